import IOPModels
import IOPPlanning
import Testing

@Suite("What a trajectory comes to")
struct TrajectoryMeaningTests {
  /// A trajectory of an instrument, one value every seven days, its total spread over the items from the first on.
  static func trajectory(
    of instrument: Instrument, _ totals: [Int], scoredBy own: Instrument? = nil
  ) throws -> Trajectory {
    var record = try CoreFixture.record()
    record.intake.measures = []
    record.measures = try totals.enumerated().map { index, total in
      var left = total / instrument.multiplier
      let answers: [Int?] = instrument.items.map { item in
        let answer = min(item.highest, max(item.lowest, left))
        left -= answer
        return answer
      }
      return try MeasureResult(
        id: .core("m-\(index)"), instrument: instrument.id, date: CoreFixture.day(7 * index),
        answers: answers)
    }
    return Trajectory(
      .instrument(instrument.id), in: record, through: try CoreFixture.day(100), scoredBy: own)
  }

  static func counts(_ values: [Int], of behaviour: Behaviour = .alcoholDays) throws -> Trajectory {
    var record = try CoreFixture.record()
    record.intake.behaviours = []
    record.behaviours = try values.enumerated().map { index, value in
      try CoreFixture.count("b-\(index)", behaviour, 7 * index, value)
    }
    return Trajectory(.behaviour(behaviour), in: record, through: try CoreFixture.day(100))
  }

  // MARK: Clinically significant change

  /// Reliable change 6 and cut-off 10 for the PHQ-9, 4 and 10 for the GAD-7, 10 and 33 for the PCL-5 (clinical facts 2.1, 11).
  @Test(
    "Reliable change and a crossed cut-off make it significant, one of them does not",
    arguments: [
      (Instrument.phq9, 15, 9, Verdict.met), (.phq9, 15, 10, .notMet), (.phq9, 14, 9, .notMet),
      (.phq9, 16, 9, .met), (.phq9, 10, 4, .met), (.phq9, 9, 3, .notMet), (.phq9, 9, 15, .notMet),
      (.gad7, 13, 9, .met), (.gad7, 12, 9, .notMet), (.gad7, 14, 10, .notMet),
      (.gad7, 10, 6, .met), (.gad7, 9, 5, .notMet),
      (.pcl5, 42, 32, .met), (.pcl5, 41, 32, .notMet), (.pcl5, 43, 33, .notMet),
      (.pcl5, 33, 23, .met), (.pcl5, 32, 22, .notMet),
    ])
  func significance(instrument: Instrument, first: Int, last: Int, verdict: Verdict) throws {
    let found = try Self.trajectory(of: instrument, [first, last]).clinicalSignificance
    #expect(found.verdict == verdict)
    #expect(found.missing.isEmpty)
    #expect(found.results.map(\.id) == ["reliable-change", "case-before", "no-case-now"])
    #expect(found.results.allSatisfy { $0.source != .jacobsonTruax })
  }

  @Test(
    "Where the catalogue has no reliable change or no cut-off, the answer is open and says which",
    arguments: [
      (
        Instrument.phq8,
        "a reliable change for PHQ-8: the catalogue gives none, and a site may choose one"
      ),
      (.who5, "a reliable change for WHO-5: the catalogue gives none, and a site may choose one"),
      (.ders16, "a cut-off for DERS-16: the catalogue gives none, and a site may choose one"),
      (.isi, "a cut-off for ISI: the catalogue gives none, and a site may choose one"),
    ])
  func noRule(instrument: Instrument, missing: String) throws {
    let totals = instrument.direction == .lower ? [20, 8] : [20, 80]
    let found = try Self.trajectory(of: instrument, totals).clinicalSignificance
    #expect(found.verdict == .unknown)
    #expect(found.missing.map(\.name).contains(missing))
  }

