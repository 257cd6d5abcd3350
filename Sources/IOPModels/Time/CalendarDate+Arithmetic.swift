extension CalendarDate {
  /// The date a number of days later, or earlier when the number is negative.
  ///
  /// - Parameter days: any number of days.
  /// - Throws: ``Invalid/range`` when the result is outside the years 1 to 9999.
  public func adding(days: Int) throws(Invalid) -> CalendarDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    guard !overflow else { throw .range }
    return try CalendarDate(dayNumber: sum)
  }

  /// The same weekday a number of weeks later, or earlier when the number is negative.
  ///
  /// - Parameter weeks: any number of weeks.
  /// - Throws: ``Invalid/range`` when the result is outside the years 1 to 9999.
  public func adding(weeks: Int) throws(Invalid) -> CalendarDate {
    let (days, overflow) = weeks.multipliedReportingOverflow(by: 7)
    guard !overflow else { throw .range }
    return try adding(days: days)
  }

  /// The same day of the month a number of months later, or earlier when the number is negative.
  ///
  /// Where the month that is reached is too short, its last day is the result: one month after 31 January is 28 or 29
  /// February. So adding months one by one may give another day than adding them at once.
  ///
  /// - Parameter months: any number of months.
  /// - Throws: ``Invalid/range`` when the result is outside the years 1 to 9999.
  public func adding(months: Int) throws(Invalid) -> CalendarDate {
    let (year, month, day) = components
    let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, total >= 12, total < 120_000 else { throw .range }
    let newYear = total / 12
    let newMonth = total % 12 + 1
    let newDay = min(day, CalendarDate.dayCount(ofMonth: newMonth, in: newYear))
    return CalendarDate(
      unchecked: CalendarDate.dayNumber(year: newYear, month: newMonth, day: newDay))
  }

  /// The number of days from this date to another; negative when the other is earlier.
  ///
  /// - Parameter other: the date to count to.
  public func days(to other: CalendarDate) -> Int {
    other.dayNumber - dayNumber
  }

  /// The number of whole years from this date to another, as in a person's age.
  ///
  /// A year is complete on the day of the same month and number. For a start on 29 February, a year without that day
  /// is complete on 1 March. To an earlier date the count is that of the reverse direction with a minus sign.
  ///
  /// - Parameter other: the date to count to, such as the day on which an age is asked for.
  public func completedYears(to other: CalendarDate) -> Int {
    guard self <= other else { return -other.completedYears(to: self) }
    let start = components
    let end = other.components
    let reached = (end.month, end.day) >= (start.month, start.day)
    return end.year - start.year - (reached ? 0 : 1)
  }

  /// The first of a weekday on or after this date.
  ///
  /// - Parameter weekday: the weekday to reach.
  /// - Throws: ``Invalid/range`` when that day would be after 9999-12-31.
  public func next(_ weekday: Weekday) throws(Invalid) -> CalendarDate {
    try adding(days: self.weekday.days(until: weekday))
  }

  /// The dates from this one through another.
  ///
  /// - Parameter last: the last date of the range.
  /// - Throws: ``CalendarDateRange/Invalid`` when `last` is earlier than this date.
  public func through(
    _ last: CalendarDate
  ) throws(CalendarDateRange.Invalid) -> CalendarDateRange {
    try CalendarDateRange(self, through: last)
  }
}
