public import IOPModels

/// The values of one measure over time, and what change they show.
public struct Trajectory: PersonalData, Hashable, Sendable {
  /// One value.
  public struct Point: PersonalData, Hashable, Sendable {
    /// The day.
    public let date: CalendarDate
    /// The value.
    public let value: Int
    /// The fact that gives it.
    public let fact: FactReference
  }

  /// What a change comes to.
  public enum Change: String, ClosedVocabulary {
    /// Better by at least the instrument's reliable change.
    case reliablyBetter = "reliably-better"
    /// Neither.
    case withinError = "within-error"
    /// Worse by at least the instrument's reliable change.
    case reliablyWorse = "reliably-worse"

    /// What a person reads.
    public var title: String {
      switch self {
      case .reliablyBetter: "reliably better"
      case .withinError: "no reliable change"
      case .reliablyWorse: "reliably worse"
      }
    }
  }

  /// What a result says about the items that ask for an assessment of risk.
  public struct SafetyItem: PersonalData, Hashable, Sendable {
    /// The day.
    public let date: CalendarDate
    /// Whether one was answered above its lowest answer; nil when none was and one is not answered.
    public let isPositive: Bool?
    /// The result.
    public let fact: FactReference
  }

  /// A result that gives no value, and why.
  struct Unvalued: PersonalData, Hashable, Sendable {
    enum Cause: Hashable, Sendable {
      /// An item was not answered, or IOPKit does not score the instrument; with the best total that is possible, where one is.
      case noTotal(best: Int?)
      /// Another value of the day contradicts it.
      case contested(Int)
      /// It was counted over another number of days.
      case otherDays(BehaviourCount)
    }

    let date: CalendarDate
    let fact: FactReference
    let cause: Cause
  }

  /// The measure.
  public let measure: ObjectiveMeasure
  /// The values, from the first to the last, at most one of a day; results without a total are not among them.
  public let points: [Point]
  /// The values of days on which another one counts: the one that was cited, or else the worse one.
  public let setAside: [FactReference]
  let unvalued: [Unvalued]
  /// Over how many days the counts among the values were taken; nil for an instrument and without counts.
  public let days: Int?
  /// The safety items of the results, those without a total included; empty for a measure that has none.
  public let safetyItems: [SafetyItem]
  /// The last day whose values count.
  public let asOf: CalendarDate
  let instrument: Instrument?

  /// The results that gave no value: an item was not answered, IOPKit does not score them, or they are not comparable.
  public var withoutValue: [FactReference] { unvalued.map(\.fact) }

  /// The counts over another number of days than the first; they stand among ``withoutValue`` and are shown beside the values.
  public var otherCounts: [BehaviourCount] {
    unvalued.compactMap { if case .otherDays(let count) = $0.cause { count } else { nil } }
  }

  /// The values of a day that contradict each other; they stand among ``withoutValue``, and which one holds is open.
  public var contested: [Point] {
    unvalued.compactMap { entry in
      guard case .contested(let value) = entry.cause else { return nil }
      return Point(date: entry.date, value: value, fact: entry.fact)
    }
  }

