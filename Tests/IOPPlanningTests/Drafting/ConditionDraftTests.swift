import IOPModels
import IOPPlanning
import Testing

/// A person whose only condition is of one kind, in a program that offers everything that IOPKit describes.
enum OneCondition {
  static let codes: [ConditionKind: String] = [
    .majorDepression: "F33.1", .persistentDepression: "F34.1", .generalisedAnxiety: "F41.1",
    .panic: "F41.0", .socialAnxiety: "F40.10", .postTraumaticStress: "F43.12",
    .obsessiveCompulsive: "F42.2", .bipolar: "F31.32", .borderlinePersonality: "F60.3",
    .alcoholUse: "F10.20", .opioidUse: "F11.20", .stimulantUse: "F15.20",
    .eatingDisorder: "F50.21", .psychosis: "F20.9", .adjustment: "F43.23", .insomnia: "F51.01",
    .grief: "F43.81", .suicidalIdeation: "R45.851",
  ]

  /// The program with every service and every way of working of the catalogues.
  static func fullProgram(_ base: ProgramProfile? = nil) throws -> ProgramProfile {
    var program = try base ?? CoreFixture.program()
    program.services = ServiceKind.catalogue
    program.modalities = Modality.catalogue
    return program
  }

  static func intake(
    _ kind: ConditionKind, course: ClinicalCondition.Course? = .active,
    severity: Severity? = .moderate, code: String? = nil,
    _ edit: (inout IntakeAssessment) throws -> Void = { _ in }
  ) throws -> IntakeAssessment {
    var intake = try CoreFixture.intake()
    intake.conditions = [
      ClinicalCondition(
        id: .core("c-1"), kind: kind,
        code: try (code ?? codes[kind]).map { try ICD10CMCode($0) }, role: .principal,
        severity: severity, course: course)
    ]
    intake.measures = []
    intake.behaviours = []
    intake.statedGoals = [
      StatedGoal(id: .core("sg-1"), words: "Live my life again.", about: [.core("c-1")])
    ]
    intake.medications = []
    intake.needs = []
    intake.hasTraumaHistory = false
    try edit(&intake)
    return intake
  }

  /// Other drafts are refused by criteria that are not about the condition: severity and diagnosis of a stressor, for example.
  static func override() throws -> Override {
    Override(by: .core("cl-1"), date: try CoreFixture.day(), because: "Agreed in the team.")
  }

  static func draft(
    _ intake: IntakeAssessment, program: ProgramProfile? = nil,
    _ edit: (inout Patient) throws -> Void = { _ in }
  ) throws -> PlanContent {
    var patient = try CoreFixture.patient()
    try edit(&patient)
    return try PlanDrafter(program: program ?? fullProgram()).draft(
      from: intake, for: patient, asOf: CoreFixture.day(), override: override()
    ).plan.content
  }
}

extension PlanContent {
  var modalities: Set<Modality> { Set(interventions.map(\.modality)) }
  var asked: [String] { openQuestions.map(\.question.revealed) }
  func asks(_ part: String) -> Bool { asked.contains { $0.contains(part) } }
  var measured: Set<ObjectiveMeasure> { Set(objectives.compactMap(\.measure)) }
}

@Suite("What is drafted for each kind of condition")
struct ConditionDraftTests {
  struct Expected: Sendable, CustomTestStringConvertible {
    let kind: ConditionKind
    let modalities: Set<Modality>
    let measures: Set<ObjectiveMeasure>
    let asks: [String]
    var testDescription: String { kind.rawValue }

    init(
      _ kind: ConditionKind, _ modalities: Set<Modality>, _ measures: Set<ObjectiveMeasure>,
      asks: [String] = []
    ) {
      self.kind = kind
      self.modalities = modalities
      self.measures = measures
      self.asks = asks
    }
  }

