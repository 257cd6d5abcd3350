import IOPModels
import Testing

@Suite("Financial aid and cost")
struct AidTests {
  typealias Fault = SlidingScale.IllFormed.Fault

  private static func bracket(
    _ from: String, _ below: String?, _ pays: String
  ) throws -> SlidingScale.Bracket {
    SlidingScale.Bracket(
      from: try Money(from), below: try below.map { try Money($0) }, pays: try Percent(pays))
  }

  private static func scale(
    _ brackets: [SlidingScale.Bracket], title: String = "Fees", rounding: Money.Rounding = .halfUp
  ) throws -> SlidingScale {
    try SlidingScale(
      id: Identifier("scale-1"), title: title, from: MoneyFixture.day("2026-01-01"),
      brackets: brackets, rounding: rounding, source: MoneyFixture.handbook())
  }

  private static func good() throws -> [SlidingScale.Bracket] {
    try [
      bracket("0.00 USD", "20000.00 USD", "0%"),
      bracket("20000.00 USD", "45000.00 USD", "33.33%"),
      bracket("45000.00 USD", nil, "100%"),
    ]
  }

  @Test(
    "Every income lies in one bracket, and its share is exact",
    arguments: [
      ("-5000.00", "0.00"), ("0.00", "0.00"), ("19999.99", "0.00"), ("20000.00", "66.66"),
      ("44999.99", "66.66"), ("45000.00", "200.00"), ("92233720368547758.07", "200.00"),
    ])
  func share(income: String, share: String) throws {
    let scale = try Self.scale(Self.good())
    let income = try MoneyFixture.usd(income)
    let charge = try MoneyFixture.usd("200.00")
    #expect(scale.share(of: charge, forIncome: income) == (try MoneyFixture.usd(share)))
    let found = scale.brackets.filter {
      $0.from.minorUnits <= max(0, income.minorUnits)
        && ($0.below.map { max(0, income.minorUnits) < $0.minorUnits } ?? true)
    }
    #expect(found == [scale.bracket(forIncome: income)])
  }

  @Test("The scale rounds by its own rule, and knows no foreign income")
  func rounding() throws {
    let charge = try MoneyFixture.usd("0.05")
    let income = try MoneyFixture.usd("30000.00")
    for (rounding, text) in [(Money.Rounding.down, "0.01"), (.up, "0.02"), (.halfUp, "0.02")] {
      let scale = try Self.scale(Self.good(), rounding: rounding)
      #expect(scale.share(of: charge, forIncome: income) == (try MoneyFixture.usd(text)))
      #expect(scale.share(of: charge, forIncome: try Money("30000.00 EUR")) == nil)
    }
  }

