import IOPModels
import IOPPlanning
import Testing

@Suite("Criteria are put together and keep their parts")
struct CriterionTests {
  /// Facts for criteria of these tests: answers by name.
  typealias Answers = [String: Bool]

  private func ask(_ name: String, weight: CriterionWeight = .required) -> Criterion<Answers> {
    Criterion(name, "Part \(name).", weight: weight, source: .sourceDocuments) { answers in
      guard let answer = answers[name] else {
        return Judgement(.unknown, missing: [MissingFact(name)])
      }
      return Judgement(
        Verdict(answer), [Evidence(.measure(.core(name)), says: name)], remark: "Remark \(name).")
    }
  }

  static let worlds: [Answers] = {
    let options: [Bool?] = [true, false, nil]
    return options.flatMap { first in
      options.flatMap { second in
        options.map { third in
          var answers: Answers = [:]
          answers["a"] = first
          answers["b"] = second
          answers["c"] = third
          return answers
        }
      }
    }
  }()

  @Test("A whole that its parts cannot change says so", arguments: [0, 4])
  func indifferent(number: Int) {
    let criterion: Criterion<Answers> = .atLeast(
      number, "x", "Some.", source: .sourceDocuments, of: [ask("a"), ask("b")])
    let judgement = criterion.evaluate(["a": number > 0, "b": number > 0]).judgement
    #expect(judgement.verdict == Verdict(number == 0))
    #expect(judgement.evidence.isEmpty && judgement.missing.isEmpty)
    #expect(judgement.remark == "The facts make no difference to it.")
  }

  @Test("Each combinator is Kleene's logic of its parts", arguments: worlds)
  func logic(answers: Answers) {
    let parts = ["a", "b", "c"].map { ask($0) }
    let verdicts = ["a", "b", "c"].map { Verdict(answers[$0]) }
    let cases: [(Criterion<Answers>, Verdict)] = [
      (.all("x", "All.", source: .sourceDocuments, of: parts), .all(verdicts)),
      (.any("x", "Any.", source: .sourceDocuments, of: parts), .any(verdicts)),
      (
        .atLeast(2, "x", "Two.", source: .sourceDocuments, of: parts), .atLeast(2, of: verdicts)
      ),
      (.not("x", "Not.", source: .sourceDocuments, parts[0]), !verdicts[0]),
    ]
    for (criterion, verdict) in cases {
      let found = criterion.evaluate(answers)
      #expect(found.verdict == verdict, "\(criterion)")
      #expect(found.parts.map(\.sentence) == criterion.parts.map(\.sentence))
      #expect(found.parts.map(\.source).allSatisfy { $0 == .sourceDocuments })
      let missing = found.judgement.missing.map(\.name)
      #expect(missing.isEmpty == (verdict != .unknown))
      #expect(missing.allSatisfy { answers[$0] == nil })
      if verdict != .unknown {
        #expect(!found.judgement.evidence.isEmpty, "\(criterion)")
        #expect(found.judgement.remark != nil)
      }
    }
  }

  @Test("The evidence of a whole is that of the parts that decide")
  func evidence() {
    let any = Criterion.any(
      "x", "Any.", source: .sourceDocuments, of: ["a", "b", "c"].map { ask($0) })
    let found = any.evaluate(["a": false, "b": true])
    #expect(found.judgement.evidence.map(\.fact) == [.measure(.core("b"))])
    #expect(found.judgement.remark == "Remark b.")
    #expect(found.parts.map(\.verdict) == [.notMet, .met, .unknown])
  }

  @Test(
    "Supporting and informational parts are shown and decide nothing; a disqualifying one rules out"
  )
  func weights() {
    let parts = [
      ask("a"), ask("b", weight: .disqualifying), ask("s", weight: .supporting),
      ask("i", weight: .informational),
    ]
    let all = Criterion.all("x", "All.", source: .sourceDocuments, of: parts)
    #expect(all.evaluate(["a": true, "b": false]).verdict == .met)
    #expect(all.evaluate(["a": true, "b": true, "s": true]).verdict == .notMet)
    #expect(all.evaluate(["a": true, "i": false]).verdict == .unknown)
    #expect(all.evaluate(["a": true, "i": false]).judgement.missing.map(\.name) == ["b"])
  }

  @Test("A criterion prints itself as a sentence, with its parts")
  func prints() {
    let two = Criterion.atLeast(
      1, "x", "One holds.", source: .sourceDocuments,
      of: [ask("a"), .not("n", "Not b.", source: .sourceDocuments, ask("b"))])
    #expect("\(ask("a"))" == "Part a.")
    #expect("\(two)" == "One holds. (at least 1 of: Part a. Not b. (not: Part b.))")
  }

  @Test("A criterion is asked of something that holds its facts, parts and weight included")
  func lifted() {
    struct Holder { var answers: Answers }
    let inner = Criterion.all(
      "x", "All.", weight: .disqualifying, source: .sourceDocuments, of: [ask("a"), ask("b")])
    let outer: Criterion<Holder> = inner.asked { $0.answers }
    #expect(outer.weight == .disqualifying)
    #expect(outer.parts.map(\.id) == ["a", "b"])
    #expect(
      outer.evaluate(Holder(answers: ["a": true, "b": true]))
        == inner.evaluate(["a": true, "b": true]))
    #expect(inner.weighing(.supporting).weight == .supporting)
  }

  @Test("A judgement on nothing says that there is nothing to judge")
  func empty() {
    #expect(Judgement.all([]).verdict == .met)
    #expect(Judgement.any([]).verdict == .notMet)
    #expect(Judgement.all([]).remark != nil)
    let none = Criterion<Answers>.all("x", "All.", source: .sourceDocuments, of: [])
    #expect(none.evaluate([:]).judgement.remark != nil)
  }
}
