import IOPModels

// How much danger there is, and whether it has risen since the phase began.

extension TaperCase {
  /// Danger that outpatient care may not hold.
  var dangers: [Reason] {
    let questions: [(Judgement, String, Citation)] = [
      (dangerNow, "Danger is higher than an IOP can hold.", .cfr410_44c),
      (facts.noEmergency, "There is an acute emergency.", .sourceDocuments),
      (
        facts.noRoundTheClockCare,
        facts.needs24HourCare?.value == true
          ? "Care around the clock is needed."
          : "A more intensive level is judged to be needed.", .cfr410_44c
      ),
      (facts.noWithdrawal, "Withdrawal is active: medical management first.", .sourceDocuments),
      (facts.medicallyStable, "Physical health needs attention first.", .sourceDocuments),
      (facts.safeHome, "The home is not safe: a safe place first.", .sourceDocuments),
    ]
    return questions.compactMap { judgement, words, source in
      judgement.verdict == .notMet ? Reason(words, judgement.evidence, source: source) : nil
    }
  }

  /// Whether there is no danger beyond what outpatient care can hold.
  var safety: Judgement { record.outpatientSafety(on: asOf, facts, triage, since: nil) }

  /// Whether there is no danger beyond what the program as it is can hold.
  var dangerNow: Judgement {
    record.outpatientSafety(on: asOf, facts, triage, since: nil, holdsThoughts: true)
  }

  /// Whether it is known how much danger there is: by what less care asks for, by what the program itself can hold, and by what is
  /// around the person.
  ///
  /// Thoughts that speak against less care leave open how much danger there is now, while nobody asked for plan and intent; so does
  /// a threat or violence that nobody has judged.
  var safetyToGoOn: Judgement {
    let now = dangerNow
    let own = safety.verdict == .notMet && now.verdict == .unknown ? now : safety
    guard own.verdict != .notMet, facts.unjudgedThreat != nil, facts.safeHome.verdict == .unknown
    else { return own }
    return own.verdict == .met ? facts.safeHome : .all([own, facts.safeHome])
  }

  /// What has to be found out about danger before anything else is decided.
  func openDanger(_ safety: Judgement) -> [Reason] {
    guard safety.verdict == .unknown else { return [] }
    let names = safety.missing.map(\.name).joined(separator: "; ")
    var words = "How much danger there is, is open. Find out: \(names)."
    if let remark = safety.remark { words += " \(remark)" }
    return [Reason(words, safety.evidence, source: .npsg15)]
  }

  /// Whether the facts about danger ask for an evaluation on the same day.
  var asksForEvaluation: Bool { triage.atLeast >= .sameDay }

  /// What says that the level of risk has risen since the phase began, or that it cannot be said; nil when it has not.
  ///
  /// The highest level since the last review counts, not the latest alone: a high level yesterday is not gone today. A review drops
  /// what was higher before it, and never the level that was judged last: holding it assesses nobody.
  var rise: Judgement? {
    let window = max(
      phaseStart, record.reviews.map(\.date).filter { $0 < asOf }.max() ?? phaseStart)
    let judged = record.allRisks(through: asOf).filter { $0.level != nil }
    let recent = judged.filter { $0.date >= window } + judged.suffix(1)
    // The lowest level cannot have risen, whatever it was before.
    guard let highest = recent.max(by: { ($0.level ?? .low) < ($1.level ?? .low) }),
      let level = highest.level, level > .low
    else { return nil }
    guard let before = judged.last(where: { $0.date <= phaseStart }), let first = before.level
    else {
      let missing = MissingFact("the level of risk when the phase began on \(phaseStart)")
      return Judgement(.unknown, missing: [missing])
    }
    guard level > first else { return nil }
    return Judgement(
      .notMet, [before, highest].map(\.evidence),
      remark: "Risk has risen from \(first.rawValue) to \(level.rawValue) since the phase began.")
  }

  /// What says that days with self-harm or with thoughts of suicide have become more since the phase began, or that it cannot be
  /// said; nil when they have not.
  ///
  /// Asked is the latest count, where it is no older than the time between two reviews, whether an objective cites it or not. It is
  /// compared with the last count by the first day of the phase; where nobody had counted, with what was denied in the assessment
  /// that was in force on it.
  var riseOfCounts: Judgement? {
    let found = [Behaviour.selfHarmDays, .ideationDays].compactMap { rise(of: $0) }
    let risen = found.filter { $0.verdict == .notMet }
    guard risen.isEmpty else {
      return Judgement(
        .notMet, risen.flatMap(\.evidence).unique,
        remark: risen.compactMap(\.remark).joined(separator: " "))
    }
    guard !found.isEmpty else { return nil }
    return Judgement(
      .unknown, found.flatMap(\.evidence).unique, missing: found.flatMap(\.missing).unique)
  }

  private func rise(of behaviour: Behaviour) -> Judgement? {
    guard let latest = facts.counted(behaviour),
      latest.date.days(to: asOf) <= record.program.reviewEveryDays.value
    else { return nil }
    if let before = facts.harmCounts.last(where: {
      $0.value.behaviour == behaviour && $0.date <= phaseStart
    }) {
      let (first, last) = (before.value, latest.value)
      // Over other numbers of days the share of them is compared.
      guard last.count.times(first.days) > first.count.times(last.days) else { return nil }
      return Judgement(
        .notMet, [before.evidence, latest.evidence].unique,
        remark: "There are more \(behaviour.title) than when the phase began.")
    }
    let start = riskAtPhaseStart
    let isDenied =
      behaviour == .selfHarmDays
      ? start?.selfHarm == false : start?.askedIdeation == RiskAssessment.Ideation.absent
    guard let start, isDenied else {
      let missing = MissingFact("\(behaviour.title) when the phase began on \(phaseStart)")
      return Judgement(.unknown, [latest.evidence], missing: [missing])
    }
    return Judgement(
      .notMet,
      [start.evidence, latest.evidence],
      remark: "There are \(behaviour.title), and there were none when the phase began.")
  }

  /// What says that danger has risen since the phase began, by its level or by counted days, or that it cannot be said.
  var anyRise: Judgement? {
    let found = [rise, riseOfCounts].compactMap(\.self)
    return found.first { $0.verdict == .notMet } ?? found.first
  }

  /// The results since the phase began in which an item about safety was answered above its lowest answer, or not at all.
  var safetyItems: [Trajectory.SafetyItem] {
    let results = (record.intake.measures + record.measures).filter { $0.date >= phaseStart }
    return Set(results.map(\.instrument)).ordered().flatMap {
      Trajectory(.instrument($0), in: record, from: phaseStart, through: asOf).safetyItems
    }.filter { $0.isPositive != false }.ordered { ($0.date, $0.fact) < ($1.date, $1.fact) }
  }
}
