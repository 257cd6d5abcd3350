import IOPModels
import IOPPlanning
import IOPSerialization
import Testing

@Suite("The draft from which a clinician starts")
struct DraftTests {
  private func content(_ edit: (inout IntakeAssessment, inout Patient) throws -> Void = { _, _ in })
    throws -> PlanContent
  {
    var intake = try CoreFixture.intake()
    var patient = try CoreFixture.patient()
    try edit(&intake, &patient)
    return try CoreFixture.draft(intake, patient).plan.content
  }

  private func modalities(_ content: PlanContent) -> Set<Modality> {
    Set(content.interventions.map(\.modality))
  }

  private func questions(_ content: PlanContent, at place: FactReference) -> [OpenQuestion] {
    content.openQuestions.filter { $0.missing == place }
  }

  @Test("The golden thread of a draft is whole")
  func goldenThread() throws {
    let content = try content()
    let thread = GoldenThread(content)
    #expect(thread.broken.isEmpty)
    #expect(content.problems.map(\.kind) == [.majorDepression, .generalisedAnxiety])
    for problem in content.problems where problem.status == .active {
      #expect(!thread.goals(of: problem.id).isEmpty)
      #expect(!problem.evidence.isEmpty)
    }
    for goal in content.goals { #expect(!thread.objectives(of: goal.id).isEmpty) }
    for objective in content.objectives {
      #expect(!thread.interventions(for: objective.id).isEmpty)
    }
    for intervention in content.interventions {
      #expect(!intervention.serves.isEmpty)
      #expect(intervention.owner != nil || intervention.ownerRole != nil)
      #expect(intervention.why != nil)
    }
  }

  @Test("Every fact that a draft names stands in the record")
  func factsResolve() throws {
    var record = try CoreFixture.record()
    let draft = try CoreFixture.draft(record.intake)
    record.plans = [draft.plan]
    for fact in draft.plan.content.problems.flatMap(\.evidence) {
      #expect(record.fact(at: fact) != nil, "\(fact)")
    }
    for fact in draft.plan.content.objectives.compactMap(\.baselineFact) {
      #expect(record.fact(at: fact) != nil, "\(fact)")
    }
  }

  @Test("A goal stands in the person's own words, each statement used once")
  func ownWords() throws {
    let goals = try content().goals
    #expect(goals.map(\.ownWords) == ["Read to my son again.", "Sleep without my head racing."])
    #expect(goals.map(\.statedGoal) == [.core("sg-1"), .core("sg-2")])
  }

  @Test("Words of the person that fit no drafted goal are asked about and not dropped")
  func unusedWords() throws {
    let content = try content { intake, _ in
      intake.statedGoals.append(StatedGoal(id: .core("sg-3"), words: "Pay the rent on time."))
      intake.statedGoals.append(
        StatedGoal(id: .core("sg-4"), words: "Laugh again.", about: [.core("c-mdd")]))
    }
    #expect(questions(content, at: .statedGoal(.core("sg-3"))).count == 1)
    #expect(questions(content, at: .statedGoal(.core("sg-4"))).count == 1)
    #expect(questions(content, at: .statedGoal(.core("sg-1"))).isEmpty)
  }

  @Test("Without the person's own words the draft asks for them and makes none up")
  func noWords() throws {
    let content = try content { intake, _ in intake.statedGoals = [] }
    #expect(content.goals.allSatisfy { $0.ownWords == nil })
    #expect(questions(content, at: .intake(.statedGoals)).count == content.goals.count)
  }

  @Test("A complete intake leaves only questions that a team has to agree on")
  func fewQuestions() throws {
    let asked = try content().openQuestions
    // Whether there is violence at home, what insurance pays and what self-care suits are no facts of admission.
    let others: [FactReference?] = [.intake(.environment), nil]
    #expect(
      asked.allSatisfy {
        $0.missing?.kind == "objective" || $0.missing?.kind == "intervention"
          || others.contains($0.missing)
      })
    #expect(asked.count { $0.missing == nil } == 2)
    #expect(asked.allSatisfy { $0.answered == nil })
  }

