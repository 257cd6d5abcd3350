import IOPModels
import Testing

@Suite("Instruments as documents")
struct InstrumentDocumentTests {
  typealias Fault = Instrument.IllFormed.Fault

  /// Two scored items of 0 to 3, times 2: totals 0 to 12; a safety item, and one that is asked after it.
  static func own() throws -> Instrument {
    let source = Citation.programPolicy
    return try Instrument(
      id: #require(InstrumentID(rawValue: "site-s-own")), title: "Own",
      items: [
        .init(topic: "a", highest: 3), .init(topic: "b", highest: 3, isReversed: true),
        .init(topic: "c", highest: 1, isSafetyItem: true, isScored: false),
        .init(
          topic: "d", highest: 2, isScored: false,
          askedIf: .init(items: [3], answeredFrom: 1)),
      ], multiplier: 2, direction: .lower,
      bands: [.init(0...5, .mild), .init(6...12, name: "above")],
      schemes: [
        .init(name: "two", title: "Two", bands: [.init(0...12, name: "all")], source: source)
      ],
      subscales: [.init(name: "s", title: "s", items: [1, 2])],
      rules: [
        .init(
          name: "r", title: "r", requirements: [.init(items: [1, 2], answeredFrom: 2)],
          source: source)
      ],
      screeningCutoff: Sourced(6, source: source),
      cutoffs: [.init(name: "c", title: "c", value: 8, source: source)],
      remissionBelow: Sourced(4, source: source), responsePercent: Sourced(50, source: source),
      reliableChange: Sourced(3, source: source),
      changes: [.init(name: "x", title: "x", value: 4, source: source)],
      prorating: Sourced(1, source: source), recallDays: 14,
      intervalDays: Sourced(7, source: source), licence: "Own.", source: source)
  }

  @Test("Every instrument of the catalogue is written and read again as it was")
  func catalogue() throws {
    #expect(Instrument.catalogue.count == 20)
    for known in Instrument.catalogue {
      let text = try FoundationJSON.text(of: known)
      let read = try FoundationJSON.read(text, as: Instrument.self)
      #expect(read == known && read.hashValue == known.hashValue, "\(known.id)")
      #expect(try FoundationJSON.text(of: read) == text, "\(known.id)")
      // What is computed of the definition is the same, too.
      #expect(read.totals == known.totals && read.itemIDs == known.itemIDs, "\(known.id)")
      let highest = known.items.map { $0.highest as Int? }
      #expect(read.score(highest) == known.score(highest), "\(known.id)")
    }
  }

