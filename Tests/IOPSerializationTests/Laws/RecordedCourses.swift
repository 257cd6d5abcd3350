import Foundation
import IOPModels
import IOPPlanning
import IOPSerialization

/// The recorded courses of the examples, as trees.
enum RecordedCourses {
  /// The names of the files, in order.
  static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".json") }.sorted()
  }

  private static var folder: URL { PublicTypes.package.appendingPathComponent("Examples/Data") }

  static func read(_ name: String) throws -> JSONValue {
    try JSONReader().read([UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
  }
}

extension JSONPath {
  /// The path with every index taken out: places of the same kind have the same shape.
  var shape: [String] {
    components.compactMap { if case .key(let name) = $0 { name } else { nil } }
  }
}

extension CareRecord {
  /// Asks everything that the library answers about a record on a day, and returns how much it said.
  func askEverything(on date: CalendarDate) -> Int {
    var said = AdmissionCriteria.standard.evaluate(self, asOf: date).determination.results.count
    said += RuleSet.standard.findings(in: self, asOf: date).count
    said += DischargeReadiness.standard.evaluate(self, asOf: date).results.count
    said += ProgressReview(self, asOf: date)?.reasons.count ?? 0
    said += TaperGate.standard.evaluate(self, asOf: date)?.determination.results.count ?? 0
    said += RiskTriage(self, asOf: date).reasons.count
    said += SupportCoverage(self, asOf: date) == nil ? 0 : 1
    let stay = ContinuedStayCriteria.standard.evaluate(self, asOf: date)
    said += stay?.determination.results.count ?? 0
    said += Taper(self, asOf: date) == nil ? 0 : 1
    said += LengthEstimate(self, asOf: date).because.count
    said += DoseLedger(self, asOf: date).weeks.count
    said += IndicationSign.findings(in: self, asOf: date).count
    said += SuccessFactor.reasons(in: self, asOf: date).count
    said += milestones(through: date).count
    said += relapsePlan(on: date)?.triggered(in: self, asOf: date).count ?? 0
    let drafter = PlanDrafter(program: program)
    let drafts = [
      try? drafter.draft(from: intake, for: patient, asOf: intake.date),
      try? drafter.draft(from: self, asOf: date),
    ]
    said += drafts.compactMap(\.self).reduce(0) { $0 + $1.openQuestions.count }
    if let first = plans.first, let last = plans.last {
      said += PlanDifference(from: first.content, to: last.content).entries.count
    }
    for phase in plan(on: date)?.content.phases ?? [] {
      let fit = WeeklyScheduler(offerings: offerings).fit(phase, for: patient, on: date)
      said += fit.obstacles.count
    }
    for objective in plan(on: date)?.content.objectives ?? [] {
      guard let measure = objective.measure else { continue }
      let trajectory = Trajectory(measure, in: self, through: date)
      said += [trajectory.percent, trajectory.improvement].compactMap { $0 }.count
    }
    return said
  }
}
