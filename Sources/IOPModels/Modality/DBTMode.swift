/// One of the four modes in which standard DBT is given (``Citation/dbtStandard``).
public enum DBTMode: String, ClosedVocabulary {
  /// Weekly individual therapy.
  case individualTherapy = "individual"
  /// The weekly skills group.
  case skillsTraining = "skills-group"
  /// Coaching by telephone between sessions.
  case phoneCoaching = "phone-coaching"
  /// The weekly meeting in which the therapists support each other.
  case consultationTeam = "consult-team"

  /// What a person reads for this mode.
  public var title: String {
    switch self {
    case .individualTherapy: "individual therapy"
    case .skillsTraining: "skills group"
    case .phoneCoaching: "coaching by telephone"
    case .consultationTeam: "consultation team"
    }
  }

  /// How the mode is usually given.
  public var format: ModalityProfile.Format {
    switch self {
    case .individualTherapy:
      .known(
        "individual therapy, weekly", .individualTherapy, perWeek: 1...1, minutes: 60...60,
        source: .dbtStandard)
    case .skillsTraining:
      .known(
        "skills group, weekly", .skillsGroup, perWeek: 1...1, minutes: 120...150,
        source: .dbtStandard)
    case .phoneCoaching:
      .known("coaching by telephone, as needed", minutes: 10...15, source: .dbtStandard)
    case .consultationTeam:
      .known(
        "consultation team of the therapists, weekly", perWeek: 1...1, minutes: 90...120,
        source: .dbtStandard)
    }
  }
}
