extension UInt8 {
  /// The digit that the byte stands for in ASCII, or nil.
  @usableFromInline
  package var decimalDigit: Int? {
    let value = self &- 48
    return value < 10 ? Int(value) : nil
  }

  /// Whether the byte is one of `A-Z`.
  package var isASCIIUppercase: Bool { self &- 65 < 26 }

  /// Whether the byte is one of `a-z`.
  package var isASCIILowercase: Bool { self &- 97 < 26 }

  /// Whether the byte is one of `A-Z a-z`.
  package var isASCIILetter: Bool { (self | 0x20) &- 97 < 26 }

  /// Whether the byte is one of `0-9`.
  package var isASCIIDigit: Bool { self &- 48 < 10 }

  /// Whether the byte is one of `A-Z a-z 0-9`.
  package var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

  /// Whether the byte is a dot, an underscore or a hyphen.
  package var isIdentifierPunctuation: Bool { self == 46 || self == 95 || self == 45 }
}

/// Up to 32 bytes of text, held inline.
///
/// The parsers of this module copy their input into such a value and look at fixed places in it. Nothing is allocated,
/// whatever collection the bytes came from.
@usableFromInline
package struct ShortText {
  /// The bytes; zero after the end.
  @usableFromInline
  package var bytes = SIMD32<UInt8>()

  /// The number of bytes of the text.
  @usableFromInline
  package var count = 0

  /// Copies a text of at most 32 bytes.
  ///
  /// - Parameter utf8: the bytes; nil results when there are more than 32.
  @inlinable
  package init?(_ utf8: some Sequence<UInt8>) {
    for byte in utf8 {
      guard count < 32 else { return nil }
      bytes[count] = byte
      count &+= 1
    }
  }

  /// Copies a text of at most 32 bytes.
  ///
  /// - Parameter utf8: the bytes; nil results when there are more than 32.
  package init?(_ utf8: Span<UInt8>) {
    guard utf8.count <= 32 else { return nil }
    for index in utf8.indices {
      bytes[index] = utf8[index]
    }
    count = utf8.count
  }

  /// The byte at a place that is before 32.
  package subscript(index: Int) -> UInt8 { bytes[index] }

  /// The number that `length` digits from a place on spell, or nil when one of them is not a digit.
  package func number(at start: Int, length: Int) -> Int? {
    var value = 0
    for index in start..<(start + length) {
      guard let digit = bytes[index].decimalDigit else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}

extension [UInt8] {
  /// Appends a number with at least the given number of digits, filled with zeros.
  package mutating func appendDigits(_ value: Int, count: Int) {
    var divisor = 1
    for _ in 1..<count { divisor *= 10 }
    var rest = value
    while divisor > 0 {
      append(UInt8(48 + (rest / divisor) % 10))
      rest %= divisor
      divisor /= 10
    }
  }
}
