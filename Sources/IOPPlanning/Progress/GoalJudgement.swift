public import IOPModels

/// What the evidence says about a goal, and beside it what the clinician has set.
///
/// A goal is attained when all its objectives are. Evidence and clinician are both shown and neither overwrites the other: the status in
/// the plan, or a later one that was set at a review with its reason, stands as ``set``. It holds through further versions of the plan
/// until one of them gives the goal another status. What is worked on follows it: the objectives of a closed goal decide nothing more.
public struct GoalJudgement: PersonalData, Hashable, Sendable {
  /// Where a goal stands by the evidence.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Every objective has reached its target.
    case attained = "attained"
    /// An objective has improved or reached its target, and none has got worse.
    case progressing = "progressing"
    /// No objective has moved.
    case unchanged = "unchanged"
    /// An objective is worse than at the start, or fell back.
    case setBack = "set-back"
    /// No objective says enough.
    case unknown = "unknown"

    /// What a person reads.
    public var title: String {
      switch self {
      case .attained: "attained"
      case .progressing: "progressing"
      case .unchanged: "unchanged"
      case .setBack: "set back"
      case .unknown: "unknown"
      }
    }
  }

  /// The goal.
  public let goal: Goal
  /// Whether it is attained: met when all objectives are reached, not met when one is not, and unknown otherwise.
  public let attained: Verdict
  /// Where it stands by the evidence.
  public let status: Status
  /// Its objectives, in the order of the plan.
  public let objectives: [ObjectiveJudgement]
  /// What was missing.
  public let missing: [MissingFact]
  /// The status that the clinician has set: at the latest review since the goal stands as it does in the plan, or else in the plan.
  public let set: Goal.Status
  /// The review's decision on the goal, with who, when and why; nil when the status stands in the plan only.
  public let override: Override?

  /// Judges a goal of the plan in force by what a record knows on a day.
  ///
  /// - Parameters:
  ///   - goal: the goal.
  ///   - plan: the plan that holds it.
  ///   - record: the record.
  ///   - date: the day.
  public init(
    _ goal: Goal, of plan: TreatmentPlan, in record: CareRecord, asOf date: CalendarDate
  ) {
    let objectives = plan.content.objectives.filter { $0.goal == goal.id }.map {
      ObjectiveJudgement($0, in: record, asOf: date)
    }
    self.init(goal, objectives, of: plan, in: record, asOf: date)
  }

  init(
    _ goal: Goal, _ objectives: [ObjectiveJudgement], of plan: TreatmentPlan,
    in record: CareRecord, asOf date: CalendarDate
  ) {
    self.goal = goal
    self.objectives = objectives
    attained =
      objectives.isEmpty
      ? .unknown
      : .all(
        objectives.map {
          $0.status == .reached ? .met : $0.status == .unknown ? .unknown : .notMet
        })
    if objectives.contains(where: \.gotWorse) {
      status = .setBack
    } else if attained == .met {
      status = .attained
    } else if objectives.contains(where: \.isProgress) {
      status = .progressing
    } else if objectives.isEmpty || objectives.contains(where: { $0.status == .unknown }) {
      status = .unknown
    } else {
      status = .unchanged
    }
    missing =
      objectives.isEmpty
      ? [MissingFact("an objective of goal \(goal.id)")] : objectives.flatMap(\.missing).unique
    let decided = Self.decisions(of: plan, in: record, asOf: date)[goal.id]
    set = decided?.status ?? goal.status
    override = decided?.override
  }

  /// What a clinician has set at a review.
  struct Decided {
    let status: Goal.Status
    let override: Override
  }

  /// Returns what reviews have set last for each goal since it stands as it does in the plan.
  static func decisions(
    of plan: TreatmentPlan, in record: CareRecord, asOf date: CalendarDate
  ) -> [GoalID: Decided] {
    var decided: [GoalID: Decided] = [:]
    let reviews = record.reviews.filter { !$0.goals.isEmpty && $0.date <= date }
    guard !reviews.isEmpty else { return decided }
    let since = plan.goalsStandSince(in: record)
    for review in reviews.sortedByDate(\.date) {
      for entry in review.goals where since[entry.goal].map({ $0 <= review.date }) ?? false {
        decided[entry.goal] = Decided(
          status: entry.status,
          override: Override(by: review.by, date: review.date, because: entry.because))
      }
    }
    return decided
  }

  /// The facts on which the status rests, each once, objective by objective.
  public var trail: [Evidence] { objectives.flatMap(\.evidence).unique }

  /// Whether evidence and clinician agree that the goal is attained, or that it is not; nil when the evidence does not say.
  ///
  /// A goal that was given up is agreed on, whatever the evidence says.
  public var isAgreed: Bool? {
    guard set != .discontinued else { return true }
    switch attained {
    case .met: return set == .met
    case .notMet: return set == .active
    case .unknown: return nil
    }
  }
}

extension TreatmentPlan {
  /// The objectives of the goals that are worked on, in the order of the plan: by the plan, and by what reviews have set since.
  ///
  /// - Parameters:
  ///   - record: the record with the reviews and the earlier versions.
  ///   - date: the day by which they are known.
  public func activeObjectives(in record: CareRecord, asOf date: CalendarDate) -> [Objective] {
    let decided = GoalJudgement.decisions(of: self, in: record, asOf: date)
    guard !decided.isEmpty else { return content.activeObjectives }
    var set = content
    for place in set.goals.indices {
      if let status = decided[set.goals[place].id]?.status { set.goals[place].status = status }
    }
    return set.activeObjectives
  }

  /// Since when each goal stands as it does, through the versions before this one that hold it with the same status.
  fileprivate func goalsStandSince(in record: CareRecord) -> [GoalID: CalendarDate] {
    var since: [GoalID: CalendarDate] = [:]
    for goal in content.goals { since[goal.id] = made }
    var open = content.goals
    var version = self
    var seen: Set = [versionID]
    while !open.isEmpty,
      let before = record.plans.first(where: { $0.versionID == version.supersedes }),
      seen.insert(before.versionID).inserted
    {
      open = open.filter { goal in
        before.content.goals.contains { $0.id == goal.id && $0.status == goal.status }
      }
      for goal in open { since[goal.id] = before.made }
      version = before
    }
    return since
  }
}
