/// What a payer decided about a number of treatment days, sessions or hours.
public struct Authorization: PersonalData, Hashable, Sendable, Codable {
  /// What one unit is.
  public enum Unit: String, ClosedVocabulary {
    /// A calendar day on which the person was treated, however many sessions it had.
    case day = "day"
    /// A session that the person came to.
    case session = "session"
    /// An hour of sessions that the person was there for; counted by the minute.
    case hour = "hour"
  }

  /// What the payer decided.
  public enum Decision: String, ClosedVocabulary {
    /// It was asked for and is not decided.
    case pending = "pending"
    /// It is approved as asked for.
    case approved = "approved"
    /// It is approved for less than was asked for.
    case partial = "partial"
    /// It is denied.
    case denied = "denied"
    /// The program took the request back.
    case withdrawn = "withdrawn"

    /// Whether units may be used.
    public var isApproved: Bool { self == .approved || self == .partial }
  }

  /// Why an authorization was refused as an entry.
  public enum Invalid: InvalidValue {
    /// Units and dates stand at one that is not approved, or are missing at one that is.
    case grant
    /// A number of units is not 1 to 100,000.
    case units
    /// A shortest day is set for units that are not days.
    case shortestDay
    /// The entry replaces itself.
    case replacesItself

    public var description: String {
      switch self {
      case .grant: "units and dates belong to an authorization that is approved, and to each"
      case .units: "an authorization is for 1 to 100000 units"
      case .shortestDay: "only authorizations of days have a shortest day"
      case .replacesItself: "an entry does not replace itself"
      }
    }
  }

  /// The most units of one authorization: more is a slip of the pen.
  static var highestUnits: Int { 100_000 }

  /// The identifier of this entry; never the payer's number.
  public let id: Identifier<Authorization>
  /// The coverage.
  public let coverage: Identifier<Coverage>
  /// The day of the request or decision.
  public let date: CalendarDate
  /// What the payer decided.
  public let decision: Decision
  /// The payer's number.
  public let number: PrivateText?
  /// What one unit is.
  public let unit: Unit
  /// How many units were asked for, 1 to 100,000; nil when not recorded.
  public let requested: Int?
  /// How many units are approved, 1 to 100,000.
  public let units: Int?
  /// The days on which units may be used.
  public let dates: CalendarDateRange?
  /// The services that it is for; empty when it is for all.
  public let services: [ServiceKind]
  /// The fewest attended minutes of a day that counts; nil when every attended minute makes a day.
  public let shortestDay: Minutes?
  /// Why the payer decided so.
  public let because: PrivateText?
  /// The earlier entry that this one replaces.
  public let replaces: Identifier<Authorization>?

  /// Creates an entry.
  ///
  /// - Throws: ``Invalid`` when units and dates do not go with the decision, a number is out of range, a shortest day stands at other
  ///   units, or the entry replaces itself.
  public init(
    id: Identifier<Authorization>, coverage: Identifier<Coverage>, date: CalendarDate,
    decision: Decision, number: PrivateText? = nil, unit: Unit, requested: Int? = nil,
    units: Int? = nil, dates: CalendarDateRange? = nil, services: [ServiceKind] = [],
    shortestDay: Minutes? = nil, because: PrivateText? = nil,
    replaces: Identifier<Authorization>? = nil
  ) throws(Invalid) {
    guard (units != nil) == decision.isApproved, (dates != nil) == decision.isApproved else {
      throw .grant
    }
    for number in [requested, units].compactMap(\.self) {
      guard (1...Self.highestUnits).contains(number) else { throw .units }
    }
    guard shortestDay == nil || unit == .day else { throw .shortestDay }
    guard replaces != id else { throw .replacesItself }
    self.id = id
    self.coverage = coverage
    self.date = date
    self.decision = decision
    self.number = number
    self.unit = unit
    self.requested = requested
    self.units = units
    self.dates = dates
    self.services = services
    self.shortestDay = shortestDay
    self.because = because
    self.replaces = replaces
  }

  /// Returns the entries that were known on a day and not replaced by then, in their order.
  public static func current(
    _ authorizations: [Authorization], on date: CalendarDate
  ) -> [Authorization] {
    let known = authorizations.filter { $0.date <= date }
    let replaced = Set(known.compactMap(\.replaces))
    return known.filter { !replaced.contains($0.id) }
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case coverage = "coverage"
    case date = "date"
    case decision = "decision"
    case number = "number"
    case unit = "unit"
    case requested = "requested"
    case units = "units"
    case dates = "dates"
    case services = "services"
    case shortestDay = "shortestDay"
    case because = "because"
    case replaces = "replaces"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try Authorization(
        id: container.decode(Identifier<Authorization>.self, forKey: .id),
        coverage: container.decode(Identifier<Coverage>.self, forKey: .coverage),
        date: container.decode(CalendarDate.self, forKey: .date),
        decision: container.decode(Decision.self, forKey: .decision),
        number: container.decodeIfPresent(PrivateText.self, forKey: .number),
        unit: container.decode(Unit.self, forKey: .unit),
        requested: container.decodeIfPresent(Int.self, forKey: .requested),
        units: container.decodeIfPresent(Int.self, forKey: .units),
        dates: container.decodeIfPresent(CalendarDateRange.self, forKey: .dates),
        services: container.decode([ServiceKind].self, forKey: .services),
        shortestDay: container.decodeIfPresent(Minutes.self, forKey: .shortestDay),
        because: container.decodeIfPresent(PrivateText.self, forKey: .because),
        replaces: container.decodeIfPresent(Identifier<Authorization>.self, forKey: .replaces))
    }
  }
}
