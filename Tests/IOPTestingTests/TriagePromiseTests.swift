import IOPModels
import IOPPlanning
import IOPTesting
import Testing

@Suite("What triage and the rules about danger promise, on a cohort")
struct TriagePromiseTests {
  /// What only triage asks for, beside the questions of every decision.
  private static let ofDanger: [Erasure] = [
    Erasure(
      name: "every diary card", isSeries: true,
      places: { Set($0.diaryCards.map { .diaryCard($0.id) }) }, erase: { $0.diaryCards = [] }),
    Erasure(
      name: "mental status", isSeries: true,
      places: { record in
        Set([.intake(.mentalStatus)] + record.updates.map { .update($0.id) })
      },
      erase: { record in
        record.intake.mentalStatus = nil
        for place in record.updates.indices { record.updates[place].mentalStatus = nil }
      }),
    Erasure(
      name: "the risk of the intake", places: { _ in [] },
      erase: { record in if record.risks.isEmpty { record.intake.risk = nil } }),
  ]

  /// Less is known: what is decided is not calmer than what was asked for before, unless an observation is gone that nobody misses.
  private func check(
    _ full: RiskTriage, _ less: RiskTriage, observed: Set<FactReference>, _ context: String
  ) {
    guard let response = less.response, response < full.atLeast else { return }
    let more = full.reasons.filter { $0.response > response }
    #expect(
      more.allSatisfy { $0.evidence.contains { observed.contains($0.fact) } },
      "\(context): \(full.atLeast) became \(response)")
  }

  @Test("Monotone in information: a decided response is never calmer for knowing less")
  func monotone() throws {
    let cohort = try Cohort.scaled(60, seed: 81)
    var draw = Draw(seed: 82)
    var decided = 0
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      // A mental status is an observation beside the assessment of risk: nobody misses the one that was not made.
      let erasures =
        Erasure.all(of: record).filter { $0.name != "mental status" } + Self.ofDanger
      for day in Set([record.intake.date, record.latestDate]).sorted() {
        let full = RiskTriage(record, asOf: day)
        if full.response != nil { decided += 1 }
        for round in 0..<(erasures.count + 4) {
          let chosen =
            round < erasures.count
            ? [erasures[round]] : erasures.filter { _ in draw.chance(percent: 20) }
          var less = record
          for erasure in chosen { erasure.erase(&less) }
          check(
            full, RiskTriage(less, asOf: day),
            observed: chosen.filter(\.isSeries).reduce(into: []) {
              $0.formUnion($1.places(record))
            }, "seed 81, record \(index) on \(day) without \(chosen.map(\.name))")
        }
      }
    }
    #expect(decided > 10)
  }

  @Test("An open response names what is missing, and a reason its facts")
  func named() throws {
    let cohort = try Cohort.scaled(60, seed: 83)
    var contradictions: Set<RiskTriage.Contradiction.Kind> = []
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      let triage = RiskTriage(record, asOf: record.latestDate)
      #expect((triage.response == nil) == !triage.missing.isEmpty)
      for reason in triage.reasons { #expect(!reason.evidence.isEmpty, "\(index)") }
      for found in triage.contradictions {
        contradictions.insert(found.kind)
        #expect(found.evidence.count > (found.kind.isWithinOneAssessment ? 0 : 1), "\(found.kind)")
      }
    }
  }

  @Test("No rule about a crisis that speaks of danger falls silent for want of a fact about it")
  func rules() throws {
    // Without every assessment of risk, what a card, an item or a mental status says still asks for one.
    let cohort = try Cohort.scaled(40, seed: 84)
    var asked = 0
    for index in cohort.indices {
      var record = try cohort.record(at: index)
      record.discharge = nil
      let day = record.latestDate
      record.intake.risk = nil
      record.risks = []
      let facts = KnownFacts(record, asOf: day)
      let speaks =
        record.diaryCards.contains { $0.date <= day && $0.speaksOfHarm == true }
        || facts.suicidalThoughts?.value == true || facts.thoughtsOfHarm?.value == true
        || record.measures.contains { $0.score?.safetyItemIsPositive == true }
      guard speaks, record.plans.first != nil else { continue }
      asked += 1
      let found = RuleSet(PlanRule.crisis).findings(in: record, asOf: day).map(\.rule)
      let triage = RiskTriage(record, asOf: day)
      #expect(triage.response == nil || triage.response == .emergency)
      #expect(found.contains { $0.hasSuffix("-assessed") || $0 == "crisis.diary-urge" }, "\(index)")
    }
    #expect(asked > 0)
  }
}

extension RiskTriage.Contradiction.Kind {
  /// Whether one assessment of risk contradicts itself.
  fileprivate var isWithinOneAssessment: Bool {
    [.screenAndLevel, .screenAndIdeation, .planAndIdeation, .planAndLevel].contains(self)
  }
}
