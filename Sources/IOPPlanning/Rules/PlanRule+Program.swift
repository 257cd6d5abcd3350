extension PlanRule {
  /// The rules about program.
  public static let program: [PlanRule] = []
}
