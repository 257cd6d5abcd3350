import Foundation
import IOPModels
import IOPPlanning

/// One person whom an IOP fits, and the parts from which the tests of the planning core vary that person.
enum CoreFixture {
  /// The day of the intake, a Monday; the other days count from it.
  static func day(_ offset: Int = 0) throws -> CalendarDate {
    try CalendarDate(year: 2026, month: 1, day: 5).adding(days: offset)
  }

  /// Answers that come to a total, with as many items at 3 as possible from the first on.
  static func answers(_ total: Int, items: Int) -> [Int?] {
    (0..<items).map { min(3, max(0, total - 3 * $0)) }
  }

  static func phq(_ id: String, _ offset: Int, _ total: Int) throws -> MeasureResult {
    try MeasureResult(
      id: .core(id), instrument: .phq9, date: day(offset), answers: answers(total, items: 9))
  }

  static func gad(_ id: String, _ offset: Int, _ total: Int) throws -> MeasureResult {
    try MeasureResult(
      id: .core(id), instrument: .gad7, date: day(offset), answers: answers(total, items: 7))
  }

  static func count(
    _ id: String, _ behaviour: Behaviour, _ offset: Int, _ count: Int, days: Int = 7
  ) throws -> BehaviourCount {
    try BehaviourCount(
      id: .core(id), behaviour: behaviour, date: day(offset), count: count, days: days)
  }

  static func risk(
    _ id: String, _ offset: Int, _ level: RiskAssessment.Level? = .low
  ) throws -> RiskAssessment {
    try RiskAssessment(
      id: .core(id), date: day(offset), screen: negativeScreen,
      ideation: RiskAssessment.Ideation.absent,
      hasPlan: false, hasIntent: false, selfHarm: false, dangerToOthers: false,
      accessToMeans: false, level: level)
  }

  static let negativeScreen = SuicideScreen(
    wishToBeDead: false, suicidalThoughts: false, behaviourEver: false, behaviourRecently: false)

  static func depression(_ severity: Severity? = .severe) throws -> ClinicalCondition {
    ClinicalCondition(
      id: .core("c-mdd"), kind: .majorDepression, code: try ICD10CMCode("F33.2"), role: .principal,
      severity: severity, course: .active)
  }

  static func anxiety(_ severity: Severity? = .moderate) throws -> ClinicalCondition {
    ClinicalCondition(
      id: .core("c-gad"), kind: .generalisedAnxiety, code: try ICD10CMCode("F41.1"),
      role: .coOccurring,
      severity: severity, course: .active)
  }

  static func condition(
    _ id: String, _ kind: ConditionKind, _ code: String?,
    role: ClinicalCondition.Role = .coOccurring, severity: Severity? = .moderate,
    course: ClinicalCondition.Course? = .active
  ) throws -> ClinicalCondition {
    ClinicalCondition(
      id: .core(id), kind: kind, code: try code.map { try ICD10CMCode($0) }, role: role,
      severity: severity, course: course)
  }

  /// An assessment in which every fact is recorded and speaks for an IOP.
  static func intake() throws -> IntakeAssessment {
    try IntakeAssessment(
      id: .core("intake-1"), date: day(), by: .core("cl-1"), route: .outpatientReferral,
      presentingConcern: "I cannot get up.", conditions: [depression(), anxiety()],
      impacts: [
        FunctionalImpact(.work, .marked), FunctionalImpact(.parenting, .unable),
        FunctionalImpact(.social, .slight),
      ],
      measures: [phq("phq-0", 0, 19), gad("gad-0", 0, 15)],
      behaviours: [count("act-0", .plannedActivities, 0, 2)], risk: risk("risk-0", 0),
      isAcuteEmergency: false, needs24HourCare: false, outpatientIsEnough: false,
      canParticipate: true, expectedToBenefit: true, isWilling: true, readiness: .action,
      withdrawal: Withdrawal.absent, medicalStability: .stable,
      living: LivingSituation(isSafe: true, isStable: true, arrangement: "with her son"),
      supportIsAdequate: true,
      telehealth: TelehealthReadiness(hasStableConnection: true, hasPrivateSpace: true),
      riskFactors: [.poorSleep],
      priorTreatment: [PriorTreatment(level: .outpatient, outcome: .partial)],
      medications: [Medication(id: .core("med-0"), name: "sertraline", treats: [.core("c-mdd")])],
      statedGoals: [
        StatedGoal(id: .core("sg-1"), words: "Read to my son again.", about: [.core("c-mdd")]),
        StatedGoal(
          id: .core("sg-2"), words: "Sleep without my head racing.", about: [.core("c-gad")]),
      ],
      needs: [CaseNeed(id: .core("need-0"), kind: .outpatientTherapist, opened: day())])
  }

