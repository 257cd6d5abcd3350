import IOPModels

extension Drafting {
  /// The latest positive results, by the instrument's own rule or cut-off, that no active problem of the draft rests on.
  func uncitedMeasures() -> [Known<MeasureResult>] {
    let cited = Set(activeProblems.flatMap(\.evidence))
    return facts.measures.filter { result in
      facts.score(result)?.isPositive == true && !cited.contains(result.reference)
    }
  }

  /// Asks which problem a positive result belongs to; until then its instrument stays in the schedule.
  mutating func askAbout(_ results: [Known<MeasureResult>]) {
    for result in results {
      guard let instrument = facts.instruments[result.value.instrument] else { continue }
      let rule = instrument.rules.first { $0.name == Instrument.Rule.positive }?.source
      let why =
        instrument.screeningCutoff.map {
          "The screening cut-off is \($0.value) (\($0.source.title))."
        }
        ?? "The screen is positive by its own rule (\((rule ?? instrument.source).title)). A screen is no diagnosis."
      ask(
        "Which problem does the \(instrument.id.title) show? Its screen is positive, and no problem takes it up.",
        missing: result.reference, why: why)
    }
  }
}
