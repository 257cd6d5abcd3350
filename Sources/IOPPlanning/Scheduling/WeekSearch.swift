/// The exact search for the best week: which sessions, on exactly or at most a number of days.
///
/// First, for every day, the best way to take each combination of services on that day; then, day by day from Monday, the
/// cheapest way to complete each rest of the week, each rest worked out once and cut off as soon as it cannot beat the best
/// week known. Costs are whole numbers whose parts do not run into each other (see ``Price``), so that comparing two sums
/// compares part by part.
struct WeekSearch {
  /// A session that could be taken.
  struct Entry {
    /// The place in the ordered timetable.
    var rank: Int
    /// The day, 0 to 6.
    var day: Int
    /// The minute of the day at which it begins.
    var start: Int
    /// The minute of the day at which it ends.
    var end: Int
    /// Which need of the phase it serves.
    var need: Int
    /// What it costs by itself, as a ``Price``.
    var price: UInt64
  }

  /// The parts of a cost in one number, from the lowest bits to the highest.
  ///
  /// A week has at most 2,016 sessions of 5 minutes, 10,080 minutes, so that no sum of a part reaches the next part.
  enum Price {
    /// Minutes of waiting: bits 0 to 13.
    static let idleMinute: UInt64 = 1
    /// Sessions with another delivery than preferred: bits 14 to 24.
    static let delivery: UInt64 = 1 << 14
    /// Sessions on another weekday and at another part of the day than preferred, one for each of the two: bits 25 to 36.
    static let time: UInt64 = 1 << 25
    /// Sessions in a way of working that was declined: bits 37 to 47.
    static let declined: UInt64 = 1 << 37
    /// Minutes of commitments that move, sessions not placed, seats to ask for: bits 48 to 61.
    static let first: UInt64 = 1 << 48
    /// More than any week costs.
    static let none: UInt64 = 1 << 62
  }

  /// The best week of a search.
  struct Found {
    /// The places in the timetable, in order.
    var ranks: [Int]
    /// What the week costs.
    var price: UInt64
  }

  /// A way to take sessions on one day.
  private struct Option {
    /// How many sessions of each need it takes, in one number.
    var takes: UInt64
    var price: UInt64
    /// The sessions: the first of the day is the highest bit, so that of two ways the one with the higher number has the
    /// earlier sessions.
    var mask: UInt64
    var sessions: Int
    /// The minute at which the last one ends; used only while the ways of a day are made.
    var end: Int
  }

  /// What is left of the budget.
  private(set) var budget: Int
  /// Whether the budget came to its end.
  private var isEnded = false
  /// Whether a session was left aside because the numbers of the search do not hold it.
  private var isTruncated = false

  private let isPartial: Bool
  private var shifts: [UInt64] = []
  private var digitMasks: [UInt64] = []
  /// The bit above each count: it is never part of a count, and shows which subtraction borrowed.
  private var guards: UInt64 = 0
  private var counts: [Int] = []
  private var entries: [Entry] = []
  private var options: [Option] = []
  /// Where the ways of each day begin, and where the last ones end.
  private var optionStart = [Int](repeating: 0, count: 8)
  private var entryStart = [Int](repeating: 0, count: 8)
  /// How many days from a day on have a session.
  private var usableDays = [Int](repeating: 0, count: 8)
  /// The most sessions on a number of days from a day on: 8 × day + number.
  private var mostSessions = [Int](repeating: 0, count: 64)
  /// The most sessions of each need from a day on.
  private var capacity = [UInt64](repeating: 0, count: 8)
  private var known = NumberTable()
  private var path = [Int](repeating: -1, count: 7)
  private var bestPath: [Int]?
  private var bestTotal = Price.none

  /// Finds the best week.
  ///
  /// - Parameters:
  ///   - entries: the sessions that could be taken, in the order of the week.
  ///   - counts: how many sessions of each need.
  ///   - days: on how many days.
  ///   - isPartial: whether sessions may be left out, which costs more than anything else, and days too.
  ///   - budget: how many steps may be taken; what is left is written back.
  /// - Returns: the best week, nil when none fits, and whether every week was weighed.
  static func best(
    _ entries: [Entry], counts: [Int], days: Int, isPartial: Bool = false, budget: inout Int
  ) -> (found: Found?, isExhaustive: Bool) {
    var search = WeekSearch(isPartial: isPartial, budget: budget)
    let found = search.run(entries, counts: counts, days: days)
    budget = search.budget
    return (found, !search.isEnded && !search.isTruncated)
  }

