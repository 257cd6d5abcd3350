import IOPModels
import Testing

@Suite("Sessions")
struct SessionTests {
  static func session(
    _ status: Session.Status, _ attendance: Attendance? = nil, note: SessionNote? = nil,
    minutes: Int = 60
  ) throws(Session.Invalid) -> Session? {
    guard let date = try? CalendarDate("2026-03-09"), let start = try? TimeOfDay("09:00"),
      let length = try? Minutes(minutes), let id = try? Identifier<Session>("s-1")
    else { return nil }
    return try Session(
      id: id, date: date, start: start, minutes: length, service: .groupTherapy,
      delivery: .onsite, status: status, attendance: attendance, note: note)
  }

  static func json(_ status: Session.Status, _ attendance: String?, note: String?) -> String {
    let base =
      #""id":"s-1","date":"2026-03-09","start":"09:00","minutes":60,"service":"group","delivery":"onsite""#
    let came = attendance.map { #","attendance":"\#($0)""# } ?? ""
    let wrote = note.map { #","note":{"individual":"\#($0)"}"# } ?? ""
    return #"{\#(base),"status":"\#(status.rawValue)"\#(came)\#(wrote)}"#
  }

  @Test(
    "Attendance and notes belong to a session that was held", arguments: Session.Status.allCases)
  func onlyHeld(status: Session.Status) throws {
    let note = SessionNote(individual: "CANARY")
    for attendance in [nil, "present", "partial:10", "excused", "no-show"] {
      for hasNote in [false, true] {
        let isFine = status == .held || (attendance == nil && !hasNote)
        let value = try attendance.map { try Attendance($0) }
        let reason = refusal { () throws(Session.Invalid) in
          try Self.session(status, value, note: hasNote ? note : nil)
        }
        #expect(reason == (isFine ? nil : .notHeld))
        let text = Self.json(status, attendance, note: hasNote ? "CANARY" : nil)
        let found = DecodingRefusal(of: "[\(text)]", as: [Session].self)
        #expect((found == nil) == isFine)
        if let found {
          #expect(found.rule as? Session.Invalid == .notHeld)
          #expect(found.path == ["0"])
          #expect(!found.repeats("CANARY"))
        }
      }
    }
  }

  @Test(
    "Nobody attends for longer than the session lasts",
    arguments: [(59, true), (60, true), (61, false), (1440, false)])
  func attendedLonger(attended: Int, isFine: Bool) throws {
    let attendance = Attendance.partial(try Minutes(attended))
    let reason = refusal { () throws(Session.Invalid) in try Self.session(.held, attendance) }
    #expect(reason == (isFine ? nil : .attendedLonger))
    let text = Self.json(.held, "partial:\(attended)", note: nil)
    let found = DecodingRefusal(of: text, as: Session.self)
    #expect(found?.rule as? Session.Invalid == (isFine ? nil : .attendedLonger))
    #expect((found == nil) == isFine)
  }

  @Test("Attended minutes are known once somebody recorded them, and none when nothing was held")
  func attendedMinutes() throws {
    func minutes(_ status: Session.Status, _ attendance: String? = nil) throws -> Int? {
      let value = try attendance.map { try Attendance($0) }
      let session = try #require(try Self.session(status, value))
      return session.attendedMinutes
    }
    #expect(try minutes(.planned) == nil)
    #expect(try minutes(.held) == nil)
    #expect(try minutes(.cancelledByProgram) == 0)
    #expect(try minutes(.cancelledByPatient) == 0)
    #expect(try minutes(.held, "present") == 60)
    #expect(try minutes(.held, "partial:35") == 35)
    #expect(try minutes(.held, "partial:60") == 60)
    #expect(try minutes(.held, "excused") == 0)
    #expect(try minutes(.held, "no-show") == 0)
  }

  @Test("A refusal inside a session names the place inside it and not the value")
  func places() throws {
    let good = Self.json(.held, "present", note: "fine")
    let edits = [
      (#""minutes":60"#, #""minutes":1441"#, ["minutes"]),
      (#""start":"09:00""#, #""start":"25:CANARY""#, ["start"]),
      (#""date":"2026-03-09""#, #""date":"2026-02-30CANARY""#, ["date"]),
      (#""service":"group""#, #""service":"CANARY""#, ["service"]),
      (#""delivery":"onsite""#, #""delivery":"CANARY""#, ["delivery"]),
      (#""status":"held""#, #""status":"CANARY""#, ["status"]),
      (#""attendance":"present""#, #""attendance":"CANARY""#, ["attendance"]),
      (#""id":"s-1""#, #""id":"CANARY s""#, ["id"]),
      (#""note":{"#, #""note":{"engagement":"CANARY","#, ["note", "engagement"]),
    ]
    #expect(DecodingRefusal(of: good, as: Session.self) == nil)
    for (old, new, path) in edits {
      let parts = good.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
      #expect(parts.count == 2, "\(old)")
      let found = try #require(
        DecodingRefusal(of: parts.joined(separator: new), as: Session.self), "\(path)")
      #expect(found.path == path)
      #expect(!found.repeats("CANARY"), "\(path)")
    }
  }

  @Test("Engagement is ordered from none to high")
  func engagement() {
    #expect(Engagement.allCases.sorted() == [.notEngaged, .low, .moderate, .high])
  }
}
