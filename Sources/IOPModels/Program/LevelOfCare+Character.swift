extension LevelOfCare {
  /// How closely a level of care looks after a person.
  public enum Supervision: String, ClosedVocabulary, Comparable {
    /// During single sessions.
    case sessions = "sessions"
    /// During the hours of the program.
    case programHours = "program-hours"
    /// Around the clock.
    case aroundTheClock = "around-clock"

    /// What a person reads.
    public var title: String {
      switch self {
      case .sessions: "during sessions"
      case .programHours: "during program hours"
      case .aroundTheClock: "around the clock"
      }
    }

    public static func < (left: Self, right: Self) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// The age group for which hours of treatment are given.
  public enum AgeGroup: String, ClosedVocabulary {
    /// Adults, from 18 years on.
    case adult = "adult"
    /// Adolescents, up to 17 years.
    case adolescent = "adolescent"
  }

  /// The weekly hours that a level has: from a number on, below another.
  public struct Hours: Sendable, Hashable, Codable, CustomStringConvertible {
    /// Why hours were refused.
    public enum Invalid: InvalidValue {
      /// A number is not 0 to 168, or the level ends where it begins or before.
      case range

      public var description: String {
        "the hours of a week are 0 to 168, and those of a level end after they begin"
      }
    }

    /// The hours from which on the level begins; nil when it has no beginning.
    public let atLeast: Int?
    /// The hours at which the level has ended; nil when it has no end.
    public let below: Int?

    /// Creates the hours of a level, in whole hours a week.
    ///
    /// - Throws: ``Invalid`` when a number is not 0 to 168, or the level ends where it begins or before.
    public init(atLeast: Int? = nil, below: Int? = nil) throws(Invalid) {
      let ends = [atLeast, below].compactMap(\.self)
      guard ends.allSatisfy({ (0...168).contains($0) }), (atLeast ?? -1) < (below ?? 169) else {
        throw .range
      }
      self.init(knownFrom: atLeast, below: below)
    }

    /// Trusts hours that stand in this package.
    fileprivate init(knownFrom atLeast: Int?, below: Int? = nil) {
      self.atLeast = atLeast
      self.below = below
    }

    /// Returns whether so many minutes a week are within the hours of the level.
    public func contains(minutes: Int) -> Bool {
      // Whole hours, and whether something is left over: no product that could overflow.
      let hours = minutes / 60
      return minutes >= 0 && (atLeast.map { hours >= $0 } ?? true)
        && (below.map { hours < $0 } ?? true)
    }

    public var description: String {
      switch (atLeast, below) {
      case (let least?, let end?): "at least \(least) and less than \(end) hours a week"
      case (let least?, nil): "at least \(least) hours a week"
      case (nil, let end?): "less than \(end) hours a week"
      case (nil, nil): "any number of hours a week"
      }
    }

    enum CodingKeys: String, CodingKey {
      case atLeast = "atLeast"
      case below = "below"
    }

    /// Decodes an object; an end that is absent is open.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self = try decoder.refusing {
        try Hours(
          atLeast: container.decodeIfPresent(Int.self, forKey: .atLeast),
          below: container.decodeIfPresent(Int.self, forKey: .below))
      }
    }
  }

  /// How closely the level looks after a person (``Citation/sourceDocuments``).
  public var supervision: Supervision {
    switch self {
    case .outpatient: .sessions
    case .intensiveOutpatient, .partialHospitalization: .programHours
    case .residential, .inpatient: .aroundTheClock
    }
  }

  /// Returns the hours of treatment a week that make the level, or nil for levels that hours do not make.
  ///
  /// Less than 9 hours is outpatient care for adults, 9 to 19 an intensive outpatient program; for adolescents 6 takes the place
  /// of 9 (``Citation/asam3``). From 20 hours on it is partial hospitalization, as Medicare has it (``Citation/cfr410_43c``).
  /// Levels with a stay overnight are made by the stay.
  public func weeklyHours(for group: AgeGroup) -> Sourced<Hours>? {
    let start = group == .adult ? 9 : 6
    switch self {
    case .outpatient: return Sourced(Hours(knownFrom: nil, below: start), source: .asam3)
    case .intensiveOutpatient: return Sourced(Hours(knownFrom: start, below: 20), source: .asam3)
    case .partialHospitalization: return Sourced(Hours(knownFrom: 20), source: .cfr410_43c)
    case .residential, .inpatient: return nil
    }
  }

  /// Returns the levels that a number of treatment minutes a week would make, without a stay overnight.
  public static func ofWeekly(minutes: Int, for group: AgeGroup) -> LevelOfCare? {
    allCases.first { $0.weeklyHours(for: group)?.value.contains(minutes: minutes) ?? false }
  }

  /// The treatment days a week that are usual; nil where no source was read that says so.
  ///
  /// Outpatient sessions are weekly, an intensive outpatient program has three to five days (``Citation/sourceDocuments``). Where
  /// people stay overnight, all seven days are days of care.
  public var daysPerWeek: Sourced<Bounds>? {
    switch self {
    case .outpatient: Sourced(Bounds(known: 1...1), source: .sourceDocuments)
    case .intensiveOutpatient: Sourced(Bounds(known: 3...5), source: .sourceDocuments)
    case .partialHospitalization: nil
    case .residential, .inpatient: Sourced(Bounds(known: 7...7), source: .sourceDocuments)
    }
  }

  /// Returns how many levels lie between this one and another: positive when the other is more intensive.
  public func distance(to other: LevelOfCare) -> Int {
    let all = Self.allCases
    return (all.firstIndex(of: other) ?? 0) - (all.firstIndex(of: self) ?? 0)
  }
}
