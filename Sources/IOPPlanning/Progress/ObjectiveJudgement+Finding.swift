import IOPModels

extension ObjectiveJudgement {
  /// What is found about an objective, before it is one.
  struct Finding {
    var status: Status
    var isSetback = false
    var evidence: [Evidence] = []
    var missing: [MissingFact] = []
    var source: Citation?
    var certainlyWorse: Trajectory.Unvalued?

    init(
      _ status: Status = .unknown, setback isSetback: Bool = false, _ evidence: [Evidence] = [],
      missing: [MissingFact] = [], source: Citation? = nil
    ) {
      self.status = status
      self.isSetback = isSetback
      self.evidence = evidence
      self.missing = missing
      self.source = source
    }

    /// Judges an objective by the last value of its measure.
    init(
      byLastValueOf trajectory: Trajectory, _ objective: Objective, in record: CareRecord,
      asOf date: CalendarDate
    ) {
      let title = trajectory.measure.title
      guard let latest = trajectory.latest, let first = trajectory.baseline else {
        // What was recorded without a value names what it lacks.
        let isOpen = !trajectory.contested.isEmpty
        self.init(missing: isOpen ? [] : [MissingFact("a value of \(title)")])
        return
      }
      let ends = record.facts(at: [first, latest])
      // A value older than the time between two reviews says nothing about now.
      let interval = record.program.reviewEveryDays.value
      guard latest.date.days(to: date) <= interval else {
        self.init(
          .unknown, ends, missing: [MissingFact("a value of \(title) of the last \(interval) days")]
        )
        return
      }
      guard let direction = objective.direction ?? trajectory.direction else {
        let place = FactReference.objective(objective.id)
        self.init(
          .unknown, ends, missing: [MissingFact("which way \(title) has to move", at: place)])
        return
      }
      let before = trajectory.heldBefore(objective, direction)
      let isReached = objective.target.map { direction.reaches($0, with: latest.value) } ?? false
      self.init(
        .unknown, setback: before != nil,
        // What was held before stands between the start and the end.
        before.map { record.facts(at: [first, $0, latest]) } ?? ends,
        source: trajectory.changeSource)
      if isReached {
        status = .reached
      } else if trajectory.points.count < 2 {
        // Where values of a day contradict each other, the second value is one of them.
        if trajectory.contested.isEmpty { missing = [MissingFact("a second value of \(title)")] }
      } else if let change = trajectory.change {
        switch change {
        case .reliablyBetter: status = .improved
        case .withinError: status = .unchanged
        case .reliablyWorse: status = .worse
        }
      } else if case .behaviour = trajectory.measure {
        let improvement = direction.improvement(from: first.value, to: latest.value)
        status = improvement > 0 ? .improved : improvement < 0 ? .worse : .unchanged
      }
      if !isReached, trajectory.changeSource == nil, case .instrument = trajectory.measure {
        missing.append(trajectory.noRule("reliable change"))
      }
      let contradicting = trajectory.contradicting(isReached: isReached)
      if !contradicting.isEmpty {
        self = leftOpen(
          by: record.facts(at: contradicting),
          contradicting.map { trajectory.whichHolds($0.date) }.unique)
      }
    }

    /// What is left of it after later facts that say nothing certain: only what was bad.
    func leftOpen(by facts: [Evidence], _ open: [MissingFact]) -> Finding {
      let isWorse = status == .worse
      var left = Finding(
        isWorse ? .worse : .unknown, setback: isSetback,
        isWorse || isSetback ? (evidence + facts).unique : facts,
        missing: (missing + open).unique, source: source)
      left.certainlyWorse = certainlyWorse
      return left
    }

    /// What it comes to with a later fact that has no value of its own, and with what is certain from it all the same.
    func followed(by known: Finding?, _ fact: Evidence?, _ open: [MissingFact]) -> Finding {
      guard let known else { return leftOpen(by: [fact].compactMap(\.self), open) }
      // What is only known to be bad leaves the rest open.
      guard known.status == .unknown else { return known }
      var found = leftOpen(by: known.evidence, known.missing)
      found.isSetback = found.isSetback || known.isSetback
      found.evidence = (found.evidence + known.evidence).unique
      found.certainlyWorse = known.certainlyWorse
      return found
    }

