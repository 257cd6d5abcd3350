import ExampleSupport
import IOPKit

extension CourseReport {
  mutating func intake(_ date: CalendarDate) {
    heading(date, "INTAKE")
    let intake = record.intake
    if let concern = intake.presentingConcern {
      page.paragraph("In the person's words: “\(concern.revealed)”")
    }
    page.heading("What was found")
    for condition in intake.conditions {
      page.item("\(condition.inWords) (\(FactReference.condition(condition.id)))", level: 1)
    }
    for result in intake.measures {
      page.item("\(result.inWords) (\(FactReference.measure(result.id)))", level: 1)
    }
    for count in intake.behaviours {
      page.item("\(count.inWords) (\(FactReference.behaviour(count.id)))", level: 1)
    }
    if let risk = intake.risk {
      page.item("\(risk.inWords) (\(FactReference.risk(risk.id)))", level: 1)
    }
    triage(on: date)
    page.heading("Admission")
    let decision = AdmissionCriteria.standard.evaluate(record, asOf: date)
    show(decision.determination)
    page.paragraph("What follows: \(decision.placement.route.title)")
    if !decision.determination.missing.isEmpty {
      let names = decision.determination.missing.map(\.name).joined(separator: "; ")
      page.paragraph("Would decide it: \(names).")
    }
    page.heading("What IOPKit would draft")
    draft(on: date)
  }

  private mutating func draft(on date: CalendarDate) {
    do {
      let draft = try PlanDrafter(program: record.program).draft(
        from: record, asOf: date, start: record.admission?.date,
        override: record.admission?.override)
      if draft.isBlockedByOpenDanger {
        page.paragraph("Danger is not ruled out: the first questions come before the plan.")
      }
      show(draft.plan.content)
    } catch PlanDrafter.Refused.notAdmissible(let route) {
      page.paragraph("Nothing: no plan is drafted: \(route.title)")
    } catch {
      page.paragraph("Nothing: \(error)")
    }
  }

  mutating func admission(_ admission: Admission) {
    heading(admission.date, "ADMISSION")
    page.paragraph("Decided by \(role(admission.by)).")
    let decision = AdmissionCriteria.standard.evaluate(record, asOf: admission.date)
    page.paragraph("The criteria on this day: \(decision.verdict.title).")
    show(admission.override)
    if decision.verdict != .met, admission.override == nil {
      page.paragraph(
        "The person was admitted although the criteria are \(decision.verdict.title), and no reason is recorded."
      )
      for result in decision.determination.obstacles { show(result) }
    }
  }
}
