import IOPModels
import IOPTesting
import Testing

@Suite("The person's share")
struct PatientShareTests {
  private static func usd(_ text: String?) throws -> Money? {
    try text.map { try MoneyFixture.usd($0) }
  }

  private static func terms(
    copay: String? = "0.00", deductible: String? = "0.00", met: String? = nil,
    applies: Bool? = true, coinsurance: String? = "0%", limit: String? = nil,
    limitMet: String? = nil, noLimit: Bool? = nil
  ) throws -> BenefitTerms {
    try BenefitTerms(
      copay: usd(copay), deductible: usd(deductible), deductibleMet: usd(met),
      deductibleApplies: applies, coinsurance: coinsurance.map { try Percent($0) },
      outOfPocketLimit: usd(limit), outOfPocketMet: usd(limitMet), isWithoutLimit: noLimit)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var charge = "500.00"
    var days = 1
    var copay = "0.00"
    var deductible = "0.00"
    var met = "0.00"
    var applies = true
    var coinsurance = "0%"
    var limit: String?
    var limitMet: String?
    let steps: [String]
    let share: String

    var testDescription: String { "\(charge) in \(days) days: \(share)" }
  }

  // Steps: deductible, coinsurance, copay, what the limit takes off. Worked out by hand.
  @Test(
    "The share is deductible, coinsurance of the rest and copays, within charge and limit",
    arguments: [
      Row(
        deductible: "1500.00", met: "1400.00", coinsurance: "20%",
        steps: ["100.00", "80.00", "0.00", "0.00"], share: "180.00"),
      Row(
        deductible: "1500.00", met: "1500.00", coinsurance: "20%",
        steps: ["0.00", "100.00", "0.00", "0.00"], share: "100.00"),
      Row(
        deductible: "1500.00", coinsurance: "20%", steps: ["500.00", "0.00", "0.00", "0.00"],
        share: "500.00"),
      Row(
        deductible: "1500.00", applies: false, coinsurance: "20%",
        steps: ["0.00", "100.00", "0.00", "0.00"], share: "100.00"),
      Row(
        days: 3, copay: "40.00", steps: ["0.00", "0.00", "120.00", "0.00"], share: "120.00"),
      Row(
        charge: "30.00", copay: "40.00", steps: ["0.00", "0.00", "30.00", "0.00"], share: "30.00"),
      Row(
        copay: "450.00", deductible: "100.00", steps: ["100.00", "0.00", "400.00", "0.00"],
        share: "500.00"),
      Row(
        deductible: "200.00", coinsurance: "30%", limit: "6000.00", limitMet: "5950.00",
        steps: ["200.00", "90.00", "0.00", "-240.00"], share: "50.00"),
      Row(
        coinsurance: "30%", limit: "6000.00", limitMet: "5850.00",
        steps: ["0.00", "150.00", "0.00", "0.00"], share: "150.00"),
      Row(
        coinsurance: "30%", limit: "6000.00", limitMet: "5850.01",
        steps: ["0.00", "150.00", "0.00", "-0.01"], share: "149.99"),
      Row(
        coinsurance: "30%", limit: "6000.00", limitMet: "6000.00",
        steps: ["0.00", "150.00", "0.00", "-150.00"], share: "0.00"),
      Row(
        charge: "0.04", coinsurance: "12.5%", steps: ["0.00", "0.01", "0.00", "0.00"],
        share: "0.01"),
      Row(charge: "0.00", copay: "40.00", steps: ["0.00", "0.00", "0.00", "0.00"], share: "0.00"),
      Row(
        days: 366, copay: "92233720368547758.07", steps: ["0.00", "0.00", "500.00", "0.00"],
        share: "500.00"),
    ])
  func exact(row: Row) throws {
    let terms = try Self.terms(
      copay: row.copay, deductible: row.deductible, met: row.met, applies: row.applies,
      coinsurance: row.coinsurance, limit: row.limit, limitMet: row.limitMet,
      noLimit: row.limit == nil ? true : nil)
    let share = try PatientShare(
      of: MoneyFixture.usd(row.charge), days: row.days, under: terms)
    #expect(share.amount == (try MoneyFixture.usd(row.share)))
    #expect(share.steps.map(\.least) == (try row.steps.map { try MoneyFixture.usd($0) }))
    #expect(share.steps.map(\.most) == share.steps.map(\.least))
    #expect(share.steps.map(\.kind) == [.deductible, .coinsurance, .copay, .limit])
    #expect(share.missing == [])
  }

