import IOPModels
import IOPPlanning
import Testing

@Suite("A goal is judged by its objectives, beside what the clinician has set")
struct GoalJudgementTests {
  /// The judgement on the goal of a PHQ-9 objective (target 9) and a count of alcohol days (target 0) on day 15.
  private func judge(
    phq: [Int], drinks: [Int]? = nil, status: Goal.Status = .active, reviews: [PlanReview] = []
  ) throws -> GoalJudgement {
    let objectives =
      [try CoreFixture.phqObjective()]
      + (drinks == nil
        ? []
        : [
          try CoreFixture.count(
            objective: "o-2", .alcoholDays, baseline: drinks?.first ?? 0, target: 0)
        ])
    var record = try CoreFixture.record(objectives: objectives)
    record.intake.measures = []
    record.intake.behaviours = []
    record.measures = try phq.enumerated().map {
      try CoreFixture.phq("m-\($0.offset)", 7 * $0.offset, $0.element)
    }
    record.behaviours = try (drinks ?? []).enumerated().map {
      try CoreFixture.count("b-\($0.offset)", .alcoholDays, 7 * $0.offset, $0.element)
    }
    record.reviews = reviews
    let plan = record.plans[0]
    var goal = plan.content.goals[0]
    goal.status = status
    return GoalJudgement(goal, of: plan, in: record, asOf: try CoreFixture.day(15))
  }

  private func review(
    _ id: String, _ day: Int, _ status: Goal.Status, goal: GoalID = .core("g-1")
  ) throws -> PlanReview {
    PlanReview(
      id: .core(id), date: try CoreFixture.day(day), by: .core("cl-1"), decision: .continue,
      because: "x",
      goals: [PlanReview.GoalDecision(goal: goal, status: status, because: "She says so.")])
  }

  @Test(
    "All objectives reached is attained; one that is open or missed is said as such",
    arguments: [
      ([19, 9], nil, Verdict.met, GoalJudgement.Status.attained),
      ([19, 13], nil, .notMet, .progressing), ([19, 14], nil, .notMet, .unchanged),
      ([19, 25], nil, .notMet, .setBack), ([19, 9, 15], nil, .notMet, .setBack),
      ([19], nil, .unknown, .unknown), ([], nil, .unknown, .unknown),
      ([19, 9], [3, 0], .met, .attained), ([19, 9], [3], .unknown, .progressing),
      ([19, 14], [3], .notMet, .unknown), ([19, 14], [3, 1], .notMet, .progressing),
      ([19, 9], [3, 4], .notMet, .setBack), ([19, 14], [0, 0], .notMet, .unchanged),
    ] as [([Int], [Int]?, Verdict, GoalJudgement.Status)])
  func status(
    phq: [Int], drinks: [Int]?, attained: Verdict, status: GoalJudgement.Status
  ) throws {
    let found = try judge(phq: phq, drinks: drinks)
    #expect(found.attained == attained)
    #expect(found.status == status)
    #expect(attained != .unknown || !found.missing.isEmpty)
    #expect(status == .unknown || !found.trail.isEmpty)
  }

  @Test("A goal without objectives is unknown, and says what is missing")
  func noObjectives() throws {
    let record = try CoreFixture.record(objectives: [])
    let plan = record.plans[0]
    let found = GoalJudgement(
      plan.content.goals[0], of: plan, in: record, asOf: try CoreFixture.day(15))
    #expect(found.attained == .unknown)
    #expect(found.missing.map(\.name) == ["an objective of goal g-1"])
  }

  @Test("The clinician's status stands beside the evidence, and neither overwrites the other")
  func override() throws {
    let plain = try judge(phq: [19, 9])
    #expect(plain.set == .active)
    #expect(plain.override == nil)
    #expect(plain.isAgreed == false)
    let set = try judge(phq: [19, 9], status: .met)
    #expect(set.isAgreed == true)
    let decided = try judge(phq: [19, 14], reviews: [review("r-1", 10, .met)])
    #expect(decided.attained == .notMet)
    #expect(decided.set == .met)
    #expect(decided.isAgreed == false)
    #expect(decided.override?.by == .core("cl-1"))
    #expect(decided.override?.because.revealed == "She says so.")
    #expect(try judge(phq: [19], status: .met).isAgreed == nil)
    #expect(try judge(phq: [19, 25], status: .discontinued).isAgreed == true)
  }

  // MARK: Through versions, and what follows

  /// The record of the fixture with two goals, and with a second version of the plan on day 12 that sets their status.
  private func record(
    second: [Goal.Status]? = nil, reviews: [PlanReview] = []
  ) throws -> CareRecord {
    var drinks = try CoreFixture.count(objective: "o-2", .alcoholDays, baseline: 3, target: 0)
    drinks.goal = .core("g-2")
    var record = try CoreFixture.record(objectives: [CoreFixture.phqObjective(), drinks])
    record.intake.behaviours = [try CoreFixture.count("b-0", .alcoholDays, 0, 3)]
    record.behaviours = [try CoreFixture.count("b-1", .alcoholDays, 14, 4)]
    record.reviews = reviews
    var content = record.plans[0].content
    var goal = content.goals[0]
    goal.id = .core("g-2")
    content.goals.append(goal)
    let first = try TreatmentPlan(
      id: .core("plan-1"), versionID: .core("plan-1-v1"), made: CoreFixture.day(1),
      content: content, signatures: record.plans[0].signatures)
    record.plans = [first]
    guard let second else { return record }
    let revised = try record.revisingPlan(
      on: CoreFixture.day(12), by: .core("cl-1"), because: "Anew."
    ) { content in
      for (place, status) in second.enumerated() { content.goals[place].status = status }
    }
    var signature = try #require(first.signatures.first)
    signature.date = try CoreFixture.day(12)
    return try revised.signingPlan(signature)
  }

