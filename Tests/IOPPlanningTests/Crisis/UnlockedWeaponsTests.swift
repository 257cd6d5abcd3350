import IOPModels
import IOPPlanning
import Testing

@Suite("Weapons that are known to be unlocked are no open question")
struct UnlockedWeaponsTests {
  @Test("Weapons that are known to be unlocked are an error, also beside an open question")
  func unlockedWeapons() throws {
    func rules(locked: Bool?) throws -> [String] {
      var intake = try CoreFixture.intake()
      intake.risk?.ideation = .passive
      intake.environment = try EnvironmentRisk(weaponsInReach: true, weaponsLocked: locked)
      let plan = try CoreFixture.draft(intake).plan
      let record = CareRecord(
        patient: try CoreFixture.patient(), program: try CoreFixture.program(),
        clinicians: CoreFixture.team, intake: intake)
      return RuleSet.standard.findings(in: plan, of: record, asOf: try CoreFixture.day())
        .filter { $0.severity == .error }.map(\.rule).filter { $0.hasPrefix("crisis.weapons") }
    }
    #expect(try rules(locked: false) == ["crisis.weapons-at-risk"])
    #expect(try rules(locked: nil) == [], "the draft asks whether they are locked away")
    #expect(try rules(locked: true) == [])
  }
}
