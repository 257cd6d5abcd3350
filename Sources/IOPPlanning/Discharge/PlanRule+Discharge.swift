extension PlanRule {
  /// The rules about discharge.
  public static let discharge: [PlanRule] = []
}
