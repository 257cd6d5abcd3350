import IOPModels
import IOPPlanning
import Testing

/// One coherent course of care that ends in a discharge, in which no rule about crisis, relapse and discharge finds anything.
///
/// Every personal text holds ``canary``, so that a test can prove that none of them reaches a finding.
enum CareFixture {
  static let canary = "Xq7-private"

  static func words(_ text: String) -> PrivateText { PrivateText("\(text) \(canary)") }

  static func day(_ text: String) throws -> CalendarDate { try CalendarDate(text) }

  /// The last day in the program.
  static var lastDay: CalendarDate {
    get throws { try day("2026-03-20") }
  }

  static let rules = PlanRule.crisis + PlanRule.relapse + PlanRule.discharge

  static func findings(in record: CareRecord) throws -> [Finding] {
    try RuleSet(rules).findings(in: record, asOf: lastDay)
  }

  static func record() throws -> CareRecord {
    var program = ProgramProfile.adultDay
    program.attendance = try AttendancePolicy(
      percentToStepDown: 80, noShowsToReview: 2, source: .programPolicy)
    return CareRecord(
      patient: try patient(), program: program,
      clinicians: [
        Clinician(
          id: try Identifier("c-1"), name: PersonName(given: words("Given")),
          role: .individualTherapist)
      ],
      intake: try intake(),
      admission: Admission(date: try day("2026-01-05"), by: try Identifier("c-1")),
      plans: [try plan()],
      measures: [
        try phq9("phq-2", "2026-03-03", [1, 1, 1, 1, 1, 1, 1, 1, 0]),
        try phq9("phq-3", "2026-03-17", [1, 1, 1, 1, 1, 1, 0, 0, 0]),
      ],
      behaviours: [
        try alcohol("alc-2", "2026-03-03", 0), try alcohol("alc-3", "2026-03-17", 0),
      ],
      risks: [
        RiskAssessment(
          id: try Identifier("r-2"), date: try day("2026-02-10"), ideation: .passive,
          hasPlan: false, hasIntent: false, selfHarm: false, accessToMeans: true, level: .low),
        try risk("r-3", "2026-03-10"),
      ],
      sessions: [
        try session("s-1", "2026-03-13", modality: .relapsePrevention),
        try session("s-2", "2026-03-06", modality: nil),
      ],
      needUpdates: [
        CaseNeedUpdate(need: try Identifier("n-1"), date: try day("2026-02-20"), status: .met)
      ],
      phaseChanges: [
        PhaseChange(
          id: try Identifier("pc-1"), date: try day("2026-02-09"), from: 1, to: 2,
          by: try Identifier("c-1"), because: words("Better.")),
        PhaseChange(
          id: try Identifier("pc-2"), date: try day("2026-03-02"), from: 2, to: 3,
          by: try Identifier("c-1"), because: words("Stable.")),
      ],
      crisisPlans: [try crisisPlan()], relapsePlans: [try relapsePlan()],
      dischargePlans: [try dischargePlan()],
      discharge: Discharge(
        date: try lastDay, kind: .completed, by: try Identifier("c-1"), because: words("Reached.")),
      reconciliations: [
        try MedicationReconciliation(
          id: try Identifier("mr-1"), date: try day("2026-03-18"), by: try Identifier("c-1"),
          sources: [.patient, .pharmacy])
      ],
      consents: [try part2()])
  }

  /// A consent to disclose substance use treatment that lacks nothing.
  static func part2(through date: String = "2026-12-31") throws -> Consent {
    try Consent(
      id: try Identifier("cn-1"), recorded: try day("2026-01-02"), kind: .part2,
      patientName: words("Name"),
      disclosers: [ConsentParty(kind: .named, name: words("Program"))], scope: [.wholeRecord],
      recipients: [ConsentParty(kind: .named, name: words("County"), isCovered: false)],
      purposes: [.treatment],
      statements: [.rightToRevoke, .redisclosure, .noLongerProtected, .refusal],
      expiration: .date(try day(date)), signer: .patient, signed: try day("2026-01-02"))
  }

