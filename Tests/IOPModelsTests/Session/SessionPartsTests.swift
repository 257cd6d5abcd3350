import IOPModels
import Testing

@Suite("Cancellations, make-ups, late arrivals, telehealth and homework of a session")
struct SessionPartsTests {
  static func date(_ day: Int) throws -> CalendarDate {
    try CalendarDate("2026-03-09").adding(days: day)
  }

  static func session(
    _ status: Session.Status = .held, _ attendance: Attendance? = nil, id: String = "s-1",
    day: Int = 0, delivery: DeliveryMode = .onsite, note: SessionNote? = nil,
    homework: [Homework] = [], makesUpFor: String? = nil, cancelled: Int? = nil,
    telehealth: TelehealthSetting? = nil
  ) throws -> Session {
    try Session(
      id: Identifier(id), date: date(day), start: TimeOfDay("09:00"), minutes: Minutes(60),
      service: .groupTherapy, delivery: delivery, status: status, attendance: attendance,
      note: note, homework: homework, makesUpFor: makesUpFor.map { try Identifier($0) },
      cancellation: cancelled.map { Session.Cancellation(on: try date($0), reason: "CANARY") },
      telehealth: telehealth)
  }

  static func text(_ status: String, _ more: String, delivery: String = "onsite") -> String {
    #"[{"id":"s-1","date":"2026-03-09","start":"09:00","minutes":60,"service":"group","#
      + #""delivery":"\#(delivery)","status":"\#(status)",\#(more)}]"#
  }

  func expect(
    _ reason: Session.Invalid?, _ json: String, _ make: () throws -> Session,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var thrown: Session.Invalid?
    do { _ = try make() } catch { thrown = error as? Session.Invalid }
    #expect(thrown == reason, sourceLocation: sourceLocation)
    let found = DecodingRefusal(of: json, as: [Session].self)
    #expect(found?.rule as? Session.Invalid == reason, sourceLocation: sourceLocation)
    #expect((found == nil) == (reason == nil), sourceLocation: sourceLocation)
    #expect(!(found?.repeats("CANARY") ?? false), sourceLocation: sourceLocation)
  }

