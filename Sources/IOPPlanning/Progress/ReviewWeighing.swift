import IOPModels

/// Weighs every decision that a review can come to, and picks the most urgent that the facts speak for.
struct ReviewWeighing {
  typealias Reason = ProgressReview.Reason
  typealias Option = ProgressReview.Option

  let dangers: [Reason]
  let options: [Option]
  let recommendation: (ReviewDecision, [Reason])

  init(
    _ taper: TaperCase, gate: TaperDecision?, readiness: Determination?,
    stay: ContinuedStayDecision, policy: ReviewPolicy
  ) {
    let dangers = taper.dangers
    let safety = taper.safetyToGoOn
    let open = taper.openDanger(safety)
    let levels = taper.unansweredLevels
    let worse = taper.worsening
    let stuck = taper.stuck
    let length = taper.lengthReasons
    let next = Self.next(gate: gate, readiness: readiness, taper)
    // What is open about the circumstances comes before whatever keeps the person where they are.
    let circumstances = taper.openCircumstances
    let contradictions = taper.contradictions
    let weighed = [
      Self.stepUp(taper, dangers, worse, safety, stuck),
      Self.hold(taper, worse, open + levels),
      Self.discharge(taper, readiness, stay, next), Self.stepDown(gate, stay, next),
      Self.changeApproach(taper, stuck), Self.extend(taper, length, readiness, next),
      Self.intensify(taper, stuck, policy),
      Self.continuing(
        taper, stuck, next, safety, stay, circumstances + contradictions,
        isWorse: !dangers.isEmpty || !worse.isEmpty),
    ]
    let options =
      taper.isLastDay
      ? weighed.map { Self.onLastDay($0, taper, worse, stay, next) }
      : weighed.map { Self.extended($0, by: length) }
    func met(_ decision: ReviewDecision) -> (ReviewDecision, [Reason])? {
      options.first { $0.decision == decision && $0.verdict == .met }.map { (decision, $0.reasons) }
    }
    let unjudged = taper.unjudged
    self.dangers = dangers
    self.options = options
    if !dangers.isEmpty {
      recommendation = (.stepUp, dangers)
    } else if !open.isEmpty, taper.asksForEvaluation || taper.isLastDay {
      recommendation = (.gatherFacts, open)
    } else if taper.isLastDay {
      recommendation = met(.discharge) ?? (.gatherFacts, levels)
    } else if let found = met(.stepUp) ?? met(.hold) {
      recommendation = found
    } else if !open.isEmpty {
      recommendation = (.gatherFacts, open)
    } else if !levels.isEmpty {
      recommendation = (.gatherFacts, levels)
    } else if !unjudged.isEmpty {
      recommendation = (.gatherFacts, unjudged)
    } else if let found = met(.discharge) ?? met(.stepDown) {
      recommendation = found
    } else if !circumstances.isEmpty || !contradictions.isEmpty {
      recommendation = (.gatherFacts, circumstances + contradictions)
    } else if stuck.verdict == .met {
      recommendation =
        met(.changeApproach) ?? met(.intensify)
        ?? (.gatherFacts, Self.reasons(.changeApproach, in: options))
    } else if let found = met(.extend) ?? met(.intensify) ?? met(.continue) {
      recommendation = found
    } else {
      recommendation = (.gatherFacts, Self.reasons(.continue, in: options))
    }
  }

  private static func reasons(_ decision: ReviewDecision, in options: [Option]) -> [Reason] {
    options.first { $0.decision == decision }?.reasons ?? []
  }

  // MARK: What holds for several decisions

  /// Returns an option of the last day: the person leaves, and no further step in the program is taken.
  private static func onLastDay(
    _ option: Option, _ taper: TaperCase, _ worse: [TaperCase.Worsening],
    _ stay: ContinuedStayDecision, _ next: Reason?
  ) -> Option {
    let levels = taper.unansweredLevels
    let leaves = Reason(taper.lastDayWords, source: .cfr485_914)
    switch option.decision {
    case .stepUp where !taper.dangers.isEmpty || option.verdict == .unknown: return option
    case .discharge where levels.isEmpty:
      let still = Reason(
        "Continued stay: \(stay.verdict.title).",
        stay.determination.obstacles.flatMap(\.judgement.evidence).unique, source: .cfr424_24d)
      return Option(
        .discharge, .met, [leaves, still] + worse.map(\.reason) + [next].compactMap(\.self))
    case .discharge:
      return Option(
        .discharge, .unknown, [leaves] + levels, missing: taper.levelAnswered.missing)
    default: return Option(option.decision, .notMet, [leaves])
    }
  }

  /// Returns an option with what going on beyond the usual length needs, where the person goes on by it.
  private static func extended(_ option: Option, by length: [Reason]) -> Option {
    guard option.verdict == .met, ![.extend, .discharge].contains(option.decision) else {
      return option
    }
    return Option(option.decision, .met, option.reasons + length)
  }

  // MARK: Each decision

