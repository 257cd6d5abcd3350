import IOPModels

extension PlanRule {
  /// That means of harm are dealt with, and not only talked about.
  static let crisisMeans: [PlanRule] = [
    PlanRule(
      "crisis.means-asked",
      "Where there are thoughts of suicide, it is asked whether the person can reach means of harm.",
      severity: .error,
      remedy: "Ask about firearms, medicines and other means, and record the answer.",
      source: .stanleyBrown
    ) { plan in
      let place = plan.facts.placeOfMeans
      // A draft that asks says so itself, and is not signed before the answer.
      guard !plan.hasLeft, plan.facts.thoughtsOfSuicide,
        plan.facts.risk?.value.accessToMeans == nil,
        !plan.agreesOnMeansSinceAssessment, !plan.asks(for: .means, at: place)
      else { return [] }
      return [
        Hit(
          place.description,
          "There are thoughts of suicide, and nobody has asked whether means of harm are in reach.")
      ]
    },
    PlanRule(
      "crisis.means-at-reach",
      "Where the person can reach means of harm, something is done about them.",
      severity: .error,
      remedy: "Agree on how a means is removed, locked away, handed over or disposed of.",
      source: .stanleyBrown
    ) { plan in
      guard let crisis = plan.crisisPlan, plan.canReachMeans, plan.leavesMeansInReach
      else { return [] }
      return [
        Hit(
          crisis.place("means"),
          "The assessment of risk says that means are in reach, and no action puts them out of reach."
        )
      ]
    },
    PlanRule(
      "crisis.means-none-agreed", "Not every action about means of harm was declined.",
      severity: .error,
      remedy:
        "Come back to it at the next contact, and agree on one step that the person can take.",
      source: .stanleyBrown
    ) { plan in
      guard let crisis = plan.crisisPlan, crisis.declinesAllMeans else { return [] }
      return [Hit(crisis.place("means"), "Every action about means of harm was declined.")]
    },
    PlanRule(
      "crisis.means-declined", "A declined action about a means of harm is followed up.",
      severity: .warning, remedy: "Come back to it at the next contact, and record what is agreed.",
      source: .stanleyBrown
    ) { plan in
      guard let crisis = plan.crisisPlan, !crisis.declinesAllMeans else { return [] }
      return crisis.means.indices.filter { crisis.means[$0].action == .declined }.map { index in
        Hit(
          crisis.place("means/\(index + 1)"),
          "An action about \(crisis.means[index].means.title) was declined.")
      }
    },
    PlanRule(
      "crisis.means-specific", "An agreement about means of harm says which means.",
      severity: .warning, remedy: "Write down which means, and what was agreed about it.",
      source: .stanleyBrown
    ) { plan in
      guard let crisis = plan.crisisPlan else { return [] }
      return crisis.means.indices
        .filter { crisis.means[$0].means == .other && !crisis.means[$0].note.isFilled }
        .map {
          Hit(
            crisis.place("means/\($0 + 1)"),
            "An agreement is about another means, and does not say which.")
        }
    },
  ]
}

extension CrisisPlan {
  /// Whether actions about means were talked about and every one was declined.
  fileprivate var declinesAllMeans: Bool {
    !means.isEmpty && means.allSatisfy { $0.action == .declined }
  }
}

extension PlanCase {
  /// Whether the latest assessment of risk says that the person can reach means.
  var canReachMeans: Bool { facts.risk?.value.accessToMeans == true }

  /// Whether the crisis plan would leave means in reach of a person who can reach them; one in which all was declined has a rule of its own.
  var leavesMeansInReach: Bool {
    guard let crisis = crisisPlan, !crisis.declinesAllMeans else { return false }
    return !crisis.means.contains { $0.action.isDone || confirmsLater($0, in: crisis) }
  }

  /// Whether the crisis plan holds agreements about means that were made on the day of the latest assessment of risk or later.
  fileprivate var agreesOnMeansSinceAssessment: Bool {
    guard let crisis = crisisPlan, !crisis.means.isEmpty, let risk = facts.risk else {
      return false
    }
    return crisis.date >= risk.date
  }

  /// Whether an agreement confirms after the assessment of risk that there is no access any more.
  fileprivate func confirmsLater(_ agreement: MeansSafety, in crisis: CrisisPlan) -> Bool {
    agreement.action == .noAccess && facts.risk.map { $0.date < crisis.date } ?? false
  }
}

extension KnownFacts {
  /// Whether there are thoughts of suicide, by interview or screener, by a mental status, or by a safety item or a diary card that no later
  /// assessment has answered.
  ///
  /// Thoughts and not danger: means are asked about where somebody thinks of suicide, whatever the level of risk was judged to be.
  var thoughtsOfSuicide: Bool {
    let told =
      risk.map { known in
        let risk = known.value
        return risk.ideation.map { $0 > RiskAssessment.Ideation.absent } ?? false
          || risk.hasPlan == true || risk.hasIntent == true || risk.screen?.endorsesThoughts == true
      } ?? false
    let isLater: (CalendarDate) -> Bool = { date in risk.map { $0.date <= date } ?? true }
    return told || positiveResults.contains { isLater($0.date) }
      || suicidalThoughts.map { $0.value && isLater($0.date) } ?? false
      || diaryCards.contains { $0.value.ratesSuicide && isLater($0.date) }
  }

  /// Where the answer about means of harm stands or would stand.
  var placeOfMeans: FactReference { risk?.reference ?? .intake(.risk) }
}

extension SuicideScreen {
  /// Whether the answers endorse a wish to be dead or thoughts of suicide.
  fileprivate var endorsesThoughts: Bool {
    [wishToBeDead, suicidalThoughts, method, intent, intentWithPlan].contains(true)
  }
}
