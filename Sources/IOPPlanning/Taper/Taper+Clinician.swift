public import IOPModels

// Words for the clinician: the same step, with what decides it, what is missing and where each rule comes from.
extension Taper {
  /// Where the person is, what is recommended and what still stands in the way, line by line, with evidence and sources.
  public var forClinician: [PrivateText] {
    let weeks = since.days(to: review.asOf) / 7
    var lines = [
      "Phase \(rung.number) of \(rungs.count), \(rung.daysPerWeek.dayWords) a week since \(since): \(weeks.fullWeekWords), planned \(rung.weeks.lowest) to \(rung.weeks.highest)."
    ]
    if let entry, entry.verdict != .met {
      lines.append("Entered while the gate was \(entry.verdict.title).")
    }
    var words = recommendation.title
    if let up = review.stepUpTo { words += " to \(up.daysPerWeek.dayWords) a week" }
    lines.append("Recommended: \(words).")
    lines += review.reasons.map { reason in
      "\(reason.words.revealed)\(Self.facts(reason.evidence)) [\(reason.source.id)]"
    }
    lines.append("Staying at \(rung.daysPerWeek.dayWords): \(stay.verdict.title).")
    lines += stay.obstacles.map(Self.line)
    lines.append(
      "Continuing in the program: \(review.stay.verdict.title). \(review.stay.placement.route.title)"
    )
    lines += review.stay.determination.obstacles.map(Self.line)
    if let exit, !circumstances.isLastDay {
      lines.append("Step down to \(exit.to.daysPerWeek.dayWords): \(exit.verdict.title).")
      lines += exit.determination.obstacles.map(Self.line)
    }
    if let readiness = review.readiness {
      lines.append("Leaving: \(readiness.verdict.title).")
      lines += readiness.obstacles.map(Self.line)
    }
    lines.append(review.length.inWords)
    return lines.map { PrivateText($0) }
  }

  private static func line(_ result: CriterionResult) -> String {
    let judgement = result.judgement
    var parts = ["\(result.sentence) \(judgement.verdict.title.sentence)"]
    if let remark = judgement.remark { parts.append(remark) }
    if !judgement.missing.isEmpty {
      parts.append("Missing: \(judgement.missing.map(\.name).joined(separator: "; ")).")
    }
    return parts.joined(separator: " ") + facts(judgement.evidence) + " [\(result.source.id)]"
  }

  private static func facts(_ evidence: [Evidence]) -> String {
    guard !evidence.isEmpty else { return "" }
    let words = evidence.map { "\($0.says.revealed)\($0.date.map { ", \($0)" } ?? "")" }
    return " (\(words.joined(separator: "; ")))"
  }
}
