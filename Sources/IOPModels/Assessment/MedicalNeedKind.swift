/// What physical health needs while the person is in the program.
///
/// An open vocabulary: a site's own words are kept.
public struct MedicalNeedKind: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// A primary-care visit.
  public static var primaryCare: Self { Self("primary-care") }
  /// A specialist.
  public static var specialist: Self { Self("specialist") }
  /// Laboratory tests.
  public static var laboratory: Self { Self("laboratory") }
  /// Medical management of withdrawal.
  public static var withdrawalManagement: Self { Self("detox") }
  /// Treatment of pain.
  public static var pain: Self { Self("pain") }
  /// Nutrition, or medical monitoring of eating.
  public static var nutrition: Self { Self("nutrition") }
  /// Care in pregnancy or after a birth.
  public static var perinatal: Self { Self("perinatal") }
  /// Treatment of sleep.
  public static var sleep: Self { Self("sleep") }
  /// Help with moving about.
  public static var mobility: Self { Self("mobility") }
  /// Treatment or testing of an infection.
  public static var infection: Self { Self("infection") }

  public static var catalogue: [Self] {
    [
      .primaryCare, .specialist, .laboratory, .withdrawalManagement, .pain, .nutrition,
      .perinatal, .sleep, .mobility, .infection,
    ]
  }

  public var title: String {
    switch self {
    case .withdrawalManagement: "medical management of withdrawal"
    case .perinatal: "perinatal care"
    case .infection: "care of an infection"
    default: rawValue.spacedWord
    }
  }
}
