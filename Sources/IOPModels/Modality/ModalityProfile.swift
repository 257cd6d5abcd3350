/// What a modality works on, who gives it and how good the evidence is, condition by condition.
public struct ModalityProfile: Hashable, Sendable {
  /// How strongly a guideline speaks for a modality.
  public enum Strength: String, ClosedVocabulary, Comparable {
    /// Beside another treatment, not alone.
    case adjunct = "adjunct"
    /// Suggested, or one of several options.
    case suggested = "suggested"
    /// Recommended first.
    case recommended = "recommended"

    public static func < (left: Self, right: Self) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// The evidence for a modality in one condition.
  public struct Evidence: Hashable, Sendable {
    /// The condition.
    public let condition: ConditionKind
    /// How strongly the source speaks for it.
    public let strength: Strength
    /// The source.
    public let source: Citation

    /// Creates an entry.
    public init(_ condition: ConditionKind, _ strength: Strength, _ source: Citation) {
      self.condition = condition
      self.strength = strength
      self.source = source
    }
  }

  /// The modality.
  public let modality: Modality
  /// What it works on, in one plain clause.
  public let worksOn: String
  /// The services in which it is given, the usual one first.
  public let services: [ServiceKind]
  /// Skills that it teaches.
  public let skills: [Skill]
  /// The readiness below which it is better prepared for than begun; nil when there is no such limit.
  ///
  /// The limits of the catalogue are a convention of this library without a published source; the adopting clinic reviews
  /// them. Drafting passes such a modality over, says so and offers it again once readiness has grown.
  public let asksFor: StageOfChange?
  /// The evidence, condition by condition.
  public let evidence: [Evidence]

  /// Creates the profile of a modality; a site describes its own in the same way.
  public init(
    modality: Modality, worksOn: String, services: [ServiceKind], skills: [Skill] = [],
    asksFor: StageOfChange? = nil, evidence: [Evidence] = []
  ) {
    self.modality = modality
    self.worksOn = worksOn
    self.services = services
    self.skills = skills
    self.asksFor = asksFor
    self.evidence = evidence
  }

  /// Returns the strongest evidence for a condition, or nil when the profile names none.
  public func evidence(for condition: ConditionKind) -> Evidence? {
    evidence.filter { $0.condition == condition }.max { $0.strength < $1.strength }
  }
}
