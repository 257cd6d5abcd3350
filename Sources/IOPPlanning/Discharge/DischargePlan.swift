public import IOPModels

/// What stands when the person leaves: where to, who follows up when, what goes along.
public struct DischargePlan: PersonalData, Hashable, Sendable, Codable {
  /// An appointment for the time after the program.
  public struct Appointment: PersonalData, Hashable, Sendable, Codable {
    /// Why an appointment was refused.
    public enum Invalid: InvalidValue {
      /// It is with nobody.
      case with
      /// The way to reach them is blank.
      case contact
      /// It has a time and no day.
      case time

      public var description: String {
        switch self {
        case .with: "an appointment is with somebody"
        case .contact: "the contact of an appointment is not blank"
        case .time: "an appointment with a time has a day"
        }
      }
    }

    /// The service.
    public let service: ServiceKind
    /// With whom.
    public let with: PrivateText
    /// How to reach them; nil when not recorded.
    public let contact: PrivateText?
    /// The day; nil when it was not agreed.
    public let date: CalendarDate?
    /// The time; nil when it was not agreed.
    public let time: TimeOfDay?

    /// Creates an appointment.
    ///
    /// - Throws: ``Invalid`` when it is with nobody, the contact is blank, or it has a time and no day.
    public init(
      service: ServiceKind, with: PrivateText, contact: PrivateText? = nil,
      date: CalendarDate? = nil, time: TimeOfDay? = nil
    ) throws(Invalid) {
      guard !with.revealed.isBlank else { throw .with }
      guard contact.map({ !$0.revealed.isBlank }) ?? true else { throw .contact }
      guard time == nil || date != nil else { throw .time }
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

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self = try decoder.refusing {
        try Appointment(
          service: container.decode(ServiceKind.self, forKey: .service),
          with: container.decode(PrivateText.self, forKey: .with),
          contact: container.decodeIfPresent(PrivateText.self, forKey: .contact),
          date: container.decodeIfPresent(CalendarDate.self, forKey: .date),
          time: container.decodeIfPresent(TimeOfDay.self, forKey: .time))
      }
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
  /// Case-management needs that somebody else takes over, with the patient's consent.
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
