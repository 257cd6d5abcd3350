/// Sets of facts of which none holds another, each a way to an answer; the facts stand as their places in a sorted list.
///
/// No sets at all means that there is no way; the empty set alone, that nothing has to change.
struct FactSets: Equatable {
  /// How far the search goes.
  struct Reach {
    /// The most facts of a set; larger sets are left out, and the smaller ones stay exact.
    var facts = Int.max
    /// The most sets of more than one fact at a time.
    let sets: Int
  }

  /// More sets arose than the search handles at a time.
  struct TooMany: Error {}

  private(set) var sets: [[Int]]

  /// No way.
  static var none: Self { Self(sets: []) }
  /// Nothing has to change.
  static var already: Self { Self(sets: [[]]) }

  /// Each of the facts is enough.
  static func each(_ facts: [Int]) -> Self { Self(sets: Set(facts).sorted().map { [$0] }) }

  /// All of the facts together; no way where they are more than a set may have.
  static func together(_ facts: [Int], within reach: Reach) -> Self {
    let set = Set(facts).sorted()
    return set.count > reach.facts ? .none : Self(sets: [set])
  }

  private init(sets: [[Int]]) { self.sets = sets }

  /// Keeps the smallest of several sets: those that hold no other.
  private init(smallestOf candidates: [[Int]], within reach: Reach) throws(TooMany) {
    let ordered = candidates.sorted { left, right in
      left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
    }
    var kept: [[Int]] = []
    // Of sets with as many facts none holds another, and equal ones stand side by side.
    var shorter = 0
    var large = 0
    for set in ordered where set != kept.last {
      if let last = kept.last, last.count < set.count { shorter = kept.count }
      if kept[..<shorter].contains(where: { $0.isSortedSubset(of: set) }) { continue }
      kept.append(set)
      if set.count > 1 { large += 1 }
      if large > reach.sets { throw TooMany() }
    }
    sets = kept
  }

  /// The ways to at least one of several answers.
  static func any(of ways: [FactSets], within reach: Reach) throws(TooMany) -> FactSets {
    try FactSets(smallestOf: ways.flatMap(\.sets), within: reach)
  }

  /// The ways to all of several answers.
  static func all(of ways: [FactSets], within reach: Reach) throws(TooMany) -> FactSets {
    // Where there is one way only, it is taken whatever the others are.
    let single = ways.filter { $0.sets.count == 1 }
    var whole = FactSets.together(single.flatMap { $0.sets[0] }, within: reach)
    for way in ways where way.sets.count != 1 { whole = try whole.and(way, within: reach) }
    return whole
  }

  /// The ways to both answers.
  private func and(_ other: FactSets, within reach: Reach) throws(TooMany) -> FactSets {
    if self == .already { return other }
    if other == .already { return self }
    // A way to both by itself needs nothing beside it.
    let (own, others) = (Set(sets), Set(other.sets))
    let common = own.intersection(others)
    let (first, second) = (own.subtracting(common), others.subtracting(common))
    // Two different single facts are two.
    if reach.facts == 1 { return try FactSets(smallestOf: Array(common), within: reach) }
    let (pairs, overflow) = first.count.multipliedReportingOverflow(by: second.count)
    if overflow || pairs > reach.sets * reach.sets { throw TooMany() }
    let unions = first.flatMap { left in
      second.map { Set(left).union($0).sorted() }.filter { $0.count <= reach.facts }
    }
    return try FactSets(smallestOf: common + unions, within: reach)
  }

  /// The ways to at least a number of several answers.
  static func atLeast(
    _ number: Int, of ways: [FactSets], within reach: Reach
  ) throws(TooMany) -> FactSets {
    if number <= 0 { return .already }
    if number > ways.count { return .none }
    // The ways to have at least 0, 1, 2 … of the answers seen so far.
    var reached = [FactSets.already] + Array(repeating: .none, count: number)
    for way in ways {
      for count in stride(from: number, through: 1, by: -1) {
        let both = try reached[count - 1].and(way, within: reach)
        reached[count] = try any(of: [reached[count], both], within: reach)
      }
    }
    return reached[number]
  }
}

extension [Int] {
  /// Whether every number of a sorted list is in another sorted list.
  fileprivate func isSortedSubset(of other: [Int]) -> Bool {
    var place = other.startIndex
    for number in self {
      while place < other.endIndex, other[place] < number { place += 1 }
      guard place < other.endIndex, other[place] == number else { return false }
      place += 1
    }
    return true
  }
}
