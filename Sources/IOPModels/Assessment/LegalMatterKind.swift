/// A legal circumstance that bears on treatment.
///
/// An open vocabulary: a site's own words are kept.
public struct LegalMatterKind: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Probation.
  public static var probation: Self { Self("probation") }
  /// Parole.
  public static var parole: Self { Self("parole") }
  /// An order of a court to be treated.
  public static var courtOrder: Self { Self("court-order") }
  /// Charges that are pending.
  public static var charges: Self { Self("charges") }
  /// A case about the custody of children.
  public static var custody: Self { Self("custody") }
  /// A child-protection case.
  public static var childProtection: Self { Self("child-protect") }
  /// A protective order, for or against the person.
  public static var protectiveOrder: Self { Self("protect-order") }
  /// Involuntary outpatient commitment.
  public static var commitment: Self { Self("commitment") }
  /// An immigration case.
  public static var immigration: Self { Self("immigration") }

  public static var catalogue: [Self] {
    [
      .probation, .parole, .courtOrder, .charges, .custody, .childProtection, .protectiveOrder,
      .commitment, .immigration,
    ]
  }

  public var title: String {
    switch self {
    case .courtOrder: "court-ordered treatment"
    case .charges: "pending charges"
    case .custody: "custody case"
    case .childProtection: "child-protection case"
    case .protectiveOrder: "protective order"
    case .commitment: "involuntary outpatient commitment"
    case .immigration: "immigration case"
    default: rawValue.spacedWord
    }
  }
}
