package import IOPModels

extension Drafting {
  /// The instrument that measures a kind of condition in this person: the first that was completed, else the first that was taken,
  /// else the usual one where it is asked for.
  func instrument(of known: ConditionProfile) -> InstrumentID? {
    known.instruments.first { score(latest($0))?.total != nil }
      ?? known.instruments.first { latest($0) != nil }
      ?? (known.asksForInstrument ? known.instruments.first : nil)
  }

  /// What the objectives of a problem are measured by: its instrument, and the counts that were taken or that are asked for.
  func measures(of problem: Problem) -> [ObjectiveMeasure] {
    let known = profile(problem)
    let own = instrument(of: known).map { [ObjectiveMeasure.instrument($0)] } ?? []
    let taken = Set((intake.behaviours + record.behaviours).map(\.behaviour))
    var counts = known.counts.filter { $0.isAsked || taken.contains($0.behaviour) }
      .map(\.behaviour)
    if own.isEmpty, counts.isEmpty, let first = known.counts.first { counts = [first.behaviour] }
    // What was counted and shows no problem of its own belongs to the first one, if there is one that is not about safety.
    let active = activeProblems
    if problem.id == (active.first { !profile($0).isAboutSafety } ?? active.first)?.id {
      let claimed = Set(problems.flatMap { profile($0).counts.map(\.behaviour) })
      counts += taken.subtracting(claimed).ordered()
    }
    return own + counts.unique.map { .behaviour($0) }
  }

  mutating func draftObjectives(for problem: Problem, goal: GoalID, due: CalendarDate) {
    let measures = measures(of: problem)
    for measure in measures where !objectives.contains(where: { $0.measure == measure }) {
      switch measure {
      case .instrument(let name):
        if let instrument = facts.instruments[name] {
          draftObjective(measuredBy: instrument, goal: goal, due: due)
        } else {
          draftObjective(measuredBy: name, goal: goal, due: due)
        }
      case .behaviour(let behaviour):
        let count = profile(problem).counts.first { $0.behaviour == behaviour }
        draftObjective(
          counting: behaviour, aimsAtNone: count?.aimsAtNone ?? false, goal: goal, due: due)
      }
    }
    if measures.isEmpty { draftOpenObjective(for: problem, goal: goal, due: due) }
  }

  /// An objective for which a clinician chooses the measure.
  mutating func draftOpenObjective(for problem: Problem, goal: GoalID, due: CalendarDate) {
    let id = nextObjective()
    objectives.append(
      Objective(
        id: id, goal: goal,
        statement: PrivateText("Daily life is less limited by \(problem.kind.title)."),
        measure: nil, baseline: nil, baselineFact: nil, target: nil, direction: nil, due: due,
        why: "IOPKit ships no measure for this problem: a clinician chooses one."))
    ask(
      "By which measure is change in \(problem.kind.title) seen, from what value to what value?",
      missing: .objective(id), for: [.measure, .baseline, .target, .direction],
      why: "An objective needs a measure, a baseline and a target.")
  }

  private func nextObjective() -> ObjectiveID { ObjectiveID(known: "o-\(objectives.count + 1)") }

  /// An instrument of the site's own, which IOPKit does not score: what it says is entered by a clinician.
  private mutating func draftObjective(
    measuredBy name: InstrumentID, goal: GoalID, due: CalendarDate
  ) {
    let id = nextObjective()
    objectives.append(
      Objective(
        id: id, goal: goal, statement: PrivateText("\(name.title) improves by \(due)."),
        measure: .instrument(name), baselineFact: baseline(name).map { .measure($0.id) }, due: due,
        why: "The program measures the problem by this instrument of its own."))
    ask(
      "Which total of \(name.title) was measured, which is aimed at, and which way is better?",
      missing: .objective(id), for: [.baseline, .target, .direction],
      why: "IOPKit does not score this instrument.")
  }

  /// A target by response where symptoms are at the screening cut-off or above, by remission below it.
  private mutating func draftObjective(
    measuredBy instrument: Instrument, goal: GoalID, due: CalendarDate
  ) {
    let measure = ObjectiveMeasure.instrument(instrument.id)
    let id = nextObjective()
    let taken = baseline(instrument.id)
    let baseline = score(taken)?.total
    let target = baseline.flatMap { instrument.target(from: $0) }
    let name = instrument.id.title
    let isLower = instrument.direction == .lower
    let words =
      if let baseline, let target {
        "\(name) from \(baseline) to \(target.value) or \(isLower ? "lower" : "higher") by \(due)."
      } else if let baseline {
        "\(name) from \(baseline) to an agreed total by \(due)."
      } else {
        "\(name) \(isLower ? "falls" : "rises") by \(due); baseline and target follow the first complete answers."
      }
    objectives.append(
      Objective(
        id: id, goal: goal, statement: PrivateText(words), measure: measure, baseline: baseline,
        baselineFact: taken.map { .measure($0.id) }, target: target?.value,
        direction: instrument.direction, due: due,
        why: target.map { target in
          let sources = target.sources.map(\.title).unique.joined(separator: "; ")
          return PrivateText("\(target.words) (\(sources)).\(target.over.map { " \($0)" } ?? "")")
        }
          ?? "It is the measure of the problem; what to aim at is asked of the team and the person."
      ))
    guard target == nil else { return }
    if let taken, baseline == nil {
      let items = score(taken)?.missingItems.map(String.init).joined(separator: ", ") ?? ""
      ask(
        "Complete the \(name): item \(items) is not answered.", missing: .objective(id),
        for: [.baseline, .target],
        why: "Without a total there is no baseline and no target; nothing is prorated.")
    } else if baseline == nil {
      ask(
        "Take the \(name).", missing: .objective(id), for: [.baseline, .target],
        why: "Without it there is no baseline and no target.")
    } else if let baseline, let remission = instrument.remissionBelow?.value,
      instrument.direction.improvement(from: remission, to: baseline) > 0
    {
      ask(
        "The \(name) is already in remission: which target fits, or is the objective needed?",
        missing: .objective(id), for: [.target], why: "A target lies beyond the baseline.")
    } else {
      ask(
        "Which total of the \(name) do the person and the team aim at?", missing: .objective(id),
        for: [.target],
        why: "No source gives a target from this total: it is agreed.")
    }
  }

