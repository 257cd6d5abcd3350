import IOPModels
import IOPPlanning
import Testing

@Suite("Readiness to leave")
struct DischargeReadinessTests {
  /// One edit of a ready course, the criterion that it touches and what that one then says.
  struct Row: Sendable, CustomTestStringConvertible {
    let criterion: String
    let verdict: Verdict
    let says: String
    let edit: CareChange

    init(
      _ criterion: String, _ verdict: Verdict, says: String = "", edit: @escaping CareChange
    ) {
      self.criterion = criterion
      self.verdict = verdict
      self.says = says
      self.edit = edit
    }

    var testDescription: String { "\(criterion) \(verdict.title): \(says)" }
  }

  static let objectives: [Row] = [
    Row("objectives", .met, says: "Objective o-1: reliably better, target not reached.") { record in
      // From 18 to 12 is 6 points: reliable on the PHQ-9 (Citation.iaptReliableChange). The value between must not be better.
      record.measures = [
        try CareFixture.phq9("phq-3", "2026-03-17", [2, 2, 2, 1, 1, 1, 1, 2, 0])
      ]
    },
    Row("objectives", .notMet, says: "Objective o-1: unchanged, target not reached.") { record in
      record.measures = [
        try CareFixture.phq9("phq-3", "2026-03-17", [2, 2, 2, 2, 1, 1, 1, 2, 0])
      ]
    },
    Row("objectives", .notMet, says: "Objective o-2: improved, target not reached.") { record in
      record.behaviours = [try CareFixture.alcohol("alc-3", "2026-03-17", 1)]
    },
    Row("objectives", .unknown, says: "a complete PHQ-9 after 2026-03-03") { record in
      record.measures[1] = try CareFixture.phq9(
        "phq-3", "2026-03-17", [1, 1, 1, 1, 1, 1, 0, nil, 0])
    },
    Row("objectives", .unknown, says: "a value of days with alcohol") { record in
      record.behaviours = []
      record.intake.behaviours = []
    },
    // The program reviews every 30 days: a value of 17 February is 31 days old on 20 March.
    Row("objectives", .unknown, says: "a value of PHQ-9 of the last 30 days") { record in
      record.measures = [
        try CareFixture.phq9("phq-3", "2026-02-17", [1, 1, 1, 1, 1, 1, 0, 0, 0])
      ]
    },
    Row("objectives", .met) { record in
      record.measures = [
        try CareFixture.phq9("phq-3", "2026-02-18", [1, 1, 1, 1, 1, 1, 0, 0, 0])
      ]
    },
    Row("objectives", .unknown, says: "a treatment plan in force") { $0.plans = [] },
    Row("other-measures", .unknown, says: "whether the symptoms by the PHQ-8") { record in
      record.measures.append(
        try MeasureResult(
          id: Identifier("phq8"), instrument: .phq8, date: CareFixture.day("2026-03-18"),
          answers: [3, 3, 3, 3, 3, 3, 3, 3]))
    },
    Row("other-measures", .notMet, says: "GAD-7 is reliably worse") { record in
      record.measures += [
        try MeasureResult(
          id: Identifier("gad-1"), instrument: .gad7, date: CareFixture.day("2026-03-01"),
          answers: [1, 1, 1, 1, 1, 0, 0]),
        try MeasureResult(
          id: Identifier("gad-2"), instrument: .gad7, date: CareFixture.day("2026-03-18"),
          answers: [2, 2, 1, 1, 1, 1, 1]),
      ]
    },
    Row("other-measures", .met) { record in
      record.measures.append(
        try MeasureResult(
          id: Identifier("phq8"), instrument: .phq8, date: CareFixture.day("2026-03-18"),
          answers: [1, 1, 1, 1, 1, 1, 1, 1]))
    },
    Row("attendance", .unknown, says: "the sessions from 2026-03-02 to 2026-03-08") { record in
      record.sessions.removeLast()
    },
    Row("objectives", .unknown, says: "a criterion for leaving in the plan that names objectives") {
      try CareFixture.editPlan(&$0) { $0.dischargeCriteria.removeFirst() }
    },
    Row("objectives", .unknown, says: "objective o-9") {
      try CareFixture.editPlan(&$0) {
        $0.dischargeCriteria[0].objectives.append(try Identifier("o-9"))
      }
    },
  ]

