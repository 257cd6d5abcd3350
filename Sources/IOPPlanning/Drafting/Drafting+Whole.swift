import IOPModels

// What stands in the plan as a whole: measurements, criteria of discharge, and answers to drawbacks.
extension Drafting {
  func schedule(adding others: [InstrumentID]) -> [MeasureSchedule] {
    let interval = program.measureEveryDays
    func regular(_ measure: ObjectiveMeasure, _ why: PrivateText) -> MeasureSchedule {
      MeasureSchedule(
        measure: measure, everyDays: interval.value, source: interval.source, why: why)
    }
    let judged = objectives.compactMap(\.measure).unique
    var schedule = judged.map {
      regular(
        $0, "It shows whether the objective is being reached, often enough to change the plan.")
    }
    schedule += others.unique.map { .instrument($0) }.filter { !judged.contains($0) }.map {
      regular($0, "Its screen is positive, and no problem of the plan takes it up yet.")
    }
    let dangers = activeProblems.filter { profile($0).isAboutSafety }.map(\.kind.title).unique
    if !dangers.isEmpty {
      // At each visit: as many days apart as the treatment days of a week are.
      let days = max(1, program.ladder.value.daysPerWeek.first ?? 1)
      schedule.insert(
        MeasureSchedule(
          measure: .instrument(.cssrs), everyDays: max(1, 7 / days), source: .commonPractice,
          why: PrivateText(
            "Danger is asked about on each treatment day while the plan is about "
              + "\(dangers.asList), and treatment days can follow each other; the rest is measured "
              + "every \(interval.value.dayWords).")),
        at: 0)
    }
    return schedule
  }

  func dischargeCriteria() -> [DischargeCriterion] {
    let worked = problems.filter { $0.status == .active || $0.status == .referred }
    let needs = record.openNeeds(on: day).map(\.kind.title).unique.sorted()
    let measured = objectives.compactMap(\.measure?.title).unique
    var criteria: [(DischargeCriterion.Kind, String, String)] = [
      (
        .objectives,
        measured.isEmpty
          ? "The objectives of the plan are reached or reliably better."
          : "The objectives of the plan are reached or reliably better: \(measured.asList).",
        "They are what the person came for."
      ),
      (
        .safety, "No danger beyond what outpatient care can hold.",
        "After the program fewer people see the person."
      ),
      (
        .crisisPlan, "The crisis plan is complete and the person has it.",
        "It answers at the hours when nobody of the program is there."
      ),
      (
        .relapsePlan,
        "The relapse-prevention plan is complete: every sign leads to an action and a person.",
        "What was reached is kept by those who know the early signs."
      ),
      (
        .aftercare, "The first appointment after the program stands.",
        "Care goes on without a gap."
      ),
      (
        .caseNeeds,
        needs.isEmpty
          ? "What case management had to arrange is arranged or handed over."
          : "What case management had to arrange is arranged or handed over: \(needs.asList).",
        "Treatment holds better when daily life is settled."
      ),
    ]
    // While a change of use is not considered, no plan for a lapse is asked for; when that begins is an open question.
    let leavings = worked.flatMap { problem in
      profile(problem).leaving.filter {
        $0.kind != .relapsePlan || !considersNoChangeOfUse(problem)
      }
    }
    for leaving in leavings.unique {
      criteria.append(
        (leaving.kind, leaving.text, "\(leaving.why.text) (\(leaving.why.source.title))."))
    }
    return criteria.enumerated().map { index, entry in
      DischargeCriterion(
        id: Identifier(known: "d-\(index + 1)"), statement: PrivateText(entry.1),
        objectives: entry.0 == .objectives ? objectives.map(\.id) : [], kind: entry.0,
        why: PrivateText(entry.2))
    }
  }

