import IOPModels

/// What the criteria said about the admission and about each step down; asked once, because several rules ask for it.
struct CourseJudgement: Hashable, Sendable {
  /// A step down that was taken without a reason, and what the gate said on the day before.
  struct Step: Hashable, Sendable {
    let change: PhaseChange
    let verdict: Verdict
  }

  /// What the criteria said on the day of the admission; nil without one, and where a clinician gave a reason to go against them.
  let admission: Verdict?
  /// The steps down, from the first to the last.
  let steps: [Step]

  /// Asks a record as it was known on a day.
  init(_ record: CareRecord) {
    admission = record.admission.flatMap { admission in
      let decision = AdmissionCriteria.standard.evaluate(record, asOf: admission.date)
      // A reason that is older than the danger was not given for it.
      if let override = admission.override, !override.because.revealed.isBlank,
        override.knew(decision.determination.obstacles)
      {
        return nil
      }
      return decision.verdict
    }
    // Steps of one day have one answer.
    var answers: [CalendarDate: Verdict?] = [:]
    var steps: [Step] = []
    for change in record.phaseChanges.sortedByDate(\.date)
    where !change.isStepBackUp && (change.override?.because).isBlank {
      let known = answers[change.date]
      let answer = known ?? Self.gate(record, before: change.date)
      if known == nil { answers[change.date] = .some(answer) }
      if let answer { steps.append(Step(change: change, verdict: answer)) }
    }
    self.steps = steps
  }

  /// What the gate said on the day before a step; nil where it could not be asked.
  private static func gate(_ record: CareRecord, before date: CalendarDate) -> Verdict? {
    guard let before = try? date.adding(days: -1) else { return nil }
    return TaperGate.standard.evaluate(record, asOf: before, stepOn: date)?.verdict
  }
}
