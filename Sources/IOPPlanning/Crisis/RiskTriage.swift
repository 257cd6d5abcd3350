public import IOPModels

/// What the latest assessment of risk, its screener and the latest measures together ask for.
///
/// The answer is the highest response that a recorded fact asks for. Where a missing fact could raise it, the response is unknown, and
/// ``atLeast`` says what is asked for already. Facts that contradict each other are named and not reconciled: the higher one counts
/// until a clinician has cleared it up. A screener never says that danger is imminent; that is a clinician's judgement, or an
/// acute emergency.
///
/// The screener's triage is the Columbia one (``/IOPModels/Citation/cssrsTriage``). Which response a fact asks for is this
/// library's reading of the sources that stand beside each reason, and has to be reviewed by the adopting clinic.
public struct RiskTriage: PersonalData, Hashable, Sendable {
  /// What has to happen.
  public enum Response: String, ClosedVocabulary, Comparable {
    /// Care as planned.
    case routine = "routine"
    /// A crisis plan, and close follow-up.
    case safetyPlan = "safety-plan"
    /// An evaluation of risk by a clinician on the same day.
    case sameDay = "same-day"
    /// An emergency response now.
    case emergency = "emergency"

    /// What a person reads.
    public var title: String {
      switch self {
      case .routine: "care as planned"
      case .safetyPlan: "crisis plan and follow-up"
      case .sameDay: "evaluation on the same day"
      case .emergency: "emergency response"
      }
    }

    public static func < (left: Self, right: Self) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// One fact that asks for a response.
  public struct Reason: PersonalData, Hashable, Sendable {
    /// The response that it asks for.
    public let response: Response
    /// Why, in words that name no person.
    public let sentence: String
    /// The facts.
    public let evidence: [Evidence]
    /// Where the response comes from.
    public let source: Citation
  }

  /// Facts that cannot all be right.
  public struct Contradiction: PersonalData, Hashable, Sendable {
    /// Which facts contradict each other.
    public enum Kind: String, ClosedVocabulary {
      /// The screener's triage is high and the level was judged low.
      case screenAndLevel = "screen-level"
      /// The screener endorses thoughts and the assessment says that there are none.
      case screenAndIdeation = "screen-ideation"
      /// A safety item was answered above 0, and an assessment that is not of a later day says that there are no thoughts.
      case itemAndIdeation = "item-ideation"
      /// A diary card rates the urge to suicide above 0, and the assessment of that day says that there are no thoughts.
      case diaryAndIdeation = "diary-ideation"
      /// A diary card says that there was self-harm in the time of which the assessment says that there was none.
      case diaryAndSelfHarm = "diary-selfharm"
      /// Self-harm was counted in the time of which the assessment says that there was none.
      case countAndSelfHarm = "count-selfharm"
      /// Days with thoughts of suicide were counted in the time for which the assessment answers, and it says that there are none.
      case countAndIdeation = "count-ideation"
      /// The mental status and the assessment of one day say different things about thoughts of suicide.
      case statusAndIdeation = "status-ideation"
      /// The mental status found thoughts of harming others, and the assessment of that day no danger to others.
      case statusAndOthers = "status-others"
      /// There is a plan or intent and the assessment says that there are no thoughts.
      case planAndIdeation = "plan-ideation"
      /// There is a plan or intent and the level was judged low.
      case planAndLevel = "plan-level"
      /// There is an acute emergency and the level was judged low or moderate.
      case emergencyAndLevel = "emergency-level"

