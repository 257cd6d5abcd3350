/// The result of a tool that somebody else scored: a total or a level, with the tool, its version, the day and the person.
///
/// Tools such as LOCUS, the ASAM Criteria, WHODAS and the EPDS may not be computed here. Their results are kept as they were given.
public struct ExternalResult: PersonalData, Hashable, Sendable, Codable {
  /// Why a result was refused.
  public enum Invalid: InvalidValue {
    /// The version, the level or the name of who determined it is blank.
    case blank
    /// There is neither a total nor a level.
    case nothing
    /// The total is not one that the tool has, or not 0 to 1,000.
    case total

    public var description: String {
      switch self {
      case .blank: "version, level and who determined a result are not blank"
      case .nothing: "a result has a total, a level, or both"
      case .total: "a total is one that the tool has, and 0 to 1000"
      }
    }
  }

  /// The identifier of this result.
  public let id: Identifier<ExternalResult>
  /// The tool.
  public let tool: ExternalTool
  /// The version or edition of the tool, such as `4th edition`.
  public let version: String
  /// The day.
  public let date: CalendarDate
  /// Who scored or determined it: a person, a payer, another program.
  public let determinedBy: PrivateText
  /// The total; nil when the tool gives a level only.
  public let total: Int?
  /// The level or the score as the tool writes it, such as `2.1`; nil when it gives a total only.
  public let level: PrivateText?
  /// The level of care that the result stands for, as who determined it said; nil when not said. It is never derived.
  public let levelOfCare: LevelOfCare?
  /// Whether an item about self-harm was positive, as the form says; nil when the tool has none or nobody recorded it.
  public let safetyItemIsPositive: Bool?
  /// A note.
  public let note: PrivateText?

  /// Creates a result.
  ///
  /// - Throws: ``Invalid`` when a text is blank, there is neither total nor level, or the tool does not have the total
  ///   (``ExternalTool/totals``).
  public init(
    id: Identifier<ExternalResult>, tool: ExternalTool, version: String, date: CalendarDate,
    determinedBy: PrivateText, total: Int? = nil, level: PrivateText? = nil,
    levelOfCare: LevelOfCare? = nil, safetyItemIsPositive: Bool? = nil, note: PrivateText? = nil
  ) throws(Invalid) {
    guard !version.isBlank, !determinedBy.revealed.isBlank, !(level?.revealed.isBlank ?? false)
    else { throw .blank }
    guard total != nil || level != nil else { throw .nothing }
    if let total, !(tool.totals ?? 0...1_000).contains(total) { throw .total }
    self.id = id
    self.tool = tool
    self.version = version
    self.date = date
    self.determinedBy = determinedBy
    self.total = total
    self.level = level
    self.levelOfCare = levelOfCare
    self.safetyItemIsPositive = safetyItemIsPositive
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case tool = "tool"
    case version = "version"
    case date = "date"
    case determinedBy = "by"
    case total = "total"
    case level = "level"
    case levelOfCare = "levelOfCare"
    case safetyItemIsPositive = "safetyItem"
    case note = "note"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try ExternalResult(
        id: container.decode(Identifier<ExternalResult>.self, forKey: .id),
        tool: container.decode(ExternalTool.self, forKey: .tool),
        version: container.decode(String.self, forKey: .version),
        date: container.decode(CalendarDate.self, forKey: .date),
        determinedBy: container.decode(PrivateText.self, forKey: .determinedBy),
        total: container.decodeIfPresent(Int.self, forKey: .total),
        level: container.decodeIfPresent(PrivateText.self, forKey: .level),
        levelOfCare: container.decodeIfPresent(LevelOfCare.self, forKey: .levelOfCare),
        safetyItemIsPositive: container.decodeIfPresent(
          Bool.self, forKey: .safetyItemIsPositive),
        note: container.decodeIfPresent(PrivateText.self, forKey: .note))
    }
  }
}