  static let safety: [Row] = [
    Row("safety", .met) { $0.risks[1].level = .moderate },
    Row("safety", .notMet) { $0.risks[1].level = .high },
    Row("safety", .notMet) { record in
      record.risks[1].level = .moderate
      record.risks[1].ideation = .active
    },
    Row("safety", .notMet) { record in
      record.risks[1].level = .moderate
      record.risks[1].hasPlan = true
    },
    Row("safety", .notMet) { record in
      record.updates = [
        SituationUpdate(
          id: try Identifier("u-1"), date: try CareFixture.day("2026-03-19"),
          isAcuteEmergency: true)
      ]
    },
    // A high level decides, even where the facts behind it do not agree.
    Row("safety", .notMet) { record in
      record.risks[1].level = .high
      record.risks[1].ideation = RiskAssessment.Ideation.absent
    },
    Row("safety", .unknown, says: "which of the facts about risk holds") {
      $0.risks[1].ideation = RiskAssessment.Ideation.absent
    },
    Row("safety", .unknown, says: "whether there is intent") { record in
      record.risks[1] = try CareFixture.risk("r-3", "2026-03-10") { risk in
        risk.screen = nil
        risk.level = .moderate
        risk.hasIntent = nil
      }
    },
    Row("safety", .unknown, says: "the overall level of risk") { $0.risks[1].level = nil },
    Row("safety", .unknown, says: "an assessment of risk since the phase began on 2026-03-02") {
      $0.risks.removeLast()
    },
    Row("safety", .unknown, says: "an assessment of risk after the positive safety item") {
      record in
      record.measures[1] = try CareFixture.phq9(
        "phq-3", "2026-03-17", [1, 1, 1, 1, 1, 0, 0, 0, 1])
    },
    Row("safety", .unknown, says: "the admission") { $0.admission = nil },
  ]

