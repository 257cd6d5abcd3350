extension UInt8 {
  /// The digit that the byte stands for in ASCII, or nil.
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
  /// The bytes 0 to 7, the first of them lowest; zero after the end.
  private var word0: UInt64 = 0
  private var word1: UInt64 = 0
  private var word2: UInt64 = 0
  private var word3: UInt64 = 0

  /// The number of bytes of the text.
  package private(set) var count = 0

  /// A text without bytes.
  @usableFromInline
  init() {}

  /// Copies a text of at most 32 bytes.
  ///
  /// - Parameter utf8: the bytes; nil results when there are more than 32.
  @inlinable
  package init?(_ utf8: some Sequence<UInt8>) {
    self.init()
    for byte in utf8 {
      guard append(byte) else { return nil }
    }
  }

  /// Copies a text of at most 32 bytes.
  ///
  /// - Parameter utf8: the bytes; nil results when there are more than 32.
  package init?(_ utf8: Span<UInt8>) {
    guard utf8.count <= 32 else { return nil }
    for index in utf8.indices {
      _ = append(utf8[index])
    }
  }

  /// Appends a byte, unless there are 32 already.
  @usableFromInline
  mutating func append(_ byte: UInt8) -> Bool {
    let bits = UInt64(byte) &<< UInt64((count & 7) * 8)
    switch count >> 3 {
    case 0: word0 |= bits
    case 1: word1 |= bits
    case 2: word2 |= bits
    case 3: word3 |= bits
    default: return false
    }
    count &+= 1
    return true
  }

  /// The byte at a place; zero from the end of the text on.
  package subscript(index: Int) -> UInt8 {
    let word: UInt64
    switch index >> 3 {
    case 0: word = word0
    case 1: word = word1
    case 2: word = word2
    case 3: word = word3
    default: word = 0
    }
    return UInt8(truncatingIfNeeded: word &>> UInt64((index & 7) * 8))
  }

  /// The number that `length` digits from a place on spell, or nil when one of them is not a digit.
  package func number(at start: Int, length: Int) -> Int? {
    var value = 0
    for index in start..<(start + length) {
      guard let digit = self[index].decimalDigit else { return nil }
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
