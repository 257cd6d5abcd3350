import IOPModels
import IOPPlanning
import Testing

@Suite("Each criterion of admission is met, not met, or unknown")
struct CriteriaTests {
  /// One edit of the person whom an IOP fits, and what the criterion says then.
  struct Case: Sendable, CustomTestStringConvertible {
    let criterion: String
    let verdict: Verdict
    let edit: @Sendable (inout IntakeAssessment, inout Patient) throws -> Void
    let name: String
    var testDescription: String { "\(criterion): \(name)" }

    init(
      _ criterion: String, _ verdict: Verdict, _ name: String,
      _ edit: @escaping @Sendable (inout IntakeAssessment) throws -> Void
    ) {
      self.criterion = criterion
      self.verdict = verdict
      self.name = name
      self.edit = { intake, _ in try edit(&intake) }
    }
  }

  private func result(_ criterion: String, _ intake: IntakeAssessment, _ patient: Patient)
    throws -> CriterionResult
  {
    try #require(CoreFixture.admission(intake, patient).determination.result(criterion))
  }

  static let safety: [Case] = [
    Case("no-emergency", .notMet, "acute") { $0.isAcuteEmergency = true },
    Case("no-emergency", .unknown, "not judged") { $0.isAcuteEmergency = nil },
    Case("no-24h-care", .notMet, "needed") { $0.needs24HourCare = true },
    Case("no-24h-care", .unknown, "not judged") { $0.needs24HourCare = nil },
    Case("no-withdrawal", .notMet, "active") { $0.withdrawal = .active },
    Case("no-withdrawal", .met, "residual symptoms do not bar") { $0.withdrawal = .resolving },
    Case("no-withdrawal", .unknown, "not assessed") { $0.withdrawal = nil },
    Case("medically-stable", .notMet, "unstable") { $0.medicalStability = .unstable },
    Case("medically-stable", .met, "managed") { $0.medicalStability = .managed },
    Case("medically-stable", .unknown, "not assessed") { $0.medicalStability = nil },
    Case("not-dangerous", .met, "moderate level") { $0.risk?.level = .moderate },
    Case("not-dangerous", .notMet, "high level") { $0.risk?.level = .high },
    Case("not-dangerous", .notMet, "imminent") { $0.risk?.level = .imminent },
    Case("not-dangerous", .notMet, "intent") { $0.risk?.hasIntent = true },
    Case("not-dangerous", .notMet, "a plan") { $0.risk?.hasPlan = true },
    Case("not-dangerous", .notMet, "danger to others") { $0.risk?.dangerToOthers = true },
    Case("not-dangerous", .unknown, "no assessment") { $0.risk = nil },
    Case("not-dangerous", .unknown, "no level") { $0.risk?.level = nil },
    Case("not-dangerous", .unknown, "others not asked") { $0.risk?.dangerToOthers = nil },
    Case("not-dangerous", .unknown, "no screen") { $0.risk?.screen = nil },
    Case("not-dangerous", .unknown, "incomplete screen") { $0.risk?.screen?.wishToBeDead = nil },
    Case("not-dangerous", .met, "passive ideation alone does not bar") {
      $0.risk?.ideation = .passive
      $0.risk?.screen?.wishToBeDead = true
    },
    Case("not-dangerous", .unknown, "a screener that says more than the level") {
      $0.risk?.screen?.behaviourEver = true
      $0.risk?.screen?.behaviourRecently = true
    },
    Case("not-dangerous", .unknown, "PHQ-9 item 9 beside no ideation") {
      $0.measures = [
        try MeasureResult(
          id: .core("phq-0"), instrument: .phq9, date: CoreFixture.day(),
          answers: [3, 3, 3, 3, 2, 2, 1, 1, 1])
      ]
    },
    Case("not-dangerous", .unknown, "nobody asked for plan and intent") {
      $0.risk?.ideation = .active
      $0.risk?.hasPlan = nil
      $0.risk?.hasIntent = nil
      $0.risk?.screen = SuicideScreen(
        wishToBeDead: true, suicidalThoughts: true, method: true, intent: false,
        intentWithPlan: false, behaviourEver: false)
    },
  ]

