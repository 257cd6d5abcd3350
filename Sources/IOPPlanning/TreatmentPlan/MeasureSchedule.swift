public import IOPModels

/// How often something is measured.
public struct MeasureSchedule: PersonalData, Hashable, Sendable, Codable {
  /// What is measured.
  public var measure: ObjectiveMeasure
  /// How many days lie between two measurements.
  public var everyDays: Int
  /// Where the interval comes from.
  public var source: Citation
  /// Why it is measured, and why so often.
  public var why: PrivateText?

  /// Creates a value from its parts.
  public init(
    measure: ObjectiveMeasure, everyDays: Int, source: Citation, why: PrivateText? = nil
  ) {
    self.measure = measure
    self.everyDays = everyDays
    self.source = source
    self.why = why
  }

  enum CodingKeys: String, CodingKey {
    case measure = "measure"
    case everyDays = "everyDays"
    case source = "source"
    case why = "why"
  }
}
