/// The levels of mental-health care, from the least to the most intensive.
///
/// Descriptions of IOP programs speak of five key levels (``Citation/sourceDocuments``) and do not list them all; these five and
/// their order are common practice. The levels of licensed tools (ASAM, LOCUS) are others and never computed.
public enum LevelOfCare: String, ClosedVocabulary, Comparable {
  /// Outpatient sessions, typically weekly.
  case outpatient = "outpatient"
  /// Intensive outpatient program.
  case intensiveOutpatient = "iop"
  /// Partial hospitalization program.
  case partialHospitalization = "php"
  /// Residential treatment.
  case residential = "residential"
  /// Inpatient treatment.
  case inpatient = "inpatient"

  /// What a person reads.
  public var title: String {
    switch self {
    case .outpatient: "outpatient care"
    case .intensiveOutpatient: "intensive outpatient program"
    case .partialHospitalization: "partial hospitalization program"
    case .residential: "residential treatment"
    case .inpatient: "inpatient treatment"
    }
  }

  /// The next more intensive level, or nil at the top.
  public var stepUp: LevelOfCare? { neighbour(1) }

  /// The next less intensive level, or nil at the bottom.
  public var stepDown: LevelOfCare? { neighbour(-1) }

  /// Whether the person stays there overnight.
  public var isOvernight: Bool { self >= .residential }

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  private func neighbour(_ distance: Int) -> LevelOfCare? {
    let index = rank + distance
    return Self.allCases.indices.contains(index) ? Self.allCases[index] : nil
  }
}
