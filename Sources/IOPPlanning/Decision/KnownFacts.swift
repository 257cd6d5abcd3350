public import IOPModels

/// What is known of a person on a day: each fact from its latest source, or nil.
///
/// Entries after the day are not used. A later update replaces what the intake assessment said; where the update says nothing, the
/// assessment still holds. Of entries of one day, the later one in the record counts. Where several entries of one source answer the
/// same question, such as withdrawal as a whole and by substance, the gravest answer counts.
public struct KnownFacts: PersonalData, Hashable, Sendable {
  /// The day.
  public var asOf: CalendarDate { parts.value.asOf }
  /// The age in completed years on the day.
  public var age: Known<Int> { parts.value.age }
  /// The program.
  public var program: ProgramProfile { parts.value.programBox.value }
  /// The instruments by which results are scored.
  public var instruments: InstrumentSet { parts.value.instruments }
  /// The conditions of the intake assessment; empty before its day.
  public var conditions: [Known<ClinicalCondition>] { parts.value.conditions }
  /// The impacts on daily life.
  public var impacts: Known<[FunctionalImpact]>? { parts.value.impacts }
  /// Whether there is an acute emergency.
  public var isAcuteEmergency: Known<Bool>? { parts.value.isAcuteEmergency }
  /// Whether care around the clock is needed.
  public var needs24HourCare: Known<Bool>? { parts.value.needs24HourCare }
  /// Whether weekly outpatient sessions would be enough.
  public var outpatientIsEnough: Known<Bool>? { parts.value.outpatientIsEnough }
  /// The level of care that a clinician judged to be needed.
  public var judgedLevel: Known<LevelOfCare>? { parts.value.judgedLevel }
  /// The way on which the person comes to the program.
  public var route: Known<AdmissionRoute>? { parts.value.route }
  /// Whether the person is able to take part.
  public var canParticipate: Known<Bool>? { parts.value.canParticipate }
  /// Whether thinking and memory allow the person to take part in groups.
  public var cognition: Known<CognitiveAbility>? { parts.value.cognition }
  /// Whether the latest mental status that answers it found thoughts of suicide.
  public var suicidalThoughts: Known<Bool>? { parts.value.suicidalThoughts }
  /// Whether the latest mental status that answers it found thoughts of killing or seriously hurting somebody else.
  public var thoughtsOfHarm: Known<Bool>? { parts.value.thoughtsOfHarm }
  /// Whether the latest mental status that answers it found signs of psychosis.
  public var psychoticSigns: Known<Bool>? { parts.value.psychoticSigns }
  /// Whether the latest mental status that answers it found signs of mania.
  public var manicSigns: Known<Bool>? { parts.value.manicSigns }
  /// Whether the latest mental status that answers it found the person awake and oriented.
  public var isOriented: Known<Bool>? { parts.value.isOriented }
  /// Whether the latest mental status that answers it found the person under the influence of a substance.
  public var isIntoxicated: Known<Bool>? { parts.value.isIntoxicated }
  /// Whether benefit can be expected.
  public var expectedToBenefit: Known<Bool>? { parts.value.expectedToBenefit }
  /// Whether the person wants treatment and agrees to attend.
  public var isWilling: Known<Bool>? { parts.value.isWilling }
  /// The readiness to change.
  public var readiness: Known<StageOfChange>? { parts.value.readiness }
  /// Withdrawal.
  public var withdrawal: Known<Withdrawal>? { parts.value.withdrawal }
  /// Physical health.
  public var medicalStability: Known<MedicalStability>? { parts.value.medicalStability }
  /// What physical health needs.
  public var medicalNeeds: Known<[MedicalNeed]>? { parts.value.medicalNeeds }
  /// Pregnancy or a recent birth.
  public var perinatal: Known<PerinatalStatus>? { parts.value.perinatal }
  /// Legal circumstances.
  public var legalMatters: Known<[LegalMatter]>? { parts.value.legalMatters }
  /// Whether the home is safe.
  public var homeIsSafe: Known<Bool>? { parts.value.homeIsSafe }
  /// Whether there is acute danger in the daily environment, at home or elsewhere.
  public var acuteDanger: Known<Bool>? { parts.value.acuteDanger }
  /// Whether somebody threatens, stalks or exploits the person.
  public var isThreatened: Known<Bool>? { parts.value.isThreatened }
  /// Whether there is violence among the people around.
  public var violence: Known<Bool>? { parts.value.violence }
  /// The latest finding that says whether there are weapons within reach.
  var weapons: Known<EnvironmentRisk>? { parts.value.weapons }
  /// Whether the home is stable.
  public var homeIsStable: Known<Bool>? { parts.value.homeIsStable }
  /// Whether the support is enough.
  public var supportIsAdequate: Known<Bool>? { parts.value.supportIsAdequate }
  /// Earlier treatment.
  public var priorTreatment: Known<[PriorTreatment]>? { parts.value.priorTreatment }
  /// The latest assessment of danger.
  public var risk: Known<RiskAssessment>? { parts.value.risk }
  /// The day of the latest assessment of danger on an earlier day than the latest one; nil when there is none.
  var priorRisk: CalendarDate? { parts.value.priorRisk }
  /// The latest result of each instrument, in the order of their names.
  public var measures: [Known<MeasureResult>] { parts.value.measures }
  /// The days of the diary card that answer at least one question about suicide or self-harm, from the first to the last.
  public var diaryCards: [Known<DiaryCard>] { parts.value.diaryCards }
  /// The results that belong to the intake assessment, by the day, from the first to the last.
  var intakeMeasures: [MeasureResult] { parts.value.intakeMeasures }
  /// Every result in which a safety item was answered above its lowest answer, by the day, from the first to the last.
  var positiveResults: [Known<MeasureResult>] { parts.value.positiveResults }
  /// The counts of days with self-harm, with thoughts of suicide and with strong urges to self-harm, from the first to the last.
  var harmCounts: [Known<BehaviourCount>] { parts.value.harmCounts }

