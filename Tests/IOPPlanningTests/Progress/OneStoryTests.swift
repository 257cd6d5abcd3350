import IOPModels
import IOPPlanning
import Testing

@Suite("Gate, review, continued stay and length tell one story")
struct OneStoryTests {
  typealias Edit = ReviewFixture.Edit

  private func review(asOf offset: Int = 15, _ edits: ReviewFixture.OwnEdit...) throws
    -> ProgressReview
  {
    try ReviewFixture.review(asOf: offset, edits)
  }

  private func stay(asOf offset: Int = 15, _ edits: ReviewFixture.OwnEdit...) throws
    -> ContinuedStayDecision
  {
    try #require(
      ContinuedStayCriteria.standard.evaluate(
        ReviewFixture.record(edits), asOf: CoreFixture.day(offset)))
  }

  /// LOCUS level 4 is about partial hospitalization.
  private static func locus(_ level: String = "4", on offset: Int = 13) -> Edit {
    { record in
      record.externalResults.append(
        try ExternalResult(
          id: .core("x-\(offset)"), tool: .locus, version: "20", date: CoreFixture.day(offset),
          determinedBy: "the payer", level: PrivateText(level)))
    }
  }

  private static func judged(_ level: LevelOfCare, on offset: Int) -> Edit {
    { record in
      record.updates.append(
        SituationUpdate(
          id: .core("u-\(offset)"), date: try CoreFixture.day(offset), judgedLevel: level))
    }
  }

  /// Everything is reached and held; every measure is current and below moderate.
  private static let reached: Edit = {
    $0.measures = [
      try CoreFixture.phq("phq-1", 7, 8), try CoreFixture.phq("phq-2", 14, 6),
      try CoreFixture.gad("gad-2", 14, 5),
    ]
  }

  // MARK: A higher level that a tool names

  @Test(
    "A higher level by a tool that no clinician has answered keeps the gate and the review open")
  func unansweredLevel() throws {
    #expect(try review().recommendation == .stepDown)
    let found = try review(Self.locus())
    #expect(found.gate?.verdict == .unknown)
    #expect(found.option(.stepDown)?.verdict == .unknown)
    #expect(found.recommendation == .gatherFacts)
    #expect(found.missing.contains { $0.place == .intake(.judgedLevel) })
    #expect(found.reasons.flatMap(\.evidence).map(\.fact) == [.external(.core("x-13"))])
  }

  @Test("The clinician's own judgement of the level answers it, on that day or later")
  func answeredLevel() throws {
    let answered = try review(Self.locus(), Self.judged(.intensiveOutpatient, on: 13))
    #expect(answered.gate?.verdict == .met)
    #expect(answered.recommendation == .stepDown)
    let earlier = try review(Self.locus(), Self.judged(.intensiveOutpatient, on: 12))
    #expect(earlier.recommendation == .gatherFacts)
    // A clinician who judges the higher level to be needed has answered, too: then it is a step up.
    let agreed = try review(Self.locus(), Self.judged(.partialHospitalization, on: 14))
    #expect(agreed.recommendation == .stepUp)
    #expect(agreed.gate?.determination.result("level-answered")?.verdict == .met)
  }

  @Test(
    "Neither the program's own level, nor a level that no source explains, keeps the gate open",
    arguments: ["3", "2", "?"])
  func noHigherLevel(level: String) throws {
    #expect(try review(Self.locus(level)).recommendation == .stepDown)
  }

  @Test("A later determination of the same tool takes the place of the earlier one")
  func laterDetermination() throws {
    #expect(
      try review(Self.locus("4", on: 12), Self.locus("3", on: 14)).recommendation == .stepDown)
    #expect(
      try review(Self.locus("3", on: 12), Self.locus("4", on: 14)).recommendation == .gatherFacts)
    // One from after the day of the review is not known on it.
    #expect(try review(Self.locus("4", on: 16)).recommendation == .stepDown)
  }

  @Test("Leaving and the step to outpatient care wait for the same answer")
  func leavingWaits() throws {
    let record = try ReviewFixture.record([Self.reached, Self.locus()])
    let leaving = DischargeReadiness.standard.evaluate(record, asOf: try CoreFixture.day(15))
    #expect(leaving.result("level-answered")?.verdict == .unknown)
    let found = try stay(Self.reached, Self.locus())
    #expect(found.placement.route == .undetermined)
    #expect(
      found.placement.levels == [.outpatient, .intensiveOutpatient, .partialHospitalization])
    #expect(found.placement.missing.map(\.place) == [.intake(.judgedLevel)])
    let going = try stay(Self.locus())
    #expect(going.stepUp.verdict == .unknown)
    #expect(going.placement.missing.map(\.place) == [.intake(.judgedLevel)])
  }

  @Test("What got worse is said first, and the open level beside it")
  func worseFirst() throws {
    let found = try review(Self.locus()) {
      $0.measures.append(try CoreFixture.phq("phq-9", 15, 18))
    }
    #expect(found.recommendation == .hold)
    #expect(found.reasons.flatMap(\.evidence).map(\.fact).contains(.external(.core("x-13"))))
  }

  @Test("The person is told about the open level in plain words, and the length is open")
  func levelInWords() throws {
    let taper = try #require(Taper(ReviewFixture.record([Self.locus()]), asOf: CoreFixture.day(15)))
    #expect(taper.forPerson.contains { $0.revealed.hasPrefix("Somebody who looked at your care") })
    #expect(taper.stay.verdict == .unknown)
    #expect(taper.review.length.most == nil)
    #expect(taper.review.length.missing.map(\.place).contains(.intake(.judgedLevel)))
  }

  // MARK: Less is enough

  @Test("Where less care is enough, the review prepares leaving and does not go down rung by rung")
  func lessIsEnough() throws {
    let stay = try stay(Self.reached)
    #expect(stay.placement.route == .outpatient && stay.isLessEnough)
    let found = try review(Self.reached)
    #expect(found.recommendation == .discharge)
    #expect(found.stay == stay)
    // In the first phase, with leaving not prepared: what it still needs is named.
    #expect(found.phase.number == 1)
    #expect(found.readiness?.verdict == .notMet)
    #expect(found.reasons.first?.source == .cfr424_24d)
    #expect(found.reasons.last?.words.revealed.hasPrefix("Before leaving: ") == true)
    // The gate stands open, and says how both go together.
    #expect(found.option(.stepDown)?.verdict == .met)
    #expect(
      found.option(.stepDown)?.reasons.last?.words.revealed.contains("way to the last day") == true)
    #expect(try review().readiness == nil)
    #expect(try review().stay.verdict == .met)
  }

  @Test("The person reads what leaving still needs, and of no further rung")
  func lessInWords() throws {
    let taper = try #require(Taper(ReviewFixture.record([Self.reached]), asOf: CoreFixture.day(15)))
    let lines = taper.forPerson.map(\.revealed)
    #expect(lines.contains { $0.contains("less support may be enough now") })
    #expect(lines.contains("This is still needed before your last day:"))
    #expect(!lines.contains { $0.contains("The next step is") || $0.contains("3 days") })
    let clinician = taper.forClinician.map(\.revealed)
    #expect(clinician.contains("Continuing in the program: not met. Outpatient sessions."))
    #expect(clinician.contains("Recommended: prepare discharge."))
    #expect(clinician.contains { $0.hasPrefix("Leaving: ") })
    // Two weeks have passed: the later phases are no part of the least any more.
    #expect(taper.review.length.least == 2)
    #expect(taper.review.length.because.contains { $0.input == .placement })
  }

  @Test("Somebody who stays away is asked why before leaving is prepared, and is told one thing")
  func staysAway() throws {
    let found = try review(Self.reached, ReviewFixture.noShows)
    #expect(found.recommendation == .hold)
    #expect(found.option(.discharge)?.verdict == .met)
    #expect(!found.reasons.contains { $0.words.revealed.contains("Leaving is prepared") })
    #expect(
      found.option(.discharge)?.reasons.first?.words.revealed.contains("Leaving is prepared")
        == true)
  }

  @Test("What the plan lacks keeps nobody in a program that is not needed any more")
  func planFaults() throws {
    let noCriteria = ReviewFixture.noDischargeCriteria
    #expect(try stay(noCriteria).placement.route == .undetermined)
    let found = try stay(Self.reached, noCriteria)
    #expect(found.placement.route == .outpatient)
    #expect(found.placement.step?.because.map(\.id) == ["symptoms", "step-down"])
    #expect(try review(Self.reached, noCriteria).recommendation == .discharge)
  }

  @Test("A person without a diagnosis that the program treats is not led on as planned")
  func noDiagnosis() throws {
    let stressor: Edit = {
      $0.intake.conditions = [
        try CoreFixture.condition("c-z", .familyStressor, "Z63.0", role: .principal)
      ]
    }
    #expect(try stay(stressor).placement.route == .notThisProgram)
    let found = try review(stressor)
    #expect(found.recommendation == .hold)
    #expect(found.reasons.contains { $0.words.revealed.contains("diagnosis") })
  }

  // MARK: A baseline that is gone

  @Test(
    "A baseline that no longer resolves is unknown, by name, and not judged from the first value")
  func lostBaseline() throws {
    let edit: Edit = { record in
      var objective = try CoreFixture.phqObjective()
      objective.baselineFact = .measure(.core("phq-gone"))
      record.plans = [try CoreFixture.plan(objectives: [objective])]
    }
    let found = try review(edit)
    #expect(found.objectives.map(\.status) == [.unknown])
    #expect(found.objectives[0].missing.map(\.place) == [.measure(.core("phq-gone"))])
    #expect(found.recommendation == .gatherFacts)
    // A fact without a day says nothing about where to begin, either.
    let undated = try review { record in
      var objective = try CoreFixture.phqObjective()
      objective.baselineFact = .support(.core("sp-1"))
      record.plans = [try CoreFixture.plan(objectives: [objective])]
    }
    #expect(undated.objectives.map(\.status) == [.unknown])
  }

  @Test("A lost baseline is a finding, with a baseline value of its own and without")
  func lostBaselineFound() throws {
    let rules = RuleSet(RuleSet.standard.rules.filter { $0.id == "objective-baseline-fact" })
    func findings(_ baseline: Int?, _ fact: String) throws -> Int {
      var objective = try CoreFixture.phqObjective()
      objective.baseline = baseline
      objective.baselineFact = .measure(.core(fact))
      var record = try CoreFixture.record()
      record.plans = [try CoreFixture.plan(objectives: [objective])]
      return rules.findings(in: record, asOf: try CoreFixture.day(15)).count
    }
    #expect(rules.rules.count == 1)
    #expect(try findings(19, "phq-0") == 0)
    #expect(try findings(nil, "phq-0") == 0)
    #expect(try findings(19, "phq-gone") == 1)
    #expect(try findings(nil, "phq-gone") == 1)
  }
}
