extension PlanRule {
  /// The rules about relapse.
  public static let relapse: [PlanRule] = []
}
