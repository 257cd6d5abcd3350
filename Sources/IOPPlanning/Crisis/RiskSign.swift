import IOPModels

/// A recorded fact that speaks of danger, and the response that it asks for.
enum RiskSign: CaseIterable {
  case imminentLevel
  case acuteEmergency
  case highLevel
  case screenHigh
  case planOrIntent
  case itemNotAssessed
  case diaryNotAssessed
  case countNotAssessed
  case thoughtsNotAssessed
  case dangerToOthers
  case moderateLevel
  case screenModerate
  case screenLow
  case ideation
  case selfHarm
  case itemPositive
  case diaryCard
  case urges
  case thoughtsFound

  /// The response that the sign asks for.
  var response: RiskTriage.Response {
    switch self {
    case .imminentLevel, .acuteEmergency, .planOrIntent, .dangerToOthers: .emergency
    case .highLevel, .screenHigh, .itemNotAssessed, .diaryNotAssessed, .countNotAssessed,
      .thoughtsNotAssessed:
      .sameDay
    case .moderateLevel, .screenModerate, .screenLow, .ideation, .selfHarm, .itemPositive,
      .diaryCard, .urges, .thoughtsFound:
      .safetyPlan
    }
  }

  /// What the sign says, naming no person.
  var sentence: String {
    switch self {
    case .imminentLevel: "A clinician judged the risk imminent."
    case .acuteEmergency: "There is an acute emergency."
    case .highLevel: "A clinician judged the risk high."
    case .screenHigh: "The screener endorses intent, or suicidal behaviour within three months."
    case .planOrIntent: "There is a plan or intent."
    case .itemNotAssessed: "A safety item was answered above 0, and risk was not assessed since."
    case .diaryNotAssessed:
      "A diary card speaks of suicide or of self-harm, and risk was not assessed since."
    case .countNotAssessed:
      "Days with self-harm or with thoughts of suicide were counted, and risk was not assessed since."
    case .thoughtsNotAssessed:
      "A mental status found thoughts of suicide or of harming others, and risk was not assessed since."
    case .dangerToOthers: "There is danger to others."
    case .moderateLevel: "A clinician judged the risk moderate."
    case .screenModerate: "The screener endorses a method, or earlier suicidal behaviour."
    case .screenLow: "The screener endorses a wish to be dead, or thoughts of suicide."
    case .ideation: "There are thoughts of suicide."
    case .selfHarm: "There was self-harm."
    case .itemPositive: "A safety item was answered above 0."
    case .diaryCard: "A diary card speaks of suicide or self-harm, or of the urge to it."
    case .urges: "Days with strong urges to self-harm were counted."
    case .thoughtsFound: "A mental status found thoughts of suicide or of harming others."
    }
  }

  /// Where the response comes from.
  var source: Citation {
    switch self {
    case .screenHigh, .screenModerate, .screenLow, .planOrIntent: .cssrsTriage
    case .acuteEmergency: .sourceDocuments
    case .dangerToOthers, .diaryNotAssessed, .diaryCard, .countNotAssessed, .urges,
      .thoughtsNotAssessed, .thoughtsFound:
      .commonPractice
    case .imminentLevel, .highLevel, .itemNotAssessed, .moderateLevel, .ideation, .selfHarm,
      .itemPositive:
      .npsg15
    }
  }

  /// Returns the signs that facts show, the most urgent first.
  static func signs(_ facts: KnownFacts) -> [RiskSign] {
    allCases.filter { $0.shows(facts) }
  }

  /// Whether the sign says that nobody has assessed risk since; a rule of its own asks for the assessment.
  var asksForAssessment: Bool {
    [.itemNotAssessed, .diaryNotAssessed, .countNotAssessed, .thoughtsNotAssessed].contains(self)
  }

