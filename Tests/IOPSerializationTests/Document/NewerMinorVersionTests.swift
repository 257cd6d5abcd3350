import IOPSerialization
import Testing

@Suite("Documents of a newer minor version")
struct NewerMinorVersionTests {
  /// A document of version 1.7 with unknown members in every kind of place.
  private static let newer = """
    {"content":{"added":{"deep":[1,{"a":null}],"exact":1.5},"id":"c1",\
    "notes":[{"text":"a"},{"text":"b","x":2},{"text":"c"}],\
    "tags":{"t":{"extra":true,"text":"t"}},\
    "visits":[{"id":"v1","minutes":50,"room":"r1"},{"id":"v2","minutes":60,\
    "note":{"by":"x","text":"n"}}]},"format":"test.chart","signature":"s","version":"1.7"}
    """

  @Test("Unknown members survive byte for byte, and the version stays")
  func kept() throws {
    let read = try chart(Self.newer)
    #expect(read.version == makeVersion(1, 7))
    #expect(
      read.unrecognized.map(\.description) == [
        "$.content.added", "$.content.notes[1].x", "$.content.tags.t.extra",
        "$.content.visits[0].room", "$.content.visits[1].note.by", "$.signature",
      ])
    #expect(try text(read) == Self.newer)
    let again = try VersionedDocument<Chart>(decoding: read.encodedForReading())
    #expect(again == read)
    #expect(try text(again) == Self.newer)
  }

  @Test("Without unknown members, the version stays all the same")
  func version() throws {
    let text = document("{\"id\":\"c\"}", version: "1.3")
    let read = try chart(text)
    #expect(read.unrecognized.isEmpty)
    #expect(try IOPSerializationTests.text(read) == text)
  }

  @Test("Empty unknown members survive without being reported, also inside others")
  func empty() throws {
    let text = document("{\"future\":[],\"id\":\"c\",\"tags\":{}}", version: "1.3")
    var read = try chart(text)
    #expect(read.unrecognized.isEmpty)
    #expect(try IOPSerializationTests.text(read) == text)
    var content = read.content
    content.tags = ["a": Chart.Note(text: "b")]
    read.replaceContent(with: content)
    #expect(
      try IOPSerializationTests.text(read)
        == document(
          "{\"future\":[],\"id\":\"c\",\"tags\":{\"a\":{\"text\":\"b\"}}}", version: "1.3"))
  }

  @Test("An edit of known facts leaves unknown ones in their places")
  func editInPlace() throws {
    let read = try chart(Self.newer)
    var content = read.content
    content.name = "Jane"
    content.visits[0].minutes = 55
    content.notes[1].text = "edited"
    content.tags["t"]?.text = "edited"
    let edited = try text(read.replacingContent(with: content))
    let expected = try IOPSerializationTests.read(Self.newer)
      .setting(.string("Jane"), at: ["content", "name"])
      .setting(.integer(55), at: ["content", "visits", 0, "minutes"])
      .setting(.string("edited"), at: ["content", "notes", 1, "text"])
      .setting(.string("edited"), at: ["content", "tags", "t", "text"])
    #expect(try IOPSerializationTests.read(edited) == expected)
  }

  @Test("Elements with an id are found again wherever they are moved")
  func moveById() throws {
    let read = try chart(Self.newer)
    var content = read.content
    content.visits = [
      Chart.Visit(id: "v0", minutes: 5, note: nil), content.visits[1], content.visits[0],
    ]
    content.visits[2].minutes = 51
    let edited = try IOPSerializationTests.read(text(read.replacingContent(with: content)))
    #expect(edited[["content", "visits", 2, "room"]] == .string("r1"))
    #expect(edited[["content", "visits", 1, "note", "by"]] == .string("x"))
    #expect(edited[["content", "visits", 0, "room"]] == nil)
  }

  @Test("Elements without id are found again when they are unchanged and only moved")
  func moveByValue() throws {
    let read = try chart(Self.newer)
    var content = read.content
    content.notes = [Chart.Note(text: "new"), content.notes[2], content.notes[1], content.notes[0]]
    let edited = try IOPSerializationTests.read(text(read.replacingContent(with: content)))
    #expect(edited[["content", "notes", 2, "x"]] == .integer(2))
    #expect(edited[["content", "notes", 1, "x"]] == nil)
  }

  /// An edit, and the member that loses its place by it.
  struct LosingEdit: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lost: JSONPath
    let edit: @Sendable (inout Chart) -> Void

    init(_ description: String, _ lost: JSONPath, _ edit: @escaping @Sendable (inout Chart) -> Void)
    {
      self.testDescription = description
      self.lost = lost
      self.edit = edit
    }
  }

  @Test(
    "An edit that takes the place of an unknown member away is refused, not silent",
    arguments: [
      LosingEdit("element with id removed", ["content", "visits", 0, "room"]) {
        $0.visits.removeFirst()
      },
      LosingEdit("id of an element changed", ["content", "visits", 0, "room"]) {
        $0.visits[0].id = "other"
      },
      LosingEdit("id occurs twice", ["content", "visits", 0, "room"]) {
        $0.visits[1].id = "v1"
      },
      LosingEdit("object around it removed", ["content", "visits", 1, "note", "by"]) {
        $0.visits[1].note = nil
      },
      LosingEdit("array removed", ["content", "notes", 1, "x"]) { $0.notes = [] },
      LosingEdit("element without id moved and changed", ["content", "notes", 1, "x"]) {
        $0.notes = [Chart.Note(text: "B"), $0.notes[0], $0.notes[2]]
      },
      LosingEdit("element without id removed", ["content", "notes", 1, "x"]) {
        $0.notes.remove(at: 1)
      },
      LosingEdit("element without id repeated", ["content", "notes", 1, "x"]) {
        $0.notes.append($0.notes[1])
      },
      LosingEdit("member of a dictionary removed", ["content", "tags", "t", "extra"]) {
        $0.tags["t"] = nil
      },
      LosingEdit("another record altogether", ["content", "added"]) { $0.id = "c2" },
    ])
  func lostPlace(_ edit: LosingEdit) throws {
    var read = try chart(Self.newer)
    var content = read.content
    edit.edit(&content)
    read.replaceContent(with: content)
    #expect(refusal(toWrite: read) == JSONError(.lostPlace, at: edit.lost))
    read.dropUnrecognized()
    #expect(read.unrecognized.isEmpty)
    #expect(read == VersionedDocument(content))
    #expect(try chart(text(read)).content == content)
  }

  @Test("A member that becomes known by an edit does not overwrite what was kept")
  func taken() throws {
    var read = try chart(
      document("{\"id\":\"c\",\"tags\":{\"t\":{\"text\":\"x\"}}}", version: "1.3"))
    #expect(read.unrecognized.isEmpty)
    struct Open: DocumentContent {
      static let format = "test.chart"
      static let version = DocumentVersion.first
      var known: [String: Int]

      init(from decoder: any Decoder) throws {
        known = try [String: Int](from: decoder).filter { $0.key.hasPrefix("k") }
      }

      func encode(to encoder: any Encoder) throws { try known.encode(to: encoder) }
    }
    var open = try VersionedDocument<Open>(
      decoding: Array(document("{\"a\":1,\"k\":2}", version: "1.1").utf8))
    #expect(open.unrecognized == [["content", "a"]])
    var content = open.content
    content.known["a"] = 5
    open.replaceContent(with: content)
    let error = failure { () throws(JSONError) in try open.encoded() }
    #expect(error == JSONError(.lostPlace, at: ["content", "a"]))
    read.dropUnrecognized()
    #expect(read.version == Chart.version)
  }

  @Test("A thousand elements with unknown members are kept and moved")
  func many() throws {
    let visits = (0..<1000).map { "{\"id\":\"v\($0)\",\"minutes\":5,\"room\":\"r\($0)\"}" }
    let notes = (0..<1000).map { "{\"text\":\"t\($0)\",\"x\":\($0)}" }
    let text = document(
      "{\"id\":\"c\",\"notes\":[\(notes.joined(separator: ","))],"
        + "\"visits\":[\(visits.joined(separator: ","))]}",
      version: "1.3")
    let read = try chart(text)
    #expect(read.unrecognized.count == 2000)
    #expect(try IOPSerializationTests.text(read) == text)
    var content = read.content
    content.visits.reverse()
    content.notes.reverse()
    let moved = try IOPSerializationTests.read(
      IOPSerializationTests.text(read.replacingContent(with: content)))
    for index in 0..<1000 {
      #expect(moved[["content", "visits", .index(index), "room"]] == .string("r\(999 - index)"))
      #expect(moved[["content", "notes", .index(index), "x"]] == .integer(999 - index))
    }
  }
}
