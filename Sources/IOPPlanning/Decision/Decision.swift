public import IOPModels

/// What was decided: the computed answer, and beside it a clinician's decision against it where there is one.
///
/// An override hides nothing: the determination stays as it was computed, with all that spoke for and against.
public struct Decision: PersonalData, Hashable, Sendable {
  /// Why an override was refused.
  public enum Invalid: InvalidValue {
    /// The reason is blank.
    case reason
    /// The override is of a later day than the determination.
    case date
    /// The override is older than a fact that it would set aside.
    case older

    public var description: String {
      switch self {
      case .reason: "an override gives a reason"
      case .date: "an override is not of a later day than the determination"
      case .older: "an override is not older than the facts that it sets aside"
      }
    }
  }

  /// A clinician's answer, with who, when and why.
  public struct Overridden: PersonalData, Hashable, Sendable {
    /// The answer.
    public let isMet: Bool
    /// Who gave it, when and why.
    public let override: Override
  }

  /// What was computed.
  public let determination: Determination
  /// What a clinician decided; nil when nobody decided otherwise.
  public let overridden: Overridden?

  /// Creates a decision that is what was computed.
  public init(_ determination: Determination) {
    self.determination = determination
    overridden = nil
  }

  /// Creates a clinician's decision on a determination.
  ///
  /// - Parameters:
  ///   - determination: what was computed.
  ///   - isMet: the clinician's answer; people decide yes or no, and leave open what they leave to the facts.
  ///   - override: who, when and why.
  /// - Throws: ``Invalid`` when the reason is blank, or the override is of a later day than the determination or older than a fact that
  ///   it would set aside.
  public init(
    _ determination: Determination, overriddenTo isMet: Bool, by override: Override
  ) throws(Invalid) {
    guard !override.because.revealed.isBlank else { throw .reason }
    guard override.date <= determination.asOf else { throw .date }
    guard override.knew(determination.setAside(by: isMet)) else { throw .older }
    self.determination = determination
    overridden = Overridden(isMet: isMet, override: override)
  }

  /// The answer that holds: the clinician's, or else the computed one.
  public var verdict: Verdict {
    overridden.map { Verdict($0.isMet) } ?? determination.verdict
  }

  /// Whether a clinician decided the opposite of what the facts say, rather than what they left open or the same.
  public var isAgainstTheFacts: Bool {
    overridden.map { Verdict($0.isMet) == !determination.verdict } ?? false
  }

  /// Both answers, who decided and why; it is about the person, and so has to be revealed.
  public var words: PrivateText {
    guard let overridden else { return determination.words }
    let override = overridden.override
    return PrivateText(
      """
      Decided by \(override.by) on \(override.date): \(verdict.title). \(override.because.revealed)
      Computed: \(determination.words.revealed)
      """)
  }
}

extension Determination {
  /// The criteria that speak against an answer, or leave it open.
  fileprivate func setAside(by isMet: Bool) -> [CriterionResult] {
    if isMet { return obstacles }
    return verdict == .met ? results.filter { $0.share != nil } : []
  }
}

extension Override {
  /// Returns whether the override counts on a day against what stands in the way: it gives a reason, is not of a later day, and is not
  /// older than a fact that it would set aside, for nobody decides about danger that is yet to come.
  func counts(on date: CalendarDate, against obstacles: [CriterionResult]) -> Bool {
    self.date <= date && !because.revealed.isBlank && knew(obstacles)
  }

  /// Whether no fact on which a criterion rests is newer than the override.
  func knew(_ obstacles: [CriterionResult]) -> Bool {
    obstacles.allSatisfy { result in
      result.judgement.evidence.allSatisfy { $0.date.map { $0 <= date } ?? true }
    }
  }
}