  static let aftercare: [Row] = [
    Row("crisis-plan", .notMet, says: "There is no crisis plan.") { $0.crisisPlans = [] },
    Row("crisis-plan", .notMet, says: "No contact of the crisis plan is known") {
      $0.crisisPlans[0].lines = []
    },
    Row("crisis-plan", .met) { $0.crisisPlans[0].warningSigns.removeLast() },
    Row("crisis-plan", .unknown, says: "a treatment plan in force") { $0.plans = [] },
    // An answer that a later one has replaced, and that nobody has assessed, leaves open whether an empty category matters.
    Row(
      "crisis-plan", .unknown, says: "an assessment of risk since the safety item of 2026-03-03"
    ) { record in
      record.crisisPlans[0].coping = []
      record.measures[0] = try CareFixture.phq9(
        "phq-2", "2026-03-03", [1, 1, 1, 1, 1, 1, 1, 1, 1])
      record.risks = [
        try CareFixture.risk("r-2", "2026-02-10") { risk in
          risk.screen = nil
          risk.ideation = RiskAssessment.Ideation.absent
        }
      ]
    },
    Row("crisis-plan", .notMet, says: "nothing under") { record in
      record.crisisPlans[0].coping = []
      record.measures[1] = try CareFixture.phq9(
        "phq-3", "2026-03-17", [1, 1, 1, 1, 1, 0, 0, 0, 1])
    },
    Row("relapse-plan", .notMet, says: "There is no relapse-prevention plan.") {
      $0.relapsePlans = []
    },
    Row("relapse-plan", .notMet, says: "names no situation") {
      $0.relapsePlans[0].situations = []
    },
    Row("relapse-plan", .unknown, says: "a treatment plan in force") { $0.plans = [] },
    Row("first-appointment", .notMet, says: "1 to 7 days after the last day 2026-03-20") { record in
      record.dischargePlans[0].appointments = [
        try CareFixture.appointment(.individualTherapy, "2026-03-28")
      ]
    },
    Row("first-appointment", .notMet, says: "One on the last day does not count.") { record in
      record.dischargePlans[0].appointments = [
        try CareFixture.appointment(.individualTherapy, "2026-03-20")
      ]
    },
    Row("first-appointment", .notMet) { $0.dischargePlans[0].appointments = [] },
    Row("first-appointment", .unknown, says: "the day of the appointment for individual therapy") {
      record in
      record.dischargePlans[0].appointments = [
        try CareFixture.appointment(.individualTherapy, nil)
      ]
    },
    Row("first-appointment", .unknown, says: "whether walk in is with a mental-health clinician") {
      record in
      let own = try #require(ServiceKind(rawValue: "walk-in"))
      record.dischargePlans[0].appointments = [try CareFixture.appointment(own, "2026-03-23")]
    },
    Row("first-appointment", .unknown, says: "a discharge plan") { $0.dischargePlans = [] },
    Row("clinicians", .notMet, says: "There is no appointment with a therapist.") {
      $0.dischargePlans[0].appointments.removeFirst()
    },
    Row("clinicians", .notMet, says: "no appointment with a prescriber") {
      $0.dischargePlans[0].appointments.removeLast()
    },
    Row("clinicians", .met) { record in
      record.dischargePlans[0].appointments.removeLast()
      record.intake.medications = []
    },
    Row("clinicians", .met) { record in
      record.dischargePlans[0].appointments.removeLast()
      record.intake.medications?[0].ended = try CareFixture.day("2026-03-19")
    },
    // The last day of a medicine is a day on which it is taken.
    Row("clinicians", .notMet, says: "Medicines are taken") { record in
      record.dischargePlans[0].appointments.removeLast()
      record.intake.medications?[0].ended = try CareFixture.lastDay
    },
    Row("clinicians", .unknown, says: "the list of medicines") { record in
      record.dischargePlans[0].appointments.removeLast()
      record.intake.medications = nil
    },
    Row("clinicians", .unknown, says: "a discharge plan") { $0.dischargePlans = [] },
    Row("medicines", .notMet) { $0.dischargePlans[0].medicationsReconciled = false },
    Row("medicines", .unknown, says: "whether the list of medicines was compared") {
      $0.dischargePlans[0].medicationsReconciled = nil
    },
    Row("medicines", .met) { record in
      record.dischargePlans[0].medicationsReconciled = nil
      record.intake.medications = []
    },
    Row("medicines", .unknown, says: "the list of medicines") { record in
      record.dischargePlans[0].medicationsReconciled = false
      record.intake.medications = nil
    },
    Row("case-needs", .notMet, says: "Open: employment.") { $0.dischargePlans[0].handedOver = [] },
    Row("case-needs", .notMet, says: "Open: housing.") { $0.needUpdates = [] },
    Row("case-needs", .notMet, says: "Open: housing.") { record in
      record.needUpdates.append(
        CaseNeedUpdate(
          need: try Identifier("n-1"), date: try CareFixture.day("2026-03-01"), status: .notMet))
    },
    Row("copy", .notMet) { $0.dischargePlans[0].copyGiven = false },
    Row("copy", .unknown, says: "whether the person has a copy") {
      $0.dischargePlans[0].copyGiven = nil
    },
  ]

  static let supporting: [Row] = [
    Row("attendance", .notMet, says: "50 % of 120 minutes") { record in
      record.sessions[1] = try CareFixture.session(
        "s-2", "2026-03-06", modality: nil, attendance: .noShow)
    },
    Row("attendance", .unknown, says: "what happened in session s-2") { record in
      record.sessions[1] = try CareFixture.session(
        "s-2", "2026-03-06", modality: nil, attendance: nil)
    },
    Row("attendance", .unknown, says: "it has set none") { $0.program.attendance = nil },
    Row("strengths", .notMet) { record in
      record.patient.strengths = []
      try CareFixture.editPlan(&record) { $0.strengths = [] }
    },
    Row("strengths", .unknown, says: "the person's strengths") { record in
      record.patient.strengths = nil
      try CareFixture.editPlan(&record) { $0.strengths = [] }
    },
    Row("strengths", .met, says: "1 strengths stand in the plan.") { $0.patient.strengths = nil },
  ]

