public import IOPModels

/// Whether an intensive outpatient program is right for a person now: criteria, each with its source.
///
/// ```swift
/// let decision = AdmissionCriteria.standard.evaluate(intake, for: patient, program: .adultDay, asOf: today)
/// decision.determination.verdict   // met, not met or unknown
/// decision.placement               // what follows from it, never a default
/// ```
public struct AdmissionCriteria: Sendable {
  /// The criteria, in the order in which they are shown.
  public let criteria: [Criterion<KnownFacts>]

  /// Creates criteria; a program adds its own to the standard ones.
  ///
  /// What follows from the answer, the ``Placement``, goes by the names of the standard criteria. A criterion with a name of
  /// its own can keep a person from being admitted and leads to no route of its own.
  public init(_ criteria: [Criterion<KnownFacts>]) { self.criteria = criteria }

  /// Returns the decision on what an intake assessment says on a day.
  public func evaluate(
    _ intake: IntakeAssessment, for patient: Patient, program: ProgramProfile,
    instruments: InstrumentSet = .catalogue, asOf date: CalendarDate
  ) -> AdmissionDecision {
    evaluate(
      KnownFacts(
        patient: patient, program: program, intake: intake, instruments: instruments, asOf: date))
  }

  /// Returns the decision on what a record knows on a day.
  public func evaluate(_ record: CareRecord, asOf date: CalendarDate) -> AdmissionDecision {
    evaluate(KnownFacts(record, asOf: date))
  }

  /// Returns the decision on known facts.
  public func evaluate(_ facts: KnownFacts) -> AdmissionDecision {
    let determination = Determination(
      question: "Is an intensive outpatient program right for this person now?", asOf: facts.asOf,
      criteria, of: facts)
    return AdmissionDecision(
      determination: determination, placement: Placement(determination, facts: facts))
  }
}

/// Whether a person can be admitted, and what follows.
public struct AdmissionDecision: PersonalData, Hashable, Sendable {
  /// Every criterion with what it found.
  public let determination: Determination
  /// What follows from it.
  public let placement: Placement

  /// What was found about danger, to the person or to others.
  var dangerResults: [CriterionResult] { determination.results.filter(\.isAboutDanger) }

  /// Whether the person can be admitted.
  public var verdict: Verdict { determination.verdict }
}

extension CriterionResult {
  /// Whether this is one of the standard criteria about danger.
  var isAboutDanger: Bool { ["no-emergency", "not-dangerous"].contains(id) }
}