  /// The facts, behind one reference: every criterion and every rule is handed them.
  private let parts: Box<Parts>

  /// Gathers what a record knows on a day.
  public init(_ record: CareRecord, asOf date: CalendarDate) {
    let record = record.beforeCorrections(after: date)
    self.init(
      patient: record.patient, program: record.program, intake: record.intake,
      updates: record.updates, risks: record.risks, measures: record.measures,
      behaviours: record.behaviours, diaryCards: record.diaryCards,
      instruments: record.instruments, asOf: date)
  }

  /// Gathers what an intake assessment and later entries say on a day.
  public init(
    patient: Patient, program: ProgramProfile, intake: IntakeAssessment,
    updates: [SituationUpdate] = [], risks: [RiskAssessment] = [],
    measures: [MeasureResult] = [], behaviours: [BehaviourCount] = [],
    diaryCards: [DiaryCard] = [], instruments: InstrumentSet = .catalogue,
    asOf date: CalendarDate
  ) {
    parts = Box(
      Parts(
        patient: patient, program: program, intake: intake, updates: updates, risks: risks,
        measures: measures, behaviours: behaviours, diaryCards: diaryCards,
        instruments: instruments, asOf: date))
  }

  /// Returns the latest result of an instrument, or nil when there is none by the day.
  public func measure(_ instrument: InstrumentID) -> Known<MeasureResult>? {
    measures.first { $0.value.instrument == instrument }
  }

  /// Returns the score of a result by the instruments that the site uses; nil when nobody defines the instrument.
  func score(_ result: Known<MeasureResult>) -> Score? { result.value.score(by: instruments) }

  /// Returns a result as evidence, with what it says in words.
  func shown(_ result: Known<MeasureResult>) -> Evidence {
    Evidence(result.reference, on: result.date, says: result.value.inWords(by: instruments))
  }

  /// The condition that leads the treatment, or nil when none is marked as principal.
  public var principal: Known<ClinicalCondition>? {
    conditions.first { $0.value.role == .principal }
  }
}

extension KnownFacts {
  /// What is known, as it is held.
  private struct Parts: Hashable, Sendable {
    let asOf: CalendarDate
    let age: Known<Int>
    let programBox: Box<ProgramProfile>
    let instruments: InstrumentSet
    let conditions: [Known<ClinicalCondition>]
    let impacts: Known<[FunctionalImpact]>?
    let isAcuteEmergency: Known<Bool>?
    let needs24HourCare: Known<Bool>?
    let outpatientIsEnough: Known<Bool>?
    let judgedLevel: Known<LevelOfCare>?
    let route: Known<AdmissionRoute>?
    let canParticipate: Known<Bool>?
    let cognition: Known<CognitiveAbility>?
    let suicidalThoughts: Known<Bool>?
    let thoughtsOfHarm: Known<Bool>?
    let psychoticSigns: Known<Bool>?
    let manicSigns: Known<Bool>?
    let isOriented: Known<Bool>?
    let isIntoxicated: Known<Bool>?
    let expectedToBenefit: Known<Bool>?
    let isWilling: Known<Bool>?
    let readiness: Known<StageOfChange>?
    let withdrawal: Known<Withdrawal>?
    let medicalStability: Known<MedicalStability>?
    let medicalNeeds: Known<[MedicalNeed]>?
    let perinatal: Known<PerinatalStatus>?
    let legalMatters: Known<[LegalMatter]>?
    let homeIsSafe: Known<Bool>?
    let acuteDanger: Known<Bool>?
    let isThreatened: Known<Bool>?
    let violence: Known<Bool>?
    let weapons: Known<EnvironmentRisk>?
    let homeIsStable: Known<Bool>?
    let supportIsAdequate: Known<Bool>?
    let priorTreatment: Known<[PriorTreatment]>?
    let risk: Known<RiskAssessment>?
    let priorRisk: CalendarDate?
    let measures: [Known<MeasureResult>]
    let diaryCards: [Known<DiaryCard>]
    let intakeMeasures: [MeasureResult]
    let positiveResults: [Known<MeasureResult>]
    let harmCounts: [Known<BehaviourCount>]

