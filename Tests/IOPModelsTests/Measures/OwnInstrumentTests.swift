import IOPModels
import Testing

@Suite("An instrument of a site's own")
struct OwnInstrumentTests {
  typealias Fault = Instrument.IllFormed.Fault

  static func make(
    items: [Instrument.Item], multiplier: Int = 1, bands: [Instrument.Band] = [],
    schemes: [Instrument.BandScheme] = [], subscales: [Instrument.Subscale] = [],
    rules: [Instrument.Rule] = [], cutoffs: [Instrument.Threshold] = [],
    changes: [Instrument.Threshold] = [], prorating: Int? = nil, recall: Int? = nil,
    interval: Int? = nil
  ) throws -> Instrument {
    let id = try #require(InstrumentID(rawValue: "own"))
    return try Instrument(
      id: id, title: "Own", items: items, multiplier: multiplier, direction: .lower, bands: bands,
      schemes: schemes, subscales: subscales, rules: rules, cutoffs: cutoffs, changes: changes,
      prorating: prorating.map { Sourced($0, source: .programPolicy) }, recallDays: recall,
      intervalDays: interval.map { Sourced($0, source: .programPolicy) }, licence: "Own.",
      source: .programPolicy)
  }

  static func faults(_ make: () throws -> Instrument) throws -> [Fault] {
    do {
      _ = try make()
      return []
    } catch let error as Instrument.IllFormed {
      return error.faults
    }
  }

  static let plain = [
    Instrument.Item(topic: "a", highest: 3), Instrument.Item(topic: "b", highest: 3),
    Instrument.Item(topic: "c", highest: 3),
  ]

  static func threshold(_ name: String, _ value: Int) -> Instrument.Threshold {
    Instrument.Threshold(name: name, title: name, value: value, source: .programPolicy)
  }

  @Test("It is scored by the same engine, with all that the engine knows")
  func scored() throws {
    let items = [
      Instrument.Item(topic: "a", lowest: 1, highest: 5),
      Instrument.Item(topic: "b", lowest: 1, highest: 5, isReversed: true),
      Instrument.Item(topic: "c", lowest: 1, highest: 9, answers: [1, 3, 9]),
      Instrument.Item(topic: "d", highest: 1, isSafetyItem: true, isScored: false),
      Instrument.Item(
        topic: "e", highest: 2, isSafetyItem: true, isScored: false,
        askedIf: Instrument.Requirement(items: [4], answeredFrom: 1)),
    ]
    let own = try Self.make(
      items: items, multiplier: 2, bands: [.init(6...20, .mild), .init(21...38, name: "above")],
      subscales: [.init(name: "x", title: "x", items: [2, 3])],
      rules: [
        .init(
          name: "both", title: "both",
          requirements: [
            .init(items: [1, 2], answeredFrom: 4, count: 2), .init(items: [5], answeredFrom: 2),
          ], source: .programPolicy)
      ], cutoffs: [Self.threshold("high", 21)], changes: [Self.threshold("some", 32)],
      prorating: 2, recall: 7, interval: 7)
    #expect(own.totals == 6...38)
    #expect(own.itemIDs == ["own.1", "own.2", "own.3", "own.4", "own.5"])
    let calm = try #require(own.score([1, 5, 1, 0, nil]))
    #expect(calm.total == 6)
    #expect(calm.severity == .mild)
    #expect(calm.missingItems.isEmpty)
    #expect(calm.safetyItemIsPositive == false)
    #expect(calm.subtotal("x") == 2)
    #expect(calm.outcome("both") == false)
    #expect(calm.outcome("neither") == nil)
    #expect(calm.isPositive == nil, "a named cut-off is not used unless it is chosen")
    let high = try #require(own.score([5, 1, 9, 1, nil]))
    #expect(high.total == 38)
    #expect(high.band?.name == "above")
    #expect(high.severity == nil)
    #expect(high.missingItems == [5])
    #expect(high.safetyItemIsPositive == true)
    #expect(own.score([4, 4, 9, 1, 2])?.outcome("both") == true)
    #expect(own.score([4, 4, 9, 1, nil])?.outcome("both") == nil)
    #expect(own.score([1, 1, 2, 0, nil]) == nil, "2 is not an answer of item 3")
    #expect(own.score([0, 1, 1, 0, nil]) == nil, "0 is not an answer of item 1")
    // 3 + 2 = 5 of two items is 7.5 of three: 8, times 2. Item 5 is not asked, so it is not open.
    let partial = try #require(own.score([3, 4, nil, 0, nil], missing: .prorated))
    #expect(partial.total == 16)
    #expect(partial.isProrated)
    #expect(own.score([3, 4, nil, nil, 0], missing: .prorated)?.total == nil)
    #expect(own.score([3, 4, nil, 1, nil], missing: .prorated)?.total == nil)
  }

