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
  /// The latest value decides. Of a later result without a total, or a later count over other days, only what is certain counts: that
  /// the sign is reached whatever the unanswered items or the other days would say. Otherwise, and where nobody has measured, the
  /// answer is unknown.
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
    let bad: ImprovementDirection = direction == .lower ? .higher : .lower
    let later = trajectory.afterLastValue
    if let last = later.last {
      let reaching = later.filter { entry in
        entry.atBest(for: direction, days: trajectory.days).map { bad.reaches(from, with: $0) }
          ?? false
      }
      // Of values of one day that contradict each other each has to reach it; anything else that does is enough, whatever came after.
      let isCertain = reaching.contains { entry in
        !entry.isContested
          || later.allSatisfy {
            $0.date != entry.date || !$0.isContested || reaching.contains($0)
          }
      }
      if isCertain { return Judgement(.met, record.facts(of: reaching)) }
      let missing = trajectory.missing(after: last)
      return Judgement(
        .unknown, record.facts(of: later.filter { $0.date == last.date }),
        missing: missing.isEmpty ? [MissingFact("a complete \(measure.title)")] : missing)
    }
    guard let latest = trajectory.latest else {
      return Judgement(.unknown, missing: [MissingFact("a value of \(measure.title)")])
    }
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

extension CareRecord {
  fileprivate func facts(of entries: [Trajectory.Unvalued]) -> [Evidence] {
    entries.compactMap { fact(at: $0.fact) }
  }
}

extension Trajectory.Unvalued {
  fileprivate var isContested: Bool {
    if case .contested = cause { true } else { false }
  }

  /// The best value that it leaves possible over so many days, where `direction` is the better way; nil where it does not say.
  fileprivate func atBest(for direction: ImprovementDirection, days: Int?) -> Int? {
    switch cause {
    case .noTotal(let best): return best
    case .contested(let value): return value
    case .otherDays(let count):
      // So many in fewer days are at least as many in all of them, and so many in more days at most as many in some of them.
      guard let days else { return nil }
      return (direction == .lower) == (count.days < days) ? count.count : nil
    }
  }
}
