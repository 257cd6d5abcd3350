import Foundation
import IOPKit

extension Workload {
  /// The anchor: the recorded course, decoded by Foundation's decoder from the same bytes into the same types.
  public static func anchor(_ material: Material) throws -> Workload {
    let content = try JSONDecoder().decode(Enclosed.self, from: Data(material.bytes)).content
    let data = try JSONEncoder().encode(content)
    return Workload("decode a record, JSONDecoder") {
      try JSONDecoder().decode(CareRecord.self, from: data).sessions.count
    }
  }

  /// Every question that is measured.
  public static func all(_ material: Material) throws -> [Workload] {
    try serialization(material) + decisions(material)
  }

  private static func serialization(_ material: Material) throws -> [Workload] {
    let bytes = material.bytes
    let course = material.course
    let document = CareDocument(course)
    let sorted = JSONEncoder()
    sorted.outputFormatting = .sortedKeys
    let encoder = Unshared(sorted)
    return [
      Workload("decode a document, strictly") {
        try CareDocument(decoding: bytes).content.sessions.count
      },
      Workload("encode a document, canonically") { try document.encoded().count },
      Workload("encode a record, JSONEncoder sorted") {
        try encoder.value.encode(course).count
      },
    ]
  }

  private static func decisions(_ material: Material) throws -> [Workload] {
    let course = material.course
    let today = course.latestDate
    let intakes = material.intakes
    let drafts = try intakes.map {
      try PlanDrafter(program: $0.program).draft(from: $0, asOf: $0.intake.date).plan
    }
    let scheduler = WeeklyScheduler(offerings: course.offerings)
    let start = course.admission?.date ?? today
    let middle = (try? start.adding(days: 28)) ?? today
    let phase = course.plans.first?.content.phases.first
    return [
      Workload("decide on admission", count: intakes.count) {
        intakes.reduce(0) {
          $0
            + AdmissionCriteria.standard.evaluate($1, asOf: $1.intake.date).determination.results
            .count
        }
      },
      Workload("draft a full plan", count: intakes.count) {
        try intakes.reduce(0) {
          let draft = try PlanDrafter(program: $1.program).draft(from: $1, asOf: $1.intake.date)
          return $0 + draft.plan.content.objectives.count
        }
      },
      Workload("check a drafted plan by every rule", count: intakes.count) {
        zip(drafts, intakes).reduce(0) {
          $0 + RuleSet.standard.findings(in: $1.0, of: $1.1, asOf: $1.1.intake.date).count
        }
      },
      Workload("check a whole course by every rule") {
        guard let plan = course.plans.last else { return 0 }
        // A course without a finding is an answer too.
        return 1 + RuleSet.standard.findings(in: plan, of: course, asOf: today).count
      },
      Workload("fit a week") {
        guard let phase else { return 0 }
        return scheduler.fit(phase, for: course.patient, on: start).verdict == .met ? 1 : 0
      },
      Workload("review progress") {
        ProgressReview(course, asOf: middle)?.objectives.count ?? 0
      },
      Workload("ask the taper gate") {
        TaperGate.standard.evaluate(course, asOf: middle)?.determination.results.count ?? 0
      },
      Workload("ask whether discharge is ready") {
        DischargeReadiness.standard.evaluate(course, asOf: today).results.count
      },
      Workload("make a synthetic course", count: 20) {
        try Cohort(count: 20, seed: 7).records().reduce(0) { $0 + $1.sessions.count }
      },
    ]
  }
}

/// A document as Foundation's decoder sees it.
private struct Enclosed: Decodable {
  let content: CareRecord
}

/// A Foundation encoder that is only read.
private struct Unshared<Value>: @unchecked Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
