import IOPModels
import Testing

@Suite("Identifiers")
struct IdentifierTests {
  enum Goal {}
  enum Session {}

  @Test(
    "Letters, digits, dots, underscores and hyphens make an identifier of 1 to 64 characters",
    arguments: [
      "a", "7", "goal-1", "G.1_a-b", "0190a6b2-7c3e-7def-8a11-2b3c4d5e6f70",
      String(repeating: "x", count: 64),
    ])
  func accepted(text: String) throws {
    let identifier = try Identifier<Goal>(text)
    #expect(identifier.text == text)
    #expect("\(identifier)" == text)
  }

  @Test(
    "Any other text is refused",
    arguments: [
      ("", InvalidIdentifier.length), (String(repeating: "x", count: 65), .length),
      (String(repeating: "x", count: 100_000), .length), ("-a", .firstCharacter),
      (".a", .firstCharacter), ("_a", .firstCharacter), (" a", .character), ("a b", .character),
      ("a ", .character), ("a/b", .character), ("a\n", .character), ("a\0", .character),
      ("é", .character), ("aé", .character), ("а", .character), ("１", .character),
      ("a:b", .character), ("a@b", .character),
    ])
  func refused(text: String, reason: InvalidIdentifier) {
    #expect(throws: reason) { try Identifier<Goal>(text) }
  }

  @Test("Identifiers compare, sort and hash by their text")
  func comparison() throws {
    let first = try Identifier<Goal>("a-1")
    let second = try Identifier<Goal>("a-2")
    #expect(first < second)
    #expect(!(second < first))
    #expect(try first == Identifier<Goal>("a-1"))
    #expect(try Set([first, second, Identifier<Goal>("a-1")]).count == 2)
    #expect(first as Any is Identifier<Goal>)
    #expect(!(first as Any is Identifier<Session>))
  }

  @Test("On the wire an identifier is its text, also as a key")
  func coding() throws {
    let identifier = try Identifier<Goal>("goal-1")
    #expect(try FoundationJSON.text(of: identifier) == #""goal-1""#)
    #expect(try FoundationJSON.read(#""goal-1""#, as: Identifier<Goal>.self) == identifier)
    #expect(try FoundationJSON.text(of: [identifier: 3]) == #"{"goal-1":3}"#)
    #expect(
      try FoundationJSON.read(#"{"goal-1":3}"#, as: [Identifier<Goal>: Int].self)
        == [identifier: 3])
    for refused in [#""a b""#, #""""#, "1", "null"] {
      #expect(throws: DecodingError.self) {
        try FoundationJSON.read(refused, as: Identifier<Goal>.self)
      }
    }
    #expect(throws: (any Error).self) {
      try FoundationJSON.read(#"{"a b":3}"#, as: [Identifier<Goal>: Int].self)
    }
  }
}
