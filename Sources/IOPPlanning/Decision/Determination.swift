public import IOPModels

/// The answer to a question about a person on a day, with every criterion that led to it.
///
/// It is met when every required criterion is met, not met when one is not, and unknown otherwise; without a required
/// criterion it is met. A supporting criterion is shown and cannot change the answer.
public struct Determination: PersonalData, Hashable, Sendable {
  /// The question.
  public let question: String
  /// The day whose knowledge was used.
  public let asOf: CalendarDate
  /// What each criterion found, in the order of the criteria.
  public let results: [CriterionResult]

  /// Creates a determination.
  public init(question: String, asOf: CalendarDate, results: [CriterionResult]) {
    self.question = question
    self.asOf = asOf
    self.results = results
  }

  /// The answer.
  public var verdict: Verdict {
    Verdict.all(results.lazy.filter { $0.weight == .required }.map(\.verdict))
  }

  /// The required criteria that keep the answer from being met; empty when it is met.
  ///
  /// These are what would have to change: facts that are missing, or facts that say no.
  public var obstacles: [CriterionResult] {
    results.filter { $0.weight == .required && $0.verdict != .met }
  }

  /// The facts that a required criterion missed and that could still change the answer, each once.
  public var missing: [MissingFact] {
    var seen: Set<MissingFact> = []
    return results.filter { $0.weight == .required && $0.verdict == .unknown }
      .flatMap(\.judgement.missing).filter { seen.insert($0).inserted }
  }

  /// Returns what one criterion found, or nil when the determination did not ask it.
  public func result(_ id: String) -> CriterionResult? { results.first { $0.id == id } }
}
