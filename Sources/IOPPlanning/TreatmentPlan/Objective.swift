public import IOPModels

/// A measurable step towards a goal: what is measured, from where, to where, and by when.
///
/// Baseline, target and date may be missing in a draft; each is then an open question and a finding, never a default.
public struct Objective: PersonalData, Hashable, Sendable, Codable {
  /// The identifier of this objective.
  public var id: ObjectiveID
  /// The goal that it serves.
  public var goal: GoalID
  /// The objective in words.
  public var statement: PrivateText
  /// What is measured; nil when it was not decided.
  public var measure: ObjectiveMeasure?
  /// The value from which treatment starts, in points of the total or as a count; nil when it is not known.
  public var baseline: Int?
  /// The fact that gives the baseline.
  public var baselineFact: FactReference?
  /// The value to reach, in points of the total or as a count; nil when it was not decided.
  public var target: Int?
  /// Which way the value has to move; nil when it was not decided.
  public var direction: ImprovementDirection?
  /// The day by which the target is to be reached; nil when it was not decided.
  public var due: CalendarDate?
  /// Why this measure and this target.
  public var why: PrivateText?

  /// Creates a value from its parts.
  public init(
    id: ObjectiveID, goal: GoalID, statement: PrivateText, measure: ObjectiveMeasure? = nil,
    baseline: Int? = nil, baselineFact: FactReference? = nil, target: Int? = nil,
    direction: ImprovementDirection? = nil, due: CalendarDate? = nil, why: PrivateText? = nil
  ) {
    self.id = id
    self.goal = goal
    self.statement = statement
    self.measure = measure
    self.baseline = baseline
    self.baselineFact = baselineFact
    self.target = target
    self.direction = direction
    self.due = due
    self.why = why
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case goal = "goal"
    case statement = "statement"
    case measure = "measure"
    case baseline = "baseline"
    case baselineFact = "baselineFact"
    case target = "target"
    case direction = "direction"
    case due = "due"
    case why = "why"
  }
}