  @Test("A scale that is not well formed is refused with every fault")
  func illFormed() throws {
    let good = try Self.good()
    func faults(_ brackets: [SlidingScale.Bracket], title: String = "Fees") throws -> [Fault] {
      do {
        _ = try Self.scale(brackets, title: title)
        return []
      } catch let error as SlidingScale.IllFormed {
        let source = try FoundationJSON.text(of: try MoneyFixture.handbook())
        let list = try FoundationJSON.text(of: brackets)
        let text =
          #"{"id":"s","title":"\#(title)","from":"2026-01-01","rounding":"down","source":\#(source),"brackets":\#(list)}"#
        let found = DecodingRefusal(of: text, as: SlidingScale.self)
        #expect(found?.rule as? SlidingScale.IllFormed == error)
        return error.faults
      }
    }
    #expect(try faults(good) == [])
    #expect(try faults([]) == [.noBrackets])
    #expect(try faults(good, title: " ") == [.title])
    #expect(try faults([Self.bracket("0.00 USD", nil, "50%")]) == [])
    #expect(try faults([Self.bracket("0.01 USD", nil, "50%")]) == [.start])
    #expect(try faults([Self.bracket("-0.01 USD", nil, "50%")]) == [.start])
    #expect(try faults([Self.bracket("0.00 USD", "1.00 USD", "50%")]) == [.end])
    #expect(try faults([Self.bracket("0.00 USD", "0.00 USD", "50%")]) == [.empty(index: 0), .end])
    // One cent more or less between two brackets.
    #expect(
      try faults([good[0], Self.bracket("20000.01 USD", nil, "10%")]) == [.gap(index: 1)])
    #expect(
      try faults([good[0], Self.bracket("19999.99 USD", nil, "10%")]) == [.overlap(index: 1)])
    #expect(
      try faults([Self.bracket("0.00 USD", nil, "0%"), good[2]]) == [.overlap(index: 1)])
    #expect(
      try faults([good[1], good[0], good[2]])
        == [.start, .falls(index: 1), .overlap(index: 1), .gap(index: 2)])
    #expect(
      try faults([
        Self.bracket("0.00 USD", "1.00 USD", "20%"), Self.bracket("1.00 USD", nil, "19.99%"),
      ]) == [.falls(index: 1)])
    #expect(
      try faults([
        Self.bracket("0.00 USD", "1.00 USD", "20%"), Self.bracket("1.00 USD", nil, "20%"),
      ]) == [])
    #expect(
      try faults([good[0], Self.bracket("20000.00 EUR", nil, "10%")]) == [.currency(index: 1)])
    // All at once.
    #expect(
      try faults(
        [
          Self.bracket("1.00 USD", "2.00 USD", "50%"), Self.bracket("3.00 USD", "3.00 USD", "40%"),
          Self.bracket("2.00 USD", "9.00 USD", "60%"),
        ], title: "")
        == [
          .start, .empty(index: 1), .falls(index: 1), .gap(index: 1), .overlap(index: 2), .end,
          .title,
        ])
  }

  @Test("Aid that is granted has one award, and other aid has none")
  func award() throws {
    for decision in FinancialAid.Decision.allCases {
      for hasPercent in [false, true] {
        for hasAmount in [false, true] {
          let percent = hasPercent ? #","percent":"50%""# : ""
          let amount = hasAmount ? #","amount":"0.01 USD""# : ""
          let text =
            #"{"id":"a","kind":"grant","date":"2026-03-01","decision":"\#(decision.rawValue)"\#(percent)\#(amount)}"#
          let isFine =
            decision == .granted ? hasPercent != hasAmount : !hasPercent && !hasAmount
          let found = DecodingRefusal(of: text, as: FinancialAid.self)
          #expect((found == nil) == isFine)
          #expect(found?.rule as? FinancialAid.Invalid == (isFine ? nil : .award))
        }
      }
    }
    for amount in ["0.00", "-0.01"] {
      #expect(throws: FinancialAid.Invalid.amount) {
        try FinancialAid(
          id: Identifier("a"), kind: .grant, date: MoneyFixture.day("2026-03-01"),
          decision: .granted, amount: MoneyFixture.usd(amount))
      }
    }
    let text = #"{"id":"a","kind":"grant","date":"2026-03-01","decision":"applied","replaces":"a"}"#
    let found = DecodingRefusal(of: text, as: FinancialAid.self)
    #expect(found?.rule as? FinancialAid.Invalid == .replacesItself)
  }

  @Test("Aid is in force when granted, within its days and not replaced")
  func inForce() throws {
    func aid(
      _ id: String, _ date: String, _ decision: FinancialAid.Decision, replaces: String? = nil,
      days: (String, String)? = nil
    ) throws -> FinancialAid {
      try FinancialAid(
        id: Identifier(id), kind: .slidingScale, date: MoneyFixture.day(date), decision: decision,
        dates: days.map {
          try CalendarDateRange(MoneyFixture.day($0.0), through: MoneyFixture.day($0.1))
        }, percent: decision == .granted ? Percent(50) : nil,
        replaces: replaces.map { try Identifier($0) })
    }
    let all = try [
      aid("a", "2026-02-01", .applied), aid("b", "2026-03-01", .granted, replaces: "a"),
      aid("c", "2026-04-01", .ended, replaces: "b"), aid("d", "2026-03-01", .refused),
      aid("e", "2026-03-01", .granted, days: ("2026-03-10", "2026-03-20")),
    ]
    func ids(_ date: String) throws -> [String] {
      FinancialAid.inForce(all, on: try MoneyFixture.day(date)).map(\.id.text)
    }
    #expect(try ids("2026-02-28") == [])
    #expect(try ids("2026-03-01") == ["b"])
    #expect(try ids("2026-03-09") == ["b"])
    #expect(try ids("2026-03-10") == ["b", "e"])
    #expect(try ids("2026-03-20") == ["b", "e"])
    #expect(try ids("2026-03-21") == ["b"])
    #expect(try ids("2026-04-01") == [])
  }

  // 2,000 to 8,000 dollars a month: the source documents of the package.
  @Test("The estimate is months times the described range, with its source and what moves it")
  func estimate() throws {
    let estimate = try CostEstimate(months: Bounds(2, 3))
    #expect(estimate.monthly.source == .sourceDocuments)
    #expect(estimate.monthly.value.lowest == (try MoneyFixture.usd("2000.00")))
    #expect(estimate.monthly.value.highest == (try MoneyFixture.usd("8000.00")))
    #expect(estimate.total.lowest == (try MoneyFixture.usd("4000.00")))
    #expect(estimate.total.highest == (try MoneyFixture.usd("24000.00")))
    #expect(estimate.drivers == [.location, .services, .duration])
    let text = estimate.explanation.joined(separator: "\n")
    for part in [
      "2000.00 USD to 8000.00 USD", estimate.monthly.source.title, "2 to 3",
      "4000.00 USD to 24000.00 USD", "location, services, duration",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    let none = try CostEstimate(months: Bounds(0, 0), drivers: [])
    #expect(none.total == (try CostRange(.zero(.usd), .zero(.usd))))
    #expect(none.explanation.count == 3)
    #expect(throws: CostRange.Invalid.overflow) {
      try CostEstimate(months: Bounds(0, Int.max))
    }
  }

  @Test(
    "A cost that is negative, falls or mixes currencies is refused",
    arguments: [
      ("-0.01 USD", "1.00 USD", CostRange.Invalid.order), ("1.00 USD", "0.99 USD", .order),
      ("1.00 USD", "1.00 EUR", .currencies),
    ])
  func range(lowest: String, highest: String, reason: CostRange.Invalid) throws {
    #expect(throws: reason) { try CostRange(Money(lowest), Money(highest)) }
    let text = #"{"min":"\#(lowest)","max":"\#(highest)"}"#
    #expect(DecodingRefusal(of: text, as: CostRange.self)?.rule as? CostRange.Invalid == reason)
    let same = try CostRange(Money("1.00 USD"), Money("1.00 USD"))
    #expect(same.contains(try Money("1.00 USD")))
    #expect(try !same.contains(Money("1.01 USD")))
    #expect(try !same.contains(Money("1.00 EUR")))
  }
}
