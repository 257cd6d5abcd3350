import IOPModels
import IOPSerialization

/// The content of a test document in version 1.2 of its format.
struct Chart: DocumentContent {
  static let format = "test.chart"
  static let version = makeVersion(1, 2)

  struct Visit: Codable, Hashable {
    var id: String
    var minutes: Int
    var note: Note?
  }

  struct Note: Codable, Hashable {
    var text: String
  }

  /// A value with a longer and a canonical form.
  struct Moment: Codable, Hashable {
    var text: String

    init(_ text: String) { self.text = text }

    init(from decoder: any Decoder) throws {
      text = try decoder.singleValueContainer().decode(String.self)
      if text.hasSuffix(".000Z") { text = text.dropLast(5) + "Z" }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(text)
    }
  }

  /// Texts of which repeated ones are one.
  struct Windows: Codable, Hashable {
    var texts: [String]

    init(_ texts: [String]) { self.texts = texts }

    init(from decoder: any Decoder) throws {
      var seen: Set<String> = []
      texts = try [String](from: decoder).filter { seen.insert($0).inserted }
    }

    func encode(to encoder: any Encoder) throws {
      try texts.encode(to: encoder)
    }
  }

  enum CodingKeys: String, CodingKey { case id, name, visits, notes, seen, windows, tags }

  var id: String
  var name: String?
  var visits: [Visit] = []
  var notes: [Note] = []
  var seen: Moment?
  var windows: Windows?
  var tags: [String: Note] = [:]

  init(id: String) {
    self.id = id
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    name = try container.decodeIfPresent(String.self, forKey: .name)
    visits = try container.decodeIfPresent([Visit].self, forKey: .visits) ?? []
    notes = try container.decodeIfPresent([Note].self, forKey: .notes) ?? []
    seen = try container.decodeIfPresent(Moment.self, forKey: .seen)
    windows = try container.decodeIfPresent(Windows.self, forKey: .windows)
    tags = try container.decodeIfPresent([String: Note].self, forKey: .tags) ?? [:]
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encodeIfPresent(name, forKey: .name)
    if !visits.isEmpty { try container.encode(visits, forKey: .visits) }
    if !notes.isEmpty { try container.encode(notes, forKey: .notes) }
    try container.encodeIfPresent(seen, forKey: .seen)
    try container.encodeIfPresent(windows, forKey: .windows)
    if !tags.isEmpty { try container.encode(tags, forKey: .tags) }
  }
}

/// A version that is known to be valid; version 1.0 if it is not.
func makeVersion(_ major: Int, _ minor: Int) -> DocumentVersion {
  (try? DocumentVersion(major: major, minor: minor)) ?? .first
}

/// Wraps a content as a document of a version.
func document(_ content: String, version: String = "1.2") -> String {
  "{\"content\":\(content),\"format\":\"test.chart\",\"version\":\"\(version)\"}"
}

/// Reads a document.
func chart(_ text: String) throws(JSONError) -> VersionedDocument<Chart> {
  try VersionedDocument(decoding: Array(text.utf8))
}

/// The error of a document that must be refused, or nil when it was accepted.
func refusal(ofChart text: String) -> JSONError? {
  failure { () throws(JSONError) in try chart(text) }
}

/// The text of a document.
func text(_ document: VersionedDocument<Chart>) throws(JSONError) -> String {
  String(decoding: try document.encoded(), as: UTF8.self)
}

/// The error of a document that cannot be written, or nil when it can.
func refusal(toWrite document: VersionedDocument<Chart>) -> JSONError? {
  failure { () throws(JSONError) in try document.encoded() }
}
