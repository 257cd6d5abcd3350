public import IOPModels

/// One part of a plan by itself: a problem, a goal, an objective and so on, or its frame.
///
/// On the wire an object with the kind and the value.
public indirect enum PlanPart: PersonalData, Hashable, Sendable, Codable {
  /// What stands once in a plan.
  case frame(PlanContent.Frame)
  /// A problem.
  case problem(Problem)
  /// A goal.
  case goal(Goal)
  /// An objective.
  case objective(Objective)
  /// An intervention.
  case intervention(Intervention)
  /// A phase.
  case phase(Phase)
  /// A criterion of discharge.
  case dischargeCriterion(DischargeCriterion)
  /// What is measured how often.
  case schedule(MeasureSchedule)
  /// A strength on which the plan builds.
  case strength(PrivateText)
  /// An answer to a drawback.
  case mitigation(Mitigation)
  /// Something that has to be answered.
  case openQuestion(OpenQuestion)
  /// A rule that was set aside.
  case waiver(Waiver)
  /// What the person does for themself.
  case selfCare(SelfCareActivity)
  /// What the person said to an expectation about sobriety.
  case sobriety(SobrietyAgreement)

  /// A kind of part of a plan.
  public enum Kind: String, ClosedVocabulary {
    /// The first day, the level of care and the next review.
    case frame = "frame"
    /// A problem.
    case problem = "problem"
    /// A goal.
    case goal = "goal"
    /// An objective.
    case objective = "objective"
    /// An intervention.
    case intervention = "intervention"
    /// A phase.
    case phase = "phase"
    /// A criterion of discharge.
    case dischargeCriterion = "discharge"
    /// What is measured how often.
    case schedule = "schedule"
    /// A strength.
    case strength = "strength"
    /// An answer to a drawback.
    case mitigation = "mitigation"
    /// An open question.
    case openQuestion = "question"
    /// A waived rule.
    case waiver = "waiver"
    /// What the person does for themself.
    case selfCare = "self-care"
    /// What the person said to an expectation about sobriety.
    case sobriety = "sobriety"

    /// What a person reads.
    public var title: String {
      switch self {
      case .frame: "frame of the plan"
      case .dischargeCriterion: "discharge criterion"
      case .schedule: "measure"
      case .openQuestion: "open question"
      case .sobriety: "word on sobriety"
      default: rawValue
      }
    }
  }

  /// The kind of part and what tells it from the others of its kind.
  ///
  /// That is its identifier; the number of a phase; the measure, the drawback or the rule of what has no identifier; the text of a strength.
  public struct Name: PersonalData, Hashable, Comparable, Sendable, Codable {
    /// The kind of part.
    public let kind: Kind
    /// What tells it from the others of its kind.
    public let key: PrivateText

    init(_ kind: Kind, _ key: String) {
      self.kind = kind
      self.key = PrivateText(key)
    }

    public static func < (left: Self, right: Self) -> Bool {
      if left.kind != right.kind { return left.kind.place < right.kind.place }
      return left.key < right.key
    }

    enum CodingKeys: String, CodingKey {
      case kind = "kind"
      case key = "key"
    }
  }

  /// The kind of part.
  public var kind: Kind { name.kind }

  /// The kind and what tells it from the others of its kind.
  @inline(never)
  public var name: Name { held.name }

  /// What it says, in a few words.
  public var says: PrivateText { PrivateText(held.says) }

  enum CodingKeys: String, CodingKey {
    case kind = "kind"
    case value = "value"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try held.encode(to: container.superEncoder(forKey: .value))
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let kind = try container.decode(Kind.self, forKey: .kind)
    func value<Part: HeldPart>(_ type: Part.Type) throws -> PlanPart {
      try container.decode(Part.self, forKey: .value).part
    }
    self = try value(kind.type)
  }
}

extension PlanPart.Kind {
  /// The place of the kind in the order of the list.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The type that holds a part of the kind.
  var type: any HeldPart.Type {
    switch self {
    case .frame: PlanContent.Frame.self
    case .problem: Problem.self
    case .goal: Goal.self
    case .objective: Objective.self
    case .intervention: Intervention.self
    case .phase: Phase.self
    case .dischargeCriterion: DischargeCriterion.self
    case .schedule: MeasureSchedule.self
    case .strength: PrivateText.self
    case .mitigation: Mitigation.self
    case .openQuestion: OpenQuestion.self
    case .waiver: Waiver.self
    case .selfCare: SelfCareActivity.self
    case .sobriety: SobrietyAgreement.self
    }
  }
}

extension PlanPart {
  /// The part as the value that it holds.
  @inline(never)
  var held: any HeldPart {
    switch self {
    case .frame(let part): part
    case .problem(let part): part
    case .goal(let part): part
    case .objective(let part): part
    case .intervention(let part): part
    case .phase(let part): part
    case .dischargeCriterion(let part): part
    case .schedule(let part): part
    case .strength(let part): part
    case .mitigation(let part): part
    case .openQuestion(let part): part
    case .waiver(let part): part
    case .selfCare(let part): part
    case .sobriety(let part): part
    }
  }
}

extension PlanContent {
  /// What stands once in a plan: its first day, its level of care and its next review.
  public struct Frame: PersonalData, Hashable, Sendable, Codable {
    /// The first day of treatment under the plan.
    public var start: CalendarDate
    /// The level of care.
    public var level: LevelOfCare
    /// The day by which the plan is reviewed; nil when it was not decided.
    public var nextReview: CalendarDate?

    /// Creates a value from its parts.
    public init(start: CalendarDate, level: LevelOfCare, nextReview: CalendarDate? = nil) {
      self.start = start
      self.level = level
      self.nextReview = nextReview
    }

    enum CodingKeys: String, CodingKey {
      case start = "start"
      case level = "level"
      case nextReview = "nextReview"
    }
  }

  /// What stands once in the plan.
  public var frame: Frame {
    get { Frame(start: start, level: level, nextReview: nextReview) }
    set {
      start = newValue.start
      level = newValue.level
      nextReview = newValue.nextReview
    }
  }
}
