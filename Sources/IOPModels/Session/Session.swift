/// One session of treatment: planned, held or cancelled, with what was recorded about it.
public struct Session: PersonalData, Hashable, Sendable, Codable {
  /// Whether a session takes place.
  public enum Status: String, ClosedVocabulary {
    /// It is planned.
    case planned = "planned"
    /// It took place.
    case held = "held"
    /// The program cancelled it.
    case cancelledByProgram = "off-by-program"
    /// The person cancelled it beforehand.
    case cancelledByPatient = "off-by-patient"
  }

  /// Why a session was refused.
  public enum Invalid: InvalidValue {
    /// Attendance or a note stands at a session that was not held.
    case notHeld
    /// The person was there for longer than the session lasted.
    case attendedLonger

    public var description: String {
      switch self {
      case .notHeld: "attendance and notes belong to a session that was held"
      case .attendedLonger: "nobody attends a session for longer than it lasts"
      }
    }
  }

  /// The identifier of this session.
  public let id: Identifier<Session>
  /// The local day.
  public let date: CalendarDate
  /// The local time at which it begins.
  public let start: TimeOfDay
  /// How long it lasts.
  public let minutes: Minutes
  /// The service.
  public let service: ServiceKind
  /// The way of working; nil when it has none of its own.
  public let modality: Modality?
  /// Where it takes place.
  public let delivery: DeliveryMode
  /// Who leads it; nil when not recorded.
  public let clinician: Identifier<Clinician>?
  /// Whether it takes place.
  public let status: Status
  /// Whether and how the person came; nil until somebody records it.
  public let attendance: Attendance?
  /// What was written about it; nil until somebody writes it.
  public let note: SessionNote?
  /// Practice that was agreed for the time until the next session.
  public let homework: [Homework]

  /// Creates a session.
  ///
  /// - Throws: ``Invalid`` when attendance or a note stands at a session that was not held, or the attendance is longer
  ///   than the session.
  public init(
    id: Identifier<Session>, date: CalendarDate, start: TimeOfDay, minutes: Minutes,
    service: ServiceKind, modality: Modality? = nil, delivery: DeliveryMode,
    clinician: Identifier<Clinician>? = nil, status: Status, attendance: Attendance? = nil,
    note: SessionNote? = nil, homework: [Homework] = []
  ) throws(Invalid) {
    guard status == .held || (attendance == nil && note == nil) else { throw .notHeld }
    if case .partial(let attended)? = attendance, attended > minutes { throw .attendedLonger }
    self.id = id
    self.date = date
    self.start = start
    self.minutes = minutes
    self.service = service
    self.modality = modality
    self.delivery = delivery
    self.clinician = clinician
    self.status = status
    self.attendance = attendance
    self.note = note
    self.homework = homework
  }

  /// How many minutes the person attended; nil while the session is unresolved.
  ///
  /// A session that was not held was attended for no minutes.
  public var attendedMinutes: Int? {
    switch (status, attendance) {
    case (.planned, _): nil
    case (.cancelledByProgram, _), (.cancelledByPatient, _): 0
    case (.held, nil): nil
    case (.held, .present?): minutes.count
    case (.held, .partial(let attended)?): attended.count
    case (.held, .excused?), (.held, .noShow?): 0
    }
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case start = "start"
    case minutes = "minutes"
    case service = "service"
    case modality = "modality"
    case delivery = "delivery"
    case clinician = "clinician"
    case status = "status"
    case attendance = "attendance"
    case note = "note"
    case homework = "homework"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try Session(
        id: container.decode(Identifier<Session>.self, forKey: .id),
        date: container.decode(CalendarDate.self, forKey: .date),
        start: container.decode(TimeOfDay.self, forKey: .start),
        minutes: container.decode(Minutes.self, forKey: .minutes),
        service: container.decode(ServiceKind.self, forKey: .service),
        modality: container.decodeIfPresent(Modality.self, forKey: .modality),
        delivery: container.decode(DeliveryMode.self, forKey: .delivery),
        clinician: container.decodeIfPresent(Identifier<Clinician>.self, forKey: .clinician),
        status: container.decode(Status.self, forKey: .status),
        attendance: container.decodeIfPresent(Attendance.self, forKey: .attendance),
        note: container.decodeIfPresent(SessionNote.self, forKey: .note),
        homework: container.decode([Homework].self, forKey: .homework))
    }
  }
}
