/// What a person pays of a charge, step by step, with the least and the most that it can be.
///
/// While a term of the coverage is unknown, ``amount`` is nil and the two ends say what the terms allow; ``missing`` names the terms that
/// would close the gap. Every amount is exact.
public struct PatientShare: PersonalData, Hashable, Sendable, Codable {
  /// A term of coverage that was not known.
  public enum Term: String, ClosedVocabulary {
    /// Whether the deductible applies to the service.
    case deductibleApplies = "applies"
    /// The deductible.
    case deductible = "deductible"
    /// How much of the deductible was paid.
    case deductibleMet = "deductible-met"
    /// The coinsurance.
    case coinsurance = "coinsurance"
    /// The copay.
    case copay = "copay"
    /// The out-of-pocket limit, or that there is none.
    case outOfPocketLimit = "limit"
    /// How much of the limit was paid.
    case outOfPocketMet = "limit-met"
  }

  /// One step of the sum.
  public struct Step: PersonalData, Hashable, Sendable, Codable {
    /// What a step is about.
    public enum Kind: Hashable, Sendable {
      /// The whole charge, without coverage.
      case charge
      /// The part that goes to the deductible.
      case deductible
      /// The person's percentage of the rest.
      case coinsurance
      /// The amount for each treatment day.
      case copay
      /// What is above the charge or above what is left to the out-of-pocket limit.
      case limit
      /// Financial aid.
      case aid(FinancialAidKind)
    }

    /// What the step is about.
    public let kind: Kind
    /// What it adds where the person pays the least; negative when it takes off.
    public let least: Money
    /// What it adds where the person pays the most; negative when it takes off.
    public let most: Money
  }

  /// Why there is no share.
  public enum Invalid: InvalidValue {
    /// The charge is below zero.
    case negative
    /// The charge and the terms or the aid have different currencies.
    case currencies
    /// The number of days is not 1 to 366.
    case days
    /// Of a share that was sent, the steps are not those of a charge or of coverage, with aid at the end.
    case steps
    /// Of a share that was sent, the ends are not the sums of the steps, or do not lie between nothing and the charge.
    case sums
    /// Of a share that was sent, the missing terms are not in the order of the sum, or there is none and the ends differ.
    case missing

    public var description: String {
      switch self {
      case .negative: "a charge is not below zero"
      case .currencies: "a charge, its terms and its aid have one currency"
      case .days: "a charge is for 1 to 366 treatment days"
      case .steps: "a share is a charge or what coverage leaves of it, and then financial aid"
      case .sums: "a share is the sum of its steps, and not below zero or above the charge"
      case .missing:
        "the missing terms of a share are in order, and its ends are one when none is missing"
      }
    }
  }

  /// The charge; under coverage, what the payer allows for it.
  public let charge: Money
  /// The steps whose sum is the share.
  public private(set) var steps: [Step]
  /// The terms whose answer is missing, in the order of the sum; empty when the share is known.
  public let missing: [Term]
  /// The least that the person pays.
  public private(set) var atLeast: Money
  /// The most that the person pays.
  public private(set) var atMost: Money

  /// What the person pays; nil while a term that decides it is missing.
  public var amount: Money? { atLeast == atMost ? atLeast : nil }

  /// Creates the share of a charge that no coverage pays.
  ///
  /// - Throws: ``Invalid/negative``.
  public init(withoutCoverage charge: Money) throws(Invalid) {
    guard !charge.isNegative else { throw .negative }
    self.charge = charge
    steps = [Step(kind: .charge, least: charge, most: charge)]
    missing = []
    atLeast = charge
    atMost = charge
  }

