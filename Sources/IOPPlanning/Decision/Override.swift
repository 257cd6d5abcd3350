public import IOPModels

/// A clinician's decision against what the library concluded: who, when and why.
public struct Override: PersonalData, Hashable, Sendable, Codable {
  /// Who decided.
  public var by: Identifier<Clinician>
  /// The day.
  public var date: CalendarDate
  /// Why; an override cannot be made without it.
  public var because: PrivateText

  /// Creates an override.
  public init(by: Identifier<Clinician>, date: CalendarDate, because: PrivateText) {
    self.by = by
    self.date = date
    self.because = because
  }

  enum CodingKeys: String, CodingKey {
    case by = "by"
    case date = "date"
    case because = "because"
  }
}
