/// A place at which a program gives treatment.
///
/// How far it is from a person's home or work is not a fact about the place: whoever asks brings the minutes along.
public struct ProgramSite: Hashable, Sendable, Codable {
  /// The identifier of this site.
  public var id: Identifier<ProgramSite>
  /// What people call it.
  public var name: String
  /// Its address, as the program publishes it; nil when not recorded.
  public var address: String?
  /// The time zone in which its timetable stands.
  public var timeZone: TimeZoneName
  /// How treatment is given there.
  public var deliveries: [DeliveryMode]

  /// Creates a site.
  public init(
    id: Identifier<ProgramSite>, name: String, address: String? = nil, timeZone: TimeZoneName,
    deliveries: [DeliveryMode] = [.onsite]
  ) {
    self.id = id
    self.name = name
    self.address = address
    self.timeZone = timeZone
    self.deliveries = deliveries
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case name = "name"
    case address = "address"
    case timeZone = "timeZone"
    case deliveries = "deliveries"
  }
}
