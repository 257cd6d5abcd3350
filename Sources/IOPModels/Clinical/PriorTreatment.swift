/// Treatment that the person had before; supporting evidence, never a condition of admission.
public struct PriorTreatment: PersonalData, Hashable, Sendable, Codable {
  /// What became of it.
  public enum Outcome: String, ClosedVocabulary {
    /// The person got better.
    case improved = "improved"
    /// It helped in part.
    case partial = "partial"
    /// It did not help enough.
    case insufficient = "insufficient"
    /// The person stopped early.
    case stopped = "stopped"
  }

  /// The level of care.
  public var level: LevelOfCare
  /// The days on which it was given; nil when not known.
  public var dates: CalendarDateRange?
  /// What became of it; nil when not known.
  public var outcome: Outcome?
  /// Whether the person stayed to the agreed end; nil when not known.
  public var isCompleted: Bool?
  /// Ways of working that were used.
  public var modalities: [Modality]
  /// What helped, in the person's words.
  public var whatHelped: PrivateText?
  /// What it was.
  public var note: PrivateText?

  /// Creates an entry.
  public init(
    level: LevelOfCare, dates: CalendarDateRange? = nil, outcome: Outcome? = nil,
    isCompleted: Bool? = nil, modalities: [Modality] = [], whatHelped: PrivateText? = nil,
    note: PrivateText? = nil
  ) {
    self.level = level
    self.dates = dates
    self.outcome = outcome
    self.isCompleted = isCompleted
    self.modalities = modalities
    self.whatHelped = whatHelped
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case level = "level"
    case dates = "dates"
    case outcome = "outcome"
    case isCompleted = "completed"
    case modalities = "modalities"
    case whatHelped = "whatHelped"
    case note = "note"
  }
}
