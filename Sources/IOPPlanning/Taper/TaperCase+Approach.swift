import IOPModels

// Whether the approach of the plan was received, had its weeks, and helps.

extension TaperCase {
  /// The full weeks that the present approach has had, from the admission or the latest review that changed it.
  var weeksOfApproach: Int { approachStart.map { $0.days(to: asOf) / 7 } ?? 0 }

  /// The full weeks that an objective has had under the present approach; nobody improves before they are measured.
  func weeksOfApproach(_ judgement: ObjectiveJudgement) -> Int {
    let start = [approachStart, judgement.trajectory?.baseline?.date].compactMap(\.self).max()
    return start.map { max(0, $0.days(to: asOf) / 7) } ?? 0
  }

  private var approachStart: CalendarDate? {
    [record.admission?.date, changedApproach?.date].compactMap(\.self).max()
  }

  /// Since when the present approach has been taken, in words.
  private var sinceApproach: String {
    changedApproach.map { "the approach was changed on \($0.date)" } ?? "admission"
  }

  /// Whether no objective improved, or reached what was not held from the start, in the weeks that the program gives an approach.
  ///
  /// The weeks count from the admission, from the latest review that changed the approach, and for an objective from its first value.
  var stuck: Judgement {
    let evidence = objectives.flatMap(\.evidence).unique
    let rule = record.program.noChangeWeeks
    if let rule, weeksOfApproach < rule.value {
      return Judgement(
        .notMet,
        remark:
          "\(weeksOfApproach.fullWeekWords) since \(sinceApproach): an approach is given \(rule.value).",
        source: rule.source)
    }
    let better = objectives.filter(\.isProgress)
    guard better.isEmpty else {
      let open = objectives.filter { $0.status == .unchanged }.map(\.objective.id.text)
      let rest = open.isEmpty ? "" : " No improvement yet: \(open.joined(separator: ", "))."
      return Judgement(
        .notMet, better.flatMap(\.evidence).unique,
        remark:
          "\(better.count) of \(objectives.count) objectives improved or reached the target.\(rest)",
        source: rule?.source)
    }
    if objectives.isEmpty {
      return closed.map { Judgement(.notMet, remark: $0.remark) } ?? noObjective
    }
    // An objective that began later has its own weeks.
    let due = objectives.filter { judgement in
      rule.map { weeksOfApproach(judgement) >= $0.value } ?? true
    }
    if let rule, due.isEmpty {
      let weeks = objectives.map { weeksOfApproach($0) }.max() ?? 0
      return Judgement(
        .notMet, evidence,
        remark:
          "\(weeks.fullWeekWords) since the objectives began: an approach is given \(rule.value).",
        source: rule.source)
    }
    let unknown = due.filter { $0.status == .unknown }
    guard unknown.isEmpty else {
      return Judgement(.unknown, evidence, missing: unknown.flatMap(\.missing).unique)
    }
    if due.allSatisfy({ $0.status == .reached }) {
      return Judgement(.notMet, evidence, remark: "Every objective is held at its target.")
    }
    guard let rule else {
      let missing = MissingFact(
        "after how many weeks without improvement the program looks again: it has set none")
      return Judgement(.unknown, evidence, missing: [missing])
    }
    return Judgement(
      .met, evidence,
      remark: "\(rule.value) weeks after \(sinceApproach) no objective has improved.",
      source: rule.source)
  }

  /// Whether no objective has improved in the weeks that the program gives an approach.
  var nothingChanged: Judgement {
    guard let rule = record.program.noChangeWeeks else {
      return Judgement(.notMet, remark: "The program has set no number of weeks.")
    }
    let weeks = objectives.map { weeksOfApproach($0) }.max() ?? weeksOfApproach
    guard weeks >= rule.value else {
      return Judgement(
        .notMet, remark: "\(weeks) of \(rule.value) weeks have passed.", source: rule.source)
    }
    let isAsked = { (judgement: ObjectiveJudgement) in
      judgement.isProgress || weeksOfApproach(judgement) >= rule.value
    }
    return ofObjectives(.all, closed: .notMet, where: isAsked) {
      $0.status == .unknown ? nil : !$0.isProgress
    }
  }

  /// Whether there is a reason to go on as planned: something has improved, or the weeks of the approach are not over.
  func going(_ stuck: Judgement) -> Judgement {
    switch stuck.verdict {
    case .notMet where objectives.isEmpty:
      closed.map { Judgement(.notMet, remark: $0.remark) } ?? noObjective
    case .notMet:
      Judgement(.met, stuck.evidence, remark: stuck.remark, source: stuck.source)
    case .met: Judgement(.notMet, stuck.evidence, remark: stuck.remark, source: stuck.source)
    case .unknown: stuck
    }
  }