  typealias Edit = @Sendable (inout IntakeAssessment, inout Patient) throws -> Void
  static let unknowns: [(String, FactReference, Edit)] = [
    ("emergency", .intake(.emergency), { intake, _ in intake.isAcuteEmergency = nil }),
    ("risk", .intake(.risk), { intake, _ in intake.risk = nil }),
    ("level", .risk(.core("risk-0")), { intake, _ in intake.risk?.level = nil }),
    ("screen", .risk(.core("risk-0")), { intake, _ in intake.risk?.screen = nil }),
    ("24h", .intake(.needs24HourCare), { intake, _ in intake.needs24HourCare = nil }),
    ("withdrawal", .intake(.withdrawal), { intake, _ in intake.withdrawal = nil }),
    ("medical", .intake(.medicalStability), { intake, _ in intake.medicalStability = nil }),
    ("impacts", .intake(.impacts), { intake, _ in intake.impacts = nil }),
    ("weekly", .intake(.outpatientIsEnough), { intake, _ in intake.outpatientIsEnough = nil }),
    ("participate", .intake(.canParticipate), { intake, _ in intake.canParticipate = nil }),
    ("benefit", .intake(.expectedToBenefit), { intake, _ in intake.expectedToBenefit = nil }),
    ("willing", .intake(.willing), { intake, _ in intake.isWilling = nil }),
    ("safe", .intake(.homeIsSafe), { intake, _ in intake.living?.isSafe = nil }),
    ("stable", .intake(.homeIsStable), { intake, _ in intake.living?.isStable = nil }),
    ("support", .intake(.support), { intake, _ in intake.supportIsAdequate = nil }),
    ("readiness", .intake(.readiness), { intake, _ in intake.readiness = nil }),
    ("prior", .intake(.priorTreatment), { intake, _ in intake.priorTreatment = nil }),
    ("medicines", .intake(.medications), { intake, _ in intake.medications = nil }),
    ("strengths", .patient(.strengths), { _, patient in patient.strengths = nil }),
    ("preferences", .patient(.preferences), { _, patient in patient.preferences = nil }),
    ("commitments", .patient(.commitments), { _, patient in patient.commitments = nil }),
    ("available", .patient(.available), { _, patient in patient.available = nil }),
    ("supports", .patient(.supports), { _, patient in patient.supports = nil }),
    ("language", .patient(.language), { _, patient in patient.language = nil }),
  ]

  @Test("Each unknown fact becomes an open question with its place", arguments: 0..<unknowns.count)
  func unknown(index: Int) throws {
    let (_, place, edit) = Self.unknowns[index]
    #expect(questions(try content(), at: place).isEmpty)
    #expect(!questions(try content(edit), at: place).isEmpty)
  }

