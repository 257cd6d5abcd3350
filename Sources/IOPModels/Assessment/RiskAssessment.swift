/// What was asked and found about danger to the person or to others on a day.
public struct RiskAssessment: PersonalData, Hashable, Sendable, Codable {
  /// The overall level, by clinical judgement; a screener's triage does not replace it.
  ///
  /// That an assessment ends with a level and a plan to lower the risk is a requirement of accreditation
  /// (``Citation/npsg15``); the four levels and what each asks for are common practice.
  public enum Level: String, ClosedVocabulary, Comparable {
    /// Low.
    case low = "low"
    /// Moderate: needs a safety plan and close follow-up.
    case moderate = "moderate"
    /// High: needs more than an outpatient program can give unless a clinician decides otherwise.
    case high = "high"
    /// Imminent: needs an emergency response now.
    case imminent = "imminent"

    public static func < (left: Self, right: Self) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// Thoughts of suicide.
  public enum Ideation: String, ClosedVocabulary, Comparable {
    /// None.
    case absent = "none"
    /// A wish to be dead or not to wake up, without thoughts of killing oneself.
    case passive = "passive"
    /// Thoughts of killing oneself.
    case active = "active"

    public static func < (left: Self, right: Self) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// The identifier of this assessment.
  public var id: Identifier<RiskAssessment>
  /// The day.
  public var date: CalendarDate
  /// Who assessed.
  public var by: Identifier<Clinician>?
  /// The answers of the screener; nil when it was not given.
  public var screen: SuicideScreen?
  /// Thoughts of suicide; nil when not asked.
  public var ideation: Ideation?
  /// Whether there is a plan; nil when not asked.
  public var hasPlan: Bool?
  /// Whether there is intent; nil when not asked.
  public var hasIntent: Bool?
  /// Whether the person harmed themself since the last assessment (at intake: in the past three months); nil when not asked.
  public var selfHarm: Bool?
  /// Whether the person is a danger to others; nil when not asked.
  public var dangerToOthers: Bool?
  /// Whether the person can reach means that they think of; nil when not asked.
  public var accessToMeans: Bool?
  /// What protects the person; nil when not asked.
  public var protective: [PrivateText]?
  /// The overall level; nil when nobody has judged it.
  public var level: Level?
  /// What was agreed to lower the risk.
  public var mitigation: PrivateText?

  /// Creates an assessment.
  public init(
    id: Identifier<RiskAssessment>, date: CalendarDate, by: Identifier<Clinician>? = nil,
    screen: SuicideScreen? = nil, ideation: Ideation? = nil, hasPlan: Bool? = nil,
    hasIntent: Bool? = nil, selfHarm: Bool? = nil, dangerToOthers: Bool? = nil,
    accessToMeans: Bool? = nil, protective: [PrivateText]? = nil, level: Level? = nil,
    mitigation: PrivateText? = nil
  ) {
    self.id = id
    self.date = date
    self.by = by
    self.screen = screen
    self.ideation = ideation
    self.hasPlan = hasPlan
    self.hasIntent = hasIntent
    self.selfHarm = selfHarm
    self.dangerToOthers = dangerToOthers
    self.accessToMeans = accessToMeans
    self.protective = protective
    self.level = level
    self.mitigation = mitigation
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case by = "by"
    case screen = "cssrs"
    case ideation = "ideation"
    case hasPlan = "plan"
    case hasIntent = "intent"
    case selfHarm = "selfHarm"
    case dangerToOthers = "dangerToOthers"
    case accessToMeans = "accessToMeans"
    case protective = "protective"
    case level = "level"
    case mitigation = "mitigation"
  }
}
