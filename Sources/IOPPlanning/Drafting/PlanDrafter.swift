public import IOPModels

/// Drafts the plan from which a clinician starts, along the golden thread.
///
/// ```swift
/// let draft = try PlanDrafter(program: .adultDay).draft(from: intake, for: patient, asOf: today)
/// let later = try PlanDrafter(program: record.program).draft(from: record, asOf: today)
/// draft.plan            // problems → goals → objectives → interventions, phases, schedule …
/// draft.openQuestions   // what was unknown; never filled with an assumption
/// ```
///
/// From a record, the draft rests on what was known on the day: the latest assessment of risk, the latest updates and the latest
/// measures, not only those of the intake.
///
/// What is known of conditions and of ways of working is data: ``conditions`` and ``modalities``, and a site's own can be among
/// them. Every element says why it is there, and a modality what it was chosen over: the stronger evidence first, then the person's
/// wish, then what helped before, then the number of problems that it serves. What the person declined, what the program does not
/// offer, and what waits for readiness, safety or a steadier state is passed over and named. The target of an instrument is a
/// response by its own rule and at least its reliable change where symptoms are at the screening cut-off or above, and remission
/// below that; it is due on the last day of the program's usual length. A measure stands in one objective: problems that share it
/// have one goal. A count has no target but none; every other one is asked for. The same facts give the same draft, down
/// to the identifiers, which count up within the plan; the order in which conditions and other facts were written down changes nothing.
public struct PlanDrafter: Sendable {
  /// Why no plan was drafted.
  ///
  /// It holds where the person is led, which is health information although it names nobody; its description does not say it.
  public enum Refused: InvalidValue, Hashable {
    /// The admission criteria lead elsewhere; a clinician can override with a reason.
    case notAdmissible(Placement.Route)
    /// The assessment is of a later day than the draft.
    case assessmentIsLater
    /// A date or a number of the program is out of range.
    case outOfRange
    /// The source of identifiers gives none that is not taken.
    case noIdentifier

    public var description: String {
      switch self {
      case .notAdmissible: "no plan is drafted: the admission criteria lead elsewhere"
      case .assessmentIsLater: "the assessment is of a later day than the draft"
      case .outOfRange: "a date or a number of the program is out of range"
      case .noIdentifier: "the source of identifiers gives none that is not taken"
      }
    }
  }

  /// The program for which plans are drafted.
  public let program: ProgramProfile
  /// What the program knows about ways of working; a site's own can be among them.
  public let modalities: [ModalityProfile]
  /// What the program knows about conditions; a site's own can be among them.
  public let conditions: [ConditionProfile]
  /// The criteria of admission.
  public let criteria: AdmissionCriteria
  /// Where the identifiers of plans come from.
  public let identifiers: IdentifierSource
  private let knowledge: DraftingKnowledge

  /// Creates a drafter for a program.
  public init(
    program: ProgramProfile, modalities: [ModalityProfile] = ModalityProfile.catalogue,
    conditions: [ConditionProfile] = ConditionProfile.catalogue,
    criteria: AdmissionCriteria = .standard, identifiers: IdentifierSource = .counting
  ) {
    self.program = program
    self.modalities = modalities
    self.conditions = conditions
    self.criteria = criteria
    self.identifiers = identifiers
    knowledge = DraftingKnowledge(modalities, conditions)
  }

