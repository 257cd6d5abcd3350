import Foundation
import IOPSerialization
import Testing

@Suite("Coding of every shape of type")
struct RoundTripTests {
  @Test("Scalars of every width")
  func scalars() throws {
    try expectRoundTrip(
      Scalars(),
      """
      {"bool":true,"double":72.5,"float":0.1,"int":-1,"int16":32767,"int32":-2147483648,\
      "int64":-9007199254740991,"int8":-128,"some":5,"string":"text","uint":1,"uint16":65535,\
      "uint32":4294967295,"uint64":9007199254740991,"uint8":255}
      """)
  }

  @Test("Nested types, optional parts, arrays, dictionaries by name, number and case")
  func nested() throws {
    try expectRoundTrip(
      Nested(),
      """
      {"byColor":{"green":2,"red":1},"byName":{"x":1,"y":2},"byNumber":{"-2":"minus two","1":"one"},\
      "colors":["red"],"leaf":{"name":"a"},"leaves":[{"name":"b","note":"c"},{"name":"d"}],\
      "matrix":[[1,2],[],[3]],"optionals":[1,null,3],"pairs":[true,1]}
      """)
  }

  @Test("Enumerations with payload")
  func payload() throws {
    try expectRoundTrip(
      [
        Payload.empty, .single(5), .labelled(name: "a", weight: 1.5),
        .labelled(name: "b", weight: nil),
      ],
      """
      [{"empty":{}},{"single":{"_0":5}},{"labelled":{"name":"a","weight":1.5}},{"labelled":{"name":"b"}}]
      """)
  }

  @Test("Nested containers of every kind, filled in any order")
  func containers() throws {
    try expectRoundTrip(
      Containers(), "{\"list\":[[1,2],{\"index\":null},[\"x\"],null],\"object\":{\"index\":\"a\"}}")
  }

  @Test("Single values, optionals and empty types")
  func singleValues() throws {
    struct Empty: Codable, Hashable {}
    try expectRoundTrip(5, "5")
    try expectRoundTrip("a", "\"a\"")
    try expectRoundTrip([Int](), "[]")
    try expectRoundTrip([String: Int](), "{}")
    try expectRoundTrip(Int?.none, "null")
    try expectRoundTrip(Int?.some(5), "5")
    try expectRoundTrip(Empty(), "{}")
    try expectRoundTrip([Empty(), Empty()], "[{},{}]")
    try expectRoundTrip(1...5, "[1,5]")
  }

  @Test("A class and its superclass")
  func inheritance() throws {
    let text = "{\"name\":\"Rex\",\"owner\":{\"legs\":2},\"super\":{\"legs\":4}}"
    #expect(try encode(Dog(legs: 4, name: "Rex")) == text)
    let dog = try decode(Dog.self, text)
    #expect(dog.name == "Rex")
    #expect(dog.legs == 4)
    #expect(
      refusal(of: Dog.self, "{\"name\":\"Rex\",\"owner\":{\"legs\":2}}")
        == JSONError(.missingMember, at: ["super"]))
    #expect(
      refusal(of: Dog.self, "{\"name\":\"Rex\",\"owner\":{\"legs\":2},\"super\":{\"legs\":\"4\"}}")
        == JSONError(.wrongKind(expected: .number, found: .string), at: ["super", "legs"]))
  }

  @Test("A null member is an absent optional")
  func null() throws {
    #expect(try decode(Nested.Leaf.self, "{\"name\":\"a\",\"note\":null}").note == nil)
    #expect(
      refusal(of: Nested.Leaf.self, "{\"name\":null}")
        == JSONError(.wrongKind(expected: .string, found: .null), at: ["name"]))
  }

  @Test("Information for types reaches decoders and encoders inside")
  func userInfo() throws {
    struct Informed: Codable {
      init() {}

      init(from decoder: any Decoder) throws {
        guard let key = Refusing.way, decoder.userInfo[key] as? Int == 7 else { throw Rule.broken }
      }

      func encode(to encoder: any Encoder) throws {
        guard let key = Refusing.way, encoder.userInfo[key] as? Int == 7 else { throw Rule.broken }
      }
    }
    let key = try #require(Refusing.way)
    var decoder = StrictJSONDecoder()
    #expect(throws: JSONError(.refused(rule: "must not be broken"), at: ["a", 0])) {
      try decoder.decode([String: [Informed]].self, from: Array("{\"a\":[{}]}".utf8))
    }
    decoder.userInfo[key] = 7
    _ = try decoder.decode([String: [Informed]].self, from: Array("{\"a\":[{}]}".utf8))
    var encoder = CanonicalJSONEncoder()
    encoder.userInfo[key] = 7
    #expect(try encoder.encode(["a": [Informed()]]) == Array("{\"a\":[{}]}".utf8))
  }

  @Test("Limits hold for decoding")
  func limits() throws {
    let decoder = StrictJSONDecoder(limits: try JSONLimits(depth: 1))
    #expect(throws: JSONError.self) { try decoder.decode([[Int]].self, from: Array("[[1]]".utf8)) }
    #expect(try decoder.decode([Int].self, from: Array("[1]".utf8)) == [1])
  }

  /// Checks that a value is written as a text and read from it, and that Foundation agrees.
  private func expectRoundTrip<Value: Codable & Hashable>(
    _ value: Value, _ text: String
  ) throws {
    #expect(try encode(value) == text)
    #expect(try decode(Value.self, text) == value)
    let tree = try CanonicalJSONEncoder().encodeToValue(value)
    #expect(try write(tree) == text)
    #expect(try StrictJSONDecoder().decode(Value.self, from: tree) == value)
    #expect(try decode(Value.self, encode(value, .readable)) == value)
    #expect(try JSONDecoder().decode(Value.self, from: Data(text.utf8)) == value)
    let foreign = try JSONEncoder().encode(value)
    #expect(try StrictJSONDecoder().decode(Value.self, from: Array(foreign)) == value)
  }
}
