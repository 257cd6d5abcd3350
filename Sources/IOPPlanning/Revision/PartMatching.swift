import IOPModels

/// A new draft whose parts carry the identifiers of the parts of a plan that mean the same.
///
/// A drafter numbers its parts as it goes, so an identifier of one draft says nothing in another. A part is found again by its
/// ``HeldPart/meanings``: first among the parts of the draft from which the plan began, then among those that the clinician added.
/// What is found nowhere gets an identifier that the plan never used.
struct AlignedDraft {
  /// The draft under the names of the plan.
  private(set) var content: PlanContent
  private var names = PartNames()

  /// - Parameters:
  ///   - draft: the new draft.
  ///   - base: the draft from which the plan began.
  ///   - mine: the plan as it is.
  ///   - earlier: earlier versions, whose identifiers are not given to anything else.
  init(_ draft: PlanContent, base: PlanContent, mine: PlanContent, earlier: [PlanContent]) {
    content = draft
    // The frame is one, and each later kind refers to an earlier one.
    for kind in PlanPart.Kind.allCases { align(kind.type, base, mine, earlier) }
    // An open question or a piece of evidence may point at parts of any kind.
    for kind in PlanPart.Kind.allCases { refer(kind.type) }
  }

  private mutating func refer<Part: HeldPart>(_ type: Part.Type) {
    content[keyPath: Part.list] = content[keyPath: Part.list].map { $0.referring(by: names) }
  }

  private mutating func align<Part: HeldPart>(
    _ type: Part.Type, _ base: PlanContent, _ mine: PlanContent, _ earlier: [PlanContent]
  ) {
    let parts = content[keyPath: Part.list]
    let known = base[keyPath: Part.list]
    let baseKeys = Set(known.map(\.key))
    let own = mine[keyPath: Part.list].filter { !baseKeys.contains($0.key) }
    let referring = parts.map { $0.referring(by: names) }
    var keys = Self.match(referring, with: known)
    let left = referring.indices.filter { keys[$0] == nil }
    let found = Self.match(left.map { referring[$0] }, with: own)
    for (place, key) in zip(left, found) { keys[place] = key }
    var used = baseKeys.union(own.map(\.key))
    for version in earlier { used.formUnion(version[keyPath: Part.list].map(\.key)) }
    let fresh = referring.indices.filter { keys[$0] == nil }
    for place in fresh {
      let key = Self.free(referring[place].key, used.union(fresh.map { referring[$0].key }), used)
      keys[place] = key
      used.insert(key)
    }
    for (place, part) in parts.enumerated() {
      guard let key = keys[place], key != part.key else { continue }
      names.rename(Part.partKind, part.key, key)
    }
    content[keyPath: Part.list] = zip(parts, keys).map { part, key in
      key.map { part.renamed($0) } ?? part
    }
  }

  /// Returns the key itself when nothing of the plan has it, or else one with a number that nothing has.
  private static func free(_ key: String, _ all: Set<String>, _ used: Set<String>) -> String {
    guard used.contains(key) else { return key }
    let stem = String(key.prefix { !$0.isNumber }.prefix(40))
    let numbers = all.filter { $0.hasPrefix(stem) }.compactMap { Int($0.dropFirst(stem.count)) }
    let highest = min(numbers.max() ?? 0, Int.max - 1)
    return "\(stem)\(highest + 1)"
  }

  /// Returns for each part the key of the one that means the same, or nil; each known part is found once.
  private static func match<Part: HeldPart>(_ parts: [Part], with known: [Part]) -> [String?] {
    var keys = [String?](repeating: nil, count: parts.count)
    var open = Array(known.indices)
    let meanings = parts.map(\.meanings)
    let knownMeanings = known.map(\.meanings)
    let texts = parts.map(\.fullText)
    for strictness in knownMeanings.indices.first.map({ knownMeanings[$0].indices }) ?? 0..<0 {
      open = open.filter { place in
        let candidates = parts.indices.filter { part in
          keys[part] == nil && parts[part].canBe(known[place])
            && !meanings[part][strictness].isDisjoint(with: knownMeanings[place][strictness])
        }
        // The one that shares most; among equals, an order that does not depend on how a draft counts.
        let best = candidates.min { left, right in
          func shared(_ part: Int) -> Int {
            meanings[part][strictness].intersection(knownMeanings[place][strictness]).count
          }
          if shared(left) != shared(right) { return shared(left) > shared(right) }
          return texts[left] < texts[right]
        }
        guard let best else { return true }
        keys[best] = known[place].key
        return false
      }
    }
    return keys
  }
}
