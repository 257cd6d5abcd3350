import IOPSerialization
import IOPTesting
import Testing

@Suite("The canonical form of RFC 8785")
struct CanonicalFormTests {
  /// Input and output of the published test data of the scheme.
  ///
  /// Source: github.com/cyberphone/json-canonicalization, `testdata/input` and `testdata/output`.
  static let published: [(input: String, output: String)] = [
    (
      // arrays.json
      "[\n  56,\n  {\n    \"d\": true,\n    \"10\": null,\n    \"1\": [ ]\n  }\n]\n",
      "[56,{\"1\":[],\"10\":null,\"d\":true}]"
    ),
    (
      // french.json
      """
      {
        "peach": "This sorting order",
        "p\u{E9}ch\u{E9}": "is wrong according to French",
        "p\u{EA}che": "but canonicalization MUST",
        "sin":   "ignore locale"
      }
      """,
      "{\"peach\":\"This sorting order\",\"p\u{E9}ch\u{E9}\":\"is wrong according to French\","
        + "\"p\u{EA}che\":\"but canonicalization MUST\",\"sin\":\"ignore locale\"}"
    ),
    (
      // structures.json
      """
      {
        "1": {"f": {"f": "hi","F": 5} ,"\\n": 56.0},
        "10": { },
        "": "empty",
        "a": { },
        "111": [ {"e": "yes","E": "no" } ],
        "A": { }
      }
      """,
      "{\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},\"10\":{},"
        + "\"111\":[{\"E\":\"no\",\"e\":\"yes\"}],\"A\":{},\"a\":{}}"
    ),
    (
      // unicode.json
      "{\n  \"Unnormalized Unicode\":\"A\\u030a\"\n}\n",
      "{\"Unnormalized Unicode\":\"A\u{30A}\"}"
    ),
    (
      // values.json
      """
      {
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
        "literals": [null, true, false]
      }
      """,
      "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
        + "\"string\":\"\u{20AC}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}"
    ),
    (
      // weird.json
      """
      {
        "\\u20ac": "Euro Sign",
        "\\r": "Carriage Return",
        "\\u000a": "Newline",
        "1": "One",
        "\\u0080": "Control\\u007f",
        "\\ud83d\\ude02": "Smiley",
        "\\u00f6": "Latin Small Letter O With Diaeresis",
        "\\ufb33": "Hebrew Letter Dalet With Dagesh",
        "</script>": "Browser Challenge"
      }
      """,
      "{\"\\n\":\"Newline\",\"\\r\":\"Carriage Return\",\"1\":\"One\","
        + "\"</script>\":\"Browser Challenge\",\"\u{80}\":\"Control\u{7F}\","
        + "\"\u{F6}\":\"Latin Small Letter O With Diaeresis\",\"\u{20AC}\":\"Euro Sign\","
        + "\"\u{1F602}\":\"Smiley\",\"\u{FB33}\":\"Hebrew Letter Dalet With Dagesh\"}"
    ),
  ]

  @Test("The published examples of the scheme come out byte for byte", arguments: 0..<6)
  func examples(_ index: Int) throws {
    let (input, output) = Self.published[index]
    #expect(Array(try write(read(input)).utf8) == Array(output.utf8))
    #expect(Array(try write(read(output)).utf8) == Array(output.utf8))
  }

  @Test("The example of section 3.2.4 has the published bytes")
  func publishedBytes() throws {
    // Source: RFC 8785, section 3.2.4.
    let hexadecimal = """
      7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72 75 65 2c 66 61 6c 73 65 5d 2c 22 6e
      75 6d 62 65 72 73 22 3a 5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31 65 2b 33 30
      2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37 5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24
      5c 75 30 30 30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d
      """
    let bytes = hexadecimal.split(whereSeparator: \.isWhitespace).compactMap {
      UInt8($0, radix: 16)
    }
    #expect(bytes.count == 118)
    #expect(Array(try write(read(Self.published[4].input)).utf8) == bytes)
  }

