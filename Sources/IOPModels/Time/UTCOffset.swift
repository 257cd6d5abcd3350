/// The difference between a local time and UTC, in whole minutes, from -18:00 to +18:00.
///
/// The text is `+HH:MM` or `-HH:MM`; zero is `+00:00`. A `Z` is not read here, and neither is `-00:00`, so that every
/// offset has exactly one text. Which offset a place has on a day is a question for time-zone data, which this package
/// does not hold.
public struct UTCOffset: Hashable, Sendable {
  /// Minutes east of UTC, -1080 to 1080.
  let value: Int16

  /// No difference, `+00:00`.
  public static let utc = UTCOffset(unchecked: 0)

  /// Trusts a number of minutes that is known to be in range.
  init(unchecked minutes: Int) {
    value = Int16(truncatingIfNeeded: minutes)
  }

  /// Makes an offset from minutes.
  ///
  /// - Parameter minutes: minutes east of UTC, -1080 to 1080.
  /// - Throws: ``Invalid/range`` when the number is outside.
  public init(minutes: Int) throws(Invalid) {
    guard minutes >= -1080, minutes <= 1080 else { throw .range }
    self.init(unchecked: minutes)
  }

  /// Reads an offset.
  ///
  /// - Parameter text: exactly `+HH:MM` or `-HH:MM`; zero only as `+00:00`.
  /// - Throws: ``Invalid`` when the text has another form or the offset is out of range.
  public init(_ text: String) throws(Invalid) {
    guard let text = ShortText(text.utf8), text.count == 6 else { throw .format }
    try self.init(text, at: 0)
    guard value != 0 || text[0] == 0x2B else { throw .negativeZero }
  }

  /// Reads the six bytes of an offset from a place in a longer text; a negative zero is zero here.
  init(_ text: ShortText, at start: Int) throws(Invalid) {
    let sign = text[start]
    guard sign == 0x2B || sign == 0x2D, text[start + 3] == 0x3A,
      let hours = text.number(at: start + 1, length: 2),
      let minutes = text.number(at: start + 4, length: 2)
    else { throw .format }
    guard minutes <= 59 else { throw .minute }
    let total = hours * 60 + minutes
    try self.init(minutes: sign == 0x2D ? -total : total)
  }

  /// The number of minutes east of UTC, -1080 to 1080.
  public var minutes: Int { Int(value) }
}

extension UTCOffset: CustomStringConvertible {
  /// The text, such as `-05:00`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.append(value < 0 ? 0x2D : 0x2B)
    let magnitude = abs(minutes)
    bytes.appendDigits(magnitude / 60, count: 2)
    bytes.append(0x3A)
    bytes.appendDigits(magnitude % 60, count: 2)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UTCOffset: Comparable {
  /// Orders offsets from west to east.
  public static func < (lhs: UTCOffset, rhs: UTCOffset) -> Bool {
    lhs.value < rhs.value
  }
}

extension UTCOffset: Codable {
  /// Decodes the text.
  ///
  /// - Throws: `DecodingError` when the value is not a string or ``Invalid`` refuses it.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (text: String) in try UTCOffset(text) as UTCOffset }
  }

  /// Encodes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension UTCOffset {
  /// Why there is no such offset.
  public enum Invalid: InvalidValue {
    /// The text is not of the form `+HH:MM` or `-HH:MM`.
    case format

    /// The minutes are not within 0 and 59.
    case minute

    /// The offset is beyond 18 hours.
    case range

    /// Zero was written as `-00:00`.
    case negativeZero

    /// The rule that was broken.
    public var description: String {
      switch self {
      case .format: "an offset from UTC has the form +HH:MM or -HH:MM"
      case .minute: "the minutes of an offset are 0 to 59"
      case .range: "an offset from UTC is at most 18 hours"
      case .negativeZero: "an offset of zero is written +00:00"
      }
    }
  }
}
