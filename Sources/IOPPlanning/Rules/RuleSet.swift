public import IOPModels

/// Rules that are checked together; it reports every finding, never only the first.
public struct RuleSet: Sendable {
  /// The rules, in the order in which they are checked.
  public let rules: [PlanRule]

  /// Creates a set of rules; without rules, nothing is found.
  public init(_ rules: [PlanRule]) { self.rules = rules }

  /// Returns what is wrong with a plan, the most severe first, then in the order of rules and places.
  ///
  /// A rule that a clinician waived in the plan gives one finding of its own in place of what it found.
  public func findings(
    in plan: TreatmentPlan, of record: CareRecord, asOf date: CalendarDate
  ) -> [Finding] {
    let planCase = PlanCase(plan: plan, record: record, asOf: date)
    let waivers = planCase.content.waivers.filter { $0.override.date <= date }
    var findings: [Finding] = []
    for rule in rules {
      let found = rule.findings(in: planCase)
      guard !found.isEmpty, waivers.contains(where: { $0.rule == rule.id }) else {
        findings += found
        continue
      }
      findings.append(
        Finding(
          rule: rule.id, severity: .waived, place: "plan/waivers/\(rule.id)",
          message: "A clinician set this rule aside: \(rule.sentence)",
          remedy: "Check at the next review whether the reason still holds.", source: rule.source))
    }
    return findings.enumerated().sorted {
      ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset)
    }.map(\.element)
  }

  /// Returns what is wrong with the latest plan of a record on a day; empty when there is no plan.
  public func findings(in record: CareRecord, asOf date: CalendarDate) -> [Finding] {
    guard let plan = record.plan(on: date) else { return [] }
    return findings(in: plan, of: record, asOf: date)
  }
}
