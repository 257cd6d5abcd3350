public import IOPModels

/// What a rule sees: the plan, its links, and what is known of the person on the day of the audit.
///
/// Built once per audit, so that no rule builds it again.
public struct PlanCase: PersonalData, Hashable, Sendable {
  /// The record as it was known on the day.
  public let record: CareRecord
  /// The plan that is audited.
  public let plan: TreatmentPlan
  /// The links of the plan.
  public let thread: GoldenThread
  /// What is known of the person.
  public let facts: KnownFacts
  /// The day.
  public let asOf: CalendarDate

  /// Gathers what rules need.
  public init(plan: TreatmentPlan, record: CareRecord, asOf date: CalendarDate) {
    self.record = record.asKnown(on: date)
    self.plan = plan
    thread = GoldenThread(plan.content)
    facts = KnownFacts(record, asOf: date)
    asOf = date
  }

  /// What the plan says.
  public var content: PlanContent { plan.content }
}
