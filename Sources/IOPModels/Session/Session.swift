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
    /// The person was there for longer than the session lasted, or came as late as that.
    case attendedLonger
    /// A cancellation stands at a session that was not cancelled, or is later than its day.
    case notCancelled
    /// A session makes up for itself.
    case makesUpForItself
    /// The place of a telehealth session stands at a session on site.
    case onsite
    /// The note, or the day of homework, is earlier than the session.
    case before

    public var description: String {
      switch self {
      case .notHeld: "attendance and notes belong to a session that was held"
      case .attendedLonger:
        "nobody attends a session, or comes late to it, for longer than it lasts"
      case .notCancelled: "only a cancelled session has a cancellation, by its day at the latest"
      case .makesUpForItself: "a session makes up for another one"
      case .onsite: "only a session that is not on site has a telehealth setting"
      case .before: "a note and homework are not earlier than their session"
      }
    }
  }

  /// When and why a session was cancelled; by which side stands in ``Session/status-swift.property``.
  public struct Cancellation: PersonalData, Hashable, Sendable, Codable {
    /// The day on which it was cancelled.
    public let on: CalendarDate
    /// Who of the team cancelled it or took the message; nil when not recorded.
    public let by: Identifier<Clinician>?
    /// Why; nil when not recorded.
    public let reason: PrivateText?

    /// Creates a cancellation.
    public init(
      on date: CalendarDate, by clinician: Identifier<Clinician>? = nil, reason: PrivateText? = nil
    ) {
      on = date
      by = clinician
      self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
      case on = "on"
      case by = "by"
      case reason = "reason"
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
  /// The group of which it is a session; nil when it is none, or not recorded.
  public let group: Identifier<TherapyGroup>?
  /// Who leads it with the clinician.
  public let coFacilitators: [Identifier<Clinician>]
  /// The session that was missed or cancelled and for which this one makes up.
  public let makesUpFor: Identifier<Session>?

  // Few sessions have these two, so that they stand behind references.
  private let cancellationBox: Box<Cancellation>?
  private let telehealthBox: Box<TelehealthSetting>?

  /// When and why it was cancelled; nil when it was not, or nobody recorded the day.
  public var cancellation: Cancellation? { cancellationBox?.value }
  /// From where the person takes part by video; nil when nobody has asked.
  public var telehealth: TelehealthSetting? { telehealthBox?.value }

  /// Creates a session.
  ///
  /// - Throws: ``Invalid`` when attendance or a note stands at a session that was not held, the attendance is longer than the
  ///   session, a cancellation, a telehealth setting or a make-up does not fit it, or a note or homework is earlier than it.
  public init(
    id: Identifier<Session>, date: CalendarDate, start: TimeOfDay, minutes: Minutes,
    service: ServiceKind, modality: Modality? = nil, delivery: DeliveryMode,
    clinician: Identifier<Clinician>? = nil, status: Status, attendance: Attendance? = nil,
    note: SessionNote? = nil, homework: [Homework] = [],
    group: Identifier<TherapyGroup>? = nil, coFacilitators: [Identifier<Clinician>] = [],
    makesUpFor: Identifier<Session>? = nil, cancellation: Cancellation? = nil,
    telehealth: TelehealthSetting? = nil
  ) throws(Invalid) {
    guard status == .held || (attendance == nil && note == nil) else { throw .notHeld }
    if case .partial(let attended)? = attendance, attended > minutes { throw .attendedLonger }
    if case .late(let late)? = attendance, late >= minutes { throw .attendedLonger }
    if let cancellation {
      let isCancelled = status == .cancelledByProgram || status == .cancelledByPatient
      guard isCancelled, cancellation.on <= date else { throw .notCancelled }
    }
    guard makesUpFor != id else { throw .makesUpForItself }
    guard telehealth == nil || delivery != .onsite else { throw .onsite }
    let days = [note?.written] + homework.flatMap { [$0.due, $0.reviewed] }
    guard days.allSatisfy({ $0.map { date <= $0 } ?? true }) else { throw .before }
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
    self.group = group
    self.coFacilitators = coFacilitators
    self.makesUpFor = makesUpFor
    cancellationBox = cancellation.map { Box($0) }
    telehealthBox = telehealth.map { Box($0) }
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
    case (.held, .late(let late)?): minutes.count - late.count
    case (.held, .partial(let attended)?): attended.count
    case (.held, .excused?), (.held, .noShow?): 0
    }
  }

  /// How many days before the session it was cancelled; nil when that is not recorded.
  public var noticeDays: Int? { cancellation.map { $0.on.days(to: date) } }

  /// Whether the place from which the person takes part is known and safe; true for a session on site, nil while one is not asked.
  public var isReadyForTelehealth: Bool? {
    if delivery == .onsite { return true }
    return telehealth.flatMap(\.isReady)
  }

  /// Returns whether this session may make up for another one; nil while it is not recorded what became of that one.
  ///
  /// A make-up names the other session and is not before it, and the other was cancelled or not attended to its end.
  public func mayMakeUp(for missed: Session) -> Bool? {
    guard makesUpFor == missed.id, (missed.date, missed.start) < (date, start) else { return false }
    return missed.attendedMinutes.map { $0 < missed.minutes.count }
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
    case group = "group"
    case coFacilitators = "with"
    case makesUpFor = "makesUpFor"
    case cancellationBox = "cancelled"
    case telehealthBox = "telehealth"
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
        homework: container.decode([Homework].self, forKey: .homework),
        group: container.decodeIfPresent(Identifier<TherapyGroup>.self, forKey: .group),
        coFacilitators: container.decode([Identifier<Clinician>].self, forKey: .coFacilitators),
        makesUpFor: container.decodeIfPresent(Identifier<Session>.self, forKey: .makesUpFor),
        cancellation: container.decodeIfPresent(Cancellation.self, forKey: .cancellationBox),
        telehealth: container.decodeIfPresent(TelehealthSetting.self, forKey: .telehealthBox))
    }
  }
}
