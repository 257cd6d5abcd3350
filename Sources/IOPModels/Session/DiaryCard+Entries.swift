extension DiaryCard {
  /// How strong a feeling or an urge was, from 0 (not at all) to 5 (as strong as can be), as on the standard card.
  ///
  /// The range is that of ``Citation/dbtSkills``.
  public struct Rating: PersonalData, Hashable, Comparable, Sendable, Codable {
    /// Why a rating was refused.
    public enum Invalid: InvalidValue {
      /// The number is not 0 to 5.
      case range

      public var description: String { "a feeling or an urge is rated from 0 to 5" }
    }

    /// The number, 0 to 5.
    public let value: Int

    /// Creates a rating.
    ///
    /// - Throws: ``Invalid`` when the number is not 0 to 5.
    public init(_ value: Int) throws(Invalid) {
      guard (0...5).contains(value) else { throw .range }
      self.value = value
    }

    public static func < (left: Self, right: Self) -> Bool { left.value < right.value }

    public init(from decoder: any Decoder) throws {
      self = try decoder.decodeChecked { (value: Int) in try Rating(value) }
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(value)
    }
  }

  /// A feeling and how strong it was.
  public struct FeltEmotion: PersonalData, Hashable, Sendable, Codable {
    /// The feeling.
    public let emotion: Emotion
    /// How strong it was.
    public let rating: Rating

    /// Creates an entry.
    public init(_ emotion: Emotion, _ rating: Rating) {
      self.emotion = emotion
      self.rating = rating
    }

    enum CodingKeys: String, CodingKey {
      case emotion = "emotion"
      case rating = "rating"
    }
  }

  /// An urge and how strong it was.
  public struct FeltUrge: PersonalData, Hashable, Sendable, Codable {
    /// The urge.
    public let urge: Urge
    /// How strong it was.
    public let rating: Rating

    /// Creates an entry.
    public init(_ urge: Urge, _ rating: Rating) {
      self.urge = urge
      self.rating = rating
    }

    enum CodingKeys: String, CodingKey {
      case urge = "urge"
      case rating = "rating"
    }
  }

  /// Whether a behaviour happened on the day, and how often where it was counted.
  public struct Occurrence: PersonalData, Hashable, Sendable, Codable {
    /// Why an entry was refused.
    public enum Invalid: InvalidValue {
      /// The count is not 0 to 1,000.
      case count
      /// The count says something else than yes or no does.
      case contradiction

      public var description: String {
        switch self {
        case .count: "a behaviour is counted from 0 to 1000 on one day"
        case .contradiction: "a behaviour that happened has a count above 0, any other has 0"
        }
      }
    }

    /// The behaviour; where its word is about days, the entry says whether this was such a day.
    public let behaviour: Behaviour
    /// Whether it happened.
    public let happened: Bool
    /// How often it happened, 0 to 1,000; nil when it was not counted.
    public let count: Int?

    /// Creates an entry.
    ///
    /// - Throws: ``Invalid`` when the count is not 0 to 1,000 or contradicts the answer.
    public init(
      _ behaviour: Behaviour, happened: Bool, count: Int? = nil
    ) throws(Invalid) {
      if let count {
        guard (0...1_000).contains(count) else { throw .count }
        guard happened == (count > 0) else { throw .contradiction }
      }
      self.behaviour = behaviour
      self.happened = happened
      self.count = count
    }

    enum CodingKeys: String, CodingKey {
      case behaviour = "behaviour"
      case happened = "happened"
      case count = "count"
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self = try decoder.refusing {
        try Occurrence(
          container.decode(Behaviour.self, forKey: .behaviour),
          happened: container.decode(Bool.self, forKey: .happened),
          count: container.decodeIfPresent(Int.self, forKey: .count))
      }
    }
  }
}
