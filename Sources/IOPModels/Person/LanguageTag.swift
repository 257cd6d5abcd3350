/// A language, as a BCP 47 tag such as `en` or `es-MX`.
public struct LanguageTag: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Why a tag was refused.
  public enum Invalid: InvalidValue {
    /// The text does not have the shape of a BCP 47 tag.
    case shape

    public var description: String {
      "a language tag has a primary part of 2 or 3 letters and further parts of 1 to 8 letters or digits"
    }
  }

  /// The tag as it was written.
  public let text: String

  /// Creates a tag from its text.
  ///
  /// - Throws: ``Invalid`` when the text does not have the shape of a tag (RFC 5646, 2.1). Whether the language is
  ///   registered is not checked.
  public init(_ text: String) throws(Invalid) {
    let parts = text.utf8.split(separator: 45, omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.count),
      primary.allSatisfy({ Self.isLetter($0) }),
      parts.dropFirst().allSatisfy({ part in
        (1...8).contains(part.count)
          && part.allSatisfy { Self.isLetter($0) || (48...57).contains($0) }
      })
    else { throw .shape }
    self.text = text
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  package init(known text: String) { self.text = text }

  public var description: String { text }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (text: String) in try LanguageTag(text) }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
