public import IOPModels

/// A review of the plan by the team: when, by whom, and what was decided.
public struct PlanReview: PersonalData, Hashable, Sendable, Codable {
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

  /// Creates a value from its parts.
  public init(
    id: Identifier<PlanReview>, date: CalendarDate, by: Identifier<Clinician>,
    decision: ReviewDecision, because: PrivateText, personTookPart: Bool? = nil,
    override: Override? = nil
  ) {
    self.id = id
    self.date = date
    self.by = by
    self.decision = decision
    self.because = because
    self.personTookPart = personTookPart
    self.override = override
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case by = "by"
    case decision = "decision"
    case because = "because"
    case personTookPart = "personTookPart"
    case override = "override"
  }
}