  @Test("A document leaves out what has its usual value, and what is left out has it")
  func usual() throws {
    let source = try FoundationJSON.text(of: Citation.programPolicy)
    let text = #"""
      {"id":"own","title":"Own","items":[{"topic":"a","max":3},
      {"topic":"b","max":1,"scored":false,"askedIf":{"items":[1],"from":2}}],
      "direction":"higher","bands":[{"min":0,"max":3,"severity":"mild"}],
      "tier":"open","licence":"Own.","source":\#(source)}
      """#
    let own = try FoundationJSON.read(text, as: Instrument.self)
    #expect(own.multiplier == 1 && own.totals == 0...3 && own.direction == .higher)
    let first = try #require(own.items.first)
    #expect(first == Instrument.Item(topic: "a", lowest: 0, highest: 3))
    #expect(first.isScored && !first.isReversed && !first.isSafetyItem && first.answers == nil)
    #expect(own.items[1].askedIf?.count == 1)
    #expect(own.bands == [Instrument.Band(0...3, .mild)])
    #expect(own.schemes.isEmpty && own.rules.isEmpty && own.cutoffs.isEmpty)
    #expect(own.screeningCutoff == nil && own.recallDays == nil)
    #expect(try FoundationJSON.read(FoundationJSON.text(of: own), as: Instrument.self) == own)
    for word in [
      "multiplier", "reversed", "safety", "count", "schemes", #""min":0,"topic""#, "null",
    ] {
      #expect(!(try FoundationJSON.text(of: own).contains(word)), "\(word)")
    }
  }

  /// Each row changes one member of a good document; the faults are those that the initialiser names.
  @Test("An ill-formed document is refused with the fault of the initialiser")
  func faults() throws {
    let document = try EditedDocument(Self.own())
    #expect(try document.refusal(of: Instrument.self, "title", "Other") == nil)
    let rows: [(String, Any?, [Fault])] = [
      ("items/0/max", 0, [.itemRange(index: 0), .unreachableBand(index: 1)]),
      ("items/2/max", 1_001, [.itemRange(index: 2)]), ("items/2/min", -1, [.itemRange(index: 2)]),
      ("items/0/answers", [0, 2], [.itemAnswers(index: 0)]),
      ("items/0/answers", [Int](), [.itemAnswers(index: 0)]),
      ("items/3/askedIf/items", [4], [.askedIf(index: 3)]),
      ("items/3/askedIf/items", [Int.min], [.askedIf(index: 3)]),
      ("items/3/askedIf/from", 2, [.askedIf(index: 3)]),
      ("items/3/askedIf/count", 0, [.askedIf(index: 3)]),
      ("bands/0/max", 4, [.gap(total: 5)]), ("bands/0/max", 6, [.overlap(total: 6)]),
      ("bands/1/max", 13, [.unreachableBand(index: 1)]),
      ("bands/1/name", " ", [.unnamedBand(index: 1)]),
      ("bands/0", nil, (0...5).map { .gap(total: $0) }),
      ("schemes/0/bands/0/min", 1, [.scheme(name: "two", .gap(total: 0))]),
      ("schemes/0/bands", nil, (0...12).map { .scheme(name: "two", .gap(total: $0)) }),
      ("schemes/0/name", "", [.name("")]),
      ("subscales/0/items", [1, 1], [.subscale(name: "s")]),
      ("subscales/0/items", nil, [.subscale(name: "s")]),
      ("subscales/0/items", [Int.min], [.subscale(name: "s")]),
      ("rules/0/requirements", nil, [.rule(name: "r")]),
      ("rules/0/requirements/0/from", 4, [.rule(name: "r")]),
      ("rules/0/requirements/0/items", [5], [.rule(name: "r")]),
      ("screeningCutoff/value", 13, [.threshold("screeningCutoff")]),
      ("cutoffs/0/value", -1, [.threshold("c")]),
      ("remissionBelow/value", 13, [.threshold("remissionBelow")]),
      ("responsePercent/value", 101, [.threshold("responsePercent")]),
      ("reliableChange/value", 0, [.threshold("reliableChange")]),
      ("changes/0/value", 13, [.threshold("x")]),
      ("changes/0/name", "", [.name("")]),
      ("prorating/value", 2, [.threshold("prorating")]),
      ("recallDays", 0, [.threshold("recallDays")]),
      ("intervalDays/value", 3_661, [.threshold("intervalDays")]),
    ]
    for (path, value, expected) in rows {
      let rule = try document.refusal(of: Instrument.self, path, value)
      let error = try #require(rule as? Instrument.IllFormed, "\(path)")
      #expect(expected.allSatisfy(error.faults.contains), "\(path) \(error.faults)")
      if path != "items/0/max" { #expect(error.faults == expected, "\(path)") }
      #expect(error.description.contains("\(error.faults.count) fault(s): "))
    }
    // Each of 1 to 100 is a multiplier; another makes the totals those of 1, in which the rest does not fit.
    for factor in [0, -1, 101, Int.max] {
      let rule = try document.refusal(of: Instrument.self, "multiplier", factor)
      #expect((rule as? Instrument.IllFormed)?.faults.first == .multiplier, "\(factor)")
    }
    let none = try document.refusal(of: Instrument.self, "items", [Any]())
    #expect((none as? Instrument.IllFormed)?.faults.first == .noItems)
  }

  @Test(
    "Every fault of a document is listed, and its text names places and no word of the document")
  func everyFault() throws {
    let source = try FoundationJSON.text(of: Citation.programPolicy)
    let text = #"""
      {"id":"own","title":"Own","items":[{"topic":"CANARY","max":3}],"multiplier":0,
      "direction":"lower","bands":[{"min":1,"max":3,"name":" "}],"recallDays":0,
      "subscales":[{"name":"CANARY","title":"x","items":[2]},{"name":"CANARY","title":"x","items":[1]}],
      "cutoffs":[{"name":"CANARY","title":"x","value":4,"source":\#(source)}],
      "tier":"open","licence":"Own.","source":\#(source)}
      """#
    let found = DecodingRefusal(of: text, as: Instrument.self)
    let error = try #require(found?.rule as? Instrument.IllFormed)
    #expect(
      error.faults == [
        .multiplier, .unnamedBand(index: 0), .gap(total: 0), .subscale(name: "CANARY"),
        .name("CANARY"), .threshold("CANARY"), .threshold("recallDays"),
      ])
    #expect(!error.description.contains("CANARY"))
    #expect(error.description.contains("7 fault(s)"))
    #expect(error.description.contains("a band covers the total 0"))
  }

  @Test("A band from numbers that somebody entered has them in order, and a name or a severity")
  func bands() throws {
    let good = try Instrument.Band(lowest: 2, highest: 2, severity: .mild)
    #expect(good == Instrument.Band(2...2, .mild))
    #expect(try Instrument.Band(lowest: -1, highest: 2, name: "x").totals == -1...2)
    let document = try EditedDocument(good)
    let rows: [(Int, Int, String?, Severity?, Instrument.Band.Invalid?)] = [
      (3, 2, nil, .mild, .order), (0, 1, nil, nil, .unnamed), (0, 1, "x", nil, nil),
      (Int.max, Int.min, "x", nil, .order), (Int.min, Int.max, "x", .severe, nil),
    ]
    for (lowest, highest, name, severity, reason) in rows {
      #expect(
        refusal { () throws(Instrument.Band.Invalid) in
          try Instrument.Band(lowest: lowest, highest: highest, name: name, severity: severity)
        } == reason)
      var members = ["\"min\":\(lowest)", "\"max\":\(highest)"]
      if let name { members.append("\"name\":\"\(name)\"") }
      if let severity { members.append("\"severity\":\"\(severity.rawValue)\"") }
      let found = DecodingRefusal(
        of: "{\(members.joined(separator: ","))}", as: Instrument.Band.self)
      #expect(found?.rule as? Instrument.Band.Invalid == reason)
      #expect((found == nil) == (reason == nil))
    }
    #expect(try document.refusal(of: Instrument.Band.self, "min", 3) is Instrument.Band.Invalid)
  }

  @Test("A definition with millions of totals is refused at once, with the first hundred of them")
  func giant() throws {
    let source = try FoundationJSON.text(of: Citation.programPolicy)
    let items = Array(repeating: #"{"topic":"a","max":1000}"#, count: 2_000)
    let text = #"""
      {"id":"own","title":"Own","items":[\#(items.joined(separator: ","))],"multiplier":100,
      "direction":"lower","bands":[{"min":0,"max":0,"name":"x"}],
      "tier":"open","licence":"Own.","source":\#(source)}
      """#
    let found = DecodingRefusal(of: text, as: Instrument.self)
    let error = try #require(found?.rule as? Instrument.IllFormed)
    #expect(error.faults == (1...100).map { .gap(total: $0) })
    #expect(error.description.hasSuffix("; and more"))
  }

  @Test("The totals of a sub-scale that names no items of the instrument are those of nothing")
  func foreignSubscale() throws {
    for places in [[Int.min], [Int.max], [0], [-1], [5]] {
      let part = Instrument.Subscale(name: "x", title: "x", items: places)
      #expect(try Self.own().totals(of: part) == 0...0)
    }
  }

  @Test("A score that was sent is refused where it says what no score says")
  func scores() throws {
    let own = try Self.own()
    // 3 + (3 - 0) = 6, times 2 = 12; the safety item is positive, and the item after it is not answered.
    let score = try #require(own.score([3, 0, 1, nil]))
    #expect(score.total == 12 && score.missingItems == [4])
    let document = try EditedDocument(score)
    let rows: [(String, Any?, Score.Invalid?)] = [
      ("total", 12, nil), ("total", 5, .band), ("total", -1, .total), ("total", nil, .band),
      ("band", nil, nil), ("band/min", 0, nil), ("band/max", 11, .band), ("missing", [0], .missing),
      ("missing", [-1, 4], .missing), ("missing", [4, 4], .missing), ("missing", [4, 2], .missing),
      ("missing", nil, nil), ("prorated", true, nil), ("safety", nil, nil),
      ("positive", false, nil), ("positive", nil, nil), ("subtotals/0/total", -1, .total),
      ("subtotals/0/total", nil, nil), ("subtotals/1", ["name": "s"], .names),
      ("outcomes/1", ["name": "r"], .names), ("outcomes/0/name", "positive", nil),
      ("outcomes/0", ["name": "positive"], .positive),
      ("outcomes/0", ["name": "positive", "isMet": false], .positive),
    ]
    for (path, value, reason) in rows {
      let rule = try document.refusal(of: Score.self, path, value)
      #expect(rule as? Score.Invalid == reason, "\(path) \(String(describing: value))")
      #expect((rule == nil) == (reason == nil), "\(path)")
    }
    let open = try EditedDocument(try #require(own.score([3, nil, nil, nil])))
    for (path, value, reason) in [
      ("missing", nil, .safety), ("prorated", true, .prorated), ("positive", true, .positive),
      ("safety", false, nil),
    ] as [(String, Any?, Score.Invalid?)] {
      #expect(try open.refusal(of: Score.self, path, value) as? Score.Invalid == reason, "\(path)")
    }
    for known in Instrument.catalogue {
      for answers in [known.items.map { $0.highest as Int? }, known.items.map { _ in nil as Int? }]
      {
        let score = try #require(known.score(answers, missing: .prorated))
        let text = try FoundationJSON.text(of: score)
        #expect(try FoundationJSON.read(text, as: Score.self) == score, "\(known.id)")
      }
    }
  }
}
