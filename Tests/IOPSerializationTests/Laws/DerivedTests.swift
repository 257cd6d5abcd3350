import IOPModels
import IOPPlanning
import IOPTesting
import Testing

@Suite("What is computed from a record")
struct DerivedTests {
  /// What the library computes from a record on a day, of as many types as one call gives.
  private static func results(of record: CareRecord, on date: CalendarDate) -> [Any] {
    let content = record.plan(on: date)?.content
    var results: [Any?] = [
      KnownFacts(record, asOf: date), AdmissionCriteria.standard.evaluate(record, asOf: date),
      ContinuedStayCriteria.standard.evaluate(record, asOf: date),
      DischargeReadiness.standard.evaluate(record, asOf: date), ProgressReview(record, asOf: date),
      TaperGate.standard.evaluate(record, asOf: date), RiskTriage(record, asOf: date),
      SupportCoverage(record, asOf: date), Taper(record, asOf: date),
      LengthEstimate(record, asOf: date), DoseLedger(record, asOf: date),
      content.map { GoldenThread($0) }, content.map { PlanDifference(from: $0, to: $0) },
      record.plan(on: date).map { PlanCase(plan: $0, record: record, asOf: date) },
      try? PlanDrafter(program: record.program).draft(from: record, asOf: date),
      record.plan(on: date).map {
        Redraft(of: $0, drafted: $0.content, from: nil, facts: [], asOf: date)
      },
    ]
    results += IndicationSign.findings(in: record, asOf: date)
    results += SuccessFactor.reasons(in: record, asOf: date)
    results += record.milestones(through: date)
    results += record.milestones(through: date).map(\.event)
    results += (content?.phases ?? []).map {
      WeeklyScheduler(offerings: record.offerings).fit($0, for: record.patient, on: date)
    }
    results += (content?.objectives ?? []).compactMap(\.measure).map {
      Trajectory($0, in: record, through: date)
    }
    let admission = AdmissionCriteria.standard.evaluate(record, asOf: date)
    results += admission.determination.results
    return results.compactMap(\.self)
  }

  @Test(
    "No text of a record is printed by what is computed from it", arguments: 0..<6 as Range<UInt64>)
  func silent(seed: UInt64) throws {
    var draw = Draw(seed: seed, canary: "CANARY")
    draw.presence = 90
    draw.listLengths = 1...3
    let record: CareRecord = try draw.value()
    let date = record.plans.map(\.made).max() ?? record.intake.date
    let results = Self.results(of: record, on: date)
    #expect(results.count > 15)
    for result in results {
      for text in Printed.texts(of: result) {
        #expect(!text.contains("CANARY"), "\(type(of: result)) seed \(seed)")
      }
    }
  }
}
