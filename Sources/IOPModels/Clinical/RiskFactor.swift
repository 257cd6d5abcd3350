/// A circumstance that raises the risk of poor mental health; it never diagnoses.
///
/// The ten that descriptions of IOP programs name (``Citation/sourceDocuments``). Having one does not make an illness inevitable, so nothing in the
/// library derives a condition from it. An open vocabulary: a site's own words are kept.
public struct RiskFactor: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Genetics and family history.
  public static var familyHistory: Self { Self("family-history") }
  /// Trauma or abuse.
  public static var trauma: Self { Self("trauma") }
  /// A chronic medical condition.
  public static var chronicIllness: Self { Self("chronic-illness") }
  /// Substance use.
  public static var substanceUse: Self { Self("substance-use") }
  /// Isolation or loneliness.
  public static var isolation: Self { Self("isolation") }
  /// High stress, for example at work or about money.
  public static var highStress: Self { Self("high-stress") }
  /// Poor sleep.
  public static var poorSleep: Self { Self("poor-sleep") }
  /// Inactivity or poor diet.
  public static var inactivity: Self { Self("inactivity") }
  /// Environmental toxins.
  public static var toxins: Self { Self("toxins") }
  /// Co-occurring disorders.
  public static var coOccurring: Self { Self("co-occurring") }

  public static var catalogue: [Self] {
    [
      .familyHistory, .trauma, .chronicIllness, .substanceUse, .isolation, .highStress,
      .poorSleep, .inactivity, .toxins, .coOccurring,
    ]
  }

  public var title: String {
    switch self {
    case .familyHistory: "family history"
    case .trauma: "trauma or abuse"
    case .chronicIllness: "chronic medical condition"
    case .substanceUse: "substance use"
    case .isolation: "isolation or loneliness"
    case .highStress: "high stress"
    case .poorSleep: "poor sleep"
    case .inactivity: "inactivity or poor diet"
    case .toxins: "environmental toxins"
    case .coOccurring: "co-occurring disorders"
    default: rawValue.spacedWord
    }
  }
}
