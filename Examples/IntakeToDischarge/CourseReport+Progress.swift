import ExampleSupport
import IOPKit

extension CourseReport {
  mutating func review(_ review: PlanReview) {
    heading(review.date, "REVIEW")
    guard let found = ProgressReview(record, asOf: review.date) else {
      page.paragraph("No signed plan is in force on this day: there is nothing to review against.")
      return
    }
    show(found)
    page.paragraph("IOPKit recommends: \(found.recommendation.title).")
    for reason in found.reasons {
      page.item("\(reason.words.revealed) [\(source(reason.source))]", level: 1)
      for evidence in reason.evidence { show(evidence, indent: 4) }
    }
    if let gate = found.gate { nextGate(gate) }
    page.paragraph(found.length.inWords)
    if let stay = ContinuedStayCriteria.standard.evaluate(record, asOf: review.date) {
      continuedStay(stay)
    }
    page.paragraph("The team decided: \(review.decision.title). \(review.because.revealed)")
    if !found.agrees(with: review.decision), review.override == nil {
      page.paragraph(
        "The decision differs from the recommendation; the team's reason stands beside it.")
    }
    show(review.override)
    guard let taper = Taper(record, asOf: review.date) else { return }
    page.paragraph("In words for the person:")
    for line in taper.forPerson { page.item(line.revealed, level: 1) }
  }

  /// Whether the person continues to need the program, and the steps that a clinician weighs.
  private mutating func continuedStay(_ stay: ContinuedStayDecision) {
    page.paragraph(
      "Continued stay: \(stay.verdict.title). What follows: \(stay.placement.route.title)")
    for result in stay.determination.obstacles { show(result) }
    for step in stay.considered {
      page.item("to weigh: \(step.words.revealed)", level: 1)
      for result in step.because { show(result) }
    }
  }

  private mutating func show(_ found: ProgressReview) {
    page.paragraph("Phase \(found.phase.number), \(found.phase.daysPerWeek) days a week.")
    for judgement in found.objectives {
      let setback = judgement.isSetback ? ", SETBACK" : ""
      page.item(
        "\(judgement.objective.id) \(judgement.status.rawValue)\(setback): \(values(judgement))",
        level: 1)
      for missing in judgement.missing { page.paragraph("missing: \(missing)", indent: 4) }
    }
    for goal in found.goals {
      let set = goal.isAgreed == false ? "; the clinician set: \(goal.set.rawValue)" : ""
      page.item("goal \(goal.goal.id) by its objectives: \(goal.status.title)\(set)", level: 1)
    }
    page.item(
      "attendance since \(found.attendance.dates.first): \(words(found.attendance))", level: 1)
    if let risk = record.risk(on: found.asOf) {
      page.item("\(risk.inWords) (\(FactReference.risk(risk.id)), \(risk.date))", level: 1)
    }
  }

  private func values(_ judgement: ObjectiveJudgement) -> String {
    guard let trajectory = judgement.trajectory else { return "no measure" }
    let points = trajectory.points.map { String($0.value) }.joined(separator: " ")
    let target = judgement.objective.target.map { ", target \($0)" } ?? ", no target"
    let change = trajectory.change.map { ", \($0.title) since the start" } ?? ""
    let remission =
      trajectory.isRemission == true
      ? ", in remission" : trajectory.isResponse == true ? ", response" : ""
    let others = trajectory.otherCounts.map { count in
      ", \(count.count) " + (trajectory.caveat(of: count) ?? "")
    }.joined()
    return "\(trajectory.measure.title) \(points)\(others)\(target)\(change)\(remission)"
  }

  func words(_ attendance: AttendanceSummary) -> String {
    var words = attendance.percentOfOffered.map { "\($0) %" } ?? "no percentage"
    words += " (\(attendance.attendedMinutes) of \(attendance.offeredMinutes) minutes"
    if !attendance.noShows.isEmpty {
      words += ", \(TextPage.counted(attendance.noShows.count, "no-show"))"
    }
    if !attendance.excused.isEmpty { words += ", \(attendance.excused.count) excused" }
    if !attendance.cancelledByPatient.isEmpty {
      words += ", \(attendance.cancelledByPatient.count) cancelled by the person"
    }
    if !attendance.cancelledByProgram.isEmpty {
      words += ", \(attendance.cancelledByProgram.count) cancelled by the program"
    }
    if !attendance.unresolved.isEmpty { words += ", \(attendance.unresolved.count) unresolved" }
    return words + ")"
  }

  private mutating func nextGate(_ gate: TaperDecision) {
    page.paragraph(
      "Next gate, \(gate.from.daysPerWeek) → \(gate.to.daysPerWeek) days: \(gate.verdict.title).")
    for result in gate.determination.obstacles { show(result) }
  }

  mutating func phaseChange(_ change: PhaseChange) {
    let from = days(change.from, on: change.date)
    let to = days(change.to, on: change.date)
    heading(
      change.date,
      change.isStepBackUp ? "STEP BACK UP, \(from) → \(to)" : "STEP DOWN, \(from) → \(to)")
    page.paragraph("Decided by \(role(change.by)): \(change.because.revealed)")
    guard let before = try? change.date.adding(days: -1) else { return }
    if change.isStepBackUp {
      if let found = ProgressReview(record, asOf: before) {
        page.paragraph("What IOPKit saw on \(before): \(found.recommendation.title).")
        for reason in found.reasons {
          page.item("\(reason.words.revealed) [\(source(reason.source))]", level: 1)
          for evidence in reason.evidence { show(evidence, indent: 4) }
        }
      }
    } else if let gate = TaperGate.standard.evaluate(record, asOf: before) {
      page.paragraph("The gate on \(before):")
      show(gate.determination)
      if gate.verdict != .met, change.override == nil {
        page.paragraph(
          "The step was taken although the gate is \(gate.verdict.title), and no reason is recorded."
        )
      }
    }
    show(change.override)
    if let plan = record.planInForce(on: change.date) {
      week(plan.content, on: change.date, phase: change.to)
    }
  }

  private func days(_ phase: Int, on date: CalendarDate) -> String {
    let found = record.planInForce(on: date)?.content.phases.first { $0.number == phase }
    return found.map { "\($0.daysPerWeek) days" } ?? "phase \(phase)"
  }
}
