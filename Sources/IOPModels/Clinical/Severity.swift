/// How severe symptoms are.
public enum Severity: String, ClosedVocabulary, Comparable {
  /// No or hardly any symptoms.
  case minimal = "minimal"
  /// Mild.
  case mild = "mild"
  /// Moderate.
  case moderate = "moderate"
  /// Between moderate and severe, as in the PHQ-9.
  case moderatelySevere = "mod-severe"
  /// Severe.
  case severe = "severe"

  /// What a person reads.
  public var title: String { self == .moderatelySevere ? "moderately severe" : rawValue }

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .minimal: 0
    case .mild: 1
    case .moderate: 2
    case .moderatelySevere: 3
    case .severe: 4
    }
  }
}
