/// From when on a program looks at an authorization that runs out: days and units left, in falling steps.
///
/// No public source gives these numbers, so none is built in: each program sets its own, with its source.
public struct RenewalBands: Hashable, Sendable, Codable {
  /// Why bands were refused.
  public enum Invalid: InvalidValue {
    /// There is neither a number of days nor a number of units.
    case empty
    /// A number of days is not 0 to 366, or a number of units not 0 to 100,000.
    case range
    /// The numbers do not fall from step to step.
    case order

    public var description: String {
      switch self {
      case .empty: "renewal bands have at least one number of days or units"
      case .range: "renewal bands are 0 to 366 days and 0 to 100000 units"
      case .order: "renewal bands fall from step to step"
      }
    }
  }

  /// The numbers of days left at which a step is reached, falling.
  public let daysLeft: [Int]
  /// The numbers of units left at which a step is reached, falling.
  public let unitsLeft: [Int]
  /// Whose numbers these are.
  public let source: Citation

  /// Creates bands.
  ///
  /// - Throws: ``Invalid`` when there is none, one is out of range, or they do not fall.
  public init(
    daysLeft: [Int], unitsLeft: [Int], source: Citation
  ) throws(Invalid) {
    guard !daysLeft.isEmpty || !unitsLeft.isEmpty else { throw .empty }
    guard daysLeft.allSatisfy({ (0...366).contains($0) }),
      unitsLeft.allSatisfy({ (0...Authorization.highestUnits).contains($0) })
    else { throw .range }
    for steps in [daysLeft, unitsLeft] {
      guard zip(steps, steps.dropFirst()).allSatisfy({ $0 > $1 }) else { throw .order }
    }
    self.daysLeft = daysLeft
    self.unitsLeft = unitsLeft
    self.source = source
  }

  enum CodingKeys: String, CodingKey {
    case daysLeft = "daysLeft"
    case unitsLeft = "unitsLeft"
    case source = "source"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try RenewalBands(
        daysLeft: container.decode([Int].self, forKey: .daysLeft),
        unitsLeft: container.decode([Int].self, forKey: .unitsLeft),
        source: container.decode(Citation.self, forKey: .source))
    }
  }
}
