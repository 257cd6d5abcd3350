public import IOPModels

extension WeekPlan {
  /// A session of the program's timetable that was chosen for a week, and why.
  public struct Choice: PersonalData, Hashable, Sendable {
    /// The place in the timetable.
    public let offering: SessionOffering
    /// Why it was chosen, what speaks for it first.
    public let reasons: [Reason]

    /// Creates a choice.
    public init(_ offering: SessionOffering, reasons: [Reason]) {
      self.offering = offering
      self.reasons = reasons
    }
  }

  /// One reason for a choice, or one thing that has to be said about it.
  public enum Reason: PersonalData, Hashable, Sendable {
    /// The phase asks for the service, so many times a week and so long.
    case needed(ServiceKind, perWeek: Int, minutes: Int)
    /// There are only as many sessions of the service that fit as the phase asks for.
    case noOtherFits(ServiceKind)
    /// It leaves a commitment alone that another session of the service would run into.
    case fitsAround(FactReference, CommitmentKind)
    /// It takes place only if a commitment moves.
    case needsMove(FactReference, CommitmentKind)
    /// It is on a weekday that the person prefers.
    case preferredWeekday(Weekday)
    /// It is on a weekday that the person does not prefer.
    case outsidePreferredWeekdays(Weekday)
    /// It is in a part of the day that the person prefers.
    case preferredDaypart(Preferences.Daypart)
    /// It is not in a part of the day that the person prefers.
    case outsidePreferredDayparts(Preferences.Daypart)
    /// It is given where the person prefers.
    case preferredDelivery(DeliveryMode)
    /// It is not given where the person prefers.
    case outsidePreferredDeliveries(DeliveryMode)
    /// It uses a way of working that the person declined.
    case declinedModality(Modality)
    /// Another session of the service would change the number of treatment days.
    case keepsTreatmentDays(Int)
    /// With another session of the service there would be more waiting between sessions.
    case keepsDaysTogether
    /// It comes before a later session of the service that would be as good.
    case earliest

    /// The reason as a sentence that names no person.
    public var sentence: String {
      switch self {
      case .needed(let service, let perWeek, let minutes):
        "The phase has \(service.title), \(perWeek) × \(minutes) minutes a week."
      case .noOtherFits(let service):
        "No other session of \(service.title) fits."
      case .fitsAround(_, let kind):
        "It leaves a commitment (\(kind.title)) alone; another session of the service does not."
      case .needsMove(_, let kind):
        "It takes place only if a commitment (\(kind.title)) moves; no week fits without that."
      case .preferredWeekday(let weekday):
        "It is on a \(weekday.name), as preferred."
      case .outsidePreferredWeekdays(let weekday):
        "It is on a \(weekday.name), which is not preferred; "
          + "no week meets more of the wishes about times."
      case .preferredDaypart(let daypart):
        "It is in the \(daypart.rawValue), as preferred."
      case .outsidePreferredDayparts(let daypart):
        "It is in the \(daypart.rawValue), which is not preferred; "
          + "no week meets more of the wishes about times."
      case .preferredDelivery(let delivery):
        "It is \(delivery.inWords), as preferred."
      case .outsidePreferredDeliveries(let delivery):
        "It is \(delivery.inWords), which is not preferred; "
          + "no better week has more sessions as preferred."
      case .declinedModality(let modality):
        "It uses \(modality.title), which the person declined; "
          + "no week fits with fewer such sessions. Talk about it before booking."
      case .keepsTreatmentDays(let days):
        "It keeps the week at \(days) treatment days."
      case .keepsDaysTogether:
        "It keeps the waiting between sessions short."
      case .earliest:
        "Of equally good sessions it is the earliest."
      }
    }
  }
}

extension DeliveryMode {
  /// The delivery as a part of a sentence.
  var inWords: String {
    switch self {
    case .onsite: "at the site"
    case .virtual: "by video"
    case .hybrid: "partly at the site and partly by video"
    }
  }
}

extension SessionOffering {
  /// The time as a person reads it, for example `Wednesday 10:00-11:00`.
  var timeInWords: String { "\(window.weekday.name) \(window.text.dropFirst(4))" }
}
