/// The kinds of node on the golden thread, as the types of their identifiers.
///
/// A session's note points at the objectives and interventions that it worked on. Those are parts of a treatment plan, which the
/// planning module holds; the identifiers stand here so that the note's links are typed all the same.
public enum ThreadNode {
  /// A problem of a plan.
  public enum Problem {}
  /// A goal of a plan.
  public enum Goal {}
  /// An objective of a plan.
  public enum Objective {}
  /// An intervention of a plan.
  public enum Intervention {}
}

/// The identifier of a problem of a plan; stable through the plan's versions.
public typealias ProblemID = Identifier<ThreadNode.Problem>
/// The identifier of a goal of a plan; stable through the plan's versions.
public typealias GoalID = Identifier<ThreadNode.Goal>
/// The identifier of an objective of a plan; stable through the plan's versions.
public typealias ObjectiveID = Identifier<ThreadNode.Objective>
/// The identifier of an intervention of a plan; stable through the plan's versions.
public typealias InterventionID = Identifier<ThreadNode.Intervention>
