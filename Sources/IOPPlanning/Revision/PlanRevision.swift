import IOPModels

/// The work on one set of suggestions: a content, and what taking them makes of it.
struct PlanRevision {
  /// The content as it has become.
  private(set) var content: PlanContent
  /// The content before the first suggestion was taken.
  private let started: Started
  /// The draft under the names of the plan.
  private let drafted: PlanContent
  /// The parts that a clinician wrote in this step; their links are taken as they are.
  private var written: Set<PlanPart.Name> = []
  /// Which part is which, kind by kind, in the order of the content.
  private var keys: [PlanPart.Kind: [PartKey]]

  /// The content before the step, as it is asked for again and again.
  private struct Started {
    let content: PlanContent
    let places: [PlanPart.Kind: [PartKey: Int]]
    let targets: Set<PartLink>
  }

  /// - Parameters:
  ///   - content: the content that is worked on.
  ///   - base: the content from which it began, which tells apart several parts of one key.
  ///   - drafted: the draft under the names of the plan.
  init(_ content: PlanContent, from base: PlanContent, drafted: PlanContent) {
    self.content = content
    self.drafted = drafted
    var keys: [PlanPart.Kind: [PartKey]] = [:]
    func number<Part: HeldPart>(_ type: Part.Type) {
      keys[Part.partKind] = PartKey.of(
        content[keyPath: Part.list], like: base[keyPath: Part.list])
    }
    for kind in PlanPart.Kind.allCases { number(kind.type) }
    self.keys = keys
    started = Started(
      content: content,
      places: keys.mapValues { list in
        Dictionary(zip(list, list.indices)) { first, _ in first }
      },
      targets: Self.targets(content))
  }

  /// Takes a suggestion, with another value where the clinician gave one.
  ///
  /// - Returns: false when another suggestion of the step changed the same field.
  mutating func take(_ suggestion: Suggestion, as edited: PlanPart? = nil) -> Bool {
    if let edited { written.insert(edited.name) }
    switch (suggestion.kind, suggestion.before, edited ?? suggestion.after) {
    case (.add, _, let after?):
      add(after.held, suggestion.occurrence)
      connect(suggestion)
    case (.retire, let before?, nil):
      remove(before.held, suggestion.occurrence)
    case (_, let before?, let after?):
      return change(
        before.held, suggestion.occurrence, to: after,
        edited == nil ? suggestion.fieldNames : nil)
    default: break
    }
    return true
  }

  /// Takes into a draft from which a plan began what a clinician decided about, so that it is not suggested again.
  mutating func absorb(_ suggestion: Suggestion) {
    guard let part = suggestion.drafted else {
      if let before = suggestion.before { remove(before.held, suggestion.occurrence) }
      return
    }
    func absorb<Part: HeldPart>(_ part: Part) {
      guard let place = place(of: part, suggestion.occurrence) else {
        add(part, suggestion.occurrence)
        connect(suggestion)
        return
      }
      for field in Part.fields where suggestion.fieldNames.contains(field.name) {
        field.take(&content[keyPath: Part.list][place], part)
      }
    }
    absorb(part.held)
  }

  /// Where the content holds a part, of several of one key the one that is meant.
  private func place<Part: HeldPart>(of part: Part, _ occurrence: Int) -> Int? {
    keys[Part.partKind]?.firstIndex(of: PartKey(key: part.key, occurrence: occurrence))
  }

  private mutating func add<Part: HeldPart>(_ part: Part, _ occurrence: Int) {
    guard place(of: part, occurrence) == nil else { return }
    let place = content[keyPath: Part.list].insert(
      part, inOrderOf: drafted[keyPath: Part.list].map(\.key), by: \.key)
    keys[Part.partKind, default: []].insert(
      PartKey(key: part.key, occurrence: occurrence), at: place)
  }

  /// Lets the parts that name a new one in the draft name it in the content as well.
  private mutating func connect(_ suggestion: Suggestion) {
    guard let link = suggestion.after?.held.link else { return }
    func connect<Part: HeldPart>(_ type: Part.Type) {
      for place in content[keyPath: Part.list].indices {
        let part = content[keyPath: Part.list][place]
        guard suggestion.namedBy.contains(part.name), !written.contains(part.name),
          !part.links.contains(link)
        else { continue }
        let order = drafted[keyPath: Part.list].first { $0.key == part.key }?.links ?? []
        content[keyPath: Part.list][place].links.insert(link, inOrderOf: order)
      }
    }
    for kind in PlanPart.Kind.allCases { connect(kind.type) }
  }

