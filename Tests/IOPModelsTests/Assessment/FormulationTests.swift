import IOPModels
import Testing

@Suite("What each discipline understands of the person")
struct FormulationTests {
  static func version(
    _ id: String, _ discipline: Discipline, _ day: String, _ words: PrivateText = "CANARY"
  ) throws -> Formulation {
    try Formulation(
      id: Identifier(id), of: discipline, date: CalendarDate(day), author: Identifier("c-1"),
      statement: words)
  }

  @Test("A formulation says something", arguments: [("", false), (" \n", false), ("x", true)])
  func blank(words: String, isRight: Bool) throws {
    let date = try CalendarDate("2026-03-09")
    let reason = refusal { () throws(Formulation.Invalid) in
      try Formulation(
        id: Identifier(known: "f-1"), of: .family, date: date, author: Identifier(known: "c-1"),
        statement: PrivateText(words))
    }
    #expect(reason == (isRight ? nil : .blank))
    let json =
      #"{"id":"f-1","discipline":"family","date":"2026-03-09","author":"c-1","statement":"#
      + (try FoundationJSON.quoted(words)) + "}"
    let found = DecodingRefusal(of: json, as: Formulation.self)
    #expect(found?.rule as? Formulation.Invalid == reason)
  }

  @Test("The latest version of each discipline holds, of one day the later entry")
  func current() throws {
    let versions = [
      try Self.version("g-1", .group, "2026-03-02"),
      try Self.version("i-2", .individual, "2026-03-09"),
      try Self.version("i-1", .individual, "2026-03-02"),
      try Self.version("i-3", .individual, "2026-03-09"),
    ]
    func ids(_ day: String) throws -> [String] {
      Formulation.current(versions, on: try CalendarDate(day)).map(\.id.text)
    }
    #expect(try ids("2026-03-01") == [])
    #expect(try ids("2026-03-02") == ["i-1", "g-1"])
    #expect(try ids("2026-03-08") == ["i-1", "g-1"])
    #expect(try ids("2026-03-09") == ["i-3", "g-1"])
  }

  @Test("The five disciplines bring five different views")
  func views() {
    #expect(Set(Discipline.allCases.map(\.view)).count == 5)
    #expect(Discipline.psychiatry.view == "medicine")
  }
}
