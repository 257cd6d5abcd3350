import IOPModels

extension PlanRule {
  /// The rules about the program: phases and hours, conditions, circumstances, self-care, sobriety, and what every plan has to hold.
  public static let program: [PlanRule] =
    phaseRules + doseRules + conditionRules + circumstanceRules + contentRules + selfCareRules
    + sobrietyRules

  static let phaseRules: [PlanRule] = [
    PlanRule(
      "plan-level", "The plan is for the level of care that the program gives.",
      severity: .error, remedy: "Correct the level, or plan with the profile of the other program.",
      source: .cfr424_24d, at: "plan/level"
    ) { planCase in
      let level = planCase.record.program.level
      return (planCase.content.level != level).fault(
        "the plan is for \(planCase.content.level.title), the program gives \(level.title)")
    },
    PlanRule(
      "phase-order", "Phases are numbered from 1, and the days of a week never rise.",
      severity: .error, remedy: "Put the phases in order, from the most days to the fewest.",
      source: .sourceDocuments, at: "plan/phases"
    ) { planCase in
      let phases = planCase.content.phases
      if phases.isEmpty { return "the plan has no phase" }
      if zip(phases, 1...).contains(where: { $0.number != $1 }) {
        return "the phases are not numbered 1, 2, 3 in their order"
      }
      return zip(phases, phases.dropFirst()).contains { $0.daysPerWeek < $1.daysPerWeek }.fault(
        "a phase has more days a week than the one before")
    },
    PlanRule(
      "phase-days", "The first phase has as many days a week as the program provides.",
      severity: .warning, remedy: "Plan the days of the program's profile, or say why not.",
      source: .sourceDocuments
    ) { planCase in
      let days = planCase.record.program.daysPerWeek.value
      guard let first = planCase.content.phases.first, !days.contains(first.daysPerWeek) else {
        return []
      }
      return [
        Hit(
          Place.phase(first),
          "\(first.daysPerWeek) days a week, the program provides \(days.lowest) to \(days.highest)"
        )
      ]
    },
    PlanRule(
      "phase-ladder", "The phases follow the program's steps down.", severity: .warning,
      remedy: "Plan a phase for each step, or say why one is left out.",
      source: .sourceDocuments, at: "plan/phases"
    ) { planCase in
      let ladder = planCase.record.program.ladder.value
      let days = planCase.content.phases.map(\.daysPerWeek)
      guard !days.isEmpty, days != ladder.daysPerWeek else { return nil }
      let planned = days.map(String.init).joined(separator: " → ")
      return "the plan has \(planned) days a week, the program's steps are \(ladder)"
    },
    PlanRule(
      "weeks-usual", "The plan is as long as the program usually is.", severity: .warning,
      remedy: "Adjust the weeks of the phases, or say why the plan is shorter or longer.",
      source: .sourceDocuments, at: "plan/phases"
    ) { planCase in
      guard let weeks = planCase.plannedWeeks else { return nil }
      let program = planCase.record.program
      let usual = program.weeks.value
      guard weeks.highest <= program.longestWeeks.value,
        !(usual.contains(weeks.lowest) && usual.contains(weeks.highest))
      else { return nil }
      return """
        the phases last \(weeks.lowest) to \(weeks.highest) weeks together, \
        the program usually \(usual.lowest) to \(usual.highest)
        """
    },
    PlanRule(
      "weeks-longest", "The plan is not longer than the program allows without an extension.",
      severity: .error, remedy: "Shorten the phases; extend at a review, with a reason.",
      source: .sourceDocuments, at: "plan/phases"
    ) { planCase in
      guard !planCase.content.phases.isEmpty else { return nil }
      let longest = planCase.record.program.longestWeeks.value
      guard let weeks = planCase.plannedWeeks else { return "the weeks of the phases make no sum" }
      return (weeks.highest > longest).fault(
        "the phases last up to \(weeks.highest) weeks together, the program at most \(longest)")
    },
  ]
}

extension PlanCase {
  /// How many weeks the phases last together, at the least and at the most; nil without phases or when the sum is out of range.
  var plannedWeeks: Bounds? {
    guard !content.phases.isEmpty else { return nil }
    var lowest = 0
    var highest = 0
    for phase in content.phases {
      let (low, lowOverflow) = lowest.addingReportingOverflow(phase.weeks.lowest)
      let (high, highOverflow) = highest.addingReportingOverflow(phase.weeks.highest)
      if lowOverflow || highOverflow { return nil }
      lowest = low
      highest = high
    }
    return try? Bounds(lowest, highest)
  }
}
