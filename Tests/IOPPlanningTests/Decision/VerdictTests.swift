import IOPPlanning
import Testing

@Suite("Verdicts are Kleene's three-valued logic")
struct VerdictTests {
  /// Every sequence of up to four verdicts.
  static let sequences: [[Verdict]] = {
    var all: [[Verdict]] = [[]]
    var longest: [[Verdict]] = [[]]
    for _ in 1...4 {
      longest = longest.flatMap { head in Verdict.allCases.map { head + [$0] } }
      all += longest
    }
    return all
  }()

  /// The answers that are still possible: every unknown becomes yes or no.
  private func worlds(_ verdicts: [Verdict]) -> [[Bool]] {
    verdicts.reduce([[]]) { worlds, verdict in
      let answers: [Bool] =
        switch verdict {
        case .met: [true]
        case .notMet: [false]
        case .unknown: [true, false]
        }
      return worlds.flatMap { world in answers.map { world + [$0] } }
    }
  }

  /// What every possible answer agrees on; unknown where they differ.
  private func agreed(_ verdicts: [Verdict], _ question: ([Bool]) -> Bool) -> Verdict {
    let answers = Set(worlds(verdicts).map(question))
    return answers == [true] ? .met : answers == [false] ? .notMet : .unknown
  }

  @Test("Negation turns yes into no and leaves unknown unknown")
  func negation() {
    #expect(!Verdict.met == .notMet)
    #expect(!Verdict.notMet == .met)
    #expect(!Verdict.unknown == .unknown)
    #expect(Verdict(true) == .met)
    #expect(Verdict(false) == .notMet)
    #expect(Verdict(nil) == .unknown)
  }

  @Test("All is met only when every possible world says so", arguments: sequences)
  func all(verdicts: [Verdict]) {
    #expect(Verdict.all(verdicts) == agreed(verdicts) { $0.allSatisfy(\.self) })
  }

  @Test("Any is met as soon as every possible world has one", arguments: sequences)
  func any(verdicts: [Verdict]) {
    #expect(Verdict.any(verdicts) == agreed(verdicts) { $0.contains(true) })
  }

  @Test("At least a number is what every possible world agrees on", arguments: sequences)
  func atLeast(verdicts: [Verdict]) {
    for number in -1...5 {
      #expect(
        Verdict.atLeast(number, of: verdicts)
          == agreed(verdicts) { $0.count { $0 } >= number })
    }
  }

  @Test("Nothing to hold is held, and nothing to choose from is not chosen")
  func empty() {
    #expect(Verdict.all([]) == .met)
    #expect(Verdict.any([]) == .notMet)
  }
}
