import IOPModels
import IOPPlanning
import Testing

@Suite("How a person took part, as far as somebody rated it")
struct EngagementSummaryTests {
  private func session(
    _ id: String, _ day: Int, _ attendance: Attendance? = .present, _ engagement: Engagement? = nil,
    homework: [Homework] = []
  ) throws -> Session {
    try Session(
      id: .core(id), date: CoreFixture.day(day), start: .noon, minutes: Minutes(known: 60),
      service: .groupTherapy, delivery: .onsite, status: .held, attendance: attendance,
      note: SessionNote(engagement: engagement), homework: homework)
  }

  private func summary(_ sessions: [Session], asOf offset: Int? = nil) throws -> EngagementSummary {
    EngagementSummary(
      sessions, in: try CalendarDateRange(CoreFixture.day(1), through: CoreFixture.day(14)),
      asOf: try offset.map { try CoreFixture.day($0) })
  }

  @Test("Ratings count in the order of their days; what nobody rated is listed apart")
  func ratings() throws {
    let found = try summary([
      session("s-3", 9, .partial(Minutes(known: 20)), .high), session("s-1", 2, .present, .low),
      session("s-2", 4, .late(Minutes(known: 10))), session("s-4", 5, .noShow, .notEngaged),
      session("s-5", 6, .excused), session("s-6", 15, .present, .notEngaged),
      session("s-7", 0, .present, .notEngaged), session("s-8", 7, nil, .high),
    ])
    #expect(found.ratings.map(\.engagement) == [.low, .high])
    #expect(found.ratings.map(\.session.text) == ["s-1", "s-3"])
    #expect(found.unrated.map(\.text) == ["s-2"])
    #expect(found.count(of: .low) == 1)
    #expect(found.count(of: .notEngaged) == 0)
    #expect(found.latest == .high)
    #expect(try summary([]).latest == nil)
  }

  @Test("Homework is done, done in part, not done, or not asked about; nothing is assumed")
  func homework() throws {
    func task(_ completion: Homework.Completion?, reviewed: Int? = nil) throws -> Homework {
      Homework(
        task: "Walk.", completion: completion,
        reviewed: try reviewed.map { try CoreFixture.day($0) })
    }
    let sessions = [
      try session("s-1", 2, homework: [task(.done), task(.partly), task(nil)]),
      try session("s-2", 4, homework: [task(.notDone), task(.done, reviewed: 12)]),
    ]
    let all = try summary(sessions)
    #expect(
      [all.homeworkDone, all.homeworkPartlyDone, all.homeworkNotDone, all.homeworkNotAsked]
        == [2, 1, 1, 1])
    // On day 10 nobody had asked about the last one yet.
    let early = try summary(sessions, asOf: 10)
    #expect(early.homeworkDone == 1)
    #expect(early.homeworkNotAsked == 2)
  }
}
