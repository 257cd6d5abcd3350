/// One version of a consent of the person: what for, to whom, until when, signed and perhaps revoked.
///
/// What a paper lacks is recorded as missing and not refused, because a deficient consent exists too: ``validity(on:form:eventHasOccurred:treatmentHasEnded:)``
/// says whether it holds. A version does not change: a new one is added with the next ``number``. A revocation, and that the consent was
/// found to be false, are added to it once.
public struct Consent: PersonalData, Hashable, Sendable, Codable {
  /// What a consent is for.
  public enum Kind: String, ClosedVocabulary {
    /// To be treated.
    case treatment = "treatment"
    /// To release information.
    case release = "release"
    /// To disclose substance use disorder records under 42 CFR Part 2.
    case part2 = "part-2"
    /// To be treated by video.
    case telehealth = "telehealth"
    /// That the program contacts a support person.
    case supportContact = "support-contact"
  }

  /// What the person decided.
  public enum Decision: String, ClosedVocabulary {
    /// The person agreed.
    case given = "given"
    /// The person refused.
    case refused = "refused"
  }

  /// Something that the consent tells the person.
  public enum Statement: String, ClosedVocabulary {
    /// That it can be revoked in writing, and how.
    case rightToRevoke = "revocation"
    /// That a covered entity may redisclose the record as HIPAA permits, except for proceedings against the patient.
    case redisclosure = "redisclosure"
    /// That the recipient may redisclose the information, which is then no longer protected.
    case noLongerProtected = "not-protected"
    /// What follows from refusing to sign.
    case refusal = "refusal"
    /// How to choose not to receive fundraising messages.
    case fundraisingOptOut = "no-fundraising"
  }

  /// Who signs or revokes.
  public enum Signer: String, ClosedVocabulary {
    /// The patient.
    case patient = "patient"
    /// A parent or guardian.
    case guardian = "guardian"
    /// Another person who may decide for the patient.
    case representative = "representative"
  }

  /// When a consent ends by itself.
  public enum Expiration: PersonalData, Hashable, Sendable {
    /// After a last day.
    case date(CalendarDate)
    /// With an event.
    case event(PrivateText)
    /// With the end of the treatment.
    case endOfTreatment
    /// Never.
    case never
  }

  /// That the consent was revoked.
  public struct Revocation: PersonalData, Hashable, Sendable, Codable {
    /// The first day on which the consent holds no longer.
    public let date: CalendarDate
    /// Who revoked it.
    public let by: Signer
    /// Whether it was revoked in writing; nil when not recorded.
    public let isWritten: Bool?
    /// What was said.
    public let note: PrivateText?

    /// Creates a revocation.
    public init(
      date: CalendarDate, by: Signer, isWritten: Bool? = nil, note: PrivateText? = nil
    ) {
      self.date = date
      self.by = by
      self.isWritten = isWritten
      self.note = note
    }

    enum CodingKeys: String, CodingKey {
      case date = "date"
      case by = "by"
      case isWritten = "written"
      case note = "note"
    }
  }

  /// Why a consent was refused as an entry.
  public enum Invalid: InvalidValue {
    /// The number of the version is not 1 to 10,000.
    case number
    /// The signature is dated after the day of the entry.
    case signed
    /// It was revoked before it was signed, or twice, or without being given.
    case revocation
    /// It was found false twice.
    case foundFalse

    public var description: String {
      switch self {
      case .number: "the versions of a consent have the numbers 1 to 10000"
      case .signed: "a consent is signed by the day on which it is recorded"
      case .revocation: "a consent that was given is revoked once and not before it was signed"
      case .foundFalse: "a consent is found to be false once"
      }
    }
  }

  /// The identifier of the consent; the same in all of its versions.
  public let id: Identifier<Consent>
  /// The number of this version, 1 to 10,000.
  public let number: Int
  /// The day on which this version was entered into the record.
  public let recorded: CalendarDate
  /// What it is for.
  public let kind: Kind
  /// What the person decided.
  public let decision: Decision
  /// The patient's name as it stands on the form.
  public let patientName: PrivateText?
  /// Who may disclose.
  public let disclosers: [ConsentParty]
  /// What may be disclosed.
  public let scope: [InformationKind]
  /// What may be disclosed, in words.
  public let scopeNote: PrivateText?
  /// Who may receive it.
  public let recipients: [ConsentParty]
  /// What for.
  public let purposes: [ConsentPurpose]
  /// What it tells the person.
  public let statements: [Statement]
  /// When it ends by itself; nil when it does not say.
  public let expiration: Expiration?
  /// Who signed it; nil when nobody did.
  public let signer: Signer?
  /// The date of the signature; nil when it has none.
  public let signed: CalendarDate?
  /// Whether the form also holds a consent for something else; nil when nobody has looked.
  public let isCombined: Bool?
  /// Whether treatment or payment was made to depend on it; nil when nobody has asked.
  public let isCondition: Bool?
  /// That it was revoked.
  public private(set) var revocation: Revocation?
  /// From when on it is known, or could be, that it is materially false.
  public private(set) var foundFalse: CalendarDate?