  @Test("A cancellation belongs to a cancelled session, and is not later than its day")
  func cancellation() throws {
    for status in Session.Status.allCases {
      let isCancelled = status == .cancelledByPatient || status == .cancelledByProgram
      for day in [-7, 0, 1] {
        let on = try Self.date(day)
        expect(
          isCancelled && day <= 0 ? nil : .notCancelled,
          Self.text(status.rawValue, #""cancelled":{"on":"\#(on)","reason":"CANARY"}"#)
        ) { try Self.session(status, cancelled: day) }
      }
    }
    #expect(try Self.session(.cancelledByPatient, cancelled: -2).noticeDays == 2)
    #expect(try Self.session(.cancelledByPatient, cancelled: 0).noticeDays == 0)
    #expect(try Self.session(.cancelledByPatient).noticeDays == nil)
  }

  @Test("Nobody is late for the whole of a session, and who was late attended the rest")
  func late() throws {
    for (minutes, isFine) in [(1, true), (59, true), (60, false), (1440, false)] {
      let late = Attendance.late(try Minutes(minutes))
      expect(isFine ? nil : .attendedLonger, Self.text("held", #""attendance":"late:\#(minutes)""#))
      { try Self.session(.held, late) }
    }
    #expect(try Self.session(.held, .late(Minutes(10))).attendedMinutes == 50)
    #expect(try Self.session(.held, .late(Minutes(59))).attendedMinutes == 1)
  }

  @Test("A session makes up for another, earlier one that was not attended to its end")
  func makeUps() throws {
    expect(.makesUpForItself, Self.text("planned", #""makesUpFor":"s-1""#)) {
      try Self.session(.planned, makesUpFor: "s-1")
    }
    expect(nil, Self.text("planned", #""makesUpFor":"s-0""#)) {
      try Self.session(.planned, makesUpFor: "s-0")
    }
    let makeUp = try Self.session(id: "s-2", day: 2, makesUpFor: "s-1")
    #expect(try makeUp.mayMakeUp(for: Self.session(.held, .noShow)) == true)
    #expect(try makeUp.mayMakeUp(for: Self.session(.held, .excused)) == true)
    #expect(try makeUp.mayMakeUp(for: Self.session(.cancelledByProgram)) == true)
    #expect(try makeUp.mayMakeUp(for: Self.session(.held, .late(Minutes(1)))) == true)
    #expect(try makeUp.mayMakeUp(for: Self.session(.held, .present)) == false)
    #expect(try makeUp.mayMakeUp(for: Self.session(.held, .partial(Minutes(60)))) == false)
    #expect(try makeUp.mayMakeUp(for: Self.session(.held)) == nil)
    #expect(try makeUp.mayMakeUp(for: Self.session(.planned)) == nil)
    #expect(try makeUp.mayMakeUp(for: Self.session(.held, .noShow, id: "s-9")) == false)
    #expect(try makeUp.mayMakeUp(for: Self.session(.held, .noShow, day: 2)) == false)
    #expect(try makeUp.mayMakeUp(for: Self.session(.held, .noShow, day: 3)) == false)
  }

  @Test(
    "A telehealth setting belongs to a session that is not on site, and is ready when all is known")
  func telehealth() throws {
    for delivery in DeliveryMode.allCases {
      expect(
        delivery == .onsite ? .onsite : nil,
        Self.text("held", #""telehealth":{"location":"CANARY"}"#, delivery: delivery.rawValue)
      ) { try Self.session(delivery: delivery, telehealth: TelehealthSetting(location: "CANARY")) }
    }
    #expect(try Self.session().isReadyForTelehealth == true)
    #expect(try Self.session(delivery: .virtual).isReadyForTelehealth == nil)
    var setting = TelehealthSetting(
      location: "12 Elm Street", emergencyContact: try Identifier("sp-1"), isPrivate: true,
      connectionIsStable: true)
    #expect(setting.isReady == true)
    #expect(
      try Self.session(delivery: .hybrid, telehealth: setting).isReadyForTelehealth == true)
    setting.location = "  "
    #expect(setting.isReady == nil)
    setting.isPrivate = false
    #expect(setting.isReady == false)
    setting = TelehealthSetting(isPrivate: true, connectionIsStable: true)
    #expect(setting.isReady == nil)
    setting.location = "12 Elm Street"
    #expect(setting.isReady == nil)
    #expect(TelehealthSetting().isReady == nil)
  }

  @Test("Notes and homework are not earlier than their session")
  func days() throws {
    for (day, isFine) in [(-1, false), (0, true), (1, true)] {
      let on = try Self.date(day)
      let reason: Session.Invalid? = isFine ? nil : .before
      expect(reason, Self.text("held", #""note":{"written":"\#(on)"}"#)) {
        try Self.session(note: SessionNote(written: on))
      }
      expect(reason, Self.text("held", #""homework":[{"task":"CANARY","due":"\#(on)"}]"#)) {
        try Self.session(homework: [Homework(task: "CANARY", due: on)])
      }
      expect(reason, Self.text("held", #""homework":[{"task":"CANARY","reviewed":"\#(on)"}]"#)) {
        try Self.session(homework: [Homework(task: "CANARY", reviewed: on)])
      }
    }
  }

  @Test("Of homework what was asked later is not known before")
  func homework() throws {
    let asked = Homework(
      task: "t", skill: .grounding, completion: .done, due: try Self.date(2),
      reviewed: try Self.date(3))
    #expect(try asked.asKnown(on: Self.date(3)) == asked)
    #expect(
      try asked.asKnown(on: Self.date(2))
        == Homework(task: "t", skill: .grounding, due: Self.date(2)))
    let undated = Homework(task: "t", completion: .partly)
    #expect(try undated.asKnown(on: Self.date(-9)) == undated)
  }
}