  @Test("Counts have no such rule, and one value is too few")
  func tooLittle() throws {
    let counts = try Self.counts([5, 0]).clinicalSignificance
    #expect(counts.verdict == .unknown)
    #expect(
      counts.missing.map(\.name) == [
        "a reliable change for a count: there is none", "a cut-off for a count: there is none",
      ])
    let one = try Self.trajectory(of: .phq9, [15]).clinicalSignificance
    #expect(one.verdict == .unknown)
    #expect(one.missing.map(\.name) == ["a second value of PHQ-9"])
    let none = try Self.trajectory(of: .phq9, []).clinicalSignificance
    #expect(none.missing.map(\.name) == ["a value of PHQ-9"])
    // Who was no case at the start cannot have crossed, whatever comes.
    #expect(try Self.trajectory(of: .phq9, [9]).clinicalSignificance.verdict == .notMet)
  }

  @Test("A site scores by the change and the cut-off that it has chosen")
  func chosen() throws {
    let change = try #require(Instrument.pcl5.change(named: "reliable"))
    let cutoff = try #require(Instrument.pcl5.cutoff(named: "from-31"))
    let own = try Instrument.pcl5.choosing(cutoff: cutoff, change: change)
    // 35 to 30: five points, and across 31.
    let standard = try Self.trajectory(of: .pcl5, [35, 30])
    #expect(standard.change == .withinError)
    #expect(standard.clinicalSignificance.verdict == .notMet)
    let chosen = try Self.trajectory(of: .pcl5, [35, 30], scoredBy: own)
    #expect(chosen.change == .reliablyBetter)
    #expect(chosen.clinicalSignificance.verdict == .met)
    // An instrument of another name changes nothing.
    #expect(try Self.trajectory(of: .pcl5, [35, 30], scoredBy: .phq9) == standard)
  }

  // MARK: Plateau

  static let three = Sourced(3, source: .commonPractice)

  @Test(
    "Nothing moved in the last three values: within reliable change, or equal counts",
    arguments: [
      ([19, 12, 12, 12], Verdict.met), ([19, 12, 17, 12], .met), ([19, 12, 12, 17], .met),
      ([19, 12, 12, 18], .notMet), ([19, 12, 12, 6], .notMet), ([19, 12, 6, 12], .notMet),
      ([19, 12, 12, 7], .met), ([12, 12], .unknown), ([], .unknown),
    ])
  func plateau(totals: [Int], verdict: Verdict) throws {
    let found = try Self.trajectory(of: .phq9, totals).plateau(over: Self.three)
    #expect(found.verdict == verdict)
    #expect((verdict == .unknown) == !found.missing.isEmpty)
    #expect(found.source == .commonPractice)
  }

  @Test(
    "A count moves by any amount",
    arguments: [
      ([5, 3, 3, 3], Verdict.met), ([3, 4, 3], .met), ([3, 2, 3], .notMet), ([3, 3, 4], .notMet),
      ([3, 3, 2], .notMet), ([3, 3], .unknown),
    ])
  func plateauOfCounts(values: [Int], verdict: Verdict) throws {
    #expect(try Self.counts(values).plateau(over: Self.three).verdict == verdict)
  }

  @Test("Without a number of the caller's nothing is called a plateau")
  func noNumber() throws {
    let found = try Self.trajectory(of: .phq9, [12, 12, 12, 12])
    for number in [nil, Sourced(1, source: .commonPractice), Sourced(0, source: .commonPractice)] {
      let plateau = found.plateau(over: number)
      #expect(plateau.verdict == .unknown)
      #expect(
        plateau.missing.map(\.name) == [
          "after how many values without change a plateau is spoken of"
        ])
    }
    #expect(
      try Self.trajectory(of: .phq8, [9, 9, 9]).plateau(over: Self.three).verdict == .unknown)
    let own = try #require(Behaviour(rawValue: "walks"))
    #expect(try Self.counts([3, 3, 3], of: own).plateau(over: Self.three).verdict == .unknown)
    #expect(found.plateau(over: Sourced(.max, source: .commonPractice)).verdict == .unknown)
  }

  // MARK: Data and safety

  @Test("Two values are enough, more when more are asked for, and the last may not be too old")
  func enough() throws {
    let found = try Self.trajectory(of: .phq9, [19, 12])
    #expect(found.enoughData().verdict == .met)
    #expect(found.enoughData(3).missing.map(\.name) == ["1 more value of PHQ-9"])
    #expect(found.enoughData(4).missing.map(\.name) == ["2 more values of PHQ-9"])
    // The last value is of day 7; the day of the question is day 100.
    #expect(found.enoughData(within: 93).verdict == .met)
    #expect(found.enoughData(within: 92).verdict == .unknown)
    #expect(
      found.enoughData(within: 92).missing.map(\.name) == [
        "a value of PHQ-9 of the last 92 days"
      ])
  }

  @Test("Safety items stand beside the values, also where the total is missing")
  func safety() throws {
    var record = try CoreFixture.record()
    record.intake.measures = []
    func phq(_ id: String, _ day: Int, _ last: Int?, first: Int? = 2) throws -> MeasureResult {
      try MeasureResult(
        id: .core(id), instrument: .phq9, date: CoreFixture.day(day),
        answers: [first, 2, 2, 0, 0, 0, 0, 0, last])
    }
    record.measures = [
      try phq("m-0", 0, 0), try phq("m-1", 7, 1), try phq("m-2", 14, nil),
      try phq("m-3", 21, 2, first: nil),
    ]
    let found = Trajectory(.instrument(.phq9), in: record, through: try CoreFixture.day(30))
    #expect(found.safetyItems.map(\.isPositive) == [false, true, nil, true])
    #expect(found.points.count == 2)
    #expect(try Self.trajectory(of: .gad7, [12, 5]).safetyItems.isEmpty)
    #expect(try Self.counts([1, 2]).safetyItems.isEmpty)
  }
}
