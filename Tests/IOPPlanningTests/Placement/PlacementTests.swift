import IOPModels
import IOPPlanning
import Testing

@Suite("What follows from an admission decision")
struct PlacementTests {
  typealias Edit = @Sendable (inout IntakeAssessment) throws -> Void

  /// Facts that each rule an IOP out, with their routes; the more dangerous first.
  static let dangers: [(String, Placement.Route, Edit)] = [
    ("emergency", .emergency, { $0.isAcuteEmergency = true }),
    ("imminent", .emergency, { $0.risk?.level = .imminent }),
    ("intent", .emergency, { $0.risk?.hasIntent = true }),
    ("plan", .emergency, { $0.risk?.hasPlan = true }),
    ("danger to others", .emergency, { $0.risk?.dangerToOthers = true }),
    ("high risk", .moreIntensive, { $0.risk?.level = .high }),
    ("withdrawal", .withdrawalManagement, { $0.withdrawal = .active }),
    ("medical", .medicalCare, { $0.medicalStability = .unstable }),
    ("24 hours", .moreIntensive, { $0.needs24HourCare = true }),
    ("unsafe home", .safePlace, { $0.living?.isSafe = false }),
  ]

  private func route(_ edits: Edit...) throws -> Placement.Route {
    var intake = try CoreFixture.intake()
    for edit in edits { try edit(&intake) }
    return try CoreFixture.admission(intake).placement.route
  }

  @Test("Each danger has its route", arguments: 0..<dangers.count)
  func alone(index: Int) throws {
    #expect(try route(Self.dangers[index].2) == Self.dangers[index].1)
  }