  @Test("Without a PHQ-9 there is no baseline and no target, and the draft asks for it")
  func noMeasure() throws {
    let content = try content { intake, _ in intake.measures.removeFirst() }
    let objective = try #require(content.objectives.first { $0.measure == .instrument(.phq9) })
    #expect(objective.baseline == nil)
    #expect(objective.target == nil)
    #expect(
      questions(content, at: .objective(objective.id)).map(\.question) == ["Take the PHQ-9."])
  }

  @Test("An unanswered item leaves no total, and the draft names the item")
  func unansweredItem() throws {
    let content = try content { intake, _ in
      var answers = CoreFixture.answers(19, items: 9)
      answers[3] = nil
      intake.measures[0] = try MeasureResult(
        id: .core("phq-0"), instrument: .phq9, date: CoreFixture.day(), answers: answers)
    }
    let objective = try #require(content.objectives.first { $0.measure == .instrument(.phq9) })
    #expect(objective.baseline == nil)
    let asked = questions(content, at: .objective(objective.id)).map(\.question.revealed)
    #expect(asked.contains { $0.contains("item 4 is not answered") })
  }

  @Test("A declined modality is not drafted, and stands among what was passed over")
  func declined() throws {
    let content = try content { _, patient in
      patient.preferences = Preferences(declinedModalities: [.cbt])
    }
    #expect(!modalities(content).contains(.cbt))
    #expect(
      content.interventions.flatMap(\.insteadOf).contains {
        $0.modality == .cbt && $0.because == "The person does not want it."
      })
    // Behavioural activation or ACT serve the depression instead: VA/DoD 2022 recommends them as well.
    #expect(!modalities(content).isDisjoint(with: [.behaviouralActivation, .act]))
  }

  @Test("A wish decides between modalities of equal evidence")
  func wish() throws {
    let content = try content { _, patient in
      patient.preferences = Preferences(modalities: [.act])
    }
    let act = try #require(content.interventions.first { $0.modality == .act })
    #expect(act.why?.revealed.contains("The person asks for it") == true)
    #expect(act.insteadOf.contains { $0.modality == .cbt })
  }

  @Test("A wish does not outweigh weaker evidence")
  func wishAndEvidence() throws {
    // For alcohol use both are suggested; for generalised anxiety only CBT is recommended (NICE CG113).
    let content = try content { _, patient in
      patient.preferences = Preferences(modalities: [.motivationalEnhancement])
    }
    #expect(modalities(content).contains(.cbt))
    #expect(!modalities(content).contains(.motivationalEnhancement))
  }

  @Test("What the program does not offer is not drafted, and the draft asks what to do instead")
  func notOffered() throws {
    var intake = try CoreFixture.intake()
    intake.conditions = [
      try CoreFixture.condition("c-1", .obsessiveCompulsive, "F42.2", role: .principal)
    ]
    intake.measures = []
    let content = try CoreFixture.draft(intake).plan.content
    #expect(!modalities(content).contains(.exposureResponsePrevention))
    #expect(
      content.openQuestions.contains {
        $0.question.revealed.contains("obsessive-compulsive disorder")
          && $0.question.revealed.contains("Which treatment fits")
          && $0.question.revealed.contains("The program does not offer it. Refer, or arrange it.")
      })
    var program = try CoreFixture.program()
    program.modalities.append(.exposureResponsePrevention)
    let offered = try CoreFixture.draft(intake, program: program).plan.content
    #expect(modalities(offered).contains(.exposureResponsePrevention))
  }

  private func trauma(_ readiness: StageOfChange?) throws -> PlanContent {
    var intake = try CoreFixture.intake()
    intake.conditions = [
      try CoreFixture.condition("c-1", .postTraumaticStress, "F43.10", role: .principal)
    ]
    intake.readiness = readiness
    var program = try CoreFixture.program()
    program.modalities.append(.prolongedExposure)
    return try CoreFixture.draft(intake, program: program).plan.content
  }

  @Test("Work on trauma memories waits for readiness")
  func readiness() throws {
    for stage in StageOfChange.allCases {
      let drafted = try modalities(trauma(stage)).contains(.prolongedExposure)
      #expect(drafted == (stage >= .preparation))
    }
    #expect(try modalities(trauma(.contemplation)).contains(.motivationalEnhancement))
    #expect(try !modalities(trauma(.action)).contains(.motivationalEnhancement))
  }

  @Test("Where readiness is unknown, the draft asks before exposure begins")
  func unknownReadiness() throws {
    let asked = try questions(trauma(nil), at: .intake(.readiness)).map(\.question.revealed)
    #expect(asked.contains { $0.contains("prolonged exposure") })
  }

  @Test("A substance use disorder adds a service of its own and hours for it")
  func substanceUse() throws {
    let content = try content { intake, _ in
      intake.conditions.append(
        try CoreFixture.condition("c-3", .alcoholUse, "F10.20", severity: .mild))
    }
    let intervention = try #require(
      content.interventions.first { $0.service == .addictionTreatment })
    let alcohol = try #require(content.problems.first { $0.kind == .alcoholUse })
    let thread = GoldenThread(content)
    let objectives = thread.goals(of: alcohol.id).flatMap { thread.objectives(of: $0.id) }
    #expect(intervention.serves == objectives.map(\.id))
    for phase in content.phases {
      #expect(phase.mix.contains { $0.service == .addictionTreatment && $0.perWeek > 0 })
    }
    #expect(try !self.content().interventions.contains { $0.service == .addictionTreatment })
  }

  @Test("A substance use disorder in a program without an addiction service is asked about")
  func substanceUseNotOffered() throws {
    var intake = try CoreFixture.intake()
    intake.conditions.append(try CoreFixture.condition("c-3", .alcoholUse, "F10.20"))
    var program = try CoreFixture.program()
    program.services.removeAll { $0 == .addictionTreatment }
    let content = try CoreFixture.draft(intake, program: program).plan.content
    #expect(content.openQuestions.contains { $0.question.revealed.contains("addiction treatment") })
  }

  @Test("Medicines in a program without medication management are asked about")
  func medicinesNotOffered() throws {
    var program = try CoreFixture.program()
    program.services.removeAll { $0 == .medicationManagement }
    let content = try CoreFixture.draft(CoreFixture.intake(), program: program).plan.content
    #expect(questions(content, at: .intake(.medications)).count == 1)
  }

  @Test("Ideation and self-harm become problems of their own", arguments: [true, false])
  func riskProblems(isIdeation: Bool) throws {
    let content = try content { intake, _ in
      if isIdeation { intake.risk?.ideation = .passive } else { intake.risk?.selfHarm = true }
    }
    let kind: ConditionKind = isIdeation ? .suicidalIdeation : .selfHarm
    let problem = try #require(content.problems.first { $0.kind == kind })
    #expect(problem.status == .active)
    #expect(problem.evidence.contains(.risk(.core("risk-0"))))
    let thread = GoldenThread(content)
    let objectives = thread.goals(of: problem.id).flatMap { thread.objectives(of: $0.id) }
    #expect(!objectives.isEmpty)
    let serving = objectives.flatMap { thread.interventions(for: $0.id) }.map(\.modality)
    #expect(serving.contains(.safetyPlanning))
    #expect(try self.content().problems.count == 2)
  }

  @Test("Ideation that is a recorded condition does not become two problems")
  func noDoubleProblem() throws {
    let content = try content { intake, _ in
      intake.risk?.ideation = .passive
      intake.conditions.append(
        try CoreFixture.condition("c-si", .suicidalIdeation, "R45.851", severity: nil))
    }
    #expect(content.problems.count { $0.kind == .suicidalIdeation } == 1)
  }

  @Test("A condition in full remission is deferred with a reason and gets no goal")
  func fullRemission() throws {
    let content = try content { intake, _ in intake.conditions[1].course = .fullRemission }
    let problem = try #require(content.problems.first { $0.kind == .generalisedAnxiety })
    #expect(problem.status == .deferred)
    #expect(problem.deferral?.revealed.isEmpty == false)
    #expect(GoldenThread(content).goals(of: problem.id).isEmpty)
    #expect(content.objectives.allSatisfy { $0.measure != .instrument(.gad7) })
  }

  @Test("A stressor that no measure shows gets an objective without one, and a question")
  func stressor() throws {
    let content = try content { intake, _ in
      let kind = try #require(ConditionKind(rawValue: "site-stressor"))
      intake.conditions.append(try CoreFixture.condition("c-3", kind, nil))
    }
    let objective = try #require(content.objectives.first { $0.measure == nil })
    #expect(objective.target == nil)
    #expect(!questions(content, at: .objective(objective.id)).isEmpty)
  }

  @Test("Family work needs consent: given it is drafted, not asked it is asked, refused it is not")
  func familyConsent() throws {
    for consent in [true, nil, false] as [Bool?] {
      let content = try content { _, patient in
        patient.supports?[0].consentToContact = consent
      }
      #expect(content.interventions.contains { $0.service == .familyTherapy } == (consent == true))
      #expect(questions(content, at: .support(.core("sp-1"))).isEmpty == (consent != nil))
    }
  }

  @Test("A count that is already at 0 is to stay there, and no reason speaks of self-harm")
  func absence() throws {
    let content = try content { intake, _ in
      intake.behaviours = [try CoreFixture.count("mw-0", .missedWorkDays, 0, 0)]
    }
    let objective = try #require(
      content.objectives.first { $0.measure == .behaviour(.missedWorkDays) })
    #expect(objective.target == 0)
    #expect(objective.why == "It is at 0 now and should stay there.")
  }

  @Test("Two people who differ get different plans")
  func individual() throws {
    let plans = [
      try content(),
      try content { _, patient in patient.preferences = Preferences(modalities: [.act]) },
      try content { _, patient in patient.commitments = [] },
      try content { intake, _ in intake.conditions[1].course = .fullRemission },
      try content { intake, _ in intake.statedGoals[0].words = "Go back to the choir." },
      try content { intake, _ in intake.readiness = .contemplation },
      try content { _, patient in patient.strengths = ["plays the violin"] },
    ]
    #expect(Set(plans).count == plans.count)
  }

  @Test("The same facts give the same bytes")
  func deterministic() throws {
    let encoder = CanonicalJSONEncoder()
    let first = try encoder.encode(CoreFixture.draft(CoreFixture.intake()).plan)
    let second = try encoder.encode(CoreFixture.draft(CoreFixture.intake()).plan)
    #expect(first == second)
    #expect(
      try StrictJSONDecoder().decode(TreatmentPlan.self, from: first)
        == CoreFixture.draft(CoreFixture.intake()).plan)
  }

  @Test("Phases hold the profile's days and hours, with group services as the largest part")
  func phases() throws {
    // Adult day: 4 → 3 → 2 days, at most 3 hours a day, 9 to 12 hours in the first phase.
    for (isSubstance, profile) in [(false, ProgramProfile.adultDay), (true, .adultEvening)] {
      var intake = try CoreFixture.intake()
      if isSubstance {
        intake.conditions.append(try CoreFixture.condition("c-3", .alcoholUse, "F10.20"))
      }
      let phases = try CoreFixture.draft(intake, program: profile).plan.content.phases
      #expect(phases.map(\.daysPerWeek) == [4, 3, 2])
      #expect(phases.map(\.number) == [1, 2, 3])
      let first = try #require(phases[0].weeklyMinutes)
      #expect((9 * 60...12 * 60).contains(first))
      for phase in phases {
        let total = try #require(phase.weeklyMinutes)
        #expect(total <= phase.daysPerWeek * 3 * 60)
        let group = phase.mix.filter(\.service.isGroup).compactMap(\.weeklyMinutes).reduce(0, +)
        #expect(2 * group > total)
        #expect(phase.weeks.lowest * 3 <= 12)
        #expect(Set(phase.mix.map(\.service)).count == phase.mix.count)
      }
      #expect(phases.map(\.weeks.lowest).reduce(0, +) >= 6)
      #expect(phases.map(\.weeks.highest).reduce(0, +) <= 12)
    }
  }

  @Test("Weeks that the phases cannot share evenly are rounded away from each other")
  func unevenWeeks() throws {
    var program = try CoreFixture.program()
    program.weeks = Sourced(Bounds(known: 8...13), source: .programPolicy)
    let phases = try CoreFixture.draft(CoreFixture.intake(), program: program).plan.content.phases
    // Of three phases each has at least two full weeks of 8, and three times four weeks are fewer than 13.
    #expect(phases.map(\.weeks) == Array(repeating: Bounds(known: 2...5), count: 3))
    program.weeks = Sourced(Bounds(known: 9...12), source: .programPolicy)
    let even = try CoreFixture.draft(CoreFixture.intake(), program: program).plan.content.phases
    #expect(even.map(\.weeks) == Array(repeating: Bounds(known: 3...4), count: 3))
  }

  @Test("The first review is due within the program's interval")
  func review() throws {
    #expect(try content().nextReview == CoreFixture.day(30))
  }

  @Test("Where the criteria lead elsewhere, no plan is drafted and the route is said")
  func refused() throws {
    var intake = try CoreFixture.intake()
    intake.living?.isSafe = false
    #expect(throws: PlanDrafter.Refused.notAdmissible(.safePlace)) {
      try CoreFixture.draft(intake)
    }
    let override = Override(
      by: .core("cl-1"), date: try CoreFixture.day(), because: "Moves to her sister tomorrow.")
    let draft = try CoreFixture.draft(intake, override: override)
    #expect(draft.admission.verdict == .notMet)
    #expect(draft.admission.placement.route == .safePlace)
  }

  @Test("An override without a reason is none", arguments: ["", "  \n"])
  func overrideWithoutReason(reason: String) throws {
    var intake = try CoreFixture.intake()
    intake.living?.isSafe = false
    let override = Override(
      by: .core("cl-1"), date: try CoreFixture.day(), because: PrivateText(reason))
    #expect(throws: PlanDrafter.Refused.notAdmissible(.safePlace)) {
      try CoreFixture.draft(intake, override: override)
    }
  }

  @Test("An unknown criterion does not stop a draft, which then asks")
  func unknownAdmission() throws {
    var intake = try CoreFixture.intake()
    intake.supportIsAdequate = nil
    #expect(try CoreFixture.draft(intake).admission.verdict == .unknown)
  }

  @Test("A draft on a day before the assessment is refused")
  func tooEarly() throws {
    #expect(throws: PlanDrafter.Refused.assessmentIsLater) {
      try PlanDrafter(program: CoreFixture.program()).draft(
        from: CoreFixture.intake(), for: CoreFixture.patient(), asOf: CoreFixture.day(-1))
    }
  }

  @Test("Numbers of a profile that cannot be are refused and do not trap")
  func outOfRange() throws {
    var profiles: [ProgramProfile] = []
    for number in [Int.max, Int.max / 8] {
      var hours = try CoreFixture.program()
      hours.hoursPerDay = Sourced(number, source: .programPolicy)
      var weeks = try CoreFixture.program()
      weeks.weeks = Sourced(Bounds(known: 0...number), source: .programPolicy)
      var review = try CoreFixture.program()
      review.reviewEveryDays = Sourced(number, source: .programPolicy)
      profiles += [hours, weeks, review]
    }
    for program in profiles {
      #expect(throws: PlanDrafter.Refused.outOfRange) {
        try CoreFixture.draft(CoreFixture.intake(), program: program)
      }
    }
  }
}
