/// What in a person's daily environment is a danger, at home or elsewhere; each part is nil when nobody has asked.
public struct EnvironmentRisk: PersonalData, Hashable, Sendable, Codable {
  /// Why the facts were refused.
  public enum Invalid: InvalidValue {
    /// Whether weapons are locked away is recorded, and not that the person can reach any.
    case weapons

    public var description: String {
      "whether weapons are locked away is recorded only where there are weapons within reach"
    }
  }

  /// Whether there is acute danger in the daily environment.
  public let acuteDanger: Bool?
  /// Whether somebody threatens, stalks or exploits the person.
  public let isThreatened: Bool?
  /// Whether there is violence among the people around.
  public let violence: Bool?
  /// Whether alcohol or drugs are used around the person.
  public let substanceUse: Bool?
  /// Whether there are weapons that the person, or somebody who is a danger, can reach.
  public let weaponsInReach: Bool?
  /// Whether those weapons are locked away.
  public let weaponsLocked: Bool?
  /// What was said.
  public let note: PrivateText?

  /// Creates a value from its parts.
  ///
  /// - Throws: ``Invalid/weapons`` when it is recorded whether weapons are locked away, and not that there are any in reach.
  public init(
    acuteDanger: Bool? = nil, isThreatened: Bool? = nil, violence: Bool? = nil,
    substanceUse: Bool? = nil, weaponsInReach: Bool? = nil, weaponsLocked: Bool? = nil,
    note: PrivateText? = nil
  ) throws(Invalid) {
    guard weaponsLocked == nil || weaponsInReach == true else { throw .weapons }
    self.acuteDanger = acuteDanger
    self.isThreatened = isThreatened
    self.violence = violence
    self.substanceUse = substanceUse
    self.weaponsInReach = weaponsInReach
    self.weaponsLocked = weaponsLocked
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case acuteDanger = "acuteDanger"
    case isThreatened = "threatened"
    case violence = "violence"
    case substanceUse = "substanceUse"
    case weaponsInReach = "weapons"
    case weaponsLocked = "weaponsLocked"
    case note = "note"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try EnvironmentRisk(
        acuteDanger: container.decodeIfPresent(Bool.self, forKey: .acuteDanger),
        isThreatened: container.decodeIfPresent(Bool.self, forKey: .isThreatened),
        violence: container.decodeIfPresent(Bool.self, forKey: .violence),
        substanceUse: container.decodeIfPresent(Bool.self, forKey: .substanceUse),
        weaponsInReach: container.decodeIfPresent(Bool.self, forKey: .weaponsInReach),
        weaponsLocked: container.decodeIfPresent(Bool.self, forKey: .weaponsLocked),
        note: container.decodeIfPresent(PrivateText.self, forKey: .note))
    }
  }
}
