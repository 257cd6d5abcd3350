import IOPModels
import IOPPlanning

/// An invented program with its team and timetable, which all people who go there share.
struct Site: Sendable {
  enum Kind: CaseIterable {
    case adultDay, adultEvening, teenAfternoon

    init(for story: Cohort.Story) {
      self = story.age < 18 ? .teenAfternoon : story.isEvening ? .adultEvening : .adultDay
    }
  }

  let kind: Kind
  let program: ProgramProfile
  let clinicians: [Clinician]
  let offerings: [SessionOffering]
  let scheduler: WeeklyScheduler
  /// The hours in which sessions begin and end, on any day.
  let hours: (first: TimeOfDay, minutes: Int)

  /// The source of numbers that no program gave.
  private static func invented() throws -> Citation {
    try Citation(id: "synthetic", title: "Invented for a synthetic cohort", confidence: .site)
  }

  init(_ kind: Kind, canary: String?) throws {
    self.kind = kind
    var program = kind == .adultEvening ? ProgramProfile.adultEvening : .adultDay
    let start: TimeOfDay
    switch kind {
    case .adultDay: start = try TimeOfDay(hour: 9, minute: 0)
    case .adultEvening: start = try TimeOfDay(hour: 17, minute: 30)
    case .teenAfternoon:
      start = try TimeOfDay(hour: 15, minute: 30)
      program.id = try Identifier("teen-afternoon")
      program.title = "Afternoon IOP for adolescents"
      program.minimumAge = try Sourced(12, source: Self.invented())
      program.dayparts = [.afternoon, .evening]
    }
    program.attendance = try AttendancePolicy(
      percentToStepDown: 70, noShowsToReview: 3, source: Self.invented())
    program.sobriety = try Self.sobriety()
    self.program = program
    hours = (start, 180)
    clinicians = try Self.team(Draw(seed: 1, canary: canary))
    offerings = try Self.timetable(kind, from: start)
    scheduler = WeeklyScheduler(offerings: offerings, searchBudget: 5_000)
  }

  private static func sobriety() throws -> [SobrietyExpectation] {
    [
      try SobrietyExpectation(
        id: Identifier("no-alcohol"), conditions: [.alcoholUse], substances: [.alcohol],
        ways: [.telling, .diaryCard, .breathTest], source: invented()),
      try SobrietyExpectation(
        id: Identifier("no-drugs"), conditions: [.opioidUse, .stimulantUse],
        substances: [.opioids, .stimulants], ways: [.telling, .urineTest], source: invented()),
    ]
  }

  private static func team(_ draw: Draw) throws -> [Clinician] {
    let roles: [(TeamRole, String)] = [
      (.individualTherapist, "LCSW"), (.groupTherapist, "LPC"), (.familyTherapist, "LMFT"),
      (.psychiatrist, "MD"), (.caseManager, "BSW"), (.addictionSpecialist, "CADC"), (.nurse, "RN"),
    ]
    let names = zip(Invented.givenNames, Invented.familyNames)
    return try zip(roles, names).map { entry, name in
      Clinician(
        id: try Identifier("cl-\(entry.0.rawValue)"),
        name: PersonName(given: draw.marked(name.0), family: draw.marked(name.1)), role: entry.0,
        credentials: [
          Credential(
            title: entry.1, jurisdiction: "NY", expires: try CalendarDate(dayNumber: 25_567))
        ])
    }
  }

  /// Three sessions on each working day, and beside them individual sessions and addiction treatment; Friday evenings by video.
  private static func timetable(_ kind: Kind, from start: TimeOfDay) throws -> [SessionOffering] {
    let slots: [(Int, ServiceKind, Modality?, TeamRole)] = [
      (0, .groupTherapy, .groupProcess, .groupTherapist),
      (60, .skillsGroup, .dbt, .groupTherapist),
      (120, .psychoeducation, .psychoeducation, .nurse),
      (120, .individualTherapy, .cbt, .individualTherapist),
      (120, .addictionTreatment, .relapsePrevention, .addictionSpecialist),
    ]
    var offerings: [SessionOffering] = []
    for weekday in Weekday.allCases where !weekday.isWeekend {
      for (offset, service, modality, role) in slots {
        offerings.append(
          SessionOffering(
            id: try Identifier("of-\(weekday.code)-\(service.rawValue)"), service: service,
            modality: modality, title: "\(weekday.name), \(service.title)",
            window: try WeeklyTimes.Window(
              weekday, start.adding(minutes: offset), minutes: 60),
            delivery: kind == .adultEvening && weekday == .friday ? .virtual : .onsite,
            clinician: try Identifier("cl-\(role.rawValue)"), openSeats: 8))
      }
    }
    return offerings
  }

  /// The member of the team with a role.
  func clinician(_ role: TeamRole) throws -> Identifier<Clinician> {
    try clinicians.first { $0.role == role }?.id ?? Identifier("cl-\(role.rawValue)")
  }
}
