import IOPModels
import IOPPlanning
import IOPTesting
import Testing

/// What findings must not depend on: the order in which a record lists things.
@Suite struct RuleOrderTests {
  @Test("The order of lists in a record does not change what is found", arguments: RuleEdit.all)
  func shuffled(_ edit: RuleEdit) {
    let expected = Set(RuleTableTests.rules.findings(in: edit.record, asOf: edit.asOf))
    for seed in 1...UInt64(3 * testScale) {
      var generator = SplitMix64(seed: seed)
      var record = edit.record
      record.sessions.shuffle(using: &generator)
      record.measures.shuffle(using: &generator)
      record.clinicians.shuffle(using: &generator)
      record.intake.conditions.shuffle(using: &generator)
      record.changePlan {
        $0.problems.shuffle(using: &generator)
        $0.goals.shuffle(using: &generator)
        $0.objectives.shuffle(using: &generator)
        $0.interventions.shuffle(using: &generator)
        $0.schedule.shuffle(using: &generator)
      }
      let found = RuleTableTests.rules.findings(in: record, asOf: edit.asOf)
      #expect(Set(found) == expected, "\(edit.rule), seed \(seed)")
    }
  }

  @Test("The same record gives the same findings in the same order")
  func repeatable() {
    var record = GoodCourse.record
    for edit in RuleEdit.thread + RuleEdit.program { edit.change(&record) }
    let first = RuleTableTests.rules.findings(in: record, asOf: GoodCourse.today)
    #expect(first.count > 20)
    #expect(first.map(\.severity) == first.map(\.severity).sorted())
    for _ in 1...5 {
      #expect(RuleTableTests.rules.findings(in: record, asOf: GoodCourse.today) == first)
    }
  }
}
