/// A way to reach a person.
public struct ContactPoint: PersonalData, Hashable, Sendable, Codable {
  /// The kind of a contact point.
  public enum Kind: String, ClosedVocabulary {
    /// A telephone number for calls.
    case phone = "phone"
    /// A number that takes text messages.
    case text = "text"
    /// An email address.
    case email = "email"
    /// A postal or street address.
    case address = "address"
  }

  /// The kind of this contact point.
  public var kind: Kind
  /// The number or address.
  public var value: PrivateText
  /// Whether a message that names the program may be left there; nil when nobody has asked.
  public var mayLeaveMessage: Bool?
  /// When it is safe to reach the person this way; nil when nobody has asked, empty when it never is.
  public var safeTimes: WeeklyTimes?
  /// What to mind when using it, for example what to say when somebody else answers.
  public var caution: PrivateText?

  /// Creates a contact point.
  public init(
    _ kind: Kind, _ value: PrivateText, mayLeaveMessage: Bool? = nil, safeTimes: WeeklyTimes? = nil,
    caution: PrivateText? = nil
  ) {
    self.kind = kind
    self.value = value
    self.mayLeaveMessage = mayLeaveMessage
    self.safeTimes = safeTimes
    self.caution = caution
  }

  /// Returns whether it is safe to reach the person this way at a local time; nil when nobody has asked.
  public func isSafe(on weekday: Weekday, at time: TimeOfDay) -> Bool? {
    let minute = time.minuteOfDay
    return safeTimes?.contains(
      WeeklyTimes.Window(
        unchecked: weekday, startSlot: minute / WeeklyTimes.slotMinutes, slotCount: 1))
  }

  enum CodingKeys: String, CodingKey {
    case kind = "kind"
    case value = "value"
    case mayLeaveMessage = "mayLeaveMessage"
    case safeTimes = "safeTimes"
    case caution = "caution"
  }
}