  private init(isPartial: Bool, budget: Int) {
    self.isPartial = isPartial
    self.budget = budget
  }

  // MARK: - The whole search

  private mutating func run(_ all: [Entry], counts: [Int], days: Int) -> Found? {
    var offered = [Int](repeating: 0, count: counts.count)
    for entry in all { offered[entry.need] += 1 }
    var unplaced = 0
    self.counts = counts
    for need in counts.indices where offered[need] < counts[need] {
      guard isPartial else { return nil }
      unplaced += counts[need] - offered[need]
      self.counts[need] = offered[need]
    }
    let left = self.counts.reduce(0, +)
    guard isPartial || left >= days else { return nil }
    guard let total = layOutCounts() else {
      isTruncated = true
      return nil
    }
    // What every week costs anyway is taken off first; then every session costs 0 or more above it, and a day's price is
    // already a bound for the whole week.
    let base = isPartial ? [UInt64](repeating: 0, count: counts.count) : leastPrices(all)
    var sum = UInt64(unplaced) * Price.first
    for need in counts.indices { sum += base[need] * UInt64(self.counts[need]) }
    fillEntries(all, base: base)
    for day in 0..<7 { fillOptions(of: day, total: total) }
    optionStart[7] = options.count
    fillBounds()

    let optimum = cheapest(
      day: 0, days: days, rest: total, left: left, below: Price.none, spent: 0)
    guard !isEnded else { return bestSoFar(base: sum) }
    guard optimum < Price.none else { return nil }
    return earliest(price: optimum, days: days, rest: total, left: left, base: sum)
  }

  /// Gives each need its bits; nil when 58 bits do not hold them.
  private mutating func layOutCounts() -> UInt64? {
    var shift = 0
    var total: UInt64 = 0
    for count in counts {
      let width = Int.bitWidth - count.leadingZeroBitCount
      guard shift + width + 1 <= 58 else { return nil }
      shifts.append(UInt64(shift))
      digitMasks.append((1 << UInt64(width)) - 1)
      total |= UInt64(count) << UInt64(shift)
      guards |= 1 << UInt64(shift + width)
      shift += width + 1
    }
    return total
  }

  private func leastPrices(_ all: [Entry]) -> [UInt64] {
    var least = [UInt64](repeating: Price.none, count: counts.count)
    for entry in all { least[entry.need] = min(least[entry.need], entry.price) }
    return least.map { $0 == Price.none ? 0 : $0 }
  }

  /// Keeps one entry for each time and need, the cheapest and then the first; the others could only take its place.
  private mutating func fillEntries(_ all: [Entry], base: [UInt64]) {
    entries.reserveCapacity(all.count)
    var day = 0
    for var entry in all where counts[entry.need] > 0 {
      entry.price -= base[entry.need]
      while day <= entry.day {
        entryStart[day] = entries.count
        day += 1
      }
      var index = entries.count - 1
      var isTaken = false
      while index >= entryStart[entry.day], entries[index].start == entry.start {
        if entries[index].end == entry.end, entries[index].need == entry.need {
          isTaken = true
          if entry.price < entries[index].price {
            // At the end, so that the order stays that of the timetable.
            entries.remove(at: index)
            entries.append(entry)
          }
          break
        }
        index -= 1
      }
      if isTaken { continue }
      guard entries.count - entryStart[entry.day] < 64 else {
        isTruncated = true
        continue
      }
      entries.append(entry)
    }
    while day < 8 {
      entryStart[day] = entries.count
      day += 1
    }
  }

  // MARK: - The ways of a day

  /// Works out, for each combination of services, the best way to take it on a day.
  private mutating func fillOptions(of day: Int, total: UInt64) {
    optionStart[day] = options.count
    let first = entryStart[day]
    let end = entryStart[day + 1]
    guard first < end else { return }
    var partial: [Option] = []
    var seen = NumberTable()
    for index in first..<end {
      let entry = entries[index]
      let unit = UInt64(1) << shifts[entry.need]
      let bit = UInt64(1) << UInt64(63 - (index - first))
      let earlier = partial.count
      seen.removeAll()
      // Of two ways that end with this session and take the same, only the better one can be part of a best week.
      seen[unit] = UInt64(earlier)
      partial.append(
        Option(takes: unit, price: entry.price, mask: bit, sessions: 1, end: entry.end))
      budget -= earlier + 1
      guard budget >= 0 else {
        isEnded = true
        break
      }
      for before in 0..<earlier where partial[before].end <= entry.start {
        let takes = partial[before].takes + unit
        guard fits(takes, in: total) else { continue }
        let idle = UInt64(entry.start - partial[before].end) * Price.idleMinute
        let option = Option(
          takes: takes, price: partial[before].price + idle + entry.price,
          mask: partial[before].mask | bit, sessions: partial[before].sessions + 1, end: entry.end)
        if let place = seen[takes] {
          if Self.isBetter(option, partial[Int(place)]) { partial[Int(place)] = option }
        } else {
          seen[takes] = UInt64(partial.count)
          partial.append(option)
        }
      }
    }
    seen.removeAll()
    for option in partial {
      if let place = seen[option.takes] {
        if Self.isBetter(option, options[Int(place)]) { options[Int(place)] = option }
      } else {
        seen[option.takes] = UInt64(options.count)
        options.append(option)
      }
    }
    let putsMoreFirst = isPartial
    options[optionStart[day]...].sort { left, right in
      if putsMoreFirst, left.sessions != right.sessions { return left.sessions > right.sessions }
      return left.price == right.price ? left.mask > right.mask : left.price < right.price
    }
  }

