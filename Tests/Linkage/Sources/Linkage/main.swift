// Reads a care record from standard input and puts it through every module of the library, so that the linker keeps what a real
// client needs. Without input it only says so. It must not import Foundation either.

import IOPKit

var bytes: [UInt8] = []
while let line = readLine(strippingNewline: false) {
  bytes += line.utf8
}

func conclude(_ record: CareRecord) throws -> [String] {
  let today = record.latestDate
  let decision = AdmissionCriteria.standard.evaluate(record, asOf: today)
  let draft = try PlanDrafter(program: record.program).draft(
    from: record.intake, for: record.patient, team: record.clinicians, asOf: today,
    override: record.admission?.override)
  let findings = RuleSet.standard.findings(in: draft.plan, of: record, asOf: today)
  let review = ProgressReview(record, asOf: today)
  let gate = TaperGate.standard.evaluate(record, asOf: today)
  let leaving = DischargeReadiness.standard.evaluate(record, asOf: today)
  let coverage = SupportCoverage(record, asOf: today)
  let fits = draft.plan.content.phases.map {
    WeeklyScheduler(offerings: record.offerings).fit($0, for: record.patient, on: today).verdict
  }
  return [
    "admission \(decision.verdict)", "\(findings.count) findings",
    "review \(review?.recommendation.title ?? "none")",
    "gate \(gate?.verdict.title ?? "none")", "leaving \(leaving.verdict)",
    "uncovered \(coverage?.uncovered.minutes ?? -1) min", "weeks \(fits)",
  ]
}

if bytes.isEmpty {
  print("no document")
} else {
  let document = try CareDocument(decoding: bytes)
  for line in try conclude(document.content) { print(line) }
  print("\(try document.encoded().count) bytes in canonical form")
}
