import IOPModels
import Testing

@Suite("Medicines")
struct MedicationTests {
  private func change(
    _ kind: MedicationChange.Kind, _ date: String, dose: PrivateText? = nil,
    reason: PrivateText? = "because", of medicine: String = "m-1"
  ) throws -> MedicationChange {
    try MedicationChange(
      id: Identifier("x-1"), medication: Identifier(medicine), date: CalendarDate(date),
      kind: kind, dose: dose, reason: reason)
  }

  private func refused(
    _ kind: MedicationChange.Kind, dose: PrivateText?, reason: PrivateText?
  ) throws -> MedicationChange.Invalid? {
    let date = try CalendarDate("2026-03-09")
    let id: Identifier<MedicationChange> = try Identifier("x-1")
    let medicine: Identifier<Medication> = try Identifier("m-1")
    return refusal { () throws(MedicationChange.Invalid) in
      try MedicationChange(
        id: id, medication: medicine, date: date, kind: kind, dose: dose, reason: reason)
    }
  }

  @Test("A change of dose says the dose, a stop says why and has no dose")
  func rules() throws {
    #expect(try refused(.started, dose: nil, reason: nil) == nil)
    #expect(try refused(.started, dose: "10 mg", reason: nil) == nil)
    #expect(try refused(.doseChanged, dose: nil, reason: "why") == .doseMissing)
    #expect(try refused(.doseChanged, dose: " ", reason: "why") == .doseMissing)
    #expect(try refused(.doseChanged, dose: "20 mg", reason: nil) == nil)
    #expect(try refused(.stopped, dose: nil, reason: nil) == .reasonMissing)
    #expect(try refused(.stopped, dose: nil, reason: "") == .reasonMissing)
    #expect(try refused(.stopped, dose: "0 mg", reason: "why") == .doseAtStop)
    #expect(try refused(.stopped, dose: nil, reason: "why") == nil)
  }

