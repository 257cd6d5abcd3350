/// Where withdrawal from one substance stands on the day of an assessment.
public struct SubstanceWithdrawal: PersonalData, Hashable, Sendable, Codable {
  /// The total of a withdrawal scale, scored outside the library, which knows neither its items nor its bands.
  public struct ScaleTotal: PersonalData, Hashable, Sendable, Codable {
    /// Why a total was refused.
    public enum Invalid: InvalidValue {
      /// The total is negative or above 999.
      case total

      public var description: String { "the total of a withdrawal scale is 0 to 999" }
    }

    /// The name of the scale.
    public let scale: InstrumentID
    /// The total, 0 to 999, as it was scored.
    public let total: Int

    /// Creates a total.
    ///
    /// - Throws: ``Invalid/total`` when it is negative or above 999.
    public init(_ scale: InstrumentID, total: Int) throws(Invalid) {
      guard (0...999).contains(total) else { throw .total }
      self.scale = scale
      self.total = total
    }

    enum CodingKeys: String, CodingKey {
      case scale = "scale"
      case total = "total"
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self = try decoder.refusing {
        try ScaleTotal(
          container.decode(InstrumentID.self, forKey: .scale),
          total: container.decode(Int.self, forKey: .total))
      }
    }
  }

  /// The substance.
  public var substance: Substance
  /// Where withdrawal from it stands.
  public var state: Withdrawal
  /// The day of the last use; nil when not known.
  public var lastUse: CalendarDate?
  /// The total of a withdrawal scale; nil when none was given.
  public var scale: ScaleTotal?
  /// What was seen.
  public var note: PrivateText?

  /// Creates a value from its parts.
  public init(
    substance: Substance, state: Withdrawal, lastUse: CalendarDate? = nil, scale: ScaleTotal? = nil,
    note: PrivateText? = nil
  ) {
    self.substance = substance
    self.state = state
    self.lastUse = lastUse
    self.scale = scale
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case substance = "substance"
    case state = "state"
    case lastUse = "lastUse"
    case scale = "scale"
    case note = "note"
  }
}
