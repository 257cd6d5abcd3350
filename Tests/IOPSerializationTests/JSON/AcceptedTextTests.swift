import IOPSerialization
import Testing

@Suite("Texts that are JSON")
struct AcceptedTextTests {
  @Test(
    "A text that RFC 8259 allows is read, and written again with the same meaning",
    arguments: [
      // Structure and space.
      "[]", "{}", " [] ", "\t[\n1\r\n,\n2 ]\n", "[\n\n\n]", "{ \"a\" : 1 , \"b\" : 2 }", "[[]]",
      "[[],[[]],[[],[[]]]]", "{\"a\":{\"b\":{\"c\":{}}}}", "[{},{},[]]", "[1]\n", " 1 ",
      // Lone values.
      "true", "false", "null", "42", "-0.1", "\"text\"", "\"\"", "[true,false,null]",
      "[null,null,null]", "[1,null,\"a\",{\"b\":[2]}]",
      // Numbers.
      "0", "-0", "-1", "1", "10", "123", "0.0", "-0.0", "0.5", "-0.5", "1.25", "10.0",
      "123.456789", "0e0", "0e1", "0e+1", "0E-1", "1e2", "1E2", "1e+2", "1E+2", "1e-2", "1E-2",
      "123e45", "123.456e78", "20e1", "1e00", "1e-00", "1.0e007",
      "-0.00000000000000000000000000000000000000000000000000000000000000000000000000000123",
      "9007199254740991", "-9007199254740991", "1.7976931348623157e308", "5e-324",
      // Strings and escapes.
      "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "[\"\\u0060\\u012a\\u12AB\"]", "[\"\\u0000\"]",
      "[\"\\u0022\\u005c\"]", "[\"\\\\u0000\"]", "[\"\\\\a\"]", "[\"\\\\n\"]", "[\"a/*b*/c//d\"]",
      "[\"\\u0012\"]", "[\"\\uFFFF\"]", "[\"\\uFFFE\"]", "[\"\\uFDD0\"]", "[\"\\u00A0\"]",
      "[\"\\uD801\\udc37\"]", "[\"\\ud83d\\ude39\\ud83d\\udc8d\"]", "[\"\\uDBFF\\uDFFF\"]",
      "[\"\\uD834\\uDD1E\"]", "[\"\\uDBFF\\uDFFE\"]", "[\"\\uD83F\\uDFFE\"]", "[\"\\u200B\"]",
      "[\"\\u2064\"]", "[\"new\\u000Aline\"]", "[\"\\uA66D\"]", "[\"\\u0821\"]",
      // Strings without escapes.
      "[\"asd\"]", "[ \"asd\"]", "[\" \"]", "[\"\u{7F}\"]", "[\"a\u{7F}a\"]", "[\"π\"]", "[\"é\"]",
      "[\"e\u{301}\"]", "[\"€\"]", "[\"\u{2028}\"]", "[\"\u{2029}\"]", "[\"\u{10FFFF}\"]",
      "[\"\u{FFFF}\"]", "[\"\u{1BFFF}\"]", "[\"𝄞\"]", "[\"\u{2060}\"]", "[\"\u{FEFF}\"]",
      "[\"日本語\"]", "[\"{}[]:,\"]", "[\"'\"]", "[\"true\"]",
      // Objects.
      "{\"\":0}", "{\"a\":[]}", "{\"asd\":\"sdf\"}", "{\"asd\":\"sdf\",\"dfg\":\"fgh\"}",
      "{\"foo\\u0000bar\":42}", "{\"min\":-1.0e+28,\"max\":1.0e+28}", "{\"a\":1,\"A\":2}",
      "{\"1\":1,\"01\":2}", "{\"title\":\"\\u041f\\u043e\\u043b\"}", "{\n\"a\": \"b\"\n}",
      "{\"x\":[{\"id\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}]}", "{\"null\":null}",
    ])
  func accepted(_ text: String) throws {
    let value = try read(text)
    let written = try write(value)
    let again = try read(written)
    #expect(try write(again) == written)
    #expect(again.kind == value.kind)
    #expect(try read(write(value, .readable)).kind == value.kind)
  }

  @Test(
    "Every escape stands for its character",
    arguments: [
      ("\\\"", "\""), ("\\\\", "\\"), ("\\/", "/"), ("\\b", "\u{8}"), ("\\f", "\u{C}"),
      ("\\n", "\n"), ("\\r", "\r"), ("\\t", "\t"), ("\\u0041", "A"), ("\\u00e9", "é"),
      ("\\u20AC", "€"), ("\\ud834\\udd1e", "𝄞"), ("\\u0000", "\u{0}"),
      ("\\udbff\\udfff", "\u{10FFFF}"),
      ("\\ud800\\udc00", "\u{10000}"),
    ])
  func escape(_ escape: String, _ character: String) throws {
    #expect(try read("\"x\(escape)y\"") == .string("x\(character)y"))
  }

  @Test("Members keep the order in which they were read")
  func order() throws {
    guard case .object(let object) = try read("{\"b\":1,\"a\":2,\"c\":3}") else {
      Issue.record("not an object")
      return
    }
    #expect(object.members.map(\.name) == ["b", "a", "c"])
  }

  @Test("A span of bytes is read like an array of bytes")
  func span() throws {
    let bytes = ContiguousArray("{\"a\":[1,2]}".utf8)
    #expect(try JSONReader().read(bytes.span) == read("{\"a\":[1,2]}"))
    let limits = try JSONLimits(bytes: 5)
    #expect(throws: JSONError(.tooManyBytes(limit: 5), at: .root)) {
      try JSONReader(limits: limits).read(bytes.span)
    }
  }
}
