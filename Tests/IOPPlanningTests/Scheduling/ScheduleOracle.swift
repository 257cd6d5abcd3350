import IOPModels
import IOPPlanning

/// The best week by trying every set of offerings, minute by minute, without any of the scheduler's means.
struct ScheduleOracle {
  struct Week: Equatable {
    var unplaced: Int
    var cost: WeekPlan.Cost
    var ids: [String]
  }

  var offerings: [SessionOffering]
  var phase: Phase
  var patient: Patient

  private func minutes(_ times: WeeklyTimes) -> Set<Int> {
    var minutes: Set<Int> = []
    for window in times.windows { minutes.formUnion(self.minutes(window)) }
    return minutes
  }

  private func minutes(_ window: WeeklyTimes.Window) -> Range<Int> {
    let day = window.weekday.rawValue * 1440
    return day + window.startMinute..<day + window.endMinute
  }

  /// Returns the best week with all sessions on exactly the days of the phase.
  func best(movingCommitments: Bool = true) -> Week? {
    search(movingCommitments: movingCommitments, isPartial: false)
  }

  /// Returns the best week with as many sessions as possible on at most the days of the phase.
  func closest() -> Week? {
    search(movingCommitments: false, isPartial: true)
  }

  private func search(movingCommitments: Bool, isPartial: Bool) -> Week? {
    let available = minutes(patient.available ?? .empty)
    let commitments = patient.commitments ?? []
    let fixed = commitments.filter { $0.flexibility != .movable || !movingCommitments }
      .reduce(into: Set<Int>()) { $0.formUnion(minutes($1.times)) }
    let movable = commitments.filter { $0.flexibility == .movable && movingCommitments }
      .map { minutes($0.times) }
    var wanted: [String: Int] = [:]
    for dose in phase.mix {
      wanted["\(dose.service) \(dose.minutes.count)", default: 0] += dose.perWeek
    }
    let total = wanted.values.reduce(0, +)
    // In the order of the week; of two at the same time, the identifier decides.
    let usable = offerings.filter { offering in
      let own = Set(minutes(offering.window))
      return (offering.openSeats ?? 0) > 0 && own.isSubset(of: available)
        && own.isDisjoint(with: fixed)
        && wanted["\(offering.service) \(offering.window.minutes)"] != nil
    }.sorted {
      (minutes($0.window).lowerBound, minutes($0.window).upperBound, $0.id.text)
        < (minutes($1.window).lowerBound, minutes($1.window).upperBound, $1.id.text)
    }
    var best: (Week, [Int])?
    for set in 0..<(1 << usable.count) {
      guard isPartial ? set.nonzeroBitCount <= total : set.nonzeroBitCount == total else {
        continue
      }
      let places = usable.indices.filter { set & (1 << $0) != 0 }
      guard let cost = cost(places.map { usable[$0] }, wanted, movable, isPartial) else {
        continue
      }
      let week = Week(
        unplaced: total - places.count, cost: cost, ids: places.map { usable[$0].id.text })
      guard let (old, oldPlaces) = best else {
        best = (week, places)
        continue
      }
      let isBetter =
        if week.unplaced != old.unplaced {
          week.unplaced < old.unplaced
        } else if week.cost != old.cost {
          week.cost < old.cost
        } else {
          places.lexicographicallyPrecedes(oldPlaces)
        }
      if isBetter { best = (week, places) }
    }
    return best?.0
  }

  /// What a set of offerings costs; nil when it is no week.
  private func cost(
    _ chosen: [SessionOffering], _ wanted: [String: Int], _ movable: [Set<Int>], _ isPartial: Bool
  ) -> WeekPlan.Cost? {
    var counts: [String: Int] = [:]
    var taken: Set<Int> = []
    var days: [Weekday: [Range<Int>]] = [:]
    for offering in chosen {
      let key = "\(offering.service) \(offering.window.minutes)"
      counts[key, default: 0] += 1
      guard counts[key, default: 0] <= wanted[key, default: 0] else { return nil }
      let own = minutes(offering.window)
      guard taken.isDisjoint(with: own) else { return nil }
      taken.formUnion(own)
      days[offering.window.weekday, default: []].append(own)
    }
    guard isPartial ? days.count <= phase.daysPerWeek : days.count == phase.daysPerWeek else {
      return nil
    }
    let moved = movable.filter { !$0.isDisjoint(with: taken) }
    var idle = 0
    for ranges in days.values {
      let first = ranges.map(\.lowerBound).min() ?? 0
      let last = ranges.map(\.upperBound).max() ?? 0
      idle += last - first - ranges.reduce(0) { $0 + $1.count }
    }
    let preferences = patient.preferences ?? Preferences()
    return WeekPlan.Cost(
      movedCommitments: moved.count,
      movedMinutes: moved.reduce(Set<Int>()) { $0.union($1) }.intersection(taken).count,
      declinedModalities: chosen.count { offering in
        offering.modality.map { preferences.declinedModalities.contains($0) } ?? false
      },
      outsidePreferredTimes: chosen.count {
        !preferences.dayparts.isEmpty
          && !preferences.dayparts.contains(Preferences.Daypart($0.window.start))
      }
        + chosen.count {
          !preferences.weekdays.isEmpty && !preferences.weekdays.contains($0.window.weekday)
        },
      outsidePreferredDeliveries: preferences.deliveries.isEmpty
        ? 0 : chosen.count { !preferences.deliveries.contains($0.delivery) },
      idleMinutes: idle)
  }
}
