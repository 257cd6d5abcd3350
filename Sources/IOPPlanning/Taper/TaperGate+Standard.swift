import IOPModels

extension TaperGate {
  /// Progress and stability: what descriptions of IOP programs ask for before the days per week fall.
  ///
  /// The least time in the phase comes from the plan, the share of attendance from the program's own policy. An assessment of
  /// risk counts for as many days as the program has between two reviews.
  public static let standard = TaperGate([
    time, progress, stability, danger, attendance, home, crisisPlan,
  ])

  private static let time = Criterion<TaperCase>(
    "time", "The phase has lasted at least as long as the plan says.", source: .sourceDocuments
  ) { taper in
    let weeks = taper.weeksInPhase
    let day = taper.phaseStart
    return Judgement(
      Verdict(weeks >= taper.phase.weeks.lowest),
      remark:
        "\(weeks) full weeks from \(day) to \(taper.step); the plan says at least "
        + "\(taper.phase.weeks.lowest).")
  }

  private static let progress = Criterion<TaperCase>(
    "progress", "Every objective is reached or has improved.", source: .sourceDocuments
  ) { taper in
    let still = taper.objectives.filter { $0.status == .unchanged || $0.status == .worse }
    if !still.isEmpty {
      return Judgement(
        .notMet, still.flatMap(\.evidence).unique,
        remark: "Not improved yet: \(still.map(\.objective.id.text).joined(separator: ", ")).")
    }
    let open = taper.objectives.filter { $0.status == .unknown }
    let evidence = taper.objectives.flatMap(\.evidence).unique
    if taper.objectives.isEmpty {
      return Judgement(.unknown, missing: [MissingFact("an objective in the plan")])
    }
    guard open.isEmpty else {
      return Judgement(.unknown, evidence, missing: open.flatMap(\.missing).unique)
    }
    return Judgement(.met, evidence)
  }

  private static let stability = Criterion<TaperCase>(
    "stability", "No objective is worse than at the start, or in a setback from its best value.",
    source: .sourceDocuments
  ) { taper in
    let bad = taper.objectives.filter { $0.status == .worse || $0.isSetback }
    if !bad.isEmpty {
      let evidence = bad.flatMap { judgement in
        let best = judgement.trajectory?.best.flatMap { taper.record.fact(at: $0.fact) }
        return (best.map { [$0] } ?? []) + judgement.evidence.suffix(1)
      }
      return Judgement(
        .notMet, evidence.unique, remark: "A setback is a reason to hold the step, not a failure.")
    }
    let open = taper.objectives.filter { $0.status == .unknown }
    let evidence = taper.objectives.flatMap { $0.evidence.suffix(1) }.unique
    guard open.isEmpty, !taper.objectives.isEmpty else {
      let missing =
        taper.objectives.isEmpty
        ? [MissingFact("an objective in the plan")] : open.flatMap(\.missing).unique
      return Judgement(.unknown, evidence, missing: missing)
    }
    return Judgement(.met, evidence)
  }

  private static let danger = Criterion<TaperCase>(
    "risk",
    "Risk was assessed within the time between two reviews, is at most moderate and has not risen.",
    source: .npsg15
  ) { taper in
    let crises = [taper.facts.isAcuteEmergency, taper.facts.needs24HourCare].compactMap(\.self)
      .filter(\.value)
    if !crises.isEmpty {
      return Judgement(
        .notMet, crises.compactMap { taper.record.fact(at: $0.reference) },
        remark: "There is an acute emergency, or care around the clock is needed.")
    }
    guard let latest = taper.facts.risk else {
      return Judgement(
        .unknown, missing: [MissingFact("an assessment of risk", at: .intake(.risk))])
    }
    let evidence = [Evidence(latest.reference, on: latest.date, says: latest.value.inWords)]
    let interval = taper.record.program.reviewEveryDays.value
    if let level = latest.value.level, level >= .high { return Judgement(.notMet, evidence) }
    if latest.value.hasIntent == true || latest.value.hasPlan == true
      || latest.value.dangerToOthers == true
    {
      return Judgement(.notMet, evidence)
    }
    guard latest.date.days(to: taper.asOf) <= interval else {
      let missing = MissingFact("an assessment of risk of the last \(interval) days")
      return Judgement(.unknown, evidence, missing: [missing])
    }
    guard let level = latest.value.level else {
      return Judgement(
        .unknown, evidence,
        missing: [MissingFact("the overall level of risk", at: latest.reference)])
    }
    if let screen = latest.value.screen, screen.atLeast == .high {
      return Judgement(
        .unknown, evidence,
        remark: "The screener's triage is high and the clinician's level is not: reconcile them.")
    }
    // The lowest level cannot have risen.
    if level > .low {
      guard let before = taper.riskAtPhaseStart, let first = before.level else {
        let missing = MissingFact("the level of risk when the phase began")
        return Judgement(.unknown, evidence, missing: [missing])
      }
      if level > first {
        let start = Evidence(.risk(before.id), on: before.date, says: before.inWords)
        return Judgement(
          .notMet, [start] + evidence, remark: "Risk has risen since the phase began.")
      }
    }
    return Judgement(.met, evidence)
  }

  private static let attendance = Criterion<TaperCase>(
    "attendance", "Attendance in this phase is at least what the program asks for.",
    source: .programPolicy
  ) { $0.attendance.judged(by: $0.record.program.attendance) }

  private static let home = Criterion<TaperCase>(
    "home", "The home is safe and withdrawal is not active.", source: .sourceDocuments
  ) { taper in
    let home = taper.facts.safeHome
    let withdrawal = taper.facts.noWithdrawal
    return Judgement(
      .all([home.verdict, withdrawal.verdict]), home.evidence + withdrawal.evidence,
      missing: home.missing + withdrawal.missing)
  }

  private static let crisisPlan = Criterion<TaperCase>(
    "crisis-plan", "A crisis plan stands for the hours without support, which grow.",
    source: .sourceDocuments
  ) { taper in
    guard let plan = taper.record.crisisPlan(on: taper.asOf) else {
      return Judgement(.notMet, remark: "There is no crisis plan.")
    }
    return Judgement(.met, [Evidence(.crisisPlan(plan.id), on: plan.date, says: "crisis plan")])
  }
}

extension Array where Element: Hashable {
  /// The elements, each once, in their order.
  package var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
