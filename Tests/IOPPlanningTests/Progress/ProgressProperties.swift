import Foundation
import IOPModels
import IOPPlanning
import IOPTesting
import Testing

@Suite("What progress promises over random series")
struct ProgressProperties {
  static let scale = max(
    1, Int(ProcessInfo.processInfo.environment["IOPKIT_TEST_SCALE"] ?? "") ?? 1)

  /// A course of the fixture with a random series of values, counts, risks and no-shows over ten weeks.
  private func course(_ random: inout SplitMix64) throws -> CareRecord {
    var record = try CoreFixture.record(objectives: [
      CoreFixture.phqObjective(),
      CoreFixture.count(
        objective: "o-2", .alcoholDays, baseline: 3, target: Int.random(in: 0...2, using: &random)),
    ])
    record.intake.behaviours.append(try CoreFixture.count("b-0", .alcoholDays, 0, 3))
    record.measures = []
    record.risks = []
    for week in 1...10 {
      let day = 7 * week + Int.random(in: 0...2, using: &random)
      if Int.random(in: 0...9, using: &random) > 1 {
        record.measures.append(
          try CoreFixture.phq("phq-\(week)", day, Int.random(in: 0...27, using: &random)))
      }
      if Bool.random(using: &random) {
        record.behaviours.append(
          try CoreFixture.count(
            "b-\(week)", .alcoholDays, day, Int.random(in: 0...7, using: &random)))
      }
      if Bool.random(using: &random) {
        record.risks.append(
          try CoreFixture.risk("risk-\(week)", day, Bool.random(using: &random) ? .low : .moderate))
      }
      let attendance: Attendance? =
        [.present, .present, .noShow, nil].randomElement(using: &random)
        ?? nil
      record.sessions.append(
        try CoreFixture.session("w-\(week)", day + 1, attendance: attendance))
    }
    if Bool.random(using: &random) {
      record.phaseChanges = [try CoreFixture.change("pc-1", 21, 1, 2)]
    }
    return record
  }

  /// Everything that progress and taper say about a day.
  private struct Said: Equatable {
    var review: ProgressReview?
    var taper: Taper?
    var length: LengthEstimate

    init(_ record: CareRecord, _ day: CalendarDate) {
      review = ProgressReview(record, asOf: day)
      taper = Taper(record, asOf: day)
      length = LengthEstimate(record, asOf: day)
    }
  }

  @Test("A later entry never changes what was said as of an earlier day")
  func later() throws {
    for seed in 1...UInt64(30 * Self.scale) {
      var random = SplitMix64(seed: seed)
      let record = try course(&random)
      let offset = Int.random(in: 8...60, using: &random)
      let day = try CoreFixture.day(offset)
      var grown = record
      grown.measures.append(try CoreFixture.phq("later", offset + 1, 27))
      grown.behaviours.append(try CoreFixture.count("later", .alcoholDays, offset + 2, 7))
      grown.risks.append(try CoreFixture.risk("later", offset + 1, .imminent))
      grown.phaseChanges.append(try CoreFixture.change("later", offset + 1, 1, 2))
      grown.extensions.append(try ExtensionRequestTests.request(on: offset + 1))
      grown.sessions.append(try CoreFixture.session("later", offset + 1, attendance: .noShow))
      grown.reviews.append(
        PlanReview(
          id: .core("later"), date: try CoreFixture.day(offset + 1), by: .core("cl-1"),
          decision: .hold, because: "x",
          goals: [.init(goal: .core("g-1"), status: .met, because: "x")]))
      let (before, after) = (Said(record, day), Said(grown, day))
      #expect(before.review?.options == after.review?.options, "seed \(seed)")
      #expect(before.review?.goals == after.review?.goals, "seed \(seed)")
      #expect(before.review?.missing == after.review?.missing, "seed \(seed)")
      #expect(before.taper?.forPerson == after.taper?.forPerson, "seed \(seed)")
      #expect(before.taper?.forClinician == after.taper?.forClinician, "seed \(seed)")
      #expect(before.length == after.length, "seed \(seed)")
    }
  }

