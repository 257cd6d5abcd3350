/// A point in time, to the millisecond, in the years 1 to 9999 of UTC.
///
/// The canonical text is RFC 3339 in UTC: `2026-03-09T14:30:00Z`, with three digits of fraction only when there is one.
/// Seconds are those of UTC without leap seconds, so that every day has 86,400 of them and second 60 is refused.
public struct Instant: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z; negative before it.
  public let milliseconds: Int64

  /// Milliseconds of a day.
  static let dayLength: Int64 = 86_400_000

  /// The first instant there is, 0001-01-01T00:00:00Z.
  public static let earliest = Instant(unchecked: -62_135_596_800_000)

  /// The last instant there is, 9999-12-31T23:59:59.999Z.
  public static let latest = Instant(unchecked: 253_402_300_799_999)

  /// Trusts a number of milliseconds that is known to be in range.
  init(unchecked milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Makes an instant from milliseconds.
  ///
  /// - Parameter milliseconds: milliseconds since 1970-01-01T00:00:00Z.
  /// - Throws: ``Invalid/range`` when the instant is outside the years 1 to 9999 of UTC.
  public init(milliseconds: Int64) throws(Invalid) {
    guard milliseconds >= Instant.earliest.milliseconds,
      milliseconds <= Instant.latest.milliseconds
    else { throw .range }
    self.init(unchecked: milliseconds)
  }

  /// Makes the instant at which a local clock shows a date and a time.
  ///
  /// - Parameters:
  ///   - date: the local date.
  ///   - time: the local time.
  ///   - offset: how far the local clock is ahead of UTC.
  /// - Throws: ``Invalid/range`` when the instant is outside the years 1 to 9999 of UTC.
  public init(date: CalendarDate, time: TimeOfDay, offset: UTCOffset) throws(Invalid) {
    let minutes = Int64(time.minuteOfDay - offset.minutes)
    try self.init(milliseconds: Int64(date.dayNumber) * Instant.dayLength + minutes * 60_000)
  }

  /// The date that a local clock shows at this instant.
  ///
  /// - Parameter offset: how far the local clock is ahead of UTC.
  /// - Throws: ``CalendarDate/Invalid/range`` when that date is outside the years 1 to 9999.
  public func date(at offset: UTCOffset) throws(CalendarDate.Invalid) -> CalendarDate {
    try CalendarDate(dayNumber: Int(local(offset).day))
  }

  /// The minute that a local clock shows at this instant; seconds are cut off.
  ///
  /// - Parameter offset: how far the local clock is ahead of UTC.
  public func time(at offset: UTCOffset) -> TimeOfDay {
    TimeOfDay(unchecked: Int(local(offset).rest / 60_000))
  }

  /// The local day number and the milliseconds since local midnight.
  private func local(_ offset: UTCOffset) -> (day: Int64, rest: Int64) {
    let shifted = milliseconds + Int64(offset.minutes) * 60_000
    let (quotient, remainder) = shifted.quotientAndRemainder(dividingBy: Instant.dayLength)
    return remainder < 0 ? (quotient - 1, remainder + Instant.dayLength) : (quotient, remainder)
  }

  /// The number of milliseconds from this instant to another; negative when the other is earlier.
  ///
  /// - Parameter other: the instant to count to.
  public func milliseconds(to other: Instant) -> Int64 {
    other.milliseconds - milliseconds
  }

  /// The instant some milliseconds later, or earlier when the number is negative.
  ///
  /// - Parameter milliseconds: any number of milliseconds.
  /// - Throws: ``Invalid/range`` when the result is outside the years 1 to 9999 of UTC.
  public func adding(milliseconds: Int64) throws(Invalid) -> Instant {
    let (sum, overflow) = self.milliseconds.addingReportingOverflow(milliseconds)
    guard !overflow else { throw .range }
    return try Instant(milliseconds: sum)
  }
}

extension Instant: Comparable {
  /// Orders instants from earlier to later.
  public static func < (lhs: Instant, rhs: Instant) -> Bool {
    lhs.milliseconds < rhs.milliseconds
  }
}

extension Instant {
  /// Why there is no such instant.
  public enum Invalid: InvalidValue {
    /// The text is not an RFC 3339 date and time.
    case format

    /// The date does not exist.
    case date

    /// The time of day does not exist; second 60 is refused as well.
    case time

    /// The fraction has more than three digits, or none.
    case fraction

    /// The offset from UTC does not exist or is beyond 18 hours.
    case offset

    /// The instant is outside the years 1 to 9999 of UTC.
    case range

    /// The text names an instant, but not in the one form that documents use.
    case notCanonical

    /// The rule that was broken.
    public var description: String {
      switch self {
      case .format: "an instant has the form YYYY-MM-DDTHH:MM:SS[.sss] and Z or an offset"
      case .date: "the date of an instant does not exist"
      case .time: "the time of an instant is 00:00:00 to 23:59:59"
      case .fraction: "the fraction of an instant has one to three digits"
      case .offset: "the offset of an instant is Z, +HH:MM or -HH:MM, and at most 18 hours"
      case .range: "an instant lies within the years 1 to 9999 of UTC"
      case .notCanonical:
        "an instant in a document is in UTC with Z, and its fraction has three digits or is absent"
      }
    }
  }
}
