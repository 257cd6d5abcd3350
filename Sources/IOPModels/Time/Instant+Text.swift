extension Instant {
  /// Reads an RFC 3339 date and time.
  ///
  /// - Parameter rfc3339: such as `2026-03-09T14:30:00Z` or `2026-03-09T09:30:00.250-05:00`: a capital `T`, a capital
  ///   `Z` or a numeric offset, and at most three digits of fraction. More digits are refused, not rounded.
  /// - Throws: ``Invalid`` when the text has another form or there is no such instant.
  public init(_ rfc3339: String) throws(Invalid) {
    try self.init(utf8: rfc3339.utf8)
  }

  /// Reads the bytes of an RFC 3339 date and time without allocating.
  ///
  /// - Parameter utf8: the bytes of the text.
  /// - Throws: ``Invalid`` when the text has another form or there is no such instant.
  @inlinable
  public init(utf8: some Collection<UInt8>) throws(Invalid) {
    guard let text = ShortText(utf8) else { throw .format }
    try self.init(text)
  }

  /// Reads the bytes of an RFC 3339 date and time without allocating.
  ///
  /// - Parameter utf8: the bytes of the text.
  /// - Throws: ``Invalid`` when the text has another form or there is no such instant.
  public init(utf8: Span<UInt8>) throws(Invalid) {
    guard let text = ShortText(utf8) else { throw .format }
    try self.init(text)
  }

  /// Reads a whole text.
  @usableFromInline
  init(_ text: ShortText) throws(Invalid) {
    // YYYY-MM-DDTHH:MM:SS is 19 bytes; a fraction may follow, then the offset.
    guard text.count >= 20, text[10] == 0x54, text[13] == 0x3A, text[16] == 0x3A,
      let hour = text.number(at: 11, length: 2),
      let minute = text.number(at: 14, length: 2),
      let second = text.number(at: 17, length: 2)
    else { throw .format }
    let date: CalendarDate
    do {
      date = try CalendarDate(text, at: 0)
    } catch {
      throw error == .format ? .format : .date
    }
    guard hour <= 23, minute <= 59, second <= 59 else { throw .time }
    let (fraction, end) = try Instant.fraction(of: text)
    let offset = try Instant.offset(of: text, at: end)
    let seconds = Int64(hour * 3600 + minute * 60 + second) - Int64(offset.minutes) * 60
    try self.init(
      milliseconds: Int64(date.dayNumber) * Instant.dayLength + seconds * 1000 + Int64(fraction))
  }

  /// The milliseconds after the seconds, and the place where the offset begins.
  private static func fraction(
    of text: ShortText
  ) throws(Invalid) -> (milliseconds: Int, end: Int) {
    guard text[19] == 0x2E else { return (0, 19) }
    var end = 20
    var value = 0
    var unit = 100
    while end < text.count, let digit = text[end].decimalDigit {
      guard end < 23 else { throw .fraction }
      value += digit * unit
      unit /= 10
      end += 1
    }
    guard end > 20 else { throw .fraction }
    return (value, end)
  }

  /// The offset that ends the text.
  private static func offset(of text: ShortText, at start: Int) throws(Invalid) -> UTCOffset {
    if text.count == start + 1, text[start] == 0x5A { return .utc }
    guard text.count == start + 6 else { throw .format }
    do {
      return try UTCOffset(text, at: start)
    } catch {
      throw error == .format ? .format : .offset
    }
  }
}

extension Instant: CustomStringConvertible {
  /// The canonical text, such as `2026-03-09T14:30:00Z`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    appendText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the bytes of the canonical text.
  package func appendText(to bytes: inout [UInt8]) {
    let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: Instant.dayLength)
    let day = Int(remainder < 0 ? quotient - 1 : quotient)
    let rest = Int(remainder < 0 ? remainder + Instant.dayLength : remainder)
    CalendarDate(unchecked: day).appendText(to: &bytes)
    bytes.append(0x54)
    bytes.appendDigits(rest / 3_600_000, count: 2)
    bytes.append(0x3A)
    bytes.appendDigits(rest / 60_000 % 60, count: 2)
    bytes.append(0x3A)
    bytes.appendDigits(rest / 1000 % 60, count: 2)
    if rest % 1000 != 0 {
      bytes.append(0x2E)
      bytes.appendDigits(rest % 1000, count: 3)
    }
    bytes.append(0x5A)
  }
}

extension Instant: Codable {
  /// Decodes the canonical text.
  ///
  /// Another spelling of the same instant, such as one with an offset, is refused: it would be lost when the document
  /// is written again.
  ///
  /// - Throws: `DecodingError` when the value is not a string or ``Invalid`` refuses it.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (text: String) in try Instant(canonical: text.utf8) }
  }

  /// Encodes the canonical text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// Reads the bytes of the canonical text and of no other.
  @inlinable
  package init(canonical utf8: some Collection<UInt8>) throws(Invalid) {
    guard let text = ShortText(utf8) else { throw .format }
    try self.init(canonicalText: text)
  }

  /// Reads a whole canonical text.
  @usableFromInline
  init(canonicalText text: ShortText) throws(Invalid) {
    try self.init(text)
    let hasFraction = milliseconds % 1000 != 0
    let count = hasFraction ? 24 : 20
    guard text.count == count, text[count - 1] == 0x5A else { throw .notCanonical }
  }
}
