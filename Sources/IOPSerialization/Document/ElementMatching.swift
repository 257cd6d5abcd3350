/// Finds the elements of an array again after an edit.
struct ElementMatching {
  /// Where an element was and is.
  struct Places {
    let base: Int
    let current: Int
  }

  private let base: [JSONValue]
  private let current: [JSONValue]
  private let baseIdentities: [String: [Int]]
  private let currentIdentities: [String: [Int]]
  private let basePlaces: [JSONValue: [Int]]
  private let currentPlaces: [JSONValue: [Int]]
  /// Whether elements were changed but none was moved, added or removed.
  private let isEditedInPlace: Bool

  init(base: [JSONValue], current: [JSONValue]) {
    self.base = base
    self.current = current
    baseIdentities = Self.identities(base)
    currentIdentities = Self.identities(current)
    let basePlaces = Dictionary(grouping: base.indices, by: { base[$0] })
    let currentPlaces = Dictionary(grouping: current.indices, by: { current[$0] })
    isEditedInPlace =
      base.count == current.count
      && base.indices.allSatisfy { index in
        base[index] == current[index]
          || basePlaces[current[index]] == nil && currentPlaces[base[index]] == nil
      }
    self.basePlaces = basePlaces
    self.currentPlaces = currentPlaces
  }

  /// The places of the element with an `id`, or nil unless there is exactly one.
  func places(ofIdentity id: String) -> Places? {
    guard let old = baseIdentities[id], let new = currentIdentities[id], old.count == 1,
      new.count == 1
    else { return nil }
    return Places(base: old[0], current: new[0])
  }

  /// The places of the element that was at an index, or nil when it cannot be told.
  func places(ofIndex index: Int) -> Places? {
    guard base.indices.contains(index) else { return nil }
    if isEditedInPlace { return Places(base: index, current: index) }
    guard basePlaces[base[index]]?.count == 1, let new = currentPlaces[base[index]],
      new.count == 1
    else { return nil }
    return Places(base: index, current: new[0])
  }

  private static func identities(_ elements: [JSONValue]) -> [String: [Int]] {
    var places: [String: [Int]] = [:]
    for (index, element) in elements.enumerated() {
      if let id = ElementIdentity.identity(element) { places[id, default: []].append(index) }
    }
    return places
  }
}
