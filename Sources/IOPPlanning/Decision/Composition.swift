/// How several answers make one, by Kleene's logic.
public enum Composition: Hashable, Sendable {
  /// All have to hold; nothing to hold is held.
  case all
  /// One is enough; nothing to choose from is not chosen.
  case any
  /// So many are enough.
  case atLeast(Int)
  /// None may hold: the opposite of one answer, and of each of several.
  case not

  /// Returns the answer that several answers make.
  public func verdict(of parts: [Verdict]) -> Verdict {
    switch self {
    case .all: .all(parts)
    case .any: .any(parts)
    case .atLeast(let number): .atLeast(number, of: parts)
    case .not: .all(parts.map { !$0 })
    }
  }

  /// How the sentences of the parts are joined, for example `at least 2 of`.
  public var words: String {
    switch self {
    case .all: "all of"
    case .any: "any of"
    case .atLeast(let number): "at least \(number) of"
    case .not: "not"
    }
  }

  /// Returns the places of the answers that decide: without the others the answer would be the same.
  func deciding(_ parts: [Verdict]) -> [Int] {
    let verdict = verdict(of: parts)
    // What has to hold of a part for it to speak for the answer.
    let wanted = self == .not ? !verdict : verdict
    return parts.indices.filter { parts[$0] == wanted }
  }
}
