public import IOPModels

/// That the person moved to another phase of the plan: down, or back up.
public struct PhaseChange: PersonalData, Hashable, Sendable, Codable {
  /// The identifier of this change.
  public var id: Identifier<PhaseChange>
  /// The first day in the new phase.
  public var date: CalendarDate
  /// The number of the phase that ends.
  public var from: Int
  /// The number of the phase that begins.
  public var to: Int
  /// Who decided.
  public var by: Identifier<Clinician>
  /// Why.
  public var because: PrivateText
  /// The reason for moving although the gate said otherwise.
  public var override: Override?

  /// Creates a value from its parts.
  public init(
    id: Identifier<PhaseChange>, date: CalendarDate, from: Int, to: Int,
    by: Identifier<Clinician>, because: PrivateText, override: Override? = nil
  ) {
    self.id = id
    self.date = date
    self.from = from
    self.to = to
    self.by = by
    self.because = because
    self.override = override
  }

  /// Whether the new phase has more days, because its number is lower.
  public var isStepBackUp: Bool { to < from }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case from = "from"
    case to = "to"
    case by = "by"
    case because = "because"
    case override = "override"
  }
}
