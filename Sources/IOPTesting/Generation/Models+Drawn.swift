public import IOPModels

// The leaves of the models, whose form cannot be guessed, and the types whose parts hang together. Every other type is made of
// these part by part and needs no line here.

extension Private: Drawn where Value: Decodable {
  /// Returns a random personal value; a text carries the canary.
  public static func drawn(from draw: inout Draw) throws -> Private {
    if let text = draw.text() as? Private { return text }
    return Private(try draw.value())
  }
}

extension Box: Drawn where Value: Decodable {
  /// Returns a random value in a box: what it holds is drawn as it is elsewhere.
  package static func drawn(from draw: inout Draw) throws -> Box { Box(try draw.value()) }
}

extension Identifier: Drawn {
  /// Returns one of a million identifiers.
  public static func drawn(from draw: inout Draw) throws -> Identifier {
    try Identifier("x-\(draw.number(in: 1...1_000_000))")
  }
}

extension CalendarDate: Drawn {
  /// Returns a day of the years 2020 to 2029.
  public static func drawn(from draw: inout Draw) throws -> CalendarDate {
    try CalendarDate(dayNumber: draw.number(in: 18_262...21_914))
  }
}

extension CalendarDateRange: Drawn {
  /// Returns a range of up to a year.
  public static func drawn(from draw: inout Draw) throws -> CalendarDateRange {
    let first: CalendarDate = try draw.value()
    return try CalendarDateRange(first, through: first.adding(days: draw.number(in: 0...365)))
  }
}

extension TimeOfDay: Drawn {
  /// Returns a time on a five-minute mark.
  public static func drawn(from draw: inout Draw) throws -> TimeOfDay {
    try TimeOfDay(minuteOfDay: 5 * draw.number(in: 0...287))
  }
}

extension Instant: Drawn {
  /// Returns an instant of the years 2020 to 2029.
  public static func drawn(from draw: inout Draw) throws -> Instant {
    let day: CalendarDate = try draw.value()
    return try Instant(
      milliseconds: Int64(day.dayNumber) * 86_400_000 + Int64(draw.number(in: 0...86_399_999)))
  }
}

extension UTCOffset: Drawn {
  /// Returns an offset by quarters of an hour.
  public static func drawn(from draw: inout Draw) throws -> UTCOffset {
    try UTCOffset(minutes: 15 * draw.number(in: -48...56))
  }
}

extension TimeZoneName: Drawn {
  /// Returns the name of a time zone.
  public static func drawn(from draw: inout Draw) throws -> TimeZoneName {
    try TimeZoneName(draw.element(of: Invented.timeZones) ?? "UTC")
  }
}

extension Minutes: Drawn {
  /// Returns 5 to 180 minutes by fives.
  public static func drawn(from draw: inout Draw) throws -> Minutes {
    try Minutes(5 * draw.number(in: 1...36))
  }
}

extension Weekday: Drawn {
  /// Returns a day of the week.
  public static func drawn(from draw: inout Draw) throws -> Weekday {
    draw.element(of: allCases) ?? .monday
  }
}

extension WeeklyTimes.Window: Drawn {
  /// Returns a window of 5 minutes to 4 hours.
  public static func drawn(from draw: inout Draw) throws -> WeeklyTimes.Window {
    let start = draw.number(in: 0...239)
    return try WeeklyTimes.Window(
      draw.value(), TimeOfDay(minuteOfDay: 5 * start), minutes: 5 * draw.number(in: 1...48))
  }
}

extension WeeklyTimes: Drawn {
  /// Returns the union of up to four windows, now and then no time and now and then the whole week.
  public static func drawn(from draw: inout Draw) throws -> WeeklyTimes {
    if draw.chance(percent: 5) { return .always }
    var times = WeeklyTimes()
    for _ in 0..<draw.number(in: 0...4) { times.insert(try draw.value(Window.self)) }
    return times
  }
}

extension LanguageTag: Drawn {
  /// Returns the tag of a language.
  public static func drawn(from draw: inout Draw) throws -> LanguageTag {
    try LanguageTag(draw.element(of: ["en", "es", "vi", "zh-Hant", "ase"]) ?? "en")
  }
}

extension ICD10CMCode: Drawn {
  /// Returns the code of a condition that cohorts have.
  public static func drawn(from draw: inout Draw) throws -> ICD10CMCode {
    try ICD10CMCode(draw.element(of: Invented.codes) ?? "F33.1")
  }
}

extension LOINCCode: Drawn {
  /// Returns the code of an item or a total of an instrument.
  public static func drawn(from draw: inout Draw) throws -> LOINCCode {
    let known = Instrument.catalogue.flatMap { $0.items.compactMap(\.loinc) + [$0.totalLOINC] }
    return try draw.element(of: known.compactMap(\.self)) ?? LOINCCode("44261-6")
  }
}

