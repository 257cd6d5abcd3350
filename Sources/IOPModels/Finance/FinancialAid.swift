/// Financial aid that was asked for, granted or refused; entries are added, and a later one may replace an earlier.
public struct FinancialAid: PersonalData, Hashable, Sendable, Codable {
  /// What was decided.
  public enum Decision: String, ClosedVocabulary {
    /// It was asked for and is not decided.
    case applied = "applied"
    /// It was granted.
    case granted = "granted"
    /// It was refused.
    case refused = "refused"
    /// It was granted and has ended.
    case ended = "ended"
  }

  /// Why aid was refused as an entry.
  public enum Invalid: InvalidValue {
    /// Aid is granted without a percentage or amount, or with both, or has one without being granted.
    case award
    /// The amount is not above zero.
    case amount
    /// The entry replaces itself.
    case replacesItself

    public var description: String {
      switch self {
      case .award: "aid that is granted has either a percentage or an amount, other aid has neither"
      case .amount: "an amount of aid is above zero"
      case .replacesItself: "an entry does not replace itself"
      }
    }
  }

  /// The identifier of this entry.
  public let id: Identifier<FinancialAid>
  /// The kind of aid.
  public let kind: FinancialAidKind
  /// The day of the entry.
  public let date: CalendarDate
  /// What was decided.
  public let decision: Decision
  /// The days for which it is granted; nil when no days were set.
  public let dates: CalendarDateRange?
  /// The part of the person's share that it takes off.
  public let percent: Percent?
  /// The amount that it takes off, once for the bill of the whole time.
  public let amount: Money?
  /// The yearly income that the decision was based on.
  public let income: Private<Money>?
  /// Who gives it.
  public let funder: PrivateText?
  /// Why it was decided so.
  public let because: PrivateText?
  /// The earlier entry that this one replaces.
  public let replaces: Identifier<FinancialAid>?

  /// Creates an entry.
  ///
  /// - Throws: ``Invalid`` when an award and the decision do not go together, the amount is not above zero, or the entry replaces
  ///   itself.
  public init(
    id: Identifier<FinancialAid>, kind: FinancialAidKind, date: CalendarDate, decision: Decision,
    dates: CalendarDateRange? = nil, percent: Percent? = nil, amount: Money? = nil,
    income: Private<Money>? = nil, funder: PrivateText? = nil, because: PrivateText? = nil,
    replaces: Identifier<FinancialAid>? = nil
  ) throws(Invalid) {
    let awards = (percent == nil ? 0 : 1) + (amount == nil ? 0 : 1)
    guard awards == (decision == .granted ? 1 : 0) else { throw .award }
    guard amount.map({ $0.minorUnits > 0 }) ?? true else { throw .amount }
    guard replaces != id else { throw .replacesItself }
    self.id = id
    self.kind = kind
    self.date = date
    self.decision = decision
    self.dates = dates
    self.percent = percent
    self.amount = amount
    self.income = income
    self.funder = funder
    self.because = because
    self.replaces = replaces
  }

  /// Returns the aid that is granted, in force on a day and not replaced by then, in the order of the entries.
  public static func inForce(_ aid: [FinancialAid], on date: CalendarDate) -> [FinancialAid] {
    let known = aid.filter { $0.date <= date }
    let replaced = Set(known.compactMap(\.replaces))
    return known.filter {
      $0.decision == .granted && !replaced.contains($0.id) && $0.dates?.contains(date) ?? true
    }
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case kind = "kind"
    case date = "date"
    case decision = "decision"
    case dates = "dates"
    case percent = "percent"
    case amount = "amount"
    case income = "income"
    case funder = "funder"
    case because = "because"
    case replaces = "replaces"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try FinancialAid(
        id: container.decode(Identifier<FinancialAid>.self, forKey: .id),
        kind: container.decode(FinancialAidKind.self, forKey: .kind),
        date: container.decode(CalendarDate.self, forKey: .date),
        decision: container.decode(Decision.self, forKey: .decision),
        dates: container.decodeIfPresent(CalendarDateRange.self, forKey: .dates),
        percent: container.decodeIfPresent(Percent.self, forKey: .percent),
        amount: container.decodeIfPresent(Money.self, forKey: .amount),
        income: container.decodeIfPresent(Private<Money>.self, forKey: .income),
        funder: container.decodeIfPresent(PrivateText.self, forKey: .funder),
        because: container.decodeIfPresent(PrivateText.self, forKey: .because),
        replaces: container.decodeIfPresent(Identifier<FinancialAid>.self, forKey: .replaces))
    }
  }
}
