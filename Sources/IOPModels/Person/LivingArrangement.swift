/// How and with whom a person lives.
///
/// An open vocabulary: a site's own words are kept.
public struct LivingArrangement: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Alone.
  public static var alone: Self { Self("alone") }
  /// With a partner.
  public static var partner: Self { Self("with-partner") }
  /// With family.
  public static var family: Self { Self("with-family") }
  /// With housemates.
  public static var shared: Self { Self("shared") }
  /// In a sober or recovery home.
  public static var recoveryHome: Self { Self("recovery-home") }
  /// In a group home or supported housing.
  public static var groupHome: Self { Self("group-home") }
  /// In foster care.
  public static var fosterCare: Self { Self("foster-care") }
  /// In a shelter.
  public static var shelter: Self { Self("shelter") }
  /// As a guest of others, without a home of their own.
  public static var guest: Self { Self("guest") }
  /// Without a home.
  public static var unhoused: Self { Self("unhoused") }

  public static var catalogue: [Self] {
    [
      .alone, .partner, .family, .shared, .recoveryHome, .groupHome, .fosterCare, .shelter,
      .guest, .unhoused,
    ]
  }

  public var title: String {
    switch self {
    case .partner: "with a partner"
    case .family: "with family"
    case .shared: "with housemates"
    case .guest: "as a guest of others"
    case .unhoused: "without a home"
    default: rawValue.spacedWord
    }
  }
}
