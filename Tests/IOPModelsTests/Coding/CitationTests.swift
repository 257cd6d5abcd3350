import IOPModels
import Testing

@Suite("Citations")
struct CitationTests {
  @Test("Every citation that ships keeps the rules that others have to keep")
  func catalogue() throws {
    let catalogue = Citation.catalogue
    #expect(!catalogue.isEmpty)
    for citation in catalogue {
      let checked = try Citation(
        id: citation.id, title: citation.title, locator: citation.locator, url: citation.url,
        confidence: citation.confidence)
      #expect(checked == citation)
      let text = try FoundationJSON.text(of: citation)
      #expect(try FoundationJSON.read(text, as: Citation.self) == citation)
      #expect(!citation.title.contains("  "), "\(citation.id)")
      #expect(!citation.title.contains("\n"), "\(citation.id)")
    }
  }

  @Test("No two citations share an id, and none stands twice")
  func unique() {
    let ids = Citation.catalogue.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(Set(Citation.catalogue).count == Citation.catalogue.count)
  }

  @Test("A citation reads as its title and the place in it")
  func description() throws {
    #expect(
      Citation.cfr410_44c.description
        == "42 CFR 410.44, Intensive outpatient services: Conditions and exclusions, paragraph (c)")
    #expect(Citation.cfr410_44c.confidence == .primary)
    #expect(Citation.programPolicy.confidence == .site)
    #expect(Citation.programPolicy.description == "Policy of the program")
    #expect(try Citation.programPolicy.at("section 4").locator == "section 4")
    #expect(throws: Citation.Invalid.locator) { try Citation.programPolicy.at(" ") }
  }

  @Test(
    "A citation without a proper id, title, place or address is refused",
    arguments: [
      ("", "Title", nil, nil, Citation.Invalid.id), ("Upper", "Title", nil, nil, .id),
      ("with space", "Title", nil, nil, .id), ("a/b", "Title", nil, nil, .id),
      (String(repeating: "a", count: 41), "Title", nil, nil, .id), ("a", "", nil, nil, .title),
      ("a", " \n\t", nil, nil, .title), ("a", "Title", "", nil, .locator),
      ("a", "Title", "  ", nil, .locator), ("a", "Title", nil, "", .url),
      ("a", "Title", nil, "example.org", .url), ("a", "Title", nil, "https://", .url),
      ("a", "Title", nil, "https://a b", .url), ("a", "Title", nil, "file:///etc", .url),
    ] as [(String, String, String?, String?, Citation.Invalid)])
  func refused(
    id: String, title: String, locator: String?, url: String?, reason: Citation.Invalid
  ) {
    #expect(throws: reason) {
      try Citation(id: id, title: title, locator: locator, url: url, confidence: .site)
    }
  }

  @Test("On the wire absent members are left out, and unknown words of confidence are refused")
  func coding() throws {
    let citation = try Citation(
      id: String(repeating: "a", count: 40), title: "Policy", confidence: .site)
    let text = #"{"confidence":"site","id":"\#(citation.id)","title":"Policy"}"#
    #expect(try FoundationJSON.text(of: citation) == text)
    #expect(try FoundationJSON.read(text, as: Citation.self) == citation)
    for refused in [
      #"{"confidence":"certain","id":"a","title":"Policy"}"#,
      #"{"confidence":"site","id":"A","title":"Policy"}"#, #"{"id":"a","title":"Policy"}"#,
    ] {
      #expect(throws: DecodingError.self) { try FoundationJSON.read(refused, as: Citation.self) }
    }
    #expect(
      Citation.Confidence.allCases.map(\.rawValue)
        == ["primary", "secondary", "conventional", "site"])
  }

  @Test("A sourced value keeps its value and its source")
  func sourced() throws {
    let hours = Sourced(9, source: .cfr410_44c)
    #expect(hours == Sourced(9, source: .cfr410_44c))
    #expect(hours != Sourced(9, source: .cfr424_24d))
    #expect(hours.hashValue == Sourced(9, source: .cfr410_44c).hashValue)
    let text = try FoundationJSON.text(of: hours)
    #expect(text.hasPrefix(#"{"source":{"#))
    #expect(text.hasSuffix(#""value":9}"#))
    #expect(try FoundationJSON.read(text, as: Sourced<Int>.self) == hours)
  }
}
