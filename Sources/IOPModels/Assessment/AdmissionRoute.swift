/// The way on which a person comes to the program.
///
/// An open vocabulary: a site's own routes are kept.
public struct AdmissionRoute: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// The person came on their own account.
  public static var selfReferral: Self { Self("self") }
  /// Referred by an outpatient clinician (step up).
  public static var outpatientReferral: Self { Self("outpatient") }
  /// From partial hospitalization (step down).
  public static var partialHospital: Self { Self("php") }
  /// From residential care (step down).
  public static var residential: Self { Self("residential") }
  /// From inpatient care (step down).
  public static var inpatient: Self { Self("inpatient") }
  /// From an emergency department.
  public static var emergency: Self { Self("emergency") }
  /// By order of a court.
  public static var court: Self { Self("court") }

  public static var catalogue: [Self] {
    [
      .selfReferral, .outpatientReferral, .partialHospital, .residential, .inpatient, .emergency,
      .court,
    ]
  }

  public var title: String {
    switch self {
    case .selfReferral: "self-referral"
    case .outpatientReferral: "referral from outpatient care"
    case .partialHospital: "step down from partial hospitalization"
    case .residential: "step down from residential care"
    case .inpatient: "step down from inpatient care"
    case .emergency: "referral from an emergency department"
    case .court: "court referral"
    default: rawValue.spacedWord
    }
  }
}
