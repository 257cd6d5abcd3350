/// How numbers are written.
enum NumberText {
  /// Lays out the shortest digits of a finite number as ECMAScript's `Number::toString` does.
  ///
  /// Swift and ECMAScript agree on the digits: the fewest that read back as the same value, and of those the
  /// closest ones. They differ in where the point and the exponent stand.
  /// Source: ECMA-262, section 6.1.6.1.20, used by RFC 8785, section 3.2.2.3.
  @inline(never)
  static func ecmaScript(_ description: String) -> String {
    var digits: [UInt8] = []
    var isNegative = false
    var isAfterPoint = false
    var isExponent = false
    var isExponentNegative = false
    var exponent = 0
    var point = 0
    for byte in description.utf8 {
      switch byte {
      case 0x2D where isExponent: isExponentNegative = true
      case 0x2D: isNegative = true
      case 0x2E: isAfterPoint = true
      case 0x45, 0x65: isExponent = true
      case 0x30...0x39 where isExponent: exponent = exponent * 10 + Int(byte - 0x30)
      case 0x30 where digits.isEmpty: if isAfterPoint { point -= 1 }
      case 0x30...0x39:
        digits.append(byte)
        if !isAfterPoint { point += 1 }
      default: break
      }
    }
    while digits.last == 0x30 { digits.removeLast() }
    guard !digits.isEmpty else { return "0" }
    point += isExponentNegative ? -exponent : exponent
    return layOut(digits, point: point, isNegative: isNegative)
  }

  /// Writes 0.DIGITS × 10^point.
  private static func layOut(_ digits: [UInt8], point: Int, isNegative: Bool) -> String {
    var text: [UInt8] = isNegative ? [0x2D] : []
    let count = digits.count
    switch point {
    case count...21 where count <= 21:
      text += digits
      text += repeatElement(0x30, count: point - count)
    case 1...21:
      text += digits[..<point]
      text.append(0x2E)
      text += digits[point...]
    case -5...0:
      text += [0x30, 0x2E]
      text += repeatElement(0x30, count: -point)
      text += digits
    default:
      text.append(digits[0])
      if count > 1 {
        text.append(0x2E)
        text += digits[1...]
      }
      text.append(0x65)
      text.append(point > 0 ? 0x2B : 0x2D)
      text += String((point - 1).magnitude).utf8
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a valid number literal has neither fraction nor exponent.
  static func isIntegerLiteral(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) }
  }

  /// All digits of a finite double of at least 2^52, which has no fraction; nil for a smaller one.
  @inline(never)
  static func exactInteger(_ value: Double) -> String? {
    guard value.isFinite, value.magnitude >= 0x1p52 else { return nil }
    // The value is an integer of 53 bits times a power of two: double it in decimal digits.
    let scale = Int(value.exponent) - Double.significandBitCount
    var rest = value.significandBitPattern | 1 << Double.significandBitCount
    var reversed: [UInt8] = []
    while rest > 0 {
      reversed.append(UInt8(rest % 10))
      rest /= 10
    }
    for _ in 0..<scale {
      var carry: UInt8 = 0
      for index in reversed.indices {
        let doubled = reversed[index] * 2 + carry
        reversed[index] = doubled % 10
        carry = doubled / 10
      }
      if carry > 0 { reversed.append(carry) }
    }
    let digits = String(decoding: reversed.reversed().map { $0 + 0x30 }, as: UTF8.self)
    return value < 0 ? "-" + digits : digits
  }
}
