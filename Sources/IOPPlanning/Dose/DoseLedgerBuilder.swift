import IOPModels

/// Adds the sessions of a record up, one after the other.
struct DoseLedgerBuilder {
  private(set) var weeks: [DoseLedger.Week] = []
  private(set) var modalities: [Modality: DoseAccount] = [:]
  private(set) var withoutModality = DoseAccount()
  private(set) var skills: [Skill: DoseLedger.SkillTotal] = [:]
  private(set) var total = DoseAccount()
  private(set) var outside: [Identifier<Session>] = []
  private(set) var missing: [MissingFact] = []
  private let asOf: CalendarDate
  private let admitted: CalendarDate?
  private let discharged: CalendarDate?

  /// Lays out the weeks of a course and what was planned for them.
  init(_ record: CareRecord, asOf: CalendarDate) {
    self.asOf = asOf
    admitted = record.admission.map(\.date).flatMap { $0 <= asOf ? $0 : nil }
    discharged = record.discharge.map(\.date).flatMap { $0 <= asOf ? $0 : nil }
    guard let admitted else {
      missing.append(MissingFact("the admission"))
      return
    }
    let last = max(admitted, min(asOf, discharged ?? asOf))
    let plans = record.plans.filter { $0.signed.map { $0 <= asOf } ?? false }
    // Phase and plan are asked for on the first day of a week and on each day on which one of them changes.
    let changes = (plans.compactMap(\.signed) + record.phaseChanges.map(\.date))
      .filter { admitted < $0 && $0 <= last }.ordered()
    var nextChange = 0
    // An admission before the intake assessment is an error of the record; the weeks begin with the assessment then.
    let begin = min(max(admitted, record.intake.date), last)
    var monday = begin.startOfWeek
    var isPlanMissing = false
    while monday <= last {
      let sunday = (try? monday.adding(days: 6)) ?? .latest
      let first = max(monday, admitted)
      guard let dates = try? CalendarDateRange(first, through: min(sunday, last)) else { break }
      var days = [first]
      while nextChange < changes.count, changes[nextChange] <= dates.last {
        if changes[nextChange] > first, changes[nextChange] != days.last {
          days.append(changes[nextChange])
        }
        nextChange += 1
      }
      let week = Self.week(record, dates: dates, monday: monday, sunday: sunday, asking: days)
      isPlanMissing = isPlanMissing || week.planned == nil
      weeks.append(week)
      guard let next = try? monday.adding(days: 7) else { break }
      monday = next
    }
    if isPlanMissing {
      missing.append(MissingFact("a signed plan with the phase of every week"))
    }
  }

  /// One week without its sessions.
  private static func week(
    _ record: CareRecord, dates: CalendarDateRange, monday: CalendarDate, sunday: CalendarDate,
    asking days: [CalendarDate]
  ) -> DoseLedger.Week {
    var phases: [Int] = []
    var plannedPhases: [Phase] = []
    for day in days {
      guard let number = record.phaseNumber(on: day) else { continue }
      if phases.last != number { phases.append(number) }
      let content = record.planInForce(on: day)?.content
      if let phase = content?.phases.first(where: { $0.number == number }),
        plannedPhases.last?.mix != phase.mix
      {
        plannedPhases.append(phase)
      }
    }
    let applies = plannedPhases.first
    let services = applies.map { Self.planned($0) } ?? []
    let amounts = services.map(\.planned)
    var planned: DoseAccount.Amount?
    if let applies, let minutes = applies.weeklyMinutes {
      planned = DoseAccount.Amount(
        sessions: amounts.reduce(0) { $0 + ($1?.sessions ?? 0) }, minutes: minutes)
    }
    let isFirstPhase = phases.allSatisfy { $0 <= 1 }
    return DoseLedger.Week(
      monday: monday, dates: dates,
      isComplete: dates.first == monday && dates.last == sunday,
      phases: phases, changedWithin: plannedPhases.count > 1, services: services,
      planned: planned, account: DoseAccount(), weeklyHours: record.program.weeklyHours,
      lowestApplies: isFirstPhase || record.program.hoursHoldInEveryPhase)
  }

  /// What a phase plans of each service in a week, in the order of the services.
  private static func planned(_ phase: Phase) -> [DoseLedger.ServiceWeek] {
    guard phase.weeklyMinutes != nil else { return [] }
    var services: [DoseLedger.ServiceWeek] = []
    for dose in phase.mix {
      guard let minutes = dose.weeklyMinutes else { continue }
      if let place = services.firstIndex(where: { $0.service == dose.service }) {
        services[place].planned?.sessions += dose.perWeek
        services[place].planned?.minutes += minutes
      } else {
        services.append(
          DoseLedger.ServiceWeek(
            service: dose.service,
            planned: DoseAccount.Amount(sessions: dose.perWeek, minutes: minutes),
            account: DoseAccount()))
      }
    }
    return services.ordered { $0.service < $1.service }
  }

  /// Adds a session to its week, its service, its way of working and its skills.
  mutating func add(_ session: Session) {
    guard let admitted, let start = weeks.first?.monday else {
      if admitted == nil { outside.append(session.id) }
      return
    }
    guard admitted <= session.date, session.date <= discharged ?? session.date else {
      outside.append(session.id)
      return
    }
    // What lies beyond the last week is not due for a long time.
    let place = start.days(to: session.date) / 7
    guard weeks.indices.contains(place) else { return }
    let outcome = SessionOutcome(session, asOf: asOf)
    total.add(session, outcome)
    weeks[place].add(session, outcome)
    guard let modality = session.modality else {
      withoutModality.add(session, outcome)
      addSkills(of: session, outcome)
      return
    }
    modalities[modality, default: DoseAccount()].add(session, outcome)
    addSkills(of: session, outcome)
  }

  private mutating func addSkills(of session: Session, _ outcome: SessionOutcome) {
    let isAttended: Bool
    switch outcome {
    case .attended(.present), .attended(.late), .attended(.partial): isAttended = true
    case .attended, .unrecorded: isAttended = false
    case .upcoming, .unresolved, .cancelledByProgram, .cancelledByPatient: return
    }
    guard let taught = session.note?.skills else { return }
    for (index, skill) in taught.enumerated() where !taught[..<index].contains(skill) {
      var total =
        skills[skill]
        ?? DoseLedger.SkillTotal(
          skill: skill, sessions: 0, attended: 0, first: session.date, last: session.date)
      total.sessions += 1
      total.attended += isAttended ? 1 : 0
      total.first = min(total.first, session.date)
      total.last = max(total.last, session.date)
      skills[skill] = total
    }
  }
}

extension DoseLedger.Week {
  fileprivate mutating func add(_ session: Session, _ outcome: SessionOutcome) {
    account.add(session, outcome)
    let place = services.firstIndex { $0.service >= session.service } ?? services.endIndex
    if place == services.endIndex || services[place].service != session.service {
      // A plan that says nothing of a service plans none of it; without a plan nothing is said.
      services.insert(
        DoseLedger.ServiceWeek(
          service: session.service, planned: planned.map { _ in DoseAccount.Amount() },
          account: DoseAccount()), at: place)
    }
    services[place].account.add(session, outcome)
  }
}
