/// How ready the person is to change with regard to one condition; it may differ from one to the next.
public struct ConditionReadiness: PersonalData, Hashable, Sendable, Codable {
  /// The condition.
  public var condition: Identifier<ClinicalCondition>
  /// The stage of change.
  public var stage: StageOfChange

  /// Creates a value from its parts.
  public init(
    condition: Identifier<ClinicalCondition>, stage: StageOfChange
  ) {
    self.condition = condition
    self.stage = stage
  }

  enum CodingKeys: String, CodingKey {
    case condition = "condition"
    case stage = "stage"
  }
}
