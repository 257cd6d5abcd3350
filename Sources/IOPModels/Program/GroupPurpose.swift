/// What a therapy group is for; an open vocabulary.
///
/// The words are those of descriptions of programs (``Citation/sourceDocuments``); a site adds its own.
public struct GroupPurpose: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Learning coping skills.
  public static var copingSkills: Self { Self("coping-skills") }
  /// Processing emotions.
  public static var processEmotions: Self { Self("emotions") }
  /// Supporting each other.
  public static var peerSupport: Self { Self("peer-support") }
  /// Sharing experiences.
  public static var sharedExperience: Self { Self("experience") }
  /// Learning interpersonal skills.
  public static var interpersonalSkills: Self { Self("interpersonal") }
  /// Communication in relationships.
  public static var communication: Self { Self("communication") }
  /// Learning from others.
  public static var learningFromOthers: Self { Self("from-others") }
  /// Feeling less alone.
  public static var lessIsolation: Self { Self("less-isolation") }

  public static var catalogue: [Self] {
    [
      .copingSkills, .processEmotions, .peerSupport, .sharedExperience, .interpersonalSkills,
      .communication, .learningFromOthers, .lessIsolation,
    ]
  }

  public var title: String {
    switch self {
    case .processEmotions: "processing emotions"
    case .sharedExperience: "shared experience"
    case .interpersonalSkills: "interpersonal skills"
    case .learningFromOthers: "learning from others"
    default: rawValue.spacedWord
    }
  }
}
