/// A set of times of the week, in steps of five minutes: when someone is free, or when a program is open.
///
/// The week begins on Monday at 00:00 and has 2,016 steps. Each step is one bit of words that are stored inline, so that "does
/// this session fit" and "do these two overlap" are a few instructions and allocate nothing. Times are those of a local
/// clock; the set knows no dates and no time zone.
///
/// On the wire it is an array of window texts in the order of the week, such as `["mon 09:00-12:30", "wed 18:00-24:00"]`,
/// as long as possible within each day. Windows that touch or overlap are accepted on reading and mean the same set.
public struct WeeklyTimes: Hashable, Sendable {
  private var monday = DaySlots()
  private var tuesday = DaySlots()
  private var wednesday = DaySlots()
  private var thursday = DaySlots()
  private var friday = DaySlots()
  private var saturday = DaySlots()
  private var sunday = DaySlots()

  /// The length of a step in minutes.
  static let slotMinutes = 5

  /// Makes the empty set.
  public init() {}

  /// Makes the set of all times in some windows.
  ///
  /// - Parameter windows: any windows; they may touch or overlap.
  public init(_ windows: some Sequence<Window>) {
    self.init()
    for window in windows {
      insert(window)
    }
  }

  /// Reads windows such as `mon 09:00-12:30` and makes the set of all their times.
  ///
  /// - Parameter texts: the windows; they may touch or overlap.
  /// - Throws: ``Window/Invalid`` when one of the texts is not a window.
  public init(_ texts: some Sequence<String>) throws(Window.Invalid) {
    self.init()
    for text in texts {
      insert(try Window(text))
    }
  }

  /// No time at all.
  public static var empty: WeeklyTimes { WeeklyTimes() }

  /// The whole week.
  public static var always: WeeklyTimes {
    var times = WeeklyTimes()
    for weekday in Weekday.allCases {
      times[weekday] = DaySlots(0..<DaySlots.count)
    }
    return times
  }

  /// The steps of one day.
  private subscript(weekday: Weekday) -> DaySlots {
    get {
      switch weekday {
      case .monday: monday
      case .tuesday: tuesday
      case .wednesday: wednesday
      case .thursday: thursday
      case .friday: friday
      case .saturday: saturday
      case .sunday: sunday
      }
    }
    set {
      switch weekday {
      case .monday: monday = newValue
      case .tuesday: tuesday = newValue
      case .wednesday: wednesday = newValue
      case .thursday: thursday = newValue
      case .friday: friday = newValue
      case .saturday: saturday = newValue
      case .sunday: sunday = newValue
      }
    }
  }

  /// The result of an operation on each pair of words.
  @inline(__always)
  private func combined(
    with other: WeeklyTimes, _ operation: (UInt64, UInt64) -> UInt64
  ) -> WeeklyTimes {
    var result = WeeklyTimes()
    result.monday = monday.combined(with: other.monday, operation)
    result.tuesday = tuesday.combined(with: other.tuesday, operation)
    result.wednesday = wednesday.combined(with: other.wednesday, operation)
    result.thursday = thursday.combined(with: other.thursday, operation)
    result.friday = friday.combined(with: other.friday, operation)
    result.saturday = saturday.combined(with: other.saturday, operation)
    result.sunday = sunday.combined(with: other.sunday, operation)
    return result
  }

  /// The results of an operation on each pair of words, one upon the other.
  @inline(__always)
  private func merged(
    with other: WeeklyTimes, _ operation: (UInt64, UInt64) -> UInt64
  ) -> UInt64 {
    monday.merged(with: other.monday, operation)
      | tuesday.merged(with: other.tuesday, operation)
      | wednesday.merged(with: other.wednesday, operation)
      | thursday.merged(with: other.thursday, operation)
      | friday.merged(with: other.friday, operation)
      | saturday.merged(with: other.saturday, operation)
      | sunday.merged(with: other.sunday, operation)
  }

  /// Whether the set has no time.
  public var isEmpty: Bool {
    monday.merged | tuesday.merged | wednesday.merged | thursday.merged | friday.merged
      | saturday.merged | sunday.merged == 0
  }

