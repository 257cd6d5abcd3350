import IOPModels
import Testing

@Suite("Results that somebody else scored")
struct ExternalResultTests {
  typealias Invalid = ExternalResult.Invalid

  static func make(
    _ tool: ExternalTool, total: Int?, level: String?, version: String = "1", by: String = "payer"
  ) throws(Invalid) -> ExternalResult? {
    guard let id = try? Identifier<ExternalResult>("x-1"),
      let date = try? CalendarDate("2026-03-09")
    else { return nil }
    return try ExternalResult(
      id: id, tool: tool, version: version, date: date, determinedBy: PrivateText(by),
      total: total, level: level.map { PrivateText($0) })
  }

  static let own = ExternalTool(rawValue: "own") ?? .asam

  /// Totals: EPDS 0 to 30, LOCUS 7 to 35, WHODAS 0 to 100, Y-BOCS 0 to 40 (clinical facts 1.3 and 2.1).
  static let table: [(ExternalTool, Int?, String?, Invalid?)] = [
    (.epds, 0, nil, nil), (.epds, 30, nil, nil), (.epds, 31, nil, .total), (.epds, -1, nil, .total),
    (.locus, 7, nil, nil), (.locus, 35, "6", nil), (.locus, 6, "3", .total),
    (.locus, 36, "3", .total), (.locus, nil, "3", nil), (.whodas, 0, nil, nil),
    (.whodas, 100, nil, nil), (.whodas, 101, nil, .total), (.yaleBrown, 40, nil, nil),
    (.yaleBrown, 41, nil, .total), (.asam, nil, "2.1", nil), (.asam, nil, nil, .nothing),
    (.asam, nil, "", .blank), (.asam, 3, " ", .blank), (.basis24, nil, "1.37", nil),
    (own, 1_000, nil, nil), (own, 1_001, nil, .total), (own, Int.min, nil, .total),
    (own, Int.max, nil, .total),
  ]

  @Test("A total or a level is kept when the tool has it, by the initialiser and by decoding alike")
  func rules() throws {
    for (tool, total, level, reason) in Self.table {
      let thrown = refusal { () throws(Invalid) in
        try Self.make(tool, total: total, level: level)
      }
      #expect(thrown == reason, "\(tool)")
      var members = #""id":"x-1","tool":"\#(tool)","version":"1","date":"2026-03-09","by":"payer""#
      if let total { members += #","total":\#(total)"# }
      if let level { members += #","level":"\#(level)""# }
      let found = DecodingRefusal(of: "[{\(members)}]", as: [ExternalResult].self)
      #expect(found?.rule as? Invalid == reason, "\(tool)")
      #expect((found == nil) == (reason == nil))
      if let found { #expect(found.path == ["0"]) }
    }
  }

  @Test("Version and who determined it are not blank")
  func blanks() {
    for (version, by) in [("", "payer"), (" \n", "payer"), ("1", ""), ("1", "\t")] {
      let thrown = refusal { () throws(Invalid) in
        try Self.make(.asam, total: nil, level: "2.1", version: version, by: by)
      }
      #expect(thrown == .blank)
    }
  }

  @Test("Licensed tools are never scored: no instrument bears their names, and none is derived")
  func neverComputed() throws {
    for tool in ExternalTool.catalogue {
      #expect(tool.tier == .resultOnly)
      let id = try #require(InstrumentID(rawValue: tool.rawValue))
      #expect(Instrument.named(id) == nil)
    }
    #expect(Self.own.tier == nil)
    #expect(Self.own.totals == nil)
    // LOCUS level 3 resembles an IOP; the level of care is still only what was said.
    #expect(try Self.make(.locus, total: 17, level: "3")?.levelOfCare == nil)
  }
}
