public import IOPModels

/// How much of what was held a person attended, between two days.
///
/// A session that was held and whose attendance nobody recorded is unresolved. It counts for neither side; while there is one, no
/// percentage is given.
public struct AttendanceSummary: PersonalData, Hashable, Sendable {
  /// The minutes of the sessions that were held and whose attendance is recorded.
  public private(set) var heldMinutes = 0
  /// The minutes that the person was there.
  public private(set) var attendedMinutes = 0
  /// The sessions that were held.
  public private(set) var heldSessions = 0
  /// The sessions to which the person came, at least in part.
  public private(set) var attendedSessions = 0
  /// The sessions from which the person stayed away without a word.
  public private(set) var noShows: [Identifier<Session>] = []
  /// The sessions from which the person was excused.
  public private(set) var excused: [Identifier<Session>] = []
  /// The sessions that the person cancelled beforehand.
  public private(set) var cancelledByPatient: [Identifier<Session>] = []
  /// The sessions that the program cancelled.
  public private(set) var cancelledByProgram: [Identifier<Session>] = []
  /// The sessions that were held, or should have been, and of which nobody recorded what happened.
  public private(set) var unresolved: [Identifier<Session>] = []
  /// The days, the last of them being the last day of knowledge.
  public let dates: CalendarDateRange

  /// Sums up the sessions of some days.
  public init(_ sessions: some Sequence<Session>, in dates: CalendarDateRange) {
    self.dates = dates
    for session in sessions where dates.contains(session.date) {
      switch session.status {
      case .cancelledByPatient: cancelledByPatient.append(session.id)
      case .cancelledByProgram: cancelledByProgram.append(session.id)
      case .planned: unresolved.append(session.id)
      case .held: add(held: session)
      }
    }
  }

  private mutating func add(held session: Session) {
    heldSessions += 1
    guard let attendance = session.attendance, let attended = session.attendedMinutes else {
      unresolved.append(session.id)
      return
    }
    heldMinutes += session.minutes.count
    attendedMinutes += attended
    switch attendance {
    case .present, .partial: attendedSessions += 1
    case .noShow: noShows.append(session.id)
    case .excused: excused.append(session.id)
    }
  }

  /// The attended minutes in percent of the held ones, rounded down.
  ///
  /// Nil when nothing was held, or while a session is unresolved. An excused absence counts as held and not attended.
  public var percent: Int? {
    guard unresolved.isEmpty, heldMinutes > 0 else { return nil }
    return attendedMinutes * 100 / heldMinutes
  }
}
