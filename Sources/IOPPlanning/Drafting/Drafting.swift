import IOPModels

/// The work on one draft: the facts, and what has been drafted so far.
struct Drafting {
  let knowledge: DraftingKnowledge
  /// The record as it was known on the day of the draft, its lists in an order that does not depend on who wrote them down when.
  let record: CareRecord
  let facts: KnownFacts
  let start: CalendarDate
  /// The plan that goes on; nil for a first draft.
  let continued: PlanContent?
  var problems: [Problem] = []
  /// The problems that the program works on; known once all problems are drafted.
  private(set) var activeProblems: [Problem] = []
  var goals: [Goal] = []
  var objectives: [Objective] = []
  var interventions: [Intervention] = []
  var selfCare: [SelfCareActivity] = []
  var questions: [OpenQuestion] = []
  /// The stated goals that a goal of the plan already uses.
  var usedGoals: Set<Identifier<StatedGoal>> = []
  /// The objectives of each problem, in the order of the plan; known once all goals are drafted.
  private var objectivesOfProblem: [ProblemID: [ObjectiveID]] = [:]

  init(
    knowledge: DraftingKnowledge, record: CareRecord, facts: KnownFacts, start: CalendarDate,
    continuing plan: PlanContent? = nil
  ) {
    self.knowledge = knowledge
    self.record = record
    self.facts = facts
    self.start = start
    continued = plan
  }

  /// The program for which is drafted; the record of the draft holds it.
  var program: ProgramProfile { record.program }
  var intake: IntakeAssessment { record.intake }
  var patient: Patient { record.patient }
  var day: CalendarDate { facts.asOf }

  /// Returns what is known of a problem's kind of condition.
  func profile(_ problem: Problem) -> ConditionProfile { knowledge.condition(problem.kind) }

  /// The latest result of an instrument by the day of the draft.
  func latest(_ instrument: InstrumentID) -> MeasureResult? { facts.measure(instrument)?.value }

  /// Returns the score of a result by the instruments that the site uses; nil when nobody defines the instrument.
  func score(_ result: MeasureResult?) -> Score? { result?.score(by: facts.instruments) }

  /// The latest count of a behaviour by the day of the draft.
  func latest(_ behaviour: Behaviour) -> BehaviourCount? {
    record.counts(of: behaviour, through: day).last
  }

  /// The result from which an objective counts: that of the plan that goes on, so that progress is not hidden, or else the latest.
  func baseline(_ instrument: InstrumentID) -> MeasureResult? {
    let cited = citedBaselines(of: .instrument(instrument))
    let results = cited.isEmpty ? [] : record.intake.measures + record.measures
    return results.first { $0.instrument == instrument && cited.contains(.measure($0.id)) }
      ?? latest(instrument)
  }

  /// The count from which an objective counts: that of the plan that goes on, or else the latest.
  func baseline(_ behaviour: Behaviour) -> BehaviourCount? {
    let cited = citedBaselines(of: .behaviour(behaviour))
    let counts = cited.isEmpty ? [] : record.counts(of: behaviour, through: day)
    return counts.first { cited.contains(.behaviour($0.id)) } ?? latest(behaviour)
  }

  /// The facts that the objectives of the plan that goes on cite as their baselines.
  private func citedBaselines(of measure: ObjectiveMeasure) -> [FactReference] {
    (continued?.objectives ?? []).filter { $0.measure == measure && $0.baseline != nil }
      .compactMap(\.baselineFact)
  }

  mutating func content(_ admission: AdmissionDecision) throws(PlanDrafter.Refused) -> PlanContent {
    askAboutDanger(admission)
    askAboutPlacement()
    askAboutOtherLevels(admission)
    draftProblems()
    activeProblems = problems.filter { $0.status == .active }
    if problems.isEmpty {
      ask(
        "Which condition is treated?", missing: .intake(.conditions),
        why: "No condition and no risk is recorded: without one there is nothing to draft for.")
    }
    let end = try self.end()
    for group in goalGroups() { draftGoal(for: group, due: end) }
    askAboutUnusedGoals()
    linkObjectives()
    let phases = try self.phases()
    draftInterventions(phases: phases)
    draftSelfCare()
    let uncited = uncitedMeasures()
    askAbout(uncited)
    askAboutConditions()
    askWhatIsMissing(admission)
    let mitigations = mitigations()
    guard let review = try? start.adding(days: program.reviewEveryDays.value) else {
      throw .outOfRange
    }
    return PlanContent(
      start: start, level: program.level, problems: problems, goals: goals, objectives: objectives,
      interventions: interventions, phases: phases,
      schedule: schedule(adding: uncited.map(\.value.instrument)),
      strengths: patient.strengths ?? [], dischargeCriteria: dischargeCriteria(),
      mitigations: mitigations, openQuestions: questions, waivers: [], nextReview: review,
      selfCare: selfCare)
  }

  private mutating func linkObjectives() {
    for problem in problems {
      let own = goals.filter { $0.problems.contains(problem.id) }.map(\.id)
      objectivesOfProblem[problem.id] = objectives.filter { own.contains($0.goal) }.map(\.id)
    }
  }

  /// The objectives of a problem, in the order of the plan.
  func objectives(of problem: Problem) -> [ObjectiveID] { objectivesOfProblem[problem.id] ?? [] }

  /// The last day of the usual length of the program.
  private func end() throws(PlanDrafter.Refused) -> CalendarDate {
    let (days, overflow) = program.weeks.value.highest.multipliedReportingOverflow(by: 7)
    guard !overflow, let end = try? start.adding(days: days - 1) else { throw .outOfRange }
    return end
  }

  mutating func ask(
    _ question: String, missing: FactReference?, for subjects: [OpenQuestion.Subject] = [],
    why: String, because facts: [FactReference] = []
  ) {
    questions.append(
      OpenQuestion(
        id: Identifier(known: "q-\(questions.count + 1)"), question: PrivateText(question),
        missing: missing, asksFor: subjects, why: PrivateText(why), evidence: facts))
  }
}

extension CareRecord {
  /// The record with the lists whose order means nothing in an order of their own.
  ///
  /// Results and counts keep their order: of two of one day the later one in the record counts.
  func inDraftingOrder(_ knowledge: DraftingKnowledge) -> CareRecord {
    var copy = self
    copy.intake.conditions = intake.conditions.ordered { first, second in
      let roles = (first.role == .principal, second.role == .principal)
      if roles.0 != roles.1 { return roles.0 }
      if first.severity != second.severity {
        guard let left = first.severity else { return false }
        return second.severity.map { left > $0 } ?? true
      }
      let places = (knowledge.place(of: first.kind), knowledge.place(of: second.kind))
      if places.0 != places.1 { return places.0 < places.1 }
      return first.kind == second.kind ? first.id < second.id : first.kind < second.kind
    }
    copy.intake.impacts = intake.impacts?.ordered { first, second in
      first.degree == second.degree ? first.domain < second.domain : first.degree > second.degree
    }
    copy.intake.statedGoals = intake.statedGoals.ordered { $0.id < $1.id }
    copy.clinicians = clinicians.ordered { $0.id < $1.id }
    return copy
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + String(dropFirst()) }
}

extension [String] {
  /// The parts as a list in a sentence: `a`, `a and b`, `a, b and c`.
  var asList: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