  /// A screen whose questions about a plan and about intent were answered, and an interview that asked neither.
  private static func screenAlone(
    _ intake: inout IntakeAssessment, intent: Bool, withPlan: Bool
  ) {
    intake.risk?.level = .moderate
    intake.risk?.ideation = nil
    intake.risk?.hasPlan = nil
    intake.risk?.hasIntent = nil
    intake.risk?.screen = SuicideScreen(
      wishToBeDead: true, suicidalThoughts: true, method: false, intent: intent,
      intentWithPlan: withPlan, behaviourEver: false)
  }

  static let screened: [Case] = [
    Case("plan-intent", .met, "a screener that denies both, and no interview") {
      screenAlone(&$0, intent: false, withPlan: false)
    },
    Case("plan-intent", .unknown, "a screener that endorses intent, and no interview") {
      screenAlone(&$0, intent: true, withPlan: false)
    },
    Case("plan-intent", .unknown, "a screener that endorses a plan, and no interview") {
      screenAlone(&$0, intent: false, withPlan: true)
    },
    Case("plan-intent", .notMet, "the interview finds the intent that the screener endorses") {
      screenAlone(&$0, intent: true, withPlan: false)
      $0.risk?.hasIntent = true
    },
  ]

  static let need: [Case] = [
    Case("diagnosis", .unknown, "no condition recorded") { $0.conditions = [] },
    Case("diagnosis", .notMet, "only a stressor, which needs no diagnosis") {
      $0.conditions = [try CoreFixture.condition("c-1", .familyStressor, nil)]
    },
    Case("diagnosis", .notMet, "a code for circumstances is no diagnosis of a disorder") {
      $0.conditions = [try CoreFixture.condition("c-1", .familyStressor, "Z63.0")]
    },
    Case("diagnosis", .notMet, "a code for a symptom is no diagnosis of a disorder") {
      $0.conditions = [try CoreFixture.condition("c-1", .suicidalIdeation, "R45.851")]
    },
    Case("diagnosis", .unknown, "a disorder whose code nobody wrote down") {
      $0.conditions = [try CoreFixture.condition("c-1", .majorDepression, nil)]
    },
    Case("diagnosis", .met, "a substance use disorder") {
      $0.conditions = [try CoreFixture.condition("c-1", .alcoholUse, "F10.20")]
    },
    Case("functioning", .unknown, "not assessed") { $0.impacts = nil },
    Case("functioning", .unknown, "no domain assessed") { $0.impacts = [] },
    Case("functioning", .notMet, "the person manages") {
      $0.impacts = [FunctionalImpact(.work, .slight), FunctionalImpact(.home, .unimpaired)]
    },
    Case("functioning", .met, "one domain is enough") {
      $0.impacts = [FunctionalImpact(.work, .slight), FunctionalImpact(.home, .marked)]
    },
    Case("more-than-weekly", .notMet, "weekly is enough") { $0.outpatientIsEnough = true },
    Case("more-than-weekly", .unknown, "not judged") { $0.outpatientIsEnough = nil },
  ]

