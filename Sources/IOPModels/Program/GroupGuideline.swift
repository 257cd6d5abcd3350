/// A guideline that the members of a group agree to; an open vocabulary.
///
/// The words are those of descriptions of programs (``Citation/sourceDocuments``); a site adds its own.
public struct GroupGuideline: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// What is said in the group stays in the group.
  public static var confidentiality: Self { Self("confidential") }
  /// Everybody is heard without judgement.
  public static var respect: Self { Self("respect") }
  /// Everybody comes regularly and at the scheduled time.
  public static var attendance: Self { Self("attendance") }
  /// Everybody takes part as far as they can.
  public static var participation: Self { Self("participation") }
  /// Thoughts of harm are raised with the clinicians, who look at the risk.
  public static var riskIsRaised: Self { Self("risk-is-raised") }

  public static var catalogue: [Self] {
    [
      .confidentiality, .respect, .attendance, .participation, .riskIsRaised,
    ]
  }

  public var title: String {
    switch self {
    case .confidentiality: "confidentiality"
    default: rawValue.spacedWord
    }
  }
}
