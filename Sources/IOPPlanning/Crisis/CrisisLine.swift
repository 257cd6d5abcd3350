public import IOPModels

/// A line that answers in a crisis; dated data of the site, because numbers change.
public struct CrisisLine: Hashable, Sendable, Codable {
  /// What the line is called.
  public var name: String
  /// How to reach it: the number to call or the code to text.
  public var reach: String
  /// When it answers, in the person's local time.
  public var hours: WeeklyTimes
  /// The day on which somebody last checked the number; nil when nobody has.
  public var checked: CalendarDate?

  /// Creates a value from its parts.
  public init(
    name: String, reach: String, hours: WeeklyTimes, checked: CalendarDate? = nil
  ) {
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
}
