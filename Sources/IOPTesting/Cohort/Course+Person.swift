import IOPModels
import IOPPlanning

extension Course {
  /// The person, of the age that the story says.
  mutating func patient() throws -> Patient {
    let given = words(Invented.givenNames)
    let needsInterpreter = draw.chance(percent: 3)
    let supports = try supports()
    let commitments = try commitments()
    let available = try available()
    let preferences = preferences()
    return try Patient(
      id: Identifier("pt-\(number)"),
      name: PersonName(given: given, family: words(Invented.familyNames)),
      pronouns: asked(words(Invented.pronouns)), birthDate: Private(birthDate()),
      language: asked(LanguageTag(needsInterpreter ? "es" : "en")),
      needsInterpreter: asked(needsInterpreter),
      culture: draw.chance(percent: 40) ? words(Invented.cultures) : nil,
      timeZone: TimeZoneName(draw.element(of: Invented.timeZones) ?? "America/New_York"),
      contacts: [
        ContactPoint(.phone, draw.marked(phone()), mayLeaveMessage: asked(true)),
        ContactPoint(.email, draw.marked("person\(number)@example.org")),
      ],
      supports: asked(supports), commitments: asked(commitments), available: asked(available),
      preferences: asked(preferences), strengths: asked(words(1...3, of: Invented.strengths)))
  }

  /// A number of those that are kept free for fiction.
  mutating func phone() -> String { "555-01\(String(draw.number(in: 100...199)).dropFirst())" }

  private mutating func birthDate() throws -> CalendarDate {
    let month = draw.number(in: 1...12)
    let day = draw.number(in: 1...28)
    let intake = story.intake
    let hasHadBirthday = (month, day) <= (intake.month, intake.day)
    return try CalendarDate(
      year: intake.year - story.age - (hasHadBirthday ? 0 : 1), month: month, day: day)
  }

  private mutating func supports() throws -> [SupportPerson] {
    let kinds: [Relationship] =
      story.age < 18
      ? [.parent, .guardian, .sibling, .friend] : [.partner, .parent, .friend, .sibling, .child]
    var people: [SupportPerson] = []
    for (index, kind) in draw.some(draw.number(in: 0...3), of: kinds).enumerated() {
      people.append(
        SupportPerson(
          id: try id("sp"),
          name: PersonName(
            given: words(Invented.givenNames), family: words(Invented.familyNames)),
          relationship: kind, contacts: [ContactPoint(.phone, draw.marked(phone()))],
          consentToContact: asked(draw.chance(percent: 85)),
          isEmergencyContact: asked(index == 0),
          reachable: asked(
            draw.chance(percent: 20)
              ? .always
              : try WeeklyTimes(["mon 18:00-22:00", "wed 18:00-22:00", "sat 08:00-22:00"]))))
    }
    return people
  }

  private mutating func commitments() throws -> [Commitment] {
    let work: WeeklyTimes
    switch site.kind {
    case .adultDay: work = try week("13:30-17:30")
    case .adultEvening: work = try week("08:30-16:30")
    case .teenAfternoon: work = try week("08:00-14:30")
    }
    let isYoung = story.age < 18
    var kinds: [(CommitmentKind, WeeklyTimes)] = [
      (isYoung || (story.age < 26 && draw.chance(percent: 50)) ? .school : .work, work)
    ]
    kinds += draw.shuffled([
      (isYoung ? .worship : .childcare, try week("07:00-08:00")),
      (.caregiving, try WeeklyTimes(["sat 10:00-14:00"])),
      (.worship, try WeeklyTimes(["sun 10:00-12:00"])),
      (.legal, try WeeklyTimes([WeeklyTimes.Window(.thursday, site.hours.first, minutes: 60)])),
    ])
    var commitments: [Commitment] = []
    for (kind, times) in kinds.prefix(story.commitments) {
      commitments.append(
        Commitment(
          id: try id("co"), kind: kind, times: times,
          flexibility: asked(kind == .legal || kind == .caregiving ? .movable : .fixed),
          note: draw.chance(percent: 20) ? draw.text() : nil))
    }
    return commitments
  }

  private func week(_ hours: String) throws -> WeeklyTimes {
    try WeeklyTimes(["mon", "tue", "wed", "thu", "fri"].map { "\($0) \(hours)" })
  }

  /// The hours of the program and one before, on most working days.
  private mutating func available() throws -> WeeklyTimes {
    let count = draw.element(of: [Weighted(5, 66), Weighted(4, 27), Weighted(3, 7)]) ?? 5
    let days = draw.some(count, of: Weekday.allCases.filter { !$0.isWeekend })
    let first = try site.hours.first.adding(minutes: -60)
    return try WeeklyTimes(
      days.map { try WeeklyTimes.Window($0, first, minutes: site.hours.minutes + 60) })
  }

  private mutating func preferences() -> Preferences {
    Preferences(
      modalities: draw.some(draw.number(in: 0...2), of: [.cbt, .dbt, .act, .mindfulness]),
      declinedModalities: draw.chance(percent: 10) ? [.mindfulness] : [],
      dayparts: draw.chance(percent: 50) ? Array(site.program.dayparts.prefix(1)) : [],
      deliveries: draw.chance(percent: 15) ? [.virtual] : [],
      notes: draw.chance(percent: 20) ? [draw.text()] : [])
  }
}
