import IOPModels
import IOPPlanning
import Testing

@Suite("What is found later counts like what the assessment found")
struct SituationUpdateTests {
  /// A finding, as an assessment and as a later update record it.
  struct Finding {
    let testDescription: String
    let intake: (inout IntakeAssessment) throws -> Void
    let update: (inout SituationUpdate) throws -> Void

    init<Value>(
      _ name: String, _ value: Value,
      _ intake: WritableKeyPath<IntakeAssessment, Value?>,
      _ update: WritableKeyPath<SituationUpdate, Value?>
    ) {
      testDescription = name
      self.intake = { $0[keyPath: intake] = value }
      self.update = { $0[keyPath: update] = value }
    }
  }

  static func findings() throws -> [Finding] {
    [
      Finding("emergency", true, \.isAcuteEmergency, \.isAcuteEmergency),
      Finding("care around the clock", true, \.needs24HourCare, \.needs24HourCare),
      Finding("judged level", LevelOfCare.inpatient, \.judgedLevel, \.judgedLevel),
      Finding("not able to take part", false, \.canParticipate, \.canParticipate),
      Finding("not willing", false, \.isWilling, \.isWilling),
      Finding("readiness", StageOfChange.precontemplation, \.readiness, \.readiness),
      Finding("withdrawal", Withdrawal.active, \.withdrawal, \.withdrawal),
      Finding(
        "withdrawal by substance",
        [SubstanceWithdrawal(substance: .alcohol, state: .active)], \.substances, \.substances),
      Finding("physical health", MedicalStability.unstable, \.medicalStability, \.medicalStability),
      Finding(
        "physical needs", [MedicalNeed(kind: .pain, isManaged: false)], \.medicalNeeds,
        \.medicalNeeds),
      Finding("home", LivingSituation(isSafe: false, isStable: false), \.living, \.living),
      Finding(
        "weapons", try EnvironmentRisk(weaponsInReach: true, weaponsLocked: false),
        \.environment, \.environment),
      Finding(
        "danger around", try EnvironmentRisk(acuteDanger: true), \.environment, \.environment),
      Finding("violence", try EnvironmentRisk(violence: true), \.environment, \.environment),
      Finding("support", false, \.supportIsAdequate, \.supportIsAdequate),
      Finding(
        "legal", [LegalMatter(kind: .probation, ordersTreatment: true)], \.legalMatters,
        \.legalMatters),
      Finding("pregnancy", try PerinatalStatus(.pregnant), \.perinatal, \.perinatal),
      Finding("thinking", CognitiveAbility.insufficient, \.cognition, \.cognition),
      Finding(
        "mental status", MentalStatus(suicidalThoughts: true, psychoticSigns: true),
        \.mentalStatus, \.mentalStatus),
    ]
  }

  /// What is decided and drafted, without where the facts stand.
  private func outcome(_ record: CareRecord) throws -> [String] {
    let day = try CoreFixture.day(10)
    var lines = AdmissionCriteria.standard.evaluate(record, asOf: day).determination.results
      .map { "\($0.id) \($0.verdict)" }
    if let stay = ContinuedStayCriteria.standard.evaluate(record, asOf: day) {
      lines += [stay.stepUp, stay.stepDown].map { "\($0.id) \($0.verdict)" }
      lines += stay.determination.results.map { "\($0.id) \($0.verdict)" }
    }
    let override = Override(by: .core("cl-1"), date: day, because: "Agreed.")
    let draft = try PlanDrafter(program: record.program).draft(
      from: record, asOf: day, override: override
    ).plan.content
    lines += draft.openQuestions.map { "\($0.question.revealed) \($0.why.revealed)" }
    lines += draft.problems.map { "\($0.kind) \($0.status)" }
    lines += draft.interventions.map {
      "\($0.modality) \($0.service) \($0.why?.revealed ?? "") \($0.insteadOf.map(\.modality))"
    }
    lines += draft.mitigations.map { "\($0.drawback) \($0.because.revealed)" }
    return lines
  }

  @Test("Each field of an update has the effect that it has in the assessment")
  func same() throws {
    var base = try CoreFixture.record()
    base.risks = []
    base.intake.conditions.append(
      try CoreFixture.condition("c-si", .suicidalIdeation, "R45.851", role: .coOccurring))
    let none = try outcome(base)
    for finding in try Self.findings() {
      var early = base
      try finding.intake(&early.intake)
      // Of the day of the assessment, so that nothing else has become older in between.
      var found = SituationUpdate(id: .core("u-1"), date: try CoreFixture.day())
      try finding.update(&found)
      let later = try base.adding(found)
      let (first, second) = (try outcome(early), try outcome(later))
      #expect(first != none, "\(finding.testDescription) has an effect")
      #expect(
        first == second,
        "\(finding.testDescription): \(first.filter { !second.contains($0) }) \(second.filter { !first.contains($0) })"
      )
    }
  }

  @Test("The latest source of pregnancy, physical needs and legal matters counts")
  func latest() throws {
    var record = try CoreFixture.record()
    record.intake.perinatal = try PerinatalStatus(.pregnant)
    record.intake.medicalNeeds = [MedicalNeed(kind: .pain)]
    record.updates = [
      SituationUpdate(
        id: .core("u-2"), date: try CoreFixture.day(8), legalMatters: [],
        perinatal: try PerinatalStatus(.neither)),
      SituationUpdate(
        id: .core("u-1"), date: try CoreFixture.day(4),
        legalMatters: [LegalMatter(kind: .probation)],
        perinatal: try PerinatalStatus(.postpartum)),
    ]
    let early = KnownFacts(record, asOf: try CoreFixture.day(5))
    #expect(early.perinatal?.value.state == .postpartum)
    #expect(early.legalMatters?.reference == .update(.core("u-1")))
    let late = KnownFacts(record, asOf: try CoreFixture.day(9))
    #expect(late.perinatal?.value.state == .neither)
    #expect(late.legalMatters?.value == [])
    #expect(late.medicalNeeds?.reference == .intake(.medicalNeeds))
  }
}
