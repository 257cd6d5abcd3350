import IOPModels
import IOPPlanning
import IOPTesting
import Testing

@Suite("A determination tells the smallest sets of facts that would change it")
struct ChangesTests {
  private func leaf(
    _ id: String, _ verdict: Verdict, _ weight: CriterionWeight = .required,
    facts: [String] = [], missing: [String] = []
  ) -> CriterionResult {
    CriterionResult(
      id: id, sentence: "Sentence \(id).", weight: weight, source: .sourceDocuments,
      judgement: Judgement(
        verdict, facts.map { Evidence(.measure(.core($0)), says: $0) },
        missing: missing.map { MissingFact($0) }))
  }

  private func determination(_ results: [CriterionResult]) throws -> Determination {
    Determination(question: "Is it so?", asOf: try CoreFixture.day(), results: results)
  }

  private func missing(_ names: String...) -> [PivotalFact] {
    names.map { .missing(MissingFact($0)) }
  }

  private func recorded(_ names: String...) -> [PivotalFact] {
    names.map { .recorded(.measure(.core($0))) }
  }

  @Test("Every missing fact is needed for a yes, and any one of them can give a no")
  func open() throws {
    let made = try determination([
      leaf("a", .unknown, missing: ["x"]), leaf("b", .unknown, missing: ["y", "z"]),
      leaf("c", .met, facts: ["f"]), leaf("d", .unknown, .supporting, missing: ["s"]),
    ])
    #expect(made.smallestChanges(toMet: true).sets == [missing("x", "y", "z")])
    #expect(made.smallestChanges(toMet: false).sets == [missing("x"), missing("y"), missing("z")])
    #expect(made.undoneBy.isEmpty)
  }

