/// Whether sessions from home can work and are safe; each part is nil when nobody has asked.
public struct TelehealthReadiness: PersonalData, Hashable, Sendable, Codable {
  /// Whether the connection is stable.
  public var hasStableConnection: Bool?
  /// Whether there is a private place.
  public var hasPrivateSpace: Bool?
  /// Whether the program knows where the person is during a session.
  public var locationIsKnown: Bool?
  /// Whether somebody near that place can be called in an emergency.
  public var hasLocalEmergencyContact: Bool?

  /// Creates readiness facts.
  public init(
    hasStableConnection: Bool? = nil, hasPrivateSpace: Bool? = nil, locationIsKnown: Bool? = nil,
    hasLocalEmergencyContact: Bool? = nil
  ) {
    self.hasStableConnection = hasStableConnection
    self.hasPrivateSpace = hasPrivateSpace
    self.locationIsKnown = locationIsKnown
    self.hasLocalEmergencyContact = hasLocalEmergencyContact
  }

  /// Whether all four are given: false as soon as one is not, nil while one is not asked.
  public var isReady: Bool? {
    hasStableConnection.and(hasPrivateSpace).and(locationIsKnown).and(hasLocalEmergencyContact)
  }

  enum CodingKeys: String, CodingKey {
    case hasStableConnection = "connection"
    case hasPrivateSpace = "privateSpace"
    case locationIsKnown = "location"
    case hasLocalEmergencyContact = "localContact"
  }
}
