import IOPModels

/// The work on one draft: the facts, and what has been drafted so far.
struct Drafting {
  let program: ProgramProfile
  let modalities: [ModalityProfile]
  let intake: IntakeAssessment
  let patient: Patient
  let team: [Clinician]
  let facts: KnownFacts
  let start: CalendarDate
  var problems: [Problem] = []
  var goals: [Goal] = []
  var objectives: [Objective] = []
  var interventions: [Intervention] = []
  var questions: [OpenQuestion] = []
  /// The stated goals that a goal of the plan already uses.
  private var usedGoals: Set<Identifier<StatedGoal>> = []

  init(
    program: ProgramProfile, modalities: [ModalityProfile], intake: IntakeAssessment,
    patient: Patient, team: [Clinician], facts: KnownFacts, start: CalendarDate
  ) {
    self.program = program
    self.modalities = modalities
    self.intake = intake
    self.patient = patient
    self.team = team
    self.facts = facts
    self.start = start
  }

  mutating func content(_ admission: AdmissionDecision) throws(PlanDrafter.Refused) -> PlanContent {
    draftProblems()
    let end = try self.end()
    for group in goalGroups() { draftGoal(for: group, due: end) }
    askAboutUnusedGoals()
    let phases = try self.phases()
    draftInterventions(phases: phases)
    askWhatIsMissing(admission)
    guard let review = try? start.adding(days: program.reviewEveryDays.value) else {
      throw .outOfRange
    }
    return PlanContent(
      start: start, level: program.level, problems: problems, goals: goals, objectives: objectives,
      interventions: interventions, phases: phases, schedule: schedule(),
      strengths: patient.strengths ?? [], dischargeCriteria: dischargeCriteria(),
      mitigations: mitigations(), openQuestions: questions, waivers: [], nextReview: review)
  }

  /// The last day of the usual length of the program.
  private func end() throws(PlanDrafter.Refused) -> CalendarDate {
    let (days, overflow) = program.weeks.value.highest.multipliedReportingOverflow(by: 7)
    guard !overflow, let end = try? start.adding(days: days - 1) else { throw .outOfRange }
    return end
  }

  // MARK: Problems

  private mutating func draftProblems() {
    let ordered =
      intake.conditions.filter { $0.role == .principal }
      + intake.conditions.filter { $0.role != .principal }
    for condition in ordered { draftProblem(for: condition) }
    guard let risk = intake.risk else { return }
    let kinds = Set(intake.conditions.map(\.kind))
    if let ideation = risk.ideation, ideation != .absent, !kinds.contains(.suicidalIdeation) {
      addRiskProblem(
        .suicidalIdeation, "Suicidal ideation, \(ideation.rawValue)", risk,
        why: "The risk assessment found \(ideation.rawValue) ideation.")
    }
    if risk.selfHarm == true, !kinds.contains(.selfHarm) {
      addRiskProblem(
        .selfHarm, "Self-harm", risk, why: "The risk assessment found recent self-harm.")
    }
  }

  private mutating func draftProblem(for condition: ClinicalCondition) {
    var evidence: [FactReference] = [.condition(condition.id)]
    if let instrument = condition.kind.instrument {
      evidence += intake.measures.filter { $0.instrument == instrument }.map { .measure($0.id) }
    }
    for behaviour in condition.kind.behaviours {
      evidence += intake.behaviours.filter { $0.behaviour == behaviour }.map { .behaviour($0.id) }
    }
    if condition.role == .principal {
      evidence += (intake.impacts ?? []).filter { $0.degree >= .marked }.map { .impact($0.domain) }
    }
    let isOver = condition.course == .fullRemission
    problems.append(
      Problem(
        id: Identifier(known: "p-\(problems.count + 1)"), kind: condition.kind,
        condition: condition.id, statement: PrivateText(condition.inWords.capitalizedFirst),
        evidence: evidence, status: isOver ? .deferred : .active,
        deferral: isOver ? PrivateText("In full remission: watched for return, not treated.") : nil,
        why: PrivateText(
          condition.role == .principal
            ? "The principal reason for treatment." : "Treated beside the principal condition.")))
  }