  /// Creates the share of a charge under the terms of coverage.
  ///
  /// The person pays what is left of the deductible; then the coinsurance of the rest, rounded once; then the copay of each day; and
  /// never more than the charge, nor than what is left to the out-of-pocket limit. Plans that count otherwise are for the payer to
  /// explain.
  ///
  /// - Parameters:
  ///   - charge: what the payer allows for the treatment.
  ///   - days: for how many treatment days, each with its copay; 1 to 366.
  ///   - terms: the terms of coverage.
  ///   - rounding: what happens to a fraction of the minor unit.
  /// - Throws: ``Invalid`` when the charge is negative or in another currency, or the number of days is out of range.
  public init(
    of charge: Money, days: Int = 1, under terms: BenefitTerms,
    rounding: Money.Rounding = .halfUp
  ) throws(Invalid) {
    guard !charge.isNegative else { throw .negative }
    guard (1...366).contains(days) else { throw .days }
    guard terms.currency.map({ $0 == charge.currency }) ?? true else { throw .currencies }
    let ranges = Ranges(charge: charge.minorUnits, days: days, terms: terms)
    let least = ranges.parts(of: charge, isMost: false, rounding: rounding)
    let most = ranges.parts(of: charge, isMost: true, rounding: rounding)
    let kinds: [Step.Kind] = [.deductible, .coinsurance, .copay, .limit]
    func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: charge.currency) }
    self.charge = charge
    steps = zip(kinds, zip(least, most)).map { kind, ends in
      Step(kind: kind, least: money(ends.0), most: money(ends.1))
    }
    atLeast = money(least.reduce(0, +))
    atMost = money(most.reduce(0, +))
    missing = atLeast == atMost ? [] : ranges.missing
  }

  /// Takes a share that somebody computed, when it adds up.
  init(
    computed charge: Money, steps: [Step], missing: [Term], atLeast: Money, atMost: Money
  ) throws(Invalid) {
    guard !charge.isNegative else { throw .negative }
    let amounts = [atLeast, atMost] + steps.flatMap { [$0.least, $0.most] }
    guard amounts.allSatisfy({ $0.currency == charge.currency }) else { throw .currencies }
    guard steps.areSteps(of: charge) else { throw .steps }
    guard let least = try? Money.sum(of: steps.lazy.map(\.least), in: charge.currency),
      let most = try? Money.sum(of: steps.lazy.map(\.most), in: charge.currency),
      least == atLeast, most == atMost, !least.isNegative,
      least.minorUnits <= most.minorUnits, most.minorUnits <= charge.minorUnits
    else { throw .sums }
    let places = missing.compactMap { Term.allCases.firstIndex(of: $0) }
    guard places.ascends, !missing.isEmpty || least == most else { throw .missing }
    self.charge = charge
    self.steps = steps
    self.missing = missing
    self.atLeast = atLeast
    self.atMost = atMost
  }

  /// Returns the share after financial aid: percentages first, then amounts, and never below zero.
  ///
  /// Only aid counts that is granted and in force on the day, see ``FinancialAid/inForce(_:on:)``. An amount is taken off once, so this is
  /// for the bill of the whole time for which it was granted.
  ///
  /// - Throws: ``Invalid/currencies`` when an amount of aid has another currency.
  public func after(
    _ aid: [FinancialAid], on date: CalendarDate, rounding: Money.Rounding = .halfUp
  ) throws(Invalid) -> PatientShare {
    var share = self
    let inForce = FinancialAid.inForce(aid, on: date)
    for grant in inForce {
      guard let percent = grant.percent else { continue }
      share.takeOff(
        grant.kind, least: percent.of(share.atLeast, rounding: rounding),
        most: percent.of(share.atMost, rounding: rounding))
    }
    for grant in inForce {
      guard let amount = grant.amount else { continue }
      guard amount.currency == charge.currency else { throw .currencies }
      share.takeOff(
        grant.kind, least: amount.atMost(share.atLeast), most: amount.atMost(share.atMost))
    }
    return share
  }

  private mutating func takeOff(_ kind: FinancialAidKind, least: Money, most: Money) {
    func minus(_ money: Money) -> Money {
      Money(minorUnits: -money.minorUnits, currency: money.currency)
    }
    steps.append(Step(kind: .aid(kind), least: minus(least), most: minus(most)))
    // Neither is more than the share, and none is below zero.
    atLeast = Money(
      minorUnits: atLeast.minorUnits - least.minorUnits, currency: charge.currency)
    atMost = Money(minorUnits: atMost.minorUnits - most.minorUnits, currency: charge.currency)
  }
}

/// The least and the most that each term of coverage can be, in minor units.
///
/// The share never falls when a term rises, so its ends are the shares at the ends of the terms.
private struct Ranges {
  let deductible: ClosedRange<Int64>
  let coinsurance: ClosedRange<Percent>
  let copay: ClosedRange<Int64>
  let limit: ClosedRange<Int64>
  let missing: [PatientShare.Term]

  init(charge: Int64, days: Int, terms: BenefitTerms) {
    var missing: [PatientShare.Term] = []

    // No amount below is negative, and what was met is not above what there is.
    let met = terms.deductibleMet?.minorUnits
    let rest = terms.deductible.map { min(charge, $0.minorUnits - (met ?? 0)) } ?? charge
    if terms.deductibleApplies == false || rest == 0 {
      deductible = 0...0
    } else {
      let unknown: [PatientShare.Term?] = [
        terms.deductibleApplies == nil ? .deductibleApplies : nil,
        terms.deductible == nil ? .deductible : nil,
        met == nil ? .deductibleMet : nil,
      ]
      missing += unknown.compactMap(\.self)
      deductible = (missing.isEmpty ? rest : 0)...rest
    }

    coinsurance = (terms.coinsurance ?? .zero)...(terms.coinsurance ?? .hundred)
    if terms.coinsurance == nil { missing.append(.coinsurance) }

    if let copay = terms.copay {
      let (all, overflow) = copay.minorUnits.multipliedReportingOverflow(by: Int64(days))
      let capped = overflow ? charge : min(all, charge)
      self.copay = capped...capped
    } else {
      copay = 0...charge
      missing.append(.copay)
    }

    if terms.isWithoutLimit == true {
      limit = charge...charge
    } else if let most = terms.outOfPocketLimit?.minorUnits {
      let met = terms.outOfPocketMet?.minorUnits
      let rest = min(charge, most - (met ?? 0))
      limit = (met == nil ? 0 : rest)...rest
      if met == nil { missing.append(.outOfPocketMet) }
    } else {
      limit = 0...charge
      missing.append(.outOfPocketLimit)
    }
    self.missing = missing
  }

  /// The deductible, the coinsurance, the copay, and what the limit takes off.
  func parts(of charge: Money, isMost: Bool, rounding: Money.Rounding) -> [Int64] {
    let deductible = isMost ? self.deductible.upperBound : self.deductible.lowerBound
    let percent = isMost ? coinsurance.upperBound : coinsurance.lowerBound
    let copay = isMost ? self.copay.upperBound : self.copay.lowerBound
    let limit = isMost ? self.limit.upperBound : self.limit.lowerBound
    let rest = Money(minorUnits: charge.minorUnits - deductible, currency: charge.currency)
    let shared = percent.of(rest, rounding: rounding).minorUnits
    // Both are at most the charge. The copay is cut to what is left of it before it is added, so the sum is as well.
    let own = deductible + shared
    let added = min(copay, charge.minorUnits - own)
    return [deductible, shared, added, min(0, limit - own - added)]
  }
}
