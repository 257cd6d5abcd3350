import IOPModels
import IOPPlanning
import IOPTesting
import Testing

@Suite("Whatever is known or missing, admission stays honest")
struct PlacementProperties {
  /// A fact of the assessment: how it takes a random value, and how it goes missing.
  struct Fact: Sendable {
    let name: String
    let isRequired: Bool
    let vary: @Sendable (inout IntakeAssessment, inout SplitMix64) throws -> Void
    let forget: @Sendable (inout IntakeAssessment) throws -> Void

    init(
      _ name: String, isRequired: Bool = true,
      _ vary: @escaping @Sendable (inout IntakeAssessment, inout SplitMix64) throws -> Void,
      _ forget: @escaping @Sendable (inout IntakeAssessment) throws -> Void
    ) {
      self.name = name
      self.isRequired = isRequired
      self.vary = vary
      self.forget = forget
    }
  }

  /// Mostly the answer that fits an IOP, so that random persons are admitted often enough.
  private static func usually(_ answer: Bool, _ random: inout SplitMix64) -> Bool {
    Int.random(in: 0..<12, using: &random) == 0 ? !answer : answer
  }

  static let facts: [Fact] = [
    Fact("emergency", { $0.isAcuteEmergency = usually(false, &$1) }, { $0.isAcuteEmergency = nil }),
    Fact("24h", { $0.needs24HourCare = usually(false, &$1) }, { $0.needs24HourCare = nil }),
    Fact(
      "weekly", { $0.outpatientIsEnough = usually(false, &$1) }, { $0.outpatientIsEnough = nil }),
    Fact("participate", { $0.canParticipate = usually(true, &$1) }, { $0.canParticipate = nil }),
    Fact("benefit", { $0.expectedToBenefit = usually(true, &$1) }, { $0.expectedToBenefit = nil }),
    Fact("willing", { $0.isWilling = usually(true, &$1) }, { $0.isWilling = nil }),
    Fact(
      "withdrawal", { $0.withdrawal = Withdrawal.allCases.randomElement(using: &$1) },
      { $0.withdrawal = nil }),
    Fact(
      "medical", { $0.medicalStability = usually(true, &$1) ? .managed : .unstable },
      { $0.medicalStability = nil }),
    Fact("home", { $0.living?.isSafe = usually(true, &$1) }, { $0.living?.isSafe = nil }),
    Fact("support", { $0.supportIsAdequate = usually(true, &$1) }, { $0.supportIsAdequate = nil }),
    Fact(
      "impacts", { $0.impacts = [FunctionalImpact(.work, usually(true, &$1) ? .marked : .slight)] },
      { $0.impacts = nil }),
    Fact(
      "level", { $0.risk?.level = usually(true, &$1) ? .moderate : .high },
      { $0.risk?.level = nil }),
    Fact(
      "others", { $0.risk?.dangerToOthers = usually(false, &$1) },
      { $0.risk?.dangerToOthers = nil }),
    Fact(
      "screen",
      {
        $0.risk?.screen = SuicideScreen(
          wishToBeDead: .random(using: &$1), suicidalThoughts: false,
          behaviourEver: !usually(true, &$1), behaviourRecently: false)
      }, { $0.risk?.screen = nil }),
    Fact(
      "codes",
      {
        let isDisorder = usually(true, &$1)
        for index in $0.conditions.indices {
          $0.conditions[index].code = try ICD10CMCode(isDisorder ? "F33.2" : "Z63.0")
        }
      },
      { for index in $0.conditions.indices { $0.conditions[index].code = nil } }),
    // Either the judgement or the measures are enough for the severity, so neither alone is required.
    Fact(
      "judged", isRequired: false,
      { $0.conditions[0].severity = Severity.allCases.randomElement(using: &$1) },
      { $0.conditions[0].severity = nil }),
    Fact(
      "judged too", isRequired: false,
      { $0.conditions[1].severity = usually(true, &$1) ? .moderate : .mild },
      { $0.conditions[1].severity = nil }),
    Fact(
      "PHQ-9", isRequired: false,
      { $0.measures[0] = try CoreFixture.phq("phq-0", 0, .random(in: 5...24, using: &$1)) },
      { $0.measures.removeAll { $0.instrument == .phq9 } }),
    Fact(
      "GAD-7", isRequired: false,
      { $0.measures[1] = try CoreFixture.gad("gad-0", 0, .random(in: 2...20, using: &$1)) },
      { $0.measures.removeAll { $0.instrument == .gad7 } }),
    Fact(
      "readiness", isRequired: false,
      { $0.readiness = StageOfChange.allCases.randomElement(using: &$1) }, { $0.readiness = nil }),
  ]

