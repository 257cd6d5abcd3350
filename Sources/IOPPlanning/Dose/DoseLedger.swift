public import IOPModels

/// How much treatment was planned, scheduled, delivered and attended, week by week and service by service.
///
/// The weeks are those of ISO 8601, from the week of the admission through the week of the day asked for, or of the discharge. Planned
/// is what the mix of the phase says under the signed plan in force; scheduled is what stood on the calendar; delivered is what was
/// held. A session counts once; nothing is assumed of a session that nobody resolved, and nothing is used that the record
/// says of days after the day asked for.
public struct DoseLedger: PersonalData, Hashable, Sendable {
  /// The last day of knowledge.
  public let asOf: CalendarDate
  /// The weeks, from the first to the last; empty before admission.
  public let weeks: [Week]
  /// What was delivered in each way of working, in the order of their names.
  public let modalities: [ModalityTotal]
  /// What was delivered in sessions that have no way of working of their own.
  public let withoutModality: DoseAccount
  /// The skills that were taught, in the order of their names.
  public let skills: [SkillTotal]
  /// All weeks together; sessions of later weeks are not counted.
  public let total: DoseAccount
  /// The sessions before admission or after discharge, in the order of the record; they are not counted.
  public let outside: [Identifier<Session>]
  /// Facts that nobody has recorded and that the ledger had to do without.
  public let missing: [MissingFact]

  /// Keeps the ledger of a record, as far as it is known on a day.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - asOf: the last day of knowledge.
  public init(_ record: CareRecord, asOf: CalendarDate) {
    let record = record.beforeCorrections(after: asOf)
    var builder = DoseLedgerBuilder(record, asOf: asOf)
    for session in record.sessions { builder.add(session) }
    self.asOf = asOf
    weeks = builder.weeks
    modalities = builder.modalities.map { ModalityTotal(modality: $0, account: $1) }
      .ordered { $0.modality < $1.modality }
    withoutModality = builder.withoutModality
    skills = builder.skills.values.ordered { $0.skill < $1.skill }
    total = builder.total
    outside = builder.outside
    missing = builder.missing
  }

  /// Returns the week in which a day lies; nil when the ledger has none.
  public func week(of date: CalendarDate) -> Week? {
    weeks.first { $0.monday == date.startOfWeek }
  }
}

extension DoseLedger {
  /// What was delivered in one way of working.
  public struct ModalityTotal: PersonalData, Hashable, Sendable {
    /// The way of working.
    public let modality: Modality
    /// The sessions and minutes.
    public let account: DoseAccount
  }

  /// How often a skill was taught or practised in sessions that were held.
  public struct SkillTotal: PersonalData, Hashable, Sendable {
    /// The skill.
    public let skill: Skill
    /// In how many held sessions it was taught.
    public internal(set) var sessions: Int
    /// To how many of these the person came, at least in part.
    public internal(set) var attended: Int
    /// The day on which it was first taught.
    public internal(set) var first: CalendarDate
    /// The day on which it was last taught.
    public internal(set) var last: CalendarDate
  }

  /// The treatment of one service in one week.
  public struct ServiceWeek: PersonalData, Hashable, Sendable {
    /// The service.
    public let service: ServiceKind
    /// What the mix of the phase says; nil when no signed plan was in force, or its numbers are out of range.
    public internal(set) var planned: DoseAccount.Amount?
    /// What was scheduled, and what became of it.
    public internal(set) var account: DoseAccount
  }

  /// The treatment of one ISO week.
  public struct Week: PersonalData, Hashable, Sendable {
    /// The Monday of the week.
    public let monday: CalendarDate
    /// The days of the week on which the person was in the program, up to the last day of knowledge.
    public let dates: CalendarDateRange
    /// Whether the person was in the program on all seven days and all of them are past or present.
    ///
    /// The first and the last week of a course are often not whole; they are never judged too short.
    public let isComplete: Bool
    /// The phases of the week, one after the other; empty when they are not known.
    public let phases: [Int]
    /// Whether the weekly mix changed within the week, with the phase or the plan; planned is then what applied first.
    public let changedWithin: Bool
    /// Every service that was planned or scheduled, in the order of their names.
    public internal(set) var services: [ServiceWeek]
    /// What was planned; nil when no signed plan was in force, or its numbers are out of range.
    public let planned: DoseAccount.Amount?
    /// What was scheduled, and what became of it.
    public internal(set) var account: DoseAccount
    /// The hours of the program that a full week is compared with, and their source.
    public let weeklyHours: Sourced<Bounds>
    /// Whether the lowest of these hours applies to the week.
    ///
    /// It applies to a week that lies wholly in the first phase, and to every week when the program holds its hours in every
    /// phase.
    public let lowestApplies: Bool

    /// How the planned minutes compare with the program's hours.
    public var plannedStanding: Standing {
      guard let planned, !changedWithin else { return .unknown }
      return standing(atLeast: planned.minutes, atMost: planned.minutes)
    }

    /// How the delivered minutes compare with the program's hours.
    public var deliveredStanding: Standing {
      let least = account.delivered.minutes
      let most = least + account.unresolved.minutes
      return standing(atLeast: least, atMost: isComplete ? most + account.upcoming.minutes : nil)
    }

    /// How the attended minutes compare with the program's hours.
    public var attendedStanding: Standing {
      let least = account.attended.minutes
      let most = least + account.unrecorded.minutes + account.unresolved.minutes
      return standing(atLeast: least, atMost: isComplete ? most + account.upcoming.minutes : nil)
    }

    /// Judges minutes of which the least and the most are known; the most is nil when it is open.
    private func standing(atLeast least: Int, atMost most: Int?) -> Standing {
      let lowest = lowestApplies ? weeklyHours.value.lowest : 0
      if least > Self.minutes(weeklyHours.value.highest) { return .over }
      guard let most else { return .unknown }
      if most < Self.minutes(lowest) { return .under }
      let isWithin =
        least >= Self.minutes(lowest) && most <= Self.minutes(weeklyHours.value.highest)
      return isWithin ? .within : .unknown
    }

    /// Hours as minutes; hours beyond all minutes are the most minutes there are.
    private static func minutes(_ hours: Int) -> Int {
      let (minutes, overflow) = hours.multipliedReportingOverflow(by: 60)
      return overflow ? .max : minutes
    }
  }

  /// How minutes compare with the hours that a program asks for.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// Fewer than the lowest.
    case under = "under"
    /// Neither fewer than the lowest nor more than the highest.
    case within = "within"
    /// More than the highest.
    case over = "over"
    /// A session is unresolved or still to come, the week is not whole, or the plan is not known, and that decides it.
    case unknown = "unknown"

    /// What a person reads.
    public var title: String {
      switch self {
      case .under: "under the program's hours"
      case .within: "within the program's hours"
      case .over: "over the program's hours"
      case .unknown: "unknown"
      }
    }
  }
}
