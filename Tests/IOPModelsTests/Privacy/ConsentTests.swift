import IOPModels
import Testing

@Suite("Consents")
struct ConsentTests {
  private static func day(_ text: String) throws -> CalendarDate { try CalendarDate(text) }

  /// What a consent says, to be changed piece by piece.
  private struct Draft {
    var kind = Consent.Kind.part2
    var decision = Consent.Decision.given
    var patientName: PrivateText? = "Sam Example"
    var disclosers = [ConsentParty(kind: .named, name: "The program")]
    var scope: [InformationKind] = [.diagnoses, .substanceUse]
    var scopeNote: PrivateText?
    var recipients = [ConsentParty(kind: .group, name: "My treating providers", isCovered: true)]
    var purposes: [ConsentPurpose] = [.treatment, .payment, .operations]
    var statements: [Consent.Statement] = [
      .rightToRevoke, .redisclosure, .noLongerProtected, .refusal,
    ]
    var expiration: Consent.Expiration?
    var signer: Consent.Signer? = .patient
    var signed: CalendarDate?
    var isCombined: Bool?
    var isCondition: Bool?
    var revocation: Consent.Revocation?
    var foundFalse: CalendarDate?

    init() throws {
      expiration = .date(try day("2027-02-28"))
      signed = try day("2026-03-01")
    }

    func consent() throws -> Consent {
      try Consent(
        id: Identifier("consent-1"), recorded: day("2026-03-01"), kind: kind, decision: decision,
        patientName: patientName, disclosers: disclosers, scope: scope, scopeNote: scopeNote,
        recipients: recipients, purposes: purposes, statements: statements,
        expiration: expiration, signer: signer, signed: signed, isCombined: isCombined,
        isCondition: isCondition, revocation: revocation, foundFalse: foundFalse)
    }
  }

  private static func validity(
    on date: String = "2026-03-09", _ edit: (inout Draft) throws -> Void
  ) throws -> ConsentValidity {
    var draft = try Draft()
    try edit(&draft)
    return try draft.consent().validity(on: day(date))
  }

  private static func part2(
    on date: String = "2026-03-09", _ edit: (inout Draft) throws -> Void = { _ in }
  ) throws -> ConsentValidity {
    try validity(on: date, edit)
  }

  @Test("A consent with all ten elements holds, and its elements are those of the regulation")
  func complete() throws {
    let validity = try Self.part2()
    #expect(validity.isValid == true)
    #expect(validity.faults == [] && validity.questions == [])
    #expect(validity.form.source == .cfr2_31)
    #expect(validity.form.elements == ConsentElement.allCases)
    #expect(ConsentElement.allCases.count == 10)
  }

  /// For each element, an edit that takes it away and nothing else.
  private static let removals: [(ConsentElement, @Sendable (inout Draft) -> Void)] = [
    (.patientName, { $0.patientName = nil }), (.patientName, { $0.patientName = " " }),
    (.discloser, { $0.disclosers = [] }), (.discloser, { $0.disclosers[0].name = "" }),
    (.information, { $0.scope = [] }),
    (
      .information,
      {
        $0.scope = []
        $0.scopeNote = " "
      }
    ),
    (.recipient, { $0.recipients = [] }), (.recipient, { $0.recipients[0].name = "" }),
    (.recipient, { $0.statements.removeAll { $0 == .redisclosure } }),
    (.purpose, { $0.purposes = [] }), (.purpose, { $0.purposes.append(.fundraising) }),
    (.revocation, { $0.statements.removeAll { $0 == .rightToRevoke } }),
    (.expiration, { $0.expiration = nil }), (.expiration, { $0.expiration = .event(" ") }),
    (.signature, { $0.signer = nil }), (.dateSigned, { $0.signed = nil }),
    (.statements, { $0.statements.removeAll { $0 == .refusal } }),
    (.statements, { $0.statements.removeAll { $0 == .noLongerProtected } }),
  ]

  @Test("Each element that is missing is named, and no other", arguments: removals.indices)
  func missing(index: Int) throws {
    let (element, edit) = Self.removals[index]
    let validity = try Self.part2 { edit(&$0) }
    #expect(validity.missing == [element])
    #expect(validity.isValid == false)
  }

