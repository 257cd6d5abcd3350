import IOPModels
import IOPPlanning
import Testing

@Suite("Coordination, formulations and changes of delivery in the record")
struct RecordCoordinationTests {
  private static func record() throws -> CareRecord {
    var record = try CoreFixture.record()
    record.coordination = [
      try CareCoordination(
        id: .core("cc-1"), date: CoreFixture.day(200), by: .core("cl-1"),
        with: [.init(.professional, name: "CANARY"), .init(.core("cl-2"))], means: .phone,
        topics: [.medication, .safety], note: "CANARY")
    ]
    record.formulations = [
      try Formulation(
        id: .core("fo-1"), of: .family, date: CoreFixture.day(201), author: .core("cl-1"),
        statement: "They listen to each other.")
    ]
    record.deliveryChanges = [
      try DeliveryChange(
        id: .core("dc-1"), date: CoreFixture.day(202), from: .onsite, to: .virtual,
        through: CoreFixture.day(210), reason: .siteClosed, note: "CANARY", by: .core("cl-1"))
    ]
    record.coverages = [
      try Coverage(
        id: .core("cv-1"), recorded: CoreFixture.day(199), payer: "CANARY", kind: .ppo)
    ]
    return record
  }

  @Test("The record of a day has no later entry", arguments: [199, 200, 201, 202])
  func asKnown(day: Int) throws {
    let known = try Self.record().asKnown(on: CoreFixture.day(day))
    #expect(known.coordination.isEmpty == (day < 200))
    #expect(known.formulations.isEmpty == (day < 201))
    #expect(known.deliveryChanges.isEmpty == (day < 202))
  }

  @Test("The last entry is the latest day of the record")
  func latest() throws {
    var record = try Self.record()
    record.discharge = nil
    #expect(try record.latestDate == CoreFixture.day(202))
    record.deliveryChanges = []
    #expect(try record.latestDate == CoreFixture.day(201))
    record.formulations = []
    #expect(try record.latestDate == CoreFixture.day(200))
    record.coordination = []
    #expect(try record.latestDate == CoreFixture.day(199))
  }

  static let words: [(FactReference, Int, String)] = [
    (
      .coordination(.core("cc-1")), 200,
      "coordination with a professional outside and a colleague, phone: medication, safety"
    ),
    (.formulation(.core("fo-1")), 201, "family therapy: They listen to each other."),
    (
      .deliveryChange(.core("dc-1")), 202,
      "treatment by video until 2026-08-03, before that at the site: site closed"
    ),
    (.coverage(.core("cv-1")), 199, "coverage, PPO"),
  ]

  @Test("A pointer leads to each, without names and notes", arguments: words)
  func facts(reference: FactReference, day: Int, says: String) throws {
    let record = try Self.record()
    let found = try #require(record.fact(at: reference))
    #expect(try found.date == CoreFixture.day(day))
    #expect(found.says.revealed == says)
    #expect(record.fact(at: try FactReference("\(reference.kind):nobody")) == nil)
  }

  @Test("The record says how treatment is given on a day, and who sees what")
  func queries() throws {
    let record = try Self.record()
    func mode(_ day: Int) throws -> DeliveryMode? { record.delivery(on: try CoreFixture.day(day)) }
    #expect(try mode(201) == nil)
    #expect(try mode(202) == .virtual)
    #expect(try mode(210) == .virtual)
    #expect(try mode(211) == .onsite)
    #expect(try record.formulations(on: CoreFixture.day(200)) == [])
    #expect(try record.formulations(on: CoreFixture.day(201)).map(\.discipline) == [.family])
  }
}
