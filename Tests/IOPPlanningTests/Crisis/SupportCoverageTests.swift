import IOPModels
import IOPPlanning
import IOPTesting
import Testing

@Suite("The weekly map of support")
struct SupportCoverageTests {
  /// A window as plain numbers, so that the oracle needs no set of times.
  struct PlainWindow {
    let day: Int
    let start: Int
    let end: Int

    init(using random: inout SplitMix64) {
      day = Int.random(in: 1...7, using: &random)
      let first = Int.random(in: 0...287, using: &random)
      start = first * 5
      end = Int.random(in: (first + 1)...288, using: &random) * 5
    }

    var window: WeeklyTimes.Window {
      get throws {
        try WeeklyTimes.Window(
          #require(Weekday(rawValue: day)), TimeOfDay(minuteOfDay: start), minutes: end - start)
      }
    }

    func covers(_ minuteOfWeek: Int) -> Bool {
      let minute = minuteOfWeek % 1440
      return minuteOfWeek / 1440 == day - 1 && start <= minute && minute < end
    }
  }

  static func windows(upTo count: Int, using random: inout SplitMix64) -> [PlainWindow] {
    (0..<Int.random(in: 0...count, using: &random)).map { _ in PlainWindow(using: &random) }
  }

  @Test("The map agrees with a walk through every five minutes of the week")
  func naiveOracle() throws {
    let seed: UInt64 = 0xC0FE_0001
    var random = SplitMix64(seed: seed)
    for _ in 0..<(60 * testScale) {
      let program = Self.windows(upTo: 6, using: &random)
      let professional = Self.windows(upTo: 5, using: &random)
      let helper = Self.windows(upTo: 5, using: &random)
      let line = Self.windows(upTo: 8, using: &random)
      var plan = CrisisPlan(
        id: try Identifier("cp"), date: try CareFixture.day("2026-01-05"),
        helpers: [try Identifier("s-1")])
      plan.professionals = [
        try CrisisPlan.Professional(
          name: "Name", reach: "1", hours: WeeklyTimes(professional.map { try $0.window }))
      ]
      if !line.isEmpty {
        plan.lines = [
          try CrisisLine(name: "Line", reach: "2", hours: WeeklyTimes(line.map { try $0.window }))
        ]
      }
      let supports = [
        try CareFixture.support(
          "s-1", [ContactPoint(.phone, "3")],
          reachable: WeeklyTimes(helper.map { try $0.window }))
      ]
      let coverage = SupportCoverage(
        plan: plan, supports: supports,
        programHours: WeeklyTimes(try program.map { try $0.window }))
      var uncovered = 0
      var linesOnly = 0
      for slot in 0..<2016 {
        let minute = slot * 5
        func isIn(_ windows: [PlainWindow]) -> Bool { windows.contains { $0.covers(minute) } }
        let somebody = isIn(program) || isIn(professional) || isIn(helper)
        let window = try WeeklyTimes.Window(
          #require(Weekday(rawValue: minute / 1440 + 1)), TimeOfDay(minuteOfDay: minute % 1440),
          minutes: 5)
        let isUncovered = !somebody && !isIn(line)
        #expect(coverage.uncovered.contains(window) == isUncovered, "seed \(seed)")
        uncovered += isUncovered ? 5 : 0
        linesOnly += !somebody && isIn(line) ? 5 : 0
      }
      #expect(coverage.uncovered.minutes == uncovered, "seed \(seed)")
      #expect(coverage.linesOnly.minutes == linesOnly, "seed \(seed)")
      #expect(coverage.isComplete == (uncovered == 0), "seed \(seed)")
    }
  }

  private static func coverage(
    _ change: (inout CrisisPlan, inout [SupportPerson]?) throws -> Void
  ) throws -> SupportCoverage {
    var plan = CrisisPlan(
      id: try Identifier("cp"), date: try CareFixture.day("2026-01-05"),
      helpers: [try Identifier("s-1"), try Identifier("s-1")])
    var supports: [SupportPerson]? = [
      try CareFixture.support("s-1", [ContactPoint(.phone, "1")], reachable: .always)
    ]
    try change(&plan, &supports)
    return SupportCoverage(plan: plan, supports: supports, programHours: .empty)
  }

