/// What is known of a person's home on the day of an assessment.
public struct LivingSituation: PersonalData, Hashable, Sendable, Codable {
  /// Whether the home is safe: nobody there threatens, harms or exploits the person; nil when not known.
  public var isSafe: Bool?
  /// Whether the home is stable: the person can count on living there for the coming weeks; nil when not known.
  public var isStable: Bool?
  /// Whether the people at home support the treatment; nil when not known or there is nobody.
  public var supportsTreatment: Bool?
  /// Whether minors live in the home; nil when not known.
  public var minorsAtHome: Bool?
  /// How and with whom the person lives; nil when not known.
  public var kind: LivingArrangement?
  /// More about the home and who lives there.
  public var arrangement: PrivateText?

  /// Creates a living situation.
  public init(
    isSafe: Bool? = nil, isStable: Bool? = nil, supportsTreatment: Bool? = nil,
    minorsAtHome: Bool? = nil, kind: LivingArrangement? = nil, arrangement: PrivateText? = nil
  ) {
    self.isSafe = isSafe
    self.isStable = isStable
    self.supportsTreatment = supportsTreatment
    self.minorsAtHome = minorsAtHome
    self.kind = kind
    self.arrangement = arrangement
  }

  enum CodingKeys: String, CodingKey {
    case isSafe = "safe"
    case isStable = "stable"
    case supportsTreatment = "supportive"
    case minorsAtHome = "minors"
    case kind = "kind"
    case arrangement = "arrangement"
  }
}
