/// What a modality works on, what it is made of, who gives it, what to mind and how good the evidence is.
///
/// The catalogue and a site describe modalities with the same type, and the drafter of plans takes both. ``gaps`` says what a
/// description leaves open.
public struct ModalityProfile: Hashable, Sendable, Codable {
  /// The modality.
  public let modality: Modality
  /// Whether it is a treatment, support or an attitude of all care.
  public let kind: Kind
  /// What it works on, in one plain clause.
  public let worksOn: String
  /// How it is thought to help, in a plain sentence; nil when not described.
  public let mechanism: String?
  /// The services in which it is given, the usual one first.
  public let services: [ServiceKind]
  /// The skills, or modules of skills, that a plan names for it; every single one is in ``allSkills``.
  public let skills: [Skill]
  /// What it is made of, in the usual order.
  public let parts: [Part]
  /// How it is usually given; a number stands beside its source.
  public let formats: [Format]
  /// The roles that may give it; empty when not described.
  ///
  /// The lists of the catalogue are a convention of this library that agrees with ``TeamRole/mayOwn(_:)``. Law and licence decide,
  /// and the adopting clinic reviews them.
  public let deliverers: [TeamRole]
  /// The training that it asks of whoever gives it, in one plain clause; nil when it asks for none of its own.
  public let training: String?
  /// What to mind.
  public let cautions: [Caution]
  /// The readiness below which it is better prepared for than begun; nil when there is no such limit.
  ///
  /// The limits of the catalogue are a convention of this library without a published source; the adopting clinic reviews
  /// them. Drafting passes such a modality over, says so and offers it again once readiness has grown.
  public let asksFor: StageOfChange?
  /// The evidence, condition by condition.
  public let evidence: [Evidence]

  /// Creates the profile of a modality; a site describes its own in the same way.
  @inline(never)
  public init(
    modality: Modality, worksOn: String, services: [ServiceKind], skills: [Skill] = [],
    asksFor: StageOfChange? = nil, evidence: [Evidence] = [], kind: Kind = .treatment,
    mechanism: String? = nil, parts: [Part] = [], formats: [Format] = [],
    deliverers: [TeamRole] = [], training: String? = nil, cautions: [Caution] = []
  ) {
    self.modality = modality
    self.kind = kind
    self.worksOn = worksOn
    self.mechanism = mechanism
    self.services = services
    self.skills = skills
    self.parts = parts
    self.formats = formats
    self.deliverers = deliverers
    self.training = training
    self.cautions = cautions
    self.asksFor = asksFor
    self.evidence = evidence
  }

  /// Returns the strongest evidence for a condition, or nil when the profile names none.
  public func evidence(for condition: ConditionKind) -> Evidence? {
    evidence.filter { $0.condition == condition }.max { $0.strength < $1.strength }
  }

  /// Returns the cautions for a condition: those of the condition and those of every condition, in their order.
  public func cautions(for condition: ConditionKind) -> [Caution] {
    cautions.filter { $0.condition.map { $0 == condition } ?? true }
  }

  /// Returns whether a role may give the modality; nil when the profile names no roles or the role is a site's own word.
  ///
  /// A site's own role that the profile names may give it.
  public func mayDeliver(_ role: TeamRole) -> Bool? {
    if deliverers.contains(role) { return true }
    return deliverers.isEmpty || !role.isInCatalogue ? nil : false
  }

  /// Every skill that the modality teaches, as a whole or in one of its parts, each once.
  public var allSkills: [Skill] {
    var found: Set<Skill> = []
    return (skills + parts.flatMap(\.skills)).filter { found.insert($0).inserted }
  }

  /// What the description leaves open.
  public var gaps: [Gap] {
    Gap.allCases.filter { gap in
      switch gap {
      case .mechanism: mechanism?.isBlank ?? true
      case .services: services.isEmpty
      case .parts: parts.isEmpty
      case .formats: formats.isEmpty
      case .deliverers: deliverers.isEmpty
      case .cautions: cautions.isEmpty
      case .evidence: evidence.isEmpty
      }
    }
  }

  enum CodingKeys: String, CodingKey {
    case modality = "modality"
    case kind = "kind"
    case worksOn = "worksOn"
    case mechanism = "mechanism"
    case services = "services"
    case skills = "skills"
    case parts = "parts"
    case formats = "formats"
    case deliverers = "deliverers"
    case training = "training"
    case cautions = "cautions"
    case asksFor = "asksFor"
    case evidence = "evidence"
  }
}

extension ModalityProfile {
  /// What a description of a modality can leave open.
  public enum Gap: String, ClosedVocabulary {
    /// How it is thought to help.
    case mechanism = "mechanism"
    /// The services in which it is given.
    case services = "services"
    /// What it is made of.
    case parts = "parts"
    /// How it is usually given.
    case formats = "formats"
    /// Who may give it.
    case deliverers = "deliverers"
    /// What to mind.
    case cautions = "cautions"
    /// Evidence in a condition.
    case evidence = "evidence"
  }

  /// What a modality is to a plan.
  public enum Kind: String, ClosedVocabulary {
    /// A treatment, or a part of one, that is planned as an intervention.
    case treatment = "treatment"
    /// Support beside treatment.
    case support = "support"
    /// An attitude in which all care is given; not an intervention by itself.
    case approach = "approach"
  }
}

extension ModalityProfile {
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
  public struct Evidence: Hashable, Sendable, Codable {
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

    enum CodingKeys: String, CodingKey {
      case condition = "condition"
      case strength = "strength"
      case source = "source"
    }
  }
}
