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

  /// The measure.
  public let measure: ObjectiveMeasure
  /// The values, from the first to the last; results without a total are not among them.
  public let points: [Point]
  /// The results that gave no value, because an item was not answered or IOPKit does not score them.
  public let withoutValue: [FactReference]
  /// Over how many days the counts among the values were taken; nil for an instrument and without counts.
  public let days: Int?
  /// The counts over another number of days than the first; they stand among ``withoutValue`` and are shown beside the values.
  public let otherCounts: [BehaviourCount]
  /// The safety items of the results, those without a total included; empty for a measure that has none.
  public let safetyItems: [SafetyItem]
  /// The last day whose values count.
  public let asOf: CalendarDate
  let instrument: Instrument?

  /// Gathers the values of a measure by a day.
  ///
  /// Counts of a behaviour are taken as they were counted. Counts over different numbers of days are not comparable; those that differ from the
  /// first are listed without a value, and stand in ``otherCounts``.
  ///
  /// - Parameters:
  ///   - measure: the measure.
  ///   - record: the record.
  ///   - start: the first day whose values count; nil for all.
  ///   - date: the last day whose values count.
  ///   - own: an instrument to score by in place of the one of ``CareRecord/instruments``; used when it is the measure.
  public init(
    _ measure: ObjectiveMeasure, in record: CareRecord, from start: CalendarDate? = nil,
    through date: CalendarDate, scoredBy own: Instrument? = nil
  ) {
    var points: [Point] = []
    var withoutValue: [FactReference] = []
    var otherCounts: [BehaviourCount] = []
    var safetyItems: [SafetyItem] = []
    var days: Int?
    self.measure = measure
    asOf = date
    switch measure {
    case .instrument(let id):
      let known = own.flatMap { $0.id == id ? $0 : nil } ?? record.instruments[id]
      let asksForSafety = known?.items.contains(where: \.isSafetyItem) ?? false
      instrument = known
      for result in record.results(of: id, through: date)
      where start.map({ $0 <= result.date }) ?? true {
        let score = known.flatMap { result.score(by: $0) }
        if asksForSafety, let score {
          safetyItems.append(
            SafetyItem(
              date: result.date, isPositive: score.safetyItemIsPositive, fact: .measure(result.id)))
        }
        if let total = score?.total {
          points.append(Point(date: result.date, value: total, fact: .measure(result.id)))
        } else {
          withoutValue.append(.measure(result.id))
        }
      }
    case .behaviour(let behaviour):
      instrument = nil
      let counts = record.counts(of: behaviour, through: date)
        .filter { count in start.map { $0 <= count.date } ?? true }
      days = counts.first?.days
      for count in counts {
        if count.days == days {
          points.append(Point(date: count.date, value: count.count, fact: .behaviour(count.id)))
        } else {
          withoutValue.append(.behaviour(count.id))
          otherCounts.append(count)
        }
      }
    }
    self.points = points
    self.withoutValue = withoutValue
    self.otherCounts = otherCounts
    self.safetyItems = safetyItems
    self.days = days
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

  private func change(from first: Point, to last: Point) -> Change? {
    guard let instrument, let reliable = instrument.reliableChange else { return nil }
    let improvement = instrument.direction.improvement(from: first.value, to: last.value)
    if improvement >= reliable.value { return .reliablyBetter }
    return improvement <= -reliable.value ? .reliablyWorse : .withinError
  }
}