  /// The number of minutes in the set, 0 to 10080.
  public var minutes: Int {
    let steps =
      monday.stepCount + tuesday.stepCount + wednesday.stepCount + thursday.stepCount
      + friday.stepCount + saturday.stepCount + sunday.stepCount
    return steps * WeeklyTimes.slotMinutes
  }

  /// The number of minutes on one weekday, 0 to 1440.
  ///
  /// - Parameter weekday: the day to count.
  public func minutes(on weekday: Weekday) -> Int {
    self[weekday].stepCount * WeeklyTimes.slotMinutes
  }

  /// Whether every minute of a window is in the set.
  ///
  /// - Parameter window: the window to look for.
  public func contains(_ window: Window) -> Bool {
    self[window.weekday].merged(over: window.steps) { $0 & ~$1 } == 0
  }

  /// Whether every time of another set is in this one; true for the empty set.
  ///
  /// - Parameter other: the set to look for.
  public func contains(_ other: WeeklyTimes) -> Bool {
    other.merged(with: self) { $0 & ~$1 } == 0
  }

  /// Whether at least one minute of a window is in the set.
  ///
  /// - Parameter window: the window to compare with.
  public func overlaps(_ window: Window) -> Bool {
    self[window.weekday].merged(over: window.steps, &) != 0
  }

  /// Whether at least one minute is in both sets.
  ///
  /// - Parameter other: the set to compare with.
  public func overlaps(_ other: WeeklyTimes) -> Bool {
    merged(with: other, &) != 0
  }

  /// The times that are in either set.
  ///
  /// - Parameter other: the set to join.
  public func union(_ other: WeeklyTimes) -> WeeklyTimes {
    combined(with: other, |)
  }

  /// The times that are in both sets.
  ///
  /// - Parameter other: the set to compare with.
  public func intersection(_ other: WeeklyTimes) -> WeeklyTimes {
    combined(with: other, &)
  }

  /// The times of this set that are not in another.
  ///
  /// - Parameter other: the set to take away.
  public func subtracting(_ other: WeeklyTimes) -> WeeklyTimes {
    combined(with: other) { $0 & ~$1 }
  }

  /// All times of the week that are not in this set.
  public var complement: WeeklyTimes { WeeklyTimes.always.subtracting(self) }

  /// Adds the times of a window.
  ///
  /// - Parameter window: the window to add.
  public mutating func insert(_ window: Window) {
    self[window.weekday] = self[window.weekday].combined(with: window.slots, |)
  }

  /// Adds the times of another set.
  ///
  /// - Parameter other: the set to add.
  public mutating func insert(_ other: WeeklyTimes) {
    self = union(other)
  }

  /// Takes the times of a window away.
  ///
  /// - Parameter window: the window to take away.
  public mutating func remove(_ window: Window) {
    self[window.weekday] = self[window.weekday].combined(with: window.slots) { $0 & ~$1 }
  }

  /// Takes the times of another set away.
  ///
  /// - Parameter other: the set to take away.
  public mutating func remove(_ other: WeeklyTimes) {
    self = subtracting(other)
  }

  /// The windows of the set, as long as possible within each day, in the order of the week.
  ///
  /// A time that runs past midnight gives two windows, one that ends at 24:00 and one that begins at 00:00.
  public var windows: [Window] {
    var result: [Window] = []
    for weekday in Weekday.allCases {
      let day = self[weekday]
      var step = day.firstStep(in: true, from: 0)
      while step < DaySlots.count {
        let end = day.firstStep(in: false, from: step)
        result.append(Window(unchecked: weekday, startSlot: step, slotCount: end - step))
        step = day.firstStep(in: true, from: end)
      }
    }
    return result
  }
}

extension WeeklyTimes: CustomStringConvertible {
  /// The windows, separated by commas; "none" for the empty set.
  public var description: String {
    isEmpty ? "none" : windows.map(\.text).joined(separator: ", ")
  }
}

extension WeeklyTimes: Codable {
  /// Decodes an array of window texts.
  ///
  /// - Throws: `DecodingError` when the value is not an array of strings or ``Window/Invalid`` refuses one.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    self.init()
    while !container.isAtEnd {
      insert(try container.decode(Window.self))
    }
  }

  /// Encodes the windows of ``windows`` as texts.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for window in windows {
      try container.encode(window)
    }
  }
}
