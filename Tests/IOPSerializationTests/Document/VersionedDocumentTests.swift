import IOPSerialization
import Testing

@Suite("Documents with a version")
struct VersionedDocumentTests {
  @Test("A document made here is written with format and newest version, and read again")
  func roundTrip() throws {
    var content = Chart(id: "c1")
    content.name = "Jane"
    content.visits = [Chart.Visit(id: "v1", minutes: 50, note: nil)]
    let made = VersionedDocument(content)
    let written = try text(made)
    #expect(
      written
        == document("{\"id\":\"c1\",\"name\":\"Jane\",\"visits\":[{\"id\":\"v1\",\"minutes\":50}]}")
    )
    let read = try chart(written)
    #expect(read == made)
    #expect(read.hashValue == made.hashValue)
    #expect(read.content == content)
    #expect(read.version == makeVersion(1, 2))
    #expect(read.unrecognized.isEmpty)
    #expect(try text(read) == written)
    let readable = try made.encodedForReading()
    #expect(try VersionedDocument<Chart>(decoding: readable) == made)
    #expect(readable.starts(with: Array("{\n  \"content\": {\n    \"id\": \"c1\",\n".utf8)))
  }

  @Test(
    "A document that is none, or of another format, is refused with the place",
    arguments: [
      ("[]", JSONError(.wrongKind(expected: .object, found: .array), at: .root)),
      ("{}", JSONError(.missingMember, at: ["format"])),
      ("{\"format\":1}", JSONError(.wrongKind(expected: .string, found: .number), at: ["format"])),
      ("{\"format\":\"other\"}", JSONError(.wrongFormat(expected: "test.chart"), at: ["format"])),
      ("{\"format\":\"test.chart\"}", JSONError(.missingMember, at: ["version"])),
      (
        "{\"format\":\"test.chart\",\"version\":1.0}",
        JSONError(.wrongKind(expected: .string, found: .number), at: ["version"])
      ),
      (
        "{\"format\":\"test.chart\",\"version\":\"1.0\"}",
        JSONError(.missingMember, at: ["content"])
      ),
      (document("{}"), JSONError(.missingMember, at: ["content", "id"])),
      (
        document("{\"id\":\"c\",\"visits\":[{\"id\":\"v\",\"minutes\":\"50\"}]}"),
        JSONError(
          .wrongKind(expected: .number, found: .string), at: ["content", "visits", 0, "minutes"])
      ),
    ] as [(String, JSONError)])
  func refused(_ text: String, _ error: JSONError) {
    #expect(refusal(ofChart: text) == error)
  }

  @Test("A newer major version is refused before anything else is read", arguments: ["2.0", "9.7"])
  func newerMajor(_ version: String) {
    let error = refusal(ofChart: document("17", version: version))
    #expect(error == JSONError(.newerMajorVersion(known: 1), at: ["version"]))
    #expect(
      error?.description.hasPrefix("$.version: the document is of a newer major version") == true)
  }

  @Test("An unknown member of a known version is refused", arguments: ["0.9", "1.0", "1.2"])
  func unknownMember(_ version: String) {
    #expect(
      refusal(ofChart: document("{\"id\":\"c\",\"nmae\":\"Jane\"}", version: version))
        == JSONError(.unknownMember, at: ["content", "nmae"]))
    #expect(
      refusal(
        ofChart: document(
          "{\"id\":\"c\",\"visits\":[{\"id\":\"v\",\"minutes\":5,\"note\":{\"text\":\"\",\"x\":0}}]}",
          version: version))
        == JSONError(.unknownMember, at: ["content", "visits", 0, "note", "x"]))
    let outside =
      "{\"content\":{\"id\":\"c\"},\"format\":\"test.chart\",\"version\":\"\(version)\",\"x\":1}"
    #expect(refusal(ofChart: outside) == JSONError(.unknownMember, at: ["x"]))
  }

  @Test("An empty member is the same as none")
  func empty() throws {
    let read = try chart(document("{\"id\":\"c\",\"visits\":[],\"tags\":{},\"other\":[]}"))
    #expect(read == VersionedDocument(Chart(id: "c")))
  }

  @Test("A null member is refused in every version", arguments: ["1.0", "1.2", "1.3"])
  func null(_ version: String) {
    #expect(
      refusal(ofChart: document("{\"id\":\"c\",\"name\":null}", version: version))
        == JSONError(.nullMember, at: ["content", "name"]))
  }

  @Test("A scalar may be written in another form, and a list of scalars be shorter")
  func canonicalScalars() throws {
    let read = try chart(
      document(
        "{\"id\":\"c\",\"seen\":\"2026-01-05T10:00:00.000Z\",\"windows\":[\"a\",\"a\",\"b\"]}"))
    #expect(
      try text(read)
        == document("{\"id\":\"c\",\"seen\":\"2026-01-05T10:00:00Z\",\"windows\":[\"a\",\"b\"]}"))
  }

  @Test("An older version is read, and written as the newest one")
  func older() throws {
    let read = try chart(document("{\"id\":\"c\"}", version: "1.0"))
    #expect(read.version == .first)
    #expect(try text(read) == document("{\"id\":\"c\"}", version: "1.2"))
  }

  @Test("Elements that would not be written again are refused")
  func lostElements() throws {
    struct Shortened: DocumentContent {
      static let format = "test.chart"
      static let version = DocumentVersion.first

      struct Item: Codable, Hashable { let id: String }

      var items: [Item]
      var other: Chart.Moment?

      enum CodingKeys: String, CodingKey { case items, other }

      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        items = Array(try container.decode([Item].self, forKey: .items).prefix(1))
        other = container.contains(.other) ? Chart.Moment("x") : nil
      }
    }
    let lost = failure { () throws(JSONError) in
      try VersionedDocument<Shortened>(
        decoding: Array(
          document("{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}]}", version: "1.0").utf8))
    }
    #expect(lost == JSONError(.notKept, at: ["content", "items"]))
    let flattened = failure { () throws(JSONError) in
      try VersionedDocument<Shortened>(
        decoding: Array(document("{\"items\":[],\"other\":{\"a\":1}}", version: "1.0").utf8))
    }
    #expect(flattened == JSONError(.notKept, at: ["content", "other"]))
  }

  @Test("Printing a document shows its format and version only")
  func redaction() throws {
    let read = try chart(
      document("{\"id\":\"CANARY\",\"CANARY x\":\"CANARY\"}", version: "1.3"))
    for shown in everythingShown(of: read) {
      #expect(!shown.contains("CANARY"))
      #expect(shown.contains("test.chart 1.3"))
    }
  }
}
