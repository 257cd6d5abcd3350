import IOPModels
import IOPPlanning
import Testing

@Suite("An objective is judged by evidence")
struct ObjectiveJudgementTests {
  /// The judgement on a PHQ-9 objective of target 9, the last value being of day 7 times its place.
  private func judge(
    _ totals: [Int], target: Int? = 9, asOf offset: Int? = nil
  ) throws -> ObjectiveJudgement {
    var record = try CoreFixture.record()
    record.intake.measures = []
    record.measures = try totals.enumerated().map { index, total in
      try CoreFixture.phq("m-\(index)", 7 * index, total)
    }
    return ObjectiveJudgement(
      try CoreFixture.phqObjective(target: target), in: record,
      asOf: try CoreFixture.day(offset ?? 7 * totals.count))
  }

  private func judge(
    _ behaviour: Behaviour, _ counts: [Int], target: Int?, days: [Int] = []
  ) throws -> ObjectiveJudgement {
    var record = try CoreFixture.record()
    record.intake.behaviours = []
    record.behaviours = try counts.enumerated().map { index, count in
      try CoreFixture.count(
        "b-\(index)", behaviour, 7 * index, count,
        days: days.indices.contains(index) ? days[index] : 7)
    }
    return ObjectiveJudgement(
      try CoreFixture.count(
        objective: "o-1", behaviour, baseline: counts.first ?? 0, target: target),
      in: record, asOf: try CoreFixture.day(7 * counts.count))
  }

  @Test(
    "The status of an instrument's objective",
    arguments: [
      ([19, 10], .improved), ([19, 9], .reached), ([19, 14], .unchanged), ([19, 13], .improved),
      ([15, 20], .unchanged), ([15, 21], .worse), ([19], .unknown), ([], .unknown), ([8], .reached),
    ] as [([Int], ObjectiveJudgement.Status)])
  func status(totals: [Int], status: ObjectiveJudgement.Status) throws {
    let found = try judge(totals)
    #expect(found.status == status)
    #expect((found.status == .unknown) == !found.missing.isEmpty)
    #expect(found.status == .unknown || !found.evidence.isEmpty)
  }

  @Test("Without a target change is judged by the instrument alone")
  func noTarget() throws {
    #expect(try judge([19, 2], target: nil).status == .improved)
    #expect(try judge([4, 4], target: nil).status == .unchanged)
  }

  @Test("A value older than the time between two reviews says nothing about now")
  func stale() throws {
    // The profile's interval is 30 days; the last value is of day 7.
    #expect(try judge([19, 9], asOf: 37).status == .reached)
    let found = try judge([19, 9], asOf: 38)
    #expect(found.status == .unknown)
    #expect(found.missing.map(\.name) == ["a value of PHQ-9 of the last 30 days"])
  }

  @Test("An incomplete result after the last complete one leaves the status unknown")
  func incompleteLast() throws {
    var record = try CoreFixture.record()
    record.measures.append(
      try MeasureResult(
        id: .core("m-gap"), instrument: .phq9, date: CoreFixture.day(15),
        answers: [nil, 0, 0, 0, 0, 0, 0, 0, 0]))
    let objective = try CoreFixture.phqObjective()
    let found = ObjectiveJudgement(objective, in: record, asOf: try CoreFixture.day(16))
    #expect(found.status == .unknown)
    #expect(found.evidence.map(\.fact) == [.measure(.core("m-gap"))])
    // On the day before it, the complete result still counts.
    let before = ObjectiveJudgement(objective, in: record, asOf: try CoreFixture.day(14))
    #expect(before.status == .improved)
  }

  @Test("An objective without a measure is unknown and says so")
  func noMeasure() throws {
    let objective = Objective(id: .core("o-9"), goal: .core("g-1"), statement: "Better days.")
    let found = ObjectiveJudgement(
      objective, in: try CoreFixture.record(), asOf: try CoreFixture.day(7))
    #expect(found.status == .unknown)
    #expect(found.missing.map(\.place) == [.objective(.core("o-9"))])
    #expect(!found.isProgress)
  }

