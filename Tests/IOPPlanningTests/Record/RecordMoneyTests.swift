import IOPModels
import IOPPlanning
import Testing

@Suite("Money and consent in the record")
struct RecordMoneyTests {
  private static let days = ["2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04"]

  /// An entry of each kind on the first day, and what is added to it on the second.
  private static func record() throws -> CareRecord {
    let day = try days.map { try CalendarDate($0) }
    var record = try CoreFixture.record()
    record.coverages = [
      try Coverage(
        id: .core("cov"), recorded: day[0], payer: "CANARY",
        checks: [BenefitCheck(id: .core("check"), date: day[1], outcome: .covered)])
    ]
    record.authorizations = [
      try Authorization(
        id: .core("auth"), coverage: .core("cov"), date: day[0], decision: .pending, unit: .day)
    ]
    record.aid = [
      try FinancialAid(
        id: .core("aid"), kind: .grant, date: day[0], decision: .applied)
    ]
    record.consents = [
      try Consent(
        id: .core("consent"), recorded: day[0], kind: .release, signer: .patient, signed: day[0],
        revocation: Consent.Revocation(date: day[1], by: .patient), foundFalse: day[2])
    ]
    return record
  }

  @Test("The record of a day has neither later entries nor what was added to them later")
  func asKnown() throws {
    let record = try Self.record()
    let before = record.asKnown(on: try CalendarDate("2026-05-31"))
    #expect(before.coverages == [] && before.authorizations == [])
    #expect(before.aid == [] && before.consents == [])
    let first = record.asKnown(on: try CalendarDate(Self.days[0]))
    #expect(first.coverages.map(\.checks) == [[]])
    #expect(first.authorizations == record.authorizations)
    #expect(first.aid == record.aid)
    #expect(first.consents.map(\.revocation) == [nil])
    let second = record.asKnown(on: try CalendarDate(Self.days[1]))
    #expect(second.coverages == record.coverages)
    #expect(second.consents.map(\.revocation) == record.consents.map(\.revocation))
    #expect(second.consents.map(\.foundFalse) == [nil])
    let all = record.asKnown(on: try CalendarDate(Self.days[2]))
    #expect(all.consents == record.consents)
  }

  @Test("What was entered or added last is the latest day of the record")
  func latest() throws {
    let day = try Self.days.map { try CalendarDate($0) }
    let full = try Self.record()
    #expect(full.latestDate == day[2])
    var record = full
    record.consents = []
    #expect(record.latestDate == day[1])
    record.coverages = []
    #expect(record.latestDate == day[0])
    record.authorizations = []
    #expect(record.latestDate == day[0])
    record.aid = []
    #expect(record.latestDate < day[0])
    record.authorizations = full.authorizations
    #expect(record.latestDate == day[0])
    record.authorizations = []
    record.consents = [
      try Consent(
        id: .core("c"), recorded: day[0], kind: .telehealth,
        revocation: Consent.Revocation(date: day[3], by: .patient))
    ]
    #expect(record.latestDate == day[3])
  }
}
