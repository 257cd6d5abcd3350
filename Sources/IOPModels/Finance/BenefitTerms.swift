/// What a payer said about how the cost of treatment is shared; what nobody has asked is nil.
///
/// That a term does not exist is an answer of its own: no deductible is a deductible of zero, no coinsurance is 0%.
public struct BenefitTerms: PersonalData, Hashable, Sendable, Codable {
  /// Why terms were refused.
  public enum Invalid: InvalidValue {
    /// An amount is below zero.
    case negative
    /// Two amounts have different currencies.
    case currencies
    /// More was paid toward a deductible or limit than there is.
    case met
    /// There is an out-of-pocket limit, and there is said to be none.
    case limit
    /// The number of treatment days is not 0 to 366.
    case days

    public var description: String {
      switch self {
      case .negative: "amounts of benefits are not below zero"
      case .currencies: "all amounts of benefits have one currency"
      case .met: "what was paid toward a deductible or limit is known beside it and not above it"
      case .limit: "coverage without an out-of-pocket limit has no amount for it"
      case .days: "the treatment days that are covered in a year are 0 to 366"
      }
    }
  }

  /// What the person pays for each treatment day, whatever it costs.
  public let copay: Money?
  /// What the person pays in a year before the payer shares the cost.
  public let deductible: Money?
  /// How much of the deductible was paid already.
  public let deductibleMet: Money?
  /// Whether the deductible applies to this service.
  public let deductibleApplies: Bool?
  /// The person's part of what is left after the deductible.
  public let coinsurance: Percent?
  /// The most that the person pays in a year.
  public let outOfPocketLimit: Money?
  /// How much of that was paid already.
  public let outOfPocketMet: Money?
  /// Whether there is no such limit.
  public let isWithoutLimit: Bool?
  /// Whether the payer wants to authorize the service beforehand.
  public let needsAuthorization: Bool?
  /// Whether the program is in the payer's network.
  public let isInNetwork: Bool?
  /// How many treatment days are covered in a year, 0 to 366; nil when there is no limit or nobody has asked.
  public let dayLimit: Int?
  /// Other limits and restrictions, as the payer said them.
  public let restrictions: PrivateText?

  /// Creates terms.
  ///
  /// - Throws: ``Invalid`` when an amount is negative or has another currency, more was met than there is, or a limit contradicts
  ///   ``isWithoutLimit``.
  public init(
    copay: Money? = nil, deductible: Money? = nil, deductibleMet: Money? = nil,
    deductibleApplies: Bool? = nil, coinsurance: Percent? = nil, outOfPocketLimit: Money? = nil,
    outOfPocketMet: Money? = nil, isWithoutLimit: Bool? = nil, needsAuthorization: Bool? = nil,
    isInNetwork: Bool? = nil, dayLimit: Int? = nil, restrictions: PrivateText? = nil
  ) throws(Invalid) {
    let amounts = [copay, deductible, deductibleMet, outOfPocketLimit, outOfPocketMet]
      .compactMap(\.self)
    guard amounts.allSatisfy({ !$0.isNegative }) else { throw .negative }
    guard Set(amounts.map(\.currency)).count <= 1 else { throw .currencies }
    for (met, most) in [(deductibleMet, deductible), (outOfPocketMet, outOfPocketLimit)] {
      guard let met else { continue }
      guard let most, met.minorUnits <= most.minorUnits else { throw .met }
    }
    guard isWithoutLimit != true || outOfPocketLimit == nil else { throw .limit }
    if let dayLimit {
      guard (0...366).contains(dayLimit) else { throw .days }
    }
    self.copay = copay
    self.deductible = deductible
    self.deductibleMet = deductibleMet
    self.deductibleApplies = deductibleApplies
    self.coinsurance = coinsurance
    self.outOfPocketLimit = outOfPocketLimit
    self.outOfPocketMet = outOfPocketMet
    self.isWithoutLimit = isWithoutLimit
    self.needsAuthorization = needsAuthorization
    self.isInNetwork = isInNetwork
    self.dayLimit = dayLimit
    self.restrictions = restrictions
  }

  /// The currency of the amounts; nil when there is none.
  public var currency: Currency? {
    (copay ?? deductible ?? outOfPocketLimit)?.currency
  }

  enum CodingKeys: String, CodingKey {
    case copay = "copay"
    case deductible = "deductible"
    case deductibleMet = "deductibleMet"
    case deductibleApplies = "deductApplies"
    case coinsurance = "coinsurance"
    case outOfPocketLimit = "outOfPocket"
    case outOfPocketMet = "outOfPocketMet"
    case isWithoutLimit = "noLimit"
    case needsAuthorization = "authorization"
    case isInNetwork = "inNetwork"
    case dayLimit = "dayLimit"
    case restrictions = "restrictions"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func money(_ key: CodingKeys) throws -> Money? {
      try container.decodeIfPresent(Money.self, forKey: key)
    }
    func answer(_ key: CodingKeys) throws -> Bool? {
      try container.decodeIfPresent(Bool.self, forKey: key)
    }
    self = try decoder.refusing {
      try BenefitTerms(
        copay: money(.copay), deductible: money(.deductible),
        deductibleMet: money(.deductibleMet), deductibleApplies: answer(.deductibleApplies),
        coinsurance: container.decodeIfPresent(Percent.self, forKey: .coinsurance),
        outOfPocketLimit: money(.outOfPocketLimit), outOfPocketMet: money(.outOfPocketMet),
        isWithoutLimit: answer(.isWithoutLimit), needsAuthorization: answer(.needsAuthorization),
        isInNetwork: answer(.isInNetwork),
        dayLimit: container.decodeIfPresent(Int.self, forKey: .dayLimit),
        restrictions: container.decodeIfPresent(PrivateText.self, forKey: .restrictions))
    }
  }
}