  private mutating func draftObjective(
    counting behaviour: Behaviour, aimsAtNone: Bool, goal: GoalID, due: CalendarDate
  ) {
    let id = nextObjective()
    let taken = baseline(behaviour)
    // Only an absence has a target that needs no judgement: no self-harm, and no return to what is already left behind.
    let isAbsence =
      aimsAtNone || (taken?.count == 0 && behaviour.direction == .lower)
    let target: Int? = isAbsence ? 0 : nil
    let period = taken.map { " in \($0.days) days" } ?? ""
    let words =
      switch (taken?.count, target) {
      case (0?, 0?): "\(behaviour.title.capitalizedFirst): stays at 0\(period) until \(due)."
      case (let count?, let target?):
        "\(behaviour.title.capitalizedFirst)\(period): from \(count) to \(target) by \(due)."
      case (let count?, nil):
        "\(behaviour.title.capitalizedFirst)\(period): from \(count) to an agreed number by \(due)."
      default: "\(behaviour.title.capitalizedFirst): counted each week from now on."
      }
    objectives.append(
      Objective(
        id: id, goal: goal, statement: PrivateText(words), measure: .behaviour(behaviour),
        baseline: taken?.count, baselineFact: taken.map { .behaviour($0.id) }, target: target,
        direction: behaviour.direction, due: due,
        why: aimsAtNone
          ? "No number of days is safe to aim at other than none."
          : isAbsence
            ? "It is at 0 now and should stay there."
            : "A count that the person and the team follow week by week."))
    if taken == nil {
      ask(
        "How many \(behaviour.title) in the last seven days?", missing: .objective(id),
        for: [.baseline],
        why: "Without a count there is no baseline.")
    }
    if target == nil {
      ask(
        "Which number of \(behaviour.title) do the person and the team aim at?",
        missing: .objective(id), for: [.target],
        why: "No source gives a target for this count: it is agreed.")
    }
    if behaviour.direction == nil {
      ask(
        "Is it better when \(behaviour.title) become more or fewer?", missing: .objective(id),
        for: [.direction],
        why: "An objective says which way its count has to move.")
    }
  }
}

extension Instrument {
  /// A target that follows from a baseline by the instrument's own rules.
  package struct Target {
    /// The total to reach or to go beyond.
    package let value: Int
    /// The rule in words.
    package let words: String
    /// What it was chosen over; nil when there was nothing else.
    package let over: String?
    /// Where the rule comes from.
    package let sources: [Citation]
  }

  /// Returns the target that follows from a baseline by the instrument's own rules; nil when no rule gives one from there.
  ///
  /// At the screening cut-off or beyond it: response, and at least the reliable change; the reliable change alone where no response
  /// is published. On the good side of the cut-off: remission. A total that the instrument cannot have is no target.
  package func target(from baseline: Int) -> Target? {
    let found = isPositive(total: baseline) == true ? change(from: baseline) : nil
    if let found, totals.contains(found.value) { return found }
    guard let remission = remissionBelow,
      direction.improvement(from: remission.value, to: baseline) <= 0
    else { return nil }
    return Target(
      value: remission.value - toward, words: "Remission: \(beyond) \(remission.value)", over: nil,
      sources: [remission.source])
  }

  /// The target of a baseline at the screening cut-off or beyond it.
  private func change(from baseline: Int) -> Target? {
    let later = remissionBelow.map { "Remission, \(beyond) \($0.value), can be the next step." }
    let better = direction == .lower ? "lower" : "higher"
    let byChange = reliableChange.map { baseline - toward * $0.value }
    if let response = responsePercent {
      // The whole point that is at least as far as the percentage of the baseline.
      let points = (baseline * response.value + 99) / 100
      let byResponse = baseline - toward * points
      let value = byChange.map { direction.reaches(byResponse, with: $0) ? $0 : byResponse }
      return Target(
        value: value ?? byResponse,
        words: "Response: at least \(response.value) % \(better)"
          + (reliableChange == nil ? "" : ", and more than measurement error"),
        over: later, sources: [response.source] + [reliableChange?.source].compactMap(\.self))
    }
    guard let change = reliableChange, let byChange else { return nil }
    return Target(
      value: byChange, words: "At least \(change.value) points \(better), a change that matters",
      over: later, sources: [change.source])
  }

  /// 1 where a lower total is better, -1 where a higher one is.
  private var toward: Int { direction == .lower ? 1 : -1 }

  /// Which side of a total is remission.
  private var beyond: String { direction == .lower ? "below" : "above" }
}
