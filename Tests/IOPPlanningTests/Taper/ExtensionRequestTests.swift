import IOPModels
import IOPPlanning
import IOPSerialization
import Testing

@Suite("Asking for a longer stay")
struct ExtensionRequestTests {
  static func day(_ offset: Int) -> CalendarDate {
    (try? CoreFixture.day(offset)) ?? .earliest
  }

  static func request(
    _ id: String = "ex-1", on offset: Int = 80, decision: ExtensionRequest.Decision? = nil
  ) throws -> ExtensionRequest {
    try ExtensionRequest(
      id: .core(id), date: day(offset), by: .person, reason: "I need a little longer.",
      decision: decision)
  }

  static func granted(
    on offset: Int = 82, by clinician: String? = "cl-1", until end: Int?
  ) throws -> ExtensionRequest.Decision {
    try ExtensionRequest.Decision(
      on: day(offset), granted: true, by: clinician.map { .core($0) },
      because: "It works, and the last step is not taken.", newEnd: end.map { day($0) })
  }

  @Test(
    "A decision follows the request, the new end follows the decision, and only a grant has one")
  func invalid() throws {
    #expect(throws: Never.self) {
      try Self.request(on: 80, decision: Self.granted(on: 80, until: 80))
    }
    #expect(throws: ExtensionRequest.Invalid.order) {
      try Self.request(on: 80, decision: Self.granted(on: 79, until: 90))
    }
    #expect(throws: ExtensionRequest.Invalid.order) { try Self.granted(on: 80, until: 79) }
    #expect(throws: ExtensionRequest.Invalid.declined) {
      try ExtensionRequest.Decision(on: Self.day(80), granted: false, newEnd: Self.day(90))
    }
    let refused: [(String, String)] = [
      (
        #"{"id":"e","date":"2026-03-09","by":"person","decision":{"date":"2026-03-08","granted":true}}"#,
        "a decision follows the request"
      ),
      (
        #"{"id":"e","date":"2026-03-09","by":"team","decision":{"date":"2026-03-09","granted":false,"newEnd":"2026-04-01"}}"#,
        "only a stay that was granted"
      ),
      (#"{"id":"e","date":"2026-03-09","by":"payer"}"#, "person, team"),
    ]
    for (text, words) in refused {
      let error = #expect(throws: JSONError.self) {
        try StrictJSONDecoder().decode(ExtensionRequest.self, from: Array(text.utf8))
      }
      #expect(error?.description.contains(words) == true, "\(text)")
    }
  }

  @Test("The record of a day knows the request from its day and the decision from its own")
  func asKnown() throws {
    var record = try CoreFixture.record()
    record.extensions = [try Self.request(on: 80, decision: Self.granted(on: 82, until: 110))]
    #expect(record.asKnown(on: Self.day(79)).extensions.isEmpty)
    #expect(record.asKnown(on: Self.day(81)).extensions == [try Self.request(on: 80)])
    #expect(record.asKnown(on: Self.day(82)).extensions == record.extensions)
    #expect(record.openExtension(on: Self.day(81))?.id == .core("ex-1"))
    #expect(record.openExtension(on: Self.day(82)) == nil)
    #expect(record.grantedExtension(on: Self.day(81)) == nil)
    #expect(record.grantedExtension(on: Self.day(82))?.end == Self.day(110))
    #expect(record.latestDate == Self.day(82))
    let fact = try #require(record.fact(at: .extension(.core("ex-1"))))
    #expect(fact.date == Self.day(80))
    #expect(
      fact.says.revealed == "longer stay asked for by the person, granted until 2026-04-25")
    #expect(
      record.asKnown(on: Self.day(81)).fact(at: .extension(.core("ex-1")))?.says.revealed
        == "longer stay asked for by the person, not decided")
  }

  @Test("A request is decided once, and of several grants the longest counts")
  func decided() throws {
    let open = try Self.request(on: 80)
    let decided = try open.decided(Self.granted(on: 82, until: 100))
    #expect(decided.decision?.newEnd == Self.day(100))
    #expect(throws: ExtensionRequest.Invalid.order) {
      try open.decided(Self.granted(on: 79, until: 100))
    }
    var record = try CoreFixture.record()
    record.extensions = [
      decided, try Self.request("ex-2", decision: Self.granted(until: 120)),
      try Self.request("ex-3", decision: Self.granted(until: nil)),
    ]
    #expect(record.grantedExtension(on: Self.day(90))?.request.id == .core("ex-2"))
  }

  // MARK: The rule

  /// Admitted on day 1 with 16 weeks at the longest: day 112 is the last of them.
  static func findings(
    asOf offset: Int, _ extensions: [ExtensionRequest], reviews: [PlanReview] = []
  ) throws -> [Finding] {
    var record = try CoreFixture.record()
    record.extensions = extensions
    record.reviews = reviews
    return RuleSet(PlanRule.length).findings(in: record, asOf: day(offset))
  }

  @Test(
    "Beyond the longest stay an extension has a reason, an approver and a new end",
    arguments: [
      ("within the longest stay nobody asks", 112, [], []),
      ("one day more, and nothing is granted", 113, [], ["without an extension"]),
      ("asked for and not decided", 113, [nil], ["without an extension"]),
      ("documented in full", 113, [("cl-1", 140)], []),
      ("to its last day", 140, [("cl-1", 140)], []),
      ("a day longer than granted", 141, [("cl-1", 140)], ["longer than the extension"]),
      ("nobody approved it", 113, [(nil, 140)], ["no approver"]),
      ("no new end", 113, [("cl-1", nil)], ["no new end"]),
      ("neither", 113, [(nil, nil)], ["no approver, no new end"]),
      ("one in full is enough", 113, [(nil, 140), ("cl-1", 140)], []),
      ("before the longest stay is over, too", 90, [(nil, 140)], ["no approver"]),
      ("within the longest stay it needs no approver", 90, [(nil, 112)], []),
    ] as [(String, Int, [(String?, Int?)?], [String])])
  func rule(_ what: String, offset: Int, granted: [(String?, Int?)?], says: [String]) throws {
    let requests = try granted.enumerated().map { index, entry in
      try Self.request(
        "ex-\(index)", decision: entry.map { try Self.granted(by: $0.0, until: $0.1) })
    }
    let found = try Self.findings(asOf: offset, requests)
    #expect(found.map(\.rule) == says.map { _ in "length.extension" }, "\(what)")
    for (finding, words) in zip(found, says) {
      #expect(finding.message.contains(words), "\(what)")
      #expect(finding.severity == .error)
    }
  }

  @Test("Without a reason of either side the reason is missed")
  func reason() throws {
    let decision = try ExtensionRequest.Decision(
      on: Self.day(82), granted: true, by: .core("cl-1"), because: "  ", newEnd: Self.day(140))
    let request = try ExtensionRequest(
      id: .core("ex-1"), date: Self.day(80), by: .team, decision: decision)
    let found = try Self.findings(asOf: 113, [request])
    #expect(
      found.map(\.message) == ["An extension beyond the longest stay has no documented reason."])
  }

  @Test("A request that a later review passed over, and an approver who is not in the team")
  func others() throws {
    let review = PlanReview(
      id: .core("r-1"), date: Self.day(85), by: .core("cl-1"), decision: .continue, because: "x")
    let open = try Self.request(on: 80)
    #expect(try Self.findings(asOf: 90, [open]).isEmpty)
    #expect(
      try Self.findings(asOf: 90, [open], reviews: [review]).map(\.rule)
        == ["length.extension-open"])
    let sameDay = try Self.request(on: 85)
    #expect(try Self.findings(asOf: 90, [sameDay], reviews: [review]).isEmpty)
    let stranger = try Self.request(decision: Self.granted(by: "cl-9", until: 100))
    #expect(try Self.findings(asOf: 90, [stranger]).map(\.rule) == ["length.extension-by"])
  }

  @Test("The rules are in the standard set, and no finding holds a private text")
  func standard() throws {
    let standard = Set(RuleSet.standard.rules.map(\.id))
    #expect(PlanRule.length.allSatisfy { standard.contains($0.id) })
    let found = try Self.findings(
      asOf: 113, [Self.request(decision: Self.granted(by: "cl-9", until: nil))])
    #expect(found.count == 2)
    for finding in found {
      #expect(!"\(finding)".contains("longer.") && !"\(finding)".contains("It works"))
    }
  }
}
