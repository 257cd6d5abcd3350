import ExampleSupport
import IOPKit

extension CourseReport {
  mutating func plan(_ plan: TreatmentPlan) {
    heading(
      plan.made, plan.number == 1 ? "TREATMENT PLAN" : "TREATMENT PLAN, VERSION \(plan.number)")
    if let because = plan.because { page.paragraph("Revised because: \(because.revealed)") }
    let previous = plan.supersedes.flatMap { id in record.plans.first { $0.versionID == id } }
    if let previous {
      page.paragraph("Version \(previous.number) stays as it was signed. What is different:")
      for entry in PlanDifference(from: previous.content, to: plan.content).entries {
        page.item(words(entry), level: 1)
      }
    } else {
      show(plan.content)
    }
    signatures(plan)
    let known = min(asOf, plan.signatures.map(\.date).max() ?? plan.made)
    show(
      RuleSet.standard.findings(in: plan.asKnown(on: known), of: record, asOf: known),
      of: "the plan on \(known)")
    if plan.number == 1 { week(plan.content, on: plan.content.start) }
  }

  /// A part that differs, with its fields; the team's reasons, and texts that may name people, stay in the plan.
  private func words(_ entry: PlanDifference.Entry) -> String {
    let part = "\(entry.change.rawValue) \(entry.name.kind.title)"
    switch entry.name.kind {
    case .strength, .mitigation, .openQuestion, .waiver, .selfCare, .sobriety: return part
    default: break
    }
    let fields = entry.fields.filter { $0.name != "why" }.map(\.line.revealed)
    let words = entry.change == .changed ? fields.joined(separator: "; ") : entry.says.revealed
    return entry.name.kind == .frame
      ? "\(part): \(words)" : "\(part) \(entry.name.key.revealed): \(words)"
  }

  private mutating func signatures(_ plan: TreatmentPlan) {
    let given = plan.signatures.filter { $0.date <= asOf }
    guard !given.isEmpty else {
      page.paragraph("Not signed.")
      return
    }
    let words = given.map { signature in
      signature.absentBecause.map { "\(signature.signer.rawValue): absent, \($0.revealed)" }
        ?? "\(signature.signer.rawValue) \(signature.date)"
    }
    page.paragraph("Signed: \(words.joined(separator: "; ")).")
  }

  mutating func show(_ content: PlanContent) {
    let thread = GoldenThread(content)
    for problem in content.problems {
      page.item("Problem \(problem.id): \(problem.statement.revealed)", level: 0, marker: "*")
      let facts = problem.evidence.compactMap { record.fact(at: $0) }
      for fact in facts { show(fact, indent: 4) }
      if let deferral = problem.deferral {
        page.paragraph("Deferred: \(deferral.revealed)", indent: 4)
      }
      for goal in thread.goals(of: problem.id) { show(goal, thread) }
    }
    for intervention in content.interventions { show(intervention) }
    for phase in content.phases { show(phase) }
    for measured in content.schedule {
      let interval = measured.everyDays == 1 ? "day" : "\(measured.everyDays) days"
      page.item("Measured every \(interval): \(measured.measure.title)", level: 0)
      if let why = measured.why { page.paragraph(why.revealed, indent: 4) }
    }
    for mitigation in content.mitigations {
      page.item("Against “\(mitigation.drawback.title)”: \(mitigation.answer.revealed)", level: 0)
    }
    for question in content.openQuestions where question.answered == nil {
      page.item("Open question: \(question.question.revealed)", level: 0, marker: "?")
    }
  }

  private mutating func show(_ goal: Goal, _ thread: GoldenThread) {
    page.item("Goal \(goal.id): \(goal.statement.revealed)", level: 1)
    if let words = goal.ownWords { page.paragraph("“\(words.revealed)”", indent: 4) }
    for objective in thread.objectives(of: goal.id) {
      page.item("Objective \(objective.id): \(objective.statement.revealed)", level: 2)
      if let why = objective.why { page.paragraph(why.revealed, indent: 6) }
      let serving = thread.interventions(for: objective.id).map(\.id.text)
      page.paragraph(
        serving.isEmpty
          ? "Served by nothing yet." : "Served by \(serving.joined(separator: ", ")).",
        indent: 6)
    }
  }

  private mutating func show(_ intervention: Intervention) {
    let dose = intervention.dose.map { ", \($0)" } ?? ", dose not decided"
    let owner = intervention.owner.map { role($0) } ?? intervention.ownerRole?.title ?? "nobody yet"
    page.item(
      "\(intervention.id): \(intervention.modality.title) in \(intervention.service.title)\(dose); \(owner)"
    )
    if let why = intervention.why { page.paragraph(why.revealed, indent: 4) }
    if !intervention.insteadOf.isEmpty {
      let passed = intervention.insteadOf.map { "\($0.modality.title): \($0.because.revealed)" }
      page.paragraph("Considered: \(passed.joined(separator: " "))", indent: 4)
    }
  }

  private mutating func show(_ phase: Phase) {
    let mix = phase.mix.map { "\($0.perWeek) × \($0.service.title)" }.joined(separator: ", ")
    let hours =
      phase.weeklyMinutes.map { "\($0 / 60) h" + ($0 % 60 == 0 ? "" : " \($0 % 60) min") } ?? "?"
    page.item(
      "Phase \(phase.number): \(phase.daysPerWeek) days, \(hours) a week, \(phase.weeks.lowest) to \(phase.weeks.highest) weeks: \(mix)",
      level: 0)
    if let why = phase.why { page.paragraph(why.revealed, indent: 4) }
  }
}
