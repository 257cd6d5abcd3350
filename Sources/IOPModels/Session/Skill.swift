/// A skill that is taught, practised between sessions and used.
///
/// An open vocabulary: a site adds its own.
public struct Skill: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// DBT module: mindfulness.
  public static var mindfulness: Self { Self("mindfulness") }
  /// DBT module: distress tolerance.
  public static var distressTolerance: Self { Self("distress-tol") }
  /// DBT module: emotion regulation.
  public static var emotionRegulation: Self { Self("emotion-reg") }
  /// DBT module: interpersonal effectiveness.
  public static var interpersonalEffectiveness: Self { Self("interpersonal") }
  /// Writing down and testing a thought.
  public static var thoughtRecord: Self { Self("thought-record") }
  /// Planning activities that matter.
  public static var activityScheduling: Self { Self("activity-plan") }
  /// Returning attention to the present.
  public static var grounding: Self { Self("grounding") }
  /// Observing an urge until it passes.
  public static var urgeSurfing: Self { Self("urge-surfing") }
  /// Putting worry off to a set time.
  public static var worryTime: Self { Self("worry-time") }
  /// A regular sleep routine.
  public static var sleepRoutine: Self { Self("sleep-routine") }
  /// Asking and refusing clearly.
  public static var assertiveness: Self { Self("assertiveness") }
  /// Naming what matters and acting on it.
  public static var valuesWork: Self { Self("values") }
  /// Knowing one's own warning signs.
  public static var relapseSigns: Self { Self("relapse-signs") }

  public static var catalogue: [Self] {
    [
      .mindfulness, .distressTolerance, .emotionRegulation, .interpersonalEffectiveness,
      .thoughtRecord, .activityScheduling, .grounding, .urgeSurfing, .worryTime, .sleepRoutine,
      .assertiveness, .valuesWork, .relapseSigns,
    ]
  }

  public var title: String {
    switch self {
    case .distressTolerance: "distress tolerance"
    case .emotionRegulation: "emotion regulation"
    case .interpersonalEffectiveness: "interpersonal effectiveness"
    case .thoughtRecord: "thought record"
    case .activityScheduling: "activity scheduling"
    case .urgeSurfing: "urge surfing"
    case .worryTime: "worry time"
    case .sleepRoutine: "sleep routine"
    case .valuesWork: "values work"
    case .relapseSigns: "relapse warning signs"
    default: rawValue.spacedWord
    }
  }
}
