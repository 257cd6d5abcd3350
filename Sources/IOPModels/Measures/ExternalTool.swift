/// A tool whose results are recorded and never computed, because its licence was not found to allow scoring it in software.
///
/// An open vocabulary: a site records the results of its own tools.
public struct ExternalTool: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// WHO Disability Assessment Schedule 2.0: electronic use needs a licence of the WHO.
  public static var whodas: Self { Self("whodas-2") }
  /// Edinburgh Postnatal Depression Scale; permission to embed it was refused to others.
  public static var epds: Self { Self("epds") }
  /// Level of Care Utilization System: only its unmodified form may be used.
  public static var locus: Self { Self("locus") }
  /// Child and Adolescent Level of Care/Service Intensity Utilization System.
  public static var calocus: Self { Self("calocus") }
  /// Level of care by the ASAM Criteria, which are licensed for software.
  public static var asam: Self { Self("asam") }
  /// Behavior and Symptom Identification Scale, 24 items: needs a fee.
  public static var basis24: Self { Self("basis-24") }
  /// Yale-Brown Obsessive Compulsive Scale, a clinician's form: permission is needed.
  public static var yaleBrown: Self { Self("y-bocs") }

  public static var catalogue: [Self] {
    [.whodas, .epds, .locus, .calocus, .asam, .basis24, .yaleBrown]
  }

  public var title: String {
    switch self {
    case .whodas: "WHODAS 2.0"
    case .epds: "EPDS"
    case .locus: "LOCUS"
    case .calocus: "CALOCUS-CASII"
    case .asam: "ASAM Criteria"
    case .basis24: "BASIS-24"
    case .yaleBrown: "Y-BOCS"
    default: rawValue.spacedWord
    }
  }

  /// The totals that the tool has, where they were verified; nil otherwise.
  ///
  /// WHODAS 0 to 100: the simple sums of the 12 items (0–48, or 12–60 counted from 1) and the complex score lie within. EPDS 0 to
  /// 30, LOCUS 7 to 35, Y-BOCS 0 to 40.
  public var totals: ClosedRange<Int>? {
    switch self {
    case .whodas: 0...100
    case .epds: 0...30
    case .locus: 7...35
    case .yaleBrown: 0...40
    default: nil
    }
  }

  /// How much of the tool a library may carry; nil for a site's own tool.
  public var tier: LicenceTier? { isInCatalogue ? .resultOnly : nil }
}
