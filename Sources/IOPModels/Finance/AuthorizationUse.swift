/// How much of an authorization was used by a day, with the least and the most that it can be.
///
/// A session counts when the person came, at least in part. A session up to the day that nobody resolved may count or not, so that
/// ``used`` and ``left`` are nil while it decides. Hours are counted by the minute: ``scale`` is 60, and nothing is rounded.
public struct AuthorizationUse: PersonalData, Hashable, Sendable, Codable {
  /// Why a use that was sent was refused.
  public enum Invalid: InvalidValue {
    /// The scale is neither 1 nor 60.
    case scale
    /// What is approved is not 1 to 100,000 whole units.
    case granted
    /// A count is below zero, or the least that was used is above the most.
    case used
    /// Without an unresolved session the least and the most that was used differ, or they differ by more than the sessions.
    case unresolved

    public var description: String {
      switch self {
      case .scale: "the scale of an authorization's use is 60 for hours and 1 otherwise"
      case .granted: "what is approved is 1 to 100000 whole units"
      case .used: "what was used is counted from zero, the least not above the most"
      case .unresolved: "what was used is open only by as much as unresolved sessions can count"
      }
    }
  }

  /// The authorization.
  public let authorization: Identifier<Authorization>
  /// The last day of knowledge.
  public let asOf: CalendarDate
  /// The last day on which units may be used.
  public let lastDay: CalendarDate
  /// How many counts make a unit: 60 minutes for hours, otherwise 1.
  public let scale: Int
  /// What is approved, in counts.
  public let granted: Int
  /// The least that was used, in counts.
  public let usedAtLeast: Int
  /// The most that was used, in counts.
  public let usedAtMost: Int
  /// What planned sessions after the day will use if all are attended, in counts.
  public let planned: Int
  /// The sessions that nobody resolved and that may count.
  public let unresolved: [Identifier<Session>]

  /// What was used, in counts; nil while an unresolved session decides.
  public var used: Int? { usedAtLeast == usedAtMost ? usedAtLeast : nil }
  /// The least that is left, in counts; negative when more was used than approved.
  public var leftAtLeast: Int { granted - usedAtMost }
  /// The most that is left, in counts; negative when more was used than approved.
  public var leftAtMost: Int { granted - usedAtLeast }
  /// What is left, in counts; nil while an unresolved session decides.
  public var left: Int? { used.map { granted - $0 } }
  /// How many days may still be used after the day; 0 on the last day, negative when it has passed.
  public var daysLeft: Int { asOf.days(to: lastDay) }
  /// Whether the last day has passed.
  public var isExpired: Bool { daysLeft < 0 }
  /// Whether nothing is left; nil while an unresolved session decides.
  public var isExhausted: Bool? {
    if leftAtMost <= 0 { return true }
    return leftAtLeast > 0 ? false : nil
  }
  /// Whether what is left is enough for the planned sessions; nil while an unresolved session decides.
  public var coversPlanned: Bool? {
    if planned <= leftAtLeast { return true }
    return planned > leftAtMost ? false : nil
  }

  /// Returns how many steps of days the authorization has reached; 0 while it is far from its last day.
  public func daySteps(_ bands: RenewalBands) -> Int {
    bands.daysLeft.count { daysLeft <= $0 }
  }

  /// Returns how many steps of units the authorization has reached; nil while an unresolved session decides.
  public func unitSteps(_ bands: RenewalBands) -> Int? {
    let fewest = bands.unitsLeft.count { leftAtMost <= $0 * scale }
    let most = bands.unitsLeft.count { leftAtLeast <= $0 * scale }
    return fewest == most ? fewest : nil
  }

  enum CodingKeys: String, CodingKey {
    case authorization = "authorization"
    case asOf = "asOf"
    case lastDay = "lastDay"
    case scale = "scale"
    case granted = "granted"
    case usedAtLeast = "usedAtLeast"
    case usedAtMost = "usedAtMost"
    case planned = "planned"
    case unresolved = "unresolved"
  }
}

