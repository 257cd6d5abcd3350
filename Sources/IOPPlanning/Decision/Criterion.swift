public import IOPModels

/// One question that a decision asks of the facts: a sentence, a weight, a source, and the check.
public struct Criterion<Facts>: Sendable {
  /// How much a criterion counts.
  public typealias Weight = CriterionWeight

  /// The name of the criterion, stable through versions.
  public let id: String
  /// What has to hold, as a sentence that names no person.
  public let sentence: String
  /// How much it counts.
  public let weight: Weight
  /// Where it comes from.
  public let source: Citation
  private let check: @Sendable (borrowing Facts) -> Judgement

  /// Creates a criterion.
  public init(
    _ id: String, _ sentence: String, weight: Weight = .required, source: Citation,
    check: @escaping @Sendable (borrowing Facts) -> Judgement
  ) {
    self.id = id
    self.sentence = sentence
    self.weight = weight
    self.source = source
    self.check = check
  }

  /// Returns what the facts say about this criterion.
  public func evaluate(_ facts: borrowing Facts) -> CriterionResult {
    let judgement = check(facts)
    return CriterionResult(
      id: id, sentence: sentence, weight: weight, source: judgement.source ?? source,
      judgement: judgement)
  }
}

/// How much a criterion counts in a decision.
public enum CriterionWeight: String, ClosedVocabulary {
  /// It has to hold.
  case required = "required"
  /// It speaks for the decision and cannot prevent it.
  case supporting = "supporting"
}

/// What a criterion found.
public struct CriterionResult: PersonalData, Hashable, Sendable {
  /// The name of the criterion.
  public let id: String
  /// What has to hold.
  public let sentence: String
  /// How much it counts.
  public let weight: CriterionWeight
  /// Where it comes from.
  public let source: Citation
  /// The verdict, the facts used and the facts missed.
  public let judgement: Judgement

  /// Creates a result.
  public init(
    id: String, sentence: String, weight: CriterionWeight, source: Citation, judgement: Judgement
  ) {
    self.id = id
    self.sentence = sentence
    self.weight = weight
    self.source = source
    self.judgement = judgement
  }

  /// The verdict.
  public var verdict: Verdict { judgement.verdict }
}
