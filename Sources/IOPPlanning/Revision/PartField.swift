import IOPModels

/// One field of a part of a plan: how it reads, whether it differs, and how it is taken over.
struct PartField<Part> {
  /// The name of the field on the wire.
  let name: String
  /// What the field says; nil when there is nothing.
  let words: (Part) -> String?
  /// Whether two parts say the same in this field.
  let isSame: (Part, Part) -> Bool
  /// Takes the field of another part.
  let take: (inout Part, Part) -> Void
  /// Brings the additions and removals between two parts into the list of a third one; nil for a field that says one thing.
  private let mergeList: ((inout Part, _ base: Part, _ theirs: Part) -> Void)?

  /// A field that says one thing: where both sides changed it, nothing is merged.
  init<Value: PlanWords>(_ name: String, _ path: WritableKeyPath<Part, Value>) {
    self.name = name
    words = { $0[keyPath: path].words }
    isSame = { $0[keyPath: path] == $1[keyPath: path] }
    take = { $0[keyPath: path] = $1[keyPath: path] }
    mergeList = nil
  }

  /// A field that lists things: each side's additions and removals both hold.
  init<Element: PlanWords>(each name: String, _ path: WritableKeyPath<Part, [Element]>) {
    self.name = name
    words = { $0[keyPath: path].words }
    isSame = { $0[keyPath: path] == $1[keyPath: path] }
    take = { $0[keyPath: path] = $1[keyPath: path] }
    mergeList = { mine, base, theirs in
      let (before, after) = (base[keyPath: path], theirs[keyPath: path])
      var list = mine[keyPath: path].filter { !before.contains($0) || after.contains($0) }
      for element in after where !before.contains(element) && !list.contains(element) {
        list.insert(element, inOrderOf: after)
      }
      mine[keyPath: path] = list
    }
  }

  /// Brings what changed between two parts into the field of a third one; false when both changed it.
  func merge(_ mine: inout Part, _ base: Part, _ theirs: Part) -> Bool {
    if isSame(base, theirs) { return true }
    // Nobody touched the field since: what is new holds as it is, the order of a list included.
    if isSame(mine, base) {
      take(&mine, theirs)
      return true
    }
    guard let mergeList else { return isSame(mine, theirs) }
    mergeList(&mine, base, theirs)
    return true
  }
}

extension Array where Element: Equatable {
  /// Inserts an element after its nearest predecessor in another list, or else before its nearest successor, or else at the end.
  ///
  /// The result does not depend on the order in which several elements of the other list are inserted.
  mutating func insert(_ element: Element, inOrderOf order: [Element]) {
    insert(element, inOrderOf: order) { $0 }
  }

  /// Inserts an element at the place that a list of keys gives it, and returns the place.
  @discardableResult
  mutating func insert<Key: Equatable>(
    _ element: Element, inOrderOf order: [Key], by key: (Element) -> Key
  ) -> Int {
    let place = place(inOrderOf: order, of: key(element), by: key) ?? count
    insert(element, at: place)
    return place
  }

  private func place<Key: Equatable>(
    inOrderOf order: [Key], of own: Key, by key: (Element) -> Key
  ) -> Int? {
    guard let place = order.firstIndex(of: own) else { return nil }
    for other in order[..<place].reversed() {
      if let found = firstIndex(where: { key($0) == other }) { return found + 1 }
    }
    for other in order[(place + 1)...] {
      if let found = firstIndex(where: { key($0) == other }) { return found }
    }
    return nil
  }
}
