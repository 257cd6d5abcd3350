/// What answers to an instrument come to.
public struct Score: PersonalData, Hashable, Sendable {
  /// The total, or nil when an item is unanswered.
  public let total: Int?
  /// The severity of the total; nil without a total or without bands.
  public let severity: Severity?
  /// The places of the unanswered items, counted from 1.
  public let missingItems: [Int]
  /// Whether a safety item was answered above 0; nil when none was and one is unanswered, false when the instrument has none.
  public let safetyItemIsPositive: Bool?
}

extension Instrument {
  /// Checks that answers fit the instrument.
  ///
  /// - Throws: ``MeasureResult/Invalid`` when the number of answers or an answer does not fit.
  public func check(_ answers: [Int?]) throws(MeasureResult.Invalid) {
    guard answers.count == items.count else { throw .itemCount }
    for (item, answer) in zip(items, answers) {
      if let answer, !(0...max(0, item.highest)).contains(answer) { throw .answerRange }
    }
  }

  /// Returns the score of answers, or nil when the answers do not fit the instrument.
  ///
  /// The total needs every item: a missing answer is never filled in.
  public func score(_ answers: [Int?]) -> Score? {
    do { try check(answers) } catch { return nil }
    var total = 0
    var missing: [Int] = []
    var safety: Bool? = false
    for (index, (item, answer)) in zip(items, answers).enumerated() {
      if let answer {
        total += item.isReversed ? item.highest - answer : answer
        if item.isSafetyItem, answer > 0 { safety = true }
      } else {
        missing.append(index + 1)
        if item.isSafetyItem, safety != true { safety = nil }
      }
    }
    let complete = missing.isEmpty ? total : nil
    return Score(
      total: complete, severity: complete.flatMap { severity(ofTotal: $0) }, missingItems: missing,
      safetyItemIsPositive: safety)
  }
}
