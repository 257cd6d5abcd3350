import ExampleSupport
import IOPKit

/// Checks the latest plan of a care record against the rules that IOPKit ships, and prints every finding.
///
/// Exit 0 when nothing is at error level, 1 when something is, 2 when the input is unreadable or holds no plan.
@main struct CheckPlan {
  static let usage = "CheckPlan document.json [--json] [--asOf YYYY-MM-DD]"

  static func main() { outcome(of: Array(CommandLine.arguments.dropFirst())).deliver() }

  static func outcome(of arguments: [String]) -> Outcome {
    if CommandLineInput.asksForHelp(arguments) { return .help(usage) }
    do {
      let input = try CommandLineInput(
        arguments, flags: ["--json"], options: ["--asOf"], operands: 1...1)
      let asOf = try input.date(of: "--asOf")
      let bytes = try CommandLineInput.bytes(ofFile: input.operands[0])
      let record = try CareDocument(decoding: bytes).content
      return try outcome(
        checking: record, asOf: asOf ?? record.latestDate, asJSON: input.has("--json"))
    } catch let fault as CommandLineInput.Fault {
      return .unreadable("CheckPlan", fault.description, usage: usage)
    } catch let error as JSONError {
      return .unreadable("CheckPlan", error.description)
    } catch {
      return .unreadable("CheckPlan", "the findings cannot be written")
    }
  }

  /// Returns what is printed about the latest plan of a record on a day.
  static func outcome(
    checking record: CareRecord, asOf date: CalendarDate, asJSON: Bool = false
  ) throws(JSONError) -> Outcome {
    guard let plan = record.plan(on: date) else {
      return .unreadable("CheckPlan", "the record holds no treatment plan by \(date)")
    }
    let findings = RuleSet.standard.findings(in: plan, of: record, asOf: date)
    let exitCode: Outcome.ExitCode =
      findings.contains { $0.severity == .error } ? .findings : .success
    if asJSON {
      let json = try CanonicalJSONEncoder().encode(findings)
      return Outcome(output: json + [UInt8(ascii: "\n")], exitCode: exitCode)
    }
    let page = FindingsPage(plan: plan, findings: findings, asOf: date)
    return Outcome(output: page.text, exitCode: exitCode)
  }
}
