/// What makes one course of treatment cost more than another.
///
/// An open vocabulary: a site's own words are kept. The three that it ships are those of descriptions of IOP programs
/// (``Citation/sourceDocuments``).
public struct CostDriver: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Where the program is.
  public static var location: Self { Self("location") }
  /// Which services the person gets.
  public static var services: Self { Self("services") }
  /// How long treatment lasts.
  public static var duration: Self { Self("duration") }

  public static var catalogue: [Self] { [.location, .services, .duration] }
}
