public import IOPModels

/// The links of a plan, walkable both ways: fact ↔ problem ↔ goal ↔ objective ↔ intervention.
///
/// Built once in linear time; each walk is a look-up, except that ``problems(evidencedBy:)`` reads through the problems. A link
/// whose end does not exist is listed in ``broken``. Of parts with the same identifier the last one is found.
public struct GoldenThread: PersonalData, Hashable, Sendable {
  /// A link whose end does not exist in the plan.
  public enum Broken: Hashable, Sendable {
    /// A goal names a problem that is not there.
    case goalToProblem(GoalID, ProblemID)
    /// An objective names a goal that is not there.
    case objectiveToGoal(ObjectiveID, GoalID)
    /// An intervention names an objective that is not there.
    case interventionToObjective(InterventionID, ObjectiveID)
    /// A discharge criterion names an objective that is not there.
    case criterionToObjective(Identifier<DischargeCriterion>, ObjectiveID)
    /// A self-care activity names a problem that is not there.
    case selfCareToProblem(Identifier<SelfCareActivity>, ProblemID)
    /// An identifier stands twice among problems, goals, objectives, interventions or self-care activities.
    case duplicate(String)
  }

  /// The links whose end does not exist, in the order of the plan.
  public let broken: [Broken]
  private let problems: [ProblemID: Int]
  private let goals: [GoalID: Int]
  private let objectives: [ObjectiveID: Int]
  private let goalsOfProblem: [ProblemID: [Int]]
  private let objectivesOfGoal: [GoalID: [Int]]
  private let interventionsOfObjective: [ObjectiveID: [Int]]
  private let content: PlanContent

  /// Links the parts of a plan.
  public init(_ content: PlanContent) {
    var broken: [Broken] = []
    problems = Self.index(content.problems, by: \.id, &broken)
    goals = Self.index(content.goals, by: \.id, &broken)
    objectives = Self.index(content.objectives, by: \.id, &broken)
    _ = Self.index(content.interventions, by: \.id, &broken)
    _ = Self.index(content.selfCare, by: \.id, &broken)
    var goalsOfProblem: [ProblemID: [Int]] = [:]
    var objectivesOfGoal: [GoalID: [Int]] = [:]
    var interventionsOfObjective: [ObjectiveID: [Int]] = [:]
    for (index, goal) in content.goals.enumerated() {
      for problem in goal.problems {
        goalsOfProblem[problem, default: []].append(index)
        if problems[problem] == nil { broken.append(.goalToProblem(goal.id, problem)) }
      }
    }
    for (index, objective) in content.objectives.enumerated() {
      objectivesOfGoal[objective.goal, default: []].append(index)
      if goals[objective.goal] == nil {
        broken.append(.objectiveToGoal(objective.id, objective.goal))
      }
    }
    for (index, intervention) in content.interventions.enumerated() {
      for objective in intervention.serves {
        interventionsOfObjective[objective, default: []].append(index)
        if objectives[objective] == nil {
          broken.append(.interventionToObjective(intervention.id, objective))
        }
      }
    }
    for criterion in content.dischargeCriteria {
      for objective in criterion.objectives where objectives[objective] == nil {
        broken.append(.criterionToObjective(criterion.id, objective))
      }
    }
    for activity in content.selfCare {
      for problem in activity.problems where problems[problem] == nil {
        broken.append(.selfCareToProblem(activity.id, problem))
      }
    }
    self.goalsOfProblem = goalsOfProblem
    self.objectivesOfGoal = objectivesOfGoal
    self.interventionsOfObjective = interventionsOfObjective
    self.broken = broken
    self.content = content
  }

  private static func index<Node, Tag>(
    _ nodes: [Node], by id: (Node) -> Identifier<Tag>, _ broken: inout [Broken]
  ) -> [Identifier<Tag>: Int] {
    var index: [Identifier<Tag>: Int] = [:]
    for (place, node) in nodes.enumerated()
    where index.updateValue(place, forKey: id(node)) != nil {
      broken.append(.duplicate(id(node).text))
    }
    return index
  }

  /// Returns the problem of an identifier.
  public func problem(_ id: ProblemID) -> Problem? { problems[id].map { content.problems[$0] } }

  /// Returns the goal of an identifier.
  public func goal(_ id: GoalID) -> Goal? { goals[id].map { content.goals[$0] } }

  /// Returns the objective of an identifier.
  public func objective(_ id: ObjectiveID) -> Objective? {
    objectives[id].map { content.objectives[$0] }
  }

  /// Returns the goals of a problem.
  public func goals(of problem: ProblemID) -> [Goal] {
    (goalsOfProblem[problem] ?? []).map { content.goals[$0] }
  }

  /// Returns the objectives of a goal.
  public func objectives(of goal: GoalID) -> [Objective] {
    (objectivesOfGoal[goal] ?? []).map { content.objectives[$0] }
  }

  /// Returns the interventions that serve an objective.
  public func interventions(for objective: ObjectiveID) -> [Intervention] {
    (interventionsOfObjective[objective] ?? []).map { content.interventions[$0] }
  }

  /// Returns the problems that a fact is evidence for.
  public func problems(evidencedBy fact: FactReference) -> [Problem] {
    content.problems.filter { $0.evidence.contains(fact) }
  }

  /// Returns the facts from which an objective descends: those of the problems of its goal, and its baseline.
  public func facts(behind objective: ObjectiveID) -> [FactReference] {
    guard let node = self.objective(objective), let goal = goal(node.goal) else { return [] }
    var facts = goal.problems.compactMap { problem($0) }.flatMap(\.evidence)
    if let baseline = node.baselineFact, !facts.contains(baseline) { facts.append(baseline) }
    return facts
  }
}
