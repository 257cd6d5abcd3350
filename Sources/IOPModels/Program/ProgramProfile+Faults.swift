extension ProgramProfile {
  /// Why a profile was refused: a number that no program can have.
  ///
  /// The limits are those of what a number can mean (a day has 24 hours) and no clinical recommendation.
  public enum Invalid: InvalidValue, CaseIterable {
    /// The youngest or the oldest age is not 0 to 120 years, or they are out of order.
    case age
    /// The weekly hours are not within 1 and 168.
    case weeklyHours
    /// The days of a week are not within 1 and 7.
    case daysPerWeek
    /// The hours of a day are not 1 to 24, or the fewest are above the most.
    case hoursPerDay
    /// The usual weeks are not within 1 and 520.
    case weeks
    /// The longest stay is shorter than the usual one, or above 520 weeks.
    case longestWeeks
    /// The individual sessions of a week are not 0 to 100.
    case individualPerWeek
    /// The days until a plan stands or until the first appointment after the program are not 0 to 366.
    case deadline
    /// The days between reviews, measures or certifications are not 1 to 366.
    case interval
    /// The weeks without change are not 1 to 520.
    case noChangeWeeks
    /// Two entries say who may own the same service.
    case ownership
    /// Two tracks have the same identifier.
    case tracks

    public var description: String {
      switch self {
      case .age: "ages are 0 to 120 years, and the youngest is not above the oldest"
      case .weeklyHours: "a week has 1 to 168 hours of treatment"
      case .daysPerWeek: "a week has 1 to 7 treatment days"
      case .hoursPerDay: "a treatment day has 1 to 24 hours, the fewest not above the most"
      case .weeks: "a program lasts 1 to 520 weeks"
      case .longestWeeks: "the longest stay is not below the usual one and at most 520 weeks"
      case .individualPerWeek: "a week has 0 to 100 individual sessions"
      case .deadline: "a deadline is 0 to 366 days"
      case .interval: "an interval is 1 to 366 days"
      case .noChangeWeeks: "weeks without change are 1 to 520"
      case .ownership: "each service stands once among those who may own services"
      case .tracks: "each track has an identifier of its own"
      }
    }
  }

  /// Everything that is wrong with the numbers, in a fixed order; empty for a profile that can be.
  public var faults: [Invalid] {
    let isFine: [(Invalid, Bool)] = [
      (.age, agesAreFine),
      (.weeklyHours, weeklyHours.value.lies(within: 1...168)),
      (.daysPerWeek, daysPerWeek.value.lies(within: 1...7)),
      (.hoursPerDay, hoursOfDayAreFine),
      (.weeks, weeks.value.lies(within: 1...520)),
      (.longestWeeks, longestWeeks.value >= weeks.value.highest && longestWeeks.value <= 520),
      (.individualPerWeek, (0...100).contains(individualPerWeek.value)),
      (
        .deadline,
        [planWithinDays, followUpWithinDays].allSatisfy { (0...366).contains($0.value) }
      ),
      (
        .interval,
        [reviewEveryDays, measureEveryDays, recertifyEveryDays].compactMap { $0?.value }
          .allSatisfy { (1...366).contains($0) }
      ),
      (.noChangeWeeks, noChangeWeeks.map { (1...520).contains($0.value) } ?? true),
      (.ownership, Set(ownership.map(\.service)).count == ownership.count),
      (.tracks, Set(tracks.map(\.id)).count == tracks.count),
    ]
    return isFine.filter { !$0.1 }.map(\.0)
  }

  private var agesAreFine: Bool {
    let ages = [minimumAge, maximumAge].compactMap { $0?.value }
    guard ages.allSatisfy({ (0...120).contains($0) }) else { return false }
    guard let minimumAge, let maximumAge else { return true }
    return minimumAge.value <= maximumAge.value
  }

  private var hoursOfDayAreFine: Bool {
    let least = leastHoursPerDay?.value ?? 1
    return 1 <= least && least <= hoursPerDay.value && hoursPerDay.value <= 24
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try ProgramProfile(
        id: container.decode(Identifier<ProgramProfile>.self, forKey: .id),
        title: container.decode(String.self, forKey: .title),
        level: container.decode(LevelOfCare.self, forKey: .level),
        minimumAge: container.decodeIfPresent(Sourced<Int>.self, forKey: .minimumAge),
        weeklyHours: container.decode(Sourced<Bounds>.self, forKey: .weeklyHours),
        daysPerWeek: container.decode(Sourced<Bounds>.self, forKey: .daysPerWeek),
        hoursPerDay: container.decode(Sourced<Int>.self, forKey: .hoursPerDay),
        weeks: container.decode(Sourced<Bounds>.self, forKey: .weeks),
        longestWeeks: container.decode(Sourced<Int>.self, forKey: .longestWeeks),
        ladder: container.decode(Sourced<StepDownLadder>.self, forKey: .ladder),
        hoursHoldInEveryPhase: container.decode(Bool.self, forKey: .hoursHoldInEveryPhase),
        sessionLength: container.decode(Sourced<Minutes>.self, forKey: .sessionLength),
        individualPerWeek: container.decode(Sourced<Int>.self, forKey: .individualPerWeek),
        services: container.decode([ServiceKind].self, forKey: .services),
        modalities: container.decode([Modality].self, forKey: .modalities),
        deliveries: container.decode([DeliveryMode].self, forKey: .deliveries),
        dayparts: container.decode([Preferences.Daypart].self, forKey: .dayparts),
        languages: container.decode([LanguageTag].self, forKey: .languages),
        planWithinDays: container.decode(Sourced<Int>.self, forKey: .planWithinDays),
        reviewEveryDays: container.decode(Sourced<Int>.self, forKey: .reviewEveryDays),
        measureEveryDays: container.decode(Sourced<Int>.self, forKey: .measureEveryDays),
        noChangeWeeks: container.decodeIfPresent(Sourced<Int>.self, forKey: .noChangeWeeks),
        followUpWithinDays: container.decode(Sourced<Int>.self, forKey: .followUpWithinDays),
        attendance: container.decodeIfPresent(AttendancePolicy.self, forKey: .attendance),
        maximumAge: container.decodeIfPresent(Sourced<Int>.self, forKey: .maximumAge),
        leastHoursPerDay: container.decodeIfPresent(Sourced<Int>.self, forKey: .leastHoursPerDay),
        weeklyHoursEnd: container.decodeIfPresent(Citation.self, forKey: .weeklyHoursEnd),
        recertifyEveryDays: container.decodeIfPresent(
          Sourced<Int>.self, forKey: .recertifyEveryDays),
        groupSize: container.decodeIfPresent(Sourced<GroupSize>.self, forKey: .groupSize),
        tracks: container.decode([ProgramTrack].self, forKey: .tracks),
        ownership: container.decode([ServiceOwnership].self, forKey: .ownership),
        accreditations: container.decode([Accreditation].self, forKey: .accreditations),
        sobriety: container.decode([SobrietyExpectation].self, forKey: .sobriety))
    }
  }

  /// Encodes the profile.
  ///
  /// - Throws: the first of its ``faults``, so that nothing is stored that cannot be read again.
  public func encode(to encoder: any Encoder) throws {
    if let fault = faults.first { throw fault }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(title, forKey: .title)
    try container.encode(level, forKey: .level)
    try container.encodeIfPresent(minimumAge, forKey: .minimumAge)
    try container.encode(weeklyHours, forKey: .weeklyHours)
    try container.encode(daysPerWeek, forKey: .daysPerWeek)
    try container.encode(hoursPerDay, forKey: .hoursPerDay)
    try container.encode(weeks, forKey: .weeks)
    try container.encode(longestWeeks, forKey: .longestWeeks)
    try container.encode(ladder, forKey: .ladder)
    try container.encode(hoursHoldInEveryPhase, forKey: .hoursHoldInEveryPhase)
    try container.encode(sessionLength, forKey: .sessionLength)
    try container.encode(individualPerWeek, forKey: .individualPerWeek)
    try container.encode(services, forKey: .services)
    try container.encode(modalities, forKey: .modalities)
    try container.encode(deliveries, forKey: .deliveries)
    try container.encode(dayparts, forKey: .dayparts)
    try container.encode(languages, forKey: .languages)
    try container.encode(planWithinDays, forKey: .planWithinDays)
    try container.encode(reviewEveryDays, forKey: .reviewEveryDays)
    try container.encode(measureEveryDays, forKey: .measureEveryDays)
    try container.encodeIfPresent(noChangeWeeks, forKey: .noChangeWeeks)
    try container.encode(followUpWithinDays, forKey: .followUpWithinDays)
    try container.encodeIfPresent(attendance, forKey: .attendance)
    try container.encodeIfPresent(maximumAge, forKey: .maximumAge)
    try container.encodeIfPresent(leastHoursPerDay, forKey: .leastHoursPerDay)
    try container.encodeIfPresent(weeklyHoursEnd, forKey: .weeklyHoursEnd)
    try container.encodeIfPresent(recertifyEveryDays, forKey: .recertifyEveryDays)
    try container.encodeIfPresent(groupSize, forKey: .groupSize)
    try container.encode(tracks, forKey: .tracks)
    try container.encode(ownership, forKey: .ownership)
    try container.encode(accreditations, forKey: .accreditations)
    try container.encode(sobriety, forKey: .sobriety)
  }
}

extension Bounds {
  /// Whether every number that these bounds allow lies in a range.
  func lies(within range: ClosedRange<Int>) -> Bool {
    range.contains(lowest) && range.contains(highest)
  }
}
