import IOPModels

extension Determination {
  /// Sets of facts that could change an answer, the sets with the fewest facts first.
  public struct Changes: Hashable, Sendable {
    /// The sets, of which none holds another: `[[]]` when the answer is given already, empty when no fact could give it.
    public let sets: [[PivotalFact]]
    /// The number of facts up to which every smallest set is in ``sets``, and beyond which none is; nil when all of them are there.
    public let upTo: Int?

    /// Whether every smallest set is there.
    public var isComplete: Bool { upTo == nil }
  }

  /// The most sets of facts that ``smallestChanges(toMet:)`` handles at a time: 256, a convention of this library.
  public static var changeLimit: Int { 256 }

  /// Returns the smallest sets of facts that could turn the answer to yes or to no.
  ///
  /// No set holds another, and every smallest set is there. An answer that is open can be settled by facts that are missing, and where
  /// facts contradict each other by reconciling them; decided criteria stay. An answer that is decided changes when facts of the
  /// record are others; what is missing counts with them.
  ///
  /// Each criterion is a question of its own, and one without parts asks for all the facts that it names together: all of them have
  /// to be right for a yes, each of them alone can make it a no. What is said is what *could* change the answer; whether it does,
  /// the facts will tell.
  ///
  /// Their number can grow beyond all bounds with the criteria. Where more than ``changeLimit`` would arise on the way, those with the
  /// fewest facts are found, and ``Changes/upTo`` says how far they go; single facts are always all found.
  ///
  /// - Parameter isMet: the answer that is looked for.
  public func smallestChanges(toMet isMet: Bool) -> Changes {
    smallestChanges(toMet: isMet, limit: Self.changeLimit)
  }

  package func smallestChanges(toMet isMet: Bool, limit: Int) -> Changes {
    let goal = Verdict(isMet)
    if let all = changes(to: goal, limit: limit) { return all }
    // Not all of them, then: those of as many facts as can be handled. The more facts, the more sets.
    var best = changes(to: goal, limit: limit, upTo: 1) ?? Changes(sets: [], upTo: 0)
    var (reached, beyond) = (1, pivots.count)
    while beyond - reached > 1 {
      let middle = reached + (beyond - reached) / 2
      if let found = changes(to: goal, limit: limit, upTo: middle) {
        (best, reached) = (found, middle)
      } else {
        beyond = middle
      }
    }
    return best
  }

  /// The single facts each of which could undo a yes, sorted; empty when the answer is not yes.
  public var undoneBy: [PivotalFact] {
    guard verdict == .met else { return [] }
    return changes(to: .notMet, limit: Self.changeLimit, upTo: 1)?.sets.flatMap(\.self) ?? []
  }

  /// The facts on which the answer turns, sorted.
  private var pivots: [PivotalFact] {
    let mayChange = verdict != .unknown
    return Set(results.flatMap { $0.pivots(changing: mayChange) }).ordered()
  }

  /// Returns the smallest sets of at most a number of facts; nil when they are too many.
  private func changes(to goal: Verdict, limit: Int, upTo facts: Int? = nil) -> Changes? {
    if verdict == goal { return Changes(sets: [[]], upTo: nil) }
    let pivots = pivots
    let search = ChangeSearch(
      places: Dictionary(uniqueKeysWithValues: pivots.enumerated().map { ($1, $0) }),
      mayChange: verdict != .unknown, reach: FactSets.Reach(facts: facts ?? .max, sets: limit))
    guard let ways = try? search.ways(to: goal, of: results, composedBy: .all) else { return nil }
    return Changes(sets: ways.sets.map { set in set.map { pivots[$0] } }, upTo: facts)
  }
}

/// The search for the ways to an answer.
private struct ChangeSearch {
  let places: [PivotalFact: Int]
  /// Whether decided criteria may change as well.
  let mayChange: Bool
  let reach: FactSets.Reach

  /// Returns the ways to a yes or a no of a composition, from the ways to a yes and to a no of its parts.
  private func ways<Part>(
    to goal: Verdict, of parts: [Part], composedBy composition: Composition,
    each: (Part, Verdict) throws(FactSets.TooMany) -> FactSets
  ) throws(FactSets.TooMany) -> FactSets {
    var found: [FactSets] = []
    for part in parts { found.append(try each(part, composition == .not ? !goal : goal)) }
    let isMet = goal == .met
    switch composition {
    case .all, .not:
      return try isMet
        ? .all(of: found, within: reach) : .any(of: found, within: reach)
    case .any:
      return try isMet
        ? .any(of: found, within: reach) : .all(of: found, within: reach)
    case .atLeast(let number):
      if isMet { return try .atLeast(number, of: found, within: reach) }
      // It is not met when so many are not met that too few are left.
      let (rest, overflow) = parts.count.subtractingReportingOverflow(number)
      let needed = overflow || rest == .max ? Int.max : rest + 1
      return try .atLeast(needed, of: found, within: reach)
    }
  }

  func ways(
    to goal: Verdict, of results: [CriterionResult], composedBy composition: Composition
  ) throws(FactSets.TooMany) -> FactSets {
    try ways(to: goal, of: results.filter(\.weight.decides), composedBy: composition) {
      (result, share) throws(FactSets.TooMany) in
      let goal = result.weight == .disqualifying ? !share : share
      guard let composition = result.composition else {
        return try ways(to: goal, of: result.judgement, result.id)
      }
      return try ways(to: goal, of: result.parts, composedBy: composition)
    }
  }

  private func ways(
    to goal: Verdict, of judgement: Judgement, _ id: String
  ) throws(FactSets.TooMany) -> FactSets {
    if let composition = judgement.composition {
      return try ways(to: goal, of: judgement.parts, composedBy: composition) {
        (part, goal) throws(FactSets.TooMany) in try ways(to: goal, of: part, id)
      }
    }
    if judgement.verdict == goal { return .already }
    guard mayChange || judgement.verdict == .unknown else { return .none }
    let own = judgement.ownPivots(of: id).compactMap { places[$0] }
    return goal == .met ? .together(own, within: reach) : .each(own)
  }
}

extension CriterionResult {
  /// The facts on which the answer turns; the recorded ones only where decided answers may change, or contradict each other.
  @inline(never)
  fileprivate func pivots(changing: Bool) -> [PivotalFact] {
    if composition != nil { return parts.flatMap { $0.pivots(changing: changing) } }
    return judgement.pivots(of: id, changing: changing)
  }
}

extension Judgement {
  /// The facts of one question on which it turns.
  fileprivate func ownPivots(of id: String) -> [PivotalFact] {
    if verdict == .unknown, !missing.isEmpty { return missing.map { .missing($0) } }
    let recorded = evidence.map(\.fact).unique
    return recorded.isEmpty ? [.criterion(id)] : recorded.map { .recorded($0) }
  }

  fileprivate func pivots(of id: String, changing: Bool) -> [PivotalFact] {
    if composition != nil { return parts.flatMap { $0.pivots(of: id, changing: changing) } }
    return verdict == .unknown || changing ? ownPivots(of: id) : []
  }
}
