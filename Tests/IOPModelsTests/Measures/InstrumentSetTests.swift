import IOPModels
import Testing

@Suite("The instruments that a site uses")
struct InstrumentSetTests {
  /// The PHQ-9 with one part of its definition changed.
  private static func phq9(
    items: [Instrument.Item] = Instrument.phq9.items, multiplier: Int = 1,
    direction: ImprovementDirection = .lower
  ) throws -> Instrument {
    try Instrument(
      id: .phq9, title: "Own", items: items, multiplier: multiplier, direction: direction,
      bands: [], licence: "Own.", source: .programPolicy)
  }

  private static func items(_ change: (Int, Instrument.Item) -> Instrument.Item) -> [Instrument
    .Item]
  {
    Instrument.phq9.items.enumerated().map { change($0.offset, $0.element) }
  }

  @Test("A definition is found by its name before the catalogue, and the catalogue by every other")
  func lookup() throws {
    let own = try InstrumentDocumentTests.own()
    let chosen = try Instrument.pcl5.choosing(cutoff: Instrument.pcl5.cutoff(named: "from-31"))
    let set = try InstrumentSet([own, chosen])
    #expect(set[own.id] == own && set[.pcl5] == chosen && set[.phq9] == .phq9)
    #expect(InstrumentSet.catalogue[own.id] == nil && InstrumentSet.catalogue.own.isEmpty)
    #expect(set[try #require(InstrumentID(rawValue: "stranger"))] == nil)
    #expect(try InstrumentSet.catalogue.adding(own).adding(chosen) == set)
    let result = try MeasureResult(
      id: Identifier("m"), instrument: own.id, date: CalendarDate("2026-03-02"),
      answers: [3, 0, 0, nil])
    #expect(result.score == nil && result.score(by: set)?.total == 12)
    #expect(result.score(by: InstrumentSet.catalogue) == nil)
  }

  @Test(
    "Two definitions of one name are refused, and so is one that changes what results are checked by"
  )
  func refused() throws {
    let own = try InstrumentDocumentTests.own()
    let items = Instrument.phq9.items
    let rows: [([Instrument], InstrumentSet.Invalid?)] = try [
      ([], nil), ([own], nil), ([own, own], .repeated), ([own, .phq9, own], .repeated),
      ([Self.phq9()], nil), ([Self.phq9(items: Array(items.prefix(8)))], .items),
      ([Self.phq9(multiplier: 2)], .items), ([Self.phq9(direction: .higher)], .items),
      // Without the safety item.
      ([Self.phq9(items: Self.items { Instrument.Item(topic: $1.topic, highest: 3) })], .items),
      // With more of them, and topics of the site's own.
      (
        [
          Self.phq9(
            items: Self.items {
              Instrument.Item(topic: "\($0)\($1.topic)", highest: 3, isSafetyItem: true)
            })
        ],
        nil
      ),
      (
        [
          Self.phq9(
            items: Self.items {
              Instrument.Item(
                topic: $1.topic, highest: $0 == 0 ? 4 : 3, isSafetyItem: $1.isSafetyItem)
            })
        ], .items
      ),
    ]
    for (list, reason) in rows {
      #expect(
        refusal { () throws(InstrumentSet.Invalid) in try InstrumentSet(list) } == reason)
      let text = try FoundationJSON.text(of: list)
      let found = DecodingRefusal(of: text, as: InstrumentSet.self)
      #expect(found?.rule as? InstrumentSet.Invalid == reason && (found == nil) == (reason == nil))
      guard reason == nil else { continue }
      #expect(
        try FoundationJSON.text(of: FoundationJSON.read(text, as: InstrumentSet.self)) == text)
    }
  }
}
