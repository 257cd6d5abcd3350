import IOPModels

// What symptoms and thoughts of suicide say about staying.

extension TaperCase {
  /// Whether symptoms are at least moderate, or a screen is positive, by a measure that is no older than the time between reviews.
  ///
  /// A measure of severity of a condition or of an objective is asked for. Of every other one the result counts that is there: what
  /// nobody planned to follow places at risk as well.
  var moderateSymptoms: Judgement {
    let interval = record.program.reviewEveryDays.value
    guard !facts.conditions.isEmpty else {
      return Judgement(
        .unknown, missing: [MissingFact("the diagnosis", at: .intake(.conditions))])
    }
    let ofConditions = facts.conditions.filter { $0.value.course != .fullRemission }
      .compactMap { facts.measure(of: $0.value.kind)?.value.instrument ?? $0.value.kind.instrument }
    let ofObjectives = objectives.compactMap { found -> InstrumentID? in
      guard case .instrument(let id)? = found.objective.measure,
        facts.instruments[id]?.bands.contains(where: { $0.severity != nil }) ?? false
      else { return nil }
      return id
    }
    let asked = Set(ofConditions + ofObjectives)
    let others = facts.measures.filter {
      $0.date.days(to: asOf) <= interval && facts.hasMeaning($0.value.instrument)
    }.map(\.value.instrument)
    let instruments = asked.union(others).ordered()
    guard !instruments.isEmpty else {
      return Judgement(.notMet, remark: "No condition and no objective has a measure of severity.")
    }
    return .any(
      instruments.map { instrument in
        let trajectory = Trajectory(.instrument(instrument), in: record, through: asOf)
        let newest = trajectory.afterLastValue
        guard let result = current(instrument, trajectory),
          result.date.days(to: asOf) <= interval, let isSymptom = facts.showsSymptoms(result)
        else {
          let contested = trajectory.contested.filter { point in
            newest.contains { $0.fact == point.fact }
          }
          let name = "a complete \(instrument.title) of the last \(interval) days"
          return Judgement(
            .unknown, facts.measure(instrument).map { [facts.shown($0)] } ?? [],
            missing: contested.isEmpty
              ? [MissingFact(name, at: .intake(.measures))]
              : contested.map { trajectory.whichHolds($0.date) }.unique)
        }
        return Judgement(Verdict(isSymptom), [facts.shown(result)])
      })
  }

  /// The result that holds now: of an instrument with a total the latest that nothing newer leaves open, of another one the latest.
  private func current(
    _ instrument: InstrumentID, _ trajectory: Trajectory
  ) -> Known<MeasureResult>? {
    guard facts.instruments[instrument]?.hasTotal ?? true else { return facts.measure(instrument) }
    guard trajectory.afterLastValue.isEmpty, let latest = trajectory.latest else { return nil }
    return record.results(of: instrument, through: asOf)
      .first { .measure($0.id) == latest.fact }
      .map { Known($0, at: latest.fact, on: latest.date) }
  }

  /// Whether there are thoughts of suicide, by the latest assessment, its screener, a current safety item or a current count.
  var suicidalThoughts: Judgement {
    let interval = record.program.reviewEveryDays.value
    func isCurrent(_ date: CalendarDate) -> Bool { date.days(to: asOf) <= interval }
    let risk = facts.risk
    let screen = risk?.value.screen
    let isAssessed =
      risk?.value.askedIdeation.map { $0 > RiskAssessment.Ideation.absent } == true
      || screen?.wishToBeDead == true || screen?.suicidalThoughts == true
    // The latest answers count, whoever has looked at them since.
    let items = facts.measures.filter {
      isCurrent($0.date) && facts.score($0)?.safetyItemIsPositive != nil
    }
    let positive = items.filter { facts.score($0)?.safetyItemIsPositive == true }
    let count = [facts.latestCount(of: .ideationDays)].compactMap(\.self)
      .filter { isCurrent($0.date) }
    let found =
      (isAssessed ? facts.riskEvidence : []) + positive.map { facts.shown($0) }
      + count.filter { $0.value.count > 0 }.map(\.evidence)
    guard found.isEmpty else { return Judgement(.met, found) }
    let open = facts.openItems.filter { isCurrent($0.date) }
    var missing = open.map {
      MissingFact(
        "the safety item of the latest \($0.value.instrument.title)", at: $0.reference)
    }
    if risk == nil {
      missing.append(MissingFact("an assessment of risk", at: .intake(.risk)))
    } else if risk?.value.askedIdeation == nil {
      missing.append(MissingFact("whether there are thoughts of suicide", at: risk?.reference))
    }
    return Judgement(
      missing.isEmpty ? .notMet : .unknown,
      facts.riskEvidence + (items + open).map { facts.shown($0) } + count.map(\.evidence),
      missing: missing)
  }
}

extension KnownFacts {
  /// Whether a result of an instrument says how severe symptoms are, or whether a screen is positive.
  fileprivate func hasMeaning(_ instrument: InstrumentID) -> Bool {
    guard let known = instruments[instrument] else { return false }
    return known.screeningCutoff != nil
      || known.rules.contains { $0.name == Instrument.Rule.positive }
      || known.bands.contains { $0.severity != nil }
  }

  /// Whether a result shows moderate or severe symptoms or, where its bands are not of severity, a positive screen; nil while it is open.
  fileprivate func showsSymptoms(_ result: Known<MeasureResult>) -> Bool? {
    guard let known = instruments[result.value.instrument], let score = score(result) else {
      return nil
    }
    guard known.bands.contains(where: { $0.severity != nil }) else { return score.isPositive }
    return score.severity.map { $0 >= .moderate }
  }
}
