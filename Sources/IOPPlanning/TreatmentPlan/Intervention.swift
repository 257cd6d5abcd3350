public import IOPModels

/// What is done, how, how much and by whom, to serve objectives.
public struct Intervention: PersonalData, Hashable, Sendable, Codable {
  /// A way of working that was considered and not chosen.
  public struct Alternative: PersonalData, Hashable, Sendable, Codable {
    /// The way of working.
    public var modality: Modality
    /// Why it was not chosen.
    public var because: PrivateText

    /// Creates an alternative.
    public init(_ modality: Modality, because: PrivateText) {
      self.modality = modality
      self.because = because
    }

    enum CodingKeys: String, CodingKey {
      case modality = "modality"
      case because = "because"
    }
  }

  /// A skill that the intervention teaches, and how the person tries it out between sessions.
  public struct Practice: PersonalData, Hashable, Sendable, Codable {
    /// The skill.
    public var skill: Skill
    /// What the person tries out, in words for the person.
    public var task: PrivateText

    /// Creates a practice.
    public init(_ skill: Skill, task: PrivateText) {
      self.skill = skill
      self.task = task
    }

    enum CodingKeys: String, CodingKey {
      case skill = "skill"
      case task = "task"
    }
  }

  /// The identifier of this intervention.
  public var id: InterventionID
  /// The objectives that it serves.
  public var serves: [ObjectiveID]
  /// The way of working.
  public var modality: Modality
  /// The service in which it is given.
  public var service: ServiceKind
  /// How often and how long; nil when it was not decided.
  public var dose: Dose?
  /// Who is responsible; nil when nobody is named yet.
  public var owner: Identifier<Clinician>?
  /// The role of who is responsible.
  public var ownerRole: TeamRole?
  /// The skills that it teaches and that are practised between sessions.
  public var skills: [Skill]
  /// What is tried out between sessions, skill by skill; sessions agree on the particulars as homework.
  public var practice: [Practice]
  /// Why it was chosen.
  public var why: PrivateText?
  /// What it was chosen over, and why.
  public var insteadOf: [Alternative]

  /// Creates a value from its parts.
  public init(
    id: InterventionID, serves: [ObjectiveID] = [], modality: Modality, service: ServiceKind,
    dose: Dose? = nil, owner: Identifier<Clinician>? = nil, ownerRole: TeamRole? = nil,
    skills: [Skill] = [], practice: [Practice] = [], why: PrivateText? = nil,
    insteadOf: [Alternative] = []
  ) {
    self.id = id
    self.serves = serves
    self.modality = modality
    self.service = service
    self.dose = dose
    self.owner = owner
    self.ownerRole = ownerRole
    self.skills = skills
    self.practice = practice
    self.why = why
    self.insteadOf = insteadOf
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case serves = "serves"
    case modality = "modality"
    case service = "service"
    case dose = "dose"
    case owner = "owner"
    case ownerRole = "ownerRole"
    case skills = "skills"
    case practice = "practice"
    case why = "why"
    case insteadOf = "insteadOf"
  }
}
