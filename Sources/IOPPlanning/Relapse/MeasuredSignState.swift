public import IOPModels

extension RelapsePreventionPlan {
  /// Whether a measured sign is reached on a day.
  public struct MeasuredSignState: PersonalData, Hashable, Sendable {
    /// The place of the sign in the plan, counted from 1.
    public let number: Int
    /// The sign.
    public let sign: MeasuredSign
    /// Whether the latest value is at or beyond the sign, on the bad side of the measure.
    public let isReached: Verdict
    /// The latest value.
    public let evidence: [Evidence]
    /// What was missing.
    public let missing: [MissingFact]
  }

  /// Returns where each measured sign stands on a day, in the order of the plan.
  ///
  /// The latest value decides. Where the latest result has no total, or nobody has measured, the answer is unknown.
  public func measuredSignStates(
    in record: CareRecord, asOf date: CalendarDate
  ) -> [MeasuredSignState] {
    measuredSigns.enumerated().map { index, sign in
      let judgement = sign.judgement(in: record, asOf: date)
      return MeasuredSignState(
        number: index + 1, sign: sign, isReached: judgement.verdict,
        evidence: judgement.evidence, missing: judgement.missing)
    }
  }

  /// Returns the measured signs that are reached on a day, each with the value that reaches it.
  ///
  /// A reached sign is a step of the plan: it calls for the act that was agreed, and resets nothing.
  public func triggered(in record: CareRecord, asOf date: CalendarDate) -> [MeasuredSignState] {
    measuredSignStates(in: record, asOf: date).filter { $0.isReached == .met }
  }
}

extension RelapsePreventionPlan.MeasuredSign {
  /// Whether the latest value by a day is at or beyond the sign, on the bad side.
  func judgement(in record: CareRecord, asOf date: CalendarDate) -> Judgement {
    let trajectory = Trajectory(measure, in: record, through: date)
    guard let direction = trajectory.direction else {
      return Judgement(
        .unknown, missing: [MissingFact("which way \(measure.title) moves when things go well")])
    }
    guard let latest = trajectory.latest else {
      return Judgement(.unknown, missing: [MissingFact("a value of \(measure.title)")])
    }
    if let without = trajectory.withoutValue.last.flatMap({ record.fact(at: $0) }),
      let day = without.date, day > latest.date
    {
      return Judgement(
        .unknown, [without],
        missing: [MissingFact("a complete \(measure.title) after \(latest.date)")])
    }
    let bad: ImprovementDirection = direction == .lower ? .higher : .lower
    let isReached = bad.reaches(from, with: latest.value)
    return Judgement(Verdict(isReached), record.fact(at: latest.fact).map { [$0] } ?? [])
  }

  /// Whether some total of the measure could reach the sign and another could leave it; true where nobody defines totals.
  func isPossible(by instruments: InstrumentSet) -> Bool {
    switch measure {
    case .instrument(let id):
      guard let instrument = instruments[id] else { return true }
      let totals = instrument.totals
      return instrument.direction == .lower
        ? from > totals.lowerBound && from <= totals.upperBound
        : from >= totals.lowerBound && from < totals.upperBound
    case .behaviour(let behaviour):
      return behaviour.direction == .lower ? from > 0 : from >= 0
    }
  }
}
