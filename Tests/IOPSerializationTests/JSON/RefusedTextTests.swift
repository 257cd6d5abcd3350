import IOPSerialization
import Testing

@Suite("Texts that are not JSON")
struct RefusedTextTests {
  @Test(
    "A structure that RFC 8259 does not allow is refused",
    arguments: [
      "", " ", "[", "]", "{", "}", "[}", "{]", "[[", "]]", "[]]", "{}}", "[][]", "{}{}", "[1]x",
      "[1 true]", "[1,]", "[1,,]", "[,1]", "[,]", "[1,,2]", "[\"\",]", "[1:2]", "[\"a\":1]",
      "[1;2]", "[1\n2]", "[3[4]]", "[\"a\"", "[1,", "[1,\n1\n,1", "[{}", "[{", "[\"", "[\"a",
      "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{\"a\":1,,\"b\":2}",
      "{,\"a\":1}",
      "{\"a\",\"b\"}", "{\"a\"::1}", "{\"a\" 1}", "{:1}", "{\"a\":}", "{\"a\"=1}", "{a:1}",
      "{'a':1}", "{1:1}", "{null:null}", "{true:1}", "{[]:1}", "{\"a\":1 \"b\":2}", "{\"a\":1;}",
      "{\"a\":1}#", "{\"a\":1}/**/", "/**/[]", "[1]//", "[/*1*/]", "[1]/", "<.>", "[<null>]", "*",
      "[*]", "[1]\u{0}", "\u{0}", "[\u{B}1]", "[\u{C}]", "[\u{A0}1]", "[\u{2060}]", "\u{2060}[]",
      "[\u{FEFF}1]", "\u{FEFF}[]", "é", "[é]", "\\u000A\"\"", "[\\u000A\"\"]", "{\"a\":1}}",
      "\"a\"b", "1 2", "[1]2",
    ])
  func structure(_ text: String) {
    expectRefusal(text)
  }

  @Test(
    "A literal that RFC 8259 does not allow is refused",
    arguments: [
      "True", "TRUE", "nul", "nulll", "tru", "truex", "fals", "falsy", "nil", "undefined", "[True]",
      "[tru]", "[fals]", "[nul]", "[NaN]", "NaN", "-NaN", "Inf", "+Inf", "Infinity", "-Infinity",
      "[Infinity]", "yes", "t", "n", "f",
    ])
  func literal(_ text: String) {
    expectRefusal(text)
  }

  @Test(
    "A number that RFC 8259 does not allow is refused",
    arguments: [
      "01", "-01", "00", "-00", "012", "+1", "++1", "-", "--1", "- 1", "-a", "-1x", "-.5", ".5",
      ".", "1.", "-2.", "0.", "0.e1", "2.e3", "2.e+3", "0.1.2", "1e", "1e+", "1e-", "1.0e",
      "1.0e+", "0e", "0E", "0E+", "1eE2", "1e1.5", "0x1", "0x42", "1_000", "1 000", "1,000", "１",
      "1a", "1.8011670033376514H-308", "1+2", "[-]", "[1e]", "[0e+]", "[-foo]", "[1.2a-3]",
      "1e0x", "1f", "1d",
    ])
  func number(_ text: String) {
    expectRefusal(text)
  }

  @Test(
    "A string that RFC 8259 does not allow is refused",
    arguments: [
      "\"", "\"a", "'a'", "[\"\\\"]", "[\"\\x00\"]", "[\"\\a\"]", "[\"\\ \"]", "[\"\\u\"]",
      "[\"\\u1\"]", "[\"\\u12\"]", "[\"\\u123\"]", "[\"\\u123g\"]", "[\"\\U0041\"]",
      "[\"\\u+041\"]",
      "[\"\\u 041\"]", "[\"\\uqqqq\"]", "[\"\\\t\"]", "[\"\\🌀\"]", "[\"\u{0}\"]", "[\"\n\"]",
      "[\"\t\"]", "[\"\u{1F}\"]", "[\"a\u{1}b\"]", "[\"\\\\\\\"]", "[\"\\n\n\"]", "[\"\\'\"]",
      "[\"\\0\"]", "[\"\\u00\"]",
    ])
  func string(_ text: String) {
    expectRefusal(text)
  }

