// Profiles after single sources, where the sources contradict each other. Each begins with ``ProgramProfile/adultDay`` and changes
// what its source says otherwise; the numbers that it does not change keep the sources that they have there.

extension ProgramProfile {
  /// A light program: 1 to 3 hours on 3 to 5 days, that is 3 to 15 hours a week.
  ///
  /// One of the descriptions of programs has it so (``Citation/sourceDocuments``). It contradicts the 9 to 12 hours of another; see
  /// ``adultDay``. By the hours of other sources the lower end of it is outpatient care.
  public static var adultLight: ProgramProfile {
    var profile = variant("adult-light", "Light adult IOP")
    profile.weeklyHours = Sourced(Bounds(known: 3...15), source: .sourceDocuments)
    profile.daysPerWeek = Sourced(Bounds(known: 3...5), source: .sourceDocuments)
    profile.leastHoursPerDay = Sourced(1, source: .sourceDocuments)
    profile.ladder = Sourced(.fromFive, source: .sourceDocuments)
    return profile
  }

  /// A program that begins on 5 days and goes gradually down, for 6 to 8 weeks and up to six months.
  ///
  /// The days, the weeks and the six months, here 26 weeks, are those of one of the descriptions of programs
  /// (``Citation/sourceDocuments``), which names no hours: 9 a week and 3 a day are from two others, and 15 is five such days.
  public static var adultFiveDays: ProgramProfile {
    var profile = variant("adult-five-days", "Adult IOP from five days")
    profile.weeklyHours = Sourced(Bounds(known: 9...15), source: .sourceDocuments)
    profile.daysPerWeek = Sourced(Bounds(known: 3...5), source: .sourceDocuments)
    profile.ladder = Sourced(.fromFive, source: .sourceDocuments)
    profile.weeks = Sourced(Bounds(known: 6...8), source: .sourceDocuments)
    profile.longestWeeks = Sourced(26, source: .sourceDocuments)
    return profile
  }

  /// A short program of 4 to 6 weeks, with the other numbers of ``adultDay`` (``Citation/sourceDocuments``).
  public static var adultShort: ProgramProfile {
    var profile = variant("adult-short", "Short adult IOP")
    profile.weeks = Sourced(Bounds(known: 4...6), source: .sourceDocuments)
    return profile
  }

  /// A long program of 12 to 16 weeks and up to six months, with the other numbers of ``adultDay`` (``Citation/sourceDocuments``).
  public static var adultLong: ProgramProfile {
    var profile = variant("adult-long", "Long adult IOP")
    profile.weeks = Sourced(Bounds(known: 12...16), source: .sourceDocuments)
    profile.longestWeeks = Sourced(26, source: .sourceDocuments)
    return profile
  }

  /// A Medicare program: at least 9 hours a week in every phase, certified again every 60 days.
  ///
  /// The 9 hours are those of the plan of care (``Citation/cfr410_44c``), the 60 days those of recertification
  /// (``Citation/cfr424_24d``). The 19 hours at the end and the three to four days are how a contractor reads the benefit
  /// (``Citation/noridianMedicare``), and with three hours a day, two days would be too few: the ladder ends at three. The benefit
  /// leaves out treatment in the person's home, so sessions are on site. No age is set.
  public static var medicare: ProgramProfile {
    var profile = variant("medicare", "Medicare IOP")
    profile.minimumAge = nil
    profile.weeklyHours = Sourced(Bounds(known: 9...19), source: .cfr410_44c)
    profile.weeklyHoursEnd = .noridianMedicare
    profile.daysPerWeek = Sourced(Bounds(known: 3...4), source: .noridianMedicare)
    profile.ladder = Sourced(StepDownLadder(known: [4, 3]), source: .noridianMedicare)
    profile.hoursHoldInEveryPhase = true
    profile.recertifyEveryDays = Sourced(60, source: .cfr424_24d)
    profile.deliveries = [.onsite]
    return profile
  }

  /// A TRICARE program: from 6 hours a week, at least 2 on a treatment day.
  ///
  /// TRICARE says "typically between six and nine or more hours a week" (``Citation/tricare``) and names no end; it ends here
  /// before the 20 hours of partial hospitalization (``Citation/cfr410_43c``). Days and ladder are those of ``adultDay``: on two
  /// days of three hours a week still has six. No age is set.
  public static var tricare: ProgramProfile {
    var profile = variant("tricare", "TRICARE IOP")
    profile.minimumAge = nil
    profile.weeklyHours = Sourced(Bounds(known: 6...19), source: .tricare)
    profile.weeklyHoursEnd = .cfr410_43c
    profile.leastHoursPerDay = Sourced(2, source: .tricare)
    profile.hoursHoldInEveryPhase = true
    return profile
  }

  /// A program for adults at ASAM level 2.1: 9 to 19 hours a week in every phase.
  ///
  /// The hours are those of the level (``Citation/asam3``), and with fewer it would be another level. Three to five days are those
  /// of descriptions of programs (``Citation/sourceDocuments``); with three hours a day the ladder ends at three days. The level
  /// itself is determined with the licensed criteria, never by this library.
  public static var asamAdult: ProgramProfile {
    var profile = variant("asam-2.1-adult", "Adult IOP at ASAM level 2.1")
    profile.weeklyHours = Sourced(Bounds(known: 9...19), source: .asam3)
    profile.daysPerWeek = Sourced(Bounds(known: 3...5), source: .sourceDocuments)
    profile.ladder = Sourced(StepDownLadder(known: [5, 4, 3]), source: .sourceDocuments)
    profile.hoursHoldInEveryPhase = true
    return profile
  }

  /// A program for young people at ASAM level 2.1: 6 to 19 hours a week in every phase.
  ///
  /// The hours are those of the level (``Citation/asam3``). The ages, 6 to 17 years, are those for which Virginia Medicaid has the
  /// same hours (``Citation/virginiaMedicaid``); a program sets its own.
  public static var asamAdolescent: ProgramProfile {
    var profile = variant("asam-2.1-youth", "Adolescent IOP at ASAM level 2.1")
    profile.minimumAge = Sourced(6, source: .virginiaMedicaid)
    profile.maximumAge = Sourced(17, source: .virginiaMedicaid)
    profile.weeklyHours = Sourced(Bounds(known: 6...19), source: .asam3)
    profile.hoursHoldInEveryPhase = true
    return profile
  }

  /// Every profile that IOPKit ships, in a fixed order.
  public static var catalogue: [ProgramProfile] {
    [
      .adultDay, .adultEvening, .adultLight, .adultFiveDays, .adultShort, .adultLong, .medicare,
      .tricare, .asamAdult, .asamAdolescent,
    ]
  }

  /// The day program under another name, with the groups and tracks that descriptions of programs name.
  private static func variant(_ id: String, _ title: String) -> ProgramProfile {
    var profile = adultDay
    profile.id = Identifier(known: id)
    profile.title = title
    profile.groupSize = Sourced(.ofDescriptions, source: .sourceDocuments)
    profile.tracks = [.day]
    return profile
  }
}
