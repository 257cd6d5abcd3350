/// A minute of the local day, 00:00 to 23:59, without a date and without a time zone.
///
/// Its text is `HH:MM` in 24-hour form, and nothing else is read. The end of a day, 24:00, is not a time of day; a
/// ``WeeklyTimes/Window`` may end there.
public struct TimeOfDay: Hashable, Sendable {
  /// Minutes since midnight, 0 to 1439.
  let minutes: UInt16

  /// Trusts a minute that is known to be in range.
  init(unchecked minuteOfDay: Int) {
    minutes = UInt16(truncatingIfNeeded: minuteOfDay)
  }

  /// The first minute of the day, 00:00.
  public static let midnight = TimeOfDay(unchecked: 0)

  /// The middle of the day, 12:00.
  public static let noon = TimeOfDay(unchecked: 720)

  /// Makes a time of day from an hour and a minute.
  ///
  /// - Parameters:
  ///   - hour: 0 to 23.
  ///   - minute: 0 to 59.
  /// - Throws: ``Invalid`` when one of them is outside.
  public init(hour: Int, minute: Int) throws(Invalid) {
    guard hour >= 0, hour <= 23 else { throw .hour }
    guard minute >= 0, minute <= 59 else { throw .minute }
    self.init(unchecked: hour * 60 + minute)
  }

  /// Makes a time of day from the number of minutes since midnight.
  ///
  /// - Parameter minuteOfDay: 0 to 1439.
  /// - Throws: ``Invalid/range`` when the number is outside.
  public init(minuteOfDay: Int) throws(Invalid) {
    guard minuteOfDay >= 0, minuteOfDay < 1440 else { throw .range }
    self.init(unchecked: minuteOfDay)
  }

  /// The number of minutes since midnight, 0 to 1439.
  public var minuteOfDay: Int { Int(minutes) }

  /// The hour, 0 to 23.
  public var hour: Int { minuteOfDay / 60 }

  /// The minute of the hour, 0 to 59.
  public var minute: Int { minuteOfDay % 60 }

  /// The number of minutes from this time to another on the same day; negative when the other is earlier.
  ///
  /// - Parameter other: the time to count to.
  public func minutes(to other: TimeOfDay) -> Int {
    other.minuteOfDay - minuteOfDay
  }

  /// The time some minutes later on the same day, or earlier when the number is negative.
  ///
  /// - Parameter minutes: any number of minutes.
  /// - Throws: ``Invalid/range`` when the result is not on the same day.
  public func adding(minutes: Int) throws(Invalid) -> TimeOfDay {
    let (sum, overflow) = minuteOfDay.addingReportingOverflow(minutes)
    guard !overflow else { throw .range }
    return try TimeOfDay(minuteOfDay: sum)
  }
}

extension TimeOfDay {
  /// Reads a time of day.
  ///
  /// - Parameter text: exactly `HH:MM`, 00:00 to 23:59.
  /// - Throws: ``Invalid`` when the text has another form or there is no such minute.
  public init(_ text: String) throws(Invalid) {
    try self.init(utf8: text.utf8)
  }

  /// Reads the bytes of a time of day without allocating.
  ///
  /// - Parameter utf8: the bytes of exactly `HH:MM`.
  /// - Throws: ``Invalid`` when the text has another form or there is no such minute.
  @inlinable
  public init(utf8: some Collection<UInt8>) throws(Invalid) {
    guard let text = ShortText(utf8) else { throw .format }
    try self.init(text)
  }

  /// Reads the bytes of a time of day without allocating.
  ///
  /// - Parameter utf8: the bytes of exactly `HH:MM`.
  /// - Throws: ``Invalid`` when the text has another form or there is no such minute.
  public init(utf8: Span<UInt8>) throws(Invalid) {
    guard utf8.count == 5, let text = ShortText(utf8) else { throw .format }
    try self.init(text)
  }

  /// Reads a whole text.
  @usableFromInline
  init(_ text: ShortText) throws(Invalid) {
    guard text.count == 5 else { throw .format }
    try self.init(text, at: 0)
  }

  /// Reads the five bytes of a time from a place in a longer text.
  init(_ text: ShortText, at start: Int) throws(Invalid) {
    guard text[start + 2] == 0x3A,
      let hour = text.number(at: start, length: 2),
      let minute = text.number(at: start + 3, length: 2)
    else { throw .format }
    try self.init(hour: hour, minute: minute)
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// The text `HH:MM`.
  public var description: String {
    var bytes: [UInt8] = []
    appendText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the five bytes of the text.
  package func appendText(to bytes: inout [UInt8]) {
    bytes.appendDigits(hour, count: 2)
    bytes.append(0x3A)
    bytes.appendDigits(minute, count: 2)
  }
}

extension TimeOfDay: Comparable {
  /// Orders times from earlier to later in the day.
  public static func < (lhs: TimeOfDay, rhs: TimeOfDay) -> Bool {
    lhs.minutes < rhs.minutes
  }
}

extension TimeOfDay: Codable {
  /// Decodes the text `HH:MM`.
  ///
  /// - Throws: `DecodingError` when the value is not a string or ``Invalid`` refuses it.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (text: String) in try TimeOfDay(utf8: text.utf8) }
  }

  /// Encodes the text `HH:MM`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension TimeOfDay {
  /// Why there is no such time of day.
  public enum Invalid: InvalidValue {
    /// The text is not of the form `HH:MM`.
    case format

    /// The hour is not within 0 and 23.
    case hour

    /// The minute is not within 0 and 59.
    case minute

    /// The number of minutes is not within one day.
    case range

    /// The rule that was broken.
    public var description: String {
      switch self {
      case .format: "a time of day has the form HH:MM"
      case .hour: "the hour of a time of day is 0 to 23"
      case .minute: "the minute of a time of day is 0 to 59"
      case .range: "a time of day lies within 00:00 and 23:59"
      }
    }
  }
}
