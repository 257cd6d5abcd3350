import IOPModels

/// What the record said when a plan was drafted, and what it says now.
struct FactsUnderPlan {
  /// The facts of the new draft, in the order of the record.
  private let now: [FactReference: Evidence]
  private let then: [FactReference: Evidence]
  /// Whether the facts of the day of the first draft were kept.
  private let knowsThen: Bool
  /// What is new or says something else, by day; what is no longer on record stands at the end.
  let new: [Evidence]
  /// What is new and was not the reason of anything that was decided before.
  private let undecided: [Evidence]

  init(then: [Evidence]?, now: [Evidence], decisions: [SuggestionDecision]) {
    func index(_ facts: [Evidence]) -> [FactReference: Evidence] {
      Dictionary(facts.map { ($0.fact, $0) }) { first, _ in first }
    }
    let (old, current) = (index(then ?? []), index(now))
    self.now = current
    self.then = old
    knowsThen = !(then ?? []).isEmpty
    let changed = now.filter { fact in old[fact.fact].map { !fact.saysSame(as: $0) } ?? true }
    let gone = (then ?? []).filter { current[$0.fact] == nil }.map(\.gone)
    // Without the facts of the first draft nothing can be called new.
    let new = knowsThen ? changed.sortedByDate { $0.date ?? .earliest } + gone : []
    self.new = new
    let decided = Set(decisions.flatMap(\.suggestion.reason))
    undecided = new.filter { !decided.contains($0) }
  }

  /// Returns what is now known of the facts under a part; what is no longer on record says so.
  func facts<Part: HeldPart>(under part: Part, in content: PlanContent) -> [Evidence] {
    Self.references(under: part, in: content).compactMap { current($0) }
  }

  private func current(_ fact: FactReference) -> Evidence? { now[fact] ?? then[fact]?.gone }

  /// Returns what was known of the facts under a part when the plan was drafted.
  func factsThen<Part: HeldPart>(under part: Part, in content: PlanContent) -> [Evidence] {
    Self.references(under: part, in: content).compactMap { then[$0] }
  }

  /// Returns those of the facts that are new; where none is, all that are new.
  func reason(_ facts: [Evidence]) -> [Evidence] {
    let own = new.filter { fact in facts.contains { $0.fact == fact.fact } }
    if !own.isEmpty { return own }
    return undecided.isEmpty ? new : undecided
  }

  /// Whether two lists of facts say the same, whatever their days: a result that repeats itself is no new fact.
  static func saySame(_ left: [Evidence], _ right: [Evidence]) -> Bool {
    Set(left.map(\.content)) == Set(right.map(\.content))
  }

  /// Whether the facts of a decision say the same as then, and the part of the plan rests on nothing that came after it.
  ///
  /// The facts that count are those that were shown then: what else was decided may have linked the part to fewer or to others.
  func isUnchanged(since decision: SuggestionDecision, under facts: [Evidence]) -> Bool {
    let shown = decision.suggestion.facts
    for old in shown {
      // Without the fact neither now nor before, a decision about its being gone still holds.
      guard let new = current(old.fact) else {
        if old.isGone { continue }
        return false
      }
      if !new.saysSame(as: old) { return false }
    }
    let known = Set(shown.map(\.fact))
    let words = Set(shown.map(\.content))
    return facts.allSatisfy { fact in
      known.contains(fact.fact) || words.contains(fact.content)
        || fact.date.map { $0 <= decision.decided.date } ?? true
    }
  }

  /// The facts that a part names, and those of the parts on which it rests.
  private static func references<Part: HeldPart>(
    under part: Part, in content: PlanContent
  ) -> [FactReference] {
    let links = part.links + [part.belongsTo].compactMap(\.self)
    return (part.ownFacts + links.flatMap { references(under: $0, in: content) }).unique
  }

  private static func references(under link: PartLink, in content: PlanContent) -> [FactReference] {
    switch link {
    case .problem(let id):
      content.problems.first { $0.id == id }?.ownFacts ?? []
    case .goal(let id):
      content.goals.first { $0.id == id }.map { references(under: $0, in: content) } ?? []
    case .objective(let id):
      content.objectives.first { $0.id == id }.map { references(under: $0, in: content) } ?? []
    }
  }
}

extension Evidence {
  /// What the fact says apart from where it stands and of which day it is.
  fileprivate var content: [String] { [fact.kind, says.revealed, digest ?? ""] }

  /// Whether a fact says what it said before; where one side has no digest, the words count.
  fileprivate func saysSame(as other: Evidence) -> Bool {
    says == other.says && (digest == nil || other.digest == nil || digest == other.digest)
  }

  private static var goneWords: String { "no longer on record: " }

  /// The fact once the record does not hold it any more.
  fileprivate var gone: Evidence {
    isGone ? self : Evidence(fact, on: date, says: Self.goneWords + says.revealed)
  }

  fileprivate var isGone: Bool { says.revealed.hasPrefix(Self.goneWords) }
}