  // Clinical facts, section 7 (evidence map) and section 1 (what programs treat): where a guideline names treatments, one of the
  // strongest is drafted; what it names beside medication comes with a prescriber.
  static let table: [Expected] = [
    Expected(.majorDepression, [.cbt], [.instrument(.phq9)]),
    Expected(.persistentDepression, [.cbt], [.instrument(.phq9)], asks: ["fit persistent depr"]),
    Expected(.generalisedAnxiety, [.cbt], [.instrument(.gad7)]),
    Expected(.panic, [.cbt], [.instrument(.gad7), .behaviour(.panicAttacks)]),
    Expected(.socialAnxiety, [.cbt], [.instrument(.gad7), .behaviour(.facedFears)]),
    Expected(.postTraumaticStress, [.prolongedExposure, .grounding], [.instrument(.pcl5)]),
    Expected(
      .obsessiveCompulsive, [.exposureResponsePrevention], [.instrument(.ociR)],
      asks: ["people at home take part in the rituals"]),
    Expected(
      .bipolar, [.psychoeducation, .medicationManagement], [.instrument(.phq9)],
      asks: ["No medicine is recorded for bipolar disorder"]),
    Expected(
      .borderlinePersonality, [.dbt], [.behaviour(.urgeDays), .behaviour(.skillUseDays)],
      asks: ["four modes of DBT"]),
    Expected(
      .alcoholUse, [.relapsePrevention, .mutualSupport], [.behaviour(.alcoholDays)],
      asks: ["a medicine for alcohol use disorder"]),
    Expected(
      .opioidUse, [.medicationAssisted, .relapsePrevention], [.behaviour(.substanceDays)]),
    Expected(
      .stimulantUse, [.contingencyManagement, .relapsePrevention], [.behaviour(.substanceDays)]),
    Expected(
      .psychosis, [.psychoeducation, .medicationManagement], [.behaviour(.medicineDays)],
      asks: ["With psychotic symptoms recorded", "No medicine is recorded for psychotic disorder"]),
    Expected(
      .adjustment, [.problemSolving], [.instrument(.phq9)], asks: ["What has changed"]),
    Expected(.insomnia, [.cbt], [.instrument(.isi)], asks: ["physical causes"]),
    Expected(.grief, [.interpersonal], [.instrument(.phq9)], asks: ["person lose"]),
    Expected(
      .suicidalIdeation, [.safetyPlanning], [.behaviour(.ideationDays)],
      asks: ["writes the crisis plan", "put means out of reach"]),
    Expected(
      .selfHarm, [.safetyPlanning, .dbt], [.behaviour(.selfHarmDays)],
      asks: ["writes the crisis plan", "needs medical care"]),
    Expected(.familyStressor, [.familyTherapy], [.behaviour(.goodTimesAtHome)]),
    Expected(.lifeTransition, [.act], [.behaviour(.plannedActivities)]),
  ]

  @Test("The treatment, the measure and the questions fit the condition", arguments: table)
  func drafted(expected: Expected) throws {
    let content = try OneCondition.draft(OneCondition.intake(expected.kind))
    #expect(content.problems.map(\.kind) == [expected.kind])
    #expect(content.problems.map(\.status) == [.active])
    #expect(content.modalities.isSuperset(of: expected.modalities), "\(content.modalities)")
    #expect(content.measured.isSuperset(of: expected.measures), "\(content.measured)")
    for part in expected.asks { #expect(content.asks(part), "\(part)") }
    let goal = try #require(content.goals.first)
    #expect(goal.category != nil)
    #expect(!goal.domains.isEmpty)
    #expect(goal.ownWords == "Live my life again.")
    // Nothing is left without a reason.
    #expect(content.interventions.allSatisfy { $0.why?.revealed.isEmpty == false })
    #expect(content.objectives.allSatisfy { $0.why != nil || $0.target == nil })
    #expect(content.phases.allSatisfy { $0.why != nil })
    #expect(content.schedule.allSatisfy { $0.why != nil })
    #expect(content.dischargeCriteria.allSatisfy { $0.why != nil })
    // Each skill that is taught has its practice between sessions.
    for intervention in content.interventions {
      #expect(intervention.practice.map(\.skill) == intervention.skills)
    }
    #expect(content.interventions.contains { !$0.practice.isEmpty })
    #expect(!content.selfCare.isEmpty || [.suicidalIdeation, .selfHarm].contains(expected.kind))
  }

  @Test("Every kind of the catalogue stands in the table, or is referred")
  func complete() {
    #expect(
      Set(Self.table.map(\.kind)).union([.eatingDisorder]) == Set(ConditionKind.catalogue))
  }

