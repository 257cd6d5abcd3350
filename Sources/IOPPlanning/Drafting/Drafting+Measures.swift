import IOPModels

extension Drafting {
  /// The latest results at or above the screening cut-off of their instrument that no active problem of the draft rests on.
  func uncitedMeasures() -> [Known<MeasureResult>] {
    let cited = Set(problems.filter { $0.status == .active }.flatMap(\.evidence))
    return facts.measures.filter { result in
      guard let instrument = Instrument.named(result.value.instrument),
        let cutoff = instrument.screeningCutoff?.value, let total = result.value.score?.total
      else { return false }
      let isPositive = instrument.direction == .lower ? total >= cutoff : total <= cutoff
      return isPositive && !cited.contains(result.reference)
    }
  }

  /// Asks which problem a positive result belongs to; until then its instrument stays in the schedule.
  mutating func askAbout(_ results: [Known<MeasureResult>]) {
    for result in results {
      guard let instrument = Instrument.named(result.value.instrument),
        let cutoff = instrument.screeningCutoff
      else { continue }
      ask(
        "Which problem does the \(instrument.id.title) show? Its screen is positive, and no problem takes it up.",
        missing: result.reference,
        why: "The screening cut-off is \(cutoff.value) (\(cutoff.source.title)).")
    }
  }
}