  static let severity: [Case] = [
    Case("severity", .unknown, "neither judged nor measured") {
      $0.conditions = [try CoreFixture.depression(nil)]
      $0.measures = []
    },
    Case("severity", .notMet, "all judged mild and measured mild") {
      $0.conditions = [try CoreFixture.depression(.mild), try CoreFixture.anxiety(.mild)]
      $0.measures = [try CoreFixture.phq("phq-0", 0, 9), try CoreFixture.gad("gad-0", 0, 9)]
    },
    Case("severity", .met, "measured at the lower edge of moderate, not judged") {
      $0.conditions = [try CoreFixture.depression(nil)]
      $0.measures = [try CoreFixture.phq("phq-0", 0, 10)]
    },
    Case("severity", .notMet, "measured at the upper edge of mild, not judged") {
      $0.conditions = [try CoreFixture.depression(nil)]
      $0.measures = [try CoreFixture.phq("phq-0", 0, 9)]
    },
    Case("severity", .unknown, "judged moderate and measured mild contradict each other") {
      $0.conditions = [try CoreFixture.depression(.moderate)]
      $0.measures = [try CoreFixture.phq("phq-0", 0, 9)]
    },
    Case("severity", .unknown, "one condition mild, the other neither judged nor measured") {
      $0.conditions = [try CoreFixture.depression(nil), try CoreFixture.anxiety(.mild)]
      $0.measures = []
    },
    Case("severity", .unknown, "mild anxiety says nothing about a depression nobody measured") {
      $0.conditions = [try CoreFixture.depression(nil), try CoreFixture.anxiety(nil)]
      $0.measures = [try CoreFixture.gad("gad-0", 0, 6)]
    },
    Case("severity", .unknown, "an incomplete PHQ-9 could still be moderate") {
      var answers = CoreFixture.answers(8, items: 9)
      answers[6] = nil
      $0.conditions = [try CoreFixture.depression(nil), try CoreFixture.anxiety(nil)]
      $0.measures = [
        try MeasureResult(
          id: .core("phq-0"), instrument: .phq9, date: CoreFixture.day(), answers: answers),
        try CoreFixture.gad("gad-0", 0, 6),
      ]
    },
    Case("severity", .met, "one severe condition is enough") {
      $0.conditions = [try CoreFixture.depression(.severe), try CoreFixture.anxiety(.mild)]
      $0.measures = []
    },
  ]

  static let circumstances: [Case] = [
    Case("can-participate", .notMet, "not able") { $0.canParticipate = false },
    Case("can-participate", .unknown, "not judged") { $0.canParticipate = nil },
    Case("can-benefit", .notMet, "no benefit") { $0.expectedToBenefit = false },
    Case("can-benefit", .unknown, "not judged") { $0.expectedToBenefit = nil },
    Case("willing", .notMet, "does not want") { $0.isWilling = false },
    Case("willing", .unknown, "not asked") { $0.isWilling = nil },
    Case("safe-home", .notMet, "unsafe") { $0.living?.isSafe = false },
    Case("safe-home", .unknown, "safety not asked") { $0.living?.isSafe = nil },
    Case("safe-home", .unknown, "home not asked") { $0.living = nil },
    Case("support", .notMet, "not adequate") { $0.supportIsAdequate = false },
    Case("support", .unknown, "not judged") { $0.supportIsAdequate = nil },
  ]

  static let supporting: [Case] = [
    Case("stable-home", .notMet, "unstable") { $0.living?.isStable = false },
    Case("stable-home", .unknown, "not asked") { $0.living = LivingSituation(isSafe: true) },
    Case("readiness", .notMet, "contemplation") { $0.readiness = .contemplation },
    Case("readiness", .met, "preparation") { $0.readiness = .preparation },
    Case("readiness", .unknown, "not assessed") { $0.readiness = nil },
    Case("prior-treatment", .unknown, "not asked") { $0.priorTreatment = nil },
    Case("prior-treatment", .notMet, "none; nobody has to exhaust other options") {
      $0.priorTreatment = []
    },
    Case("prior-treatment", .met, "step down from inpatient care") {
      $0.priorTreatment = [PriorTreatment(level: .inpatient)]
    },
    Case("prior-treatment", .notMet, "outpatient care that helped") {
      $0.priorTreatment = [PriorTreatment(level: .outpatient, outcome: .improved)]
    },
    Case("prior-treatment", .notMet, "an IOP is no more intensive than an IOP") {
      $0.priorTreatment = [
        PriorTreatment(level: .intensiveOutpatient, outcome: .partial, isCompleted: true)
      ]
    },
    Case("prior-treatment", .met, "the lowest level above an IOP") {
      $0.priorTreatment = [PriorTreatment(level: .partialHospitalization)]
    },
    Case("measured", .unknown, "no PHQ-9") { $0.measures = [] },
    Case("measured", .unknown, "no principal condition") { $0.conditions = [] },
  ]

  @Test("Complete and favourable facts meet every criterion")
  func complete() throws {
    let decision = try CoreFixture.admission(CoreFixture.intake())
    for result in decision.determination.results {
      #expect(result.verdict == .met, "\(result.id)")
    }
    #expect(decision.verdict == .met)
    #expect(decision.placement.route == .intensiveOutpatient)
  }

