/// Somebody who may decide for the patient: the parent of a minor, a guardian whom a court appointed, or an agency.
public struct Guardian: PersonalData, Hashable, Sendable, Codable {
  /// From what the authority comes.
  ///
  /// An open vocabulary: a site's own words are kept.
  public struct Authority: Vocabulary {
    public let rawValue: String

    public init?(rawValue: String) {
      guard InvalidVocabulary.of(rawValue) == nil else { return nil }
      self.rawValue = rawValue
    }

    private init(_ known: String) { rawValue = known }

    /// A parent's own authority.
    public static var parent: Self { Self("parent") }
    /// The appointment by a court.
    public static var court: Self { Self("court") }
    /// The custody of an agency, for example in foster care.
    public static var agency: Self { Self("agency") }
    /// A power of attorney or health-care proxy that the patient gave.
    public static var proxy: Self { Self("proxy") }

    public static var catalogue: [Self] {
      [
        .parent, .court, .agency, .proxy,
      ]
    }

    public var title: String {
      switch self {
      case .court: "appointed by a court"
      case .agency: "custody of an agency"
      case .proxy: "power of attorney or health-care proxy"
      default: rawValue.spacedWord
      }
    }
  }

  /// What a guardian may decide.
  public enum Power: String, ClosedVocabulary {
    /// To consent to treatment.
    case treatment = "treatment"
    /// To consent to medicines.
    case medication = "medication"
    /// To allow that information is passed on.
    case information = "information"
    /// To decide on money and insurance.
    case money = "money"
    /// To decide where the patient lives.
    case residence = "residence"
  }

  /// Why a guardian was refused.
  public enum Invalid: InvalidValue {
    /// The scope is empty, or names a power twice.
    case scope
    /// The last day is before the first.
    case dates

    public var description: String {
      switch self {
      case .scope: "a guardian has at least one power, and each power is named once"
      case .dates: "the authority of a guardian does not end before it begins"
      }
    }
  }

  /// The identifier of this person within the record.
  public let id: Identifier<Guardian>
  /// The name of the person or agency.
  public let name: PersonName
  /// Who they are to the patient.
  public let relationship: Relationship
  /// From what the authority comes.
  public let authority: Authority
  /// What the guardian may decide.
  public let scope: [Power]
  /// The first day of the authority; nil when it has always held.
  public let from: CalendarDate?
  /// The last day of the authority; nil when it has no end yet.
  public let until: CalendarDate?
  /// Whether the program has seen the paper that proves it; nil when nobody has asked.
  public let isDocumented: Bool?
  /// How to reach them.
  public let contacts: [ContactPoint]
  /// What limits the authority, for example a custody order.
  public let limits: PrivateText?

  /// Creates a guardian.
  ///
  /// - Throws: ``Invalid`` when the scope is empty or names a power twice, or the last day is before the first.
  public init(
    id: Identifier<Guardian>, name: PersonName, relationship: Relationship, authority: Authority,
    scope: [Power], from: CalendarDate? = nil, until: CalendarDate? = nil,
    isDocumented: Bool? = nil, contacts: [ContactPoint] = [], limits: PrivateText? = nil
  ) throws(Invalid) {
    guard !scope.isEmpty, Set(scope).count == scope.count else { throw .scope }
    if let from, let until, until < from { throw .dates }
    self.id = id
    self.name = name
    self.relationship = relationship
    self.authority = authority
    self.scope = scope
    self.from = from
    self.until = until
    self.isDocumented = isDocumented
    self.contacts = contacts
    self.limits = limits
  }

  /// Returns whether the guardian has a power on a day.
  public func has(_ power: Power, on date: CalendarDate) -> Bool {
    scope.contains(power) && (from.map { $0 <= date } ?? true) && (until.map { $0 >= date } ?? true)
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case name = "name"
    case relationship = "relationship"
    case authority = "authority"
    case scope = "scope"
    case from = "from"
    case until = "until"
    case isDocumented = "documented"
    case contacts = "contacts"
    case limits = "limits"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try Guardian(
        id: container.decode(Identifier<Guardian>.self, forKey: .id),
        name: container.decode(PersonName.self, forKey: .name),
        relationship: container.decode(Relationship.self, forKey: .relationship),
        authority: container.decode(Authority.self, forKey: .authority),
        scope: container.decode([Power].self, forKey: .scope),
        from: container.decodeIfPresent(CalendarDate.self, forKey: .from),
        until: container.decodeIfPresent(CalendarDate.self, forKey: .until),
        isDocumented: container.decodeIfPresent(Bool.self, forKey: .isDocumented),
        contacts: container.decode([ContactPoint].self, forKey: .contacts),
        limits: container.decodeIfPresent(PrivateText.self, forKey: .limits))
    }
  }
}
