import Foundation
import IOPModels
import IOPPlanning
import IOPTesting
import Testing

@Suite("What was recorded in error is corrected, and stays visible")
struct CorrectionTests {
  private func correcting(
    _ record: CareRecord, _ entry: Correction.Entry, on offset: Int, id: String = "co-1"
  ) throws -> CareRecord {
    try record.correcting(
      entry, as: .core(id), on: CoreFixture.day(offset), by: .core("cl-1"),
      because: "The answers of another form were typed in.")
  }

  private func withdrawing(
    _ record: CareRecord, _ entry: FactReference, on offset: Int, id: String = "co-1"
  ) throws -> CareRecord {
    try record.withdrawing(
      entry, as: .core(id), on: CoreFixture.day(offset), by: .core("cl-1"),
      because: "It was taken with another person.")
  }

  private func review(_ record: CareRecord, asOf offset: Int) throws -> ProgressReview {
    try #require(ProgressReview(record, asOf: CoreFixture.day(offset)))
  }

  @Test("Every decision from the day of the correction on reads it, and none before")
  func measure() throws {
    let record = try CoreFixture.record()
    // 12 on day 14 was a slip for 18: on day 16 somebody notices.
    let right = try CoreFixture.phq("phq-2", 14, 18)
    let found = try correcting(record, .measure(right), on: 16)
    #expect(found.measures.map(\.id) == record.measures.map(\.id))
    #expect(found.measures[1] == right)
    #expect(try review(found, asOf: 15).recommendation == .stepDown)
    #expect(try review(found, asOf: 15).options == review(record, asOf: 15).options)
    #expect(try review(found, asOf: 16).gate?.determination.result("progress")?.verdict == .notMet)
    // What applied on day 14, as known on day 15 and on day 16.
    let day = try CoreFixture.day(14)
    func known(on offset: Int) throws -> Int? {
      try found.asKnown(on: CoreFixture.day(offset)).results(of: .phq9, through: day).last?.score?
        .total
    }
    #expect(try known(on: 15) == 12)
    #expect(try known(on: 16) == 18)
    // What stood before stays, with who, when and why.
    let kept = try #require(
      found.corrections(of: .measure(right.id), through: CoreFixture.day(16)).first)
    #expect(kept.was == .measure(record.measures[1]))
    #expect(kept.by == .core("cl-1"))
    #expect(kept.date == (try CoreFixture.day(16)))
    #expect(found.corrections(of: .measure(right.id), through: try CoreFixture.day(15)).isEmpty)
    #expect(found.latestDate == (try CoreFixture.day(16)))
  }

  @Test("A withdrawn assessment of danger is no fact any more, and was one until then")
  func risk() throws {
    var record = try CoreFixture.record()
    record.risks.append(try CoreFixture.risk("risk-9", 14, .imminent))
    let found = try withdrawing(record, .risk(.core("risk-9")), on: 15)
    #expect(try review(record, asOf: 15).recommendation == .stepUp)
    #expect(try review(found, asOf: 15).recommendation == .stepDown)
    #expect(try review(found, asOf: 14).recommendation == .stepUp)
    let days = try [14, 15].map { try CoreFixture.day($0) }
    #expect(RiskTriage(found, asOf: days[0]) == RiskTriage(record, asOf: days[0]))
    #expect(RiskTriage(found, asOf: days[1]) != RiskTriage(record, asOf: days[1]))
    let admission = AdmissionCriteria.standard
    #expect(
      admission.evaluate(found, asOf: days[0]).placement
        == admission.evaluate(record, asOf: days[0]).placement)
    #expect(admission.evaluate(found, asOf: days[1]).placement.route != .emergency)
    #expect(found.fact(at: .risk(.core("risk-9"))) == nil)
    #expect(found.corrections.first?.was == .risk(record.risks[1]))
  }

  @Test("The attendance and the note of a session, an update, a card and an outside result")
  func kinds() throws {
    var record = try CoreFixture.record()
    record.updates = [
      SituationUpdate(id: .core("u-1"), date: try CoreFixture.day(10), isWilling: false)
    ]
    record.externalResults = [
      try ExternalResult(
        id: .core("x-1"), tool: .locus, version: "20", date: CoreFixture.day(10),
        determinedBy: "the payer", level: "4")
    ]
    record.diaryCards = [try DiaryCard(id: .core("d-1"), date: CoreFixture.day(10), note: "x")]
    record.behaviours = [try CoreFixture.count("b-1", .plannedActivities, 10, 3)]
    let rights: [Correction.Entry] = [
      .session(try CoreFixture.session("s-1", 1, attendance: .noShow)),
      .update(SituationUpdate(id: .core("u-1"), date: try CoreFixture.day(10), isWilling: true)),
      .external(
        try ExternalResult(
          id: .core("x-1"), tool: .locus, version: "20", date: CoreFixture.day(10),
          determinedBy: "the payer", level: "3")),
      .diaryCard(try DiaryCard(id: .core("d-1"), date: CoreFixture.day(11), note: "x")),
      .behaviour(try CoreFixture.count("act-0", .plannedActivities, 0, 4)),
      .behaviour(try CoreFixture.count("b-1", .plannedActivities, 10, 5)),
      .risk(try CoreFixture.risk("risk-0", 0, .moderate)),
      .measure(try CoreFixture.phq("phq-0", 0, 20)),
    ]
    let before = try CoreFixture.day(12)
    for right in rights {
      let found = try correcting(record, right, on: 13)
      let gone = try withdrawing(record, right.reference, on: 13)
      #expect(found != record && gone != record, "\(right.reference)")
      #expect(gone.fact(at: right.reference) == nil || right.reference.kind == "diary-card")
      #expect(found.asKnown(on: before) == record.asKnown(on: before), "\(right.reference)")
      #expect(gone.asKnown(on: before) == record.asKnown(on: before), "\(right.reference)")
      #expect(found.corrections[0].entry == right.reference)
      // What was withdrawn stands again, and each day keeps what was known on it.
      let again = try correcting(gone, right, on: 14, id: "co-2")
      #expect(again.corrections[1].was == nil)
      let day = try CoreFixture.day(13)
      #expect(again.asKnown(on: day) == gone.asKnown(on: day), "\(right.reference)")
      #expect(again.asKnown(on: before) == record.asKnown(on: before), "\(right.reference)")
    }
  }

  @Test("A withdrawn baseline leaves its objective unknown; a corrected one moves it")
  func baseline() throws {
    let record = try CoreFixture.record()
    let cited = FactReference.measure(.core("phq-0"))
    let gone = try withdrawing(record, cited, on: 15)
    let found = try review(gone, asOf: 15)
    #expect(found.objectives.map(\.status) == [.unknown])
    #expect(found.objectives[0].missing.map(\.place) == [cited])
    let rules = RuleSet(RuleSet.standard.rules.filter { $0.id == "objective-baseline-fact" })
    #expect(rules.findings(in: gone, asOf: try CoreFixture.day(15)).count == 1)
    #expect(rules.findings(in: record, asOf: try CoreFixture.day(15)).isEmpty)
    let moved = try correcting(record, .measure(CoreFixture.phq("phq-0", 0, 13)), on: 15)
    #expect(try review(moved, asOf: 15).objectives[0].trajectory?.baseline?.value == 13)
  }

  @Test("What cannot be a correction is refused")
  func refused() throws {
    let record = try CoreFixture.record()
    let right = try CoreFixture.phq("phq-2", 14, 18)
    func refusal(_ body: () throws -> CareRecord) -> CareRecord.Refused? {
      do {
        _ = try body()
        return nil
      } catch { return error as? CareRecord.Refused }
    }
    #expect(
      refusal { try correcting(record, .measure(CoreFixture.phq("phq-9", 14, 18)), on: 16) }
        == .unknown)
    #expect(refusal { try withdrawing(record, .measure(.core("phq-9")), on: 16) } == .unknown)
    #expect(refusal { try withdrawing(record, .condition(.core("c-mdd")), on: 16) } == .unknown)
    let once = try correcting(record, .measure(right), on: 16)
    #expect(refusal { try correcting(once, .measure(right), on: 17) } == .duplicate)
    #expect(refusal { try correcting(once, .measure(right), on: 15, id: "co-2") } == .lineage)
    #expect(
      refusal {
        try record.correcting(
          .measure(right), as: .core("co-1"), on: CoreFixture.day(16), by: .core("cl-1"),
          because: " ")
      } == .correction(.reason))
    // Nobody knew of the error before the entry was made.
    #expect(refusal { try correcting(record, .measure(right), on: 13) } == .correction(.date))
    #expect(refusal { try withdrawing(record, .measure(right.id), on: 13) } == .correction(.date))
    #expect(
      refusal { try correcting(record, .measure(CoreFixture.phq("phq-2", 17, 18)), on: 16) }
        == .correction(.date))
    #expect(
      refusal { try correcting(record, .measure(record.measures[1]), on: 16) }
        == .correction(.unchanged))
    #expect(
      refusal {
        try record.correcting(
          .measure(right), as: .core("co-1"), on: CoreFixture.day(16), by: .core("ghost"),
          because: "x")
      } == .unknown)
    // A session that is only planned can be put right before its day.
    var planned = record
    planned.sessions.append(try CoreFixture.session("s-9", 30, status: .planned))
    let moved = try CoreFixture.session("s-9", 31, status: .planned)
    #expect(try correcting(planned, .session(moved), on: 16).sessions.last == moved)
    #expect(throws: Correction.Invalid.entry) {
      try Correction(
        id: .core("co-1"), date: CoreFixture.day(1), by: .core("cl-1"), because: "x",
        entry: .measure(.core("other")), was: .measure(right))
    }
    #expect(throws: Correction.Invalid.place) {
      try Correction(
        id: .core("co-1"), date: CoreFixture.day(1), by: .core("cl-1"), because: "x",
        entry: .measure(right.id), was: .measure(right), place: -1)
    }
  }

  @Test("However often something is corrected, each day keeps what was known on it")
  func chains() throws {
    for seed in 1...UInt64(60) {
      var random = SplitMix64(seed: seed)
      var record = try CoreFixture.record()
      // Two results of one day: their order decides which is the later one.
      record.measures.append(try CoreFixture.phq("phq-3", 14, 9))
      var known: [(CalendarDate, CareRecord)] = [
        (try CoreFixture.day(19), record.asKnown(on: try CoreFixture.day(19)))
      ]
      for step in 0..<12 {
        let offset = 20 + step / 2
        let day = try CoreFixture.day(offset)
        let key = ["phq-0", "phq-1", "phq-2", "phq-3"].randomElement(using: &random) ?? "phq-1"
        let right = try CoreFixture.phq(key, 14, Int.random(in: 0...27, using: &random))
        let isStanding = record.fact(at: .measure(right.id)) != nil
        if isStanding, Bool.random(using: &random) {
          record = try withdrawing(record, .measure(right.id), on: offset, id: "co-\(step)")
        } else if record.measures.contains(right) || record.intake.measures.contains(right) {
          continue
        } else {
          record = try correcting(record, .measure(right), on: offset, id: "co-\(step)")
        }
        if known.last?.0 == day { known.removeLast() }
        known.append((day, record.asKnown(on: day)))
      }
      for (day, then) in known {
        #expect(record.asKnown(on: day) == then, "seed \(seed) on \(day)")
      }
    }
  }

  // MARK: Identifiers

  @Test("The caller says how plans are named; without a say they count up within the record")
  func identifiers() throws {
    var record = try CoreFixture.record()
    record.admission = nil
    let day = try CoreFixture.day()
    let standard = PlanDrafter(program: try CoreFixture.program())
    record = record.asKnown(on: day)
    let first = try standard.draft(from: record, asOf: day).plan
    #expect(first.id.text == "plan" && first.versionID.text == "plan-v1")
    let held = try record.adding(standard.draft(from: record, asOf: day))
    #expect(try standard.draft(from: held, asOf: day).plan.id.text == "plan-2")
    let own = PlanDrafter(
      program: try CoreFixture.program(),
      identifiers: IdentifierSource { "site7-\($0.kind)-\($0.number)" })
    let named = try own.draft(from: held, asOf: day).plan
    #expect(named.id.text == "site7-plan-2" && named.versionID.text == "site7-plan-2-v1")
    #expect(try own.draft(from: held, asOf: day).plan == named)
    for text in ["", "plan", "not an id"] {
      let useless = PlanDrafter(
        program: try CoreFixture.program(), identifiers: IdentifierSource { _ in text })
      #expect(throws: PlanDrafter.Refused.noIdentifier) {
        try useless.draft(from: held, asOf: day)
      }
    }
  }
}
