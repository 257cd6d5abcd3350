import Foundation
import IOPModels
import IOPPlanning
import IOPTesting
import Testing

@Suite("What holds for every draft")
struct DraftPropertyTests {
  static let profiles: [ProgramProfile] = [
    .adultDay, .adultEvening, .adultLight, .adultFiveDays, .adultShort, .adultLong, .medicare,
    .tricare, .asamAdult,
  ]

  /// A program with fewer services and modalities than its profile has.
  private func lacking(_ program: ProgramProfile, _ draw: inout Draw) -> ProgramProfile {
    var program = program
    program.services = program.services.filter {
      $0 == .groupTherapy || $0 == .individualTherapy || draw.chance(percent: 80)
    }
    program.modalities = program.modalities.filter { _ in draw.chance(percent: 80) }
    return program
  }

  /// An assessment with one to three conditions and facts of each kind, some of them unknown.
  private func intake(_ kind: ConditionKind, _ draw: inout Draw) throws -> IntakeAssessment {
    let severities: [Severity?] = [.mild, .moderate, .moderatelySevere, .severe, nil]
    let courses: [ClinicalCondition.Course?] = [
      .active, .active, .earlyRemission, .partialRemission, .fullRemission, nil,
    ]
    let stages = StageOfChange.allCases.map(Optional.some) + [nil]
    var intake = try OneCondition.intake(kind)
    let others = draw.shuffled(ConditionKind.catalogue.filter { $0 != kind })
    let more = draw.number(in: 0...2)
    for (index, other) in others.prefix(more).enumerated() {
      intake.conditions.append(
        ClinicalCondition(
          id: .core("c-\(index + 2)"), kind: other,
          code: try OneCondition.codes[other].map { try ICD10CMCode($0) }, role: .coOccurring,
          severity: draw.element(of: severities) ?? nil, course: draw.element(of: courses) ?? nil))
    }
    if draw.chance(percent: 60) {
      intake.measures = [
        try CoreFixture.phq("phq-0", 0, draw.number(in: 0...24)),
        try CoreFixture.gad("gad-0", 0, draw.number(in: 0...21)),
      ]
    }
    for (index, behaviour) in Behaviour.catalogue.enumerated() where draw.chance(percent: 20) {
      intake.behaviours.append(
        try CoreFixture.count("b-\(index)", behaviour, 0, draw.number(in: 0...7)))
    }
    intake.readiness = draw.element(of: stages) ?? nil
    intake.risk?.selfHarm = draw.chance(percent: 20)
    intake.risk?.ideation = draw.chance(percent: 20) ? .passive : .absent
    intake.hasTraumaHistory = draw.chance(percent: 30) ? true : nil
    if draw.chance(percent: 30) { intake.medications = nil }
    if draw.chance(percent: 30) {
      intake.needs = [CaseNeed(id: .core("n-1"), kind: .housing, opened: try CoreFixture.day())]
    }
    if draw.chance(percent: 30) {
      intake.medications = [
        Medication(id: .core("m-1"), name: "a medicine", treats: [.core("c-1")])
      ]
    }
    return intake
  }

  private func patient(_ draw: inout Draw) throws -> Patient {
    var patient = try CoreFixture.patient()
    if draw.chance(percent: 50) {
      patient.preferences = Preferences(
        modalities: Modality.catalogue.filter { _ in draw.chance(percent: 8) },
        declinedModalities: Modality.catalogue.filter { _ in draw.chance(percent: 8) },
        deliveries: draw.chance(percent: 30) ? [.virtual] : [])
    }
    if draw.chance(percent: 20) { patient.supports = nil }
    if draw.chance(percent: 20) { patient.commitments = nil }
    return patient
  }

