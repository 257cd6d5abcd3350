import IOPModels
import IOPPlanning
import Testing

/// What a program asks about sobriety: of whom, agreed or not, and whether it holds.
@Suite struct SobrietyTests {
  private static func expectation(
    _ substances: [Substance] = [.alcohol]
  ) throws -> SobrietyExpectation {
    try SobrietyExpectation(
      id: .core("so-1"), conditions: [.alcoholUse, .opioidUse], substances: substances,
      ways: [.telling, .diaryCard], source: .programPolicy)
  }

  private static func state(
    _ substances: [Substance] = [.alcohol], course: ClinicalCondition.Course? = .active,
    counts: [BehaviourCount] = [], agreement: SobrietyAgreement? = nil, asOf day: Int = 14
  ) throws -> SobrietyState {
    var record = CareRecord(
      patient: try CoreFixture.patient(), program: .adultDay, intake: try CoreFixture.intake(),
      behaviours: counts)
    record.program.sobriety = [try expectation(substances)]
    record.intake.conditions.append(
      try CoreFixture.condition("c-aud", .alcoholUse, "F10.20", course: course))
    let content = PlanContent(
      start: try CoreFixture.day(), level: .intensiveOutpatient,
      sobriety: agreement.map { [$0] } ?? [])
    let states = SobrietyState.states(in: record, plan: content, asOf: try CoreFixture.day(day))
    return try #require(states.first)
  }

  @Test(
    "It is asked of people with a named condition that is present",
    arguments: [
      (.active, .met), (.earlyRemission, .met), (.fullRemission, .notMet), (nil, .unknown),
    ] as [(ClinicalCondition.Course?, Verdict)])
  func concerns(_ course: ClinicalCondition.Course?, expected: Verdict) throws {
    let state = try Self.state(course: course)
    #expect(state.concerns.verdict == expected)
    #expect(state.concerns.missing.isEmpty == (expected != .unknown))
  }

  @Test("It is not asked of a person without a named condition")
  func others() throws {
    var record = CareRecord(
      patient: try CoreFixture.patient(), program: .adultDay, intake: try CoreFixture.intake())
    #expect(SobrietyState.states(in: record, asOf: try CoreFixture.day()).isEmpty)
    record.program.sobriety = [try Self.expectation()]
    let states = SobrietyState.states(in: record, asOf: try CoreFixture.day())
    #expect(states.map(\.concerns.verdict) == [.notMet])
    let before = SobrietyState.states(in: record, asOf: try CoreFixture.day(-1))
    #expect(before.map(\.concerns.verdict) == [.unknown])
  }

  @Test(
    "The latest count tells whether it holds; none, or an old one, tells nothing",
    arguments: [
      ([(7, 0)], 14, Verdict.met), ([(7, 1)], 14, .notMet), ([], 14, .unknown),
      ([(7, 1), (14, 0)], 14, .met), ([(7, 0), (14, 2)], 14, .notMet),
      ([(7, 0), (21, 2)], 14, .met), ([(7, 0), (7, 3)], 14, .notMet),
      ([(7, 3), (7, 0)], 14, .notMet),
    ])
  func holds(_ counts: [(Int, Int)], day: Int, expected: Verdict) throws {
    let recorded = try counts.enumerated().map { index, count in
      try CoreFixture.count("b-\(index)", .alcoholDays, count.0, count.1)
    }
    let state = try Self.state(counts: recorded, asOf: day)
    #expect(state.holds.verdict == expected)
    #expect((state.lapsed != nil) == (expected == .notMet))
  }

  @Test("A count is current for as long as the program lets pass between two reviews")
  func current() throws {
    let days = ProgramProfile.adultDay.reviewEveryDays.value
    let counts = [try CoreFixture.count("b-1", .alcoholDays, 7, 0)]
    #expect(try Self.state(counts: counts, asOf: 7 + days).holds.verdict == .met)
    #expect(try Self.state(counts: counts, asOf: 8 + days).holds.verdict == .unknown)
  }

  @Test("Counts before the agreement say nothing about it")
  func agreement() throws {
    let counts = [try CoreFixture.count("b-1", .alcoholDays, 7, 2)]
    let from = SobrietyAgreement(
      expectation: .core("so-1"), agreed: true, from: try CoreFixture.day(8))
    #expect(try Self.state(counts: counts, agreement: from).holds.verdict == .unknown)
    #expect(try Self.state(counts: counts).holds.verdict == .notMet)
  }

  @Test("Of several substances each has to be known; use of one is enough for a no")
  func several() throws {
    let alcohol = try CoreFixture.count("b-1", .alcoholDays, 7, 0)
    let drugs = try CoreFixture.count("b-2", .substanceDays, 7, 1)
    let both: [Substance] = [.alcohol, .opioids]
    #expect(try Self.state(both, counts: [alcohol]).holds.verdict == .unknown)
    #expect(try Self.state(both, counts: [alcohol, drugs]).holds.verdict == .notMet)
    #expect(try Self.state(both, counts: [drugs]).holds.verdict == .notMet)
    #expect(try Self.state([.alcohol, .nicotine], counts: [alcohol]).holds.verdict == .unknown)
  }

  @Test("An expectation names conditions and substances")
  func refused() {
    #expect(throws: SobrietyExpectation.Invalid.conditions) {
      try SobrietyExpectation(
        id: .core("so-1"), conditions: [], substances: [.alcohol], source: .programPolicy)
    }
    #expect(throws: SobrietyExpectation.Invalid.substances) {
      try SobrietyExpectation(
        id: .core("so-1"), conditions: [.alcoholUse], substances: [], source: .programPolicy)
    }
  }

  @Test("IOPKit ships no expectation: no source says of whom or from what")
  func shipsNone() {
    for profile in ProgramProfile.catalogue { #expect(profile.sobriety.isEmpty) }
  }
}
