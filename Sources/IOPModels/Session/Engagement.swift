/// How a person took part in a session.
public enum Engagement: String, ClosedVocabulary, Comparable {
  /// Did not take part although present.
  case notEngaged = "none"
  /// Took part a little.
  case low = "low"
  /// Took part.
  case moderate = "moderate"
  /// Took part actively.
  case high = "high"

  public static func < (left: Self, right: Self) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}
