import IOPModels

extension WeekQuestion {
  /// What stands in the way of a week, seen from the week that comes closest.
  ///
  /// - Parameters:
  ///   - ranks: the sessions of the closest week.
  ///   - isExhaustive: whether every week was weighed.
  func obstacles(_ ranks: [Int], isExhaustive: Bool) -> [WeekFit.Obstacle] {
    var obstacles: [WeekFit.Obstacle] = []
    for (need, wanted) in needs.enumerated() {
      let placed = ranks.count { self.need(of: timetable[$0]) == need }
      guard placed < wanted.count else { continue }
      let fallenOut = timetable.indices.filter {
        timetable[$0].service == wanted.service && !ranks.contains($0)
      }
      obstacles.append(
        .shortfall(
          WeekFit.Shortfall(
            service: wanted.service, minutes: wanted.minutes, needed: wanted.count,
            placed: placed,
            offerings: fallenOut.map { rank in
              WeekFit.FallenOut(
                offering: timetable[rank], causes: causes(rank, wanted, ranks))
            })))
    }
    if obstacles.isEmpty, isExhaustive {
      let possible = Set(ranks.map { timetable[$0].window.weekday }).count
      obstacles.append(.days(wanted: days, possible: possible))
    }
    if !isExhaustive { obstacles.append(.searchEnded) }
    return obstacles
  }

  /// Why an offering of a service is not in the closest week.
  private func causes(_ rank: Int, _ wanted: Need, _ ranks: [Int]) -> [WeekFit.Cause] {
    let offering = timetable[rank]
    let window = offering.window
    var causes: [WeekFit.Cause] = []
    if window.minutes != wanted.minutes {
      causes.append(.otherLength(minutes: window.minutes, needed: wanted.minutes))
    }
    switch offering.openSeats {
    case nil: causes.append(.seatsUnknown)
    case let seats? where seats <= 0: causes.append(.full)
    default: break
    }
    if !available.contains(window) { causes.append(.outsideAvailability) }
    for commitment in commitments where commitment.times.overlaps(window) {
      causes.append(
        .blocked(.commitment(commitment.id), commitment.kind, commitment.flexibility))
    }
    guard causes.isEmpty else { return causes }
    // It could be taken by itself; the closest week has no room for it.
    for other in ranks where timetable[other].window.overlaps(window) {
      causes.append(.overlaps(timetable[other].id))
    }
    let used = Set(ranks.map { timetable[$0].window.weekday })
    if !used.contains(window.weekday), used.count >= days {
      causes.append(.needsAnotherDay(window.weekday))
    }
    return causes.isEmpty ? [.notWeighed] : causes
  }
}
