import IOPSerialization
import Testing

@Suite("Exact numbers")
struct NumberCodingTests {
  @Test("An integer of any width is accepted at its bounds and refused beyond them")
  func bounds() throws {
    try expectBounds(Int8.self, below: "-129", above: "128")
    try expectBounds(Int16.self, below: "-32769", above: "32768")
    try expectBounds(Int32.self, below: "-2147483649", above: "2147483648")
    try expectBounds(Int64.self, below: "-9223372036854775809", above: "9223372036854775808")
    try expectBounds(Int.self, below: "-9223372036854775809", above: "9223372036854775808")
    try expectBounds(UInt8.self, below: "-1", above: "256")
    try expectBounds(UInt16.self, below: "-1", above: "65536")
    try expectBounds(UInt32.self, below: "-1", above: "4294967296")
    try expectBounds(UInt64.self, below: "-1", above: "18446744073709551616")
    try expectBounds(UInt.self, below: "-1", above: "18446744073709551616")
    if #available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *) {
      try expectBounds(
        Int128.self, below: "-170141183460469231731687303715884105729",
        above: "170141183460469231731687303715884105728")
      try expectBounds(
        UInt128.self, below: "-1", above: "340282366920938463463374607431768211456")
    }
  }

  private func expectBounds<Value: FixedWidthInteger & Codable & Sendable>(
    _ type: Value.Type, below: String, above: String
  ) throws {
    let name = String(describing: type)
    for value in [Value.min, 0, Value.max] {
      #expect(try decode(type, "\(value)") == value)
      #expect(try decode([Value].self, "[\(value)]") == [value])
      #expect(try decode([String: Value].self, "{\"a\":\(value)}") == ["a": value])
    }
    let outOfRange = JSONError.Reason.outOfRange(type: name)
    for text in [below, above] {
      #expect(refusal(of: type, text) == JSONError(outOfRange, at: .root))
      #expect(refusal(of: [Value].self, "[0,\(text)]") == JSONError(outOfRange, at: [1]))
      #expect(
        refusal(of: [String: Value].self, "{\"a\":\(text)}") == JSONError(outOfRange, at: ["a"]))
    }
    for text in ["5.0", "1e2", "0.5", "1E0", "-0.0"] {
      #expect(refusal(of: type, text)?.reason == .notAnInteger)
    }
    for text in ["true", "\"5\"", "null", "[5]", "{}"] {
      guard case .wrongKind(.number, _) = refusal(of: type, text)?.reason else {
        Issue.record("\(text) as \(name)")
        continue
      }
    }
    #expect(try decode(type, "-0") == 0)
  }

  @Test("An integer is written within ±(2^53 − 1) only")
  func safeIntegers() throws {
    // Source: RFC 7493, section 2.2; RFC 8785, appendix D.
    let greatest: Int64 = 9_007_199_254_740_991
    #expect(try encode(greatest) == "9007199254740991")
    #expect(try encode(-greatest) == "-9007199254740991")
    let unsafe = JSONError(.unsafeInteger, at: ["a", 0])
    for value in [greatest + 1, -greatest - 1, .max, .min] {
      #expect(refusal(toEncode: ["a": [value]]) == unsafe)
    }
    #expect(refusal(toEncode: ["a": [UInt64.max]]) == unsafe)
    #expect(refusal(toEncode: ["a": [UInt.max]]) == unsafe)
    if #available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *) {
      #expect(try encode(Int128(5)) == "5")
      #expect(try encode([UInt128(5)]) == "[5]")
      #expect(refusal(toEncode: ["a": [Int128.max]]) == unsafe)
    }
  }

  @Test(
    "A floating-point number is read from an integer that it holds exactly",
    arguments: [
      ("5", 5), ("-0", -0.0), ("9007199254740992", 0x1p53),
      ("9007199254740994", 9_007_199_254_740_994),
      ("18446744073709551616", 0x1p64), ("18446744073709552000", 0x1p64),
      ("-18446744073709551616", -0x1p64), ("100000000000000000000", 1e20),
      ("1267650600228229401496703205376", 0x1p100),
    ])
  func exactDouble(_ text: String, _ value: Double) throws {
    let decoded = try decode(Double.self, text)
    #expect(decoded == value)
    #expect(decoded.sign == value.sign)
  }

  @Test(
    "An integer that a floating-point number would change is refused",
    arguments: [
      "9007199254740993", "-9007199254740993", "18446744073709551615", "18446744073709551617",
      "1267650600228229401496703205377", "123456789012345678901234567890",
    ])
  func inexactDouble(_ text: String) {
    #expect(refusal(of: Double.self, text)?.reason == .notExact(type: "Double"))
    #expect(refusal(of: Float.self, text)?.reason == .notExact(type: "Float"))
  }

  @Test("A float of 32 bits has its own bounds")
  func float() throws {
    #expect(try decode(Float.self, "16777216") == 16_777_216)
    #expect(refusal(of: Float.self, "16777217")?.reason == .notExact(type: "Float"))
    #expect(try decode(Float.self, "0.1") == 0.1)
    #expect(refusal(of: Float.self, "1e39")?.reason == .outOfRange(type: "Float"))
    #expect(refusal(of: Float.self, "1e-60")?.reason == .outOfRange(type: "Float"))
    #expect(try decode(Float.self, "0e-60") == 0)
    #expect(try encode(Float.greatestFiniteMagnitude) == "3.4028235e+38")
    #expect(try decode(Float.self, "3.4028235e+38") == .greatestFiniteMagnitude)
    #expect(
      refusal(toEncode: [Float.nan]) == JSONError(.notFinite, at: [0]))
  }

  @Test("A boolean is no number, and a number no boolean")
  func boolean() {
    #expect(
      refusal(of: Bool.self, "1")?.reason == .wrongKind(expected: .boolean, found: .number))
    #expect(
      refusal(of: Double.self, "true")?.reason == .wrongKind(expected: .number, found: .boolean))
  }

  @Test("Names that stand for the same integer key are refused, not merged")
  func integerKeys() throws {
    #expect(try decode([Int: Int].self, "{\"7\":1,\"8\":2}") == [7: 1, 8: 2])
    #expect(try decode([Int: Int].self, "{\"07\":1}") == [7: 1])
    #expect(
      refusal(of: [Int: Int].self, "{\"7\":1,\"07\":2}")
        == JSONError(.ambiguousIntegerKey, at: .root))
    #expect(
      refusal(of: [[Int: Int]].self, "[{\"+7\":1,\"7\":2}]")
        == JSONError(.ambiguousIntegerKey, at: [0]))
    #expect(refusal(of: [Int: Int].self, "{\"x\":1}")?.reason == .refusedWithoutReason)
  }
}
