import IOPModels
import IOPPlanning
import Testing

@Suite("Danger that stands in another place of the record is not overlooked")
struct HiddenDangerTests {
  typealias Edit = @Sendable (inout CareRecord) throws -> Void

  /// The person whom an IOP fits; risk was assessed on day 0, and the thoughts, the plan and the intent were denied.
  private func record(_ edit: Edit) throws -> CareRecord {
    var record = try CoreFixture.assessed()
    try edit(&record)
    return record
  }

  private func danger(_ record: CareRecord, asOf offset: Int = 10) throws -> CriterionResult {
    let decision = AdmissionCriteria.standard.evaluate(record, asOf: try CoreFixture.day(offset))
    return try #require(decision.determination.result("not-dangerous"))
  }

  private func draft(_ record: CareRecord, asOf offset: Int = 10) throws -> PlanDraft {
    try PlanDrafter(program: record.program)
      .draft(from: record, asOf: try CoreFixture.day(offset))
  }

  private static func card(_ offset: Int, suicide: Int) throws -> DiaryCard {
    try DiaryCard(
      id: .core("dc-\(offset)"), date: CoreFixture.day(offset),
      urges: [DiaryCard.FeltUrge(.suicide, try DiaryCard.Rating(suicide))], behaviours: [])
  }

  private static func item(_ id: String, _ offset: Int, _ answer: Int?) throws -> MeasureResult {
    try MeasureResult(
      id: .core(id), instrument: .phq9, date: CoreFixture.day(offset),
      answers: [1, 1, 1, 1, 1, 1, 1, 1, answer])
  }

