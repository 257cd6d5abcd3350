/// What a person wants from treatment; a preference guides a choice and never hides an option.
public struct Preferences: PersonalData, Hashable, Sendable, Codable {
  /// A part of the day.
  public enum Daypart: String, ClosedVocabulary {
    /// Sessions that begin before 12:00.
    case morning = "morning"
    /// Sessions that begin from 12:00 to before 17:00.
    case afternoon = "afternoon"
    /// Sessions that begin at 17:00 or later.
    case evening = "evening"

    /// The part of the day in which a time falls.
    public init(_ time: TimeOfDay) {
      self =
        switch time.hour {
        case ..<12: .morning
        case ..<17: .afternoon
        default: .evening
        }
    }
  }

  /// Ways of working that the person asks for.
  public var modalities: [Modality]
  /// Ways of working that the person does not want.
  public var declinedModalities: [Modality]
  /// Parts of the day that suit best.
  public var dayparts: [Daypart]
  /// Deliveries that suit best.
  public var deliveries: [DeliveryMode]
  /// Anything else, in the person's words.
  public var notes: [PrivateText]

  /// Creates preferences.
  public init(
    modalities: [Modality] = [], declinedModalities: [Modality] = [], dayparts: [Daypart] = [],
    deliveries: [DeliveryMode] = [], notes: [PrivateText] = []
  ) {
    self.modalities = modalities
    self.declinedModalities = declinedModalities
    self.dayparts = dayparts
    self.deliveries = deliveries
    self.notes = notes
  }

  enum CodingKeys: String, CodingKey {
    case modalities = "modalities"
    case declinedModalities = "declined"
    case dayparts = "dayparts"
    case deliveries = "deliveries"
    case notes = "notes"
  }
}
