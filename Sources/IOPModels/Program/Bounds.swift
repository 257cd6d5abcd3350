/// A lowest and a highest whole number, both of them allowed and neither below zero.
public struct Bounds: Hashable, Sendable, Codable {
  /// Why bounds were refused.
  public enum Invalid: InvalidValue {
    /// The lowest is above the highest, or below zero.
    case order

    public var description: String { "the lowest is 0 or more and not above the highest" }
  }

  /// The lowest number that is allowed.
  public let lowest: Int
  /// The highest number that is allowed.
  public let highest: Int

  /// Creates bounds.
  ///
  /// - Throws: ``Invalid`` when the lowest is above the highest or negative.
  public init(_ lowest: Int, _ highest: Int) throws(Invalid) {
    guard 0 <= lowest, lowest <= highest else { throw .order }
    self.lowest = lowest
    self.highest = highest
  }

  package init(known range: ClosedRange<Int>) {
    lowest = range.lowerBound
    highest = range.upperBound
  }

  /// Returns whether a number is allowed.
  public func contains(_ number: Int) -> Bool { (lowest...highest).contains(number) }

  enum CodingKeys: String, CodingKey {
    case lowest = "min"
    case highest = "max"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try Bounds(
        container.decode(Int.self, forKey: .lowest), container.decode(Int.self, forKey: .highest))
    }
  }
}
