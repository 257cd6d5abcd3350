import IOPModels
import IOPPlanning
import Testing

@Suite("The rule about what each discipline understands")
struct FormulationRuleTests {
  static let rules = RuleSet(PlanRule.team.filter { $0.id == "formulation-by-discipline" })

  func places(_ change: (inout CareRecord) throws -> Void) rethrows -> [String] {
    var record = GoodCourse.record
    try change(&record)
    let findings = Self.rules.findings(in: record, asOf: GoodCourse.today)
    #expect(findings.allSatisfy { $0.severity == .advice })
    return findings.map(\.place)
  }

  @Test("Where nothing was written down, one finding says so")
  func nothing() {
    #expect(places { $0.formulations = [] } == ["formulations"])
    #expect(places { _ in } == [])
  }

  @Test("Each discipline of the plan without a view is reported, and no other")
  func missing() {
    #expect(
      places { $0.formulations.removeAll { $0.discipline != .family } }
        == ["formulations/individual", "formulations/psychiatry", "formulations/group"])
    #expect(
      places { record in
        record.formulations.removeAll { $0.discipline == .family }
        record.changePlan { $0.interventions.removeAll { $0.service == .familyTherapy } }
      } == [])
  }

  @Test("A view that nobody keeps, or somebody outside of the team, is reported")
  func owner() throws {
    for owner in [nil, "c-nobody"] as [String?] {
      let places = try places { record in
        record.formulations.append(
          try Formulation(
            id: Identifier("f-new"), of: .psychiatry, date: GoodCourse.today,
            author: Identifier("c-psy"), owner: owner.map { try Identifier($0) },
            statement: GoodCourse.text("view")))
      }
      #expect(places == ["formulations/psychiatry"])
    }
  }

  @Test("A view that is written tomorrow is not there yet")
  func later() throws {
    let places = try places { record in
      record.formulations = [
        try Formulation(
          id: Identifier("f-new"), of: .psychiatry, date: GoodCourse.today.adding(days: 1),
          author: Identifier("c-psy"), statement: GoodCourse.text("view"))
      ]
    }
    #expect(places == ["formulations"])
  }
}
