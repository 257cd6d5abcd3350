import IOPModels
import IOPPlanning
import Testing

@Suite("A clinician decides, and both answers stay visible")
struct DecisionTests {
  private func override(_ offset: Int = 0, _ because: String = "Known for years.") throws
    -> Override
  {
    Override(by: .core("cl-1"), date: try CoreFixture.day(offset), because: PrivateText(because))
  }

  private func determination(_ edit: (inout IntakeAssessment) -> Void = { _ in }) throws
    -> Determination
  {
    var intake = try CoreFixture.intake()
    edit(&intake)
    return try CoreFixture.admission(intake).determination
  }

  @Test("Without an override the computed answer holds")
  func computed() throws {
    let decision = Decision(try determination())
    #expect(decision.verdict == .met)
    #expect(decision.overridden == nil)
    #expect(!decision.isAgainstTheFacts)
  }

  @Test("An override gives the answer and hides nothing")
  func overridden() throws {
    let computed = try determination { $0.supportIsAdequate = false }
    let decision = try Decision(computed, overriddenTo: true, by: override())
    #expect(decision.verdict == .met)
    #expect(decision.determination.verdict == .notMet)
    #expect(decision.determination.obstacles.map(\.id) == ["support"])
    #expect(decision.isAgainstTheFacts)
    #expect(decision.words.revealed.contains("Known for years."))
    #expect(decision.words.revealed.contains("support is not adequate"))
    let open = try determination { $0.supportIsAdequate = nil }
    #expect(try !Decision(open, overriddenTo: true, by: override()).isAgainstTheFacts)
    #expect(try !Decision(computed, overriddenTo: false, by: override()).isAgainstTheFacts)
  }

  @Test("An override without a reason, or of a later day, is refused")
  func refused() throws {
    let computed = try determination()
    #expect(throws: Decision.Invalid.reason) {
      try Decision(computed, overriddenTo: false, by: override(0, "  "))
    }
    #expect(throws: Decision.Invalid.date) {
      try Decision(computed, overriddenTo: false, by: override(1))
    }
    for reason in [Decision.Invalid.reason, .date, .older] { #expect(!"\(reason)".isEmpty) }
    // Nothing to see is nothing said.
    for blank in ["\u{A0}\u{200B}", "\u{FEFF}", "\u{2060}\n", "\u{0}"] {
      #expect(throws: Decision.Invalid.reason) {
        try Decision(computed, overriddenTo: false, by: override(0, blank))
      }
    }
  }

  @Test("An override does not set aside what was found after it")
  func older() throws {
    var record = try CoreFixture.record()
    record.risks = [try CoreFixture.risk("r-9", 9, .high)]
    let day = try CoreFixture.day(10)
    let danger = AdmissionCriteria.standard.evaluate(record, asOf: day).determination
    #expect(danger.verdict == .notMet)
    #expect(throws: Decision.Invalid.older) {
      try Decision(danger, overriddenTo: true, by: override(8))
    }
    #expect(try Decision(danger, overriddenTo: true, by: override(9)).verdict == .met)
    // To agree with what was computed sets nothing aside.
    #expect(try Decision(danger, overriddenTo: false, by: override(1)).verdict == .notMet)
    let drafter = PlanDrafter(program: record.program)
    #expect(throws: PlanDrafter.Refused.self) {
      try drafter.draft(from: record, asOf: day, override: override(8))
    }
    #expect(throws: Never.self) {
      try drafter.draft(from: record, asOf: day, override: override(9))
    }
  }

  @Test("Printed, neither the answer nor a fact is told; revealed, both are")
  func printed() throws {
    let computed = try determination { $0.withdrawal = .active }
    let decision = try Decision(computed, overriddenTo: true, by: override())
    let result = try #require(computed.result("no-withdrawal"))
    for text in ["\(computed)", "\(result)", "\(decision)", String(reflecting: [computed])] {
      #expect(!text.contains("not met"))
      #expect(!text.contains("withdrawal: active"))
    }
    #expect("\(result)" == "The person is not in active withdrawal. (answer redacted)")
    #expect("\(computed)".hasPrefix("Is an intensive outpatient program right"))
    #expect(
      result.words.revealed
        == "not met: The person is not in active withdrawal.\n  withdrawal: active (intake:withdrawal)"
    )
    #expect(computed.words.revealed.contains("    all of:\n"))
  }

  @Test(
    "A disqualifying criterion that is met makes the answer no, and one that is unknown keeps it open"
  )
  func disqualifying() throws {
    func verdict(_ found: Verdict) throws -> Determination {
      Determination(
        question: "?", asOf: try CoreFixture.day(),
        results: [
          CriterionResult(
            id: "a", sentence: "Holds.", weight: .required, source: .sourceDocuments,
            judgement: Judgement(.met)),
          CriterionResult(
            id: "b", sentence: "Rules out.", weight: .disqualifying, source: .sourceDocuments,
            judgement: Judgement(found, missing: found == .unknown ? [MissingFact("x")] : [])),
        ])
    }
    #expect(try verdict(.met).verdict == .notMet)
    #expect(try verdict(.met).obstacles.map(\.id) == ["b"])
    #expect(try verdict(.notMet).verdict == .met)
    #expect(try verdict(.unknown).verdict == .unknown)
    #expect(try verdict(.unknown).missing.map(\.name) == ["x"])
  }
}