      /// What is contradictory, in words that name no person.
      public var sentence: String {
        switch self {
        case .screenAndLevel: "The screener's triage is high, and the level was judged low."
        case .screenAndIdeation:
          "The screener endorses thoughts of suicide, and the assessment says that there are none."
        case .itemAndIdeation:
          "A safety item was answered above 0, and the assessment says that there are no thoughts of suicide."
        case .diaryAndIdeation:
          "A diary card rates the urge to end one's life above 0, and the assessment of that day says that there are no thoughts of suicide."
        case .diaryAndSelfHarm:
          "A diary card says that there was self-harm, and the assessment of that time says that there was none."
        case .countAndSelfHarm:
          "Self-harm was counted, and the assessment of that time says that there was none."
        case .countAndIdeation:
          "Days with thoughts of suicide were counted, and the assessment of that time says that there are none."
        case .statusAndIdeation:
          "The mental status and the assessment of that day say different things about thoughts of suicide."
        case .statusAndOthers:
          "The mental status found thoughts of harming others, and the assessment of that day says that there is no danger to others."
        case .planAndIdeation:
          "There is a plan or intent, and the assessment says that there are no thoughts of suicide."
        case .planAndLevel: "There is a plan or intent, and the level was judged low."
        case .emergencyAndLevel:
          "There is an acute emergency, and the level was judged below high."
        }
      }
    }

    /// Which facts contradict each other.
    public let kind: Kind
    /// The facts.
    public let evidence: [Evidence]
  }

  /// The day whose knowledge was used.
  public let asOf: CalendarDate
  /// The response that the recorded facts ask for already.
  public let atLeast: Response
  /// Why, the most urgent first; empty when nothing speaks of danger.
  public let reasons: [Reason]
  /// Facts that cannot all be right.
  public let contradictions: [Contradiction]
  /// The facts that were missing and could raise the response.
  public let missing: [MissingFact]

  /// What speaks of danger, the most urgent first.
  let signs: [RiskSign]

  /// The response, or nil when a missing fact could raise it.
  public var response: Response? { missing.isEmpty ? atLeast : nil }

  /// Weighs what is known of a person.
  ///
  /// - Parameter facts: the latest facts.
  public init(facts: KnownFacts) {
    let signs = RiskSign.signs(facts)
    let atLeast = signs.map(\.response).max() ?? .routine
    asOf = facts.asOf
    self.signs = signs
    self.atLeast = atLeast
    reasons = signs.map { sign in
      Reason(
        response: sign.response, sentence: sign.sentence,
        evidence: Self.evidence(of: sign, facts), source: sign.source)
    }
    contradictions = Self.contradictions(in: facts)
    missing = Self.open(facts).filter { $0.upTo > atLeast }.map(\.fact)
  }

  /// Weighs what a record knows on a day.
  public init(_ record: CareRecord, asOf date: CalendarDate) {
    self.init(facts: KnownFacts(record, asOf: date))
  }

  /// Returns which facts about risk cannot all be right.
  static func contradictions(in facts: KnownFacts) -> [Contradiction] {
    Contradiction.Kind.allCases.filter { $0.holds(facts) }.map { kind in
      Contradiction(kind: kind, evidence: kind.evidence(facts))
    }
  }

  private static func evidence(of sign: RiskSign, _ facts: KnownFacts) -> [Evidence] {
    switch sign {
    case .acuteEmergency: return facts.emergencyEvidence
    case .itemNotAssessed:
      return facts.positiveItems.filter { !facts.wasAssessed(since: $0.date) }
        .map { facts.shown($0) }
    case .itemPositive:
      return facts.positiveItems.filter { facts.wasAssessed(since: $0.date) }.map {
        facts.shown($0)
      }
    case .diaryNotAssessed: return facts.dangerCards.map(\.evidence)
    case .diaryCard: return facts.cardsForCare.map(\.evidence)
    case .countNotAssessed: return facts.openCounts.map(\.evidence)
    case .urges: return [facts.counted(.urgeDays)].compactMap { $0?.evidence }
    case .thoughtsNotAssessed, .thoughtsFound: return facts.thoughtEvidence
    case .selfHarm:
      return (facts.risk?.value.selfHarm == true ? facts.riskEvidence : [])
        + [facts.counted(.selfHarmDays)].compactMap { $0?.evidence }
    case .ideation:
      let isAssessed = facts.risk?.value.ideation.map { $0 > RiskAssessment.Ideation.absent }
      return (isAssessed == true ? facts.riskEvidence : [])
        + [facts.counted(.ideationDays)].compactMap { $0?.evidence }
    default: return facts.riskEvidence
    }
  }