  @Test("Every element has a way to be missing, and all may be missing at once")
  func everyElement() throws {
    #expect(Set(Self.removals.map(\.0)) == Set(ConsentElement.allCases))
    let empty = try Consent(
      id: Identifier("c"), recorded: Self.day("2026-03-01"), kind: .part2)
    let validity = try empty.validity(on: Self.day("2026-03-09"))
    // Without a purpose nobody can say whether the statements are needed.
    #expect(validity.missing == ConsentElement.allCases.filter { $0 != .statements })
    #expect(validity.questions == [.element(.statements)])
    #expect(validity.isValid == false)
  }

  @Test("What only treatment, payment and operations need is not asked of other purposes")
  func otherPurposes() throws {
    let plain = try Self.part2 {
      $0.purposes = [.patientRequest]
      $0.statements = [.rightToRevoke]
    }
    #expect(plain.isValid == true)
    // "None" and "end of the treatment" are enough for treatment, payment and operations only.
    for expiration in [Consent.Expiration.never, .endOfTreatment] {
      let enough = try Self.part2 { $0.expiration = expiration }
      #expect(enough.missing == [])
      for purposes in [[ConsentPurpose.patientRequest], [.treatment, .support]] {
        let validity = try Self.part2 {
          $0.expiration = expiration
          $0.purposes = purposes
        }
        #expect(validity.missing == [.expiration])
      }
    }
    let optedOut = try Self.part2 {
      $0.purposes.append(.fundraising)
      $0.statements.append(.fundraisingOptOut)
    }
    #expect(optedOut.isValid == true)
  }

  @Test("Covered recipients need the statement on redisclosure, others do not, unknown ones may")
  func covered() throws {
    for (isCovered, isValid) in [(true, false), (nil, nil), (false, true)] as [(Bool?, Bool?)] {
      let validity = try Self.part2 {
        $0.recipients[0].isCovered = isCovered
        $0.statements.removeAll { $0 == .redisclosure }
      }
      #expect(validity.isValid == isValid)
      #expect(validity.questions == (isCovered == nil ? [.element(.recipient)] : []))
      let told = try Self.part2 { $0.recipients[0].isCovered = isCovered }
      #expect(told.isValid == true)
    }
  }

  @Test("An intermediary needs participants, or a general designation of treating providers")
  func intermediary() throws {
    let rows: [([PrivateText], Bool?, Bool?)] = [
      ([], nil, nil), ([], false, false), ([], true, true), (["A"], nil, true),
      (["A"], false, true),
      ([" "], false, false),
    ]
    for (participants, isTreatingOnly, isValid) in rows {
      let validity = try Self.part2 {
        $0.recipients = [
          ConsentParty(
            kind: .intermediary, name: "An exchange", isCovered: true,
            participants: participants, isTreatingOnly: isTreatingOnly)
        ]
      }
      #expect(validity.isValid == isValid)
    }
  }

  @Test(
    "A consent holds from its signature through its last day, and not after",
    arguments: [
      ("2026-02-28", [ConsentValidity.Fault.notYetSigned(try CalendarDate("2026-03-01"))]),
      ("2026-03-01", []), ("2027-02-28", []),
      ("2027-03-01", [.expired(try CalendarDate("2027-02-28"))]),
    ] as [(String, [ConsentValidity.Fault])])
  func days(date: String, faults: [ConsentValidity.Fault]) throws {
    #expect(try Self.part2(on: date).faults == faults)
  }

  @Test("A consent that ends with an event is open until somebody says whether it occurred")
  func events() throws {
    var draft = try Draft()
    let date = try Self.day("2026-03-09")
    draft.expiration = .event("when the court case is over")
    let event = try draft.consent()
    #expect(event.validity(on: date).isValid == nil)
    #expect(event.validity(on: date).questions == [.event])
    #expect(event.validity(on: date, treatmentHasEnded: false).isValid == nil)
    #expect(event.validity(on: date, eventHasOccurred: false).isValid == true)
    #expect(event.validity(on: date, eventHasOccurred: true).faults == [.eventOccurred])
    draft.expiration = .endOfTreatment
    let end = try draft.consent()
    #expect(end.validity(on: date).questions == [.treatmentEnd])
    #expect(end.validity(on: date, treatmentHasEnded: false).isValid == true)
    #expect(end.validity(on: date, treatmentHasEnded: true).faults == [.treatmentEnded])
  }

