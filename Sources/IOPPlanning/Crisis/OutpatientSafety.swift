import IOPModels

extension CareRecord {
  /// Returns whether there is no danger beyond what outpatient care can hold, by what was known on a day.
  ///
  /// Taper gate and discharge ask this with the same answer as ``RiskTriage``: what asks for an evaluation on the same day says no;
  /// facts that contradict each other, that are missing or too old leave it open.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - facts: what is known of the person on the day.
  ///   - triage: what those facts ask for.
  ///   - start: the first day of which an assessment of risk counts; nil for any.
  ///   - holdsThoughts: whether thoughts of suicide without plan or intent are held: by the program as it is, not by less.
  func outpatientSafety(
    on day: CalendarDate, _ facts: KnownFacts, _ triage: RiskTriage, since start: CalendarDate?,
    holdsThoughts: Bool = false
  ) -> Judgement {
    guard let known = facts.risk else {
      return Judgement(
        .unknown, missing: [MissingFact("an assessment of risk", at: .intake(.risk))])
    }
    let evidence = (triage.reasons.flatMap(\.evidence) + facts.riskEvidence).unique
    // A later assessment without a level does not take back the level that was judged last.
    let judged = allRisks(through: day).last { $0.level != nil }
    if let judged, let level = judged.level, level >= .high {
      return Judgement(.notMet, ([judged.evidence] + evidence).unique)
    }
    let risk = known.value
    if facts.isAcuteEmergency?.value == true || risk.hasPlan == true || risk.hasIntent == true
      || risk.dangerToOthers == true
    {
      return Judgement(.notMet, evidence)
    }
    if let contradiction = triage.contradictions.first {
      let missing = MissingFact("which of the facts about risk holds", at: known.reference)
      return Judgement(
        .unknown, (contradiction.evidence + evidence).unique, missing: [missing],
        remark: contradiction.kind.sentence)
    }
    let signs = triage.signs
    if (risk.askedIdeation == .active && !holdsThoughts)
      || signs.contains(where: { $0.response >= .sameDay && !$0.asksForAssessment })
    {
      return Judgement(.notMet, evidence)
    }
    var missing = triage.missing
    if signs.contains(.itemNotAssessed) {
      missing.append(MissingFact("an assessment of risk after the positive safety item"))
    }
    if signs.contains(.diaryNotAssessed) {
      missing.append(
        MissingFact(
          "an assessment of risk after the diary card that speaks of suicide or self-harm",
          at: facts.dangerCards.last?.reference))
    }
    if signs.contains(.countNotAssessed) {
      missing.append(
        MissingFact(
          "an assessment of risk after the days with self-harm or with thoughts of suicide that were counted",
          at: facts.openCounts.last?.reference))
    }
    if signs.contains(.thoughtsNotAssessed) {
      missing.append(
        MissingFact(
          "an assessment of risk after the thoughts that a mental status found",
          at: facts.openThoughts.last?.reference))
    }
    let interval = program.reviewEveryDays.value
    if let start, known.date < start {
      missing.append(MissingFact("an assessment of risk since the phase began on \(start)"))
    } else if known.date.days(to: day) > interval {
      missing.append(MissingFact("an assessment of risk of the last \(interval) days"))
    }
    // A result with an unanswered safety item is what leaves the answer open, and is shown.
    let open = facts.openItems.map { facts.shown($0) }
    return Judgement(
      missing.isEmpty ? .met : .unknown, missing.isEmpty ? evidence : (evidence + open).unique,
      missing: missing.unique)
  }
}
