import IOPModels
import IOPPlanning
import Testing

@Suite("A target follows from the baseline by the instrument's own rules")
struct TargetTests {
  /// Response is a drop of at least 50 % and reliable change 6 (PHQ-9) or 4 (GAD-7); below the cut-off of 10, remission is
  /// a total below 5 (clinical facts 2.1: Kroenke 2001, Spitzer 2006, IAPT manual).
  @Test(
    "PHQ-9",
    arguments: [
      (10, 4), (11, 5), (12, 6), (13, 6), (19, 9), (20, 10), (27, 13), (9, 4), (5, 4),
    ] as [(Int, Int?)] + [(4, nil), (0, nil)])
  func phq9(baseline: Int, target: Int?) {
    #expect(Instrument.phq9.target(from: baseline)?.value == target)
  }

  @Test(
    "GAD-7", arguments: [(10, 5), (15, 7), (21, 10), (9, 4), (5, 4)] as [(Int, Int?)] + [(4, nil)])
  func gad7(baseline: Int, target: Int?) {
    #expect(Instrument.gad7.target(from: baseline)?.value == target)
  }

  @Test("At and above the cut-off the target is a response and a reliable change, and no further")
  func wholeRange() throws {
    for (instrument, reliable) in [(Instrument.phq9, 6), (Instrument.gad7, 4)] {
      for baseline in 10...instrument.totals.upperBound {
        let target = try #require(instrument.target(from: baseline)).value
        #expect(2 * (baseline - target) >= baseline)
        #expect(baseline - target >= reliable)
        // One point more would miss one of the two.
        #expect(2 * (baseline - target - 1) < baseline || baseline - target - 1 < reliable)
        #expect(target >= 0)
      }
    }
  }

  @Test("The drafted objective carries baseline, target, direction, date and the source")
  func drafted() throws {
    for (total, target) in [(10, 4), (19, 9), (27, 13), (9, 4)] {
      var intake = try CoreFixture.intake()
      intake.measures = [
        try CoreFixture.phq("phq-0", 0, total), try CoreFixture.gad("gad-0", 0, 15),
      ]
      let override = Override(by: .core("cl-1"), date: try CoreFixture.day(), because: "Agreed.")
      let content = try CoreFixture.draft(intake, override: override).plan.content
      let objective = try #require(content.objectives.first { $0.measure == .instrument(.phq9) })
      #expect(objective.baseline == total)
      #expect(objective.baselineFact == .measure(.core("phq-0")))
      #expect(objective.target == target)
      #expect(objective.direction == .lower)
      // Twelve weeks of the profile: the last day is day 83.
      #expect(objective.due == (try CoreFixture.day(83)))
      #expect(objective.why?.revealed.contains(Citation.phq9.title) == true)
      // Below the cut-off the rule is remission alone, and no change is compared with measurement error.
      #expect(
        objective.why?.revealed.contains(Citation.iaptReliableChange.title) == (total >= 10))
    }
  }

  @Test("A PHQ-9 in remission leaves the target open and asks")
  func remission() throws {
    var intake = try CoreFixture.intake()
    intake.measures[0] = try CoreFixture.phq("phq-0", 0, 4)
    let draft = try CoreFixture.draft(intake)
    let objective = try #require(
      draft.plan.content.objectives.first { $0.measure == .instrument(.phq9) })
    #expect(objective.baseline == 4)
    #expect(objective.target == nil)
    #expect(draft.openQuestions.contains { $0.missing == .objective(objective.id) })
  }
}
