import IOPSerialization
import Testing

@Suite("The place of what is wrong in a text")
struct RefusalPlaceTests {
  /// A text, the reason and path and the line and column where it is refused.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let reason: JSONError.Reason
    let path: String
    let offset: Int
    let line: Int
    let column: Int

    init(
      _ text: String, _ reason: JSONError.Reason, _ path: String, _ offset: Int, _ line: Int,
      _ column: Int
    ) {
      self.text = text
      self.reason = reason
      self.path = path
      self.offset = offset
      self.line = line
      self.column = column
    }

    var testDescription: String { text }
  }

  @Test(
    "An error gives reason, path, byte, line and column",
    arguments: [
      Case("", .unexpectedEnd, "$", 0, 1, 1),
      Case("\u{FEFF}{}", .byteOrderMark, "$", 0, 1, 1),
      Case("{\"a\":1,}", .trailingComma, "$", 6, 1, 7),
      Case("[1,2,]", .trailingComma, "$", 4, 1, 5),
      Case("{\"a\":[1,2,x]}", .expectedValue, "$.a[2]", 10, 1, 11),
      Case("{\"a\":[1 2]}", .expectedCommaOrEnd, "$.a", 8, 1, 9),
      Case("{\n  \"a\": {\n    \"b\": tru\n  }\n}", .expectedValue, "$.a.b", 23, 3, 13),
      Case("{\"é\":\"ü\",\"b\":01}", .invalidNumber, "$.b", 15, 1, 14),
      Case("{\"a\" 1}", .expectedColon, "$.a", 5, 1, 6),
      Case("{\"a\":1 \"b\":2}", .expectedCommaOrEnd, "$", 7, 1, 8),
      Case("{\"a\":1,b:2}", .expectedName, "$", 7, 1, 8),
      Case("{\"a\":1}\n\nx", .contentAfterValue, "$", 9, 3, 1),
      Case("[\"a\nb\"]", .controlCharacter, "$[0]", 3, 1, 4),
      Case("[\"ab\\qc\"]", .invalidEscape, "$[0]", 4, 1, 5),
      Case("[\"ab\\u12\"]", .invalidEscape, "$[0]", 4, 1, 5),
      Case("[\"ab\\ud800\"]", .loneSurrogate, "$[0]", 4, 1, 5),
      Case("{\"a\":{\"b\":1,\"b\":2}}", .duplicateMember, "$.a.b", 12, 1, 13),
      Case("{\"a\":[1e999]}", .numberOutOfRange, "$.a[0]", 6, 1, 7),
      Case("{\"not an identifier\":[x]}", .expectedValue, "$[?][0]", 22, 1, 23),
    ])
  func place(_ expected: Case) {
    let error = refusal(of: expected.text)
    #expect(error?.reason == expected.reason)
    #expect(error?.path.description == expected.path)
    #expect(
      error?.position
        == JSONPosition(offset: expected.offset, line: expected.line, column: expected.column))
  }

  @Test("Every document that is cut off is refused at its end")
  func truncation() throws {
    let text = """
      {"id": "p-1", "größe": [1.5e-3, -20, {"a": null, "b": [true, false]}],
       "text": "a\\u20ac\\ud83d\\ude00\\n€😀", "empty": {}, "list": []}
      """
    let bytes = Array(text.utf8)
    #expect(refusal(of: bytes) == nil)
    for length in 0..<bytes.count {
      let error = refusal(of: Array(bytes[..<length]))
      #expect(error?.reason == .unexpectedEnd, "cut at \(length)")
      #expect(error?.position?.offset == length, "cut at \(length)")
    }
  }

  @Test("A changed byte never makes the reader trap, and a refusal has its place in the text")
  func mutation() throws {
    let original = Array("{\"a\":[1.5e-3,-20,{\"b\":null}],\"c\":\"x\\u20ac\\ud83d\\ude00é\"}".utf8)
    var refused = 0
    for index in original.indices {
      for byte in UInt8.min...UInt8.max {
        var bytes = original
        bytes[index] = byte
        guard let error = refusal(of: bytes) else { continue }
        refused += 1
        let offset = try #require(error.position?.offset)
        #expect(offset <= bytes.count)
      }
    }
    #expect(refused > 0)
  }

  @Test(
    "A member that occurs twice is refused, however its name is written",
    arguments: [
      "{\"a\":1,\"a\":1}", "{\"a\":1,\"b\":2,\"a\":3}", "{\"a\":1,\"\\u0061\":2}",
      "{\"\\u0061\":1,\"\\u0061\":2}", "{\"\":1,\"\":2}", "{\"x\":[{\"a\":1,\"a\":2}]}",
      "{\"😀\":1,\"\\ud83d\\ude00\":2}", "{\"\\n\":1,\"\\u000a\":2}", "{\"é\":1,\"e\\u0301\":2}",
    ])
  func duplicates(_ text: String) {
    #expect(refusal(of: text)?.reason == .duplicateMember)
  }

  @Test(
    "A member that occurs twice is found at any distance",
    arguments: [
      2, 8, 11, 12, 13, 14, 40, 1000,
    ])
  func distantDuplicate(_ count: Int) {
    let members = (0..<count).map { "\"k\($0)\":\($0)" }
    let text = "{\(members.joined(separator: ",")),\"k0\":0}"
    #expect(refusal(of: text)?.reason == .duplicateMember)
    #expect(refusal(of: "{\(members.joined(separator: ","))}") == nil)
  }

  @Test("A description names place and reason")
  func description() {
    #expect(
      refusal(of: "{\"a\":[1,2,x]}")?.description
        == "$.a[2] (line 1, column 11, byte 10): a value is expected here")
    #expect(
      refusal(of: [Int].self, "[1,\"x\"]")?.description
        == "$[1]: expected a number, found a string")
  }
}