  @Test("A measure that is not complete is named by what keeps the severity open")
  func incompleteMeasure() throws {
    let edit = try #require(Self.severity.first { $0.name.hasPrefix("an incomplete PHQ-9") })
    var intake = try CoreFixture.intake()
    var patient = try CoreFixture.patient()
    try edit.edit(&intake, &patient)
    let found = try result("severity", intake, patient)
    #expect(found.judgement.evidence.map(\.fact).contains(.measure(.core("phq-0"))))
  }

  @Test(
    "One fact decides one criterion, and the others stay as they were",
    arguments: safety + screened + need + severity + circumstances + supporting)
  func oneFact(edit: Case) throws {
    var intake = try CoreFixture.intake()
    var patient = try CoreFixture.patient()
    try edit.edit(&intake, &patient)
    let found = try result(edit.criterion, intake, patient)
    #expect(found.verdict == edit.verdict)
    if found.verdict == .unknown {
      #expect(!found.judgement.missing.isEmpty || found.judgement.remark != nil)
    } else {
      #expect(!found.judgement.evidence.isEmpty || found.judgement.remark != nil)
    }
    if found.weight == .supporting {
      #expect(try CoreFixture.admission(intake, patient).verdict != .notMet)
    }
  }

  @Test("The program treats from a birthday on", arguments: [(17, false), (18, true), (19, true)])
  func age(years: Int, isMet: Bool) throws {
    var patient = try CoreFixture.patient()
    patient.birthDate = Private(try CalendarDate(year: 2026 - years, month: 1, day: 5))
    let found = try result("age", CoreFixture.intake(), patient)
    #expect(found.verdict == Verdict(isMet))
    patient.birthDate = Private(try CalendarDate(year: 2026 - 18, month: 1, day: 6))
    #expect(try result("age", CoreFixture.intake(), patient).verdict == .notMet)
  }

  @Test(
    "Above the oldest age that a program treats the criterion is not met",
    arguments: [(5, false), (6, true), (17, true), (18, false)])
  func oldestAge(years: Int, isMet: Bool) throws {
    var patient = try CoreFixture.patient()
    patient.birthDate = Private(try CalendarDate(year: 2026 - years, month: 1, day: 5))
    let program = ProgramProfile.asamAdolescent
    let facts = KnownFacts(
      patient: patient, program: program, intake: try CoreFixture.intake(),
      asOf: try CoreFixture.day())
    let found = AdmissionCriteria.standard.evaluate(facts).determination.result("age")
    #expect(found?.verdict == Verdict(isMet))
  }

  @Test("A high screener without a judged level asks for the level, and to reconcile the two")
  func highScreenWithoutLevel() throws {
    var intake = try CoreFixture.intake()
    intake.risk?.level = nil
    intake.risk?.screen = SuicideScreen(behaviourEver: true, behaviourRecently: true)
    let found = try result("not-dangerous", intake, CoreFixture.patient())
    #expect(found.verdict == .unknown)
    #expect(found.judgement.missing.map(\.name).contains("the overall level of risk"))
    #expect(found.judgement.remark?.contains("reconcile") == true)
    #expect(found.judgement.remark?.contains("clinician's level is not") != true)
  }

