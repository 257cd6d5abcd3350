/// Something that physical health needs, found at an assessment.
public struct MedicalNeed: PersonalData, Hashable, Sendable, Codable {
  /// What is needed.
  public var kind: MedicalNeedKind
  /// Whether somebody takes care of it; nil when not known.
  public var isManaged: Bool?
  /// The particulars, and who takes care of it.
  public var note: PrivateText?

  /// Creates a value from its parts.
  public init(
    kind: MedicalNeedKind, isManaged: Bool? = nil, note: PrivateText? = nil
  ) {
    self.kind = kind
    self.isManaged = isManaged
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case kind = "kind"
    case isManaged = "managed"
    case note = "note"
  }
}
