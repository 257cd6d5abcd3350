import IOPModels

extension TaperGate {
  /// Progress and stability: what descriptions of IOP programs ask for before the days per week fall.
  ///
  /// The least time in the phase comes from the plan, the share of attendance from the program's own policy. An assessment of
  /// risk counts for as many days as the program has between two reviews.
  public static let standard = TaperGate([
    time, progress, stability, others, danger, attendance, suits, levelAnswered, crisisPlan,
  ])

  private static let time = Criterion<TaperCase>(
    "time", "The phase has lasted at least as long as the plan says.", source: .sourceDocuments
  ) { taper in
    let weeks = taper.weeksInPhase
    let day = taper.phaseStart
    return Judgement(
      Verdict(weeks >= taper.phase.weeks.lowest),
      remark:
        "\(weeks.fullWeekWords) from \(day) to \(taper.step); the plan says at least "
        + "\(taper.phase.weeks.lowest).")
  }

  private static let progress = Criterion<TaperCase>(
    "progress", "Every objective is reached or has improved, and at least one since the start.",
    source: .sourceDocuments
  ) { taper in
    let still = taper.objectives.filter { $0.status == .unchanged || $0.status == .worse }
    if !still.isEmpty {
      return Judgement(
        .notMet, still.flatMap(\.evidence).unique,
        remark: "Not improved yet: \(still.map(\.objective.id.text).joined(separator: ", ")).")
    }
    let open = taper.objectives.filter { $0.status == .unknown }
    let evidence = taper.objectives.flatMap(\.evidence).unique
    if taper.objectives.isEmpty { return taper.closed ?? taper.noObjective }
    guard open.isEmpty else {
      return Judgement(.unknown, evidence, missing: open.flatMap(\.missing).unique)
    }
    guard taper.objectives.contains(where: \.isProgress) else {
      return Judgement(.notMet, evidence, remark: "Nothing has changed since the start.")
    }
    return Judgement(.met, evidence)
  }

  private static let stability = Criterion<TaperCase>(
    "stability", "No objective is worse than at the start, or in a setback from its best value.",
    source: .sourceDocuments
  ) { taper in
    let bad = taper.objectives.filter(\.gotWorse)
    if !bad.isEmpty {
      let evidence = bad.flatMap { judgement in
        let best = judgement.trajectory?.best.flatMap { taper.record.fact(at: $0.fact) }
        return (best.map { [$0] } ?? []) + judgement.evidence.suffix(1)
      }
      return Judgement(
        .notMet, evidence.unique, remark: "A setback is a reason to hold the step, not a failure.")
    }
    return taper.objectivesAreKnown
  }

  private static let others = Criterion<TaperCase>(
    "other-measures",
    "No measure that no objective cites is reliably worse, or newly severe, since the phase began.",
    source: .commonPractice
  ) { $0.otherMeasures }

  private static let danger = Criterion<TaperCase>(
    "risk",
    "There is no danger beyond what outpatient care can hold, and it has not risen since the phase began.",
    source: .npsg15
  ) { taper in
    let safety = taper.safety
    guard safety.verdict == .met else { return safety }
    return taper.anyRise ?? safety
  }

  private static let attendance = Criterion<TaperCase>(
    "attendance", "Attendance in this phase is at least what the program asks for.",
    source: .programPolicy
  ) { $0.attendance.judged(by: $0.record.program.attendance) }

  static let suits = Criterion<TaperCase>.all(
    "suits", "What an IOP asks of health, home, support and will still holds.",
    source: .cfr410_44c,
    of: [
      Criterion<KnownFacts>.noEmergency, .noHigherLevel, .noWithdrawal, .medicallyStable,
      .canParticipate, .willing, .safeHome, .support,
    ].map { criterion in criterion.asked { $0.facts } })

  static let levelAnswered = Criterion<TaperCase>(
    "level-answered",
    "A clinician has answered every determination that names a more intensive level.",
    source: .commonPractice
  ) { $0.levelAnswered }

  private static let crisisPlan = Criterion<TaperCase>(
    "crisis-plan", "A crisis plan stands for the hours without support, which grow.",
    source: .sourceDocuments
  ) { taper in
    guard let plan = taper.record.crisisPlan(on: taper.asOf) else {
      return Judgement(.notMet, remark: "There is no crisis plan.")
    }
    let evidence = [Evidence(.crisisPlan(plan.id), on: plan.date, says: "crisis plan")]
    let planCase = PlanCase(plan: taper.plan, known: taper.record, asOf: taper.asOf)
    return .standing(evidence, planCase.crisisStanding)
  }
}
