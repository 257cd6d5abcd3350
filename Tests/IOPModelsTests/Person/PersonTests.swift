import IOPModels
import Testing

@Suite("The person and the person's week")
struct PersonTests {
  @Test(
    "A session belongs to the part of the day in which it begins",
    arguments: [
      ("00:00", .morning), ("11:59", .morning), ("12:00", .afternoon), ("16:59", .afternoon),
      ("17:00", .evening), ("23:59", .evening),
    ] as [(String, Preferences.Daypart)])
  func dayparts(time: String, daypart: Preferences.Daypart) throws {
    #expect(Preferences.Daypart(try TimeOfDay(time)) == daypart)
  }

  @Test("A commitment holds on its first and last day, and always without dates")
  func commitments() throws {
    var commitment = Commitment(
      id: try Identifier("c-1"), kind: .work,
      times: WeeklyTimes([try WeeklyTimes.Window("mon 09:00-17:00")]))
    let first = try CalendarDate("2026-03-09")
    let last = try CalendarDate("2026-06-30")
    #expect(commitment.holds(on: first))
    commitment.dates = try CalendarDateRange(first, through: last)
    #expect(!commitment.holds(on: try CalendarDate("2026-03-08")))
    #expect(commitment.holds(on: first))
    #expect(commitment.holds(on: last))
    #expect(!commitment.holds(on: try CalendarDate("2026-07-01")))
  }

  @Test("A person is called by the preferred name, or else by the given one")
  func spoken() {
    #expect(PersonName(given: "Given").spoken.revealed == "Given")
    #expect(PersonName(given: "Given", family: "F", preferred: "Other").spoken.revealed == "Other")
  }

  @Test("Age is in completed years: it rises on the birthday and not before")
  func age() throws {
    let patient = Patient(
      id: try Identifier("p-1"), name: PersonName(given: "G"),
      birthDate: Private(try CalendarDate("2008-03-09")), timeZone: try TimeZoneName("UTC"))
    #expect(patient.age(on: try CalendarDate("2026-03-08")) == 17)
    #expect(patient.age(on: try CalendarDate("2026-03-09")) == 18)
    #expect(patient.age(on: try CalendarDate("2008-03-09")) == 0)
  }

  @Test(
    "Nobody and nobody asked are two answers, and both survive the wire",
    arguments: ["supports", "commitments", "available", "strengths"])
  func noneIsNotUnknown(name: String) throws {
    let base =
      #""birthDate":"1990-01-01","id":"p-1","name":{"given":"G"},"timeZone":"America/New_York""#
    let unknown = try FoundationJSON.read("{\(base)}", as: Patient.self)
    let none = try FoundationJSON.read(#"{\#(base),"\#(name)":[]}"#, as: Patient.self)
    #expect(unknown != none)
    #expect(try FoundationJSON.text(of: none).contains("\"\(name)\":[]"))
    #expect(!(try FoundationJSON.text(of: unknown).contains("\"\(name)\"")))
    #expect(try FoundationJSON.read(try FoundationJSON.text(of: none), as: Patient.self) == none)
  }
}
