import IOPModels
import IOPPlanning
import IOPTesting
import Testing

@Suite("Triage of risk")
struct RiskTriageTests {
  typealias Risk = RiskAssessment

  static let today = "2026-03-10"

  /// A complete assessment in which nothing speaks of danger.
  static func quiet() throws -> Risk {
    Risk(
      id: try Identifier("r-1"), date: try CareFixture.day(today), ideation: Risk.Ideation.absent,
      hasPlan: false, hasIntent: false, selfHarm: false, dangerToOthers: false, level: .low)
  }

  static func triage(
    _ risk: Risk?, item: Int? = 0, itemOn date: String = today, emergency: Bool? = false
  ) throws -> RiskTriage {
    var record = try CareFixture.record()
    record.risks = []
    record.behaviours = []
    record.intake.risk = risk
    record.intake.isAcuteEmergency = emergency
    record.intake.measures = []
    record.measures = [
      try CareFixture.phq9("phq", date, [1, 1, 1, 1, 1, 1, 1, 1, item])
    ]
    return RiskTriage(record, asOf: try CareFixture.day("2026-03-12"))
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let response: RiskTriage.Response?
    let atLeast: RiskTriage.Response
    let contradictions: [RiskTriage.Contradiction.Kind]
    let change: @Sendable (inout Risk) -> Void

    init(
      _ name: String, _ response: RiskTriage.Response?, atLeast: RiskTriage.Response? = nil,
      _ contradictions: [RiskTriage.Contradiction.Kind] = [],
      change: @escaping @Sendable (inout Risk) -> Void
    ) {
      testDescription = name
      self.response = response
      self.atLeast = atLeast ?? response ?? .routine
      self.contradictions = contradictions
      self.change = change
    }
  }

  static let rows: [Row] = answered + screenedAlone

  /// Plan and intent known by the screener alone.
  private static let screenedAlone: [Row] = [
    (true, false), (false, true),
  ].map { intent, withPlan in
    Row("screen alone: intent \(intent), with a plan \(withPlan)", .sameDay) {
      $0.level = .moderate
      $0.ideation = nil
      $0.hasPlan = nil
      $0.hasIntent = nil
      $0.screen = SuicideScreen(
        wishToBeDead: true, suicidalThoughts: true, method: false, intent: intent,
        intentWithPlan: withPlan, behaviourEver: false)
    }
  }

  private static let answered: [Row] = [
    Row("nothing", .routine) { _ in },
    Row("moderate level", .safetyPlan) { $0.level = .moderate },
    Row("high level", .sameDay) { $0.level = .high },
    Row("imminent level", .emergency) { $0.level = .imminent },
    Row("passive thoughts", .safetyPlan) { $0.ideation = .passive },
    Row("active thoughts", .safetyPlan) { $0.ideation = .active },
    Row("active thoughts with intent", .emergency) {
      $0.ideation = .active
      $0.hasIntent = true
      $0.level = .moderate
    },
    Row("a plan and level low", .emergency, [.planAndLevel]) {
      $0.ideation = .active
      $0.hasPlan = true
    },
    Row("intent without thoughts", .emergency, [.planAndIdeation]) {
      $0.hasIntent = true
      $0.level = .moderate
    },
    Row("self-harm", .safetyPlan) { $0.selfHarm = true },
    Row("danger to others", .emergency) { $0.dangerToOthers = true },
    // Columbia triage: questions 1 and 2 low, 3 moderate, 4 and 5 high, behaviour moderate, recent high.
    Row("screen: wish to be dead", .safetyPlan) {
      $0.ideation = .passive
      $0.screen = SuicideScreen(wishToBeDead: true, suicidalThoughts: false, behaviourEver: false)
    },
    Row("screen: method", .safetyPlan) {
      $0.ideation = .active
      $0.level = .moderate
      $0.screen = SuicideScreen(
        wishToBeDead: true, suicidalThoughts: true, method: true, intent: false,
        intentWithPlan: false, behaviourEver: false)
    },
    Row("screen: behaviour within three months, level low", .sameDay, [.screenAndLevel]) {
      $0.screen = SuicideScreen(
        wishToBeDead: false, suicidalThoughts: false, behaviourEver: true, behaviourRecently: true)
    },
    Row("screen: thoughts that the interview denies", .safetyPlan, [.screenAndIdeation]) {
      $0.screen = SuicideScreen(
        wishToBeDead: true, suicidalThoughts: false, behaviourEver: false)
    },
    Row("screen and interview: intent with a plan", .emergency) {
      $0.level = .high
      $0.ideation = .active
      $0.hasIntent = true
      $0.hasPlan = true
      $0.screen = SuicideScreen(
        wishToBeDead: true, suicidalThoughts: true, method: true, intent: true,
        intentWithPlan: true, behaviourEver: true, behaviourRecently: true)
    },
    Row("level not judged", nil) { $0.level = nil },
    Row("thoughts not asked", nil) { $0.ideation = nil },
    Row("passive thoughts, plan not asked", nil, atLeast: .safetyPlan) {
      $0.ideation = .passive
      $0.hasPlan = nil
    },
    Row("no thoughts of killing oneself by the screener, plan and intent not asked", .safetyPlan) {
      $0.ideation = .passive
      $0.hasPlan = nil
      $0.hasIntent = nil
      $0.screen = SuicideScreen(wishToBeDead: true, suicidalThoughts: false, behaviourEver: false)
    },
    Row("high level, plan not asked", nil, atLeast: .sameDay) {
      $0.level = .high
      $0.ideation = .passive
      $0.hasPlan = nil
    },
    Row("self-harm not asked", nil) { $0.selfHarm = nil },
    Row("moderate level, self-harm not asked", .safetyPlan) {
      $0.level = .moderate
      $0.selfHarm = nil
    },
    Row("screen with open questions", nil) {
      $0.screen = SuicideScreen(wishToBeDead: false, suicidalThoughts: false)
    },
    Row("thoughts, plan and intent known by the screener alone", .safetyPlan) {
      $0.ideation = nil
      $0.hasPlan = nil
      $0.hasIntent = nil
      $0.screen = SuicideScreen(
        wishToBeDead: true, suicidalThoughts: true, method: false, intent: false,
        intentWithPlan: false, behaviourEver: false)
    },
  ]

