/// Which gender of a clinician, or of a group, a person prefers.
///
/// An open vocabulary: a site's own words are kept.
public struct GenderPreference: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// It does not matter.
  public static var any: Self { Self("any") }
  /// Women.
  public static var women: Self { Self("women") }
  /// Men.
  public static var men: Self { Self("men") }
  /// Nonbinary people.
  public static var nonbinary: Self { Self("nonbinary") }

  public static var catalogue: [Self] {
    [
      .any, .women, .men, .nonbinary,
    ]
  }

  public var title: String {
    switch self {
    case .any: "no preference"
    case .nonbinary: "nonbinary people"
    default: rawValue.spacedWord
    }
  }
}
