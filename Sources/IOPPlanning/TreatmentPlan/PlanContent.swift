public import IOPModels

/// What a version of a plan says: problems, goals, objectives, interventions, phases and all that hangs on them.
public struct PlanContent: PersonalData, Hashable, Sendable, Codable {
  /// The first day of treatment under the plan.
  public var start: CalendarDate
  /// The level of care.
  public var level: LevelOfCare
  /// What treatment is for.
  public var problems: [Problem]
  /// What is to be reached.
  public var goals: [Goal]
  /// The measurable steps.
  public var objectives: [Objective]
  /// What is done.
  public var interventions: [Intervention]
  /// The stages of treatment, from the most days to the fewest.
  public var phases: [Phase]
  /// What is measured how often.
  public var schedule: [MeasureSchedule]
  /// The strengths on which the plan builds.
  public var strengths: [PrivateText]
  /// What has to be so before the person leaves.
  public var dischargeCriteria: [DischargeCriterion]
  /// Answers to drawbacks that apply.
  public var mitigations: [Mitigation]
  /// What was unknown and has to be answered.
  public var openQuestions: [OpenQuestion]
  /// Rules that a clinician waived, each with a reason.
  public var waivers: [Waiver]
  /// The day by which the plan is reviewed; nil when it was not decided.
  public var nextReview: CalendarDate?
  /// What the person does for themself between sessions.
  public var selfCare: [SelfCareActivity]
  /// What the person said to what the program asks about sobriety.
  public var sobriety: [SobrietyAgreement]

  /// Creates a value from its parts.
  public init(
    start: CalendarDate, level: LevelOfCare, problems: [Problem] = [], goals: [Goal] = [],
    objectives: [Objective] = [], interventions: [Intervention] = [], phases: [Phase] = [],
    schedule: [MeasureSchedule] = [], strengths: [PrivateText] = [],
    dischargeCriteria: [DischargeCriterion] = [], mitigations: [Mitigation] = [],
    openQuestions: [OpenQuestion] = [], waivers: [Waiver] = [], nextReview: CalendarDate? = nil,
    selfCare: [SelfCareActivity] = [], sobriety: [SobrietyAgreement] = []
  ) {
    self.start = start
    self.level = level
    self.problems = problems
    self.goals = goals
    self.objectives = objectives
    self.interventions = interventions
    self.phases = phases
    self.schedule = schedule
    self.strengths = strengths
    self.dischargeCriteria = dischargeCriteria
    self.mitigations = mitigations
    self.openQuestions = openQuestions
    self.waivers = waivers
    self.nextReview = nextReview
    self.selfCare = selfCare
    self.sobriety = sobriety
  }

  enum CodingKeys: String, CodingKey {
    case start = "start"
    case level = "level"
    case problems = "problems"
    case goals = "goals"
    case objectives = "objectives"
    case interventions = "interventions"
    case phases = "phases"
    case schedule = "schedule"
    case strengths = "strengths"
    case dischargeCriteria = "dischargeWhen"
    case mitigations = "mitigations"
    case openQuestions = "openQuestions"
    case waivers = "waivers"
    case nextReview = "nextReview"
    case selfCare = "selfCare"
    case sobriety = "sobriety"
  }
}

extension PlanContent {
  /// The objectives of the goals that are worked on, in the order of the plan, by the plan alone.
  public var activeObjectives: [Objective] {
    let active = Set(goals.filter { $0.status == .active }.map(\.id))
    return objectives.filter { active.contains($0.goal) }
  }
}