  private func person(_ random: inout SplitMix64) throws -> IntakeAssessment {
    var intake = try CoreFixture.intake()
    intake.conditions = [try CoreFixture.depression(), try CoreFixture.anxiety()]
    for fact in Self.facts { try fact.vary(&intake, &random) }
    return intake
  }

  private func forgetting(_ indices: [Int], _ intake: IntakeAssessment) throws -> IntakeAssessment {
    var copy = intake
    for index in indices { try Self.facts[index].forget(&copy) }
    return copy
  }

  @Test("Nobody is admitted on a missing required fact", arguments: seeds(150))
  func noAdmissionOnMissingFact(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let intake = try person(&random)
    let gone = Self.facts.indices.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
    let decision = try CoreFixture.admission(forgetting(gone, intake))
    if gone.contains(where: { Self.facts[$0].isRequired }) {
      #expect(decision.verdict != .met)
      #expect(decision.placement.route != .intensiveOutpatient)
    }
    #expect((decision.verdict == .met) == (decision.placement.route == .intensiveOutpatient))
    for result in decision.determination.results where result.verdict == .unknown {
      #expect(!result.judgement.missing.isEmpty || result.judgement.remark != nil, "\(result.id)")
    }
  }

  @Test(
    "A fact that becomes known never turns met into not met or back",
    arguments: seeds(150))
  func monotone(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let intake = try person(&random)
    var gone = Self.facts.indices.filter { _ in Bool.random(using: &random) }.shuffled(
      using: &random)
    var before = try CoreFixture.admission(forgetting(gone, intake))
    while let known = gone.popLast() {
      let after = try CoreFixture.admission(forgetting(gone, intake))
      for (old, new) in zip(before.determination.results, after.determination.results) {
        let flips =
          [old.verdict, new.verdict].contains(.met)
          && [old.verdict, new.verdict].contains(.notMet)
        #expect(!flips, "\(old.id) after \(Self.facts[known].name)")
      }
      // What rules an IOP out stays; what admits can be put in question by a contradiction, and no more.
      if before.verdict == .notMet, before.determination.result("severity")?.verdict != .notMet {
        #expect(after.verdict == .notMet, "after \(Self.facts[known].name)")
      }
      if before.verdict == .met { #expect(after.verdict != .notMet) }
      before = after
    }
  }

  @Test("The order of lists changes no verdict and no route", arguments: seeds(60))
  func permutation(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var intake = try person(&random)
    intake.conditions.append(try CoreFixture.condition("c-3", .alcoholUse, "F10.20"))
    intake.impacts = [
      FunctionalImpact(.work, .marked), FunctionalImpact(.home, .slight),
      FunctionalImpact(.social, .unimpaired),
    ]
    let gone = Self.facts.indices.filter { index in
      !["judged", "judged too", "codes"].contains(Self.facts[index].name)
        && Int.random(in: 0..<6, using: &random) == 0
    }
    intake = try forgetting(gone, intake)
    let first = try CoreFixture.admission(intake)
    var shuffled = intake
    shuffled.conditions.shuffle(using: &random)
    shuffled.measures.shuffle(using: &random)
    shuffled.impacts?.shuffle(using: &random)
    let second = try CoreFixture.admission(shuffled)
    #expect(
      first.determination.results.map(\.verdict) == second.determination.results.map(\.verdict))
    #expect(first.placement.route == second.placement.route)
    #expect(
      Set(first.determination.missing.map(\.name)) == Set(second.determination.missing.map(\.name)))
  }

  @Test("The same facts give the same decision")
  func same() throws {
    let intake = try CoreFixture.intake()
    #expect(try CoreFixture.admission(intake) == CoreFixture.admission(intake))
  }
}