extension AuthorizationUse {
  /// Decodes a use that somebody counted.
  ///
  /// - Throws: `DecodingError` when a member is missing, or with ``Invalid``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      authorization: try container.decode(
        Identifier<Authorization>.self, forKey: .authorization),
      asOf: try container.decode(CalendarDate.self, forKey: .asOf),
      lastDay: try container.decode(CalendarDate.self, forKey: .lastDay),
      scale: try container.decode(Int.self, forKey: .scale),
      granted: try container.decode(Int.self, forKey: .granted),
      usedAtLeast: try container.decode(Int.self, forKey: .usedAtLeast),
      usedAtMost: try container.decode(Int.self, forKey: .usedAtMost),
      planned: try container.decode(Int.self, forKey: .planned),
      unresolved: try container.decode([Identifier<Session>].self, forKey: .unresolved))
    try decoder.refusing { if let invalid { throw invalid } }
  }

  /// What no count says; nil when it keeps to what every count keeps to.
  private var invalid: Invalid? {
    guard scale == 1 || scale == 60 else { return .scale }
    guard (scale...Authorization.highestUnits * scale).contains(granted), granted % scale == 0
    else {
      return .granted
    }
    guard 0 <= usedAtLeast, usedAtLeast <= usedAtMost, 0 <= planned else { return .used }
    let open = usedAtMost - usedAtLeast
    guard open == 0 || (scale == 60 ? !unresolved.isEmpty : open <= unresolved.count) else {
      return .unresolved
    }
    return nil
  }
}

extension Authorization {
  /// Returns how much was used by a day; nil when nothing is approved.
  ///
  /// Sessions count that lie within the dates and are for one of the services. Each is taken once; the caller sees to it that two
  /// authorizations of the same days do not share sessions.
  ///
  /// - Parameters:
  ///   - sessions: the sessions of the record.
  ///   - date: the last day of knowledge.
  public func use(of sessions: [Session], on date: CalendarDate) -> AuthorizationUse? {
    guard let units, let dates else { return nil }
    var days: [CalendarDate: DayCount] = [:]
    var least = 0
    var most = 0
    var planned = 0
    var unresolved: [Identifier<Session>] = []
    for session in sessions where dates.contains(session.date) && isFor(session.service) {
      let isLater = session.date > date
      let minutes = session.minutes.count
      if isLater {
        guard session.status == .planned || session.status == .held else { continue }
        planned += unit == .hour ? minutes : 1
        days[session.date, default: DayCount()].later += minutes
        continue
      }
      let attended = session.attendedMinutes
      if attended == nil { unresolved.append(session.id) }
      days[session.date, default: DayCount()].add(attended, of: minutes)
      switch unit {
      case .hour:
        least += attended ?? 0
        most += attended ?? minutes
      case .session, .day:
        least += (attended ?? 0) > 0 ? 1 : 0
        most += (attended ?? minutes) > 0 ? 1 : 0
      }
    }
    if unit == .day {
      let shortest = shortestDay?.count ?? 1
      least = days.values.count { $0.least >= shortest }
      most = days.values.count { $0.most >= shortest }
      planned = days.values.count { $0.later >= shortest }
    }
    let scale = unit == .hour ? 60 : 1
    return AuthorizationUse(
      authorization: id, asOf: date, lastDay: dates.last, scale: scale, granted: units * scale,
      usedAtLeast: least, usedAtMost: most, planned: planned, unresolved: unresolved)
  }

  private func isFor(_ service: ServiceKind) -> Bool {
    services.isEmpty || services.contains(service)
  }

  /// The attended minutes of a day.
  private struct DayCount {
    var least = 0
    var most = 0
    var later = 0

    mutating func add(_ attended: Int?, of minutes: Int) {
      least += attended ?? 0
      most += attended ?? minutes
    }
  }
}
