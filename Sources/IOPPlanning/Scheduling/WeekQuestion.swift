import IOPModels

/// One phase, one timetable, one person's week: everything that a fit is made of.
struct WeekQuestion {
  /// The sessions of one service and one length in a week.
  struct Need {
    var service: ServiceKind
    var minutes: Int
    var count: Int
  }

  /// What is given way for a week, beyond what is so anyway.
  struct Concessions {
    /// The commitments that move, as places in ``WeekQuestion/commitments``.
    var moved: [Int] = []
    /// Whether a session whose seats are not known may be taken.
    var takesUnknownSeats = false
  }

  /// A week that a search found, with what was given way for it.
  struct Answer {
    var found: WeekSearch.Found
    var concessions: Concessions
  }

  let timetable: [SessionOffering]
  let available: WeeklyTimes
  /// The commitments that hold, in the order of their identifiers.
  let commitments: [Commitment]
  let preferences: Preferences?
  let days: Int
  let needs: [Need]
  /// Whether the numbers of the mix are possible.
  let isPossible: Bool
  let budget: Int

  init(
    phase: Phase, timetable: [SessionOffering], available: WeeklyTimes, commitments: [Commitment],
    preferences: Preferences?, budget: Int
  ) {
    self.timetable = timetable
    self.available = available
    self.commitments = commitments.ordered {
      $0.id == $1.id ? $0.kind < $1.kind : $0.id < $1.id
    }
    self.preferences = preferences
    self.budget = budget
    days = phase.daysPerWeek
    var needs: [Need] = []
    var isPossible = true
    var total = 0
    for dose in phase.mix where dose.perWeek != 0 {
      // A week has 2,016 steps of five minutes.
      guard (1...2016).contains(dose.perWeek), total + dose.perWeek <= 2016 else {
        isPossible = false
        continue
      }
      total += dose.perWeek
      if let place = needs.firstIndex(where: {
        $0.service == dose.service && $0.minutes == dose.minutes.count
      }) {
        needs[place].count += dose.perWeek
      } else {
        needs.append(
          Need(service: dose.service, minutes: dose.minutes.count, count: dose.perWeek))
      }
    }
    self.needs = needs.ordered { ($0.service, $0.minutes) < ($1.service, $1.minutes) }
    self.isPossible = isPossible
  }

  /// How many sessions the week has.
  var sessionCount: Int { needs.reduce(0) { $0 + $1.count } }

  // MARK: - The answer

  func answer(on date: CalendarDate, movingCommitments: Bool) -> WeekFit {
    guard isPossible else { return WeekFit(date: date, obstacles: [.impossibleMix]) }
    let missing = missingFacts()
    let movable = commitments.indices.filter { commitments[$0].flexibility == .movable }
    var budget = self.budget
    guard (1...7).contains(days) else {
      return WeekFit(
        date: date, obstacles: [.impossibleDays(days)], suggestions: otherDays(budget: &budget),
        missing: missing)
    }
    guard sessionCount >= days else {
      return WeekFit(
        date: date, obstacles: [.fewerSessionsThanDays(sessions: sessionCount, days: days)],
        suggestions: otherDays(budget: &budget), missing: missing)
    }

    var (best, isExhaustive) = search(Concessions(), budget: &budget)
    var movesAreTried = false
    if best == nil, movingCommitments, !useful(movable, seats: false).isEmpty {
      let (moved, isWhole) = fewestMoves(of: movable, seats: false, budget: &budget)
      movesAreTried = true
      best = moved
      isExhaustive = isExhaustive && isWhole
    }
    if let best {
      return WeekFit(date: date, week: plan(best), missing: missing, isExhaustive: isExhaustive)
    }

    let (closest, isWhole) = searchClosest()
    var obstacles = obstacles(
      closest?.found.ranks ?? [], isExhaustive: isExhaustive && isWhole)
    if movesAreTried, isExhaustive { obstacles.append(.movesAreNotEnough) }
    let suggestions = suggestions(movable: movable, movingCommitments: movingCommitments)
    return WeekFit(
      date: date, closest: closest.map { plan($0) }, obstacles: obstacles,
      suggestions: suggestions, missing: missing, isExhaustive: isExhaustive,
      isKnown: !suggestions.contains { isAnswer($0, movingCommitments: movingCommitments) })
  }

