public import IOPModels

/// The answer to a question about a person on a day, with every criterion that led to it.
///
/// It is met when every required criterion is met and no disqualifying one is, not met when a required one is not met or a
/// disqualifying one is, and unknown otherwise; without either it is met. Supporting and informational criteria are shown and
/// cannot change the answer.
///
/// Printed, it says what was asked and not what was found; ``words`` says both.
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

  /// Asks criteria of the facts.
  public init<Facts>(
    question: String, asOf: CalendarDate, _ criteria: [Criterion<Facts>], of facts: borrowing Facts
  ) {
    var results: [CriterionResult] = []
    for criterion in criteria { results.append(criterion.evaluate(facts)) }
    self.init(question: question, asOf: asOf, results: results)
  }

  /// The answer.
  public var verdict: Verdict { Verdict.all(results.lazy.compactMap(\.share)) }

  /// The criteria that keep the answer from being met; empty when it is met.
  ///
  /// These are what would have to change: facts that are missing, or facts that say no.
  public var obstacles: [CriterionResult] {
    results.filter { $0.share.map { $0 != .met } ?? false }
  }

  /// The facts that a criterion missed and that could still change the answer, each once.
  public var missing: [MissingFact] {
    results.filter { $0.share == .unknown }.flatMap(\.judgement.missing).unique
  }

  /// Returns what one criterion or a part of one found, or nil when the determination did not ask it.
  public func result(_ id: String) -> CriterionResult? {
    if let whole = results.first(where: { $0.id == id }) { return whole }
    return results.lazy.flatMap(\.withParts).first { $0.id == id }
  }

  /// What was asked, without what was found.
  public var description: String { "\(question) (answer redacted)" }
}