  static func patient() throws -> Patient {
    Patient(
      id: .core("pt-1"), name: PersonName(given: "Alex"),
      birthDate: Private(try CalendarDate(year: 1991, month: 3, day: 9)),
      language: LanguageTag(known: "en"), needsInterpreter: false,
      timeZone: try TimeZoneName("America/Chicago"),
      supports: [
        SupportPerson(
          id: .core("sp-1"), name: PersonName(given: "Sam"), relationship: .partner,
          consentToContact: true)
      ],
      commitments: [
        Commitment(id: .core("co-1"), kind: .work, times: try WeeklyTimes(["mon 13:00-17:00"]))
      ],
      available: try WeeklyTimes(["mon 08:00-17:00", "tue 08:00-17:00"]),
      preferences: Preferences(), strengths: ["keeps promises"])
  }

  static let team = [
    Clinician(id: .core("cl-1"), name: PersonName(given: "Rae"), role: .individualTherapist),
    Clinician(id: .core("cl-2"), name: PersonName(given: "Kim"), role: .groupTherapist),
    Clinician(id: .core("cl-3"), name: PersonName(given: "Lou"), role: .psychiatrist),
  ]

  static func program() throws -> ProgramProfile {
    var program = ProgramProfile.adultDay
    program.attendance = try AttendancePolicy(
      percentToStepDown: 80, noShowsToReview: 2, source: .programPolicy)
    return program
  }

  /// What the standard criteria decide.
  static func admission(
    _ intake: IntakeAssessment, _ patient: Patient? = nil, asOf offset: Int = 0
  ) throws -> AdmissionDecision {
    AdmissionCriteria.standard.evaluate(
      intake, for: try patient ?? self.patient(), program: try program(), asOf: try day(offset))
  }

  /// The draft that follows from an assessment.
  static func draft(
    _ intake: IntakeAssessment, _ patient: Patient? = nil, program: ProgramProfile? = nil,
    override: Override? = nil
  ) throws -> PlanDraft {
    try PlanDrafter(program: program ?? self.program()).draft(
      from: intake, for: patient ?? self.patient(), team: team, asOf: day(),
      override: override)
  }

