public import IOPModels

/// What the evidence says about one objective on a day.
///
/// Change is counted from the first value of the day of the fact that the objective cites as its baseline, or from the first on
/// record when it cites none. The instrument's own rule of reliable change judges it; a count has no such rule.
public struct ObjectiveJudgement: PersonalData, Hashable, Sendable {
  /// Where an objective stands by the evidence.
  public enum Status: String, ClosedVocabulary {
    /// The last value is at or beyond the target.
    case reached = "reached"
    /// Better than at the start: reliably for an instrument, by any amount for a count.
    case improved = "improved"
    /// Neither better nor worse.
    case unchanged = "unchanged"
    /// Worse than at the start: reliably for an instrument, by any amount for a count.
    case worse = "worse"
    /// A value is missing, or older than the program's time between two reviews, or the measure has no known direction.
    case unknown = "unknown"
  }

  /// The objective.
  public let objective: Objective
  /// Where it stands.
  public let status: Status
  /// Whether the last value fell back: reliably worse than the best one; for a count, from its target to the start or beyond.
  public let isSetback: Bool
  /// The values; nil when the objective has no measure.
  public let trajectory: Trajectory?
  /// The facts on which the judgement rests.
  public let evidence: [Evidence]
  /// What was missing.
  public let missing: [MissingFact]
  /// Where the rule of change comes from; nil when it is the plan's own target alone.
  public let source: Citation?

  /// Judges an objective by what a record knows on a day.
  ///
  /// - Parameters:
  ///   - objective: the objective.
  ///   - record: the record.
  ///   - date: the day.
  public init(_ objective: Objective, in record: CareRecord, asOf date: CalendarDate) {
    let place = FactReference.objective(objective.id)
    guard let measure = objective.measure else {
      self.init(
        objective, .unknown,
        missing: [MissingFact("what objective \(objective.id) is measured by", at: place)])
      return
    }
    // The plan says from which fact on an objective is judged.
    let start = objective.baselineFact.flatMap { record.fact(at: $0)?.date }
    let trajectory = Trajectory(measure, in: record, from: start, through: date)
    // A value older than the time between two reviews says nothing about now.
    let interval = record.program.reviewEveryDays.value
    guard let latest = trajectory.latest else {
      self.init(
        objective, .unknown, trajectory: trajectory,
        missing: [MissingFact("a value of \(measure.title)")])
      return
    }
    if let count = trajectory.otherCounts.last, count.date > latest.date {
      self.init(objective, trajectory, count, after: latest, interval: interval, asOf: date)
      return
    }
    if let without = record.newestWithoutValue(trajectory), let day = without.date,
      day > latest.date
    {
      self.init(
        objective, .unknown, trajectory: trajectory, evidence: [without],
        missing: [MissingFact("a complete \(measure.title) after \(latest.date)")])
      return
    }
    var evidence = record.facts(at: [trajectory.baseline, latest])
    guard latest.date.days(to: date) <= interval else {
      self.init(
        objective, .unknown, trajectory: trajectory, evidence: evidence,
        missing: [MissingFact("a value of \(measure.title) of the last \(interval) days")])
      return
    }
    guard let direction = objective.direction ?? measure.direction else {
      self.init(
        objective, .unknown, trajectory: trajectory, evidence: evidence,
        missing: [MissingFact("which way \(measure.title) has to move", at: place)])
      return
    }
    // A count has no rule of reliable change. It has fallen back when a target had been reached and the count is where it was at the
    // start, or worse.
    var heldBefore: Trajectory.Point?
    if let change = trajectory.changeSinceBest {
      heldBefore = change == .reliablyWorse ? trajectory.best : nil
    } else if let target = objective.target, let first = trajectory.baseline,
      trajectory.changeSource == nil, !direction.reaches(target, with: latest.value),
      direction.improvement(from: first.value, to: latest.value) <= 0
    {
      heldBefore = trajectory.points.last { direction.reaches(target, with: $0.value) }
    }
    // What was held before stands between the start and the end.
    if let heldBefore {
      evidence = record.facts(at: [trajectory.baseline, heldBefore, latest])
    }
    let status: Status
    if let target = objective.target, direction.reaches(target, with: latest.value) {
      status = .reached
    } else if let change = trajectory.change {
      switch change {
      case .reliablyBetter: status = .improved
      case .withinError: status = .unchanged
      case .reliablyWorse: status = .worse
      }
    } else if let first = trajectory.baseline, trajectory.points.count > 1,
      trajectory.changeSource == nil
    {
      let improvement = direction.improvement(from: first.value, to: latest.value)
      status = improvement > 0 ? .improved : improvement < 0 ? .worse : .unchanged
    } else {
      self.init(
        objective, .unknown, trajectory: trajectory, evidence: evidence,
        missing: [MissingFact("a second value of \(measure.title)")])
      return
    }
    self.init(
      objective, status, setback: heldBefore != nil, trajectory: trajectory, evidence: evidence,
      source: trajectory.changeSource)
  }