  mutating func mitigations() -> [Mitigation] {
    var found: [Mitigation] = []
    for applying in Drawback.applying(to: record, facts) {
      if applying.verdict == .met {
        found.append(
          Mitigation(
            drawback: applying.drawback, because: applying.because,
            answer: PrivateText(answer(to: applying.drawback)),
            evidence: applying.evidence.filter { record.fact(at: $0) != nil }.ordered()))
      }
      // What nobody has verified is asked for, whether or not the plan has an answer.
      if applying.drawback == .insuranceLimits,
        applying.verdict == .unknown
          || record.coverages.contains(where: { !$0.isVerified(by: day) })
      {
        ask(
          "What does the insurance pay, for how long, and who verifies it before the start?",
          missing: record.coverages.map(\.id).min().map { .coverage($0) },
          why:
            "Limits of insurance are a drawback that the plan can answer only once they are known.")
      }
    }
    if patient.isTreatedInAnotherLanguage(by: program) {
      found.append(
        Mitigation(
          drawback: .language, because: "The program treats in another language than the person's.",
          answer: PrivateText(answer(to: .language)),
          evidence: [.patient(.language)]))
    }
    return found
  }

  /// What the plan does about a drawback, in our words; after the mitigations of ``Citation/sourceDocuments``.
  private func answer(to drawback: Drawback) -> String {
    switch drawback {
    case .noSupportAtNight:
      return
        "A crisis plan with contacts that answer at every hour; the hours without support are mapped."
    case .needsMotivation:
      return interventions.contains { $0.modality == .motivationalEnhancement }
        ? "Motivational work first; reasons for change in the person's own words."
        : "The person's own reasons for change are asked about in the first sessions and at each review."
    case .unstableHome:
      return hasCaseManagement
        ? "Case management for housing from the first week; the home is asked about at each review."
        : "The home is asked about at each review; who helps with housing is asked beside this plan."
    case .needsEngagement:
      let days = program.attendance == nil ? "" : ", by the program's attendance policy"
      return
        "What made the person stop before is talked about early; absences are followed up the same day\(days)."
    case .littleOutsideSupport:
      return supportAnswer
    case .limitedTime:
      return "A fixed weekly schedule around the commitments, kept up to date."
    case .lessIntensive:
      return
        "The first phase has the most days; the steps down wait for progress, and a step back up stays open."
    case .notForEmergencies:
      return
        "The crisis plan says what is an emergency and whom to call; risk is asked about at each visit."
    case .lessSupervision:
      let counted = countsBetweenSessions.map(\.title)
      return counted.isEmpty
        ? "What happens between sessions is asked about in each of them."
        : "The person keeps a count of \(counted.unique.asList); sessions look at it together."
    case .insuranceLimits:
      return "Benefits are verified before the start, and reviews come before an approval ends."
    case .availability:
      let transport =
        hasCaseManagement
        ? "case management sees to transport before the first week"
        : "who sees to transport is asked beside this plan"
      return program.deliveries.contains { $0 != .onsite }
        ? "Sessions from home where they fit; for the others \(transport)."
        : "\(transport.capitalizedFirst)."
    case .setHours:
      return program.tracks.count > 1
        ? "Another track of the program is looked at: \(program.tracks.map(\.title).asList)."
        : "A weekly schedule is agreed on beforehand, with what has to give way for it."
    case .language:
      return "An interpreter, named before the first session; no relative interprets."
    case .remoteConditions:
      return
        "Connection, private place, location and a local emergency contact are settled before the first session from home."
    default: return "The team agrees on an answer with the person."
    }
  }

  private var hasCaseManagement: Bool {
    interventions.contains { $0.service == .caseManagement }
  }

  /// What is counted of the problems that happen most between sessions.
  private var countsBetweenSessions: [Behaviour] {
    let problems = activeProblems.filter {
      profile($0).isSubstanceUse || profile($0).isAboutSafety || $0.kind == .eatingDisorder
    }
    let own = Set(problems.flatMap { objectives(of: $0) })
    return objectives.filter { own.contains($0.id) }.compactMap { objective in
      if case .behaviour(let behaviour)? = objective.measure { behaviour } else { nil }
    }.unique
  }

  private var supportAnswer: String {
    let care = hasCaseManagement ? "case management and of the groups" : "the groups"
    let people = (patient.supports ?? []).map(\.relationship.title).unique.sorted()
    return people.isEmpty
      ? "Building a support system is part of \(care)."
      : "Building on \(people.asList), a wider support system is part of \(care)."
  }
}
