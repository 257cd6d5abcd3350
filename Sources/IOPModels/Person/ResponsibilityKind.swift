/// Who or what depends on a person.
///
/// An open vocabulary: a site's own words are kept.
public struct ResponsibilityKind: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Children.
  public static var children: Self { Self("children") }
  /// An older adult.
  public static var olderAdult: Self { Self("older-adult") }
  /// A person with a disability or illness.
  public static var disabledPerson: Self { Self("disabled-person") }
  /// The household.
  public static var household: Self { Self("household") }
  /// The income of the household.
  public static var income: Self { Self("income") }
  /// Animals.
  public static var animals: Self { Self("animals") }

  public static var catalogue: [Self] {
    [
      .children, .olderAdult, .disabledPerson, .household, .income, .animals,
    ]
  }

  public var title: String {
    switch self {
    case .olderAdult: "an older adult"
    case .disabledPerson: "a person with a disability"
    default: rawValue.spacedWord
    }
  }
}