  @Test("A plan or intent that only the screener has found is asked about today")
  func screenerWithoutInterview() throws {
    func found(
      _ criterion: String, intent: Bool, withPlan: Bool,
      _ edit: (inout RiskAssessment) -> Void = { _ in }
    ) throws -> CriterionResult {
      var intake = try CoreFixture.intake()
      Self.screenAlone(&intake, intent: intent, withPlan: withPlan)
      if var risk = intake.risk {
        edit(&risk)
        intake.risk = risk
      }
      return try result(criterion, intake, CoreFixture.patient())
    }
    let words = "The screener endorses a plan or intent and no interview has asked: ask today."
    for (intent, withPlan) in [(true, false), (false, true)] {
      let judgement = try found("plan-intent", intent: intent, withPlan: withPlan).judgement
      #expect(judgement.remark == words)
      #expect(judgement.evidence.map(\.fact) == [.risk(.core("risk-0"))])
      let whole = try found("not-dangerous", intent: intent, withPlan: withPlan)
      #expect(whole.verdict == .unknown)
      #expect(whole.judgement.remark?.contains(words) == true)
    }
    #expect(try found("plan-intent", intent: false, withPlan: false).judgement.remark == nil)
    // An interview that denies what the screener endorses does not close the question of danger.
    let denied = try found("not-dangerous", intent: true, withPlan: false) {
      $0.ideation = RiskAssessment.Ideation.absent
      $0.hasPlan = false
      $0.hasIntent = false
    }
    #expect(denied.verdict == .unknown)
    #expect(denied.judgement.remark?.contains("reconcile") == true)
  }

  @Test(
    "What the screener says of thoughts and the interview denies is reconciled before admission")
  func screenerAndThoughts() throws {
    func found(
      _ screen: SuicideScreen, _ ideation: RiskAssessment.Ideation?,
      _ level: RiskAssessment.Level = .low
    ) throws -> CriterionResult {
      var intake = try CoreFixture.intake()
      intake.risk = try CoreFixture.risk("risk-0", 0, level)
      intake.risk?.screen = screen
      intake.risk?.ideation = ideation
      return try result("not-dangerous", intake, CoreFixture.patient())
    }
    func screen(_ wish: Bool, _ thoughts: Bool) -> SuicideScreen {
      SuicideScreen(
        wishToBeDead: wish, suicidalThoughts: thoughts, method: false, intent: false,
        intentWithPlan: false, behaviourEver: false, behaviourRecently: false)
    }
    let words = "The screener endorses thoughts of suicide and the interview denies them"
    for (wish, thoughts) in [(true, false), (false, true), (true, true)] {
      let denied = try found(screen(wish, thoughts), .absent)
      #expect(denied.verdict == .unknown)
      #expect(denied.judgement.remark?.contains(words) == true)
      let told = try found(screen(wish, thoughts), .passive)
      #expect(told.verdict == .met && told.judgement.remark == nil)
    }
    #expect(try found(screen(false, false), .absent).verdict == .met)
    // A high screener is reconciled with a lower level, and agrees with a high one.
    var high = screen(true, true)
    high.intent = true
    let lower = "The screener's triage is high and the clinician's level is not"
    #expect(try found(high, .active, .moderate).judgement.remark?.contains(lower) == true)
    let agreed = try found(high, .active, .high)
    #expect(agreed.verdict == .notMet)
    #expect(agreed.judgement.remark?.contains(lower) != true)
  }

  @Test(
    "Thoughts that nobody has asked about are missing beside a positive item, and no contradiction")
  func thoughtsNotAsked() throws {
    func found(_ edit: (inout RiskAssessment) -> Void) throws -> CriterionResult {
      var record = try CoreFixture.record()
      record.measures = [
        try MeasureResult(
          id: .core("phq-9"), instrument: .phq9, date: CoreFixture.day(14),
          answers: [3, 3, 3, 3, 2, 2, 1, 1, 1])
      ]
      var risk = try CoreFixture.risk("risk-9", 14)
      edit(&risk)
      record.risks = [risk]
      let decision = AdmissionCriteria.standard.evaluate(record, asOf: try CoreFixture.day(20))
      return try #require(decision.determination.result("safety-items"))
    }
    let missing = MissingFact("whether there are thoughts of suicide", at: .risk(.core("risk-9")))
    let nobody = try found {
      $0.ideation = nil
      $0.screen = nil
    }
    #expect(nobody.verdict == .unknown && nobody.judgement.missing == [missing])
    #expect(nobody.judgement.remark == nil)
    let denied = try found { _ in }
    #expect(denied.verdict == .unknown && denied.judgement.missing.isEmpty)
    #expect(denied.judgement.remark?.contains("reconcile") == true)
    // The screener has asked: the item is no news.
    let screened = try found {
      $0.ideation = nil
      $0.screen?.wishToBeDead = true
    }
    #expect(screened.verdict == .met)
  }