  @Test("For a no, the facts that say no would have to change, and what is missing be known")
  func no() throws {
    let made = try determination([
      leaf("a", .notMet, facts: ["f"]), leaf("b", .unknown, missing: ["x"]),
      leaf("c", .met, facts: ["g"]), leaf("d", .notMet),
    ])
    #expect(
      made.smallestChanges(toMet: true).sets == [
        [.missing(MissingFact("x"))] + recorded("f") + [.criterion("d")]
      ])
    #expect(made.smallestChanges(toMet: false).sets == [[]])
  }

  @Test("For a yes, each single fact that would undo it is named")
  func yes() throws {
    let any = CriterionResult(
      id: "any", sentence: "One holds.", weight: .required, source: .sourceDocuments, .any,
      of: [leaf("b", .met, facts: ["g"]), leaf("c", .met, facts: ["h"])])
    let same = CriterionResult(
      id: "same", sentence: "One holds.", weight: .required, source: .sourceDocuments, .any,
      of: [leaf("d", .met, facts: ["i"]), leaf("e", .met, facts: ["i"])])
    let made = try determination([
      leaf("a", .met, facts: ["f"]), any, same,
      leaf("z", .notMet, .disqualifying, facts: ["k"]),
    ])
    #expect(made.verdict == .met)
    #expect(made.undoneBy == recorded("f", "i", "k"))
    #expect(
      made.smallestChanges(toMet: false).sets == [
        recorded("f"), recorded("i"), recorded("k"), recorded("g", "h"),
      ])
    #expect(made.smallestChanges(toMet: true).sets == [[]])
  }

  @Test("What contradicts each other has to be reconciled: the facts that take part are named")
  func contradiction() throws {
    let made = try determination([leaf("a", .unknown, facts: ["f", "g"])])
    #expect(made.smallestChanges(toMet: true).sets == [recorded("f", "g")])
    #expect(made.smallestChanges(toMet: false).sets == [recorded("f"), recorded("g")])
  }

  @Test("At least two of three: each pair of answers settles it, either way")
  func atLeast() throws {
    let two = CriterionResult(
      id: "two", sentence: "Two hold.", weight: .required, source: .sourceDocuments, .atLeast(2),
      of: ["x", "y", "z"].map { leaf($0, .unknown, missing: [$0]) })
    let made = try determination([two])
    let pairs = [missing("x", "y"), missing("x", "z"), missing("y", "z")]
    #expect(made.smallestChanges(toMet: true).sets == pairs)
    #expect(made.smallestChanges(toMet: false).sets == pairs)
  }

  @Test("Where nothing is asked nothing can change")
  func nothing() throws {
    let made = try determination([leaf("a", .unknown, .informational, missing: ["x"])])
    #expect(made.verdict == .met)
    #expect(made.smallestChanges(toMet: false).sets == [])
    #expect(made.undoneBy.isEmpty)
  }

  @Test("Beyond the limit the sets with the fewest facts are shown, and how far they go")
  func limit() throws {
    // Half of 12 answers: 924 smallest sets of six.
    func half(_ verdict: Verdict) -> CriterionResult {
      CriterionResult(
        id: "half", sentence: "Half hold.", weight: .required, source: .sourceDocuments,
        .atLeast(6),
        of: (0..<12).map { number in
          verdict == .met
            ? leaf("l\(number)", .met, facts: ["f\(number)"])
            : leaf("l\(number)", verdict, missing: ["m\(number)"])
        })
    }
    // Of up to five facts there is none. Within the search it counts how many of 12 hold: 495 ways for four.
    let open = try determination([half(.unknown)]).smallestChanges(toMet: true)
    #expect(open.sets.isEmpty && !open.isComplete)
    #expect(try #require(open.upTo) < 6)

    let pair = CriterionResult(
      id: "pair", sentence: "One holds.", weight: .required, source: .sourceDocuments, .any,
      of: [leaf("x", .met, facts: ["h"]), leaf("y", .met, facts: ["i"])])
    let made = try determination([half(.met), pair, leaf("a", .met, facts: ["g"])])
    let changes = made.smallestChanges(toMet: false)
    #expect(changes.sets == [recorded("g"), recorded("h", "i")])
    #expect(try #require(changes.upTo) >= 2)
    #expect(made.undoneBy == recorded("g"))
    #expect(made.smallestChanges(toMet: true).sets == [[]])
    #expect(made.smallestChanges(toMet: true).isComplete)
  }

  @Test("Five thousand questions are as many single facts, and one set of all")
  func many() throws {
    let made = try determination(
      (0..<5000).map { leaf("l\($0)", .unknown, missing: ["m\($0)"]) })
    #expect(made.smallestChanges(toMet: true).sets.map(\.count) == [5000])
    let single = made.smallestChanges(toMet: false)
    #expect(single.sets.count == 5000 && single.isComplete)
  }

  // MARK: Every tree

  /// The verdicts that a question without parts can have when some facts are others.
  private func reachable(_ result: CriterionResult, _ changed: Set<PivotalFact>, _ moves: Bool)
    -> [Verdict]
  {
    guard moves || result.verdict == .unknown else { return [result.verdict] }
    let judgement = result.judgement
    var own: [PivotalFact] = judgement.evidence.map { .recorded($0.fact) }
    if result.verdict == .unknown, !judgement.missing.isEmpty {
      own = judgement.missing.map { .missing($0) }
    }
    if own.isEmpty { own = [.criterion(result.id)] }
    var verdicts: Set<Verdict> = [result.verdict]
    if !changed.isDisjoint(with: own) { verdicts.insert(.notMet) }
    if changed.isSuperset(of: own) { verdicts.insert(.met) }
    return Verdict.allCases.filter { verdicts.contains($0) }
  }

  /// The verdicts that a tree can have, by trying every combination of its questions.
  private func outcomes(_ result: CriterionResult, _ changed: Set<PivotalFact>, _ moves: Bool)
    -> Set<Verdict>
  {
    let inner: Set<Verdict>
    if let composition = result.composition {
      var rows: [[Verdict]] = [[]]
      for part in result.parts where part.weight.decides {
        let options = outcomes(part, changed, moves)
        rows = rows.flatMap { row in options.map { row + [$0] } }
      }
      inner = Set(rows.map { composition.verdict(of: $0) })
    } else {
      inner = Set(reachable(result, changed, moves))
    }
    return result.weight == .disqualifying ? Set(inner.map { !$0 }) : inner
  }

  private func tree(_ random: inout SplitMix64, _ depth: Int, _ count: inout Int)
    -> CriterionResult
  {
    count += 1
    let id = "n\(count)"
    let weights: [CriterionWeight] = [.required, .required, .disqualifying, .supporting]
    let weight = weights.randomElement(using: &random) ?? .required
    guard depth > 0, Int.random(in: 0..<3, using: &random) > 0 else {
      let verdict = Verdict.allCases.randomElement(using: &random) ?? .met
      let names = ["p", "q", "r"].filter { _ in Bool.random(using: &random) }
      let isMissing = Bool.random(using: &random)
      return leaf(
        id, verdict, weight, facts: isMissing ? [] : names,
        missing: verdict == .unknown && isMissing ? names : [])
    }
    let number = Int.random(in: 0...3, using: &random)
    let compositions: [Composition] = [.all, .any, .atLeast(number), .not]
    let parts = (0..<Int.random(in: 1...2, using: &random)).map { _ in
      tree(&random, depth - 1, &count)
    }
    return CriterionResult(
      id: id, sentence: "Sentence \(id).", weight: weight, source: .sourceDocuments,
      compositions.randomElement(using: &random) ?? .all, of: parts)
  }

  private func leaves(_ result: CriterionResult) -> [CriterionResult] {
    result.withParts.filter { $0.composition == nil }
  }

  @Test("They are exactly what trying every change finds", arguments: seeds(150))
  func exact(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var count = 0
    let results = (0..<3).map { _ in tree(&random, 2, &count) }
    let made = try determination(results)
    let moves = made.verdict != .unknown
    var pivots: Set<PivotalFact> = []
    for leaf in results.flatMap(leaves) {
      pivots.formUnion(leaf.judgement.evidence.map { .recorded($0.fact) })
      pivots.formUnion(leaf.judgement.missing.map { .missing($0) })
      if leaf.judgement.evidence.isEmpty, leaf.judgement.missing.isEmpty {
        pivots.insert(.criterion(leaf.id))
      }
    }
    let all = pivots.sorted()
    guard all.count <= 9 else { return }
    for goal in [Verdict.met, .notMet] {
      var minimal: [Set<PivotalFact>] = []
      let subsets = (0..<(1 << all.count)).sorted { left, right in
        (left.nonzeroBitCount, left) < (right.nonzeroBitCount, right)
      }
      for mask in subsets {
        let changed = Set(all.indices.filter { mask & (1 << $0) != 0 }.map { all[$0] })
        if minimal.contains(where: { $0.isSubset(of: changed) }) { continue }
        var rows: Set<Verdict> = [.met]
        for result in results where result.weight.decides {
          let options = outcomes(result, changed, moves)
          rows = Set(rows.flatMap { row in options.map { Verdict.all([row, $0]) } })
        }
        if rows.contains(goal) { minimal.append(changed) }
      }
      let changes = made.smallestChanges(toMet: goal == .met)
      #expect(changes.isComplete)
      let found = changes.sets
      #expect(Set(found.map(Set.init)) == Set(minimal), "seed \(seed), \(goal)")
      for limit in 0...3 {
        let few = made.smallestChanges(toMet: goal == .met, limit: limit)
        #expect(
          few.sets == found.filter { $0.count <= few.upTo ?? .max }, "seed \(seed), \(limit)")
        #expect(few.upTo ?? 1 >= 1, "single facts are always found")
      }
      #expect(found.count == minimal.count, "seed \(seed)")
      #expect(found.map(\.count) == found.map(\.count).sorted(), "seed \(seed)")
      if goal == .notMet, made.verdict == .met {
        #expect(
          made.undoneBy == minimal.filter { $0.count == 1 }.flatMap(\.self).sorted(),
          "seed \(seed)")
      }
      let mixed = try determination(results.shuffled(using: &random))
      #expect(mixed.smallestChanges(toMet: goal == .met) == changes, "seed \(seed)")
    }
  }
}
