/// A behaviour that is counted over a number of days.
///
/// For objectives that no questionnaire measures. An open vocabulary: a site adds its own.
public struct Behaviour: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Days on which the person harmed themself.
  public static var selfHarmDays: Self { Self("self-harm-days") }
  /// Days on which the person drank alcohol.
  public static var alcoholDays: Self { Self("alcohol-days") }
  /// Days on which the person used a drug other than alcohol.
  public static var substanceDays: Self { Self("substance-days") }
  /// Days with strong urges to self-harm.
  public static var urgeDays: Self { Self("urge-days") }
  /// Panic attacks.
  public static var panicAttacks: Self { Self("panic-attacks") }
  /// Planned activities that the person carried out.
  public static var plannedActivities: Self { Self("activities") }
  /// Working days missed.
  public static var missedWorkDays: Self { Self("missed-work") }
  /// Days on which a skill was used on purpose.
  public static var skillUseDays: Self { Self("skill-days") }

  public static var catalogue: [Self] {
    [
      .selfHarmDays, .alcoholDays, .substanceDays, .urgeDays, .panicAttacks, .plannedActivities,
      .missedWorkDays,
      .skillUseDays,
    ]
  }

  public var title: String {
    switch self {
    case .selfHarmDays: "days with self-harm"
    case .alcoholDays: "days with alcohol"
    case .substanceDays: "days with drug use"
    case .urgeDays: "days with strong urges to self-harm"
    case .panicAttacks: "panic attacks"
    case .plannedActivities: "planned activities done"
    case .missedWorkDays: "missed working days"
    case .skillUseDays: "days with planned use of a skill"
    default: rawValue.spacedWord
    }
  }

  /// Which way the count moves when things go well.
  ///
  /// Nil for a site's own behaviour: an objective states its target, and no direction is assumed.
  public var direction: ImprovementDirection? {
    switch self {
    case .selfHarmDays, .alcoholDays, .substanceDays, .urgeDays, .panicAttacks, .missedWorkDays:
      .lower
    case .plannedActivities, .skillUseDays: .higher
    default: nil
    }
  }
}
