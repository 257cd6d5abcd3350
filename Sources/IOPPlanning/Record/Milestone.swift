public import IOPModels

/// An event of a course of care at which something is concluded.
public struct Milestone: PersonalData, Hashable, Sendable {
  /// What happened.
  public indirect enum Event: Hashable, Sendable {
    /// The intake assessment.
    case intake
    /// The admission.
    case admission(Admission)
    /// A version of the treatment plan was made.
    case plan(TreatmentPlan)
    /// A crisis plan was made.
    case crisisPlan(CrisisPlan)
    /// A review of the plan.
    case review(PlanReview)
    /// A move to another phase.
    case phaseChange(PhaseChange)
    /// A relapse-prevention plan was made.
    case relapsePlan(RelapsePreventionPlan)
    /// A discharge plan was made.
    case dischargePlan(DischargePlan)
    /// The discharge.
    case discharge(Discharge)
  }

  /// The day.
  public let date: CalendarDate
  /// What happened.
  public let event: Event

  /// Creates a milestone.
  public init(_ date: CalendarDate, _ event: Event) {
    self.date = date
    self.event = event
  }
}

extension CareRecord {
  /// Returns the milestones by a day, from the first to the last; those of one day in the order of the list in ``Milestone/Event``.
  public func milestones(through date: CalendarDate) -> [Milestone] {
    var all: [Milestone] = [Milestone(intake.date, .intake)]
    all += admission.map { [Milestone($0.date, .admission($0))] } ?? []
    all += plans.map { $0.asKnown(on: date) }.ordered {
      ($0.made, $0.number) < ($1.made, $1.number)
    }
    .map { Milestone($0.made, .plan($0)) }
    all += crisisPlans.map { Milestone($0.date, .crisisPlan($0)) }
    all += reviews.map { Milestone($0.date, .review($0)) }
    all += phaseChanges.map { Milestone($0.date, .phaseChange($0)) }
    all += relapsePlans.map { Milestone($0.date, .relapsePlan($0)) }
    all += dischargePlans.map { Milestone($0.date, .dischargePlan($0)) }
    all += discharge.map { [Milestone($0.date, .discharge($0))] } ?? []
    return all.filter { $0.date <= date }.sortedByDate(\.date)
  }
}
