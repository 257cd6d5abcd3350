import IOPModels
import IOPPlanning
import Testing

@Suite("A draft asks before it plans over what does not fit")
struct UnstableDraftTests {
  private func draft(_ edit: (inout IntakeAssessment, inout Patient) throws -> Void) throws
    -> PlanDraft
  {
    var intake = try CoreFixture.intake()
    var patient = try CoreFixture.patient()
    try edit(&intake, &patient)
    return try CoreFixture.draft(intake, patient)
  }

  @Test(
    "Depression with psychotic symptoms is a question of placement before a plan",
    arguments: ["F32.3", "F33.3"])
  func psychoticDepression(_ code: String) throws {
    #expect(throws: PlanDrafter.Refused.notAdmissible(.moreIntensive)) {
      try draft { intake, _ in
        intake.conditions = [
          try CoreFixture.condition("c-mdd", .majorDepression, code, role: .principal)
        ]
      }
    }
    let without = try draft { intake, _ in
      intake.conditions = [
        try CoreFixture.condition("c-mdd", .majorDepression, "F33.2", role: .principal)
      ]
    }
    #expect(!without.openQuestions.contains { $0.question.revealed.contains("psychotic symptoms") })
  }

  @Test(
    "An episode that its code calls severe is severe, whatever word stands beside it",
    arguments: [Severity.moderate, nil])
  func severeCode(_ severity: Severity?) throws {
    for code in ["F31.13", "F31.2", "F31.63", "F31.64"] {
      #expect(throws: PlanDrafter.Refused.notAdmissible(.moreIntensive)) {
        try draft { intake, _ in
          intake.conditions.append(
            try CoreFixture.condition("c-bp", .bipolar, code, severity: severity))
        }
      }
    }
    let hypomanic = try draft { intake, _ in
      intake.conditions.append(
        try CoreFixture.condition("c-bp", .bipolar, "F31.0", severity: severity))
    }
    #expect(hypomanic.openQuestions.contains { $0.missing == .condition(.core("c-bp")) })
  }

  @Test("A determination made elsewhere that names another level is asked about")
  func otherLevel() throws {
    func asked(_ level: String, judged: LevelOfCare? = nil, on day: Int = 0) throws -> Bool {
      var record = try CoreFixture.assessed()
      record.externalResults = [
        try ExternalResult(
          id: .core("x-1"), tool: .locus, version: "20", date: CoreFixture.day(2),
          determinedBy: "the payer", level: PrivateText(level))
      ]
      if let judged {
        record.updates = [
          SituationUpdate(id: .core("u-1"), date: try CoreFixture.day(day), judgedLevel: judged)
        ]
      }
      return try PlanDrafter(program: record.program)
        .draft(from: record, asOf: CoreFixture.day(5)).openQuestions
        .contains { $0.missing == .external(.core("x-1")) }
    }
    #expect(try asked("4"))
    #expect(try !asked("3"))
    #expect(try asked("2"), "no source says what it stands for")
    #expect(try !asked("4", judged: .intensiveOutpatient, on: 2))
    #expect(try asked("4", judged: .intensiveOutpatient, on: 1))
  }

  @Test("For a minor it is asked who consents, also where the list of who may is empty")
  func minor() throws {
    func asked(_ guardians: [Guardian]?) throws -> [String] {
      var program = try CoreFixture.program()
      program.minimumAge = nil
      var patient = try CoreFixture.patient()
      patient.birthDate = Private(try CalendarDate(year: 2010, month: 3, day: 9))
      patient.guardians = guardians
      return try CoreFixture.draft(CoreFixture.intake(), patient, program: program).openQuestions
        .filter { $0.missing == .patient(.guardians) }.map(\.question.revealed)
    }
    #expect(try asked(nil).count == 1)
    #expect(try asked([]).count == 1)
  }
}
