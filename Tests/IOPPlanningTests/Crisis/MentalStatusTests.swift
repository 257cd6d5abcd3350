import IOPModels
import IOPPlanning
import Testing

/// What a mental status says reaches who judges danger, who can take part, and whether an episode is severe.
@Suite("The mental status is read")
struct MentalStatusTests {
  private func intake(_ status: MentalStatus?) throws -> IntakeAssessment {
    var intake = try CoreFixture.intake()
    intake.mentalStatus = status
    return intake
  }

  private func verdict(
    _ id: String, _ status: MentalStatus?,
    _ change: (inout IntakeAssessment) throws -> Void = { _ in }
  ) throws -> Verdict? {
    var intake = try intake(status)
    try change(&intake)
    return try CoreFixture.admission(intake).determination.results.first { $0.id == id }?.verdict
  }

  @Test("A mental status in which nothing speaks against it changes no answer")
  func quiet() throws {
    let quiet = MentalStatus(
      suicidalThoughts: false, thoughtsOfHarm: false, psychoticSigns: false, manicSigns: false,
      isOriented: true, isIntoxicated: false)
    let without = try CoreFixture.admission(intake(nil))
    #expect(without.verdict == .met)
    for status in [quiet, MentalStatus(summary: "in words only")] {
      let with = try CoreFixture.admission(intake(status))
      #expect(
        with.determination.results.map(\.verdict) == without.determination.results.map(\.verdict))
      let (drafted, plain) = (
        try CoreFixture.draft(intake(status)), try CoreFixture.draft(intake(nil))
      )
      #expect(drafted.openQuestions == plain.openQuestions)
    }
  }

  // MARK: Danger

  private func triage(
    on date: Int, _ status: MentalStatus, _ change: (inout RiskAssessment) -> Void = { _ in }
  ) throws -> RiskTriage {
    var record = try CoreFixture.record()
    change(&record.risks[0])
    record.updates = [
      SituationUpdate(id: .core("up-1"), date: try CoreFixture.day(date), mentalStatus: status)
    ]
    return RiskTriage(record, asOf: try CoreFixture.day(14))
  }

  /// Risk was assessed on day 12.
  @Test(
    "Dangerous thoughts ask for an evaluation until risk is assessed",
    arguments: [(11, RiskTriage.Response.routine), (12, .safetyPlan), (13, .sameDay)])
  func thoughts(_ date: Int, _ response: RiskTriage.Response) throws {
    for status in [MentalStatus(suicidalThoughts: true), MentalStatus(thoughtsOfHarm: true)] {
      let triage = try triage(on: date, status)
      #expect(triage.response == response)
      #expect(
        triage.reasons.flatMap(\.evidence).map(\.fact)
          == (response == .routine ? [] : [.update(.core("up-1"))]))
    }
  }

  @Test("One of the day of the assessment that says otherwise contradicts it, either way")
  func contradiction() throws {
    #expect(
      try triage(on: 12, MentalStatus(suicidalThoughts: true)).contradictions.map(\.kind)
        == [.statusAndIdeation])
    #expect(
      try triage(on: 12, MentalStatus(suicidalThoughts: false)) { $0.ideation = .passive }
        .contradictions.map(\.kind) == [.statusAndIdeation])
    #expect(
      try triage(on: 12, MentalStatus(suicidalThoughts: true)) { $0.ideation = .passive }
        .contradictions.isEmpty)
    #expect(
      try triage(on: 12, MentalStatus(thoughtsOfHarm: true)).contradictions.map(\.kind)
        == [.statusAndOthers])
    #expect(
      try triage(on: 12, MentalStatus(thoughtsOfHarm: false)).contradictions.isEmpty)
    for date in [11, 13] {
      #expect(try triage(on: date, MentalStatus(suicidalThoughts: true)).contradictions.isEmpty)
    }
  }

  @Test("An assessment of risk of a person who was not sober leaves the response open")
  func intoxicated() throws {
    let open = try triage(on: 12, MentalStatus(isIntoxicated: true))
    #expect(open.response == nil)
    #expect(open.missing.map(\.name) == ["an assessment of risk while the person is sober"])
    #expect(try triage(on: 12, MentalStatus(isIntoxicated: false)).response == .routine)
    #expect(try triage(on: 11, MentalStatus(isIntoxicated: true)).response == .routine)
  }

  @Test("Admission waits for what the mental status leaves open about danger, and the draft asks")
  func admission() throws {
    for status in [
      MentalStatus(suicidalThoughts: true), MentalStatus(thoughtsOfHarm: true),
      MentalStatus(isIntoxicated: true),
    ] {
      #expect(try verdict("not-dangerous", status) == .unknown)
    }
    #expect(try verdict("not-dangerous", MentalStatus(suicidalThoughts: false)) == .met)
    #expect(
      try verdict("not-dangerous", MentalStatus(suicidalThoughts: true)) {
        $0.risk?.ideation = .passive
      } == .met)
    let questions = try CoreFixture.draft(intake(MentalStatus(suicidalThoughts: true)))
      .openQuestions.map(\.question.revealed)
    #expect(questions.prefix(2).contains { $0.contains("mental status") })
  }

  // MARK: Episodes

  @Test("Signs that no judged condition explains leave open whether an episode is severe")
  func episodes() throws {
    for status in [MentalStatus(psychoticSigns: true), MentalStatus(manicSigns: true)] {
      #expect(try verdict("no-acute-episode", status) == .unknown)
    }
    let signs = MentalStatus(psychoticSigns: true)
    func psychosis(
      _ severity: Severity?, _ course: ClinicalCondition.Course?
    ) throws -> Verdict? {
      try verdict("no-acute-episode", signs) {
        $0.conditions.append(
          try CoreFixture.condition(
            "c-ps", .psychosis, "F20.9", severity: severity, course: course))
      }
    }
    #expect(try psychosis(.moderate, .active) == .met)
    #expect(try psychosis(.severe, .active) == .notMet)
    #expect(try psychosis(nil, .active) == .unknown)
    #expect(try psychosis(.moderate, .fullRemission) == .unknown, "a sign against a remission")
    #expect(try psychosis(.moderate, nil) == .unknown)
  }

  @Test("The draft asks which condition a sign belongs to, once, at the mental status")
  func draftEpisodes() throws {
    let questions = try CoreFixture.draft(
      intake(MentalStatus(psychoticSigns: true, manicSigns: true))
    ).openQuestions.filter { $0.missing == .intake(.mentalStatus) }
    // Depression makes psychosis a question of placement by itself; mania belongs to nothing here.
    #expect(questions.map(\.asksFor) == [[], [.mania]])
    let bipolar = try intake(MentalStatus(manicSigns: true))
    var known = bipolar
    known.conditions.append(try CoreFixture.condition("c-bp", .bipolar, nil))
    let asked = try CoreFixture.draft(known).openQuestions.map(\.question.revealed)
      .filter { $0.contains("mania") }
    #expect(asked.count == 1, "\(asked)")
  }

  @Test("No signs of mania in the mental status answer what a diagnosis without a code leaves open")
  func supports() throws {
    func asks(_ status: MentalStatus?) throws -> Bool {
      var intake = try intake(status)
      intake.conditions.append(try CoreFixture.condition("c-bp", .bipolar, nil))
      return try CoreFixture.draft(intake).openQuestions.contains { $0.asksFor.contains(.mania) }
    }
    #expect(try asks(nil))
    #expect(try !asks(MentalStatus(manicSigns: false)))
  }

  // MARK: Taking part

  @Test("Not oriented or not sober leaves a yes open, until it is judged on a later day")
  func takingPart() throws {
    for status in [MentalStatus(isOriented: false), MentalStatus(isIntoxicated: true)] {
      #expect(try verdict("can-participate", status) == .unknown)
      #expect(try verdict("can-participate", status) { $0.canParticipate = false } == .notMet)
      #expect(try verdict("can-participate", status) { $0.canParticipate = nil } == .unknown)
      var record = try CoreFixture.record()
      record.intake.mentalStatus = status
      record.updates = [
        SituationUpdate(id: .core("up-1"), date: try CoreFixture.day(1), canParticipate: true)
      ]
      let later = AdmissionCriteria.standard.evaluate(record, asOf: try CoreFixture.day(1))
      #expect(later.determination.results.first { $0.id == "can-participate" }?.verdict == .met)
    }
  }
}
