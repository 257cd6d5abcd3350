import Foundation
import IOPModels
import IOPPlanning
import IOPSerialization
import IOPTesting
import Testing

/// How much longer the long properties run: the environment variable `IOPKIT_TEST_SCALE`, 1 without it.
let testScale = max(1, Int(ProcessInfo.processInfo.environment["IOPKIT_TEST_SCALE"] ?? "") ?? 1)

extension Cohort {
  /// As many people as asked for, times the scale of the tests, and at most 10,000.
  static func scaled(_ count: Int, seed: UInt64) throws -> Cohort {
    try Cohort(count: min(10_000, count * testScale), seed: seed)
  }
}

extension CareRecord {
  /// The canonical bytes.
  func bytes() throws -> [UInt8] { try CanonicalJSONEncoder().encode(self) }
}

/// FNV-1a, 64 bits: a digest that needs no library.
func digest(_ bytes: [UInt8]) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}

@Suite("A synthetic cohort")
struct CohortTests {
  @Test("A seed gives the same bytes on every machine and in every build")
  func pinned() throws {
    let cohort = try Cohort(count: 40, seed: 20_250_106)
    let digests = try [0, 1, 2, 3, 7, 39].map { try digest(cohort.record(at: $0).bytes()) }
    // Changes with the models, the drafter and the rules; then note "Test data" in the changelog and pin the new ones.
    #expect(digests == Self.pinnedDigests)
  }

  static let pinnedDigests: [UInt64] = [
    6_372_440_031_182_018_735, 14_614_749_765_870_948_526, 7_761_756_549_019_903_579,
    5_852_695_154_505_075_356, 4_455_193_520_505_254_465, 18_053_869_131_593_109_365,
  ]

  @Test("A person does not depend on how many others there are, on the order, or on threads")
  func independent() async throws {
    let small = try Cohort(count: 12, seed: 3)
    let large = try Cohort(count: 1_000_000, seed: 3)
    let forward = try small.records()
    for index in small.indices.reversed() {
      #expect(try large.record(at: index) == forward[index])
    }
    let parallel = try await withThrowingTaskGroup(of: (Int, CareRecord).self) { group in
      for index in small.indices { group.addTask { (index, try small.record(at: index)) } }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for index in small.indices { #expect(parallel[index] == forward[index]) }
    #expect(try Set(forward.map { try digest($0.bytes()) }).count == 12)
    #expect(try Cohort(count: 12, seed: 4).record(at: 0) != forward[0])
    #expect(throws: Never.self) { try large.record(at: 999_999) }
  }

  @Test("A person, a count and options outside their bounds are refused")
  func refused() throws {
    let cohort = try Cohort(count: 2, seed: 1)
    for index in [-1, 2, .max, .min] {
      #expect(throws: Cohort.Invalid.index) { try cohort.record(at: index) }
      #expect(throws: Cohort.Invalid.index) { try cohort.story(at: index) }
    }
    #expect(try Cohort(count: 0, seed: 1).records() == [])
    #expect(throws: Cohort.Invalid.count) { try Cohort(count: -1, seed: 1) }
    let edits: [(inout Cohort.Options) -> Void] = [
      { $0.ages = [] }, { $0.ages = [Weighted(0...121, 1)] }, { $0.ages = [Weighted(-1...5, 1)] },
      { $0.conditions = [Weighted(.panic, 0)] }, { $0.missingPercent = 101 },
      { $0.missingPercent = -1 }, { $0.intakeDays = 0 }, { $0.intakeDays = 3_651 },
      { $0.furtherConditions = [Weighted(11, 1)] }, { $0.commitments = [Weighted(5, 1)] },
      { $0.risks = [Weighted(.low, -1), Weighted(.high, 1)] }, { $0.firstIntake = .latest },
      { $0.firstIntake = .earliest }, { $0.stages = [] }, { $0.trajectories = [] },
      { $0.attendance = [] }, { $0.diligence = [] },
    ]
    for edit in edits {
      var options = Cohort.Options()
      edit(&options)
      #expect(throws: Cohort.Invalid.options) {
        try Cohort(count: 1, seed: 1, options: options)
      }
    }
  }

  @Test("Options at their bounds are taken")
  func bounds() throws {
    var options = Cohort.Options()
    options.ages = [Weighted(0...0, 1), Weighted(120...120, 1)]
    options.furtherConditions = [Weighted(10, 1)]
    options.commitments = [Weighted(4, 1)]
    options.missingPercent = 100
    options.intakeDays = 3_650
    let cohort = try Cohort(count: 20, seed: 1, options: options)
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      #expect([0, 120].contains(record.patient.age(on: record.intake.date)))
      #expect(record.patient.commitments == nil)
      #expect(record.intake.isWilling == nil)
    }
    options.missingPercent = 0
    let asked = try Cohort(count: 20, seed: 1, options: options)
    for index in asked.indices {
      let record = try asked.record(at: index)
      #expect(record.patient.commitments?.count == 4)
      #expect(record.intake.conditions.count == 11)
      #expect(record.intake.isWilling != nil)
    }
  }

