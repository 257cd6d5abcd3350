import IOPModels

extension PlanRule {
  /// That somebody looks at a diary card, a count or a mental status that speaks of suicide, self-harm or harm to others.
  static let crisisDiary: [PlanRule] = [
    PlanRule(
      "crisis.diary-assessed",
      "After a diary card speaks of suicide or of self-harm, risk is assessed on that day or later.",
      severity: .error, remedy: "Assess the risk, and record its level and what was agreed.",
      source: .commonPractice
    ) { plan in
      plan.facts.dangerCards.map {
        Hit(
          $0.reference.description,
          "The diary card of \($0.date) speaks of suicide or of self-harm, "
            + "and risk was not assessed since.")
      }
    },
    PlanRule(
      "crisis.count-assessed",
      "After days with self-harm or with thoughts of suicide were counted, risk is assessed on that day or later.",
      severity: .error, remedy: "Assess the risk, and record its level and what was agreed.",
      source: .commonPractice
    ) { plan in
      plan.facts.openCounts.map {
        Hit(
          $0.reference.description,
          "The count of \($0.date) speaks of \($0.value.behaviour.title), "
            + "and risk was not assessed since.")
      }
    },
    PlanRule(
      "crisis.count-urge",
      "After days with strong urges to self-harm were counted, risk is assessed on that day or later.",
      severity: .warning, remedy: "Go through the days with the person, and assess the risk.",
      source: .commonPractice
    ) { plan in
      guard let count = plan.facts.openUrges else { return [] }
      return [
        Hit(
          count.reference.description,
          "The count of \(count.date) speaks of \(count.value.behaviour.title), "
            + "and risk was not assessed since.")
      ]
    },
    PlanRule(
      "crisis.thoughts-assessed",
      "After a mental status finds thoughts of suicide or of harming others, risk is assessed on that day or later.",
      severity: .error, remedy: "Assess the risk, and record its level and what was agreed.",
      source: .commonPractice
    ) { plan in
      plan.facts.openThoughts.map { ($0.reference, $0.date) }.last.map { place, date in
        [
          Hit(
            place.description,
            "The mental status of \(date) found thoughts of suicide or of harming others, "
              + "and risk was not assessed since.")
        ]
      } ?? []
    },
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
    PlanRule(
      "crisis.diary-urge",
      "After a diary card speaks of an urge to self-harm, risk is assessed on that day or later.",
      severity: .warning, remedy: "Go through the card with the person, and assess the risk.",
      source: .commonPractice
    ) { plan in
      plan.facts.urgeCards.map {
        Hit(
          $0.reference.description,
          "The diary card of \($0.date) speaks of an urge to self-harm, "
            + "and risk was not assessed since.")
      }
    },
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
}
