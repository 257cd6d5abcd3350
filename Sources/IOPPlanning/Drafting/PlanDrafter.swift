public import IOPModels

/// Drafts the plan from which a clinician starts, along the golden thread.
///
/// ```swift
/// let draft = try PlanDrafter(program: .adultDay).draft(from: intake, for: patient, asOf: today)
/// draft.plan            // problems → goals → objectives → interventions, phases, schedule …
/// draft.openQuestions   // what was unknown; never filled with an assumption
/// ```
///
/// Every element says why it is there, and a modality what it was chosen over: the stronger evidence first, then the person's
/// wish, then the number of problems that it serves. The target of an instrument is a response by its own rule and at least its
/// reliable change where symptoms are at the screening cut-off or above, and remission below that; it is due on the last day of the
/// program's usual length. A count has no target but none; every other one is asked for. The same facts give the same draft, down
/// to the identifiers, which count up within the plan.
public struct PlanDrafter: Sendable {
  /// Why no plan was drafted.
  public enum Refused: InvalidValue, Hashable {
    /// The admission criteria lead elsewhere; a clinician can override with a reason.
    case notAdmissible(Placement.Route)
    /// The assessment is of a later day than the draft.
    case assessmentIsLater
    /// A date or a number of the program is out of range.
    case outOfRange

    public var description: String {
      switch self {
      case .notAdmissible(let route): "no plan is drafted: \(route.title)"
      case .assessmentIsLater: "the assessment is of a later day than the draft"
      case .outOfRange: "a date or a number of the program is out of range"
      }
    }
  }

  /// The program for which plans are drafted.
  public let program: ProgramProfile
  /// What the program knows about ways of working; a site's own can be among them.
  public let modalities: [ModalityProfile]
  /// The criteria of admission.
  public let criteria: AdmissionCriteria

  /// Creates a drafter for a program.
  public init(
    program: ProgramProfile, modalities: [ModalityProfile] = ModalityProfile.catalogue,
    criteria: AdmissionCriteria = .standard
  ) {
    self.program = program
    self.modalities = modalities
    self.criteria = criteria
  }

  /// Returns the draft that follows from an assessment.
  ///
  /// A criterion of admission that is not met refuses the draft unless a clinician overrides it. One that is unknown does not:
  /// the missing facts become open questions of the draft.
  ///
  /// - Parameters:
  ///   - intake: the assessment.
  ///   - patient: the person.
  ///   - team: the clinicians who can own interventions; without them each intervention names a role.
  ///   - date: the day of the draft.
  ///   - start: the first day of treatment; the day of the draft when nil.
  ///   - id: the identifier of the plan, `plan` when nil; its first version is named after it.
  ///   - override: a clinician's reason to draft although a criterion of admission is not met; one with a blank reason is none.
  /// - Throws: ``Refused`` when the person is not to be admitted and there is no override, or dates do not fit.
  public func draft(
    from intake: IntakeAssessment, for patient: Patient, team: [Clinician] = [],
    asOf date: CalendarDate, start: CalendarDate? = nil,
    as id: Identifier<TreatmentPlan>? = nil, override: Override? = nil
  ) throws(Refused) -> PlanDraft {
    guard intake.date <= date else { throw .assessmentIsLater }
    let facts = KnownFacts(patient: patient, program: program, intake: intake, asOf: date)
    let admission = criteria.evaluate(facts)
    if admission.verdict == .notMet, override?.because.revealed.isBlank ?? true {
      throw .notAdmissible(admission.placement.route)
    }
    let planID = id ?? Identifier(known: "plan")
    var work = Drafting(
      program: program, modalities: modalities, intake: intake, patient: patient, team: team,
      facts: facts, start: start ?? date)
    let content = try work.content(admission)
    do {
      let versionID = try Identifier<TreatmentPlan.Version>("\(planID.text.prefix(60))-v1")
      let plan = try TreatmentPlan(id: planID, versionID: versionID, made: date, content: content)
      return PlanDraft(plan: plan, admission: admission)
    } catch {
      throw .outOfRange
    }
  }
}
