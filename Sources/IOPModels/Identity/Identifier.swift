/// The name of one thing in a record, typed by what it names: `Identifier<Goal>` is not `Identifier<Session>`.
///
/// An identifier is an opaque surrogate key. It is printed, compared and logged, and it stands in findings and errors,
/// so it must say nothing about a person: never a name, a date of birth, a record number of the clinic or of an
/// insurer, nor a hash of one.
///
/// The text has 1 to 64 characters out of `A-Z a-z 0-9 . _ -` and begins with a letter or a digit. Up to 15 characters
/// are stored without an allocation. The type of the entity is known to the compiler only; on the wire an identifier is
/// its text.
public struct Identifier<Entity>: Hashable, Sendable {
  /// The text as it was given.
  public let text: String

  /// Checks a text and makes it an identifier.
  ///
  /// - Parameter text: 1 to 64 characters out of `A-Z a-z 0-9 . _ -`, the first of them a letter or a digit.
  /// - Throws: ``InvalidIdentifier`` when the text is empty, too long, has another character or begins with a dot, an underscore or a
  ///   hyphen.
  public init(_ text: String) throws(InvalidIdentifier) {
    var count = 0
    for byte in text.utf8 {
      guard byte.isASCIIAlphanumeric || (count > 0 && byte.isIdentifierPunctuation) else {
        throw byte.isIdentifierPunctuation ? .firstCharacter : .character
      }
      count += 1
      guard count <= 64 else { throw .length }
    }
    guard count > 0 else { throw .length }
    self.text = text
  }

  /// Makes an identifier of a text that the library itself wrote.
  package init(known text: String) { self.text = text }
}

/// Why a text is not an ``Identifier``.
public enum InvalidIdentifier: InvalidValue {
  /// The text is empty or has more than 64 characters.
  case length

  /// The text has a character that is not allowed.
  case character

  /// The text begins with a dot, an underscore or a hyphen.
  case firstCharacter

  /// The rule that was broken.
  public var description: String {
    switch self {
    case .length: "an identifier has 1 to 64 characters"
    case .character: "an identifier has only letters A-Z and a-z, digits, '.', '_' and '-'"
    case .firstCharacter: "an identifier begins with a letter or a digit"
    }
  }
}

extension Identifier: CustomStringConvertible {
  /// The text of the identifier.
  public var description: String { text }
}

extension Identifier: Comparable {
  /// Orders identifiers by their text, byte by byte.
  public static func < (lhs: Identifier, rhs: Identifier) -> Bool {
    lhs.text < rhs.text
  }
}

extension Identifier: Codable {
  /// Decodes the text.
  ///
  /// - Throws: `DecodingError` when the value is not a string or ``InvalidIdentifier`` refuses it.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (text: String) in try Identifier(text) }
  }

  /// Encodes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension Identifier: CodingKeyRepresentable {
  /// The text as a key of an encoded dictionary.
  public var codingKey: any CodingKey { TextCodingKey(text) }

  /// Makes an identifier from the key of an encoded dictionary.
  ///
  /// - Parameter codingKey: the key; nil results when its text is not an identifier.
  public init?<Key: CodingKey>(codingKey: Key) {
    guard let identifier = try? Identifier(codingKey.stringValue) else { return nil }
    self = identifier
  }
}

/// A coding key that is any text.
package struct TextCodingKey: CodingKey {
  package let stringValue: String

  package var intValue: Int? { nil }

  package init(_ text: String) {
    stringValue = text
  }

  package init(stringValue: String) {
    self.stringValue = stringValue
  }

  package init?(intValue: Int) {
    return nil
  }
}
