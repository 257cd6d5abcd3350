public import IOPModels

/// A rule that a clinician set aside for this plan, with the reason; itself a finding.
public struct Waiver: PersonalData, Hashable, Sendable, Codable {
  /// The name of the rule.
  public var rule: String
  /// Who, when and why.
  public var override: Override

  /// Creates a value from its parts.
  public init(
    rule: String, override: Override
  ) {
    self.rule = rule
    self.override = override
  }

  enum CodingKeys: String, CodingKey {
    case rule = "rule"
    case override = "override"
  }
}
