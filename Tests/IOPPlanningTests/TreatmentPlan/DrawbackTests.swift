import IOPModels
import IOPPlanning
import Testing

@Suite("Drawbacks of outpatient treatment, and what a plan does about them")
struct DrawbackTests {
  typealias Edit = @Sendable (inout CareRecord) throws -> Void

  private func verdict(_ drawback: Drawback, _ edit: Edit) throws -> Verdict? {
    var record = CareRecord(
      patient: try CoreFixture.patient(), program: try CoreFixture.program(),
      intake: try CoreFixture.intake())
    record.intake.telehealth = TelehealthReadiness(hasStableConnection: true, hasPrivateSpace: true)
    try edit(&record)
    let facts = KnownFacts(record, asOf: try CoreFixture.day())
    return Drawback.applying(to: record, facts).first { $0.drawback == drawback }?.verdict
  }

  static let cases: [(Drawback, Verdict, Edit)] = [
    (.lessIntensive, .notMet, { _ in }),
    (.lessIntensive, .met, { $0.intake.route = .inpatient }),
    (.lessIntensive, .met, { $0.intake.priorTreatment = [PriorTreatment(level: .residential)] }),
    (
      .lessIntensive, .unknown,
      {
        $0.intake.route = nil
        $0.intake.priorTreatment = nil
      }
    ),
    (.notForEmergencies, .notMet, { _ in }),
    (.notForEmergencies, .met, { $0.intake.risk?.level = .moderate }),
    (.notForEmergencies, .met, { $0.intake.risk?.ideation = .passive }),
    (.notForEmergencies, .met, { $0.intake.risk?.screen?.wishToBeDead = true }),
    (.notForEmergencies, .unknown, { $0.intake.risk = nil }),
    (.lessSupervision, .notMet, { _ in }),
    (.lessSupervision, .met, { $0.intake.risk?.selfHarm = true }),
    (.lessSupervision, .met, { $0.intake.medications?[0].adherence = .partial }),
    (
      .lessSupervision, .met,
      {
        $0.intake.conditions.append(try CoreFixture.condition("c-3", .alcoholUse, "F10.20"))
      }
    ),
    (.insuranceLimits, .unknown, { _ in }),
    (
      .insuranceLimits, .met,
      {
        $0.coverages = [
          try Coverage(
            id: .core("cov-1"), recorded: CoreFixture.day(), payer: "A payer", kind: nil)
        ]
      }
    ),
    (.availability, .notMet, { _ in }),
    (
      .availability, .met,
      {
        $0.intake.needs = [
          CaseNeed(id: .core("n-1"), kind: .transport, opened: try CoreFixture.day())
        ]
      }
    ),
    (.availability, .met, { $0.intake.impacts = [FunctionalImpact(.mobility, .marked)] }),
    (.setHours, .notMet, { _ in }),
    (.setHours, .met, { $0.patient.preferences = Preferences(dayparts: [.evening]) }),
    (.setHours, .notMet, { $0.patient.preferences = Preferences(dayparts: [.evening, .morning]) }),
    (.setHours, .unknown, { $0.patient.preferences = nil }),
  ]

  @Test("Whether a drawback applies is read from the record", arguments: 0..<cases.count)
  func applies(index: Int) throws {
    let (drawback, expected, edit) = Self.cases[index]
    #expect(try verdict(drawback, edit) == expected, "\(drawback), case \(index)")
  }

  @Test(
    "The catalogue has the twelve of the descriptions, what sessions from home need, and language")
  func catalogue() {
    #expect(Drawback.catalogue.count == 14)
    #expect(Set(Drawback.catalogue.map(\.title)).count == 14)
  }

  @Test("Each drawback that applies is answered in the draft, in words of its own")
  func answered() throws {
    var intake = try CoreFixture.intake()
    intake.route = .inpatient
    intake.readiness = .contemplation
    intake.supportIsAdequate = false
    intake.living?.isStable = false
    intake.risk?.ideation = .passive
    intake.risk?.selfHarm = true
    intake.telehealth = nil
    intake.priorTreatment = [PriorTreatment(level: .outpatient, outcome: .stopped)]
    intake.needs = [CaseNeed(id: .core("n-1"), kind: .transport, opened: try CoreFixture.day())]
    var patient = try CoreFixture.patient()
    patient.language = LanguageTag(known: "es")
    patient.needsInterpreter = true
    patient.preferences = Preferences(dayparts: [.evening], deliveries: [.virtual])
    let content = try PlanDrafter(program: CoreFixture.program()).draft(
      from: intake, for: patient, asOf: CoreFixture.day(), override: OneCondition.override()
    ).plan.content
    #expect(
      Set(content.mitigations.map(\.drawback))
        == Set(Drawback.catalogue).subtracting([.insuranceLimits]))
    #expect(Set(content.mitigations.map(\.answer)).count == content.mitigations.count)
    #expect(content.asks("What does the insurance pay"))
  }
}
