/// Which of the four modes of standard DBT a program offers.
///
/// Standard DBT has all four; with one missing, treatment is DBT-informed and is called so (``Citation/dbtStandard``). A mode that
/// nobody has asked about is nil, and is not taken for a missing one.
public struct DBTOffer: Hashable, Sendable, Codable {
  /// What the offer comes to.
  public enum Standing: String, ClosedVocabulary {
    /// All four modes: standard DBT.
    case standard = "standard"
    /// One mode or more, and one or more missing: DBT-informed treatment.
    case informed = "informed"
    /// None of the four modes.
    case notOffered = "not-offered"
    /// The answers that are missing decide.
    case unknown = "unknown"
  }

  /// Whether the program gives weekly individual DBT; nil when nobody has asked.
  public var individualTherapy: Bool?
  /// Whether the program gives the weekly skills group; nil when nobody has asked.
  public var skillsTraining: Bool?
  /// Whether a person can call for coaching between sessions; nil when nobody has asked.
  public var phoneCoaching: Bool?
  /// Whether the therapists meet as a consultation team; nil when nobody has asked.
  public var consultationTeam: Bool?

  /// Creates a value from its parts.
  public init(
    individualTherapy: Bool? = nil, skillsTraining: Bool? = nil, phoneCoaching: Bool? = nil,
    consultationTeam: Bool? = nil
  ) {
    self.individualTherapy = individualTherapy
    self.skillsTraining = skillsTraining
    self.phoneCoaching = phoneCoaching
    self.consultationTeam = consultationTeam
  }

  /// Returns whether a mode is offered; nil when nobody has asked.
  public func offers(_ mode: DBTMode) -> Bool? {
    switch mode {
    case .individualTherapy: individualTherapy
    case .skillsTraining: skillsTraining
    case .phoneCoaching: phoneCoaching
    case .consultationTeam: consultationTeam
    }
  }

  /// The modes that the program does not offer.
  public var missing: [DBTMode] { DBTMode.allCases.filter { offers($0) == false } }

  /// The modes that nobody has asked about.
  public var unasked: [DBTMode] { DBTMode.allCases.filter { offers($0) == nil } }

  /// Whether this is standard DBT, DBT-informed treatment, neither, or not known.
  public var standing: Standing {
    let offered = DBTMode.allCases.count { offers($0) == true }
    if offered == DBTMode.allCases.count { return .standard }
    if missing.count == DBTMode.allCases.count { return .notOffered }
    return offered > 0 && !missing.isEmpty ? .informed : .unknown
  }

  enum CodingKeys: String, CodingKey {
    case individualTherapy = "individual"
    case skillsTraining = "skillsGroup"
    case phoneCoaching = "phoneCoaching"
    case consultationTeam = "team"
  }
}
