public import IOPModels

/// How long a stay may last in all, as a range of weeks with the reasons for it.
///
/// It rests on what descriptions of IOP programs name: progress, severity, the individual plan with its goals, and the taper
/// (``/IOPModels/Citation/sourceDocuments``). No number is made up: the weeks are those of the program and of the phases of the plan, and
/// what has happened so far. No source gives weeks by severity or by a score, so these never shorten the range. What is unknown widens it
/// to the weeks of the program, or leaves its end open. Each review computes it anew.
///
/// Nobody counts weeks for a person whom the facts lead to an emergency response, to a level above the program or to another step that
/// comes first: then no length is estimated, and the reasons say why. Once the longest stay is over, its weeks bound nothing any more:
/// the end is open until an extension says what it is (``needsExtension``). From the last day on it is the weeks that the stay has lasted.
public struct LengthEstimate: PersonalData, Hashable, Sendable {
  /// What the length depends on.
  public enum Input: String, Hashable, Sendable, CaseIterable {
    /// The weeks of the program.
    case program = "program"
    /// The phases of the plan that are left, and how long the present one has lasted.
    case taper = "taper"
    /// Where the facts lead, where that is not this program, or that less care is enough.
    case placement = "placement"
    /// What the objectives show.
    case progress = "progress"
    /// The due dates of the goals.
    case goals = "goals"
    /// How severe the condition is.
    case severity = "severity"
    /// A longer stay that was asked for or granted.
    case extended = "extension"
    /// That the person has left.
    case discharge = "discharge"
  }

  /// One reason for the range.
  public struct Reason: PersonalData, Hashable, Sendable {
    /// What it is about.
    public let input: Input
    /// What it does to the range, in words.
    public let words: PrivateText
    /// The facts on which it rests.
    public let evidence: [Evidence]
    /// Where the weeks or the rule come from.
    public let source: Citation
  }

  /// The last day of knowledge.
  public let asOf: CalendarDate
  /// The admission; nil before it.
  public let start: CalendarDate?
  /// The fewest weeks from admission on, those that have passed included; nil when no length is estimated.
  public let least: Int?
  /// The most weeks from admission on; nil when the end is open, or no length is estimated.
  public let most: Int?
  /// The longest stay of the program, in weeks, beyond which an extension is needed.
  public let longest: Sourced<Int>
  /// Whether the longest stay is over and no extension that lasts has its reason, its approver and its end: going on needs one.
  public let needsExtension: Bool
  /// Why the range is as it is, or why there is none.
  public let because: [Reason]
  /// What was missing; each widens the range or leaves its end open.
  public let missing: [MissingFact]

  /// Estimates the length of a stay by what a record knows on a day.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - date: the day; later entries are not used.
  public init(_ record: CareRecord, asOf date: CalendarDate) {
    let known = record.asKnown(on: date)
    if !known.hasLeft(before: date), let taper = TaperCase(known, asOf: date) {
      self.init(taper)
    } else {
      self.init(LengthCount(known, asOf: date), of: known, asOf: date)
    }
  }

  init(_ taper: TaperCase, _ stay: ContinuedStayDecision? = nil) {
    let stay = stay ?? ContinuedStayCriteria.standard.decide(taper)
    self.init(LengthCount(taper, stay), of: taper.record, asOf: taper.asOf)
  }

  private init(_ count: LengthCount, of record: CareRecord, asOf date: CalendarDate) {
    asOf = date
    start = record.admission?.date
    least = count.least
    most = count.most
    longest = record.program.longestWeeks
    needsExtension = count.needsExtension
    because = count.because
    missing = count.missing.unique
  }

  /// Whether no length is estimated, because the facts lead elsewhere; ``because`` says where.
  public var isWithheld: Bool { least == nil }

  /// The earliest last day; nil before admission, out of range, or when no length is estimated.
  public var earliestEnd: CalendarDate? { least.flatMap { end(after: $0) } }

  /// The latest last day; nil when it is open, before admission, or out of range.
  public var latestEnd: CalendarDate? { most.flatMap { end(after: $0) } }

  private func end(after weeks: Int) -> CalendarDate? {
    start.flatMap { try? $0.adding(weeks: weeks).adding(days: -1) }
  }

  /// Whether the stay goes beyond the longest of the program; unknown while the range has it on both sides, or there is none.
  public var isBeyondLongest: Verdict {
    if needsExtension { return .met }
    if let least, least > longest.value { return .met }
    guard let most else { return .unknown }
    return most <= longest.value ? .notMet : .unknown
  }

  /// The range and its reasons, in words for the clinician.
  public var inWords: String {
    guard let least else {
      let words = because.map(\.words.revealed).joined(separator: " ")
      return "Length of stay: not estimated. \(words)"
    }
    let range = most.map { $0 == least ? "\(least)" : "\(least) to \($0)" } ?? "\(least) or more"
    return "Length of stay: \(range) weeks. " + because.map(\.words.revealed).joined(separator: " ")
  }
}
