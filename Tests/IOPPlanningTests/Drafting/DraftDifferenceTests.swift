import IOPModels
import IOPPlanning
import Testing

@Suite("Two people who differ in one fact get plans that differ there, and only there")
struct DraftDifferenceTests {
  /// A part of a plan that can differ.
  enum Part: String, CaseIterable, Sendable {
    case problems, goals, objectives, interventions, phases, schedule, strengths, discharge
    case mitigations, questions, selfCare
  }

  typealias Edit = @Sendable (inout IntakeAssessment, inout Patient) throws -> Void

  struct Change: Sendable, CustomTestStringConvertible {
    let name: String
    let parts: Set<Part>
    let edit: Edit
    var testDescription: String { name }

    init(_ name: String, _ parts: Set<Part>, _ edit: @escaping Edit) {
      self.name = name
      self.parts = parts
      self.edit = edit
    }
  }

  // A treatment brings its own questions: how its hours are shared, and how often it is given.
  static let changes: [Change] = [
    Change("nothing", []) { _, _ in },
    Change("strength", [.strengths]) { _, patient in patient.strengths = ["plays the violin"] },
    Change("own words", [.goals]) { intake, _ in
      intake.statedGoals[0].words = "Go back to the choir."
    },
    Change("wish for another treatment", [.interventions, .questions]) { _, patient in
      patient.preferences = Preferences(modalities: [.interpersonal])
    },
    Change("declined treatment", [.interventions, .questions]) { _, patient in
      patient.preferences = Preferences(declinedModalities: [.cbt])
    },
    Change("treatment that did not help before", [.interventions, .questions]) { intake, _ in
      intake.priorTreatment = [
        PriorTreatment(level: .outpatient, outcome: .insufficient, modalities: [.cbt])
      ]
    },
    Change("treatment that helped before", [.interventions, .questions]) { intake, _ in
      intake.priorTreatment = [
        PriorTreatment(level: .outpatient, outcome: .improved, modalities: [.act])
      ]
    },
    Change("score", [.problems, .objectives, .goals]) { intake, _ in
      intake.measures[0] = try CoreFixture.phq("phq-0", 0, 15)
    },
    Change("part of life", [.problems, .goals, .interventions]) { intake, _ in
      intake.impacts = [FunctionalImpact(.school, .marked)]
    },
    Change("readiness", [.interventions, .mitigations, .questions]) { intake, _ in
      intake.readiness = .contemplation
    },
    Change("commitment", [.phases, .mitigations]) { _, patient in
      patient.commitments = []
    },
    Change("reluctance about groups", [.interventions, .questions]) { _, patient in
      patient.preferences = Preferences(groupWork: .reluctant)
    },
    Change("wish for video", [.phases, .questions, .mitigations]) { intake, patient in
      intake.telehealth = nil
      patient.preferences = Preferences(deliveries: [.virtual])
    },
    Change("language", [.interventions, .mitigations, .questions]) { _, patient in
      patient.language = LanguageTag(known: "es")
      patient.needsInterpreter = true
    },
    Change("support", [.mitigations]) { intake, _ in intake.supportIsAdequate = false },
    Change("home", [.mitigations, .interventions, .questions]) { intake, _ in
      intake.living?.isStable = false
    },
    Change("trauma", [.interventions]) { intake, _ in intake.hasTraumaHistory = true },
    Change("need", [.interventions, .discharge, .questions]) { intake, _ in
      intake.needs = [CaseNeed(id: .core("n-1"), kind: .housing, opened: try CoreFixture.day())]
    },
    Change("medicine", [.interventions, .questions]) { intake, _ in
      intake.medications = [
        Medication(id: .core("m-1"), name: "a medicine", treats: [.core("c-mdd")])
      ]
    },
    Change("medicine not taken as agreed", [.interventions, .questions, .mitigations]) {
      intake, _ in
      intake.medications = [
        Medication(
          id: .core("m-1"), name: "a medicine", treats: [.core("c-mdd")], adherence: .partial)
      ]
    },
    Change(
      "thoughts of suicide",
      [
        .problems, .goals, .objectives, .interventions, .schedule, .discharge, .mitigations,
        .questions, .selfCare,
      ]
    ) { intake, _ in intake.risk?.ideation = .passive },
    Change(
      "alcohol",
      [
        .problems, .goals, .objectives, .interventions, .phases, .schedule, .discharge,
        .mitigations, .questions,
      ]
    ) { intake, _ in
      intake.conditions.append(
        try CoreFixture.condition("c-3", .alcoholUse, "F10.20", severity: .mild))
    },
  ]

  private func content(_ edit: Edit) throws -> PlanContent {
    var intake = try CoreFixture.intake()
    var patient = try CoreFixture.patient()
    intake.impacts = [FunctionalImpact(.work, .marked)]
    intake.needs = []
    intake.medications = []
    try edit(&intake, &patient)
    return try PlanDrafter(program: OneCondition.fullProgram()).draft(
      from: intake, for: patient, team: CoreFixture.team, asOf: CoreFixture.day(),
      override: OneCondition.override()
    ).plan.content
  }

  @Test("The plan differs where the fact matters, and nowhere else", arguments: changes)
  func difference(change: Change) throws {
    let (before, after) = (try content { _, _ in }, try content(change.edit))
    var found: Set<Part> = []
    func compare<Value: Equatable>(_ part: Part, _ path: KeyPath<PlanContent, Value>) {
      if before[keyPath: path] != after[keyPath: path] { found.insert(part) }
    }
    compare(.problems, \.problems)
    compare(.goals, \.goals)
    compare(.objectives, \.objectives)
    compare(.interventions, \.interventions)
    compare(.phases, \.phases)
    compare(.schedule, \.schedule)
    compare(.strengths, \.strengths)
    compare(.discharge, \.dischargeCriteria)
    compare(.mitigations, \.mitigations)
    compare(.questions, \.openQuestions)
    compare(.selfCare, \.selfCare)
    #expect(found == change.parts)
    #expect(before.start == after.start && before.level == after.level)
  }

  @Test("What did not help before gives way to what is as good by evidence, and says so")
  func history() throws {
    let insufficient = try content { intake, _ in
      intake.priorTreatment = [
        PriorTreatment(level: .outpatient, outcome: .insufficient, modalities: [.cbt])
      ]
    }
    // VA/DoD 2022 recommends others as well for depression; for generalised anxiety only CBT stands first (NICE CG113).
    let serving = insufficient.interventions.filter { $0.modality == .cbt }.flatMap(\.serves)
    let anxiety = try #require(
      insufficient.objectives.first { $0.measure == .instrument(.gad7) })
    #expect(Set(serving) == [anxiety.id])
    #expect(
      insufficient.interventions.flatMap(\.insteadOf).contains {
        $0.modality == .cbt && $0.because.revealed.contains("did not help enough before")
      })
    let improved = try content { intake, _ in
      intake.priorTreatment = [
        PriorTreatment(level: .outpatient, outcome: .improved, modalities: [.act])
      ]
    }
    let act = try #require(improved.interventions.first { $0.modality == .act })
    #expect(act.why?.revealed.contains("It helped before.") == true)
  }
}
