public import IOPModels

/// Whether a person is ready to leave.
public struct DischargeReadiness: Sendable {
  /// The standard criteria.
  public static let standard = DischargeReadiness()
  /// Evaluates.
  public func evaluate(_ record: CareRecord, asOf date: CalendarDate) -> Determination {
    Determination(question: "", asOf: date, results: [])
  }
}
