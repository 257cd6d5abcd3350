public import IOPModels

/// What is known of a person on a day: each fact from its latest source, or nil.
///
/// Entries after the day are not used. A later update replaces what the intake assessment said; where the update says nothing, the
/// assessment still holds. Of entries of one day, the later one in the record counts. Where several entries of one source answer the
/// same question, such as withdrawal as a whole and by substance, the gravest answer counts.
public struct KnownFacts: PersonalData, Hashable, Sendable {
  /// The day.
  public let asOf: CalendarDate
  /// The age in completed years on the day.
  public let age: Known<Int>
  /// The program.
  public var program: ProgramProfile { programBox.value }
  private let programBox: Box<ProgramProfile>
  /// The conditions of the intake assessment; empty before its day.
  public let conditions: [Known<ClinicalCondition>]
  /// The impacts on daily life.
  public let impacts: Known<[FunctionalImpact]>?
  /// Whether there is an acute emergency.
  public let isAcuteEmergency: Known<Bool>?
  /// Whether care around the clock is needed.
  public let needs24HourCare: Known<Bool>?
  /// Whether weekly outpatient sessions would be enough.
  public let outpatientIsEnough: Known<Bool>?
  /// The level of care that a clinician judged to be needed.
  public let judgedLevel: Known<LevelOfCare>?
  /// The way on which the person comes to the program.
  public let route: Known<AdmissionRoute>?
  /// Whether the person is able to take part.
  public let canParticipate: Known<Bool>?
  /// Whether thinking and memory allow the person to take part in groups.
  public let cognition: Known<CognitiveAbility>?
  /// Whether the latest mental status that answers it found thoughts of suicide.
  public let suicidalThoughts: Known<Bool>?
  /// Whether the latest mental status that answers it found thoughts of killing or seriously hurting somebody else.
  public let thoughtsOfHarm: Known<Bool>?
  /// Whether the latest mental status that answers it found signs of psychosis.
  public let psychoticSigns: Known<Bool>?
  /// Whether the latest mental status that answers it found signs of mania.
  public let manicSigns: Known<Bool>?
  /// Whether the latest mental status that answers it found the person awake and oriented.
  public let isOriented: Known<Bool>?
  /// Whether the latest mental status that answers it found the person under the influence of a substance.
  public let isIntoxicated: Known<Bool>?
  /// Whether benefit can be expected.
  public let expectedToBenefit: Known<Bool>?
  /// Whether the person wants treatment and agrees to attend.
  public let isWilling: Known<Bool>?
  /// The readiness to change.
  public let readiness: Known<StageOfChange>?
  /// Withdrawal.
  public let withdrawal: Known<Withdrawal>?
  /// Physical health.
  public let medicalStability: Known<MedicalStability>?
  /// Whether the home is safe.
  public let homeIsSafe: Known<Bool>?
  /// Whether there is acute danger in the daily environment, at home or elsewhere.
  public let acuteDanger: Known<Bool>?
  /// Whether somebody threatens, stalks or exploits the person.
  public let isThreatened: Known<Bool>?
  /// Whether there is violence among the people around.
  public let violence: Known<Bool>?
  /// The latest finding that says whether there are weapons within reach.
  let weapons: Known<EnvironmentRisk>?
  /// Whether the home is stable.
  public let homeIsStable: Known<Bool>?
  /// Whether the support is enough.
  public let supportIsAdequate: Known<Bool>?
  /// Earlier treatment.
  public let priorTreatment: Known<[PriorTreatment]>?
  /// The latest assessment of danger.
  public let risk: Known<RiskAssessment>?
  /// The day of the assessment of danger before the latest one; nil when there is none.
  let priorRisk: CalendarDate?
  /// The latest result of each instrument, in the order of their names.
  public let measures: [Known<MeasureResult>]
  /// The days of the diary card that answer at least one question about suicide or self-harm, from the first to the last.
  public let diaryCards: [Known<DiaryCard>]
  /// The results that belong to the intake assessment, by the day, from the first to the last.
  let intakeMeasures: [MeasureResult]
  /// Every result in which a safety item was answered above its lowest answer, by the day, from the first to the last.
  let positiveResults: [Known<MeasureResult>]
  /// The latest count of days with self-harm; nil when nobody has counted.
  let selfHarmCount: Known<BehaviourCount>?

  /// Gathers what a record knows on a day.
  public init(_ record: CareRecord, asOf date: CalendarDate) {
    self.init(
      patient: record.patient, program: record.program, intake: record.intake,
      updates: record.updates, risks: record.risks, measures: record.measures,
      behaviours: record.behaviours, diaryCards: record.diaryCards, asOf: date)
  }

