import IOPModels
import IOPTesting
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
  /// A date kept by the rules that everyone learns, one day at a time: an independent table.
  struct NaiveCalendar {
    var year: Int
    var month = 1
    var day = 1

    static func isLeap(_ year: Int) -> Bool {
      if year % 400 == 0 { return true }
      if year % 100 == 0 { return false }
      return year % 4 == 0
    }

    var monthLength: Int {
      let lengths = [
        31, NaiveCalendar.isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
      ]
      return lengths[month - 1]
    }

    mutating func step() {
      day += 1
      if day > monthLength {
        day = 1
        month += 1
      }
      if month > 12 {
        month = 1
        year += 1
      }
    }

    var text: String {
      func padded(_ number: Int, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: count - digits.count) + digits
      }
      return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }
  }

  /// Walks day by day and reports the first disagreement, if there is one.
  func disagreement(from year: Int, dayNumber: Int, days: Int, text: Bool) throws -> String? {
    var naive = NaiveCalendar(year: year)
    var weekday = try CalendarDate(dayNumber: dayNumber).weekday
    var dayOfYear = 1
    for number in dayNumber..<(dayNumber + days) {
      if naive.month == 1, naive.day == 1 { dayOfYear = 1 }
      let date = try CalendarDate(dayNumber: number)
      let (year, month, day) = date.components
      guard year == naive.year, month == naive.month, day == naive.day else {
        return "day \(number) is not \(naive.text)"
      }
      guard try CalendarDate(year: year, month: month, day: day) == date else {
        return "\(naive.text) has not day number \(number)"
      }
      guard date.weekday == weekday, date.dayOfYear == dayOfYear else {
        return "weekday or day of year of \(naive.text)"
      }
      if text {
        guard date.description == naive.text, try CalendarDate(naive.text) == date else {
          return "text of \(naive.text)"
        }
      }
      naive.step()
      weekday = weekday.advanced(by: 1)
      dayOfYear += 1
    }
    return nil
  }

  @Test("Every day of the years 1 to 9999 agrees with a walk day by day")
  func allDays() throws {
    // 1 as Rata Die, of which 719,163 is 1970-01-01.
    #expect(
      try disagreement(from: 1, dayNumber: -719_162, days: 3_652_059, text: false) == nil)
  }

  @Test("A Gregorian cycle is 146,097 days")
  func cycle() throws {
    // 1601-01-01 is the epoch of Windows file times, 134,774 days before 1970.
    #expect(try CalendarDate("1601-01-01").dayNumber == -134_774)
    #expect(try CalendarDate(dayNumber: -134_774 + 146_097) == CalendarDate("2001-01-01"))
  }

  @Test(
    "Texts around leap centuries, and at both ends of the calendar, agree with a walk",
    arguments: [
      // Year, its first day, days to walk. The first days follow from 1970-01-01 = 0 by counting the years between:
      // 365 each and one for each leap year.
      (1, -719_162, 1462), (1696, -100_076, 3000), (1796, -63_552, 3000), (1896, -27_028, 3000),
      (1996, 9496, 3000), (2096, 46_021, 3000), (9996, 2_931_436, 1461),
    ])
  func centuries(year: Int, dayNumber: Int, days: Int) throws {
    #expect(
      try disagreement(from: year, dayNumber: dayNumber, days: days, text: true) == nil)
  }

  @Test(
    "Published day numbers",
    arguments: [
      ("1970-01-01", 0),
      ("2000-01-01", 10_957),
      // 1 and 3,652,059 as Rata Die, of which 719,163 is 1970-01-01.
      ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
      // Epochs: Windows 134,774 days before; NTP 2,208,988,800 s before; GPS 315,964,800 s after;
      // Cocoa 978,307,200 s after; Modified Julian Date 0 is 40,587 days before.
      ("1601-01-01", -134_774), ("1900-01-01", -25_567), ("1980-01-06", 3657),
      ("2001-01-01", 11_323), ("1858-11-17", -40_587),
      // Julian Day Number 2,299,161, of which 2,440,588 is 1970-01-01.
      ("1582-10-15", -141_427),
    ])
  func published(text: String, dayNumber: Int) throws {
    #expect(try CalendarDate(text).dayNumber == dayNumber)
    #expect(try CalendarDate(dayNumber: dayNumber).description == text)
  }

  @Test(
    "Known weekdays",
    arguments: [
      ("1970-01-01", Weekday.thursday), ("2000-01-01", .saturday), ("1969-07-20", .sunday),
      ("1776-07-04", .thursday), ("1582-10-15", .friday), ("1900-01-01", .monday),
      ("2024-02-29", .thursday), ("0001-01-01", .monday), ("9999-12-31", .friday),
    ])
  func weekdays(text: String, weekday: Weekday) throws {
    #expect(try CalendarDate(text).weekday == weekday)
  }

  @Test(
    "ISO weeks at year ends, as in the published examples of ISO 8601 week dates",
    arguments: [
      ("2005-01-01", 2004, 53), ("2005-01-02", 2004, 53), ("2005-12-31", 2005, 52),
      ("2006-01-01", 2005, 52), ("2006-01-02", 2006, 1), ("2006-12-31", 2006, 52),
      ("2007-01-01", 2007, 1), ("2007-12-30", 2007, 52), ("2007-12-31", 2008, 1),
      ("2008-01-01", 2008, 1), ("2008-12-28", 2008, 52), ("2008-12-29", 2009, 1),
      ("2008-12-31", 2009, 1), ("2009-01-01", 2009, 1), ("2009-12-31", 2009, 53),
      ("2010-01-01", 2009, 53), ("2010-01-03", 2009, 53), ("2010-01-04", 2010, 1),
      ("0001-01-01", 1, 1), ("9999-12-31", 9999, 52),
    ])
  func isoWeeks(text: String, year: Int, week: Int) throws {
    let (isoYear, isoWeek) = try CalendarDate(text).isoWeek
    #expect(isoYear == year)
    #expect(isoWeek == week)
  }

  @Test("The week of a date begins on the Monday on or before it")
  func startOfWeek() throws {
    #expect(try CalendarDate("2026-03-09").startOfWeek == CalendarDate("2026-03-09"))
    #expect(try CalendarDate("2026-03-15").startOfWeek == CalendarDate("2026-03-09"))
    #expect(try CalendarDate("2026-01-01").startOfWeek == CalendarDate("2025-12-29"))
    #expect(CalendarDate.earliest.startOfWeek == .earliest)
  }

  @Test(
    "Days that do not exist are refused",
    arguments: [
      (2026, 2, 29, CalendarDate.Invalid.day), (2024, 2, 30, .day), (1900, 2, 29, .day),
      (2100, 2, 29, .day), (2026, 4, 31, .day), (2026, 6, 31, .day), (2026, 9, 31, .day),
      (2026, 11, 31, .day), (2026, 1, 32, .day), (2026, 1, 0, .day), (2026, 1, -1, .day),
      (2026, 0, 1, .month), (2026, 13, 1, .month), (0, 1, 1, .year), (10_000, 1, 1, .year),
      (-1, 1, 1, .year), (.max, .max, .max, .year), (2026, .min, 1, .month), (2026, 1, .max, .day),
    ])
  func impossible(year: Int, month: Int, day: Int, reason: CalendarDate.Invalid) {
    #expect(throws: reason) { try CalendarDate(year: year, month: month, day: day) }
  }

  @Test(
    "29 February exists in years divisible by 4, and in centuries divisible by 400",
    arguments: [(1600, true), (1700, false), (1800, false), (1900, false), (2000, true)]
      + [(2024, true), (2025, false), (2100, false), (2400, true), (4, true), (100, false)])
  func leapYears(year: Int, isLeap: Bool) {
    #expect(CalendarDate.isLeapYear(year) == isLeap)
    #expect(((try? CalendarDate(year: year, month: 2, day: 29)) != nil) == isLeap)
  }

  @Test(
    "A text that is not exactly YYYY-MM-DD is refused",
    arguments: [
      "", " ", "2026", "2026-03", "2026-3-09", "2026-03-9", "26-03-09", "02026-03-09",
      "2026-03-09 ", " 2026-03-09", "2026-03-09Z", "2026-03-09T00:00:00Z", "20260309",
      "2026/03/09", "2026-03_09", "+026-03-09", "-026-03-09", "2026-+3-09", "2026-03--9",
      "2026-0a-09", "2026-03-0x", "٢٠٢٦-٠٣-٠٩", "２０２６-03-09", "2026‐03‐09", "2026-03-09\n",
      "2026-03-09\0", "09.03.2026", "2026-W11-1", "2026-068",
      String(repeating: "2", count: 10_000),
    ])
  func malformed(text: String) {
    #expect(throws: CalendarDate.Invalid.format) { try CalendarDate(text) }
  }

  @Test(
    "A well-formed text of a day that does not exist says what is wrong with it",
    arguments: [
      ("2026-02-31", CalendarDate.Invalid.day), ("2026-00-10", .month), ("2026-13-10", .month),
      ("2026-10-00", .day), ("0000-01-01", .year),
    ])
  func impossibleText(text: String, reason: CalendarDate.Invalid) {
    #expect(throws: reason) { try CalendarDate(text) }
  }

  @Test("Text, a lazy sequence of bytes and a span are read alike")
  func byteSources() throws {
    let bytes = Array("2026-03-09".utf8)
    let date = try CalendarDate("2026-03-09")
    #expect(try CalendarDate(utf8: bytes) == date)
    #expect(try CalendarDate(utf8: bytes.reversed().reversed() as ReversedCollection) == date)
    #expect(try CalendarDate(utf8: bytes.span) == date)
    let tooLong = Array("2026-03-09T".utf8)
    #expect(throws: CalendarDate.Invalid.format) { try CalendarDate(utf8: tooLong.span) }
    #expect(throws: CalendarDate.Invalid.format) { try CalendarDate(utf8: tooLong) }
  }

  @Test("A date is four bytes")
  func size() {
    #expect(MemoryLayout<CalendarDate>.size == 4)
    #expect(MemoryLayout<CalendarDate>.stride == 4)
  }

  @Test("Adding days and counting them are inverse, and stop at the ends of the calendar")
  func days() throws {
    let date = try CalendarDate("2026-02-27")
    #expect(try date.adding(days: 2) == CalendarDate("2026-03-01"))
    #expect(try date.adding(days: -58) == CalendarDate("2025-12-31"))
    #expect(try date.adding(weeks: 12) == CalendarDate("2026-05-22"))
    #expect(try date.adding(weeks: -1) == CalendarDate("2026-02-20"))
    #expect(try date.days(to: CalendarDate("2027-02-27")) == 365)
    #expect(try date.days(to: CalendarDate("2026-02-26")) == -1)
    #expect(CalendarDate.earliest.days(to: .latest) == 3_652_058)
    #expect(throws: CalendarDate.Invalid.range) { try CalendarDate.latest.adding(days: 1) }
    #expect(throws: CalendarDate.Invalid.range) { try CalendarDate.earliest.adding(days: -1) }
    #expect(throws: CalendarDate.Invalid.range) { try date.adding(days: .max) }
    #expect(throws: CalendarDate.Invalid.range) { try date.adding(days: .min) }
    #expect(throws: CalendarDate.Invalid.range) { try date.adding(weeks: .max) }
    #expect(throws: CalendarDate.Invalid.range) { try date.adding(weeks: .min) }
    #expect(throws: CalendarDate.Invalid.range) { try CalendarDate(dayNumber: 2_932_897) }
    #expect(throws: CalendarDate.Invalid.range) { try CalendarDate(dayNumber: -719_163) }
    #expect(throws: CalendarDate.Invalid.range) { try CalendarDate(dayNumber: .max) }
  }

  @Test(
    "Adding months keeps the day, or takes the last one of a shorter month",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2026-01-31", 2, "2026-03-31"), ("2026-03-31", -1, "2026-02-28"),
      ("2026-05-31", 1, "2026-06-30"), ("2026-01-15", 12, "2027-01-15"),
      ("2026-01-15", -1, "2025-12-15"), ("2026-12-15", 1, "2027-01-15"),
      ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
      ("2026-06-10", 0, "2026-06-10"), ("0001-01-31", 1, "0001-02-28"),
      ("9999-11-30", 1, "9999-12-30"),
    ])
  func months(start: String, months: Int, end: String) throws {
    #expect(try CalendarDate(start).adding(months: months) == CalendarDate(end))
  }

  @Test("Adding months stops at the ends of the calendar")
  func monthsOutOfRange() {
    #expect(throws: CalendarDate.Invalid.range) { try CalendarDate.latest.adding(months: 1) }
    #expect(throws: CalendarDate.Invalid.range) { try CalendarDate.earliest.adding(months: -1) }
    #expect(throws: CalendarDate.Invalid.range) { try CalendarDate.latest.adding(months: .max) }
    #expect(throws: CalendarDate.Invalid.range) { try CalendarDate.earliest.adding(months: .min) }
  }

  @Test(
    "A year of age is complete on the birthday, and for 29 February on 1 March of other years",
    arguments: [
      ("1992-06-15", "2026-06-14", 33), ("1992-06-15", "2026-06-15", 34),
      ("1992-06-15", "2026-06-16", 34), ("1992-06-15", "1992-06-15", 0),
      ("1992-06-15", "1993-06-14", 0), ("2000-02-29", "2026-02-28", 25),
      ("2000-02-29", "2026-03-01", 26), ("2000-02-29", "2028-02-28", 27),
      ("2000-02-29", "2028-02-29", 28), ("1936-12-31", "2026-12-30", 89),
      ("1936-12-31", "2026-12-31", 90), ("2026-06-15", "1992-06-15", -34),
      ("2026-06-14", "1992-06-15", -33),
    ])
  func ages(start: String, end: String, years: Int) throws {
    #expect(try CalendarDate(start).completedYears(to: CalendarDate(end)) == years)
  }

  @Test("The next weekday is the date itself or one of the six days after it")
  func nextWeekday() throws {
    let wednesday = try CalendarDate("2026-03-11")
    #expect(try wednesday.next(.wednesday) == wednesday)
    #expect(try wednesday.next(.thursday) == CalendarDate("2026-03-12"))
    #expect(try wednesday.next(.tuesday) == CalendarDate("2026-03-17"))
    #expect(throws: CalendarDate.Invalid.range) { try CalendarDate.latest.next(.monday) }
  }

  @Test("Random arithmetic agrees with day numbers")
  func arithmetic() throws {
    let seed: UInt64 = 0x1DA7_E001
    var random = SplitMix64(seed: seed)
    for _ in 0..<(500 * testScale) {
      let start = Int.random(in: -719_162...2_932_896, using: &random)
      let end = Int.random(in: -719_162...2_932_896, using: &random)
      let first = try CalendarDate(dayNumber: start)
      let last = try CalendarDate(dayNumber: end)
      #expect(try first.adding(days: first.days(to: last)) == last, "seed \(seed)")
      #expect((first < last) == (start < end), "seed \(seed)")
      #expect((first.description < last.description) == (start < end), "seed \(seed)")
      #expect(first.completedYears(to: last) == -last.completedYears(to: first), "seed \(seed)")
    }
  }

  @Test("On the wire a date is its text, and the decoder names the rule")
  func coding() throws {
    let date = try CalendarDate("2026-03-09")
    #expect(try FoundationJSON.text(of: date) == #""2026-03-09""#)
    #expect(try FoundationJSON.read(#""2026-03-09""#, as: CalendarDate.self) == date)
    for refused in [#""2026-02-30""#, #""2026-3-9""#, "20260309", "null", "{}"] {
      #expect(throws: DecodingError.self) {
        try FoundationJSON.read(refused, as: CalendarDate.self)
      }
    }
  }
}
