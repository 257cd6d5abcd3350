/// Practice between sessions.
public struct Homework: PersonalData, Hashable, Sendable, Codable {
  /// What became of homework.
  public enum Completion: String, ClosedVocabulary {
    /// Done.
    case done = "done"
    /// Done in part.
    case partly = "partly"
    /// Not done.
    case notDone = "not-done"
  }

  /// What the person set out to do.
  public var task: PrivateText
  /// The skill that it practises.
  public var skill: Skill?
  /// What became of it; nil when nobody has asked yet.
  public var completion: Completion?
  /// The day by which the person set out to do it; nil for the next session.
  public var due: CalendarDate?
  /// The day on which somebody asked what became of it; nil when not recorded.
  public var reviewed: CalendarDate?

  /// Creates a value from its parts.
  public init(
    task: PrivateText, skill: Skill? = nil, completion: Completion? = nil,
    due: CalendarDate? = nil, reviewed: CalendarDate? = nil
  ) {
    self.task = task
    self.skill = skill
    self.completion = completion
    self.due = due
    self.reviewed = reviewed
  }

  /// Returns the homework as it was known at the end of a day: what was asked later is left out.
  public func asKnown(on date: CalendarDate) -> Homework {
    guard let reviewed, reviewed > date else { return self }
    return Homework(task: task, skill: skill, due: due)
  }

  enum CodingKeys: String, CodingKey {
    case task = "task"
    case skill = "skill"
    case completion = "completion"
    case due = "due"
    case reviewed = "reviewed"
  }
}
