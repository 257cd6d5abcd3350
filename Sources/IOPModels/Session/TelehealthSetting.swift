/// From where a person takes part in one telehealth session, and whom to call near that place.
///
/// Asked at the beginning of each session, because a person may be somewhere else each time. What nobody has asked is nil.
/// ``TelehealthReadiness`` is the same question at intake, for all sessions.
public struct TelehealthSetting: PersonalData, Hashable, Sendable, Codable {
  /// Where the person is during the session, so that help finds the way.
  public var location: PrivateText?
  /// Who near that place can be called in an emergency.
  public var emergencyContact: Identifier<SupportPerson>?
  /// The emergency number that reaches help at that place.
  public var emergencyNumber: PrivateText?
  /// Whether the person is in a private place.
  public var isPrivate: Bool?
  /// Whether the connection is stable.
  public var connectionIsStable: Bool?

  /// Creates a value from its parts.
  public init(
    location: PrivateText? = nil, emergencyContact: Identifier<SupportPerson>? = nil,
    emergencyNumber: PrivateText? = nil, isPrivate: Bool? = nil, connectionIsStable: Bool? = nil
  ) {
    self.location = location
    self.emergencyContact = emergencyContact
    self.emergencyNumber = emergencyNumber
    self.isPrivate = isPrivate
    self.connectionIsStable = connectionIsStable
  }

  /// Whether the session can go on: place and contact known, the place private, the connection stable; nil while one is not asked.
  ///
  /// A blank location is as if nobody had asked.
  public var isReady: Bool? {
    let place: Bool? = location.map { !$0.revealed.isBlank } ?? false ? true : nil
    let contact: Bool? = emergencyContact == nil ? nil : true
    return place.and(contact).and(isPrivate).and(connectionIsStable)
  }

  enum CodingKeys: String, CodingKey {
    case location = "location"
    case emergencyContact = "contact"
    case emergencyNumber = "number"
    case isPrivate = "private"
    case connectionIsStable = "connection"
  }
}
