import IOPModels
import Testing

@Suite("Coverage")
struct CoverageTests {
  private static func check(
    _ id: String, _ date: String, _ outcome: BenefitCheck.Outcome
  ) throws -> BenefitCheck {
    BenefitCheck(id: try Identifier(id), date: try MoneyFixture.day(date), outcome: outcome)
  }

  private static func coverage(
    from: String? = nil, through: String? = nil, checks: [BenefitCheck] = []
  ) throws -> Coverage {
    try Coverage(
      id: Identifier("cov-1"), recorded: MoneyFixture.day("2026-02-20"), payer: "CANARY",
      kind: .ppo, memberID: "CANARY", from: from.map { try MoneyFixture.day($0) },
      through: through.map { try MoneyFixture.day($0) }, checks: checks)
  }

  @Test("Coverage that nobody verified by the first day is unverified, whatever came later")
  func unverified() throws {
    let start = try MoneyFixture.day("2026-03-02")
    var coverage = try Self.coverage()
    #expect(coverage.standing(on: start) == .unverified)
    #expect(!coverage.isVerified(by: start))
    try coverage.add(Self.check("c-1", "2026-03-03", .covered))
    #expect(coverage.standing(on: start) == .unverified)
    #expect(!coverage.isVerified(by: start))
    #expect(coverage.check(on: start) == nil)
    try coverage.add(Self.check("c-2", "2026-03-02", .covered))
    #expect(coverage.standing(on: start) == .covered)
    #expect(coverage.isVerified(by: start))
  }

  @Test(
    "The latest check decides",
    arguments: [
      (BenefitCheck.Outcome.covered, Coverage.Standing.covered, true), (.limited, .covered, true),
      (.notCovered, .notCovered, true), (.inactive, .notCovered, true), (.unclear, .unclear, false),
    ])
  func latest(
    outcome: BenefitCheck.Outcome, standing: Coverage.Standing, isVerified: Bool
  ) throws {
    let date = try MoneyFixture.day("2026-03-02")
    let only = try Self.coverage(checks: [Self.check("c-1", "2026-03-01", outcome)])
    #expect(only.standing(on: date) == standing)
    #expect(only.isVerified(by: date) == isVerified)
    let other: BenefitCheck.Outcome = outcome == .covered ? .inactive : .covered
    // Out of order, and two on one day: the last entry of the latest day.
    let several = try Self.coverage(checks: [
      Self.check("c-1", "2026-03-01", other), Self.check("c-2", "2026-03-01", outcome),
      Self.check("c-3", "2026-02-01", other),
    ])
    #expect(several.standing(on: date) == standing)
    #expect(several.check(on: date)?.id == (try Identifier("c-2")))
  }

  @Test(
    "Outside its days coverage is not in force",
    arguments: [
      ("2025-12-31", false), ("2026-01-01", true), ("2026-12-31", true), ("2027-01-01", false),
    ])
  func days(date: String, isInForce: Bool) throws {
    let coverage = try Self.coverage(from: "2026-01-01", through: "2026-12-31")
    let standing = coverage.standing(on: try MoneyFixture.day(date))
    #expect(standing == (isInForce ? .unverified : .notInForce))
  }

  @Test("Days in the wrong order and two checks of one identifier are refused, decoding too")
  func refused() throws {
    #expect(throws: Coverage.Invalid.dates) {
      try Self.coverage(from: "2026-01-02", through: "2026-01-01")
    }
    _ = try Self.coverage(from: "2026-01-01", through: "2026-01-01")
    let check = try Self.check("c-1", "2026-03-01", .covered)
    #expect(throws: Coverage.Invalid.checks) { try Self.coverage(checks: [check, check]) }
    var coverage = try Self.coverage(checks: [check])
    #expect(throws: Coverage.Invalid.checks) { try coverage.add(check) }
    #expect(coverage.checks == [check])

    let base = #""id":"cov-1","recorded":"2026-02-20","payer":"CANARY""#
    let late = DecodingRefusal(
      of: #"{\#(base),"from":"2026-01-02","to":"2026-01-01"}"#, as: Coverage.self)
    #expect(late?.rule as? Coverage.Invalid == .dates)
    #expect(late?.repeats("CANARY") == false)
    let one = #"{"id":"c-1","date":"2026-03-01","outcome":"covered"}"#
    let twice = DecodingRefusal(of: #"{\#(base),"checks":[\#(one),\#(one)]}"#, as: Coverage.self)
    #expect(twice?.rule as? Coverage.Invalid == .checks)
  }

  @Test("Coverage as it was known has no later checks, and is not there before it was entered")
  func asKnown() throws {
    let coverage = try Self.coverage(checks: [
      Self.check("c-1", "2026-02-25", .unclear), Self.check("c-2", "2026-03-01", .covered),
    ])
    #expect(coverage.asKnown(on: try MoneyFixture.day("2026-02-19")) == nil)
    #expect(coverage.asKnown(on: try MoneyFixture.day("2026-02-20"))?.checks == [])
    #expect(coverage.asKnown(on: try MoneyFixture.day("2026-02-28"))?.checks.count == 1)
    #expect(coverage.asKnown(on: try MoneyFixture.day("2026-03-01")) == coverage)
  }

  @Test(
    "Terms that contradict each other are refused",
    arguments: [
      (#"{"copay":"-0.01 USD"}"#, BenefitTerms.Invalid.negative),
      (#"{"copay":"1.00 USD","deductible":"1.00 EUR"}"#, .currencies),
      (#"{"deductible":"1.00 USD","deductibleMet":"1.01 USD"}"#, .met),
      (#"{"deductibleMet":"0.00 USD"}"#, .met),
      (#"{"outOfPocket":"1.00 USD","outOfPocketMet":"1.01 USD"}"#, .met),
      (#"{"outOfPocketMet":"0.00 USD"}"#, .met),
      (#"{"outOfPocket":"1.00 USD","noLimit":true}"#, .limit), (#"{"dayLimit":-1}"#, .days),
      (#"{"dayLimit":367}"#, .days),
    ])
  func terms(text: String, reason: BenefitTerms.Invalid) throws {
    #expect(
      DecodingRefusal(of: text, as: BenefitTerms.self)?.rule as? BenefitTerms.Invalid == reason)
    let dollar = try MoneyFixture.usd("1.00")
    #expect(throws: BenefitTerms.Invalid.limit) {
      try BenefitTerms(outOfPocketLimit: dollar, isWithoutLimit: true)
    }
    #expect(throws: Never.self) {
      try BenefitTerms(
        deductible: dollar, deductibleMet: dollar, isWithoutLimit: true, dayLimit: 366)
    }
  }
}
