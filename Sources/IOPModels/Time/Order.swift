/// What lists of every kind have in common, worked out on the places of their elements.
///
/// The standard library makes a copy of its sort for each type of element, and IOPKit sorts dozens of types: those copies were
/// larger than all the criteria that they served. Here one copy sorts places, and each list only fetches its elements.
@usableFromInline
package enum Places {
  /// Returns the places of a list in order; elements of which none comes before the other keep their order.
  ///
  /// - Parameters:
  ///   - count: how many elements the list has.
  ///   - comesBefore: whether the element at one place comes before the one at another.
  @inline(never)
  @usableFromInline
  package static func inOrder(
    of count: Int, by comesBefore: (_ one: Int, _ other: Int) -> Bool
  ) -> [Int] {
    (0..<count).sorted(by: comesBefore)
  }

  /// Returns the places that satisfy a condition, or nil when all of them do.
  @inline(never)
  package static func kept(of count: Int, where isKept: (Int) -> Bool) -> [Int]? {
    guard let first = (0..<count).first(where: { !isKept($0) }) else { return nil }
    return (0..<first) + ((first + 1)..<count).filter(isKept)
  }

  /// Returns the places at which each element of a list stands for the first time, or nil when no element stands there twice.
  ///
  /// - Parameters:
  ///   - hashes: the hash value of each element.
  ///   - isSame: whether two places hold the same element.
  @inline(never)
  package static func firsts(of hashes: [Int], isSame: (Int, Int) -> Bool) -> [Int]? {
    var seen: [Int: [Int]] = [:]
    seen.reserveCapacity(hashes.count)
    var firsts: [Int] = []
    for (place, hash) in hashes.enumerated() {
      if seen[hash]?.contains(where: { isSame($0, place) }) ?? false { continue }
      seen[hash, default: []].append(place)
      firsts.append(place)
    }
    return firsts.count == hashes.count ? nil : firsts
  }
}

extension Array {
  /// The elements at the places, in their order.
  @inlinable
  package func fetching(_ places: [Int]) -> [Element] { places.map { self[$0] } }
}

extension Sequence {
  /// The elements in the order that `comesBefore` gives; elements of which none comes before the other keep their order.
  ///
  /// Like `sorted(by:)` of the standard library, without a copy of the sort for each type of element. A list that is in order is
  /// returned as it is.
  @inlinable
  package func ordered(by comesBefore: (Element, Element) -> Bool) -> [Element] {
    let list = Array(self)
    var place = 1
    while place < list.count, !comesBefore(list[place], list[place - 1]) { place += 1 }
    if place >= list.count { return list }
    return list.fetching(
      Places.inOrder(of: list.count) { comesBefore(list[$0], list[$1]) })
  }
}

extension Sequence where Element: Comparable {
  /// The elements in ascending order; see ``ordered(by:)``.
  @inlinable
  package func ordered() -> [Element] { ordered { $0 < $1 } }
}
