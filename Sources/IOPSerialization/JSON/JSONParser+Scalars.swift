extension JSONParser {
  /// Reads a string after its opening quote, and its closing quote.
  mutating func string() throws(JSONError) -> String {
    let start = offset
    while let byte = next {
      switch byte {
      case 0x22:
        defer { offset += 1 }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
      case 0x5C: return try stringWithEscapes(from: start)
      case 0x00..<0x20: throw error(.controlCharacter, at: offset)
      case 0x20..<0x80: offset += 1
      default: offset += try lengthOfScalar()
      }
    }
    throw error(.unexpectedEnd, at: offset)
  }

  /// Reads on in a string at its first escape sequence.
  private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
    var text = Array(bytes[start..<offset])
    while let byte = next {
      switch byte {
      case 0x22:
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case 0x5C: try appendEscape(to: &text)
      case 0x00..<0x20: throw error(.controlCharacter, at: offset)
      case 0x20..<0x80:
        text.append(byte)
        offset += 1
      default:
        let end = offset + (try lengthOfScalar())
        text += bytes[offset..<end]
        offset = end
      }
    }
    throw error(.unexpectedEnd, at: offset)
  }

  /// Reads one escape sequence.
  private mutating func appendEscape(to text: inout [UInt8]) throws(JSONError) {
    let start = offset
    offset += 1
    guard let byte = next else { throw error(.unexpectedEnd, at: offset) }
    switch byte {
    case 0x22, 0x5C, 0x2F: text.append(byte)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      offset += 1
      let scalar = try escapedScalar(from: start)
      text += String(Character(scalar)).utf8
      return
    default: throw error(.invalidEscape, at: start)
    }
    offset += 1
  }

  /// Reads the digits of an escaped scalar, with the second half of a surrogate pair.
  private mutating func escapedScalar(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let first = try escapedUnit(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800...0xDBFF).contains(first) else { throw error(.loneSurrogate, at: start) }
    let second = offset
    for expected: UInt8 in [0x5C, 0x75] {
      guard let byte = next else { throw error(.unexpectedEnd, at: offset) }
      guard byte == expected else { throw error(.loneSurrogate, at: start) }
      offset += 1
    }
    let low = try escapedUnit(from: second)
    guard (0xDC00...0xDFFF).contains(low) else { throw error(.loneSurrogate, at: start) }
    let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
    guard let scalar = Unicode.Scalar(value) else { throw error(.loneSurrogate, at: start) }
    return scalar
  }

  /// Reads four hexadecimal digits.
  private mutating func escapedUnit(from start: Int) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next else { throw error(.unexpectedEnd, at: offset) }
      switch byte {
      case 0x30...0x39: unit = unit << 4 | UInt16(byte - 0x30)
      case 0x41...0x46: unit = unit << 4 | UInt16(byte - 0x41 + 10)
      case 0x61...0x66: unit = unit << 4 | UInt16(byte - 0x61 + 10)
      default: throw error(.invalidEscape, at: start)
      }
      offset += 1
    }
    return unit
  }

  /// Checks a scalar of more than one byte and returns its length.
  ///
  /// Source: The Unicode Standard, table 3-7, well-formed UTF-8 byte sequences.
  private func lengthOfScalar() throws(JSONError) -> Int {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[offset] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEC, 0xEE, 0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw error(.invalidUTF8, at: offset)
    }
    for index in 1..<length {
      guard offset + index < bytes.count else { throw error(.unexpectedEnd, at: bytes.count) }
      let allowed = index == 1 ? second : 0x80...0xBF
      guard allowed.contains(bytes[offset + index]) else { throw error(.invalidUTF8, at: offset) }
    }
    return length
  }

  /// Reads a number.
  mutating func number() throws(JSONError) -> JSONNumber {
    let start = offset
    let isNegative = next == 0x2D
    if isNegative { offset += 1 }
    var value: Int64? = 0
    var isZero = true
    if next == 0x30 {
      offset += 1
      if let byte = next, isDigit(byte) { throw error(.invalidNumber, at: start) }
    } else {
      let firstDigit = offset
      while let byte = next, isDigit(byte) {
        value = value.flatMap { Self.appending(Int64(byte - 0x30), to: $0, isNegative: isNegative) }
        offset += 1
      }
      guard offset > firstDigit else { throw numberEnd(start) }
      isZero = false
    }
    var isInteger = true
    if next == 0x2E {
      isInteger = false
      offset += 1
      if try digits(start) { isZero = false }
    }
    if next == 0x65 || next == 0x45 {
      isInteger = false
      offset += 1
      if next == 0x2B || next == 0x2D { offset += 1 }
      _ = try digits(start)
    }
    if isInteger, let value, !(isNegative && value == 0) {
      return JSONNumber(checkedInteger: value)
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard let value = Double(text), value.isFinite, isZero || value != 0 else {
      throw error(.numberOutOfRange, at: start)
    }
    return JSONNumber(checkedLiteral: text)
  }

  /// Reads digits, at least one, and returns whether any is not zero.
  private mutating func digits(_ start: Int) throws(JSONError) -> Bool {
    let firstDigit = offset
    var hasValue = false
    while let byte = next, isDigit(byte) {
      if byte != 0x30 { hasValue = true }
      offset += 1
    }
    guard offset > firstDigit else { throw numberEnd(start) }
    return hasValue
  }

  /// The error for a number that lacks a digit.
  private func numberEnd(_ start: Int) -> JSONError {
    offset == bytes.count ? error(.unexpectedEnd, at: offset) : error(.invalidNumber, at: start)
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Returns a number with one more digit, or nil when it does not fit.
  private static func appending(
    _ digit: Int64, to number: Int64, isNegative: Bool
  ) -> Int64? {
    let (shifted, isTooLarge) = number.multipliedReportingOverflow(by: 10)
    let (sum, isOver) = shifted.addingReportingOverflow(isNegative ? -digit : digit)
    return isTooLarge || isOver ? nil : sum
  }
}
