import Foundation
import IOPModels
import IOPPlanning
import Testing

/// What findings must not depend on: the order in which a record lists things.
@Suite struct RuleOrderTests {
  @Test("The order of lists in a record does not change what is found", arguments: RuleEdit.all)
  func shuffled(_ edit: RuleEdit) {
    let expected = Set(RuleTableTests.rules.findings(in: edit.record, asOf: edit.asOf))
    let scale = ProcessInfo.processInfo.environment["IOPKIT_TEST_SCALE"].flatMap { Int($0) } ?? 1
    for seed in 1...UInt64(3 * max(1, scale)) {
      var generator = SplitMix(state: seed)
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

/// A small generator that repeats itself from a seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
