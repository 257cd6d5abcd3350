/// A part of daily life in which symptoms show.
///
/// An open vocabulary: a site's own domains are kept.
public struct FunctionalDomain: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Work.
  public static var work: Self { Self("work") }
  /// School or study.
  public static var school: Self { Self("school") }
  /// Running a household.
  public static var home: Self { Self("home") }
  /// Caring for children.
  public static var parenting: Self { Self("parenting") }
  /// Close relationships.
  public static var relationships: Self { Self("relationships") }
  /// Life among other people.
  public static var social: Self { Self("social") }
  /// Care of oneself.
  public static var selfCare: Self { Self("self-care") }
  /// Money matters.
  public static var finances: Self { Self("finances") }
  /// Understanding, remembering and keeping one's mind on things.
  public static var thinking: Self { Self("thinking") }
  /// Getting around.
  public static var mobility: Self { Self("mobility") }
  /// Looking after one's physical health, medicines and appointments.
  public static var health: Self { Self("health") }
  /// Leisure, and what gives joy.
  public static var leisure: Self { Self("leisure") }
  /// Taking part in the community: clubs, faith, volunteering, civic life.
  public static var community: Self { Self("community") }

  public static var catalogue: [Self] {
    [
      .work, .school, .home, .parenting, .relationships, .social, .selfCare, .finances,
      .thinking, .mobility, .health, .leisure, .community,
    ]
  }

  public var title: String {
    switch self {
    case .home: "home"
    case .social: "social life"
    case .selfCare: "self-care"
    case .thinking: "thinking and memory"
    case .mobility: "getting around"
    case .health: "care of physical health"
    case .community: "life in the community"
    default: rawValue.spacedWord
    }
  }
}
