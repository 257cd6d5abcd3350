public import IOPModels

/// That the person was admitted: when, by whom, and why where the criteria did not all hold.
public struct Admission: PersonalData, Hashable, Sendable, Codable {
  /// The first day in the program.
  public var date: CalendarDate
  /// Who decided.
  public var by: Identifier<Clinician>
  /// The reason for admitting although a criterion was not met or unknown.
  public var override: Override?

  /// Creates a value from its parts.
  public init(
    date: CalendarDate, by: Identifier<Clinician>, override: Override? = nil
  ) {
    self.date = date
    self.by = by
    self.override = override
  }

  enum CodingKeys: String, CodingKey {
    case date = "date"
    case by = "by"
    case override = "override"
  }
}
