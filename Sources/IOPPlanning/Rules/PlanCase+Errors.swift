import IOPModels

extension PlanCase {
  /// Returns what some rules find at the level of errors, without those that a clinician set aside in the plan.
  func errors(of rules: [PlanRule]) -> [Finding] {
    let waived = waivedRules
    return rules.filter { $0.severity == .error && !waived.contains($0.id) }
      .flatMap { $0.findings(in: self) }
  }

  private var waivedRules: Set<String> {
    Set(content.waivers.filter { $0.override.date <= asOf }.map(\.rule))
  }

  /// The rules that ask for a look at danger, which the criteria about danger and the home ask for themselves.
  private static let ofDanger = [
    "crisis.item-assessed", "crisis.diary-assessed", "crisis.count-assessed",
    "crisis.thoughts-assessed", "crisis.assessed-sober", "crisis.threat-judged",
    "crisis.means-asked",
  ]

  /// Whether the crisis plan stands; whether danger was looked at is asked by the criteria about danger.
  var crisisStanding: Standing {
    let unfilled = PlanRule.crisis.filter {
      ["crisis.filled", "crisis.filled-at-risk"].contains($0.id)
    }
    .flatMap { $0.findings(in: self) }
    // An unfilled plan stands only where no fact speaks of danger: the answer rests on the facts about danger too.
    let triage = unfilled.isEmpty ? nil : RiskTriage(facts: facts)
    let errors = errors(of: PlanRule.crisis.filter { !Self.ofDanger.contains($0.id) })
    // What an assessment may take back does not decide that the plan has to be filled; that nobody has assessed it leaves the answer open.
    let isUnassessed = triage != nil && facts.restsOnUnassessed
    let isOpen = (!showsRisk || isUnassessed) && !waivedRules.contains("crisis.filled-at-risk")
    let around = waivedRules.contains("crisis.weapons-at-risk") ? [] : [openWeapons, openThreat]
    let means = ([openMeans] + around).compactMap(\.self)
    return Standing(
      errors: isUnassessed ? errors.filter { $0.rule != "crisis.filled-at-risk" } : errors,
      missing: (isOpen ? (triage?.missing ?? []) + (isUnassessed ? facts.unassessed : []) : [])
        + means,
      grounds: (triage.map { $0.reasons.flatMap(\.evidence) + facts.riskEvidence + watched } ?? [])
        + (means.isEmpty ? [] : facts.riskEvidence))
  }

  /// Whether the person can reach means of harm, where nobody has asked and the answer could show that the crisis plan does too little.
  private var openMeans: MissingFact? {
    guard let risk = facts.risk, risk.value.accessToMeans == nil, leavesMeansInReach,
      !waivedRules.contains("crisis.means-at-reach")
    else { return nil }
    return MissingFact("whether the person can reach means of harm", at: risk.reference)
  }

  /// The latest results with a safety item, diary card and counts of harm: what they say now is what speaks of danger or not.
  private var watched: [Evidence] {
    let cards = facts.diaryCards.suffix(1).map(\.evidence)
    let items = facts.measures.filter { facts.score($0)?.safetyItemIsPositive != nil }
      .map { facts.shown($0) }
    let counts = [Behaviour.selfHarmDays, .ideationDays, .urgeDays].compactMap {
      facts.latestCount(of: $0)?.evidence
    }
    return items + cards + counts
  }

  /// Whether the relapse-prevention plan stands: that depends on the conditions, and on the values of its signs when it was made.
  var relapseStanding: Standing {
    var missing =
      facts.conditions.isEmpty ? [MissingFact("the diagnosis", at: .intake(.conditions))] : []
    var grounds: [Evidence] = []
    if let relapse = record.relapsePlan(on: asOf),
      !waivedRules.contains("relapse.measure-true-from-start")
    {
      for sign in relapse.measuredSigns where sign.isPossible(by: record.instruments) {
        let atStart = sign.judgement(in: record, asOf: relapse.date)
        missing += atStart.missing
        grounds += atStart.evidence
      }
    }
    return Standing(errors: errors(of: PlanRule.relapse), missing: missing.unique, grounds: grounds)
  }
}

/// What is wrong with a document at the level of errors, and on which facts that rests.
struct Standing: Hashable, Sendable {
  /// What is wrong.
  let errors: [Finding]
  /// What has to be known before it can be said that nothing is wrong.
  let missing: [MissingFact]
  /// The facts of the record on which the answer rests beside the document itself.
  let grounds: [Evidence]
}

extension Judgement {
  /// Returns whether a document stands: it does when nothing is wrong with it at the level of errors.
  ///
  /// - Parameters:
  ///   - evidence: the document.
  ///   - standing: what is wrong with it; nil when there is no plan in force against which it could be checked.
  static func standing(_ evidence: [Evidence], _ standing: Standing?) -> Judgement {
    guard let standing else {
      return Judgement(.unknown, evidence, missing: [MissingFact("a treatment plan in force")])
    }
    let shown = (evidence + standing.grounds).unique
    guard standing.errors.isEmpty else {
      return Judgement(
        .notMet, shown, remark: standing.errors.map(\.message).unique.joined(separator: " "))
    }
    return standing.missing.isEmpty
      ? Judgement(.met, shown) : Judgement(.unknown, shown, missing: standing.missing)
  }
}
