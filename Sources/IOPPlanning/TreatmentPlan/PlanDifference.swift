public import IOPModels

/// What a version of a plan says that another one does not: parts added, changed and removed, by their identifiers.
public struct PlanDifference: PersonalData, Hashable, Sendable {
  /// A kind of part of a plan.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// A problem.
    case problem = "problem"
    /// A goal.
    case goal = "goal"
    /// An objective.
    case objective = "objective"
    /// An intervention.
    case intervention = "intervention"
    /// A phase.
    case phase = "phase"
    /// A criterion of discharge.
    case dischargeCriterion = "discharge criterion"
    /// Something that the person does for themself.
    case selfCare = "self-care"
    /// Something that stands once in a plan, for example the day of the next review.
    case plan = "plan"
  }

  /// What happened to a part.
  public enum Change: String, Hashable, Sendable, CaseIterable {
    /// It is new.
    case added = "added"
    /// It says something else.
    case changed = "changed"
    /// It is gone.
    case removed = "removed"
  }

  /// One part that differs.
  public struct Entry: PersonalData, Hashable, Sendable {
    /// The kind of part.
    public let part: Part
    /// Its identifier, or the name of a field of the plan.
    public let id: String
    /// What happened to it.
    public let change: Change
    /// What it says now, or said before it was removed.
    public let says: PrivateText
  }

  /// The parts that differ, kind by kind, each kind in the order of the newer version.
  public let entries: [Entry]

  /// Compares two versions.
  public init(from old: PlanContent, to new: PlanContent) {
    var entries: [Entry] = []
    func compare<Node: Equatable>(
      _ part: Part, _ old: [Node], _ new: [Node], id: (Node) -> String, says: (Node) -> String
    ) {
      let before = Dictionary(old.map { (id($0), $0) }) { first, _ in first }
      let after = Set(new.map(id))
      for node in new {
        let change: Change? =
          before[id(node)].map { $0 == node ? nil : .changed } ?? .added
        guard let change else { continue }
        entries.append(
          Entry(part: part, id: id(node), change: change, says: PrivateText(says(node))))
      }
      for node in old where !after.contains(id(node)) {
        entries.append(
          Entry(part: part, id: id(node), change: .removed, says: PrivateText(says(node))))
      }
    }
    compare(.problem, old.problems, new.problems, id: \.id.text, says: \.statement.revealed)
    compare(.goal, old.goals, new.goals, id: \.id.text, says: \.statement.revealed)
    compare(.objective, old.objectives, new.objectives, id: \.id.text, says: \.statement.revealed)
    compare(
      .intervention, old.interventions, new.interventions, id: \.id.text,
      says: { "\($0.modality.title), \($0.service.title)\($0.dose.map { ", \($0)" } ?? "")" })
    compare(
      .phase, old.phases, new.phases, id: { String($0.number) },
      says: { "\($0.daysPerWeek) days a week for \($0.weeks.lowest) to \($0.weeks.highest) weeks" })
    compare(
      .dischargeCriterion, old.dischargeCriteria, new.dischargeCriteria, id: \.id.text,
      says: \.statement.revealed)
    compare(.selfCare, old.selfCare, new.selfCare, id: \.id.text, says: \.what.revealed)
    func single<Value: Equatable>(_ name: String, _ old: Value, _ new: Value, _ says: String) {
      guard old != new else { return }
      entries.append(Entry(part: .plan, id: name, change: .changed, says: PrivateText(says)))
    }
    single("start", old.start, new.start, "start \(new.start)")
    single("level", old.level, new.level, "level \(new.level.title)")
    single("schedule", old.schedule, new.schedule, "\(new.schedule.count) measures scheduled")
    single("strengths", old.strengths, new.strengths, "\(new.strengths.count) strengths")
    single(
      "mitigations", old.mitigations, new.mitigations, "\(new.mitigations.count) mitigations")
    single(
      "openQuestions", old.openQuestions, new.openQuestions,
      "\(new.openQuestions.count { $0.answered == nil }) open questions")
    single(
      "sobriety", old.sobriety, new.sobriety, "\(new.sobriety.count) agreements about sobriety")
    single("waivers", old.waivers, new.waivers, "\(new.waivers.count) waivers")
    single(
      "nextReview", old.nextReview, new.nextReview,
      "next review \(new.nextReview.map(\.description) ?? "not set")")
    self.entries = entries
  }
}
