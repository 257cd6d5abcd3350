import IOPModels
import IOPSerialization
import Testing

@Suite("Errors of coding")
struct CodingErrorTests {
  @Test("A missing member is named with its path")
  func missing() {
    #expect(
      refusal(of: [Nested.Leaf].self, "[{\"name\":\"a\"},{}]")
        == JSONError(.missingMember, at: [1, "name"]))
    #expect(
      refusal(of: [String: [Nested.Leaf]].self, "{\"a\":[{\"nam\":\"\"}]}")?.description
        == "$.a[0].name: the member is missing")
  }

  @Test(
    "A value of another kind is named with both kinds",
    arguments: [
      ("1", JSONKind.number), ("true", .boolean), ("null", .null), ("[]", .array), ("{}", .object),
    ])
  func kinds(_ text: String, _ found: JSONKind) {
    #expect(
      refusal(of: [String].self, "[\(text)]")
        == JSONError(.wrongKind(expected: .string, found: found), at: [0]))
    if found != .array {
      #expect(
        refusal(of: [[Int]].self, "[\(text)]")
          == JSONError(.wrongKind(expected: .array, found: found), at: [0]))
    }
    if found != .object {
      #expect(
        refusal(of: [Nested.Leaf].self, "[\(text)]")
          == JSONError(.wrongKind(expected: .object, found: found), at: [0]))
    }
  }

  @Test("An array that is too short is refused at its end")
  func tooShort() {
    #expect(refusal(of: ClosedRange<Int>.self, "[1]") == JSONError(.tooFewElements, at: [1]))
    #expect(
      refusal(
        of: Containers.self, "{\"object\":{\"index\":\"a\"},\"list\":[[],{\"index\":null},[]]}")
        == JSONError(.tooFewElements, at: ["list", 3]))
  }

  @Test(
    "The rule of a type is the reason; any other text is withheld",
    arguments: [
      ("rule", JSONError.Reason.refused(rule: "must not be broken"), "$.a[0]"),
      ("leak", .refusedWithoutReason, "$.a[0]"),
      ("anything", .refusedWithoutReason, "$.a[0]"),
      ("corrupted", .refusedWithoutReason, "$.a[0]"),
      ("corruptedRule", .refused(rule: "must not be broken"), "$.a[0]"),
      ("missing", .missingMember, "$.a[0].inner"),
      ("member", .refusedWithoutReason, "$.a[0].inner"),
    ])
  func refused(_ way: String, _ reason: JSONError.Reason, _ path: String) {
    let error = refusal(of: [String: [Refusing]].self, "{\"a\":[\"\(way)\"]}")
    #expect(error?.reason == reason)
    #expect(error?.path.description == path)
    #expect(error?.description.contains("anything") == false)
  }

  @Test("The innermost value that was refused is named")
  func innermost() {
    struct Outer: Decodable {
      struct Inner: Decodable {
        let leaf: Refusing
      }

      let inner: [Inner]
    }
    #expect(
      refusal(of: Outer.self, "{\"inner\":[{\"leaf\":\"rule\"}]}")?.path == ["inner", 0, "leaf"])
  }

  @Test("A type that refuses after reading its parts is named itself")
  func afterParts() {
    struct Pair: Decodable {
      let low: Int
      let high: Int

      enum CodingKeys: String, CodingKey { case low, high }

      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        low = try container.decode(Int.self, forKey: .low)
        high = try container.decode(Int.self, forKey: .high)
        guard low <= high else { throw Rule.broken }
      }
    }
    #expect(
      refusal(of: [Pair].self, "[{\"low\":1,\"high\":2},{\"low\":3,\"high\":2}]")
        == JSONError(.refused(rule: "must not be broken"), at: [1]))
  }

  @Test("Unknown raw values and cases are refused without their text")
  func enumerations() {
    #expect(
      refusal(of: [Nested.Color].self, "[\"CANARY\"]") == JSONError(.refusedWithoutReason, at: [0]))
    #expect(
      refusal(of: Payload.self, "{\"CANARY x\":{}}")?.description == "$: the value was refused")
    #expect(
      refusal(of: Payload.self, "{\"single\":{\"_0\":\"CANARY\"}}")
        == JSONError(.wrongKind(expected: .number, found: .string), at: ["single", "_0"]))
  }

  @Test("An error of encoding has the path of the value")
  func encoding() {
    let error = refusal(toEncode: ["a": [RefusingToEncode(error: Rule.broken)]])
    #expect(error == JSONError(.refused(rule: "must not be broken"), at: ["a", 0]))
    let leak = refusal(toEncode: ["a": [RefusingToEncode(error: Leak(data: "CANARY"))]])
    #expect(leak == JSONError(.refusedWithoutReason, at: ["a", 0]))
    let invalid = EncodingError.invalidValue(
      "CANARY", .init(codingPath: [], debugDescription: "CANARY", underlyingError: Rule.broken))
    let underlying = refusal(toEncode: ["a": [RefusingToEncode(error: invalid)]])
    #expect(underlying == JSONError(.refused(rule: "must not be broken"), at: ["a", 0]))
  }

  @Test("A type that contradicts itself while encoding is refused", arguments: 0..<6)
  func contradiction(_ way: Int) {
    struct Contradicting: Encodable {
      enum CodingKeys: String, CodingKey { case a }

      let way: Int

      func encode(to encoder: any Encoder) throws {
        switch way {
        case 0:
          _ = encoder.unkeyedContainer()
          var container = encoder.container(keyedBy: CodingKeys.self)
          try container.encode(1, forKey: .a)
        case 1:
          _ = encoder.container(keyedBy: CodingKeys.self)
          var container = encoder.unkeyedContainer()
          try container.encode(1)
        case 2:
          var container = encoder.singleValueContainer()
          try container.encode(1)
          try container.encode(2)
        case 3:
          _ = encoder.container(keyedBy: CodingKeys.self)
          var container = encoder.singleValueContainer()
          try container.encodeNil()
        case 4:
          var container = encoder.container(keyedBy: CodingKeys.self)
          try container.encode(1, forKey: .a)
          try container.encode("x", forKey: .a)
        default:
          var container = encoder.container(keyedBy: CodingKeys.self)
          try container.encode(1, forKey: .a)
          _ = container.nestedUnkeyedContainer(forKey: .a)
        }
      }
    }
    let error = refusal(toEncode: [Contradicting(way: way)])
    let expected =
      way < 4
      ? JSONError(.contradictoryContainers, at: [0]) : JSONError(.duplicateMember, at: [0, "a"])
    #expect(error == expected)
  }

  @Test("A type may ask for the same container again")
  func containerAgain() throws {
    struct Again: Encodable {
      enum CodingKeys: String, CodingKey { case a, b }

      func encode(to encoder: any Encoder) throws {
        var first = encoder.container(keyedBy: CodingKeys.self)
        try first.encode(1, forKey: .a)
        var second = encoder.container(keyedBy: CodingKeys.self)
        try second.encode(2, forKey: .b)
      }
    }
    #expect(try encode(Again()) == "{\"a\":1,\"b\":2}")
  }
}

/// A value that cannot be encoded.
struct RefusingToEncode: Encodable {
  let error: any Error

  func encode(to encoder: any Encoder) throws { throw error }
}
