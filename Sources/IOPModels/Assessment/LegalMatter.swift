/// A legal circumstance of the person.
public struct LegalMatter: PersonalData, Hashable, Sendable, Codable {
  /// What it is.
  public var kind: LegalMatterKind
  /// Whether it orders the person to be treated; nil when not known.
  public var ordersTreatment: Bool?
  /// The day on which it ends, or is heard next; nil when not known.
  public var until: CalendarDate?
  /// To whom the person has to report; what the program may tell them is a matter of consent.
  public var reportsTo: PrivateText?
  /// The particulars.
  public var note: PrivateText?

  /// Creates a value from its parts.
  public init(
    kind: LegalMatterKind, ordersTreatment: Bool? = nil, until: CalendarDate? = nil,
    reportsTo: PrivateText? = nil, note: PrivateText? = nil
  ) {
    self.kind = kind
    self.ordersTreatment = ordersTreatment
    self.until = until
    self.reportsTo = reportsTo
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case kind = "kind"
    case ordersTreatment = "orders"
    case until = "until"
    case reportsTo = "reportsTo"
    case note = "note"
  }
}
