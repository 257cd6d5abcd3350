public import IOPModels

/// What came of fitting the sessions of a phase into a person's week: the best week, or what stands in the way.
public struct WeekFit: PersonalData, Hashable, Sendable {
  /// The day whose commitments were counted.
  public let date: CalendarDate
  /// The best week; nil when nothing fits, or when it is not known what would.
  public let week: WeekPlan?
  /// When nothing fits: the best week with as many of the sessions as can be placed, which moves no commitment.
  ///
  /// Nil when a week fits, when a fact is missing that a week cannot be planned without, or when the phase itself asks for the
  /// impossible.
  public let closest: WeekPlan?
  /// What stands in the way; empty when a week fits.
  public let obstacles: [Obstacle]
  /// Changes that would make a week fit, each with that week; empty when a week fits.
  public let suggestions: [Suggestion]
  /// Facts that nobody has recorded and that could change the answer, each once.
  public let missing: [MissingFact]
  /// Whether every week was weighed.
  ///
  /// When false, the search came to the end of its budget or of its numbers (``WeeklyScheduler``): there may be a better week than
  /// the one that was found, or one where none was found.
  public let isExhaustive: Bool
  private let isKnown: Bool

  init(
    date: CalendarDate, week: WeekPlan? = nil, closest: WeekPlan? = nil,
    obstacles: [Obstacle] = [], suggestions: [Suggestion] = [], missing: [MissingFact] = [],
    isExhaustive: Bool = true, isKnown: Bool = true
  ) {
    self.date = date
    self.week = week
    self.closest = closest
    self.obstacles = obstacles
    self.suggestions = suggestions
    self.missing = missing
    self.isExhaustive = isExhaustive
    self.isKnown = isKnown
  }

  /// Whether a week fits.
  ///
  /// Unknown when the person's hours or commitments are not recorded, when the search did not end, or when the answer to a question
  /// (open seats, whether a commitment can move) decides it.
  public var verdict: Verdict {
    if week != nil { return .met }
    return isKnown && isExhaustive ? .notMet : .unknown
  }
}

extension WeekFit {
  /// Something that stands in the way of a week.
  public enum Obstacle: PersonalData, Hashable, Sendable {
    /// Not all sessions of a service can be placed.
    case shortfall(Shortfall)
    /// All sessions can be placed, on fewer days, and not on the number of days that the phase asks for.
    case days(wanted: Int, possible: Int)
    /// The phase has fewer sessions than treatment days.
    case fewerSessionsThanDays(sessions: Int, days: Int)
    /// The number of treatment days of the phase is not 1 to 7.
    case impossibleDays(Int)
    /// A number of sessions of the phase is negative, or larger than a week can hold.
    case impossibleMix
    /// No week fits either when every commitment moves that can.
    case movesAreNotEnough
    /// The search came to the end of its budget before every week was weighed.
    case searchEnded

    /// The obstacle as a sentence that names no person.
    public var sentence: String {
      switch self {
      case .shortfall(let shortfall): shortfall.sentence
      case .days(let wanted, let possible):
        "All sessions fit on \(possible) days, and not on exactly \(wanted)."
      case .fewerSessionsThanDays(let sessions, let days):
        "The phase has \(sessions) sessions a week and asks for \(days) treatment days."
      case .impossibleDays(let days):
        "The phase asks for \(days) treatment days a week; possible are 1 to 7."
      case .impossibleMix:
        "A number of sessions of the phase is negative or more than a week can hold."
      case .movesAreNotEnough:
        "Moving the commitments that can move is not enough."
      case .searchEnded:
        "The search ended before every week was weighed."
      }
    }
  }

  /// A service of which not all sessions can be placed, and why each session of the timetable fell out.
  public struct Shortfall: PersonalData, Hashable, Sendable {
    /// The service.
    public let service: ServiceKind
    /// The length of a session in minutes.
    public let minutes: Int
    /// How many sessions the phase asks for.
    public let needed: Int
    /// How many of them the closest week has.
    public let placed: Int
    /// The sessions of the service that are not in the closest week, in the order of the week, each with its causes.
    public let offerings: [FallenOut]

