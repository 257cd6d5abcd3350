/// What case management is asked to arrange.
///
/// An open vocabulary: a site's own needs are kept.
public struct CaseNeedKind: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// An outpatient therapist for after the program.
  public static var outpatientTherapist: Self { Self("therapist") }
  /// A prescriber for after the program.
  public static var outpatientPrescriber: Self { Self("prescriber") }
  /// Housing.
  public static var housing: Self { Self("housing") }
  /// Work.
  public static var employment: Self { Self("employment") }
  /// School or training.
  public static var education: Self { Self("education") }
  /// Transport.
  public static var transport: Self { Self("transport") }
  /// Insurance or benefits.
  public static var benefits: Self { Self("benefits") }
  /// Childcare.
  public static var childcare: Self { Self("childcare") }
  /// Legal help.
  public static var legal: Self { Self("legal") }
  /// A primary-care clinician.
  public static var primaryCare: Self { Self("primary-care") }

  public static var catalogue: [Self] {
    [
      .outpatientTherapist, .outpatientPrescriber, .housing, .employment, .education, .transport,
      .benefits, .childcare, .legal, .primaryCare,
    ]
  }

  public var title: String {
    switch self {
    case .outpatientTherapist: "outpatient therapist"
    case .outpatientPrescriber: "outpatient prescriber"
    case .primaryCare: "primary care"
    default: rawValue.spacedWord
    }
  }
}
