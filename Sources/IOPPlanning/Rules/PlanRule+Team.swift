extension PlanRule {
  /// The rules about team.
  public static let team: [PlanRule] = []
}