  private func review(
    of record: CareRecord, asOf offset: Int = 15
  ) throws -> ProgressReview {
    try #require(ProgressReview(record, asOf: CoreFixture.day(offset)))
  }

  @Test("A goal that was given up at a review holds nobody back")
  func givenUp() throws {
    let before = try review(of: record())
    #expect(before.recommendation == .hold)
    let given = try review("r-1", 14, .discontinued, goal: .core("g-2"))
    let after = try review(of: record(reviews: [given]))
    #expect(after.objectives.map(\.objective.id) == [.core("o-1")])
    #expect(after.goals.map(\.set) == [.active, .discontinued])
    #expect(after.recommendation == .stepDown)
    // On the day before it was decided, nothing was.
    #expect(try review(of: record(reviews: [given]), asOf: 13).objectives.count == 2)
  }

  @Test("What a review set holds through versions, until one gives the goal another status")
  func throughVersions() throws {
    let met = try review("r-1", 10, .met, goal: .core("g-1"))
    let goals = { (second: [Goal.Status]?) in
      try self.review(of: self.record(second: second, reviews: [met])).goals[0]
    }
    #expect(try goals(nil).set == .met)
    let carried = try goals([.active, .active])
    #expect(carried.set == .met)
    #expect(carried.override?.date == (try CoreFixture.day(10)))
    let changed = try goals([.discontinued, .active])
    #expect(changed.set == .discontinued)
    #expect(changed.override == nil)
  }

  @Test("Where every goal is closed no objective is missing, and nobody goes on as planned")
  func allClosed() throws {
    let close = { (status: Goal.Status) in
      var both = try self.review("r-1", 14, status, goal: .core("g-1"))
      both.goals.append(
        PlanReview.GoalDecision(goal: .core("g-2"), status: status, because: "So agreed."))
      var record = try self.record(reviews: [both])
      record.measures.append(try CoreFixture.gad("gad-2", 14, 5))
      record.measures.append(try CoreFixture.phq("phq-3", 15, 8))
      return try self.review(of: record)
    }
    for status in [Goal.Status.met, .discontinued] {
      let found = try close(status)
      #expect(found.objectives.isEmpty)
      #expect(!found.missing.contains { $0.name == "an objective in the plan" })
      #expect(!found.length.missing.contains { $0.name == "an objective in the plan" })
      #expect(found.option(.continue)?.verdict == .notMet)
      #expect(found.stay.determination.result("response")?.verdict == .met)
    }
    let met = try close(.met)
    #expect(met.stay.isLessEnough)
    #expect(met.recommendation == .discharge)
    #expect(
      met.reasons.first?.words.revealed.contains("every goal of the plan is closed") == true)
    // Goals that were all given up are no progress, and less care is not known to be enough.
    let given = try close(.discontinued)
    #expect(!given.stay.isLessEnough)
    #expect(given.gate?.determination.result("progress")?.verdict == .notMet)
    #expect(given.recommendation == .gatherFacts)
    #expect(given.missing.contains { $0.name.hasPrefix("what comes next") })
  }

  // MARK: Rules

  private func findings(
    _ status: Goal.Status, reviews: [PlanReview] = [], phq: Int = 14
  ) throws -> [String] {
    var record = try CoreFixture.record()
    record.measures = [try CoreFixture.phq("phq-1", 14, phq)]
    record.reviews = reviews
    let plan = record.plans[0]
    var content = plan.content
    content.goals[0].status = status
    record.plans = [
      try TreatmentPlan(
        id: plan.id, versionID: plan.versionID, made: plan.made, author: plan.author,
        content: content, signatures: plan.signatures)
    ]
    return RuleSet(PlanRule.progress).findings(in: record, asOf: try CoreFixture.day(15))
      .map(\.rule)
  }

  @Test("A goal that counts as met against the evidence needs a reason, and a goal of the plan")
  func rules() throws {
    #expect(try findings(.active) == [])
    #expect(try findings(.met, phq: 9) == [])
    #expect(try findings(.met) == ["progress.goal-reason"])
    #expect(try findings(.met, reviews: [review("r-1", 10, .met)]) == [])
    #expect(try findings(.active, reviews: [review("r-1", 10, .met)]) == [])
    var blank = try review("r-1", 10, .met)
    blank.goals[0].because = " "
    #expect(try findings(.active, reviews: [blank]) == ["progress.goal-reason"])
    #expect(
      try findings(.active, reviews: [review("r-1", 10, .met, goal: .core("g-9"))])
        == ["progress.goal-known"])
    let standard = Set(RuleSet.standard.rules.map(\.id))
    #expect(PlanRule.progress.allSatisfy { standard.contains($0.id) })
  }

  @Test("The latest review since the plan was made counts, and a later one not yet")
  func latestReview() throws {
    let found = try judge(
      phq: [19, 14],
      reviews: [
        review("r-3", 16, .discontinued), review("r-2", 14, .active), review("r-1", 10, .met),
        review("r-0", 0, .discontinued), review("r-9", 15, .met, goal: .core("g-9")),
      ])
    #expect(found.set == .active)
    #expect(found.override?.date == (try CoreFixture.day(14)))
    // Before the plan was made, on day 1, nothing was set about this goal of it.
    let early = try judge(phq: [19, 14], reviews: [review("r-0", 0, .discontinued)])
    #expect(early.override == nil)
  }
}