  /// A day of the diary card.
  static func card(
    _ date: String, suicide: Int? = nil, selfHarm: Int? = nil, happened: Bool? = nil
  ) throws -> DiaryCard {
    var urges: [DiaryCard.FeltUrge] = []
    if let suicide { urges.append(DiaryCard.FeltUrge(.suicide, try DiaryCard.Rating(suicide))) }
    if let selfHarm { urges.append(DiaryCard.FeltUrge(.selfHarm, try DiaryCard.Rating(selfHarm))) }
    return try DiaryCard(
      id: try Identifier("dc-\(date)"), date: try day(date), urges: urges,
      behaviours: happened.map { [try DiaryCard.Occurrence(.selfHarmDays, happened: $0)] } ?? [],
      note: words("Note"))
  }

  /// What was found about the environment on a day.
  static func surroundings(_ date: String, _ found: EnvironmentRisk) throws -> SituationUpdate {
    SituationUpdate(id: try Identifier("up-\(date)"), date: try day(date), environment: found)
  }

  /// A LOCUS that somebody else scored: level 4 is about partial hospitalization.
  static func locus(_ date: String) throws -> ExternalResult {
    try ExternalResult(
      id: try Identifier("x-1"), tool: .locus, version: "20", date: try day(date),
      determinedBy: words("The payer"), level: "4")
  }

  static func status(_ date: String, _ found: MentalStatus) throws -> SituationUpdate {
    SituationUpdate(id: try Identifier("up-s"), date: try day(date), mentalStatus: found)
  }

  static func support(
    _ id: String, _ contacts: [ContactPoint], consent: Bool? = true, reachable: WeeklyTimes? = nil
  ) throws -> SupportPerson {
    SupportPerson(
      id: try Identifier(id), name: PersonName(given: words("Name")), relationship: .friend,
      contacts: contacts, consentToContact: consent, reachable: reachable)
  }

  private static func patient() throws -> Patient {
    Patient(
      id: try Identifier("p-1"), name: PersonName(given: words("Given"), family: words("Family")),
      birthDate: Private(try day("1990-04-01")), timeZone: try TimeZoneName("America/Denver"),
      supports: [
        try support(
          "s-1", [ContactPoint(.phone, words("555"))],
          reachable: try WeeklyTimes(["mon 18:00-22:00", "sat 08:00-22:00"])),
        try support("s-2", [ContactPoint(.text, words("556"))]),
        try support("s-3", [ContactPoint(.email, words("a@example.org"))]),
        try support("s-4", []),
      ],
      strengths: [words("Humour")])
  }

  private static func intake() throws -> IntakeAssessment {
    IntakeAssessment(
      id: try Identifier("i-1"), date: try day("2026-01-02"),
      conditions: [
        ClinicalCondition(
          id: try Identifier("cond-1"), kind: .majorDepression, role: .principal),
        ClinicalCondition(
          id: try Identifier("cond-2"), kind: .alcoholUse, role: .coOccurring,
          course: .earlyRemission),
      ],
      measures: [try phq9("phq-1", "2026-01-02", [3, 3, 2, 2, 2, 2, 2, 1, 1])],
      behaviours: [try alcohol("alc-1", "2026-01-02", 3)],
      risk: RiskAssessment(
        id: try Identifier("r-1"), date: try day("2026-01-02"), ideation: .passive,
        hasPlan: false, hasIntent: false, selfHarm: false, dangerToOthers: false,
        accessToMeans: true, level: .moderate),
      isAcuteEmergency: false, needs24HourCare: false, withdrawal: Withdrawal.absent,
      medicalStability: .stable, living: LivingSituation(isSafe: true, isStable: true),
      medications: [
        Medication(
          id: try Identifier("m-1"), name: words("Medicine"), started: try day("2025-10-01"))
      ],
      needs: [
        CaseNeed(
          id: try Identifier("n-1"), kind: .housing, opened: try day("2026-01-02"),
          note: words("Note")),
        CaseNeed(
          id: try Identifier("n-2"), kind: .employment, opened: try day("2026-01-02"),
          note: words("Note")),
      ])
  }

  /// The latest assessment of risk: level low, a wish to be dead, means in reach.
  static func risk(
    _ id: String, _ date: String, _ change: (inout RiskAssessment) throws -> Void = { _ in }
  ) throws -> RiskAssessment {
    var risk = RiskAssessment(
      id: try Identifier(id), date: try day(date),
      screen: SuicideScreen(wishToBeDead: true, suicidalThoughts: false, behaviourEver: false),
      ideation: .passive, hasPlan: false, hasIntent: false, selfHarm: false,
      dangerToOthers: false, accessToMeans: true, protective: [words("Family")], level: .low,
      mitigation: words("Agreed"))
    try change(&risk)
    return risk
  }

