/// A group that meets regularly: who leads it, who belongs to it from when to when, and who waits for a place.
///
/// A group names several people, so it belongs to the program and never to one person's record. A session of a person points at it
/// by ``Session/group``. What is not recorded stays unknown: a group whose members or size nobody has recorded is neither full
/// nor open.
public struct TherapyGroup: PersonalData, Hashable, Sendable, Codable {
  /// Whether people may join a group that has begun.
  public enum Enrolment: String, ClosedVocabulary {
    /// People join at any time.
    case open = "open"
    /// Everybody begins together, and nobody joins later.
    case closed = "closed"
  }

  /// Why a group was refused.
  public enum Invalid: InvalidValue {
    /// Somebody left before joining, or stopped waiting before the wait began.
    case order
    /// Somebody is a member twice at the same time, or waits twice.
    case twice
    /// Somebody joined a closed group after it had begun.
    case closed
    /// The person who leads the group stands among those who lead with them, or one of these stands there twice.
    case facilitator
    /// Somebody waits while being a member.
    case alreadyMember
    /// The group has no place that day, or it is not known whether it has one.
    case noPlace
    /// The person is not a member on that day.
    case notMember

    public var description: String {
      switch self {
      case .order: "nobody leaves a group, or its waitlist, before the day of joining it"
      case .twice: "nobody is a member twice at a time, or waits twice at a time"
      case .closed: "nobody joins a closed group after it has begun"
      case .facilitator: "each of those who lead a group stands there once"
      case .alreadyMember: "nobody waits for a group while being a member of it"
      case .noPlace: "a person joins a group on a day on which it has a place"
      case .notMember: "only a member of that day leaves a group"
      }
    }
  }

  /// The identifier of the group.
  public let id: Identifier<TherapyGroup>
  /// What people call it.
  public let title: String
  /// The service that it gives.
  public let service: ServiceKind
  /// The way of working; nil when it has none of its own.
  public let modality: Modality?
  /// What it is for.
  public let purposes: [GroupPurpose]
  /// What its members agree to.
  public let guidelines: [GroupGuideline]
  /// Whether people may join after the beginning.
  public let enrolment: Enrolment
  /// The first day of the group; nil when not recorded.
  public let begins: CalendarDate?
  /// How many people it has; nil when nobody has set it.
  public let size: Sourced<GroupSize>?
  /// Who leads it; nil when not recorded.
  public let facilitator: Identifier<Clinician>?
  /// Who leads it with them.
  public let coFacilitators: [Identifier<Clinician>]
  /// Who belongs to it from when to when; nil when nobody has recorded it.
  public let members: [Membership]?
  /// Who waits for a place.
  public let waitlist: [Waiting]

  /// Creates a group.
  ///
  /// - Throws: ``Invalid`` when memberships or waits contradict each other.
  public init(
    id: Identifier<TherapyGroup>, title: String, service: ServiceKind = .groupTherapy,
    modality: Modality? = nil, purposes: [GroupPurpose] = [], guidelines: [GroupGuideline] = [],
    enrolment: Enrolment, begins: CalendarDate? = nil, size: Sourced<GroupSize>? = nil,
    facilitator: Identifier<Clinician>? = nil, coFacilitators: [Identifier<Clinician>] = [],
    members: [Membership]? = nil, waitlist: [Waiting] = []
  ) throws(Invalid) {
    let leaders = coFacilitators + (facilitator.map { [$0] } ?? [])
    guard Set(leaders).count == leaders.count else { throw .facilitator }
    let stays = members ?? []
    if enrolment == .closed, let begins {
      guard stays.allSatisfy({ $0.joined <= begins }) else { throw .closed }
    }
    guard !Self.overlap(stays.map { ($0.patient, $0.joined, $0.left) }),
      !Self.overlap(waitlist.map { ($0.patient, $0.since, $0.until) })
    else { throw .twice }
    for wait in waitlist {
      let during = stays.contains { stay in
        stay.patient == wait.patient && wait.includes(wait.since)
          && (stay.left.map { wait.since < $0 } ?? true)
          && (wait.until.map { stay.joined < $0 } ?? true)
      }
      guard !during else { throw .alreadyMember }
    }
    self.id = id
    self.title = title
    self.service = service
    self.modality = modality
    self.purposes = purposes
    self.guidelines = guidelines
    self.enrolment = enrolment
    self.begins = begins
    self.size = size
    self.facilitator = facilitator
    self.coFacilitators = coFacilitators
    self.members = members
    self.waitlist = waitlist
  }

