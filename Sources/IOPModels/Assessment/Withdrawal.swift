/// Where withdrawal from a substance stands; three states, because residual symptoms do not bar an IOP.
public enum Withdrawal: String, ClosedVocabulary, Comparable {
  /// No withdrawal.
  case absent = "none"
  /// Residual symptoms that the person can be helped to cope with.
  case resolving = "resolving"
  /// Active withdrawal: needs medical management first.
  case active = "active"

  /// Orders the states from none to active.
  public static func < (left: Self, right: Self) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}
