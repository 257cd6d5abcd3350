import IOPModels

extension PlanRule {
  /// That somebody looks at a diary card, a count or a mental status that speaks of suicide, self-harm or harm to others.
  static let crisisDiary: [PlanRule] = [
    .assessed(
      "crisis.diary-assessed", after: "a diary card speaks of suicide or of self-harm",
      of: \.dangerCards,
      says: { "The diary card of \($0.date) speaks of suicide or of self-harm" }),
    .assessed(
      "crisis.count-assessed",
      after: "days with self-harm or with thoughts of suicide were counted", of: \.openCounts,
      says: { "The count of \($0.date) speaks of \($0.value.behaviour.title)" }),
    .assessed(
      "crisis.count-urge", after: "days with strong urges to self-harm were counted",
      severity: .warning, remedy: "Go through the days with the person, and assess the risk.",
      of: { [$0.openUrges].compactMap(\.self) },
      says: { "The count of \($0.date) speaks of \($0.value.behaviour.title)" }),
    .assessed(
      "crisis.thoughts-assessed",
      after: "a mental status finds thoughts of suicide or of harming others",
      of: { Array($0.openThoughts.suffix(1)) },
      says: { "The mental status of \($0.date) found thoughts of suicide or of harming others" }),
    PlanRule(
      "crisis.assessed-sober",
      "Risk is assessed again once a person who was under the influence of a substance is sober.",
      severity: .error, remedy: "Assess the risk again, and record that the person was sober.",
      source: .commonPractice
    ) { plan in
      guard let found = plan.facts.riskAssessedIntoxicated else { return [] }
      return [
        Hit(
          found.reference.description,
          "The latest assessment of risk is of \(found.date), when the person was under the influence "
            + "of a substance.")
      ]
    },
    .assessed(
      "crisis.diary-urge", after: "a diary card speaks of an urge to self-harm",
      severity: .warning, remedy: "Go through the card with the person, and assess the risk.",
      of: \.urgeCards,
      says: { "The diary card of \($0.date) speaks of an urge to self-harm" }),
    PlanRule(
      "crisis.diary-blank",
      "What a diary card leaves open about suicide and self-harm is asked.", severity: .advice,
      remedy: "Ask the person about what is not answered.", source: .commonPractice
    ) { plan in
      // A card that asks about neither leaves nothing open, and an assessment has asked since.
      guard let card = plan.facts.diaryCards.last, card.value.speaksOfHarm == nil,
        !plan.facts.wasAssessed(since: card.date)
      else { return [] }
      return [
        Hit(
          card.reference.description,
          "The diary card of \(card.date) answers only a part of the questions about harm.")
      ]
    },
  ]

  /// Creates a rule that risk is assessed after facts that speak of harm.
  ///
  /// - Parameters:
  ///   - finding: what such a fact is, for the sentence of the rule.
  ///   - open: the facts since which nobody has assessed risk.
  ///   - says: what one of them speaks of, for the message.
  static func assessed<Value>(
    _ id: String, after finding: String, severity: Finding.Severity = .error,
    remedy: String = "Assess the risk, and record its level and what was agreed.",
    source: Citation = .commonPractice, of open: @escaping @Sendable (KnownFacts) -> [Known<Value>],
    says: @escaping @Sendable (Known<Value>) -> String
  ) -> PlanRule {
    PlanRule(
      id, "After \(finding), risk is assessed on that day or later.", severity: severity,
      remedy: remedy, source: source
    ) { plan in
      open(plan.facts).map {
        Hit($0.reference.description, "\(says($0)), and risk was not assessed since.")
      }
    }
  }
}
