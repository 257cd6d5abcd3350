/// Sets of facts of which none holds another, each a way to an answer; the facts stand as their places in a sorted list.
///
/// No sets at all means that there is no way; the empty set alone, that nothing has to change.
struct FactSets: Equatable {
  /// More sets arose than ``Determination/changeLimit``.
  struct TooMany: Error {}

  private(set) var sets: [[Int]]

  /// No way.
  static var none: Self { Self(sets: []) }
  /// Nothing has to change.
  static var already: Self { Self(sets: [[]]) }
  /// Each of the facts is enough.
  static func each(_ facts: [Int]) -> Self { Self(sets: Set(facts).sorted().map { [$0] }) }
  /// All of the facts together.
  static func together(_ facts: [Int]) -> Self { Self(sets: [Set(facts).sorted()]) }

  private init(sets: [[Int]]) { self.sets = sets }

  /// Keeps the smallest of several sets: those that hold no other.
  private init(smallestOf candidates: [[Int]]) throws(TooMany) {
    let ordered = candidates.sorted { left, right in
      left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
    }
    var kept: [[Int]] = []
    for set in ordered where !kept.contains(where: { $0.isSortedSubset(of: set) }) {
      kept.append(set)
      if kept.count > Determination.changeLimit { throw TooMany() }
    }
    sets = kept
  }

  /// The ways to one answer or the other.
  func or(_ other: FactSets) throws(TooMany) -> FactSets {
    try FactSets(smallestOf: sets + other.sets)
  }

  /// The ways to both answers.
  func and(_ other: FactSets) throws(TooMany) -> FactSets {
    if self == .already { return other }
    if other == .already { return self }
    return try FactSets(
      smallestOf: sets.flatMap { first in other.sets.map { Set(first).union($0).sorted() } })
  }

  /// The ways to at least a number of several answers.
  static func atLeast(_ number: Int, of ways: [FactSets]) throws(TooMany) -> FactSets {
    if number <= 0 { return .already }
    if number > ways.count { return .none }
    // The ways to have at least 0, 1, 2 … of the answers seen so far.
    var reached = [FactSets.already] + Array(repeating: .none, count: number)
    for way in ways {
      for count in stride(from: number, through: 1, by: -1) {
        reached[count] = try reached[count].or(reached[count - 1].and(way))
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
