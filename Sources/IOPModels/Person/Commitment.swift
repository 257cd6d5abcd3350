/// Something that takes up hours of a person's week and that treatment must fit around.
public struct Commitment: PersonalData, Hashable, Sendable, Codable {
  /// Whether a commitment can give way to treatment.
  public enum Flexibility: String, ClosedVocabulary {
    /// It cannot move.
    case fixed = "fixed"
    /// It can move; a schedule takes its hours only when no week fits otherwise, and says so.
    case movable = "movable"
  }

  /// The identifier of this commitment.
  public var id: Identifier<Commitment>
  /// What kind of commitment it is.
  public var kind: CommitmentKind
  /// The hours that it takes in each week.
  public var times: WeeklyTimes
  /// Whether it can move; nil when nobody has asked: a schedule treats it as fixed and says so.
  public var flexibility: Flexibility?
  /// The days on which it holds; nil when it holds on every day.
  public var dates: CalendarDateRange?
  /// The day on which the program learned of it; nil when it was known from the start, or is not recorded.
  public var knownSince: CalendarDate?
  /// What it is, in a few words.
  public var note: PrivateText?

  /// Creates a commitment.
  public init(
    id: Identifier<Commitment>, kind: CommitmentKind, times: WeeklyTimes,
    flexibility: Flexibility? = nil, dates: CalendarDateRange? = nil,
    knownSince: CalendarDate? = nil, note: PrivateText? = nil
  ) {
    self.id = id
    self.kind = kind
    self.times = times
    self.flexibility = flexibility
    self.dates = dates
    self.knownSince = knownSince
    self.note = note
  }

  /// Returns whether the commitment holds on a day.
  public func holds(on date: CalendarDate) -> Bool { dates?.contains(date) ?? true }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case kind = "kind"
    case times = "times"
    case flexibility = "flexibility"
    case dates = "dates"
    case knownSince = "knownSince"
    case note = "note"
  }
}
