import IOPModels

/// The comparison of three contents: what a plan began from, what it says now, and what a new draft says.
struct PlanComparison {
  let base: PlanContent
  let mine: PlanContent
  let theirs: PlanContent
  let facts: FactsUnderPlan
  let decisions: [SuggestionDecision]
  /// What is suggested, without identifiers yet.
  private(set) var found: [Found] = []
  /// Where the plan stays other than the draft without a suggestion.
  private(set) var kept: [Redraft.Kept] = []
  private let inPlan: Set<PartLink>
  private let inDraft: Set<PartLink>

  /// A suggestion before it has an identifier.
  struct Found {
    let kind: Suggestion.Kind
    var isConflict = false
    var before: PlanPart?
    var after: PlanPart?
    var drafted: PlanPart?
    var fieldNames: [String] = []
    var namedBy: [PlanPart.Name] = []
    var facts: [Evidence] = []
    var reason: [Evidence] = []
    var rejectedBefore: Override?
  }

  init(
    base: PlanContent, mine: PlanContent, theirs: PlanContent, facts: FactsUnderPlan,
    decisions: [SuggestionDecision]
  ) {
    self.base = base
    self.mine = mine
    self.theirs = theirs
    self.facts = facts
    self.decisions = decisions
    inPlan = PlanRevision.targets(mine)
    inDraft = PlanRevision.targets(theirs)
    for kind in PlanPart.Kind.allCases { compare(kind.type) }
  }

  private mutating func compare<Part: HeldPart>(_ type: Part.Type) {
    func byKey(_ content: PlanContent) -> [String: Part] {
      Dictionary(content[keyPath: Part.list].map { ($0.key, $0) }) { first, _ in first }
    }
    let (old, own, new) = (byKey(base), byKey(mine), byKey(theirs))
    let keys = [theirs, mine, base].flatMap { $0[keyPath: Part.list].map(\.key) }.unique
    for key in keys {
      switch (old[key], own[key], new[key]) {
      case (nil, nil, let drafted?): suggestAdding(drafted)
      case (let before?, nil, let drafted?): suggestAgain(drafted, removedFrom: before)
      case (let before, let present?, let drafted?):
        suggestChanges(of: present, from: before, to: drafted)
      case (let before?, let present?, nil): suggestRetiring(present, from: before)
      case (nil, let present?, nil): keepOwn(present)
      case (_, nil, nil): break
      }
    }
  }

  // MARK: The six cases

  private mutating func suggestAdding<Part: HeldPart>(_ drafted: Part, rejected: Override? = nil) {
    let rests = facts.facts(under: drafted, in: theirs)
    found.append(
      Found(
        kind: .add, after: drafted.part, drafted: drafted.part, namedBy: names(of: drafted),
        facts: rests, reason: facts.reason(rests), rejectedBefore: rejected))
  }

  /// A part that was there before and that the clinician took out, or whose suggestion was rejected, comes back only with other facts.
  private mutating func suggestAgain<Part: HeldPart>(_ drafted: Part, removedFrom old: Part) {
    let last = decisions.last { $0.suggestion.part == drafted.name && $0.suggestion.kind == .add }
    let then = last?.suggestion.facts ?? facts.factsThen(under: old, in: base)
    let now = facts.facts(under: drafted, in: theirs)
    let rejected = last?.answer == .rejected ? last?.decided : nil
    if FactsUnderPlan.saySame(then, now) {
      kept.append(.init(drafted.name, rejected.map { .rejected($0) } ?? .removed))
      return
    }
    suggestAdding(drafted, rejected: rejected)
    found[found.count - 1].isConflict = true
  }

  private mutating func suggestChanges<Part: HeldPart>(
    of present: Part, from old: Part?, to drafted: Part
  ) {
    var agreed = present
    var disputed: [PartField<Part>] = []
    for field in Part.fields where !field.isSame(present, drafted) {
      if let old {
        if !field.merge(&agreed, old, drafted) { disputed.append(field) }
      } else {
        disputed.append(field)
      }
    }
    agreed.links = links(of: present, agreed.links, drafted.links)
    let rests = facts.facts(under: drafted, in: theirs)
    func add(_ after: Part, _ names: [String], isConflict: Bool) {
      guard !names.isEmpty else { return }
      found.append(
        Found(
          kind: .change, isConflict: isConflict, before: present.part, after: after.part,
          drafted: drafted.part, fieldNames: names, facts: rests, reason: facts.reason(rests)))
    }
    let agreedNames = agreed.differing(from: present)
    add(agreed, agreedNames, isConflict: false)
    var other = present
    for field in disputed { field.take(&other, drafted) }
    other.links = links(of: present, other.links, drafted.links)
    let otherNames = other.differing(from: present).filter { !agreedNames.contains($0) }
    add(other, otherNames, isConflict: true)
    // Links to what is only in the draft come with it, and links to what the draft no longer has go with it.
    var told = drafted
    if Set(drafted.links.filter(inPlan.contains)) == Set(present.links.filter(inDraft.contains)) {
      told.links = present.links
    }
    let edited = told.differing(from: present).filter {
      !agreedNames.contains($0) && !otherNames.contains($0)
    }
    if !edited.isEmpty { kept.append(.init(present.name, .edited(edited))) }
  }

  private mutating func suggestRetiring<Part: HeldPart>(_ present: Part, from old: Part) {
    // An answer is worth keeping when the question is gone.
    if let question = present as? OpenQuestion, question.answered != nil {
      kept.append(.init(present.name, .edited(["answered"])))
      return
    }
    retire(present, isConflict: present != old)
  }

  /// A part of the clinician's own stays; one whose retirement was rejected is asked about again when its facts changed.
  private mutating func keepOwn<Part: HeldPart>(_ present: Part) {
    let last = decisions.last { $0.suggestion.part == present.name }
    guard let last, last.suggestion.kind == .retire, last.answer == .rejected else {
      kept.append(.init(present.name, .added))
      return
    }
    if FactsUnderPlan.saySame(last.suggestion.facts, facts.facts(under: present, in: mine)) {
      kept.append(.init(present.name, .rejected(last.decided)))
    } else {
      retire(present, isConflict: true, rejected: last.decided)
    }
  }

  private mutating func retire<Part: HeldPart>(
    _ present: Part, isConflict: Bool, rejected: Override? = nil
  ) {
    let rests = facts.facts(under: present, in: mine)
    found.append(
      Found(
        kind: .retire, isConflict: isConflict, before: present.part, facts: rests,
        reason: facts.reason(rests), rejectedBefore: rejected))
  }

  // MARK: Links

  /// The parts of the draft that name a part.
  private func names<Part: HeldPart>(of part: Part) -> [PlanPart.Name] {
    guard let link = part.link else { return [] }
    var names: [PlanPart.Name] = []
    func collect<Other: HeldPart>(_ type: Other.Type) {
      names += theirs[keyPath: Other.list].filter { $0.links.contains(link) }.map(\.name)
    }
    for kind in PlanPart.Kind.allCases { collect(kind.type) }
    return names
  }

  /// The links that a change brings by itself: a new part brings its own with it, and a retired one takes its own away.
  private func links<Part: HeldPart>(
    of present: Part, _ merged: [PartLink], _ drafted: [PartLink]
  ) -> [PartLink] {
    let own = present.links
    let gone = own.filter { !merged.contains($0) && inDraft.contains($0) }
    let new = merged.filter { !own.contains($0) && inPlan.contains($0) }
    var links = own.filter { !gone.contains($0) }
    for link in new { links.insert(link, inOrderOf: drafted) }
    return links
  }
}
