/// How often a behaviour occurred in a number of days.
public struct BehaviourCount: PersonalData, Hashable, Sendable, Codable {
  /// Why a count was refused.
  public enum Invalid: InvalidValue {
    /// The count is not 0 to 1,000,000.
    case count
    /// The number of days is not 1 to 366.
    case days

    public var description: String {
      switch self {
      case .count: "a count is 0 to 1000000"
      case .days: "behaviour is counted over 1 to 366 days"
      }
    }
  }

  /// The identifier of this count.
  public let id: Identifier<BehaviourCount>
  /// What was counted.
  public let behaviour: Behaviour
  /// The last of the days that were counted.
  public let date: CalendarDate
  /// How often it occurred, 0 to 1,000,000: more is a slip of the pen.
  public let count: Int
  /// Over how many days, 1 to 366.
  public let days: Int

  /// Creates a count.
  ///
  /// - Throws: ``Invalid`` when the count is not 0 to 1,000,000 or the number of days is not 1 to 366.
  public init(
    id: Identifier<BehaviourCount>, behaviour: Behaviour, date: CalendarDate, count: Int, days: Int
  ) throws(Invalid) {
    guard (0...1_000_000).contains(count) else { throw .count }
    guard (1...366).contains(days) else { throw .days }
    self.id = id
    self.behaviour = behaviour
    self.date = date
    self.count = count
    self.days = days
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case behaviour = "behaviour"
    case date = "date"
    case count = "count"
    case days = "days"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try BehaviourCount(
        id: container.decode(Identifier<BehaviourCount>.self, forKey: .id),
        behaviour: container.decode(Behaviour.self, forKey: .behaviour),
        date: container.decode(CalendarDate.self, forKey: .date),
        count: container.decode(Int.self, forKey: .count),
        days: container.decode(Int.self, forKey: .days))
    }
  }
}
