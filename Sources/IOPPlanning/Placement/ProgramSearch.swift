public import IOPModels

/// What a person who looks for a program wants and has, and what matters to the person.
public struct ProgramSearch: PersonalData, Hashable, Sendable {
  /// How much something matters to the person, in points that the person gives.
  public struct Importance: Hashable, Sendable {
    /// What matters.
    public let aspect: ProgramFit.Aspect
    /// The points, 1 to 100; they mean something only beside each other.
    public let points: Int

    /// Creates an importance; ``ProgramSearch`` checks it.
    public init(_ aspect: ProgramFit.Aspect, _ points: Int) {
      self.aspect = aspect
      self.points = points
    }
  }

  /// How long the person travels to a site from home or from work, as the caller found out.
  public struct Travel: PersonalData, Hashable, Sendable {
    /// From where the person sets out.
    public enum Start: Hashable, Sendable {
      /// From home.
      case home
      /// From work or school.
      case work
    }

    /// The site.
    public var site: Identifier<ProgramSite>
    /// From where.
    public var from: Start
    /// The minutes of one way.
    public var minutes: Minutes

    /// Creates a way.
    public init(to site: Identifier<ProgramSite>, from start: Start, minutes: Minutes) {
      self.site = site
      from = start
      self.minutes = minutes
    }
  }

  /// Why a search was refused.
  public enum Invalid: InvalidValue {
    /// Points are not 1 to 100, something has points twice, or reviews have points.
    case importance
    /// The hours of support are not 0 to 168.
    case hours

    public var description: String {
      switch self {
      case .importance:
        "an importance has 1 to 100 points, once for each aspect, and reviews have none"
      case .hours: "a week has 0 to 168 hours of support"
      }
    }
  }

  /// The person: language, preferences, free hours, commitments.
  public let patient: Patient
  /// Where the person lives; nil when nobody has asked.
  public let living: LivingSituation?
  /// Health coverage; empty when the person has none, nil when nobody has asked.
  public let coverages: [Coverage]?
  /// What the person can pay a month; nil when nobody has asked.
  public let monthlyBudget: Money?
  /// The ways to the sites, as far as the caller knows them.
  public let travel: [Travel]
  /// How far the person would travel one way; nil when nobody has asked.
  public let longestTravel: Minutes?
  /// The hours of treatment that the person has a week now; nil when nobody has asked.
  public let currentWeeklyHours: Int?
  /// What matters to the person and how much; without any, nothing is weighed.
  public let importance: [Importance]

  /// Creates a search.
  ///
  /// - Throws: ``Invalid`` when points or hours are out of range, or something has points twice.
  public init(
    for patient: Patient, living: LivingSituation? = nil, coverages: [Coverage]? = nil,
    monthlyBudget: Money? = nil, travel: [Travel] = [], longestTravel: Minutes? = nil,
    currentWeeklyHours: Int? = nil, importance: [Importance] = []
  ) throws(Invalid) {
    guard importance.allSatisfy({ (1...100).contains($0.points) && $0.aspect != .reviews }),
      Set(importance.map(\.aspect)).count == importance.count
    else { throw .importance }
    guard currentWeeklyHours.map({ (0...168).contains($0) }) ?? true else { throw .hours }
    self.patient = patient
    self.living = living
    self.coverages = coverages
    self.monthlyBudget = monthlyBudget
    self.travel = travel
    self.longestTravel = longestTravel
    self.currentWeeklyHours = currentWeeklyHours
    self.importance = importance
  }
}
