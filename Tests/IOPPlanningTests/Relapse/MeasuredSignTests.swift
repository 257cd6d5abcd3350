import IOPModels
import IOPPlanning
import Testing

@Suite("Measured signs of relapse")
struct MeasuredSignTests {
  static func state(
    _ measure: ObjectiveMeasure, from: Int, _ change: CareChange = { _ in }
  ) throws -> RelapsePreventionPlan.MeasuredSignState {
    var record = try CareFixture.record()
    record.relapsePlans[0].measuredSigns = [try CareFixture.measured(measure, from: from)]
    try change(&record)
    let states = record.relapsePlans[0].measuredSignStates(
      in: record, asOf: try CareFixture.lastDay)
    return try #require(states.first)
  }

  @Test(
    "A sign on a measure where less is better is reached from its value upwards",
    arguments: [(5, Verdict.met), (6, .met), (7, .notMet)])
  func lowerIsBetter(_ from: Int, _ verdict: Verdict) throws {
    // The latest PHQ-9 of the course is 6.
    let state = try Self.state(.instrument(.phq9), from: from)
    #expect(state.isReached == verdict)
    #expect(state.evidence.map(\.fact.description) == ["measure:phq-3"])
  }

  @Test(
    "A sign on a count where more is better is reached from its value downwards",
    arguments: [(1, Verdict.notMet), (2, .met), (3, .met)])
  func higherIsBetter(_ from: Int, _ verdict: Verdict) throws {
    let state = try Self.state(.behaviour(.plannedActivities), from: from) { record in
      record.behaviours.append(
        try BehaviourCount(
          id: try Identifier("act"), behaviour: .plannedActivities,
          date: try CareFixture.day("2026-03-19"), count: 2, days: 7))
    }
    #expect(state.isReached == verdict)
  }

  @Test("Without a value, a complete value or a direction the answer is unknown, with the reason")
  func unknown() throws {
    let never = try Self.state(.instrument(.gad7), from: 10)
    #expect(never.isReached == .unknown && never.missing.map(\.name) == ["a value of GAD-7"])
    let incomplete = try Self.state(.instrument(.phq9), from: 5) { record in
      record.measures.append(
        try CareFixture.phq9("phq-4", "2026-03-18", [1, 1, 1, 1, 1, 1, 1, nil, 0]))
    }
    #expect(incomplete.isReached == .unknown)
    #expect(incomplete.missing.map(\.name) == ["a complete PHQ-9 after 2026-03-17"])
    let own = try Self.state(try ObjectiveMeasure("behaviour:own-count"), from: 1)
    #expect(own.isReached == .unknown && !own.missing.isEmpty)
  }

  @Test("Only reached signs are returned, each with its place and the act that was agreed")
  func triggered() throws {
    var record = try CareFixture.record()
    record.behaviours.append(try CareFixture.alcohol("alc-4", "2026-03-19", 2))
    let plan = record.relapsePlans[0]
    let reached = plan.triggered(in: record, asOf: try CareFixture.lastDay)
    #expect(reached.map(\.number) == [2])
    #expect(reached.first?.sign == plan.measuredSigns[1])
    #expect(plan.triggered(in: record, asOf: try CareFixture.day("2026-03-18")).isEmpty)
  }
}
