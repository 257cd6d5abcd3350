/// A lowest and a highest amount in one currency, neither below zero.
public struct CostRange: Hashable, Sendable, Codable {
  /// Why a range was refused.
  public enum Invalid: InvalidValue {
    /// The lowest is above the highest, or below zero.
    case order
    /// The amounts have different currencies.
    case currencies
    /// A multiple does not fit into 64 bits.
    case overflow

    public var description: String {
      switch self {
      case .order: "the lowest cost is 0 or more and not above the highest"
      case .currencies: "both ends of a cost have one currency"
      case .overflow: "a cost fits into 64 bits of minor units"
      }
    }
  }

  /// The lowest amount.
  public let lowest: Money
  /// The highest amount.
  public let highest: Money

  /// Creates a range.
  ///
  /// - Throws: ``Invalid`` when the currencies differ, or the lowest is above the highest or negative.
  public init(_ lowest: Money, _ highest: Money) throws(Invalid) {
    guard lowest.currency == highest.currency else { throw .currencies }
    guard !lowest.isNegative, lowest.minorUnits <= highest.minorUnits else { throw .order }
    self.lowest = lowest
    self.highest = highest
  }

  init(known units: ClosedRange<Int64>, _ currency: Currency) {
    lowest = Money(minorUnits: units.lowerBound, currency: currency)
    highest = Money(minorUnits: units.upperBound, currency: currency)
  }

  /// Returns the range that many times: the lowest cost the fewest times through the highest cost the most times.
  ///
  /// - Throws: ``Invalid/overflow``.
  public func times(_ times: Bounds) throws(Invalid) -> CostRange {
    guard let lowest = try? lowest.multiplied(by: times.lowest),
      let highest = try? highest.multiplied(by: times.highest)
    else { throw .overflow }
    return try CostRange(lowest, highest)
  }

  /// Returns whether an amount lies in the range; false in another currency.
  public func contains(_ amount: Money) -> Bool {
    amount.currency == lowest.currency
      && (lowest.minorUnits...highest.minorUnits).contains(amount.minorUnits)
  }

  enum CodingKeys: String, CodingKey {
    case lowest = "min"
    case highest = "max"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try CostRange(
        container.decode(Money.self, forKey: .lowest),
        container.decode(Money.self, forKey: .highest))
    }
  }
}
