/// What is known of a person's home on the day of an assessment.
public struct LivingSituation: PersonalData, Hashable, Sendable, Codable {
  /// Whether the home is safe: nobody there threatens, harms or exploits the person; nil when not known.
  public var isSafe: Bool?
  /// Whether the home is stable: the person can count on living there for the coming weeks; nil when not known.
  public var isStable: Bool?
  /// With whom and how the person lives.
  public var arrangement: PrivateText?

  /// Creates a living situation.
  public init(isSafe: Bool? = nil, isStable: Bool? = nil, arrangement: PrivateText? = nil) {
    self.isSafe = isSafe
    self.isStable = isStable
    self.arrangement = arrangement
  }

  enum CodingKeys: String, CodingKey {
    case isSafe = "safe"
    case isStable = "stable"
    case arrangement = "arrangement"
  }
}
