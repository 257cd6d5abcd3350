public import IOPModels

/// What a review can decide or recommend.
public enum ReviewDecision: String, ClosedVocabulary {
  /// Go on as planned.
  case `continue` = "continue"
  /// Stay in this phase although a step down was near, and look at the plan.
  case hold = "hold"
  /// Do more of what is planned, or bring it up to the hours of the program.
  case intensify = "intensify"
  /// Go on with another approach.
  case changeApproach = "change-approach"
  /// Move to a phase with fewer days.
  case stepDown = "step-down"
  /// Move to a phase with more days, or to a more intensive level; ``ProgressReview/stepUpTo`` tells which.
  case stepUp = "step-up"
  /// Plan beyond the usual length.
  case extend = "extend"
  /// Prepare to leave.
  case discharge = "discharge"
  /// Find out what is missing, for the facts do not decide.
  case gatherFacts = "gather-facts"

  /// What a person reads.
  public var title: String {
    switch self {
    case .continue: "continue as planned"
    case .hold: "hold this step"
    case .intensify: "intensify"
    case .changeApproach: "change the approach"
    case .stepDown: "step down"
    case .stepUp: "step up"
    case .extend: "extend"
    case .discharge: "prepare discharge"
    case .gatherFacts: "gather the missing facts first"
    }
  }
}
