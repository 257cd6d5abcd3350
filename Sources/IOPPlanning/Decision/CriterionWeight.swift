public import IOPModels

/// How much a criterion counts in a decision.
public enum CriterionWeight: String, ClosedVocabulary {
  /// It has to hold.
  case required = "required"
  /// It states what may not hold: when it is met the answer is no, and while it is unknown the answer is not yes.
  case disqualifying = "disqualifying"
  /// It speaks for the decision and cannot prevent it.
  case supporting = "supporting"
  /// It is shown beside the decision and speaks neither for nor against it.
  case informational = "informational"

  /// Whether the answer depends on the criterion.
  public var decides: Bool { self == .required || self == .disqualifying }

  /// Returns what an answer to the criterion adds to the answer of the whole; nil when it cannot change it.
  func share(of verdict: Verdict) -> Verdict? {
    switch self {
    case .required: verdict
    case .disqualifying: !verdict
    case .supporting, .informational: nil
    }
  }
}
