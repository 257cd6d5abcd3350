/// The person whom the program treats.
public struct Patient: PersonalData, Hashable, Sendable, Codable {
  /// The opaque identifier of the person; never a medical-record number.
  public var id: Identifier<Patient>
  /// The person's name.
  public var name: PersonName
  /// The pronouns that the person uses.
  public var pronouns: PrivateText?
  /// The date of birth.
  public var birthDate: Private<CalendarDate>
  /// The language in which the person wants to be treated; nil when nobody has asked.
  public var language: LanguageTag?
  /// Whether an interpreter is needed; nil when nobody has asked.
  public var needsInterpreter: Bool?
  /// What of culture, faith and background matters for treatment, in the person's words.
  public var culture: PrivateText?
  /// The zone in whose local time the person's week is written.
  public var timeZone: TimeZoneName
  /// How to reach the person.
  public var contacts: [ContactPoint]
  /// The people who stand by the person; nil when nobody has asked, empty when there is nobody.
  public var supports: [SupportPerson]?
  /// What takes up the person's week; nil when nobody has asked, empty when there is nothing.
  public var commitments: [Commitment]?
  /// The hours in which the person could come if there were no commitments; nil when nobody has asked.
  public var available: WeeklyTimes?
  /// What the person wants from treatment; nil when nobody has asked.
  public var preferences: Preferences?
  /// What the person is good at and can build on; nil when nobody has asked.
  public var strengths: [PrivateText]?

  /// Creates a patient.
  public init(
    id: Identifier<Patient>, name: PersonName, pronouns: PrivateText? = nil,
    birthDate: Private<CalendarDate>, language: LanguageTag? = nil, needsInterpreter: Bool? = nil,
    culture: PrivateText? = nil, timeZone: TimeZoneName, contacts: [ContactPoint] = [],
    supports: [SupportPerson]? = nil, commitments: [Commitment]? = nil,
    available: WeeklyTimes? = nil, preferences: Preferences? = nil,
    strengths: [PrivateText]? = nil
  ) {
    self.id = id
    self.name = name
    self.pronouns = pronouns
    self.birthDate = birthDate
    self.language = language
    self.needsInterpreter = needsInterpreter
    self.culture = culture
    self.timeZone = timeZone
    self.contacts = contacts
    self.supports = supports
    self.commitments = commitments
    self.available = available
    self.preferences = preferences
    self.strengths = strengths
  }

  /// Returns the person's age in completed years on a day.
  public func age(on date: CalendarDate) -> Int { birthDate.revealed.completedYears(to: date) }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case name = "name"
    case pronouns = "pronouns"
    case birthDate = "birthDate"
    case language = "language"
    case needsInterpreter = "interpreter"
    case culture = "culture"
    case timeZone = "timeZone"
    case contacts = "contacts"
    case supports = "supports"
    case commitments = "commitments"
    case available = "available"
    case preferences = "preferences"
    case strengths = "strengths"
  }
}
