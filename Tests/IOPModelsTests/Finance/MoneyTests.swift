import IOPModels
import Testing

@Suite("Money")
struct MoneyTests {
  @Test(
    "Currencies have the decimal digits of ISO 4217",
    arguments: [
      ("USD", 2), ("EUR", 2), ("GBP", 2), ("CAD", 2), ("AUD", 2), ("NZD", 2), ("CHF", 2),
      ("JPY", 0), ("KRW", 0), ("CLP", 0), ("ISK", 0), ("XOF", 0), ("BHD", 3), ("KWD", 3),
      ("TND", 3), ("ZWG", 2), ("XCG", 2), ("MGA", 2), ("MRU", 2),
    ])
  func currencies(code: String, digits: Int) throws {
    let currency = try Currency(code)
    #expect(currency.code == code)
    #expect(currency.minorUnitDigits == digits)
    #expect(
      try FoundationJSON.read(FoundationJSON.text(of: currency), as: Currency.self) == currency)
  }

  @Test("The named currencies are those of the table")
  func named() throws {
    #expect(try Currency.usd == Currency("USD"))
    #expect(try Currency.eur == Currency("EUR"))
    #expect(try Currency.gbp == Currency("GBP"))
    #expect(try Currency.cad == Currency("CAD"))
    #expect(try Currency.aud == Currency("AUD"))
  }

  @Test(
    "Unknown codes, metals, funds and test codes are refused",
    arguments: [
      "", "US", "USDX", "usd", "Usd", "ABC", "XXX", "XTS", "XAU", "USN", "CLF", "DEM", "U D",
    ])
  func unknown(code: String) throws {
    #expect(throws: Currency.Invalid.unknown) { try Currency(code) }
    #expect(throws: Money.Invalid.self) { try Money("1.00 \(code)") }
  }

  @Test(
    "An amount has one text, with exactly the digits of its currency",
    arguments: [
      ("72.50 USD", 7250), ("0.00 USD", 0), ("0.05 USD", 5), ("-0.05 USD", -5),
      ("-5.00 EUR", -500), ("1200 JPY", 1200), ("0 JPY", 0), ("-7 JPY", -7), ("1.234 KWD", 1234),
      ("0.001 KWD", 1), ("2000.00 USD", 200_000),
      ("92233720368547758.07 USD", .max), ("-92233720368547758.08 USD", .min),
      ("9223372036854775807 JPY", .max), ("-9223372036854775808 JPY", .min),
    ] as [(String, Int64)])
  func text(text: String, minorUnits: Int64) throws {
    let money = try Money(text)
    #expect(money.minorUnits == minorUnits)
    #expect(money.description == text)
    #expect(try FoundationJSON.text(of: money) == "\"\(text)\"")
    #expect(try FoundationJSON.read("\"\(text)\"", as: Money.self) == money)
  }

  @Test(
    "Any other text is refused",
    arguments: [
      ("", Money.Invalid.format), ("72.50", .format), ("USD", .format), (" USD", .format),
      ("72.5 USD", .format), ("72.500 USD", .format), ("72 USD", .format), (".50 USD", .format),
      ("072.50 USD", .format), ("00.50 USD", .format), ("-0.00 USD", .format), ("-0 JPY", .format),
      ("+1.00 USD", .format), ("--1.00 USD", .format), ("-.50 USD", .format),
      ("1,000.00 USD", .format), ("1.00  USD", .format), ("1.00USD", .format),
      ("1.00 USD ", .format), (" 1.00 USD", .format), ("$1.00 USD", .format), ("1.00 JPY", .format),
      ("1e2.00 USD", .format), ("1.0a USD", .format), ("1.00 usd", .currency),
      ("1.00 ABC", .currency), ("92233720368547758.08 USD", .overflow),
      ("-92233720368547758.09 USD", .overflow), ("99999999999999999999 JPY", .overflow),
      (String(repeating: "9", count: 100) + ".00 USD", .format),
    ])
  func refused(text: String, reason: Money.Invalid) {
    #expect(throws: reason) { try Money(text) }
  }

  @Test("A number on the wire is not an amount")
  func wireNumber() {
    for refused in ["72.5", "7250", "null", #"{"amount":72.5}"#] {
      #expect(throws: DecodingError.self) { try FoundationJSON.read(refused, as: Money.self) }
    }
  }

  @Test("Sums, differences and multiples are exact")
  func arithmetic() throws {
    let copay = try Money("72.50 USD")
    #expect(try copay.adding(Money("0.50 USD")) == Money("73.00 USD"))
    #expect(try copay.subtracting(Money("100.00 USD")) == Money("-27.50 USD"))
    #expect(try copay.multiplied(by: 12) == Money("870.00 USD"))
    #expect(try copay.multiplied(by: 0).isZero)
    #expect(try copay.multiplied(by: -1).isNegative)
    // A tenth cannot be written in binary floating point: ten of them are not one there.
    let dime = try Money("0.10 USD")
    #expect(try Money.sum(of: Array(repeating: dime, count: 10), in: .usd) == Money("1.00 USD"))
    #expect(try Money.sum(of: [], in: .eur) == .zero(.eur))
    #expect(try copay.isLess(than: Money("72.51 USD")))
    #expect(try !copay.isLess(than: copay))
  }

  @Test("What does not fit or mixes currencies is an error")
  func errors() throws {
    let most = Money(minorUnits: .max, currency: .usd)
    let least = Money(minorUnits: .min, currency: .usd)
    let cent = Money(minorUnits: 1, currency: .usd)
    let euro = Money(minorUnits: 1, currency: .eur)
    #expect(throws: Money.Invalid.overflow) { try most.adding(cent) }
    #expect(throws: Money.Invalid.overflow) { try least.subtracting(cent) }
    #expect(throws: Money.Invalid.overflow) { try most.multiplied(by: 2) }
    #expect(throws: Money.Invalid.overflow) { try least.multiplied(by: -1) }
    #expect(throws: Money.Invalid.overflow) { try Money.sum(of: [most, cent], in: .usd) }
    #expect(throws: Money.Invalid.currencies) { try cent.adding(euro) }
    #expect(throws: Money.Invalid.currencies) { try cent.subtracting(euro) }
    #expect(throws: Money.Invalid.currencies) { try cent.isLess(than: euro) }
    #expect(throws: Money.Invalid.currencies) { try Money.sum(of: [euro], in: .usd) }
    #expect(cent != euro)
  }
}
