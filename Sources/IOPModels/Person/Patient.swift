/// The person whom the program treats.
public struct Patient: PersonalData, Hashable, Sendable, Codable {
  /// The opaque identifier of the person; never a medical-record number.
  public var id: Identifier<Patient>
  /// The person's name.
  public var name: PersonName
  /// The pronouns that the person uses.
  public var pronouns: PrivateText?
  /// The person's gender, in the person's words; nil when nobody has asked.
  public var gender: PrivateText?
  /// The date of birth.
  public var birthDate: Private<CalendarDate>
  /// The language in which the person wants to be treated; nil when nobody has asked.
  public var language: LanguageTag?
  /// Whether an interpreter is needed; nil when nobody has asked.
  public var needsInterpreter: Bool?
  /// The language in which the person wants to read; nil when nobody has asked or it is the same.
  public var readingLanguage: LanguageTag?
  /// What the person needs to understand and be understood; nil when nobody has asked.
  public var communicationNeeds: [CommunicationNeed]?
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
  /// Who and what depends on the person; nil when nobody has asked, empty when there is nobody.
  public var responsibilities: [Responsibility]?
  /// Who may decide for the person; nil when nobody has asked, empty when there is nobody.
  public var guardians: [Guardian]?

  /// Creates a patient.
  public init(
    id: Identifier<Patient>, name: PersonName, pronouns: PrivateText? = nil,
    gender: PrivateText? = nil,
    birthDate: Private<CalendarDate>, language: LanguageTag? = nil, needsInterpreter: Bool? = nil,
    readingLanguage: LanguageTag? = nil, communicationNeeds: [CommunicationNeed]? = nil,
    culture: PrivateText? = nil, timeZone: TimeZoneName, contacts: [ContactPoint] = [],
    supports: [SupportPerson]? = nil, commitments: [Commitment]? = nil,
    available: WeeklyTimes? = nil, preferences: Preferences? = nil,
    strengths: [PrivateText]? = nil, responsibilities: [Responsibility]? = nil,
    guardians: [Guardian]? = nil
  ) {
    self.id = id
    self.name = name
    self.pronouns = pronouns
    self.gender = gender
    self.birthDate = birthDate
    self.language = language
    self.needsInterpreter = needsInterpreter
    self.readingLanguage = readingLanguage
    self.communicationNeeds = communicationNeeds
    self.culture = culture
    self.timeZone = timeZone
    self.contacts = contacts
    self.supports = supports
    self.commitments = commitments
    self.available = available
    self.preferences = preferences
    self.strengths = strengths
    self.responsibilities = responsibilities
    self.guardians = guardians
  }

  /// Returns the person's age in completed years on a day.
  public func age(on date: CalendarDate) -> Int { birthDate.revealed.completedYears(to: date) }

  /// Returns whether the person is a minor on a day.
  ///
  /// - Parameters:
  ///   - date: the day.
  ///   - ageOfMajority: the age in years from which a person is of age; the law of the place says which.
  public func isMinor(on date: CalendarDate, ageOfMajority: Int) -> Bool {
    age(on: date) < ageOfMajority
  }

  /// Returns the guardians who have a power on a day; nil when nobody has asked whether there are any.
  public func guardians(with power: Guardian.Power, on date: CalendarDate) -> [Guardian]? {
    guardians?.filter { $0.has(power, on: date) }
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case name = "name"
    case pronouns = "pronouns"
    case gender = "gender"
    case birthDate = "birthDate"
    case language = "language"
    case needsInterpreter = "interpreter"
    case readingLanguage = "reads"
    case communicationNeeds = "communication"
    case culture = "culture"
    case timeZone = "timeZone"
    case contacts = "contacts"
    case supports = "supports"
    case commitments = "commitments"
    case available = "available"
    case preferences = "preferences"
    case strengths = "strengths"
    case responsibilities = "responsible"
    case guardians = "guardians"
  }
}
