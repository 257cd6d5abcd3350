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

  // MARK: What came after the last value

  /// The judgement on a PHQ-9 objective with a result after the last value whose third item is not answered.
  private func judgeIncomplete(_ totals: [Int], _ others: Int) throws -> ObjectiveJudgement {
    var record = try CoreFixture.record()
    record.intake.measures = []
    record.measures = try totals.enumerated().map { index, total in
      try CoreFixture.phq("m-\(index)", 7 * index, total)
    }
    var answers: [Int?] = .init(repeating: others, count: 8) + [0]
    answers[2] = nil
    record.measures.append(
      try MeasureResult(
        id: .core("gap"), instrument: .phq9, date: CoreFixture.day(7 * totals.count),
        answers: answers))
    return ObjectiveJudgement(
      try CoreFixture.phqObjective(), in: record, asOf: try CoreFixture.day(7 * totals.count))
  }

  @Test("An unanswered item takes away what was good, and never what was bad")
  func incompleteKeepsWorse() throws {
    for good in [[19, 9], [19, 13], [19, 17]] {
      let found = try judgeIncomplete(good, 0)
      #expect(found.status == .unknown)
      #expect(!found.gotWorse)
    }
    let worse = try judgeIncomplete([15, 21], 0)
    #expect(worse.status == .worse)
    #expect(worse.evidence.map(\.fact.key) == ["m-0", "m-1", "gap"])
    #expect(worse.missing.map(\.name) == ["a complete PHQ-9 after 2026-01-12"])
    let fallen = try judgeIncomplete([19, 9, 17], 0)
    #expect(fallen.status == .unknown)
    #expect(fallen.isSetback && fallen.gotWorse && !fallen.isProgress)
    #expect(fallen.evidence.map(\.fact.key) == ["m-0", "m-1", "m-2", "gap"])
    #expect(fallen.onLine.verdict == .unknown)
  }

  @Test("What is worse even with the best answer to every unanswered item is worse")
  func worseAtBest() throws {
    // Seven items of 2 are 14 and up to 17, seven of 3 are 21 and up to 24; a change of 6 is reliable.
    let fallen = try judgeIncomplete([19, 9], 3)
    #expect(fallen.status == .unknown)
    #expect(fallen.isSetback)
    #expect(fallen.evidence.map(\.fact.key) == ["m-0", "m-1", "gap"])
    #expect(try judgeIncomplete([14, 10], 3).status == .worse)
    #expect(try !judgeIncomplete([14, 9], 2).gotWorse)
    #expect(try judgeIncomplete([14, 8], 2).isSetback)
  }

  // MARK: An instrument without a rule of change

  private func judge(
    _ instrument: Instrument, _ answers: [[Int]], target: Int, by site: InstrumentSet = .catalogue
  ) throws -> ObjectiveJudgement {
    var record = try CoreFixture.record()
    record.instruments = site
    record.measures = try answers.enumerated().map { index, answers in
      try MeasureResult(
        id: .core("m-\(index)"), instrument: instrument.id, date: CoreFixture.day(7 * index),
        answers: answers)
    }
    return ObjectiveJudgement(
      Objective(
        id: .core("o-1"), goal: .core("g-1"), statement: "A total.",
        measure: .instrument(instrument.id), target: target, direction: instrument.direction),
      in: record, asOf: try CoreFixture.day(7 * answers.count))
  }

  @Test("Without a rule of change an instrument says whether the target is reached, and no more")
  func noRule() throws {
    let name = "a reliable change for ISI: the catalogue gives none, and a site may choose one"
    for last in [[3, 3, 3, 3, 3, 3, 3], [4, 3, 3, 3, 3, 3, 3], [4, 4, 4, 4, 4, 4, 4]] {
      // One point better, none and worse: none of it is known to be more than error.
      let found = try judge(.isi, [[4, 3, 3, 3, 3, 3, 3], last], target: 7)
      #expect(found.status == .unknown)
      #expect(!found.gotWorse && !found.isProgress)
      #expect(found.missing.map(\.name) == [name])
    }
    let reached = try judge(.isi, [[4, 3, 3, 3, 3, 3, 3], [1, 1, 1, 1, 1, 1, 1]], target: 7)
    #expect(reached.status == .reached)
    #expect(reached.missing.isEmpty && reached.isProgress)
    // Four times the sum: 20 to 24.
    #expect(try judge(.who5, [[1, 1, 1, 1, 1], [2, 1, 1, 1, 1]], target: 52).status == .unknown)
    #expect(try judge(.phq8, [.init(repeating: 2, count: 8)], target: 9).missing.count == 2)
  }

  @Test("The change that a site has chosen is its rule")
  func chosenRule() throws {
    let chosen = try Instrument.isi.choosing(
      change: Instrument.Threshold(
        name: "site", title: "chosen by the site", value: 6, source: .programPolicy))
    let site = try InstrumentSet([chosen])
    let first = [4, 3, 3, 3, 3, 3, 3]
    #expect(
      try judge(.isi, [first, [3, 3, 2, 2, 2, 2, 2]], target: 7, by: site).status == .improved)
    #expect(
      try judge(.isi, [first, [3, 3, 3, 2, 2, 2, 2]], target: 7, by: site).status == .unchanged)
    #expect(
      try judge(.isi, [first, [4, 4, 4, 4, 4, 4, 4]], target: 7, by: site).status == .worse)
  }

  // MARK: Several values of one day

  private func judge(
    _ first: [(String, Int)], then last: [(String, Int)], citing: String?
  ) throws -> ObjectiveJudgement {
    var record = try CoreFixture.record()
    record.intake.measures = try first.map { try CoreFixture.phq($0.0, 0, $0.1) }
    record.measures = try last.map { try CoreFixture.phq($0.0, 14, $0.1) }
    var objective = try CoreFixture.phqObjective()
    objective.baselineFact = citing.map { .measure(.core($0)) }
    return ObjectiveJudgement(objective, in: record, asOf: try CoreFixture.day(15))
  }

  @Test("Two results of a day that differ by a reliable change leave open which one holds")
  func contradiction() throws {
    let found = try judge([("a", 19)], then: [("b", 20), ("c", 9)], citing: "a")
    #expect(found == (try judge([("a", 19)], then: [("c", 9), ("b", 20)], citing: "a")))
    #expect(found.status == .unknown)
    #expect(
      found.missing.map(\.name) == [
        "which PHQ-9 of 2026-01-19 holds, for they contradict each other"
      ])
    #expect(found.trajectory?.contested.map(\.value) == [20, 9])
    // Closer together, the worse one counts.
    for last in [[("b", 9), ("c", 14)], [("c", 14), ("b", 9)]] {
      let close = try judge([("a", 20)], then: last, citing: "a")
      #expect(close.status == .improved)
      #expect(close.trajectory?.latest?.value == 14)
      #expect(close.trajectory?.setAside == [.measure(.core("b"))])
    }
    // On the first day, nobody knows from where change is counted; the target does not ask for it.
    let start = [("a", 19), ("b", 10)]
    #expect(try judge(start, then: [("c", 13)], citing: nil).status == .unknown)
    #expect(try judge(start, then: [("c", 9)], citing: nil).status == .reached)
  }

  @Test("The fact that the plan cites is the first value, whatever else is of its day")
  func citedBaseline() throws {
    for first in [[("a", 19), ("b", 10)], [("b", 10), ("a", 19)]] {
      let found = try judge(first, then: [("c", 12)], citing: "a")
      #expect(found.status == .improved)
      #expect(found.trajectory?.baseline?.value == 19)
      #expect(try judge(first, then: [("c", 12)], citing: "b").trajectory?.baseline?.value == 10)
    }
  }

  @Test("Counts are taken over the days of the count that the plan cites")
  func citedDays() throws {
    for order in [false, true] {
      var record = try CoreFixture.record()
      let first = [
        try CoreFixture.count("b-30", .alcoholDays, 0, 9, days: 30),
        try CoreFixture.count("b-7", .alcoholDays, 0, 5),
      ]
      record.intake.behaviours = order ? first : first.reversed()
      record.behaviours = [try CoreFixture.count("b-1", .alcoholDays, 7, 2)]
      var objective = try CoreFixture.count(
        objective: "o-1", .alcoholDays, baseline: 5, target: 0)
      objective.baselineFact = .behaviour(.core("b-7"))
      let found = ObjectiveJudgement(objective, in: record, asOf: try CoreFixture.day(8))
      #expect(found.status == .improved)
      #expect(found.trajectory?.points.map(\.value) == [5, 2])
      // Without a citation the days in which most were counted.
      objective.baselineFact = nil
      #expect(
        ObjectiveJudgement(objective, in: record, asOf: try CoreFixture.day(8)).trajectory?.days
          == 7)
    }
  }

  // MARK: Counts over other days

  @Test(
    "A count over more days says what no week can hold",
    arguments: [
      // 20 in 30 days after weeks of 0: some of the days in which nobody counted had more than the first week.
      ([1, 0, 0, 0, 20], 30, 0, .worse, true), ([1, 0, 0, 0, 1], 30, 0, .unchanged, false),
      // Weeks that were counted explain what they hold; the rest fits into two weeks.
      ([3, 3, 3, 3, 6], 21, 0, .unchanged, false), ([3, 3, 3, 3, 13], 21, 0, .worse, false),
      // A target of its own: reached, missed for certain, and neither.
      ([5, 3, 3, 3, 2], 14, 2, .reached, false), ([5, 1, 1, 1, 12], 14, 2, .worse, true),
      ([5, 1, 1, 1, 4], 14, 2, .improved, false), ([5, 1, 1, 1, 3], 14, 2, .unknown, false),
    ] as [([Int], Int, Int, ObjectiveJudgement.Status, Bool)])
  func moreDays(
    counts: [Int], days: Int, target: Int, status: ObjectiveJudgement.Status, isSetback: Bool
  ) throws {
    let found = try judge(.alcoholDays, counts, target: target, days: [7, 7, 7, 7, days])
    #expect(found.status == status)
    #expect(found.isSetback == isSetback)
    #expect(found.onLine.verdict == .unknown)
    #expect(status == .reached || !found.missing.isEmpty)
  }

  @Test("A count in which more is better says the same from its side")
  func moreIsBetter() throws {
    func judge(_ counts: [Int], _ days: Int) throws -> ObjectiveJudgement {
      try self.judge(.plannedActivities, counts, target: 5, days: [7, 7, days])
    }
    // As many in fewer days reach it; fewer in more days are worse; fewer in fewer days say nothing.
    #expect(try judge([2, 3, 5], 4).status == .reached)
    #expect(try judge([2, 5, 1], 14).status == .worse)
    #expect(try judge([2, 5, 1], 14).isSetback)
    #expect(try judge([2, 3, 4], 4).status == .unknown)
    #expect(try judge([2, 3, 20], 14).status == .unknown)
  }

  @Test("A count that says nothing certain does not take away what is known to be worse")
  func otherDaysKeepWorse() throws {
    let found = try judge(.alcoholDays, [1, 0, 5, 4], target: 1, days: [7, 7, 7, 28])
    #expect(found.status == .worse)
    #expect(found.isSetback)
    #expect(found.missing.count == 1)
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