    /// The shortfall as a sentence that names no person.
    public var sentence: String {
      let start = "\(placed) of \(needed) sessions of \(service.title) can be placed"
      return offerings.isEmpty && placed == 0
        ? "\(start): the timetable has none." : "\(start)."
    }
  }

  /// A session of the timetable that is not in the closest week, and why.
  public struct FallenOut: PersonalData, Hashable, Sendable {
    /// The place in the timetable.
    public let offering: SessionOffering
    /// Everything that speaks against it.
    public let causes: [Cause]

    /// What fell out and why, as a sentence that names no person.
    public var sentence: String {
      "\(offering.timeInWords): " + causes.map(\.words).joined(separator: "; ") + "."
    }
  }

  /// Why a session of the timetable fell out.
  public enum Cause: PersonalData, Hashable, Sendable {
    /// It is shorter or longer than the phase asks for.
    case otherLength(minutes: Int, needed: Int)
    /// It has no open seat.
    case full
    /// Nobody has recorded whether it has an open seat.
    case seatsUnknown
    /// The person cannot come at that time.
    case outsideAvailability
    /// A commitment takes the time.
    ///
    /// Its flexibility is nil when nobody has asked whether it can move; it counts as fixed.
    case blocked(FactReference, CommitmentKind, Commitment.Flexibility?)
    /// It overlaps a session of the closest week.
    case overlaps(Identifier<SessionOffering>)
    /// It would need one more treatment day.
    case needsAnotherDay(Weekday)
    /// The search ended before it was weighed.
    case notWeighed

    /// The cause as a part of a sentence that names no person.
    public var words: String {
      switch self {
      case .otherLength(let minutes, let needed): "it has \(minutes) minutes in place of \(needed)"
      case .full: "it has no open seat"
      case .seatsUnknown: "its open seats are not known"
      case .outsideAvailability: "it is outside the hours in which the person can come"
      case .blocked(_, let kind, .fixed?):
        "it runs into a commitment (\(kind.title)), which is fixed"
      case .blocked(_, let kind, .movable?):
        "it runs into a commitment (\(kind.title)), which could move"
      case .blocked(_, let kind, nil):
        "it runs into a commitment (\(kind.title)), which counts as fixed because nobody has asked"
      case .overlaps(let other): "it overlaps the chosen session \(other)"
      case .needsAnotherDay(let day): "it would need \(day.name) as one more treatment day"
      case .notWeighed: "the search ended before it was weighed"
      }
    }
  }

  /// Changes that together would make a week fit, and that week.
  public struct Suggestion: PersonalData, Hashable, Sendable {
    /// What would have to change or to be asked; all of it together.
    public let changes: [Change]
    /// The best week after the changes.
    public let week: WeekPlan

    /// The suggestion as sentences that name no person.
    public var sentence: String { changes.map(\.sentence).joined(separator: " ") }
  }

  /// One thing that would have to change or to be asked.
  public enum Change: PersonalData, Hashable, Sendable {
    /// A movable commitment moves.
    case move(WeekPlan.Move)
    /// Somebody asks whether a commitment can move, and it can.
    case askWhetherItMoves(WeekPlan.Move)
    /// Somebody asks for the open seats of a session, and there is one.
    case askForSeats(SessionOffering)
    /// The phase has another number of treatment days.
    case days(Int, insteadOf: Int)

    /// The change as a sentence that names no person.
    public var sentence: String {
      switch self {
      case .move(let move): "Move a commitment (\(move.kind.title)) from \(move.times)."
      case .askWhetherItMoves(let move):
        "Ask whether a commitment (\(move.kind.title)) can move from \(move.times)."
      case .askForSeats(let offering):
        "Ask whether \(offering.service.title) on \(offering.timeInWords) has an open seat."
      case .days(let days, let wanted):
        "Plan \(days) treatment \(days == 1 ? "day" : "days") in place of \(wanted)."
      }
    }
  }
}
