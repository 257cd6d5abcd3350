package import IOPModels

// What lists of facts have in common: their order by date, the latest one, each one once.

extension Array {
  /// The elements in the order of their dates; elements of one day keep their order.
  package func sortedByDate(_ date: (Element) -> CalendarDate) -> [Element] {
    ordered { date($0) < date($1) }
  }

  /// The latest element by its date, of one day the last one; nil when there is none.
  func latest(by date: (Element) -> CalendarDate, where isAsked: (Element) -> Bool) -> Element? {
    var latest: Int?
    for place in indices where isAsked(self[place]) {
      if let found = latest, date(self[place]) < date(self[found]) { continue }
      latest = place
    }
    return latest.map { self[$0] }
  }

  /// The elements that satisfy a condition; the list itself, without a copy, where all of them do.
  func keeping(_ isKept: (Element) -> Bool) -> [Element] {
    Places.kept(of: count) { isKept(self[$0]) }.map { fetching($0) } ?? self
  }
}

extension Array where Element: Hashable {
  /// The elements, each once, in their order.
  package var unique: [Element] {
    guard count > 1 else { return self }
    // A short list is searched faster than a table is made.
    if count <= 16 {
      var found: [Element] = []
      found.reserveCapacity(count)
      for element in self where !found.contains(element) { found.append(element) }
      return found
    }
    let firsts = Places.firsts(of: map(\.hashValue)) { self[$0] == self[$1] }
    return firsts.map { fetching($0) } ?? self
  }
}
