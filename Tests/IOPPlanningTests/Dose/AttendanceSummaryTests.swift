import IOPModels
import IOPPlanning
import Testing

@Suite("How much of what was held a person attended")
struct AttendanceSummaryTests {
  private let week = try? CalendarDateRange(
    DoseFixture.date("2026-03-09"), through: DoseFixture.date("2026-03-15"))

  @Test("Who came late attended the rest, and is listed apart from who was there in part")
  func late() throws {
    let sessions = [
      try DoseFixture.session("late", "2026-03-09", minutes: 60, .held, .late(Minutes(15)))
    ]
    let summary = AttendanceSummary(sessions, in: try #require(week))
    #expect(summary.late.map(\.text) == ["late"] && summary.partial.isEmpty)
    #expect(summary.attendedSessions == 1 && summary.attendedMinutes == 45)
    #expect(summary.percent == 75)
  }

  @Test("Present, partial, excused, no-show and both kinds of cancellation are kept apart")
  func kinds() throws {
    let sessions = [
      try DoseFixture.session("present", "2026-03-09", minutes: 60, .held, .present),
      try DoseFixture.session("partial", "2026-03-09", minutes: 90, .held, .partial(Minutes(35))),
      try DoseFixture.session("excused", "2026-03-10", minutes: 50, .held, .excused),
      try DoseFixture.session("no-show", "2026-03-10", minutes: 100, .held, .noShow),
      try DoseFixture.session("by-patient", "2026-03-11", minutes: 80, .cancelledByPatient),
      try DoseFixture.session("by-program", "2026-03-11", minutes: 70, .cancelledByProgram),
      try DoseFixture.session("before", "2026-03-08", .held, .noShow),
      try DoseFixture.session("after", "2026-03-16", .held, .noShow),
    ]
    let summary = AttendanceSummary(sessions, in: try #require(week))
    #expect(summary.heldSessions == 4)
    #expect(summary.heldMinutes == 60 + 90 + 50 + 100)
    #expect(summary.attendedSessions == 2)
    #expect(summary.attendedMinutes == 60 + 35)
    #expect(summary.partial.map(\.text) == ["partial"])
    #expect(summary.excused.map(\.text) == ["excused"])
    #expect(summary.excusedMinutes == 50)
    #expect(summary.noShows.map(\.text) == ["no-show"])
    #expect(summary.cancelledByPatient.map(\.text) == ["by-patient"])
    #expect(summary.cancelledByPatientMinutes == 80)
    #expect(summary.cancelledByProgram.map(\.text) == ["by-program"])
    #expect(summary.unresolved.isEmpty && summary.upcoming.isEmpty)
    // 95 of 300, and 95 of 380 with what the person cancelled.
    #expect(summary.percent == 31)
    #expect(summary.percentOfOffered == 25)
  }

  @Test(
    "A planned session is unresolved from the day after on, and still to come until then",
    arguments: [
      ("2026-03-11", true), ("2026-03-12", false), ("2026-03-13", false),
    ])
  func planned(day: String, isUnresolved: Bool) throws {
    let sessions = [
      try DoseFixture.session("held", "2026-03-09", .held, .present),
      try DoseFixture.session("s", day, .planned),
    ]
    let summary = AttendanceSummary(
      sessions, in: try #require(week), asOf: DoseFixture.date("2026-03-12"))
    #expect(summary.unresolved.map(\.text) == (isUnresolved ? ["s"] : []))
    #expect(summary.upcoming.map(\.text) == (isUnresolved ? [] : ["s"]))
    #expect(summary.percent == (isUnresolved ? nil : 100))
  }

  @Test("What the record says of a day after the last day of knowledge is not used")
  func future() throws {
    let sessions = [
      try DoseFixture.session("a", "2026-03-13", .held, .noShow),
      try DoseFixture.session("b", "2026-03-13", .cancelledByPatient),
      try DoseFixture.session("c", "2026-03-13", .held),
    ]
    let summary = AttendanceSummary(
      sessions, in: try #require(week), asOf: DoseFixture.date("2026-03-12"))
    #expect(summary.upcoming.map(\.text) == ["a", "b", "c"])
    #expect(summary.heldSessions == 0)
    #expect(summary.percent == nil)
  }

  @Test("A held session without attendance is unresolved and gives no percentage")
  func unrecorded() throws {
    let sessions = [
      try DoseFixture.session("a", "2026-03-09", .held, .present),
      try DoseFixture.session("b", "2026-03-12", .held),
    ]
    let summary = AttendanceSummary(
      sessions, in: try #require(week), asOf: DoseFixture.date("2026-03-12"))
    #expect(summary.unresolved.map(\.text) == ["b"])
    #expect(summary.heldSessions == 2)
    #expect(summary.heldMinutes == 60)
    #expect(summary.percent == nil && summary.percentOfOffered == nil)
  }

  @Test("Full weeks of which the record holds no session are named")
  func gaps() throws {
    func summary(
      _ days: [String], from first: String = "2026-03-04", to last: String = "2026-04-08"
    ) throws -> AttendanceSummary {
      AttendanceSummary(
        try days.map { try DoseFixture.session($0, $0, .held, .present) },
        in: try CalendarDateRange(DoseFixture.date(first), through: DoseFixture.date(last)))
    }
    // Wednesday to Wednesday: the full weeks begin on 9, 16, 23 and 30 March.
    let found = try summary(["2026-03-04", "2026-03-17", "2026-04-08"])
    #expect(
      found.weeksWithoutSession.map { "\($0.first) \($0.last)" } == [
        "2026-03-09 2026-03-15", "2026-03-23 2026-04-05",
      ])
    #expect(found.percentOfOffered == 100)
    let every = ["2026-03-09", "2026-03-22", "2026-03-23", "2026-04-05"]
    #expect(try summary(every).weeksWithoutSession.isEmpty)
    // A week counts from its last day on; a session that was cancelled fills it.
    #expect(try summary([], to: "2026-03-14").weeksWithoutSession.isEmpty)
    #expect(try summary([], to: "2026-03-15").weeksWithoutSession.count == 1)
    let cancelled = AttendanceSummary(
      [try DoseFixture.session("c", "2026-03-10", .cancelledByProgram)],
      in: try CalendarDateRange(
        DoseFixture.date("2026-03-09"), through: DoseFixture.date("2026-03-15")))
    #expect(cancelled.weeksWithoutSession.isEmpty)
  }

  @Test("Nothing held gives no percentage")
  func nothing() throws {
    let summary = AttendanceSummary([Session](), in: try #require(week))
    #expect(summary.percent == nil && summary.percentOfOffered == nil)
  }
}
