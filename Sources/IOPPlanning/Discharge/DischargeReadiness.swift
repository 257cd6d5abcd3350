public import IOPModels

/// Whether a person is ready to leave: what was agreed in the plan, safety, and what stands for the time after.
///
/// ```swift
/// let leaving = DischargeReadiness.standard.evaluate(record, asOf: today)
/// leaving.verdict     // met, not met or unknown
/// leaving.obstacles   // what is still needed
/// leaving.missing     // which facts nobody has recorded
/// ```
public struct DischargeReadiness: Sendable {
  /// The criteria, in the order in which they are shown.
  public let criteria: [Criterion<DischargeCase>]

  /// Creates criteria for leaving; a program adds its own to the standard ones.
  public init(_ criteria: [Criterion<DischargeCase>]) { self.criteria = criteria }

  /// Returns what stands between a person and leaving.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - date: the day of the question; later entries are not used.
  ///   - lastDay: the day on which the person is to leave, from which the days to the first appointment count; nil for the recorded
  ///     day, or else the day of the question.
  public func evaluate(
    _ record: CareRecord, asOf date: CalendarDate, lastDay: CalendarDate? = nil
  ) -> Determination {
    let leaving = DischargeCase(record, asOf: date, lastDay: lastDay)
    return Determination(
      question: "Is the person ready to leave the program?", asOf: date, criteria,
      of: leaving)
  }
}
