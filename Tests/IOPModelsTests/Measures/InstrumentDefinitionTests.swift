import IOPModels
import Testing

@Suite("Definitions of instruments")
struct InstrumentDefinitionTests {
  typealias Fault = Instrument.IllFormed.Fault

  static func faults(
    items: [Int], reversed: Set<Int> = [], bands: [Instrument.Band] = [], cutoff: Int? = nil,
    remission: Int? = nil, percent: Int? = nil, reliable: Int? = nil
  ) -> [Fault] {
    do throws(Instrument.IllFormed) {
      guard let id = InstrumentID(rawValue: "own") else { return [] }
      func sourced(_ value: Int?) -> Sourced<Int>? {
        value.map { Sourced($0, source: .programPolicy) }
      }
      _ = try Instrument(
        id: id, title: "Own",
        items: items.enumerated().map {
          Instrument.Item(
            topic: "item \($0.offset)", highest: $0.element,
            isReversed: reversed.contains($0.offset))
        },
        direction: .higher, bands: bands, screeningCutoff: sourced(cutoff),
        remissionBelow: sourced(remission), responsePercent: sourced(percent),
        reliableChange: sourced(reliable), licence: "Own.", source: .programPolicy)
      return []
    } catch {
      #expect("\(error)".contains("\(error.faults.count)"))
      return error.faults
    }
  }

  @Test("A definition with bands that fit is accepted, and so is one without bands")
  func accepted() {
    #expect(Self.faults(items: [1]) == [])
    #expect(Self.faults(items: [3, 3], bands: [.init(0...6, .mild)]) == [])
    #expect(
      Self.faults(
        items: [3, 3], bands: [.init(0...0, .minimal), .init(1...6, .severe)], cutoff: 0,
        remission: 6, percent: 1, reliable: 6) == [])
    #expect(Self.faults(items: [3], percent: 100) == [])
  }

  @Test("Without items there is no instrument")
  func noItems() {
    #expect(Self.faults(items: []) == [.noItems])
  }

  @Test("An item has at least the answers 0 and 1", arguments: [0, -1, Int.min])
  func itemRange(highest: Int) {
    #expect(Self.faults(items: [3, highest, 3]) == [.itemRange(index: 1)])
  }

  @Test(
    "Answers beyond reason are refused and do not overflow",
    arguments: [[Int.max], [Int.max, Int.max], [Int.max, 3, 1_001]])
  func giantItems(items: [Int]) {
    let expected = items.enumerated().filter { $0.element > 1_000 }
      .map { Fault.itemRange(index: $0.offset) }
    #expect(Self.faults(items: items, bands: [.init(0...3, .mild)]).starts(with: expected))
  }

  @Test("Every total without a band and every total with two is listed")
  func gapsAndOverlaps() {
    #expect(
      Self.faults(items: [3, 3], bands: [.init(1...2, .mild), .init(4...5, .severe)])
        == [.gap(total: 0), .gap(total: 3), .gap(total: 6)])
    #expect(
      Self.faults(
        items: [3, 3],
        bands: [.init(0...4, .mild), .init(3...6, .severe), .init(4...4, .moderate)])
        == [.overlap(total: 3), .overlap(total: 4)])
  }

  @Test("A band that no answers reach is named by its place")
  func unreachable() {
    #expect(
      Self.faults(items: [3], bands: [.init(-1...1, .mild), .init(2...3, .severe)])
        == [.unreachableBand(index: 0)])
    #expect(
      Self.faults(items: [3], bands: [.init(0...3, .mild), .init(4...9, .severe)])
        == [.unreachableBand(index: 1)])
    #expect(
      Self.faults(items: [3], bands: [.init(Int.min...Int.max, .mild)])
        == [.unreachableBand(index: 0)])
  }

  @Test("A threshold outside the totals and a percentage outside 1 to 100 are faults")
  func thresholds() {
    for value in [-1, 4, Int.min, Int.max] {
      #expect(Self.faults(items: [3], cutoff: value) == [.threshold("screeningCutoff")])
      #expect(Self.faults(items: [3], remission: value) == [.threshold("remissionBelow")])
      #expect(Self.faults(items: [3], reliable: value) == [.threshold("reliableChange")])
    }
    #expect(Self.faults(items: [3], reliable: 0) == [.threshold("reliableChange")])
    for percent in [0, 101, -50, Int.max] {
      #expect(Self.faults(items: [3], percent: percent) == [.threshold("responsePercent")])
    }
  }

  @Test("All faults of a definition are listed at once, in the order of the definition")
  func allFaults() {
    let found = Self.faults(
      items: [0, 2, -7],
      bands: [.init(0...0, .minimal), .init(0...0, .mild), .init(2...9, .severe)], cutoff: 40,
      percent: 0)
    #expect(
      found == [
        .itemRange(index: 0), .itemRange(index: 2), .unreachableBand(index: 2),
        .overlap(total: 0), .gap(total: 1), .threshold("screeningCutoff"),
        .threshold("responsePercent"),
      ])
  }

  @Test("A reversed item counts from the other end, and a missing answer is still missing")
  func reversed() throws {
    let id = try #require(InstrumentID(rawValue: "own"))
    let items = [
      Instrument.Item(topic: "a", highest: 4),
      Instrument.Item(topic: "b", highest: 4, isReversed: true),
      Instrument.Item(topic: "c", highest: 2, isReversed: true, isSafetyItem: true),
    ]
    let own = try Instrument(
      id: id, title: "Own", items: items, direction: .lower, bands: [], licence: "Own.",
      source: .programPolicy)
    #expect(own.totals == 0...10)
    #expect(own.score([0, 0, 0])?.total == 6)
    #expect(own.score([4, 4, 2])?.total == 4)
    #expect(own.score([4, 0, 0])?.total == 10)
    #expect(own.score([0, 4, 2])?.total == 0)
    #expect(own.score([0, 4, 2])?.severity == nil)
    #expect(own.score([0, nil, 2])?.total == nil)
    #expect(own.score([0, nil, 2])?.missingItems == [2])
  }

  @Test("Of several safety items one positive is enough, and an open one leaves it open")
  func severalSafetyItems() throws {
    let id = try #require(InstrumentID(rawValue: "own"))
    let items = (0..<3).map {
      Instrument.Item(topic: "\($0)", highest: 1, isSafetyItem: $0 != 1)
    }
    let own = try Instrument(
      id: id, title: "Own", items: items, direction: .lower, bands: [], licence: "Own.",
      source: .programPolicy)
    let table: [([Int?], Bool?)] = [
      ([0, 0, 0], false), ([0, 1, 0], false), ([1, 0, 0], true), ([0, 0, 1], true),
      ([nil, 0, 1], true), ([1, 0, nil], true), ([nil, 0, 0], nil), ([0, 0, nil], nil),
      ([nil, nil, nil], nil), ([0, nil, 0], false),
    ]
    for (answers, positive) in table {
      let score = try #require(own.score(answers))
      #expect(score.safetyItemIsPositive == positive, "\(answers)")
    }
  }
}