    /// How bad a finding is, from 0 to 4.
    var gravity: Int {
      switch status {
      case .reached: 0
      case .improved: 1
      case .unknown: 2
      case .unchanged: 3
      case .worse: 4
      }
    }
  }

  /// What is certain from a fact without a value of its own.
  ///
  /// From a result with unanswered items, what it shows even if each of them had its best answer. From a count over another number of
  /// days than the first: so many in more days are at least as many as in any of the windows between them; so many in fewer days are at most as many as in the
  /// window around them. And more in many days than so many windows can hold, each at its most, went beyond it in one of them.
  struct Certain {
    private let trajectory: Trajectory
    private let objective: Objective

    init(_ trajectory: Trajectory, _ objective: Objective) {
      self.trajectory = trajectory
      self.objective = objective
    }

    /// Returns what is certain from a fact without a value; nil where nothing is.
    func finding(
      _ entry: Trajectory.Unvalued, in record: CareRecord, asOf date: CalendarDate
    ) -> Finding? {
      guard entry.date.days(to: date) <= record.program.reviewEveryDays.value else { return nil }
      var found: Finding?
      switch entry.cause {
      case .noTotal(let best): found = best.flatMap { atBest($0, entry, in: record) }
      case .contested: found = nil
      case .otherDays(let count): found = ofCount(count)
      }
      if found?.status == .worse || found?.isSetback == true { found?.certainlyWorse = entry }
      return found
    }

    /// What a result shows even at its best: nil where it is not worse.
    private func atBest(
      _ total: Int, _ entry: Trajectory.Unvalued, in record: CareRecord
    ) -> Finding? {
      guard let first = trajectory.baseline, let best = trajectory.best else { return nil }
      let point = Trajectory.Point(date: entry.date, value: total, fact: entry.fact)
      let isWorse = trajectory.change(from: first, to: point) == .reliablyWorse
      let isSetback = trajectory.change(from: best, to: point) == .reliablyWorse
      guard isWorse || isSetback else { return nil }
      return Finding(
        isWorse ? .worse : .unknown, setback: isSetback, record.facts(at: [first, best, point]),
        missing: trajectory.missing(after: entry), source: trajectory.changeSource)
    }

    private func ofCount(_ count: BehaviourCount) -> Finding? {
      guard let days = trajectory.days, let first = trajectory.baseline,
        let direction = objective.direction ?? trajectory.direction
      else { return nil }
      let target = objective.target
      let isShort = count.days < days
      let isLower = direction == .lower
      // The number is a bound of every comparable window: of those within the days, or of those around them.
      let isBound = isLower != isShort
      if let target, isBound, direction.reaches(target, with: count.count) {
        return Finding(.reached, [trajectory.evidence(count)])
      }
      let isBeyond = { (limit: Int) in
        isLower ? exceeds(limit, count, days) : !isShort && count.count < limit
      }
      // A count above 0 misses a target of 0, over however many days.
      let isMissed =
        target.map { isLower && $0 == 0 ? count.count > 0 : isBeyond($0) } ?? true
      guard isMissed else { return nil }
      let isWorse = isBeyond(first.value)
      let isBetter = isBound && direction.improvement(from: first.value, to: count.count) > 0
      // It has fallen back when the target had been reached, and it is where it was at the start or worse.
      let wasReached =
        target.map { target in
          trajectory.points.contains { direction.reaches(target, with: $0.value) }
        } ?? false
      let isBack =
        wasReached && (isLower ? isBeyond(first.value - 1) : isBeyond(first.value + 1))
      guard isWorse || isBetter || isBack || (isLower && target == 0) else { return nil }
      return Finding(
        isWorse ? .worse : isBetter ? .improved : .unchanged, setback: isBack,
        [trajectory.evidence(count)],
        missing: [trajectory.comparable])
    }

