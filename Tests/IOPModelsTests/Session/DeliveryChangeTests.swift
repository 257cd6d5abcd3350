import IOPModels
import Testing

@Suite("Moves from one mode of delivery to another")
struct DeliveryChangeTests {
  static func change(
    _ id: String = "d-1", day: String = "2026-03-09", from: DeliveryMode = .onsite,
    to: DeliveryMode = .virtual, through: String? = nil, readiness: TelehealthReadiness? = nil
  ) throws -> DeliveryChange {
    try DeliveryChange(
      id: Identifier(id), date: CalendarDate(day), from: from, to: to,
      through: through.map { try CalendarDate($0) }, reason: .relocation, note: "CANARY",
      by: Identifier("c-1"), readiness: readiness)
  }

  func expect(
    _ reason: DeliveryChange.Invalid?, _ more: String, _ make: () throws -> DeliveryChange,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var thrown: DeliveryChange.Invalid?
    var made: DeliveryChange?
    do { made = try make() } catch { thrown = error as? DeliveryChange.Invalid }
    #expect(thrown == reason, sourceLocation: sourceLocation)
    let json =
      #"[{"id":"d-1","date":"2026-03-09","reason":"relocation","note":"CANARY","by":"c-1",\#(more)}]"#
    let found = DecodingRefusal(of: json, as: [DeliveryChange].self)
    #expect(found?.rule as? DeliveryChange.Invalid == reason, sourceLocation: sourceLocation)
    #expect((found == nil) == (reason == nil), sourceLocation: sourceLocation)
    #expect(!(found?.repeats("CANARY") ?? false), sourceLocation: sourceLocation)
    if let made {
      let read = try FoundationJSON.read(json, as: [DeliveryChange].self)
      #expect(read == [made], sourceLocation: sourceLocation)
    }
  }

  @Test("A change leads to another mode")
  func modes() throws {
    for from in DeliveryMode.allCases {
      for to in DeliveryMode.allCases {
        try expect(
          from == to ? .same : nil, #""from":"\#(from.rawValue)","to":"\#(to.rawValue)""#
        ) { try Self.change(from: from, to: to) }
      }
    }
  }

  @Test(
    "The last day is not before the first",
    arguments: [("2026-03-08", false), ("2026-03-09", true), ("2026-03-10", true)])
  func order(through: String, isRight: Bool) throws {
    try expect(
      isRight ? nil : .order, #""from":"onsite","to":"virtual","through":"\#(through)""#
    ) { try Self.change(through: through) }
  }

  @Test("Readiness for video belongs to a change to video, wholly or in part")
  func readiness() throws {
    for to in [DeliveryMode.virtual, .onsite, .hybrid] {
      let from: DeliveryMode = to == .hybrid ? .onsite : to == .onsite ? .virtual : .hybrid
      try expect(
        to == .onsite ? .onsite : nil,
        #""from":"\#(from.rawValue)","to":"\#(to.rawValue)","readiness":{}"#
      ) { try Self.change(from: from, to: to, readiness: TelehealthReadiness()) }
    }
  }

  @Test("A change holds from its first day to its last, and then the mode before it")
  func days() throws {
    let change = try Self.change(through: "2026-03-11")
    let expected: [(String, DeliveryMode?)] = [
      ("2026-03-08", nil), ("2026-03-09", .virtual), ("2026-03-11", .virtual),
      ("2026-03-12", .onsite),
    ]
    for (day, mode) in expected {
      #expect(try change.delivery(on: CalendarDate(day)) == mode, "\(day)")
    }
    #expect(try Self.change().delivery(on: CalendarDate("2030-01-01")) == .virtual)
  }

  @Test("The last change by a day counts, and of one day the later entry")
  func last() throws {
    let first = try Self.change("d-1")
    let back = try Self.change("d-2", day: "2026-04-01", from: .virtual, to: .onsite)
    let mixed = try Self.change("d-3", day: "2026-04-01", from: .virtual, to: .hybrid)
    let all = [back, first, mixed]
    func id(_ day: String) throws -> String? {
      DeliveryChange.last(all, on: try CalendarDate(day))?.id.text
    }
    #expect(try id("2026-03-08") == nil)
    #expect(try id("2026-03-09") == "d-1")
    #expect(try id("2026-03-31") == "d-1")
    #expect(try id("2026-04-01") == "d-3")
  }

  @Test("Sessions from home are ready when all four are given, and unknown while one is not asked")
  func ready() {
    var facts = TelehealthReadiness(
      hasStableConnection: true, hasPrivateSpace: true, locationIsKnown: true,
      hasLocalEmergencyContact: true)
    #expect(facts.isReady == true)
    facts.locationIsKnown = nil
    #expect(facts.isReady == nil)
    facts.hasPrivateSpace = false
    #expect(facts.isReady == false)
  }
}
