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
    // Seven points at the least, ten at the most.
    let incomplete = try Self.state(.instrument(.phq9), from: 8) { record in
      record.measures.append(
        try CareFixture.phq9("phq-4", "2026-03-18", [1, 1, 1, 1, 1, 1, 1, nil, 0]))
    }
    #expect(incomplete.isReached == .unknown)
    #expect(incomplete.missing.map(\.name) == ["a complete PHQ-9 after 2026-03-17"])
    let own = try Self.state(try ObjectiveMeasure("behaviour:own-count"), from: 1)
    #expect(own.isReached == .unknown && !own.missing.isEmpty)
  }

  @Test(
    "An incomplete form leaves a sign open only where it came after the latest total",
    arguments: [
      ("2026-03-16", Verdict.met), ("2026-03-17", .met), ("2026-03-18", .unknown),
    ])
  func incomplete(_ date: String, _ verdict: Verdict) throws {
    // The latest PHQ-9 is 6, of 2026-03-17. The answers of the form come to anything from 3 to 6.
    let add: CareChange = { record in
      record.measures.append(
        try CareFixture.phq9("phq-4", date, [1, 1, 1, 0, 0, 0, 0, nil, 0]))
    }
    let state = try Self.state(.instrument(.phq9), from: 5, add)
    #expect(state.isReached == verdict)
    let isOpen = verdict == .unknown
    #expect(state.evidence.map(\.fact.description) == [isOpen ? "measure:phq-4" : "measure:phq-3"])
    #expect(
      state.missing.map(\.name) == (isOpen ? ["a complete PHQ-9 after 2026-03-17"] : []))
    // What is open calls for no act of the plan.
    var record = try CareFixture.record()
    record.relapsePlans[0].measuredSigns = [try CareFixture.measured(.instrument(.phq9), from: 5)]
    try add(&record)
    let reached = record.relapsePlans[0].triggered(in: record, asOf: try CareFixture.lastDay)
    #expect(reached.isEmpty == isOpen)
    // A complete form of a later day answers, whatever was left open before.
    for (last, answer) in [(1, Verdict.notMet), (2, .met)] {
      let answered = try Self.state(.instrument(.phq9), from: 5) { record in
        try add(&record)
        record.measures.append(
          try CareFixture.phq9("phq-5", "2026-03-19", [1, 1, 1, 0, 0, 0, 0, last, 0]))
      }
      #expect(answered.isReached == answer)
      #expect(answered.evidence.map(\.fact.description) == ["measure:phq-5"])
    }
  }

  @Test(
    "What is certain reaches a sign: answered items alone, so many in fewer days, both of two values",
    arguments: [(7, Verdict.met), (8, .unknown)])
  func certain(_ from: Int, _ verdict: Verdict) throws {
    let form = try Self.state(.instrument(.phq9), from: from) { record in
      record.measures.append(
        try CareFixture.phq9("phq-4", "2026-03-18", [1, 1, 1, 1, 1, 1, 1, nil, 0]))
    }
    #expect(form.isReached == verdict)
    #expect(form.evidence.map(\.fact.description) == ["measure:phq-4"])
    // The counts of the course are over 7 days. Less is better: 7 in 6 days are 7 or more in 7, and 7 in 8 days say nothing.
    for (days, answer) in [(6, verdict), (8, .unknown)] {
      let count = try Self.state(.behaviour(.drinks), from: from) { record in
        for (id, date, number, days) in [
          ("d-1", "2026-03-17", 0, 7), ("d-2", "2026-03-18", 7, days),
        ] {
          record.behaviours.append(
            try BehaviourCount(
              id: try Identifier(id), behaviour: .drinks, date: try CareFixture.day(date),
              count: number, days: days))
        }
      }
      #expect(count.isReached == answer, "\(days)")
      if answer == .unknown {
        #expect(count.missing.map(\.name) == ["a count of drinks over 7 days after 2026-03-17"])
      }
    }
    // Two values of one day that a reliable change or more lies between: 13 and 7.
    let two = try Self.state(.instrument(.phq9), from: from) { record in
      record.measures += [
        try CareFixture.phq9("phq-4", "2026-03-18", [2, 2, 2, 2, 2, 1, 1, 1, 0]),
        try CareFixture.phq9("phq-5", "2026-03-18", [1, 1, 1, 1, 1, 1, 1, 0, 0]),
      ]
    }
    #expect(two.isReached == verdict)
    if verdict == .unknown {
      #expect(
        two.missing.map(\.name) == [
          "which PHQ-9 of 2026-03-18 holds, for they contradict each other"
        ])
    }
  }

  @Test("A blank form takes back no sign that is certainly reached")
  func reachedBefore() throws {
    let answers: [Int?] = [1, 1, 1, 1, 1, 1, 1, nil, 0]
    let state = try Self.state(.instrument(.phq9), from: 7) { record in
      record.measures += [
        try CareFixture.phq9("phq-4", "2026-03-18", answers),
        try CareFixture.phq9("phq-5", "2026-03-19", [Int?](repeating: nil, count: 9)),
      ]
    }
    #expect(state.isReached == .met)
    #expect(state.evidence.map(\.fact.description) == ["measure:phq-4"])
    // A complete form does.
    let complete = try Self.state(.instrument(.phq9), from: 7) { record in
      record.measures += [
        try CareFixture.phq9("phq-4", "2026-03-18", answers),
        try CareFixture.phq9("phq-5", "2026-03-19", [0, 0, 0, 0, 0, 0, 0, 0, 0]),
      ]
    }
    #expect(complete.isReached == .notMet)
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
