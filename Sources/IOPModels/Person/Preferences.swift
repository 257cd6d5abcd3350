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

  /// What a person thinks of treatment in groups.
  public enum GroupWork: String, ClosedVocabulary {
    /// Prefers groups.
    case preferred = "preferred"
    /// Is open to groups and to single sessions alike.
    case open = "open"
    /// Would rather have single sessions.
    case reluctant = "reluctant"
  }

  /// Ways of working that the person asks for.
  public var modalities: [Modality]
  /// Ways of working that the person does not want.
  public var declinedModalities: [Modality]
  /// Parts of the day that suit best.
  public var dayparts: [Daypart]
  /// Deliveries that suit best.
  public var deliveries: [DeliveryMode]
  /// Days of the week that suit best.
  public var weekdays: [Weekday]
  /// Whether the person prefers groups; nil when nobody has asked.
  public var groupWork: GroupWork?
  /// The gender of clinicians that the person prefers; nil when nobody has asked.
  public var clinicianGender: GenderPreference?
  /// The people with whom the person prefers to be in a group; nil when nobody has asked.
  public var groupGender: GenderPreference?
  /// Anything else, in the person's words.
  public var notes: [PrivateText]

  /// Creates preferences.
  public init(
    modalities: [Modality] = [], declinedModalities: [Modality] = [], dayparts: [Daypart] = [],
    deliveries: [DeliveryMode] = [], weekdays: [Weekday] = [], groupWork: GroupWork? = nil,
    clinicianGender: GenderPreference? = nil, groupGender: GenderPreference? = nil,
    notes: [PrivateText] = []
  ) {
    self.modalities = modalities
    self.declinedModalities = declinedModalities
    self.dayparts = dayparts
    self.deliveries = deliveries
    self.weekdays = weekdays
    self.groupWork = groupWork
    self.clinicianGender = clinicianGender
    self.groupGender = groupGender
    self.notes = notes
  }

  /// Ways of working that stand among the wanted and the declined ones alike; ask the person again.
  public var contradictoryModalities: [Modality] {
    modalities.filter { declinedModalities.contains($0) }
  }

  enum CodingKeys: String, CodingKey {
    case modalities = "modalities"
    case declinedModalities = "declined"
    case dayparts = "dayparts"
    case deliveries = "deliveries"
    case weekdays = "weekdays"
    case groupWork = "group"
    case clinicianGender = "clinicianGender"
    case groupGender = "groupGender"
    case notes = "notes"
  }
}
