/// A substance, in the groups of the ICD-10-CM categories F10 to F19.
///
/// An open vocabulary: a site's own words are kept.
public struct Substance: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Alcohol (F10).
  public static var alcohol: Self { Self("alcohol") }
  /// Opioids (F11).
  public static var opioids: Self { Self("opioids") }
  /// Cannabis (F12).
  public static var cannabis: Self { Self("cannabis") }
  /// Sedatives, hypnotics and anxiolytics, benzodiazepines among them (F13).
  public static var sedatives: Self { Self("sedatives") }
  /// Cocaine (F14).
  public static var cocaine: Self { Self("cocaine") }
  /// Other stimulants, caffeine among them (F15).
  public static var stimulants: Self { Self("stimulants") }
  /// Hallucinogens (F16).
  public static var hallucinogens: Self { Self("hallucinogens") }
  /// Nicotine (F17).
  public static var nicotine: Self { Self("nicotine") }
  /// Inhalants (F18).
  public static var inhalants: Self { Self("inhalants") }
  /// Another psychoactive substance (F19).
  public static var other: Self { Self("other-substance") }

  public static var catalogue: [Self] {
    [
      .alcohol, .opioids, .cannabis, .sedatives, .cocaine, .stimulants, .hallucinogens, .nicotine,
      .inhalants, .other,
    ]
  }

  public var title: String {
    switch self {
    case .stimulants: "other stimulants"
    default: rawValue.spacedWord
    }
  }
}
