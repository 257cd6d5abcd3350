public import IOPModels

/// What has to be so before the person leaves, agreed with the person in the plan.
public struct DischargeCriterion: PersonalData, Hashable, Sendable, Codable {
  /// What decides a discharge criterion.
  public enum Kind: String, ClosedVocabulary {
    /// Its objectives have reached their targets or changed reliably.
    case objectives = "objectives"
    /// No danger beyond what outpatient care can hold.
    case safety = "safety"
    /// The relapse-prevention plan stands.
    case relapsePlan = "relapse-plan"
    /// The crisis plan stands.
    case crisisPlan = "crisis-plan"
    /// Appointments for the time after the program stand.
    case aftercare = "aftercare"
    /// Case-management needs are met or handed over.
    case caseNeeds = "case-needs"
  }

  /// The identifier of this criterion.
  public var id: Identifier<DischargeCriterion>
  /// The criterion in words.
  public var statement: PrivateText
  /// The objectives that decide it; empty when it is about something else.
  public var objectives: [ObjectiveID]
  /// What decides it.
  public var kind: Kind
  /// Why it has to be so.
  public var why: PrivateText?

  /// Creates a value from its parts.
  public init(
    id: Identifier<DischargeCriterion>, statement: PrivateText, objectives: [ObjectiveID] = [],
    kind: Kind, why: PrivateText? = nil
  ) {
    self.id = id
    self.statement = statement
    self.objectives = objectives
    self.kind = kind
    self.why = why
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case statement = "statement"
    case objectives = "objectives"
    case kind = "kind"
    case why = "why"
  }
}