  private static func isBetter(_ left: Option, _ right: Option) -> Bool {
    left.price == right.price ? left.mask > right.mask : left.price < right.price
  }

  /// Whether no count is above that of another number.
  @inline(__always)
  private func fits(_ takes: UInt64, in rest: UInt64) -> Bool {
    ((rest | guards) &- takes) & guards == guards
  }

  // MARK: - The bounds

  private mutating func fillBounds() {
    var most = [Int](repeating: 0, count: counts.count)
    var daily: [Int] = []
    for day in stride(from: 6, through: 0, by: -1) {
      let ways = optionStart[day]..<optionStart[day + 1]
      usableDays[day] = usableDays[day + 1] + (ways.isEmpty ? 0 : 1)
      var sessions = 0
      var dayMost = [Int](repeating: 0, count: counts.count)
      for way in ways {
        sessions = max(sessions, options[way].sessions)
        for need in counts.indices {
          dayMost[need] = max(dayMost[need], digit(of: options[way].takes, need))
        }
      }
      let place = daily.firstIndex { $0 < sessions } ?? daily.endIndex
      daily.insert(sessions, at: place)
      var sum = 0
      for number in 1..<8 {
        if number <= daily.count { sum += daily[number - 1] }
        mostSessions[8 * day + number] = sum
      }
      var packed: UInt64 = 0
      for need in counts.indices {
        most[need] = min(counts[need], most[need] + dayMost[need])
        packed |= UInt64(most[need]) << shifts[need]
      }
      capacity[day] = packed
    }
  }

  private func digit(of number: UInt64, _ need: Int) -> Int {
    Int(truncatingIfNeeded: (number >> shifts[need]) & digitMasks[need])
  }

  /// What the sessions cost that cannot be placed any more, at the least.
  private func leastLeftOut(day: Int, days: Int, rest: UInt64, left: Int) -> UInt64 {
    var byNeed = 0
    for need in counts.indices {
      byNeed += max(0, digit(of: rest, need) - digit(of: capacity[day], need))
    }
    return UInt64(max(byNeed, left - mostSessions[8 * day + days], 0)) * Price.first
  }

  // MARK: - Day by day

  /// The least that it costs to complete a week, when that is below a limit; the limit or more otherwise.
  ///
  /// - Parameters:
  ///   - day: the first day that is not decided.
  ///   - days: how many days are left to use.
  ///   - rest: how many sessions of each need are left.
  ///   - left: how many sessions that is.
  ///   - limit: the cost that has to be beaten.
  ///   - spent: what the days before cost.
  private mutating func cheapest(
    day: Int, days: Int, rest: UInt64, left: Int, below limit: UInt64, spent: UInt64
  ) -> UInt64 {
    if isPartial {
      if left == 0 || days == 0 || usableDays[day] == 0 {
        return finish(UInt64(left) * Price.first, from: day, spent: spent)
      }
      if leastLeftOut(day: day, days: days, rest: rest, left: left) >= limit { return limit }
    } else {
      if days == 0 {
        return left == 0 ? finish(0, from: day, spent: spent) : Price.none
      }
      guard left >= days, usableDays[day] >= days, left <= mostSessions[8 * day + days],
        fits(rest, in: capacity[day])
      else { return Price.none }
    }
    budget -= 1
    guard budget >= 0 else {
      isEnded = true
      return Price.none
    }
    // Bit 0 of what is known says whether the value is exact or only a bound.
    let key = rest << 6 | UInt64(day) << 3 | UInt64(days)
    if let value = known[key], value & 1 == 1 || value >> 1 >= limit { return value >> 1 }

    var result = limit
    for index in optionStart[day]..<optionStart[day + 1] {
      let option = options[index]
      if option.price >= result {
        // In the order of prices, no later way is cheaper.
        if isPartial { continue }
        break
      }
      guard option.sessions <= left, fits(option.takes, in: rest) else { continue }
      path[day] = index
      let value =
        option.price
        + cheapest(
          day: day + 1, days: days - 1, rest: rest - option.takes, left: left - option.sessions,
          below: result - option.price, spent: spent + option.price)
      guard !isEnded else { return Price.none }
      if value < result {
        result = value
        if result == 0 { break }
      }
    }
    if result > 0, isPartial || usableDays[day + 1] >= days {
      path[day] = -1
      let value = cheapest(
        day: day + 1, days: days, rest: rest, left: left, below: result, spent: spent)
      guard !isEnded else { return Price.none }
      result = min(result, value)
    }
    known[key] = result << 1 | (result < limit ? 1 : 0)
    return result
  }

