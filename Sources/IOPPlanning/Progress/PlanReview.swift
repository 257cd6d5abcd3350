public import IOPModels

/// A review of the plan by the team: when, by whom, and what was decided.
public struct PlanReview: PersonalData, Hashable, Sendable, Codable {
  /// Where a goal stands by the clinician's judgement, whatever the evidence says.
  public struct GoalDecision: PersonalData, Hashable, Sendable, Codable {
    /// The goal.
    public var goal: GoalID
    /// Where it stands.
    public var status: Goal.Status
    /// Why.
    public var because: PrivateText

    /// Creates a decision.
    public init(goal: GoalID, status: Goal.Status, because: PrivateText) {
      self.goal = goal
      self.status = status
      self.because = because
    }

    enum CodingKeys: String, CodingKey {
      case goal = "goal"
      case status = "status"
      case because = "because"
    }
  }

  /// The identifier of this review.
  public var id: Identifier<PlanReview>
  /// The day.
  public var date: CalendarDate
  /// Who led it.
  public var by: Identifier<Clinician>
  /// What was decided.
  public var decision: ReviewDecision
  /// Why.
  public var because: PrivateText
  /// Whether the person took part; nil when not recorded.
  public var personTookPart: Bool?
  /// The reason for deciding otherwise than the library recommended.
  public var override: Override?
  /// The goals whose status was set; the plan itself changes with its next version.
  public var goals: [GoalDecision]

  /// Creates a value from its parts.
  public init(
    id: Identifier<PlanReview>, date: CalendarDate, by: Identifier<Clinician>,
    decision: ReviewDecision, because: PrivateText, personTookPart: Bool? = nil,
    override: Override? = nil, goals: [GoalDecision] = []
  ) {
    self.id = id
    self.date = date
    self.by = by
    self.decision = decision
    self.because = because
    self.personTookPart = personTookPart
    self.override = override
    self.goals = goals
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case by = "by"
    case decision = "decision"
    case because = "because"
    case personTookPart = "personTookPart"
    case override = "override"
    case goals = "goals"
  }
}