extension SNOMEDCTCode: Drawn {
  /// Returns an identifier of a concept from the specification of the check digit.
  public static func drawn(from draw: inout Draw) throws -> SNOMEDCTCode {
    try SNOMEDCTCode(draw.element(of: ["100005", "138875005", "74400008"]) ?? "100005")
  }
}

extension RxNormCode: Drawn {
  /// Returns a number in the form of the code.
  public static func drawn(from draw: inout Draw) throws -> RxNormCode {
    try RxNormCode(String(draw.number(in: 1...99_999_999)))
  }
}

extension HCPCSCode: Drawn {
  /// Returns a letter and four digits.
  public static func drawn(from draw: inout Draw) throws -> HCPCSCode {
    try HCPCSCode("H\(String(draw.number(in: 10_000...19_999)).dropFirst())")
  }
}

extension Citation: Drawn {
  /// Returns a citation that IOPKit ships.
  public static func drawn(from draw: inout Draw) throws -> Citation {
    draw.element(of: catalogue) ?? .programPolicy
  }
}

extension Currency: Drawn {
  /// Returns a currency with none, two or three decimal digits.
  public static func drawn(from draw: inout Draw) throws -> Currency {
    try Currency(draw.element(of: ["USD", "EUR", "JPY", "KWD"]) ?? "USD")
  }
}

extension Money: Drawn {
  /// Returns an amount of up to a million minor units, also a debt.
  public static func drawn(from draw: inout Draw) throws -> Money {
    try Money(
      minorUnits: Int64(draw.number(in: -1_000_000...1_000_000)), currency: draw.value())
  }
}

extension StepDownLadder: Drawn {
  /// Returns a ladder of one to seven rungs.
  public static func drawn(from draw: inout Draw) throws -> StepDownLadder {
    let days = draw.some(draw.number(in: 1...7), of: Array(1...7))
    return try StepDownLadder(days.reversed())
  }
}

extension Attendance: Drawn {
  /// Returns an attendance; a partial one of at most 30 minutes.
  public static func drawn(from draw: inout Draw) throws -> Attendance {
    let some = try Attendance.partial(Minutes(draw.number(in: 1...30)))
    return draw.element(of: [.present, some, .excused, .noShow]) ?? .present
  }
}

extension MeasureResult: Drawn {
  /// Returns answers to an instrument of the catalogue, one in twenty of them missing.
  public static func drawn(from draw: inout Draw) throws -> MeasureResult {
    let instrument = draw.element(of: Instrument.catalogue) ?? .phq9
    let answers = instrument.items.map { item -> Int? in
      let allowed = (item.lowest...max(item.lowest, item.highest)).filter { item.accepts($0) }
      return draw.chance(percent: 5) ? nil : draw.element(of: allowed)
    }
    return try MeasureResult(
      id: draw.value(), instrument: instrument.id, date: draw.value(), answers: answers)
  }
}

extension Percent: Drawn {
  /// Returns a percentage from 0 to 100 in hundredths.
  public static func drawn(from draw: inout Draw) throws -> Percent {
    try Percent(hundredths: draw.number(in: 0...10_000))
  }
}

extension ClinicalCondition.Onset: Drawn {
  /// Returns a year, a month or a day.
  public static func drawn(from draw: inout Draw) throws -> ClinicalCondition.Onset {
    let date: CalendarDate = try draw.value()
    return try ClinicalCondition.Onset(
      String(date.description.prefix(draw.element(of: [4, 7, 10]) ?? 10)))
  }
}

extension MedicationReconciliation: Drawn {
  /// Returns a comparison of two to four sources.
  public static func drawn(from draw: inout Draw) throws -> MedicationReconciliation {
    try MedicationReconciliation(
      id: draw.value(), date: draw.value(), by: draw.value(),
      sources: draw.some(draw.number(in: 2...4), of: Source.catalogue), discrepancies: draw.value())
  }
}

extension SlidingScale: Drawn {
  /// Returns a scale of three brackets whose shares rise with the income.
  public static func drawn(from draw: inout Draw) throws -> SlidingScale {
    let steps = (0...3).map { Money(minorUnits: 1_000_000 * Int64($0), currency: .usd) }
    let brackets = try (0..<3).map {
      Bracket(from: steps[$0], below: $0 == 2 ? nil : steps[$0 + 1], pays: try Percent($0 * 40))
    }
    return try SlidingScale(
      id: draw.value(), title: "Invented scale", from: draw.value(), brackets: brackets,
      rounding: draw.value(), source: draw.value())
  }
}

extension ProgramProfile: Drawn {
  /// Returns one of the profiles of the catalogue, with or without a policy of attendance.
  public static func drawn(from draw: inout Draw) throws -> ProgramProfile {
    var profile = draw.element(of: ProgramProfile.catalogue) ?? .adultDay
    profile.attendance = draw.chance(percent: 50) ? try draw.value() : nil
    return profile
  }
}