  private static func stepUp(
    _ taper: TaperCase, _ dangers: [Reason], _ worse: [TaperCase.Worsening], _ safety: Judgement,
    _ stuck: Judgement
  ) -> Option {
    if !dangers.isEmpty { return Option(.stepUp, .met, dangers) }
    let open = taper.openDanger(safety)
    let levels = taper.unansweredLevels
    if taper.phase.number > 1, worse.contains(where: \.asksForMore) {
      return Option(.stepUp, .met, worse.map(\.reason) + open + levels)
    }
    guard open.isEmpty else { return Option(.stepUp, .unknown, open, missing: safety.missing) }
    guard levels.isEmpty else {
      return Option(.stepUp, .unknown, levels, missing: taper.levelAnswered.missing)
    }
    let again = taper.levelAfterChange
    if stuck.verdict == .met, again.verdict == .unknown {
      let words = again.remark ?? ""
      return Option(
        .stepUp, .unknown, [Reason(words, again.evidence, source: .commonPractice)],
        missing: again.missing)
    }
    return Option(
      .stepUp, .notMet, [Reason("Nothing asks for more days or more care.", source: .cfr410_44c)])
  }

  private static func hold(
    _ taper: TaperCase, _ worse: [TaperCase.Worsening], _ open: [Reason]
  ) -> Option {
    guard worse.isEmpty else { return Option(.hold, .met, worse.map(\.reason) + open) }
    let unknown = taper.objectives.filter { $0.status == .unknown }
    guard unknown.isEmpty else {
      return Option(
        .hold, .unknown,
        [Reason("Not every objective can be judged.", source: .jointCommissionPlan)],
        missing: unknown.flatMap(\.missing))
    }
    return Option(.hold, .notMet, [Reason("Nothing got worse.", source: .sourceDocuments)])
  }

  private static func discharge(
    _ taper: TaperCase, _ readiness: Determination?, _ stay: ContinuedStayDecision,
    _ next: Reason?
  ) -> Option {
    guard let readiness else {
      let last = taper.plan.content.phases.map(\.number).max() ?? taper.phase.number
      let words = "Phase \(taper.phase.number) of \(last): leaving is weighed in the last one."
      return Option(.discharge, .notMet, [Reason(words, source: .sourceDocuments)])
    }
    // Where less care is enough, leaving is prepared in any phase: what it still needs comes before the last day.
    let less = lessIsEnough(stay, taper)
    guard readiness.verdict != .met else {
      let ready = Reason("Every criterion for leaving is met.", source: .sourceDocuments)
      return Option(.discharge, .met, less + [ready] + stillNeeded(stay))
    }
    guard less.isEmpty else {
      return Option(.discharge, .met, less + [next].compactMap(\.self))
    }
    return Option(
      .discharge, readiness.verdict, [next].compactMap(\.self), missing: readiness.missing)
  }

  /// That continued stay is not met because less care is enough; empty where it is not so.
  private static func lessIsEnough(
    _ stay: ContinuedStayDecision, _ taper: TaperCase
  ) -> [Reason] {
    guard stay.isLessEnough else { return [] }
    let done =
      taper.closed == nil ? "everything is reached and held" : "every goal of the plan is closed"
    let words =
      "Continued stay is not met, for less care is enough: \(done); no current measure shows moderate "
      + "symptoms or a positive screen; risk is judged low, and no thoughts of suicide were found. "
      + "Leaving is prepared now."
    return [
      Reason(
        words, stay.placement.because.flatMap(\.judgement.evidence).unique, source: .cfr424_24d)
    ]
  }

  /// That continued stay is open, or not met although less care is not known to be enough; empty where it is not so.
  private static func openStay(_ stay: ContinuedStayDecision) -> [Reason] {
    guard stay.verdict != .met, !stay.isLessEnough else { return [] }
    let obstacles = stay.determination.obstacles
    let open = obstacles.map { "\($0.sentence) (\($0.verdict.title))" }
    return [
      Reason(
        "Continued stay is \(stay.verdict.title): " + open.joined(separator: " "),
        obstacles.flatMap(\.judgement.evidence).unique, source: .cfr424_24d)
    ]
  }

  /// That continued stay is met beside the readiness to leave; empty where it is not so.
  private static func stillNeeded(_ stay: ContinuedStayDecision) -> [Reason] {
    guard stay.verdict == .met else { return [] }
    let signs = stay.determination.result("symptoms")?.judgement.evidence ?? []
    let words =
      "Continued stay is met, too: the person and the team choose between leaving as agreed and "
      + "staying for what is not reached yet."
    return [Reason(words, signs, source: .cfr424_24d)]
  }

  private static func stepDown(
    _ gate: TaperDecision?, _ stay: ContinuedStayDecision, _ next: Reason?
  ) -> Option {
    guard let gate else {
      let words = "This is the last phase: the next step is leaving."
      return Option(.stepDown, .notMet, [Reason(words, source: .sourceDocuments)])
    }
    guard gate.verdict != .met else {
      let reason = Reason(
        "Every criterion for \(gate.to.daysPerWeek) days a week is met.",
        gate.determination.result("progress")?.judgement.evidence ?? [], source: .sourceDocuments)
      let both = Reason(
        "Fewer days can be a way to the last day; no rung of the ladder has to be taken before it.",
        source: .commonPractice)
      return Option(
        .stepDown, .met, [reason] + (stay.isLessEnough ? [both] : []) + openStay(stay))
    }
    return Option(
      .stepDown, gate.verdict, [next].compactMap(\.self), missing: gate.determination.missing)
  }

