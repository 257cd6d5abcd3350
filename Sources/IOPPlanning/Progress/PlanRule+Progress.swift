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
      planCase.content.goals.compactMap { goal in
        let found = GoalJudgement(
          goal, of: planCase.plan, in: planCase.record, asOf: planCase.lastDayOfCare)
        guard found.set == .met, found.attained == .notMet,
          found.override.map({ $0.because.revealed.isBlank }) ?? true
        else { return nil }
        return Hit(
          Place.goal(goal.id),
          "the goal counts as met, the evidence says otherwise, and no reason is recorded")
      }
    },
  ]
}
