/// What a person did for themself on a day, planned or not, as they told it.
public struct SelfCareEntry: PersonalData, Hashable, Sendable, Codable {
  /// The identifier of this entry.
  public var id: Identifier<SelfCareEntry>
  /// The day.
  public var date: CalendarDate
  /// The kind of self-care.
  public var kind: SelfCareKind
  /// The activity of the plan; nil when it was not planned.
  public var activity: Identifier<SelfCareActivity>?
  /// What became of it.
  public var completion: Homework.Completion
  /// For how long; nil when not recorded.
  public var minutes: Minutes?
  /// What the person wants to say about it.
  public var note: PrivateText?

  /// Creates a value from its parts.
  public init(
    id: Identifier<SelfCareEntry>, date: CalendarDate, kind: SelfCareKind,
    activity: Identifier<SelfCareActivity>? = nil, completion: Homework.Completion,
    minutes: Minutes? = nil, note: PrivateText? = nil
  ) {
    self.id = id
    self.date = date
    self.kind = kind
    self.activity = activity
    self.completion = completion
    self.minutes = minutes
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case kind = "kind"
    case activity = "activity"
    case completion = "completion"
    case minutes = "minutes"
    case note = "note"
  }
}
