import IOPModels
import IOPPlanning
import Testing

@Suite("Counted days with self-harm, thoughts of suicide and strong urges")
struct CountedHarmTests {
  /// The person of the fixture, who is ready for a step down on day 15; risk was assessed on day 12.
  private func record(
    _ behaviour: Behaviour, _ counts: [(day: Int, count: Int)], assessed: RiskAssessment? = nil
  ) throws -> CareRecord {
    var record = try CoreFixture.record()
    record.behaviours = try counts.map {
      try CoreFixture.count("b-\($0.day)", behaviour, $0.day, $0.count)
    }
    record.risks += [assessed].compactMap(\.self)
    return record
  }

  private func triage(_ record: CareRecord) throws -> RiskTriage {
    RiskTriage(record, asOf: try CoreFixture.day(15))
  }

  private func review(_ record: CareRecord) throws -> ProgressReview {
    try #require(ProgressReview(record, asOf: CoreFixture.day(15)))
  }

  @Test(
    "Days with self-harm or thoughts of suicide that nobody has assessed ask for an evaluation today",
    arguments: [Behaviour.selfHarmDays, .ideationDays])
  func unassessed(behaviour: Behaviour) throws {
    let record = try record(behaviour, [(14, 2)])
    let found = try triage(record)
    #expect(found.response == .sameDay)
    #expect(found.reasons.first?.evidence.map(\.fact) == [.behaviour(.core("b-14"))])
    let review = try review(record)
    #expect(review.recommendation == .gatherFacts)
    #expect(review.missing.contains { $0.place == .behaviour(.core("b-14")) })
    #expect(review.length.isWithheld)
    let admission = AdmissionCriteria.standard.evaluate(record, asOf: try CoreFixture.day(15))
    #expect(admission.determination.result("harm-counts")?.verdict == .unknown)
    let leaving = DischargeReadiness.standard.evaluate(record, asOf: try CoreFixture.day(15))
    #expect(leaving.result("safety")?.verdict == .unknown)
    #expect(
      RuleSet(PlanRule.crisis).findings(in: record, asOf: try CoreFixture.day(15)).map(\.rule)
        .contains("crisis.count-assessed"))
  }

  @Test(
    "A later count of none does not take back what nobody has assessed",
    arguments: [Behaviour.selfHarmDays, .ideationDays])
  func laterCount(behaviour: Behaviour) throws {
    #expect(try triage(record(behaviour, [(13, 2), (14, 0)])).response == .sameDay)
    #expect(try triage(record(behaviour, [(14, 0)])).response == .routine)
    #expect(try triage(record(behaviour, [(11, 2), (14, 0)])).contradictions.count == 1)
  }

  @Test(
    "A denial contradicts what was counted in the time for which it answers, and nothing before it",
    arguments: [
      (0, false, false), (1, true, false), (12, true, false), (13, false, true), (15, false, true),
    ])
  func contradiction(day: Int, first: Bool, second: Bool) throws {
    // Assessed on days 0 and 12, and in the second record on day 15.
    for (behaviour, kind) in [
      (Behaviour.selfHarmDays, RiskTriage.Contradiction.Kind.countAndSelfHarm),
      (.ideationDays, .countAndIdeation),
    ] {
      let once = try triage(record(behaviour, [(day, 2)]))
      #expect(once.contradictions.map(\.kind) == (first ? [kind] : []), "\(behaviour.title)")
      let again = try record(behaviour, [(day, 2)], assessed: CoreFixture.risk("risk-2", 15))
      #expect(
        try triage(again).contradictions.map(\.kind) == (second ? [kind] : []),
        "\(behaviour.title)")
      guard second else { continue }
      // There were none when the phase began: the step is held, and what is open is said beside it.
      let review = try review(again)
      #expect(review.recommendation == .hold)
      #expect(review.reasons.contains { $0.words.revealed.contains(kind.sentence) })
      let admission = AdmissionCriteria.standard.evaluate(again, asOf: try CoreFixture.day(15))
      #expect(admission.determination.result("harm-counts")?.verdict == .unknown)
    }
  }

  @Test(
    "An assessment that finds the thoughts answers the count, and more of them than before hold")
  func answered() throws {
    var found = try CoreFixture.risk("risk-2", 15)
    found.ideation = .passive
    found.screen = SuicideScreen(wishToBeDead: true, suicidalThoughts: false, behaviourEver: false)
    let record = try record(.ideationDays, [(14, 6)], assessed: found)
    #expect(try triage(record).response == .safetyPlan)
    #expect(try triage(record).contradictions.isEmpty)
    let review = try review(record)
    #expect(review.recommendation == .hold)
    #expect(
      review.reasons.contains {
        $0.words.revealed
          == "There are days with thoughts of suicide, and there were none when the phase began."
      })
    #expect(review.stay.stepUp.parts.first { $0.id == "risk-rise" }?.verdict == .met)
  }

  @Test("Strong urges ask for an assessment soon, as a diary card that speaks of them does")
  func urges() throws {
    let open = try triage(record(.urgeDays, [(14, 5)]))
    #expect(open.response == nil && open.atLeast == .safetyPlan)
    #expect(open.missing.map(\.place) == [.behaviour(.core("b-14"))])
    #expect(try triage(record(.urgeDays, [(12, 5)])).response == .safetyPlan)
    #expect(try triage(record(.urgeDays, [(13, 5), (14, 0)])).response == .routine)
    #expect(try review(record(.urgeDays, [(14, 5)])).recommendation == .gatherFacts)
    let assessed = try review(record(.urgeDays, [(12, 5)])).gate?.determination
    #expect(assessed?.result("risk")?.verdict == .met)
    #expect(assessed?.obstacles.map(\.id) == ["crisis-plan"])
  }
}
