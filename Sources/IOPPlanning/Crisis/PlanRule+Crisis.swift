import IOPModels

extension PlanRule {
  /// The rules about the crisis plan: that it exists, is filled, reaches somebody at every hour, and keeps up with risk.
  public static let crisis: [PlanRule] =
    crisisExistence + crisisContacts + crisisMeans + crisisDiary + crisisEnvironment

  /// That a crisis plan exists, is filled and is not older than a rise of risk.
  private static let crisisExistence: [PlanRule] = [
    PlanRule(
      "crisis.plan-at-risk",
      "A person for whom a recorded fact speaks of danger has a crisis plan.",
      severity: .error, remedy: "Write a crisis plan with the person today.",
      source: .stanleyBrown
    ) { plan in
      // Before admission a draft says so itself: it asks who writes the crisis plan today, and is not signed before the answer.
      let isAsked =
        plan.record.admission == nil
        && plan.asks(for: .crisisPlan, at: plan.facts.risk?.reference ?? .intake(.risk))
      guard plan.crisisPlan == nil, plan.showsRisk, !isAsked else { return [] }
      return [Hit("crisis-plan", "There is no crisis plan, and a recorded fact speaks of danger.")]
    },
    PlanRule(
      "crisis.plan", "Every person in the program has a crisis plan for the hours without staff.",
      severity: .warning, remedy: "Write a crisis plan with the person.", source: .sourceDocuments
    ) { plan in
      guard plan.crisisPlan == nil, !plan.showsRisk else { return [] }
      return [Hit("crisis-plan", "There is no crisis plan for the hours outside the program.")]
    },
    PlanRule(
      "crisis.filled-at-risk",
      "Where a recorded fact speaks of danger, every category of the crisis plan is filled.",
      severity: .error, remedy: "Fill the category with the person, in their own words.",
      source: .stanleyBrown
    ) { plan in plan.showsRisk ? plan.emptyCategoryHits : [] },
    PlanRule(
      "crisis.filled", "Every category of the crisis plan is filled.", severity: .warning,
      remedy: "Fill the category with the person, in their own words.", source: .stanleyBrown
    ) { plan in plan.showsRisk ? [] : plan.emptyCategoryHits },
    PlanRule(
      "crisis.suggested-number",
      "The crisis plan has at least as many entries as the published form suggests.",
      severity: .advice, remedy: "Ask the person what else could help, and add it.",
      source: .stanleyBrown
    ) { plan in
      guard let crisis = plan.crisisPlan else { return [] }
      let empty = crisis.emptyCategories
      return CrisisPlan.Category.allCases.filter { !empty.contains($0) }.flatMap(\.parts)
        .compactMap { part in
          let count = crisis.count(of: part)
          let suggested = part.suggested.value
          // That there is no line at all has a rule of its own.
          guard count < suggested, part != .lines else { return nil }
          return Hit(
            crisis.place(part.rawValue), "\(part.title): \(count), and \(suggested) are suggested.")
        }
    },
    PlanRule(
      "crisis.review-after-rise", "The crisis plan is gone through again after risk has risen.",
      severity: .warning,
      remedy: "Go through the crisis plan with the person and record it as a new version.",
      source: .npsg15
    ) { plan in
      guard let crisis = plan.crisisPlan, let rise = plan.latestRise, crisis.date < rise.date
      else { return [] }
      return [
        Hit(
          crisis.place("date"),
          "The crisis plan of \(crisis.date) is older than the rise of risk of \(rise.date).")
      ]
    },
    PlanRule(
      "crisis.risk-contradiction",
      "What the screener, the measures and the clinician say about risk agrees.",
      severity: .warning,
      remedy: "Ask the person again, and record which of the facts holds and why.", source: .npsg15
    ) { plan in
      RiskTriage.contradictions(in: plan.facts).map { contradiction in
        let place = contradiction.evidence.last?.fact.description ?? "risk"
        return Hit(place, contradiction.kind.sentence)
      }
    },
    .assessed(
      "crisis.item-assessed", after: "a safety item is answered above 0", source: .npsg15,
      of: { facts in facts.positiveItems.filter { !facts.wasAssessed(since: $0.date) } },
      says: { "The safety item of the \($0.value.instrument.title) of \($0.date) is above 0" }),
  ]

