import IOPModels
import Testing

@Suite("Who spoke with whom about the person")
struct CareCoordinationTests {
  typealias Partner = CareCoordination.Partner

  static let day = "2026-03-09"

  static func colleague(_ id: String = "c-2") throws -> Partner { Partner(try Identifier(id)) }

  static func outsider(_ kind: Partner.Kind = .agency) throws -> Partner {
    try Partner(kind, name: "CANARY")
  }

  static func entry(
    with partners: [Partner], topics: [CareCoordination.Topic] = [.safety],
    note: PrivateText? = nil, due: Int? = nil, disclosure: CareCoordination.Disclosure? = nil
  ) throws -> CareCoordination {
    let date = try CalendarDate(day)
    return try CareCoordination(
      id: Identifier("cc-1"), date: date, by: Identifier("c-1"), with: partners, means: .phone,
      topics: topics, note: note,
      nextSteps: due.map {
        [.init("CANARY", due: try date.adding(days: $0), owner: try Identifier("c-1"))]
      } ?? [], disclosure: disclosure)
  }

  static func text(_ partners: String, _ more: String = #""topics":["safety"]"#) -> String {
    #"[{"id":"cc-1","date":"\#(day)","by":"c-1","means":"phone","with":[\#(partners)],\#(more)}]"#
  }

  static let team = #"{"kind":"team","clinician":"c-2"}"#
  static let agency = #"{"kind":"agency","name":"CANARY"}"#

  func expect(
    _ reason: CareCoordination.Invalid?, _ json: String, _ make: () throws -> CareCoordination,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var thrown: CareCoordination.Invalid?
    var made: CareCoordination?
    do { made = try make() } catch { thrown = error as? CareCoordination.Invalid }
    #expect(thrown == reason, sourceLocation: sourceLocation)
    let found = DecodingRefusal(of: json, as: [CareCoordination].self)
    #expect(found?.rule as? CareCoordination.Invalid == reason, sourceLocation: sourceLocation)
    #expect((found == nil) == (reason == nil), sourceLocation: sourceLocation)
    #expect(!(found?.repeats("CANARY") ?? false), sourceLocation: sourceLocation)
    if let made {
      #expect(
        try FoundationJSON.read(json, as: [CareCoordination].self) == [made],
        sourceLocation: sourceLocation)
    }
  }

  @Test("An entry names somebody other than the clinician who spoke")
  func partners() throws {
    try expect(nil, Self.text(Self.team)) { try Self.entry(with: [Self.colleague()]) }
    try expect(.nobody, Self.text("")) { try Self.entry(with: []) }
    try expect(.alone, Self.text(#"{"kind":"team","clinician":"c-1"}"#)) {
      try Self.entry(with: [Self.colleague("c-1")])
    }
  }

  @Test("An entry says what it was about, in a topic or in words, and names no topic twice")
  func topics() throws {
    try expect(.topics, Self.text(Self.team, #""topics":[]"#)) {
      try Self.entry(with: [Self.colleague()], topics: [])
    }
    try expect(.topics, Self.text(Self.team, #""note":"  ""#)) {
      try Self.entry(with: [Self.colleague()], topics: [], note: "  ")
    }
    try expect(nil, Self.text(Self.team, #""note":"CANARY""#)) {
      try Self.entry(with: [Self.colleague()], topics: [], note: "CANARY")
    }
    try expect(.topics, Self.text(Self.team, #""topics":["safety","safety"]"#)) {
      try Self.entry(with: [Self.colleague()], topics: [.safety, .safety])
    }
  }

  @Test("A step is due on the day of the entry or later", arguments: [-1, 0, 1])
  func due(days: Int) throws {
    let due = try CalendarDate(Self.day).adding(days: days)
    let step =
      #""topics":["safety"],"nextSteps":[{"step":"CANARY","due":"\#(due)","owner":"c-1"}]"#
    try expect(days < 0 ? .due : nil, Self.text(Self.team, step)) {
      try Self.entry(with: [Self.colleague()], due: days)
    }
  }

  @Test("A disclosure is made to somebody outside of the team")
  func disclosure() throws {
    let told = #""topics":["safety"],"disclosure":{"ground":"emergency"}"#
    try expect(.inside, Self.text(Self.team, told)) {
      try Self.entry(with: [Self.colleague()], disclosure: .init(on: .emergency))
    }
    try expect(nil, Self.text("\(Self.team),\(Self.agency)", told)) {
      try Self.entry(
        with: [Self.colleague(), Self.outsider()], disclosure: .init(on: .emergency))
    }
    #expect(try Self.entry(with: [Self.outsider(.professional)]).isWithOutsider)
    #expect(try !Self.entry(with: [Self.colleague()]).isWithOutsider)
  }

  @Test("The ground of a disclosure is a consent exactly where one is named")
  func ground() throws {
    let cases: [(DisclosureGround, Bool, Bool)] = [
      (.consent, true, true), (.consent, false, false), (.emergency, false, true),
      (.emergency, true, false),
    ]
    for (ground, isNamed, isRight) in cases {
      let consent: Identifier<Consent>? = isNamed ? try Identifier("cs-1") : nil
      let reason = refusal { () throws(CareCoordination.Disclosure.Invalid) in
        try CareCoordination.Disclosure(on: ground, consent: consent)
      }
      #expect(reason == (isRight ? nil : .consent))
      let json = #"{"ground":"\#(ground)"\#(isNamed ? #","consent":"cs-1""# : "")}"#
      let found = DecodingRefusal(of: json, as: CareCoordination.Disclosure.self)
      #expect(found?.rule as? CareCoordination.Disclosure.Invalid == reason)
    }
  }

  @Test("A colleague is named by the identifier alone, an outsider by a name alone")
  func partner() throws {
    for kind in Partner.Kind.allCases {
      for hasID in [false, true] {
        for name in [nil, " ", "CANARY"] as [String?] {
          let isRight =
            kind == .team ? hasID && name == nil : !hasID && name == "CANARY"
          let id: Identifier<Clinician>? = hasID ? try Identifier("c-2") : nil
          let reason = refusal { () throws(Partner.Invalid) in
            try Partner(kind, clinician: id, name: name.map { PrivateText($0) })
          }
          #expect(reason == (isRight ? nil : .named), "\(kind)")
          let json =
            #"{"kind":"\#(kind.rawValue)"\#(hasID ? #","clinician":"c-2""# : "")"#
            + "\(name.map { #","name":"\#($0)""# } ?? "")}"
          let found = DecodingRefusal(of: json, as: Partner.self)
          #expect(found?.rule as? Partner.Invalid == reason, "\(json)")
        }
      }
    }
    let role = refusal { () throws(Partner.Invalid) in
      try Partner(.team, clinician: Identifier(known: "c-2"), role: .psychiatrist)
    }
    #expect(role == .named)
  }
}
