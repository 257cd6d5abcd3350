import IOPModels
import IOPPlanning
import Testing

/// What is told to people outside of the program, case by case.
@Suite("Rules about disclosure to people outside")
struct DisclosureRuleTests {
  static let rules = RuleSet(PlanRule.course.filter { $0.id.hasPrefix("course.disclosure") })

  static func consent(
    kind: Consent.Kind = .release, decision: Consent.Decision = .given, number: Int = 1,
    recorded: String = "2026-01-10", scope: [InformationKind] = [.medications],
    expiration: Consent.Expiration = .date(GoodCourse.day("2026-02-05")),
    signed: String = "2026-01-10", revoked: String? = nil
  ) throws -> Consent {
    try Consent(
      id: Identifier("cs-1"), number: number, recorded: GoodCourse.day(recorded), kind: kind,
      decision: decision, patientName: "x", disclosers: [ConsentParty(kind: .named, name: "x")],
      scope: scope, recipients: [ConsentParty(kind: .named, name: "x", isCovered: false)],
      purposes: [.patientRequest],
      statements: [.rightToRevoke, .noLongerProtected, .refusal], expiration: expiration,
      signer: .patient, signed: GoodCourse.day(signed),
      revocation: revoked.map { .init(date: GoodCourse.day($0), by: .patient) })
  }

  static func contact(
    on day: String = "2026-02-02", with kind: CareCoordination.Partner.Kind = .professional,
    _ disclosure: CareCoordination.Disclosure?
  ) throws -> CareCoordination {
    try CareCoordination(
      id: Identifier("cc-1"), date: GoodCourse.day(day), by: Identifier("c-th"),
      with: [kind == .team ? .init(Identifier("c-psy")) : .init(kind, name: "x")], means: .phone,
      topics: [.medication], disclosure: disclosure)
  }

  static func told(
    _ information: [InformationKind] = [.medications]
  ) throws -> CareCoordination.Disclosure {
    try .init(on: .consent, consent: Identifier("cs-1"), information: information)
  }

  func findings(_ contact: CareCoordination, _ consents: [Consent] = []) throws -> [Finding] {
    var record = GoodCourse.record
    record.coordination = [contact]
    record.consents = consents
    return Self.rules.findings(in: record, asOf: GoodCourse.today)
  }

  func expect(
    _ rule: String?, _ contact: CareCoordination, _ consents: [Consent] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try findings(contact, consents)
    #expect(
      found.map(\.rule) == [rule.map { "course.disclosure-\($0)" }].compactMap(\.self),
      sourceLocation: sourceLocation)
    #expect(
      found.allSatisfy { $0.place == "coordination/cc-1" }, sourceLocation: sourceLocation)
  }

  @Test("Nothing is asked of a talk within the team")
  func team() throws { try expect(nil, Self.contact(with: .team, nil)) }

  @Test("With somebody outside a ground is recorded", arguments: [false, true])
  func ground(isAgency: Bool) throws {
    let kind: CareCoordination.Partner.Kind = isAgency ? .agency : .professional
    try expect("ground", Self.contact(with: kind, nil))
    try expect(nil, Self.contact(with: kind, Self.told()), [Self.consent()])
    // In an emergency nobody waits for a consent, and the record says that it was one.
    try expect(nil, Self.contact(with: kind, .init(on: .emergency)))
  }

  @Test("Another ground than consent and emergency is checked by hand")
  func siteGround() throws {
    let ground = try #require(DisclosureGround(rawValue: "site-rule"))
    try expect("open", Self.contact(.init(on: ground)))
  }

  @Test("The consent is in the record, and one that allows to tell")
  func kinds() throws {
    try expect("consent", Self.contact(Self.told()))
    for kind in Consent.Kind.allCases {
      let isEnough = kind == .release || kind == .part2
      try expect(isEnough ? nil : "consent", Self.contact(Self.told()), [Self.consent(kind: kind)])
    }
    try expect("consent", Self.contact(Self.told()), [Self.consent(decision: .refused)])
  }

  @Test(
    "The consent held on the day: from its signature to its last day",
    arguments: [
      ("2026-01-09", false), ("2026-01-10", true), ("2026-02-05", true), ("2026-02-06", false),
    ])
  func days(day: String, isRight: Bool) throws {
    try expect(isRight ? nil : "consent", Self.contact(on: day, Self.told()), [Self.consent()])
  }

  @Test(
    "A revocation counts from its day on, and not for the time before",
    arguments: [("2026-02-01", false), ("2026-02-02", false), ("2026-02-03", true)])
  func revoked(day: String, isRight: Bool) throws {
    try expect(
      isRight ? nil : "consent", Self.contact(Self.told()), [Self.consent(revoked: day)])
  }

  @Test("A consent that was signed in time and entered later counts")
  func enteredLater() throws {
    try expect(nil, Self.contact(Self.told()), [Self.consent(recorded: "2026-02-10")])
    try expect(
      "consent", Self.contact(Self.told()),
      [Self.consent(recorded: "2026-02-10", signed: "2026-02-03")])
  }

  @Test("The version that was known on the day counts")
  func versions() throws {
    let refused = try Self.consent(decision: .refused, number: 2, recorded: "2026-02-02")
    try expect(nil, Self.contact(on: "2026-02-01", Self.told()), [Self.consent(), refused])
    try expect("consent", Self.contact(on: "2026-02-02", Self.told()), [Self.consent(), refused])
  }

  @Test("The consent covers what was told; substance use asks for a consent of its own")
  func scope() throws {
    try expect("consent", Self.contact(Self.told([.medications, .safety])), [Self.consent()])
    try expect(
      nil, Self.contact(Self.told([.medications, .safety])),
      [Self.consent(scope: [.wholeRecord])])
    try expect(
      "consent", Self.contact(Self.told([.substanceUse])), [Self.consent(scope: [.wholeRecord])])
    try expect(
      nil, Self.contact(Self.told([.substanceUse])),
      [Self.consent(kind: .part2, scope: [.wholeRecord])])
    try expect("open", Self.contact(Self.told([])), [Self.consent()])
  }

  @Test("Where it is not known whether the event of expiry occurred, that is said")
  func event() throws {
    try expect("open", Self.contact(Self.told()), [Self.consent(expiration: .event("x"))])
  }
}