  /// Gathers the values of a measure by a day.
  ///
  /// Counts of a behaviour are taken as they were counted. Counts over different numbers of days are not comparable; those that differ from the
  /// first are listed without a value, and stand in ``otherCounts``.
  ///
  /// Of several values of one day the cited one counts, and else the worse one, in whatever order they were recorded. Where they differ by
  /// a reliable change or more, or nobody has said which is worse, none counts, and they stand in ``contested``.
  ///
  /// - Parameters:
  ///   - measure: the measure.
  ///   - record: the record.
  ///   - start: the first day whose values count; nil for all.
  ///   - baseline: the fact that a plan cites as the first value: it counts on its day, and counts of a behaviour are taken over its
  ///     number of days; nil where none is cited.
  ///   - date: the last day whose values count.
  ///   - own: an instrument to score by in place of the one of ``CareRecord/instruments``; used when it is the measure.
  public init(
    _ measure: ObjectiveMeasure, in record: CareRecord, from start: CalendarDate? = nil,
    citing baseline: FactReference? = nil, through date: CalendarDate,
    scoredBy own: Instrument? = nil
  ) {
    var values: [Point] = []
    var unvalued: [Unvalued] = []
    var safetyItems: [SafetyItem] = []
    self.measure = measure
    asOf = date
    switch measure {
    case .instrument(let id):
      let known = own.flatMap { $0.id == id ? $0 : nil } ?? record.instruments[id]
      let asksForSafety = known?.items.contains(where: \.isSafetyItem) ?? false
      instrument = known
      days = nil
      for result in record.results(of: id, through: date)
      where start.map({ $0 <= result.date }) ?? true {
        let score = known.flatMap { result.score(by: $0) }
        let fact = FactReference.measure(result.id)
        if asksForSafety, let score {
          safetyItems.append(
            SafetyItem(date: result.date, isPositive: score.safetyItemIsPositive, fact: fact))
        }
        if let total = score?.total {
          values.append(Point(date: result.date, value: total, fact: fact))
        } else {
          let best = known?.bestTotal(of: result.answers)
          unvalued.append(Unvalued(date: result.date, fact: fact, cause: .noTotal(best: best)))
        }
      }
    case .behaviour(let behaviour):
      instrument = nil
      let counts = record.counts(of: behaviour, through: date)
        .filter { count in start.map { $0 <= count.date } ?? true }
      days = Self.days(of: counts, citing: baseline)
      for count in counts {
        let fact = FactReference.behaviour(count.id)
        if count.days == days {
          values.append(Point(date: count.date, value: count.count, fact: fact))
        } else {
          unvalued.append(Unvalued(date: count.date, fact: fact, cause: .otherDays(count)))
        }
      }
    }
    let found = Self.ofEachDay(
      values.ordered { ($0.date, $0.fact) < ($1.date, $1.fact) }, citing: baseline,
      instrument?.direction ?? measure.direction, reliable: instrument?.reliableChange?.value)
    points = found.points
    setAside = found.setAside
    self.unvalued = (unvalued + found.contested).ordered {
      ($0.date, $0.fact) < ($1.date, $1.fact)
    }
    self.safetyItems = safetyItems.ordered { ($0.date, $0.fact) < ($1.date, $1.fact) }
  }

  /// The number of days of the cited count; without one, of the first day's counts that with which most were taken, then the shortest.
  private static func days(
    of counts: [BehaviourCount], citing baseline: FactReference?
  ) -> Int? {
    if let cited = counts.first(where: { .behaviour($0.id) == baseline }) { return cited.days }
    guard let first = counts.first?.date else { return nil }
    let ranked = counts.filter { $0.date == first }.map { count in
      (taken: counts.count { $0.days == count.days }, days: count.days)
    }
    return ranked.max { ($0.taken, -$0.days) < ($1.taken, -$1.days) }?.days
  }

  /// Takes at most one value of each day; the values are in the order of their days, and of one day in that of their facts.
  private static func ofEachDay(
    _ values: [Point], citing baseline: FactReference?, _ direction: ImprovementDirection?,
    reliable: Int?
  ) -> (points: [Point], setAside: [FactReference], contested: [Unvalued]) {
    var points: [Point] = []
    var setAside: [FactReference] = []
    var contested: [Unvalued] = []
    var rest = values[...]
    while let first = rest.first {
      let day = rest.prefix { $0.date == first.date }
      rest = rest.dropFirst(day.count)
      let lowest = day.min { $0.value < $1.value } ?? first
      let highest = day.max { $0.value < $1.value } ?? first
      let isContested =
        lowest.value != highest.value
        && (direction == nil || reliable.map { highest.value - lowest.value >= $0 } ?? false)
      let counting: Point
      if let cited = day.first(where: { $0.fact == baseline }) {
        counting = cited
      } else if isContested {
        contested += day.map {
          Unvalued(date: $0.date, fact: $0.fact, cause: .contested($0.value))
        }
        continue
      } else {
        let worst = direction == .higher ? lowest.value : highest.value
        counting = day.first { $0.value == worst } ?? first
      }
      points.append(counting)
      setAside += day.map(\.fact).filter { $0 != counting.fact }
    }
    return (points, setAside, contested)
  }

