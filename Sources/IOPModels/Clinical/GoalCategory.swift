/// What a goal aims at, in the terms in which programs describe what they treat people for.
///
/// The eleven aims that descriptions of IOP programs name (``Citation/sourceDocuments``), in our words. A category sorts goals; what a
/// person wants stands in the goal itself. An open vocabulary: a site's own aims are kept, and no measure is assumed for them.
public struct GoalCategory: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Having ways to cope, and using them.
  public static var coping: Self { Self("coping") }
  /// Living with symptoms day by day.
  public static var managingSymptoms: Self { Self("manage-symptoms") }
  /// Having symptoms less strongly and less often.
  public static var fewerSymptoms: Self { Self("fewer-symptoms") }
  /// Getting on with other people, and saying what one needs.
  public static var relationships: Self { Self("relationships") }
  /// Preventing relapse, a hospital stay and further problems.
  public static var prevention: Self { Self("prevention") }
  /// Becoming steady after an acute time.
  public static var stabilisation: Self { Self("stabilisation") }
  /// Practical skills for a life of one's own.
  public static var independence: Self { Self("independence") }
  /// Noticing strong feelings and dealing with them.
  public static var emotionRegulation: Self { Self("emotions") }
  /// Finding other thoughts and actions in place of those that do not help.
  public static var newPatterns: Self { Self("new-patterns") }
  /// Knowing one's triggers, warning signs and strengths.
  public static var insight: Self { Self("insight") }
  /// Being well, and staying so.
  public static var lastingWellness: Self { Self("wellness") }

  public static var catalogue: [Self] {
    [
      .coping, .managingSymptoms, .fewerSymptoms, .relationships, .prevention, .stabilisation,
      .independence, .emotionRegulation, .newPatterns, .insight, .lastingWellness,
    ]
  }

  public var title: String {
    switch self {
    case .coping: "ways to cope"
    case .managingSymptoms: "living with symptoms"
    case .fewerSymptoms: "fewer and milder symptoms"
    case .relationships: "relationships and communication"
    case .prevention: "preventing relapse and hospital stays"
    case .stabilisation: "becoming steady"
    case .independence: "practical skills for independence"
    case .emotionRegulation: "dealing with feelings"
    case .newPatterns: "new thoughts and habits"
    case .insight: "knowing triggers, warning signs and strengths"
    case .lastingWellness: "lasting wellness"
    default: rawValue.spacedWord
    }
  }

  /// The domains of mental health in which the aim lies; empty for a site's own aim.
  ///
  /// Our own sorting, to be reviewed by the adopting clinic (``Citation/commonPractice``). A goal states its own domains.
  public var domains: [WellbeingDomain] {
    switch self {
    case .coping, .managingSymptoms, .stabilisation: [.emotions, .coping]
    case .fewerSymptoms: [.emotions, .thoughts, .behaviours]
    case .relationships, .independence: [.behaviours, .coping]
    case .prevention: [.behaviours, .coping]
    case .emotionRegulation: [.emotions, .coping]
    case .newPatterns: [.thoughts, .behaviours]
    case .insight: [.thoughts, .coping]
    case .lastingWellness: WellbeingDomain.allCases
    default: []
    }
  }
}
