import IOPModels
import IOPPlanning

extension Course {
  /// A next version of the plan: now and then with some of what a new draft suggests, and with the day of the next review.
  mutating func revise(on date: CalendarDate, because decision: ReviewDecision) throws {
    guard let plan = record.plans.last, draw.chance(percent: 60) else { return }
    let next = try date.adding(days: site.program.reviewEveryDays.value)
    let therapist = try site.clinician(.individualTherapist)
    let because = draw.marked("Review: \(decision.title).")
    let hasDecided = try drawing(.suggestions, week: plan.number) {
      try $0.decideAboutSuggestions(on: date, by: therapist, because: because)
    }
    if hasDecided {
      record = try record.editingPlan { $0.nextReview = next }
    } else {
      record = try record.revisingPlan(on: date, by: therapist, because: because) {
        $0.nextReview = next
      }
    }
    guard let revised = record.plans.last else { return }
    record.plans[record.plans.count - 1] = try sign(revised, on: date)
  }

  /// Decides about a few suggestions of a new draft; the team takes what leaves the thread of the plan as it is.
  ///
  /// - Returns: whether a next version came of it.
  private mutating func decideAboutSuggestions(
    on date: CalendarDate, by therapist: Identifier<Clinician>, because: PrivateText
  ) throws -> Bool {
    // Once in a course is enough to show how it is done.
    guard record.suggestionDecisions.isEmpty, draw.chance(percent: 70),
      let plan = record.plans.last,
      let draft = try? PlanDrafter(program: site.program).draft(
        from: record, asOf: date, start: plan.content.start, as: plan.id, continuing: plan,
        override: record.admission?.override)
    else { return false }
    let redraft = Redraft(
      of: plan, drafted: draw.marked(draft.plan.content), from: record.drafts.first,
      facts: record.facts(asOf: date).map { draw.marked($0) }, asOf: date,
      decisions: record.suggestionDecisions, earlier: record.plans.map(\.content))
    let (taken, left) = Self.sorted(redraft)
    var decisions: [Redraft.Decision] = draw.some(min(3, taken.count), of: taken).map {
      .accept($0.id)
    }
    if let other = draw.element(of: left) {
      let reason = draw.marked("The person and the team agreed otherwise.")
      decisions.append(.reject(other.id, because: reason))
    }
    // The marked texts are not those of the record, so the record does not take the suggestions for its own.
    let step = try redraft.deciding(decisions, on: date, by: therapist, because: because)
    if let next = step.next { record = try record.adding(next) }
    record.suggestionDecisions += step.decisions
    return step.next != nil
  }

  /// The suggestions that change no link of the golden thread, and the others.
  private static func sorted(_ redraft: Redraft) -> (taken: [Suggestion], left: [Suggestion]) {
    var taken: [Suggestion] = []
    var left: [Suggestion] = []
    for suggestion in redraft.suggestions {
      let keepsThread =
        switch (suggestion.kind, suggestion.part.kind) {
        case (.change, .problem), (.add, .mitigation), (.add, .strength): true
        default: false
        }
      if keepsThread, !suggestion.isConflict {
        taken.append(suggestion)
      } else {
        left.append(suggestion)
      }
    }
    return (taken, left)
  }
}
