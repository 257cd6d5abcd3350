/// A word from a list that is complete: a decision handles every one of them, and a document cannot add another.
///
/// Decoding refuses any other word by ``UnknownWord``, at its place and without repeating it: what stands where a word of the list
/// belongs may be personal. The decoding that Swift gives to enumerations of texts repeats it.
public protocol ClosedVocabulary: RawRepresentable, CaseIterable, Hashable, Sendable, Codable
where RawValue == String {}

/// Why a text is not a word of a ``ClosedVocabulary``.
public struct UnknownWord: InvalidValue, Hashable {
  /// The words of the list, in its order.
  public let allowed: [String]

  /// The rule that was broken.
  public var description: String { "the word is one of: \(allowed.joined(separator: ", "))" }
}

extension ClosedVocabulary {
  /// Decodes one of the words of the list.
  ///
  /// - Throws: `DecodingError` when the value is not a string, or ``UnknownWord`` when it is another word.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (text: String) throws(UnknownWord) in
      guard let word = Self(rawValue: text) else {
        throw UnknownWord(allowed: Self.allCases.map(\.rawValue))
      }
      return word
    }
  }

  /// Encodes the word.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
