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
    /// Which of several parts of one key; 0 for the first and for the only one.
    let occurrence: Int
    var isConflict = false
    var before: PlanPart?
    var after: PlanPart?
    var drafted: PlanPart?
    var fieldNames: [String] = []
    var namedBy: [PlanPart.Name] = []
    var facts: [Evidence] = []
    var reason: [Evidence] = []
    var rejectedBefore: Override?

    var name: PlanPart.Name? { (before ?? after)?.name }
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
    keepWhatFollows()
  }

  private mutating func compare<Part: HeldPart>(_ type: Part.Type) {
    let started = base[keyPath: Part.list]
    func numbered(_ content: PlanContent) -> (keys: [PartKey], parts: [PartKey: Part]) {
      let parts = content[keyPath: Part.list]
      let keys = PartKey.of(parts, like: started)
      return (keys, Dictionary(zip(keys, parts)) { first, _ in first })
    }
    let (old, own, new) = (numbered(base), numbered(mine), numbered(theirs))
    for key in (new.keys + own.keys + old.keys).unique {
      let place = key.occurrence
      switch (old.parts[key], own.parts[key], new.parts[key]) {
      case (nil, nil, let drafted?): suggestAdding(drafted, place)
      case (let before?, nil, let drafted?): suggestAgain(drafted, place, removedFrom: before)
      case (let before, let present?, let drafted?):
        suggestChanges(of: present, place, from: before, to: drafted)
      case (let before?, let present?, nil): suggestRetiring(present, place, from: before)
      case (nil, let present?, nil): keepOwn(present, place)
      case (_, nil, nil): break
      }
    }
  }

  /// The last thing that was decided about a part.
  private func decided<Part: HeldPart>(
    _ part: Part, _ place: Int, where isMeant: (SuggestionDecision) -> Bool = { _ in true }
  ) -> SuggestionDecision? {
    decisions.last {
      $0.suggestion.part == part.name && $0.suggestion.occurrence == place && isMeant($0)
    }
  }

  // MARK: The six cases

  private mutating func suggestAdding<Part: HeldPart>(
    _ drafted: Part, _ place: Int, isConflict: Bool = false, rejected: Override? = nil
  ) {
    let rests = facts.facts(under: drafted, in: theirs)
    found.append(
      Found(
        kind: .add, occurrence: place, isConflict: isConflict, after: drafted.part,
        drafted: drafted.part, namedBy: names(of: drafted), facts: rests,
        reason: facts.reason(rests), rejectedBefore: rejected))
  }

  /// A part that was there before and that the clinician took out, or whose suggestion was rejected, comes back only with other facts.
  private mutating func suggestAgain<Part: HeldPart>(
    _ drafted: Part, _ place: Int, removedFrom old: Part
  ) {
    let last = decided(drafted, place) { $0.suggestion.kind == .add }
    let then = last?.suggestion.facts ?? facts.factsThen(under: old, in: base)
    let now = facts.facts(under: drafted, in: theirs)
    let rejected = last?.answer == .rejected ? last?.decided : nil
    if FactsUnderPlan.saySame(then, now) {
      let reason: Redraft.Kept.Reason =
        last?.answer == .modified
        ? .edited(Part.fields.map(\.name)) : rejected.map { .rejected($0) } ?? .removed
      kept.append(.init(drafted.name, place, reason))
      return
    }
    suggestAdding(drafted, place, isConflict: true, rejected: rejected)
  }

  private mutating func suggestChanges<Part: HeldPart>(
    of present: Part, _ place: Int, from old: Part?, to drafted: Part
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
    /// Who rejected a change of one of the fields last.
    func rejected(_ names: [String]) -> SuggestionDecision? {
      decided(present, place) {
        $0.answer == .rejected && $0.suggestion.kind == .change
          && $0.suggestion.fieldNames.contains(where: names.contains)
      }
    }
    func add(_ after: Part, _ names: [String], isConflict: Bool) {
      guard !names.isEmpty else { return }
      found.append(
        Found(
          kind: .change, occurrence: place, isConflict: isConflict, before: present.part,
          after: after.part, drafted: drafted.part, fieldNames: names, facts: rests,
          reason: facts.reason(rests), rejectedBefore: rejected(names)?.decided))
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
    guard let last = rejected(edited) else {
      if !edited.isEmpty { kept.append(.init(present.name, place, .edited(edited))) }
      return
    }
    kept.append(.init(present.name, place, .rejected(last.decided)))
    let own = edited.filter { rejected([$0]) == nil }
    if !own.isEmpty { kept.append(.init(present.name, place, .edited(own))) }
  }

  private mutating func suggestRetiring<Part: HeldPart>(
    _ present: Part, _ place: Int, from old: Part
  ) {
    // An answer is worth keeping when the question is gone.
    if let question = present as? OpenQuestion, question.answered != nil {
      kept.append(.init(present.name, place, .edited(["answered"])))
      return
    }
    retire(present, place, isConflict: present != old)
  }

  /// A part of the clinician's own stays; one whose retirement was rejected is asked about again when its facts changed.
  private mutating func keepOwn<Part: HeldPart>(_ present: Part, _ place: Int) {
    guard let last = decided(present, place), last.suggestion.kind == .retire,
      last.answer == .rejected
    else {
      kept.append(.init(present.name, place, .added))
      return
    }
    if facts.isUnchanged(
      since: last, under: facts.facts(under: present, in: mine))
    {
      kept.append(.init(present.name, place, .rejected(last.decided)))
    } else {
      retire(present, place, isConflict: true, rejected: last.decided)
    }
  }

  private mutating func retire<Part: HeldPart>(
    _ present: Part, _ place: Int, isConflict: Bool, rejected: Override? = nil
  ) {
    let rests = facts.facts(under: present, in: mine)
    found.append(
      Found(
        kind: .retire, occurrence: place, isConflict: isConflict, before: present.part,
        facts: rests, reason: facts.reason(rests), rejectedBefore: rejected))
  }

  // MARK: What follows from a decision

  /// Keeps from the list what could not be accepted, because it hangs on a part that was rejected or taken out.
  private mutating func keepWhatFollows() {
    var open = Set(found.filter { $0.kind == .add }.compactMap(\.name))
    let present = PlanRevision.names(mine)
    func isLost(_ name: PlanPart.Name) -> Bool { !present.contains(name) && !open.contains(name) }
    while true {
      let hanging = found.indices.first { index in
        guard found[index].kind == .add, let part = found[index].after else { return false }
        return !lost(under: part.held, isLost).isEmpty
      }
      guard let hanging, let part = found[hanging].after else { break }
      kept.append(
        .init(part.name, found[hanging].occurrence, .follows(lost(under: part.held, isLost))))
      found.remove(at: hanging)
      open.remove(part.name)
    }
    keepWhatHolds()
  }

  /// The parts without which a new one would hang in the air, where they are neither in the plan nor suggested.
  private func lost<Part: HeldPart>(
    under part: Part, _ isLost: (PlanPart.Name) -> Bool
  ) -> [PlanPart.Name] {
    let owner = [part.belongsTo?.name, (part as? OpenQuestion)?.subject].compactMap(\.self)
      .filter(isLost)
    if !owner.isEmpty { return owner }
    let measured = (part as? MeasureSchedule).map { schedule in
      theirs.objectives.filter { $0.measure == schedule.measure }.map(\.name)
    }
    let links = measured ?? part.links.map(\.name)
    return links.allSatisfy(isLost) ? links : []
  }

  /// Keeps from the list the retirement of what holds a part whose own retirement was rejected.
  private mutating func keepWhatHolds() {
    var staying = kept.filter { if case .rejected = $0.reason { true } else { false } }
      .map(\.part)
    while true {
      var holding: (index: Int, for: PlanPart.Name)?
      func look<Part: HeldPart>(_ type: Part.Type) {
        for part in mine[keyPath: Part.list] where staying.contains(part.name) {
          var holders = [part.belongsTo].compactMap(\.self)
          if Part.needsLinks, part.links.count == 1 { holders += part.links }
          let names = holders.map(\.name)
          if let index = found.firstIndex(where: { found in
            found.kind == .retire && found.name.map(names.contains) ?? false
          }) {
            holding = (index, part.name)
          }
        }
      }
      for kind in PlanPart.Kind.allCases where holding == nil { look(kind.type) }
      guard let holding, let name = found[holding.index].name else { return }
      kept.append(.init(name, found[holding.index].occurrence, .follows([holding.for])))
      found.remove(at: holding.index)
      staying.append(name)
    }
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
