import IOPModels

extension PlanRule {
  /// The rules about the hours and the mix of services of a week.
  static let doseRules: [PlanRule] = [
    PlanRule(
      "phase-mix", "A phase says how many sessions of which service a week has.",
      severity: .error, remedy: "Enter each service with one or more sessions a week.",
      source: .cfr424_24d, each: .phases
    ) { phase, planCase in
      if phase.mix.isEmpty {
        return (!planCase.asks(for: .hours, at: .phase(phase.number))).fault(
          "the phase has no service")
      }
      let isPossible = phase.mix.allSatisfy { $0.perWeek >= 1 } && phase.weeklyMinutes != nil
      return (!isPossible).fault("the number of sessions a week is not possible")
    },
    PlanRule(
      "hours-too-few", "A week has at least the hours of the program.", severity: .error,
      remedy: "Add sessions, or plan another level of care.", source: .cfr424_24d,
      each: .fullPhases
    ) { phase, planCase in
      let lowest = planCase.record.program.weeklyHours.value.lowest
      guard let minutes = phase.possibleMinutes else { return nil }
      let isTooFew =
        minutes < lowest.times(60) && !planCase.asks(for: .hours, at: .phase(phase.number))
      return isTooFew.fault(
        "\(minutes.asHours) a week, the program asks for at least \(lowest) hours")
    },
    PlanRule(
      "hours-too-many", "A week has at most the hours of the program.", severity: .warning,
      remedy: "Take sessions out, or plan another level of care.", source: .sourceDocuments,
      each: .phases
    ) { phase, planCase in
      let highest = planCase.record.program.weeklyHours.value.highest
      guard let minutes = phase.possibleMinutes else { return nil }
      return (minutes > highest.times(60)).fault(
        "\(minutes.asHours) a week, the program has at most \(highest) hours")
    },
    PlanRule(
      "hours-per-day", "The hours of a week fit into its treatment days.", severity: .warning,
      remedy: "Plan more days or fewer sessions.", source: .sourceDocuments, each: .phases
    ) { phase, planCase in
      let hours = planCase.record.program.hoursPerDay.value
      guard let minutes = phase.possibleMinutes, (1...7).contains(phase.daysPerWeek) else {
        return nil
      }
      return (minutes > phase.daysPerWeek.times(hours).times(60)).fault(
        "\(minutes.asHours) in \(phase.daysPerWeek) days, a day has \(hours) hours")
    },
    PlanRule(
      "hours-per-day-least", "The hours of a week are enough for its treatment days.",
      severity: .warning, remedy: "Plan fewer days or more sessions.", source: .tricare,
      each: .phases
    ) { phase, planCase in
      guard let hours = planCase.record.program.leastHoursPerDay?.value,
        let minutes = phase.possibleMinutes, (1...7).contains(phase.daysPerWeek)
      else { return nil }
      return (minutes < phase.daysPerWeek.times(hours).times(60)).fault(
        "\(minutes.asHours) in \(phase.daysPerWeek) days, a day has at least \(hours) hours")
    },
    PlanRule(
      "group-share", "Group services are the largest share of every phase.",
      severity: .warning, remedy: "Plan more in groups, or say why not.",
      source: .sourceDocuments, each: .phases
    ) { phase, _ in
      guard phase.possibleMinutes != nil else { return nil }
      return (!phase.groupsAreLargestShare).fault(
        "group services are not the largest share of the phase")
    },
    PlanRule(
      "mix-without-purpose", "Each service of a week is used by an intervention.",
      severity: .warning,
      remedy: "Say what is done in these sessions, or take them out.", source: .cfr424_24d,
      each: .phases
    ) { phase, planCase in
      guard !planCase.asks(for: .hours, at: .phase(phase.number)) else { return nil }
      let used = Set(planCase.content.interventions.map(\.service))
      let idle = phase.mix.map(\.service).filter { !used.contains($0) }.unique
      return (!idle.isEmpty).fault(
        "no intervention uses the sessions of \(idle.map(\.title).asList)")
    },
    PlanRule(
      "individual-therapy", "Every phase has individual therapy.", severity: .warning,
      remedy: "Plan individual sessions, or say why not.", source: .sourceDocuments,
      each: .phases
    ) { phase, _ in
      (!phase.mix.isEmpty && !phase.mix.contains { $0.service == .individualTherapy }).fault(
        "the phase has no individual therapy")
    },
  ]
}

extension Each where Node == Phase {
  /// The phases in which the program's lowest weekly hours hold: the first, or every one when the profile says so.
  static let fullPhases = Each(
    nodes: { planCase in
      let phases = planCase.content.phases
      return planCase.record.program.hoursHoldInEveryPhase ? phases : Array(phases.prefix(1))
    }, place: { Place.phase($0) })
}

extension Phase {
  /// The minutes of a week; nil when the mix is empty or not possible, which is a fault of its own.
  fileprivate var possibleMinutes: Int? {
    mix.isEmpty || mix.contains { $0.perWeek < 1 } ? nil : weeklyMinutes
  }
}