  @Test("No draft has an error of its own, for each kind of condition and each profile")
  func noErrors() throws {
    var draw = Draw(seed: 71)
    for kind in ConditionKind.catalogue {
      for base in Self.profiles {
        for round in 0..<2 * DraftScale.factor {
          let program = round == 0 ? base : lacking(base, &draw)
          let intake = try intake(kind, &draw)
          let patient = try patient(&draw)
          let draft = try PlanDrafter(program: program).draft(
            from: intake, for: patient, asOf: CoreFixture.day(), override: OneCondition.override())
          let record = CareRecord(patient: patient, program: program, intake: intake)
          let errors = RuleSet.standard.findings(
            in: draft.plan, of: record, asOf: draft.plan.made
          ).filter { $0.severity == .error && $0.place.hasPrefix("plan") }
          #expect(
            errors.isEmpty,
            "seed 71, \(kind.rawValue), \(program.id), round \(round): \(errors.map(\.rule))")
        }
      }
    }
  }

  @Test("The same facts give the same draft, in whatever order they were written down")
  func permutation() throws {
    var draw = Draw(seed: 72)
    for round in 0..<60 * DraftScale.factor {
      let kind = draw.element(of: ConditionKind.catalogue) ?? .panic
      let intake = try intake(kind, &draw)
      let patient = try patient(&draw)
      let drafter = PlanDrafter(program: try OneCondition.fullProgram())
      func draft(_ intake: IntakeAssessment, _ patient: Patient, _ team: [Clinician]) throws
        -> PlanDraft
      {
        try drafter.draft(
          from: intake, for: patient, team: team, asOf: CoreFixture.day(),
          override: OneCondition.override())
      }
      let first = try draft(intake, patient, CoreFixture.team)
      #expect(try draft(intake, patient, CoreFixture.team) == first, "seed 72, round \(round)")
      var mixed = intake
      mixed.conditions = draw.shuffled(intake.conditions)
      mixed.measures = draw.shuffled(intake.measures)
      mixed.behaviours = draw.shuffled(intake.behaviours)
      mixed.impacts = intake.impacts.map { draw.shuffled($0) }
      mixed.statedGoals = draw.shuffled(intake.statedGoals)
      mixed.needs = draw.shuffled(intake.needs)
      mixed.medications = intake.medications.map { draw.shuffled($0) }
      var person = patient
      person.preferences?.modalities = draw.shuffled(patient.preferences?.modalities ?? [])
      person.preferences?.declinedModalities = draw.shuffled(
        patient.preferences?.declinedModalities ?? [])
      person.commitments = patient.commitments.map { draw.shuffled($0) }
      person.supports = patient.supports.map { draw.shuffled($0) }
      let second = try draft(mixed, person, draw.shuffled(CoreFixture.team))
      #expect(second.plan == first.plan, "seed 72, round \(round)")
    }
  }

  @Test("No draft holds a declined modality, and each is in the program and served by its services")
  func respected() throws {
    var draw = Draw(seed: 73)
    for kind in ConditionKind.catalogue {
      for base in Self.profiles {
        let program = lacking(base, &draw)
        let patient = try patient(&draw)
        let draft = try PlanDrafter(program: program).draft(
          from: intake(kind, &draw), for: patient, asOf: CoreFixture.day(),
          override: OneCondition.override())
        let declined = Set(patient.preferences?.declinedModalities ?? [])
        for intervention in draft.plan.content.interventions {
          #expect(!declined.contains(intervention.modality), "seed 73, \(kind)")
          #expect(program.modalities.contains(intervention.modality), "seed 73, \(kind)")
          #expect(program.services.contains(intervention.service), "seed 73, \(kind)")
        }
        for other in draft.plan.content.interventions.flatMap(\.insteadOf) {
          #expect(!other.because.revealed.isEmpty)
        }
      }
    }
  }
}

/// By how much the rounds of the properties of drafts are multiplied.
enum DraftScale {
  static let factor = max(
    1, ProcessInfo.processInfo.environment["IOPKIT_TEST_SCALE"].flatMap(Int.init) ?? 1)
}
