import IOPModels
import Testing

@Suite("Group sessions")
struct GroupSessionTests {
  static func meeting(minutes: Int = 90, day: Int = 0) throws -> GroupSession.Meeting {
    try GroupSession.Meeting(
      of: Identifier("g-1"), on: CalendarDate("2026-03-09").adding(days: day),
      at: TimeOfDay("09:00"), minutes: Minutes(minutes), delivery: .onsite,
      clinician: Identifier("c-1"), coFacilitators: [Identifier("c-2")], shared: "Grounding")
  }

  static func part(
    _ person: Int, _ session: String, _ attendance: Attendance? = .present, _ note: String? = nil
  ) throws -> GroupSession.Part {
    try GroupSession.Part(
      Identifier("p-\(person)"), session: Identifier(session), attendance: attendance,
      note: note.map { SessionNote(individual: PrivateText($0), engagement: .moderate) })
  }

  @Test("Four meetings of eight people make 32 sessions with 32 notes, each of one person only")
  func individualNotes() throws {
    var sessions: [Session] = []
    for day in 0..<4 {
      let parts = try (0..<8).map {
        try Self.part($0, "s-\(day)-\($0)", .present, "of \($0) on \(day)")
      }
      let group = try GroupSession(Self.meeting(day: day), parts: parts)
      #expect(group.withoutIndividualNote.isEmpty && group.withCopiedNote.isEmpty)
      #expect(group.presentCount == 8)
      for part in parts {
        let session = try #require(group.session(of: part.patient))
        #expect(session.id == part.session && session.group == group.meeting.group)
        #expect(session.coFacilitators == group.meeting.coFacilitators)
        #expect(session.note?.shared == "Grounding")
        #expect(session.note?.individual == part.note?.individual)
        let text = try FoundationJSON.text(of: session)
        for other in parts where other.patient != part.patient {
          #expect(try !text.contains(#require(other.note?.individual).revealed))
          #expect(!text.contains(other.patient.text))
        }
        sessions.append(session)
      }
    }
    #expect(sessions.count == 32)
    #expect(Set(sessions.map(\.id)).count == 32)
    #expect(Set(sessions.compactMap { $0.note?.individual }).count == 32)
  }

  @Test("A missing, a blank and a copied individual note are named")
  func faults() throws {
    let group = try GroupSession(
      Self.meeting(),
      parts: [
        Self.part(1, "s-1", .present, "same"), Self.part(2, "s-2", .late(Minutes(5)), "same"),
        Self.part(3, "s-3", .present), Self.part(4, "s-4", .partial(Minutes(20)), "  "),
        Self.part(5, "s-5", .noShow), Self.part(6, "s-6", .excused), Self.part(7, "s-7", nil),
        Self.part(8, "s-8", .present, "own"),
      ])
    func people(_ numbers: [Int]) throws -> [Identifier<Patient>] {
      try numbers.map { try Identifier("p-\($0)") }
    }
    #expect(try group.withoutIndividualNote == people([3, 4]))
    #expect(try group.withCopiedNote == people([1, 2]))
    #expect(try group.unresolved == people([7]))
    #expect(group.presentCount == nil)
    // Who was not there has no note of what the group did.
    for (person, hasNote) in [(3, true), (5, false), (6, false), (7, false)] {
      let session = try #require(group.session(of: try Identifier("p-\(person)")))
      #expect((session.note != nil) == hasNote, "\(person)")
      #expect(session.status == .held)
    }
    #expect(try group.session(of: Identifier("p-9")) == nil)
  }

  @Test("Each person and each session stands there once, and no part breaks the rules of a session")
  func refused() throws {
    let rows: [([GroupSession.Part], GroupSession.Invalid?)] = [
      ([], nil), ([try Self.part(1, "s-1"), try Self.part(2, "s-2")], nil),
      ([try Self.part(1, "s-1"), try Self.part(1, "s-2")], .twice),
      ([try Self.part(1, "s-1"), try Self.part(2, "s-1")], .twice),
      ([try Self.part(1, "s-1", .partial(Minutes(90)))], nil),
      ([try Self.part(1, "s-1", .partial(Minutes(91)))], .session(.attendedLonger)),
      ([try Self.part(1, "s-1", .late(Minutes(90)))], .session(.attendedLonger)),
    ]
    let meeting = try Self.meeting()
    for (parts, reason) in rows {
      #expect(
        refusal { () throws(GroupSession.Invalid) in try GroupSession(meeting, parts: parts) }
          == reason)
      let text =
        #"[{"meeting":\#(try FoundationJSON.text(of: meeting)),"parts":\#(try FoundationJSON.text(of: parts))}]"#
      let found = DecodingRefusal(of: text, as: [GroupSession].self)
      #expect(found?.rule as? GroupSession.Invalid == reason)
      #expect((found == nil) == (reason == nil))
    }
  }
}