  private mutating func addRiskProblem(
    _ kind: ConditionKind, _ statement: String, _ risk: RiskAssessment, why: String
  ) {
    var evidence: [FactReference] = [.risk(risk.id)]
    for behaviour in kind.behaviours {
      evidence += intake.behaviours.filter { $0.behaviour == behaviour }.map { .behaviour($0.id) }
    }
    problems.append(
      Problem(
        id: Identifier(known: "p-\(problems.count + 1)"), kind: kind, condition: nil,
        statement: PrivateText(statement), evidence: evidence, status: .active, deferral: nil,
        why: PrivateText(why)))
  }

  // MARK: Goals and objectives

  /// The active problems that share a goal: thoughts of suicide and self-harm have one, to stay safe.
  private func goalGroups() -> [[Problem]] {
    let safety: [ConditionKind] = [.suicidalIdeation, .selfHarm]
    let active = problems.filter { $0.status == .active }
    let together = active.filter { safety.contains($0.kind) }
    var groups: [[Problem]] = []
    for problem in active {
      if !safety.contains(problem.kind) {
        groups.append([problem])
      } else if problem.id == together.first?.id {
        groups.append(together)
      }
    }
    return groups
  }

  private mutating func draftGoal(for group: [Problem], due: CalendarDate) {
    guard let problem = group.first else { return }
    let conditions = Set(group.compactMap(\.condition))
    let id = GoalID(known: "g-\(goals.count + 1)")
    let stated = intake.statedGoals.first { goal in
      !usedGoals.contains(goal.id) && goal.about.contains { conditions.contains($0) }
    }
    if let stated { usedGoals.insert(stated.id) }
    goals.append(
      Goal(
        id: id, problems: group.map(\.id), ownWords: stated?.words, statedGoal: stated?.id,
        statement: PrivateText(problem.kind.goalStatement), status: .active,
        why: PrivateText(
          "Answers: " + group.map { "“\($0.statement.revealed)”" }.joined(separator: ", ") + ".")))
    if stated == nil {
      ask(
        "In the person's own words: what do they want to be different about "
          + group.map(\.kind.title).joined(separator: " and ") + "?",
        missing: .intake(.statedGoals), why: "A goal stands in the person's own words.")
    }
    draftObjectives(for: problem, goal: id, due: due)
  }

  /// The person's words are not dropped where no goal of the draft takes them up.
  private mutating func askAboutUnusedGoals() {
    for stated in intake.statedGoals where !usedGoals.contains(stated.id) {
      ask(
        "Which goal of the plan takes up the person's own words: “\(stated.words.revealed)”?",
        missing: .statedGoal(stated.id), why: "What the person wants to reach stands in the plan.")
    }
  }

  mutating func nextObjective() -> ObjectiveID { ObjectiveID(known: "o-\(objectives.count + 1)") }

  mutating func ask(_ question: String, missing: FactReference?, why: String) {
    questions.append(
      OpenQuestion(
        id: Identifier(known: "q-\(questions.count + 1)"), question: PrivateText(question),
        missing: missing, why: PrivateText(why), answered: nil))
  }

  // MARK: What the whole plan needs

