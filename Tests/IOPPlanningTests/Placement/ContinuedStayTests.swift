import IOPModels
import IOPPlanning
import Testing

@Suite("Continued stay says what a recertification says, and where the facts lead")
struct ContinuedStayTests {
  typealias Edit = @Sendable (inout CareRecord) throws -> Void

  private func stay(_ offset: Int = 14, _ edits: Edit...) throws -> ContinuedStayDecision {
    var record = try CoreFixture.record()
    for edit in edits { try edit(&record) }
    return try #require(
      ContinuedStayCriteria.standard.evaluate(record, asOf: CoreFixture.day(offset)))
  }

  private static let reached: Edit = {
    $0.measures = [
      try CoreFixture.phq("phq-1", 7, 17), try CoreFixture.phq("phq-2", 14, 6),
      try CoreFixture.gad("gad-2", 14, 5),
    ]
  }
  private static let worse: Edit = {
    // Fallen back from the best value by more than the reliable change of 6; item 9 stays at 0.
    $0.measures = [try CoreFixture.phq("phq-1", 7, 9), try CoreFixture.phq("phq-2", 14, 18)]
  }

  private func update(_ change: @escaping @Sendable (inout SituationUpdate) -> Void) -> Edit {
    {
      var found = SituationUpdate(id: .core("u-1"), date: try CoreFixture.day(13))
      change(&found)
      $0.updates.append(found)
    }
  }

  @Test("A person who improves and is not there yet continues to need the program")
  func continues() throws {
    let found = try stay()
    #expect(found.verdict == .met)
    #expect(found.placement.route == .intensiveOutpatient)
    #expect(found.placement.step == nil)
    #expect(found.considered.isEmpty)
    #expect(found.determination.result("open-objective")?.verdict == .met)
    #expect(found.determination.result("certified")?.weight == .informational)
  }

  @Test("Required are the criteria of 42 CFR 410.44(c) that can change, and those of 424.24(d)")
  func sources() {
    let required = ContinuedStayCriteria.standard.criteria.filter { $0.weight == .required }
    #expect(
      required.filter { $0.source == .cfr424_24d }.map(\.id) == [
        "response", "symptoms", "coordination",
      ])
    #expect(
      Set(required.filter { $0.source == .cfr410_44c }.map(\.id)) == [
        "not-dangerous", "no-24h-care", "diagnosis", "can-participate", "support", "hours",
      ])
    let ids = ContinuedStayCriteria.standard.criteria.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test("Less care is not weighed while home, health or a need for more stands against it")
  func noStepDown() throws {
    let edits: [(Edit, Placement.Route)] = [
      (update { $0.living = LivingSituation(isSafe: false) }, .safePlace),
      (update { $0.withdrawal = .active }, .withdrawalManagement),
      (update { $0.medicalStability = .unstable }, .medicalCare),
      (update { $0.judgedLevel = .partialHospitalization }, .partialHospitalization),
    ]
    for (edit, route) in edits {
      let found = try stay(14, Self.reached, edit)
      #expect(found.stepDown.verdict == .met)
      #expect(found.placement.route == route)
      #expect(found.considered.allSatisfy { $0.direction == .up })
    }
  }

  @Test(
    "After the last day nobody is told that they continue to need the program, or how often to come"
  )
  func left() throws {
    var record = try CoreFixture.record()
    record.discharge = Discharge(
      date: try CoreFixture.day(14), kind: .completed, by: .core("cl-1"), because: "Ready.")
    for (offset, isThere) in [(14, true), (15, false)] {
      let day = try CoreFixture.day(offset)
      #expect((ContinuedStayCriteria.standard.evaluate(record, asOf: day) != nil) == isThere)
      #expect((Taper(record, asOf: day) != nil) == isThere)
      #expect((ProgressReview(record, asOf: day) != nil) == isThere)
    }
  }

  @Test(
    "When everything is reached and no danger is left, the facts lead down to outpatient sessions")
  func down() throws {
    let found = try stay(14, Self.reached)
    #expect(found.verdict == .notMet)
    #expect(found.determination.obstacles.map(\.id) == ["symptoms"])
    #expect(found.placement.route == .outpatient)
    #expect(found.placement.step?.direction == .down)
    #expect(found.placement.step?.because.map(\.id) == ["symptoms", "step-down"])
    #expect(found.considered.isEmpty)
  }

  @Test("What a measure says that nobody planned to follow keeps the person as well")
  func otherMeasures() throws {
    func with(
      _ instrument: InstrumentID, _ total: Int, of items: Int, on day: Int = 14, blank: Bool = false
    ) throws -> ContinuedStayDecision {
      try stay(
        14, Self.reached,
        {
          var answers = (0..<items).map { Int?.some(total / items + ($0 < total % items ? 1 : 0)) }
          if blank { answers[0] = nil }
          $0.measures.append(
            try MeasureResult(
              id: .core("other"), instrument: instrument, date: CoreFixture.day(day),
              answers: answers))
        })
    }
    for (found, isSymptom) in [
      (try with(.phq8, 24, of: 8), true), (try with(.phq8, 9, of: 8), false),
      (try with(.pcl5, 80, of: 20), true), (try with(.pcl5, 33, of: 20), true),
      (try with(.pcl5, 32, of: 20), false),
    ] {
      #expect(found.determination.result("moderate-symptoms")?.verdict == Verdict(isSymptom))
      #expect(found.isLessEnough == !isSymptom)
    }
    // What was begun and not answered in full leaves it open.
    #expect(
      try with(.phq8, 24, of: 8, blank: true).determination.result("moderate-symptoms")?.verdict
        == .unknown)
  }

  @Test("Thoughts of suicide keep the person, whoever found them")
  func thoughts() throws {
    let edits: [Edit] = [
      {
        $0.risks = [try CoreFixture.risk("r", 13)]
        $0.risks[0].ideation = .passive
      },
      {
        $0.risks = [try CoreFixture.risk("r", 13)]
        $0.risks[0].ideation = nil
        $0.risks[0].screen = SuicideScreen(
          wishToBeDead: true, suicidalThoughts: false, behaviourEver: false)
      },
      {
        $0.measures.append(
          try MeasureResult(
            id: .core("item"), instrument: .phq9, date: CoreFixture.day(11),
            answers: [0, 0, 0, 0, 0, 0, 0, 0, 1]))
        $0.measures.removeAll { $0.id == .core("phq-2") }
        $0.risks.append(try CoreFixture.risk("r", 13))
      },
    ]
    for edit in edits {
      let found = try stay(14, Self.reached, edit)
      #expect(found.determination.result("suicidal-thoughts")?.verdict == .met)
      #expect(found.verdict == .met && !found.isLessEnough)
    }
    let open = try stay(14, Self.reached) {
      $0.risks = [try CoreFixture.risk("r", 13)]
      $0.risks[0].ideation = nil
      $0.risks[0].screen = nil
    }
    #expect(open.determination.result("suicidal-thoughts")?.verdict == .unknown)
    #expect(!open.isLessEnough)
  }

  @Test("A remaining risk keeps the person, and the step down stands beside it")
  func downConsidered() throws {
    let found = try stay(14, Self.reached) {
      $0.intake.risk?.level = .moderate
      $0.risks = [try CoreFixture.risk("r", 13, .moderate)]
    }
    #expect(found.verdict == .met)
    #expect(found.placement.route == .intensiveOutpatient)
    #expect(found.stepUp.verdict == .notMet)
    #expect(found.stepDown.verdict == .met)
    #expect(found.considered.map(\.to) == [.outpatient])
    let risen = try stay(14, Self.reached) { $0.risks = [try CoreFixture.risk("r", 13, .moderate)] }
    #expect(risen.stepUp.parts.first { $0.id == "risk-rise" }?.verdict == .met)
    #expect(risen.placement.route == .undetermined)
  }

  @Test("Worsening in the first phase leaves the level open until a clinician judges it")
  func up() throws {
    let open = try stay(14, Self.worse)
    #expect(open.stepUp.verdict == .met)
    #expect(open.placement.route == .undetermined)
    #expect(open.placement.levels == [.intensiveOutpatient, .partialHospitalization])
    #expect(open.placement.missing.map(\.place) == [.intake(.judgedLevel)])
    #expect(open.considered.map(\.to) == [.partialHospitalization])
    let stays = try stay(14, Self.worse, update { $0.judgedLevel = .intensiveOutpatient })
    #expect(stays.placement.route == .intensiveOutpatient)
    #expect(stays.considered.map(\.to) == [.partialHospitalization])
    let goes = try stay(14, Self.worse, update { $0.judgedLevel = .partialHospitalization })
    #expect(goes.placement.route == .partialHospitalization)
    #expect(goes.placement.step?.direction == .up)
    #expect(goes.considered.isEmpty)
  }

  @Test("In a later phase more days of the program come before another level")
  func upLater() throws {
    let found = try stay(14, Self.worse) {
      $0.phaseChanges = [try CoreFixture.change("pc", 10, 1, 2)]
    }
    #expect(found.placement.route == .intensiveOutpatient)
    #expect(found.considered.map(\.to) == [.partialHospitalization])
  }

  @Test("Weeks without any improvement lead up, by the program's own number")
  func noChange() throws {
    let flat: Edit = {
      $0.measures = [try CoreFixture.phq("phq-1", 20, 18), try CoreFixture.phq("phq-2", 28, 18)]
      $0.risks = [try CoreFixture.risk("r", 28)]
    }
    // Admitted on day 1; the profile gives an approach 4 weeks.
    #expect(try stay(28, flat).stepUp.verdict == .notMet)
    #expect(try stay(29, flat).stepUp.verdict == .met)
    #expect(try stay(29, flat) { $0.program.noChangeWeeks = nil }.stepUp.verdict == .notMet)
  }

  @Test("Danger comes first, and open danger leaves everything open")
  func danger() throws {
    #expect(try stay(14, update { $0.isAcuteEmergency = true }).placement.route == .emergency)
    #expect(
      try stay(14, update { $0.withdrawal = .active }).placement.route == .withdrawalManagement)
    #expect(try stay(14, update { $0.needs24HourCare = true }).placement.route == .moreIntensive)
    let old = try stay(60)
    #expect(old.placement.route == .undetermined)
    #expect(old.determination.result("not-dangerous")?.verdict == .unknown)
    #expect(old.placement.missing.contains { $0.name.contains("an assessment of risk") })
  }

  @Test("What the plan lacks is mended in the plan and sends nobody away")
  func planFaults() throws {
    func editing(_ change: @escaping @Sendable (inout PlanContent) -> Void) -> Edit {
      { record in
        record.plans = try record.plans.map { plan in
          var content = plan.content
          change(&content)
          return try TreatmentPlan(
            id: plan.id, versionID: plan.versionID, made: plan.made, author: plan.author,
            content: content, signatures: plan.signatures)
        }
      }
    }
    for (id, change) in [
      ("coordination", editing { $0.dischargeCriteria = [] }),
      ("hours", editing { $0.phases[0].mix[0].perWeek = 7 }),
    ] {
      let found = try stay(14, change)
      #expect(found.verdict == .notMet)
      #expect(found.determination.obstacles.map(\.id) == [id])
      #expect(found.placement.route == .undetermined)
      #expect(found.placement.because.map(\.id) == [id])
    }
  }

  @Test("A person who no longer wants the program is not kept in it by the criteria")
  func unwilling() throws {
    #expect(try stay(14, update { $0.isWilling = false }).placement.route == .notThisProgram)
  }

  @Test("Before admission nothing is asked")
  func beforeAdmission() throws {
    var record = try CoreFixture.record()
    record.admission = nil
    #expect(
      ContinuedStayCriteria.standard.evaluate(record, asOf: try CoreFixture.day(14)) == nil)
  }

  @Test(
    "The physician's signature is shown with its age",
    arguments: [(61, Verdict.met), (62, .notMet)])
  func certified(offset: Int, verdict: Verdict) throws {
    let found = try stay(offset) { record in
      record.program.recertifyEveryDays = Sourced(60, source: .cfr424_24d)
      record.plans = try record.plans.map {
        try $0.adding(
          Signature(signer: .physician, clinician: .core("cl-3"), date: CoreFixture.day(1)))
      }
    }
    #expect(found.determination.result("certified")?.verdict == verdict)
  }
}
