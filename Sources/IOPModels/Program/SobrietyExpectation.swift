/// What a program asks of some of its patients about sobriety: of whom, from what, and how it is asked about.
///
/// Descriptions of IOP programs say that sobriety may be expected where it applies (``Citation/sourceDocuments``); none says of whom, from
/// what or how it is checked. So IOPKit ships no expectation: a program records its own. Use where sobriety was expected is a
/// reason to look at the plan together, and never by itself a reason to end treatment.
public struct SobrietyExpectation: Hashable, Sendable, Codable {
  /// How a program asks about use.
  public enum Way: String, ClosedVocabulary {
    /// The person tells.
    case telling = "telling"
    /// The person writes it on a diary card.
    case diaryCard = "diary-card"
    /// A test of the breath.
    case breathTest = "breath-test"
    /// A test of urine.
    case urineTest = "urine-test"
    /// A test of saliva.
    case salivaTest = "saliva-test"

    /// What a person reads.
    public var title: String {
      switch self {
      case .telling: "the person tells"
      case .diaryCard: "the diary card"
      case .breathTest: "a breath test"
      case .urineTest: "a urine test"
      case .salivaTest: "a saliva test"
      }
    }
  }

  /// Why an expectation was refused.
  public enum Invalid: InvalidValue {
    /// It is asked of nobody.
    case conditions
    /// It names no substance.
    case substances

    public var description: String {
      switch self {
      case .conditions:
        "an expectation about sobriety names a condition of those of whom it is asked"
      case .substances: "an expectation about sobriety names a substance"
      }
    }
  }

  /// The identifier of this expectation.
  public let id: Identifier<SobrietyExpectation>
  /// Of whom it is asked: people with one of these conditions.
  public let conditions: [ConditionKind]
  /// The substances.
  public let substances: [Substance]
  /// How the program asks about use; empty when it has not set anything.
  public let ways: [Way]
  /// The program's document that asks for it.
  public let source: Citation

  /// Creates an expectation.
  ///
  /// - Throws: ``Invalid`` when it names no condition or no substance.
  public init(
    id: Identifier<SobrietyExpectation>, conditions: [ConditionKind], substances: [Substance],
    ways: [Way] = [], source: Citation
  ) throws(Invalid) {
    guard !conditions.isEmpty else { throw .conditions }
    guard !substances.isEmpty else { throw .substances }
    self.id = id
    self.conditions = conditions
    self.substances = substances
    self.ways = ways
    self.source = source
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case conditions = "conditions"
    case substances = "substances"
    case ways = "ways"
    case source = "source"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try SobrietyExpectation(
        id: container.decode(Identifier<SobrietyExpectation>.self, forKey: .id),
        conditions: container.decode([ConditionKind].self, forKey: .conditions),
        substances: container.decode([Substance].self, forKey: .substances),
        ways: container.decode([Way].self, forKey: .ways),
        source: container.decode(Citation.self, forKey: .source))
    }
  }
}

extension Substance {
  /// The behaviour whose count tells of use; nil for nicotine, which no count of the catalogue holds.
  public var useDays: Behaviour? {
    switch self {
    case .alcohol: .alcoholDays
    case .nicotine: nil
    default: .substanceDays
    }
  }
}
