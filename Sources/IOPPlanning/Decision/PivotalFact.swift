/// A fact on which an answer turns: one that is missing, one that is recorded, or a criterion that asks no fact of the record.
///
/// It holds no name of a person and no text that somebody wrote. With the record that it belongs to, it is health information.
public enum PivotalFact: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// A fact that nobody has recorded.
  case missing(MissingFact)
  /// A fact of the record that would have to be another, or be reconciled with one that contradicts it.
  case recorded(FactReference)
  /// What the criterion of this name looks at without a fact that could be pointed at, such as the time that has passed.
  case criterion(String)

  public var description: String {
    switch self {
    case .missing(let fact): fact.name
    case .recorded(let reference): reference.description
    case .criterion(let id): "criterion \(id)"
    }
  }

  private var rank: Int {
    switch self {
    case .missing: 0
    case .recorded: 1
    case .criterion: 2
    }
  }

  /// Missing facts come first, then recorded ones, then criteria; each by name.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.missing(let first), .missing(let second)): first < second
    case (.recorded(let first), .recorded(let second)): first < second
    case (.criterion(let first), .criterion(let second)): first < second
    default: left.rank < right.rank
    }
  }
}
