import ExampleSupport
import IOPKit

extension CourseReport {
  mutating func crisisPlan(_ plan: CrisisPlan) {
    heading(plan.date, "CRISIS PLAN")
    page.paragraph(
      [
        TextPage.counted(plan.warningSigns.count, "warning sign"),
        TextPage.counted(plan.coping.count, "thing to do alone", "things to do alone"),
        TextPage.counted(plan.helpers.count, "person to ask", "people to ask"),
        TextPage.counted(plan.professionals.count, "professional"),
        TextPage.counted(plan.lines.count, "line"),
        TextPage.counted(plan.means.count, "agreement about means", "agreements about means"),
      ].joined(separator: ", ") + "."
    )
    triage(on: plan.date)
    guard let coverage = SupportCoverage(record, asOf: plan.date) else { return }
    let alone = coverage.linesOnly.minutes / 60
    page.paragraph(
      "Hours of the week without anybody who can be reached: \(coverage.uncovered.minutes / 60) of 168. "
        + "Hours in which only a line answers: \(alone).")
    if !coverage.helpersWithUnknownHours.isEmpty {
      page.paragraph(
        "Not counted, because nobody recorded when they can be reached: \(TextPage.counted(coverage.helpersWithUnknownHours.count, "helper"))."
      )
    }
    if let treatment = record.plan(on: plan.date) {
      show(
        RuleSet(PlanRule.crisis).findings(in: treatment, of: record, asOf: plan.date),
        of: "the crisis plan")
    }
  }

  /// What the assessments of danger mean together on a day.
  mutating func triage(on date: CalendarDate) {
    let triage = RiskTriage(record, asOf: date)
    page.paragraph(
      "Risk on \(date): \(triage.response?.title ?? "at least \(triage.atLeast.title), the rest is unknown")."
    )
    for reason in triage.reasons {
      page.item("\(reason.sentence) [\(source(reason.source))]", level: 1)
    }
    var shown: [Evidence] = []
    for evidence in triage.reasons.flatMap(\.evidence) where !shown.contains(evidence) {
      shown.append(evidence)
      show(evidence, indent: 4)
    }
    for contradiction in triage.contradictions {
      page.item("Contradiction: \(contradiction.kind.sentence)", level: 1, marker: "!")
    }
    for missing in triage.missing { page.paragraph("missing: \(missing)", indent: 4) }
  }

  mutating func relapsePlan(_ plan: RelapsePreventionPlan) {
    heading(plan.date, "RELAPSE-PREVENTION PLAN")
    for stage in RelapsePreventionPlan.Stage.allCases {
      let signs = plan.signs.filter { $0.stage == stage }
      guard !signs.isEmpty else { continue }
      let open = signs.count { $0.actions.isEmpty }
      page.item(
        "\(stage.rawValue): \(TextPage.counted(signs.count, "sign")) → "
          + TextPage.counted(signs.map(\.actions.count).reduce(0, +), "action")
          + (open == 0 ? "" : "; \(open) without an action yet"), level: 1)
    }
  }

  mutating func dischargePlan(_ plan: DischargePlan) {
    heading(plan.date, "DISCHARGE PLAN")
    page.paragraph("Next level: \(plan.destination?.title ?? "not decided").")
    for appointment in plan.appointments {
      let day = appointment.date.map { " on \($0)" } ?? ", no date yet"
      let time = appointment.time.map { " at \($0)" } ?? ""
      page.item("\(appointment.service.title)\(day)\(time)", level: 1)
    }
  }

  mutating func discharge(_ discharge: Discharge) {
    heading(discharge.date, "DISCHARGE")
    page.paragraph(
      "\(discharge.kind.title.prefix(1).uppercased() + discharge.kind.title.dropFirst()), decided by \(role(discharge.by)): \(discharge.because.revealed)"
    )
    show(DischargeReadiness.standard.evaluate(record, asOf: discharge.date))
    show(discharge.override)
    let open = record.openNeeds(on: discharge.date)
    page.paragraph(
      open.isEmpty ? "No case-management need is open." : "Open case-management needs:")
    for need in open {
      let status = record.status(of: need.id, on: discharge.date)?.title ?? "nothing recorded yet"
      page.item(
        "\(need.kind.title), since \(need.opened): \(status) (\(FactReference.need(need.id)))",
        level: 1)
    }
  }

  private func words(_ confidence: Citation.Confidence) -> String {
    switch confidence {
    case .primary: "read in the primary text"
    case .secondary: "read in a secondary document"
    case .conventional: "common knowledge of the field: to be reviewed by the clinic"
    case .site: "the program's own policy"
    }
  }

  mutating func closing() {
    page.title("AS OF \(asOf)")
    if let plan = record.plan(on: asOf) {
      show(
        RuleSet.standard.findings(in: plan, of: record, asOf: asOf),
        of: "plan version \(plan.number) on \(asOf)")
    } else {
      page.paragraph("There is no plan yet.")
    }
    hours()
    page.heading("Sources")
    for (index, citation) in sources.enumerated() {
      let locator = citation.locator.map { ", \($0)" } ?? ""
      let url = citation.url.map { " \($0)" } ?? ""
      page.entry(
        "S\(index + 1)", "\(citation.title)\(locator) (\(words(citation.confidence))).\(url)",
        column: 5)
    }
  }
}
