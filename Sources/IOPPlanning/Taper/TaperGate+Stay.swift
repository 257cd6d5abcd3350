import IOPModels

extension TaperGate {
  /// What has to hold to stay on a rung of the ladder: where it does not, the person steps back up, or needs more than the program.
  ///
  /// The standard gate asks before a step down; this one at every review whether the days are enough.
  public static let stay = TaperGate([held, suits, levelAnswered, steady, coming])

  private static let held = Criterion<TaperCase>(
    "held", "There is no danger beyond what the program can hold.", source: .cfr410_44c
  ) { $0.dangerNow }

  private static let steady = Criterion<TaperCase>(
    "steady", "Nothing is reliably worse, and risk has not risen, since the phase began.",
    source: .sourceDocuments
  ) { taper in
    let worse = taper.objectives.filter {
      $0.trajectory?.change(since: taper.phaseStart) == .reliablyWorse
    }
    if !worse.isEmpty {
      return Judgement(
        .notMet, worse.flatMap(\.evidence).unique,
        remark: "Reliably worse since \(taper.phaseStart).")
    }
    if let rise = taper.rise { return rise }
    return taper.objectivesAreKnown
  }

  private static let coming = Criterion<TaperCase>(
    "coming",
    "Days with a no-show among the last seven are fewer than those at which the program looks.",
    source: .programPolicy
  ) { $0.stayingAway }

  /// Returns what the criteria say about a person in a phase, in any phase.
  func determine(_ taperCase: TaperCase, _ question: String) -> Determination {
    Determination(
      question: question, asOf: taperCase.asOf, results: criteria.map { $0.evaluate(taperCase) })
  }
}
