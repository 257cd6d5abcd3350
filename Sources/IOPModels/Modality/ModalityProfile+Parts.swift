extension ModalityProfile {
  /// A piece of a modality: a module, a process, a phase, a technique, a medicine.
  public struct Part: Hashable, Sendable, Codable {
    /// What kind of piece it is.
    public enum Kind: String, ClosedVocabulary {
      /// A module that is taught as a whole.
      case module = "module"
      /// A process of change that is worked on throughout.
      case process = "process"
      /// A step in a fixed order.
      case phase = "phase"
      /// A session of its own.
      case session = "session"
      /// Something that the therapist and the person do.
      case technique = "technique"
      /// A rule of the therapist's own conduct.
      case principle = "principle"
      /// The work at one stage of change.
      case stage = "stage"
      /// A subject that is talked about.
      case topic = "topic"
      /// A medicine or a group of medicines.
      case medicine = "medicine"
    }

    /// What kind of piece it is.
    public let kind: Kind
    /// What it is called.
    public let title: String
    /// What is done in it, in one plain clause; nil when the title says it.
    public let about: String?
    /// The skills that it teaches.
    public let skills: [Skill]
    /// What guidelines say of this piece by itself; drafting goes by the evidence of the whole modality.
    public let evidence: [Evidence]

    /// Creates a piece.
    @inline(never)
    public init(
      _ kind: Kind, _ title: String, _ about: String? = nil, skills: [Skill] = [],
      evidence: [Evidence] = []
    ) {
      self.kind = kind
      self.title = title
      self.about = about
      self.skills = skills
      self.evidence = evidence
    }

    enum CodingKeys: String, CodingKey {
      case kind = "kind"
      case title = "title"
      case about = "about"
      case skills = "skills"
      case evidence = "evidence"
    }
  }

  /// A way in which a modality is usually given.
  ///
  /// A number that no source gives is nil: the plan sets it.
  public struct Format: Hashable, Sendable, Codable {
    /// What it is called.
    public let title: String
    /// The service; nil when it is none that a timetable has, such as coaching by telephone.
    public let service: ServiceKind?
    /// How many sessions a whole course has.
    public let sessions: Bounds?
    /// How many weeks a whole course takes.
    public let weeks: Bounds?
    /// How many sessions there are in a week.
    public let perWeek: Bounds?
    /// How many minutes one session takes.
    public let minutes: Bounds?
    /// The source of the format and its numbers.
    public let source: Citation

    /// Creates a format.
    @inline(never)
    public init(
      _ title: String, service: ServiceKind? = nil, sessions: Bounds? = nil, weeks: Bounds? = nil,
      perWeek: Bounds? = nil, minutes: Bounds? = nil, source: Citation
    ) {
      self.title = title
      self.service = service
      self.sessions = sessions
      self.weeks = weeks
      self.perWeek = perWeek
      self.minutes = minutes
      self.source = source
    }

    /// Makes a format of the catalogue, whose ranges are known to be good.
    static func known(
      _ title: String, _ service: ServiceKind? = nil, sessions: ClosedRange<Int>? = nil,
      weeks: ClosedRange<Int>? = nil, perWeek: ClosedRange<Int>? = nil,
      minutes: ClosedRange<Int>? = nil, source: Citation
    ) -> Format {
      Format(
        title, service: service, sessions: sessions.map { Bounds(known: $0) },
        weeks: weeks.map { Bounds(known: $0) }, perWeek: perWeek.map { Bounds(known: $0) },
        minutes: minutes.map { Bounds(known: $0) }, source: source)
    }

    enum CodingKeys: String, CodingKey {
      case title = "title"
      case service = "service"
      case sessions = "sessions"
      case weeks = "weeks"
      case perWeek = "perWeek"
      case minutes = "minutes"
      case source = "source"
    }
  }

  /// Something to mind when a modality is chosen or given.
  public struct Caution: Hashable, Sendable, Codable {
    /// What a caution says.
    public enum Kind: String, ClosedVocabulary {
      /// Take care.
      case takeCare = "take-care"
      /// The treatment waits while its circumstances hold.
      case postpone = "postpone"
      /// A guideline recommends against it.
      case recommendedAgainst = "against"
      /// What is named is no reason to withhold the treatment.
      case noReasonToWithhold = "no-bar"
    }

    /// What it says.
    public let kind: Kind
    /// The condition in which it holds; nil when it holds in all.
    public let condition: ConditionKind?
    /// The circumstances of a person in which it holds, any of them; empty when it holds in all.
    public let circumstances: [Circumstance]
    /// The class of medicine that it speaks of; nil when it speaks of none, or of more than a class.
    public let medicine: MedicationClass?
    /// The caution in a plain sentence.
    public let text: String
    /// The source.
    public let source: Citation

    /// Creates a caution.
    @inline(never)
    public init(
      _ text: String, in condition: ConditionKind? = nil, when circumstances: [Circumstance] = [],
      about medicine: MedicationClass? = nil, source: Citation, kind: Kind = .takeCare
    ) {
      self.kind = kind
      self.medicine = medicine
      self.condition = condition
      self.circumstances = circumstances
      self.text = text
      self.source = source
    }

    enum CodingKeys: String, CodingKey {
      case kind = "kind"
      case condition = "condition"
      case circumstances = "when"
      case medicine = "medicine"
      case text = "text"
      case source = "source"
    }
  }

  /// A circumstance of a person in which a caution holds; whether it is so is read from the record, never assumed.
  public enum Circumstance: String, ClosedVocabulary {
    /// An emergency, or a danger to life that is more than outpatient care can hold.
    case acuteDanger = "acute-danger"
    /// The home is not safe.
    case unsafeHome = "unsafe-home"
    /// There is violence among the people around.
    case violence = "violence"
    /// An episode of mania or hypomania, or one with features of both moods, is present.
    case mania = "mania"
    /// Psychotic symptoms are present.
    case activePsychosis = "psychosis"
    /// The person has lived through trauma.
    case trauma = "trauma"
    /// Thinking or memory needs support.
    case limitedThinking = "thinking"

    /// What a person reads.
    public var title: String {
      switch self {
      case .acuteDanger: "acute danger"
      case .unsafeHome: "a home that is not safe"
      case .violence: "violence among the people around"
      case .mania: "mania or hypomania"
      case .activePsychosis: "psychotic symptoms"
      case .trauma: "a history of trauma"
      case .limitedThinking: "thinking or memory that needs support"
      }
    }
  }
}