  static func phq9(_ id: String, _ date: String, _ answers: [Int?]) throws -> MeasureResult {
    try MeasureResult(
      id: try Identifier(id), instrument: .phq9, date: try day(date), answers: answers)
  }

  static func alcohol(_ id: String, _ date: String, _ count: Int) throws -> BehaviourCount {
    try BehaviourCount(
      id: try Identifier(id), behaviour: .alcoholDays, date: try day(date), count: count, days: 7)
  }

  static func session(
    _ id: String, _ date: String, modality: Modality?, attendance: Attendance? = .present,
    skills: [Skill] = []
  ) throws -> Session {
    try Session(
      id: try Identifier(id), date: try day(date), start: try TimeOfDay("10:00"),
      minutes: try Minutes(60), service: .groupTherapy, modality: modality, delivery: .onsite,
      status: .held, attendance: attendance,
      note: SessionNote(individual: words("Note"), skills: skills))
  }

  private static func plan() throws -> TreatmentPlan {
    let objectives = [
      Objective(
        id: try Identifier("o-1"), goal: try Identifier("g-1"), statement: words("Objective"),
        measure: .instrument(.phq9), baseline: 18, target: 9, direction: .lower),
      Objective(
        id: try Identifier("o-2"), goal: try Identifier("g-1"), statement: words("Objective"),
        measure: .behaviour(.alcoholDays), baseline: 3, target: 0, direction: .lower),
    ]
    let phases = try [(1, 4), (2, 3), (3, 2)].map { number, days in
      Phase(number: number, daysPerWeek: days, weeks: try Bounds(2, 4))
    }
    let content = PlanContent(
      start: try day("2026-01-05"), level: .intensiveOutpatient,
      problems: [
        Problem(
          id: try Identifier("pr-1"), kind: .majorDepression, statement: words("Problem"),
          status: .active)
      ],
      goals: [
        Goal(
          id: try Identifier("g-1"), problems: [try Identifier("pr-1")], statement: words("Goal"),
          status: .active)
      ],
      objectives: objectives, phases: phases, strengths: [words("Strength")],
      dischargeCriteria: [
        DischargeCriterion(
          id: try Identifier("dc-1"), statement: words("Criterion"),
          objectives: objectives.map(\.id), kind: .objectives),
        DischargeCriterion(
          id: try Identifier("dc-2"), statement: words("Criterion"), kind: .aftercare),
      ])
    return try TreatmentPlan(
      id: try Identifier("tp-1"), versionID: try Identifier("tp-1.1"), made: try day("2026-01-07"),
      author: try Identifier("c-1"), content: content,
      signatures: [
        Signature(
          signer: .clinician, clinician: try Identifier("c-1"), date: try day("2026-01-07"))
      ])
  }

  static func crisisPlan() throws -> CrisisPlan {
    CrisisPlan(
      id: try Identifier("cp-1"), date: try day("2026-01-06"), by: try Identifier("c-1"),
      warningSigns: ["one", "two", "three"].map(words),
      coping: ["one", "two", "three"].map(words),
      distractionPeople: [try Identifier("s-1"), try Identifier("s-4")],
      distractionPlaces: ["one", "two"].map(words),
      helpers: [try Identifier("s-1"), try Identifier("s-2"), try Identifier("s-3")],
      professionals: [
        try CrisisPlan.Professional(
          name: words("Clinician"), reach: words("557"),
          hours: try WeeklyTimes(["mon 09:00-17:00", "tue 09:00-17:00"]))
      ],
      lines: [
        try CrisisLine(
          name: "Line \(canary)", reach: "000 \(canary)", hours: .always,
          checked: try day("2026-01-05"))
      ],
      emergencyDepartment: words("Department"),
      means: [
        MeansSafety(means: .medication, action: .locked, note: words("Where")),
        MeansSafety(means: .sharps, action: .removed),
      ],
      reasons: [words("Reason")])
  }

