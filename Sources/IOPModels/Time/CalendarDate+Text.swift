extension CalendarDate {
  /// Reads an ISO 8601 date.
  ///
  /// - Parameter iso8601: exactly `YYYY-MM-DD`, such as `2026-03-09`, without space around it.
  /// - Throws: ``Invalid`` when the text has another form or there is no such day.
  public init(_ iso8601: String) throws(Invalid) {
    try self.init(utf8: iso8601.utf8)
  }

  /// Reads the bytes of an ISO 8601 date without allocating.
  ///
  /// - Parameter utf8: the bytes of exactly `YYYY-MM-DD`.
  /// - Throws: ``Invalid`` when the text has another form or there is no such day.
  @inlinable
  public init(utf8: some Collection<UInt8>) throws(Invalid) {
    guard let text = ShortText(utf8) else { throw .format }
    try self.init(text)
  }

  /// Reads the bytes of an ISO 8601 date without allocating.
  ///
  /// - Parameter utf8: the bytes of exactly `YYYY-MM-DD`.
  /// - Throws: ``Invalid`` when the text has another form or there is no such day.
  public init(utf8: Span<UInt8>) throws(Invalid) {
    guard utf8.count == 10, let text = ShortText(utf8) else { throw .format }
    try self.init(text)
  }

  /// Reads a whole text.
  @usableFromInline
  init(_ text: ShortText) throws(Invalid) {
    guard text.count == 10 else { throw .format }
    try self.init(text, at: 0)
  }

  /// Reads the ten bytes of a date from a place in a longer text.
  init(_ text: ShortText, at start: Int) throws(Invalid) {
    guard text[start + 4] == 0x2D, text[start + 7] == 0x2D,
      let year = text.number(at: start, length: 4),
      let month = text.number(at: start + 5, length: 2),
      let day = text.number(at: start + 8, length: 2)
    else { throw .format }
    try self.init(year: year, month: month, day: day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The ISO 8601 text, such as `2026-03-09`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    appendText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the ten bytes of the ISO 8601 text.
  package func appendText(to bytes: inout [UInt8]) {
    let (year, month, day) = components
    bytes.appendDigits(year, count: 4)
    bytes.append(0x2D)
    bytes.appendDigits(month, count: 2)
    bytes.append(0x2D)
    bytes.appendDigits(day, count: 2)
  }
}

extension CalendarDate: Codable {
  /// Decodes the ISO 8601 text.
  ///
  /// - Throws: `DecodingError` when the value is not a string or ``Invalid`` refuses it.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (text: String) in try CalendarDate(utf8: text.utf8) }
  }

  /// Encodes the ISO 8601 text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
