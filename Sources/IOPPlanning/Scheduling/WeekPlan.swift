public import IOPModels

/// A week of sessions for one person, each with the reasons for its choice.
///
/// The week repeats, in the local time of the program. It is what ``WeeklyScheduler`` proposes; nothing is booked by it.
public struct WeekPlan: PersonalData, Hashable, Sendable {
  /// The chosen sessions, in the order of the week.
  public let sessions: [Choice]
  /// The commitments that have to move for this week, in the order of their identifiers; empty when none has to.
  public let moves: [Move]
  /// What the week asks of the person, from what matters most to what matters least.
  public let cost: Cost

  /// Creates a week.
  public init(sessions: [Choice], moves: [Move] = [], cost: Cost) {
    self.sessions = sessions
    self.moves = moves
    self.cost = cost
  }

  /// The treatment days, from Monday to Sunday.
  public var days: [Weekday] {
    var days: [Weekday] = []
    for session in sessions where days.last != session.offering.window.weekday {
      days.append(session.offering.window.weekday)
    }
    return days
  }

  /// The minutes of treatment in the week.
  public var minutes: Int { sessions.reduce(0) { $0 + $1.offering.window.minutes } }

  /// The times that the sessions take.
  public var times: WeeklyTimes { WeeklyTimes(sessions.map(\.offering.window)) }
}

extension WeekPlan {
  /// A commitment of the person that has to move for a week, and the hours that it would have to give up.
  public struct Move: PersonalData, Hashable, Sendable {
    /// Where the commitment stands in the record.
    public let commitment: FactReference
    /// What kind of commitment it is.
    public let kind: CommitmentKind
    /// The hours of it that the sessions of the week would take.
    public let times: WeeklyTimes

    /// Creates a move.
    public init(commitment: FactReference, kind: CommitmentKind, times: WeeklyTimes) {
      self.commitment = commitment
      self.kind = kind
      self.times = times
    }

    /// The move in words that name no person.
    public var sentence: String { "A commitment (\(kind.title)) has to move from \(times)." }
  }

  /// What a week asks of the person; of two weeks, the one with the lower cost is better.
  ///
  /// The parts are compared one after the other, in the order in which they stand here; a later one counts only between weeks
  /// that are equal in all before it. Of weeks with equal cost, the one whose sessions come earlier in the week is better.
  public struct Cost: PersonalData, Hashable, Comparable, Sendable {
    /// How many commitments have to move.
    public let movedCommitments: Int
    /// How many minutes of them have to move.
    public let movedMinutes: Int
    /// How many sessions use a way of working that the person declined.
    public let declinedModalities: Int
    /// How many sessions are on a weekday, and how many at a part of the day, that the person does not prefer.
    ///
    /// A session for which both is true counts twice; without a preference none counts.
    public let outsidePreferredTimes: Int
    /// How many sessions have another delivery than the person prefers; 0 without a preference.
    public let outsidePreferredDeliveries: Int
    /// How many minutes lie between sessions of one day, in all.
    public let idleMinutes: Int

    /// Creates a cost.
    public init(
      movedCommitments: Int = 0, movedMinutes: Int = 0, declinedModalities: Int = 0,
      outsidePreferredTimes: Int = 0, outsidePreferredDeliveries: Int = 0, idleMinutes: Int = 0
    ) {
      self.movedCommitments = movedCommitments
      self.movedMinutes = movedMinutes
      self.declinedModalities = declinedModalities
      self.outsidePreferredTimes = outsidePreferredTimes
      self.outsidePreferredDeliveries = outsidePreferredDeliveries
      self.idleMinutes = idleMinutes
    }

    /// Orders costs from the lowest to the highest, part by part.
    public static func < (left: Cost, right: Cost) -> Bool {
      left.parts.lexicographicallyPrecedes(right.parts)
    }

    private var parts: [Int] {
      [
        movedCommitments, movedMinutes, declinedModalities, outsidePreferredTimes,
        outsidePreferredDeliveries, idleMinutes,
      ]
    }
  }
}