  private static func changeApproach(_ taper: TaperCase, _ stuck: Judgement) -> Option {
    guard stuck.verdict != .notMet else {
      return Option(.changeApproach, .notMet, taper.reasons(stuck))
    }
    let received = taper.received
    // After a second approach without change the level of care is judged before a third.
    let again = taper.levelAfterChange
    let before = taper.changedApproach.map {
      Reason(
        again.remark
          ?? "The approach was changed on \($0.date) already: weigh the level of care as well.",
        again.evidence, source: .commonPractice)
    }
    return Option(
      .changeApproach, .all([stuck.verdict, received.verdict, again.verdict]),
      taper.reasons(stuck) + taper.reasons(received) + [before].compactMap(\.self),
      missing: stuck.missing + received.missing + again.missing)
  }

  private static func intensify(
    _ taper: TaperCase, _ stuck: Judgement, _ policy: ReviewPolicy
  ) -> Option {
    let partial = taper.partialResponse(by: policy)
    if partial.verdict == .met { return Option(.intensify, .met, taper.reasons(partial)) }
    guard stuck.verdict != .notMet else {
      return Option(
        .intensify, partial.verdict, taper.reasons(partial), missing: partial.missing)
    }
    let received = taper.received
    let tooLittle = Verdict.all([stuck.verdict, !received.verdict])
    return Option(
      .intensify, .any([tooLittle, partial.verdict]),
      taper.reasons(stuck) + taper.reasons(received),
      missing: stuck.missing + received.missing + partial.missing)
  }

  private static func extend(
    _ taper: TaperCase, _ length: [Reason], _ readiness: Determination?, _ next: Reason?
  ) -> Option {
    guard length.isEmpty else {
      let first = readiness == nil ? [] : [next].compactMap(\.self)
      return Option(.extend, .met, first + length)
    }
    let weeks = taper.record.program.weeks
    if let request = taper.record.openExtension(on: taper.asOf) {
      let missing = MissingFact(
        "the answer to the request of \(request.date) for a longer stay",
        at: .extension(request.id))
      let reason = Reason(
        "A longer stay was asked for.", [request.evidence], source: .sourceDocuments)
      return Option(.extend, .unknown, [reason], missing: [missing])
    }
    let words =
      taper.grantedExtension.map { "An extension is granted until \($0.end)." }
      ?? "The usual length of \(weeks.value.lowest) to \(weeks.value.highest) weeks is not over."
    return Option(
      .extend, .notMet, [Reason(words, source: weeks.source)] + taper.declinedExtension)
  }

  private static func continuing(
    _ taper: TaperCase, _ stuck: Judgement, _ next: Reason?, _ safety: Judgement,
    _ stay: ContinuedStayDecision, _ open: [Reason], isWorse: Bool
  ) -> Option {
    let going = taper.going(stuck)
    // Going on as it is needs that nothing got worse, that danger and circumstances are known, and that the person still needs it.
    let isOpen = safety.verdict == .unknown || !open.isEmpty
    var missing = going.missing + safety.missing
    if !open.isEmpty {
      missing += TaperGate.suits.evaluate(taper).judgement.missing
      missing += taper.objectives.flatMap(\.missing)
    }
    if !stay.isLessEnough {
      missing += stay.determination.missing
      if stay.verdict == .notMet {
        missing.append(MissingFact("what follows from it that continued stay is not met"))
      }
    }
    if taper.closed != nil {
      missing.append(MissingFact("what comes next, for every goal is closed: leaving, or a goal"))
    }
    return Option(
      .continue,
      .all([going.verdict, Verdict(!isWorse), isOpen ? .unknown : .met, stay.verdict]),
      open + openStay(stay) + [next].compactMap(\.self) + taper.reasons(going), missing: missing)
  }

  /// What stands between the person and the next step, or leaving.
  private static func next(
    gate: TaperDecision?, readiness: Determination?, _ taper: TaperCase
  ) -> Reason? {
    if let readiness {
      guard readiness.verdict != .met else { return nil }
      let open = readiness.obstacles.map { "\($0.sentence) (\($0.verdict.title))" }
      return Reason(
        "Before leaving: " + open.joined(separator: " "),
        readiness.obstacles.flatMap(\.judgement.evidence).unique, source: .sourceDocuments)
    }
    guard let gate, gate.verdict != .met else { return nil }
    let open = gate.determination.obstacles.map { "\($0.sentence) (\($0.verdict.title))" }
    return Reason(
      "Before \(gate.to.daysPerWeek) days a week: " + open.joined(separator: " "),
      source: .sourceDocuments)
  }
}
