import IOPModels
import IOPPlanning
import Testing

@Suite("What a code says of withdrawal stands beside what the assessment says")
struct WithdrawalCodeTests {
  @Test(
    "A code that names withdrawal contradicts an assessment without withdrawal",
    arguments: [
      ("F10.230", Verdict.unknown), ("F10.139", .unknown), ("F11.23", .unknown),
      ("F19.939", .unknown), ("F10.20", .met), ("F10.21", .met), ("F17.203", .met),
    ])
  func withdrawalCode(_ code: String, _ verdict: Verdict) throws {
    var record = try CoreFixture.assessed()
    record.intake.conditions.append(try CoreFixture.condition("c-sud", .alcoholUse, code))
    func found(_ record: CareRecord) throws -> CriterionResult {
      let decision = AdmissionCriteria.standard.evaluate(record, asOf: try CoreFixture.day(10))
      return try #require(decision.determination.result("no-withdrawal"))
    }
    #expect(try found(record).verdict == verdict)
    #expect((try found(record).judgement.remark != nil) == (verdict == .unknown))
    var later = record
    later.updates = [
      SituationUpdate(id: .core("u-1"), date: try CoreFixture.day(3), withdrawal: Withdrawal.absent)
    ]
    #expect(try found(later).verdict == .met)
    var resolving = record
    resolving.intake.withdrawal = .resolving
    #expect(try found(resolving).verdict == .met)
  }
}
