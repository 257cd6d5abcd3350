/// What information is used or disclosed for.
///
/// An open vocabulary: a site's own purposes are kept.
public struct ConsentPurpose: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Treatment.
  public static var treatment: Self { Self("treatment") }
  /// Payment.
  public static var payment: Self { Self("payment") }
  /// Health care operations.
  public static var operations: Self { Self("operations") }
  /// At the request of the patient, who need not say what for.
  public static var patientRequest: Self { Self("patient-request") }
  /// Support by family or friends.
  public static var support: Self { Self("support") }
  /// Fundraising for the program.
  public static var fundraising: Self { Self("fundraising") }
  /// A civil, criminal, administrative or legislative investigation or proceeding.
  public static var legalProceedings: Self { Self("legal") }

  public static var catalogue: [Self] {
    [
      .treatment, .payment, .operations, .patientRequest, .support, .fundraising,
      .legalProceedings,
    ]
  }

  public var title: String {
    switch self {
    case .operations: "health care operations"
    case .patientRequest: "at the request of the patient"
    case .legalProceedings: "legal proceedings"
    default: rawValue.spacedWord
    }
  }

  /// Whether this is treatment, payment or health care operations.
  public var isTreatmentPaymentOrOperations: Bool {
    self == .treatment || self == .payment || self == .operations
  }
}