  /// Returns the draft that follows from what a record knows on a day.
  ///
  /// The program is that of the drafter. A criterion of admission that is not met refuses the draft unless a clinician overrides it. One that is unknown does not:
  /// the missing facts become open questions of the draft, those about danger first. Severe mania or psychosis that is present
  /// refuses the draft as well: sources have an IOP treat it only while it is stable (``/IOPModels/Citation/sourceDocuments``); that
  /// this means severe is a convention of ours.
  ///
  /// - Parameters:
  ///   - record: the record; its clinicians can own interventions, and without them each intervention names a role.
  ///   - date: the day of the draft.
  ///   - start: the first day of treatment; the day of the draft when nil.
  ///   - id: the identifier of the plan, the next one of ``identifiers`` when nil; its first version is named after it.
  ///   - plan: the plan that goes on, for a draft with which it is compared: what its objectives count from stays their baseline,
  ///     and so does what is aimed at from there. Nil for a first draft, which counts from the latest values.
  ///   - override: a clinician's reason to draft although a criterion of admission is not met; one with a blank reason, of a later
  ///     day, or older than a fact that it would set aside is none.
  /// - Throws: ``Refused`` when the person is not to be admitted and there is no override, or dates do not fit.
  public func draft(
    from record: CareRecord, asOf date: CalendarDate, start: CalendarDate? = nil,
    as id: Identifier<TreatmentPlan>? = nil, continuing plan: TreatmentPlan? = nil,
    override: Override? = nil
  ) throws(Refused) -> PlanDraft {
    guard record.intake.date <= date else { throw .assessmentIsLater }
    var known = record.asKnown(on: date).inDraftingOrder(knowledge)
    known.program = program
    let facts = KnownFacts(known, asOf: date)
    let admission = criteria.evaluate(facts)
    func overrides(_ results: [CriterionResult]) -> Bool {
      override?.counts(on: date, against: results) ?? false
    }
    let obstacles = admission.determination.obstacles.filter { $0.share == .notMet }
    if admission.verdict == .notMet, !overrides(obstacles) {
      throw .notAdmissible(admission.placement.route)
    }
    // A site's own criteria, or its own knowledge of a condition, may not ask for it.
    let episode = CriterionResult(
      id: "no-acute-episode", sentence: "There is no severe episode.", weight: .required,
      source: .sourceDocuments,
      judgement: facts.noAcuteEpisode { knowledge.condition($0).placement })
    if episode.verdict == .notMet, !overrides([episode]) { throw .notAdmissible(.moreIntensive) }
    let openDanger = admission.dangerResults.filter { $0.verdict == .unknown }
    let taken = record.plans.map(\.id) + record.drafts.map(\.plan)
    guard let planID = id ?? identifiers.identifier("plan", beside: taken) else {
      throw .noIdentifier
    }
    var work = Drafting(
      knowledge: knowledge, record: known, facts: facts, start: start ?? date,
      continuing: plan?.content)
    let content = try work.content(admission)
    do {
      let versionID = TreatmentPlan.versionID(of: planID, number: 1)
      let drafted = try TreatmentPlan(
        id: planID, versionID: versionID, made: date, content: content)
      return PlanDraft(
        plan: drafted, admission: admission,
        isBlockedByOpenDanger: !openDanger.isEmpty && !overrides(openDanger))
    } catch {
      throw .outOfRange
    }
  }

  /// Returns the draft that follows from an assessment alone, on a day on which nothing later is recorded.
  ///
  /// - Parameters:
  ///   - intake: the assessment.
  ///   - patient: the person.
  ///   - team: the clinicians who can own interventions; without them each intervention names a role.
  ///   - instruments: the instruments by which results are scored.
  ///   - date: the day of the draft.
  ///   - start: the first day of treatment; the day of the draft when nil.
  ///   - id: the identifier of the plan, the next one of ``identifiers`` when nil; its first version is named after it.
  ///   - override: a clinician's reason to draft although a criterion of admission is not met; one with a blank reason, of a later
  ///     day, or older than a fact that it would set aside is none.
  /// - Throws: ``Refused`` when the person is not to be admitted and there is no override, or dates do not fit.
  public func draft(
    from intake: IntakeAssessment, for patient: Patient, team: [Clinician] = [],
    instruments: InstrumentSet = .catalogue, asOf date: CalendarDate, start: CalendarDate? = nil,
    as id: Identifier<TreatmentPlan>? = nil, override: Override? = nil
  ) throws(Refused) -> PlanDraft {
    let record = CareRecord(
      patient: patient, program: program, clinicians: team, intake: intake,
      instruments: instruments)
    return try draft(from: record, asOf: date, start: start, as: id, override: override)
  }
}
