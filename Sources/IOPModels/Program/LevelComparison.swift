/// What is the same and what differs between two levels of care.
public struct LevelComparison: Hashable, Sendable, Codable {
  /// What levels of care are compared by.
  public enum Aspect: String, ClosedVocabulary {
    /// Where the night is spent.
    case night = "night"
    /// How closely the person is looked after.
    case supervision = "supervision"
    /// The hours of treatment in a week.
    case hours = "hours"
    /// The treatment days in a week.
    case days = "days"
  }

  /// One aspect of both levels, in words.
  public struct Row: Hashable, Sendable, Codable {
    /// The aspect.
    public let aspect: Aspect
    /// How it is at the first level; nil where no source was read that says so.
    public let first: String?
    /// How it is at the second level; nil where no source was read that says so.
    public let second: String?

    /// Whether the two differ; nil when one of them is not known.
    public var differs: Bool? {
      guard let first, let second else { return nil }
      return first != second
    }

    enum CodingKeys: String, CodingKey {
      case aspect = "aspect"
      case first = "first"
      case second = "second"
    }
  }

  /// The first level.
  public let first: LevelOfCare
  /// The second level.
  public let second: LevelOfCare
  /// The age group for which hours are compared.
  public let group: LevelOfCare.AgeGroup

  /// Compares two levels.
  public init(_ first: LevelOfCare, _ second: LevelOfCare, for group: LevelOfCare.AgeGroup) {
    self.first = first
    self.second = second
    self.group = group
  }

  /// Every aspect, in a fixed order.
  public var rows: [Row] {
    Aspect.allCases.map {
      Row(aspect: $0, first: text($0, first), second: text($0, second))
    }
  }

  /// Whether the first level costs less than the second, where a source says so.
  ///
  /// The descriptions of programs call an intensive outpatient program cheaper than inpatient treatment
  /// (``Citation/sourceDocuments``). About other pairs nothing is said here.
  public var firstCostsLess: Sourced<Bool>? {
    switch (first, second) {
    case (.intensiveOutpatient, .inpatient): Sourced(true, source: .sourceDocuments)
    case (.inpatient, .intensiveOutpatient): Sourced(false, source: .sourceDocuments)
    default: nil
    }
  }

  private func text(_ aspect: Aspect, _ level: LevelOfCare) -> String? {
    switch aspect {
    case .night: level.isOvernight ? "in the facility" : "at home"
    case .supervision: level.supervision.title
    case .hours:
      level.isOvernight ? "day and night" : level.weeklyHours(for: group)?.value.description
    case .days:
      level.daysPerWeek.map { days in
        let (low, high) = (days.value.lowest, days.value.highest)
        return low == high ? "\(low) a week" : "\(low) to \(high) a week"
      }
    }
  }

  enum CodingKeys: String, CodingKey {
    case first = "first"
    case second = "second"
    case group = "group"
  }
}
