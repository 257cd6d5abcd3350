extension WeeklyTimes {
  /// One stretch of time on a weekday, on five-minute marks and within one day.
  ///
  /// Its text is `mon 09:00-12:30`; the end may be `24:00`. A start or a length that is off the marks is refused, not
  /// rounded. A stretch that runs past midnight is two windows; ``spanning(_:_:minutes:)`` makes them.
  public struct Window: Hashable, Sendable {
    /// The day of the window.
    public let weekday: Weekday

    /// The first step of the day, 0 to 287.
    private let startSlot: UInt16

    /// The number of steps, 1 to 288.
    private let slotCount: UInt16

    /// Trusts a stretch that is known to lie within its day.
    init(unchecked weekday: Weekday, startSlot: Int, slotCount: Int) {
      self.weekday = weekday
      self.startSlot = UInt16(truncatingIfNeeded: startSlot)
      self.slotCount = UInt16(truncatingIfNeeded: slotCount)
    }

    /// Makes a window from a start and a length.
    ///
    /// - Parameters:
    ///   - weekday: the day of the window.
    ///   - start: the local time at which it begins, on a five-minute mark.
    ///   - minutes: its length, a multiple of 5 from 5 on, that ends by midnight.
    /// - Throws: ``Invalid`` when a mark is missed, the length is not positive, or midnight is crossed.
    public init(_ weekday: Weekday, _ start: TimeOfDay, minutes: Int) throws(Invalid) {
      try self.init(weekday, from: start.minuteOfDay, minutes: minutes)
    }

    /// Reads a window.
    ///
    /// - Parameter text: exactly `mon 09:00-12:30`; the end may be `24:00`.
    /// - Throws: ``Invalid`` when the text has another form or is not a window.
    public init(_ text: String) throws(Invalid) {
      guard let text = ShortText(text.utf8), text.count == 15, text[3] == 0x20, text[9] == 0x2D
      else { throw .format }
      guard let weekday = Weekday(text, at: 0) else { throw .weekday }
      let start = try Window.time(text, at: 4)
      // 24:00 is the end of the day; it is not a time of day.
      let isMidnight = text.number(at: 10, length: 2) == 24 && text.number(at: 13, length: 2) == 0
      let end = isMidnight && text[12] == 0x3A ? 1440 : try Window.time(text, at: 10)
      try self.init(weekday, from: start, minutes: end - start)
    }

    /// Checks minutes and makes them steps.
    private init(_ weekday: Weekday, from start: Int, minutes: Int) throws(Invalid) {
      guard minutes > 0 else { throw .length }
      guard start % slotMinutes == 0, minutes % slotMinutes == 0 else { throw .mark }
      guard minutes <= 1440 - start else { throw .midnight }
      self.init(
        unchecked: weekday, startSlot: start / slotMinutes, slotCount: minutes / slotMinutes)
    }

    /// The minute of the day that stands at a place in a text.
    private static func time(_ text: ShortText, at start: Int) throws(Invalid) -> Int {
      do {
        return try TimeOfDay(text, at: start).minuteOfDay
      } catch {
        throw error == .format ? .format : .time
      }
    }

    /// The windows of a stretch that may run past midnight: one window, or two on neighbouring days.
    ///
    /// After Sunday comes Monday of the same week, since a ``WeeklyTimes`` repeats every week.
    ///
    /// - Parameters:
    ///   - weekday: the day on which the stretch begins.
    ///   - start: the local time at which it begins, on a five-minute mark.
    ///   - minutes: its length, a multiple of 5 from 5 to 1440.
    /// - Throws: ``Invalid`` when a mark is missed, or the length is not positive or above 1440.
    public static func spanning(
      _ weekday: Weekday, _ start: TimeOfDay, minutes: Int
    ) throws(Invalid) -> [Window] {
      guard minutes > 0, minutes <= 1440 else { throw .length }
      let untilMidnight = 1440 - start.minuteOfDay
      guard minutes > untilMidnight else {
        return [try Window(weekday, start, minutes: minutes)]
      }
      return [
        try Window(weekday, start, minutes: untilMidnight),
        try Window(weekday.advanced(by: 1), .midnight, minutes: minutes - untilMidnight),
      ]
    }

    /// The window of a whole day.
    ///
    /// - Parameter weekday: the day.
    public static func wholeDay(_ weekday: Weekday) -> Window {
      Window(unchecked: weekday, startSlot: 0, slotCount: DaySlots.count)
    }

    /// The local time at which the window begins.
    public var start: TimeOfDay { TimeOfDay(unchecked: startMinute) }

    /// The length in minutes, 5 to 1440.
    public var minutes: Int { Int(slotCount) * slotMinutes }

    /// The minute of the day at which the window begins, 0 to 1435.
    public var startMinute: Int { Int(startSlot) * slotMinutes }

    /// The minute of the day at which the window ends, 5 to 1440; this minute is not part of it.
    public var endMinute: Int { startMinute + minutes }

    /// The steps of its day that the window covers.
    var steps: Range<Int> { Int(startSlot)..<(Int(startSlot) + Int(slotCount)) }

    /// The steps of its day that the window covers, as a set.
    var slots: DaySlots { DaySlots(steps) }

    /// Whether at least one minute lies in both windows.
    ///
    /// - Parameter other: the window to compare with.
    public func overlaps(_ other: Window) -> Bool {
      weekday == other.weekday && startMinute < other.endMinute && other.startMinute < endMinute
    }

    /// The text of the window, such as `mon 09:00-12:30`.
    public var text: String {
      var bytes = Array(weekday.code.utf8)
      bytes.reserveCapacity(15)
      bytes.append(0x20)
      start.appendText(to: &bytes)
      bytes.append(0x2D)
      bytes.appendDigits(endMinute / 60, count: 2)
      bytes.append(0x3A)
      bytes.appendDigits(endMinute % 60, count: 2)
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

extension WeeklyTimes.Window: CustomStringConvertible {
  /// The text of the window.
  public var description: String { text }
}

extension WeeklyTimes.Window: Comparable {
  /// Orders windows by day, then start, then length.
  public static func < (lhs: WeeklyTimes.Window, rhs: WeeklyTimes.Window) -> Bool {
    (lhs.weekday, lhs.startMinute, lhs.minutes) < (rhs.weekday, rhs.startMinute, rhs.minutes)
  }
}

extension WeeklyTimes.Window: Codable {
  /// Decodes the text of a window.
  ///
  /// - Throws: `DecodingError` when the value is not a string or ``Invalid`` refuses it.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (text: String) in
      try WeeklyTimes.Window(text) as WeeklyTimes.Window
    }
  }

  /// Encodes the text of the window.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension WeeklyTimes.Window {
  /// Why there is no such window.
  public enum Invalid: InvalidValue {
    /// The text is not of the form `mon 09:00-12:30`.
    case format

    /// The text does not begin with the code of a weekday.
    case weekday

    /// The start or the end is not a time of day.
    case time

    /// The start or the length is not on a five-minute mark.
    case mark

    /// The end is not after the start, or the length is above a day.
    case length

    /// The window would run past midnight.
    case midnight

    /// The rule that was broken.
    public var description: String {
      switch self {
      case .format: "a window of the week has the form mon 09:00-12:30"
      case .weekday: "a window of the week begins with mon, tue, wed, thu, fri, sat or sun"
      case .time: "a window of the week lies within 00:00 and 24:00"
      case .mark: "a window of the week begins and ends on a five-minute mark"
      case .length: "a window of the week ends after it begins, and is at most a day long"
      case .midnight: "a window of the week does not run past midnight"
      }
    }
  }
}
