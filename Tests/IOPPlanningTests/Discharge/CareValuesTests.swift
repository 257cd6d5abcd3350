import Foundation
import IOPModels
import IOPPlanning
import Testing

@Suite("Values of crisis, relapse and discharge plans")
struct CareValuesTests {
  @Test("Confidence is 0 to 10", arguments: [(-1, false), (0, true), (10, true), (11, false)])
  func confidence(_ value: Int, _ isValid: Bool) throws {
    let made = try? RelapsePreventionPlan.HighRiskSituation(
      situation: "Situation", confidence: value)
    #expect((made != nil) == isValid)
    let json = Data(#"{"situation":"Situation","confidence":\#(value)}"#.utf8)
    let read = try? JSONDecoder().decode(
      RelapsePreventionPlan.HighRiskSituation.self, from: json)
    #expect((read != nil) == isValid && read == made)
  }

  @Test(
    "Below half is below the middle", arguments: [(0, true), (4, true), (5, false), (10, false)])
  func belowHalf(_ value: Int, _ isBelow: Bool) throws {
    let situation = try RelapsePreventionPlan.HighRiskSituation(
      situation: "Situation", confidence: value)
    #expect(situation.isBelowHalf == isBelow)
  }

  @Test("What says nothing is refused where it is made")
  func blank() throws {
    let act = try RelapsePreventionPlan.Action("Call", contact: "555")
    #expect(throws: RelapsePreventionPlan.Invalid.blank) { try RelapsePreventionPlan.Action(" ") }
    #expect(throws: RelapsePreventionPlan.Invalid.blank) {
      try RelapsePreventionPlan.Action("Call", contact: "")
    }
    #expect(throws: RelapsePreventionPlan.Invalid.blank) {
      try RelapsePreventionPlan.WarningSign(stage: .early, sign: "\n", actions: [act])
    }
    #expect(throws: RelapsePreventionPlan.Invalid.blank) {
      try RelapsePreventionPlan.HighRiskSituation(situation: "Situation", coping: " ")
    }
    #expect(throws: RelapsePreventionPlan.Invalid.blank) {
      try RelapsePreventionPlan.MeasuredSign(measure: .instrument(.phq9), from: 5, act: "")
    }
    #expect(throws: CrisisPlan.Professional.Invalid.name) {
      try CrisisPlan.Professional(name: "", reach: "555")
    }
    #expect(throws: CrisisPlan.Professional.Invalid.reach) {
      try CrisisPlan.Professional(name: "Name", reach: " ")
    }
    #expect(throws: CrisisLine.Invalid.name) {
      try CrisisLine(name: " ", reach: "1", hours: .always)
    }
    #expect(throws: CrisisLine.Invalid.reach) {
      try CrisisLine(name: "Line", reach: "", hours: .always)
    }
    #expect(throws: CrisisLine.Invalid.hours) {
      try CrisisLine(name: "Line", reach: "1", hours: .empty)
    }
    #expect(throws: DischargePlan.Appointment.Invalid.with) {
      try DischargePlan.Appointment(service: .individualTherapy, with: " ")
    }
    #expect(throws: DischargePlan.Appointment.Invalid.contact) {
      try DischargePlan.Appointment(service: .individualTherapy, with: "Name", contact: "")
    }
    #expect(throws: DischargePlan.Appointment.Invalid.time) {
      try DischargePlan.Appointment(
        service: .individualTherapy, with: "Name", time: try TimeOfDay("10:00"))
    }
  }

  @Test(
    "A refused document says the rule and not the value",
    arguments: [
      #"{"name":"Secretname","reach":" ","hours":["mon 09:00-10:00"]}"#,
      #"{"name":"Secretname","reach":"555","hours":[]}"#,
    ])
  func refusedLine(_ json: String) throws {
    let error = try #require(throws: DecodingError.self) {
      try JSONDecoder().decode(CrisisLine.self, from: Data(json.utf8))
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("another error")
      return
    }
    #expect(context.underlyingError is CrisisLine.Invalid)
    #expect(!"\(error)".contains("Secretname"))
  }

  @Test("The plans of a course survive encoding and decoding")
  func roundTrip() throws {
    let record = try CareFixture.record()
    func again<Value: Codable & Equatable>(_ value: Value) throws -> Bool {
      try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value)) == value
    }
    #expect(try again(record.crisisPlans[0]))
    #expect(try again(record.relapsePlans[0]))
    #expect(try again(record.dischargePlans[0]))
  }

  @Test(
    "The keys of the documents stay as they are",
    arguments: [
      (
        0,
        [
          "by", "coping", "date", "distractPeople", "distractPlaces", "emergencyDept", "helpers",
          "id", "lines", "means", "professionals", "reasons", "signs",
        ]
      ),
      (
        1,
        [
          "balance", "date", "id", "lapseScript", "measuredSigns", "signs", "situations",
          "strengths", "triggers",
        ]
      ),
      (
        2,
        [
          "appointments", "copyGiven", "date", "destination", "handedOver", "id",
          "medsReconciled", "reason", "summary", "supportGroups",
        ]
      ),
    ])
  func keys(_ which: Int, _ keys: [String]) throws {
    let record = try CareFixture.record()
    let encoder = JSONEncoder()
    let data =
      switch which {
      case 0: try encoder.encode(record.crisisPlans[0])
      case 1: try encoder.encode(record.relapsePlans[0])
      default: try encoder.encode(record.dischargePlans[0])
      }
    let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object.keys.sorted() == keys)
  }

  @Test("The suggested numbers are those of the published form")
  func suggestedNumbers() {
    // Three signs, three ways to cope, two people and two places, three helpers, a clinician, an emergency department and a line,
    // two actions about means, one reason (Citation.stanleyBrown).
    let numbers: [CrisisPlan.Part: Int] = [
      .warningSigns: 3, .coping: 3, .distractionPeople: 2, .distractionPlaces: 2, .helpers: 3,
      .professionals: 1, .emergencyDepartment: 1, .lines: 1, .means: 2, .reasons: 1,
    ]
    #expect(CrisisPlan.Category.allCases.count == 7)
    #expect(CrisisPlan.Category.allCases.flatMap(\.parts) == CrisisPlan.Part.allCases)
    for part in CrisisPlan.Part.allCases {
      #expect(part.suggested.value == numbers[part])
      #expect(part.suggested.source == .stanleyBrown)
    }
  }
}
