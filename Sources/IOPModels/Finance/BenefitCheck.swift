/// That somebody asked a payer on a day whether and how treatment is covered.
public struct BenefitCheck: PersonalData, Hashable, Sendable, Codable {
  /// What the payer answered.
  public enum Outcome: String, ClosedVocabulary {
    /// The service is covered.
    case covered = "covered"
    /// The service is covered with limits, for example with a number of days.
    case limited = "limited"
    /// The coverage is in force and does not pay for the service.
    case notCovered = "not-covered"
    /// The person is not covered by this payer, or no longer.
    case inactive = "inactive"
    /// There was no clear answer.
    case unclear = "unclear"
  }

  /// The identifier of this check.
  public var id: Identifier<BenefitCheck>
  /// The day on which the payer was asked.
  public var date: CalendarDate
  /// Who asked; nil when it was nobody of the team, or not recorded.
  public var by: Identifier<Clinician>?
  /// What the payer answered.
  public var outcome: Outcome
  /// How the cost is shared; nil when the payer did not say.
  public var terms: BenefitTerms?
  /// Whom the program spoke to, and the payer's reference for it.
  public var reference: PrivateText?

  /// Creates a check.
  public init(
    id: Identifier<BenefitCheck>, date: CalendarDate, by: Identifier<Clinician>? = nil,
    outcome: Outcome, terms: BenefitTerms? = nil, reference: PrivateText? = nil
  ) {
    self.id = id
    self.date = date
    self.by = by
    self.outcome = outcome
    self.terms = terms
    self.reference = reference
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case by = "by"
    case outcome = "outcome"
    case terms = "terms"
    case reference = "reference"
  }
}
