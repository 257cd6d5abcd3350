public import IOPModels

/// Who can be reached in which hours of the week, and which hours outside the program have nobody.
///
/// An outpatient program leaves most hours of the week without staff. The map shows who fills them: the program itself, the
/// professionals, helpers and lines of the crisis plan. Somebody whose hours nobody recorded covers nothing and is listed. The
/// emergency department is not counted, because the record holds no hours for it.
///
/// ```swift
/// let coverage = SupportCoverage(plan: plan, supports: patient.supports, programHours: hours)
/// coverage.uncovered   // such as "mon 00:00-08:00, sat 00:00-24:00"
/// ```
public struct SupportCoverage: PersonalData, Hashable, Sendable {
  /// The hours of program sessions.
  public let program: WeeklyTimes
  /// The hours in which a professional of the crisis plan can be reached.
  public let professionals: WeeklyTimes
  /// The hours in which a helper of the crisis plan can be reached.
  public let helpers: WeeklyTimes
  /// The hours in which a crisis line answers.
  public let lines: WeeklyTimes
  /// How many professionals of the plan have no recorded hours.
  public let professionalsWithUnknownHours: Int
  /// The helpers whose hours nobody recorded.
  public let helpersWithUnknownHours: [Identifier<SupportPerson>]
  /// The helpers whom nobody can call or text, or whom the record does not hold.
  public let helpersOutOfReach: [Identifier<SupportPerson>]

  /// Maps the hours of a week.
  ///
  /// - Parameters:
  ///   - plan: the crisis plan.
  ///   - supports: the person's support persons; nil when nobody has asked.
  ///   - programHours: the hours of program sessions, in the person's local time.
  public init(plan: CrisisPlan, supports: [SupportPerson]?, programHours: WeeklyTimes) {
    var helperHours = WeeklyTimes.empty
    var unknown: [Identifier<SupportPerson>] = []
    var outOfReach: [Identifier<SupportPerson>] = []
    for id in plan.helpers.unique {
      guard let helper = supports?.first(where: { $0.id == id }), helper.hasNumber else {
        outOfReach.append(id)
        continue
      }
      if let reachable = helper.reachable {
        helperHours.insert(reachable)
      } else {
        unknown.append(id)
      }
    }
    program = programHours
    professionals = plan.professionals.reduce(into: .empty) { $0.insert($1.hours ?? .empty) }
    helpers = helperHours
    lines = plan.lines.reduce(into: .empty) { $0.insert($1.hours) }
    professionalsWithUnknownHours = plan.professionals.count { $0.hours == nil }
    helpersWithUnknownHours = unknown
    helpersOutOfReach = outOfReach
  }

  /// Maps the week in which a day lies, by the latest crisis plan and the sessions of that week; nil without a crisis plan.
  ///
  /// Sessions that were cancelled are not program hours. The program and the person are taken to share a local time.
  public init?(_ record: CareRecord, asOf date: CalendarDate) {
    guard let plan = record.crisisPlan(on: date) else { return nil }
    self.init(
      plan: plan, supports: record.patient.supports,
      programHours: WeeklyTimes(programSessions: record.asKnown(on: date).sessions, inWeekOf: date))
  }

  /// The hours in which somebody can be reached.
  public var covered: WeeklyTimes {
    program.union(professionals).union(helpers).union(lines)
  }

  /// The hours outside the program in which nobody can be reached.
  public var uncovered: WeeklyTimes { covered.complement }

  /// The hours outside the program in which only a crisis line answers.
  public var linesOnly: WeeklyTimes {
    lines.subtracting(program).subtracting(professionals).subtracting(helpers)
  }

  /// Whether somebody can be reached at every hour of the week.
  public var isComplete: Bool { uncovered.isEmpty }
}

extension WeeklyTimes {
  /// The hours of the program sessions that are planned or held in the week of a day.
  ///
  /// A session that begins or ends off a five-minute mark counts from the next mark and to the mark before, so that no minute is
  /// claimed that is not covered.
  public init(programSessions sessions: some Sequence<Session>, inWeekOf date: CalendarDate) {
    self.init()
    let week = date.startOfWeek
    for session in sessions where session.status == .planned || session.status == .held {
      let day = week.days(to: session.date)
      guard (0...6).contains(day) else { continue }
      let mark = 5
      let first = (session.start.minuteOfDay + mark - 1) / mark * mark
      let last = (session.start.minuteOfDay + session.minutes.count) / mark * mark
      // From midnight on, the rest of a late session lies on the next day; after Sunday that is another week.
      insert(from: first, to: min(last, 1440), on: session.date.weekday)
      if day < 6 {
        insert(
          from: max(first - 1440, 0), to: last - 1440, on: session.date.weekday.advanced(by: 1))
      }
    }
  }

  private mutating func insert(from first: Int, to last: Int, on weekday: Weekday) {
    guard first < last, let start = try? TimeOfDay(minuteOfDay: first),
      let window = try? Window(weekday, start, minutes: last - first)
    else { return }
    insert(window)
  }
}
