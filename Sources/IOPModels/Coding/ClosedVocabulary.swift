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

extension InvalidWord {
  /// The refusal of a word that is not in a list; one function for all lists.
  @inline(never)
  init(notIn list: any ClosedVocabulary.Type) { allowed = list.words }
}

extension ClosedVocabulary {
  /// The words of the list.
  fileprivate static var words: [String] { allCases.map(\.rawValue) }

  /// Decodes one of the words.
  ///
  /// - Throws: `DecodingError` when the value is not a string, or with ``InvalidWord`` when the word is not in the list.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = Self(rawValue: try container.decode(String.self)) else {
      throw DecodingError.refused(InvalidWord(notIn: Self.self), at: container.codingPath)
    }
    self = value
  }

  /// Encodes the word.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
