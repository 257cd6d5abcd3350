/// What a course of treatment may cost before coverage and aid: a range, how it came about and what moves it.
///
/// It is an estimate from published or given monthly figures and no offer: what a program charges is in its own fee schedule.
public struct CostEstimate: Hashable, Sendable, Codable {
  /// Why an estimate that was sent was refused.
  public enum Invalid: InvalidValue {
    /// The total is not the monthly cost times the months.
    case total

    public var description: String {
      "the total of an estimate is the monthly cost times the months"
    }
  }

  /// The cost of a month, and its source.
  public let monthly: Sourced<CostRange>
  /// The months of treatment, fewest and most.
  public let months: Bounds
  /// The cost of the whole course.
  public let total: CostRange
  /// What decides where in the range a course lies.
  public let drivers: [CostDriver]

  /// 2,000 to 8,000 US dollars a month, as descriptions of IOP programs say (``Citation/sourceDocuments``).
  public static var describedMonthly: Sourced<CostRange> {
    Sourced(CostRange(known: 200_000...800_000, .usd), source: .sourceDocuments)
  }

  /// Creates an estimate.
  ///
  /// - Parameters:
  ///   - months: the months of treatment, fewest and most.
  ///   - monthly: the cost of a month, and its source.
  ///   - drivers: what decides where in the range a course lies.
  /// - Throws: ``CostRange/Invalid/overflow`` when the total does not fit.
  public init(
    months: Bounds, monthly: Sourced<CostRange> = CostEstimate.describedMonthly,
    drivers: [CostDriver] = CostDriver.catalogue
  ) throws(CostRange.Invalid) {
    self.monthly = monthly
    self.months = months
    self.drivers = drivers
    total = try monthly.value.times(months)
  }

  /// How the range came about, one sentence for each step.
  public var explanation: [String] {
    func amounts(_ range: CostRange) -> String {
      range.lowest == range.highest
        ? "\(range.lowest)" : "\(range.lowest) to \(range.highest)"
    }
    let span =
      months.lowest == months.highest
      ? "\(months.lowest)" : "\(months.lowest) to \(months.highest)"
    var lines = [
      "A month costs \(amounts(monthly.value)) (\(monthly.source)).",
      "Treatment lasts \(span) month(s).",
      "The whole course costs \(amounts(total)), before coverage and aid.",
    ]
    if !drivers.isEmpty {
      lines.append(
        "Where in the range it lies depends on: "
          + drivers.map(\.title).joined(separator: ", ") + ".")
    }
    return lines
  }

  enum CodingKeys: String, CodingKey {
    case monthly = "monthly"
    case months = "months"
    case total = "total"
    case drivers = "drivers"
  }

  /// Decodes an estimate, and computes it again from its months.
  ///
  /// - Throws: `DecodingError` when a member is missing, or with ``CostRange/Invalid`` or ``Invalid``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let total = try container.decode(CostRange.self, forKey: .total)
    self = try decoder.refusing {
      let estimate = try CostEstimate(
        months: container.decode(Bounds.self, forKey: .months),
        monthly: container.decode(Sourced<CostRange>.self, forKey: .monthly),
        drivers: container.decode([CostDriver].self, forKey: .drivers))
      guard estimate.total == total else { throw Invalid.total }
      return estimate
    }
  }
}
