import IOPModels

/// Short ways to write amounts, days and percentages in tests of money.
enum MoneyFixture {
  /// US dollars and cents.
  static func usd(_ text: String) throws -> Money { try Money("\(text) USD") }

  static func day(_ text: String) throws -> CalendarDate { try CalendarDate(text) }

  static func handbook() throws -> Citation {
    try Citation(id: "site.handbook", title: "Program handbook", confidence: .site)
  }
}
