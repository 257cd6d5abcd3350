package import IOPModels

extension Drafting {
  mutating func draftObjectives(for problem: Problem, goal: GoalID, due: CalendarDate) {
    if let instrument = problem.kind.instrument, let known = Instrument.named(instrument) {
      draftObjective(measuredBy: known, goal: goal, due: due)
      for behaviour in counted(for: problem) {
        draftObjective(counting: behaviour, goal: goal, due: due)
      }
      return
    }
    let counted = counted(for: problem)
    if !counted.isEmpty {
      for behaviour in counted { draftObjective(counting: behaviour, goal: goal, due: due) }
    } else if let behaviour = problem.kind.behaviours.first {
      draftObjective(counting: behaviour, goal: goal, due: due)
    } else {
      let id = nextObjective()
      objectives.append(
        Objective(
          id: id, goal: goal,
          statement: PrivateText("Daily life is less limited by \(problem.kind.title)."),
          measure: nil, baseline: nil, baselineFact: nil, target: nil, direction: nil, due: due,
          why: "IOPKit ships no measure for this problem: a clinician chooses one."))
      ask(
        "By which measure is change in \(problem.kind.title) seen, from what value to what value?",
        missing: .objective(id), why: "An objective needs a measure, a baseline and a target.")
    }
  }

  /// Whether an objective has the measure already; a measure stands in one objective.
  private func isTaken(_ measure: ObjectiveMeasure) -> Bool {
    objectives.contains { $0.measure == measure }
  }

  /// The behaviours that were counted and that show the problem; the principal one takes those that no problem claims.
  private func counted(for problem: Problem) -> [Behaviour] {
    let taken = (intake.behaviours + record.behaviours).map(\.behaviour).unique
    let claimed = Set(problems.flatMap(\.kind.behaviours))
    let isFirst = problem.id == problems.first { $0.status == .active }?.id
    return taken.filter {
      problem.kind.behaviours.contains($0) || (isFirst && !claimed.contains($0))
    }
  }

  /// A target by response where symptoms are at the screening cut-off or above, by remission below it.
  private mutating func draftObjective(
    measuredBy instrument: Instrument, goal: GoalID, due: CalendarDate
  ) {
    let measure = ObjectiveMeasure.instrument(instrument.id)
    guard !isTaken(measure) else { return }
    let id = nextObjective()
    let taken = latest(instrument.id)
    let baseline = taken?.score?.total
    let target = baseline.flatMap { instrument.target(from: $0) }
    let name = instrument.id.title
    let words =
      if let baseline, let target {
        "\(name) from \(baseline) to \(target.value) or lower by \(due)."
      } else if let baseline {
        "\(name) from \(baseline) to an agreed total by \(due)."
      } else {
        "\(name) falls by \(due); baseline and target follow the first complete answers."
      }
    objectives.append(
      Objective(
        id: id, goal: goal, statement: PrivateText(words), measure: measure, baseline: baseline,
        baselineFact: taken.map { .measure($0.id) }, target: target?.value,
        direction: instrument.direction, due: due,
        why: target.map { target in
          let sources = target.sources.map(\.title).unique.joined(separator: "; ")
          return PrivateText("\(target.words) (\(sources)).")
        }))
    guard target == nil else { return }
    if let taken, baseline == nil {
      let items = taken.score?.missingItems.map(String.init).joined(separator: ", ") ?? ""
      ask(
        "Complete the \(name): item \(items) is not answered.", missing: .objective(id),
        why: "Without a total there is no baseline and no target; nothing is prorated.")
    } else if baseline == nil {
      ask(
        "Take the \(name).", missing: .objective(id),
        why: "Without it there is no baseline and no target.")
    } else if !instrument.hasTargetRule {
      ask(
        "Which total of the \(name) do the person and the team aim at?", missing: .objective(id),
        why: "No source gives a target for it: it is agreed.")
    } else {
      ask(
        "The \(name) is already in remission: which target fits, or is the objective needed?",
        missing: .objective(id), why: "A target lies beyond the baseline.")
    }
  }

