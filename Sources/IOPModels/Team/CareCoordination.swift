/// That a clinician of the team spoke with somebody about the person: with whom, how, about what, and what follows.
///
/// Entries are added and not changed. One entry has one ground of disclosure: two agencies that were spoken with under two consents
/// are two entries.
public struct CareCoordination: PersonalData, Hashable, Sendable, Codable {
  /// What was told to somebody outside of the program, and on what ground.
  public struct Disclosure: PersonalData, Hashable, Sendable, Codable {
    /// Why a disclosure was refused.
    public enum Invalid: InvalidValue {
      /// The ground is a consent that is not named, or a consent stands beside another ground.
      case consent

      public var description: String {
        "a disclosure names a consent when that is its ground, and only then"
      }
    }

    /// On what it rests.
    public let ground: DisclosureGround
    /// The consent, where that is the ground.
    public let consent: Identifier<Consent>?
    /// What was told; empty when nobody recorded it.
    public let information: [InformationKind]

    /// Creates a disclosure.
    ///
    /// - Throws: ``Invalid`` when the ground is a consent and none is named, or the other way round.
    public init(
      on ground: DisclosureGround, consent: Identifier<Consent>? = nil,
      information: [InformationKind] = []
    ) throws(Invalid) {
      guard (ground == .consent) == (consent != nil) else { throw .consent }
      self.ground = ground
      self.consent = consent
      self.information = information
    }

    enum CodingKeys: String, CodingKey {
      case ground = "ground"
      case consent = "consent"
      case information = "information"
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self = try decoder.refusing {
        try Disclosure(
          on: container.decode(DisclosureGround.self, forKey: .ground),
          consent: container.decodeIfPresent(Identifier<Consent>.self, forKey: .consent),
          information: container.decode([InformationKind].self, forKey: .information))
      }
    }
  }

  /// What somebody of the team does next, and by when.
  public struct NextStep: PersonalData, Hashable, Sendable, Codable {
    /// What is to be done.
    public var step: PrivateText
    /// The day by which it is done.
    public var due: CalendarDate
    /// Who of the team does it.
    public var owner: Identifier<Clinician>

    /// Creates a step.
    public init(_ step: PrivateText, due: CalendarDate, owner: Identifier<Clinician>) {
      self.step = step
      self.due = due
      self.owner = owner
    }

    enum CodingKeys: String, CodingKey {
      case step = "step"
      case due = "due"
      case owner = "owner"
    }
  }

  /// Why an entry was refused.
  public enum Invalid: InvalidValue {
    /// Nobody is named with whom the clinician spoke.
    case nobody
    /// The clinician spoke with nobody else.
    case alone
    /// It says neither a topic nor what was said, or a topic twice.
    case topics
    /// A disclosure stands at an entry with nobody from outside.
    case inside
    /// A step is due before the day.
    case due

    public var description: String {
      switch self {
      case .nobody: "an entry of coordination names at least one partner"
      case .alone: "nobody coordinates care with oneself"
      case .topics: "an entry of coordination has a topic or a note, and each topic once"
      case .inside: "a disclosure is made to somebody outside of the team"
      case .due: "a next step is not due before the day of the entry"
      }
    }
  }

  /// The identifier of this entry.
  public let id: Identifier<CareCoordination>
  /// The day.
  public let date: CalendarDate
  /// Who of the team spoke.
  public let by: Identifier<Clinician>
  /// With whom.
  public let partners: [Partner]
  /// By what means.
  public let means: Means
  /// About what, in words of the vocabulary.
  public let topics: [Topic]
  /// What was said.
  public let note: PrivateText?
  /// What was agreed; nil when nothing was, or nobody recorded it.
  public let agreed: PrivateText?
  /// What the team does next.
  public let nextSteps: [NextStep]
  /// What was told to somebody outside, and on what ground; nil when nobody recorded it.
  public let disclosure: Disclosure?

  /// Creates an entry.
  ///
  /// - Throws: ``Invalid`` when a partner or what it was about is missing, a disclosure has nobody outside, or a step is due too early.
  public init(
    id: Identifier<CareCoordination>, date: CalendarDate, by clinician: Identifier<Clinician>,
    with partners: [Partner], means: Means, topics: [Topic] = [], note: PrivateText? = nil,
    agreed: PrivateText? = nil, nextSteps: [NextStep] = [], disclosure: Disclosure? = nil
  ) throws(Invalid) {
    guard !partners.isEmpty else { throw .nobody }
    guard !partners.contains(where: { $0.clinician == clinician }) else { throw .alone }
    guard !topics.isEmpty || !(note?.revealed.isBlank ?? true), Set(topics).count == topics.count
    else { throw .topics }
    guard disclosure == nil || partners.contains(where: \.isOutside) else { throw .inside }
    guard nextSteps.allSatisfy({ date <= $0.due }) else { throw .due }
    self.id = id
    self.date = date
    by = clinician
    self.partners = partners
    self.means = means
    self.topics = topics
    self.note = note
    self.agreed = agreed
    self.nextSteps = nextSteps
    self.disclosure = disclosure
  }

  /// Whether somebody outside of the program took part.
  public var isWithOutsider: Bool { partners.contains(where: \.isOutside) }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case by = "by"
    case partners = "with"
    case means = "means"
    case topics = "topics"
    case note = "note"
    case agreed = "agreed"
    case nextSteps = "nextSteps"
    case disclosure = "disclosure"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try CareCoordination(
        id: container.decode(Identifier<CareCoordination>.self, forKey: .id),
        date: container.decode(CalendarDate.self, forKey: .date),
        by: container.decode(Identifier<Clinician>.self, forKey: .by),
        with: container.decode([Partner].self, forKey: .partners),
        means: container.decode(Means.self, forKey: .means),
        topics: container.decode([Topic].self, forKey: .topics),
        note: container.decodeIfPresent(PrivateText.self, forKey: .note),
        agreed: container.decodeIfPresent(PrivateText.self, forKey: .agreed),
        nextSteps: container.decode([NextStep].self, forKey: .nextSteps),
        disclosure: container.decodeIfPresent(Disclosure.self, forKey: .disclosure))
    }
  }
}