  @Test(
    "The status of a count",
    arguments: [
      (.alcoholDays, [5, 3], 1, .improved), (.alcoholDays, [5, 1], 1, .reached),
      (.alcoholDays, [5, 6], 1, .worse), (.alcoholDays, [5, 5], 1, .unchanged),
      (.alcoholDays, [5], 1, .unknown), (.plannedActivities, [2, 4], 6, .improved),
      (.plannedActivities, [2, 6], 6, .reached), (.plannedActivities, [2, 1], 6, .worse),
      (.selfHarmDays, [0, 0], 0, .reached), (.selfHarmDays, [0, 1], 0, .worse),
    ] as [(Behaviour, [Int], Int, ObjectiveJudgement.Status)])
  func counts(
    behaviour: Behaviour, counts: [Int], target: Int, status: ObjectiveJudgement.Status
  ) throws {
    #expect(try judge(behaviour, counts, target: target).status == status)
  }

  @Test("A count over other days as the last one leaves the status unknown")
  func otherDays() throws {
    let found = try judge(.alcoholDays, [5, 1, 4], target: 1, days: [7, 7, 28])
    #expect(found.status == .unknown)
    #expect(
      found.missing.map(\.name) == ["a count of days with alcohol over 7 days after 2026-01-12"])
  }

  @Test(
    "A count over other days against a target of 0 says what is certain",
    arguments: [
      // None in more days than before; none in fewer says nothing about the others.
      ([3, 0], [7, 14], .reached, false), ([3, 0], [7, 3], .unknown, false),
      // Above 0 after none; fewer in more days; more in fewer days; neither.
      ([0, 3], [7, 14], .worse, true), ([0, 1], [7, 3], .worse, true),
      ([3, 2], [7, 14], .improved, false), ([3, 5], [7, 6], .worse, false),
      ([3, 3], [7, 14], .unchanged, false), ([3, 1], [7, 3], .unchanged, false),
    ] as [([Int], [Int], ObjectiveJudgement.Status, Bool)])
  func otherDaysAgainstZero(
    counts: [Int], days: [Int], status: ObjectiveJudgement.Status, isSetback: Bool
  ) throws {
    let found = try judge(.alcoholDays, counts, target: 0, days: days)
    #expect(found.status == status)
    #expect(found.isSetback == isSetback)
    #expect(found.missing.isEmpty == (status == .reached))
    let says = try #require(found.evidence.first?.says.revealed)
    #expect(says.hasSuffix("counted over \(days[1]) days, not 7"))
    #expect(found.trajectory?.otherCounts.map(\.count) == [counts[1]])
  }

  @Test("A setback is a fall back by a reliable change, also while the target still holds")
  func setback() throws {
    #expect(try judge([19, 9, 14]).isSetback == false)
    #expect(try judge([19, 9, 15]).isSetback)
    #expect(try judge([19, 2, 9]).isSetback)
    #expect(try judge([19, 2, 9]).status == .reached)
    #expect(try judge(.selfHarmDays, [2, 0, 2], target: 0).isSetback)
    #expect(try judge(.selfHarmDays, [2, 0, 1], target: 0).isSetback == false)
    #expect(try judge(.alcoholDays, [0, 0, 3], target: 0).isSetback)
  }

  @Test("A setback names what was held before: without that fact there is none")
  func setbackEvidence() throws {
    for found in [try judge([19, 9, 15]), try judge(.selfHarmDays, [2, 0, 2], target: 0)] {
      let points = try #require(found.trajectory).points
      #expect(found.evidence.map(\.fact) == points.map(\.fact))
    }
    #expect(try judge([19, 9, 14]).evidence.count == 2)
  }

  @Test("Staying where one was from the start is no progress; reaching and improving are")
  func progress() throws {
    #expect(try judge([19, 9]).isProgress)
    #expect(try judge([19, 13]).isProgress)
    #expect(try !judge([19, 14]).isProgress)
    #expect(try !judge([8, 8]).isProgress)
    #expect(try !judge(.alcoholDays, [0, 0, 0], target: 0).isProgress)
    #expect(try judge(.alcoholDays, [0, 0, 0], target: 0).status == .reached)
    #expect(try judge(.alcoholDays, [3, 0, 0], target: 0).isProgress)
  }
}
