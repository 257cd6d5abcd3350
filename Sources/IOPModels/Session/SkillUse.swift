/// How a skill was used, as the person rates it.
public struct SkillUse: PersonalData, Hashable, Sendable, Codable {
  /// Why a use was refused.
  public enum Invalid: InvalidValue {
    /// The rating is not on the scale.
    case rating
    /// A scale stands there without a rating.
    case scale

    public var description: String {
      switch self {
      case .rating:
        "a rating of a skill lies within its scale, which is 0 to 7 unless another is given"
      case .scale: "a scale stands beside a rating"
      }
    }
  }

  /// The skill.
  public let skill: Skill
  /// The rating; nil when the skill was used and not rated.
  public let rating: Int?
  /// The scale of the rating; nil for ``SkillScale/dbt``.
  public let scale: SkillScale?

  /// Creates a use of a skill.
  ///
  /// - Throws: ``Invalid`` when the rating is not on the scale, or a scale stands there without a rating.
  public init(
    _ skill: Skill, rating: Int? = nil, scale: SkillScale? = nil
  ) throws(Invalid) {
    if let rating {
      guard (scale ?? .dbt).contains(rating) else { throw .rating }
    } else {
      guard scale == nil else { throw .scale }
    }
    self.skill = skill
    self.rating = rating
    self.scale = scale
  }

  /// Whether the skill was used on purpose; nil when the scale does not tell.
  ///
  /// A skill that is noted without a rating was used.
  public var wasUsed: Bool? {
    guard let rating else { return true }
    return (scale ?? .dbt).usedFrom.map { rating >= $0 }
  }

  enum CodingKeys: String, CodingKey {
    case skill = "skill"
    case rating = "rating"
    case scale = "scale"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try SkillUse(
        container.decode(Skill.self, forKey: .skill),
        rating: container.decodeIfPresent(Int.self, forKey: .rating),
        scale: container.decodeIfPresent(SkillScale.self, forKey: .scale))
    }
  }
}
