import IOPModels

extension Drafting {
  /// The phases of the program's ladder, each with a weekly mix in which group services are the largest part.
  func phases() throws(PlanDrafter.Refused) -> [Phase] {
    let rungs = program.ladder.value.daysPerWeek
    let weeks = program.weeks.value
    // The usual length, spread evenly over the rungs: at least the shortest share, at most the longest.
    let shortest = weeks.lowest / rungs.count
    let longest = weeks.highest / rungs.count + (weeks.highest % rungs.count).signum()
    let bounds = Bounds(known: shortest...max(shortest, longest))
    var phases: [Phase] = []
    for (index, days) in rungs.enumerated() {
      var phase = Phase(
        number: index + 1, daysPerWeek: days, weeks: bounds, mix: try mix(days: days))
      phase.why = PrivateText(why(phase, of: rungs.count))
      phases.append(phase)
    }
    return phases
  }

  /// Asks what fills a week in which the services of the program do not reach its hours.
  mutating func askAboutHours(_ phases: [Phase]) {
    let lowest = program.weeklyHours.value.lowest
    for (index, phase) in phases.enumerated() {
      let isFull = index == 0 || program.hoursHoldInEveryPhase
      guard let minutes = phase.weeklyMinutes,
        phase.mix.isEmpty || isFull && minutes < lowest.times(60)
      else { continue }
      ask(
        "The services that the program has make \(minutes.asHours) a week in phase \(phase.number)"
          + (isFull ? " of at least \(lowest)" : "")
          + ": what fills the week, or is another level right?",
        missing: .phase(phase.number), for: [.hours],
        why: "A plan shows the hours of the level (\(program.weeklyHours.source.title)).")
    }
  }

  /// Why a phase has its days, its weeks and its services, with the sources at the end.
  private func why(_ phase: Phase, of count: Int) -> String {
    let (days, usual, own) = (phase.daysPerWeek.dayWords, program.weeks, program.individualPerWeek)
    var sources = [program.ladder.source, usual.source]
    var words =
      phase.number == 1
      ? "\(days) a week at the start."
      : "\(days) a week once progress and stability hold, and not by the date alone."
    words += " \(phase.weeks.inWeeks)"
    words +=
      count == 1
      ? ", as long as the program usually is."
      : ", about an even share of the \(usual.value.inWeeks) of the program over \(count) phases."
    if phase.mix.contains(where: { $0.service == .individualTherapy && $0.perWeek == own.value }) {
      sources.append(own.source)
      words += own.value == 1 ? " 1 individual session" : " \(own.value) individual sessions"
      words += " a week."
    }
    if phase.groupsAreLargestShare {
      sources.append(.sourceDocuments)
      words +=
        " Groups have the largest part, as is usual in such a program, rather than "
        + "individual work."
    }
    words += whyOfAddictionTreatment(phase) + (phase.number == 1 ? whyOfStart() : "")
    return words + " (\(sources.map(\.title).unique.joined(separator: "; ")))"
  }

  /// What the person prefers, and what the week is fitted around.
  private func whyOfStart() -> String {
    var words = ""
    let deliveries = (patient.preferences?.deliveries ?? [])
      .filter { program.deliveries.contains($0) }
    if !deliveries.isEmpty {
      words += " Sessions \(deliveries.map(\.inWords).asList), as the person prefers."
    }
    let weekdays = patient.preferences?.weekdays ?? []
    if !weekdays.isEmpty {
      words += " The person would rather come on \(weekdays.sorted().map(\.name).asList)."
    }
    let duties = (patient.commitments ?? []).filter { $0.holds(on: day) }.map(\.kind.title)
    if !duties.isEmpty { words += " The week is fitted around \(duties.unique.sorted().asList)." }
    return words
  }

  /// Why there is addiction treatment in a week; nothing where there is none.
  private func whyOfAddictionTreatment(_ phase: Phase) -> String {
    let using = activeProblems.filter { profile($0).isSubstanceUse }.map(\.kind.title).unique
    guard !using.isEmpty, phase.mix.contains(where: { $0.service == .addictionTreatment })
    else { return "" }
    return " Hours of addiction treatment stand in it for \(using.asList)."
  }

  /// A process group and a skills group on each day, individual sessions, and the rest for education and addiction treatment.
  private func mix(days: Int) throws(PlanDrafter.Refused) -> [Phase.ServiceDose] {
    let length = program.sessionLength.value
    // A day has 24 hours, whatever a profile says.
    guard (0...24).contains(program.hoursPerDay.value) else { throw .outOfRange }
    // No more than a full week of the program has, and no more than its days hold.
    let most = min(days * program.hoursPerDay.value, max(0, program.weeklyHours.value.highest))
    var left = most.times(60) / length.count
    var mix: [Phase.ServiceDose] = []
    func offered(_ service: ServiceKind) -> Bool { program.services.contains(service) }
    func take(_ service: ServiceKind, _ count: Int) {
      let sessions = min(count, left)
      guard sessions > 0, offered(service) else { return }
      left -= sessions
      if let place = mix.firstIndex(where: { $0.service == service }) {
        mix[place].perWeek += sessions
      } else {
        mix.append(Phase.ServiceDose(service, perWeek: sessions, minutes: length))
      }
    }
    take(.individualTherapy, program.individualPerWeek.value)
    take(.groupTherapy, days)
    take(.skillsGroup, days)
    if activeProblems.contains(where: { profile($0).isSubstanceUse }) {
      take(.addictionTreatment, left - left / 2)
    }
    for service in activeProblems.compactMap({ profile($0).referral?.service }).unique {
      take(service, left - left / 2)
    }
    take(.psychoeducation, left)
    take(.groupTherapy, left)
    return mix
  }
}

extension Bounds {
  /// The bounds as a number of weeks, for example `2 to 4 weeks` or `8 weeks`.
  fileprivate var inWeeks: String {
    lowest == highest ? lowest.weekWords : "\(lowest) to \(highest.weekWords)"
  }
}
