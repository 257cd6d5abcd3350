/// A skill that was taught, practised or used on a day.
///
/// What a session taught stands in its ``SessionNote`` as well, and practice that was agreed in its ``Homework``; this is what happened, with
/// how it went.
public struct SkillPractice: PersonalData, Hashable, Sendable, Codable {
  /// On which occasion.
  public enum Occasion: String, ClosedVocabulary, Comparable {
    /// It was taught or repeated in a session.
    case taught = "taught"
    /// It was practised between sessions.
    case practised = "practised"
    /// It was used when it was needed.
    case used = "used"

    public static func < (left: Self, right: Self) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// The identifier of this entry.
  public var id: Identifier<SkillPractice>
  /// The day.
  public var date: CalendarDate
  /// The skill, and how it went.
  public var use: SkillUse
  /// On which occasion.
  public var occasion: Occasion
  /// For how long; nil when not recorded.
  public var minutes: Minutes?
  /// The session that taught it or agreed on the practice; nil when not recorded.
  public var session: Identifier<Session>?
  /// What the person wants to say about it.
  public var note: PrivateText?

  /// Creates a value from its parts.
  public init(
    id: Identifier<SkillPractice>, date: CalendarDate, use: SkillUse, occasion: Occasion,
    minutes: Minutes? = nil, session: Identifier<Session>? = nil, note: PrivateText? = nil
  ) {
    self.id = id
    self.date = date
    self.use = use
    self.occasion = occasion
    self.minutes = minutes
    self.session = session
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case use = "use"
    case occasion = "occasion"
    case minutes = "minutes"
    case session = "session"
    case note = "note"
  }
}
