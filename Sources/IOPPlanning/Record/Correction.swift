public import IOPModels

/// That an entry of a record was recorded in error: who says so, when and why, and what stood there before.
///
/// The record holds the entry as it is right, so that every decision reads the correction; what stood before stays here and is never lost.
/// ``CareRecord/asKnown(on:)`` gives the record of an earlier day with the entry as it was then. Corrections are made by
/// ``CareRecord/correcting(_:as:on:by:because:)`` and ``CareRecord/withdrawing(_:as:on:by:because:)`` and are not edited.
public struct Correction: PersonalData, Hashable, Sendable, Codable {
  /// An entry that can be corrected.
  ///
  /// Plans have versions, notes have addenda, and whatever carries its own history is not among them.
  public enum Entry: PersonalData, Hashable, Sendable {
    /// A result of an instrument, of the intake or later.
    case measure(MeasureResult)
    /// A count of a behaviour, of the intake or later.
    case behaviour(BehaviourCount)
    /// An assessment of danger, of the intake or later.
    case risk(RiskAssessment)
    /// A later finding about the person's situation.
    case update(SituationUpdate)
    /// A session with its attendance and its note.
    case session(Session)
    /// A result of a tool that somebody else scored.
    case external(ExternalResult)
    /// A day of the diary card.
    case diaryCard(DiaryCard)

    /// Where the entry stands in a record.
    public var reference: FactReference {
      switch self {
      case .measure(let entry): .measure(entry.id)
      case .behaviour(let entry): .behaviour(entry.id)
      case .risk(let entry): .risk(entry.id)
      case .update(let entry): .update(entry.id)
      case .session(let entry): .session(entry.id)
      case .external(let entry): .external(entry.id)
      case .diaryCard(let entry): .diaryCard(entry.id)
      }
    }

    /// The first day on which the entry can have been on record; nil for a session that is only planned.
    var firstDay: CalendarDate? {
      switch self {
      case .measure(let entry): entry.date
      case .behaviour(let entry): entry.date
      case .risk(let entry): entry.date
      case .update(let entry): entry.date
      case .session(let entry):
        entry.status == .planned ? nil : entry.cancellation?.on ?? entry.date
      case .external(let entry): entry.date
      case .diaryCard(let entry): entry.date
      }
    }
  }

  /// Why a correction was refused.
  public enum Invalid: InvalidValue {
    /// The reason is blank.
    case reason
    /// What stood before is another entry than the one that is corrected, or there is more than one.
    case entry
    /// The place in the list is below 0.
    case place
    /// The correction is of an earlier day than the entry.
    case date
    /// The entry already says what it is corrected to.
    case unchanged

    public var description: String {
      switch self {
      case .reason: "a correction has a reason"
      case .entry: "a correction holds one entry at the most, and it is the one that it corrects"
      case .place: "a place in a list is not below 0"
      case .date: "a correction is not of an earlier day than what it corrects"
      case .unchanged: "a correction changes something"
      }
    }
  }

  /// The identifier of this correction.
  public let id: Identifier<Correction>
  /// The day on which it was made; until the end of the day before, the record was known as it stood.
  public let date: CalendarDate
  /// Who corrects.
  public let by: Identifier<Clinician>
  /// Why.
  public let because: PrivateText
  /// The entry that is corrected.
  public let entry: FactReference
  /// What stood there before; nil where nothing did, because the entry had been withdrawn and stands again.
  public let was: Entry?
  /// Where in its list it stood; nil when not recorded.
  public let place: Int?
  /// Whether it belonged to the intake assessment.
  public let isOfIntake: Bool

  /// Creates a correction.
  ///
  /// - Throws: ``Invalid`` when the reason is blank, what stood before is another entry, or the place is below 0.
  public init(
    id: Identifier<Correction>, date: CalendarDate, by clinician: Identifier<Clinician>,
    because: PrivateText, entry: FactReference, was: Entry?, place: Int? = nil,
    isOfIntake: Bool = false
  ) throws(Invalid) {
    guard !because.revealed.isBlank else { throw .reason }
    guard was.map({ $0.reference == entry }) ?? true else { throw .entry }
    guard place.map({ $0 >= 0 }) ?? true else { throw .place }
    self.id = id
    self.date = date
    by = clinician
    self.because = because
    self.entry = entry
    self.was = was
    self.place = place
    self.isOfIntake = isOfIntake
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case by = "by"
    case because = "because"
    case entry = "entry"
    case measure = "measure"
    case behaviour = "behaviour"
    case risk = "risk"
    case update = "update"
    case session = "session"
    case external = "external"
    case diaryCard = "diaryCard"
    case place = "place"
    case isOfIntake = "ofIntake"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func part<Value: Decodable>(_ key: CodingKeys, _ make: (Value) -> Entry) throws -> Entry? {
      try container.decodeIfPresent(Value.self, forKey: key).map(make)
    }
    let found: [Entry] = try [
      part(.measure, Entry.measure), part(.behaviour, Entry.behaviour), part(.risk, Entry.risk),
      part(.update, Entry.update), part(.session, Entry.session),
      part(.external, Entry.external), part(.diaryCard, Entry.diaryCard),
    ].compactMap(\.self)
    self = try decoder.refusing { () throws in
      guard found.count < 2 else { throw Invalid.entry }
      return try Correction(
        id: container.decode(Identifier<Correction>.self, forKey: .id),
        date: container.decode(CalendarDate.self, forKey: .date),
        by: container.decode(Identifier<Clinician>.self, forKey: .by),
        because: container.decode(PrivateText.self, forKey: .because),
        entry: container.decode(FactReference.self, forKey: .entry), was: found.first,
        place: container.decodeIfPresent(Int.self, forKey: .place),
        isOfIntake: container.decodeIfPresent(Bool.self, forKey: .isOfIntake) ?? false)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(date, forKey: .date)
    try container.encode(by, forKey: .by)
    try container.encode(because, forKey: .because)
    try container.encode(entry, forKey: .entry)
    switch was {
    case .measure(let entry)?: try container.encode(entry, forKey: .measure)
    case .behaviour(let entry)?: try container.encode(entry, forKey: .behaviour)
    case .risk(let entry)?: try container.encode(entry, forKey: .risk)
    case .update(let entry)?: try container.encode(entry, forKey: .update)
    case .session(let entry)?: try container.encode(entry, forKey: .session)
    case .external(let entry)?: try container.encode(entry, forKey: .external)
    case .diaryCard(let entry)?: try container.encode(entry, forKey: .diaryCard)
    case nil: break
    }
    try container.encodeIfPresent(place, forKey: .place)
    if isOfIntake { try container.encode(isOfIntake, forKey: .isOfIntake) }
  }
}
