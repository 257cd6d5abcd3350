public import IOPModels

/// Whether a person can move to the next phase of the plan: progress and stability, each with its source.
///
/// ```swift
/// let gate = TaperGate.standard.evaluate(record, asOf: today)
/// gate?.determination.verdict   // met, not met or unknown
/// gate?.determination.obstacles // what is still needed
/// ```
public struct TaperGate: Sendable {
  /// The criteria, in the order in which they are shown.
  public let criteria: [Criterion<TaperCase>]

  /// Creates a gate; a program adds its own criteria to the standard ones.
  public init(_ criteria: [Criterion<TaperCase>]) { self.criteria = criteria }

  /// Returns what stands between a person and the next phase on a day.
  ///
  /// Nil before admission, without a signed plan, and in the last phase, where the next step is discharge.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - date: the day whose knowledge is used.
  ///   - step: the day on which the next phase would begin; the Monday after `date` when nil, as at a review.
  public func evaluate(
    _ record: CareRecord, asOf date: CalendarDate, stepOn step: CalendarDate? = nil
  ) -> TaperDecision? {
    TaperCase(record, asOf: date, stepOn: step).flatMap { evaluate($0) }
  }

  /// Returns what stands between a person and the next phase; nil in the last one.
  func evaluate(_ taperCase: TaperCase) -> TaperDecision? {
    guard let next = taperCase.next else { return nil }
    let determination = Determination(
      question: "Is the person ready to move from \(taperCase.phase.daysPerWeek) to "
        + "\(next.daysPerWeek) days a week?",
      asOf: taperCase.asOf, criteria, of: taperCase)
    return TaperDecision(from: taperCase.phase, to: next, determination: determination)
  }
}

/// What stands between a person and the next phase.
public struct TaperDecision: PersonalData, Hashable, Sendable {
  /// The phase in which the person is.
  public let from: Phase
  /// The phase that comes next.
  public let to: Phase
  /// Every criterion with what it found.
  public let determination: Determination

  /// Whether the step can be taken.
  public var verdict: Verdict { determination.verdict }
}
