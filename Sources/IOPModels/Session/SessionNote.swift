/// What was written after a session: a part for the whole group and a part for this person.
///
/// A note may be signed, and a signature may lock it. A locked note is not edited: what is to be said afterwards is an ``Addendum``.
/// ``keeps(_:)`` tells whether a later form of a note holds to that.
public struct SessionNote: PersonalData, Hashable, Sendable, Codable {
  /// Why a note was refused.
  public enum Invalid: InvalidValue {
    /// A clinician signs twice.
    case signedTwice
    /// A signature is earlier than the note, or an addendum earlier than what it follows.
    case order
    /// An addendum stands at a note that nobody has signed.
    case notSigned
    /// A reason or a text of an addendum is blank.
    case blank

    public var description: String {
      switch self {
      case .signedTwice: "a clinician signs a note once"
      case .order: "signatures and addenda are not earlier than the note that they belong to"
      case .notSigned: "a note that nobody has signed is edited, not amended"
      case .blank: "an addendum has a reason and a text"
      }
    }
  }

  /// What the group did; must name nobody, which the library cannot check.
  public package(set) var shared: PrivateText?
  /// How this person took part.
  public package(set) var individual: PrivateText?
  /// The objectives of the plan that the session worked on.
  public package(set) var addresses: [ObjectiveID]
  /// The interventions of the plan that were carried out.
  public package(set) var interventions: [InterventionID]
  /// The skills that were taught or practised.
  public package(set) var skills: [Skill]
  /// How the person took part; nil when not rated.
  public package(set) var engagement: Engagement?
  /// Who wrote it; nil when not recorded.
  public let author: Identifier<Clinician>?
  /// The day on which it was written; nil when not recorded.
  public let written: CalendarDate?
  /// Who signed it, in the order of signing.
  public let signatures: [Signature]
  /// What was added afterwards, in the order of adding.
  public let addenda: [Addendum]

  /// Creates a note that nobody has signed.
  public init(
    shared: PrivateText? = nil, individual: PrivateText? = nil,
    addresses: [ObjectiveID] = [], interventions: [InterventionID] = [],
    skills: [Skill] = [], engagement: Engagement? = nil, author: Identifier<Clinician>? = nil,
    written: CalendarDate? = nil
  ) {
    self.shared = shared
    self.individual = individual
    self.addresses = addresses
    self.interventions = interventions
    self.skills = skills
    self.engagement = engagement
    self.author = author
    self.written = written
    signatures = []
    addenda = []
  }

  /// Puts signatures and addenda to what a note says.
  ///
  /// - Throws: ``Invalid`` when they contradict each other or the day of the note.
  public init(
    _ note: SessionNote, signatures: [Signature], addenda: [Addendum] = []
  ) throws(Invalid) {
    guard Set(signatures.map(\.by)).count == signatures.count else { throw .signedTwice }
    let days = signatures.map(\.on)
    let signing = [note.written].compactMap(\.self) + days
    guard zip(signing, signing.dropFirst()).allSatisfy({ $0 <= $1 }) else { throw .order }
    guard !signatures.isEmpty || addenda.isEmpty else { throw .notSigned }
    let later = days.prefix(1) + addenda.map(\.on)
    guard zip(later, later.dropFirst()).allSatisfy({ $0 <= $1 }) else { throw .order }
    shared = note.shared
    individual = note.individual
    addresses = note.addresses
    interventions = note.interventions
    skills = note.skills
    engagement = note.engagement
    author = note.author
    written = note.written
    self.signatures = signatures
    self.addenda = addenda
  }

  /// Whether a signature has locked the note.
  public var isLocked: Bool { signatures.contains(where: \.locks) }

  /// Returns the note with one more signature.
  ///
  /// - Parameters:
  ///   - clinician: who signs.
  ///   - date: the day of signing.
  ///   - locks: whether the note is not edited from then on.
  /// - Throws: ``Invalid`` when the clinician has signed already, or the day is before the note or an earlier signature.
  public func signed(
    by clinician: Identifier<Clinician>, on date: CalendarDate, locks: Bool
  ) throws(Invalid) -> SessionNote {
    try SessionNote(
      self, signatures: signatures + [Signature(by: clinician, on: date, locks: locks)],
      addenda: addenda)
  }

  /// Returns the note with one more addendum at the end.
  ///
  /// - Throws: ``Invalid`` when nobody has signed the note, or the addendum is earlier than what it follows.
  public func adding(_ addendum: Addendum) throws(Invalid) -> SessionNote {
    try SessionNote(self, signatures: signatures, addenda: addenda + [addendum])
  }