  @Test(
    "Half of an escaped surrogate pair is refused",
    arguments: [
      "\\uD800", "\\uDC00", "\\uDFFF", "\\uDBFF", "\\uD800x", "\\uD800\\n", "\\uD800\\u0041",
      "\\uD800\\uD800", "\\uD800\\uD800\\uDC00", "\\uDC00\\uD800", "\\uD834\\\\DD1E",
      "\\uDd1e\\uD834",
      "x\\uD83Dy",
    ])
  func surrogate(_ escape: String) {
    #expect(refusal(of: "[\"\(escape)\"]")?.reason == .loneSurrogate)
  }

  @Test(
    "A surrogate pair that is cut off is refused",
    arguments: [
      "\\uD800\\", "\\uD800\\u", "\\uD800\\u1", "\\uD800\\u1x", "\\uD834\\uDd", "\\uD8",
    ])
  func cutSurrogate(_ escape: String) {
    expectRefusal("[\"\(escape)\"]")
  }

  @Test(
    "Bytes that are not UTF-8 are refused in strings",
    arguments: [
      [0x80], [0xBF], [0xFF], [0xFE], [0xE9], [0xE5],  // lone bytes
      [0xC0, 0xAF], [0xC0, 0x80], [0xC1, 0xBF],  // overlong, two bytes
      [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF],  // overlong, three bytes
      [0xF0, 0x80, 0x80, 0xAF], [0xF0, 0x8F, 0xBF, 0xBF],  // overlong, four bytes
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80],  // surrogates
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF7, 0xBF, 0xBF, 0xBF],  // > U+10FFFF
      [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF],  // five and six bytes
      [0xC3], [0xE2, 0x82], [0xF0, 0x9D, 0x84], [0xC3, 0x28], [0xE2, 0x28, 0xA1],
      [0xE2, 0x82, 0x28],
      [0xF0, 0x28, 0x8C, 0xBC], [0xF0, 0x90, 0x28, 0xBC], [0xF0, 0x28, 0x8C, 0x28],
    ] as [[UInt8]])
  func utf8(_ bytes: [UInt8]) {
    let inString = [0x5B, 0x22] + bytes + [0x22, 0x5D]
    #expect(refusal(of: inString)?.reason == .invalidUTF8)
    #expect(refusal(of: inString)?.position?.offset == 2)
    let afterEscape = [0x5B, 0x22, 0x5C, 0x6E] + bytes + [0x22, 0x5D]
    #expect(refusal(of: afterEscape)?.reason == .invalidUTF8)
    let asName = [0x7B, 0x22] + bytes + [0x22, 0x3A, 0x31, 0x7D]
    #expect(refusal(of: asName)?.reason == .invalidUTF8)
    let outside = [0x5B] + bytes + [0x5D]
    #expect(refusal(of: outside)?.reason == .expectedValue)
    let inNumber = [0x5B, 0x31] + bytes + [0x5D]
    #expect(refusal(of: inNumber)?.reason == .expectedCommaOrEnd)
  }

  @Test(
    "UTF-16 is refused, with and without a byte order mark",
    arguments: [
      [0xFE, 0xFF, 0x00, 0x5B, 0x00, 0x5D], [0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00],
      [0x00, 0x5B, 0x00, 0x5D], [0x5B, 0x00, 0x5D, 0x00], [0xEF, 0xBB, 0xBF],
      [0xEF, 0xBB, 0x7B, 0x7D],
    ] as [[UInt8]])
  func utf16(_ bytes: [UInt8]) {
    #expect(refusal(of: bytes) != nil)
  }

  @Test(
    "A number that no double can hold is refused",
    arguments: [
      "1e309", "-1e309", "1e400", "1.8e308", "1e99999999999999999999", "123123e100000", "1e-400",
      "-1e-400", "123.456e-789", "1e-99999999999999999999", "0.4e00669999999999999999999999",
      "1" + String(repeating: "0", count: 309), "0." + String(repeating: "0", count: 330) + "1",
    ])
  func range(_ text: String) {
    #expect(refusal(of: text)?.reason == .numberOutOfRange)
  }

  @Test(
    "Zero is zero with any exponent", arguments: ["0e999999", "0.000e-999999", "-0e5", "0e-400"])
  func zero(_ text: String) throws {
    #expect(try write(read(text)) == "0")
  }

  private func expectRefusal(_ text: String) {
    let error = refusal(of: text)
    #expect(error != nil)
    #expect((error?.position?.offset ?? -1) >= 0)
    #expect((error?.position?.offset ?? .max) <= text.utf8.count)
  }
}
