public import IOPModels

/// What a rule sees: the plan, its links, and what is known of the person on the day of the audit.
///
/// Built once per audit, so that no rule builds it again. The sessions are read in one pass; see ``work``.
public struct PlanCase: PersonalData, Hashable, Sendable {
  /// The record as it was known on the day.
  public let record: CareRecord
  /// The plan that is audited, with the signatures that it had on the day.
  public let plan: TreatmentPlan
  /// The links of the plan.
  public let thread: GoldenThread
  /// What is known of the person.
  public let facts: KnownFacts
  /// The day.
  public let asOf: CalendarDate
  /// What was done in the sessions, and with skills between them, by the day.
  public let work: WorkDone
  /// The goals that are worked on, in the order of the plan.
  public let activeGoals: [Goal]
  /// The objectives whose goal was not given up, in the order of the plan.
  ///
  /// An objective whose goal is not in the plan counts here: nobody has given it up.
  public let liveObjectives: [Objective]
  /// The questions that nobody had answered by the day, in the order of the plan.
  public let openQuestions: [OpenQuestion]
  /// What those questions ask for, by the place at which the answer would stand.
  let askedFor: [FactReference: Set<OpenQuestion.Subject>]
  /// The versions of each consent, in the order of the record.
  let consentVersions: [Identifier<Consent>: [Consent]]
  /// What was judged of the course so far; nil where no rule about the course is asked.
  let course: CourseJudgement?

  /// Gathers what rules need.
  public init(plan: TreatmentPlan, record: CareRecord, asOf date: CalendarDate) {
    let known = record.asKnown(on: date)
    self.init(plan: plan, known: known, asOf: date, course: CourseJudgement(known))
  }

  /// Gathers what rules need, from a record as it was known on the day.
  ///
  /// - Parameter course: what was judged of the course; nil where only rules about the documents are asked.
  init(
    plan: TreatmentPlan, known: CareRecord, asOf date: CalendarDate, course: CourseJudgement? = nil
  ) {
    let plan = plan.asKnown(on: date)
    self.course = course
    let content = plan.content
    let thread = GoldenThread(content)
    self.record = known
    self.plan = plan
    self.thread = thread
    facts = KnownFacts(known, asOf: date)
    asOf = date
    consentVersions = Dictionary(grouping: known.consents, by: \.id)
    work = WorkDone(
      known.sessions, plans: known.plans + [plan], practices: known.skillPractices,
      diaryCards: known.diaryCards)
    activeGoals = content.goals.filter { $0.status == .active }
    liveObjectives = content.objectives.filter {
      thread.goal($0.goal)?.status != .discontinued
    }
    let openQuestions = content.openQuestions.filter { question in
      question.answered.map { $0.date > date } ?? true
    }
    self.openQuestions = openQuestions
    var askedFor: [FactReference: Set<OpenQuestion.Subject>] = [:]
    for question in openQuestions {
      guard let place = question.missing, !question.asksFor.isEmpty else { continue }
      askedFor[place, default: []].formUnion(question.asksFor)
    }
    self.askedFor = askedFor
  }

  /// What the plan says.
  public var content: PlanContent { plan.content }

  /// The last day of the plan if every phase lasts as long as it may; nil when that day is out of range.
  public var lastDay: CalendarDate? {
    var weeks = 0
    for phase in content.phases {
      let (sum, overflow) = weeks.addingReportingOverflow(phase.weeks.highest)
      if overflow { return nil }
      weeks = sum
    }
    return try? content.start.adding(weeks: weeks).adding(days: -1)
  }

  /// Whether the person had left the program before the day.
  public var hasLeft: Bool { record.discharge.map { $0.date < asOf } ?? false }

  /// The day of the audit, or the last day in the program when that was earlier.
  public var lastDayOfCare: CalendarDate { min(asOf, record.discharge?.date ?? asOf) }

  /// Returns the problem of the plan that stands for a condition of the assessment; nil when there is none.
  ///
  /// A problem stands for a condition when it names it, or has it among its evidence.
  public func problem(for condition: Identifier<ClinicalCondition>) -> Problem? {
    content.problems.first { $0.condition == condition }
      ?? content.problems.first { $0.evidence.contains(.condition(condition)) }
  }
}
