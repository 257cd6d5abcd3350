public import IOPModels

/// How a person took part in the sessions to which the person came, and what became of homework, between two days.
///
/// What nobody rated, and homework of which nobody asked, are counted apart and assumed to be nothing. There is no score: no source gives
/// one.
public struct EngagementSummary: PersonalData, Hashable, Sendable {
  /// One rating, on its day.
  public struct Rating: PersonalData, Hashable, Sendable {
    /// The day of the session.
    public let date: CalendarDate
    /// How the person took part.
    public let engagement: Engagement
    /// The session.
    public let session: Identifier<Session>
  }

  /// The ratings, from the first to the last.
  public let ratings: [Rating]
  /// The sessions to which the person came and that nobody rated, in the order of the record.
  public let unrated: [Identifier<Session>]
  /// How much homework was done.
  public private(set) var homeworkDone = 0
  /// How much homework was done in part.
  public private(set) var homeworkPartlyDone = 0
  /// How much homework was not done.
  public private(set) var homeworkNotDone = 0
  /// Of how much homework nobody has asked.
  public private(set) var homeworkNotAsked = 0
  /// The days whose sessions are counted.
  public let dates: CalendarDateRange
  /// The last day of knowledge.
  public let asOf: CalendarDate

  /// Sums up the sessions of some days, as far as they are known on a day.
  ///
  /// - Parameters:
  ///   - sessions: the sessions, in any order.
  ///   - dates: the days whose sessions are counted.
  ///   - asOf: the last day of knowledge; nil for the last of the days.
  public init(
    _ sessions: some Sequence<Session>, in dates: CalendarDateRange, asOf: CalendarDate? = nil
  ) {
    let day = asOf ?? dates.last
    var ratings: [Rating] = []
    var unrated: [Identifier<Session>] = []
    for session in sessions where dates.contains(session.date) {
      guard case .attended(let attendance) = SessionOutcome(session, asOf: day) else { continue }
      for entry in session.homework {
        switch entry.asKnown(on: day).completion {
        case .done: homeworkDone += 1
        case .partly: homeworkPartlyDone += 1
        case .notDone: homeworkNotDone += 1
        case nil: homeworkNotAsked += 1
        }
      }
      switch attendance {
      case .excused, .noShow: continue
      case .present, .late, .partial: break
      }
      if let rated = session.note?.asKnown(on: day)?.engagement {
        ratings.append(Rating(date: session.date, engagement: rated, session: session.id))
      } else {
        unrated.append(session.id)
      }
    }
    self.ratings = ratings.ordered { ($0.date, $0.session) < ($1.date, $1.session) }
    self.unrated = unrated
    self.dates = dates
    self.asOf = day
  }

  /// Returns how many sessions have a rating.
  public func count(of engagement: Engagement) -> Int {
    ratings.count { $0.engagement == engagement }
  }

  /// The last rating; nil without any.
  public var latest: Engagement? { ratings.last?.engagement }
}
