import IOPModels
import Testing

@Suite("Contact, consent, guardians and assent")
struct ContactTests {
  private func day(_ text: String) throws -> CalendarDate { try CalendarDate(text) }

  @Test("A way of contact is safe within its safe times, and nobody knows while nobody has asked")
  func safeTimes() throws {
    var contact = ContactPoint(.phone, "number")
    #expect(contact.isSafe(on: .monday, at: try TimeOfDay("09:00")) == nil)
    contact.safeTimes = try WeeklyTimes(["mon 09:00-12:00"])
    #expect(contact.isSafe(on: .monday, at: try TimeOfDay("08:59")) == false)
    #expect(contact.isSafe(on: .monday, at: try TimeOfDay("09:00")) == true)
    #expect(contact.isSafe(on: .monday, at: try TimeOfDay("11:59")) == true)
    #expect(contact.isSafe(on: .monday, at: try TimeOfDay("12:00")) == false)
    #expect(contact.isSafe(on: .tuesday, at: try TimeOfDay("09:00")) == false)
    contact.safeTimes = .always
    #expect(contact.isSafe(on: .sunday, at: try TimeOfDay("23:59")) == true)
    contact.safeTimes = WeeklyTimes.empty
    #expect(contact.isSafe(on: .sunday, at: try TimeOfDay("23:59")) == false)
  }

  private func consent(
    _ decision: ContactConsent.Decision, _ date: String,
    _ purposes: [ContactConsent.Purpose] = [], of support: String = "sp-1"
  ) throws -> ContactConsent {
    try ContactConsent(
      id: Identifier("x-1"), support: Identifier(support), date: day(date), decision: decision,
      purposes: purposes)
  }

  private func person(_ asked: Bool?) throws -> SupportPerson {
    SupportPerson(
      id: try Identifier("sp-1"), name: PersonName(given: "G"), relationship: .friend,
      consentToContact: asked)
  }

  @Test("Consent is for something, and names each purpose once")
  func purposes() throws {
    let date = try day("2026-03-09")
    let id: Identifier<ContactConsent> = try Identifier("x-1")
    let support: Identifier<SupportPerson> = try Identifier("sp-1")
    func rule(
      _ decision: ContactConsent.Decision, _ purposes: [ContactConsent.Purpose]
    ) -> ContactConsent.Invalid? {
      refusal { () throws(ContactConsent.Invalid) in
        try ContactConsent(
          id: id, support: support, date: date, decision: decision, purposes: purposes)
      }
    }
    #expect(rule(.given, []) == .purposeMissing)
    #expect(rule(.given, [.emergency]) == nil)
    #expect(rule(.given, [.emergency, .emergency]) == .purposeTwice)
    #expect(rule(.refused, []) == nil)
    #expect(rule(.revoked, []) == nil)
    #expect(rule(.revoked, [.progress, .progress]) == .purposeTwice)
    let text = #"{"date":"2026-03-09","decision":"given","id":"x-1","support":"sp-1"}"#
    let found = try #require(DecodingRefusal(of: text, as: ContactConsent.self))
    #expect(found.rule as? ContactConsent.Invalid == .purposeMissing)
  }

