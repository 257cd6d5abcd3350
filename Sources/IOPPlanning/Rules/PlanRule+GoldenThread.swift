import IOPModels

extension PlanRule {
  /// The rules about the golden thread, from the facts of the assessment to the notes of the sessions.
  ///
  /// A source of ``/IOPModels/Citation/jointCommissionPlan`` says that surveyors look for it; ``/IOPModels/Citation/cfr424_24d`` that the plan has to
  /// set it forth; ``/IOPModels/Citation/commonPractice`` that it follows from the thread itself.
  public static let goldenThread: [PlanRule] =
    problemRules + goalRules + objectiveRules + objectiveValueRules + interventionRules
    + sessionRules

  static let problemRules: [PlanRule] = [
    PlanRule(
      "thread-link",
      "Every link of the plan leads to a part of the plan, and no identifier stands twice.",
      severity: .error, remedy: "Correct the identifier, or add the part that it names.",
      source: .commonPractice
    ) { planCase in
      planCase.thread.broken.map { broken in
        switch broken {
        case .goalToProblem(let goal, let problem):
          Hit(Place.goal(goal), "the goal names problem \(problem), which is not in the plan")
        case .objectiveToGoal(let objective, let goal):
          Hit(
            Place.objective(objective), "the objective names goal \(goal), which is not in the plan"
          )
        case .interventionToObjective(let intervention, let objective):
          Hit(
            Place.intervention(intervention),
            "the intervention names objective \(objective), which is not in the plan")
        case .criterionToObjective(let criterion, let objective):
          Hit(
            "plan/dischargeWhen/\(criterion)",
            "the discharge criterion names objective \(objective), which is not in the plan")
        case .selfCareToProblem(let activity, let problem):
          Hit(
            "plan/selfCare/\(activity)",
            "the self-care activity names problem \(problem), which is not in the plan")
        case .duplicate(let id):
          Hit("plan", "the identifier \(id) stands twice")
        }
      }
    },
    PlanRule(
      "condition-problem",
      "Every condition that is active or in early or partial remission is worked on or put off.",
      severity: .error,
      remedy: "Add a problem for the condition: active, deferred with a reason, or referred.",
      source: .jointCommissionPlan, each: .conditions
    ) { condition, planCase in
      guard condition.isPresent else { return nil }
      guard let problem = planCase.problem(for: condition.id) else {
        return "\(condition.kind.title) was assessed and is not in the plan"
      }
      return (problem.status == .resolved && planCase.plan.number == 1).fault(
        "\(condition.kind.title) was assessed as present, and the first plan calls it resolved")
    },
    PlanRule(
      "condition-course",
      "Of every condition that is not in the plan it is known whether it is present.",
      severity: .warning, remedy: "Record the course of the condition, or add a problem for it.",
      source: .jointCommissionPlan, each: .conditions
    ) { condition, planCase in
      (condition.course == nil && planCase.problem(for: condition.id) == nil).fault(
        "it is not recorded whether \(condition.kind.title) is present, and it is not in the plan")
    },
    PlanRule(
      "condition-contradiction", "What is recorded of a condition agrees with itself.",
      severity: .warning, remedy: "Ask again, and correct the code, the course or the day.",
      source: .icd10cm, each: .conditions
    ) { condition, planCase in
      let found = condition.contradictions(asOf: planCase.record.intake.date)
      return (!found.isEmpty).fault(found.map(\.description).joined(separator: "; "))
    },
    PlanRule(
      "problem-condition", "A problem that names a condition names one of the assessment.",
      severity: .error, remedy: "Name a condition of the intake assessment, or none.",
      source: .commonPractice, each: .problems
    ) { problem, planCase in
      problem.condition.flatMap { id in
        planCase.record.intake.conditions.contains { $0.id == id }
          ? nil : "the problem names condition \(id), which the assessment does not have"
      }
    },
    PlanRule(
      "deferral-reason", "A deferred problem has a reason.", severity: .error,
      remedy: "Write why the problem is left for later.", source: .jointCommissionPlan,
      each: .problems
    ) { problem, _ in
      (problem.status == .deferred && problem.deferral.isBlank).fault(
        "the problem is deferred without a reason")
    },
    PlanRule(
      "problem-evidence", "A problem rests on facts of the record.", severity: .error,
      remedy: "Name the measures, impacts or findings by which the problem shows itself.",
      source: .jointCommissionPlan, each: .problems
    ) { problem, _ in
      (problem.status != .resolved && problem.evidence.isEmpty).fault(
        "no fact is named by which the problem shows itself")
    },
    PlanRule(
      "evidence-resolves", "The record holds every fact that a problem rests on.",
      severity: .error, remedy: "Record the fact, or name one that is on record.",
      source: .commonPractice
    ) { planCase in
      let record = planCase.record
      return planCase.content.problems.flatMap { problem in
        problem.evidence.filter { $0.isOfKnownKind && record.fact(at: $0) == nil }.map {
          Hit(Place.problem(problem.id), "the record does not hold the fact \($0)")
        }
      }
    },
    PlanRule(
      "evidence-kind", "Every fact that a problem rests on is of a kind that IOPKit can follow.",
      severity: .warning, remedy: "Check the fact by hand, or name one of a known kind.",
      source: .commonPractice
    ) { planCase in
      planCase.content.problems.flatMap { problem in
        problem.evidence.filter { !$0.isOfKnownKind }.map {
          Hit(Place.problem(problem.id), "facts of the kind \($0.kind) cannot be followed")
        }
      }
    },
    PlanRule(
      "problem-goal", "An active problem has a goal.", severity: .error,
      remedy: "Agree on a goal with the person, or defer or refer the problem.",
      source: .cfr424_24d, each: .problems
    ) { problem, planCase in
      guard problem.status == .active else { return nil }
      let goals = planCase.thread.goals(of: problem.id)
      return goals.allSatisfy { $0.status == .discontinued }.fault(
        "nothing is to be reached for the problem")
    },
  ]
}

extension FactReference {
  /// The kinds of fact to which ``CareRecord/fact(at:)`` can lead.
  static let knownKinds: Set<String> = [
    "measure", "external", "coverage", "behaviour", "diary-card", "condition", "impact", "risk",
    "intake", "update", "stated-goal",
    "need", "medication", "support", "commitment", "session", "patient", "crisis-plan",
    "relapse-plan", "discharge-plan", "review",
  ]

  /// Whether this version can follow the pointer, if the record holds the fact.
  var isOfKnownKind: Bool { Self.knownKinds.contains(kind) }
}