  // MARK: - Searches

  /// The times that are free when some commitments move, and the times of those.
  private func times(_ concessions: Concessions) -> (free: WeeklyTimes, moved: WeeklyTimes) {
    var free = available
    var moved = WeeklyTimes()
    for index in commitments.indices {
      if concessions.moved.contains(index) {
        moved.insert(commitments[index].times)
      } else {
        free.remove(commitments[index].times)
      }
    }
    return (free, moved)
  }

  /// Which need an offering serves; nil when it serves none.
  func need(of offering: SessionOffering) -> Int? {
    needs.firstIndex {
      $0.minutes == offering.window.minutes && $0.service == offering.service
    }
  }

  /// The offerings that can be taken, each with its cost.
  func entries(_ concessions: Concessions) -> [WeekSearch.Entry] {
    let (free, moved) = times(concessions)
    var entries: [WeekSearch.Entry] = []
    entries.reserveCapacity(timetable.count)
    for (rank, offering) in timetable.enumerated() {
      guard let need = need(of: offering) else { continue }
      guard offering.openSeats.map({ $0 > 0 }) ?? concessions.takesUnknownSeats else { continue }
      guard free.contains(offering.window) else { continue }
      var price: UInt64 = 0
      if !concessions.moved.isEmpty, moved.overlaps(offering.window) {
        let given = WeeklyTimes(CollectionOfOne(offering.window)).intersection(moved)
        price += UInt64(given.minutes) * WeekSearch.Price.first
      }
      if offering.openSeats == nil { price += WeekSearch.Price.first }
      if isDeclined(offering) { price += WeekSearch.Price.declined }
      price += UInt64(timesOutsidePreferred(offering)) * WeekSearch.Price.time
      if hasPreferredDelivery(offering) == false { price += WeekSearch.Price.delivery }
      entries.append(
        WeekSearch.Entry(
          rank: rank, day: offering.window.weekday.rawValue - 1,
          start: offering.window.startMinute, end: offering.window.endMinute, need: need,
          price: price))
    }
    return entries
  }

  /// The best week when some things give way.
  private func search(
    _ concessions: Concessions, days: Int? = nil, budget: inout Int
  ) -> (answer: Answer?, isExhaustive: Bool) {
    let (found, isExhaustive) = WeekSearch.best(
      entries(concessions), counts: needs.map(\.count), days: days ?? self.days, budget: &budget)
    return (found.map { Answer(found: $0, concessions: concessions) }, isExhaustive)
  }

  /// The best week with as many of the sessions as can be placed.
  private func searchClosest() -> (answer: Answer?, isExhaustive: Bool) {
    var budget = self.budget
    let concessions = Concessions()
    let (found, isExhaustive) = WeekSearch.best(
      entries(concessions), counts: needs.map(\.count), days: days, isPartial: true,
      budget: &budget)
    return (found.map { Answer(found: $0, concessions: concessions) }, isExhaustive)
  }