    /// Whether a window of the days on which nobody counted otherwise has certainly more than a limit.
    private func exceeds(_ limit: Int, _ count: BehaviourCount, _ days: Int) -> Bool {
      guard let (rest, windows) = trajectory.beyondOthers(count) else { return false }
      return rest > 0 && rest > limit.times(windows)
    }
  }
}

extension Trajectory {
  /// The facts without a value that came after the last value; all of them without a value.
  var afterLastValue: [Unvalued] {
    guard let latest else { return unvalued }
    return unvalued.filter { $0.date > latest.date }
  }

  /// A count over another number of days as evidence, with how it differs.
  func evidence(_ count: BehaviourCount) -> Evidence {
    let words = [count.inWords, caveat(of: count)].compactMap(\.self).joined(separator: ", ")
    return Evidence(.behaviour(count.id), on: count.date, says: words)
  }

  /// A fact without a value as evidence.
  func evidence(_ entry: Unvalued, in record: CareRecord) -> Evidence? {
    guard case .otherDays(let count) = entry.cause else { return record.fact(at: entry.fact) }
    return evidence(count)
  }

  /// What a fact without a value leaves open.
  func missing(after entry: Unvalued) -> [MissingFact] {
    switch entry.cause {
    case .noTotal:
      latest.map { [MissingFact("a complete \(measure.title) after \($0.date)")] } ?? []
    case .contested: [whichHolds(entry.date)]
    case .otherDays: [comparable]
    }
  }

  /// That several values of a day contradict each other.
  func whichHolds(_ date: CalendarDate) -> MissingFact {
    MissingFact("which \(measure.title) of \(date) holds, for they contradict each other")
  }

  /// A count that can be compared with the first.
  var comparable: MissingFact {
    let over = days.map { " over \($0) days" } ?? ""
    let after = latest.map { " after \($0.date)" } ?? ""
    return MissingFact("a count of \(measure.title)\(over)\(after)")
  }

  /// What was held before the last value fell back; nil where it did not.
  ///
  /// By a reliable change from the best value for an instrument that has a rule. A count has fallen back when a target had been reached
  /// and the count is where it was at the start, or worse.
  fileprivate func heldBefore(
    _ objective: Objective, _ direction: ImprovementDirection
  ) -> Point? {
    if let changeSinceBest { return changeSinceBest == .reliablyWorse ? best : nil }
    guard case .behaviour = measure, let target = objective.target, let first = baseline,
      let latest, !direction.reaches(target, with: latest.value),
      direction.improvement(from: first.value, to: latest.value) <= 0
    else { return nil }
    return points.last { direction.reaches(target, with: $0.value) }
  }

  /// The values that contradict each other and bear on the change: on the first day, or so good that the last value fell back from one.
  fileprivate func contradicting(isReached: Bool) -> [Point] {
    guard let first = baseline, let latest else { return [] }
    return contested.filter { point in
      guard point.date < latest.date else { return false }
      return (point.date < first.date && !isReached)
        || change(from: point, to: latest) == .reliablyWorse
    }
  }

  /// What a count over other days holds beyond the comparable counts of the same days, and how many comparable windows its other days
  /// make; nil where it reaches back before the first count, for what was before the start shows no change.
  fileprivate func beyondOthers(_ count: BehaviourCount) -> (rest: Int, windows: Int)? {
    guard let days, let first = points.first,
      count.days <= first.date.days(to: count.date) + days
    else { return nil }
    var rest = count.count
    var windows = 0
    // How many of its days, counted from the last, are looked at.
    var seen = 0
    for point in points.reversed() {
      let begin = point.date.days(to: count.date)
      guard begin < count.days else { break }
      if begin > seen { windows += (begin - seen + days - 1) / days }
      rest -= point.value
      seen = max(seen, begin + days)
    }
    if seen < count.days { windows += (count.days - seen + days - 1) / days }
    return (rest, windows)
  }
}

extension CareRecord {
  /// Returns the facts that give values, each once, in their order.
  fileprivate func facts(at points: [Trajectory.Point]) -> [Evidence] {
    points.map(\.fact).unique.compactMap { fact(at: $0) }
  }
}
