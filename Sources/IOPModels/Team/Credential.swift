/// A licence or certificate of a clinician.
public struct Credential: PersonalData, Hashable, Sendable, Codable {
  /// What it certifies, for example `LCSW`.
  public var title: String
  /// Where it holds, for example a state's abbreviation.
  public var jurisdiction: String?
  /// The last day on which it is valid; nil when not recorded.
  public var expires: CalendarDate?

  /// Creates a value from its parts.
  public init(
    title: String, jurisdiction: String? = nil, expires: CalendarDate? = nil
  ) {
    self.title = title
    self.jurisdiction = jurisdiction
    self.expires = expires
  }

  /// Returns whether the credential is valid on a day, or nil when its last day is not recorded.
  public func isValid(on date: CalendarDate) -> Bool? { expires.map { date <= $0 } }

  enum CodingKeys: String, CodingKey {
    case title = "title"
    case jurisdiction = "jurisdiction"
    case expires = "expires"
  }
}