  /// Returns whether this note keeps an earlier form of it: no signature or addendum is lost, and what was locked is unchanged.
  ///
  /// A note that was signed without a lock may be edited. Ask this before a stored note is replaced.
  public func keeps(_ earlier: SessionNote) -> Bool {
    guard signatures.starts(with: earlier.signatures), addenda.starts(with: earlier.addenda) else {
      return false
    }
    return !earlier.isLocked || says == earlier.says
  }

  /// What the note says, without what was signed or added.
  private var says: SessionNote {
    SessionNote(
      shared: shared, individual: individual, addresses: addresses, interventions: interventions,
      skills: skills, engagement: engagement, author: author, written: written)
  }

  /// Returns the note as it was known at the end of a day, or nil when it was written later.
  ///
  /// Without a day of writing it counts as written on the day of its session.
  public func asKnown(on date: CalendarDate) -> SessionNote? {
    if let written, written > date { return nil }
    if isKnown(on: date) { return self }
    let known = try? SessionNote(
      self, signatures: signatures.filter { $0.on <= date },
      addenda: addenda.filter { $0.on <= date })
    return known ?? says
  }

  /// Whether nothing of the note is of after a day.
  package func isKnown(on date: CalendarDate) -> Bool {
    written.map { $0 <= date } ?? true && signatures.allSatisfy { $0.on <= date }
      && addenda.allSatisfy { $0.on <= date }
  }

  enum CodingKeys: String, CodingKey {
    case shared = "shared"
    case individual = "individual"
    case addresses = "addresses"
    case interventions = "interventions"
    case skills = "skills"
    case engagement = "engagement"
    case author = "author"
    case written = "written"
    case signatures = "signatures"
    case addenda = "addenda"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let note = SessionNote(
      shared: try container.decodeIfPresent(PrivateText.self, forKey: .shared),
      individual: try container.decodeIfPresent(PrivateText.self, forKey: .individual),
      addresses: try container.decode([ObjectiveID].self, forKey: .addresses),
      interventions: try container.decode([InterventionID].self, forKey: .interventions),
      skills: try container.decode([Skill].self, forKey: .skills),
      engagement: try container.decodeIfPresent(Engagement.self, forKey: .engagement),
      author: try container.decodeIfPresent(Identifier<Clinician>.self, forKey: .author),
      written: try container.decodeIfPresent(CalendarDate.self, forKey: .written))
    self = try decoder.refusing {
      try SessionNote(
        note, signatures: container.decode([Signature].self, forKey: .signatures),
        addenda: container.decode([Addendum].self, forKey: .addenda))
    }
  }
}

extension SessionNote {
  /// A clinician's signature under a note.
  public struct Signature: PersonalData, Hashable, Sendable, Codable {
    /// Who signed.
    public let by: Identifier<Clinician>
    /// The day of signing.
    public let on: CalendarDate
    /// Whether the note is not edited from then on.
    public let locks: Bool

    /// Creates a signature.
    public init(by clinician: Identifier<Clinician>, on date: CalendarDate, locks: Bool) {
      by = clinician
      on = date
      self.locks = locks
    }

    enum CodingKeys: String, CodingKey {
      case by = "by"
      case on = "on"
      case locks = "locks"
    }
  }

  /// What a clinician added to a note after it was signed.
  public struct Addendum: PersonalData, Hashable, Sendable, Codable {
    /// The day on which it was added.
    public let on: CalendarDate
    /// Who added it.
    public let author: Identifier<Clinician>
    /// Why it was added; not blank.
    public let reason: PrivateText
    /// What was added; not blank.
    public let text: PrivateText

    /// Creates an addendum.
    ///
    /// - Throws: ``SessionNote/Invalid/blank`` when the reason or the text is blank.
    public init(
      on date: CalendarDate, author: Identifier<Clinician>, reason: PrivateText, text: PrivateText
    ) throws(Invalid) {
      guard !reason.revealed.isBlank, !text.revealed.isBlank else { throw .blank }
      on = date
      self.author = author
      self.reason = reason
      self.text = text
    }

    enum CodingKeys: String, CodingKey {
      case on = "on"
      case author = "author"
      case reason = "reason"
      case text = "text"
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self = try decoder.refusing {
        try Addendum(
          on: container.decode(CalendarDate.self, forKey: .on),
          author: container.decode(Identifier<Clinician>.self, forKey: .author),
          reason: container.decode(PrivateText.self, forKey: .reason),
          text: container.decode(PrivateText.self, forKey: .text))
      }
    }
  }
}
