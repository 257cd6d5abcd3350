/// A closed list of words, such as the days of a week or the three states of withdrawal.
///
/// Conforming gives an enumeration of strings its coding: a word outside the list is refused with the words that are allowed, and without the
/// word that was found. Words that may come from outside belong in a ``Vocabulary`` instead, which keeps what it does not know.
public protocol ClosedVocabulary: RawRepresentable, CaseIterable, Hashable, Sendable, Codable
where RawValue == String {}

/// Why a word of a closed list was refused.
public struct InvalidWord: InvalidValue, Hashable {
  /// The words of the list.
  public let allowed: [String]

  public var description: String { "the word is one of: \(allowed.joined(separator: ", "))" }
}

extension ClosedVocabulary {
  /// Decodes one of the words.
  ///
  /// - Throws: `DecodingError` when the value is not a string, or with ``InvalidWord`` when the word is not in the list.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (word: String) throws(InvalidWord) in
      guard let value = Self(rawValue: word) else {
        throw InvalidWord(allowed: Self.allCases.map(\.rawValue))
      }
      return value
    }
  }

  /// Encodes the word.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
