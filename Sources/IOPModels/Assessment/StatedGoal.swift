/// What the person wants to reach, in their own words.
public struct StatedGoal: PersonalData, Hashable, Sendable, Codable {
  /// The identifier of this statement.
  public var id: Identifier<StatedGoal>
  /// The person's words.
  public var words: PrivateText
  /// The conditions that it is about.
  public var about: [Identifier<ClinicalCondition>]

  /// Creates a stated goal.
  public init(
    id: Identifier<StatedGoal>, words: PrivateText, about: [Identifier<ClinicalCondition>] = []
  ) {
    self.id = id
    self.words = words
    self.about = about
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case words = "words"
    case about = "about"
  }
}
