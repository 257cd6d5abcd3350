/// A day of the proleptic Gregorian calendar, without a time and without a time zone, in the years 1 to 9999.
///
/// A date is four bytes: the number of days since 1970-01-01. Its text is ISO 8601, `2026-03-09`, and nothing else is
/// read. A day that does not exist, such as 30 February, cannot be made.
public struct CalendarDate: Hashable, Sendable {
  /// Days since 1970-01-01; always within -719162 (0001-01-01) and 2932896 (9999-12-31).
  let days: Int32

  /// Trusts a number of days that is known to be in range.
  init(unchecked days: Int) {
    self.days = Int32(truncatingIfNeeded: days)
  }

  /// The first date there is, 0001-01-01.
  public static let earliest = CalendarDate(unchecked: -719_162)

  /// The last date there is, 9999-12-31.
  public static let latest = CalendarDate(unchecked: 2_932_896)

  /// Makes the date with a year, a month and a day.
  ///
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: 1 to the number of days of that month in that year.
  /// - Throws: ``Invalid`` when there is no such day.
  public init(year: Int, month: Int, day: Int) throws(Invalid) {
    guard year >= 1, year <= 9999 else { throw .year }
    guard month >= 1, month <= 12 else { throw .month }
    guard day >= 1, day <= CalendarDate.dayCount(ofMonth: month, in: year) else { throw .day }
    self.init(unchecked: CalendarDate.dayNumber(year: year, month: month, day: day))
  }

  /// Makes the date with a number of days since 1970-01-01.
  ///
  /// - Parameter dayNumber: -719162 (0001-01-01) to 2932896 (9999-12-31).
  /// - Throws: ``Invalid/range`` when the number is outside.
  public init(dayNumber: Int) throws(Invalid) {
    guard dayNumber >= -719_162, dayNumber <= 2_932_896 else { throw .range }
    self.init(unchecked: dayNumber)
  }

  /// The number of days since 1970-01-01; negative before it.
  public var dayNumber: Int { Int(days) }

  /// The year, 1 to 9999.
  public var year: Int { components.year }

  /// The month, 1 to 12.
  public var month: Int { components.month }

  /// The day of the month, 1 to 31.
  public var day: Int { components.day }

  /// Year, month and day, worked out together.
  public var components: (year: Int, month: Int, day: Int) {
    // Days are counted from 0000-03-01, so that the leap day is the last day of a year, and a year is found within a
    // cycle of 400 years (146,097 days).
    let shifted = UInt32(bitPattern: days &+ 719_468)
    let cycle = shifted / 146_097
    let dayOfCycle = shifted % 146_097
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
    return (Int(year), Int(month), Int(day))
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 0001-01-01, day number -719162, was a Monday.
    Weekday(daysFromMonday: dayNumber + 719_162)
  }

  /// The number of the day within its year, 1 to 366.
  public var dayOfYear: Int {
    dayNumber - CalendarDate.dayNumber(year: year, month: 1, day: 1) + 1
  }

  /// The ISO 8601 week: weeks begin on Monday, and week 1 is the week with the first Thursday of the year.
  ///
  /// The year of the week differs from the year of the date in some days around New Year. The week is 1 to 53.
  public var isoWeek: (year: Int, week: Int) {
    // A week belongs to the year of its Thursday.
    let thursday = CalendarDate(unchecked: dayNumber + 4 - weekday.rawValue)
    return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
  }

  /// The Monday of the week that the date lies in.
  public var startOfWeek: CalendarDate {
    CalendarDate(unchecked: dayNumber + 1 - weekday.rawValue)
  }

  /// Whether a year has 366 days.
  ///
  /// - Parameter year: a year of the Gregorian calendar.
  public static func isLeapYear(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month; the month is 1 to 12.
  static func dayCount(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number of days since 1970-01-01 of a day that exists.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let cycle = shiftedYear / 400
    let yearOfCycle = shiftedYear % 400
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    return cycle * 146_097 + dayOfCycle - 719_468
  }
}

extension CalendarDate: Comparable {
  /// Orders dates from earlier to later.
  public static func < (lhs: CalendarDate, rhs: CalendarDate) -> Bool {
    lhs.days < rhs.days
  }
}

extension CalendarDate {
  /// Why there is no such date.
  public enum Invalid: InvalidValue {
    /// The text is not of the form `YYYY-MM-DD`.
    case format

    /// The year is not within 1 and 9999.
    case year

    /// The month is not within 1 and 12.
    case month

    /// The month has no such day in that year.
    case day

    /// The result would lie before 0001-01-01 or after 9999-12-31.
    case range

    /// The rule that was broken.
    public var description: String {
      switch self {
      case .format: "a date has the form YYYY-MM-DD"
      case .year: "the year of a date is 1 to 9999"
      case .month: "the month of a date is 1 to 12"
      case .day: "the month of a date has no such day in that year"
      case .range: "a date lies within 0001-01-01 and 9999-12-31"
      }
    }
  }
}
