import IOPModels
import IOPPlanning
import Testing

@Suite("What is known on a day comes from the latest source by that day")
struct KnownFactsTests {
  private func update(_ id: String, _ offset: Int, safe: Bool?, support: Bool? = nil) throws
    -> SituationUpdate
  {
    SituationUpdate(
      id: .core(id), date: try CoreFixture.day(offset),
      living: safe.map { LivingSituation(isSafe: $0) }, supportIsAdequate: support)
  }

  @Test("A later update replaces a fact, and leaves alone what it does not mention")
  func updates() throws {
    var record = try CoreFixture.record()
    record.updates = [
      try update("u-2", 20, safe: true), try update("u-1", 10, safe: false, support: false),
    ]
    let cases: [(Int, Bool, FactReference)] = [
      (9, true, .intake(.homeIsSafe)), (10, false, .update(.core("u-1"))),
      (19, false, .update(.core("u-1"))), (20, true, .update(.core("u-2"))),
    ]
    for (offset, isSafe, place) in cases {
      let facts = KnownFacts(record, asOf: try CoreFixture.day(offset))
      #expect(facts.homeIsSafe?.value == isSafe)
      #expect(facts.homeIsSafe?.reference == place)
    }
    let facts = KnownFacts(record, asOf: try CoreFixture.day(30))
    #expect(facts.supportIsAdequate?.value == false)
    #expect(facts.supportIsAdequate?.reference == .update(.core("u-1")))
    #expect(facts.homeIsStable?.reference == .intake(.homeIsStable))
  }

  @Test("An update from before the assessment does not replace what the assessment found")
  func earlierUpdate() throws {
    var record = try CoreFixture.record()
    record.updates = [try update("u-0", -3, safe: false)]
    let facts = KnownFacts(record, asOf: try CoreFixture.day(1))
    #expect(facts.homeIsSafe?.value == true)
    record.intake.living = nil
    #expect(KnownFacts(record, asOf: try CoreFixture.day(1)).homeIsSafe?.value == false)
  }

  @Test("Before the day of the assessment nothing of it is known")
  func beforeIntake() throws {
    let facts = KnownFacts(try CoreFixture.record(), asOf: try CoreFixture.day(-1))
    #expect(facts.conditions.isEmpty)
    #expect(facts.isWilling == nil)
    #expect(facts.risk == nil)
    #expect(facts.measures.isEmpty)
  }

  @Test("Of each instrument and of risk the latest result by the day counts")
  func latest() throws {
    let record = try CoreFixture.record()
    let before = KnownFacts(record, asOf: try CoreFixture.day(11))
    #expect(before.measure(.phq9)?.reference == .measure(.core("phq-1")))
    #expect(before.risk?.reference == .risk(.core("risk-0")))
    let after = KnownFacts(record, asOf: try CoreFixture.day(14))
    #expect(after.measure(.phq9)?.value.score?.total == 12)
    #expect(after.measure(.gad7)?.reference == .measure(.core("gad-0")))
    #expect(after.risk?.reference == .risk(.core("risk-1")))
  }

  @Test("Age is counted on the day itself", arguments: [(62, 34), (63, 35)])
  func age(offset: Int, years: Int) throws {
    // Born on 9 March 1991; day 63 is 9 March 2026.
    let facts = KnownFacts(try CoreFixture.record(), asOf: try CoreFixture.day(offset))
    #expect(facts.age.value == years)
  }
}