  /// Notes a week that is complete and cheaper than those before.
  private mutating func finish(_ price: UInt64, from day: Int, spent: UInt64) -> UInt64 {
    if spent + price < bestTotal {
      bestTotal = spent + price
      for later in day..<7 { path[later] = -1 }
      bestPath = path
    }
    return price
  }

  /// The cheapest week that was seen before the budget came to its end.
  private func bestSoFar(base: UInt64) -> Found? {
    bestPath.map { path in
      Found(
        ranks: path.enumerated().flatMap {
          $0.element < 0 ? [] : ranks(of: $0.element, on: $0.offset)
        },
        price: bestTotal + base)
    }
  }

  /// Of all weeks with the least cost, the one with the earliest sessions.
  private mutating func earliest(
    price: UInt64, days: Int, rest: UInt64, left: Int, base: UInt64
  ) -> Found? {
    var price = price
    var days = days
    var rest = rest
    var left = left
    var found = Found(ranks: [], price: price + base)
    for day in 0..<7 where days > 0 && left > 0 {
      var chosen: Int?
      for index in optionStart[day]..<optionStart[day + 1] {
        let option = options[index]
        if let chosen, options[chosen].mask > option.mask { continue }
        guard option.price <= price, option.sessions <= left, fits(option.takes, in: rest) else {
          continue
        }
        let value = cheapest(
          day: day + 1, days: days - 1, rest: rest - option.takes, left: left - option.sessions,
          below: price - option.price + 1, spent: Price.none)
        guard !isEnded else { return bestSoFar(base: base) }
        if value == price - option.price { chosen = index }
      }
      guard let chosen else { continue }
      found.ranks += ranks(of: chosen, on: day)
      price -= options[chosen].price
      days -= 1
      rest -= options[chosen].takes
      left -= options[chosen].sessions
    }
    return found
  }

  private func ranks(of option: Int, on day: Int) -> [Int] {
    var mask = options[option].mask
    var ranks: [Int] = []
    while mask != 0 {
      let index = mask.leadingZeroBitCount
      ranks.append(entries[entryStart[day] + index].rank)
      mask &= ~(UInt64(1) << UInt64(63 - index))
    }
    return ranks
  }
}

/// A table from numbers to numbers, in two arrays.
private struct NumberTable {
  /// No key of a search is this number.
  private static let empty = UInt64.max

  private var keys = [UInt64](repeating: empty, count: 128)
  private var values = [UInt64](repeating: 0, count: 128)
  private var count = 0

  /// The place of a key, or the free place where it would stand.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[place] != key, keys[place] != Self.empty { place = (place + 1) & mask }
    return place
  }

  subscript(key: UInt64) -> UInt64? {
    get {
      let place = place(of: key)
      return keys[place] == key ? values[place] : nil
    }
    set {
      guard let newValue else { return }
      if count * 2 >= keys.count { grow() }
      let place = place(of: key)
      if keys[place] != key {
        keys[place] = key
        count += 1
      }
      values[place] = newValue
    }
  }

  mutating func removeAll() {
    guard count > 0 else { return }
    for index in keys.indices { keys[index] = Self.empty }
    count = 0
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldValues = values
    keys = [UInt64](repeating: Self.empty, count: oldKeys.count * 2)
    values = [UInt64](repeating: 0, count: oldKeys.count * 2)
    for (index, key) in oldKeys.enumerated() where key != Self.empty {
      let place = place(of: key)
      keys[place] = key
      values[place] = oldValues[index]
    }
  }
}