  /// That somebody can be reached, and that the people who are named are known.
  private static let crisisContacts: [PlanRule] = [
    PlanRule(
      "crisis.line", "The crisis plan names a line that answers in a crisis.", severity: .error,
      remedy: "Add a crisis line that answers around the clock, and check its number.",
      source: .stanleyBrown
    ) { plan in
      guard let crisis = plan.crisisPlan, crisis.lines.isEmpty else { return [] }
      return [
        Hit(
          crisis.place("lines"),
          "The crisis plan names no crisis line: a person who helps can be out of reach.")
      ]
    },
    PlanRule(
      "crisis.around-the-clock", "At least one contact of the crisis plan answers at every hour.",
      severity: .error,
      remedy: "Add a crisis line that answers around the clock, and check its number.",
      source: .sourceDocuments
    ) { plan in
      guard let crisis = plan.crisisPlan else { return [] }
      let answers =
        crisis.lines.contains(where: \.answersAlways)
        || crisis.professionals.contains { $0.hours == .always }
        || crisis.helpers.contains { id in
          plan.support(id).map { $0.hasNumber && $0.reachable == .always } ?? false
        }
      guard !answers else { return [] }
      return [
        Hit(
          crisis.place("lines"), "No contact of the crisis plan is known to answer at every hour.")
      ]
    },
    PlanRule(
      "crisis.known-people", "The people of the crisis plan are support persons of the record.",
      severity: .error, remedy: "Record the support person, or name another one.",
      source: .stanleyBrown
    ) { plan in
      guard let crisis = plan.crisisPlan else { return [] }
      return (crisis.distractionPeople + crisis.helpers).unique
        .filter { plan.support($0) == nil }
        .map { Hit(crisis.place("people/\($0)"), "Support person \($0) is not in the record.") }
    },
    PlanRule(
      "crisis.helper-number", "At least one helper of the crisis plan can be called or texted.",
      severity: .error, remedy: "Add a number for a helper.", source: .stanleyBrown
    ) { plan in
      guard let crisis = plan.crisisPlan, !crisis.helpers.isEmpty,
        !crisis.helpers.contains(where: { plan.support($0)?.hasNumber ?? false })
      else { return [] }
      return [
        Hit(crisis.place("helpers"), "No helper of the crisis plan has a number to call or text.")
      ]
    },
    PlanRule(
      "crisis.helper-consent-unknown",
      "The person was asked whether the program may contact the helpers of the crisis plan.",
      severity: .advice, remedy: "Ask the person, and record the answer.", source: .commonPractice
    ) { plan in
      plan.helperHits {
        plan.record.mayContact($0, on: plan.asOf) == nil
      } message: {
        "Whether the program may contact helper \($0) was not asked."
      }
    },
    PlanRule(
      "crisis.helper-consent-refused",
      "The program may contact the helpers of the crisis plan, or the plan does not rely on that.",
      severity: .warning,
      remedy: "Tell the person what the program can then not do, and agree on another helper.",
      source: .commonPractice
    ) { plan in
      plan.helperHits {
        plan.record.mayContact($0, on: plan.asOf) == false
      } message: {
        "The person does not want the program to contact helper \($0)."
      }
    },
    PlanRule(
      "crisis.helper-consent-ended",
      "A signed consent to contact a helper of the crisis plan still holds.", severity: .warning,
      remedy: "Ask the person again, and record the consent or agree on another helper.",
      source: .commonPractice
    ) { plan in
      plan.helperHits {
        plan.record.mayContact($0, on: plan.asOf) == true && plan.hasEndedConsent(to: $0.id)
      } message: {
        "The signed consent to contact helper \($0) does not hold any more."
      }
    },
    PlanRule(
      "crisis.distraction-and-help",
      "The people who distract are not simply the people who are asked for help.",
      severity: .warning,
      remedy: "Ask whose company helps without talking about the crisis, and name somebody else.",
      source: .stanleyBrown
    ) { plan in
      guard let crisis = plan.crisisPlan, !crisis.helpers.isEmpty,
        Set(crisis.helpers) == Set(crisis.distractionPeople)
      else { return [] }
      return [
        Hit(
          crisis.place("distractPeople"),
          "The same people stand under distraction and under asking for help.")
      ]
    },
    PlanRule(
      "crisis.line-checked", "Somebody has checked the number of each crisis line.",
      severity: .advice, remedy: "Call the line or look it up, and record the day.",
      source: .commonPractice
    ) { plan in
      guard let crisis = plan.crisisPlan else { return [] }
      return crisis.lines.indices.filter { crisis.lines[$0].checked == nil }.map { index in
        Hit(
          crisis.place("lines/\(index + 1)"),
          "Nobody has recorded when the number of line \(index + 1) was checked.")
      }
    },
  ]
}

extension CrisisPlan {
  /// The place of a part in the record.
  func place(_ part: String) -> String { "crisis-plan/\(id)/\(part)" }
}

extension PlanCase {
  /// The latest crisis plan.
  var crisisPlan: CrisisPlan? { record.crisisPlan(on: asOf) }

  /// The empty categories of the crisis plan; that of means is left to its own rule where means are in reach.
  fileprivate var emptyCategoryHits: [PlanRule.Hit] {
    guard let crisis = crisisPlan else { return [] }
    return crisis.emptyCategories.filter { $0 != .means || !canReachMeans }.map {
      PlanRule.Hit(crisis.place($0.rawValue), "The crisis plan has nothing under “\($0.title)”.")
    }
  }

  /// The latest assessment in which risk was judged higher than in the judged one before.
  fileprivate var latestRise: RiskAssessment? {
    let judged = record.allRisks(through: asOf).filter { $0.level != nil }
    return zip(judged, judged.dropFirst()).filter { before, after in
      guard let first = before.level, let second = after.level else { return false }
      return second > first
    }.last?.1
  }

  /// Whether there is a signed consent to contact a support person, and none of them holds on the day.
  fileprivate func hasEndedConsent(to person: Identifier<SupportPerson>) -> Bool {
    let signed = Consent.current(record.consents, on: asOf).filter { consent in
      consent.kind == .supportContact && consent.decision == .given
        && consent.recipients.contains { $0.support == person }
    }
    return !signed.isEmpty && signed.allSatisfy { validity(of: $0, on: asOf) == false }
  }

  fileprivate func helperHits(
    _ isHit: (SupportPerson) -> Bool, message: (Identifier<SupportPerson>) -> String
  ) -> [PlanRule.Hit] {
    guard let crisis = crisisPlan else { return [] }
    return crisis.helpers.unique.filter { support($0).map(isHit) ?? false }
      .map { PlanRule.Hit(crisis.place("helpers/\($0)"), message($0)) }
  }
}
