import IOPModels

// What measures say that no objective cites: nobody planned to follow them, and gate, review and discharge read them all the same.

extension TaperCase {
  /// Whether no measure that no objective cites is reliably worse since the phase began, or severe where it was not taken before.
  var otherMeasures: Judgement {
    record.otherMeasures(beside: objectives.map(\.objective), facts, since: phaseStart, on: asOf)
  }
}

extension DischargeCase {
  /// Whether no measure that no objective cites is reliably worse since the phase began, or severe where it was not taken before.
  var otherMeasures: Judgement {
    guard let phaseStart else {
      return Judgement(.unknown, missing: [MissingFact("the admission")])
    }
    return record.otherMeasures(
      beside: plan?.content.activeObjectives ?? [], facts, since: phaseStart, on: day)
  }
}

extension CareRecord {
  /// Judges the results that are no older than the time between two reviews, of instruments that no objective cites.
  fileprivate func otherMeasures(
    beside objectives: [Objective], _ facts: KnownFacts, since start: CalendarDate,
    on day: CalendarDate
  ) -> Judgement {
    let cited = objectives.compactMap { objective -> InstrumentID? in
      guard case .instrument(let id)? = objective.measure else { return nil }
      return id
    }
    let others = facts.measures.filter {
      !cited.contains($0.value.instrument)
        && $0.date.days(to: day) <= program.reviewEveryDays.value
    }
    guard !others.isEmpty else {
      return Judgement(.met, remark: "No other measure was taken of late.")
    }
    return .all(others.map { otherMeasure($0, facts, since: start, on: day) })
  }

  private func otherMeasure(
    _ result: Known<MeasureResult>, _ facts: KnownFacts, since start: CalendarDate,
    on day: CalendarDate
  ) -> Judgement {
    let instrument = result.value.instrument
    let trajectory = Trajectory(.instrument(instrument), in: self, through: day)
    let before = trajectory.value(on: start)
    let shown =
      ([before].compactMap(\.self).compactMap { fact(at: $0.fact) } + [facts.shown(result)]).unique
    if trajectory.change(since: start) == .reliablyWorse {
      return Judgement(
        .notMet, shown,
        remark: "\(instrument.title) is reliably worse than when the phase began.",
        source: trajectory.changeSource)
    }
    guard before == nil, let severity = facts.score(result)?.severity, severity >= .severe else {
      return Judgement(.met, shown)
    }
    let missing = MissingFact(
      "whether the symptoms by the \(instrument.title) of \(result.date) are new: it was not taken before this phase",
      at: result.reference)
    return Judgement(.unknown, shown, missing: [missing])
  }
}
