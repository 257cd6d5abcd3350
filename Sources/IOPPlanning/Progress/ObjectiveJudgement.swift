public import IOPModels

/// What the evidence says about one objective on a day.
///
/// Change is counted from the fact that the objective cites as its baseline, or the first value from its day on, or from the first on
/// record when it cites none. Where the record does not hold the fact that it cites, the objective cannot be judged. The instrument's
/// own rule of reliable change judges it: without one only the target is judged. A count has no such rule, and any amount counts.
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
    /// A value is missing, contradicted or older than the program's time between two reviews, or no rule or direction is known.
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
  /// The fact without a value of its own that says that something got worse; nil where the last value says it, or nothing did.
  let certainlyWorse: Trajectory.Unvalued?

  /// Judges an objective by what a record knows on a day.
  ///
  /// The last value counts. What came after it without a value that can be compared says what is certain, whatever is missing, or leaves
  /// the status unknown. It never takes away that the last value is worse, or fell back, unless it is certain that it is not any more.
  ///
  /// - Parameters:
  ///   - objective: the objective.
  ///   - record: the record.
  ///   - date: the day.
  public init(_ objective: Objective, in record: CareRecord, asOf date: CalendarDate) {
    let place = FactReference.objective(objective.id)
    guard let measure = objective.measure else {
      self.init(
        objective,
        Finding(missing: [MissingFact("what objective \(objective.id) is measured by", at: place)]))
      return
    }
    // The plan says from which fact on an objective is judged.
    let start = objective.baselineFact.flatMap { record.fact(at: $0)?.date }
    if let cited = objective.baselineFact, start == nil {
      // From another value on it would be judged by a change that the plan does not speak of.
      let name = "the day of the baseline of objective \(objective.id): the fact \(cited)"
      self.init(objective, Finding(missing: [MissingFact(name, at: cited)]))
      return
    }
    let trajectory = Trajectory(
      measure, in: record, from: start, citing: objective.baselineFact, through: date)
    var found = Finding(byLastValueOf: trajectory, objective, in: record, asOf: date)
    let certain = Certain(trajectory, objective)
    let later = trajectory.afterLastValue.map { entry in
      (entry: entry, known: certain.finding(entry, in: record, asOf: date))
    }
    // Of one day what is certainly good is heard first, and what is certainly bad last.
    for (entry, known) in later.ordered(by: {
      ($0.entry.date, $0.known?.gravity ?? 2, $0.entry.fact)
        < ($1.entry.date, $1.known?.gravity ?? 2, $1.entry.fact)
    }) {
      found = found.followed(
        by: known, trajectory.evidence(entry, in: record), trajectory.missing(after: entry))
    }
    self.init(objective, found, trajectory: trajectory)
  }

  private init(_ objective: Objective, _ found: Finding, trajectory: Trajectory? = nil) {
    self.objective = objective
    status = found.status
    isSetback = found.isSetback
    self.trajectory = trajectory
    evidence = found.evidence
    missing = found.missing
    source = found.source
    certainlyWorse = found.certainlyWorse
  }

  /// Whether something got worse: worse than at the start, or fallen back.
  public var gotWorse: Bool { status == .worse || isSetback }

  /// Whether something has come of the work: improved, or a target reached that was not held from the start.
  ///
  /// A count that began at its target and stays there is stability, not progress.
  public var isProgress: Bool {
    switch status {
    case .improved: return true
    case .reached:
      guard let target = objective.target, let first = trajectory?.baseline,
        let direction = objective.direction ?? trajectory?.direction
      else { return false }
      return !direction.reaches(target, with: first.value)
    case .unchanged, .worse, .unknown: return false
    }
  }
}
