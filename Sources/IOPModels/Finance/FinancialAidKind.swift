/// A kind of financial aid.
///
/// An open vocabulary: a site's own kinds are kept.
public struct FinancialAidKind: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// A fee by income.
  public static var slidingScale: Self { Self("sliding-scale") }
  /// A scholarship.
  public static var scholarship: Self { Self("scholarship") }
  /// A grant.
  public static var grant: Self { Self("grant") }

  public static var catalogue: [Self] { [.slidingScale, .scholarship, .grant] }
}
