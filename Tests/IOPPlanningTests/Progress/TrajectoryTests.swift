import IOPModels
import IOPPlanning
import Testing

@Suite("A trajectory says what change a measure shows")
struct TrajectoryTests {
  private func trajectory(
    _ instrument: InstrumentID, _ totals: [Int], through offset: Int = 100
  ) throws -> Trajectory {
    var record = try CoreFixture.record()
    record.intake.measures = []
    record.measures = try totals.enumerated().map { index, total in
      instrument == .phq9
        ? try CoreFixture.phq("m-\(index)", 7 * index, total)
        : try CoreFixture.gad("m-\(index)", 7 * index, total)
    }
    return Trajectory(.instrument(instrument), in: record, through: try CoreFixture.day(offset))
  }

  private func counts(
    _ behaviour: Behaviour, _ values: [(Int, Int)]
  ) throws -> Trajectory {
    var record = try CoreFixture.record()
    record.intake.behaviours = []
    record.behaviours = try values.enumerated().map { index, value in
      try CoreFixture.count("b-\(index)", behaviour, 7 * index, value.0, days: value.1)
    }
    return Trajectory(.behaviour(behaviour), in: record, through: try CoreFixture.day(100))
  }

  /// Response: at least 50 % lower; remission: below 5; reliable change 6 (clinical facts 2.1).
  @Test(
    "PHQ-9 from first to last value",
    arguments: [
      (19, 9, true, false, .reliablyBetter), (19, 10, false, false, .reliablyBetter),
      (10, 5, true, false, .withinError), (10, 4, true, true, .reliablyBetter),
      (12, 7, false, false, .withinError), (12, 6, true, false, .reliablyBetter),
      (11, 6, false, false, .withinError), (11, 5, true, false, .reliablyBetter),
      (10, 15, false, false, .withinError), (10, 16, false, false, .reliablyWorse),
      (6, 4, false, true, .withinError), (12, 12, false, false, .withinError),
    ] as [(Int, Int, Bool, Bool, Trajectory.Change)])
  func phq9(
    first: Int, last: Int, isResponse: Bool, isRemission: Bool, change: Trajectory.Change
  ) throws {
    let found = try trajectory(.phq9, [first, last])
    #expect(found.isResponse == isResponse)
    #expect(found.isRemission == isRemission)
    #expect(found.change == change)
    #expect(found.improvement == first - last)
    #expect(found.changeSource == .iaptReliableChange)
  }

  /// Reliable change 4.
  @Test(
    "GAD-7 from first to last value",
    arguments: [
      (15, 12, false, .withinError), (15, 11, false, .reliablyBetter),
      (14, 7, true, .reliablyBetter),
      (10, 13, false, .withinError), (10, 14, false, .reliablyWorse),
      (15, 8, false, .reliablyBetter),
    ] as [(Int, Int, Bool, Trajectory.Change)])
  func gad7(first: Int, last: Int, isResponse: Bool, change: Trajectory.Change) throws {
    let found = try trajectory(.gad7, [first, last])
    #expect(found.isResponse == isResponse)
    #expect(found.change == change)
  }

  @Test("A setback is a reliable change from the best value", arguments: [(5, false), (6, true)])
  func setback(rise: Int, isSetback: Bool) throws {
    let found = try trajectory(.phq9, [19, 13, 9, 9 + rise])
    #expect(found.best?.value == 9)
    #expect((found.changeSinceBest == .reliablyWorse) == isSetback)
    #expect(found.change != .reliablyWorse)
  }

  @Test("Of equal best values the latest counts")
  func latestBest() throws {
    let found = try trajectory(.phq9, [19, 9, 14, 9, 12])
    #expect(found.best?.fact == .measure(.core("m-3")))
    let higher = try counts(.plannedActivities, [(2, 7), (5, 7), (5, 7), (3, 7)])
    #expect(higher.best?.fact == .behaviour(.core("b-2")))
  }

  @Test("Only values by the day count, in the order of their days")
  func through() throws {
    let found = try trajectory(.phq9, [19, 12, 7], through: 13)
    #expect(found.points.map(\.value) == [19, 12])
    #expect(found.value(on: try CoreFixture.day(6))?.value == 19)
    #expect(found.value(on: try CoreFixture.day(7))?.value == 12)
    #expect(found.value(on: try CoreFixture.day(-1)) == nil)
  }

  @Test("One value shows no change, and no value shows nothing")
  func tooFew() throws {
    let one = try trajectory(.phq9, [19])
    #expect(one.change == nil)
    #expect(one.improvement == nil)
    #expect(one.isResponse == nil)
    #expect(one.isRemission == false)
    let none = try trajectory(.phq9, [])
    #expect(none.latest == nil)
    #expect(none.isRemission == nil)
    #expect(none.best == nil)
  }

