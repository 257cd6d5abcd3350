/// On what a disclosure to somebody outside of the program rests.
///
/// An open vocabulary: a site's own grounds are kept, and a clinician checks them by hand. IOPKit records the ground that was stated and does
/// not judge whether the law allows it.
public struct DisclosureGround: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// A consent of the person.
  public static var consent: Self { Self("consent") }
  /// An emergency in which nobody could wait for a consent.
  public static var emergency: Self { Self("emergency") }

  public static var catalogue: [Self] { [.consent, .emergency] }
}