  static let home: [Row] = [
    Row("no-24h-care", .notMet) { $0.intake.needs24HourCare = true },
    Row("no-24h-care", .unknown, says: "whether care around the clock is needed") {
      $0.intake.needs24HourCare = nil
    },
    Row("level-answered", .unknown, says: "since the LOCUS of 2026-03-18") {
      $0.externalResults = [try CareFixture.locus("2026-03-18")]
    },
    Row("level-answered", .met) { record in
      record.externalResults = [try CareFixture.locus("2026-03-18")]
      record.updates = [
        SituationUpdate(
          id: try Identifier("up-1"), date: try CareFixture.day("2026-03-19"),
          judgedLevel: .intensiveOutpatient)
      ]
    },
    Row("no-withdrawal", .notMet) { $0.intake.withdrawal = .active },
    Row("no-withdrawal", .unknown, says: "where withdrawal stands") { $0.intake.withdrawal = nil },
    Row("medically-stable", .notMet) { $0.intake.medicalStability = .unstable },
    Row("medically-stable", .unknown, says: "whether physical health is stable") {
      $0.intake.medicalStability = nil
    },
    Row("safe-home", .notMet) { $0.intake.living?.isSafe = false },
    Row("safe-home", .unknown, says: "whether the home is safe") { $0.intake.living?.isSafe = nil },
    Row("safe-home", .notMet) { record in
      record.updates = [
        SituationUpdate(
          id: try Identifier("u-1"), date: try CareFixture.day("2026-03-19"),
          living: LivingSituation(isSafe: false))
      ]
    },
    Row("stable-home", .notMet) { $0.intake.living?.isStable = false },
    Row("stable-home", .unknown, says: "whether the home is stable") {
      $0.intake.living?.isStable = nil
    },
  ]

  static let rows = objectives + safety + home + aftercare + supporting

  static func evaluate(_ record: CareRecord) throws -> Determination {
    DischargeReadiness.standard.evaluate(record, asOf: try CareFixture.lastDay)
  }