  @Test("An incomplete result gives no value and is named")
  func incomplete() throws {
    var record = try CoreFixture.record()
    record.measures = [
      try MeasureResult(
        id: .core("m-gap"), instrument: .phq9, date: CoreFixture.day(7),
        answers: [3, 3, nil, 0, 0, 0, 0, 0, 0])
    ]
    let found = Trajectory(.instrument(.phq9), in: record, through: try CoreFixture.day(20))
    #expect(found.points.map(\.value) == [19])
    #expect(found.withoutValue == [.measure(.core("m-gap"))])
  }

  @Test("An incomplete result is neither the first, the best nor the last value")
  func incompleteEnds() throws {
    func gap(_ id: String, _ offset: Int, _ answer: Int) throws -> MeasureResult {
      try MeasureResult(
        id: .core(id), instrument: .phq9, date: CoreFixture.day(offset),
        answers: Array(repeating: answer, count: 8) + [nil])
    }
    var record = try CoreFixture.record()
    record.intake.measures = []
    record.measures = [
      try gap("m-a", 0, 3), try CoreFixture.phq("m-b", 7, 15), try gap("m-c", 14, 0),
      try CoreFixture.phq("m-d", 21, 9), try gap("m-e", 28, 3),
    ]
    let found = Trajectory(.instrument(.phq9), in: record, through: try CoreFixture.day(30))
    #expect(found.points.map(\.value) == [15, 9])
    #expect(found.withoutValue.map(\.key) == ["m-a", "m-c", "m-e"])
    #expect(found.baseline?.value == 15 && found.best?.value == 9 && found.latest?.value == 9)
    #expect(found.value(on: try CoreFixture.day(14))?.value == 15)
    #expect(found.improvement == 6 && found.percent == 40)
    #expect(found.change == .reliablyBetter && found.changeSinceBest == .withinError)
    #expect(found.enoughData(2).verdict == .met)
    #expect(found.enoughData(3).missing.map(\.name) == ["1 more value of PHQ-9"])
    // The safety item of each result is told all the same.
    #expect(found.safetyItems.map(\.isPositive) == [nil, false, nil, false, nil])
  }

  @Test("An instrument that is not scored gives no values and no change")
  func notScored() throws {
    var record = try CoreFixture.record()
    let id = try #require(InstrumentID(rawValue: "site-scale"))
    record.measures = [
      try MeasureResult(
        id: .core("m-1"), instrument: id, date: CoreFixture.day(7), answers: [1, 99])
    ]
    let found = Trajectory(.instrument(id), in: record, through: try CoreFixture.day(20))
    #expect(found.points.isEmpty)
    #expect(found.withoutValue == [.measure(.core("m-1"))])
  }

  @Test("Counts improve in their own direction")
  func counts() throws {
    #expect(try counts(.alcoholDays, [(5, 7), (2, 7)]).improvement == 3)
    #expect(try counts(.plannedActivities, [(2, 7), (5, 7)]).improvement == 3)
    #expect(try counts(.plannedActivities, [(5, 7), (2, 7)]).improvement == -3)
    #expect(try counts(.alcoholDays, [(5, 7), (2, 7)]).change == nil)
    let own = try #require(Behaviour(rawValue: "walks"))
    #expect(try counts(own, [(5, 7), (2, 7)]).improvement == nil)
  }

  @Test("Counts over another number of days are not compared")
  func otherDays() throws {
    let found = try counts(.alcoholDays, [(3, 7), (8, 28), (1, 7)])
    #expect(found.points.map(\.value) == [3, 1])
    #expect(found.withoutValue == [.behaviour(.core("b-1"))])
  }

  @Test("Percent is of the first value, and nothing is divided by 0 or overflows")
  func percent() throws {
    #expect(try trajectory(.phq9, [19, 10]).percent == 47)
    #expect(try trajectory(.phq9, [10, 12]).percent == -20)
    #expect(try counts(.alcoholDays, [(0, 7), (2, 7)]).percent == nil)
    let most = try counts(.panicAttacks, [(1_000_000, 7), (0, 7)])
    #expect(most.improvement == 1_000_000)
    #expect(most.percent == 100)
  }

  @Test("Change since a day begins with the value of that day")
  func since() throws {
    let found = try trajectory(.phq9, [19, 9, 12, 15])
    #expect(found.change(since: try CoreFixture.day(7)) == .reliablyWorse)
    #expect(found.change(since: try CoreFixture.day(14)) == .withinError)
    #expect(found.change(since: try CoreFixture.day(21)) == nil)
    #expect(found.change(since: try CoreFixture.day(-1)) == nil)
  }
}
