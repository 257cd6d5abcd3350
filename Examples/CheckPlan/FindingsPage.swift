import ExampleSupport
import IOPKit

/// Findings for a terminal: grouped by severity, each with its place, what to do and its source.
struct FindingsPage {
  let plan: TreatmentPlan
  let findings: [Finding]
  let asOf: CalendarDate

  /// The page as a text of lines of at most 100 columns.
  var text: String {
    var page = TextPage()
    page.title("Check of the treatment plan")
    page.blank()
    page.entry("plan", "\(plan.id), version \(plan.number), made \(plan.made)", column: 10)
    page.entry("state", plan.signed.map { "signed \($0)" } ?? "draft", column: 10)
    page.entry("as of", "\(asOf)", column: 10)
    page.entry("rules", "\(RuleSet.standard.rules.count)", column: 10)
    page.entry("findings", counts, column: 10)
    for severity in Finding.Severity.allCases {
      let found = findings.filter { $0.severity == severity }
      guard !found.isEmpty else { continue }
      page.heading("\(severity.heading) (\(found.count))")
      for finding in found {
        page.blank()
        page.item(finding.message)
        page.entry("place", finding.place, column: 8, indent: 2)
        page.entry("do", finding.remedy, column: 8, indent: 2)
        page.entry("rule", "\(finding.rule)", column: 8, indent: 2)
        page.entry("source", "\(finding.source)", column: 8, indent: 2)
      }
    }
    return page.text
  }

  private var counts: String {
    guard !findings.isEmpty else { return "nothing found" }
    return Finding.Severity.allCases.compactMap { severity in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : severity.counted(count)
    }.joined(separator: ", ")
  }
}

extension Finding.Severity {
  /// What stands above the findings of this severity.
  fileprivate var heading: String {
    switch self {
    case .error: "Errors: the plan cannot stand as it is"
    case .warning: "Warnings: to be mended or answered"
    case .advice: "Advice: could be better"
    case .waived: "Waived by a clinician"
    }
  }

  /// A number of findings of this severity in words.
  fileprivate func counted(_ count: Int) -> String {
    switch self {
    case .error: count == 1 ? "1 error" : "\(count) errors"
    case .warning: count == 1 ? "1 warning" : "\(count) warnings"
    case .advice: count == 1 ? "1 piece of advice" : "\(count) pieces of advice"
    case .waived: "\(count) waived"
    }
  }
}
