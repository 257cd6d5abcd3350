import IOPModels
import IOPPlanning
import Testing

@Suite("The gate to the next phase")
struct TaperGateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let criterion: String
    let verdict: Verdict
    let name: String
    let edit: @Sendable (inout CareRecord) throws -> Void
    var testDescription: String { "\(criterion): \(name)" }

    init(
      _ criterion: String, _ verdict: Verdict, _ name: String,
      _ edit: @escaping @Sendable (inout CareRecord) throws -> Void
    ) {
      self.criterion = criterion
      self.verdict = verdict
      self.name = name
      self.edit = edit
    }
  }

  private static func risk(
    _ level: RiskAssessment.Level?, _ edit: (inout RiskAssessment) -> Void = { _ in }
  ) throws -> RiskAssessment {
    var risk = try CoreFixture.risk("risk-9", 14, level)
    edit(&risk)
    return risk
  }

  /// Beside the depression the plan counts days with alcohol: so many at the assessment, and so many on day 14.
  private static func beside(
    _ record: inout CareRecord, alcoholDays before: Int, then now: Int
  ) throws {
    record.plans = [
      try CoreFixture.plan(objectives: [
        CoreFixture.phqObjective(),
        CoreFixture.count(objective: "o-2", .alcoholDays, baseline: before, target: 0),
      ])
    ]
    record.intake.behaviours = [try CoreFixture.count("b-0", .alcoholDays, 0, before)]
    record.behaviours = [try CoreFixture.count("b-1", .alcoholDays, 14, now)]
  }

  private static func thoughts(_ offset: Int) throws -> RiskAssessment {
    var risk = try CoreFixture.risk("risk-8", offset)
    risk.ideation = .passive
    risk.screen = SuicideScreen(
      wishToBeDead: true, suicidalThoughts: false, behaviourEver: false)
    return risk
  }

  private static func hold(on offset: Int) throws -> PlanReview {
    PlanReview(
      id: .core("r-9"), date: try CoreFixture.day(offset), by: .core("cl-1"), decision: .hold,
      because: "Looked at again.")
  }

  private static func phq8(_ offset: Int, _ total: Int) throws -> MeasureResult {
    try MeasureResult(
      id: .core("phq8-\(offset)"), instrument: .phq8, date: CoreFixture.day(offset),
      answers: CoreFixture.answers(total, items: 8))
  }

  private static func update(_ edit: (inout SituationUpdate) -> Void) throws -> SituationUpdate {
    var update = SituationUpdate(id: .core("u-9"), date: try CoreFixture.day(14))
    edit(&update)
    return update
  }

  static let cases: [Case] = [
    Case("progress", .notMet, "no objective improved") {
      $0.measures = [try CoreFixture.phq("phq-1", 14, 18)]
    },
    Case("progress", .unknown, "no second value") { $0.measures = [] },
    Case("progress", .unknown, "no objective in the plan") {
      $0.plans = [try CoreFixture.plan(objectives: [])]
    },
    Case("progress", .notMet, "a count that was at its target from the start") {
      $0.plans = [
        try CoreFixture.plan(objectives: [
          CoreFixture.count(objective: "o-2", .alcoholDays, baseline: 0, target: 0)
        ])
      ]
      $0.intake.behaviours = [try CoreFixture.count("b-0", .alcoholDays, 0, 0)]
      $0.behaviours = [try CoreFixture.count("b-1", .alcoholDays, 14, 0)]
    },
    Case("progress", .notMet, "depression has not changed, beside a count held from the start") {
      try beside(&$0, alcoholDays: 0, then: 0)
      $0.measures = [try CoreFixture.phq("phq-1", 14, 18)]
    },
    Case("progress", .unknown, "one improved, another without a second value") {
      $0.plans = [
        try CoreFixture.plan(objectives: [
          CoreFixture.phqObjective(),
          CoreFixture.count(objective: "o-2", .alcoholDays, baseline: 3, target: 0),
        ])
      ]
      $0.intake.behaviours = [try CoreFixture.count("b-0", .alcoholDays, 0, 3)]
    },
    Case("progress", .notMet, "one improved, another unchanged") {
      try beside(&$0, alcoholDays: 3, then: 3)
    },
    Case("progress", .met, "both improved, neither at its target") {
      try beside(&$0, alcoholDays: 3, then: 2)
    },
    Case("stability", .notMet, "worse than at the start") {
      $0.measures = [try CoreFixture.phq("phq-1", 14, 25)]
    },
    Case("stability", .notMet, "fallen back from the best value") {
      $0.measures.append(try CoreFixture.phq("phq-3", 15, 18))
    },
    Case("stability", .unknown, "no second value") { $0.measures = [] },
    Case("stability", .unknown, "no objective in the plan") {
      $0.plans = [try CoreFixture.plan(objectives: [])]
    },
    Case("risk", .unknown, "never assessed") {
      $0.risks = []
      $0.intake.risk = nil
    },
    Case("risk", .unknown, "level not judged") { $0.risks.append(try risk(nil)) },
    Case("risk", .notMet, "high") { $0.risks.append(try risk(.high)) },
    Case("risk", .notMet, "imminent") { $0.risks.append(try risk(.imminent)) },
    Case("risk", .notMet, "intent") { $0.risks.append(try risk(.low) { $0.hasIntent = true }) },
    Case("risk", .notMet, "a plan") { $0.risks.append(try risk(.low) { $0.hasPlan = true }) },
    Case("risk", .notMet, "danger to others") {
      $0.risks.append(try risk(.low) { $0.dangerToOthers = true })
    },
    Case("risk", .unknown, "a screener that says more than the level") {
      $0.risks.append(
        try risk(.low) {
          $0.screen?.behaviourEver = true
          $0.screen?.behaviourRecently = true
        })
    },
    Case("risk", .notMet, "an acute emergency") {
      $0.updates.append(try update { $0.isAcuteEmergency = true })
    },
    Case("suits", .notMet, "care around the clock needed") {
      $0.updates.append(try update { $0.needs24HourCare = true })
    },
    Case("risk", .notMet, "risen since the phase began") { $0.risks.append(try risk(.moderate)) },
    Case("risk", .met, "moderate as when the phase began") {
      $0.intake.risk?.level = .moderate
      $0.risks.append(try risk(.moderate))
    },
    Case("risk", .met, "fallen since the phase began") { $0.intake.risk?.level = .moderate },
    Case("risk", .unknown, "moderate, and nobody knows from what") {
      $0.intake.risk?.level = nil
      $0.risks.append(try risk(.moderate))
    },
    Case("risk", .met, "low cannot have risen") { $0.intake.risk = nil },
    Case("attendance", .unknown, "the program has set no policy") { $0.program.attendance = nil },
    Case("attendance", .unknown, "a session nobody resolved") {
      $0.sessions.append(try CoreFixture.session("s-9", 10, attendance: nil))
    },
    Case("attendance", .unknown, "a session of the past that is still planned") {
      $0.sessions.append(try CoreFixture.session("s-9", 10, status: .planned))
    },
    Case("attendance", .unknown, "no session held") { $0.sessions = [] },
    Case("attendance", .notMet, "75 % of 80 %") {
      $0.sessions.append(try CoreFixture.session("s-9", 10, attendance: .noShow))
    },
    Case("attendance", .met, "80 % of 80 %") {
      $0.sessions.append(try CoreFixture.session("s-8", 11))
      $0.sessions.append(try CoreFixture.session("s-9", 10, attendance: .noShow))
    },
    Case("attendance", .met, "a session that the program cancelled does not count") {
      $0.sessions.append(try CoreFixture.session("s-9", 10, status: .cancelledByProgram))
    },
    Case("suits", .notMet, "home unsafe") {
      $0.updates.append(try update { $0.living = LivingSituation(isSafe: false) })
    },
    Case("suits", .notMet, "active withdrawal") {
      $0.updates.append(try update { $0.withdrawal = .active })
    },
    Case("suits", .unknown, "safety of the home not known") { $0.intake.living = nil },
    Case("suits", .unknown, "withdrawal not known") { $0.intake.withdrawal = nil },
    Case("suits", .notMet, "physical health unstable") {
      $0.updates.append(try update { $0.medicalStability = .unstable })
    },
    Case("suits", .notMet, "not able to take part") {
      $0.updates.append(try update { $0.canParticipate = false })
    },
    Case("suits", .notMet, "does not want treatment any more") {
      $0.updates.append(try update { $0.isWilling = false })
    },
    Case("suits", .notMet, "support lost") {
      $0.updates.append(try update { $0.supportIsAdequate = false })
    },
    Case("risk", .unknown, "a positive item that nobody followed up") {
      $0.measures[1] = try MeasureResult(
        id: .core("phq-2"), instrument: .phq9, date: try CoreFixture.day(14),
        answers: [2, 2, 2, 2, 1, 0, 0, 0, 3])
    },
    Case("risk", .notMet, "active ideation") {
      $0.risks.append(try risk(.low) { $0.ideation = .active })
    },
    Case("risk", .unknown, "plan and intent never asked beside passive ideation") {
      $0.risks.append(
        try risk(.low) {
          $0.ideation = .passive
          $0.hasPlan = nil
          $0.hasIntent = nil
          $0.screen = nil
        })
    },
    Case("risk", .notMet, "high yesterday, nothing judged today") {
      $0.risks.append(try risk(.high))
      $0.risks.append(try risk(nil))
    },
    Case("risk", .notMet, "moderate yesterday, low today, and a review today") {
      var yesterday = try CoreFixture.risk("risk-8", 13, .moderate)
      yesterday.ideation = .passive
      $0.risks.append(yesterday)
      $0.risks.append(try risk(.low))
      $0.reviews.append(
        PlanReview(
          id: .core("r-9"), date: try CoreFixture.day(15), by: .core("cl-1"),
          decision: .continue, because: "Looked at again."))
    },
    Case("risk", .notMet, "risen, and a review after it assessed nobody") {
      $0.risks = [try CoreFixture.risk("risk-8", 10, .moderate)]
      $0.reviews.append(try hold(on: 12))
    },
    Case("risk", .met, "a review drops what was higher before a low level") {
      $0.risks = [
        try CoreFixture.risk("risk-7", 9, .moderate), try CoreFixture.risk("risk-8", 12),
      ]
      $0.reviews.append(try hold(on: 11))
    },
    Case("risk", .met, "moderate since before the phase, and no level on its first day") {
      $0.intake.risk?.level = .moderate
      $0.risks = [
        try CoreFixture.risk("risk-7", 1, nil), try CoreFixture.risk("risk-8", 12, .moderate),
      ]
    },
    Case("risk", .unknown, "days with thoughts of suicide that nobody has assessed") {
      $0.behaviours = [try CoreFixture.count("b-1", .ideationDays, 14, 6)]
    },
    Case("risk", .unknown, "days with thoughts of suicide that the next assessment denies") {
      $0.behaviours = [try CoreFixture.count("b-1", .ideationDays, 14, 6)]
      $0.risks.append(try CoreFixture.risk("risk-8", 15))
    },
    Case("risk", .notMet, "days with thoughts of suicide, and none when the phase began") {
      $0.behaviours = [try CoreFixture.count("b-1", .ideationDays, 14, 6)]
      $0.risks.append(try thoughts(15))
    },
    Case("risk", .notMet, "more days with thoughts of suicide than when the phase began") {
      $0.intake.behaviours.append(try CoreFixture.count("b-0", .ideationDays, 0, 2))
      $0.behaviours = [try CoreFixture.count("b-1", .ideationDays, 14, 3)]
      $0.risks.append(try thoughts(15))
    },
    Case("risk", .met, "fewer days with thoughts of suicide than when the phase began") {
      $0.intake.behaviours.append(try CoreFixture.count("b-0", .ideationDays, 0, 2))
      $0.behaviours = [try CoreFixture.count("b-1", .ideationDays, 14, 1)]
      $0.risks.append(try thoughts(15))
    },
    Case("risk", .met, "as many of more days as when the phase began") {
      $0.intake.behaviours.append(try CoreFixture.count("b-0", .ideationDays, 0, 2))
      $0.behaviours = [try CoreFixture.count("b-1", .ideationDays, 14, 4, days: 14)]
      $0.risks.append(try thoughts(15))
    },
    Case("risk", .unknown, "days with thoughts of suicide, and nobody asked when the phase began") {
      $0.intake.risk?.ideation = nil
      $0.intake.risk?.screen = nil
      $0.behaviours = [try CoreFixture.count("b-1", .ideationDays, 14, 6)]
      $0.risks.append(try thoughts(15))
    },
    Case("risk", .unknown, "self-harm of the days for which the assessment denies it") {
      $0.behaviours = [try CoreFixture.count("b-1", .selfHarmDays, 14, 2)]
      $0.risks.append(try CoreFixture.risk("risk-8", 15))
    },
    Case("risk", .notMet, "self-harm that the assessment confirms, and none when the phase began") {
      $0.behaviours = [try CoreFixture.count("b-1", .selfHarmDays, 14, 2)]
      $0.risks.append(try risk(.low) { $0.selfHarm = true })
    },
    Case("risk", .unknown, "strong urges that were counted since the assessment") {
      $0.behaviours = [try CoreFixture.count("b-1", .urgeDays, 14, 5)]
    },
    Case("risk", .met, "strong urges that were counted before the assessment") {
      $0.behaviours = [try CoreFixture.count("b-1", .urgeDays, 11, 5)]
    },
    Case("other-measures", .met, "no other measure since the phase began") { _ in },
    Case("other-measures", .unknown, "severe by a measure that was not taken before") {
      $0.measures.append(try phq8(14, 24))
    },
    Case("other-measures", .met, "moderate by a measure that was not taken before") {
      $0.measures.append(try phq8(14, 12))
    },
    Case("other-measures", .notMet, "reliably worse by a measure that no objective cites") {
      $0.measures.append(try CoreFixture.gad("gad-1", 14, 20))
    },
    Case("other-measures", .met, "severe as when the phase began") {
      $0.measures.append(try CoreFixture.gad("gad-1", 14, 16))
    },
    Case("attendance", .unknown, "a full week of which the record holds no session") {
      $0.sessions.removeAll { $0.id == .core("s-3") }
    },
    Case("crisis-plan", .notMet, "nobody answers at night") { $0.crisisPlans[0].lines = [] },
    Case("crisis-plan", .notMet, "none") { $0.crisisPlans = [] },
    Case(
      "crisis-plan", .unknown, "nobody has asked about weapons, and the plan says nothing of them"
    ) {
      $0.crisisPlans[0].means = []
    },
    Case("crisis-plan", .unknown, "no weapon was put out of reach: the agreement was declined") {
      $0.crisisPlans[0].means = [
        MeansSafety(means: .firearm, action: .declined),
        MeansSafety(means: .medication, action: .locked),
      ]
    },
    Case("crisis-plan", .unknown, "somebody threatens the person, and nobody asked about weapons") {
      $0.crisisPlans[0].means = []
      $0.intake.environment = try EnvironmentRisk(
        acuteDanger: false, isThreatened: true, violence: false)
    },
    Case("crisis-plan", .met, "nothing speaks of danger, and it is known that nobody threatens") {
      $0.crisisPlans[0].means = []
      $0.intake.environment = try EnvironmentRisk(isThreatened: false, violence: false)
    },
    Case("crisis-plan", .met, "there are no weapons") {
      $0.crisisPlans[0].means = []
      $0.intake.environment = try EnvironmentRisk(weaponsInReach: false)
    },
    Case("crisis-plan", .unknown, "weapons are in reach, and nobody has asked about a threat") {
      $0.crisisPlans[0].means = []
      $0.intake.environment = try EnvironmentRisk(weaponsInReach: true, weaponsLocked: false)
    },
    Case("crisis-plan", .notMet, "weapons are in reach, and somebody threatens the person") {
      $0.crisisPlans[0].means = []
      $0.intake.environment = try EnvironmentRisk(
        isThreatened: true, violence: false, weaponsInReach: true, weaponsLocked: false)
    },
  ]

  @Test("Progress and stability open the gate from 4 to 3 days")
  func open() throws {
    let decision = try #require(
      TaperGate.standard.evaluate(CoreFixture.record(), asOf: CoreFixture.day(14)))
    for result in decision.determination.results { #expect(result.verdict == .met, "\(result.id)") }
    #expect(decision.verdict == .met)
    #expect(decision.from.daysPerWeek == 4)
    #expect(decision.to.daysPerWeek == 3)
  }

  @Test("One fact closes or opens one criterion, and says why", arguments: cases)
  func oneFact(edit: Case) throws {
    var record = try CoreFixture.record()
    try edit.edit(&record)
    let decision = try #require(TaperGate.standard.evaluate(record, asOf: CoreFixture.day(15)))
    let found = try #require(decision.determination.result(edit.criterion))
    #expect(found.verdict == edit.verdict)
    switch found.verdict {
    case .met: break
    case .notMet:
      #expect(decision.verdict == .notMet)
      #expect(!found.judgement.evidence.isEmpty || found.judgement.remark != nil)
    case .unknown:
      #expect(decision.verdict != .met)
      #expect(!found.judgement.missing.isEmpty || found.judgement.remark != nil)
    }
  }

  @Test("The shortest time of the phase is counted in full weeks, its first day included")
  func time() throws {
    // The phase began on day 1 and lasts at least 2 weeks: days 1 to 14.
    for (offset, isMet) in [(13, false), (14, true), (15, true)] {
      let decision = try #require(
        TaperGate.standard.evaluate(CoreFixture.record(), asOf: CoreFixture.day(offset)))
      #expect(decision.determination.result("time")?.verdict == Verdict(isMet))
    }
  }

  @Test("The gate, the review and the ladder think of the same day for the step: the next Monday")
  func sameDay() throws {
    for offset in 8...21 {
      let (record, day) = (try CoreFixture.record(), try CoreFixture.day(offset))
      let gate = try #require(TaperGate.standard.evaluate(record, asOf: day))
      #expect(gate == ProgressReview(record, asOf: day)?.gate)
      #expect(gate == Taper(record, asOf: day)?.exit)
      #expect(gate.verdict == .met || Taper(record, asOf: day)?.recommendation != .stepDown)
    }
    let decision = TaperGate.standard.evaluate(
      try CoreFixture.record(), asOf: try CoreFixture.day(10))
    #expect(
      decision?.determination.result("time")?.judgement.remark
        == "1 full week from 2026-01-06 to 2026-01-19; the plan says at least 2.")
  }

  @Test("An assessment of risk is too old after the program's review interval")
  func staleRisk() throws {
    // Risk was assessed on day 12; the interval is 30 days.
    for (offset, verdict) in [(42, Verdict.met), (43, .unknown)] {
      let decision = try #require(
        TaperGate.standard.evaluate(CoreFixture.record(), asOf: CoreFixture.day(offset)))
      #expect(decision.determination.result("risk")?.verdict == verdict)
    }
  }

  @Test("The time of a phase begins anew with each change of phase")
  func laterPhase() throws {
    var record = try CoreFixture.record()
    record.phaseChanges = [try CoreFixture.change("pc-1", 15, 1, 2)]
    let decision = try #require(TaperGate.standard.evaluate(record, asOf: CoreFixture.day(27)))
    #expect(decision.from.number == 2)
    #expect(decision.to.daysPerWeek == 2)
    #expect(decision.determination.result("time")?.verdict == .notMet)
    #expect(
      TaperGate.standard.evaluate(record, asOf: try CoreFixture.day(28))?.determination
        .result("time")?.verdict == .met)
  }

  @Test("In the last phase, before admission and without a signed plan there is no gate")
  func noGate() throws {
    var record = try CoreFixture.record()
    #expect(TaperGate.standard.evaluate(record, asOf: try CoreFixture.day(0)) == nil)
    record.phaseChanges = [
      try CoreFixture.change("pc-1", 5, 1, 2), try CoreFixture.change("pc-2", 10, 2, 3),
    ]
    #expect(TaperGate.standard.evaluate(record, asOf: try CoreFixture.day(14)) == nil)
    #expect(TaperGate.standard.evaluate(record, asOf: try CoreFixture.day(9)) != nil)
    record.phaseChanges = []
    record.plans = [
      try TreatmentPlan(
        id: .core("plan-1"), versionID: .core("plan-1-v1"), made: CoreFixture.day(1),
        content: CoreFixture.plan().content)
    ]
    #expect(TaperGate.standard.evaluate(record, asOf: try CoreFixture.day(14)) == nil)
  }

  @Test("A step back up is told by its numbers")
  func stepBackUp() throws {
    #expect(try CoreFixture.change("pc", 1, 3, 2).isStepBackUp)
    #expect(try !CoreFixture.change("pc", 1, 1, 2).isStepBackUp)
  }
}
