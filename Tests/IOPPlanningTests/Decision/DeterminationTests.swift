import IOPModels
import IOPPlanning
import Testing

@Suite("A determination says what stands in the way")
struct DeterminationTests {
  private func result(
    _ id: String, _ verdict: Verdict, _ weight: CriterionWeight = .required,
    missing: [String] = []
  ) -> CriterionResult {
    CriterionResult(
      id: id, sentence: "Sentence \(id).", weight: weight, source: .sourceDocuments,
      judgement: Judgement(verdict, missing: missing.map { MissingFact($0) }))
  }

  private func determination(_ results: [CriterionResult]) throws -> Determination {
    Determination(question: "Is it so?", asOf: try CoreFixture.day(), results: results)
  }

  @Test(
    "Required criteria decide, whatever the supporting ones say",
    arguments: Verdict.allCases, Verdict.allCases)
  func weight(required: Verdict, supporting: Verdict) throws {
    let made = try determination([result("a", required), result("b", supporting, .supporting)])
    #expect(made.verdict == required)
    #expect(made.obstacles.map(\.id) == (required == .met ? [] : ["a"]))
  }

  @Test("Obstacles are the required criteria that are not met or unknown, in their order")
  func obstacles() throws {
    let made = try determination([
      result("a", .met), result("b", .unknown), result("c", .notMet, .supporting),
      result("d", .notMet),
    ])
    #expect(made.verdict == .notMet)
    #expect(made.obstacles.map(\.id) == ["b", "d"])
    #expect(made.result("c")?.verdict == .notMet)
    #expect(made.result("e") == nil)
  }

  @Test("A missing fact is named once, and only where a required criterion is open")
  func missing() throws {
    let made = try determination([
      result("a", .unknown, missing: ["x", "y"]), result("b", .unknown, missing: ["y", "z"]),
      result("c", .notMet, missing: ["n"]), result("d", .met, missing: ["m"]),
      result("e", .unknown, .supporting, missing: ["s"]),
    ])
    #expect(made.missing.map(\.name) == ["x", "y", "z"])
  }

  @Test("A judgement on a fact that nobody recorded is unknown and names it")
  func onMissingFact() {
    let none: Known<Bool>? = nil
    let judgement = Judgement.on(none, orMissing: "the fact", at: .intake(.support)) { ($0, "") }
    #expect(judgement.verdict == .unknown)
    #expect(judgement.missing == [MissingFact("the fact", at: .intake(.support))])
    #expect(judgement.evidence.isEmpty)
  }

  @Test("A judgement on a known fact shows where it stands, its day and its words")
  func onKnownFact() throws {
    let known = Known(false, at: .intake(.support), on: try CoreFixture.day(3))
    let judgement = Judgement.on(known, orMissing: "the fact") { ($0, "no support") }
    #expect(judgement.verdict == .notMet)
    let evidence = Evidence(.intake(.support), on: try CoreFixture.day(3), says: "no support")
    #expect(judgement.evidence == [evidence])
  }

  @Test("Decisions about a person print nothing about them")
  func redacted() throws {
    let evidence = Evidence(.intake(.support), says: "Zebediah")
    let judgement = Judgement(.met, [evidence])
    for text in ["\(evidence)", "\(judgement)", String(reflecting: [judgement])] {
      #expect(!text.contains("Zebediah"))
    }
  }
}