  @Test("In a course in which everything stands, every criterion is met")
  func ready() throws {
    let determination = try Self.evaluate(CareFixture.record())
    #expect(determination.verdict == .met)
    #expect(determination.obstacles.isEmpty && determination.missing.isEmpty)
    #expect(determination.results.allSatisfy { $0.verdict == .met })
    #expect(
      determination.results.map(\.id) == [
        "objectives", "other-measures", "safety", "no-24h-care", "level-answered", "no-withdrawal",
        "medically-stable", "safe-home", "crisis-plan", "relapse-plan", "first-appointment",
        "clinicians", "medicines", "case-needs", "copy", "stable-home", "attendance", "strengths",
      ])
  }

  @Test("One edit changes what its criterion says, with the reason", arguments: rows)
  func criterion(_ row: Row) throws {
    var record = try CareFixture.record()
    try row.edit(&record)
    let determination = try Self.evaluate(record)
    let result = try #require(determination.result(row.criterion))
    #expect(result.verdict == row.verdict)
    let words = result.judgement.missing.map(\.name) + [result.judgement.remark ?? ""]
    #expect(words.joined(separator: " ").contains(row.says))
    #expect((result.verdict == .unknown) == !result.judgement.missing.isEmpty)
    if result.weight == .required, row.verdict != .met { #expect(determination.verdict != .met) }
    if result.weight == .supporting { #expect(determination.verdict == .met) }
    for text in words { #expect(!text.contains(CareFixture.canary)) }
  }

  @Test("Every criterion was seen in each state that it can have")
  func everyState() {
    for id in DischargeReadiness.standard.criteria.map(\.id) {
      // A list of needs is never unknown: a need that nobody recorded does not exist for the record.
      // A level that a tool names is open until a clinician answers it; the answer itself is another criterion.
      let states: Set<Verdict> =
        switch id {
        case "case-needs": [.notMet]
        case "level-answered": [.unknown, .met]
        default: [.notMet, .unknown]
        }
      let seen = Set(Self.rows.filter { $0.criterion == id }.map(\.verdict))
      #expect(states.isSubset(of: seen), "\(id)")
    }
  }

  @Test(
    "Before the discharge, the days to the first appointment count from the day that is asked for")
  func plannedLastDay() throws {
    var record = try CareFixture.record()
    record.discharge = nil
    let asked = try CareFixture.day("2026-03-18")
    let standard = DischargeReadiness.standard
    // The appointments are on 25 and 26 March.
    #expect(standard.evaluate(record, asOf: asked).result("first-appointment")?.verdict == .met)
    let late = try CareFixture.day("2026-03-27")
    #expect(
      standard.evaluate(record, asOf: asked, lastDay: late).result("first-appointment")?.verdict
        == .notMet)
    #expect(
      standard.evaluate(record, asOf: asked, lastDay: try CareFixture.lastDay).verdict == .met)
  }

  @Test("A question after the discharge is answered by the facts of the last day")
  func afterDischarge() throws {
    var record = try CareFixture.record()
    record.risks.append(try CareFixture.risk("r-4", "2026-04-10") { $0.level = .high })
    let later = try CareFixture.day("2026-06-01")
    let determination = DischargeReadiness.standard.evaluate(record, asOf: later)
    #expect(determination.result("safety")?.verdict == .met)
    #expect(determination.result("objectives")?.verdict == .met)
  }

  @Test("A rule that a clinician set aside in the plan does not keep a plan from standing")
  func waivedRule() throws {
    var record = try CareFixture.record()
    record.crisisPlans[0].lines = []
    #expect(try Self.evaluate(record).result("crisis-plan")?.verdict == .notMet)
    try CareFixture.editPlan(&record) { content in
      content.waivers = try ["crisis.line", "crisis.around-the-clock"].map {
        Waiver(
          rule: $0,
          override: Override(
            by: try Identifier("c-1"), date: try CareFixture.day("2026-01-07"),
            because: CareFixture.words("Because")))
      }
    }
    #expect(try Self.evaluate(record).result("crisis-plan")?.verdict == .met)
  }

  @Test("Each criterion that was agreed in the plan is answered by its kind")
  func agreedCriteria() throws {
    let record = try CareFixture.record()
    let leaving = DischargeCase(record, asOf: try CareFixture.lastDay)
    for kind in DischargeCriterion.Kind.allCases {
      let criterion = DischargeCriterion(
        id: try Identifier("dc"), statement: "Criterion", objectives: [try Identifier("o-1")],
        kind: kind)
      #expect(leaving.judgement(of: criterion).verdict == .met)
    }
    let empty = DischargeCriterion(
      id: try Identifier("dc"), statement: "Criterion", kind: .objectives)
    #expect(leaving.judgement(of: empty).missing.map(\.name) == ["the objectives of criterion dc"])
  }

  @Test("The order of records with different dates does not change the answer")
  func orderDoesNotMatter() throws {
    let record = try CareFixture.record()
    var turned = record
    turned.measures.reverse()
    turned.behaviours.reverse()
    turned.risks.reverse()
    turned.phaseChanges.reverse()
    turned.sessions.reverse()
    #expect(try Self.evaluate(turned) == Self.evaluate(record))
  }

  @Test("A person who goes to more care or leaves against advice is not held by readiness")
  func readinessByKind() throws {
    for kind in Discharge.Kind.allCases {
      var record = try CareFixture.record()
      record.discharge?.kind = kind
      record.dischargePlans[0].copyGiven = false
      let rules = Set(try CareFixture.findings(in: record).map(\.rule))
      #expect(
        rules.contains("discharge.readiness")
          == [.completed, .stepDown, .administrative].contains(kind))
    }
  }
}
