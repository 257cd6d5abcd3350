import IOPModels
import Testing

@Suite("Ranges of dates")
struct CalendarDateRangeTests {
  func range(_ first: String, _ last: String) throws -> CalendarDateRange {
    try CalendarDateRange(CalendarDate(first), through: CalendarDate(last))
  }

  @Test("Both ends belong to a range")
  func ends() throws {
    let march = try range("2026-03-01", "2026-03-31")
    #expect(march.dayCount == 31)
    #expect(try march.contains(CalendarDate("2026-03-01")))
    #expect(try march.contains(CalendarDate("2026-03-31")))
    #expect(try !march.contains(CalendarDate("2026-02-28")))
    #expect(try !march.contains(CalendarDate("2026-04-01")))
    #expect(try range("2026-03-09", "2026-03-09").dayCount == 1)
    #expect(CalendarDateRange(only: .latest).dayCount == 1)
  }

  @Test("A range that ends before it begins is refused")
  func order() throws {
    #expect(throws: CalendarDateRange.Invalid.order) { try range("2026-03-10", "2026-03-09") }
  }

  @Test(
    "Two ranges overlap when they share a day",
    arguments: [
      ("2026-03-10", "2026-03-20", true), ("2026-03-01", "2026-03-10", true),
      ("2026-03-20", "2026-03-31", true), ("2026-03-01", "2026-03-31", true),
      ("2026-03-12", "2026-03-12", true), ("2026-03-01", "2026-03-09", false),
      ("2026-03-21", "2026-03-31", false),
    ])
  func overlaps(first: String, last: String, expected: Bool) throws {
    let range = try self.range("2026-03-10", "2026-03-20")
    let other = try self.range(first, last)
    #expect(range.overlaps(other) == expected)
    #expect(other.overlaps(range) == expected)
    #expect((range.intersection(other) != nil) == expected)
    let shared = range.dates.filter(other.contains(_:))
    #expect(range.intersection(other)?.dates.map(\.dayNumber) ?? [] == shared.map(\.dayNumber))
  }

  @Test("A range contains another when it has all of its days")
  func containment() throws {
    let range = try self.range("2026-03-10", "2026-03-20")
    #expect(try range.contains(self.range("2026-03-10", "2026-03-20")))
    #expect(try range.contains(self.range("2026-03-11", "2026-03-19")))
    #expect(try !range.contains(self.range("2026-03-09", "2026-03-19")))
    #expect(try !range.contains(self.range("2026-03-11", "2026-03-21")))
  }

  @Test("The dates of a range come in order")
  func dates() throws {
    let dates = try range("2026-02-27", "2026-03-02").dates
    #expect(
      dates.map(\.description) == ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"])
    #expect(try Array(dates).last == CalendarDate("2026-03-02"))
  }

  @Test("On the wire a range has the members from and to")
  func coding() throws {
    let range = try self.range("2026-03-09", "2026-05-29")
    let text = #"{"from":"2026-03-09","to":"2026-05-29"}"#
    #expect(try FoundationJSON.text(of: range) == text)
    #expect(try FoundationJSON.read(text, as: CalendarDateRange.self) == range)
    #expect(range.description == "2026-03-09/2026-05-29")
    for refused in [
      #"{"from":"2026-05-29","to":"2026-03-09"}"#, #"{"from":"2026-03-09"}"#,
      #"{"from":"2026-03-09","to":"2026-02-30"}"#, #""2026-03-09/2026-05-29""#,
    ] {
      #expect(throws: DecodingError.self) {
        try FoundationJSON.read(refused, as: CalendarDateRange.self)
      }
    }
  }
}