  /// What is missing, and how far it could raise the response.
  private static func open(_ facts: KnownFacts) -> [(upTo: Response, fact: MissingFact)] {
    guard let known = facts.risk else {
      return [(.emergency, MissingFact("an assessment of risk", at: .intake(.risk)))]
    }
    let risk = known.value
    var open: [(Response, MissingFact)] = []
    func add(_ response: Response, _ name: String, at place: FactReference) {
      open.append((response, MissingFact(name, at: place)))
    }
    if facts.isAcuteEmergency == nil {
      add(.emergency, "whether there is an acute emergency", at: .intake(.emergency))
    }
    if risk.level == nil { add(.emergency, "the overall level of risk", at: known.reference) }
    if risk.dangerToOthers == nil {
      add(.emergency, "whether there is danger to others", at: known.reference)
    }
    if let screen = risk.screen, screen.triage == nil {
      let response: Response = screen.atMost == .high ? .sameDay : .safetyPlan
      add(response, "the unanswered questions of the suicide-risk screener", at: known.reference)
    }
    switch risk.askedIdeation {
    case nil: add(.emergency, "whether there are thoughts of suicide", at: known.reference)
    case .absent?: break
    case .passive?, .active?:
      if risk.askedPlan == nil { add(.emergency, "whether there is a plan", at: known.reference) }
      if risk.askedIntent == nil { add(.emergency, "whether there is intent", at: known.reference) }
    }
    if risk.selfHarm == nil {
      add(.safetyPlan, "whether there was self-harm", at: known.reference)
    }
    if facts.riskAssessedIntoxicated != nil {
      // What somebody says under the influence of a substance can change when it wears off: our convention.
      add(
        .emergency, "an assessment of risk while the person is sober", at: known.reference)
    }
    for result in facts.openItems {
      add(
        facts.wasAssessed(since: result.date) ? .safetyPlan : .sameDay,
        "the safety item of the latest \(result.value.instrument.title)", at: result.reference)
    }
    if let urges = facts.openUrges {
      add(
        .sameDay, "an assessment of risk after the strong urges that were counted",
        at: urges.reference)
    }
    if let card = facts.urgeCards.last {
      add(
        .sameDay, "an assessment of risk since the diary card of \(card.date)",
        at: card.reference)
    }
    return open
  }
}

extension RiskTriage.Contradiction.Kind {
  /// Whether the facts contradict each other in this way.
  fileprivate func holds(_ facts: KnownFacts) -> Bool {
    guard let risk = facts.risk?.value else { return false }
    let deniesThoughts = risk.ideation == RiskAssessment.Ideation.absent
    let hasPlan = risk.hasPlan == true || risk.hasIntent == true
    switch self {
    case .screenAndLevel: return risk.screen?.atLeast == .high && risk.level == .low
    case .screenAndIdeation:
      return deniesThoughts
        && (risk.screen?.wishToBeDead == true || risk.screen?.suicidalThoughts == true)
    case .itemAndIdeation:
      // An assessment on a later day has answered the item.
      return deniesThoughts
        && facts.positiveItems.contains { item in facts.risk.map { $0.date <= item.date } ?? false }
    case .diaryAndIdeation: return deniesThoughts && !facts.suicideCardsOfAssessment.isEmpty
    case .diaryAndSelfHarm:
      return risk.selfHarm == false && !facts.selfHarmCardsOfAssessment.isEmpty
    case .countAndSelfHarm:
      return risk.selfHarm == false && !facts.countsOfAssessment(.selfHarmDays).isEmpty
    case .countAndIdeation:
      return risk.askedIdeation == RiskAssessment.Ideation.absent
        && !facts.countsOfAssessment(.ideationDays).isEmpty
    case .statusAndIdeation: return facts.suicidalThoughtsDisagree
    case .statusAndOthers: return facts.thoughtsOfHarmDisagree
    case .planAndIdeation: return deniesThoughts && hasPlan
    case .planAndLevel: return hasPlan && risk.level == .low
    case .emergencyAndLevel:
      return facts.isAcuteEmergency?.value == true && risk.level.map { $0 < .high } ?? false
    }
  }

