/// What the patient decided on a day about contact with a support person; entries are added, never changed.
public struct ContactConsent: PersonalData, Hashable, Sendable, Codable {
  /// What was decided.
  public enum Decision: String, ClosedVocabulary {
    /// The program may contact the person.
    case given = "given"
    /// The program may not.
    case refused = "refused"
    /// What was given before is taken back.
    case revoked = "revoked"
  }

  /// For what the program may contact somebody.
  ///
  /// An open vocabulary: a site's own purposes are kept.
  public struct Purpose: Vocabulary {
    public let rawValue: String

    public init?(rawValue: String) {
      guard InvalidVocabulary.of(rawValue) == nil else { return nil }
      self.rawValue = rawValue
    }

    private init(_ known: String) { rawValue = known }

    /// To call in an emergency.
    public static var emergency: Self { Self("emergency") }
    /// To find the patient who did not come.
    public static var missedSession: Self { Self("missed-session") }
    /// To arrange times and transport.
    public static var scheduling: Self { Self("scheduling") }
    /// To tell how treatment goes.
    public static var progress: Self { Self("progress") }
    /// To invite to family sessions.
    public static var familySessions: Self { Self("family-sessions") }
    /// To plan what follows the program.
    public static var aftercare: Self { Self("aftercare") }

    public static var catalogue: [Self] {
      [
        .emergency, .missedSession, .scheduling, .progress, .familySessions, .aftercare,
      ]
    }
  }

  /// Why a decision was refused.
  public enum Invalid: InvalidValue {
    /// Consent is given for no purpose.
    case purposeMissing
    /// A purpose stands there twice.
    case purposeTwice

    public var description: String {
      switch self {
      case .purposeMissing: "consent to contact is given for at least one purpose"
      case .purposeTwice: "a purpose of contact is named once"
      }
    }
  }

  /// The identifier of this decision.
  public let id: Identifier<ContactConsent>
  /// The support person.
  public let support: Identifier<SupportPerson>
  /// The day from which it holds.
  public let date: CalendarDate
  /// What was decided.
  public let decision: Decision
  /// For what; empty in a refusal or revocation that is about every purpose.
  public let purposes: [Purpose]
  /// Who wrote it down.
  public let by: Identifier<Clinician>?
  /// The patient's words.
  public let note: PrivateText?

  /// Creates a decision.
  ///
  /// - Throws: ``Invalid`` when consent is given for no purpose, or a purpose stands there twice.
  public init(
    id: Identifier<ContactConsent>, support: Identifier<SupportPerson>, date: CalendarDate,
    decision: Decision, purposes: [Purpose] = [], by: Identifier<Clinician>? = nil,
    note: PrivateText? = nil
  ) throws(Invalid) {
    guard decision != .given || !purposes.isEmpty else { throw .purposeMissing }
    guard Set(purposes).count == purposes.count else { throw .purposeTwice }
    self.id = id
    self.support = support
    self.date = date
    self.decision = decision
    self.purposes = purposes
    self.by = by
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case support = "support"
    case date = "date"
    case decision = "decision"
    case purposes = "purposes"
    case by = "by"
    case note = "note"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try ContactConsent(
        id: container.decode(Identifier<ContactConsent>.self, forKey: .id),
        support: container.decode(Identifier<SupportPerson>.self, forKey: .support),
        date: container.decode(CalendarDate.self, forKey: .date),
        decision: container.decode(Decision.self, forKey: .decision),
        purposes: container.decode([Purpose].self, forKey: .purposes),
        by: container.decodeIfPresent(Identifier<Clinician>.self, forKey: .by),
        note: container.decodeIfPresent(PrivateText.self, forKey: .note))
    }
  }

  /// Whether the decision is about a purpose.
  private func concerns(_ purpose: Purpose) -> Bool {
    purposes.isEmpty || purposes.contains(purpose)
  }

  /// Returns whether the program may contact a support person on a day; nil when nobody has asked.
  ///
  /// The latest decision about a purpose counts; of one day, the later entry. Where no dated decision is about it,
  /// ``SupportPerson/consentToContact`` holds.
  ///
  /// - Parameters:
  ///   - person: the support person.
  ///   - purpose: for what; nil asks whether contact is agreed for at least one purpose.
  ///   - date: the day.
  ///   - decisions: the decisions on record, about this person and others.
  public static func allows(
    _ person: SupportPerson, for purpose: Purpose? = nil, on date: CalendarDate,
    by decisions: [ContactConsent]
  ) -> Bool? {
    let own = decisions.filter { $0.support == person.id && $0.date <= date }
      .ordered { $0.date < $1.date }
    func answer(_ purpose: Purpose) -> Bool? {
      own.last { $0.concerns(purpose) }.map { $0.decision == .given } ?? person.consentToContact
    }
    if let purpose { return answer(purpose) }
    let named = own.flatMap(\.purposes)
    if named.contains(where: { answer($0) == true }) { return true }
    // Nothing that was named is agreed. A refusal of everything holds for the rest, or else what was asked first.
    if own.isEmpty { return person.consentToContact }
    return own.contains { $0.purposes.isEmpty } ? false : person.consentToContact ?? false
  }
}
