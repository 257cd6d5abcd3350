// A score is what an instrument makes of answers. It does not hold either of them, so that a score that was sent is checked
// for what every score keeps to, and not computed again.

extension Score {
  /// Why a score that was sent was refused.
  public enum Invalid: InvalidValue {
    /// A total or the total of a sub-scale is below zero.
    case total
    /// There is a band without a total, or one in which the total does not lie.
    case band
    /// The missing items are not places from 1 on, ascending.
    case missing
    /// The total is prorated, and there is none, or a safety item is open.
    case prorated
    /// The safety item is open, and no item is missing.
    case safety
    /// The screen differs from its rule, or has a result with neither a rule nor a total.
    case positive
    /// Two sub-scales or two rules have one name.
    case names

    public var description: String {
      switch self {
      case .total: "a total is 0 or more"
      case .band: "a band belongs to a total and holds it"
      case .missing: "missing items are places from 1 on, ascending"
      case .prorated: "only a total is prorated, and never over a safety item"
      case .safety: "a safety item is open only while an item is missing"
      case .positive: "a screen has the result of its rule, or of a total"
      case .names: "the sub-scales and the rules of a score have names of their own"
      }
    }
  }

  enum CodingKeys: String, CodingKey {
    case total = "total"
    case band = "band"
    case missingItems = "missing"
    case isProrated = "prorated"
    case safetyItemIsPositive = "safety"
    case isPositive = "positive"
    case subtotals = "subtotals"
    case outcomes = "outcomes"
  }

  /// Decodes a score that somebody computed; it is not prorated when it does not say so.
  ///
  /// - Throws: `DecodingError` when a member has another type, or with ``Invalid``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    total = try container.decodeIfPresent(Int.self, forKey: .total)
    band = try container.decodeIfPresent(Instrument.Band.self, forKey: .band)
    missingItems = try container.decode([Int].self, forKey: .missingItems)
    isProrated = try container.decodeIfPresent(Bool.self, forKey: .isProrated) ?? false
    safetyItemIsPositive = try container.decodeIfPresent(Bool.self, forKey: .safetyItemIsPositive)
    isPositive = try container.decodeIfPresent(Bool.self, forKey: .isPositive)
    subtotals = try container.decode([Subtotal].self, forKey: .subtotals)
    outcomes = try container.decode([Outcome].self, forKey: .outcomes)
    try decoder.refusing { if let invalid { throw invalid } }
  }

  /// Encodes an object; what is not known has no member.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(total, forKey: .total)
    try container.encodeIfPresent(band, forKey: .band)
    try container.encode(missingItems, forKey: .missingItems)
    try container.encodeIfPresent(isProrated ? true : nil, forKey: .isProrated)
    try container.encodeIfPresent(safetyItemIsPositive, forKey: .safetyItemIsPositive)
    try container.encodeIfPresent(isPositive, forKey: .isPositive)
    try container.encode(subtotals, forKey: .subtotals)
    try container.encode(outcomes, forKey: .outcomes)
  }

  /// What no score says; nil when it keeps to what every score keeps to.
  private var invalid: Invalid? {
    if ([total] + subtotals.map(\.total)).contains(where: { ($0 ?? 0) < 0 }) { return .total }
    if let band {
      guard let total, band.totals.contains(total) else { return .band }
    }
    guard missingItems.first ?? 1 >= 1, missingItems.ascends else { return .missing }
    if isProrated, total == nil || safetyItemIsPositive == nil { return .prorated }
    if safetyItemIsPositive == nil, missingItems.isEmpty { return .safety }
    if let rule = outcomes.first(where: { $0.name == Instrument.Rule.positive }) {
      guard rule.isMet == isPositive else { return .positive }
    } else if isPositive != nil, total == nil {
      return .positive
    }
    let lists = [subtotals.map(\.name), outcomes.map(\.name)]
    return lists.allSatisfy { Set($0).count == $0.count } ? nil : .names
  }
}
