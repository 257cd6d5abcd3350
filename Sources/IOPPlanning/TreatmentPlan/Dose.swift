public import IOPModels

/// How often and how long an intervention is given: sessions of a length, every so many weeks.
public struct Dose: Hashable, Sendable, Codable, CustomStringConvertible {
  /// Why a dose was refused.
  public enum Invalid: InvalidValue {
    /// The number of sessions is not 1 to 50.
    case sessions
    /// The period is not 1 to 52 weeks.
    case weeks

    public var description: String {
      switch self {
      case .sessions: "a dose has 1 to 50 sessions in its period"
      case .weeks: "the period of a dose is 1 to 52 weeks"
      }
    }
  }

  /// The number of sessions in the period, 1 to 50.
  public let sessions: Int
  /// The length of the period in weeks, 1 to 52.
  public let everyWeeks: Int
  /// The length of a session.
  public let minutes: Minutes

  /// Creates a dose.
  ///
  /// - Throws: ``Invalid`` when the number of sessions or the period is out of range.
  public init(sessions: Int, everyWeeks: Int, minutes: Minutes) throws(Invalid) {
    guard (1...50).contains(sessions) else { throw .sessions }
    guard (1...52).contains(everyWeeks) else { throw .weeks }
    self.sessions = sessions
    self.everyWeeks = everyWeeks
    self.minutes = minutes
  }

  package init(known sessions: Int, everyWeeks: Int, minutes: Minutes) {
    self.sessions = sessions
    self.everyWeeks = everyWeeks
    self.minutes = minutes
  }

  public var description: String {
    let period = everyWeeks == 1 ? "a week" : "every \(everyWeeks) weeks"
    return "\(sessions) × \(minutes) \(period)"
  }

  enum CodingKeys: String, CodingKey {
    case sessions = "sessions"
    case everyWeeks = "everyWeeks"
    case minutes = "minutes"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try Dose(
        sessions: container.decode(Int.self, forKey: .sessions),
        everyWeeks: container.decode(Int.self, forKey: .everyWeeks),
        minutes: container.decode(Minutes.self, forKey: .minutes))
    }
  }
}