  @Test("A revocation counts from its day on, is added once, and is not known before")
  func revoked() throws {
    var consent = try Draft().consent()
    let before = try Self.day("2026-03-31")
    let on = try Self.day("2026-04-01")
    let original = consent
    try consent.revoke(Consent.Revocation(date: on, by: .patient, note: "CANARY"))
    #expect(consent.validity(on: before).isValid == true)
    #expect(consent.validity(on: on).faults == [.revoked(on)])
    #expect(consent.asKnown(on: before) == original)
    #expect(consent.asKnown(on: on) == consent)
    #expect(throws: Consent.Invalid.revocation) {
      try consent.revoke(Consent.Revocation(date: on, by: .guardian))
    }
    #expect(consent.revocation?.by == .patient)
    #expect(throws: Consent.Invalid.revocation) {
      var early = original
      try early.revoke(Consent.Revocation(date: Self.day("2026-02-28"), by: .patient))
    }
  }

  @Test("A consent that is known to be false does not hold from that day on")
  func knownFalse() throws {
    var consent = try Draft().consent()
    let found = try Self.day("2026-04-01")
    try consent.markFalse(from: found)
    #expect(consent.validity(on: try Self.day("2026-03-31")).isValid == true)
    #expect(consent.validity(on: found).faults == [.knownFalse])
    #expect(consent.asKnown(on: try Self.day("2026-03-31"))?.foundFalse == nil)
    #expect(throws: Consent.Invalid.foundFalse) { try consent.markFalse(from: found) }
  }

  @Test("Counselling notes need a consent of their own that nothing depends on")
  func counsellingNotes() throws {
    func notes(
      _ scope: [InformationKind], combined: Bool?, condition: Bool?
    ) throws -> ConsentValidity {
      try Self.part2 {
        $0.scope = scope
        $0.isCombined = combined
        $0.isCondition = condition
      }
    }
    let alone: [InformationKind] = [.substanceUseNotes]
    #expect(try notes(alone, combined: false, condition: false).isValid == true)
    #expect(
      try notes(alone, combined: nil, condition: nil).questions == [.isCombined, .isCondition])
    #expect(try notes(alone, combined: nil, condition: false).isValid == nil)
    #expect(
      try notes(alone, combined: true, condition: false).faults == [.counsellingNotesCombined])
    #expect(
      try notes(alone, combined: false, condition: true).faults == [.counsellingNotesCondition])
    #expect(
      try notes(alone + [.diagnoses], combined: false, condition: false).faults
        == [.counsellingNotesCombined])
    // Other information may be combined, and nobody has to ask.
    #expect(try notes([.diagnoses, .progress], combined: true, condition: nil).isValid == true)
  }

  @Test("Consent for legal proceedings is combined with no other purpose")
  func legalProceedings() throws {
    func legal(_ purposes: [ConsentPurpose], combined: Bool?) throws -> ConsentValidity {
      try Self.part2 {
        $0.purposes = purposes
        $0.isCombined = combined
      }
    }
    #expect(try legal([.legalProceedings], combined: false).isValid == true)
    #expect(try legal([.legalProceedings], combined: nil).questions == [.isCombined])
    #expect(
      try legal([.legalProceedings], combined: true).faults == [.legalProceedingsCombined])
    #expect(
      try legal([.legalProceedings, .treatment], combined: false).faults
        == [.legalProceedingsCombined])
  }

  @Test("A release that names substance use is no consent of 42 CFR Part 2")
  func release() throws {
    func release(_ scope: [InformationKind]) throws -> ConsentValidity {
      try Self.validity {
        $0.kind = .release
        $0.scope = scope
      }
    }
    #expect(try release([.diagnoses]).isValid == true)
    #expect(try release([.diagnoses]).form.source.confidence == .conventional)
    #expect(try release([.diagnoses, .substanceUse]).faults == [.needsPart2])
    #expect(try release([.substanceUseNotes]).faults.contains(.needsPart2))
  }

  @Test("A refusal is recorded and does not hold")
  func refused() throws {
    let validity = try Self.validity { $0.decision = .refused }
    #expect(validity.faults == [.refused])
    #expect(validity.isValid == false)
  }

  @Test("Other kinds need what their form asks for, and a clinic can ask for more")
  func forms() throws {
    let date = try Self.day("2026-03-09")
    for kind in [Consent.Kind.treatment, .telehealth, .supportContact] {
      let recipients =
        kind == .supportContact
        ? [ConsentParty(kind: .named, name: "A sister", support: try Identifier("s-1"))] : []
      let consent = try Consent(
        id: Identifier("c"), recorded: date, kind: kind, recipients: recipients, signer: .patient,
        signed: date)
      let validity = consent.validity(on: date)
      #expect(validity.isValid == true, "\(kind)")
      #expect(validity.form.source.confidence == .conventional)
      let strict = ConsentForm(
        kind: kind, elements: [.expiration], source: try MoneyFixture.handbook())
      #expect(consent.validity(on: date, form: strict).missing == [.expiration])
      let unsigned = try Consent(id: Identifier("c"), recorded: date, kind: kind)
      #expect(unsigned.validity(on: date).missing == ConsentForm.of(kind).elements)
    }
  }

  @Test("The whole record holds what IOPKit ships, except what is kept apart or protected")
  func covers() throws {
    var draft = try Draft()
    draft.scope = [.wholeRecord]
    let part2 = try draft.consent()
    draft.kind = .release
    let release = try draft.consent()
    for information in InformationKind.catalogue {
      #expect(part2.covers(information) == !information.isKeptApart)
      #expect(
        release.covers(information)
          == (!information.isKeptApart && information != .substanceUse))
    }
    let own = try #require(InformationKind(rawValue: "garden-diary"))
    #expect(!part2.covers(own))
    draft.scope = [own, .substanceUseNotes]
    #expect(try draft.consent().covers(own))
    #expect(try draft.consent().covers(.substanceUseNotes))
    #expect(try !draft.consent().covers(.diagnoses))
  }

  @Test("The latest version of each consent by a day is the current one")
  func versions() throws {
    func version(_ id: String, _ number: Int, _ date: String) throws -> Consent {
      try Consent(
        id: Identifier(id), number: number, recorded: Self.day(date), kind: .telehealth)
    }
    let all = try [
      version("b", 2, "2026-03-05"), version("a", 1, "2026-03-01"), version("b", 1, "2026-03-01"),
      version("a", 2, "2026-03-09"),
    ]
    func numbers(_ date: String) throws -> [String] {
      Consent.current(all, on: try Self.day(date)).map { "\($0.id)\($0.number)" }
    }
    #expect(try numbers("2026-02-28") == [])
    #expect(try numbers("2026-03-01") == ["a1", "b1"])
    #expect(try numbers("2026-03-05") == ["b2", "a1"])
    #expect(try numbers("2026-03-09") == ["b2", "a2"])
  }

  @Test(
    "Versions out of range and signatures after their entry are refused, decoding too",
    arguments: [
      (#""number":0"#, Consent.Invalid.number), (#""number":10001"#, .number),
      (#""number":1,"signed":"2026-03-02""#, .signed),
      (
        #""number":1,"signed":"2026-03-01","revocation":{"date":"2026-02-28","by":"patient"}"#,
        .revocation
      ),
    ])
  func invalid(members: String, reason: Consent.Invalid) throws {
    let base = #""id":"c","recorded":"2026-03-01","kind":"release","decision":"given""#
    let found = DecodingRefusal(of: "{\(base),\(members)}", as: Consent.self)
    #expect(found?.rule as? Consent.Invalid == reason)
    for number in [0, 10_001, Int.min] {
      #expect(throws: Consent.Invalid.number) {
        try Consent(
          id: Identifier("c"), number: number, recorded: Self.day("2026-03-01"), kind: .release)
      }
    }
    #expect(throws: Consent.Invalid.revocation) {
      var draft = try Draft()
      draft.decision = .refused
      draft.revocation = Consent.Revocation(date: try Self.day("2026-03-02"), by: .patient)
      _ = try draft.consent()
    }
  }

  @Test("An expiration says its kind, and a kind without its date or event is refused")
  func expiration() throws {
    for text in [#"{"kind":"date"}"#, #"{"kind":"event"}"#, #"{"kind":"later"}"#, "{}"] {
      #expect(DecodingRefusal(of: text, as: Consent.Expiration.self) != nil, "\(text)")
    }
    #expect(
      try FoundationJSON.text(of: Consent.Expiration.date(Self.day("2026-03-09")))
        == #"{"date":"2026-03-09","kind":"date"}"#)
    #expect(
      try FoundationJSON.read(#"{"kind":"treatment-end"}"#, as: Consent.Expiration.self)
        == .endOfTreatment)
  }
}
