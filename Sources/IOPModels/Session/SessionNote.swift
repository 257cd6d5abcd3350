/// What was written after a session: a part for the whole group and a part for this person.
public struct SessionNote: PersonalData, Hashable, Sendable, Codable {
  /// What the group did; must name nobody, which the library cannot check.
  public var shared: PrivateText?
  /// How this person took part.
  public var individual: PrivateText?
  /// The objectives of the plan that the session worked on.
  public var addresses: [ObjectiveID]
  /// The interventions of the plan that were carried out.
  public var interventions: [InterventionID]
  /// The skills that were taught or practised.
  public var skills: [Skill]
  /// How the person took part; nil when not rated.
  public var engagement: Engagement?

  /// Creates a value from its parts.
  public init(
    shared: PrivateText? = nil, individual: PrivateText? = nil,
    addresses: [ObjectiveID] = [], interventions: [InterventionID] = [],
    skills: [Skill] = [], engagement: Engagement? = nil
  ) {
    self.shared = shared
    self.individual = individual
    self.addresses = addresses
    self.interventions = interventions
    self.skills = skills
    self.engagement = engagement
  }

  enum CodingKeys: String, CodingKey {
    case shared = "shared"
    case individual = "individual"
    case addresses = "addresses"
    case interventions = "interventions"
    case skills = "skills"
    case engagement = "engagement"
  }
}
