import IOPModels

// What the goals and objectives say together.

extension TaperCase {
  /// What the evidence says about each goal of the plan.
  var goals: [GoalJudgement] {
    var judged: [ObjectiveID: ObjectiveJudgement] = [:]
    for judgement in objectives { judged[judgement.objective.id] = judgement }
    return plan.content.goals.map { goal in
      let own = plan.content.objectives.filter { $0.goal == goal.id }.map {
        judged[$0.id] ?? ObjectiveJudgement($0, in: record, asOf: asOf)
      }
      return GoalJudgement(goal, own, of: plan, in: record, asOf: asOf)
    }
  }

  /// Returns what the objectives say together; unknown where one cannot be judged and could decide.
  ///
  /// - Parameters:
  ///   - composition: how they are put together.
  ///   - verdict: the answer where every goal is closed; nil for the answer that some goal was met.
  ///   - isAsked: which of them are asked.
  ///   - judge: what one of them says.
  func ofObjectives(
    _ composition: Composition, closed verdict: Verdict? = nil,
    where isAsked: (ObjectiveJudgement) -> Bool = { _ in true },
    _ judge: (ObjectiveJudgement) -> Bool?
  ) -> Judgement {
    guard !objectives.isEmpty else {
      return closed.map { Judgement(verdict ?? $0.verdict, remark: $0.remark) } ?? noObjective
    }
    return Judgement(
      composition,
      objectives.filter(isAsked).map { found in
        let answer = judge(found)
        return Judgement(
          Verdict(answer), found.evidence, missing: answer == nil ? found.missing : [],
          source: found.source)
      })
  }

  /// Whether every objective can be judged, by its latest fact; unknown with what is missing, and without objectives.
  var objectivesAreKnown: Judgement {
    let open = objectives.filter { $0.status == .unknown }
    let evidence = objectives.flatMap { $0.evidence.suffix(1) }.unique
    guard !objectives.isEmpty else {
      return closed.map { Judgement(.met, remark: $0.remark) } ?? noObjective
    }
    return open.isEmpty
      ? Judgement(.met, evidence)
      : Judgement(.unknown, evidence, missing: open.flatMap(\.missing).unique)
  }

  /// Why nothing can be said about progress; empty when an objective can be judged, or there is none.
  var unjudged: [Reason] {
    let unknown = objectives.filter { $0.status == .unknown }
    guard !unknown.isEmpty, unknown.count == objectives.count else { return [] }
    let names = unknown.flatMap(\.missing).unique.map(\.name).joined(separator: ", ")
    return [
      Reason(
        "No objective can be judged. Missing: \(names).", unknown.flatMap(\.evidence).unique,
        source: .jointCommissionPlan)
    ]
  }

  /// That nothing is worked on any more; nil while a goal is active, or where the plan has none.
  ///
  /// Met where a goal was met, and not met where all were given up.
  var closed: Judgement? {
    guard objectives.isEmpty, !plan.content.goals.isEmpty else { return nil }
    let decided = GoalJudgement.decisions(of: plan, in: record, asOf: asOf)
    let set = plan.content.goals.map { decided[$0.id]?.status ?? $0.status }
    guard !set.contains(.active) else { return nil }
    let met = set.count { $0 == .met }
    return Judgement(
      Verdict(met > 0), remark: "Every goal of the plan is closed; met: \(met) of \(set.count).")
  }

  /// That there is nothing by which progress could be judged.
  var noObjective: Judgement {
    Judgement(.unknown, missing: [MissingFact("an objective in the plan")])
  }

  /// Which values of one day contradict each other, where an objective cannot be judged without knowing which one holds.
  var contradictions: [Reason] {
    objectives.compactMap { judgement in
      guard judgement.status == .unknown, let trajectory = judgement.trajectory else { return nil }
      let open = trajectory.contested.filter {
        judgement.missing.contains(trajectory.whichHolds($0.date))
      }
      guard !open.isEmpty else { return nil }
      let names = open.map { trajectory.whichHolds($0.date).name }.unique
      return Reason(
        "Find out \(names.joined(separator: "; ")).",
        open.compactMap { record.fact(at: $0.fact) }, source: .commonPractice)
    }
  }
}
