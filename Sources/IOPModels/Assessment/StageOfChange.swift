/// How ready a person is to change.
public enum StageOfChange: String, ClosedVocabulary, Comparable {
  /// Does not see a need.
  case precontemplation = "precontemplation"
  /// Weighs it up.
  case contemplation = "contemplation"
  /// Gets ready.
  case preparation = "preparation"
  /// Is changing.
  case action = "action"
  /// Keeps it up.
  case maintenance = "maintenance"

  public static func < (left: Self, right: Self) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}
