import IOPModels
import IOPPlanning
import Testing

@Suite("Entries are added to a record")
struct RecordVerbTests {
  @Test("An entry is added once, and the intake's own identifiers are taken as well")
  func adding() throws {
    let record = try CoreFixture.record()
    let result = try CoreFixture.phq("m-new", 7, 12)
    let after = try record.adding(result)
    #expect(after.measures == record.measures + [result])
    #expect(throws: CareRecord.Refused.duplicate) { try after.adding(result) }
    let first = try #require(record.intake.measures.first)
    #expect(throws: CareRecord.Refused.duplicate) { try record.adding(first) }
  }

  @Test("What happened to a need is added to a need of the record")
  func needs() throws {
    let record = try CoreFixture.record()
    #expect(throws: CareRecord.Refused.unknown) {
      try record.adding(
        CaseNeedUpdate(need: .core("n-9"), date: CoreFixture.day(3), status: .met))
    }
  }

  @Test("A version follows the newest one of its plan")
  func lineage() throws {
    let record = try RevisionFixture.record()
    let plan = try #require(record.newestPlan)
    #expect(throws: CareRecord.Refused.duplicate) { try record.adding(plan) }
    let signed = try record.signingPlan(
      Signature(signer: .clinician, clinician: .core("cl-1"), date: CoreFixture.day(1)))
    let next = try signed.revisingPlan(
      on: CoreFixture.day(5), by: .core("cl-1"), because: "More hours."
    ) { $0.nextReview = nil }
    #expect(next.plans.map(\.number) == [1, 2])
    #expect(next.plans[0] == signed.plans[0])
    #expect(next.plans[1].versionID.text == "tp-v2")
    let skipped = try TreatmentPlan(
      id: plan.id, versionID: .core("tp-v9"), number: 9, supersedes: plan.versionID,
      made: CoreFixture.day(6), because: "x", content: plan.content)
    #expect(throws: CareRecord.Refused.lineage) { try next.adding(skipped) }
  }

  @Test("A draft is edited and a signed version is not")
  func editing() throws {
    let record = try RevisionFixture.record()
    let edited = try record.editingPlan { $0.nextReview = nil }
    #expect(edited.newestPlan?.content.nextReview == nil)
    // The draft as it was drafted stays in the record.
    #expect(edited.drafts == record.drafts)
    let signed = try edited.signingPlan(
      Signature(signer: .clinician, clinician: .core("cl-1"), date: CoreFixture.day(1)))
    #expect(throws: CareRecord.Refused.plan(.signed)) { try signed.editingPlan { _ in } }
    #expect(throws: CareRecord.Refused.plan(.notSigned)) {
      try record.revisingPlan(on: CoreFixture.day(2), by: .core("cl-1"), because: "x") { _ in }
    }
  }

  @Test("Nobody signs or revises who is not of the team, nor on a day that is yet to come")
  func team() throws {
    let record = try RevisionFixture.record()
    let today = try CoreFixture.day(1)
    func signature(_ id: String, _ offset: Int) throws -> Signature {
      Signature(signer: .clinician, clinician: .core(id), date: try CoreFixture.day(offset))
    }
    #expect(throws: CareRecord.Refused.unknown) { try record.signingPlan(signature("ghost", 1)) }
    #expect(throws: CareRecord.Refused.plan(.date)) {
      try record.signingPlan(signature("cl-1", -1))
    }
    #expect(throws: CareRecord.Refused.date) {
      try record.signingPlan(signature("cl-1", 900), on: today)
    }
    let signed = try record.signingPlan(signature("cl-1", 1), on: today)
    #expect(throws: CareRecord.Refused.unknown) {
      try signed.revisingPlan(on: CoreFixture.day(2), by: .core("ghost"), because: "x") { _ in }
    }
    // A record that holds no team takes anybody's word.
    var open = record
    open.clinicians = []
    #expect(throws: Never.self) { try open.signingPlan(signature("ghost", 1)) }
  }

  @Test("Of two plans of one day the one that was entered last is the newest")
  func twoPlans() throws {
    let record = try RevisionFixture.record()
    let day = try CoreFixture.day()
    let two = try record.adding(
      PlanDrafter(program: record.program).draft(from: record, asOf: day, as: .core("tp-b")))
    #expect(two.newestPlan?.id == .core("tp-b"))
    #expect(two.plan(on: day)?.id == .core("tp-b"))
    #expect(throws: CareRecord.Refused.plan(.notSigned)) {
      try two.revisingPlan(on: day, by: .core("cl-1"), because: "x") { _ in }
    }
  }

  @Test("The versions of two plans with long names that begin alike do not collide")
  func longNames() throws {
    let start = String(repeating: "a", count: 60)
    let ids = ["1", "2", "22", "222", "2222"].map { Identifier<TreatmentPlan>.core(start + $0) }
    var names: Set<String> = []
    for id in ids {
      let plan = try TreatmentPlan(
        id: id, versionID: .core("v"), made: CoreFixture.day(), content: CoreFixture.plan().content)
      let next = plan.nextVersionID.text
      #expect(next.count <= 64 && next.hasSuffix("-v2"))
      #expect(throws: Never.self) { try Identifier<TreatmentPlan.Version>(next) }
      names.insert(next)
    }
    #expect(names.count == ids.count)
  }

  @Test("Without a plan there is nothing to edit, sign, revise or draft anew")
  func noPlan() throws {
    var record = try CoreFixture.record()
    record.plans = []
    #expect(throws: CareRecord.Refused.noPlan) { try record.editingPlan { _ in } }
    #expect(throws: CareRecord.Refused.noPlan) { try RevisionFixture.redraft(record) }
  }
}