  static func sign(
    _ stage: RelapsePreventionPlan.Stage, with person: String? = "s-1"
  ) throws -> RelapsePreventionPlan.WarningSign {
    try RelapsePreventionPlan.WarningSign(
      stage: stage, sign: words("Sign"),
      actions: [
        try RelapsePreventionPlan.Action(
          words("Act"), with: try person.map { try Identifier($0) })
      ])
  }

  static func relapsePlan() throws -> RelapsePreventionPlan {
    RelapsePreventionPlan(
      id: try Identifier("rp-1"), date: try day("2026-03-05"), triggers: [words("Trigger")],
      signs: [try sign(.early), try sign(.middle, with: "s-2"), try sign(.crisis)],
      situations: [
        try RelapsePreventionPlan.HighRiskSituation(
          situation: words("Situation"), confidence: 4, coping: words("Coping"))
      ],
      strengths: [words("Strength")], balance: [words("Walks")],
      measuredSigns: [
        try RelapsePreventionPlan.MeasuredSign(
          measure: .instrument(.phq9), from: 15, act: words("Call")),
        try RelapsePreventionPlan.MeasuredSign(
          measure: .behaviour(.alcoholDays), from: 1, act: words("Call")),
      ],
      lapseScript: words("Script"))
  }

  static func appointment(
    _ service: ServiceKind, _ date: String?, contact: PrivateText? = words("558")
  ) throws -> DischargePlan.Appointment {
    try DischargePlan.Appointment(
      service: service, with: words("Clinician"), contact: contact, date: try date.map(day))
  }

  private static func dischargePlan() throws -> DischargePlan {
    DischargePlan(
      id: try Identifier("dp-1"), date: try day("2026-03-18"), destination: .outpatient,
      reason: words("Reason"),
      appointments: [
        try appointment(.individualTherapy, "2026-03-25"),
        try appointment(.medicationManagement, "2026-03-26"),
      ],
      supportGroups: [words("Group")], medicationsReconciled: true, copyGiven: true,
      handedOver: [try Identifier("n-2")], servicesSummary: words("Summary"))
  }
}

/// A change of a record.
typealias CareChange = @Sendable (inout CareRecord) throws -> Void

/// One edit of a good record and the rules that it breaks.
struct CareEdit: Sendable, CustomTestStringConvertible {
  /// The rule.
  let rule: String
  /// Other rules that the same edit has to break.
  let also: Set<String>
  /// Changes that break nothing and prepare the edit.
  let setUp: [CareChange]
  /// The edit.
  let edit: CareChange

  init(
    _ rule: String, also: Set<String> = [], in setUp: [CareChange] = [],
    edit: @escaping CareChange
  ) {
    self.rule = rule
    self.also = also
    self.setUp = setUp
    self.edit = edit
  }

  var testDescription: String { rule }
}

extension CareFixture {
  /// Takes the discharge back: the person is in the last phase, and the plan for leaving stands.
  static let stillThere: CareChange = { $0.discharge = nil }

  /// The person is in the first phase, and nothing of leaving is planned.
  static let firstPhase: CareChange = { record in
    record.discharge = nil
    record.dischargePlans = []
    record.phaseChanges = []
    record.relapsePlans = []
  }

  /// No recorded fact speaks of danger any more.
  static let calm: CareChange = { record in
    record.risks[1] = try risk("r-3", "2026-03-10") { risk in
      risk.screen = nil
      risk.ideation = RiskAssessment.Ideation.absent
      risk.accessToMeans = false
    }
  }

  /// The person has no substance use condition.
  static let withoutSubstanceUse: CareChange = { $0.intake.conditions.removeLast() }

  /// Applies changes to the good record.
  static func record(after changes: [CareChange]) throws -> CareRecord {
    var record = try record()
    for change in changes { try change(&record) }
    return record
  }

  /// Changes what the signed plan says, by making it again.
  static func editPlan(
    _ record: inout CareRecord, _ change: (inout PlanContent) throws -> Void
  ) throws {
    let plan = record.plans[0]
    var content = plan.content
    try change(&content)
    record.plans[0] = try TreatmentPlan(
      id: plan.id, versionID: plan.versionID, made: plan.made, author: plan.author,
      content: content, signatures: plan.signatures)
  }
}
