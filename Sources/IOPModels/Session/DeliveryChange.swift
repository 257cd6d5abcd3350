/// That treatment moved from one mode of delivery to another, such as from the site to video; entries are added, never changed.
public struct DeliveryChange: PersonalData, Hashable, Sendable, Codable {
  /// Why treatment moves to another mode of delivery.
  ///
  /// An open vocabulary: a site's own reasons are kept.
  public struct Reason: Vocabulary {
    public let rawValue: String

    public init?(rawValue: String) {
      guard InvalidVocabulary.of(rawValue) == nil else { return nil }
      self.rawValue = rawValue
    }

    private init(_ known: String) { rawValue = known }

    /// The person asked for it.
    public static var request: Self { Self("request") }
    /// The person moved or travels.
    public static var relocation: Self { Self("relocation") }
    /// The way to the site is too far, or there is no transport.
    public static var transport: Self { Self("transport") }
    /// Work, studies or people to look after.
    public static var commitments: Self { Self("commitments") }
    /// The person's physical health.
    public static var physicalHealth: Self { Self("physical-health") }
    /// The team judges that it helps the treatment.
    public static var clinical: Self { Self("clinical") }
    /// The other mode is not safe for the person.
    public static var safety: Self { Self("safety") }
    /// The connection failed.
    public static var connection: Self { Self("connection") }
    /// The site is closed.
    public static var siteClosed: Self { Self("site-closed") }

    public static var catalogue: [Self] {
      [
        .request, .relocation, .transport, .commitments, .physicalHealth, .clinical, .safety,
        .connection, .siteClosed,
      ]
    }
  }

  /// Why a change was refused.
  public enum Invalid: InvalidValue {
    /// It begins and ends with the same mode.
    case same
    /// Its last day is before its first.
    case order
    /// Readiness for video stands at a change to the site.
    case onsite

    public var description: String {
      switch self {
      case .same: "a change of delivery leads to another mode"
      case .order: "the last day of a change of delivery is not before its first"
      case .onsite: "readiness for sessions by video belongs to a change to video"
      }
    }
  }

  /// The identifier of this change.
  public let id: Identifier<DeliveryChange>
  /// The first day on which the new mode holds.
  public let date: CalendarDate
  /// The mode before.
  public let from: DeliveryMode
  /// The mode from this day on.
  public let to: DeliveryMode
  /// The last day; afterwards the mode before holds again. Nil when none is set.
  public let through: CalendarDate?
  /// Why.
  public let reason: Reason
  /// Anything else about the reason.
  public let note: PrivateText?
  /// Who decided.
  public let by: Identifier<Clinician>
  /// What was found when readiness for sessions by video was checked; nil when nobody has checked it.
  public let readiness: TelehealthReadiness?

  /// Creates a change.
  ///
  /// - Throws: ``Invalid`` when both modes are the same, the last day is before the first, or readiness stands at a change to the site.
  public init(
    id: Identifier<DeliveryChange>, date: CalendarDate, from: DeliveryMode, to: DeliveryMode,
    through: CalendarDate? = nil, reason: Reason, note: PrivateText? = nil,
    by clinician: Identifier<Clinician>, readiness: TelehealthReadiness? = nil
  ) throws(Invalid) {
    guard from != to else { throw .same }
    guard through.map({ date <= $0 }) ?? true else { throw .order }
    guard readiness == nil || to != .onsite else { throw .onsite }
    self.id = id
    self.date = date
    self.from = from
    self.to = to
    self.through = through
    self.reason = reason
    self.note = note
    by = clinician
    self.readiness = readiness
  }

  /// Returns the mode that this change alone sets for a day; nil before its first day.
  public func delivery(on day: CalendarDate) -> DeliveryMode? {
    if day < date { return nil }
    return through.map { $0 < day } ?? false ? from : to
  }

  /// Returns the last change that had begun by a day; of one day, the later entry. Nil when there is none.
  public static func last(_ changes: [DeliveryChange], on day: CalendarDate) -> DeliveryChange? {
    var latest: DeliveryChange?
    for change in changes where change.date <= day && change.date >= (latest?.date ?? change.date) {
      latest = change
    }
    return latest
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case from = "from"
    case to = "to"
    case through = "through"
    case reason = "reason"
    case note = "note"
    case by = "by"
    case readiness = "readiness"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try DeliveryChange(
        id: container.decode(Identifier<DeliveryChange>.self, forKey: .id),
        date: container.decode(CalendarDate.self, forKey: .date),
        from: container.decode(DeliveryMode.self, forKey: .from),
        to: container.decode(DeliveryMode.self, forKey: .to),
        through: container.decodeIfPresent(CalendarDate.self, forKey: .through),
        reason: container.decode(Reason.self, forKey: .reason),
        note: container.decodeIfPresent(PrivateText.self, forKey: .note),
        by: container.decode(Identifier<Clinician>.self, forKey: .by),
        readiness: container.decodeIfPresent(TelehealthReadiness.self, forKey: .readiness))
    }
  }
}
