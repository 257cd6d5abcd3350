import IOPModels
import Testing

@Suite("Language tags")
struct LanguageTagTests {
  @Test(
    "A tag of the shape of RFC 5646 is kept as it was written",
    arguments: [
      "en", "es-MX", "zh-Hant-TW", "ase", "EN", "sr-Latn", "de-1996", "en-a-bbb", "es-419",
      "ab-12345678",
    ])
  func accepted(text: String) throws {
    let tag = try LanguageTag(text)
    #expect(tag.text == text)
    #expect("\(tag)" == text)
    #expect(try FoundationJSON.text(of: [tag]) == "[\"\(text)\"]")
    #expect(try FoundationJSON.read("[\"\(text)\"]", as: [LanguageTag].self) == [tag])
  }

  @Test(
    "Anything else is refused, by the initialiser and by decoding alike",
    arguments: [
      "", "e", "engl", "english", "en-", "-en", "en--US", "en_US", "en US", " en", "en ", "e1",
      "12", "en-123456789", "en-\u{FC}", "\u{435}n", "e\u{301}n", "en\n", "en-U.S", "en-US\u{0}",
    ])
  func refused(text: String) throws {
    #expect(refusal { () throws(LanguageTag.Invalid) in try LanguageTag(text) } == .shape)
    let quoted = try FoundationJSON.quoted(text)
    let found = try #require(DecodingRefusal(of: "[\(quoted)]", as: [LanguageTag].self))
    #expect(found.rule as? LanguageTag.Invalid == .shape)
    #expect(found.path == ["0"])
    if text == "english" { #expect(!found.repeats(text)) }
  }

  @Test("Tags are ordered by their text")
  func order() throws {
    let tags = try ["es-MX", "en", "es", "zh"].map { try LanguageTag($0) }
    #expect(tags.sorted().map(\.text) == ["en", "es", "es-MX", "zh"])
  }
}