  @Test(
    "Numbers are written as in appendix B of RFC 8785",
    arguments: [
      // Source: RFC 8785, appendix B; the bits of the double and its text.
      (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
      (0x8000_0000_0000_0001, "-5e-324"), (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"),
      (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"),
      (0x4340_0000_0000_0000, "9007199254740992"), (0xc340_0000_0000_0000, "-9007199254740992"),
      (0x4430_0000_0000_0000, "295147905179352830000"),
      (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"), (0x44b5_2d02_c7e1_4af6, "1e+23"),
      (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"),
      (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
      (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"), (0x444b_1ae4_d6e2_ef50, "1e+21"),
      (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"), (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
      (0x41b3_de43_5555_5553, "333333333.3333332"), (0x41b3_de43_5555_5554, "333333333.33333325"),
      (0x41b3_de43_5555_5555, "333333333.3333333"), (0x41b3_de43_5555_5556, "333333333.3333334"),
      (0x41b3_de43_5555_5557, "333333333.33333343"),
      (0xbecb_f647_612f_3696, "-0.0000033333333333333333"),
      (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
    ] as [(UInt64, String)])
  func numbers(_ bits: UInt64, _ text: String) throws {
    let value = Double(bitPattern: bits)
    #expect(try JSONNumber(value).text == text)
    #expect(try encode(value) == text)
    #expect(try write(read(text)) == text)
    #expect(try decode(Double.self, text) == value)
  }

  @Test(
    "Infinity and NaN are refused, with the path",
    arguments: [
      // Source: RFC 8785, appendix B: these are errors.
      0x7fff_ffff_ffff_ffff, 0x7ff0_0000_0000_0000, 0xfff0_0000_0000_0000,
    ] as [UInt64])
  func notFinite(_ bits: UInt64) {
    let error = failure { () throws(JSONError) in
      try encode(["a": [1, Double(bitPattern: bits)]])
    }
    #expect(error == JSONError(.notFinite, at: ["a", 1]))
  }

  @Test(
    "An integer that a double would change is refused, with the path",
    arguments: [
      "9007199254740993", "-9007199254740993", "9007199254740995", "1152921504606846976",
      "9223372036854775807", "-9223372036854775808", "18446744073709551615",
      "123456789012345678901234567890",
    ])
  func unsafeInteger(_ text: String) throws {
    let value = try read("{\"a\":[\(text)]}")
    let error = failure { () throws(JSONError) in try write(value) }
    #expect(error == JSONError(.unsafeInteger, at: ["a", 0]))
    let readable = failure { () throws(JSONError) in try write(value, .readable) }
    #expect(readable == error)
  }

  @Test(
    "Literals of any form become the shortest one",
    arguments: [
      ("1.0", "1"), ("1e2", "100"), ("-0", "0"), ("-0.0", "0"), ("72.50", "72.5"),
      ("0.1000000000000000055511151231257827", "0.1"), ("1e21", "1e+21"),
      ("1e20", "100000000000000000000"),
      ("123456789e-15", "1.23456789e-7"), ("0.00001", "0.00001"), ("1e-6", "0.000001"),
      ("1e-7", "1e-7"), ("12345678901234567890.0", "12345678901234567000"),
    ])
  func literals(_ text: String, _ canonical: String) throws {
    #expect(try write(read(text)) == canonical)
  }

  @Test("Control characters have short escapes where there are some")
  func controlCharacters() throws {
    let names = [8: "b", 9: "t", 10: "n", 12: "f", 13: "r"]
    for code: UInt8 in 0..<32 {
      let digits = String(code, radix: 16)
      let expected =
        names[Int(code)].map { "\\\($0)" }
        ?? "\\u00\(digits.count == 1 ? "0" : "")\(digits)"
      #expect(try write(.string(String(Unicode.Scalar(code)))) == "\"\(expected)\"")
    }
    #expect(try write(.string("\u{7F}\u{80}\u{2028}/")) == "\"\u{7F}\u{80}\u{2028}/\"")
  }

  @Test("Names are sorted by their UTF-16 code units")
  func nameOrder() throws {
    var generator = SplitMix64(seed: 8785)
    let alphabet: [Unicode.Scalar] = [
      "a", "b", "A", "0", " ", "\u{7F}", "\u{80}", "\u{FF}", "\u{7FF}", "\u{800}", "\u{D7FF}",
      "\u{E000}", "\u{EFFF}", "\u{F000}", "\u{FFFF}", "\u{10000}", "\u{1F600}", "\u{FFFFF}",
      "\u{10FFFF}",
    ]
    for _ in 0..<200 {
      var object = JSONObject()
      for _ in 0..<20 {
        var name = ""
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
          if let scalar = alphabet.randomElement(using: &generator) {
            name.unicodeScalars.append(scalar)
          }
        }
        object = object.setting(name, to: .null)
      }
      guard case .object(let sorted) = try read(write(.object(object))) else {
        Issue.record("not an object")
        return
      }
      let expected = object.members.map(\.name).sorted {
        $0.utf16.lexicographicallyPrecedes($1.utf16)
      }
      #expect(sorted.members.map(\.name) == expected, "seed 8785")
    }
  }
}
