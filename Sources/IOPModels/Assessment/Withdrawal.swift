/// Where withdrawal from a substance stands; three states, because residual symptoms do not bar an IOP.
public enum Withdrawal: String, ClosedVocabulary {
  /// No withdrawal.
  case none = "none"
  /// Residual symptoms that the person can be helped to cope with.
  case resolving = "resolving"
  /// Active withdrawal: needs medical management first.
  case active = "active"
}