  /// Gathers what an intake assessment and later entries say on a day.
  public init(
    patient: Patient, program: ProgramProfile, intake: IntakeAssessment,
    updates: [SituationUpdate] = [], risks: [RiskAssessment] = [],
    measures: [MeasureResult] = [], behaviours: [BehaviourCount] = [],
    diaryCards: [DiaryCard] = [], asOf date: CalendarDate
  ) {
    asOf = date
    programBox = Box(program)
    age = Known(patient.age(on: date), at: .patient(.birthDate), on: date)
    let isKnown = intake.date <= date
    let later = updates.filter { $0.date <= date }.sortedByDate(\.date)
    func fact<Value>(
      _ field: IntakeField, _ value: Value?, _ update: (SituationUpdate) -> Value? = { _ in nil }
    ) -> Known<Value>? {
      for entry in later.reversed() {
        // What was found before the assessment does not replace what the assessment says.
        if isKnown, value != nil, entry.date < intake.date { break }
        if let value = update(entry) { return Known(value, at: .update(entry.id), on: entry.date) }
      }
      guard isKnown, let value else { return nil }
      return Known(value, at: .intake(field), on: intake.date)
    }
    conditions =
      isKnown
      ? intake.conditions.map { Known($0, at: .condition($0.id), on: intake.date) } : []
    impacts = fact(.impacts, intake.impacts)
    isAcuteEmergency = fact(.emergency, intake.isAcuteEmergency, \.isAcuteEmergency)
    needs24HourCare = fact(.needs24HourCare, intake.needs24HourCare, \.needs24HourCare)
    outpatientIsEnough = fact(.outpatientIsEnough, intake.outpatientIsEnough)
    judgedLevel = fact(.judgedLevel, intake.judgedLevel, \.judgedLevel)
    route = fact(.route, intake.route)
    canParticipate = fact(.canParticipate, intake.canParticipate, \.canParticipate)
    cognition = fact(.cognition, intake.cognition, \.cognition)
    func seen(_ answer: (MentalStatus) -> Bool?) -> Known<Bool>? {
      fact(.mentalStatus, intake.mentalStatus.flatMap(answer)) { $0.mentalStatus.flatMap(answer) }
    }
    suicidalThoughts = seen(\.suicidalThoughts)
    thoughtsOfHarm = seen(\.thoughtsOfHarm)
    psychoticSigns = seen(\.psychoticSigns)
    manicSigns = seen(\.manicSigns)
    isOriented = seen(\.isOriented)
    isIntoxicated = seen(\.isIntoxicated)
    expectedToBenefit = fact(.expectedToBenefit, intake.expectedToBenefit)
    isWilling = fact(.willing, intake.isWilling, \.isWilling)
    readiness = fact(.readiness, intake.readiness, \.readiness)
    withdrawal = fact(.withdrawal, intake.gravestWithdrawal, \.gravestWithdrawal)
    medicalStability = fact(.medicalStability, intake.medicalStability, \.medicalStability)
    homeIsSafe = fact(.homeIsSafe, intake.living?.isSafe, \.living?.isSafe)
    acuteDanger = fact(
      .environment, intake.environment?.acuteDanger, \.environment?.acuteDanger)
    isThreatened = fact(
      .environment, intake.environment?.isThreatened, \.environment?.isThreatened)
    violence = fact(.environment, intake.environment?.violence, \.environment?.violence)
    weapons = fact(
      .environment, intake.environment.flatMap(\.answeringWeapons),
      { $0.environment.flatMap(\.answeringWeapons) })
    homeIsStable = fact(.homeIsStable, intake.living?.isStable, \.living?.isStable)
    supportIsAdequate = fact(.support, intake.supportIsAdequate, \.supportIsAdequate)
    priorTreatment = fact(.priorTreatment, intake.priorTreatment)
    let allRisks = ((intake.risk.map { [$0] } ?? []) + risks).filter { $0.date <= date }
    let inOrder = allRisks.sortedByDate(\.date)
    risk = inOrder.last.map { Known($0, at: .risk($0.id), on: $0.date) }
    priorRisk = inOrder.dropLast().last?.date
    self.diaryCards = diaryCards.filter { $0.date <= date && $0.answersAboutHarm }
      .sortedByDate(\.date).map { Known($0, at: .diaryCard($0.id), on: $0.date) }
    intakeMeasures = intake.measures.filter { $0.date <= date }.sortedByDate(\.date)
    let counts = (intake.behaviours + behaviours).filter {
      $0.behaviour == .selfHarmDays && $0.date <= date
    }
    selfHarmCount = counts.sortedByDate(\.date).last.map {
      Known($0, at: .behaviour($0.id), on: $0.date)
    }
    var latest: [InstrumentID: MeasureResult] = [:]
    let results = (intake.measures + measures).filter { $0.date <= date }.sortedByDate(\.date)
    for result in results { latest[result.instrument] = result }
    positiveResults = results.filter { $0.score?.safetyItemIsPositive == true }
      .map { Known($0, at: .measure($0.id), on: $0.date) }
    self.measures = latest.values.sorted { $0.instrument < $1.instrument }
      .map { Known($0, at: .measure($0.id), on: $0.date) }
  }

  /// Returns the latest result of an instrument, or nil when there is none by the day.
  public func measure(_ instrument: InstrumentID) -> Known<MeasureResult>? {
    measures.first { $0.value.instrument == instrument }
  }

  /// The condition that leads the treatment, or nil when none is marked as principal.
  public var principal: Known<ClinicalCondition>? {
    conditions.first { $0.value.role == .principal }
  }
}

extension EnvironmentRisk {
  /// The facts, where they say whether there are weapons within reach; nil where nobody has asked.
  fileprivate var answeringWeapons: EnvironmentRisk? { weaponsInReach == nil ? nil : self }
}