  /// Whether something has come of the work: improved, or a target reached that was not held from the start.
  ///
  /// A count that began at its target and stays there is stability, not progress.
  public var isProgress: Bool {
    switch status {
    case .improved: return true
    case .reached:
      guard let target = objective.target, let first = trajectory?.baseline,
        let direction = objective.direction ?? objective.measure?.direction
      else { return false }
      return !direction.reaches(target, with: first.value)
    case .unchanged, .worse, .unknown: return false
    }
  }

  /// Judges an objective whose newest count was taken over another number of days than the first.
  ///
  /// Only what is certain is said. A count above 0 misses a target of 0, over however many days; none in at least as many days
  /// reaches it. Fewer in more days than at the start is better, more in fewer days is worse.
  private init(
    _ objective: Objective, _ trajectory: Trajectory, _ count: BehaviourCount,
    after latest: Trajectory.Point, interval: Int, asOf date: CalendarDate
  ) {
    let caveat = trajectory.caveat(of: count) ?? ""
    let fact = Evidence(
      .behaviour(count.id), on: count.date, says: "\(count.inWords), \(caveat)")
    let days = trajectory.days ?? count.days
    let comparable = MissingFact(
      "a count of \(trajectory.measure.title) over \(days) days after \(latest.date)")
    let direction = objective.direction ?? trajectory.measure.direction
    guard objective.target == 0, direction == .lower, count.date.days(to: date) <= interval,
      let first = trajectory.baseline, count.count > 0 || count.days >= days
    else {
      self.init(
        objective, .unknown, trajectory: trajectory, evidence: [fact], missing: [comparable])
      return
    }
    if count.count == 0 {
      self.init(objective, .reached, trajectory: trajectory, evidence: [fact])
      return
    }
    let isWorse = first.value == 0 || (count.days < days && count.count > first.value)
    let isBetter = count.days > days && count.count < first.value
    self.init(
      objective, isWorse ? .worse : isBetter ? .improved : .unchanged,
      setback: isWorse && trajectory.points.contains { $0.value == 0 }, trajectory: trajectory,
      evidence: [fact], missing: [comparable])
  }

  private init(
    _ objective: Objective, _ status: Status, setback: Bool = false,
    trajectory: Trajectory? = nil, evidence: [Evidence] = [], missing: [MissingFact] = [],
    source: Citation? = nil
  ) {
    self.objective = objective
    self.status = status
    isSetback = setback
    self.trajectory = trajectory
    self.evidence = evidence
    self.missing = missing
    self.source = source
  }
}

extension CareRecord {
  /// Returns the facts that give values, each once, in their order.
  fileprivate func facts(at points: [Trajectory.Point?]) -> [Evidence] {
    points.compactMap { $0?.fact }.unique.compactMap { fact(at: $0) }
  }

  /// Returns the newest result of a trajectory that gave no value.
  fileprivate func newestWithoutValue(_ trajectory: Trajectory) -> Evidence? {
    trajectory.withoutValue.last.flatMap { fact(at: $0) }
  }
}