  @Test(
    "A diary card that speaks of suicide leaves admission open until risk is assessed after it",
    arguments: [(0, Verdict.unknown), (5, .unknown), (10, .unknown), (11, .met)])
  func diaryCard(_ day: Int, _ verdict: Verdict) throws {
    let record = try record { $0.diaryCards = [try Self.card(day, suicide: 4)] }
    #expect(try danger(record).verdict == verdict)
    #expect(try draft(record).isBlockedByOpenDanger == (verdict == .unknown))
    let assessed = try self.record {
      $0.diaryCards = [try Self.card(day, suicide: 4)]
      $0.risks = [try CoreFixture.risk("risk-1", 10)]
    }
    // An assessment of the same day that denies thoughts contradicts the card.
    #expect(try danger(assessed).verdict == (day == 10 ? .unknown : .met))
    #expect(
      try danger(self.record { $0.diaryCards = [try Self.card(5, suicide: 0)] }).verdict == .met)
  }

  @Test("A later answer does not take back a positive safety item that nobody followed up")
  func laterAnswer() throws {
    for later in [0, nil] as [Int?] {
      let record = try record {
        $0.measures = [try Self.item("m-1", 5, 3), try Self.item("m-2", 6, later)]
      }
      #expect(try danger(record).verdict == .unknown)
      #expect(RiskTriage(record, asOf: try CoreFixture.day(10)).atLeast == .sameDay)
      let rules = RuleSet.standard.findings(
        in: try draft(record).plan, of: record, asOf: try CoreFixture.day(10))
      #expect(rules.contains { $0.rule == "crisis.item-assessed" && $0.severity == .error })
    }
    let answered = try record {
      $0.measures = [try Self.item("m-1", 5, 3), try Self.item("m-2", 7, 0)]
      $0.risks = [try CoreFixture.risk("risk-1", 6)]
    }
    #expect(try danger(answered).verdict == .met)
    #expect(RiskTriage(answered, asOf: try CoreFixture.day(10)).response == .routine)
  }

  @Test("Self-harm that was counted asks for an assessment of risk after it")
  func countedSelfHarm() throws {
    func counted(_ day: Int, _ count: Int, _ risks: [RiskAssessment] = []) throws -> CareRecord {
      try record {
        $0.behaviours = [try CoreFixture.count("b-1", .selfHarmDays, day, count)]
        $0.risks = risks
      }
    }
    #expect(try danger(counted(5, 2)).verdict == .unknown)
    #expect(try danger(counted(5, 2)).judgement.missing.map(\.place) == [.behaviour(.core("b-1"))])
    #expect(RiskTriage(try counted(5, 2), asOf: try CoreFixture.day(10)).response == .sameDay)
    #expect(try danger(counted(5, 0)).verdict == .met)
    #expect(try danger(counted(0, 2)).verdict == .unknown, "the assessment of the day denies it")
    var found = try CoreFixture.risk("risk-1", 5)
    found.selfHarm = true
    #expect(try danger(counted(5, 2, [found])).verdict == .met)
    #expect(try danger(counted(4, 2, [found])).verdict == .met)
  }

  @Test("Nobody steps down on self-harm that was counted since risk was assessed")
  func stepDown() throws {
    var record = try CoreFixture.record()
    record.measures = [try CoreFixture.phq("phq-1", 7, 17), try CoreFixture.phq("phq-2", 14, 6)]
    let day = try CoreFixture.day(15)
    #expect(
      TaperGate.standard.evaluate(record, asOf: day)?.determination.result("risk")?.verdict == .met)
    record.behaviours.append(try CoreFixture.count("b-1", .selfHarmDays, 14, 3))
    let risk = TaperGate.standard.evaluate(record, asOf: day)?.determination.result("risk")
    #expect(risk?.verdict == .unknown)
    #expect(ProgressReview(record, asOf: day)?.recommendation == .gatherFacts)
    #expect(
      ContinuedStayCriteria.standard.evaluate(record, asOf: day)?.placement.route != .outpatient)
  }

  @Test("An assessment of risk that is older than the time between two reviews decides nothing")
  func oldAssessment() throws {
    let days = try CoreFixture.program().reviewEveryDays.value
    let record = try record { _ in }
    #expect(try danger(record, asOf: days).verdict == .met)
    let old = try danger(record, asOf: days + 1)
    #expect(old.verdict == .unknown)
    #expect(old.judgement.missing.map(\.name) == ["an assessment of risk of the last \(days) days"])
    #expect(try draft(record, asOf: days + 1).isBlockedByOpenDanger)
  }

  @Test("Nobody goes on as planned on new thoughts of suicide whose plan and intent were not asked")
  func newThoughts() throws {
    var record = try CoreFixture.record()
    let day = try CoreFixture.day(15)
    #expect(ProgressReview(record, asOf: day)?.recommendation == .stepDown)
    record.risks.append(
      RiskAssessment(
        id: .core("risk-2"), date: try CoreFixture.day(14), ideation: .active))
    let open = try #require(ProgressReview(record, asOf: day))
    #expect(open.recommendation == .gatherFacts)
    #expect(open.missing.contains { $0.name == "whether there is a plan" })
    #expect(open.option(.continue)?.verdict == .unknown)
    // Asked, and held by the program: going on is no longer open.
    var asked = try CoreFixture.risk("risk-2", 14)
    asked.ideation = .active
    record.risks[record.risks.count - 1] = asked
    #expect(ProgressReview(record, asOf: day)?.recommendation == .continue)
  }

  @Test("Nobody goes on as planned while violence around the person was not judged")
  func unjudgedThreat() throws {
    var record = try CoreFixture.record()
    let day = try CoreFixture.day(15)
    func update(_ found: EnvironmentRisk) throws -> SituationUpdate {
      SituationUpdate(id: .core("u-1"), date: try CoreFixture.day(14), environment: found)
    }
    record.updates = [try update(EnvironmentRisk(violence: true))]
    let open = try #require(ProgressReview(record, asOf: day))
    #expect(open.recommendation == .gatherFacts)
    #expect(open.option(.continue)?.verdict == .unknown)
    record.updates = [try update(EnvironmentRisk(acuteDanger: false, violence: true))]
    #expect(ProgressReview(record, asOf: day)?.recommendation == .stepDown)
    record.updates = [try update(EnvironmentRisk(acuteDanger: true, violence: true))]
    #expect(ProgressReview(record, asOf: day)?.recommendation == .stepUp)
  }
}
