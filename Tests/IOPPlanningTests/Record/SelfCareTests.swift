import IOPModels
import IOPPlanning
import IOPSerialization
import Testing

/// What a person does for themself: the plan's list, the record's entries, and whether the two agree.
@Suite struct SelfCareTests {
  private static func activity(_ days: Int?) throws -> SelfCareActivity {
    try SelfCareActivity(
      id: .core("sc-1"), kind: .movement, what: "walk by the river", daysPerWeek: days)
  }

  /// A record with an entry for each letter: done, partly, not done; a dot is a day without an entry.
  private static func record(_ week: String) throws -> CareRecord {
    var record = CareRecord(
      patient: try CoreFixture.patient(), program: .adultDay, intake: try CoreFixture.intake())
    for (offset, letter) in week.enumerated() where letter != "." {
      record.selfCare.append(
        SelfCareEntry(
          id: .core("e-\(offset)"), date: try CoreFixture.day(offset), kind: .movement,
          activity: .core("sc-1"),
          completion: letter == "d" ? .done : letter == "p" ? .partly : .notDone))
    }
    return record
  }

  @Test(
    "Self-care is kept up, not kept up, or unknown, at each boundary",
    arguments: [
      ("d.d.d..", 3, Verdict.met), ("d.p.p..", 3, .met), ("d.d....", 3, .unknown),
      (".......", 3, .unknown), (".......", 1, .unknown), ("nnnnn..", 3, .notMet),
      ("nnnn...", 3, .unknown), ("nnnnd..", 3, .unknown), ("nnnnnd.", 3, .notMet),
      ("dddddd.", 7, .unknown), ("ddddddn", 7, .notMet), ("ddddddd", 7, .met),
      ("nnnnnnn", 1, .notMet), ("nnnnnnd", 1, .met),
    ])
  func keptUp(_ week: String, planned: Int, expected: Verdict) throws {
    let judgement = try Self.record(week).keepsUp(
      Self.activity(planned), asOf: CoreFixture.day(6))
    #expect(judgement.verdict == expected)
    #expect(judgement.evidence.count == week.count { $0 != "." })
    #expect(judgement.missing.isEmpty == (expected != .unknown))
  }

  @Test("Without an agreed number of days it is unknown, whatever was done")
  func noFrequency() throws {
    let judgement = try Self.record("ddddddd").keepsUp(Self.activity(nil), asOf: CoreFixture.day(6))
    #expect(judgement.verdict == .unknown)
  }

  @Test("Entries before the seven days, and after the day, are not used")
  func window() throws {
    let record = try Self.record("d.......")
    #expect(try record.keepsUp(Self.activity(1), asOf: CoreFixture.day(6)).verdict == .met)
    #expect(try record.keepsUp(Self.activity(1), asOf: CoreFixture.day(7)).verdict == .unknown)
    let later = try Self.record(".......d")
    #expect(try later.keepsUp(Self.activity(1), asOf: CoreFixture.day(6)).verdict == .unknown)
    #expect(try later.asKnown(on: CoreFixture.day(6)).selfCare == [])
    #expect(try later.latestDate == CoreFixture.day(7))
  }

  @Test("Two entries of one day count as one day; done counts more than not done")
  func sameDay() throws {
    var record = try Self.record("d......")
    var second = record.selfCare[0]
    second.id = .core("e-x")
    second.completion = .notDone
    record.selfCare.append(second)
    #expect(try record.keepsUp(Self.activity(1), asOf: CoreFixture.day(6)).verdict == .met)
    #expect(try record.keepsUp(Self.activity(2), asOf: CoreFixture.day(6)).verdict == .unknown)
  }

  @Test("Self-care is planned on 1 to 7 days a week", arguments: [0, 1, 7, 8, -1, Int.max])
  func days(_ days: Int) throws {
    let json = try CanonicalJSONEncoder().encodeToValue(Self.activity(3))
    let path = JSONPath([.key("daysPerWeek")])
    let changed = try json.setting(.number(JSONNumber(days)), at: path)
    if (1...7).contains(days) {
      #expect(try Self.activity(days).daysPerWeek == days)
      #expect(
        try StrictJSONDecoder().decode(SelfCareActivity.self, from: changed).daysPerWeek == days)
    } else {
      #expect(throws: SelfCareActivity.Invalid.daysPerWeek) { try Self.activity(days) }
      #expect(throws: JSONError.self) {
        try StrictJSONDecoder().decode(SelfCareActivity.self, from: changed)
      }
    }
  }

  @Test("A problem that self-care names is in the plan, and a change of self-care is a difference")
  func plan() throws {
    var content = PlanContent(start: try CoreFixture.day(), level: .intensiveOutpatient)
    let before = content
    content.selfCare = [try Self.activity(3)]
    #expect(GoldenThread(content).broken == [])
    let difference = PlanDifference(from: before, to: content)
    #expect(difference.entries.map(\.name.kind) == [.selfCare])
    #expect(difference.entries.map(\.change) == [.added])
    content.selfCare[0].problems = [ProblemID(known: "p-9")]
    #expect(
      GoldenThread(content).broken == [.selfCareToProblem(.core("sc-1"), ProblemID(known: "p-9"))])
  }

  @Test("An entry resolves as a fact, without its note")
  func fact() throws {
    var record = try Self.record("d")
    record.selfCare[0].note = "CANARY"
    let found = record.fact(at: .selfCare(.core("e-0")))
    #expect(found?.says.revealed == "moving the body: done")
    #expect(try found?.date == CoreFixture.day())
  }
}