  /// The latest review before the day that changed the approach; nil without any.
  ///
  /// What is decided on the day itself follows from what is found on it.
  var changedApproach: PlanReview? {
    record.reviews.filter { $0.decision == .changeApproach && $0.date < asOf }
      .sortedByDate(\.date).last
  }

  /// Whether a clinician has judged the level again since another approach had its weeks, too; met where none was tried.
  ///
  /// That another approach did not help, either, asks the question; no source says that more care answers it.
  var levelAfterChange: Judgement {
    guard let changed = changedApproach, let rule = record.program.noChangeWeeks,
      let over = try? changed.date.adding(weeks: rule.value)
    else { return Judgement(.met) }
    let review = Evidence(
      .review(changed.id), on: changed.date, says: "review: \(changed.decision.title)")
    if let judged = facts.judgedLevel, judged.date >= over {
      let says = "level judged to be needed: \(judged.value.title)"
      return Judgement(.met, [review, Evidence(judged.reference, on: judged.date, says: says)])
    }
    return Judgement(
      .unknown, [review],
      missing: [
        MissingFact(
          "whether another level of care fits better: a placement as of today",
          at: .intake(.judgedLevel))
      ],
      remark:
        "The approach was changed on \(changed.date), and nothing has improved since: is another level of care needed?"
    )
  }

  /// Whether the person received the hours that the program has in a full week at the least.
  ///
  /// Counted are the full weeks in which the lowest hours apply, all together. An approach that was not received cannot be judged.
  var received: Judgement {
    let weeks = DoseLedger(record, asOf: asOf).weeks.filter { $0.isComplete && $0.lowestApplies }
    let hours = record.program.weeklyHours
    guard !weeks.isEmpty else {
      return Judgement(
        .unknown, missing: [MissingFact("a full week of treatment")], source: hours.source)
    }
    let asked = hours.value.lowest.times(60).times(weeks.count)
    let attended = weeks.reduce(0) { $0 + $1.account.attended.minutes }
    let open = weeks.reduce(0) {
      $0 + $1.account.unrecorded.minutes + $1.account.unresolved.minutes
    }
    let delivered = weeks.reduce(0) { $0 + $1.account.delivered.minutes }
    let words =
      "In \(weeks.count.fullWeekWords) the person received \(attended) minutes; \(delivered) were held, and the program has at least \(asked)."
    guard attended < asked else {
      return Judgement(.met, remark: words, source: hours.source)
    }
    guard attended + open >= asked else {
      return Judgement(.notMet, remark: words, source: hours.source)
    }
    let unresolved =
      (record.admission?.date).flatMap {
        try? CalendarDateRange($0, through: asOf)
      }.map { AttendanceSummary(record.sessions, in: $0).unresolved } ?? []
    return Judgement(
      .unknown,
      missing: unresolved.ordered().map {
        MissingFact("what happened in session \($0)", at: .session($0))
      }, remark: words, source: hours.source)
  }

  /// Whether an objective is better and short of a response, or at a plateau short of its target, by the numbers of a policy.
  func partialResponse(by policy: ReviewPolicy) -> Judgement {
    var evidence: [Evidence] = []
    var words: [String] = []
    var source: Citation?
    let isLate = { (judgement: ObjectiveJudgement) in
      policy.responseWeeks.map { weeksOfApproach(judgement) >= $0.value } ?? false
    }
    for judgement in objectives {
      guard judgement.status == .improved || judgement.status == .unchanged,
        let trajectory = judgement.trajectory,
        let weeks = policy.responseWeeks?.value
          ?? policy.plateauValues?.value
      else { continue }
      let title = trajectory.measure.title
      if isLate(judgement), trajectory.isResponse == false, trajectory.isRemission != true {
        words.append("\(title) is short of a response after \(weeks.weekWords).")
        evidence += judgement.evidence
        source = source ?? policy.responseWeeks?.source
      } else if let values = policy.plateauValues, judgement.status == .improved {
        let plateau = trajectory.plateau(over: values)
        guard plateau.verdict == .met else { continue }
        words.append("\(title) has not moved in the last \(values.value) values.")
        evidence += plateau.evidence
        source = source ?? values.source
      }
    }
    guard words.isEmpty else {
      return Judgement(
        .met, evidence.unique, remark: words.joined(separator: " "), source: source)
    }
    let unknown = objectives.filter {
      $0.status == .unknown && (isLate($0) || policy.plateauValues != nil)
    }
    guard unknown.isEmpty else {
      return Judgement(.unknown, missing: unknown.flatMap(\.missing).unique)
    }
    return Judgement(
      .notMet, remark: "No improvement has stopped short by the numbers that are set.",
      source: policy.responseWeeks?.source)
  }
}
