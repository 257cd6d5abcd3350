public import IOPModels

/// The straight line from where an objective began to its target on its due date.
///
/// It is a line of the plan: what would be if the way were even. It predicts nothing, and no source says that change is even. A value
/// behind it is a reason to look, and decides nothing.
public struct PlannedLine: PersonalData, Hashable, Sendable {
  /// Where a value stands beside the line.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// Better than the line.
    case ahead = "ahead"
    /// On the line.
    case onLine = "on-line"
    /// Worse than the line.
    case behind = "behind"

    /// What a person reads.
    public var title: String {
      switch self {
      case .ahead: "ahead of the line of the plan"
      case .onLine: "on the line of the plan"
      case .behind: "behind the line of the plan"
      }
    }
  }

  /// Where the line begins.
  public let start: Trajectory.Point
  /// The target of the objective.
  public let target: Int
  /// The day by which the target is to be reached.
  public let due: CalendarDate
  /// Which way the value has to move.
  public let direction: ImprovementDirection

  /// Draws the line of an objective from its first value; nil without a value, a target, a due date or a direction.
  ///
  /// - Parameters:
  ///   - objective: the objective.
  ///   - start: the first value.
  ///   - measured: which way the measure moves when things go well, where the objective does not say it; nil for the catalogue's.
  public init?(
    _ objective: Objective, from start: Trajectory.Point?,
    direction measured: ImprovementDirection? = nil
  ) {
    guard let start, let target = objective.target, let due = objective.due,
      let direction = objective.direction ?? measured ?? objective.measure?.direction
    else { return nil }
    self.start = start
    self.target = target
    self.due = due
    self.direction = direction
  }

  /// Returns the value of the line on a day, rounded towards the start; nil when it is out of range.
  ///
  /// Before the start it is the first value; from the due date on, the target.
  public func value(on date: CalendarDate) -> Int? {
    let whole = start.date.days(to: due)
    let elapsed = start.date.days(to: date)
    if elapsed >= whole { return elapsed < 0 ? start.value : target }
    if elapsed <= 0 { return start.value }
    let (distance, isFar) = target.subtractingReportingOverflow(start.value)
    let (product, isLarge) = distance.multipliedReportingOverflow(by: elapsed)
    guard !isFar, !isLarge else { return nil }
    return start.value + product / whole
  }

  /// Returns where a value stands beside the line on its day; nil when the line is out of range.
  public func standing(of point: Trajectory.Point) -> Standing? {
    guard let expected = value(on: point.date) else { return nil }
    let difference = direction.improvement(from: expected, to: point.value)
    return difference > 0 ? .ahead : difference < 0 ? .behind : .onLine
  }
}

extension ObjectiveJudgement {
  /// The line of the plan for the objective; nil without a first value, a target, a due date or a direction.
  public var line: PlannedLine? {
    PlannedLine(objective, from: trajectory?.baseline, direction: trajectory?.direction)
  }

  /// Whether the last value is at the line of the plan or better; unknown where there is no line, and what it would need.
  ///
  /// It is unknown, too, where something came after the last value that cannot be compared with it.
  public var onLine: Judgement {
    let place = FactReference.objective(objective.id)
    guard let line else {
      var missing: [MissingFact] = []
      if objective.target == nil { missing.append(MissingFact("a target", at: place)) }
      if objective.due == nil { missing.append(MissingFact("a due date", at: place)) }
      if objective.measure == nil {
        missing.append(MissingFact("what objective \(objective.id) is measured by", at: place))
      } else if (objective.direction ?? trajectory?.direction) == nil {
        missing.append(MissingFact("which way the value has to move", at: place))
      }
      if let trajectory, trajectory.baseline == nil {
        missing.append(MissingFact("a value of \(trajectory.measure.title)"))
      }
      return Judgement(.unknown, missing: missing)
    }
    if let trajectory, let newer = trajectory.afterLastValue.last {
      // What came after the last value may stand elsewhere.
      return Judgement(.unknown, missing: trajectory.missing(after: newer))
    }
    guard let trajectory, trajectory.points.count > 1, let latest = trajectory.latest,
      let expected = line.value(on: latest.date), let standing = line.standing(of: latest)
    else {
      let name = objective.measure?.title ?? "the measure"
      return Judgement(.unknown, missing: [MissingFact("a second value of \(name)")])
    }
    return Judgement(
      Verdict(standing != .behind), [trajectory.evidence(line.start), trajectory.evidence(latest)],
      remark: "\(standing.title): \(expected) by the plan, \(latest.value) found".sentence)
  }
}