  private func shows(_ facts: KnownFacts) -> Bool {
    let risk = facts.risk?.value
    switch self {
    case .imminentLevel: return risk?.level == .imminent
    case .acuteEmergency: return facts.isAcuteEmergency?.value == true
    case .highLevel: return risk?.level == .high
    case .screenHigh: return risk?.screen?.atLeast == .high
    case .planOrIntent: return risk?.hasPlan == true || risk?.hasIntent == true
    case .itemNotAssessed:
      return facts.positiveItems.contains { !facts.wasAssessed(since: $0.date) }
    case .diaryNotAssessed: return !facts.dangerCards.isEmpty
    case .countNotAssessed: return !facts.openCounts.isEmpty
    case .thoughtsNotAssessed: return !facts.openThoughts.isEmpty
    case .dangerToOthers: return risk?.dangerToOthers == true
    case .moderateLevel: return risk?.level == .moderate
    case .screenModerate: return risk?.screen?.atLeast == .moderate
    case .screenLow: return risk?.screen?.atLeast == .low
    case .ideation:
      return risk?.ideation.map { $0 > RiskAssessment.Ideation.absent } ?? false
        || facts.counted(.ideationDays) != nil
    case .selfHarm: return risk?.selfHarm == true || facts.counted(.selfHarmDays) != nil
    case .itemPositive: return facts.positiveItems.contains { facts.wasAssessed(since: $0.date) }
    case .diaryCard: return !facts.cardsForCare.isEmpty
    case .urges: return facts.counted(.urgeDays) != nil
    case .thoughtsFound: return !facts.assessedThoughts.isEmpty
    }
  }
}

extension KnownFacts {
  /// The results in which a safety item was answered above 0: the latest of each instrument, and those that no assessment of a later
  /// day has answered. A later result with a lower answer, or with none, takes nothing back.
  var positiveItems: [Known<MeasureResult>] {
    let latest = Set(measures.map(\.reference))
    return positiveResults.filter { result in
      latest.contains(result.reference) || risk.map { $0.date <= result.date } ?? true
    }
  }

  /// Whether all that speaks of danger is what nobody has assessed since, and what an assessment may take back: an answer that a later
  /// one of the same instrument has replaced, a diary card or a count that a later one has, or what a mental status found.
  var restsOnUnassessed: Bool {
    let signs = RiskSign.signs(self)
    guard !signs.isEmpty, signs.allSatisfy(\.asksForAssessment) else { return false }
    let latest = Set(measures.map(\.reference))
    let card = diaryCards.last { $0.value.speaksOfHarm != nil }
    return !positiveItems.contains { latest.contains($0.reference) }
      && !dangerCards.contains { $0.reference == card?.reference }
  }

  /// What has to be assessed before it can be said whether there is danger.
  var unassessed: [MissingFact] {
    positiveItems.filter { !wasAssessed(since: $0.date) }.map {
      MissingFact(
        "an assessment of risk since the safety item of \($0.date)", at: $0.reference)
    }
      + dangerCards.map {
        MissingFact("an assessment of risk since the diary card of \($0.date)", at: $0.reference)
      }
      + openCounts.map {
        MissingFact(
          "an assessment of risk after the \($0.value.behaviour.title) that were counted",
          at: $0.reference)
      }
      + openThoughts.map {
        MissingFact("an assessment of risk since the mental status of \($0.date)", at: $0.reference)
      }
  }

  /// The latest results in which a safety item is unanswered, or whose answers do not fit an instrument that has one.
  var openItems: [Known<MeasureResult>] {
    measures.filter { result in
      guard let known = instruments[result.value.instrument],
        known.items.contains(where: \.isSafetyItem)
      else { return false }
      return known.score(result.value.answers)?.safetyItemIsPositive == nil
    }
  }

  /// Whether risk was assessed on a day or later.
  func wasAssessed(since date: CalendarDate) -> Bool { risk.map { $0.date >= date } ?? false }
}

extension PlanCase {
  /// Whether a recorded fact speaks of danger, so that a crisis plan is needed.
  var showsRisk: Bool { !RiskSign.signs(facts).isEmpty }
}
