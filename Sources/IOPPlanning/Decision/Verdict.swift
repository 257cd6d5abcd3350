public import IOPModels

/// The answer to a question about a person: met, not met, or unknown because a fact is missing.
///
/// Unknown is not no. The operators are those of Kleene's three-valued logic: what they answer while a verdict is unknown
/// stays the answer whichever way that verdict turns out.
public enum Verdict: String, ClosedVocabulary {
  /// The facts say yes.
  case met = "met"
  /// The facts say no.
  case notMet = "not-met"
  /// A fact that decides is missing, or the facts contradict each other.
  case unknown = "unknown"

  /// Creates a verdict from an answer; nil is unknown.
  public init(_ answer: Bool?) {
    self =
      switch answer {
      case true?: .met
      case false?: .notMet
      case nil: .unknown
      }
  }

  /// What a person reads.
  public var title: String {
    switch self {
    case .met: "met"
    case .notMet: "not met"
    case .unknown: "unknown"
    }
  }

  /// The opposite; unknown stays unknown.
  public static prefix func ! (verdict: Verdict) -> Verdict {
    switch verdict {
    case .met: .notMet
    case .notMet: .met
    case .unknown: .unknown
    }
  }

  /// Returns whether all of several verdicts are met; met when there is none.
  public static func all(_ verdicts: some Sequence<Verdict>) -> Verdict {
    var result = Verdict.met
    for verdict in verdicts {
      if verdict == .notMet { return .notMet }
      if verdict == .unknown { result = .unknown }
    }
    return result
  }

  /// Returns whether at least one of several verdicts is met; not met when there is none.
  public static func any(_ verdicts: some Sequence<Verdict>) -> Verdict {
    !all(verdicts.map { !$0 })
  }

  /// Returns whether at least a number of verdicts are met; unknown while those that are unknown could decide it.
  public static func atLeast(_ number: Int, of verdicts: some Sequence<Verdict>) -> Verdict {
    var met = 0
    var open = 0
    for verdict in verdicts {
      if verdict == .met { met += 1 }
      if verdict == .unknown { open += 1 }
    }
    if met >= number { return .met }
    return met + open >= number ? .unknown : .notMet
  }
}