  @Test("A term that nobody asked for leaves a range, and is named")
  func missing() throws {
    func share(_ terms: BenefitTerms) throws -> PatientShare {
      try PatientShare(of: MoneyFixture.usd("500.00"), under: terms)
    }
    func check(
      _ terms: BenefitTerms, _ least: String, _ most: String, _ missing: [PatientShare.Term]
    ) throws {
      let share = try share(terms)
      #expect(share.atLeast == (try MoneyFixture.usd(least)))
      #expect(share.atMost == (try MoneyFixture.usd(most)))
      #expect(share.amount == nil)
      #expect(share.missing == missing)
    }
    try check(
      BenefitTerms(), "0.00", "500.00",
      [
        .deductibleApplies, .deductible, .deductibleMet, .coinsurance, .copay, .outOfPocketLimit,
      ])
    try check(Self.terms(coinsurance: nil, noLimit: true), "0.00", "500.00", [.coinsurance])
    try check(
      Self.terms(copay: nil, coinsurance: "20%", noLimit: true), "100.00", "500.00", [.copay])
    try check(
      Self.terms(deductible: "300.00", coinsurance: "20%", noLimit: true), "100.00", "340.00",
      [.deductibleMet])
    try check(
      Self.terms(
        deductible: "300.00", met: "200.00", applies: nil, coinsurance: "20%", noLimit: true),
      "100.00", "180.00", [.deductibleApplies])
    try check(
      Self.terms(deductible: nil, coinsurance: "20%", noLimit: true), "100.00", "500.00",
      [.deductible, .deductibleMet])
    try check(Self.terms(coinsurance: "20%"), "0.00", "100.00", [.outOfPocketLimit])
    try check(
      Self.terms(coinsurance: "20%", limit: "70.00"), "0.00", "70.00", [.outOfPocketMet])

    // What is missing and cannot change the answer is not asked for.
    let reached = try share(Self.terms(coinsurance: nil, limit: "70.00", limitMet: "70.00"))
    #expect(reached.amount == Money.zero(.usd))
    #expect(reached.missing == [])
    let none = try share(Self.terms(deductible: "0.00", applies: nil, noLimit: true))
    #expect(none.amount == Money.zero(.usd))
  }

  @Test("Whatever a missing term turns out to be, the share lies in the range")
  func ranges() throws {
    var generator = SplitMix64(seed: 0x51AE)
    func amount(_ most: Int64) -> Money {
      Money(minorUnits: .random(in: 0...most, using: &generator), currency: .usd)
    }
    for _ in 0..<500 {
      let charge = amount(60_000)
      let deductible = amount(50_000)
      let deductibleMet = amount(deductible.minorUnits)
      let limit = amount(90_000)
      let limitMet = amount(limit.minorUnits)
      let coinsurance = try Percent(hundredths: .random(in: 0...10_000, using: &generator))
      let copay = amount(9_000)
      let applies = Bool.random(using: &generator)
      let days = Int.random(in: 1...5, using: &generator)
      let rounding = Money.Rounding.allCases.randomElement(using: &generator) ?? .halfUp
      func share(_ keep: [Bool]) throws -> PatientShare {
        let terms = try BenefitTerms(
          copay: keep[0] ? copay : nil, deductible: keep[1] ? deductible : nil,
          deductibleMet: keep[1] && keep[2] ? deductibleMet : nil,
          deductibleApplies: keep[3] ? applies : nil, coinsurance: keep[4] ? coinsurance : nil,
          outOfPocketLimit: keep[5] ? limit : nil,
          outOfPocketMet: keep[5] && keep[6] ? limitMet : nil)
        return try PatientShare(of: charge, days: days, under: terms, rounding: rounding)
      }
      let known = try share(Array(repeating: true, count: 7))
      let amount = try #require(known.amount)
      #expect(!amount.isNegative && amount.minorUnits <= charge.minorUnits)
      let partly = try share((0..<7).map { _ in Bool.random(using: &generator) })
      #expect(partly.atLeast.minorUnits <= amount.minorUnits)
      #expect(amount.minorUnits <= partly.atMost.minorUnits)
      #expect(partly.amount == nil || partly.missing.isEmpty)
      for share in [known, partly] {
        #expect(try Money.sum(of: share.steps.map(\.least), in: .usd) == share.atLeast)
        #expect(try Money.sum(of: share.steps.map(\.most), in: .usd) == share.atMost)
      }
    }
  }

