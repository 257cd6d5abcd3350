import IOPModels
import IOPPlanning
import Testing

@Suite("The recommendation along the continuum comes from recorded facts, and from no default")
struct LevelTests {
  typealias Edit = (inout IntakeAssessment) throws -> Void

  private func placement(_ edits: Edit...) throws -> Placement {
    var intake = try CoreFixture.intake()
    for edit in edits { try edit(&intake) }
    return try CoreFixture.admission(intake).placement
  }

  @Test("A partial hospitalization program that a clinician judges to be needed rules an IOP out")
  func partialHospitalization() throws {
    var intake = try CoreFixture.intake()
    intake.judgedLevel = .partialHospitalization
    let decision = try CoreFixture.admission(intake)
    #expect(decision.verdict == .notMet)
    #expect(decision.determination.obstacles.map(\.id) == ["no-24h-care"])
    #expect(decision.placement.route == .partialHospitalization)
    #expect(decision.placement.levels == [.partialHospitalization])
    #expect(decision.placement.step?.direction == .up)
  }

  @Test("It asks for what an IOP asks for: what is missing or says no there leaves it open")
  func partialHospitalizationAsksTheSame() throws {
    let judged: Edit = { $0.judgedLevel = .partialHospitalization }
    let open = try placement(judged) { $0.supportIsAdequate = nil }
    #expect(open.route == .undetermined)
    #expect(open.missing.map(\.name) == ["whether the support is adequate"])
    #expect(try placement(judged) { $0.isWilling = false }.route == .notThisProgram)
    #expect(try placement(judged) { $0.risk = nil }.route == .undetermined)
    #expect(try placement(judged) { $0.living?.isSafe = false }.route == .safePlace)
  }

  @Test(
    "Which overnight level is needed, a clinician judges; without that, both are left",
    arguments: [
      (LevelOfCare.residential, Placement.Route.residential), (.inpatient, .inpatient),
      (nil, .moreIntensive), (.partialHospitalization, .moreIntensive),
    ] as [(LevelOfCare?, Placement.Route)])
  func overnight(judged: LevelOfCare?, route: Placement.Route) throws {
    for danger: Edit in [{ $0.needs24HourCare = true }, { $0.risk?.level = .high }] {
      let found = try placement(danger) { $0.judgedLevel = judged }
      #expect(found.route == route)
      if route == .moreIntensive {
        #expect(found.levels == [.residential, .inpatient])
        #expect(found.missing.map(\.place) == [.intake(.judgedLevel)])
      } else {
        #expect(found.levels == [judged].compactMap(\.self))
        #expect(found.missing.isEmpty)
      }
    }
  }

  @Test("A judgement from before the facts that ask for more does not decide the level")
  func olderJudgement() throws {
    var record = try CoreFixture.record()
    record.intake.judgedLevel = .residential
    record.updates = [
      SituationUpdate(id: .core("u-1"), date: try CoreFixture.day(3), needs24HourCare: true)
    ]
    let decision = AdmissionCriteria.standard.evaluate(record, asOf: try CoreFixture.day(4))
    #expect(decision.placement.route == .moreIntensive)
    record.updates[0].judgedLevel = .inpatient
    let judged = AdmissionCriteria.standard.evaluate(record, asOf: try CoreFixture.day(4))
    #expect(judged.placement.route == .inpatient)
  }

  @Test(
    "Of care around the clock and the judged level the later answer counts, of one day the graver")
  func oneQuestion() throws {
    #expect(
      try placement({ $0.needs24HourCare = nil }, { $0.judgedLevel = .intensiveOutpatient }).route
        == .intensiveOutpatient)
    var record = try CoreFixture.record()
    record.intake.judgedLevel = .residential
    record.updates = [
      SituationUpdate(id: .core("u-1"), date: try CoreFixture.day(3), needs24HourCare: false)
    ]
    func verdict(_ offset: Int) throws -> Verdict? {
      AdmissionCriteria.standard.evaluate(record, asOf: try CoreFixture.day(offset)).determination
        .result("no-24h-care")?.verdict
    }
    #expect(try verdict(2) == .notMet)
    #expect(try verdict(3) == .met)
  }

  @Test(
    "A judged level answers whether weekly sessions are enough, and a contradiction is reconciled")
  func outpatient() throws {
    let outpatient: Edit = { $0.judgedLevel = .outpatient }
    #expect(try placement(outpatient) { $0.outpatientIsEnough = nil }.route == .outpatient)
    let both = try placement(outpatient)
    #expect(both.route == .undetermined)
    #expect(both.because.map(\.id) == ["more-than-weekly"])
    #expect(both.because.first?.judgement.remark?.contains("reconcile") == true)
  }

  @Test(
    "The step leads from where the person comes, with the fact that says so",
    arguments: [
      (AdmissionRoute.outpatientReferral, LevelStep.Direction.up), (.inpatient, .down),
      (.residential, .down), (.partialHospital, .down), (.selfReferral, nil), (.court, nil),
    ] as [(AdmissionRoute, LevelStep.Direction?)])
  func step(route: AdmissionRoute, direction: LevelStep.Direction?) throws {
    let found = try placement { $0.route = route }
    #expect(found.route == .intensiveOutpatient)
    #expect(found.step?.direction == direction)
    if let step = found.step {
      #expect(step.origin?.fact == .intake(.route))
      #expect(step.to == .intensiveOutpatient)
      #expect(step.because.count == 16)
      #expect(step.words.revealed.hasPrefix(step.direction.rawValue))
    }
  }

  @Test("Each route that names a level names its own, and the others none")
  func levels() {
    let named = Placement.Route.allCases.compactMap(\.level)
    #expect(Set(named) == Set(LevelOfCare.allCases))
    #expect(named.count == LevelOfCare.allCases.count)
    #expect(Set(Placement.Route.allCases.map(\.title)).count == Placement.Route.allCases.count)
  }
}
