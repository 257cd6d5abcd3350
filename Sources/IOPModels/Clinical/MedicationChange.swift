/// What happened to a medicine on a day; entries are added, never changed.
public struct MedicationChange: PersonalData, Hashable, Sendable, Codable {
  /// What happened.
  public enum Kind: String, ClosedVocabulary {
    /// It was started, or started again.
    case started = "started"
    /// Its dose was changed.
    case doseChanged = "dose-changed"
    /// It was stopped.
    case stopped = "stopped"
  }

  /// Why a change was refused.
  public enum Invalid: InvalidValue {
    /// A change of dose has no new dose.
    case doseMissing
    /// A medicine was stopped and has a dose all the same.
    case doseAtStop
    /// A medicine was stopped without a reason.
    case reasonMissing

    public var description: String {
      switch self {
      case .doseMissing: "a change of dose says the new dose"
      case .doseAtStop: "a medicine that is stopped has no new dose"
      case .reasonMissing: "a medicine is stopped with a reason"
      }
    }
  }

  /// The identifier of this change.
  public let id: Identifier<MedicationChange>
  /// The medicine, an entry of the intake assessment or of the record.
  public let medication: Identifier<Medication>
  /// The day.
  public let date: CalendarDate
  /// What happened.
  public let kind: Kind
  /// The dose and frequency from this day on; nil when it stays as it is, or the medicine was stopped.
  public let dose: PrivateText?
  /// Why.
  public let reason: PrivateText?
  /// The clinician who decided; nil when somebody outside the program did, or the person.
  public let by: Identifier<Clinician>?

  /// Creates a change.
  ///
  /// - Throws: ``Invalid`` when a change of dose has no dose, or a stop has one or gives no reason.
  public init(
    id: Identifier<MedicationChange>, medication: Identifier<Medication>, date: CalendarDate,
    kind: Kind, dose: PrivateText? = nil, reason: PrivateText? = nil,
    by: Identifier<Clinician>? = nil
  ) throws(Invalid) {
    if kind == .doseChanged, dose?.revealed.isBlank ?? true { throw .doseMissing }
    if kind == .stopped {
      guard dose == nil else { throw .doseAtStop }
      if reason?.revealed.isBlank ?? true { throw .reasonMissing }
    }
    self.id = id
    self.medication = medication
    self.date = date
    self.kind = kind
    self.dose = dose
    self.reason = reason
    self.by = by
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case medication = "medication"
    case date = "date"
    case kind = "kind"
    case dose = "dose"
    case reason = "reason"
    case by = "by"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try MedicationChange(
        id: container.decode(Identifier<MedicationChange>.self, forKey: .id),
        medication: container.decode(Identifier<Medication>.self, forKey: .medication),
        date: container.decode(CalendarDate.self, forKey: .date),
        kind: container.decode(Kind.self, forKey: .kind),
        dose: container.decodeIfPresent(PrivateText.self, forKey: .dose),
        reason: container.decodeIfPresent(PrivateText.self, forKey: .reason),
        by: container.decodeIfPresent(Identifier<Clinician>.self, forKey: .by))
    }
  }
}

extension Medication {
  /// Returns the medicines that are taken at the end of a day, each with the dose of that day.
  ///
  /// Without a change, an entry counts from its first day through its last, and from the beginning when its first day is not known. A start
  /// or a stop by the day overrules that; of changes of one day the later entry counts. A medicine whose first change is a later start
  /// is not taken yet.
  ///
  /// - Parameters:
  ///   - date: the day.
  ///   - entries: the medicines on record.
  ///   - changes: what happened to them, in any order.
  public static func taken(
    on date: CalendarDate, of entries: [Medication], after changes: [MedicationChange]
  ) -> [Medication] {
    entries.compactMap { $0.asTaken(on: date, after: changes) }
  }

  private func asTaken(on date: CalendarDate, after changes: [MedicationChange]) -> Medication? {
    let own = changes.filter { $0.medication == id }.ordered { $0.date < $1.date }
    let known = own.prefix { $0.date <= date }
    if let turn = known.last(where: { $0.kind != .doseChanged }) {
      guard turn.kind == .started else { return nil }
      // A start after the last day begins the medicine anew.
      if let ended, ended < date, turn.date <= ended { return nil }
    } else {
      if started == nil, known.isEmpty, own.first?.kind == .started { return nil }
      if let started, started > date { return nil }
      if let ended, ended < date { return nil }
    }
    var copy = self
    if let dose = known.last(where: { $0.dose != nil })?.dose { copy.dose = dose }
    return copy
  }
}