  @Test("A charge that is negative, foreign or for no day has no share")
  func refused() throws {
    let terms = try Self.terms(noLimit: true)
    let dollar = try MoneyFixture.usd("1.00")
    #expect(throws: PatientShare.Invalid.negative) {
      try PatientShare(of: MoneyFixture.usd("-0.01"), under: terms)
    }
    #expect(throws: PatientShare.Invalid.negative) {
      try PatientShare(withoutCoverage: MoneyFixture.usd("-0.01"))
    }
    #expect(throws: PatientShare.Invalid.currencies) {
      try PatientShare(of: Money("1.00 EUR"), under: terms)
    }
    for days in [0, 367, -1, Int.max] {
      #expect(throws: PatientShare.Invalid.days) {
        try PatientShare(of: dollar, days: days, under: terms)
      }
    }
    #expect(try PatientShare(of: dollar, days: 366, under: terms).amount == Money.zero(.usd))
  }

  // 200.00: three quarters off leave 50.00; a scholarship of 30.00 leaves 20.00; a grant of 25.00 takes off the 20.00.
  @Test("Aid takes off percentages first, then amounts, and never more than there is")
  func aid() throws {
    let date = try MoneyFixture.day("2026-03-09")
    func aid(
      _ id: String, _ kind: FinancialAidKind, percent: Percent? = nil, amount: String? = nil
    ) throws -> FinancialAid {
      try FinancialAid(
        id: Identifier(id), kind: kind, date: date, decision: .granted, percent: percent,
        amount: amount.map { try MoneyFixture.usd($0) })
    }
    let all = try [
      aid("a", .scholarship, amount: "30.00"), aid("b", .slidingScale, percent: Percent(75)),
      aid("c", .grant, amount: "25.00"),
    ]
    let full = try PatientShare(withoutCoverage: MoneyFixture.usd("200.00"))
    #expect(full.amount == (try MoneyFixture.usd("200.00")))
    let share = try full.after(all, on: date)
    #expect(share.amount == Money.zero(.usd))
    #expect(
      share.steps.map(\.kind) == [
        .charge, .aid(.slidingScale), .aid(.scholarship), .aid(.grant),
      ])
    #expect(
      share.steps.map(\.most)
        == (try ["200.00", "-150.00", "-30.00", "-20.00"].map { try MoneyFixture.usd($0) }))
    #expect(try full.after(Array(all.prefix(2)), on: date).amount == MoneyFixture.usd("20.00"))
    #expect(try full.after(all, on: date.adding(days: -1)) == full)

    let foreign = try FinancialAid(
      id: Identifier("f"), kind: .grant, date: date, decision: .granted, amount: Money("1.00 EUR"))
    #expect(throws: PatientShare.Invalid.currencies) { try full.after([foreign], on: date) }

    // An open share stays open, at both ends.
    let open = try PatientShare(
      of: MoneyFixture.usd("500.00"),
      under: Self.terms(deductible: "300.00", coinsurance: "20%", noLimit: true))
    let after = try open.after([all[0]], on: date)
    #expect(after.atLeast == (try MoneyFixture.usd("70.00")))
    #expect(after.atMost == (try MoneyFixture.usd("310.00")))
    #expect(after.missing == [.deductibleMet])
  }
}