  @Test("Decoding refuses what the initialiser refuses")
  func decoding() throws {
    let base = #""date":"2026-03-09","id":"x-1","medication":"m-1""#
    for (rest, rule) in [
      (#""kind":"dose-changed""#, .doseMissing), (#""kind":"stopped""#, .reasonMissing),
      (#""dose":"1","kind":"stopped","reason":"y""#, .doseAtStop),
    ] as [(String, MedicationChange.Invalid)] {
      let found = try #require(DecodingRefusal(of: "{\(base),\(rest)}", as: MedicationChange.self))
      #expect(found.rule as? MedicationChange.Invalid == rule)
    }
    let text = "{\(base),\"kind\":\"started\"}"
    _ = try FoundationJSON.read(text, as: MedicationChange.self)
  }

  private func doses(
    _ date: String, started: String? = nil, ended: String? = nil, _ changes: [MedicationChange]
  ) throws -> [String?] {
    let entry = Medication(
      id: try Identifier("m-1"), name: "name", dose: "first",
      started: try started.map { try CalendarDate($0) },
      ended: try ended.map { try CalendarDate($0) })
    return Medication.taken(on: try CalendarDate(date), of: [entry], after: changes)
      .map { $0.dose?.revealed }
  }

  @Test("Without a change a medicine is taken from its first day through its last")
  func dates() throws {
    #expect(try doses("2026-03-09", []) == ["first"])
    #expect(try doses("2026-03-08", started: "2026-03-09", []) == [])
    #expect(try doses("2026-03-09", started: "2026-03-09", []) == ["first"])
    #expect(try doses("2026-03-09", ended: "2026-03-09", []) == ["first"])
    #expect(try doses("2026-03-10", ended: "2026-03-09", []) == [])
  }

  @Test("The list of a day follows the changes by that day, whatever their order in the record")
  func course() throws {
    let changes = try [
      change(.started, "2026-03-02", dose: "10 mg"),
      change(.doseChanged, "2026-03-09", dose: "20 mg"),
      change(.stopped, "2026-03-16"), change(.started, "2026-03-23"),
      change(.stopped, "2026-03-09", of: "m-2"),
    ]
    for order in [changes, changes.reversed()] {
      #expect(try doses("2026-03-01", order) == [])
      #expect(try doses("2026-03-02", order) == ["10 mg"])
      #expect(try doses("2026-03-08", order) == ["10 mg"])
      #expect(try doses("2026-03-09", order) == ["20 mg"])
      #expect(try doses("2026-03-15", order) == ["20 mg"])
      #expect(try doses("2026-03-16", order) == [])
      #expect(try doses("2026-03-22", order) == [])
      #expect(try doses("2026-03-23", order) == ["20 mg"])
    }
  }

  @Test("A medicine that was taken before the first change is on the list until it is stopped")
  func takenBefore() throws {
    let stop = [try change(.stopped, "2026-03-16")]
    #expect(try doses("2026-03-15", stop) == ["first"])
    #expect(try doses("2026-03-16", stop) == [])
    let dose = [try change(.doseChanged, "2026-03-16", dose: "20 mg")]
    #expect(try doses("2026-03-15", dose) == ["first"])
    #expect(try doses("2026-03-16", dose) == ["20 mg"])
    #expect(try doses("2026-03-16", ended: "2026-03-10", dose) == [])
  }

  @Test("A start after the last day begins a medicine anew, one before it does not")
  func restarted() throws {
    let start = [try change(.started, "2026-03-16")]
    #expect(try doses("2026-03-16", ended: "2026-03-10", start) == ["first"])
    #expect(try doses("2026-03-20", ended: "2026-03-20", start) == ["first"])
    #expect(try doses("2026-03-21", ended: "2026-03-20", start) == [])
  }

  @Test("Of changes of one day the later entry counts")
  func sameDay() throws {
    let stop = try change(.stopped, "2026-03-16")
    let start = try change(.started, "2026-03-16")
    #expect(try doses("2026-03-16", [stop, start]) == ["first"])
    #expect(try doses("2026-03-16", [start, stop]) == [])
  }

  @Test("A reconciliation compares two or more different sources")
  func sources() throws {
    func rule(_ sources: [MedicationReconciliation.Source]) throws
      -> MedicationReconciliation.Invalid?
    {
      let date = try CalendarDate("2026-03-09")
      let by: Identifier<Clinician> = try Identifier("cl-1")
      let id: Identifier<MedicationReconciliation> = try Identifier("r-1")
      return refusal { () throws(MedicationReconciliation.Invalid) in
        try MedicationReconciliation(id: id, date: date, by: by, sources: sources)
      }
    }
    #expect(try rule([]) == .sources)
    #expect(try rule([.patient]) == .sources)
    #expect(try rule([.patient, .patient]) == .sources)
    #expect(try rule([.patient, .pharmacy]) == nil)
    #expect(try rule([.patient, .pharmacy, .record]) == nil)
    let text = #"{"by":"cl-1","date":"2026-03-09","id":"r-1","sources":["patient"]}"#
    let found = try #require(DecodingRefusal(of: text, as: MedicationReconciliation.self))
    #expect(found.rule as? MedicationReconciliation.Invalid == .sources)
  }

  @Test("Each discrepancy says what differs, and is resolved in words or left open")
  func discrepancies() throws {
    typealias Discrepancy = MedicationReconciliation.Discrepancy
    func rule(_ finding: PrivateText, _ resolution: PrivateText?) -> Discrepancy.Invalid? {
      refusal { () throws(Discrepancy.Invalid) in
        try Discrepancy(.dose, finding: finding, resolution: resolution)
      }
    }
    #expect(rule("", nil) == .findingMissing)
    #expect(rule(" \n", "done") == .findingMissing)
    #expect(rule("two doses", "") == .resolutionBlank)
    #expect(rule("two doses", nil) == nil)
    #expect(rule("two doses", "the pharmacy's") == nil)
    let open = try Discrepancy(.missing, finding: "one is missing")
    let done = try Discrepancy(.dose, finding: "two doses", resolution: "the pharmacy's")
    #expect(!open.isResolved && done.isResolved)
    let record = try MedicationReconciliation(
      id: Identifier("r-1"), date: CalendarDate("2026-03-09"), by: Identifier("cl-1"),
      sources: [.patient, .pharmacy], discrepancies: [done, open])
    #expect(record.unresolved == [open])
    let text = #"{"finding":" ","kind":"dose"}"#
    let found = try #require(DecodingRefusal(of: text, as: Discrepancy.self))
    #expect(found.rule as? Discrepancy.Invalid == .findingMissing)
  }

  @Test("A bad reaction says what causes it, and grades run from mild to life-threatening")
  func reactions() throws {
    let date = try CalendarDate("2026-03-09")
    let id: Identifier<AdverseReaction> = try Identifier("a-1")
    func rule(_ cause: PrivateText) -> AdverseReaction.Invalid? {
      refusal { () throws(AdverseReaction.Invalid) in
        try AdverseReaction(id: id, noted: date, cause: cause)
      }
    }
    #expect(rule("") == .causeMissing)
    #expect(rule("penicillin") == nil)
    let text = #"{"cause":"","id":"a-1","noted":"2026-03-09"}"#
    let found = try #require(DecodingRefusal(of: text, as: AdverseReaction.self))
    #expect(found.rule as? AdverseReaction.Invalid == .causeMissing)
    #expect(
      AdverseReaction.Grade.allCases.sorted() == [.mild, .moderate, .severe, .lifeThreatening])
  }
}
