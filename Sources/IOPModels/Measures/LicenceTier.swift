/// How much of an instrument or a tool a library may carry.
public enum LicenceTier: String, ClosedVocabulary {
  /// Scoring, labels and codes: the instrument is free to use and to reproduce.
  case open = "open"
  /// Scoring only: a site obtains the form and keeps its terms; the licence note is to be shown.
  case scoringOnly = "scoring-only"
  /// The result only: scoring or electronic use needs a licence.
  case resultOnly = "result-only"

  /// What a person reads.
  public var title: String {
    switch self {
    case .open: "free to use and to reproduce"
    case .scoringOnly: "scored here; the site obtains the form"
    case .resultOnly: "recorded, never computed"
    }
  }
}
