public import IOPModels

/// A drawback of outpatient treatment that can apply to a person and then needs an answer in the plan.
///
/// Those that descriptions of IOP programs name and that a record can show (``/IOPModels/Citation/sourceDocuments``), and what
/// sessions from home need. An open vocabulary: a site adds its own.
public struct Drawback: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Less intensive than a hospital, and nobody there around the clock.
  public static var noSupportAtNight: Self { Self("no-24h-support") }
  /// It needs motivation of one's own.
  public static var needsMotivation: Self { Self("needs-motivation") }
  /// An unstable home works against it.
  public static var unstableHome: Self { Self("unstable-home") }
  /// It depends on taking part.
  public static var needsEngagement: Self { Self("engagement") }
  /// Progress is limited without support outside.
  public static var littleOutsideSupport: Self { Self("little-support") }
  /// Hours clash with work, school or care of others.
  public static var limitedTime: Self { Self("limited-time") }
  /// Sessions from home need a connection and a private place.
  public static var remoteConditions: Self { Self("remote-setting") }

  /// The program treats in another language than the person's.
  public static var language: Self { Self("language") }

  public static var catalogue: [Self] {
    [
      .noSupportAtNight, .needsMotivation, .unstableHome, .needsEngagement, .littleOutsideSupport,
      .limitedTime, .remoteConditions, .language,
    ]
  }

  public var title: String {
    switch self {
    case .noSupportAtNight: "no support around the clock"
    case .needsMotivation: "needs motivation of one's own"
    case .unstableHome: "unstable home"
    case .needsEngagement: "depends on taking part"
    case .littleOutsideSupport: "little support outside the program"
    case .limitedTime: "little time beside other duties"
    case .remoteConditions: "sessions from home need a connection and a private place"
    case .language: "treatment in another language"
    default: rawValue.spacedWord
    }
  }
}
