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
  /// Days with thoughts of suicide.
  public static var ideationDays: Self { Self("ideation-days") }
  /// Standard drinks of alcohol.
  public static var drinks: Self { Self("drinks") }
  /// Nights with restful sleep.
  public static var restfulNights: Self { Self("restful-nights") }
  /// Nights with regular hours of sleep.
  public static var regularNights: Self { Self("regular-nights") }
  /// Feared situations that the person faced.
  public static var facedFears: Self { Self("faced-fears") }
  /// Days with medicines taken as agreed.
  public static var medicineDays: Self { Self("medicine-days") }
  /// Days with time among other people.
  public static var contactDays: Self { Self("contact-days") }
  /// Good times with the people at home.
  public static var goodTimesAtHome: Self { Self("good-times") }

  public static var catalogue: [Self] {
    [
      .selfHarmDays, .alcoholDays, .substanceDays, .urgeDays, .panicAttacks, .plannedActivities,
      .missedWorkDays, .skillUseDays, .ideationDays, .drinks, .restfulNights, .regularNights,
      .facedFears, .medicineDays, .contactDays, .goodTimesAtHome,
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
    case .ideationDays: "days with thoughts of suicide"
    case .restfulNights: "nights with restful sleep"
    case .regularNights: "nights with regular hours of sleep"
    case .facedFears: "feared situations faced"
    case .medicineDays: "days with medicines taken as agreed"
    case .contactDays: "days with time among other people"
    case .goodTimesAtHome: "good times with the people at home"
    default: rawValue.spacedWord
    }
  }

  /// Which way the count moves when things go well.
  ///
  /// Nil for a site's own behaviour: an objective states its target, and no direction is assumed.
  public var direction: ImprovementDirection? {
    switch self {
    case .selfHarmDays, .alcoholDays, .substanceDays, .urgeDays, .panicAttacks, .missedWorkDays,
      .drinks, .ideationDays:
      .lower
    case .plannedActivities, .skillUseDays, .restfulNights, .regularNights, .facedFears,
      .medicineDays, .contactDays, .goodTimesAtHome:
      .higher
    default: nil
    }
  }
}
