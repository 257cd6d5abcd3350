/// One meeting of a group: what the whole group did, and for each person a part of their own.
///
/// Eight people in four meetings need thirty-two individual notes and not four. A group session is written once, and
/// ``session(of:)`` makes each person's own ``Session`` of it: with the shared part, with that person's part, and with nothing of
/// anybody else. It names several people, so it belongs to the program and never to one person's record.
public struct GroupSession: PersonalData, Hashable, Sendable, Codable {
  /// Why a group session was refused.
  public enum Invalid: InvalidValue, Hashable {
    /// Two parts belong to the same person, or would make sessions with the same identifier.
    case twice
    /// The session that a part makes is refused.
    case session(Session.Invalid)

    public var description: String {
      switch self {
      case .twice: "each person, and each identifier of a session, stands in a group session once"
      case .session(let reason): reason.description
      }
    }
  }

  /// What concerns one person in a group session.
  public struct Part: PersonalData, Hashable, Sendable, Codable {
    /// The person.
    public var patient: Identifier<Patient>
    /// The identifier of the person's own session.
    public var session: Identifier<Session>
    /// Whether and how the person came; nil until somebody records it.
    public var attendance: Attendance?
    /// How this person took part; its shared part is not used.
    public var note: SessionNote?
    /// Practice that was agreed with this person.
    public var homework: [Homework]

    /// Creates a value from its parts.
    public init(
      _ patient: Identifier<Patient>, session: Identifier<Session>, attendance: Attendance? = nil,
      note: SessionNote? = nil, homework: [Homework] = []
    ) {
      self.patient = patient
      self.session = session
      self.attendance = attendance
      self.note = note
      self.homework = homework
    }

    enum CodingKeys: String, CodingKey {
      case patient = "patient"
      case session = "session"
      case attendance = "attendance"
      case note = "note"
      case homework = "homework"
    }
  }

  /// What all people of a group session have in common.
  public struct Meeting: PersonalData, Hashable, Sendable, Codable {
    /// The group; nil when not recorded.
    public var group: Identifier<TherapyGroup>?
    /// The local day.
    public var date: CalendarDate
    /// The local time at which it begins.
    public var start: TimeOfDay
    /// How long it lasts.
    public var minutes: Minutes
    /// The service.
    public var service: ServiceKind
    /// The way of working; nil when it has none of its own.
    public var modality: Modality?
    /// Where it takes place.
    public var delivery: DeliveryMode
    /// Who leads it; nil when not recorded.
    public var clinician: Identifier<Clinician>?
    /// Who leads it with the clinician.
    public var coFacilitators: [Identifier<Clinician>]
    /// What the group did; must name nobody, which the library cannot check.
    public var shared: PrivateText?

    /// Creates a value from its parts.
    public init(
      of group: Identifier<TherapyGroup>? = nil, on date: CalendarDate, at start: TimeOfDay,
      minutes: Minutes, service: ServiceKind = .groupTherapy, modality: Modality? = nil,
      delivery: DeliveryMode, clinician: Identifier<Clinician>? = nil,
      coFacilitators: [Identifier<Clinician>] = [], shared: PrivateText? = nil
    ) {
      self.group = group
      self.date = date
      self.start = start
      self.minutes = minutes
      self.service = service
      self.modality = modality
      self.delivery = delivery
      self.clinician = clinician
      self.coFacilitators = coFacilitators
      self.shared = shared
    }

    enum CodingKeys: String, CodingKey {
      case group = "group"
      case date = "date"
      case start = "start"
      case minutes = "minutes"
      case service = "service"
      case modality = "modality"
      case delivery = "delivery"
      case clinician = "clinician"
      case coFacilitators = "with"
      case shared = "shared"
    }
  }

  /// What all people have in common.
  public let meeting: Meeting
  /// What concerns each person, in the order given.
  public let parts: [Part]

  /// Creates a group session that was held.
  ///
  /// - Throws: ``Invalid`` when a person or a session stands there twice, or the session that a part makes is refused.
  public init(_ meeting: Meeting, parts: [Part]) throws(Invalid) {
    guard Set(parts.map(\.patient)).count == parts.count,
      Set(parts.map(\.session)).count == parts.count
    else { throw .twice }
    for part in parts {
      do throws(Session.Invalid) {
        _ = try Self.session(meeting, part)
      } catch {
        throw .session(error)
      }
    }
    self.meeting = meeting
    self.parts = parts
  }

  /// Returns a person's own session, or nil when the person has no part in this one.
  public func session(of patient: Identifier<Patient>) -> Session? {
    parts.first { $0.patient == patient }.flatMap { try? Self.session(meeting, $0) }
  }

  /// The people who came, at least in part, and of whom nobody has written an individual part; a blank one counts as none.
  public var withoutIndividualNote: [Identifier<Patient>] {
    parts.filter { $0.came && $0.individualText == nil }.map(\.patient)
  }

  /// The people whose individual part is word for word that of somebody else, which says nothing about either.
  public var withCopiedNote: [Identifier<Patient>] {
    var count: [String: Int] = [:]
    for text in parts.compactMap(\.individualText) { count[text, default: 0] += 1 }
    return parts.filter { $0.individualText.map { count[$0, default: 0] > 1 } ?? false }
      .map(\.patient)
  }

  /// The people of whom nobody has recorded whether they came.
  public var unresolved: [Identifier<Patient>] {
    parts.filter { $0.attendance == nil }.map(\.patient)
  }

  /// The number of people who came, at least in part; nil while it is open for somebody.
  public var presentCount: Int? { unresolved.isEmpty ? parts.count(where: \.came) : nil }

  private static func session(
    _ meeting: Meeting, _ part: Part
  ) throws(Session.Invalid) -> Session {
    var note = part.note
    if note != nil {
      note?.shared = meeting.shared
    } else if let shared = meeting.shared, part.came {
      note = SessionNote(shared: shared)
    }
    return try Session(
      id: part.session, date: meeting.date, start: meeting.start, minutes: meeting.minutes,
      service: meeting.service, modality: meeting.modality, delivery: meeting.delivery,
      clinician: meeting.clinician, status: .held, attendance: part.attendance, note: note,
      homework: part.homework, group: meeting.group, coFacilitators: meeting.coFacilitators)
  }

  enum CodingKeys: String, CodingKey {
    case meeting = "meeting"
    case parts = "parts"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try GroupSession(
        container.decode(Meeting.self, forKey: .meeting),
        parts: container.decode([Part].self, forKey: .parts))
    }
  }
}

extension GroupSession.Part {
  /// Whether the person came, at least in part.
  var came: Bool {
    switch attendance {
    case .present?, .late?, .partial?: true
    case .excused?, .noShow?, nil: false
    }
  }

  /// The individual part of the note; nil when there is none or it is blank.
  var individualText: String? {
    note?.individual.flatMap { $0.revealed.isBlank ? nil : $0.revealed }
  }
}
