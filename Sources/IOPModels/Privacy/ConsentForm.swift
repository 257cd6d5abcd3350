/// Which elements a kind of consent needs, as data with its source.
///
/// Only the elements of 42 CFR Part 2 were read in the primary text. The others are conventional and have to be reviewed by the adopting
/// clinic, which can give forms of its own.
public struct ConsentForm: Hashable, Sendable {
  /// The kind of consent.
  public let kind: Consent.Kind
  /// The elements that it needs, in the order of the rule.
  public let elements: [ConsentElement]
  /// Where that stands.
  public let source: Citation

  /// Creates a form.
  public init(kind: Consent.Kind, elements: [ConsentElement], source: Citation) {
    self.kind = kind
    self.elements = elements
    self.source = source
  }

  /// The consent of 42 CFR 2.31 with its ten elements (``Citation/cfr2_31``).
  public static var part2: ConsentForm {
    ConsentForm(kind: .part2, elements: ConsentElement.allCases, source: .cfr2_31)
  }

  /// The form that IOPKit ships for a kind of consent.
  public static func of(_ kind: Consent.Kind) -> ConsentForm {
    switch kind {
    case .part2:
      .part2
    case .release:
      // The core elements and statements of an authorization; who signs it is the patient named in it.
      ConsentForm(
        kind: .release, elements: ConsentElement.allCases.filter { $0 != .patientName },
        source: .cfr164_508)
    case .treatment, .telehealth:
      ConsentForm(kind: kind, elements: [.signature, .dateSigned], source: .commonPractice)
    case .supportContact:
      ConsentForm(
        kind: .supportContact, elements: [.recipient, .signature, .dateSigned],
        source: .commonPractice)
    }
  }
}
