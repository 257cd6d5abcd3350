public import IOPModels

/// A line that answers in a crisis; dated data of the site, because numbers change.
public struct CrisisLine: Hashable, Sendable, Codable {
  /// Why a line was refused.
  public enum Invalid: InvalidValue {
    /// The name is blank.
    case name
    /// There is no number or code to reach it.
    case reach
    /// It never answers.
    case hours

    public var description: String {
      switch self {
      case .name: "a crisis line has a name"
      case .reach: "a crisis line has a number to call or a code to text"
      case .hours: "a crisis line answers at some time of the week"
      }
    }
  }

  /// What the line is called.
  public let name: String
  /// How to reach it: the number to call or the code to text.
  public let reach: String
  /// When it answers, in the person's local time.
  public let hours: WeeklyTimes
  /// The day on which somebody last checked the number; nil when nobody has.
  public let checked: CalendarDate?

  /// Creates a line.
  ///
  /// - Throws: ``Invalid`` when the name or the way to reach it is blank, or it never answers.
  public init(
    name: String, reach: String, hours: WeeklyTimes, checked: CalendarDate? = nil
  ) throws(Invalid) {
    guard !name.isBlank else { throw .name }
    guard !reach.isBlank else { throw .reach }
    guard !hours.isEmpty else { throw .hours }
    self.name = name
    self.reach = reach
    self.hours = hours
    self.checked = checked
  }

  /// Whether the line answers at every hour of the week.
  public var answersAlways: Bool { hours == .always }

  enum CodingKeys: String, CodingKey {
    case name = "name"
    case reach = "reach"
    case hours = "hours"
    case checked = "checked"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try CrisisLine(
        name: container.decode(String.self, forKey: .name),
        reach: container.decode(String.self, forKey: .reach),
        hours: container.decode(WeeklyTimes.self, forKey: .hours),
        checked: container.decodeIfPresent(CalendarDate.self, forKey: .checked))
    }
  }
}