  /// The facts that contradict each other.
  fileprivate func evidence(_ facts: KnownFacts) -> [Evidence] {
    switch self {
    case .itemAndIdeation: facts.positiveItems.map { facts.shown($0) } + facts.riskEvidence
    case .diaryAndIdeation:
      facts.suicideCardsOfAssessment.map(\.evidence) + facts.riskEvidence
    case .diaryAndSelfHarm:
      facts.selfHarmCardsOfAssessment.map(\.evidence) + facts.riskEvidence
    case .countAndSelfHarm:
      facts.countsOfAssessment(.selfHarmDays).map(\.evidence) + facts.riskEvidence
    case .countAndIdeation:
      facts.countsOfAssessment(.ideationDays).map(\.evidence) + facts.riskEvidence
    case .statusAndIdeation, .statusAndOthers: facts.thoughtEvidence + facts.riskEvidence
    case .emergencyAndLevel: facts.emergencyEvidence + facts.riskEvidence
    default: facts.riskEvidence
    }
  }
}

extension KnownFacts {
  /// The latest assessment of risk as evidence.
  var riskEvidence: [Evidence] { risk.map { [$0.evidence] } ?? [] }

  /// The diary cards of the day of the latest assessment that rate the urge to suicide above 0.
  var suicideCardsOfAssessment: [Known<DiaryCard>] {
    diaryCards.filter { $0.date == risk?.date && $0.value.ratesSuicide }
  }

  /// The diary cards that say that there was self-harm in the time for which the latest assessment answers.
  var selfHarmCardsOfAssessment: [Known<DiaryCard>] {
    diaryCards.filter {
      $0.value.occurrence(of: .selfHarmDays)?.happened == true && isAnswered($0.date)
    }
  }

  fileprivate var emergencyEvidence: [Evidence] {
    isAcuteEmergency.map {
      [
        Evidence(
          $0.reference, on: $0.date, says: $0.value ? "acute emergency" : "no acute emergency")
      ]
    } ?? []
  }
}

extension RiskAssessment {
  /// The thoughts as they were asked, in the interview or by the screener; nil when neither says.
  var askedIdeation: Ideation? {
    if let ideation { return ideation }
    switch (screen?.wishToBeDead, screen?.suicidalThoughts) {
    case (_, true?): return .active
    case (true?, false?): return .passive
    case (false?, false?): return Ideation.absent
    default: return nil
    }
  }

  /// Whether there is a plan, by the interview or the screener; nil when neither says.
  var askedPlan: Bool? { hasPlan ?? screenedPlan }

  /// Whether there is intent, by the interview or the screener; nil when neither says.
  var askedIntent: Bool? { hasIntent ?? screenedIntent }

  /// Whether there is a plan by the screener alone; nil when it does not say.
  var screenedPlan: Bool? {
    guard let screen else { return nil }
    if screen.intentWithPlan == true { return true }
    // The screener asks for a method and a plan only after a positive second question.
    if screen.suicidalThoughts == false { return false }
    return screen.method == false && screen.intentWithPlan == false ? false : nil
  }

  /// Whether there is intent by the screener alone; nil when it does not say.
  var screenedIntent: Bool? {
    guard let screen else { return nil }
    if screen.intent == true || screen.intentWithPlan == true { return true }
    if screen.suicidalThoughts == false { return false }
    return screen.intent == false && screen.intentWithPlan == false ? false : nil
  }
}
