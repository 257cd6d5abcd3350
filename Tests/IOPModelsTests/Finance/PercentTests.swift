import IOPModels
import IOPTesting
import Testing

@Suite("Percentages")
struct PercentTests {
  @Test(
    "A percentage has one text",
    arguments: [
      ("0%", 0), ("0.01%", 1), ("0.1%", 10), ("0.05%", 5), ("1%", 100), ("9.99%", 999),
      ("10%", 1000), ("12.5%", 1250), ("33.33%", 3333), ("99.99%", 9999), ("100%", 10_000),
    ])
  func text(text: String, hundredths: Int) throws {
    let percent = try Percent(text)
    #expect(percent.hundredths == hundredths)
    #expect(percent.description == text)
    #expect(try Percent(hundredths: hundredths) == percent)
    #expect(try FoundationJSON.read("\"\(text)\"", as: Percent.self) == percent)
    #expect(try FoundationJSON.text(of: percent) == "\"\(text)\"")
    #expect(percent.rest.hundredths == 10_000 - hundredths)
  }

  @Test(
    "Any other text is refused",
    arguments: [
      ("", Percent.Invalid.format), ("%", .format), ("5", .format), ("5 %", .format),
      ("05%", .format), ("00%", .format), ("-1%", .format), ("+1%", .format), (".5%", .format),
      ("5.%", .format), ("5.0%", .format), ("5.10%", .format), ("5.123%", .format),
      ("5,5%", .format), ("1e1%", .format), ("1000%", .format), ("5%%", .format),
      ("0.00%", .format), ("100.01%", .range), ("101%", .range), ("999.99%", .range),
      (String(repeating: "1", count: 40) + "%", .format),
    ])
  func refused(text: String, reason: Percent.Invalid) throws {
    #expect(throws: reason) { try Percent(text) }
    let found = DecodingRefusal(of: try FoundationJSON.quoted(text), as: Percent.self)
    #expect(found?.rule as? Percent.Invalid == reason)
  }

  @Test("Numbers are refused outside 0 to 100, and a number on the wire is no percentage")
  func range() throws {
    #expect(try Percent(0) == .zero)
    #expect(try Percent(100) == .hundred)
    for number in [-1, 101, Int.min, Int.max] {
      #expect(throws: Percent.Invalid.range) { try Percent(number) }
    }
    for number in [-1, 10_001, Int.min, Int.max] {
      #expect(throws: Percent.Invalid.range) { try Percent(hundredths: number) }
    }
    #expect(throws: DecodingError.self) { try FoundationJSON.read("20", as: Percent.self) }
    #expect(try Percent("9.99%") < Percent(10))
  }

  // Worked out by hand, in cents: 12.5% of 0.04 is half a cent, of 0.12 one and a half.
  @Test(
    "A percentage of an amount is exact and rounded once by the named rule",
    arguments: [
      ("20%", "500.00", ["100.00", "100.00", "100.00", "100.00"]),
      ("12.5%", "0.04", ["0.01", "0.00", "0.00", "0.01"]),
      ("12.5%", "0.12", ["0.02", "0.02", "0.01", "0.02"]),
      ("12.5%", "0.03", ["0.00", "0.00", "0.00", "0.01"]),
      ("12.5%", "0.05", ["0.01", "0.01", "0.00", "0.01"]),
      ("33.33%", "100.00", ["33.33", "33.33", "33.33", "33.33"]),
      ("33.33%", "0.01", ["0.00", "0.00", "0.00", "0.01"]),
      ("0.01%", "50.00", ["0.01", "0.00", "0.00", "0.01"]),
      ("0%", "99.99", ["0.00", "0.00", "0.00", "0.00"]),
      ("100%", "99.99", ["99.99", "99.99", "99.99", "99.99"]),
      ("50%", "-0.01", ["-0.01", "0.00", "0.00", "-0.01"]),
      ("50%", "-0.03", ["-0.02", "-0.02", "-0.01", "-0.02"]),
    ] as [(String, String, [String])])
  func rounding(percent: String, amount: String, expected: [String]) throws {
    for (rounding, text) in zip([.halfUp, .halfEven, .down, .up] as [Money.Rounding], expected) {
      let part = try Percent(percent).of(MoneyFixture.usd(amount), rounding: rounding)
      #expect(part == (try MoneyFixture.usd(text)), "\(rounding)")
    }
  }

  @Test("A part rounded down and the rest rounded up are the whole, at the ends of 64 bits too")
  func wholes() throws {
    var generator = SplitMix64(seed: 0x9E3C)
    var amounts: [Int64] = [.min, .min + 1, -1, 0, 1, .max - 1, .max]
    for _ in 0..<200 { amounts.append(.random(in: .min ... .max, using: &generator)) }
    for units in amounts {
      let percent = try Percent(hundredths: .random(in: 0...10_000, using: &generator))
      let amount = Money(minorUnits: units, currency: .usd)
      let part = percent.of(amount, rounding: .down)
      let rest = percent.rest.of(amount, rounding: .up)
      #expect(try part.adding(rest) == amount, "\(percent) of \(amount)")
      #expect(Percent.hundred.of(amount, rounding: .up) == amount)
    }
  }
}
