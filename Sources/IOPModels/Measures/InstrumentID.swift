/// The name of a measure.
///
/// An open vocabulary: a site may record results of instruments that IOPKit does not score.
public struct InstrumentID: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Patient Health Questionnaire, nine items.
  public static var phq9: Self { Self("phq-9") }
  /// Generalised Anxiety Disorder scale, seven items.
  public static var gad7: Self { Self("gad-7") }

  public static var catalogue: [Self] {
    [
      .phq9, .gad7,
    ]
  }

  public var title: String {
    switch self {
    case .phq9: "PHQ-9"
    case .gad7: "GAD-7"
    default: rawValue.spacedWord
    }
  }
}
