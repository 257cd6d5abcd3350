/// Whether a person for whom somebody else consents agrees in their own right; entries are added, never changed.
public struct Assent: PersonalData, Hashable, Sendable, Codable {
  /// What the person said.
  public enum Decision: String, ClosedVocabulary {
    /// The person agrees.
    case given = "given"
    /// The person does not agree.
    case withheld = "withheld"
    /// The person agreed before and does not agree any more.
    case withdrawn = "withdrawn"
  }

  /// The identifier of this entry.
  public var id: Identifier<Assent>
  /// The day.
  public var date: CalendarDate
  /// What the person said.
  public var decision: Decision
  /// What it is about.
  public var power: Guardian.Power
  /// Who asked.
  public var by: Identifier<Clinician>
  /// The person's words.
  public var words: PrivateText?

  /// Creates an entry.
  public init(
    id: Identifier<Assent>, date: CalendarDate, decision: Decision,
    about power: Guardian.Power = .treatment, by: Identifier<Clinician>, words: PrivateText? = nil
  ) {
    self.id = id
    self.date = date
    self.decision = decision
    self.power = power
    self.by = by
    self.words = words
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case decision = "decision"
    case power = "about"
    case by = "by"
    case words = "words"
  }
}
