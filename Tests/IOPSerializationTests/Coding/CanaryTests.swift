import IOPModels
import IOPSerialization
import Testing

@Suite("Errors never contain data")
struct CanaryTests {
  /// A document in which every leaf carries the canary.
  private static let text = """
    {"person":{"name":"CANARY 0815","born":"CANARY 0815"},"scores":[8150815,8150815],
     "notes":[{"text":"CANARY 0815","by":"CANARY 0815","weight":815.0815}],
     "tags":{"0815 CANARY":"CANARY 0815"},"kind":{"labelled":{"name":"CANARY 0815"}}}
    """

  /// The model of the document.
  struct Model: Codable, Hashable {
    struct Person: Codable, Hashable {
      let name: String
      let born: Marked
    }

    struct Note: Codable, Hashable {
      let text: String
      let by: Marked
      let weight: Double
    }

    let person: Person
    let scores: [Int]
    let notes: [Note]
    let tags: [String: String]
    let kind: Payload
  }

  /// A text that is valid as long as it carries the canary.
  struct Marked: Codable, Hashable {
    let text: String

    init(from decoder: any Decoder) throws {
      text = try decoder.singleValueContainer().decode(String.self)
      guard text.hasPrefix("CANARY") else { throw Leak(data: text) }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(text)
    }
  }

  @Test("Every leaf, replaced by a value of every other kind, is refused without its content")
  func leaves() throws {
    let document = try read(Self.text)
    _ = try StrictJSONDecoder().decode(Model.self, from: document)
    var refused = 0
    for path in paths(document) {
      for replacement in try replacements() {
        let broken = try document.setting(replacement, at: path)
        let error = failure { () throws(JSONError) in
          try StrictJSONDecoder().decode(Model.self, from: broken)
        }
        guard let error else { continue }
        refused += 1
        expectNoCanary(error)
      }
      guard !path.components.isEmpty else { continue }
      let missing = try document.removing(at: path)
      let error = failure { () throws(JSONError) in
        try StrictJSONDecoder().decode(Model.self, from: missing)
      }
      if let error { expectNoCanary(error) }
    }
    #expect(refused > 100)
  }

  @Test("Every byte, replaced or cut off, is refused without content")
  func bytes() {
    let bytes = Array(Self.text.utf8)
    for index in bytes.indices {
      for byte: UInt8 in [0x00, 0x22, 0x2C, 0x5C, 0x5D, 0x7B, 0x80, 0x39] {
        var broken = bytes
        broken[index] = byte
        let error = failure { () throws(JSONError) in
          try StrictJSONDecoder().decode(Model.self, from: broken)
        }
        if let error { expectNoCanary(error) }
      }
      if let error = refusal(of: Array(bytes[..<index])) { expectNoCanary(error) }
    }
  }

  @Test("Two members with the same name are refused without the name")
  func names() throws {
    let error = try #require(refusal(of: "{\"CANARY 0815\":1,\"CANARY 0815\":2}"))
    expectNoCanary(error)
    #expect(error.path == ["CANARY 0815"])
  }

  private func expectNoCanary(_ error: JSONError) {
    for shown in everythingShown(of: error) + everythingShown(of: error.path) {
      #expect(!shown.contains("CANARY"))
      #expect(!shown.contains("0815"))
    }
  }

  /// The paths of all values in a tree.
  private func paths(_ value: JSONValue, at path: JSONPath = .root) -> [JSONPath] {
    switch value {
    case .array(let elements):
      [path] + elements.indices.flatMap { paths(elements[$0], at: path.appending($0)) }
    case .object(let object):
      [path] + object.members.flatMap { paths($0.value, at: path.appending($0.name)) }
    case .null, .bool, .number, .string: [path]
    }
  }

  private func replacements() throws -> [JSONValue] {
    [
      .null, .bool(true), .string("other CANARY 0815"), try read("815.0815"), try read("8150815e1"),
      .array([.string("CANARY 0815")]), try read("{\"CANARY 0815\":\"CANARY 0815\"}"),
      try read("815081508150815081508150815"),
    ]
  }
}
