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

  /// A scale of a site: five answers of 0 to 10, more is better.
  private func own(
    _ direction: ImprovementDirection, cutoff: Int? = nil, response: Int? = nil, change: Int? = nil,
    remission: Int? = nil
  ) throws -> Instrument {
    let site = try Citation(id: "site.scale", title: "Our own scale", confidence: .site)
    func sourced(_ value: Int?) -> Sourced<Int>? { value.map { Sourced($0, source: site) } }
    return try Instrument(
      id: #require(InstrumentID(rawValue: "our-scale")), title: "Our own scale",
      items: (1...5).map { Instrument.Item(topic: "topic \($0)", highest: 10) },
      direction: direction, bands: [], screeningCutoff: sourced(cutoff),
      remissionBelow: sourced(remission), responsePercent: sourced(response),
      reliableChange: sourced(change), licence: "Ours.", source: site)
  }

  @Test("Where higher is better the target lies above the baseline, by the same rules")
  func higherIsBetter() throws {
    let change = try own(.higher, cutoff: 25, change: 6)
    #expect(change.target(from: 20)?.value == 26)
    #expect(change.target(from: 20)?.words == "At least 6 points higher, a change that matters")
    #expect(change.target(from: 26) == nil)

    let all = try own(.higher, cutoff: 25, response: 50, change: 6, remission: 40)
    // Half of 7 is 3.5: four points are at least that, and six are more than measurement error.
    #expect(all.target(from: 7)?.value == 13)
    #expect(all.target(from: 21)?.value == 32)
    #expect(all.target(from: 21)?.over == "Remission, above 40, can be the next step.")
    #expect(all.target(from: 26)?.value == 41)
    #expect(all.target(from: 26)?.words == "Remission: above 40")
    #expect(all.target(from: 40)?.value == 41)
    #expect(all.target(from: 41) == nil)
  }

  @Test("A total that the scale cannot have is no target")
  func beyondTheScale() throws {
    #expect(try own(.lower, cutoff: 4, change: 6).target(from: 5) == nil)
    #expect(try own(.lower, cutoff: 4, change: 6, remission: 3).target(from: 5)?.value == 2)
    #expect(try own(.higher, cutoff: 48, change: 6).target(from: 46) == nil)
    #expect(try own(.higher, cutoff: 48, change: 6).target(from: 44)?.value == 50)
  }

  @Test("The WHO-5 with a change that a site chooses aims higher, and says so")
  func wellbeing() throws {
    let important = try #require(Instrument.who5.change(named: "important"))
    let who5 = try Instrument.who5.choosing(change: important)
    #expect(who5.target(from: 40)?.value == 50)
    #expect(Instrument.who5.target(from: 40) == nil)

    var record = try CoreFixture.assessed()
    record.instruments = try InstrumentSet([who5])
    record.intake.measures.append(
      try MeasureResult(
        id: .core("who-0"), instrument: .who5, date: CoreFixture.day(), answers: [2, 2, 2, 2, 2]))
    let known = ConditionProfile(
      .majorDepression, goal: "Good days come back.", category: .lastingWellness,
      instruments: [.who5])
    let drafter = PlanDrafter(program: record.program, conditions: [known])
    func statement() throws -> String? {
      try drafter.draft(from: record, asOf: CoreFixture.day()).plan.content.objectives
        .first { $0.measure == .instrument(.who5) }?.statement.revealed
    }
    #expect(try statement()?.contains("from 40 to 50 or higher by") == true)
    record.intake.measures.removeLast()
    let later = ConditionProfile(
      .majorDepression, goal: "Good days come back.", category: .lastingWellness,
      instruments: [.who5],
      asksForInstrument: true)
    let asking = PlanDrafter(program: record.program, conditions: [later])
    let words = try asking.draft(from: record, asOf: CoreFixture.day()).plan.content.objectives
      .first { $0.measure == .instrument(.who5) }?.statement.revealed
    #expect(words?.contains("rises by") == true)
  }
}
