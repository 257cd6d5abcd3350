/// The numbers and services of one program, each number with its source.
///
/// Sources disagree about hours, days and weeks. A profile picks one value and says whose it is; no logic holds a number of its
/// own. A record keeps the profile under which it was made, so that a later edition of the library does not change the past.
///
/// The initialiser and decoding refuse numbers that no program can have. A profile that is changed afterwards lists what is wrong
/// in ``faults``, and one with a fault is not written: what is stored can be read again.
public struct ProgramProfile: Hashable, Sendable, Codable {
  /// The identifier of the profile.
  public var id: Identifier<ProgramProfile>
  /// What people call the program.
  public var title: String
  /// The level of care that it gives.
  public var level: LevelOfCare
  /// The youngest age in completed years; nil when the program sets none.
  public var minimumAge: Sourced<Int>?
  /// The hours of treatment in a full week.
  public var weeklyHours: Sourced<Bounds>
  /// The treatment days in a full week.
  public var daysPerWeek: Sourced<Bounds>
  /// The most hours of a treatment day.
  public var hoursPerDay: Sourced<Int>
  /// The usual length in weeks.
  public var weeks: Sourced<Bounds>
  /// The length in weeks beyond which an extension needs a reason and an approver.
  public var longestWeeks: Sourced<Int>
  /// The days per week through which treatment tapers.
  public var ladder: Sourced<StepDownLadder>
  /// Whether the lowest weekly hours hold in every phase, or in the first only.
  public var hoursHoldInEveryPhase: Bool
  /// The usual length of a session.
  public var sessionLength: Sourced<Minutes>
  /// How many individual sessions a week has.
  public var individualPerWeek: Sourced<Int>
  /// The services that the program gives.
  public var services: [ServiceKind]
  /// The modalities in which its staff is trained.
  public var modalities: [Modality]
  /// Where it gives treatment.
  public var deliveries: [DeliveryMode]
  /// The parts of the day in which it gives treatment.
  public var dayparts: [Preferences.Daypart]
  /// The languages in which it gives treatment without an interpreter.
  public var languages: [LanguageTag]
  /// Within how many calendar days of admission a plan has to be signed.
  public var planWithinDays: Sourced<Int>
  /// After how many calendar days at the latest a plan is reviewed.
  public var reviewEveryDays: Sourced<Int>
  /// How many days lie between two measurements.
  public var measureEveryDays: Sourced<Int>
  /// After how many weeks without any improvement the approach is looked at again; nil when the program has set nothing.
  public var noChangeWeeks: Sourced<Int>?
  /// Within how many calendar days after discharge the first appointment has to be.
  public var followUpWithinDays: Sourced<Int>
  /// What the program asks of attendance; nil when it has set nothing.
  public var attendance: AttendancePolicy?
  /// The oldest age in completed years; nil when the program sets none.
  public var maximumAge: Sourced<Int>?
  /// The fewest hours of a treatment day; nil when the program sets none.
  public var leastHoursPerDay: Sourced<Int>?
  /// The source of the highest weekly hours, where it is not the source of the lowest.
  public var weeklyHoursEnd: Citation?
  /// After how many calendar days at the latest the need for the level is certified again; nil when nobody asks for it.
  public var recertifyEveryDays: Sourced<Int>?
  /// How many people a group of the program has; nil when the program has set nothing.
  public var groupSize: Sourced<GroupSize>?
  /// The tracks of the program, such as day, evening and weekend.
  public var tracks: [ProgramTrack]
  /// Who may own which service here, where the program narrows ``ServiceOwnership/catalogue``.
  public var ownership: [ServiceOwnership]
  /// The accreditations and licences of the program.
  public var accreditations: [Accreditation]
  /// What the program asks about sobriety, and of whom; empty when it asks for nothing.
  public var sobriety: [SobrietyExpectation]

  /// Creates a profile.
  ///
  /// - Throws: the first of its ``faults``.
  public init(
    id: Identifier<ProgramProfile>, title: String, level: LevelOfCare,
    minimumAge: Sourced<Int>? = nil, weeklyHours: Sourced<Bounds>, daysPerWeek: Sourced<Bounds>,
    hoursPerDay: Sourced<Int>, weeks: Sourced<Bounds>, longestWeeks: Sourced<Int>,
    ladder: Sourced<StepDownLadder>, hoursHoldInEveryPhase: Bool, sessionLength: Sourced<Minutes>,
    individualPerWeek: Sourced<Int>, services: [ServiceKind] = [], modalities: [Modality] = [],
    deliveries: [DeliveryMode] = [], dayparts: [Preferences.Daypart] = [],
    languages: [LanguageTag] = [], planWithinDays: Sourced<Int>, reviewEveryDays: Sourced<Int>,
    measureEveryDays: Sourced<Int>, noChangeWeeks: Sourced<Int>? = nil,
    followUpWithinDays: Sourced<Int>, attendance: AttendancePolicy? = nil,
    maximumAge: Sourced<Int>? = nil, leastHoursPerDay: Sourced<Int>? = nil,
    weeklyHoursEnd: Citation? = nil, recertifyEveryDays: Sourced<Int>? = nil,
    groupSize: Sourced<GroupSize>? = nil, tracks: [ProgramTrack] = [],
    ownership: [ServiceOwnership] = [], accreditations: [Accreditation] = [],
    sobriety: [SobrietyExpectation] = []
  ) throws(Invalid) {
    self.init(
      unchecked: id, title: title, level: level, minimumAge: minimumAge, weeklyHours: weeklyHours,
      daysPerWeek: daysPerWeek, hoursPerDay: hoursPerDay, weeks: weeks, longestWeeks: longestWeeks,
      ladder: ladder, hoursHoldInEveryPhase: hoursHoldInEveryPhase, sessionLength: sessionLength,
      individualPerWeek: individualPerWeek, services: services, modalities: modalities,
      deliveries: deliveries, dayparts: dayparts, languages: languages,
      planWithinDays: planWithinDays, reviewEveryDays: reviewEveryDays,
      measureEveryDays: measureEveryDays, noChangeWeeks: noChangeWeeks,
      followUpWithinDays: followUpWithinDays, attendance: attendance, maximumAge: maximumAge,
      leastHoursPerDay: leastHoursPerDay, weeklyHoursEnd: weeklyHoursEnd,
      recertifyEveryDays: recertifyEveryDays, groupSize: groupSize, tracks: tracks,
      ownership: ownership, accreditations: accreditations, sobriety: sobriety)
    if let fault = faults.first { throw fault }
  }

