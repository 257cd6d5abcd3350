import IOPModels

extension PlanRule {
  /// The rules about what a mental status says beside the diagnoses and the judgement of who can take part.
  ///
  /// What it says about thoughts of suicide and of harming others stands with the rules about risk. That the others are held against
  /// each other is this library's convention.
  static let mentalStatusRules: [PlanRule] = [
    PlanRule(
      "course.mental-status-condition",
      "Signs of psychosis or mania in the mental status belong to a condition that is judged.",
      severity: .warning,
      remedy:
        "Record the condition with its course and severity, or examine the mental state again.",
      source: .commonPractice
    ) { planCase in
      guard !planCase.hasLeft else { return [] }
      return planCase.facts.unexplainedSigns.map { sign in
        Hit(
          sign.shown.fact.description,
          "\(sign.words) are recorded, and no condition that is active and judged in its severity stands for them"
        )
      }
    },
    PlanRule(
      "course.mental-status-taking-part",
      "A person who is judged able to take part is oriented and sober in the mental status of that time.",
      severity: .warning, remedy: "Judge the ability to take part again, and record it.",
      source: .commonPractice
    ) { planCase in
      let facts = planCase.facts
      guard !planCase.hasLeft, let able = facts.canParticipate, able.value else { return [] }
      var hits: [Hit] = []
      if let oriented = facts.isOriented, !oriented.value, oriented.date >= able.date {
        hits.append(
          Hit(
            oriented.reference.description,
            "the person was not oriented, and is judged able to take part"))
      }
      if let intoxicated = facts.isIntoxicated, intoxicated.value, intoxicated.date >= able.date {
        hits.append(
          Hit(
            intoxicated.reference.description,
            "the person was under the influence of a substance, and is judged able to take part"))
      }
      return hits
    },
  ]
}
