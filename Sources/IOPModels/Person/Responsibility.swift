/// Somebody or something that depends on the person, whether or not it has hours of its own in the week.
///
/// What takes fixed hours is a ``Commitment`` as well.
public struct Responsibility: PersonalData, Hashable, Sendable, Codable {
  /// Who or what it is.
  public var kind: ResponsibilityKind
  /// Whether somebody takes over during sessions; nil when nobody has asked.
  public var isCovered: Bool?
  /// Whether somebody shares it day by day; nil when nobody has asked.
  public var isShared: Bool?
  /// The particulars.
  public var note: PrivateText?

  /// Creates a value from its parts.
  public init(
    kind: ResponsibilityKind, isCovered: Bool? = nil, isShared: Bool? = nil,
    note: PrivateText? = nil
  ) {
    self.kind = kind
    self.isCovered = isCovered
    self.isShared = isShared
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case kind = "kind"
    case isCovered = "covered"
    case isShared = "shared"
    case note = "note"
  }
}