  /// Trusts the numbers of a profile that stands in this package; a test checks each of them.
  init(
    unchecked id: Identifier<ProgramProfile>, title: String, level: LevelOfCare,
    minimumAge: Sourced<Int>? = nil, weeklyHours: Sourced<Bounds>, daysPerWeek: Sourced<Bounds>,
    hoursPerDay: Sourced<Int>, weeks: Sourced<Bounds>, longestWeeks: Sourced<Int>,
    ladder: Sourced<StepDownLadder>, hoursHoldInEveryPhase: Bool, sessionLength: Sourced<Minutes>,
    individualPerWeek: Sourced<Int>, services: [ServiceKind] = [], modalities: [Modality] = [],
    deliveries: [DeliveryMode] = [], dayparts: [Preferences.Daypart] = [],
    languages: [LanguageTag] = [], planWithinDays: Sourced<Int>, reviewEveryDays: Sourced<Int>,
    measureEveryDays: Sourced<Int>, noChangeWeeks: Sourced<Int>? = nil,
    followUpWithinDays: Sourced<Int>, attendance: AttendancePolicy? = nil,
    maximumAge: Sourced<Int>? = nil, leastHoursPerDay: Sourced<Int>? = nil,
    weeklyHoursEnd: Citation? = nil, recertifyEveryDays: Sourced<Int>? = nil,
    groupSize: Sourced<GroupSize>? = nil, tracks: [ProgramTrack] = [],
    ownership: [ServiceOwnership] = [], accreditations: [Accreditation] = [],
    sobriety: [SobrietyExpectation] = []
  ) {
    self.id = id
    self.title = title
    self.level = level
    self.minimumAge = minimumAge
    self.weeklyHours = weeklyHours
    self.daysPerWeek = daysPerWeek
    self.hoursPerDay = hoursPerDay
    self.weeks = weeks
    self.longestWeeks = longestWeeks
    self.ladder = ladder
    self.hoursHoldInEveryPhase = hoursHoldInEveryPhase
    self.sessionLength = sessionLength
    self.individualPerWeek = individualPerWeek
    self.services = services
    self.modalities = modalities
    self.deliveries = deliveries
    self.dayparts = dayparts
    self.languages = languages
    self.planWithinDays = planWithinDays
    self.reviewEveryDays = reviewEveryDays
    self.measureEveryDays = measureEveryDays
    self.noChangeWeeks = noChangeWeeks
    self.followUpWithinDays = followUpWithinDays
    self.attendance = attendance
    self.maximumAge = maximumAge
    self.leastHoursPerDay = leastHoursPerDay
    self.weeklyHoursEnd = weeklyHoursEnd
    self.recertifyEveryDays = recertifyEveryDays
    self.groupSize = groupSize
    self.tracks = tracks
    self.ownership = ownership
    self.accreditations = accreditations
    self.sobriety = sobriety
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case title = "title"
    case level = "level"
    case minimumAge = "minimumAge"
    case weeklyHours = "weeklyHours"
    case daysPerWeek = "daysPerWeek"
    case hoursPerDay = "hoursPerDay"
    case weeks = "weeks"
    case longestWeeks = "longestWeeks"
    case ladder = "ladder"
    case hoursHoldInEveryPhase = "everyPhase"
    case sessionLength = "sessionLength"
    case individualPerWeek = "individual"
    case services = "services"
    case modalities = "modalities"
    case deliveries = "deliveries"
    case dayparts = "dayparts"
    case languages = "languages"
    case planWithinDays = "planWithin"
    case reviewEveryDays = "reviewEvery"
    case measureEveryDays = "measureEvery"
    case noChangeWeeks = "noChangeWeeks"
    case followUpWithinDays = "followUp"
    case attendance = "attendance"
    case maximumAge = "maximumAge"
    case leastHoursPerDay = "leastHours"
    case weeklyHoursEnd = "hoursEndSource"
    case recertifyEveryDays = "recertifyEvery"
    case groupSize = "groupSize"
    case tracks = "tracks"
    case ownership = "ownership"
    case accreditations = "accreditations"
    case sobriety = "sobriety"
  }
}