  @Test("A helper who can be called at every hour covers the week")
  func helperCovers() throws {
    let coverage = try Self.coverage { _, _ in }
    #expect(coverage.isComplete && coverage.helpersWithUnknownHours.isEmpty)
  }

  @Test("Unknown hours are unknown and cover nothing")
  func unknownHours() throws {
    let coverage = try Self.coverage { plan, supports in
      supports?[0].reachable = nil
      plan.professionals = [try CrisisPlan.Professional(name: "Name", reach: "1")]
    }
    #expect(coverage.uncovered == .always)
    #expect(coverage.helpersWithUnknownHours.map(\.text) == ["s-1"])
    #expect(coverage.professionalsWithUnknownHours == 1)
  }

  @Test("A helper without a number, or who is not in the record, covers nothing and is named")
  func outOfReach() throws {
    for change in [
      { $0?[0].contacts = [ContactPoint(.email, "a@example.org")] }, { $0 = [] }, { $0 = nil },
    ] as [@Sendable (inout [SupportPerson]?) -> Void] {
      let coverage = try Self.coverage { _, supports in change(&supports) }
      #expect(coverage.uncovered == .always)
      #expect(coverage.helpersOutOfReach.map(\.text) == ["s-1"])
    }
  }

  @Test("A crisis line that answers around the clock leaves no hour uncovered")
  func lineCoversAll() throws {
    let record = try CareFixture.record()
    let coverage = try #require(SupportCoverage(record, asOf: CareFixture.lastDay))
    #expect(coverage.isComplete)
    #expect(coverage.linesOnly.minutes < 7 * 1440)
    var without = record
    without.crisisPlans[0].lines = []
    let gaps = try #require(SupportCoverage(without, asOf: CareFixture.lastDay))
    #expect(gaps.uncovered == coverage.linesOnly)
    #expect(SupportCoverage(record, asOf: try CareFixture.day("2026-01-05")) == nil)
  }

  private static func session(
    _ date: String, _ start: String, _ minutes: Int, _ status: Session.Status = .planned
  ) throws -> Session {
    try Session(
      id: try Identifier("s"), date: try CareFixture.day(date), start: try TimeOfDay(start),
      minutes: try Minutes(minutes), service: .groupTherapy, delivery: .onsite, status: status)
  }

  @Test("Program hours are those of the sessions of the week, without the cancelled ones")
  func programHours() throws {
    // 2026-03-16 is a Monday.
    let sessions = [
      try Self.session("2026-03-15", "10:00", 60), try Self.session("2026-03-16", "10:00", 60),
      try Self.session("2026-03-17", "10:00", 60, .cancelledByProgram),
      try Self.session("2026-03-18", "10:00", 60, .cancelledByPatient),
      try Self.session("2026-03-22", "10:00", 60, .held),
      try Self.session("2026-03-23", "10:00", 60),
    ]
    let hours = WeeklyTimes(programSessions: sessions, inWeekOf: try CareFixture.day("2026-03-19"))
    #expect(hours.description == "mon 10:00-11:00, sun 10:00-11:00")
  }

  @Test("A session off the marks or past midnight claims no minute that it does not cover")
  func programHoursRoundInwards() throws {
    let week = try CareFixture.day("2026-03-16")
    for (session, text) in [
      (try Self.session("2026-03-16", "10:02", 60), "mon 10:05-11:00"),
      (try Self.session("2026-03-16", "10:01", 7), "mon 10:05-10:05"),
      (try Self.session("2026-03-16", "23:30", 60), "mon 23:30-24:00, tue 00:00-00:30"),
      (try Self.session("2026-03-22", "23:30", 60), "sun 23:30-24:00"),
      (try Self.session("2026-03-16", "23:58", 60), "tue 00:00-00:55"),
    ] {
      let hours = WeeklyTimes(programSessions: [session], inWeekOf: week)
      #expect(hours.description == (text == "mon 10:05-10:05" ? "none" : text))
    }
  }
}
