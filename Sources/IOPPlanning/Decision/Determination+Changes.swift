import IOPModels

extension Determination {
  /// The most sets of facts that ``smallestChanges(toMet:)`` handles at a time: 256, a convention of this library.
  public static var changeLimit: Int { 256 }

  /// Returns the smallest sets of facts that could turn the answer to yes or to no, the sets with the fewest facts first.
  ///
  /// No set holds another, and every smallest set is there. An answer that is open can be settled by facts that are missing, and where
  /// facts contradict each other by reconciling them; decided criteria stay. An answer that is decided changes when facts of the
  /// record are others; what is missing counts with them.
  ///
  /// Each criterion is a question of its own, and one without parts asks for all the facts that it names together: all of them have
  /// to be right for a yes, each of them alone can make it a no. What is said is what *could* change the answer; whether it does,
  /// the facts will tell.
  ///
  /// - Parameter isMet: the answer that is looked for.
  /// - Returns: the sets; `[[]]` when the answer is given already, and an empty list when no fact could give it. Nil when more than
  ///   ``changeLimit`` sets arise on the way: then none is shown rather than some of them.
  public func smallestChanges(toMet isMet: Bool) -> [[PivotalFact]]? {
    let mayChange = verdict != .unknown
    let pivots = Set(results.flatMap { $0.pivots(changing: mayChange) }).ordered()
    let places = Dictionary(uniqueKeysWithValues: pivots.enumerated().map { ($1, $0) })
    do {
      var ways: [Ways] = []
      for result in results where result.weight.decides {
        let found = try result.ways(changing: mayChange, places)
        ways.append(result.weight == .disqualifying ? found.negated : found)
      }
      let whole = try Composition.all.ways(of: ways)
      return (isMet ? whole.met : whole.notMet).sets.map { set in set.map { pivots[$0] } }
    } catch {
      return nil
    }
  }

  /// The single facts each of which could undo a yes, sorted; empty when the answer is not yes.
  ///
  /// This is exact however many facts there are.
  public var undoneBy: [PivotalFact] {
    guard verdict == .met else { return [] }
    // One fact can only undo the whole through a criterion that it can undo alone: there the sets of one fact stand for themselves.
    return Set(results.filter(\.weight.decides).flatMap(\.pivotsThatUndo)).ordered()
  }
}

/// The ways to yes and to no.
private struct Ways {
  var met: FactSets
  var notMet: FactSets

  var negated: Ways { Ways(met: notMet, notMet: met) }
}

extension Composition {
  fileprivate func ways(of parts: [Ways]) throws(FactSets.TooMany) -> Ways {
    switch self {
    case .all, .any, .not:
      let inner = self == .not ? parts.map(\.negated) : parts
      var all = FactSets.already
      var any = FactSets.none
      for part in inner {
        all = try all.and(self == .any ? part.notMet : part.met)
        any = try any.or(self == .any ? part.met : part.notMet)
      }
      return self == .any ? Ways(met: any, notMet: all) : Ways(met: all, notMet: any)
    case .atLeast(let number):
      let (rest, overflow) = parts.count.subtractingReportingOverflow(number)
      let needed = overflow || rest == .max ? Int.max : rest + 1
      return Ways(
        met: try .atLeast(number, of: parts.map(\.met)),
        notMet: try .atLeast(needed, of: parts.map(\.notMet)))
    }
  }
}

extension CriterionResult {
  /// The facts on which the answer turns; the recorded ones only where decided answers may change, or contradict each other.
  @inline(never)
  fileprivate func pivots(changing: Bool) -> [PivotalFact] {
    if composition != nil { return parts.flatMap { $0.pivots(changing: changing) } }
    return judgement.pivots(of: id, changing: changing)
  }

  fileprivate func ways(
    changing: Bool, _ places: [PivotalFact: Int]
  ) throws(FactSets.TooMany) -> Ways {
    guard let composition else { return try judgement.ways(of: id, changing: changing, places) }
    var ways: [Ways] = []
    for part in parts where part.weight.decides {
      let found = try part.ways(changing: changing, places)
      ways.append(part.weight == .disqualifying ? found.negated : found)
    }
    return try composition.ways(of: ways)
  }

  /// The facts each of which could turn this criterion's share of a yes alone.
  fileprivate var pivotsThatUndo: [PivotalFact] {
    let candidates = Set(pivots(changing: true))
    return candidates.filter { couldTurn(by: $0).contains(share == .met ? .notMet : .met) }
      .ordered()
  }

  /// The shares that the criterion could have when one fact is another.
  private func couldTurn(by fact: PivotalFact) -> Set<Verdict> {
    let inner: Set<Verdict>
    if let composition {
      inner = composition.reachable(
        parts.filter(\.weight.decides).map { $0.couldTurn(by: fact) })
    } else {
      inner = judgement.reachable(of: id, by: fact)
    }
    return weight == .disqualifying ? Set(inner.map { !$0 }) : inner
  }
}

extension Judgement {
  /// The facts of one question on which it turns.
  private func ownPivots(of id: String) -> [PivotalFact] {
    if verdict == .unknown, !missing.isEmpty { return missing.map { .missing($0) } }
    let recorded = evidence.map(\.fact).unique
    return recorded.isEmpty ? [.criterion(id)] : recorded.map { .recorded($0) }
  }

  fileprivate func pivots(of id: String, changing: Bool) -> [PivotalFact] {
    if composition != nil { return parts.flatMap { $0.pivots(of: id, changing: changing) } }
    return verdict == .unknown || changing ? ownPivots(of: id) : []
  }

  fileprivate func ways(
    of id: String, changing: Bool, _ places: [PivotalFact: Int]
  ) throws(FactSets.TooMany) -> Ways {
    if let composition {
      var ways: [Ways] = []
      for part in parts { ways.append(try part.ways(of: id, changing: changing, places)) }
      return try composition.ways(of: ways)
    }
    let own = ownPivots(of: id).compactMap { places[$0] }
    let toMet = changing || verdict == .unknown ? FactSets.together(own) : .none
    let toNotMet = changing || verdict == .unknown ? FactSets.each(own) : .none
    return Ways(
      met: verdict == .met ? .already : toMet, notMet: verdict == .notMet ? .already : toNotMet)
  }

  /// The verdicts that the question could have when one fact is another.
  fileprivate func reachable(of id: String, by fact: PivotalFact) -> Set<Verdict> {
    if let composition {
      return composition.reachable(parts.map { $0.reachable(of: id, by: fact) })
    }
    let own = ownPivots(of: id)
    guard own.contains(fact) else { return [verdict] }
    return own.count == 1 ? [verdict, .met, .notMet] : [verdict, .notMet]
  }
}

extension Composition {
  /// Returns the verdicts that can arise when each part has one of several.
  fileprivate func reachable(_ parts: [Set<Verdict>]) -> Set<Verdict> {
    // Each composition rises and falls with its parts, so that the best and the worst of each part give the best and the worst.
    let best = parts.map {
      $0.contains(.met) ? Verdict.met : $0.contains(.unknown) ? .unknown : .notMet
    }
    let worst = parts.map {
      $0.contains(.notMet) ? Verdict.notMet : $0.contains(.unknown) ? .unknown : .met
    }
    return [verdict(of: best), verdict(of: worst)]
  }
}
