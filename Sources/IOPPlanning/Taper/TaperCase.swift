public import IOPModels

/// What the criteria of a taper gate see; built once.
public struct TaperCase: PersonalData, Hashable, Sendable {
  /// The record as it was known on the day.
  public let record: CareRecord
  /// The plan in force.
  public let plan: TreatmentPlan
  /// The phase in which the person is.
  public let phase: Phase
  /// The phase that comes next; nil in the last one.
  public let next: Phase?
  /// The first day of the phase.
  public let phaseStart: CalendarDate
  /// What the evidence says about each objective of a goal that is worked on.
  public let objectives: [ObjectiveJudgement]
  /// The attendance since the phase began.
  public let attendance: AttendanceSummary
  /// What is known of the person.
  public let facts: KnownFacts
  /// What the facts about danger ask for; asked once, since most criteria read it.
  let triage: RiskTriage
  /// The day.
  public let asOf: CalendarDate
  /// The day on which the next phase would begin.
  public let step: CalendarDate

  /// Gathers what the criteria need; nil before admission or without a signed plan that has the phase.
  public init?(_ record: CareRecord, asOf date: CalendarDate, stepOn step: CalendarDate? = nil) {
    let known = record.asKnown(on: date)
    guard let plan = known.planInForce(on: date), let number = known.phaseNumber(on: date),
      let start = known.phaseStart(on: date),
      let phase = plan.content.phases.first(where: { $0.number == number }),
      let days = try? CalendarDateRange(start, through: date)
    else { return nil }
    self.record = known
    self.plan = plan
    self.phase = phase
    // The numbers of a plan may leave one out: the next phase is the one with the lowest number above this one.
    let following = plan.content.phases.map(\.number).filter { $0 > number }.min()
    next = plan.content.phases.first { $0.number == following }
    phaseStart = start
    objectives = plan.activeObjectives(in: known, asOf: date).map {
      ObjectiveJudgement($0, in: known, asOf: date)
    }
    attendance = AttendanceSummary(known.sessions, in: days)
    let facts = KnownFacts(known, asOf: date)
    self.facts = facts
    triage = RiskTriage(facts: facts)
    asOf = date
    // A step is decided for the coming week.
    self.step = step ?? (try? date.startOfWeek.adding(weeks: 1)) ?? date
  }

  /// The phase before this one; nil in the first.
  public var previous: Phase? {
    let before = plan.content.phases.map(\.number).filter { $0 < phase.number }.max()
    return plan.content.phases.first { $0.number == before }
  }

  /// Whether the day is the recorded last one: no further step in the program is taken.
  var isLastDay: Bool { record.discharge.map { $0.date <= asOf } ?? false }

  /// That the person leaves, and how, in words for the clinician.
  var lastDayWords: String {
    record.discharge.map { "The last day is \($0.date): \($0.kind.title)." } ?? ""
  }

  /// The full weeks that the phase will have lasted when the next one begins.
  public var weeksInPhase: Int { phaseStart.days(to: step) / 7 }

  /// The assessment of danger that was in force when the phase began.
  public var riskAtPhaseStart: RiskAssessment? { record.risk(on: phaseStart) }
}
