/// One day of a diary card, as it is used in DBT: feelings, urges, behaviours and skills.
///
/// What the person did not fill in is missing and stays missing: a feeling that is not on the card was not rated, and ``skills`` is nil
/// until that part is filled in. Words are open: a site or a person adds own feelings, urges, behaviours and skills.
public struct DiaryCard: PersonalData, Hashable, Sendable, Codable {
  /// Why a card was refused.
  public enum Invalid: InvalidValue {
    /// A feeling is rated twice.
    case emotionTwice
    /// An urge is rated twice.
    case urgeTwice
    /// A behaviour stands there twice.
    case behaviourTwice
    /// A skill stands there twice.
    case skillTwice

    public var description: String {
      switch self {
      case .emotionTwice: "a diary card rates a feeling once"
      case .urgeTwice: "a diary card rates an urge once"
      case .behaviourTwice: "a diary card has a behaviour once"
      case .skillTwice: "a diary card has a skill once"
      }
    }
  }

  /// The identifier of this card.
  public let id: Identifier<DiaryCard>
  /// The day that it is about.
  public let date: CalendarDate
  /// How strong feelings were.
  public let emotions: [FeltEmotion]
  /// How strong urges were.
  public let urges: [FeltUrge]
  /// Which behaviours happened and which did not.
  public let behaviours: [Occurrence]
  /// The skills that were used; nil when that part was not filled in.
  public let skills: [SkillUse]?
  /// What the person wants to say about the day.
  public let note: PrivateText?

  /// Creates a card.
  ///
  /// - Throws: ``Invalid`` when a feeling, an urge, a behaviour or a skill stands there twice.
  public init(
    id: Identifier<DiaryCard>, date: CalendarDate, emotions: [FeltEmotion] = [],
    urges: [FeltUrge] = [], behaviours: [Occurrence] = [], skills: [SkillUse]? = nil,
    note: PrivateText? = nil
  ) throws(Invalid) {
    func isOnce(_ words: [some Hashable]) -> Bool { Set(words).count == words.count }
    guard isOnce(emotions.map(\.emotion)) else { throw .emotionTwice }
    guard isOnce(urges.map(\.urge)) else { throw .urgeTwice }
    guard isOnce(behaviours.map(\.behaviour)) else { throw .behaviourTwice }
    guard isOnce((skills ?? []).map(\.skill)) else { throw .skillTwice }
    self.id = id
    self.date = date
    self.emotions = emotions
    self.urges = urges
    self.behaviours = behaviours
    self.skills = skills
    self.note = note
  }

  /// Returns how strong a feeling was; nil when it was not rated.
  public func rating(of emotion: Emotion) -> Rating? {
    emotions.first { $0.emotion == emotion }?.rating
  }

  /// Returns how strong an urge was; nil when it was not rated.
  public func rating(of urge: Urge) -> Rating? { urges.first { $0.urge == urge }?.rating }

  /// Returns what the card says about a behaviour; nil when it says nothing.
  public func occurrence(of behaviour: Behaviour) -> Occurrence? {
    behaviours.first { $0.behaviour == behaviour }
  }

  /// Whether a skill was used on purpose; nil when the card does not tell.
  public var usedSkill: Bool? {
    guard let skills else { return nil }
    let uses = skills.map(\.wasUsed)
    if uses.contains(true) { return true }
    return uses.contains(nil) ? nil : false
  }

  /// Whether the card speaks of suicide or self-harm, so that a clinician has to look at it.
  ///
  /// True when the urge to suicide or to self-harm is rated above 0 or self-harm happened; false when all three were answered with no;
  /// nil otherwise. A convention of this library that has to be reviewed by the adopting clinic (``Citation/commonPractice``): it
  /// asks for a look and rates no danger.
  public var speaksOfHarm: Bool? {
    let answers = [
      rating(of: .suicide).map { $0.value > 0 }, rating(of: .selfHarm).map { $0.value > 0 },
      occurrence(of: .selfHarmDays)?.happened,
    ]
    if answers.contains(true) { return true }
    return answers.contains(nil) ? nil : false
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case emotions = "emotions"
    case urges = "urges"
    case behaviours = "behaviours"
    case skills = "skills"
    case note = "note"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try DiaryCard(
        id: container.decode(Identifier<DiaryCard>.self, forKey: .id),
        date: container.decode(CalendarDate.self, forKey: .date),
        emotions: container.decode([FeltEmotion].self, forKey: .emotions),
        urges: container.decode([FeltUrge].self, forKey: .urges),
        behaviours: container.decode([Occurrence].self, forKey: .behaviours),
        skills: container.decodeIfPresent([SkillUse].self, forKey: .skills),
        note: container.decodeIfPresent(PrivateText.self, forKey: .note))
    }
  }
}
