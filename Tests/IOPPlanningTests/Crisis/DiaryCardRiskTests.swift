import IOPModels
import IOPPlanning
import Testing

/// What a diary card that speaks of suicide or self-harm asks for, in every place that judges danger.
@Suite("A diary card that speaks of harm reaches who judges danger")
struct DiaryCardRiskTests {
  private func triage(
    _ cards: [DiaryCard], ideation: RiskAssessment.Ideation = .absent
  ) throws -> RiskTriage {
    var record = try CareFixture.record()
    var risk = try RiskTriageTests.quiet()
    risk.ideation = ideation
    record.risks = [risk]
    record.intake.risk = nil
    record.intake.measures = []
    record.measures = []
    record.behaviours = []
    record.diaryCards = cards
    return RiskTriage(record, asOf: try CareFixture.day("2026-03-12"))
  }

  /// Risk was assessed on 2026-03-10.
  @Test(
    "An urge to suicide or self-harm that happened asks for an evaluation until risk is assessed",
    arguments: [
      ("2026-03-09", RiskTriage.Response.safetyPlan), ("2026-03-10", .safetyPlan),
      ("2026-03-11", .sameDay), ("2026-03-12", .sameDay), ("2026-03-13", .routine),
    ])
  func danger(_ date: String, _ response: RiskTriage.Response) throws {
    for card in [
      try CareFixture.card(date, suicide: 1, selfHarm: 0, happened: false),
      try CareFixture.card(date, happened: true),
    ] {
      // Passive thoughts would ask for a safety plan by themselves; here nothing else speaks of danger.
      let triage = try triage([card])
      #expect(triage.response == response)
      let evidence = triage.reasons.flatMap(\.evidence).map(\.fact)
      #expect(evidence == (response == .routine ? [] : [.diaryCard(card.id)]))
    }
  }

