/// A place in the program's weekly timetable.
public struct SessionOffering: Hashable, Sendable, Codable {
  /// The identifier of this offering.
  public var id: Identifier<SessionOffering>
  /// The service.
  public var service: ServiceKind
  /// The way of working; nil when it has none of its own.
  public var modality: Modality?
  /// What the timetable calls it.
  public var title: String
  /// When it takes place each week, in the program's local time.
  public var window: WeeklyTimes.Window
  /// Where it takes place.
  public var delivery: DeliveryMode
  /// Who leads it; nil when not recorded.
  public var clinician: Identifier<Clinician>?
  /// How many more people can join; nil when not known, which is said and not taken as room.
  public var openSeats: Int?
  /// The group that meets there; nil when it is none, or not recorded.
  public var group: Identifier<TherapyGroup>?

  /// Creates a value from its parts.
  public init(
    id: Identifier<SessionOffering>, service: ServiceKind, modality: Modality? = nil,
    title: String, window: WeeklyTimes.Window, delivery: DeliveryMode,
    clinician: Identifier<Clinician>? = nil, openSeats: Int? = nil,
    group: Identifier<TherapyGroup>? = nil
  ) {
    self.id = id
    self.service = service
    self.modality = modality
    self.title = title
    self.window = window
    self.delivery = delivery
    self.clinician = clinician
    self.openSeats = openSeats
    self.group = group
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case service = "service"
    case modality = "modality"
    case title = "title"
    case window = "time"
    case delivery = "delivery"
    case clinician = "clinician"
    case openSeats = "seats"
    case group = "group"
  }
}
