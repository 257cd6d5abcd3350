import IOPModels
import IOPPlanning
import Testing

@Suite("The difference of two versions")
struct PlanDifferenceTests {
  private func lines(_ edit: (inout PlanContent) throws -> Void) throws -> [String] {
    let old = try CoreFixture.plan().content
    var new = old
    try edit(&new)
    return PlanDifference(from: old, to: new).entries.map {
      "\($0.part.rawValue) \($0.id) \($0.change.rawValue)"
    }
  }

  @Test("Equal versions do not differ")
  func equal() throws {
    #expect(try lines { _ in }.isEmpty)
  }

  @Test("Each part that is added, changed or removed is one entry")
  func parts() throws {
    let found = try lines { content in
      content.problems[0].status = .resolved
      content.goals.append(Goal(id: .core("g-2"), statement: "Sleep.", status: .active))
      content.objectives.removeAll()
      content.interventions[0].dose = nil
      content.phases[1].daysPerWeek = 4
      content.dischargeCriteria[0].statement = "PHQ-9 below 5."
    }
    #expect(
      found == [
        "problem p-1 changed", "goal g-2 added", "objective o-1 removed",
        "intervention i-1 changed", "phase 2 changed", "discharge criterion d-1 changed",
      ])
  }

  @Test("What stands once in a plan is compared as well")
  func single() throws {
    let found = try lines { content in
      content.start = try CoreFixture.day(2)
      content.level = .outpatient
      content.schedule = [
        MeasureSchedule(measure: .instrument(.phq9), everyDays: 7, source: .commonPractice)
      ]
      content.strengths = ["keeps promises"]
      content.mitigations = [
        Mitigation(drawback: .limitedTime, because: "x", answer: "y")
      ]
      content.openQuestions = [OpenQuestion(id: .core("q-1"), question: "x", why: "y")]
      content.waivers = [
        Waiver(
          rule: "x",
          override: Override(by: .core("cl-1"), date: try CoreFixture.day(2), because: "y"))
      ]
      content.nextReview = nil
    }
    #expect(
      found == [
        "plan start changed", "plan level changed", "plan schedule changed",
        "plan strengths changed", "plan mitigations changed", "plan openQuestions changed",
        "plan waivers changed", "plan nextReview changed",
      ])
  }

  @Test("Seen from the other side, added is removed")
  func inverse() throws {
    let old = try CoreFixture.plan().content
    var new = old
    new.goals.append(Goal(id: .core("g-2"), statement: "Sleep.", status: .active))
    let back = PlanDifference(from: new, to: old).entries
    #expect(back.map(\.change) == [.removed])
    #expect(back.map(\.says) == ["Sleep."])
  }
}