  @Test("An urge to self-harm alone leaves the response open until risk is assessed")
  func urge() throws {
    let open = try triage([try CareFixture.card("2026-03-11", suicide: 0, selfHarm: 1)])
    #expect(open.response == nil && open.atLeast == .safetyPlan)
    #expect(
      open.missing.map(\.name) == ["an assessment of risk since the diary card of 2026-03-11"])
    #expect(open.missing.map(\.place?.kind) == ["diary-card"])
    let looked = try triage([try CareFixture.card("2026-03-10", suicide: 0, selfHarm: 1)])
    #expect(looked.response == .safetyPlan)
  }

  @Test("A later card without harm does not answer an earlier one; after an assessment it does")
  func laterCard() throws {
    let quiet = try CareFixture.card("2026-03-12", suicide: 0, selfHarm: 0, happened: false)
    let before = try triage([try CareFixture.card("2026-03-11", suicide: 3), quiet])
    #expect(before.response == .sameDay)
    let after = try triage([try CareFixture.card("2026-03-09", suicide: 3), quiet])
    #expect(after.response == .routine)
  }

  @Test("A card that says nothing about harm, or says no, asks for nothing")
  func nothing() throws {
    #expect(try triage([try CareFixture.card("2026-03-11")]).response == .routine)
    let no = try CareFixture.card("2026-03-11", suicide: 0, selfHarm: 0, happened: false)
    #expect(try triage([no]).response == .routine)
  }

  @Test("An urge to suicide on the day on which thoughts were denied is a contradiction")
  func contradiction() throws {
    let same = try triage([try CareFixture.card("2026-03-10", suicide: 2)])
    #expect(same.contradictions.map(\.kind) == [.diaryAndIdeation])
    let other = try triage([try CareFixture.card("2026-03-09", suicide: 2)])
    #expect(other.contradictions.isEmpty)
    let agrees = try triage([try CareFixture.card("2026-03-10", suicide: 2)], ideation: .passive)
    #expect(agrees.contradictions.isEmpty)
  }

  /// The only assessment, of 2026-03-10, says that there was no self-harm; a first one answers for three months.
  @Test(
    "Self-harm on a card of the time for which the assessment denies it is a contradiction",
    arguments: [
      ("2025-12-10", false), ("2025-12-11", true), ("2026-03-09", true), ("2026-03-10", true),
      ("2026-03-11", false),
    ])
  func selfHarm(_ date: String, _ isContradiction: Bool) throws {
    let triage = try triage([try CareFixture.card(date, happened: true)])
    #expect(triage.contradictions.map(\.kind) == (isContradiction ? [.diaryAndSelfHarm] : []))
    if isContradiction {
      #expect(triage.contradictions[0].evidence.map(\.fact.kind) == ["diary-card", "risk"])
    }
    #expect(try self.triage([try CareFixture.card(date, happened: false)]).contradictions.isEmpty)
  }

  @Test("An assessment answers for the time since the one before it, and no earlier")
  func earlierAssessment() throws {
    var record = try CareFixture.record()
    record.measures = []
    record.behaviours = []
    record.intake.measures = []
    record.risks = [
      try CareFixture.risk("r-8", "2026-03-05"), try CareFixture.risk("r-9", "2026-03-10"),
    ]
    func kinds(_ date: String) throws -> [RiskTriage.Contradiction.Kind] {
      record.diaryCards = [try CareFixture.card(date, happened: true)]
      return RiskTriage(record, asOf: try CareFixture.day("2026-03-12")).contradictions.map(\.kind)
    }
    #expect(try kinds("2026-03-05") == [])
    #expect(try kinds("2026-03-06") == [.diaryAndSelfHarm])
  }

  @Test("Self-harm counted in the time for which it was denied is a contradiction")
  func counted() throws {
    func kinds(_ date: String, _ count: Int) throws -> [RiskTriage.Contradiction.Kind] {
      var record = try CareFixture.record()
      record.intake.measures = []
      record.measures = []
      record.behaviours = [
        try BehaviourCount(
          id: try Identifier("sh-1"), behaviour: .selfHarmDays, date: try CareFixture.day(date),
          count: count, days: 7)
      ]
      return RiskTriage(record, asOf: try CareFixture.day("2026-03-12")).contradictions.map(\.kind)
    }
    #expect(try kinds("2026-03-10", 1) == [.countAndSelfHarm])
    #expect(try kinds("2026-03-10", 0) == [])
    // The assessment before was on 2026-02-10.
    #expect(try kinds("2026-03-09", 1) == [.countAndSelfHarm])
    #expect(try kinds("2026-02-11", 1) == [.countAndSelfHarm])
    #expect(try kinds("2026-02-10", 1) == [])
  }

  @Test("Nobody leaves on a diary card that nobody looked at: the criterion names the card")
  func leaving() throws {
    var record = try CareFixture.record()
    func safety() throws -> CriterionResult {
      try #require(
        DischargeReadiness.standard.evaluate(record, asOf: try CareFixture.lastDay)
          .results.first { $0.id == "safety" })
    }
    #expect(try safety().verdict == .met)
    for card in [
      try CareFixture.card("2026-03-18", suicide: 1),
      try CareFixture.card("2026-03-18", suicide: 0, selfHarm: 2),
    ] {
      record.diaryCards = [card]
      let result = try safety()
      #expect(result.verdict == .unknown)
      #expect(result.judgement.missing.map(\.place) == [.diaryCard(card.id)])
    }
    record.risks.append(try CareFixture.risk("r-4", "2026-03-18"))
    #expect(try safety().verdict == .met)
  }

  @Test("A threat or violence that nobody judged leaves the safety of the home open")
  func threats() throws {
    var intake = try CoreFixture.intake()
    func home() throws -> CriterionResult {
      try #require(
        CoreFixture.admission(intake).determination.result("safe-home"))
    }
    #expect(try home().verdict == .met)
    for found in [
      try EnvironmentRisk(isThreatened: true), try EnvironmentRisk(violence: true),
    ] {
      intake.environment = found
      #expect(try home().verdict == .unknown)
      #expect(
        try home().judgement.missing.map(\.name) == [
          "whether the threat or violence around the person is an acute danger"
        ])
    }
    intake.environment = try EnvironmentRisk(acuteDanger: false, isThreatened: true)
    #expect(try home().verdict == .met)
    intake.environment = try EnvironmentRisk(acuteDanger: true, isThreatened: true)
    #expect(try home().verdict == .notMet)
    intake.environment = try EnvironmentRisk(isThreatened: true)
    intake.living?.isSafe = false
    #expect(try home().verdict == .notMet)
  }

  @Test("Weapons that are locked, or out of reach by a later agreement, are answered")
  func weapons() throws {
    func rules(_ found: EnvironmentRisk, planOn date: String) throws -> [String] {
      var record = try CareFixture.record(after: [CareFixture.stillThere])
      record.updates = [try CareFixture.surroundings("2026-03-12", found)]
      record.crisisPlans[0].date = try CareFixture.day(date)
      record.crisisPlans[0].means[1] = MeansSafety(means: .firearm, action: .locked)
      return try CareFixture.findings(in: record).map(\.rule)
    }
    let open = try EnvironmentRisk(weaponsInReach: true, weaponsLocked: false)
    #expect(try rules(open, planOn: "2026-03-11") == ["crisis.weapons-at-risk"])
    #expect(try rules(open, planOn: "2026-03-12") == [])
    #expect(
      try rules(
        try EnvironmentRisk(weaponsInReach: true, weaponsLocked: true), planOn: "2026-03-11") == [])
    #expect(try rules(try EnvironmentRisk(weaponsInReach: false), planOn: "2026-03-11") == [])
  }
}
