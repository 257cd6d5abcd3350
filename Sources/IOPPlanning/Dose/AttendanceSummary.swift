public import IOPModels

/// How much of what was held a person attended, between two days.
///
/// A session whose day has passed and of which nobody recorded what happened is unresolved. It counts for neither side; while
/// there is one, no percentage is given. A session of the last day of knowledge or later that is still only planned is not due yet.
/// Cancelled, excused, missed without a word and attended in part are kept apart.
public struct AttendanceSummary: PersonalData, Hashable, Sendable {
  /// The minutes of the sessions that were held and whose attendance is recorded.
  public private(set) var heldMinutes = 0
  /// The minutes that the person was there.
  public private(set) var attendedMinutes = 0
  /// The sessions that were held, those without recorded attendance included.
  public private(set) var heldSessions = 0
  /// The sessions to which the person came, at least in part.
  public private(set) var attendedSessions = 0
  /// The sessions of which the person attended a part.
  public private(set) var partial: [Identifier<Session>] = []
  /// The sessions to which the person came late and stayed to the end.
  public private(set) var late: [Identifier<Session>] = []
  /// The sessions from which the person stayed away without a word.
  public private(set) var noShows: [Identifier<Session>] = []
  /// The sessions from which the person was excused.
  public private(set) var excused: [Identifier<Session>] = []
  /// The minutes of the sessions from which the person was excused; part of ``heldMinutes``.
  public private(set) var excusedMinutes = 0
  /// The sessions that the person cancelled beforehand.
  public private(set) var cancelledByPatient: [Identifier<Session>] = []
  /// The minutes of the sessions that the person cancelled beforehand; not part of ``heldMinutes``.
  public private(set) var cancelledByPatientMinutes = 0
  /// The sessions that the program cancelled.
  public private(set) var cancelledByProgram: [Identifier<Session>] = []
  /// The sessions that were held, or should have been, and of which nobody recorded what happened.
  public private(set) var unresolved: [Identifier<Session>] = []
  /// The full weeks of which the record holds no session at all, from Monday to Sunday; weeks that follow each other are one range.
  ///
  /// Nobody knows whether nothing was offered in them, or nothing was recorded: no percentage speaks for them.
  public private(set) var weeksWithoutSession: [CalendarDateRange] = []
  /// The sessions that are still to come, or planned for the last day of knowledge.
  public private(set) var upcoming: [Identifier<Session>] = []
  /// The days whose sessions are counted.
  public let dates: CalendarDateRange
  /// The last day of knowledge: what a record says of a later day is not used.
  public let asOf: CalendarDate

  /// Sums up the sessions of some days, known at the end of the last of them.
  public init(_ sessions: some Sequence<Session>, in dates: CalendarDateRange) {
    self.init(sessions, in: dates, asOf: dates.last)
  }

  /// Sums up the sessions of some days, as far as they are known on a day.
  ///
  /// - Parameters:
  ///   - sessions: the sessions, in any order.
  ///   - dates: the days whose sessions are counted.
  ///   - asOf: the last day of knowledge; sessions after it are still to come, whatever the record says of them.
  public init(
    _ sessions: some Sequence<Session>, in dates: CalendarDateRange, asOf: CalendarDate
  ) {
    self.dates = dates
    self.asOf = asOf
    var weeks: Set<CalendarDate> = []
    for session in sessions where dates.contains(session.date) {
      weeks.insert(session.date.startOfWeek)
      switch SessionOutcome(session, asOf: asOf) {
      case .upcoming: upcoming.append(session.id)
      case .unresolved: unresolved.append(session.id)
      case .cancelledByProgram: cancelledByProgram.append(session.id)
      case .cancelledByPatient:
        cancelledByPatient.append(session.id)
        cancelledByPatientMinutes += session.minutes.count
      case .unrecorded:
        heldSessions += 1
        unresolved.append(session.id)
      case .attended(let attendance): add(session, attendance)
      }
    }
    weeksWithoutSession = Self.gaps(between: weeks, in: dates, asOf: asOf)
  }

  /// The full weeks by a day that are not among some weeks, each of which is given by its Monday.
  private static func gaps(
    between weeks: Set<CalendarDate>, in dates: CalendarDateRange, asOf: CalendarDate
  ) -> [CalendarDateRange] {
    let last = min(dates.last, asOf)
    // The Monday after the last full week.
    let end = ((try? last.adding(days: 1)) ?? last).startOfWeek
    guard let monday = try? dates.first.adding(days: 6).startOfWeek else { return [] }
    var found: [CalendarDateRange] = []
    var next = monday
    for week in weeks.filter({ monday <= $0 && $0 < end }).ordered() + [end] {
      if next < week, let sunday = try? week.adding(days: -1),
        let gap = try? CalendarDateRange(next, through: sunday)
      {
        found.append(gap)
      }
      guard let following = try? week.adding(weeks: 1) else { break }
      next = following
    }
    return found
  }

  private mutating func add(_ session: Session, _ attendance: Attendance) {
    heldSessions += 1
    heldMinutes += session.minutes.count
    attendedMinutes += session.attendedMinutes ?? 0
    switch attendance {
    case .present: attendedSessions += 1
    case .late:
      attendedSessions += 1
      late.append(session.id)
    case .partial:
      attendedSessions += 1
      partial.append(session.id)
    case .noShow: noShows.append(session.id)
    case .excused:
      excused.append(session.id)
      excusedMinutes += session.minutes.count
    }
  }

  /// The attended minutes in percent of the held ones, rounded down.
  ///
  /// Nil when nothing was held, or while a session is unresolved. An excused absence counts as held and not attended. What the
  /// person cancelled beforehand does not count; see ``percentOfOffered``.
  public var percent: Int? { percent(of: heldMinutes) }

  /// The attended minutes in percent of the held ones and those that the person cancelled beforehand, rounded down.
  ///
  /// What the program cancelled does not count. Nil when nothing was offered, or while a session is unresolved.
  public var percentOfOffered: Int? { percent(of: offeredMinutes) }

  /// The minutes of the sessions that were held, or that the person cancelled beforehand.
  public var offeredMinutes: Int { heldMinutes + cancelledByPatientMinutes }

  private func percent(of minutes: Int) -> Int? {
    guard unresolved.isEmpty, minutes > 0 else { return nil }
    return attendedMinutes * 100 / minutes
  }
}