    init(
      patient: Patient, program: ProgramProfile, intake: IntakeAssessment,
      updates: [SituationUpdate], risks: [RiskAssessment], measures: [MeasureResult],
      behaviours: [BehaviourCount], diaryCards: [DiaryCard], instruments: InstrumentSet,
      asOf date: CalendarDate
    ) {
      asOf = date
      self.instruments = instruments
      programBox = Box(program)
      age = Known(patient.age(on: date), at: .patient(.birthDate), on: date)
      let isKnown = intake.date <= date
      let later = updates.filter { $0.date <= date }.sortedByDate(\.date)
      /// Where a question is answered: in the update at a place, or in the assessment; nil when nowhere.
      @inline(never)
      func answer(
        _ field: IntakeField, isInIntake: Bool, _ isIn: (SituationUpdate) -> Bool
      ) -> (update: Int?, place: FactReference, date: CalendarDate)? {
        for place in later.indices.reversed() {
          let entry = later[place]
          // What was found before the assessment does not replace what the assessment says.
          if isKnown, isInIntake, entry.date < intake.date { break }
          if isIn(entry) { return (place, .update(entry.id), entry.date) }
        }
        return isKnown && isInIntake ? (nil, .intake(field), intake.date) : nil
      }
      func fact<Value>(
        _ field: IntakeField, _ value: Value?, _ update: (SituationUpdate) -> Value? = { _ in nil }
      ) -> Known<Value>? {
        guard
          let answer = answer(field, isInIntake: value != nil, { update($0) != nil }),
          let value = answer.update.map({ update(later[$0]) }) ?? value
        else { return nil }
        return Known(value, at: answer.place, on: answer.date)
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
        fact(.mentalStatus, intake.mentalStatus.flatMap(answer)) {
          $0.mentalStatus.flatMap(answer)
        }
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
      medicalNeeds = fact(.medicalNeeds, intake.medicalNeeds, \.medicalNeeds)
      perinatal = fact(.perinatal, intake.perinatal, \.perinatal)
      legalMatters = fact(.legalMatters, intake.legalMatters, \.legalMatters)
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
      priorRisk = inOrder.last { $0.date < inOrder.last?.date ?? $0.date }?.date
      self.diaryCards = diaryCards.filter { $0.date <= date && $0.answersAboutHarm }
        .sortedByDate(\.date).map { Known($0, at: .diaryCard($0.id), on: $0.date) }
      intakeMeasures = intake.measures.filter { $0.date <= date }.sortedByDate(\.date)
      let counts = (intake.behaviours + behaviours).filter {
        $0.behaviour.speaksOfHarm && $0.date <= date
      }
      harmCounts = counts.sortedByDate(\.date).map {
        Known($0, at: .behaviour($0.id), on: $0.date)
      }
      var latest: [InstrumentID: MeasureResult] = [:]
      let results = (intake.measures + measures).filter { $0.date <= date }
        .ordered { $0.comesBefore($1, by: instruments) }
      for result in results { latest[result.instrument] = result }
      positiveResults = results.filter { $0.score(by: instruments)?.safetyItemIsPositive == true }
        .map { Known($0, at: .measure($0.id), on: $0.date) }
      self.measures = latest.values.ordered { $0.instrument < $1.instrument }
        .map { Known($0, at: .measure($0.id), on: $0.date) }
    }
  }
}

extension MeasureResult {
  /// Whether a result comes before another in the order of days; of one day and one instrument the worse total comes last.
  ///
  /// Two results of a day have no order of their own: whichever was recorded first, the worse one counts.
  fileprivate func comesBefore(_ other: MeasureResult, by instruments: InstrumentSet) -> Bool {
    guard date == other.date else { return date < other.date }
    guard instrument == other.instrument else { return instrument < other.instrument }
    let (own, others) = (score(by: instruments)?.total, other.score(by: instruments)?.total)
    guard own != others else { return id < other.id }
    guard let own, let others else { return own == nil }
    return instruments[instrument]?.direction == .higher ? own > others : own < others
  }
}

extension EnvironmentRisk {
  /// The facts, where they say whether there are weapons within reach; nil where nobody has asked.
  fileprivate var answeringWeapons: EnvironmentRisk? { weaponsInReach == nil ? nil : self }
}