  @Test("An acute screen asks to be reconciled with a level below high, and with no other")
  func acuteScreen() throws {
    func found(_ level: RiskAssessment.Level) throws -> CriterionResult {
      var record = try CoreFixture.record()
      // All of the five questions: thoughts now.
      record.measures = [
        try MeasureResult(
          id: .core("asq-1"), instrument: .asq, date: CoreFixture.day(10),
          answers: [1, 1, 1, 1, 1])
      ]
      record.risks = [try CoreFixture.risk("risk-9", 14, level)]
      let decision = AdmissionCriteria.standard.evaluate(record, asOf: try CoreFixture.day(20))
      return try #require(decision.determination.result("safety-items"))
    }
    #expect(try found(.moderate).judgement.remark?.contains("ASQ is acute") == true)
    #expect(try found(.high).verdict == .met)
  }

  /// What the criteria find in a record whose PHQ-9 of a day has item 9 above 0.
  private func danger(itemOn item: Int, riskOn risk: Int) throws -> CriterionResult {
    var record = try CoreFixture.record()
    record.measures = [
      try MeasureResult(
        id: .core("phq-9"), instrument: .phq9, date: CoreFixture.day(item),
        answers: [3, 3, 3, 3, 2, 2, 1, 1, 1])
    ]
    record.risks = [try CoreFixture.risk("risk-9", risk)]
    let decision = AdmissionCriteria.standard.evaluate(record, asOf: try CoreFixture.day(20))
    return try #require(decision.determination.result("not-dangerous"))
  }

  @Test("A positive safety item is answered by a later assessment of risk and by no earlier one")
  func safetyItem() throws {
    #expect(try danger(itemOn: 5, riskOn: 6).verdict == .met)
    let same = try danger(itemOn: 5, riskOn: 5)
    #expect(same.verdict == .unknown)
    #expect(same.judgement.remark?.contains("PHQ-9 item 9 is positive") == true)
    let later = try danger(itemOn: 6, riskOn: 5)
    #expect(later.verdict == .unknown)
    #expect(
      later.judgement.missing == [
        MissingFact(
          "an assessment of risk after the positive safety item", at: .measure(.core("phq-9")))
      ])
    #expect(later.judgement.evidence.map(\.fact).contains(.measure(.core("phq-9"))))
  }

  @Test("A judgement of the intake is compared with its own measures; later ones ask for a new one")
  func severityOverTime() throws {
    var record = try CoreFixture.record()
    record.intake.conditions = [try CoreFixture.depression(.severe)]
    record.intake.measures = [try CoreFixture.phq("phq-0", 0, 19)]
    record.measures = [try CoreFixture.phq("phq-1", 30, 4)]
    func severity(_ offset: Int) throws -> CriterionResult {
      try #require(
        AdmissionCriteria.standard.evaluate(record, asOf: CoreFixture.day(offset)).determination
          .result("severity"))
    }
    #expect(try severity(29).verdict == .met)
    let after = try severity(30)
    #expect(after.verdict == .unknown)
    #expect(after.judgement.remark == nil)
    #expect(after.judgement.missing.map(\.name) == ["a current judgement of severity"])
    record.intake.measures = [try CoreFixture.phq("phq-0", 0, 9)]
    #expect(try severity(29).judgement.remark?.contains("contradict") == true)
  }

  @Test("Standard criteria carry the seven of 42 CFR 410.44(c) as required")
  func sevenOfMedicare() {
    let required = AdmissionCriteria.standard.criteria.filter {
      $0.weight == .required && $0.source == .cfr410_44c
    }
    // 410.44(c)(2) gives two questions: benefit, and more than isolated sessions; (c)(1), 9 hours, is a matter of the plan.
    #expect(
      Set(required.map(\.id)) == [
        "not-dangerous", "no-24h-care", "diagnosis", "more-than-weekly", "can-participate",
        "can-benefit", "support",
      ])
    #expect(
      Set(AdmissionCriteria.standard.criteria.map(\.id)).count
        == AdmissionCriteria.standard.criteria.count)
  }
}