  /// A signed plan with one objective of the PHQ-9 (19 to 9) and phases of 4, 3 and 2 days.
  static func plan(objectives: [Objective]? = nil) throws -> TreatmentPlan {
    let phq = Objective(
      id: .core("o-1"), goal: .core("g-1"), statement: "PHQ-9 from 19 to 9.",
      measure: .instrument(.phq9),
      baseline: 19, baselineFact: .measure(.core("phq-0")), target: 9, direction: .lower,
      due: try day(83))
    let phases = [4, 3, 2].enumerated().map { index, days in
      Phase(
        number: index + 1, daysPerWeek: days, weeks: Bounds(known: 2...4),
        mix: [
          Phase.ServiceDose(.groupTherapy, perWeek: 2 * days, minutes: Minutes(known: 60)),
          Phase.ServiceDose(.individualTherapy, perWeek: 1, minutes: Minutes(known: 60)),
        ])
    }
    let content = PlanContent(
      start: try day(1), level: .intensiveOutpatient,
      problems: [
        Problem(
          id: .core("p-1"), kind: .majorDepression, condition: .core("c-mdd"),
          statement: "Major depression",
          evidence: [.measure(.core("phq-0")), .condition(.core("c-mdd"))], status: .active)
      ],
      goals: [
        Goal(
          id: .core("g-1"), problems: [.core("p-1")], ownWords: "Read to my son again.",
          statement: "Mood lifts.", status: .active)
      ],
      objectives: objectives ?? [phq],
      interventions: [
        Intervention(
          id: .core("i-1"), serves: [.core("o-1")], modality: .cbt, service: .individualTherapy,
          dose: Dose(known: 1, everyWeeks: 1, minutes: Minutes(known: 60)), owner: .core("cl-1"))
      ],
      phases: phases,
      dischargeCriteria: [
        DischargeCriterion(
          id: .core("d-1"), statement: "PHQ-9 at 9 or lower.", objectives: [.core("o-1")],
          kind: .objectives)
      ],
      nextReview: try day(31))
    return try TreatmentPlan(
      id: .core("plan-1"), versionID: .core("plan-1-v1"), made: day(1), author: .core("cl-1"),
      content: content,
      signatures: [Signature(signer: .clinician, clinician: .core("cl-1"), date: day(1))])
  }

  /// The person whom an IOP fits, with the assessment and nothing later.
  static func assessed() throws -> CareRecord {
    try CareRecord(patient: patient(), program: program(), clinicians: team, intake: intake())
  }

  /// A person in the first phase since day 1: two full weeks on day 14, all sessions attended, PHQ-9 from 19 to 12.
  static func record(objectives: [Objective]? = nil) throws -> CareRecord {
    try CareRecord(
      patient: patient(), program: program(), clinicians: team, intake: intake(),
      admission: Admission(date: day(1), by: .core("cl-1")), plans: [plan(objectives: objectives)],
      measures: [phq("phq-1", 7, 17), phq("phq-2", 14, 12)],
      risks: [risk("risk-1", 12)],
      sessions: [session("s-1", 1), session("s-2", 4), session("s-3", 8)],
      crisisPlans: [crisisPlan()])
  }

  /// A crisis plan that stands: somebody answers at every hour.
  static func crisisPlan() throws -> CrisisPlan {
    try CrisisPlan(
      id: .core("cp-1"), date: day(1),
      lines: [CrisisLine(name: "Line", reach: "555-0100", hours: .always)],
      means: [MeansSafety(means: .firearm, action: .noAccess)])
  }

  static func session(
    _ id: String, _ offset: Int, status: Session.Status = .held,
    attendance: Attendance? = .present, note: SessionNote? = nil
  ) throws -> Session {
    try Session(
      id: .core(id), date: day(offset), start: TimeOfDay(hour: 9, minute: 0),
      minutes: Minutes(known: 60), service: .groupTherapy, delivery: .onsite, status: status,
      attendance: status == .held ? attendance : nil, note: note)
  }

  static func change(_ id: String, _ offset: Int, _ from: Int, _ to: Int) throws -> PhaseChange {
    PhaseChange(
      id: .core(id), date: try day(offset), from: from, to: to, by: .core("cl-1"),
      because: "Progress and stability hold.")
  }

  static func count(
    objective id: String, _ behaviour: Behaviour, baseline: Int, target: Int?
  ) throws -> Objective {
    Objective(
      id: .core(id), goal: .core("g-1"), statement: "A count.", measure: .behaviour(behaviour),
      baseline: baseline, target: target, direction: behaviour.direction, due: try day(83))
  }

  static func phqObjective(target: Int? = 9) throws -> Objective {
    Objective(
      id: .core("o-1"), goal: .core("g-1"), statement: "PHQ-9 falls.", measure: .instrument(.phq9),
      baseline: 19, target: target, direction: .lower, due: try day(83))
  }
}

extension Identifier {
  /// An identifier that a test writes down.
  static func core(_ text: String) -> Self { Self(known: text) }
}
