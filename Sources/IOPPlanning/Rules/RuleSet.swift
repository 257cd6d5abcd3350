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
    return findings.ordered { $0.severity < $1.severity }
  }

  /// Returns what is wrong with the plan of a record on a day: with the plan in force, and with a draft that is to follow it.
  ///
  /// What is wrong with the draft alone stands at a place that begins with `draft/`. A record without a plan gives one finding that says so.
  public func findings(in record: CareRecord, asOf date: CalendarDate) -> [Finding] {
    guard let latest = record.plan(on: date) else {
      return [
        Finding(
          rule: "no-plan", severity: .warning, place: "plans",
          message: "There is no treatment plan, so nothing could be checked.",
          remedy: "Draft a plan.", source: .cfr424_24d)
      ]
    }
    let ofLatest = findings(in: latest, of: record, asOf: date)
    guard let inForce = record.planInForce(on: date), inForce.versionID != latest.versionID
    else { return ofLatest }
    let found = findings(in: inForce, of: record, asOf: date)
    let drafted = ofLatest.filter { !found.contains($0) }.map {
      Finding(
        rule: $0.rule, severity: $0.severity, place: "draft/\($0.place)", message: $0.message,
        remedy: $0.remedy, source: $0.source)
    }
    return (found + drafted).ordered { $0.severity < $1.severity }
  }
}
