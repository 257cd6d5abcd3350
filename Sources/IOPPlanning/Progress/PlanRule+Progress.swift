import IOPModels

extension PlanRule {
  /// The rules about what a clinician sets against or beside the evidence.
  public static let progress: [PlanRule] = [
    PlanRule(
      "progress.goal-known", "A review sets the status of goals that a plan holds.",
      severity: .error, remedy: "Name a goal of the plan.", source: .cfr485_916
    ) { planCase in
      let known = Set(planCase.record.plans.flatMap { $0.content.goals.map(\.id) })
        .union(planCase.content.goals.map(\.id))
      return planCase.record.reviews.flatMap { review in
        review.goals.filter { !known.contains($0.goal) }.map {
          Hit("reviews/\(review.id)/goals/\($0.goal)", "no plan has this goal")
        }
      }
    },
    PlanRule(
      "progress.goal-reason",
      "A goal that counts as met against the evidence does so with a clinician's reason.",
      severity: .warning,
      remedy: "Record at a review why the goal counts as met, or go on working on it.",
      source: .jointCommissionPlan
    ) { planCase in
      let (plan, record, day) = (planCase.plan, planCase.record, planCase.lastDayOfCare)
      let decided = GoalJudgement.decisions(of: plan, in: record, asOf: day)
      // Only a goal that counts as met without a reason is held against the evidence.
      let counted = planCase.content.goals.filter { goal in
        let decision = decided[goal.id]
        return (decision?.status ?? goal.status) == .met
          && decision?.override.because.revealed.isBlank ?? true
      }
      guard !counted.isEmpty else { return [] }
      let objectives = Dictionary(grouping: planCase.content.objectives, by: \.goal)
      return counted.compactMap { goal in
        let judged = (objectives[goal.id] ?? []).map {
          ObjectiveJudgement($0, in: record, asOf: day)
        }
        let found = GoalJudgement(goal, judged, of: plan, in: record, asOf: day)
        guard found.attained == .notMet else { return nil }
        return Hit(
          Place.goal(goal.id),
          "the goal counts as met, the evidence says otherwise, and no reason is recorded")
      }
    },
  ]
}
