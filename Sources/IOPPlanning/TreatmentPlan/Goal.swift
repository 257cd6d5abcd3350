public import IOPModels

/// What the person and the team want to reach for a problem.
public struct Goal: PersonalData, Hashable, Sendable, Codable {
  /// Where a goal stands.
  public enum Status: String, ClosedVocabulary {
    /// It is worked on.
    case active = "active"
    /// It is reached.
    case met = "met"
    /// It is no longer pursued.
    case discontinued = "discontinued"
  }

  /// The identifier of this goal.
  public var id: GoalID
  /// The problems that it is for.
  public var problems: [ProblemID]
  /// The goal in the person's own words; nil when nobody has asked.
  public var ownWords: PrivateText?
  /// The statement of the assessment from which the words come.
  public var statedGoal: Identifier<StatedGoal>?
  /// The goal in clinical words.
  public var statement: PrivateText
  /// Where the goal stands, as the clinician set it; what the evidence says is computed.
  public var status: Status
  /// Why it stands in the plan.
  public var why: PrivateText?
  /// What it aims at; nil when nobody has sorted it.
  public var category: GoalCategory?
  /// The domains of mental health in which it is to change something.
  public var domains: [WellbeingDomain]

  /// Creates a value from its parts.
  public init(
    id: GoalID, problems: [ProblemID] = [], ownWords: PrivateText? = nil,
    statedGoal: Identifier<StatedGoal>? = nil, statement: PrivateText, status: Status,
    why: PrivateText? = nil, category: GoalCategory? = nil, domains: [WellbeingDomain] = []
  ) {
    self.id = id
    self.problems = problems
    self.ownWords = ownWords
    self.statedGoal = statedGoal
    self.statement = statement
    self.status = status
    self.why = why
    self.category = category
    self.domains = domains
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case problems = "problems"
    case ownWords = "ownWords"
    case statedGoal = "statedGoal"
    case statement = "statement"
    case status = "status"
    case why = "why"
    case category = "category"
    case domains = "domains"
  }
}
