extension RuleSet {
  /// The rules that IOPKit ships, room by room.
  public static let standard = RuleSet(
    PlanRule.goldenThread + PlanRule.team + PlanRule.program + PlanRule.course + PlanRule.crisis
      + PlanRule.relapse
      + PlanRule.discharge + PlanRule.progress + PlanRule.length)
}
