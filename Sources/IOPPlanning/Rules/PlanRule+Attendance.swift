import IOPModels

extension PlanRule {
  /// The rules about sessions that make up for others, about short days, and about the places of the program in which sessions stand.
  static let attendanceRules: [PlanRule] = [
    PlanRule(
      "course.make-up",
      "A make-up session names an earlier session that the person missed or that was cancelled.",
      severity: .error, remedy: "Name the session that was missed, or take the name out.",
      source: .commonPractice
    ) { planCase in
      planCase.makeUps.compactMap { session, missed in
        let place = "sessions/\(session.id)"
        guard let missed else {
          return Hit(place, "the session makes up for one that is not in the record")
        }
        return session.mayMakeUp(for: missed) == false
          ? Hit(place, "the session makes up for one that was attended, or is not after it") : nil
      }
    },
    PlanRule(
      "course.make-up-open", "It is recorded what became of a session before it is made up.",
      severity: .warning, remedy: "Record whether the person came to the other session.",
      source: .commonPractice
    ) { planCase in
      planCase.makeUps.compactMap { session, missed in
        guard let missed, session.mayMakeUp(for: missed) == nil else { return nil }
        return Hit(
          "sessions/\(session.id)",
          "the session makes up for one of which nobody has recorded whether the person came")
      }
    },
    PlanRule(
      "course.make-up-twice", "A missed session is made up once.", severity: .error,
      remedy: "Keep one of the make-up sessions, and count the other as a session of its own.",
      source: .commonPractice
    ) { planCase in
      var seen: Set<Identifier<Session>> = []
      return planCase.makeUps.compactMap { session, _ in
        guard let missed = session.makesUpFor, !seen.insert(missed).inserted else { return nil }
        return Hit("sessions/\(session.id)", "another session makes up for the same one")
      }
    },
    PlanRule(
      "course.short-day", "A treatment day has at least the fewest hours of the program.",
      severity: .warning,
      remedy: "Plan more on that day, or put the sessions of two days together.",
      source: .tricare
    ) { planCase in
      guard let hours = planCase.record.program.leastHoursPerDay?.value else { return [] }
      var days: [CalendarDate: Int] = [:]
      for session in planCase.record.sessions
      where session.status == .held || session.status == .planned {
        days[session.date, default: 0] += session.minutes.count
      }
      return days.filter { $0.value < hours.times(60) }.keys.ordered().map {
        Hit("sessions", "the sessions of \($0) last less than \(hours) hours together")
      }
    },
    PlanRule(
      "course.track", "Group sessions lie within a track of the program.", severity: .advice,
      remedy: "Correct the time, or add the track to the program's profile.",
      source: .programPolicy
    ) { planCase in
      let tracks = planCase.record.program.tracks
      guard !tracks.isEmpty else { return [] }
      return planCase.record.sessions.filter { session in
        session.service.isGroup && (session.status == .held || session.status == .planned)
          && !tracks.contains { $0.includes(session.start, on: session.date.weekday) }
      }.map { Hit("sessions/\($0.id)", "the session lies outside every track of the program") }
    },
    PlanRule(
      "course.group-offered", "The group of a session stands in the program's timetable.",
      severity: .warning, remedy: "Correct the group of the session, or of the timetable.",
      source: .programPolicy
    ) { planCase in
      let offered = Set(planCase.record.offerings.compactMap(\.group))
      guard !offered.isEmpty else { return [] }
      return planCase.record.sessions.filter { $0.group.map { !offered.contains($0) } ?? false }
        .map { Hit("sessions/\($0.id)", "the timetable has no group \($0.group?.text ?? "")") }
    },
  ]
}

extension PlanCase {
  /// The sessions that make up for another and were not cancelled, by day, each with the other where the record holds it.
  fileprivate var makeUps: [(session: Session, missed: Session?)] {
    let makeUps = record.sessions.filter {
      $0.makesUpFor != nil && ($0.status == .held || $0.status == .planned)
    }.ordered { ($0.date, $0.start, $0.id) < ($1.date, $1.start, $1.id) }
    guard !makeUps.isEmpty else { return [] }
    let meant = Set(makeUps.compactMap(\.makesUpFor))
    var missed: [Identifier<Session>: Session] = [:]
    for session in record.sessions where meant.contains(session.id) && missed[session.id] == nil {
      missed[session.id] = session
    }
    return makeUps.map { session in (session, session.makesUpFor.flatMap { missed[$0] }) }
  }
}