  /// Says how a count over another number of days differs, for example `counted over 14 days, not 7`; nil where it does not.
  public func caveat(of count: BehaviourCount) -> String? {
    guard let days, count.days != days else { return nil }
    return "counted over \(count.days) days, not \(days)"
  }

  /// Which way the value moves when things go well; nil when nobody has said so.
  var direction: ImprovementDirection? { instrument?.direction ?? measure.direction }

  /// The first of the values; nil without any.
  public var baseline: Point? { points.first }

  /// The last of the values; nil without any.
  public var latest: Point? { points.last }

  /// The best value, of equal ones the latest; nil without values or for a measure without a direction.
  public var best: Point? {
    guard let direction else { return nil }
    return points.reversed().max { direction.improvement(from: $0.value, to: $1.value) > 0 }
  }

  /// Returns the value on a day: the last one by then.
  public func value(on date: CalendarDate) -> Point? { points.last { $0.date <= date } }

  /// By how much the last value is better than the first; negative when it is worse.
  ///
  /// Nil with fewer than two values or for a measure without a direction.
  public var improvement: Int? {
    guard points.count > 1, let first = baseline, let last = latest,
      let direction
    else { return nil }
    return direction.improvement(from: first.value, to: last.value)
  }

  /// The improvement in percent of the first value, rounded towards zero; nil when the first value is 0 or the product is out of range.
  public var percent: Int? {
    guard let improvement, let first = baseline, first.value > 0 else { return nil }
    let (product, overflow) = improvement.multipliedReportingOverflow(by: 100)
    return overflow ? nil : product / first.value
  }

  /// Whether the last value is a response by the instrument's rule; nil where there is none or too few values.
  public var isResponse: Bool? {
    guard let rule = instrument?.responsePercent, let percent else { return nil }
    return percent >= rule.value
  }

  /// Whether the last value is a remission by the instrument's rule; nil where there is none or no value.
  public var isRemission: Bool? {
    guard let instrument, let rule = instrument.remissionBelow, let latest else { return nil }
    return instrument.direction == .lower ? latest.value < rule.value : latest.value > rule.value
  }

  /// What the change from the first to the last value comes to; nil without a rule or with too few values.
  public var change: Change? {
    guard points.count > 1, let first = baseline, let last = latest else { return nil }
    return change(from: first, to: last)
  }

  /// What the change from the best to the last value comes to; reliably worse is a setback.
  public var changeSinceBest: Change? {
    guard points.count > 1, let best, let last = latest else { return nil }
    return change(from: best, to: last)
  }

  /// Returns what the change since a day comes to; nil without a rule or without values before and after.
  public func change(since date: CalendarDate) -> Change? {
    guard let first = value(on: date), let last = latest, last.date > first.date else { return nil }
    return change(from: first, to: last)
  }

  /// The source of the rule by which change is judged; nil where there is none.
  public var changeSource: Citation? { instrument?.reliableChange?.source }

  /// Returns what the change from one value to another comes to; nil without a rule.
  func change(from first: Point, to last: Point) -> Change? {
    guard let instrument, let reliable = instrument.reliableChange else { return nil }
    let improvement = instrument.direction.improvement(from: first.value, to: last.value)
    if improvement >= reliable.value { return .reliablyBetter }
    return improvement <= -reliable.value ? .reliablyWorse : .withinError
  }
}

extension Instrument {
  /// Returns the total if every unanswered item had its best answer; nil without a total.
  fileprivate func bestTotal(of answers: [Int?]) -> Int? {
    guard answers.count == items.count else { return nil }
    return score(
      zip(items, answers).map { item, answer in
        let best = (direction == .lower) == item.isReversed ? item.highest : item.lowest
        return answer ?? (item.isScored ? best : nil)
      })?.total
  }
}
