/// A kind of self-care between sessions.
///
/// Descriptions of IOP programs ask for self-care and leave their examples blank (``Citation/sourceDocuments``). The words here are
/// IOPKit's own, to be reviewed by the adopting clinic (``Citation/commonPractice``). An open vocabulary: a site's or a person's own words
/// are kept.
public struct SelfCareKind: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Going to bed and getting up at steady times.
  public static var sleep: Self { Self("sleep") }
  /// Eating and drinking regularly.
  public static var meals: Self { Self("meals") }
  /// Moving the body.
  public static var movement: Self { Self("movement") }
  /// Time outdoors.
  public static var outdoors: Self { Self("outdoors") }
  /// Rest, and a pause between duties.
  public static var rest: Self { Self("rest") }
  /// Quiet breathing, meditation or another exercise of attention.
  public static var calming: Self { Self("calming") }
  /// Time with people who do one good.
  public static var company: Self { Self("company") }
  /// Something that gives joy.
  public static var pleasure: Self { Self("pleasure") }
  /// Making something: music, writing, crafts, cooking.
  public static var creativity: Self { Self("creativity") }
  /// Faith, or whatever gives meaning.
  public static var meaning: Self { Self("meaning") }
  /// Washing, dressing, and an orderly place to live.
  public static var upkeep: Self { Self("upkeep") }
  /// Medicines and appointments for physical health.
  public static var health: Self { Self("health") }
  /// Limits to what wears one out, for example news, screens or favours.
  public static var limits: Self { Self("limits") }

  public static var catalogue: [Self] {
    [
      .sleep, .meals, .movement, .outdoors, .rest, .calming, .company, .pleasure, .creativity,
      .meaning, .upkeep, .health, .limits,
    ]
  }

  public var title: String {
    switch self {
    case .sleep: "steady times of sleep"
    case .meals: "regular meals"
    case .movement: "moving the body"
    case .outdoors: "time outdoors"
    case .rest: "rest and pauses"
    case .calming: "a calming exercise"
    case .company: "time with people"
    case .pleasure: "something enjoyable"
    case .creativity: "making something"
    case .meaning: "faith or meaning"
    case .upkeep: "care of body and home"
    case .health: "medicines and appointments"
    case .limits: "limits to what wears out"
    default: rawValue.spacedWord
    }
  }
}
