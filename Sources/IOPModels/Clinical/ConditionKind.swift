/// A group of conditions that share treatment logic.
///
/// Evidence for modalities and the drafting of plans go by this word; the diagnosis itself is the ICD-10-CM code.
/// An open vocabulary: a site's own kinds are kept, and no evidence is assumed for them.
public struct ConditionKind: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Major depressive disorder.
  public static var majorDepression: Self { Self("major-depr") }
  /// Persistent depressive disorder.
  public static var persistentDepression: Self { Self("persist-depr") }
  /// Generalised anxiety disorder.
  public static var generalisedAnxiety: Self { Self("gen-anxiety") }
  /// Panic disorder.
  public static var panic: Self { Self("panic") }
  /// Social anxiety disorder.
  public static var socialAnxiety: Self { Self("social-anxiety") }
  /// Post-traumatic stress disorder.
  public static var postTraumaticStress: Self { Self("ptsd") }
  /// Obsessive-compulsive disorder.
  public static var obsessiveCompulsive: Self { Self("ocd") }
  /// Bipolar disorder.
  public static var bipolar: Self { Self("bipolar") }
  /// Borderline personality disorder.
  public static var borderlinePersonality: Self { Self("bpd") }
  /// Alcohol use disorder.
  public static var alcoholUse: Self { Self("alcohol-use") }
  /// Opioid use disorder.
  public static var opioidUse: Self { Self("opioid-use") }
  /// Stimulant use disorder.
  public static var stimulantUse: Self { Self("stimulant-use") }
  /// An eating disorder.
  public static var eatingDisorder: Self { Self("eating") }
  /// A psychotic disorder.
  public static var psychosis: Self { Self("psychosis") }
  /// Adjustment disorder.
  public static var adjustment: Self { Self("adjustment") }
  /// Insomnia.
  public static var insomnia: Self { Self("insomnia") }
  /// Prolonged grief.
  public static var grief: Self { Self("grief") }
  /// Suicidal ideation as a problem of its own.
  public static var suicidalIdeation: Self { Self("suicidal-ideas") }
  /// Self-harm without intent to die.
  public static var selfHarm: Self { Self("self-harm") }
  /// A family stressor; needs no diagnosis.
  public static var familyStressor: Self { Self("family-stress") }
  /// A stressful life transition; needs no diagnosis.
  public static var lifeTransition: Self { Self("life-change") }

  public static var catalogue: [Self] {
    [
      .majorDepression, .persistentDepression, .generalisedAnxiety, .panic, .socialAnxiety,
      .postTraumaticStress, .obsessiveCompulsive, .bipolar, .borderlinePersonality, .alcoholUse,
      .opioidUse, .stimulantUse, .eatingDisorder, .psychosis, .adjustment, .insomnia, .grief,
      .suicidalIdeation, .selfHarm, .familyStressor, .lifeTransition,
    ]
  }

  public var title: String {
    switch self {
    case .majorDepression: "major depression"
    case .persistentDepression: "persistent depression"
    case .generalisedAnxiety: "generalised anxiety"
    case .panic: "panic disorder"
    case .socialAnxiety: "social anxiety"
    case .postTraumaticStress: "post-traumatic stress"
    case .obsessiveCompulsive: "obsessive-compulsive disorder"
    case .bipolar: "bipolar disorder"
    case .borderlinePersonality: "borderline personality disorder"
    case .alcoholUse: "alcohol use disorder"
    case .opioidUse: "opioid use disorder"
    case .stimulantUse: "stimulant use disorder"
    case .eatingDisorder: "eating disorder"
    case .psychosis: "psychotic disorder"
    case .adjustment: "adjustment disorder"
    case .insomnia: "insomnia"
    case .grief: "prolonged grief"
    case .suicidalIdeation: "suicidal ideation"
    case .selfHarm: "self-harm"
    case .familyStressor: "family stress"
    case .lifeTransition: "life transition"
    default: rawValue.spacedWord
    }
  }

  /// Whether this is a substance use disorder.
  public var isSubstanceUse: Bool {
    self == .alcoholUse || self == .opioidUse || self == .stimulantUse
  }
}