  @Test("A record tells the story that was drawn for it")
  func tellsItsStory() throws {
    let cohort = try Cohort(count: 150 * testScale, seed: 21)
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      let story = try cohort.story(at: index)
      #expect(record.patient.age(on: record.intake.date) == story.age)
      #expect(record.intake.date == story.intake)
      #expect(record.intake.conditions.map(\.kind) == story.conditions)
      #expect(record.intake.conditions.filter { $0.role == .principal }.count == 1)
      let level = record.intake.risk?.level
      #expect(level == nil || level == story.risk)
      let age = story.age
      #expect(record.program.minimumAge.map { age >= $0.value } ?? true)
      if story.stage == .intake { #expect(record.admission == nil) }
      if story.stage == .inTreatment, record.discharge != nil {
        // Only a review can end a course that is to go on.
        #expect(
          record.reviews.last?.decision == .discharge || record.reviews.last?.decision == .stepUp)
      }
    }
  }

  @Test("A record holds together: every pointer resolves and nothing lies before its cause")
  func coherent() throws {
    let cohort = try Cohort(count: 100 * testScale, seed: 22)
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      let note = "record \(index)"
      for plan in record.plans {
        #expect(GoldenThread(plan.content).broken == [], "\(note)")
        #expect(plan.signed != nil, "\(note)")
        for fact in plan.content.problems.flatMap(\.evidence) {
          #expect(record.fact(at: fact) != nil, "\(note) \(fact)")
        }
        let baselines = plan.content.objectives.compactMap(\.baselineFact)
        for fact in baselines { #expect(record.fact(at: fact) != nil, "\(note) \(fact)") }
      }
      #expect((record.admission != nil) == !record.plans.isEmpty, "\(note)")
      let staff = Set(record.clinicians.map(\.id))
      let named =
        record.sessions.compactMap(\.clinician) + record.reviews.map(\.by)
        + record.plans.flatMap(\.signatures).compactMap(\.clinician)
      #expect(staff.isSuperset(of: named), "\(note)")
      if let first = record.admission?.date {
        #expect(first > record.intake.date, "\(note)")
        #expect(record.sessions.allSatisfy { $0.date >= first }, "\(note)")
        let last = record.discharge?.date ?? record.latestDate
        #expect(
          record.sessions.allSatisfy { $0.status == .planned || $0.date <= last }, "\(note)")
      }
      var phase = 1
      for change in record.phaseChanges.sorted(by: { $0.date < $1.date }) {
        #expect(change.from == phase, "\(note)")
        phase = change.to
        #expect(record.plans.last?.content.phases.contains { $0.number == phase } == true)
      }
      #expect(Set(record.sessions.map(\.id)).count == record.sessions.count, "\(note)")
    }
  }

  @Test("Every record is read back as it was written, and answers every question without a trap")
  func answers() throws {
    let cohort = try Cohort(count: 80 * testScale, seed: 23)
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      let bytes = try record.bytes()
      let again: CareRecord = try StrictJSONDecoder().decode(from: bytes)
      #expect(again == record, "record \(index)")
      #expect(try again.bytes() == bytes, "record \(index)")
      #expect(Answers(record).admission != nil, "record \(index)")
    }
  }

  @Test("Every private text of a record carries the canary, and none is printed")
  func canary() throws {
    var options = Cohort.Options()
    options.canary = "CANARY Rosalind"
    let cohort = try Cohort(count: 60 * testScale, seed: 24, options: options)
    var with: Set<String> = []
    var without: Set<String> = []
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      try CanonicalJSONEncoder().encodeToValue(record).eachText { key, text in
        if text.contains("CANARY Rosalind") { with.insert(key) } else { without.insert(key) }
      }
      if index < 5 {
        #expect(
          RedactionLaws.violations(
            of: [record], canary: "CANARY Rosalind",
            revealing: { [String(decoding: try $0.bytes(), as: UTF8.self)] }) == [])
      }
    }
    // Members that hold a private text in one type and a public one in another.
    let both: Set<String> = [
      "answer", "by", "contact", "group", "level", "name", "reach", "reason", "source", "title",
      "with",
    ]
    #expect(with.intersection(without).subtracting(both) == [])
    let expected: Set<String> = [
      "given", "family", "pronouns", "culture", "value", "strengths", "concern", "note", "words",
      "statement", "because", "why", "question", "ownWords", "answer", "shared", "individual",
      "task", "signs", "coping", "reasons", "triggers", "sign", "do", "situation",
      "absentBecause", "mitigation", "protective", "reason", "with", "lapseScript", "dose",
      "payer", "memberID", "cause", "reaction", "finding", "what", "patientName", "gender", "mood",
      "arrangement", "emergencyDept", "supportGroups", "distractPlaces",
    ]
    #expect(expected.subtracting(with) == [])
  }
}

extension JSONValue {
  /// Visits every text with the name of the member that it stands in.
  fileprivate func eachText(_ key: String = "", _ visit: (String, String) -> Void) {
    switch self {
    case .string(let text): visit(key, text)
    case .array(let elements): for element in elements { element.eachText(key, visit) }
    case .object(let object):
      for member in object.members { member.value.eachText(member.name, visit) }
    case .null, .bool, .number: break
    }
  }
}
