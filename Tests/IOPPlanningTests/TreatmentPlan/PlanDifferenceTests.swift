import IOPModels
import IOPPlanning
import Testing

@Suite("The difference of two versions")
struct PlanDifferenceTests {
  private func difference(_ edit: (inout PlanContent) throws -> Void) throws -> PlanDifference {
    let old = try CoreFixture.plan().content
    var new = old
    try edit(&new)
    return PlanDifference(from: old, to: new)
  }

  private func entries(_ edit: (inout PlanContent) throws -> Void) throws -> [String] {
    try difference(edit).entries.map {
      "\($0.name.kind.rawValue) \($0.name.key.revealed) \($0.change.rawValue)"
        + ($0.fields.isEmpty ? "" : " \($0.fields.map(\.name).joined(separator: " "))")
    }
  }

  @Test("Equal versions do not differ")
  func equal() throws {
    let none = try difference { _ in }
    #expect(none.isEmpty)
    #expect(none.lines.isEmpty)
    #expect(none.summary == "no difference")
  }

  @Test("Each part that is added, changed or removed is one entry with its fields")
  func parts() throws {
    let found = try entries { content in
      content.problems[0].status = .resolved
      content.goals.append(Goal(id: .core("g-2"), statement: "Sleep.", status: .active))
      content.objectives.removeAll()
      content.interventions[0].dose = nil
      content.phases[1].daysPerWeek = 4
      content.dischargeCriteria[0].statement = "PHQ-9 below 5."
    }
    #expect(
      found == [
        "problem p-1 changed status", "goal g-2 added", "objective o-1 removed",
        "intervention i-1 changed dose", "phase 2 changed daysPerWeek",
        "discharge d-1 changed statement",
      ])
  }

  @Test("What hangs on the thread and what stands once is compared part by part as well")
  func others() throws {
    let found = try entries { content in
      content.start = try CoreFixture.day(2)
      content.level = .outpatient
      content.nextReview = nil
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
    }
    #expect(found.first == "frame plan changed start level nextReview")
    for part in [
      "schedule instrument:phq-9 added", "strength keeps promises added",
      "mitigation limited-time added", "question q-1 added", "waiver x added",
    ] {
      #expect(found.contains(part), "\(part)")
    }
  }

  @Test("A line shows each field before and after, and only a revealed line shows it")
  func lines() throws {
    let found = try difference { content in
      content.objectives[0].target = 4
      content.objectives[0].due = nil
      content.goals.append(Goal(id: .core("g-2"), statement: "Sleep.", status: .active))
    }
    let old = try CoreFixture.plan().content.objectives[0]
    let due = try #require(old.due)
    let target = try #require(old.target)
    #expect(
      found.lines.map(\.revealed) == [
        "added goal g-2: Sleep.",
        "changed objective o-1: target \(target) → 4; due \(due) → nothing",
      ])
    #expect(found.summary == "added goal: 1, changed objective: 1")
    #expect("\(found) \(found.entries) \(found.lines)".contains("Sleep") == false)
    #expect(found.description == "PlanDifference(redacted)")
  }

  @Test("A new order of the parts is told, and two parts of one identifier are two parts")
  func orderAndRepetition() throws {
    #expect(
      try entries { $0.phases.reverse() } == ["phase all reordered order"])
    #expect(
      try entries { $0.objectives.append($0.objectives[0]) } == ["objective o-1 added"])
  }

  @Test("Two versions are told apart with who made the newer one, when and why")
  func versions() throws {
    let old = try CoreFixture.plan()
    let day = try #require(old.signed)
    let new = try old.revised(
      as: .core("tp-v2"), on: day, by: .core("cl-1"), because: "Better aim."
    ) { $0.objectives[0].target = 4 }
    let heading = try #require(PlanDifference(from: old, to: new).lines.first).revealed
    #expect(heading.contains("version 1"))
    #expect(heading.hasSuffix("version 2 of \(day) (draft), by cl-1: Better aim."))
  }

  @Test("A version and itself differ in nothing, and a signature in between is told")
  func signatures() throws {
    let old = try CoreFixture.plan()
    #expect(PlanDifference(from: old, to: old).lines.isEmpty)
    let day = try CoreFixture.day(2)
    let signed = try old.adding(Signature(signer: .patient, date: day))
    let difference = PlanDifference(from: old, to: signed)
    #expect(difference.isEmpty)
    #expect(difference.lines.last?.revealed == "signed by patient on \(day)")
    let absent = try old.adding(
      Signature(signer: .guardian, date: day, absentBecause: "Abroad."))
    #expect(
      PlanDifference(from: old, to: absent).lines.last?.revealed
        == "not signed by guardian on \(day): Abroad.")
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
