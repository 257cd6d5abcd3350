extension CareCoordination {
  /// With whom care is coordinated: a colleague of the team, a professional or an agency outside of it.
  public struct Partner: PersonalData, Hashable, Sendable, Codable {
    /// Where a partner belongs.
    public enum Kind: String, ClosedVocabulary {
      /// In the team.
      case team = "team"
      /// A professional outside of the program.
      case professional = "professional"
      /// A service, an authority or another organization outside of the program.
      case agency = "agency"
    }

    /// Why a partner was refused.
    public enum Invalid: InvalidValue {
      /// A colleague is not named by the identifier alone, or an outsider not by a name.
      case named

      public var description: String {
        "a colleague is named by the identifier alone, somebody outside by a name"
      }
    }

    /// Where the partner belongs.
    public let kind: Kind
    /// The colleague; nil for somebody outside.
    public let clinician: Identifier<Clinician>?
    /// The name of somebody outside.
    public let name: PrivateText?
    /// What somebody outside does; nil when not recorded, and for a colleague.
    public let role: TeamRole?

    /// Names a colleague of the team.
    public init(_ clinician: Identifier<Clinician>) {
      kind = .team
      self.clinician = clinician
      name = nil
      role = nil
    }

    /// Names a partner.
    ///
    /// - Throws: ``Invalid`` when a colleague has a name or role here or no identifier, or an outsider has no name or an identifier.
    public init(
      _ kind: Kind, clinician: Identifier<Clinician>? = nil, name: PrivateText? = nil,
      role: TeamRole? = nil
    ) throws(Invalid) {
      let isNamed =
        kind == .team
        ? clinician != nil && name == nil && role == nil
        : clinician == nil && !(name?.revealed.isBlank ?? true)
      guard isNamed else { throw .named }
      self.kind = kind
      self.clinician = clinician
      self.name = name
      self.role = role
    }

    /// Whether the partner does not belong to the program.
    public var isOutside: Bool { kind != .team }

    enum CodingKeys: String, CodingKey {
      case kind = "kind"
      case clinician = "clinician"
      case name = "name"
      case role = "role"
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self = try decoder.refusing {
        try Partner(
          container.decode(Kind.self, forKey: .kind),
          clinician: container.decodeIfPresent(Identifier<Clinician>.self, forKey: .clinician),
          name: container.decodeIfPresent(PrivateText.self, forKey: .name),
          role: container.decodeIfPresent(TeamRole.self, forKey: .role))
      }
    }
  }

  /// By what means people speak with each other.
  ///
  /// An open vocabulary: a site's own means are kept.
  public struct Means: Vocabulary {
    public let rawValue: String

    public init?(rawValue: String) {
      guard InvalidVocabulary.of(rawValue) == nil else { return nil }
      self.rawValue = rawValue
    }

    private init(_ known: String) { rawValue = known }

    /// By telephone.
    public static var phone: Self { Self("phone") }
    /// By video.
    public static var video: Self { Self("video") }
    /// In one room.
    public static var inPerson: Self { Self("in-person") }
    /// In a meeting about the case.
    public static var meeting: Self { Self("case-meeting") }
    /// By a message of a protected system.
    public static var secureMessage: Self { Self("secure-message") }
    /// By letter.
    public static var letter: Self { Self("letter") }
    /// By fax.
    public static var fax: Self { Self("fax") }

    public static var catalogue: [Self] {
      [.phone, .video, .inPerson, .meeting, .secureMessage, .letter, .fax]
    }

    public var title: String { self == .inPerson ? rawValue : rawValue.spacedWord }
  }

  /// About what people coordinate care.
  ///
  /// An open vocabulary: a site's own topics are kept.
  public struct Topic: Vocabulary {
    public let rawValue: String

    public init?(rawValue: String) {
      guard InvalidVocabulary.of(rawValue) == nil else { return nil }
      self.rawValue = rawValue
    }

    private init(_ known: String) { rawValue = known }

    /// Diagnoses.
    public static var diagnosis: Self { Self("diagnosis") }
    /// Medicines and their effects.
    public static var medication: Self { Self("medication") }
    /// Danger and the crisis plan.
    public static var safety: Self { Self("safety") }
    /// Progress and results of measures.
    public static var progress: Self { Self("progress") }
    /// Attendance.
    public static var attendance: Self { Self("attendance") }
    /// The treatment plan.
    public static var plan: Self { Self("treatment-plan") }
    /// The level of care.
    public static var levelOfCare: Self { Self("level-of-care") }
    /// Physical health.
    public static var physicalHealth: Self { Self("physical-health") }
    /// Substance use.
    public static var substanceUse: Self { Self("substance-use") }
    /// Family.
    public static var family: Self { Self("family") }
    /// Housing, work, school, the law and other circumstances.
    public static var circumstances: Self { Self("circumstances") }
    /// Coverage and authorization.
    public static var coverage: Self { Self("coverage") }
    /// What follows the program.
    public static var aftercare: Self { Self("aftercare") }

    public static var catalogue: [Self] {
      [
        .diagnosis, .medication, .safety, .progress, .attendance, .plan, .levelOfCare,
        .physicalHealth, .substanceUse, .family, .circumstances, .coverage, .aftercare,
      ]
    }
  }
}
