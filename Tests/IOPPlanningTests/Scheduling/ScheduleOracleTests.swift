import IOPModels
import IOPPlanning
import IOPTesting
import Testing

@Suite("The scheduler against an oracle that tries every set of sessions")
struct ScheduleOracleTests {
  struct Instance {
    var offerings: [SessionOffering]
    var phase: Phase
    var patient: Patient
  }

  static let dayNames = ["mon", "tue", "wed", "sat"]

  /// A small week: up to eleven offerings on four days, up to four commitments, all kinds of preferences.
  static func instance(seed: UInt64) throws -> Instance {
    var random = SplitMix64(seed: seed)
    let all: [ServiceKind] = [.groupTherapy, .individualTherapy, .skillsGroup]
    let services = Array(all.prefix(Int.random(in: 2...3, using: &random)))
    func text(_ start: Int) -> String {
      let hour = start / 60
      let minute = start % 60
      return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
    let count = Int.random(in: 5...11, using: &random)
    let dayCount = Int.random(in: 2...4, using: &random)
    var offerings: [SessionOffering] = []
    for number in 0..<count {
      let start = 540 + 30 * Int.random(in: 0...16, using: &random)
      let minutes = Int.random(in: 0...9, using: &random) == 0 ? 90 : 60
      let day = dayNames[Int.random(in: 0..<dayCount, using: &random)]
      let seats = [nil, 0, 1, 2, 3, 4, 5, 6, 7, 8][Int.random(in: 0...9, using: &random)]
      offerings.append(
        try SchedulingFixture.offering(
          // Identifiers that are not in the order of the week.
          "o\((number * 7) % 11)", services[Int.random(in: services.indices, using: &random)],
          "\(day) \(text(start))-\(text(start + minutes))",
          delivery: Bool.random(using: &random) ? .onsite : .virtual,
          modality: Bool.random(using: &random) ? .cbt : .dbt, seats: seats))
    }
    var commitments: [Commitment] = []
    for number in 0..<Int.random(in: 0...4, using: &random) {
      var windows: [WeeklyTimes.Window] = []
      for _ in 0...Int.random(in: 0...1, using: &random) {
        let start = 540 + 30 * Int.random(in: 0...16, using: &random)
        let day = dayNames[Int.random(in: 0..<dayCount, using: &random)]
        windows.append(
          try SchedulingFixture.window(
            "\(day) \(text(start))-\(text(start + (Bool.random(using: &random) ? 90 : 300)))"))
      }
      let flexibility: Commitment.Flexibility? =
        [.fixed, .movable, .movable, nil][Int.random(in: 0...3, using: &random)]
      commitments.append(
        Commitment(
          id: try Identifier("c\(number)"), kind: .work, times: WeeklyTimes(windows),
          flexibility: flexibility))
    }
    var available = WeeklyTimes.always
    if Bool.random(using: &random) {
      available.remove(try SchedulingFixture.window("mon 00:00-10:00"))
      available.remove(try SchedulingFixture.window("tue 16:00-24:00"))
    }
    let preferences = Preferences(
      declinedModalities: Bool.random(using: &random) ? [.dbt] : [],
      dayparts: [[], [.morning], [.afternoon], [.afternoon, .evening]][
        Int.random(in: 0...3, using: &random)],
      deliveries: [[], [.virtual], [.onsite]][Int.random(in: 0...2, using: &random)],
      weekdays: [[], [], [.tuesday], [.monday, .wednesday]][Int.random(in: 0...3, using: &random)])
    let mix = try services.shuffled(using: &random).map {
      Phase.ServiceDose(
        $0, perWeek: Int.random(in: 0...2, using: &random),
        minutes: try Minutes(Int.random(in: 0...19, using: &random) == 0 ? 90 : 60))
    }
    let total = mix.reduce(0) { $0 + $1.perWeek }
    let phase = Phase(
      number: 1, daysPerWeek: Int.random(in: 1...max(min(3, total), 1), using: &random),
      weeks: try Bounds(1, 4),
      mix: mix)
    return Instance(
      offerings: offerings.shuffled(using: &random), phase: phase,
      patient: try SchedulingFixture.patient(
        available: available, commitments: commitments, preferences: preferences))
  }

  @Test(
    "The week is the best there is, and none is found only where there is none",
    arguments: 1...4)
  func best(batch: Int) throws {
    var fitted = 0
    var moved = 0
    for number in 0..<(250 * testScale) {
      let seed = UInt64(batch * 1_000_000 + number)
      let instance = try Self.instance(seed: seed)
      let oracle = ScheduleOracle(
        offerings: instance.offerings, phase: instance.phase, patient: instance.patient)
      let scheduler = WeeklyScheduler(offerings: instance.offerings)
      for moving in [true, false] {
        let fit = scheduler.fit(
          instance.phase, for: instance.patient, on: SchedulingFixture.day,
          movingCommitments: moving)
        let isPossible = instance.phase.mix.reduce(0) { $0 + $1.perWeek } > 0
        let expected = isPossible ? oracle.best(movingCommitments: moving) : nil
        #expect(SchedulingFixture.ids(fit.week) == expected?.ids, "seed \(seed)")
        #expect(fit.week.map { $0.cost == expected?.cost } ?? true, "seed \(seed)")
        #expect(fit.isExhaustive)
        #expect((fit.week == nil) != fit.obstacles.isEmpty, "seed \(seed)")
        fitted += fit.week == nil ? 0 : 1
        moved += fit.week?.moves.isEmpty ?? true ? 0 : 1
        if let closest = fit.closest {
          let partial = oracle.closest()
          #expect(SchedulingFixture.ids(closest) == partial?.ids, "seed \(seed)")
          #expect(closest.cost == partial?.cost, "seed \(seed)")
        }
      }
    }
    // The instances are worth something: many fit, many do not, some need a move.
    #expect(fitted > 60)
    #expect(fitted < 400 * testScale)
    #expect(moved > 5)
  }

  @Test("A suggestion, carried out, makes exactly its week fit", arguments: 1...4)
  func suggestions(batch: Int) throws {
    var tried = 0
    for number in 0..<(250 * testScale) {
      let seed = UInt64(batch * 2_000_000 + number)
      let instance = try Self.instance(seed: seed)
      let fit = WeeklyScheduler(offerings: instance.offerings).fit(
        instance.phase, for: instance.patient, on: SchedulingFixture.day,
        movingCommitments: false)
      for suggestion in fit.suggestions {
        tried += 1
        var phase = instance.phase
        var patient = instance.patient
        var offerings = instance.offerings
        for change in suggestion.changes {
          switch change {
          case .move(let move), .askWhetherItMoves(let move):
            patient.commitments = patient.commitments?.map { commitment in
              var changed = commitment
              if FactReference.commitment(commitment.id) == move.commitment {
                changed.times.remove(move.times)
              }
              return changed
            }
          case .askForSeats(let offering):
            offerings = offerings.map {
              var changed = $0
              if $0 == offering { changed.openSeats = 1 }
              return changed
            }
          case .days(let days, _): phase.daysPerWeek = days
          }
        }
        let after = WeeklyScheduler(offerings: offerings).fit(
          phase, for: patient, on: SchedulingFixture.day, movingCommitments: false)
        #expect(after.week != nil, "seed \(seed): \(suggestion.sentence)")
        let days = suggestion.week.days.count
        #expect(days == phase.daysPerWeek, "seed \(seed)")
      }
    }
    #expect(tried > 20)
  }

  @Test("The order of the timetable, of the mix and of the commitments changes nothing")
  func permutation() throws {
    for number in 0..<(250 * testScale) {
      let seed = UInt64(9_000_000 + number)
      let instance = try Self.instance(seed: seed)
      let first = WeeklyScheduler(offerings: instance.offerings).fit(
        instance.phase, for: instance.patient, on: SchedulingFixture.day)
      var random = SplitMix64(seed: seed &+ 1)
      var phase = instance.phase
      var patient = instance.patient
      phase.mix.shuffle(using: &random)
      patient.commitments?.shuffle(using: &random)
      let second = WeeklyScheduler(offerings: instance.offerings.shuffled(using: &random)).fit(
        phase, for: patient, on: SchedulingFixture.day)
      #expect(first == second, "seed \(seed)")
    }
  }
}
