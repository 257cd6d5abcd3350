/// Who a support person is to the patient.
///
/// An open vocabulary: a site's own words are kept.
public struct Relationship: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// A spouse or partner.
  public static var partner: Self { Self("partner") }
  /// A parent.
  public static var parent: Self { Self("parent") }
  /// A brother or sister.
  public static var sibling: Self { Self("sibling") }
  /// A child.
  public static var child: Self { Self("child") }
  /// A friend.
  public static var friend: Self { Self("friend") }
  /// A sponsor in a mutual-help program.
  public static var sponsor: Self { Self("sponsor") }
  /// A colleague.
  public static var coworker: Self { Self("coworker") }
  /// A neighbour.
  public static var neighbour: Self { Self("neighbour") }
  /// A member of the clergy.
  public static var clergy: Self { Self("clergy") }
  /// A legal guardian.
  public static var guardian: Self { Self("guardian") }

  public static var catalogue: [Self] {
    [
      .partner, .parent, .sibling, .child, .friend, .sponsor, .coworker, .neighbour, .clergy,
      .guardian,
    ]
  }
}
