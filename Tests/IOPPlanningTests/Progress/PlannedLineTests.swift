import IOPModels
import IOPPlanning
import Testing

@Suite("The line of the plan")
struct PlannedLineTests {
  private func line(
    from first: Int, to target: Int, due: Int, _ direction: ImprovementDirection = .lower,
    others: [Int] = []
  ) throws -> ObjectiveJudgement {
    var record = try CoreFixture.record()
    record.intake.behaviours = []
    record.behaviours = try ([first] + others).enumerated().map { index, value in
      try CoreFixture.count("b-\(index)", .panicAttacks, 7 * index, value)
    }
    let objective = Objective(
      id: .core("o-1"), goal: .core("g-1"), statement: "A count.",
      measure: .behaviour(.panicAttacks), baseline: first, target: target, direction: direction,
      due: try CoreFixture.day(due))
    return ObjectiveJudgement(objective, in: record, asOf: try CoreFixture.day(7 * others.count))
  }

  @Test(
    "It goes straight from the first value to the target on the due date, rounded to the start",
    arguments: [
      (-5, 20), (0, 20), (1, 20), (7, 15), (8, 15), (14, 10), (21, 5), (27, 1), (28, 0), (60, 0),
    ])
  func values(offset: Int, value: Int) throws {
    let line = try #require(try line(from: 20, to: 0, due: 28).line)
    #expect(line.value(on: try CoreFixture.day(offset)) == value)
  }

  @Test("It rises where more is better, and stays where the target is the first value")
  func directions() throws {
    let up = try #require(try line(from: 2, to: 6, due: 28, .higher).line)
    #expect(
      try [0, 6, 7, 14, 28].map { up.value(on: try CoreFixture.day($0)) } == [2, 2, 3, 4, 6])
    let even = try #require(try line(from: 3, to: 3, due: 28).line)
    #expect(even.value(on: try CoreFixture.day(13)) == 3)
    let past = try #require(try line(from: 9, to: 3, due: -3).line)
    #expect(past.value(on: try CoreFixture.day(2)) == 3)
  }

  @Test(
    "A value is ahead, on the line or behind it",
    arguments: [(9, Verdict.met, "Ahead"), (10, .met, "On"), (11, .notMet, "Behind")])
  func standing(value: Int, verdict: Verdict, words: String) throws {
    let found = try line(from: 20, to: 0, due: 28, others: [16, value]).onLine
    #expect(found.verdict == verdict)
    #expect(found.remark?.hasPrefix(words) == true)
    #expect(found.remark?.hasSuffix("10 by the plan, \(value) found.") == true)
    #expect(found.evidence.count == 2)
  }

  @Test("Without target, date, direction or a second value there is nothing to compare")
  func missing() throws {
    let one = try line(from: 20, to: 0, due: 28).onLine
    #expect(one.missing.map(\.name) == ["a second value of panic attacks"])
    var objective = try CoreFixture.phqObjective(target: nil)
    objective.due = nil
    let found = ObjectiveJudgement(
      objective, in: try CoreFixture.record(), asOf: try CoreFixture.day(15))
    #expect(found.line == nil)
    #expect(found.onLine.verdict == .unknown)
    #expect(found.onLine.missing.map(\.name) == ["a target", "a due date"])
    let nothing = Objective(id: .core("o-9"), goal: .core("g-1"), statement: "Better days.")
    #expect(
      ObjectiveJudgement(nothing, in: try CoreFixture.record(), asOf: try CoreFixture.day(15))
        .onLine.missing.count == 3)
  }

  @Test("Numbers that cannot be do not trap")
  func huge() throws {
    for target in [Int.max, .min, .max - 1] {
      let found = try line(from: 20, to: target, due: 28, others: [3])
      #expect(found.onLine.verdict != .met || found.line?.value(on: .latest) == target)
      _ = found.line?.value(on: try CoreFixture.day(13))
    }
  }
}