  @Test("Faults of items are listed with their places")
  func items() throws {
    let table: [(Instrument.Item, [Fault])] = [
      (.init(topic: "a", lowest: 3, highest: 3), [.itemRange(index: 0)]),
      (.init(topic: "a", lowest: 4, highest: 3), [.itemRange(index: 0)]),
      (.init(topic: "a", lowest: -1, highest: 3), [.itemRange(index: 0)]),
      (.init(topic: "a", lowest: Int.min, highest: Int.max), [.itemRange(index: 0)]),
      (.init(topic: "a", lowest: 999, highest: 1_000), []),
      (.init(topic: "a", highest: 1_001), [.itemRange(index: 0)]),
      (.init(topic: "a", highest: 4, answers: [0, 2, 4]), []),
      (.init(topic: "a", highest: 4, answers: []), [.itemAnswers(index: 0)]),
      (.init(topic: "a", highest: 4, answers: [0, 2]), [.itemAnswers(index: 0)]),
      (.init(topic: "a", highest: 4, answers: [2, 4]), [.itemAnswers(index: 0)]),
      (.init(topic: "a", highest: 4, answers: [0, 2, 2, 4]), [.itemAnswers(index: 0)]),
      (.init(topic: "a", highest: 4, answers: [0, 5, 3, 4]), [.itemAnswers(index: 0)]),
      (
        .init(topic: "a", highest: 4, askedIf: .init(items: [1], answeredFrom: 1)),
        [.askedIf(index: 0)]
      ),
    ]
    for (item, expected) in table {
      #expect(try Self.faults { try Self.make(items: [item]) } == expected)
    }
    for places in [[2], [3], [0], [-1], [Int.max], [], [1, 1]] {
      let follow = Instrument.Item(
        topic: "b", highest: 3, askedIf: .init(items: places, answeredFrom: 1))
      #expect(
        try Self.faults { try Self.make(items: [Self.plain[0], follow]) } == [.askedIf(index: 1)])
    }
    for (factor, expected) in [
      (0, [.multiplier]), (1, []), (100, []), (101, [.multiplier]), (Int.max, [.multiplier]),
      (-1, [.multiplier]),
    ] as [(Int, [Fault])] {
      #expect(try Self.faults { try Self.make(items: Self.plain, multiplier: factor) } == expected)
    }
  }

  @Test("A rule or a sub-scale that names what is not there, or cannot decide, is a fault")
  func parts() throws {
    let requirements: [(Instrument.Requirement, Bool)] = [
      (.init(items: [1, 2, 3], answeredFrom: 3, count: 3), true),
      (.init(items: [1], answeredFrom: 1), true),
      (.init(items: [1], answeredFrom: 4), false), (.init(items: [1], answeredFrom: 0), false),
      (.init(items: [], answeredFrom: 1), false), (.init(items: [4], answeredFrom: 1), false),
      (.init(items: [0], answeredFrom: 1), false), (.init(items: [1, 1], answeredFrom: 1), false),
      (.init(items: [1], answeredFrom: 1, count: 0), false),
      (.init(items: [1], answeredFrom: 1, count: 2), false),
      (.init(items: [1], answeredFrom: 1, count: Int.max), false),
      (.init(items: [Int.max], answeredFrom: Int.max, count: Int.min), false),
    ]
    for (requirement, isProper) in requirements {
      let rule = Instrument.Rule(
        name: "r", title: "r", requirements: [requirement], source: .programPolicy)
      #expect(
        try Self.faults { try Self.make(items: Self.plain, rules: [rule]) }
          == (isProper ? [] : [.rule(name: "r")]), "\(requirement)")
    }
    let empty = Instrument.Rule(name: "r", title: "r", requirements: [], source: .programPolicy)
    #expect(
      try Self.faults { try Self.make(items: Self.plain, rules: [empty]) } == [.rule(name: "r")])
    for (places, isProper) in [
      ([1, 3], true), ([], false), ([1, 1], false), ([4], false), ([0], false), ([-3], false),
    ] as [([Int], Bool)] {
      let part = Instrument.Subscale(name: "s", title: "s", items: places)
      #expect(
        try Self.faults { try Self.make(items: Self.plain, subscales: [part]) }
          == (isProper ? [] : [.subscale(name: "s")]))
    }
  }

  @Test("Schemes cover the totals like bands, and their faults bear their names")
  func schemes() throws {
    func faults(_ bands: [Instrument.Band]) throws -> [Fault] {
      try Self.faults {
        try Self.make(
          items: Self.plain,
          schemes: [.init(name: "s", title: "s", bands: bands, source: .programPolicy)])
      }
    }
    #expect(try faults([.init(0...9, name: "all")]) == [])
    #expect(
      try faults([.init(0...3, name: "x"), .init(3...8, name: " ")]) == [
        .scheme(name: "s", .unnamedBand(index: 1)), .scheme(name: "s", .overlap(total: 3)),
        .scheme(name: "s", .gap(total: 9)),
      ])
    #expect(try faults([]) == (0...9).map { .scheme(name: "s", .gap(total: $0)) })
  }

  @Test("Names that are blank or stand twice are listed, and thresholds beside them")
  func names() throws {
    let scheme = Instrument.BandScheme(
      name: "s", title: "s", bands: [.init(0...9, name: "all")], source: .programPolicy)
    let part = Instrument.Subscale(name: "p", title: "p", items: [1])
    let rule = Instrument.Rule(
      name: "r", title: "r", requirements: [.init(items: [1], answeredFrom: 1)],
      source: .programPolicy)
    let found = try Self.faults {
      try Self.make(
        items: Self.plain, schemes: [scheme, scheme], subscales: [part, part],
        rules: [rule, rule],
        cutoffs: [Self.threshold("c", 10), Self.threshold("c", 9), Self.threshold("", 0)],
        changes: [Self.threshold("d", 0), Self.threshold("d", 9), Self.threshold("e", 10)],
        prorating: 3, recall: 0, interval: 3_661)
    }
    #expect(
      found == [
        .name("s"), .name("p"), .name("r"), .name("c"), .name(""), .name("d"), .threshold("c"),
        .threshold("d"), .threshold("e"), .threshold("prorating"), .threshold("recallDays"),
        .threshold("intervalDays"),
      ])
    #expect(
      try Self.faults {
        try Self.make(
          items: Self.plain, schemes: [scheme], subscales: [part], rules: [rule],
          cutoffs: [Self.threshold("c", 0), Self.threshold("d", 9)],
          changes: [Self.threshold("c", 1), Self.threshold("d", 9)], prorating: 2, recall: 3_660,
          interval: 1)
      } == [])
    #expect(
      try Self.faults { try Self.make(items: Self.plain, prorating: 0) }
        == [.threshold("prorating")])
  }

  @Test("An instrument without scored items has no total, and so no bands, cut-offs or changes")
  func withoutTotal() throws {
    let item = Instrument.Item(topic: "a", highest: 1, isScored: false)
    #expect(try Self.faults { try Self.make(items: [item]) } == [])
    #expect(
      try Self.faults {
        try Self.make(
          items: [item], bands: [.init(0...0, .mild)], cutoffs: [Self.threshold("c", 0)],
          changes: [Self.threshold("d", 1)], prorating: 1)
      } == [
        .unreachableBand(index: 0), .threshold("c"), .threshold("d"), .threshold("prorating"),
      ])
    #expect(try Self.make(items: [item]).score([1])?.total == nil)
  }
}