  private mutating func remove<Part: HeldPart>(_ part: Part, _ occurrence: Int) {
    guard let place = place(of: part, occurrence) else { return }
    content[keyPath: Part.list].remove(at: place)
    keys[Part.partKind]?.remove(at: place)
    // Another part of the same identifier is still what others name.
    guard let link = part.link,
      !content[keyPath: Part.list].contains(where: { $0.key == part.key })
    else { return }
    func drop<Other: HeldPart>(_ type: Other.Type) {
      for place in content[keyPath: Other.list].indices
      where content[keyPath: Other.list][place].links.contains(link) {
        content[keyPath: Other.list][place].links.removeAll { $0 == link }
      }
    }
    for kind in PlanPart.Kind.allCases { drop(kind.type) }
  }

  private mutating func change<Part: HeldPart>(
    _ before: Part, _ occurrence: Int, to after: PlanPart, _ names: [String]?
  ) -> Bool {
    guard let after = Part.held(by: after), let place = place(of: before, occurrence) else {
      return false
    }
    let names = names ?? after.differing(from: before)
    for field in Part.fields where names.contains(field.name) {
      guard field.merge(&content[keyPath: Part.list][place], before, after) else { return false }
    }
    return true
  }

  // MARK: The golden thread

  /// A part that would hang in the air, and what would hold it.
  struct Loose {
    let part: PlanPart.Name
    /// What would hold it.
    let heldBy: [PlanPart.Name]
    /// What held it before.
    var held: [PlanPart.Name] = []
  }

  /// Leaves out of the parts that were added the links to what is not in the plan, and returns what would hang in the air.
  mutating func settle() -> [Loose] {
    let targets = Self.targets(content)
    var loose: [Loose] = []
    func settle<Part: HeldPart>(_ type: Part.Type) {
      guard let keys = keys[Part.partKind], let places = started.places[Part.partKind] else {
        return
      }
      for (place, key) in keys.enumerated() {
        let previous = places[key].map { started.content[keyPath: Part.list][$0] }
        var part = content[keyPath: Part.list][place]
        if previous == nil, !written.contains(part.name) {
          let held = part.links.filter { targets.contains($0) }
          if held.count < part.links.count {
            part.links = held
            content[keyPath: Part.list][place] = part
          }
        }
        if let owner = part.belongsTo, !targets.contains(owner), !isLoose(previous) {
          loose.append(
            Loose(
              part: part.name, heldBy: [owner.name],
              held: [previous?.belongsTo?.name].compactMap(\.self)))
        }
        let dangling = part.links.filter { !targets.contains($0) }
        if !dangling.isEmpty, part.links != previous?.links {
          loose.append(Loose(part: part.name, heldBy: dangling.map(\.name)))
        }
        guard Part.needsLinks, part.links.isEmpty, !written.contains(part.name) else { continue }
        let draft = drafted[keyPath: Part.list].first { $0.key == part.key }?.links ?? []
        let had = previous?.links ?? draft
        if !had.isEmpty {
          loose.append(
            Loose(
              part: part.name, heldBy: draft.map(\.name),
              held: previous?.links.map(\.name) ?? []))
        }
      }
    }
    for kind in PlanPart.Kind.allCases { settle(kind.type) }
    return loose
  }

  /// Whether a part hung in the air before the step.
  private func isLoose<Part: HeldPart>(_ part: Part?) -> Bool {
    guard let owner = part?.belongsTo else { return false }
    return !started.targets.contains(owner)
  }

  /// The names of all parts.
  static func names(_ content: PlanContent) -> Set<PlanPart.Name> {
    var names: Set<PlanPart.Name> = []
    func collect<Part: HeldPart>(_ type: Part.Type) {
      names.formUnion(content[keyPath: Part.list].map(\.name))
    }
    for kind in PlanPart.Kind.allCases { collect(kind.type) }
    return names
  }

  /// The parts that others can name.
  static func targets(_ content: PlanContent) -> Set<PartLink> {
    var targets: Set<PartLink> = []
    func collect<Part: HeldPart>(_ type: Part.Type) {
      targets.formUnion(content[keyPath: Part.list].compactMap(\.link))
    }
    for kind in PlanPart.Kind.allCases { collect(kind.type) }
    return targets
  }
}
