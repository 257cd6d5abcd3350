import IOPModels

extension PlanRule {
  /// The rules about goals.
  static let goalRules: [PlanRule] = [
    PlanRule(
      "goal-problem", "A goal is for a problem.", severity: .error,
      remedy: "Name the problem that the goal is for, or take the goal out.",
      source: .commonPractice, each: .activeGoals
    ) { goal, _ in
      goal.problems.isEmpty.fault("the goal is for no problem")
    },
    PlanRule(
      "goal-own-words", "A goal stands in the person's own words.", severity: .warning,
      remedy: "Ask the person what they want to reach, and write it as they say it.",
      source: .jointCommissionPlan, each: .activeGoals
    ) { goal, _ in
      goal.ownWords.isBlank.fault("the goal does not stand in the person's own words")
    },
    PlanRule(
      "goal-stated", "A goal that names a statement of the person names one of the assessment.",
      severity: .error, remedy: "Name a stated goal of the intake assessment, or none.",
      source: .commonPractice, each: .activeGoals
    ) { goal, planCase in
      goal.statedGoal.flatMap { id in
        planCase.record.intake.statedGoals.contains { $0.id == id }
          ? nil : "the goal names the statement \(id), which the assessment does not have"
      }
    },
    PlanRule(
      "stated-goal-used", "What the person wants to reach is taken up by a goal.",
      severity: .warning,
      remedy: "Take the statement up in a goal, or agree with the person to leave it out.",
      source: .jointCommissionPlan
    ) { planCase in
      let used = Set(planCase.content.goals.compactMap(\.statedGoal))
      return planCase.record.intake.statedGoals.filter { !used.contains($0.id) }.map {
        Hit("intake/statedGoals/\($0.id)", "no goal takes up this statement of the person")
      }
    },
    PlanRule(
      "goal-scripted", "No two goals have the same words.", severity: .warning,
      remedy: "Write each goal for this person and this problem.", source: .jointCommissionPlan
    ) { planCase in
      var goalsByWords: [String: [GoalID]] = [:]
      for goal in planCase.content.goals where !goal.ownWords.isBlank {
        let words = (goal.ownWords?.revealed ?? "").lowercased()
          .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        goalsByWords[words, default: []].append(goal.id)
      }
      return goalsByWords.values.filter { $0.count > 1 }.map { $0.sorted() }
        .ordered { $0[0] < $1[0] }
        .map { goals in
          let others = goals.dropFirst().map(\.text).joined(separator: ", ")
          return Hit(Place.goal(goals[0]), "the goal has the same words as \(others)")
        }
    },
    PlanRule(
      "goal-objective", "A goal has an objective.", severity: .error,
      remedy: "Add a measurable step towards the goal.", source: .ny599_10, each: .activeGoals
    ) { goal, planCase in
      planCase.thread.objectives(of: goal.id).isEmpty.fault("no objective leads to the goal")
    },
    PlanRule(
      "objective-fits-aim", "What an objective is measured by shows progress towards the aim.",
      severity: .advice,
      remedy: "Choose another measure or another category for the goal, or keep both and say why.",
      source: .commonPractice, each: .liveObjectives
    ) { objective, planCase in
      guard let category = planCase.thread.goal(objective.goal)?.category,
        let measure = objective.measure
      else { return nil }
      return (category.fits(measure) == .notMet).fault(
        "\(measure.title) does not measure the aim of the goal, \(category.title)")
    },
    PlanRule(
      "goal-worked-on", "Every active goal is worked on within the time between two reviews.",
      severity: .warning,
      remedy: "Work on the goal in the coming sessions, or discontinue it with a reason.",
      source: .jointCommissionPlan, each: .activeGoals
    ) { goal, planCase in
      let days = planCase.record.program.reviewEveryDays.value
      guard !planCase.hasLeft, let since = planCase.inForce(since: goal.id),
        since.days(to: planCase.asOf) >= days
      else { return nil }
      let isWorkedOn = planCase.thread.objectives(of: goal.id).contains { objective in
        planCase.work.lastWorkedOn[objective.id].map { $0.days(to: planCase.asOf) < days }
          ?? false
      }
      return (!isWorkedOn).fault("no session of the last \(days) days worked on the goal")
    },
  ]
}

extension PlanCase {
  /// Returns the day from which a goal has stood in signed versions of the plan; nil when it stands in none.
  func inForce(since goal: GoalID) -> CalendarDate? {
    versions.filter { version in version.content.goals.contains { $0.id == goal } }
      .compactMap(\.signed).min()
  }
}
