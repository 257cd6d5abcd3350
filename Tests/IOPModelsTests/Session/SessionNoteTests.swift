import IOPModels
import Testing

@Suite("Notes that are signed, locked and amended")
struct SessionNoteTests {
  static func date(_ day: Int) throws -> CalendarDate {
    try CalendarDate("2026-03-09").adding(days: day)
  }

  static func clinician(_ number: Int) throws -> Identifier<Clinician> {
    try Identifier("c-\(number)")
  }

  static func signature(_ number: Int, _ day: Int, locks: Bool = true) throws
    -> SessionNote.Signature
  {
    SessionNote.Signature(by: try clinician(number), on: try date(day), locks: locks)
  }

  static func addendum(_ day: Int) throws -> SessionNote.Addendum {
    try SessionNote.Addendum(
      on: date(day), author: clinician(1), reason: "corrected", text: "It was Tuesday.")
  }

  @Test("Signatures and addenda follow each other in time, and an addendum follows a signature")
  func order() throws {
    typealias Row = (signed: [(Int, Int)], added: [Int], SessionNote.Invalid?)
    let rows: [Row] = [
      ([], [], nil), ([(1, 0)], [], nil), ([(1, -1)], [], .order), ([(1, 0), (2, 0)], [], nil),
      ([(1, 2), (2, 1)], [], .order), ([(1, 0), (1, 1)], [], .signedTwice),
      ([], [3], .notSigned), ([(1, 2)], [2], nil), ([(1, 2)], [1], .order),
      ([(1, 2)], [3, 3], nil), ([(1, 2)], [4, 3], .order), ([(1, 0), (2, 5)], [3], nil),
    ]
    for (signed, added, reason) in rows {
      let note = SessionNote(individual: "CANARY", written: try Self.date(0))
      let signatures = try signed.map { try Self.signature($0.0, $0.1) }
      let addenda = try added.map { try Self.addendum($0) }
      #expect(
        refusal { () throws(SessionNote.Invalid) in
          try SessionNote(note, signatures: signatures, addenda: addenda)
        } == reason, "\(signed) \(added)")
      let signedText = try FoundationJSON.text(of: signatures)
      let addedText = try FoundationJSON.text(of: addenda)
      let text =
        #"[{"individual":"CANARY","written":"2026-03-09","signatures":\#(signedText),"addenda":\#(addedText)}]"#
      let found = DecodingRefusal(of: text, as: [SessionNote].self)
      #expect(found?.rule as? SessionNote.Invalid == reason, "\(signed) \(added)")
      #expect((found == nil) == (reason == nil))
      #expect(!(found?.repeats("CANARY") ?? false))
    }
  }

  @Test("An addendum has a reason and a text")
  func blank() throws {
    for (reason, text, isFine) in [("r", "t", true), (" ", "t", false), ("r", "", false)] {
      let (date, author) = (try Self.date(0), try Self.clinician(1))
      #expect(
        refusal { () throws(SessionNote.Invalid) in
          try SessionNote.Addendum(
            on: date, author: author, reason: PrivateText(reason), text: PrivateText(text))
        } == (isFine ? nil : .blank))
      let json = #"[{"on":"2026-03-09","author":"c-1","reason":"\#(reason)","text":"\#(text)"}]"#
      let found = DecodingRefusal(of: json, as: [SessionNote.Addendum].self)
      #expect(found?.rule as? SessionNote.Invalid == (isFine ? nil : .blank))
    }
  }

  @Test("A locked note is not edited, and no signature or addendum is lost")
  func keeps() throws {
    let draft = SessionNote(individual: "first")
    let other = SessionNote(individual: "second")
    #expect(other.keeps(draft))
    let open = try draft.signed(by: Self.clinician(1), on: Self.date(0), locks: false)
    #expect(!open.isLocked && open.keeps(draft) && !draft.keeps(open))
    #expect(try SessionNote(other, signatures: open.signatures).keeps(open))
    let locked = try open.signed(by: Self.clinician(2), on: Self.date(1), locks: true)
    #expect(locked.isLocked && locked.keeps(open))
    #expect(try !SessionNote(other, signatures: locked.signatures).keeps(locked))
    let amended = try locked.adding(Self.addendum(2))
    #expect(amended.keeps(locked) && !locked.keeps(amended))
    let twice = try amended.adding(Self.addendum(3))
    #expect(twice.keeps(amended))
    #expect(
      try !SessionNote(locked, signatures: locked.signatures, addenda: [Self.addendum(3)])
        .keeps(amended))
  }

  @Test("Of a note what was written, signed or added later is not known before")
  func asKnown() throws {
    let note = try SessionNote(individual: "x", written: Self.date(1))
      .signed(by: Self.clinician(1), on: Self.date(2), locks: true).adding(Self.addendum(4))
    #expect(try note.asKnown(on: Self.date(0)) == nil)
    #expect(
      try note.asKnown(on: Self.date(1)) == SessionNote(individual: "x", written: Self.date(1)))
    #expect(try note.asKnown(on: Self.date(3))?.addenda.isEmpty == true)
    #expect(try note.asKnown(on: Self.date(3))?.isLocked == true)
    #expect(try note.asKnown(on: Self.date(4)) == note)
  }
}
