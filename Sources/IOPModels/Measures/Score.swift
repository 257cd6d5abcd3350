/// What answers to an instrument come to.
public struct Score: PersonalData, Hashable, Sendable, Codable {
  /// The total of a sub-scale.
  public struct Subtotal: PersonalData, Hashable, Sendable, Codable {
    /// The name of the sub-scale.
    public let name: String
    /// The sum of its items, or nil when one of them is unanswered: a sub-scale is never prorated.
    public let total: Int?

    enum CodingKeys: String, CodingKey {
      case name = "name"
      case total = "total"
    }
  }

  /// What a rule of the instrument comes to.
  public struct Outcome: PersonalData, Hashable, Sendable, Codable {
    /// The name of the rule.
    public let name: String
    /// Whether it holds; nil while an unanswered item decides.
    public let isMet: Bool?

    enum CodingKeys: String, CodingKey {
      case name = "name"
      case isMet = "isMet"
    }
  }

  /// The total, or nil when a scored item is unanswered, or the instrument has none.
  public let total: Int?
  /// The band of the total; nil without a total or without bands.
  public let band: Instrument.Band?
  /// The severity of the total; nil without a total or where the bands are not of severity.
  public var severity: Severity? { band?.severity }
  /// The places of the unanswered items, counted from 1; an item that is not asked after the other answers is not among them.
  public let missingItems: [Int]
  /// Whether the total stands for unanswered items, too.
  public let isProrated: Bool
  /// Whether a safety item was answered above its lowest answer; nil when none was and one is unanswered, false when the instrument has none.
  public let safetyItemIsPositive: Bool?
  /// Whether the screen is positive, by the instrument's rule or else its cut-off; nil where there is neither, or it is open.
  public let isPositive: Bool?
  /// The totals of the sub-scales, in their order.
  public let subtotals: [Subtotal]
  /// What the rules come to, in their order.
  public let outcomes: [Outcome]

  /// Returns the total of a sub-scale by its name; nil when there is no such sub-scale or it is not complete.
  public func subtotal(_ name: String) -> Int? { subtotals.first { $0.name == name }?.total }

  /// Returns whether a rule holds, by its name; nil when there is no such rule or it is open.
  public func outcome(_ name: String) -> Bool? { outcomes.first { $0.name == name }?.isMet }
}

extension Instrument {
  /// Checks that answers fit the instrument.
  ///
  /// - Throws: ``MeasureResult/Invalid`` when the number of answers or an answer does not fit.
  public func check(_ answers: [Int?]) throws(MeasureResult.Invalid) {
    guard answers.count == items.count else { throw .itemCount }
    for index in items.indices {
      if let answer = answers[index], !items[index].accepts(answer) { throw .answerRange }
    }
  }

  /// Returns the score of answers, or nil when the answers do not fit the instrument.
  ///
  /// - Parameters:
  ///   - answers: the answers in the order of the items; nil where the person did not answer.
  ///   - policy: what happens when scored items are unanswered. Prorating takes effect only where the instrument allows it
  ///     (``prorating``), enough items are answered, and no unanswered item is a safety item; the total is then the mean of the
  ///     answered items times the number of items, rounded to the nearest whole number, halves up.
  public func score(_ answers: [Int?], missing policy: MissingItemPolicy = .complete) -> Score? {
    do { try check(answers) } catch { return nil }
    var sum = 0
    var answered = 0
    var open = 0
    var missing: [Int] = []
    var safety: Bool? = false
    var canProrate = policy == .prorated
    for index in items.indices {
      let item = items[index]
      if let answer = answers[index] {
        if item.isScored {
          sum += item.value(of: answer)
          answered += 1
        }
        if item.isSafetyItem, answer > item.lowest { safety = true }
        continue
      }
      if item.isScored { open += 1 }
      if let askedIf = item.askedIf, askedIf.isMet(by: answers) == false { continue }
      missing.append(index + 1)
      if item.isSafetyItem {
        canProrate = false
        if safety != true { safety = nil }
      }
    }
    var total: Int?
    if answered > 0, open == 0 {
      total = sum * multiplier
    } else if canProrate, let prorating, answered >= prorating.value {
      let items = answered + open
      total = (2 * sum * items + answered) / (2 * answered) * multiplier
    }
    let outcomes = rules.map { Score.Outcome(name: $0.name, isMet: $0.isMet(by: answers)) }
    let screen = outcomes.first { $0.name == Rule.positive }
    return Score(
      total: total, band: total.flatMap { band(ofTotal: $0) }, missingItems: missing,
      isProrated: total != nil && open > 0, safetyItemIsPositive: safety,
      isPositive: screen.map(\.isMet) ?? total.flatMap { isPositive(total: $0) },
      subtotals: subscales.map {
        Score.Subtotal(name: $0.name, total: subtotal(of: $0, answers))
      },
      outcomes: outcomes)
  }

  private func subtotal(of subscale: Subscale, _ answers: [Int?]) -> Int? {
    var sum = 0
    for place in subscale.items {
      guard let answer = answers[place - 1] else { return nil }
      sum += items[place - 1].value(of: answer)
    }
    return sum
  }
}
