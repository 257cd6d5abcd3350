import IOPModels

extension WeekQuestion {
  /// The week of an answer, with the reasons for each session.
  func plan(_ answer: Answer, days: Int? = nil) -> WeekPlan {
    let ranks = answer.found.ranks
    let windows = ranks.map { timetable[$0].window }
    let taken = WeeklyTimes(windows)
    let moves = answer.concessions.moved.map { index in
      WeekPlan.Move(
        commitment: .commitment(commitments[index].id), kind: commitments[index].kind,
        times: commitments[index].times.intersection(taken))
    }
    let entries = entries(answer.concessions)
    var prices = [UInt64](repeating: 0, count: timetable.count)
    for entry in entries { prices[entry.rank] = entry.price }
    let sessions = ranks.indices.map { place in
      WeekPlan.Choice(
        timetable[ranks[place]],
        reasons: reasons(
          for: place, of: ranks, answer.concessions, entries: entries, prices: prices,
          days: days ?? self.days))
    }
    var moved = WeeklyTimes()
    for move in moves { moved.insert(move.times) }
    let cost = WeekPlan.Cost(
      movedCommitments: moves.count, movedMinutes: moved.minutes,
      declinedModalities: ranks.count { isDeclined(timetable[$0]) },
      outsidePreferredTimes: ranks.reduce(0) { $0 + timesOutsidePreferred(timetable[$1]) },
      outsidePreferredDeliveries: ranks.count { hasPreferredDelivery(timetable[$0]) == false },
      idleMinutes: Self.idleMinutes(windows))
    return WeekPlan(sessions: sessions, moves: moves, cost: cost)
  }

  /// The minutes between sessions of one day; the sessions are in the order of the week.
  private static func idleMinutes(_ windows: some Sequence<WeeklyTimes.Window>) -> Int {
    var sum = 0
    var before: WeeklyTimes.Window?
    for window in windows {
      if let before, before.weekday == window.weekday {
        sum += window.startMinute - before.endMinute
      }
      before = window
    }
    return sum
  }

  /// Why a session is part of a week.
  private func reasons(
    for place: Int, of ranks: [Int], _ concessions: Concessions, entries: [WeekSearch.Entry],
    prices: [UInt64], days: Int
  ) -> [WeekPlan.Reason] {
    let offering = timetable[ranks[place]]
    guard let need = need(of: offering) else { return [] }
    let wanted = needs[need]
    var reasons: [WeekPlan.Reason] = [
      .needed(wanted.service, perWeek: wanted.count, minutes: wanted.minutes)
    ]
    let serving = entries.filter { $0.need == need }
    if serving.count <= wanted.count { reasons.append(.noOtherFits(wanted.service)) }
    for (index, commitment) in commitments.enumerated() {
      if concessions.moved.contains(index) {
        if commitment.times.overlaps(offering.window) {
          reasons.append(.needsMove(.commitment(commitment.id), commitment.kind))
        }
      } else if runsInto(commitment, need: need) {
        reasons.append(.fitsAround(.commitment(commitment.id), commitment.kind))
      }
    }
    switch isOnPreferredWeekday(offering) {
    case true?: reasons.append(.preferredWeekday(offering.window.weekday))
    case false?: reasons.append(.outsidePreferredWeekdays(offering.window.weekday))
    case nil: break
    }
    let daypart = Preferences.Daypart(offering.window.start)
    switch isInPreferredDaypart(offering) {
    case true?: reasons.append(.preferredDaypart(daypart))
    case false?: reasons.append(.outsidePreferredDayparts(daypart))
    case nil: break
    }
    switch hasPreferredDelivery(offering) {
    case true?: reasons.append(.preferredDelivery(offering.delivery))
    case false?: reasons.append(.outsidePreferredDeliveries(offering.delivery))
    case nil: break
    }
    if isDeclined(offering), let modality = offering.modality {
      reasons.append(.declinedModality(modality))
    }
    return reasons
      + comparisons(for: place, of: ranks, with: serving, prices: prices, days: days)
  }

  /// Whether another session of a need, at a time when the person could come, runs into a commitment.
  private func runsInto(_ commitment: Commitment, need: Int) -> Bool {
    timetable.contains {
      commitment.times.overlaps($0.window) && self.need(of: $0) == need
        && available.contains($0.window)
    }
  }

  /// What one finds when a session is replaced by each other session of the need that could stand in its place.
  private func comparisons(
    for place: Int, of ranks: [Int], with serving: [WeekSearch.Entry], prices: [UInt64],
    days: Int
  ) -> [WeekPlan.Reason] {
    var keepsDays = false
    var keepsTogether = false
    var isEarliest = false
    var others = ranks
    others.remove(at: place)
    let window = timetable[ranks[place]].window
    let idle = Self.idleMinutes(ranks.lazy.map { timetable[$0].window })
    for entry in serving where !ranks.contains(entry.rank) {
      let other = timetable[entry.rank].window
      guard !others.contains(where: { timetable[$0].window.overlaps(other) }) else { continue }
      var replaced = others
      let index = replaced.firstIndex { $0 > entry.rank } ?? replaced.endIndex
      replaced.insert(entry.rank, at: index)
      let windows = replaced.map { timetable[$0].window }
      let dayCount = zip(windows, windows.dropFirst()).count { $0.weekday != $1.weekday } + 1
      if dayCount != days {
        keepsDays = true
        continue
      }
      guard entry.price == prices[ranks[place]] else { continue }
      let otherIdle = Self.idleMinutes(windows)
      if otherIdle > idle { keepsTogether = true }
      if otherIdle == idle, window < other { isEarliest = true }
    }
    var reasons: [WeekPlan.Reason] = []
    if keepsDays { reasons.append(.keepsTreatmentDays(days)) }
    if keepsTogether { reasons.append(.keepsDaysTogether) }
    if isEarliest { reasons.append(.earliest) }
    return reasons
  }
}
