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

  /// Creates a value from its parts.
  public init(
    task: PrivateText, skill: Skill? = nil, completion: Completion? = nil
  ) {
    self.task = task
    self.skill = skill
    self.completion = completion
  }

  enum CodingKeys: String, CodingKey {
    case task = "task"
    case skill = "skill"
    case completion = "completion"
  }
}