  /// Creates a version of a consent.
  ///
  /// - Throws: ``Invalid`` when the number is out of range, or a signature or revocation comes too late or too early.
  public init(
    id: Identifier<Consent>, number: Int = 1, recorded: CalendarDate, kind: Kind,
    decision: Decision = .given, patientName: PrivateText? = nil, disclosers: [ConsentParty] = [],
    scope: [InformationKind] = [], scopeNote: PrivateText? = nil, recipients: [ConsentParty] = [],
    purposes: [ConsentPurpose] = [], statements: [Statement] = [], expiration: Expiration? = nil,
    signer: Signer? = nil, signed: CalendarDate? = nil, isCombined: Bool? = nil,
    isCondition: Bool? = nil, revocation: Revocation? = nil, foundFalse: CalendarDate? = nil
  ) throws(Invalid) {
    guard (1...10_000).contains(number) else { throw .number }
    guard signed.map({ $0 <= recorded }) ?? true else { throw .signed }
    if let revocation {
      guard decision == .given, signed.map({ $0 <= revocation.date }) ?? true else {
        throw .revocation
      }
    }
    self.id = id
    self.number = number
    self.recorded = recorded
    self.kind = kind
    self.decision = decision
    self.patientName = patientName
    self.disclosers = disclosers
    self.scope = scope
    self.scopeNote = scopeNote
    self.recipients = recipients
    self.purposes = purposes
    self.statements = statements
    self.expiration = expiration
    self.signer = signer
    self.signed = signed
    self.isCombined = isCombined
    self.isCondition = isCondition
    self.revocation = revocation
    self.foundFalse = foundFalse
  }

  /// Adds that the consent was revoked; nothing else of it changes.
  ///
  /// - Throws: ``Invalid/revocation`` when it was revoked already, not given, or signed later.
  public mutating func revoke(_ revocation: Revocation) throws(Invalid) {
    guard self.revocation == nil, decision == .given,
      signed.map({ $0 <= revocation.date }) ?? true
    else { throw .revocation }
    self.revocation = revocation
  }

  /// Adds that the consent was found to be materially false; nothing else of it changes.
  ///
  /// - Throws: ``Invalid/foundFalse`` when that was added already.
  public mutating func markFalse(from date: CalendarDate) throws(Invalid) {
    guard foundFalse == nil else { throw .foundFalse }
    foundFalse = date
  }

  /// Returns the version as it was known on a day, without what was added later; nil when it was recorded later.
  public func asKnown(on date: CalendarDate) -> Consent? {
    guard recorded <= date else { return nil }
    var copy = self
    copy.revocation = revocation.flatMap { $0.date <= date ? $0 : nil }
    copy.foundFalse = foundFalse.flatMap { $0 <= date ? $0 : nil }
    return copy
  }

  /// Returns the latest version of each consent as it was known on a day, in the order of the first versions.
  public static func current(_ versions: [Consent], on date: CalendarDate) -> [Consent] {
    var order: [Identifier<Consent>] = []
    var latest: [Identifier<Consent>: Consent] = [:]
    for version in versions {
      guard let known = version.asKnown(on: date) else { continue }
      guard let other = latest[known.id] else {
        order.append(known.id)
        latest[known.id] = known
        continue
      }
      if known.number >= other.number { latest[known.id] = known }
    }
    return order.compactMap { latest[$0] }
  }

  /// Returns whether the scope names a kind of information.
  ///
  /// The whole record stands for each kind that IOPKit ships, except notes that are kept apart and, outside a consent of
  /// 42 CFR Part 2, substance use.
  public func covers(_ information: InformationKind) -> Bool {
    if scope.contains(information) { return true }
    guard scope.contains(.wholeRecord), information.isInCatalogue, !information.isKeptApart else {
      return false
    }
    return information != .substanceUse || kind == .part2
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case number = "number"
    case recorded = "recorded"
    case kind = "kind"
    case decision = "decision"
    case patientName = "patientName"
    case disclosers = "disclosers"
    case scope = "scope"
    case scopeNote = "scopeNote"
    case recipients = "recipients"
    case purposes = "purposes"
    case statements = "statements"
    case expiration = "expiration"
    case signer = "signer"
    case signed = "signed"
    case isCombined = "combined"
    case isCondition = "condition"
    case revocation = "revocation"
    case foundFalse = "foundFalse"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try Consent(
        id: container.decode(Identifier<Consent>.self, forKey: .id),
        number: container.decode(Int.self, forKey: .number),
        recorded: container.decode(CalendarDate.self, forKey: .recorded),
        kind: container.decode(Kind.self, forKey: .kind),
        decision: container.decode(Decision.self, forKey: .decision),
        patientName: container.decodeIfPresent(PrivateText.self, forKey: .patientName),
        disclosers: container.decode([ConsentParty].self, forKey: .disclosers),
        scope: container.decode([InformationKind].self, forKey: .scope),
        scopeNote: container.decodeIfPresent(PrivateText.self, forKey: .scopeNote),
        recipients: container.decode([ConsentParty].self, forKey: .recipients),
        purposes: container.decode([ConsentPurpose].self, forKey: .purposes),
        statements: container.decode([Statement].self, forKey: .statements),
        expiration: container.decodeIfPresent(Expiration.self, forKey: .expiration),
        signer: container.decodeIfPresent(Signer.self, forKey: .signer),
        signed: container.decodeIfPresent(CalendarDate.self, forKey: .signed),
        isCombined: container.decodeIfPresent(Bool.self, forKey: .isCombined),
        isCondition: container.decodeIfPresent(Bool.self, forKey: .isCondition),
        revocation: container.decodeIfPresent(Revocation.self, forKey: .revocation),
        foundFalse: container.decodeIfPresent(CalendarDate.self, forKey: .foundFalse))
    }
  }
}
