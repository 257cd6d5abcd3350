import IOPModels
import IOPPlanning
import IOPSerialization
import IOPTesting
import Testing

@Suite("A record made in code survives its document")
struct RecordDocumentTests {
  @Test("Every list and option of a record round-trips, value and bytes")
  func roundTrip() throws {
    var record = try CoreFixture.record()
    let draft = try CoreFixture.draft(record.intake)
    record.behaviours = [try CoreFixture.count("b-1", .alcoholDays, 9, 2)]
    record.updates = [
      SituationUpdate(
        id: .core("u-1"), date: try CoreFixture.day(3), readiness: .action,
        living: LivingSituation(isStable: false))
    ]
    record.needUpdates = [
      CaseNeedUpdate(need: .core("need-0"), date: try CoreFixture.day(8), status: .inProgress)
    ]
    record.reviews = [
      PlanReview(
        id: .core("rv-1"), date: try CoreFixture.day(14), by: .core("cl-1"),
        decision: .changeApproach, because: "x", personTookPart: true,
        override: Override(by: .core("cl-1"), date: try CoreFixture.day(14), because: "y"))
    ]
    record.phaseChanges = [try CoreFixture.change("pc-1", 15, 1, 2)]
    record.plans.append(
      try record.plans[0].revised(
        as: .core("plan-1-v2"), on: CoreFixture.day(16), by: .core("cl-1"), because: "New facts."
      ) { $0 = draft.plan.content })
    record.discharge = Discharge(
      date: try CoreFixture.day(80), kind: .completed, by: .core("cl-1"), because: "Goals met.")
    let bytes = try CareDocument(record).encoded()
    let read = try CareDocument(decoding: bytes)
    #expect(read.content == record)
    #expect(try read.encoded() == bytes)
    let readable = try CareDocument(record).encodedForReading()
    #expect(try CareDocument(decoding: readable).content == record)
  }

  @Test("None and not asked stay apart")
  func noneAndNotAsked() throws {
    var none = try CoreFixture.record()
    none.patient.commitments = []
    none.intake.medications = []
    none.intake.impacts = []
    var notAsked = none
    notAsked.patient.commitments = nil
    notAsked.intake.medications = nil
    notAsked.intake.impacts = nil
    for record in [none, notAsked] {
      #expect(try CareDocument(decoding: CareDocument(record).encoded()).content == record)
    }
    #expect(try CareDocument(none).encoded() != CareDocument(notAsked).encoded())
  }

  @Test("Random records round-trip", arguments: seeds(20))
  func random(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var record = try CoreFixture.record()
    record.measures = try (0..<Int.random(in: 0...6, using: &random)).map { index in
      var answers: [Int?] = (0..<9).map { _ in .random(in: 0...3, using: &random) }
      if Bool.random(using: &random) { answers[Int.random(in: 0..<9, using: &random)] = nil }
      return try MeasureResult(
        id: .core("m-\(index)"), instrument: .phq9,
        date: CoreFixture.day(.random(in: 0...80, using: &random)), answers: answers)
    }
    record.sessions = try (0..<Int.random(in: 0...6, using: &random)).map { index in
      let attendance: Attendance? =
        [
          .present, .excused, .noShow, .partial(Minutes(known: 35)), nil,
        ].randomElement(using: &random) ?? nil
      return try CoreFixture.session(
        "s-\(index)", .random(in: 0...80, using: &random),
        status: Session.Status.allCases.randomElement(using: &random) ?? .held,
        attendance: attendance)
    }
    record.intake.risk = Bool.random(using: &random) ? nil : record.intake.risk
    record.intake.readiness = StageOfChange.allCases.randomElement(using: &random)
    let bytes = try CareDocument(record).encoded()
    let read = try CareDocument(decoding: bytes)
    #expect(read.content == record)
    #expect(try read.encoded() == bytes)
  }
}
