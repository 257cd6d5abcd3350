extension PlanRule {
  /// The rules about crisis.
  public static let crisis: [PlanRule] = []
}
