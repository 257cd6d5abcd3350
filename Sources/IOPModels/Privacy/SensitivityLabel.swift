/// Why a piece of information needs more care than health information does anyway.
///
/// An open vocabulary: a site's own labels are kept, and get the most care because the library cannot know what they ask for.
public struct SensitivityLabel: Vocabulary {
  /// How much care a label asks for, from the least to the most.
  public enum Care: String, ClosedVocabulary, Comparable {
    /// More than other health information: it is left out unless it is needed.
    case sensitive = "sensitive"
    /// It leaves with a consent that names it.
    case ownConsent = "own-consent"
    /// It leaves with a consent that names it and nothing else.
    case separateConsent = "separate"

    public static func < (left: Self, right: Self) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Mental health and its treatment.
  public static var psychiatry: Self { Self("psychiatry") }
  /// Substance use and its treatment, protected by 42 CFR Part 2 (``Citation/cfr2_31``).
  public static var substanceUse: Self { Self("substance-use") }
  /// Counselling notes about substance use that are kept apart (``Citation/cfr2_31``).
  public static var substanceUseNotes: Self { Self("sud-notes") }
  /// Psychotherapy notes (``Citation/cfr164_508``).
  public static var psychotherapyNotes: Self { Self("psych-notes") }
  /// HIV and AIDS.
  public static var hiv: Self { Self("hiv") }
  /// Sexual and reproductive health.
  public static var sexualHealth: Self { Self("sexual-health") }
  /// Violence, abuse and neglect, and the trauma that may come of them.
  public static var violence: Self { Self("violence") }
  /// Suicidal thoughts and self-harm.
  public static var selfHarm: Self { Self("self-harm") }
  /// Genetics and the health of relatives.
  public static var family: Self { Self("family") }
  /// Housing, money, work, the law and other circumstances.
  public static var social: Self { Self("social") }
  /// The person is a minor.
  public static var minor: Self { Self("minor") }
  /// Nobody has said how sensitive it is; the most care is taken.
  public static var unclassified: Self { Self("unclassified") }

  public static var catalogue: [Self] {
    [
      .psychiatry, .substanceUse, .substanceUseNotes, .psychotherapyNotes, .hiv, .sexualHealth,
      .violence, .selfHarm, .family, .social, .minor, .unclassified,
    ]
  }

  public var title: String {
    switch self {
    case .psychiatry: "mental health"
    case .substanceUseNotes: "substance use counselling notes"
    case .psychotherapyNotes: "psychotherapy notes"
    case .hiv: "HIV"
    case .family: "family history"
    case .social: "social circumstances"
    default: rawValue.spacedWord
    }
  }

  /// How much care the label asks for; the most for a site's own label.
  ///
  /// Substance use asks for a consent of its own, its counselling notes for a separate one (``Citation/cfr2_31``). The others follow
  /// common practice (``Citation/commonPractice``), on the careful side; what state law asks for, the adopting clinic has to review.
  public var care: Care {
    switch self {
    case .psychiatry, .family, .social, .minor, .selfHarm: .sensitive
    case .substanceUse, .hiv, .sexualHealth, .violence: .ownConsent
    default: .separateConsent
    }
  }
}
