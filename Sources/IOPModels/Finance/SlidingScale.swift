/// A program's fees by income: ordered brackets, proven to cover every income from zero on without gap or overlap.
public struct SlidingScale: Hashable, Sendable, Codable {
  /// The part of the charge that people with an income in a range pay.
  public struct Bracket: Hashable, Sendable, Codable {
    /// The lowest yearly income of the bracket.
    public let from: Money
    /// The yearly income from which on the next bracket applies; nil when the bracket has no upper end.
    public let below: Money?
    /// The part of the charge that the person pays.
    public let pays: Percent

    /// Creates a bracket; the scale that holds it checks it.
    public init(from: Money, below: Money?, pays: Percent) {
      self.from = from
      self.below = below
      self.pays = pays
    }

    enum CodingKeys: String, CodingKey {
      case from = "from"
      case below = "below"
      case pays = "pays"
    }
  }

  /// What is wrong with a scale: every fault, not only the first.
  public struct IllFormed: InvalidValue, Hashable {
    /// One fault.
    public enum Fault: Hashable, Sendable {
      /// There is no bracket.
      case noBrackets
      /// The first bracket does not begin at an income of zero.
      case start
      /// The last bracket has an upper end, so that some incomes lie in none.
      case end
      /// A bracket ends where it begins, or before.
      case empty(index: Int)
      /// Between a bracket and the one before it lie incomes that belong to neither.
      case gap(index: Int)
      /// A bracket begins before the end of the one before it.
      case overlap(index: Int)
      /// A bracket asks a smaller part than the one before it, from people with a higher income.
      case falls(index: Int)
      /// A bracket has another currency than the first.
      case currency(index: Int)
      /// The title is blank.
      case title
    }

    /// Every fault, in the order of the brackets.
    public let faults: [Fault]

    public var description: String { "the sliding scale has \(faults.count) fault(s)" }
  }

  /// The identifier of the scale.
  public let id: Identifier<SlidingScale>
  /// What people call it, for example the household that it is for.
  public let title: String
  /// The first day on which it applies.
  public let from: CalendarDate
  /// The brackets, from the lowest income to the highest.
  public let brackets: [Bracket]
  /// What happens to a fraction of the minor unit.
  public let rounding: Money.Rounding
  /// Whose scale it is.
  public let source: Citation

  /// Creates a scale.
  ///
  /// - Throws: ``IllFormed`` with every fault when an income lies in no bracket or in two, a higher income pays a smaller part, the
  ///   currencies differ or the title is blank.
  public init(
    id: Identifier<SlidingScale>, title: String, from: CalendarDate, brackets: [Bracket],
    rounding: Money.Rounding = .halfUp, source: Citation
  ) throws(IllFormed) {
    var faults = Self.faults(of: brackets)
    if title.isBlank { faults.append(.title) }
    guard faults.isEmpty else { throw IllFormed(faults: faults) }
    self.id = id
    self.title = title
    self.from = from
    self.brackets = brackets
    self.rounding = rounding
    self.source = source
  }

  private static func faults(of brackets: [Bracket]) -> [IllFormed.Fault] {
    guard let first = brackets.first else { return [.noBrackets] }
    var faults: [IllFormed.Fault] = []
    if !first.from.isZero { faults.append(.start) }
    for (index, bracket) in brackets.enumerated() {
      let currencies = [bracket.from.currency, bracket.below?.currency].compactMap(\.self)
      guard currencies.allSatisfy({ $0 == first.from.currency }) else {
        faults.append(.currency(index: index))
        continue
      }
      if let below = bracket.below, below.minorUnits <= bracket.from.minorUnits {
        faults.append(.empty(index: index))
      }
      guard index > 0 else { continue }
      let before = brackets[index - 1]
      if bracket.pays < before.pays { faults.append(.falls(index: index)) }
      guard let end = before.below else {
        faults.append(.overlap(index: index))
        continue
      }
      guard end.currency == bracket.from.currency else { continue }
      if bracket.from.minorUnits > end.minorUnits { faults.append(.gap(index: index)) }
      if bracket.from.minorUnits < end.minorUnits { faults.append(.overlap(index: index)) }
    }
    if brackets.last?.below != nil { faults.append(.end) }
    return faults
  }

  /// Returns the bracket of a yearly income; an income below zero, such as a loss, counts as zero.
  ///
  /// - Returns: nil when the income has another currency.
  public func bracket(forIncome income: Money) -> Bracket? {
    guard income.currency == brackets.first?.from.currency else { return nil }
    let units = max(0, income.minorUnits)
    return brackets.last { $0.from.minorUnits <= units }
  }

  /// Returns the part of a charge that a person with a yearly income pays, exact and rounded once.
  ///
  /// - Returns: nil when the income has another currency than the scale.
  public func share(of charge: Money, forIncome income: Money) -> Money? {
    bracket(forIncome: income)?.pays.of(charge, rounding: rounding)
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case title = "title"
    case from = "from"
    case brackets = "brackets"
    case rounding = "rounding"
    case source = "source"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try SlidingScale(
        id: container.decode(Identifier<SlidingScale>.self, forKey: .id),
        title: container.decode(String.self, forKey: .title),
        from: container.decode(CalendarDate.self, forKey: .from),
        brackets: container.decode([Bracket].self, forKey: .brackets),
        rounding: container.decode(Money.Rounding.self, forKey: .rounding),
        source: container.decode(Citation.self, forKey: .source))
    }
  }
}
