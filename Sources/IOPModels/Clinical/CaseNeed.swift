/// Something that case management has to arrange, from the day on which it was found.
public struct CaseNeed: PersonalData, Hashable, Sendable, Codable {
  /// The identifier of this need.
  public var id: Identifier<CaseNeed>
  /// What is needed.
  public var kind: CaseNeedKind
  /// The day on which the need was found.
  public var opened: CalendarDate
  /// The particulars.
  public var note: PrivateText?

  /// Creates a need.
  public init(
    id: Identifier<CaseNeed>, kind: CaseNeedKind, opened: CalendarDate, note: PrivateText? = nil
  ) {
    self.id = id
    self.kind = kind
    self.opened = opened
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case kind = "kind"
    case opened = "opened"
    case note = "note"
  }
}
