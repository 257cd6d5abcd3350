public import IOPModels

/// What the person does, and whom they reach, when a crisis comes.
///
/// The seven categories of a safety plan (``/IOPModels/Citation/stanleyBrown``); the form itself is licensed and not part of the library. A later
/// plan supersedes an earlier one; both stay in the record. A plan may be incomplete while it is written with the person:
/// ``PlanRule/crisis`` says what it lacks, and a blank entry counts as none.
public struct CrisisPlan: PersonalData, Hashable, Sendable, Codable {
  /// A professional or a place that helps in a crisis.
  public struct Professional: PersonalData, Hashable, Sendable, Codable {
    /// Why a contact was refused.
    public enum Invalid: InvalidValue {
      /// The name is blank.
      case name
      /// There is no way to reach them.
      case reach

      public var description: String {
        switch self {
        case .name: "a professional contact has a name"
        case .reach: "a professional contact has a way to be reached"
        }
      }
    }

    /// The name.
    public let name: PrivateText
    /// How to reach them.
    public let reach: PrivateText
    /// When they can be reached, in the person's local time; nil when not recorded.
    public let hours: WeeklyTimes?

    /// Creates a professional contact.
    ///
    /// - Throws: ``Invalid`` when the name or the way to reach them is blank.
    public init(
      name: PrivateText, reach: PrivateText, hours: WeeklyTimes? = nil
    ) throws(Invalid) {
      guard !name.revealed.isBlank else { throw .name }
      guard !reach.revealed.isBlank else { throw .reach }
      self.name = name
      self.reach = reach
      self.hours = hours
    }

    enum CodingKeys: String, CodingKey {
      case name = "name"
      case reach = "reach"
      case hours = "hours"
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self = try decoder.refusing {
        try Professional(
          name: container.decode(PrivateText.self, forKey: .name),
          reach: container.decode(PrivateText.self, forKey: .reach),
          hours: container.decodeIfPresent(WeeklyTimes.self, forKey: .hours))
      }
    }
  }

  /// The identifier of this version.
  public var id: Identifier<CrisisPlan>
  /// The day on which it was made.
  public var date: CalendarDate
  /// Who made it with the person.
  public var by: Identifier<Clinician>?
  /// Thoughts, moods and situations that announce a crisis.
  public var warningSigns: [PrivateText]
  /// What the person can do alone.
  public var coping: [PrivateText]
  /// People whose company distracts.
  public var distractionPeople: [Identifier<SupportPerson>]
  /// Places that distract.
  public var distractionPlaces: [PrivateText]
  /// People whom the person can ask for help.
  public var helpers: [Identifier<SupportPerson>]
  /// Clinicians and places that help, with how to reach them.
  public var professionals: [Professional]
  /// Lines that answer in a crisis.
  public var lines: [CrisisLine]
  /// The nearest emergency department, with its address.
  public var emergencyDepartment: PrivateText?
  /// What was agreed about means of harm.
  public var means: [MeansSafety]
  /// What is worth living for.
  public var reasons: [PrivateText]

  /// Creates a value from its parts.
  public init(
    id: Identifier<CrisisPlan>, date: CalendarDate, by: Identifier<Clinician>? = nil,
    warningSigns: [PrivateText] = [], coping: [PrivateText] = [],
    distractionPeople: [Identifier<SupportPerson>] = [], distractionPlaces: [PrivateText] = [],
    helpers: [Identifier<SupportPerson>] = [], professionals: [Professional] = [],
    lines: [CrisisLine] = [], emergencyDepartment: PrivateText? = nil, means: [MeansSafety] = [],
    reasons: [PrivateText] = []
  ) {
    self.id = id
    self.date = date
    self.by = by
    self.warningSigns = warningSigns
    self.coping = coping
    self.distractionPeople = distractionPeople
    self.distractionPlaces = distractionPlaces
    self.helpers = helpers
    self.professionals = professionals
    self.lines = lines
    self.emergencyDepartment = emergencyDepartment
    self.means = means
    self.reasons = reasons
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case by = "by"
    case warningSigns = "signs"
    case coping = "coping"
    case distractionPeople = "distractPeople"
    case distractionPlaces = "distractPlaces"
    case helpers = "helpers"
    case professionals = "professionals"
    case lines = "lines"
    case emergencyDepartment = "emergencyDept"
    case means = "means"
    case reasons = "reasons"
  }
}
