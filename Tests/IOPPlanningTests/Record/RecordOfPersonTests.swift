import IOPModels
import IOPPlanning
import Testing

@Suite("The record of a person, by day")
struct RecordOfPersonTests {
  @Test("A commitment belongs to the record from the day on which the program learned of it")
  func commitments() throws {
    var record = try CoreFixture.record()
    let first = try #require(record.patient.commitments?.first)
    var second = first
    second.id = .core("co-2")
    second.knownSince = try CoreFixture.day(10)
    record.patient.commitments = [first, second]
    #expect(record.asKnown(on: try CoreFixture.day(9)).patient.commitments == [first])
    #expect(record.asKnown(on: try CoreFixture.day(10)).patient.commitments == [first, second])
    #expect(record.latestDate == (try CoreFixture.day(14)))
    second.knownSince = try CoreFixture.day(40)
    record.patient.commitments = [second]
    #expect(record.asKnown(on: try CoreFixture.day(39)).patient.commitments == nil)
    #expect(record.latestDate == (try CoreFixture.day(40)))
    record.patient.commitments = []
    #expect(record.asKnown(on: try CoreFixture.day(9)).patient.commitments == [])
  }

  @Test("The medicines of a day follow what happened to them, and a later start is not known yet")
  func medicines() throws {
    var record = try CoreFixture.record()
    record.intake.medications = [Medication(id: .core("m-1"), name: "one", dose: "10 mg")]
    record.medications = [Medication(id: .core("m-2"), name: "two", dose: "5 mg")]
    record.medicationChanges = try [
      MedicationChange(
        id: .core("x-1"), medication: .core("m-2"), date: CoreFixture.day(7), kind: .started),
      MedicationChange(
        id: .core("x-2"), medication: .core("m-1"), date: CoreFixture.day(14), kind: .stopped,
        reason: "no longer needed"),
    ]
    func taken(_ offset: Int) throws -> [String]? {
      record.medicines(on: try CoreFixture.day(offset))?.map(\.id.text)
    }
    #expect(try taken(6) == ["m-1"])
    #expect(try taken(7) == ["m-1", "m-2"])
    #expect(try taken(13) == ["m-1", "m-2"])
    #expect(try taken(14) == ["m-2"])
    for offset in [0, 6, 7, 13, 14, 30] {
      let date = try CoreFixture.day(offset)
      #expect(record.asKnown(on: date).medicines(on: date) == record.medicines(on: date))
    }
    #expect(record.asKnown(on: try CoreFixture.day(6)).medications == [])
  }

  @Test("Bad reactions are unknown until somebody asks, and then none or listed")
  func reactions() throws {
    var record = try CoreFixture.record()
    let date = try CoreFixture.day(5)
    record.intake.adverseReactions = nil
    #expect(record.reactions(on: date) == nil)
    record.intake.adverseReactions = []
    #expect(record.reactions(on: date) == [])
    #expect(record.reactions(on: try CoreFixture.day(-1)) == nil)
    let found = try AdverseReaction(id: .core("a-1"), noted: date, cause: "penicillin")
    record.adverseReactions = [found]
    #expect(record.reactions(on: try CoreFixture.day(4)) == [])
    #expect(record.reactions(on: date) == [found])
  }

  @Test("The last word of the person counts, for each decision on its own")
  func assent() throws {
    var record = try CoreFixture.record()
    func assent(
      _ decision: Assent.Decision, _ offset: Int, about power: Guardian.Power = .treatment
    ) throws -> Assent {
      Assent(
        id: .core("as-\(offset)"), date: try CoreFixture.day(offset), decision: decision,
        about: power, by: .core("cl-1"))
    }
    record.assents = try [
      assent(.withdrawn, 9), assent(.given, 2), assent(.withheld, 5, about: .medication),
    ]
    #expect(record.assent(on: try CoreFixture.day(1)) == nil)
    #expect(record.assent(on: try CoreFixture.day(2)) == .given)
    #expect(record.assent(on: try CoreFixture.day(8)) == .given)
    #expect(record.assent(on: try CoreFixture.day(9)) == .withdrawn)
    #expect(record.assent(about: .medication, on: try CoreFixture.day(9)) == .withheld)
    #expect(record.assent(about: .money, on: try CoreFixture.day(9)) == nil)
  }

  @Test("Active withdrawal from one substance is active withdrawal, whatever the whole says")
  func withdrawal() throws {
    var record = try CoreFixture.record()
    record.intake.withdrawal = Withdrawal.absent
    record.intake.substances = [SubstanceWithdrawal(substance: .alcohol, state: .active)]
    let date = try CoreFixture.day(5)
    #expect(KnownFacts(record, asOf: date).withdrawal?.value == .active)
    record.updates = [
      SituationUpdate(
        id: .core("u-1"), date: date,
        substances: [SubstanceWithdrawal(substance: .alcohol, state: .resolving)])
    ]
    #expect(KnownFacts(record, asOf: date).withdrawal?.value == .resolving)
    #expect(KnownFacts(record, asOf: try CoreFixture.day(4)).withdrawal?.value == .active)
    record.updates = []
    record.intake.substances = []
    #expect(KnownFacts(record, asOf: date).withdrawal?.value == Withdrawal.absent)
  }

  @Test("A revoked consent to contact reaches the rules from its day on")
  func revoked() throws {
    var record = GoodCourse.record
    let support = try #require(record.patient.supports?.first)
    #expect(support.consentToContact == true)
    func finds(_ rule: String, on date: CalendarDate = GoodCourse.today) -> Bool {
      RuleSet.standard.findings(in: record, asOf: date).contains { $0.rule == rule }
    }
    #expect(!finds("family-consent"))
    record.contactConsents = [
      try ContactConsent(
        id: Identifier(known: "x-1"), support: support.id, date: GoodCourse.today,
        decision: .revoked)
    ]
    #expect(finds("family-consent"))
    #expect(!finds("family-consent", on: GoodCourse.earlyDay))
  }
}
