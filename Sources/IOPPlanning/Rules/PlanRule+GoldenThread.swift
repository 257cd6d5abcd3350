extension PlanRule {
  /// The rules about goldenThread.
  public static let goldenThread: [PlanRule] = []
}