  private mutating func askWhatIsMissing(_ admission: AdmissionDecision) {
    for result in admission.determination.results where result.verdict == .unknown {
      for missing in result.judgement.missing {
        ask(
          "Find out \(missing.name).", missing: missing.place,
          why: "It decides whether this holds: \(result.sentence)")
      }
      if result.judgement.missing.isEmpty, let remark = result.judgement.remark {
        ask(remark, missing: nil, why: "It decides whether this holds: \(result.sentence)")
      }
    }
    let facts: [(Bool, String, FactReference, String)] = [
      (
        patient.strengths == nil, "What is the person good at?", .patient(.strengths),
        "The plan builds on strengths."
      ),
      (
        patient.preferences == nil, "What does the person want from treatment?",
        .patient(.preferences), "Preferences guide the choice of modalities and times."
      ),
      (
        patient.commitments == nil, "What takes up the person's week?", .patient(.commitments),
        "Sessions are fitted around commitments."
      ),
      (
        patient.available == nil, "In which hours could the person come?", .patient(.available),
        "Sessions are fitted into these hours."
      ),
      (
        patient.supports == nil, "Who stands by the person?", .patient(.supports),
        "Crisis plan and relapse-prevention plan name these people."
      ),
      (
        patient.language == nil, "In which language does the person want to be treated?",
        .patient(.language),
        "The program treats in \(program.languages.map(\.text).joined(separator: ", "))."
      ),
      (
        intake.medications == nil, "Which medicines does the person take?",
        .intake(.medications), "Medication is reconciled at admission and at discharge."
      ),
    ]
    for (isMissing, question, place, why) in facts where isMissing {
      ask(question, missing: place, why: why)
    }
    if program.attendance == nil {
      ask(
        "What does the program ask of attendance before a step down?", missing: nil,
        why: "The taper gate compares attendance with the program's own policy.")
    }
  }

  private func schedule() -> [MeasureSchedule] {
    objectives.compactMap(\.measure).unique.map {
      MeasureSchedule(
        measure: $0, everyDays: program.measureEveryDays.value,
        source: program.measureEveryDays.source)
    }
  }

  private func dischargeCriteria() -> [DischargeCriterion] {
    let texts: [(DischargeCriterion.Kind, String)] = [
      (.objectives, "The objectives of the plan are reached or reliably better."),
      (.safety, "No danger beyond what outpatient care can hold."),
      (.crisisPlan, "The crisis plan is complete and the person has it."),
      (
        .relapsePlan,
        "The relapse-prevention plan is complete: every sign leads to an action and a person."
      ),
      (.aftercare, "The first appointment after the program stands."),
      (.caseNeeds, "What case management had to arrange is arranged or handed over."),
    ]
    return texts.enumerated().map { index, entry in
      DischargeCriterion(
        id: Identifier(known: "d-\(index + 1)"), statement: PrivateText(entry.1),
        objectives: entry.0 == .objectives ? objectives.map(\.id) : [], kind: entry.0)
    }
  }

  private func mitigations() -> [Mitigation] {
    var found = Drawback.applying(to: patient, facts, telehealth: intake.telehealth)
      .filter { $0.verdict == .met }
      .map {
        Mitigation(
          drawback: $0.drawback, because: $0.because, answer: PrivateText($0.drawback.answer))
      }
    if patient.isTreatedInAnotherLanguage(by: program) {
      found.append(
        Mitigation(
          drawback: .language, because: "The program treats in another language than the person's.",
          answer: PrivateText(Drawback.language.answer)))
    }
    return found
  }
}

extension Drawback {
  /// What a plan does about the drawback, in our words; after the mitigations of ``Citation/sourceDocuments``.
  var answer: String {
    switch self {
    case .noSupportAtNight:
      "A crisis plan with contacts that answer at every hour; the hours without support are mapped."
    case .needsMotivation: "Motivational work first; reasons for change in the person's own words."
    case .unstableHome:
      "Case management for housing from the first week; the home is asked about at each review."
    case .needsEngagement:
      "What made the person stop before is talked about early; absences are followed up the same day."
    case .littleOutsideSupport:
      "Building a support system is part of case management and of the groups."
    case .limitedTime: "A fixed weekly schedule around the commitments, kept up to date."
    case .language: "An interpreter, named before the first session; no relative interprets."
    case .remoteConditions:
      "Connection, private place, location and a local emergency contact are settled before the first session from home."
    default: "The team agrees on an answer with the person."
    }
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + String(dropFirst()) }
}
