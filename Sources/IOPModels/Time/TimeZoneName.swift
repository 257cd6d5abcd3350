/// The name of a time zone in the IANA database, such as `America/New_York`.
///
/// The name is opaque: its form is checked, its existence is not, since this package holds no time-zone data. It has 1
/// to 64 characters: segments of `A-Z a-z 0-9 _ + -` that begin with a letter, joined by single slashes.
public struct TimeZoneName: Hashable, Sendable {
  /// The name as it was given.
  public let text: String

  /// Checks the form of a name.
  ///
  /// - Parameter text: the name, such as `America/New_York`, `Etc/GMT+5` or `UTC`.
  /// - Throws: ``Invalid`` when it has not the form of a time-zone name.
  public init(_ text: String) throws(Invalid) {
    var count = 0
    var atStart = true
    for byte in text.utf8 {
      if atStart {
        guard byte.isASCIILetter else { throw .format }
        atStart = false
      } else if byte == 0x2F {
        atStart = true
      } else {
        guard byte.isASCIIAlphanumeric || byte == 0x5F || byte == 0x2B || byte == 0x2D else {
          throw .format
        }
      }
      count += 1
      guard count <= 64 else { throw .length }
    }
    guard count > 0 else { throw .length }
    guard !atStart else { throw .format }
    self.text = text
  }
}

extension TimeZoneName: CustomStringConvertible {
  /// The name.
  public var description: String { text }
}

extension TimeZoneName: Comparable {
  /// Orders names by their text, byte by byte.
  public static func < (lhs: TimeZoneName, rhs: TimeZoneName) -> Bool {
    lhs.text < rhs.text
  }
}

extension TimeZoneName: Codable {
  /// Decodes the name.
  ///
  /// - Throws: `DecodingError` when the value is not a string or ``Invalid`` refuses it.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (text: String) in try TimeZoneName(text) }
  }

  /// Encodes the name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension TimeZoneName {
  /// Why a text is not a time-zone name.
  public enum Invalid: InvalidValue {
    /// The text is empty or has more than 64 characters.
    case length

    /// The text is not made of segments joined by slashes.
    case format

    /// The rule that was broken.
    public var description: String {
      switch self {
      case .length: "a time-zone name has 1 to 64 characters"
      case .format: "a time-zone name has the form of a name in the IANA database"
      }
    }
  }
}
