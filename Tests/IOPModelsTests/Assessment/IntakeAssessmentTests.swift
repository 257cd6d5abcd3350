import IOPModels
import Testing

@Suite("Intake assessment")
struct IntakeAssessmentTests {
  static let minimal = #"{"date":"2026-03-09","id":"intake-1"}"#

  @Test("A fact that nobody recorded is absent, read and written")
  func minimal() throws {
    let intake = try FoundationJSON.read(Self.minimal, as: IntakeAssessment.self)
    #expect(try FoundationJSON.text(of: intake) == Self.minimal)
    #expect(intake == IntakeAssessment(id: try Identifier("intake-1"), date: intake.date))
    #expect(intake.isAcuteEmergency == nil)
    #expect(intake.risk == nil)
    #expect(intake.medications == nil)
  }

  @Test(
    "Not asked and none are two facts, and both survive the wire",
    arguments: ["impacts", "riskFactors", "priorTreatment", "medications"])
  func noneIsNotUnknown(name: String) throws {
    let none = #"{"date":"2026-03-09","id":"intake-1","\#(name)":[]}"#
    let read = try FoundationJSON.read(none, as: IntakeAssessment.self)
    let unknown = try FoundationJSON.read(Self.minimal, as: IntakeAssessment.self)
    #expect(read != unknown)
    #expect(
      try FoundationJSON.read(try FoundationJSON.text(of: read), as: IntakeAssessment.self) == read)
    #expect(try FoundationJSON.text(of: read).contains("\"\(name)\":[]"))
  }

  @Test(
    "A false is a fact, and is not an unknown",
    arguments: [
      "emergency", "needs24h", "weeklyIsEnough", "canParticipate", "canBenefit", "willing",
      "support",
    ])
  func falseIsNotUnknown(name: String) throws {
    let text = #"{"\#(name)":false,"date":"2026-03-09","id":"intake-1"}"#
    let read = try FoundationJSON.read(text, as: IntakeAssessment.self)
    let yes = try FoundationJSON.read(
      #"{"\#(name)":true,"date":"2026-03-09","id":"intake-1"}"#, as: IntakeAssessment.self)
    let unknown = try FoundationJSON.read(Self.minimal, as: IntakeAssessment.self)
    #expect(Set([read, yes, unknown]).count == 3)
    #expect(try FoundationJSON.text(of: read).contains("\"\(name)\":false"))
  }

  @Test("What the assessment must have is named when it is missing", arguments: ["date", "id"])
  func missing(name: String) throws {
    let other = name == "id" ? #""date":"2026-03-09""# : #""id":"intake-1""#
    let found = try #require(DecodingRefusal(of: "{\(other)}", as: IntakeAssessment.self))
    #expect(found.path == [name])
  }
}
