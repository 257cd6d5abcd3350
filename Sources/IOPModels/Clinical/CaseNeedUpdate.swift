/// What happened to a case-management need on a day; entries are added, never changed.
public struct CaseNeedUpdate: PersonalData, Hashable, Sendable, Codable {
  /// Where a need stands.
  public enum Status: String, ClosedVocabulary {
    /// Work on it has begun.
    case inProgress = "in-progress"
    /// It is met.
    case met = "met"
    /// Somebody outside the program took it over.
    case handedOver = "handed-over"
    /// It could not be met.
    case notMet = "not-met"

    /// Whether nothing is left for the program to do.
    public var isClosed: Bool { self == .met || self == .handedOver }

    /// What a person reads.
    public var title: String { rawValue.spacedWord }
  }

  /// The need.
  public var need: Identifier<CaseNeed>
  /// The day.
  public var date: CalendarDate
  /// Where the need stands from this day on.
  public var status: Status
  /// What was done.
  public var note: PrivateText?

  /// Creates an update.
  public init(
    need: Identifier<CaseNeed>, date: CalendarDate, status: Status, note: PrivateText? = nil
  ) {
    self.need = need
    self.date = date
    self.status = status
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case need = "need"
    case date = "date"
    case status = "status"
    case note = "note"
  }
}
