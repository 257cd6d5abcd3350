public import IOPModels

/// What stands when the person leaves: where to, who follows up when, what goes along.
public struct DischargePlan: PersonalData, Hashable, Sendable, Codable {
  /// An appointment for the time after the program.
  public struct Appointment: PersonalData, Hashable, Sendable, Codable {
    /// The service.
    public var service: ServiceKind
    /// With whom.
    public var with: PrivateText
    /// How to reach them.
    public var contact: PrivateText?
    /// The day; nil when it was not agreed.
    public var date: CalendarDate?
    /// The time; nil when it was not agreed.
    public var time: TimeOfDay?

    /// Creates an appointment.
    public init(
      service: ServiceKind, with: PrivateText, contact: PrivateText? = nil,
      date: CalendarDate? = nil, time: TimeOfDay? = nil
    ) {
      self.service = service
      self.with = with
      self.contact = contact
      self.date = date
      self.time = time
    }

    enum CodingKeys: String, CodingKey {
      case service = "service"
      case with = "with"
      case contact = "contact"
      case date = "date"
      case time = "time"
    }
  }

  /// The identifier of this version.
  public var id: Identifier<DischargePlan>
  /// The day on which it was made.
  public var date: CalendarDate
  /// The level of care that follows; nil when it was not decided.
  public var destination: LevelOfCare?
  /// Why the person leaves now.
  public var reason: PrivateText?
  /// Appointments for the time after the program.
  public var appointments: [Appointment]
  /// Support groups for the time after the program.
  public var supportGroups: [PrivateText]
  /// Whether the list of medicines was compared with the person and handed over; nil when not recorded.
  public var medicationsReconciled: Bool?
  /// Whether the person has a copy with the crisis plan and the relapse-prevention plan; nil when not recorded.
  public var copyGiven: Bool?
  /// Case-management needs that somebody else takes over, with that person's consent.
  public var handedOver: [Identifier<CaseNeed>]
  /// What was done: symptoms, goals and preferences, treatments and therapies.
  public var servicesSummary: PrivateText?

  /// Creates a value from its parts.
  public init(
    id: Identifier<DischargePlan>, date: CalendarDate, destination: LevelOfCare? = nil,
    reason: PrivateText? = nil, appointments: [Appointment] = [],
    supportGroups: [PrivateText] = [], medicationsReconciled: Bool? = nil, copyGiven: Bool? = nil,
    handedOver: [Identifier<CaseNeed>] = [], servicesSummary: PrivateText? = nil
  ) {
    self.id = id
    self.date = date
    self.destination = destination
    self.reason = reason
    self.appointments = appointments
    self.supportGroups = supportGroups
    self.medicationsReconciled = medicationsReconciled
    self.copyGiven = copyGiven
    self.handedOver = handedOver
    self.servicesSummary = servicesSummary
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case destination = "destination"
    case reason = "reason"
    case appointments = "appointments"
    case supportGroups = "supportGroups"
    case medicationsReconciled = "medsReconciled"
    case copyGiven = "copyGiven"
    case handedOver = "handedOver"
    case servicesSummary = "summary"
  }
}
