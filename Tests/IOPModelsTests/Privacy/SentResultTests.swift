import IOPModels
import Testing

/// What is computed is sent to a front end and comes back: it is refused where it says what no computation says.
@Suite("Computed results that were sent")
struct SentResultTests {
  private static func day(_ text: String) throws -> CalendarDate { try CalendarDate(text) }

  /// Checks that a value comes back as it was, and holds each change of one member beside the reason of its refusal.
  private func check<Value: Codable & Hashable, Reason: InvalidValue>(
    _ value: Value, _ rows: [(String, Any?, Reason?)],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = try FoundationJSON.text(of: value)
    #expect(
      try FoundationJSON.read(text, as: Value.self) == value, sourceLocation: sourceLocation)
    let document = try EditedDocument(value)
    for (path, change, reason) in rows {
      let rule = try document.refusal(of: Value.self, path, change, sourceLocation: sourceLocation)
      #expect(rule as? Reason == reason, "\(path)", sourceLocation: sourceLocation)
      #expect((rule == nil) == (reason == nil), "\(path)", sourceLocation: sourceLocation)
    }
  }

  @Test("An estimate of the cost is the monthly cost times the months")
  func estimate() throws {
    let estimate = try CostEstimate(months: Bounds(2, 3))
    #expect(
      estimate.total == (try CostRange(MoneyFixture.usd("4000.00"), MoneyFixture.usd("24000.00"))))
    try check(
      estimate,
      [
        ("total/min", "3999.99 USD", .total), ("total/max", "24000.01 USD", .total),
        ("months/max", 4, .total), ("drivers", nil, nil),
      ] as [(String, Any?, CostEstimate.Invalid?)])
    try check(
      estimate,
      [("total/min", "24000.01 USD", .order), ("monthly/value/max", "8000.00 EUR", .currencies)]
        as [(String, Any?, CostRange.Invalid?)])
    let giant = try EditedDocument(estimate).refusal(
      of: CostEstimate.self, "monthly/value/max", "92233720368547758.07 USD")
    #expect(giant as? CostRange.Invalid == .overflow)
  }

  /// 50.00 of the deductible, 20 % of the other 150.00 are 30.00, and a copay that nobody knows: up to the other 120.00.
  @Test("A share is added up again")
  func share() throws {
    let terms = try BenefitTerms(
      deductible: MoneyFixture.usd("50.00"), deductibleMet: MoneyFixture.usd("0.00"),
      deductibleApplies: true, coinsurance: Percent("20%"), isWithoutLimit: true)
    let share = try PatientShare(of: MoneyFixture.usd("200.00"), under: terms)
    #expect(share.missing == [.copay])
    #expect(share.atLeast == (try MoneyFixture.usd("80.00")))
    #expect(share.atMost == (try MoneyFixture.usd("200.00")))
    typealias Rows = [(String, Any?, PatientShare.Invalid?)]
    try check(
      share,
      [
        ("atLeast", "79.99 USD", .sums), ("atMost", "200.01 USD", .sums),
        ("steps/0/least", "50.01 USD", .sums), ("charge", "199.99 USD", .sums),
        ("charge", "-1.00 USD", .negative), ("charge", "200.00 EUR", .currencies),
        ("steps/1/most", "30.00 EUR", .currencies), ("steps/0", nil, .steps),
        ("steps/0/kind", "charge", .steps), ("steps/2/least", "-0.01 USD", .steps),
        ("steps/3/most", "0.01 USD", .steps), ("steps", nil, .steps), ("missing", nil, .missing),
        ("missing", ["copay", "copay"], .missing), ("missing", ["copay", "coinsurance"], .missing),
        ("missing", ["coinsurance", "copay"], nil),
        ("steps/2/most", "92233720368547758.07 USD", .sums),
      ] as Rows)
    let grant = try FinancialAid(
      id: Identifier("a-1"), kind: .grant, date: Self.day("2026-03-01"), decision: .granted,
      dates: CalendarDateRange(only: Self.day("2026-03-01")), amount: MoneyFixture.usd("90.00"))
    let aided = try share.after([grant], on: Self.day("2026-03-01"))
    #expect(aided.atLeast.isZero)
    try check(
      aided,
      [
        ("steps/4/least", "80.00 USD", .steps), ("steps/4/kind", "limit", .steps),
        ("steps/4/least", "-80.01 USD", .sums), ("steps/4", nil, .sums),
      ] as Rows)
    let plain = try PatientShare(withoutCoverage: MoneyFixture.usd("200.00"))
    try check(
      plain,
      [
        ("steps/0/least", "199.99 USD", .steps), ("missing", ["copay"], nil),
        ("atMost", "0.00 USD", .sums),
      ]
        as Rows)
    let nameless = DecodingRefusal(of: #"[{"kind":"aid"}]"#, as: [PatientShare.Step.Kind].self)
    #expect(nameless?.path == ["0", "aid"])
  }

  @Test("The use of an authorization is open by no more than its unresolved sessions")
  func use() throws {
    func use(_ unit: Authorization.Unit) throws -> AuthorizationUse? {
      let first = try Self.day("2026-03-02")
      let authorization = try Authorization(
        id: Identifier("auth-1"), coverage: Identifier("cov-1"), date: first, decision: .approved,
        unit: unit, units: 12, dates: CalendarDateRange(first, through: first.adding(days: 27)))
      let session = try Session(
        id: Identifier("s-1"), date: first, start: TimeOfDay("09:00"), minutes: Minutes(60),
        service: .groupTherapy, delivery: .onsite, status: .held)
      return authorization.use(of: [session], on: first)
    }
    typealias Rows = [(String, Any?, AuthorizationUse.Invalid?)]
    try check(
      #require(try use(.session)),
      [
        ("scale", 2, .scale), ("scale", 0, .scale), ("granted", 0, .granted),
        ("granted", -1, .granted), ("granted", 100_000, nil), ("granted", 100_001, .granted),
        ("granted", Int.max, .granted), ("usedAtLeast", -1, .used), ("usedAtLeast", 2, .used),
        ("usedAtMost", 1, nil), ("usedAtMost", 2, .unresolved),
        ("usedAtMost", Int.max, .unresolved),
        ("planned", -1, .used), ("unresolved", nil, .unresolved), ("lastDay", "2020-01-01", nil),
      ] as Rows)
    try check(
      #require(try use(.hour)),
      [
        ("granted", 721, .granted), ("granted", 60 * 100_001, .granted), ("scale", 1, .unresolved),
        ("usedAtMost", 600, nil), ("unresolved", nil, .unresolved),
      ] as Rows)
  }

  @Test("A finding about a consent fits to its day and its form")
  func consent() throws {
    let date = try Self.day("2026-03-09")
    let consent = try Consent(
      id: Identifier("c-1"), recorded: date.adding(days: 2), kind: .part2, decision: .given,
      expiration: .date(date.adding(days: -1)), signed: date.adding(days: 1))
    let found = consent.validity(on: date)
    #expect(found.faults.contains(.expired(try date.adding(days: -1))))
    #expect(found.faults.contains(.notYetSigned(try date.adding(days: 1))))
    let place = try #require(
      found.faults.firstIndex { if case .expired = $0 { true } else { false } })
    let signed = try #require(
      found.faults.firstIndex { if case .notYetSigned = $0 { true } else { false } })
    let missing = try #require(found.missing.first)
    try check(
      found,
      [
        ("faults/\(place)/date", "2026-03-09", .dates),
        ("faults/\(signed)/date", "2026-03-09", .dates),
        ("date", "2026-03-08", .dates), ("faults/\(place)/kind", "revoked", nil),
        ("form/elements", [String](), .elements),
        ("questions", [["kind": "element", "element": missing.rawValue]], .elements),
        ("questions", [["kind": "event"]], nil),
      ] as [(String, Any?, ConsentValidity.Invalid?)])
    let revoked = try EditedDocument(found).refusal(
      of: ConsentValidity.self, "faults", [["kind": "revoked", "date": "2026-03-10"]])
    #expect(revoked as? ConsentValidity.Invalid == .dates)
    for text in [#"[{"kind":"missing"}]"#, #"[{"kind":"expired"}]"#, #"[{"kind":"other"}]"#] {
      #expect(DecodingRefusal(of: text, as: [ConsentValidity.Fault].self) != nil)
    }
  }

  @Test("A form and a row of labels say their lists, because an empty one has a meaning")
  func lists() throws {
    let source = try FoundationJSON.text(of: Citation.programPolicy)
    let form = DecodingRefusal(
      of: #"[{"kind":"release","source":\#(source)}]"#, as: [ConsentForm].self)
    #expect(form?.path == ["0", "elements"])
    let row = DecodingRefusal(of: #"[{"type":"T","field":"f"}]"#, as: [SensitiveField].self)
    #expect(row?.path == ["0", "labels"])
    let empty = ConsentForm(kind: .release, elements: [], source: .programPolicy)
    let text = try FoundationJSON.text(of: empty)
    #expect(text.contains(#""elements":[]"#))
    #expect(try FoundationJSON.read(text, as: ConsentForm.self) == empty)
    for kind in Consent.Kind.allCases {
      let shipped = ConsentForm.of(kind)
      #expect(
        try FoundationJSON.read(FoundationJSON.text(of: shipped), as: ConsentForm.self) == shipped)
    }
    for shipped in SensitiveField.catalogue {
      let text = try FoundationJSON.text(of: shipped)
      #expect(try FoundationJSON.read(text, as: SensitiveField.self) == shipped)
    }
  }

  @Test("A count of diary cards misses only days that it counts")
  func tally() throws {
    let days = try CalendarDateRange(Self.day("2026-03-02"), through: Self.day("2026-03-08"))
    let tally = DiaryCard.Tally(of: .selfHarmDays, counting: .days, in: days, from: [])
    #expect(tally.missing.count == 7)
    try check(
      tally,
      [
        ("missing/0", "2026-03-01", .missing), ("missing/6", "2026-03-09", .missing),
        ("missing/1", "2026-03-02", .missing), ("missing", nil, nil), ("atLeast", -1, .count),
        ("days/to", "2026-03-07", .missing),
      ] as [(String, Any?, DiaryCard.Tally.Invalid?)])
  }

  @Test("The hours of a level are hours of a week, and end after they begin")
  func hours() throws {
    typealias Hours = LevelOfCare.Hours
    let rows: [(Int?, Int?, Hours.Invalid?)] = [
      (nil, nil, nil), (0, nil, nil), (168, nil, nil), (169, nil, .range), (-1, nil, .range),
      (nil, 0, nil), (nil, 168, nil), (nil, 169, .range), (nil, -1, .range), (9, 20, nil),
      (9, 9, .range), (20, 9, .range), (Int.min, Int.max, .range),
    ]
    for (least, end, reason) in rows {
      #expect(
        refusal { () throws(Hours.Invalid) in try Hours(atLeast: least, below: end) } == reason)
      let members = [least.map { "\"atLeast\":\($0)" }, end.map { "\"below\":\($0)" }]
      let text = "{\(members.compactMap(\.self).joined(separator: ","))}"
      let found = DecodingRefusal(of: text, as: Hours.self)
      #expect(found?.rule as? Hours.Invalid == reason && (found == nil) == (reason == nil))
    }
    for level in LevelOfCare.allCases {
      for group in LevelOfCare.AgeGroup.allCases {
        guard let hours = level.weeklyHours(for: group) else { continue }
        let text = try FoundationJSON.text(of: hours)
        #expect(try FoundationJSON.read(text, as: Sourced<Hours>.self) == hours)
      }
    }
  }

  @Test("What a team covers is the same after it was sent, and so is a comparison of levels")
  func whole() throws {
    let team = [
      try TeamCoverageTests.clinician(.nurse), try TeamCoverageTests.clinician(.groupTherapist),
    ]
    let coverage = TeamCoverage(team, in: .adultDay, on: try Self.day("2026-03-09"))
    let text = try FoundationJSON.text(of: coverage)
    let read = try FoundationJSON.read(text, as: TeamCoverage.self)
    #expect(read == coverage && read.row(of: .groupTherapy) == coverage.row(of: .groupTherapy))
    let levels = LevelComparison(.intensiveOutpatient, .inpatient, for: .adult)
    let sent = try FoundationJSON.read(FoundationJSON.text(of: levels), as: LevelComparison.self)
    #expect(sent == levels && sent.rows == levels.rows)
    #expect(
      try FoundationJSON.read(
        FoundationJSON.text(of: levels.rows), as: [LevelComparison.Row].self) == levels.rows)
  }
}