  /// Whether two stretches of one person share a day; the day of an end no longer belongs to a stretch.
  private static func overlap(
    _ stretches: [(Identifier<Patient>, CalendarDate, CalendarDate?)]
  ) -> Bool {
    let sorted = stretches.ordered { ($0.0, $0.1) < ($1.0, $1.1) }
    return zip(sorted, sorted.dropFirst()).contains { first, second in
      first.0 == second.0
        && (first.1 == second.1 || (first.2.map { second.1 < $0 } ?? true))
    }
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case title = "title"
    case service = "service"
    case modality = "modality"
    case purposes = "purposes"
    case guidelines = "guidelines"
    case enrolment = "enrolment"
    case begins = "begins"
    case size = "size"
    case facilitator = "facilitator"
    case coFacilitators = "with"
    case members = "members"
    case waitlist = "waitlist"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try TherapyGroup(
        id: container.decode(Identifier<TherapyGroup>.self, forKey: .id),
        title: container.decode(String.self, forKey: .title),
        service: container.decode(ServiceKind.self, forKey: .service),
        modality: container.decodeIfPresent(Modality.self, forKey: .modality),
        purposes: container.decode([GroupPurpose].self, forKey: .purposes),
        guidelines: container.decode([GroupGuideline].self, forKey: .guidelines),
        enrolment: container.decode(Enrolment.self, forKey: .enrolment),
        begins: container.decodeIfPresent(CalendarDate.self, forKey: .begins),
        size: container.decodeIfPresent(Sourced<GroupSize>.self, forKey: .size),
        facilitator: container.decodeIfPresent(Identifier<Clinician>.self, forKey: .facilitator),
        coFacilitators: container.decode([Identifier<Clinician>].self, forKey: .coFacilitators),
        members: container.decodeIfPresent([Membership].self, forKey: .members),
        waitlist: container.decode([Waiting].self, forKey: .waitlist))
    }
  }
}

extension TherapyGroup {
  /// The time during which a person belongs to a group.
  public struct Membership: PersonalData, Hashable, Sendable, Codable {
    /// The person.
    public let patient: Identifier<Patient>
    /// The first day in the group.
    public let joined: CalendarDate
    /// The day on which the person left, which no longer belongs to the membership; nil while it lasts.
    public let left: CalendarDate?
    /// The day on which the person agreed to the guidelines; nil when not recorded.
    public let agreed: CalendarDate?

    /// Creates a membership.
    ///
    /// - Throws: ``TherapyGroup/Invalid/order`` when the person left before joining.
    public init(
      _ patient: Identifier<Patient>, joined: CalendarDate, left: CalendarDate? = nil,
      agreed: CalendarDate? = nil
    ) throws(Invalid) {
      if let left, left < joined { throw .order }
      self.patient = patient
      self.joined = joined
      self.left = left
      self.agreed = agreed
    }

    /// Returns whether the person belongs to the group on a day.
    public func includes(_ date: CalendarDate) -> Bool {
      joined <= date && (left.map { date < $0 } ?? true)
    }

    enum CodingKeys: String, CodingKey {
      case patient = "patient"
      case joined = "joined"
      case left = "left"
      case agreed = "agreed"
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self = try decoder.refusing {
        try Membership(
          container.decode(Identifier<Patient>.self, forKey: .patient),
          joined: container.decode(CalendarDate.self, forKey: .joined),
          left: container.decodeIfPresent(CalendarDate.self, forKey: .left),
          agreed: container.decodeIfPresent(CalendarDate.self, forKey: .agreed))
      }
    }
  }

  /// The time during which a person waits for a place.
  public struct Waiting: PersonalData, Hashable, Sendable, Codable {
    /// Why a wait ended.
    public enum End: String, ClosedVocabulary {
      /// The person joined the group.
      case joined = "joined"
      /// The person no longer wants a place.
      case withdrawn = "withdrawn"
      /// The person was offered a place elsewhere.
      case elsewhere = "elsewhere"
    }

    /// The person.
    public let patient: Identifier<Patient>
    /// The first day of the wait.
    public let since: CalendarDate
    /// The day on which the wait ended, which no longer belongs to it; nil while it lasts.
    public let until: CalendarDate?
    /// Why it ended; nil while it lasts or when not recorded.
    public let end: End?

    /// Creates a wait.
    ///
    /// - Throws: ``TherapyGroup/Invalid/order`` when it ended before it began, or has a reason to have ended and no end.
    public init(
      _ patient: Identifier<Patient>, since: CalendarDate, until: CalendarDate? = nil,
      end: End? = nil
    ) throws(Invalid) {
      if let until, until < since { throw .order }
      guard until != nil || end == nil else { throw .order }
      self.patient = patient
      self.since = since
      self.until = until
      self.end = end
    }

    /// Returns whether the person waits on a day.
    public func includes(_ date: CalendarDate) -> Bool {
      since <= date && (until.map { date < $0 } ?? true)
    }

    enum CodingKeys: String, CodingKey {
      case patient = "patient"
      case since = "since"
      case until = "until"
      case end = "end"
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self = try decoder.refusing {
        try Waiting(
          container.decode(Identifier<Patient>.self, forKey: .patient),
          since: container.decode(CalendarDate.self, forKey: .since),
          until: container.decodeIfPresent(CalendarDate.self, forKey: .until),
          end: container.decodeIfPresent(End.self, forKey: .end))
      }
    }
  }
}
