/// Which way a number moves when things go well.
public enum ImprovementDirection: String, ClosedVocabulary {
  /// A lower number is better.
  case lower = "lower"
  /// A higher number is better.
  case higher = "higher"

  /// Returns by how much a number got better; negative when it got worse.
  ///
  /// A difference that does not fit into 64 bits is the farthest number on its side.
  public func improvement(from first: Int, to second: Int) -> Int {
    let (better, worse) = self == .lower ? (first, second) : (second, first)
    let (difference, overflow) = better.subtractingReportingOverflow(worse)
    guard overflow else { return difference }
    return better > worse ? .max : .min
  }

  /// Returns whether a number is at or beyond a target on the good side.
  public func reaches(_ target: Int, with value: Int) -> Bool {
    self == .lower ? value <= target : value >= target
  }
}