  @Test(
    "Without a dated decision the first answer holds, and no answer stays none",
    arguments: [nil, false, true] as [Bool?])
  func undated(asked: Bool?) throws {
    let later = [try consent(.given, "2026-03-10", [.emergency])]
    let others = [try consent(.given, "2026-03-01", [.emergency], of: "sp-2")]
    for decisions in [[], later, others] {
      let date = try day("2026-03-09")
      #expect(ContactConsent.allows(try person(asked), on: date, by: decisions) == asked)
      #expect(
        ContactConsent.allows(try person(asked), for: .emergency, on: date, by: decisions) == asked)
    }
  }

  @Test("Consent holds from its day until the day on which it is revoked")
  func revocable() throws {
    let person = try person(nil)
    let decisions = try [
      consent(.revoked, "2026-03-20"), consent(.given, "2026-03-09", [.emergency, .progress]),
      consent(.revoked, "2026-03-15", [.progress]),
    ]
    func answers(_ date: String) throws -> [Bool?] {
      try [nil, .emergency, .progress, .aftercare].map {
        ContactConsent.allows(person, for: $0, on: try day(date), by: decisions)
      }
    }
    #expect(try answers("2026-03-08") == [nil, nil, nil, nil])
    #expect(try answers("2026-03-09") == [true, true, true, nil])
    #expect(try answers("2026-03-14") == [true, true, true, nil])
    #expect(try answers("2026-03-15") == [true, true, false, nil])
    #expect(try answers("2026-03-19") == [true, true, false, nil])
    #expect(try answers("2026-03-20") == [false, false, false, false])
  }

  @Test("What was agreed to be done before holds for the rest when one purpose is taken back")
  func partlyRevoked() throws {
    let date = try day("2026-03-09")
    let revoked = [try consent(.revoked, "2026-03-09", [.progress])]
    #expect(ContactConsent.allows(try person(true), on: date, by: revoked) == true)
    #expect(ContactConsent.allows(try person(true), for: .progress, on: date, by: revoked) == false)
    #expect(ContactConsent.allows(try person(true), for: .emergency, on: date, by: revoked) == true)
    #expect(ContactConsent.allows(try person(nil), on: date, by: revoked) == false)
    let everything = [try consent(.revoked, "2026-03-09")]
    #expect(ContactConsent.allows(try person(true), on: date, by: everything) == false)
    let again = everything + [try consent(.given, "2026-03-09", [.emergency])]
    #expect(ContactConsent.allows(try person(true), on: date, by: again) == true)
    #expect(ContactConsent.allows(try person(true), on: date, by: again.reversed()) == false)
    #expect(ContactConsent.allows(try person(true), for: .progress, on: date, by: again) == false)
  }

  private func guardianRule(
    _ scope: [Guardian.Power], _ from: String? = nil, _ until: String? = nil
  ) throws -> Guardian.Invalid? {
    let id: Identifier<Guardian> = try Identifier("g-1")
    let first = try from.map { try day($0) }
    let last = try until.map { try day($0) }
    return refusal { () throws(Guardian.Invalid) in
      try Guardian(
        id: id, name: PersonName(given: "G"), relationship: .parent, authority: .parent,
        scope: scope, from: first, until: last)
    }
  }

  @Test("A guardian has a scope, and an authority that does not end before it begins")
  func guardians() throws {
    #expect(try guardianRule([]) == .scope)
    #expect(try guardianRule([.treatment]) == nil)
    #expect(try guardianRule([.treatment, .treatment]) == .scope)
    #expect(try guardianRule(Guardian.Power.allCases) == nil)
    #expect(try guardianRule([.money], "2026-03-09", "2026-03-09") == nil)
    #expect(try guardianRule([.money], "2026-03-09", "2026-03-08") == .dates)
    #expect(try guardianRule([.money], nil, "2026-03-08") == nil)
    let text =
      #"{"authority":"court","id":"g-1","name":{"given":"G"},"relationship":"guardian","scope":[]}"#
    let found = try #require(DecodingRefusal(of: text, as: Guardian.self))
    #expect(found.rule as? Guardian.Invalid == .scope)
  }

  @Test("A guardian decides within the scope, on the first and the last day, and not otherwise")
  func powers() throws {
    let guardian = try Guardian(
      id: Identifier("g-1"), name: PersonName(given: "G"), relationship: .guardian,
      authority: .court, scope: [.treatment, .medication], from: day("2026-03-09"),
      until: day("2026-06-30"))
    #expect(!guardian.has(.treatment, on: try day("2026-03-08")))
    #expect(guardian.has(.treatment, on: try day("2026-03-09")))
    #expect(guardian.has(.medication, on: try day("2026-06-30")))
    #expect(!guardian.has(.treatment, on: try day("2026-07-01")))
    #expect(!guardian.has(.money, on: try day("2026-03-09")))
    var patient = Patient(
      id: try Identifier("p-1"), name: PersonName(given: "G"),
      birthDate: Private(try day("2010-03-09")), timeZone: try TimeZoneName("UTC"))
    #expect(patient.guardians(with: .treatment, on: try day("2026-03-09")) == nil)
    patient.guardians = []
    #expect(patient.guardians(with: .treatment, on: try day("2026-03-09")) == [])
    patient.guardians = [guardian]
    #expect(patient.guardians(with: .treatment, on: try day("2026-03-09")) == [guardian])
    #expect(patient.guardians(with: .money, on: try day("2026-03-09")) == [])
  }

  @Test("A person is a minor until the birthday that the law of the place names")
  func minors() throws {
    let patient = Patient(
      id: try Identifier("p-1"), name: PersonName(given: "G"),
      birthDate: Private(try day("2008-03-09")), timeZone: try TimeZoneName("UTC"))
    #expect(patient.isMinor(on: try day("2026-03-08"), ageOfMajority: 18))
    #expect(!patient.isMinor(on: try day("2026-03-09"), ageOfMajority: 18))
    #expect(patient.isMinor(on: try day("2026-03-09"), ageOfMajority: 19))
  }

  @Test(
    "Asked and nothing, and nobody asked, stay apart on the wire",
    arguments: ["guardians", "responsible", "communication"])
  func noneIsNotUnknown(name: String) throws {
    let base = #""birthDate":"1990-01-01","id":"p-1","name":{"given":"G"},"timeZone":"UTC""#
    let unknown = try FoundationJSON.read("{\(base)}", as: Patient.self)
    let none = try FoundationJSON.read(#"{\#(base),"\#(name)":[]}"#, as: Patient.self)
    #expect(unknown != none)
    #expect(try FoundationJSON.read(try FoundationJSON.text(of: none), as: Patient.self) == none)
    #expect(!(try FoundationJSON.text(of: unknown).contains(name)))
  }

  @Test("Ways of working that are wanted and declined at once are named")
  func preferences() {
    let preferences = Preferences(modalities: [.cbt, .dbt], declinedModalities: [.dbt, .emdr])
    #expect(preferences.contradictoryModalities == [.dbt])
    #expect(Preferences(modalities: [.cbt]).contradictoryModalities == [])
  }
}
