public import IOPModels

/// What treatment is for: a condition or stressor, and the facts that show it.
///
/// The second link of the golden thread, after the facts of the assessment.
public struct Problem: PersonalData, Hashable, Sendable, Codable {
  /// Where a problem stands.
  public enum Status: String, ClosedVocabulary {
    /// It is worked on.
    case active = "active"
    /// It is known and left for later, with a reason.
    case deferred = "deferred"
    /// Somebody outside the program treats it.
    case referred = "referred"
    /// It is resolved.
    case resolved = "resolved"
  }

  /// The identifier of this problem.
  public var id: ProblemID
  /// The group of conditions to which it belongs.
  public var kind: ConditionKind
  /// The condition of the assessment; nil for a problem that came up later.
  public var condition: Identifier<ClinicalCondition>?
  /// The problem in clinical words.
  public var statement: PrivateText
  /// The facts by which the problem shows itself.
  public var evidence: [FactReference]
  /// Where the problem stands.
  public var status: Status
  /// Why it is not worked on now; a rule reports a deferred problem without it.
  public var deferral: PrivateText?
  /// Why it stands in the plan.
  public var why: PrivateText?

  /// Creates a value from its parts.
  public init(
    id: ProblemID, kind: ConditionKind, condition: Identifier<ClinicalCondition>? = nil,
    statement: PrivateText, evidence: [FactReference] = [], status: Status,
    deferral: PrivateText? = nil, why: PrivateText? = nil
  ) {
    self.id = id
    self.kind = kind
    self.condition = condition
    self.statement = statement
    self.evidence = evidence
    self.status = status
    self.deferral = deferral
    self.why = why
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case kind = "kind"
    case condition = "condition"
    case statement = "statement"
    case evidence = "evidence"
    case status = "status"
    case deferral = "deferral"
    case why = "why"
  }
}
