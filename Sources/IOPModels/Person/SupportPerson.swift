/// Someone who stands by the patient outside the program.
public struct SupportPerson: PersonalData, Hashable, Sendable, Codable {
  /// The identifier of this person within the record.
  public var id: Identifier<SupportPerson>
  /// The person's name.
  public var name: PersonName
  /// Who they are to the patient.
  public var relationship: Relationship
  /// How to reach them.
  public var contacts: [ContactPoint]
  /// Whether the patient agrees that the program contacts this person; nil when nobody has asked.
  public var consentToContact: Bool?
  /// Whether this is the person to call in an emergency.
  public var isEmergencyContact: Bool?
  /// When the person can be reached; nil when unknown.
  public var reachable: WeeklyTimes?
  /// Whether this person knows that the patient is in treatment; nil when nobody has asked.
  public var knowsOfTreatment: Bool?
  /// The language in which to talk to them; nil when nobody has asked.
  public var language: LanguageTag?

  /// Creates a support person.
  public init(
    id: Identifier<SupportPerson>, name: PersonName, relationship: Relationship,
    contacts: [ContactPoint] = [], consentToContact: Bool? = nil, isEmergencyContact: Bool? = nil,
    reachable: WeeklyTimes? = nil, knowsOfTreatment: Bool? = nil, language: LanguageTag? = nil
  ) {
    self.id = id
    self.name = name
    self.relationship = relationship
    self.contacts = contacts
    self.consentToContact = consentToContact
    self.isEmergencyContact = isEmergencyContact
    self.reachable = reachable
    self.knowsOfTreatment = knowsOfTreatment
    self.language = language
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case name = "name"
    case relationship = "relationship"
    case contacts = "contacts"
    case consentToContact = "consentToContact"
    case isEmergencyContact = "emergency"
    case reachable = "reachable"
    case knowsOfTreatment = "knows"
    case language = "language"
  }
}
