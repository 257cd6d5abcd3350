/// Which elements a kind of consent needs, as data with its source.
///
/// Only the elements of 42 CFR Part 2 were read in the primary text. The others are conventional and have to be reviewed by the adopting
/// clinic, which can give forms of its own.
public struct ConsentForm: Hashable, Sendable, Codable {
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

  enum CodingKeys: String, CodingKey {
    case kind = "kind"
    case elements = "elements"
    case source = "source"
  }

  /// Decodes a form; the list of elements has to stand there, because a form that needs none lets every consent pass.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      kind: try container.decode(Consent.Kind.self, forKey: .kind),
      elements: try container.decodeStated([ConsentElement].self, forKey: .elements),
      source: try container.decode(Citation.self, forKey: .source))
  }

  /// Encodes an object with its list of elements, also when it is empty.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encodeIfPresent(elements, forKey: .elements)
    try container.encode(source, forKey: .source)
  }
}