  /// The best week that moves as few of some commitments as possible, at least one.
  ///
  /// Weeks that move one commitment are weighed first, then those that move two, and so on; the first that fits has moved every
  /// one of its commitments for a reason.
  private func fewestMoves(
    of levers: [Int], seats: Bool, budget: inout Int
  ) -> (answer: Answer?, isExhaustive: Bool) {
    let useful = useful(levers, seats: seats)
    guard !useful.isEmpty else { return (nil, true) }
    // Moving all of them shows whether moving helps at all.
    let all = Concessions(moved: useful, takesUnknownSeats: seats)
    let (most, isWhole) = search(all, budget: &budget)
    guard let most else { return (nil, isWhole) }
    var best: Answer?
    var isExhaustive = isWhole
    for number in 1..<max(useful.count, 1) {
      var chosen = Array(0..<number)
      while true {
        // Making ready to search is work too: without its share, a search that ends at once would be free, and there are as many
        // choices as subsets.
        budget -= min(budget, timetable.count + 1)
        guard budget > 0 else {
          isExhaustive = false
          break
        }
        let concessions = Concessions(
          moved: chosen.map { useful[$0] }, takesUnknownSeats: seats)
        let (answer, isWhole) = search(concessions, budget: &budget)
        isExhaustive = isExhaustive && isWhole
        if let answer, best.map({ answer.found.isBetter(than: $0.found) }) ?? true {
          best = answer
        }
        guard isExhaustive, Self.advance(&chosen, below: useful.count) else { break }
      }
      if best != nil || !isExhaustive { break }
    }
    return (best ?? used(most), isExhaustive)
  }

  /// Those of some commitments that take the time of a session that could otherwise be taken.
  private func useful(_ levers: [Int], seats: Bool) -> [Int] {
    guard !levers.isEmpty else { return [] }
    let concessions = Concessions(moved: levers, takesUnknownSeats: seats)
    let windows = entries(concessions).map { timetable[$0.rank].window }
    return levers.filter { lever in
      windows.contains { commitments[lever].times.overlaps($0) }
    }
  }

  /// The answer with only those commitments that its sessions run into.
  private func used(_ answer: Answer) -> Answer {
    var answer = answer
    answer.concessions.moved = answer.concessions.moved.filter { index in
      answer.found.ranks.contains {
        commitments[index].times.overlaps(timetable[$0].window)
      }
    }
    return answer
  }

  /// The next choice of places in a list, in their order; false after the last.
  private static func advance(_ chosen: inout [Int], below count: Int) -> Bool {
    var place = chosen.count - 1
    while place >= 0 {
      if chosen[place] < count - chosen.count + place {
        chosen[place] += 1
        for later in (place + 1)..<max(chosen.count, place + 1) {
          chosen[later] = chosen[later - 1] + 1
        }
        return true
      }
      place -= 1
    }
    return false
  }

  // MARK: - Suggestions

  private func suggestions(movable: [Int], movingCommitments: Bool) -> [WeekFit.Suggestion] {
    var suggestions: [WeekFit.Suggestion] = []
    func add(_ answer: Answer?) {
      if let answer { suggestions.append(suggestion(used(answer))) }
    }
    // One budget for all suggestions, so that an answer takes at most three.
    var budget = self.budget
    if !movingCommitments {
      add(fewestMoves(of: movable, seats: false, budget: &budget).answer)
    }
    let unasked = commitments.indices.filter { commitments[$0].flexibility == nil }
    let levers = (movable + unasked).ordered()
    if suggestions.isEmpty, !unasked.isEmpty {
      add(fewestMoves(of: levers, seats: false, budget: &budget).answer)
    }
    let hasUnknownSeats = timetable.contains {
      $0.openSeats == nil && need(of: $0) != nil && available.contains($0.window)
    }
    if hasUnknownSeats {
      add(search(Concessions(takesUnknownSeats: true), budget: &budget).answer)
      if suggestions.isEmpty, !levers.isEmpty {
        add(fewestMoves(of: levers, seats: true, budget: &budget).answer)
      }
    }
    return suggestions + otherDays(budget: &budget)
  }

  /// Whether the answers to questions are enough for a week, without another decision.
  private func isAnswer(_ suggestion: WeekFit.Suggestion, movingCommitments: Bool) -> Bool {
    suggestion.changes.allSatisfy { change in
      switch change {
      case .askWhetherItMoves, .askForSeats: true
      case .move: movingCommitments
      case .days: false
      }
    }
  }

