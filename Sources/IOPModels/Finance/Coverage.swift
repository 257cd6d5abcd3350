/// Health coverage of the person, with every time that somebody verified it.
///
/// Coverage that nobody verified is shown as unverified and never taken for an answer. Checks are added and not changed.
public struct Coverage: PersonalData, Hashable, Sendable, Codable {
  /// Which coverage pays first.
  public enum Rank: String, ClosedVocabulary {
    /// Pays first.
    case primary = "primary"
    /// Pays what the first leaves.
    case secondary = "secondary"
    /// Pays what both leave.
    case tertiary = "tertiary"
  }

  /// What was known about coverage on a day.
  public enum Standing: String, ClosedVocabulary {
    /// Nobody had asked the payer.
    case unverified = "unverified"
    /// The latest check gave no clear answer.
    case unclear = "unclear"
    /// The latest check says that the service is covered, with limits or without.
    case covered = "covered"
    /// The latest check says that the service or the person is not covered.
    case notCovered = "not-covered"
    /// The day lies outside the days of the coverage.
    case notInForce = "not-in-force"
  }

  /// Why coverage was refused.
  public enum Invalid: InvalidValue {
    /// The last day is before the first.
    case dates
    /// Two checks have one identifier.
    case checks

    public var description: String {
      switch self {
      case .dates: "the last day of coverage is not before its first"
      case .checks: "no two checks of a coverage have one identifier"
      }
    }
  }

  /// The identifier of this coverage; never the member id.
  public let id: Identifier<Coverage>
  /// The day on which it was entered into the record.
  public let recorded: CalendarDate
  /// The insurer or program that pays.
  public let payer: PrivateText
  /// The kind of coverage; nil when nobody has asked.
  public let kind: CoverageKind?
  /// The payer's number for the person.
  public let memberID: PrivateText?
  /// The payer's number for the group.
  public let group: PrivateText?
  /// Which coverage pays first; nil when not recorded.
  public let rank: Rank?
  /// The first day of coverage; nil when not recorded.
  public let from: CalendarDate?
  /// The last day of coverage; nil when not recorded, or none is set.
  public let through: CalendarDate?
  /// Every time that the payer was asked.
  public private(set) var checks: [BenefitCheck]

  /// Creates coverage.
  ///
  /// - Throws: ``Invalid`` when the last day is before the first, or two checks have one identifier.
  public init(
    id: Identifier<Coverage>, recorded: CalendarDate, payer: PrivateText,
    kind: CoverageKind? = nil, memberID: PrivateText? = nil, group: PrivateText? = nil,
    rank: Rank? = nil, from: CalendarDate? = nil, through: CalendarDate? = nil,
    checks: [BenefitCheck] = []
  ) throws(Invalid) {
    if let from, let through {
      guard from <= through else { throw .dates }
    }
    guard Set(checks.map(\.id)).count == checks.count else { throw .checks }
    self.id = id
    self.recorded = recorded
    self.payer = payer
    self.kind = kind
    self.memberID = memberID
    self.group = group
    self.rank = rank
    self.from = from
    self.through = through
    self.checks = checks
  }

  /// Adds a check; those that are there stay as they are.
  ///
  /// - Throws: ``Invalid/checks`` when a check has its identifier already.
  public mutating func add(_ check: BenefitCheck) throws(Invalid) {
    guard !checks.contains(where: { $0.id == check.id }) else { throw .checks }
    checks.append(check)
  }

  /// Returns the latest check that was made by a day; of one day the last entry.
  public func check(on date: CalendarDate) -> BenefitCheck? {
    var latest: BenefitCheck?
    for check in checks where check.date <= date && check.date >= (latest?.date ?? check.date) {
      latest = check
    }
    return latest
  }

  /// Returns what was known about the coverage on a day.
  ///
  /// Asked with the first day of treatment, ``Standing/unverified`` says that treatment began before anybody had asked the payer.
  public func standing(on date: CalendarDate) -> Standing {
    if let from, date < from { return .notInForce }
    if let through, date > through { return .notInForce }
    switch check(on: date)?.outcome {
    case nil: return .unverified
    case .unclear?: return .unclear
    case .covered?, .limited?: return .covered
    case .notCovered?, .inactive?: return .notCovered
    }
  }

  /// Returns whether the payer gave a clear answer by the first day of treatment, whatever it was.
  public func isVerified(by start: CalendarDate) -> Bool {
    checks.contains { $0.date <= start && $0.outcome != .unclear }
  }

  /// Returns the coverage as it was known on a day, without later checks; nil when it was entered later.
  public func asKnown(on date: CalendarDate) -> Coverage? {
    guard recorded <= date else { return nil }
    var copy = self
    copy.checks = checks.filter { $0.date <= date }
    return copy
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case recorded = "recorded"
    case payer = "payer"
    case kind = "kind"
    case memberID = "memberID"
    case group = "group"
    case rank = "rank"
    case from = "from"
    case through = "to"
    case checks = "checks"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try Coverage(
        id: container.decode(Identifier<Coverage>.self, forKey: .id),
        recorded: container.decode(CalendarDate.self, forKey: .recorded),
        payer: container.decode(PrivateText.self, forKey: .payer),
        kind: container.decodeIfPresent(CoverageKind.self, forKey: .kind),
        memberID: container.decodeIfPresent(PrivateText.self, forKey: .memberID),
        group: container.decodeIfPresent(PrivateText.self, forKey: .group),
        rank: container.decodeIfPresent(Rank.self, forKey: .rank),
        from: container.decodeIfPresent(CalendarDate.self, forKey: .from),
        through: container.decodeIfPresent(CalendarDate.self, forKey: .through),
        checks: container.decode([BenefitCheck].self, forKey: .checks))
    }
  }
}
