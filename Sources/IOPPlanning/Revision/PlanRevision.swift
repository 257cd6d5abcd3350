import IOPModels

/// The work on one set of suggestions: a content, and what taking them makes of it.
struct PlanRevision {
  /// The content as it has become.
  private(set) var content: PlanContent
  /// The content before the first suggestion was taken.
  private let started: PlanContent
  /// The draft under the names of the plan.
  private let drafted: PlanContent
  /// The parts that a clinician wrote in this step; their links are taken as they are.
  private var written: Set<PlanPart.Name> = []

  init(_ content: PlanContent, drafted: PlanContent) {
    self.content = content
    started = content
    self.drafted = drafted
  }

  /// Takes a suggestion, with another value where the clinician gave one.
  ///
  /// - Returns: false when another suggestion of the step changed the same field.
  mutating func take(_ suggestion: Suggestion, as edited: PlanPart? = nil) -> Bool {
    if let edited { written.insert(edited.name) }
    switch (suggestion.kind, suggestion.before, edited ?? suggestion.after) {
    case (.add, _, let after?):
      add(after.held)
      connect(suggestion)
    case (.retire, let before?, nil):
      remove(before.held)
    case (_, let before?, let after?):
      return change(before.held, to: after, edited == nil ? suggestion.fieldNames : nil)
    default: break
    }
    return true
  }

  /// Takes into a draft from which a plan began what a clinician decided about, so that it is not suggested again.
  mutating func absorb(_ suggestion: Suggestion) {
    guard let part = suggestion.drafted else {
      if let before = suggestion.before { remove(before.held) }
      return
    }
    func absorb<Part: HeldPart>(_ part: Part) {
      let place = content[keyPath: Part.list].firstIndex { $0.key == part.key }
      guard let place else {
        add(part)
        connect(suggestion)
        return
      }
      for field in Part.fields where suggestion.fieldNames.contains(field.name) {
        field.take(&content[keyPath: Part.list][place], part)
      }
    }
    absorb(part.held)
  }

  private mutating func add<Part: HeldPart>(_ part: Part) {
    guard !content[keyPath: Part.list].contains(where: { $0.key == part.key }) else { return }
    content[keyPath: Part.list].insert(
      part, inOrderOf: drafted[keyPath: Part.list].map(\.key), by: \.key)
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

  private mutating func remove<Part: HeldPart>(_ part: Part) {
    content[keyPath: Part.list].removeAll { $0.key == part.key }
    guard let link = part.link else { return }
    func drop<Other: HeldPart>(_ type: Other.Type) {
      for place in content[keyPath: Other.list].indices
      where content[keyPath: Other.list][place].links.contains(link) {
        content[keyPath: Other.list][place].links.removeAll { $0 == link }
      }
    }
    for kind in PlanPart.Kind.allCases { drop(kind.type) }
  }

  private mutating func change<Part: HeldPart>(
    _ before: Part, to after: PlanPart, _ names: [String]?
  ) -> Bool {
    guard let after = Part.held(by: after),
      let place = content[keyPath: Part.list].firstIndex(where: { $0.key == before.key })
    else { return false }
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
      let known = Dictionary(started[keyPath: Part.list].map { ($0.key, $0) }) { first, _ in first }
      for place in content[keyPath: Part.list].indices {
        let part = content[keyPath: Part.list][place]
        let previous = known[part.key]
        if previous == part { continue }
        if previous == nil, !written.contains(part.name) {
          content[keyPath: Part.list][place].links.removeAll { !targets.contains($0) }
        }
      }
      for part in content[keyPath: Part.list] {
        let previous = known[part.key]
        if let owner = part.belongsTo, !targets.contains(owner), !isLoose(previous) {
          loose.append(Loose(part: part.name, heldBy: [owner.name]))
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
    return !Self.targets(started).contains(owner)
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