  private func suggestion(_ answer: Answer) -> WeekFit.Suggestion {
    let week = plan(answer)
    var changes: [WeekFit.Change] = []
    for (index, move) in zip(answer.concessions.moved, week.moves) {
      changes.append(
        commitments[index].flexibility == .movable ? .move(move) : .askWhetherItMoves(move))
    }
    for rank in answer.found.ranks where timetable[rank].openSeats == nil {
      changes.append(.askForSeats(timetable[rank]))
    }
    return WeekFit.Suggestion(changes: changes, week: week)
  }

  /// The nearest smaller and the nearest larger number of treatment days on which a week fits.
  private func otherDays(budget: inout Int) -> [WeekFit.Suggestion] {
    var suggestions: [WeekFit.Suggestion] = []
    let fewer = (1...7).reversed().filter { $0 < days }
    let more = (1...7).filter { $0 > days }
    for numbers in [fewer, more] {
      for number in numbers {
        guard let answer = search(Concessions(), days: number, budget: &budget).answer else {
          continue
        }
        suggestions.append(
          WeekFit.Suggestion(
            changes: [.days(number, insteadOf: days)], week: plan(answer, days: number)))
        break
      }
    }
    return suggestions
  }

  // MARK: - What is missing

  private func missingFacts() -> [MissingFact] {
    var missing: [MissingFact] = []
    for commitment in commitments where commitment.flexibility == nil {
      let matters = timetable.contains {
        need(of: $0) != nil && available.contains($0.window)
          && commitment.times.overlaps($0.window)
      }
      if matters {
        missing.append(
          MissingFact(
            "whether a commitment (\(commitment.kind.title)) can move",
            at: .commitment(commitment.id)))
      }
    }
    for offering in timetable where offering.openSeats == nil {
      if need(of: offering) != nil, available.contains(offering.window) {
        missing.append(
          MissingFact(
            "the open seats of \(offering.service.title) on \(offering.timeInWords)"))
      }
    }
    if preferences == nil {
      missing.append(
        MissingFact("what the person prefers", at: .patient(.preferences)))
    }
    return missing
  }

  // MARK: - Preferences

  func isDeclined(_ offering: SessionOffering) -> Bool {
    guard let preferences, let modality = offering.modality else { return false }
    return preferences.declinedModalities.contains(modality)
  }

  /// Whether an offering is in a preferred part of the day; nil without a preference.
  func isInPreferredDaypart(_ offering: SessionOffering) -> Bool? {
    guard let preferences, !preferences.dayparts.isEmpty else { return nil }
    return preferences.dayparts.contains(Preferences.Daypart(offering.window.start))
  }

  /// Whether an offering is on a preferred weekday; nil without a preference.
  func isOnPreferredWeekday(_ offering: SessionOffering) -> Bool? {
    guard let preferences, !preferences.weekdays.isEmpty else { return nil }
    return preferences.weekdays.contains(offering.window.weekday)
  }

  /// How many of the preferences for a time an offering does not meet: none, the weekday or the part of the day, or both.
  func timesOutsidePreferred(_ offering: SessionOffering) -> Int {
    [isOnPreferredWeekday(offering), isInPreferredDaypart(offering)].count { $0 == false }
  }

  /// Whether an offering has a preferred delivery; nil without a preference.
  func hasPreferredDelivery(_ offering: SessionOffering) -> Bool? {
    guard let preferences, !preferences.deliveries.isEmpty else { return nil }
    return preferences.deliveries.contains(offering.delivery)
  }
}

extension WeekSearch.Found {
  /// Whether it costs less than another week, or has earlier sessions at the same cost.
  func isBetter(than other: Self) -> Bool {
    price == other.price ? ranks.lexicographicallyPrecedes(other.ranks) : price < other.price
  }
}
