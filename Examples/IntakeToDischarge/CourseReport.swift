import ExampleSupport
import IOPKit

/// The printed course: one section for each milestone, in the order in which things happened.
struct CourseReport {
  let record: CareRecord
  let asOf: CalendarDate
  var page = TextPage()
  /// The sources, in the order of their first use.
  var sources: [Citation] = []

  /// Writes the report of a record up to a day.
  init(_ record: CareRecord, asOf: CalendarDate) {
    self.record = record
    self.asOf = asOf
    opening()
    let milestones = record.milestones(through: asOf)
    if milestones.isEmpty { page.paragraph("Nothing is recorded by this day.") }
    for milestone in milestones { section(milestone) }
    closing()
  }

  var text: String { page.text }

  private mutating func opening() {
    page.title("FROM INTAKE TO DISCHARGE")
    page.paragraph(
      "Record \(record.patient.id), \(record.program.title), as known on \(asOf). No field that holds a person's name "
        + "is printed; what people wrote in their own words stands as it was written. "
        + "What a fact says stands beside the place in the record that holds it.")
    page.paragraph(
      "IOPKit supports professionals in their decisions. It does not decide, and it is no medical device."
    )
    page.blank()
    page.paragraph("[+] met   [-] not met   [?] unknown   [S1] the source, in the list at the end")
  }

  private mutating func section(_ milestone: Milestone) {
    let date = milestone.date
    switch milestone.event {
    case .intake: intake(date)
    case .admission(let admission): self.admission(admission)
    case .plan(let plan): self.plan(plan)
    case .crisisPlan(let plan): crisisPlan(plan)
    case .review(let review): self.review(review)
    case .phaseChange(let change): phaseChange(change)
    case .relapsePlan(let plan): relapsePlan(plan)
    case .dischargePlan(let plan): dischargePlan(plan)
    case .discharge(let discharge): self.discharge(discharge)
    }
  }

  /// Says which members of a newer document were kept without being understood.
  mutating func note(unrecognized document: CareDocument) {
    page.heading("KEPT WITHOUT BEING UNDERSTOOD")
    page.paragraph(
      "The document is of version \(document.version), newer than this edition of IOPKit. These members are kept and written back:"
    )
    for path in document.unrecognized { page.item("\(path)") }
  }

  // MARK: Pieces that all sections use

  mutating func heading(_ date: CalendarDate, _ words: String) {
    page.title("\(date) \(date.weekday.abbreviation)  \(words)")
  }

  mutating func show(_ determination: Determination) {
    page.paragraph("\(determination.question) \(determination.verdict.title.uppercased())")
    for result in determination.results { show(result) }
  }

  mutating func show(_ result: CriterionResult) {
    let mark =
      switch result.verdict {
      case .met: "[+]"
      case .notMet: "[-]"
      case .unknown: "[?]"
      }
    let weight = result.weight == .required ? "" : " (\(result.weight.rawValue))"
    page.item("\(result.sentence)\(weight) [\(source(result.source))]", level: 1, marker: mark)
    for evidence in result.judgement.evidence { show(evidence) }
    if let remark = result.judgement.remark { page.paragraph(remark, indent: 6) }
    for missing in result.judgement.missing { page.paragraph("missing: \(missing)", indent: 6) }
  }

  mutating func show(_ evidence: Evidence, indent: Int = 6) {
    let day = evidence.date.map { ", \($0)" } ?? ""
    page.paragraph("\(evidence.says.revealed) (\(evidence.fact)\(day))", indent: indent)
  }

  mutating func show(_ findings: [Finding], of what: String) {
    guard !findings.isEmpty else {
      page.paragraph("Findings in \(what): none.")
      return
    }
    page.paragraph("Findings in \(what): \(findings.count)")
    for finding in findings {
      page.item("\(finding.severity.rawValue): \(finding.message) (\(finding.place))", level: 1)
      page.paragraph("\(finding.remedy) [\(source(finding.source))]", indent: 4)
    }
  }

  mutating func show(_ override: Override?) {
    guard let override else { return }
    page.paragraph(
      "Override by \(role(override.by)) on \(override.date): \(override.because.revealed)")
  }

  /// Returns the number of a source; the list of sources stands at the end of the report.
  mutating func source(_ citation: Citation) -> String {
    if let index = sources.firstIndex(of: citation) { return "S\(index + 1)" }
    sources.append(citation)
    return "S\(sources.count)"
  }

  func role(_ id: Identifier<Clinician>) -> String {
    record.clinician(id).map { "\($0.role.title) (\(id))" } ?? "\(id), who is not in the record"
  }
}
