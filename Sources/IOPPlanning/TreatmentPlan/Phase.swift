public import IOPModels

/// A stage of the plan with its own days per week and its own weekly mix of services.
public struct Phase: PersonalData, Hashable, Sendable, Codable {
  /// The sessions of one service in a week.
  public struct ServiceDose: Hashable, Sendable, Codable {
    /// The service.
    public var service: ServiceKind
    /// The number of sessions in a week; any number can be recorded, and a rule reports one that is not possible.
    public var perWeek: Int
    /// The length of a session.
    public var minutes: Minutes

    /// Creates the sessions of one service in a week.
    public init(_ service: ServiceKind, perWeek: Int, minutes: Minutes) {
      self.service = service
      self.perWeek = perWeek
      self.minutes = minutes
    }

    /// The minutes of the service in a week; nil when the product is out of range.
    public var weeklyMinutes: Int? {
      let (product, overflow) = perWeek.multipliedReportingOverflow(by: minutes.count)
      return overflow || product < 0 ? nil : product
    }

    enum CodingKeys: String, CodingKey {
      case service = "service"
      case perWeek = "perWeek"
      case minutes = "minutes"
    }
  }

  /// The place of the phase, counted from 1.
  public var number: Int
  /// The treatment days of a week.
  public var daysPerWeek: Int
  /// How many weeks it usually lasts, at the least and at the most.
  public var weeks: Bounds
  /// The sessions of a week, service by service.
  public var mix: [ServiceDose]
  /// Why the phase is as it is.
  public var why: PrivateText?

  /// Creates a value from its parts.
  public init(
    number: Int, daysPerWeek: Int, weeks: Bounds, mix: [ServiceDose] = [], why: PrivateText? = nil
  ) {
    self.number = number
    self.daysPerWeek = daysPerWeek
    self.weeks = weeks
    self.mix = mix
    self.why = why
  }

  /// The planned minutes of a week; nil when a number of the mix is out of range.
  public var weeklyMinutes: Int? {
    var sum = 0
    for dose in mix {
      guard let minutes = dose.weeklyMinutes else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(minutes)
      if overflow { return nil }
      sum = next
    }
    return sum
  }

  /// Whether the group services of a week have more minutes than each other service; false where a number is out of range.
  var groupsAreLargestShare: Bool {
    // Where the whole week has a sum, so has every part of it.
    guard weeklyMinutes != nil else { return false }
    var group = 0
    var others: [ServiceKind: Int] = [:]
    for dose in mix {
      let minutes = dose.weeklyMinutes ?? 0
      if dose.service.isGroup {
        group += minutes
      } else {
        others[dose.service, default: 0] += minutes
      }
    }
    return group > others.values.max() ?? 0
  }

  enum CodingKeys: String, CodingKey {
    case number = "number"
    case daysPerWeek = "daysPerWeek"
    case weeks = "weeks"
    case mix = "mix"
    case why = "why"
  }
}