  @Test("Of two dangers the greater one decides the route")
  func order() throws {
    for first in Self.dangers.indices {
      for second in Self.dangers.indices where second > first {
        // The level of risk is one fact: two levels do not stand together.
        if (Self.dangers[first].0, Self.dangers[second].0) == ("imminent", "high risk") { continue }
        let found = try route(Self.dangers[second].2, Self.dangers[first].2)
        #expect(
          found == Self.dangers[first].1, "\(Self.dangers[first].0), \(Self.dangers[second].0)")
      }
    }
  }

  @Test("An emergency routes to an emergency response when nothing else is known")
  func emergencyAlone() throws {
    let bare = IntakeAssessment(
      id: .core("bare"), date: try CoreFixture.day(), isAcuteEmergency: true)
    #expect(try CoreFixture.admission(bare).placement.route == .emergency)
    let imminent = IntakeAssessment(
      id: .core("bare"), date: try CoreFixture.day(),
      risk: RiskAssessment(id: .core("r"), date: try CoreFixture.day(), level: .imminent))
    #expect(try CoreFixture.admission(imminent).placement.route == .emergency)
  }

  @Test("Without any fact nothing is decided, and no level of care is assumed")
  func nothingKnown() throws {
    let bare = IntakeAssessment(id: .core("bare"), date: try CoreFixture.day())
    let decision = try CoreFixture.admission(bare)
    #expect(decision.verdict == .unknown)
    #expect(decision.placement.route == .undetermined)
    let open = decision.determination.results.filter {
      $0.weight == .required && $0.id != "age"
    }
    for result in open {
      #expect(result.verdict == .unknown, "\(result.id)")
      #expect(!result.judgement.missing.isEmpty, "\(result.id)")
    }
  }

  @Test("Outpatient sessions are named only where somebody judged that they are enough")
  func outpatient() throws {
    let mild: Edit = {
      $0.conditions = [try CoreFixture.depression(.mild)]
      $0.measures = [try CoreFixture.phq("phq-0", 0, 7)]
    }
    let enough: Edit = { $0.outpatientIsEnough = true }
    #expect(try route(enough) == .outpatient)
    #expect(try route(enough, mild) == .outpatient)
    #expect(try route(mild) == .notThisProgram)
    #expect(try route { $0.impacts = [FunctionalImpact(.work, .slight)] } == .notThisProgram)
  }

  @Test("Outpatient sessions are recommended to nobody while another fact of admission is open")
  func outpatientWaits() throws {
    let enough: Edit = { $0.outpatientIsEnough = true }
    let open: [(String, Edit)] = [
      ("no-24h-care", { $0.needs24HourCare = nil }), ("no-withdrawal", { $0.withdrawal = nil }),
      ("medically-stable", { $0.medicalStability = nil }),
      ("diagnosis", { $0.conditions[0].code = nil }), ("functioning", { $0.impacts = nil }),
      ("can-participate", { $0.canParticipate = nil }),
      ("can-benefit", { $0.expectedToBenefit = nil }), ("willing", { $0.isWilling = nil }),
      ("safe-home", { $0.living?.isSafe = nil }), ("support", { $0.supportIsAdequate = nil }),
      ("no-acute-episode", { $0.mentalStatus = MentalStatus(manicSigns: true) }),
    ]
    #expect(try route(enough) == .outpatient)
    for (criterion, edit) in open {
      var intake = try CoreFixture.intake()
      // One diagnosis, so that its code alone decides whether there is any.
      intake.conditions = [try CoreFixture.depression()]
      try enough(&intake)
      #expect(try CoreFixture.admission(intake).placement.route == .outpatient)
      try edit(&intake)
      let decision = try CoreFixture.admission(intake)
      #expect(
        decision.determination.obstacles.map(\.id).sorted()
          == [criterion, "more-than-weekly"].sorted())
      #expect(decision.determination.result(criterion)?.verdict == .unknown, "\(criterion)")
      // No level is named: the person stays where they are until it is known.
      let placement = decision.placement
      #expect(placement.route != .outpatient, "\(criterion)")
      #expect(placement.route.level == nil && placement.levels.isEmpty, "\(criterion)")
      #expect(placement.step == nil, "\(criterion)")
    }
  }

  @Test("A clinician's judgement since the danger was found names the level, of before it does not")
  func judgedAfterDanger() throws {
    var record = try CoreFixture.record()
    record.intake.risk?.hasIntent = true
    record.updates = [
      SituationUpdate(id: .core("u-1"), date: try CoreFixture.day(2), judgedLevel: .inpatient)
    ]
    func route(_ day: Int) throws -> Placement.Route {
      AdmissionCriteria.standard.evaluate(record, asOf: try CoreFixture.day(day)).placement.route
    }
    #expect(try route(1) == .emergency)
    #expect(try route(2) == .inpatient)
    record.updates[0].judgedLevel = .partialHospitalization
    #expect(try route(2) == .emergency)
    record.intake.risk?.level = .imminent
    record.updates[0].judgedLevel = .inpatient
    #expect(try route(2) == .emergency)
  }

  @Test(
    "Thinking and memory that do not allow groups contradict that the person is able to take part",
    arguments: [
      (true, CognitiveAbility.sufficient, Verdict.met), (true, .withSupport, .met),
      (true, .insufficient, .unknown), (true, nil, .met), (false, .sufficient, .notMet),
      (false, .insufficient, .notMet), (nil, .insufficient, .notMet), (nil, .sufficient, .unknown),
      (nil, nil, .unknown),
    ] as [(Bool?, CognitiveAbility?, Verdict)])
  func cognition(able: Bool?, cognition: CognitiveAbility?, verdict: Verdict) throws {
    var record = try CoreFixture.record()
    record.intake.canParticipate = able
    record.intake.cognition = cognition
    func result(_ day: Int) throws -> Judgement? {
      AdmissionCriteria.standard.evaluate(record, asOf: try CoreFixture.day(day)).determination
        .result("can-participate")?.judgement
    }
    let judgement = try #require(try result(1))
    #expect(judgement.verdict == verdict)
    #expect(judgement.verdict != .unknown || !judgement.missing.isEmpty)
    #expect(
      judgement.remark?.contains("reconcile") ?? false == (able == true && verdict == .unknown))
    // A later judgement of the ability to take part has seen what was found before.
    record.updates = [
      SituationUpdate(id: .core("u-1"), date: try CoreFixture.day(2), canParticipate: true)
    ]
    #expect(try result(2)?.verdict == .met)
  }

  @Test(
    "A severe manic or psychotic episode is not for an IOP, and an unjudged one leaves it open",
    arguments: [
      ("F31.13", ConditionKind.bipolar, nil, nil, Verdict.notMet),
      ("F31.12", .bipolar, .severe, nil, .notMet), ("F31.12", .bipolar, .moderate, nil, .met),
      ("F31.12", .bipolar, nil, nil, .unknown), ("F31.74", .bipolar, .severe, nil, .met),
      ("F31.32", .bipolar, .severe, .active, .met),
      ("F20.9", .psychosis, .severe, .active, .notMet),
      ("F20.9", .psychosis, .severe, nil, .unknown),
      ("F20.9", .psychosis, .moderate, .active, .met),
      ("F20.9", .psychosis, .severe, .partialRemission, .met),
      ("F33.1", .majorDepression, .severe, .active, .met),
      // The code says nothing about the episode: mania is open. Bipolar II disorder has none by definition.
      ("F31.9", .bipolar, .severe, .active, .unknown), ("F31.89", .bipolar, nil, .active, .unknown),
      ("F31.9", .bipolar, .moderate, .active, .met), ("F31.81", .bipolar, .severe, .active, .met),
    ] as [(String, ConditionKind, Severity?, ClinicalCondition.Course?, Verdict)])
  func episode(
    code: String, kind: ConditionKind, severity: Severity?, course: ClinicalCondition.Course?,
    verdict: Verdict
  ) throws {
    var intake = try CoreFixture.intake()
    intake.conditions = [
      try ClinicalCondition(
        id: .core("c-x"), kind: kind, code: ICD10CMCode(code), role: .principal,
        severity: severity, course: course)
    ]
    let decision = try CoreFixture.admission(intake)
    let result = try #require(decision.determination.result("no-acute-episode"))
    #expect(result.verdict == verdict)
    #expect((verdict == .unknown) == !result.judgement.missing.isEmpty)
    if verdict == .notMet {
      #expect(decision.verdict == .notMet)
      #expect(decision.placement.route == .moreIntensive)
      #expect(decision.placement.missing.map(\.place) == [.intake(.judgedLevel)])
    }
  }

  @Test("What an IOP lacks for the person is said without naming another level")
  func notThisProgram() throws {
    #expect(try route { $0.supportIsAdequate = false } == .notThisProgram)
    #expect(try route { $0.isWilling = false } == .notThisProgram)
    #expect(try route { $0.canParticipate = false } == .notThisProgram)
    #expect(
      try route({ $0.outpatientIsEnough = true }, { $0.isWilling = false }) == .notThisProgram)
  }

  @Test("While danger is not ruled out nobody is sent to less care")
  func openDanger() throws {
    let open: [Edit] = [
      { $0.risk = nil }, { $0.isAcuteEmergency = nil }, { $0.risk?.level = nil },
      { $0.risk?.screen = nil },
    ]
    let away: [Edit] = [
      { $0.outpatientIsEnough = true }, { $0.isWilling = false }, { $0.supportIsAdequate = false },
      { $0.conditions = [try CoreFixture.condition("c-1", .lifeTransition, nil)] },
    ]
    for danger in open {
      for reason in away {
        var intake = try CoreFixture.intake()
        try danger(&intake)
        try reason(&intake)
        let placement = try CoreFixture.admission(intake).placement
        #expect(placement.route == .undetermined)
        #expect(placement.because.contains { $0.verdict == .unknown })
      }
    }
  }

  @Test("A missing fact alone leaves the route undetermined and is among the reasons")
  func undetermined() throws {
    var intake = try CoreFixture.intake()
    intake.supportIsAdequate = nil
    let placement = try CoreFixture.admission(intake).placement
    #expect(placement.route == .undetermined)
    #expect(placement.because.map(\.id) == ["support"])
  }

  @Test("An unstable home, low readiness and no earlier treatment do not prevent an admission")
  func supportingNeverPrevents() throws {
    #expect(
      try route(
        { $0.living?.isStable = false }, { $0.readiness = .precontemplation },
        { $0.priorTreatment = [] }) == .intensiveOutpatient)
  }
}