  @Test("Each fact asks for its response, and a missing fact leaves it open", arguments: rows)
  func responses(_ row: Row) throws {
    var risk = try Self.quiet()
    row.change(&risk)
    let triage = try Self.triage(risk)
    #expect(triage.response == row.response)
    #expect(triage.atLeast == row.atLeast)
    #expect(triage.contradictions.map(\.kind) == row.contradictions)
    #expect((triage.response == nil) == !triage.missing.isEmpty)
    #expect(triage.reasons.map(\.response).max() ?? .routine == row.atLeast)
    for reason in triage.reasons { #expect(!reason.evidence.isEmpty) }
  }

  @Test("Without any assessment the response is open, and the assessment is named as missing")
  func noAssessment() throws {
    let triage = try Self.triage(nil)
    #expect(triage.response == nil && triage.atLeast == .routine)
    #expect(triage.missing.map(\.name) == ["an assessment of risk"])
  }

  @Test(
    "A positive safety item asks for an assessment of that day or later",
    arguments: [
      ("2026-03-09", RiskTriage.Response.safetyPlan, false), ("2026-03-10", .safetyPlan, true),
      ("2026-03-11", .sameDay, true),
    ])
  func safetyItem(_ date: String, _ response: RiskTriage.Response, _ contradicts: Bool) throws {
    let triage = try Self.triage(try Self.quiet(), item: 1, itemOn: date)
    #expect(triage.response == response)
    #expect(triage.contradictions.map(\.kind) == (contradicts ? [.itemAndIdeation] : []))
    #expect(triage.reasons.allSatisfy { $0.source == .npsg15 })
  }

  @Test("An unanswered safety item is missing, unless more is asked for already")
  func openSafetyItem() throws {
    #expect(try Self.triage(try Self.quiet(), item: nil).response == nil)
    var moderate = try Self.quiet()
    moderate.level = .moderate
    #expect(try Self.triage(moderate, item: nil).response == .safetyPlan)
  }

  @Test("An acute emergency asks for an emergency response, whatever the level says")
  func emergency() throws {
    let triage = try Self.triage(try Self.quiet(), emergency: true)
    #expect(triage.response == .emergency)
    #expect(triage.contradictions.map(\.kind) == [.emergencyAndLevel])
  }

  @Test("Counted days with self-harm speak of danger; a count of zero does not")
  func countedSelfHarm() throws {
    for (count, response) in [(0, RiskTriage.Response.routine), (1, .safetyPlan)] {
      var record = try CareFixture.record()
      record.risks = [try Self.quiet()]
      record.behaviours = [
        try BehaviourCount(
          id: try Identifier("sh"), behaviour: .selfHarmDays,
          date: try CareFixture.day(Self.today), count: count, days: 7)
      ]
      let triage = RiskTriage(record, asOf: try CareFixture.day("2026-03-12"))
      #expect(triage.response == response)
    }
  }

  @Test(
    "A known response does not change when what was not asked is answered without contradiction")
  func moreFactsKeepTheResponse() throws {
    let seed: UInt64 = 0x7121_A6E0
    var random = SplitMix64(seed: seed)
    func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
    for _ in 0..<(300 * testScale) {
      var full = try Self.quiet()
      full.level = Risk.Level.allCases.randomElement(using: &random)
      full.ideation = Risk.Ideation.allCases.randomElement(using: &random)
      let hasThoughts = full.ideation != Risk.Ideation.absent
      full.hasPlan = hasThoughts && Bool.random(using: &random)
      full.hasIntent = hasThoughts && Bool.random(using: &random)
      full.selfHarm = Bool.random(using: &random)
      var part = full
      part.level = maybe(full.level) ?? nil
      part.ideation = maybe(full.ideation) ?? nil
      part.hasPlan = maybe(full.hasPlan) ?? nil
      part.hasIntent = maybe(full.hasIntent) ?? nil
      part.selfHarm = maybe(full.selfHarm) ?? nil
      let known = try Self.triage(full)
      let partly = try Self.triage(part)
      #expect(known.response != nil, "seed \(seed)")
      #expect(partly.atLeast <= known.atLeast, "seed \(seed)")
      if let response = partly.response { #expect(response == known.response, "seed \(seed)") }
    }
  }

  @Test("Printing a triage shows nothing of the person")
  func redacted() throws {
    let triage = try Self.triage(try Self.quiet(), item: 1)
    #expect("\(triage)" == "RiskTriage(redacted)")
    #expect(!"\(triage.reasons)".contains("PHQ"))
  }
}