  @Test(
    "An eating disorder is referred where the program does not treat it, with medical questions")
  func eatingDisorder() throws {
    let intake = try OneCondition.intake(.eatingDisorder) { $0.medicalStability = nil }
    let referred = try OneCondition.draft(intake, program: CoreFixture.program())
    #expect(referred.problems.map(\.status) == [.referred])
    #expect(referred.problems[0].deferral != nil)
    #expect(referred.goals.isEmpty)
    #expect(referred.asks("Eating disorder is treated elsewhere: by whom"))
    #expect(referred.asks("Is this the right program"))
    #expect(referred.asks("weight, pulse, blood pressure"))
    #expect(
      referred.dischargeCriteria.contains { $0.statement.revealed.contains("eating disorder") })
    let treated = try OneCondition.draft(intake)
    #expect(treated.problems.map(\.status) == [.active])
    #expect(treated.asks("weight, pulse, blood pressure"))
    #expect(treated.asks("Which treatment fits eating disorder?"))
  }

  @Test(
    "Medication for opioid use is asked for where it is not offered, and not where it is declined")
  func opioids() throws {
    let intake = try OneCondition.intake(.opioidUse)
    let adultDay = try CoreFixture.program()
    let missing = try OneCondition.draft(intake, program: adultDay)
    #expect(!missing.modalities.contains(.medicationAssisted))
    #expect(missing.asks("is recommended (\(Citation.vaDoDSUD2021.title))"))
    #expect(missing.modalities.contains(.relapsePrevention))
    let declined = try OneCondition.draft(intake) {
      $0.preferences = Preferences(declinedModalities: [.medicationAssisted])
    }
    #expect(!declined.modalities.contains(.medicationAssisted))
    let offered = try OneCondition.draft(intake)
    #expect(!offered.asks("Which treatment fits opioid use disorder?"))
  }

  @Test(
    "Exposure waits in acute danger, in an unsafe home, in mania and in psychosis, and not otherwise",
    arguments: ["", "danger", "home", "mania", "psychosis"])
  func exposureWaits(circumstance: String) throws {
    let intake = try OneCondition.intake(.postTraumaticStress) { intake in
      switch circumstance {
      case "danger": intake.risk?.level = .high
      case "home": intake.living?.isSafe = false
      case "mania":
        intake.conditions.append(try CoreFixture.condition("c-2", .bipolar, "F31.12"))
      case "psychosis":
        intake.conditions.append(try CoreFixture.condition("c-2", .psychosis, "F20.9"))
      default: break
      }
    }
    let content = try OneCondition.draft(intake)
    let traumaFocused: Set<Modality> = [
      .prolongedExposure, .cognitiveProcessing, .emdr, .cognitiveTherapyPTSD, .writtenExposure,
    ]
    let isSteady = circumstance.isEmpty
    #expect(content.modalities.isDisjoint(with: traumaFocused) == !isSteady)
    #expect(content.modalities.contains(.presentCentred) == !isSteady)
    #expect(content.modalities.contains(.grounding))
    let waiting = content.interventions.flatMap(\.insteadOf).filter {
      $0.because.revealed.hasPrefix("It waits.")
    }
    #expect(Set(waiting.map(\.modality)) == (isSteady ? [] : traumaFocused))
    #expect(content.interventions.flatMap(\.skills).contains(.facingFears) == isSteady)
  }

  @Test("Mania or psychosis now is a question of placement; when it is severe the draft is refused")
  func placement() throws {
    let cases: [(ConditionKind, String, ClinicalCondition.Course?, Severity, Bool, Bool)] = [
      (.bipolar, "F31.32", .active, .severe, false, false),
      (.bipolar, "F31.12", .active, .moderate, true, false),
      (.bipolar, "F31.13", .active, .severe, true, true),
      (.bipolar, "F31.73", .partialRemission, .moderate, false, false),
      (.bipolar, "F31.9", .active, .moderate, true, false),
      (.psychosis, "F20.9", .partialRemission, .moderate, false, false),
      (.psychosis, "F20.9", .active, .moderate, true, false),
      (.psychosis, "F20.9", .active, .severe, true, true),
      (.psychosis, "F20.9", nil, .moderate, true, false),
    ]
    for (kind, code, course, severity, isAsked, isRefused) in cases {
      let intake = try OneCondition.intake(kind, course: course, severity: severity, code: code)
      let content = try OneCondition.draft(intake)
      #expect(
        (content.openQuestions.first?.missing == .condition(.core("c-1"))) == isAsked, "\(code)")
      let drafter = PlanDrafter(program: try OneCondition.fullProgram())
      if isRefused {
        #expect(throws: PlanDrafter.Refused.notAdmissible(.moreIntensive)) {
          try drafter.draft(
            from: intake, for: CoreFixture.patient(), asOf: CoreFixture.day())
        }
      } else {
        _ = try drafter.draft(from: intake, for: CoreFixture.patient(), asOf: CoreFixture.day())
      }
    }
  }

  @Test("Co-occurring conditions have one plan in which each side has a goal and a treatment")
  func coOccurring() throws {
    let intake = try OneCondition.intake(.alcoholUse) {
      $0.conditions.append(try CoreFixture.condition("c-2", .postTraumaticStress, "F43.12"))
    }
    let content = try OneCondition.draft(intake)
    #expect(content.goals.count == 2)
    #expect(content.modalities.isSuperset(of: [.prolongedExposure, .relapsePrevention]))
    #expect(content.problems[1].why?.revealed.contains(Citation.tip42.title) == true)
    // VA/DoD 2023: another disorder, a substance use disorder included, is no reason to withhold treatment of trauma.
    let exposure = try #require(
      content.interventions.first { $0.modality == .prolongedExposure })
    let thread = GoldenThread(content)
    let goals = exposure.serves.compactMap { thread.objective($0)?.goal }
    #expect(goals.allSatisfy { thread.goal($0)?.problems == [content.problems[1].id] })
  }

  @Test(
    "The guideline's word against benzodiazepines stands with medicines after trauma, and nowhere else"
  )
  func benzodiazepines() throws {
    func says(_ kind: ConditionKind) throws -> Bool {
      let intake = try OneCondition.intake(kind) {
        $0.medications = [
          Medication(id: .core("m-1"), name: "a medicine", treats: [.core("c-1")])
        ]
      }
      let content = try OneCondition.draft(intake)
      let management = try #require(
        content.interventions.first { $0.modality == .medicationManagement })
      return management.why?.revealed.contains("against benzodiazepines") ?? false
    }
    #expect(try says(.postTraumaticStress))
    #expect(try !says(.panic))
  }

  @Test("Thoughts of suicide come first: problem, goal, screener at each visit, safety plan")
  func safetyFirst() throws {
    let intake = try OneCondition.intake(.majorDepression) { $0.risk?.ideation = .passive }
    let content = try OneCondition.draft(intake)
    #expect(content.problems.map(\.kind) == [.suicidalIdeation, .majorDepression])
    #expect(content.goals[0].problems == [content.problems[0].id])
    #expect(content.interventions[0].modality == .safetyPlanning)
    let screener = try #require(content.schedule.first)
    #expect(screener.measure == .instrument(.cssrs))
    #expect(screener.everyDays == 1)
    #expect(
      screener.why
        == """
        Danger is asked about on each treatment day while the plan is about suicidal ideation, \
        and treatment days can follow each other; the rest is measured every 7 days.
        """)
    let calm = try OneCondition.draft(OneCondition.intake(.majorDepression))
    #expect(!calm.schedule.contains { $0.measure == .instrument(.cssrs) })
  }

  @Test(
    "While a change is not considered, keeping to it is not taught; it is asked when that begins")
  func readinessAndRelapsePrevention() throws {
    func draft(_ stage: StageOfChange?) throws -> PlanContent {
      try OneCondition.draft(OneCondition.intake(.alcoholUse) { $0.readiness = stage })
    }
    func taught(_ content: PlanContent) -> Set<Skill> {
      Set(content.interventions.flatMap(\.skills))
    }
    let question = "When can relapse prevention begin?"
    let lapse = "a plan for a single lapse"
    func leaves(_ content: PlanContent) -> Bool {
      content.dischargeCriteria.contains { $0.statement.revealed.contains(lapse) }
    }
    let early = try draft(.precontemplation)
    #expect(!leaves(early))
    #expect(early.dischargeCriteria.contains { $0.kind == .relapsePlan })
    #expect(!early.modalities.contains(.relapsePrevention))
    #expect(early.asks(question))
    #expect(taught(early).isDisjoint(with: [.lapsePlan, .refusal, .relapseSigns]))
    #expect(taught(early).contains(.thoughtRecord))
    for stage in [StageOfChange.contemplation, .preparation, .action, .maintenance] {
      let later = try draft(stage)
      #expect(later.modalities.contains(.relapsePrevention), "\(stage)")
      #expect(!later.asks(question), "\(stage)")
      #expect(leaves(later), "\(stage)")
      #expect(taught(later).isSuperset(of: [.lapsePlan, .refusal, .relapseSigns]), "\(stage)")
    }
    let unknown = try draft(nil)
    #expect(unknown.modalities.contains(.relapsePrevention))
    #expect(unknown.asks("Is the person ready for relapse prevention?"))
  }

  @Test(
    "A phase says where its days, its weeks and its hours come from, and over what they were chosen"
  )
  func phasesSayWhy() throws {
    let phases = try OneCondition.draft(OneCondition.intake(.alcoholUse)).phases
    let whys = phases.compactMap(\.why?.revealed)
    #expect(whys.count == 3)
    #expect(whys[0].hasPrefix("4 days a week at the start."))
    #expect(
      whys[1].hasPrefix("3 days a week once progress and stability hold, and not by the date"))
    for why in whys {
      // 6 to 12 weeks over three phases.
      #expect(
        why.contains(
          "2 to 4 weeks, about an even share of the 6 to 12 weeks of the program over 3 phases."))
      #expect(why.contains("1 individual session a week."))
      #expect(
        why.hasSuffix("(\(Citation.sourceDocuments.title); \(Citation.dbtStandard.title))"))
      #expect(why.contains("Groups have the largest part"))
      #expect(why.contains("addiction treatment stand in it for alcohol use"))
    }
    let other = try OneCondition.draft(OneCondition.intake(.majorDepression)).phases
    #expect(other.allSatisfy { $0.why?.revealed.contains("addiction") == false })
    // Where the program has no group, nothing is said of one.
    var program = try OneCondition.fullProgram()
    program.services = [.individualTherapy]
    let alone = try OneCondition.draft(OneCondition.intake(.majorDepression), program: program)
    #expect(alone.phases.allSatisfy { $0.why?.revealed.contains("Groups") == false })
  }

  @Test("The instrument that was taken measures the problem, and the usual one where none was")
  func takenInstrument() throws {
    let intake = try OneCondition.intake(.majorDepression) {
      $0.measures = [
        try MeasureResult(
          id: .core("a-1"), instrument: .phqA, date: CoreFixture.day(),
          answers: CoreFixture.answers(18, items: 9))
      ]
    }
    let objective = try #require(try OneCondition.draft(intake).objectives.first)
    #expect(objective.measure == .instrument(.phqA))
    #expect(objective.baseline == 18)
    #expect(objective.target == 9)
  }

  @Test("The PCL-5 falls by a change that matters from 33 on; below, the target is agreed")
  func traumaTarget() {
    #expect(Instrument.pcl5.target(from: 57)?.value == 47)
    #expect(Instrument.pcl5.target(from: 33)?.value == 23)
    #expect(Instrument.pcl5.target(from: 32) == nil)
  }

  @Test("A site's own condition is drafted like one of ours")
  func ownCondition() throws {
    let kind = try #require(ConditionKind(rawValue: "chronic-pain"))
    let walks = try #require(Behaviour(rawValue: "walks"))
    let own = ConditionProfile(
      kind, goal: "Pain no longer decides what the day holds.", category: .independence,
      counts: [.init(walks, isAsked: true)], skills: [.gradedTasks],
      fallbacks: [.init(.act, "The site's pain group works with it.")])
    let intake = try OneCondition.intake(kind, code: "F45.42")
    let drafter = PlanDrafter(
      program: try OneCondition.fullProgram(), conditions: ConditionProfile.catalogue + [own])
    let content = try drafter.draft(
      from: intake, for: CoreFixture.patient(), asOf: CoreFixture.day(),
      override: OneCondition.override()
    ).plan.content
    #expect(content.goals[0].statement.revealed.hasPrefix(own.goal))
    #expect(content.measured == [.behaviour(walks)])
    #expect(content.modalities.contains(.act))
    // Without its description nothing is assumed, and everything is asked.
    let unknown = try OneCondition.draft(intake)
    #expect(unknown.objectives.map(\.measure) == [nil])
    #expect(unknown.asks("IOPKit has no source on record for chronic pain"))
  }
}