  @Test("The order of entries decides nothing")
  func order() throws {
    for seed in 1...UInt64(30 * Self.scale) {
      var random = SplitMix64(seed: seed)
      let record = try course(&random)
      let day = try CoreFixture.day(Int.random(in: 8...75, using: &random))
      var mixed = record
      mixed.measures.shuffle(using: &random)
      mixed.behaviours.shuffle(using: &random)
      mixed.risks.shuffle(using: &random)
      mixed.intake.measures.shuffle(using: &random)
      mixed.intake.behaviours.shuffle(using: &random)
      let (before, after) = (Said(record, day), Said(mixed, day))
      #expect(before.review?.options == after.review?.options, "seed \(seed)")
      #expect(before.review?.objectives == after.review?.objectives, "seed \(seed)")
      #expect(before.review?.goals == after.review?.goals, "seed \(seed)")
      #expect(before.taper?.forClinician == after.taper?.forClinician, "seed \(seed)")
      #expect(before.length == after.length, "seed \(seed)")
    }
  }

  @Test("What is missing never makes an answer met that was unknown")
  func missing() throws {
    for seed in 1...UInt64(30 * Self.scale) {
      var random = SplitMix64(seed: seed)
      let record = try course(&random)
      let day = try CoreFixture.day(Int.random(in: 8...75, using: &random))
      // The newest value of the day goes missing: its result is incomplete.
      guard
        let newest = record.measures.filter({ $0.date <= day }).max(by: { $0.date < $1.date }),
        let place = record.measures.firstIndex(of: newest)
      else { continue }
      var fewer = record
      fewer.measures[place] = try MeasureResult(
        id: newest.id, instrument: .phq9, date: newest.date,
        answers: [nil] + newest.answers.dropFirst())
      let before = try #require(ProgressReview(record, asOf: day))
      let after = try #require(ProgressReview(fewer, asOf: day))
      // What the last total shows to be worse is not hidden by the one that is missing.
      #expect([.unknown, .worse].contains(after.objectives[0].status), "seed \(seed)")
      for (old, new) in zip(before.goals, after.goals) where old.attained != .met {
        #expect(new.attained != .met, "seed \(seed)")
      }
      for decision in [ReviewDecision.stepDown, .discharge, .changeApproach] {
        guard before.option(decision)?.verdict != .met else { continue }
        #expect(after.option(decision)?.verdict != .met, "seed \(seed) \(decision.rawValue)")
      }
      let objective = before.objectives[0]
      if objective.onLine.verdict == .unknown {
        #expect(after.objectives[0].onLine.verdict != .met, "seed \(seed)")
      }
      // The range of the length never narrows at its end by what is missing.
      if let most = after.length.most {
        let was = try #require(before.length.most, "seed \(seed)")
        #expect(
          most >= was || before.objectives[0].isSetback || before.objectives[0].status == .worse,
          "seed \(seed)")
      }
    }
  }

  /// What leads on, and may not follow from knowing less.
  private static let goesOn: Set<ReviewDecision> = [.continue, .extend, .stepDown, .discharge]

  @Test("A result that is incomplete or contradicts another never turns a hold into going on")
  func incomplete() throws {
    var held = 0
    for seed in 1...UInt64(60 * Self.scale) {
      var random = SplitMix64(seed: seed)
      let record = try course(&random)
      for offset in stride(from: 9, through: 75, by: 6) {
        let day = try CoreFixture.day(offset)
        let before = try #require(ProgressReview(record, asOf: day))
        var fewer = record
        var answers: [Int?] = (0..<8).map { _ in
          Int.random(in: 0...4, using: &random)
        }.map { $0 == 4 ? nil : $0 }
        answers[Int.random(in: 0..<8, using: &random)] = nil
        fewer.measures.append(
          try MeasureResult(
            id: .core("gap"), instrument: .phq9,
            date: CoreFixture.day(Int.random(in: 1...offset, using: &random)),
            answers: answers + [0]))
        var contested = record
        if let twin = record.measures.filter({ $0.date <= day }).randomElement(using: &random) {
          // Another result of its day, at least 6 points away: 6 is a reliable change.
          let total = twin.answers.reduce(0) { $0 + ($1 ?? 0) }
          contested.measures.append(
            try CoreFixture.phq(
              "twin", CoreFixture.day(0).days(to: twin.date),
              (total + Int.random(in: 6...21, using: &random)) % 28))
        }
        let context = "seed \(seed) on day \(offset)"
        for less in [fewer, contested] {
          let after = try #require(ProgressReview(less, asOf: day))
          guard [.hold, .stepUp].contains(before.recommendation) else { continue }
          held += 1
          #expect(!Self.goesOn.contains(after.recommendation), "\(context)")
        }
        let gap = try #require(ProgressReview(fewer, asOf: day))
        for (old, new) in zip(before.objectives, gap.objectives) {
          #expect(!old.gotWorse || new.gotWorse, "\(context)")
          #expect(!new.isProgress || old.isProgress, "\(context)")
        }
      }
    }
    #expect(held > 100)
  }

  @Test("Of several entries of one day the order decides nothing, either")
  func orderOfOneDay() throws {
    for seed in 1...UInt64(40 * Self.scale) {
      var random = SplitMix64(seed: seed)
      var record = try course(&random)
      var objective = try CoreFixture.phqObjective()
      if Bool.random(using: &random) { objective.baselineFact = .measure(.core("phq-0")) }
      record.plans = [
        try CoreFixture.plan(objectives: [
          objective, CoreFixture.count(objective: "o-2", .alcoholDays, baseline: 3, target: 1),
        ])
      ]
      record.intake.measures.append(
        try CoreFixture.phq("phq-twin", 0, Int.random(in: 0...27, using: &random)))
      record.intake.behaviours.append(try CoreFixture.count("b-30", .alcoholDays, 0, 9, days: 30))
      for (index, twin) in record.measures.enumerated() {
        record.measures.append(
          try CoreFixture.phq(
            "twin-\(index)", CoreFixture.day(0).days(to: twin.date),
            Int.random(in: 0...27, using: &random)))
      }
      for (index, twin) in record.behaviours.enumerated() {
        record.behaviours.append(
          try CoreFixture.count(
            "twin-\(index)", .alcoholDays, CoreFixture.day(0).days(to: twin.date),
            Int.random(in: 0...7, using: &random),
            days: [7, 14, 30].randomElement(using: &random) ?? 7))
      }
      var mixed = record
      mixed.measures.shuffle(using: &random)
      mixed.behaviours.shuffle(using: &random)
      mixed.intake.measures.shuffle(using: &random)
      mixed.intake.behaviours.shuffle(using: &random)
      for offset in [9, 20, 40, 75] {
        let day = try CoreFixture.day(offset)
        let (before, after) = (Said(record, day), Said(mixed, day))
        #expect(before.review?.objectives == after.review?.objectives, "seed \(seed)")
        #expect(before.review?.options == after.review?.options, "seed \(seed)")
        #expect(before.review?.stay == after.review?.stay, "seed \(seed)")
        #expect(before.taper?.forClinician == after.taper?.forClinician, "seed \(seed)")
        #expect(before.length == after.length, "seed \(seed)")
      }
    }
  }

  @Test("A range has its least below its most, and contains the weeks that have passed")
  func ranges() throws {
    for seed in 1...UInt64(50 * Self.scale) {
      var random = SplitMix64(seed: seed)
      let record = try course(&random)
      for offset in [0, 8, 29, 60, 75] {
        let found = LengthEstimate(record, asOf: try CoreFixture.day(offset))
        if let most = found.most { #expect(try #require(found.least) <= most, "seed \(seed)") }
        if let least = found.least { #expect(least >= (offset - 1) / 7, "seed \(seed)") }
        #expect(found.because.allSatisfy { !$0.words.revealed.isEmpty })
      }
    }
  }

  @Test("Clinically significant change is reliable change, and a plateau is none since its start")
  func consistency() throws {
    for seed in 1...UInt64(100 * Self.scale) {
      var random = SplitMix64(seed: seed)
      let record = try course(&random)
      let found = Trajectory(.instrument(.phq9), in: record, through: try CoreFixture.day(80))
      if found.clinicalSignificance.verdict == .met {
        #expect(found.change == .reliablyBetter, "seed \(seed)")
      }
      if found.isRemission == true, found.change == .reliablyBetter,
        (found.baseline?.value ?? 0) >= 10
      {
        #expect(found.clinicalSignificance.verdict == .met, "seed \(seed)")
      }
      let plateau = found.plateau(over: Sourced(found.points.count, source: .commonPractice))
      if plateau.verdict == .met { #expect(found.change == .withinError, "seed \(seed)") }
    }
  }
}