  private mutating func draftObjective(
    counting behaviour: Behaviour, goal: GoalID, due: CalendarDate
  ) {
    guard !isTaken(.behaviour(behaviour)) else { return }
    let id = nextObjective()
    let taken = latest(behaviour)
    // Only an absence has a target that needs no judgement: no self-harm, and no return to what is already left behind.
    let isAbsence =
      behaviour == .selfHarmDays || (taken?.count == 0 && behaviour.direction == .lower)
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
        why: behaviour == .selfHarmDays
          ? "No number of days is safe to aim at other than none."
          : isAbsence
            ? "It is at 0 now and should stay there."
            : "A count that the person and the team follow week by week."))
    if taken == nil {
      ask(
        "How many \(behaviour.title) in the last seven days?", missing: .objective(id),
        why: "Without a count there is no baseline.")
    }
    if target == nil {
      ask(
        "Which number of \(behaviour.title) do the person and the team aim at?",
        missing: .objective(id), why: "No source gives a target for this count: it is agreed.")
    }
  }
}

extension Instrument {
  /// Whether the instrument has rules from which ``target(from:)`` takes a target.
  var hasTargetRule: Bool {
    direction == .lower
      && (remissionBelow != nil || (screeningCutoff != nil && responsePercent != nil))
  }

  /// Returns the target that follows from a baseline by the instrument's own rules, with the words why; nil when the baseline is already there.
  ///
  /// At the screening cut-off or above: response, and at least the reliable change. Below: remission.
  package func target(from baseline: Int) -> (value: Int, words: String, sources: [Citation])? {
    guard direction == .lower else { return nil }
    if let cutoff = screeningCutoff, baseline >= cutoff.value, let response = responsePercent {
      let byResponse = baseline * (100 - response.value) / 100
      let byChange = reliableChange.map { baseline - $0.value } ?? byResponse
      return (
        min(byResponse, byChange),
        "Response: at least \(response.value) % lower"
          + (reliableChange == nil ? "" : ", and more than measurement error"),
        [response.source] + [reliableChange?.source].compactMap(\.self)
      )
    }
    if let remission = remissionBelow, baseline >= remission.value {
      return (remission.value - 1, "Remission: below \(remission.value)", [remission.source])
    }
    return nil
  }
}

extension ConditionKind {
  /// The behaviours whose counts show the problem, the most telling first.
  var behaviours: [Behaviour] {
    switch self {
    case .borderlinePersonality: [.urgeDays, .skillUseDays]
    case .selfHarm: [.selfHarmDays]
    case .suicidalIdeation: [.selfHarmDays]
    case .alcoholUse: [.alcoholDays]
    case .opioidUse, .stimulantUse: [.substanceDays]
    case .panic: [.panicAttacks]
    case .majorDepression, .persistentDepression: [.plannedActivities]
    default: []
    }
  }

  /// What is to be reached, in clinical words of our own.
  var goalStatement: String {
    switch self {
    case .majorDepression, .persistentDepression:
      "Mood and energy lift enough that daily life works again and stays so."
    case .generalisedAnxiety: "Worry takes up less of the day and no longer decides what is done."
    case .panic: "Panic attacks become rare, and places are no longer avoided for fear of them."
    case .socialAnxiety: "Being among people becomes possible without avoiding or hiding."
    case .postTraumaticStress: "Memories of the trauma no longer run daily life."
    case .obsessiveCompulsive: "Rituals lose their hold on the day."
    case .bipolar: "Mood stays within a range that sleep, work and relationships can bear."
    case .borderlinePersonality:
      "Strong emotions are borne and steered without self-destructive acts; relationships grow steadier."
    case .alcoholUse: "A life without return to harmful drinking, with an answer ready for urges."
    case .opioidUse, .stimulantUse:
      "A life without return to harmful use, with an answer ready for urges."
    case .suicidalIdeation: "The person stays safe and finds reasons and ways to go on."
    case .selfHarm: "Distress is met with skills in place of self-harm."
    case .insomnia: "Nights become restful enough for the day."
    case .grief: "The loss finds its place, and life goes on beside it."
    default: "Daily life is less limited by \(title)."
    }
  }
}
