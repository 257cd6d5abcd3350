/// What takes up a person's time outside the program.
///
/// An open vocabulary: a site's own kinds are kept.
public struct CommitmentKind: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Paid work.
  public static var work: Self { Self("work") }
  /// School, study or training.
  public static var school: Self { Self("school") }
  /// Care of the person's own children.
  public static var childcare: Self { Self("childcare") }
  /// Care of another person.
  public static var caregiving: Self { Self("caregiving") }
  /// Court, probation or another legal duty.
  public static var legal: Self { Self("legal") }
  /// Other medical care.
  public static var medical: Self { Self("medical") }
  /// Religious practice.
  public static var worship: Self { Self("worship") }

  public static var catalogue: [Self] {
    [
      .work, .school, .childcare, .caregiving, .legal, .medical, .worship,
    ]
  }
}
