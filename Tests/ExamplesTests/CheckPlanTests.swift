import ExampleSupport
import Foundation
import IOPKit
import Testing

@testable import CheckPlan

/// What `CheckPlan` prints and how it ends.
@Suite struct CheckPlanTests {
  @Test("A course without an error ends with 0 and prints lines of at most 100 columns")
  func course() {
    let outcome = CheckPlan.outcome(of: [Course.path(named: "course-a")])
    #expect(outcome.exitCode == .success)
    #expect(outcome.errors.isEmpty)
    let lines = outcome.outputText.split(separator: "\n")
    #expect(lines.first == "Check of the treatment plan")
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test("A plan without criteria for discharge ends with 1 and says so under the errors")
  func errorFound() throws {
    let outcome = try CheckPlan.outcome(
      checking: withoutCriteria(), asOf: CalendarDate("2026-02-20"))
    #expect(outcome.exitCode == .findings)
    let text = outcome.outputText
    let heading = try #require(text.range(of: "Errors: the plan cannot stand as it is (1)"))
    let finding = try #require(text.range(of: "- The plan has no criteria for discharge."))
    #expect(heading.upperBound <= finding.lowerBound)
    for part in ["plan/dischargeWhen", "discharge-criteria", "CTS.03.01.03", "1 error"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("As JSON the same findings are printed in the same order, with the same exit code")
  func json() throws {
    let record = try withoutCriteria()
    let date = try CalendarDate("2026-02-20")
    let outcome = try CheckPlan.outcome(checking: record, asOf: date, asJSON: true)
    #expect(outcome.exitCode == .findings)
    let findings = try StrictJSONDecoder().decode([Finding].self, from: outcome.output)
    #expect(findings == RuleSet.standard.findings(in: record, asOf: date))
    #expect(findings.first?.rule == "discharge-criteria")
  }

  @Test("A plan in which nothing is found says so")
  func nothingFound() throws {
    let record = try Course.a.record()
    let plan = try #require(record.plans.first)
    let page = FindingsPage(plan: plan, findings: [], asOf: plan.made)
    #expect(page.text.contains("findings  nothing found\n"))
  }

  @Test("Severities are printed from the worst on, and a waived rule last")
  func severities() throws {
    let plan = try #require(try Course.a.record().plans.first)
    let findings = Finding.Severity.allCases.reversed().map {
      Finding(
        rule: "r", severity: $0, place: "p", message: "m", remedy: "d", source: .commonPractice)
    }
    let text = FindingsPage(plan: plan, findings: findings, asOf: plan.made).text
    #expect(text.contains("1 error, 1 warning, 1 piece of advice, 1 waived"))
    let places = ["Errors:", "Warnings:", "Advice:", "Waived"].map {
      text.range(of: $0)?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test(
    "What cannot be read ends with 2, a message on standard error and nothing on standard output",
    arguments: [
      [], ["nowhere.json"], ["a.json", "b.json"], ["a.json", "--xml"], ["a.json", "--asOf"],
      ["a.json", "--asOf", "2026-02-31"], ["a.json", "--json", "--json"], ["/"],
    ])
  func unreadable(_ arguments: [String]) {
    let outcome = CheckPlan.outcome(of: arguments)
    #expect(outcome.exitCode == .unreadable)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("CheckPlan: "))
    #expect(outcome.errors.contains("usage: CheckPlan"))
  }

  @Test("A record that holds no plan on the day ends with 2")
  func noPlan() throws {
    let outcome = CheckPlan.outcome(
      of: [Course.path(named: "course-a"), "--asOf=2026-01-01"])
    #expect(outcome.exitCode == .unreadable)
    #expect(outcome.errors.contains("holds no treatment plan by 2026-01-01"))
  }

  private func withoutCriteria() throws -> CareRecord {
    var record = try Course.a.record()
    let plan = try #require(record.plan(on: CalendarDate("2026-02-20")))
    var content = plan.content
    content.dischargeCriteria = []
    let index = try #require(record.plans.firstIndex { $0.versionID == plan.versionID })
    record.plans[index] = try TreatmentPlan(
      id: plan.id, versionID: plan.versionID, number: plan.number, supersedes: plan.supersedes,
      made: plan.made, author: plan.author, because: plan.because, content: content,
      signatures: plan.signatures)
    return record
  }
}
