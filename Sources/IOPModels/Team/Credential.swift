/// A licence or certificate of a clinician.
public struct Credential: PersonalData, Hashable, Sendable, Codable {
  /// What it certifies, for example `LCSW`.
  public var title: String
  /// Where it holds, for example a state's abbreviation.
  public var jurisdiction: String?
  /// The last day on which it is valid; nil when not recorded.
  public var expires: CalendarDate?
  /// The first day on which it is valid; nil when not recorded, which is taken as long ago.
  public var issued: CalendarDate?
  /// The number under which the issuer knows it.
  public var number: PrivateText?

  /// Creates a value from its parts.
  public init(
    title: String, jurisdiction: String? = nil, expires: CalendarDate? = nil,
    issued: CalendarDate? = nil, number: PrivateText? = nil
  ) {
    self.title = title
    self.jurisdiction = jurisdiction
    self.expires = expires
    self.issued = issued
    self.number = number
  }

  /// Returns whether the credential is valid on a day, or nil when its last day is not recorded.
  ///
  /// It is valid from ``issued`` through ``expires``, both days included. Before the first day it is not valid, whatever the last.
  public func isValid(on date: CalendarDate) -> Bool? {
    if let issued, date < issued { return false }
    return expires.map { date <= $0 }
  }

  enum CodingKeys: String, CodingKey {
    case title = "title"
    case jurisdiction = "jurisdiction"
    case expires = "expires"
    case issued = "issued"
    case number = "number"
  }
}
