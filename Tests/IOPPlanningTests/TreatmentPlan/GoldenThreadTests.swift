import IOPModels
import IOPPlanning
import Testing

@Suite("The golden thread is walked both ways")
struct GoldenThreadTests {
  private func content() throws -> PlanContent { try CoreFixture.plan().content }

  @Test("From a fact to what is done about it, and back")
  func walk() throws {
    let thread = GoldenThread(try content())
    #expect(thread.broken.isEmpty)
    let problems = thread.problems(evidencedBy: .measure(.core("phq-0")))
    #expect(problems.map(\.id) == [.core("p-1")])
    #expect(thread.goals(of: .core("p-1")).map(\.id) == [.core("g-1")])
    #expect(thread.objectives(of: .core("g-1")).map(\.id) == [.core("o-1")])
    #expect(thread.interventions(for: .core("o-1")).map(\.id) == [.core("i-1")])
    #expect(
      thread.facts(behind: .core("o-1")) == [.measure(.core("phq-0")), .condition(.core("c-mdd"))])
    #expect(thread.problem(.core("p-1"))?.kind == .majorDepression)
    #expect(thread.goal(.core("g-1"))?.problems == [.core("p-1")])
    #expect(thread.objective(.core("o-1"))?.target == 9)
  }

  @Test("What is not there has no end to walk to")
  func absent() throws {
    let thread = GoldenThread(try content())
    #expect(thread.problem(.core("p-9")) == nil)
    #expect(thread.goals(of: .core("p-9")).isEmpty)
    #expect(thread.objectives(of: .core("g-9")).isEmpty)
    #expect(thread.interventions(for: .core("o-9")).isEmpty)
    #expect(thread.facts(behind: .core("o-9")).isEmpty)
    #expect(thread.problems(evidencedBy: .measure(.core("phq-9"))).isEmpty)
  }

  @Test("A baseline fact that the problem does not name is among the facts of the objective")
  func baselineFact() throws {
    var content = try content()
    content.objectives[0].baselineFact = .measure(.core("phq-1"))
    #expect(
      GoldenThread(content).facts(behind: .core("o-1")) == [
        .measure(.core("phq-0")), .condition(.core("c-mdd")), .measure(.core("phq-1")),
      ])
  }

  @Test("Each kind of broken link is listed, once, in the order of the plan")
  func broken() throws {
    var content = try content()
    content.goals[0].problems = [.core("p-1"), .core("p-9")]
    content.objectives[0].goal = .core("g-9")
    content.interventions[0].serves = [.core("o-9"), .core("o-1")]
    content.dischargeCriteria[0].objectives = [.core("o-8")]
    #expect(
      GoldenThread(content).broken == [
        .goalToProblem(.core("g-1"), .core("p-9")), .objectiveToGoal(.core("o-1"), .core("g-9")),
        .interventionToObjective(.core("i-1"), .core("o-9")),
        .criterionToObjective(.core("d-1"), .core("o-8")),
      ])
  }

  @Test("An identifier that stands twice is listed, for each kind of node")
  func duplicates() throws {
    let edits: [(String, (inout PlanContent) -> Void)] = [
      ("p-1", { $0.problems.append($0.problems[0]) }), ("g-1", { $0.goals.append($0.goals[0]) }),
      ("o-1", { $0.objectives.append($0.objectives[0]) }),
      ("i-1", { $0.interventions.append($0.interventions[0]) }),
    ]
    for (id, edit) in edits {
      var content = try content()
      edit(&content)
      #expect(GoldenThread(content).broken == [.duplicate(id)])
    }
  }

  @Test("Only objectives of goals that are worked on are active")
  func active() throws {
    var content = try content()
    #expect(content.activeObjectives.map(\.id) == [.core("o-1")])
    content.goals[0].status = .met
    #expect(content.activeObjectives.isEmpty)
  }
}
