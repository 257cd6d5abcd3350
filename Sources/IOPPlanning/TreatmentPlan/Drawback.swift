public import IOPModels

/// A drawback of outpatient treatment that can apply to a person and then needs an answer in the plan.
///
/// The twelve that descriptions of IOP programs name (``/IOPModels/Citation/sourceDocuments``), what sessions from home need, and
/// another language. An open vocabulary: a site adds its own.
public struct Drawback: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Less intensive than the care before.
  public static var lessIntensive: Self { Self("less-intensive") }
  /// It is not made for emergencies.
  public static var notForEmergencies: Self { Self("no-emergencies") }
  /// Less supervision than a hospital: much happens where nobody of the program sees it.
  public static var lessSupervision: Self { Self("less-watched") }
  /// Outside of sessions nobody of the program is there.
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
  /// Insurance pays for a limited time or number of sessions, or has not said what it pays.
  public static var insuranceLimits: Self { Self("insurance") }
  /// The program is hard to reach.
  public static var availability: Self { Self("availability") }
  /// The hours of the program are set, and not those that suit the person.
  public static var setHours: Self { Self("set-hours") }
  /// Sessions from home need a connection and a private place.
  public static var remoteConditions: Self { Self("remote-setting") }

  /// The program treats in another language than the person's.
  public static var language: Self { Self("language") }

  public static var catalogue: [Self] {
    [
      .noSupportAtNight, .needsMotivation, .unstableHome, .needsEngagement, .littleOutsideSupport,
      .limitedTime, .lessIntensive, .notForEmergencies, .lessSupervision, .insuranceLimits,
      .availability, .setHours, .remoteConditions, .language,
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
    case .lessIntensive: "less intensive than the care before"
    case .notForEmergencies: "not made for emergencies"
    case .lessSupervision: "less supervision than a hospital"
    case .insuranceLimits: "limits of insurance"
    case .availability: "hard to reach"
    case .setHours: "hours that do not suit"
    case .remoteConditions: "sessions from home need a connection and a private place"
    case .language: "treatment in another language"
    default: rawValue.spacedWord
    }
  }
}
