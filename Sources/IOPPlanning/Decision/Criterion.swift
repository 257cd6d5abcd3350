public import IOPModels

/// One question that a decision asks of the facts: a sentence, a weight, a source, and the check.
///
/// A criterion is data and code together. Printed, it is the sentence that a clinician reads; asked, it gives a ``CriterionResult``.
/// Criteria are put together by ``all(_:_:weight:source:of:)``, ``any(_:_:weight:source:of:)``,
/// ``atLeast(_:_:_:weight:source:of:)`` and ``not(_:_:weight:source:_:)``, which keep the sentences, facts and sources of their parts.
public struct Criterion<Facts>: Sendable, CustomStringConvertible {
  /// How much a criterion counts.
  public typealias Weight = CriterionWeight

  private enum Check: Sendable {
    case question(@Sendable (borrowing Facts) -> Judgement)
    case parts(Composition, [Criterion<Facts>])
  }

  /// The name of the criterion, stable through versions.
  public let id: String
  /// What has to hold, as a sentence that names no person; for a disqualifying criterion, what may not hold.
  public let sentence: String
  /// How much it counts.
  public let weight: Weight
  /// Where it comes from.
  public let source: Citation
  private let check: Check

  /// Creates a criterion.
  ///
  /// - Parameters:
  ///   - id: the name, stable through versions.
  ///   - sentence: what has to hold, or what may not hold when the criterion is disqualifying; it names no person.
  ///   - weight: how much it counts.
  ///   - source: where it comes from.
  ///   - check: what the facts say. A decided judgement names the facts on which it stands, or remarks why it needs none; one
  ///     that is open names what is missing, or remarks what contradicts what.
  public init(
    _ id: String, _ sentence: String, weight: Weight = .required, source: Citation,
    check: @escaping @Sendable (borrowing Facts) -> Judgement
  ) {
    self.init(id, sentence, weight, source, .question(check))
  }

  private init(
    _ id: String, _ sentence: String, _ weight: Weight, _ source: Citation, _ check: Check
  ) {
    self.id = id
    self.sentence = sentence
    self.weight = weight
    self.source = source
    self.check = check
  }

  /// How the parts make the answer; nil when the criterion is one question.
  public var composition: Composition? {
    if case .parts(let composition, _) = check { composition } else { nil }
  }

  /// The criteria of which this one is made; empty when it is one question.
  public var parts: [Criterion<Facts>] {
    if case .parts(_, let parts) = check { parts } else { [] }
  }

  /// Returns what the facts say about this criterion.
  public func evaluate(_ facts: borrowing Facts) -> CriterionResult {
    switch check {
    case .question(let question):
      let judgement = question(facts)
      return CriterionResult(
        id: id, sentence: sentence, weight: weight, source: judgement.source ?? source,
        judgement: judgement)
    case .parts(let composition, let parts):
      var results: [CriterionResult] = []
      for part in parts { results.append(part.evaluate(facts)) }
      return CriterionResult(
        id: id, sentence: sentence, weight: weight, source: source, composition, of: results)
    }
  }

  /// The sentence; with parts, how they are joined and their sentences.
  public var description: String {
    guard case .parts(let composition, let parts) = check else { return sentence }
    return "\(sentence) (\(composition.words): \(parts.map(\.description).joined(separator: " ")))"
  }
}

extension Criterion {
  /// Returns a criterion that holds when all of its parts hold.
  ///
  /// Required and disqualifying parts make the answer; supporting and informational ones are shown.
  public static func all(
    _ id: String, _ sentence: String, weight: Weight = .required, source: Citation,
    of parts: [Criterion]
  ) -> Criterion {
    Criterion(id, sentence, weight, source, .parts(.all, parts))
  }

  /// Returns a criterion that holds when at least one of its parts holds.
  public static func any(
    _ id: String, _ sentence: String, weight: Weight = .required, source: Citation,
    of parts: [Criterion]
  ) -> Criterion {
    Criterion(id, sentence, weight, source, .parts(.any, parts))
  }

  /// Returns a criterion that holds when at least a number of its parts hold.
  ///
  /// A number of 0 or less always holds, and one above the number of parts never does.
  public static func atLeast(
    _ number: Int, _ id: String, _ sentence: String, weight: Weight = .required, source: Citation,
    of parts: [Criterion]
  ) -> Criterion {
    Criterion(id, sentence, weight, source, .parts(.atLeast(number), parts))
  }

  /// Returns a criterion that holds when another does not.
  public static func not(
    _ id: String, _ sentence: String, weight: Weight = .required, source: Citation,
    _ part: Criterion
  ) -> Criterion {
    Criterion(id, sentence, weight, source, .parts(.not, [part]))
  }

  /// Returns the same criterion with another weight.
  public func weighing(_ weight: Weight) -> Criterion {
    Criterion(id, sentence, weight, source, check)
  }

  /// Returns the same criterion, asked of something that holds the facts.
  ///
  /// ```swift
  /// let ofRecord: Criterion<CareRecord> = criterion.asked { KnownFacts($0, asOf: today) }
  /// ```
  public func asked<Whole>(
    of facts: @escaping @Sendable (borrowing Whole) -> Facts
  ) -> Criterion<Whole> {
    switch check {
    case .question(let question):
      Criterion<Whole>(id, sentence, weight: weight, source: source) { whole in
        question(facts(whole))
      }
    case .parts(let composition, let parts):
      Criterion<Whole>(
        id, sentence, weight, source, .parts(composition, parts.map { $0.asked(of: facts) }))
    }
  }
}
