import IOPModels

/// A key and how often it came before: two parts of one key are two parts.
struct PartKey: Hashable {
  let key: String
  let occurrence: Int

  /// Returns the key of each part, in their order.
  ///
  /// Of several parts of one key, one that a model holds as well has the place that it has there; the others are counted in their order.
  static func of<Part: HeldPart>(_ parts: [Part], like model: [Part] = []) -> [PartKey] {
    let keys = parts.map(\.key)
    let plain = keys.map { PartKey(key: $0, occurrence: 0) }
    var places: [String: [Int]] = [:]
    for (place, key) in keys.enumerated() { places[key, default: []].append(place) }
    guard places.count < parts.count else { return plain }
    var result = plain
    for (key, own) in places where own.count > 1 {
      var rest = own
      var taken: Set<Int> = []
      for (occurrence, part) in model.filter({ $0.key == key }).enumerated() {
        guard let same = rest.firstIndex(where: { parts[$0] == part }) else { continue }
        result[rest.remove(at: same)] = PartKey(key: key, occurrence: occurrence)
        taken.insert(occurrence)
      }
      var occurrence = 0
      for place in rest {
        while !taken.insert(occurrence).inserted { occurrence += 1 }
        result[place] = PartKey(key: key, occurrence: occurrence)
      }
    }
    return result
  }
}
