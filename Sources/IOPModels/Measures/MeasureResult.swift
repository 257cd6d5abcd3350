/// The answers that a person gave to an instrument on a day.
///
/// An unanswered item stays unanswered (nil; on the wire `null` in its place). Nothing is prorated unless the caller of
/// ``score(by:missing:)-(Instrument,_)`` says so.
public struct MeasureResult: PersonalData, Hashable, Sendable, Codable {
  /// Why answers were refused.
  public enum Invalid: InvalidValue {
    /// The number of answers is not the number of the instrument's items.
    case itemCount
    /// An answer is not one of the item's.
    case answerRange

    public var description: String {
      switch self {
      case .itemCount: "there are as many answers as the instrument has items"
      case .answerRange: "an answer is one of those that the item has"
      }
    }
  }

  /// The identifier of this result.
  public let id: Identifier<MeasureResult>
  /// The instrument.
  public let instrument: InstrumentID
  /// The day.
  public let date: CalendarDate
  /// The answers in the order of the items; nil where the person did not answer.
  public let answers: [Int?]

  /// Creates a result.
  ///
  /// - Throws: ``Invalid`` when the instrument is in the catalogue and the answers do not fit it. Answers to an instrument that
  ///   IOPKit does not know are kept as they are and not scored.
  public init(
    id: Identifier<MeasureResult>, instrument: InstrumentID, date: CalendarDate, answers: [Int?]
  ) throws(Invalid) {
    if let known = Instrument.named(instrument) { try known.check(answers) }
    self.id = id
    self.instrument = instrument
    self.date = date
    self.answers = answers
  }

  /// The score by the catalogue's instrument, or nil when IOPKit does not score the instrument.
  public var score: Score? { Instrument.named(instrument)?.score(answers) }

  /// Returns the score by an instrument of the caller's, or with another policy for unanswered items.
  ///
  /// - Parameters:
  ///   - instrument: an instrument with the name of this result, such as one that a site defined or chose bands for.
  ///   - policy: what happens when scored items are unanswered.
  /// - Returns: nil when the instrument has another name or the answers do not fit it.
  public func score(
    by instrument: Instrument, missing policy: MissingItemPolicy = .complete
  ) -> Score? {
    instrument.id == self.instrument ? instrument.score(answers, missing: policy) : nil
  }

  /// Returns the score by the definitions that a site uses; nil when nobody defines the instrument or the answers do not fit it.
  public func score(
    by instruments: InstrumentSet, missing policy: MissingItemPolicy = .complete
  ) -> Score? {
    instruments[instrument]?.score(answers, missing: policy)
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case instrument = "instrument"
    case date = "date"
    case answers = "answers"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try MeasureResult(
        id: container.decode(Identifier<MeasureResult>.self, forKey: .id),
        instrument: container.decode(InstrumentID.self, forKey: .instrument),
        date: container.decode(CalendarDate.self, forKey: .date),
        answers: container.decode([Int?].self, forKey: .answers))
    }
  }
}
