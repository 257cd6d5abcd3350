/// A word from an open list: the library knows some, a site may add its own, and none is lost.
///
/// Modalities, services, roles and relationships differ from clinic to clinic. A type that conforms to this
/// protocol has static members for the words that IOPKit ships, and keeps every other well-formed word unchanged
/// through decoding and encoding. A word is 1 to 40 characters of `a-z`, `0-9` and `-`, and begins with a letter.
public protocol Vocabulary: RawRepresentable, Hashable, Comparable, Sendable, Codable,
  CustomStringConvertible
where RawValue == String {
  /// The words that IOPKit ships, in the order in which they are best read.
  static var catalogue: [Self] { get }

  /// What a person reads for this word; for a site's own word, the word itself with spaces.
  var title: String { get }
}

/// Why a word of an open vocabulary was refused.
public enum InvalidVocabulary: InvalidValue {
  /// The word is empty or longer than 40 characters.
  case length
  /// The word holds a character other than `a-z`, `0-9` and `-`, or does not begin with a letter.
  case characters

  public var description: String {
    switch self {
    case .length: "a vocabulary word has 1 to 40 characters"
    case .characters: "a vocabulary word is made of a-z, 0-9 and '-' and begins with a letter"
    }
  }
}

extension Vocabulary {
  /// Whether this word is one that IOPKit ships.
  public var isInCatalogue: Bool { Self.catalogue.contains(self) }

  public var title: String { rawValue.spacedWord }

  public var description: String { rawValue }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Decodes the word.
  ///
  /// - Throws: `DecodingError` when the value is not a string or ``InvalidVocabulary`` refuses it.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (text: String) throws(InvalidVocabulary) in
      if let invalid = InvalidVocabulary.of(text) { throw invalid }
      guard let word = Self(rawValue: text) else { throw .characters }
      return word
    }
  }

  /// Encodes the word.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension InvalidVocabulary {
  /// Returns what is wrong with a word, or nil when it is well formed.
  package static func of(_ text: String) -> InvalidVocabulary? {
    let bytes = text.utf8
    guard (1...40).contains(bytes.count) else { return .length }
    guard let first = bytes.first, (97...122).contains(first) else { return .characters }
    let isWord = bytes.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 45
    }
    return isWord ? nil : .characters
  }
}

extension String {
  /// The word with spaces in place of hyphens, as a person reads it.
  package var spacedWord: String {
    utf8.contains(45) ? String(decoding: utf8.map { $0 == 45 ? 32 : $0 }, as: UTF8.self) : self
  }
}
