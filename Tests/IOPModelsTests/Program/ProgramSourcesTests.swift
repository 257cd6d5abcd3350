import Foundation
import IOPModels
import Testing

@Suite("Profiles after single sources, and the numbers that a profile can have")
struct ProgramSourcesTests {
  @Test("The two first profiles are on the wire what they were: no new member")
  func wireOfFirst() throws {
    for program in [ProgramProfile.adultDay, .adultEvening] {
      let data = Data(try FoundationJSON.text(of: program).utf8)
      let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      #expect(
        object.keys.sorted() == [
          "dayparts", "daysPerWeek", "deliveries", "everyPhase", "followUp", "hoursPerDay", "id",
          "individual", "ladder", "languages", "level", "longestWeeks", "measureEvery",
          "minimumAge", "modalities", "noChangeWeeks", "planWithin", "reviewEvery", "services",
          "sessionLength", "title", "weeklyHours", "weeks",
        ])
    }
  }

  @Test("Each profile has the hours, days, weeks and steps of its source")
  func numbers() {
    func row(_ program: ProgramProfile) -> [Int] {
      let (hours, days, weeks) = (
        program.weeklyHours.value, program.daysPerWeek.value, program.weeks.value
      )
      return [
        hours.lowest, hours.highest, days.lowest, days.highest, weeks.lowest, weeks.highest,
        program.longestWeeks.value,
      ] + program.ladder.value.daysPerWeek
    }
    #expect(row(.adultDay) == [9, 12, 3, 4, 6, 12, 16, 4, 3, 2])
    #expect(row(.adultEvening) == row(.adultDay))
    // One description: 1 to 3 hours on 3 to 5 days.
    #expect(row(.adultLight) == [3, 15, 3, 5, 6, 12, 16, 5, 4, 3, 2])
    // Another: from five days gradually down, 6 to 8 weeks, up to six months.
    #expect(row(.adultFiveDays) == [9, 15, 3, 5, 6, 8, 26, 5, 4, 3, 2])
    #expect(row(.adultShort) == [9, 12, 3, 4, 4, 6, 16, 4, 3, 2])
    #expect(row(.adultLong) == [9, 12, 3, 4, 12, 16, 26, 4, 3, 2])
    // 42 CFR 410.44(c): at least 9 hours; the contractor: 9 to 19 on three to four days.
    #expect(row(.medicare) == [9, 19, 3, 4, 6, 12, 16, 4, 3])
    // TRICARE: six to nine or more; ASAM level 2.1: 9 to 19, for adolescents 6 to 19.
    #expect(row(.tricare) == [6, 19, 3, 4, 6, 12, 16, 4, 3, 2])
    #expect(row(.asamAdult) == [9, 19, 3, 5, 6, 12, 16, 5, 4, 3])
    #expect(row(.asamAdolescent) == [6, 19, 3, 4, 6, 12, 16, 4, 3, 2])
  }

  @Test("What only one source asks for stands in its profile only")
  func single() {
    let all = ProgramProfile.catalogue
    // 42 CFR 424.24(d): recertification at least every 60 days.
    #expect(ProgramProfile.medicare.recertifyEveryDays == Sourced(60, source: .cfr424_24d))
    #expect(all.filter { $0.recertifyEveryDays != nil }.map(\.id.text) == ["medicare"])
    #expect(ProgramProfile.medicare.deliveries == [.onsite])
    #expect(ProgramProfile.tricare.leastHoursPerDay == Sourced(2, source: .tricare))
    #expect(ProgramProfile.adultLight.leastHoursPerDay?.value == 1)
    #expect(ProgramProfile.asamAdolescent.maximumAge?.value == 17)
    #expect(
      Set(all.filter(\.hoursHoldInEveryPhase).map(\.id.text))
        == ["medicare", "tricare", "asam-2.1-adult", "asam-2.1-youth"])
  }

  @Test("No shipped profile has a fault", arguments: ProgramProfile.catalogue)
  func faultless(program: ProgramProfile) { #expect(program.faults.isEmpty) }

  /// One edit, and the fault that it makes; nil at the last number that is fine.
  struct Edit: Sendable, CustomTestStringConvertible {
    let name: String
    let fault: ProgramProfile.Invalid?
    let edit: @Sendable (inout ProgramProfile) throws -> Void

    init(
      _ name: String, _ fault: ProgramProfile.Invalid?,
      _ edit: @escaping @Sendable (inout ProgramProfile) throws -> Void
    ) {
      self.name = name
      self.fault = fault
      self.edit = edit
    }

    var testDescription: String { name }
  }

  static let edits: [Edit] = {
    func number(
      _ name: String, _ fault: ProgramProfile.Invalid, fine: [Int], bad: [Int],
      _ set: @escaping @Sendable (inout ProgramProfile, Sourced<Int>) -> Void
    ) -> [Edit] {
      (fine.map { ($0, nil) } + bad.map { ($0, fault) }).map { value, fault in
        Edit("\(name) \(value)", fault) { set(&$0, Sourced(value, source: .programPolicy)) }
      }
    }
    func bounds(
      _ name: String, _ fault: ProgramProfile.Invalid, fine: [(Int, Int)], bad: [(Int, Int)],
      _ set: @escaping @Sendable (inout ProgramProfile, Sourced<Bounds>) -> Void
    ) -> [Edit] {
      (fine.map { ($0.0, $0.1, nil) } + bad.map { ($0.0, $0.1, fault) }).map { low, high, fault in
        Edit("\(name) \(low) \(high)", fault) {
          set(&$0, Sourced(try Bounds(low, high), source: .programPolicy))
        }
      }
    }
    var all: [Edit] = []
    all += number("minimumAge", .age, fine: [0, 120], bad: [-1, 121, .min, .max]) {
      $0.minimumAge = $1
    }
    all += number("maximumAge", .age, fine: [18, 120], bad: [17, -1, 121]) { $0.maximumAge = $1 }
    all += bounds(
      "weeklyHours", .weeklyHours, fine: [(1, 1), (1, 168)], bad: [(0, 9), (9, 169), (9, .max)]
    ) { $0.weeklyHours = $1 }
    all += bounds(
      "daysPerWeek", .daysPerWeek, fine: [(1, 7)], bad: [(0, 3), (3, 8), (0, .max)]
    ) { $0.daysPerWeek = $1 }
    all += number("hoursPerDay", .hoursPerDay, fine: [1, 24], bad: [0, 25, -1, .min, .max]) {
      $0.hoursPerDay = $1
    }
    all += number("leastHoursPerDay", .hoursPerDay, fine: [1, 3], bad: [0, 4, -1]) {
      $0.leastHoursPerDay = $1
    }
    all += bounds("weeks", .weeks, fine: [(1, 16)], bad: [(0, 16)]) { $0.weeks = $1 }
    all += bounds("weeks", .longestWeeks, fine: [(16, 16)], bad: [(6, 17)]) { $0.weeks = $1 }
    all += number("longestWeeks", .longestWeeks, fine: [12, 520], bad: [11, 521, .min, .max]) {
      $0.longestWeeks = $1
    }
    all += number("individual", .individualPerWeek, fine: [0, 100], bad: [-1, 101]) {
      $0.individualPerWeek = $1
    }
    all += number("planWithin", .deadline, fine: [0, 366], bad: [-1, 367]) {
      $0.planWithinDays = $1
    }
    all += number("followUp", .deadline, fine: [0, 366], bad: [-1, 367]) {
      $0.followUpWithinDays = $1
    }
    all += number("reviewEvery", .interval, fine: [1, 366], bad: [0, 367, -1]) {
      $0.reviewEveryDays = $1
    }
    all += number("measureEvery", .interval, fine: [1, 366], bad: [0, 367]) {
      $0.measureEveryDays = $1
    }
    all += number("recertifyEvery", .interval, fine: [1, 366], bad: [0, 367]) {
      $0.recertifyEveryDays = $1
    }
    all += number("noChangeWeeks", .noChangeWeeks, fine: [1, 520], bad: [0, 521, -1]) {
      $0.noChangeWeeks = $1
    }
    all.append(Edit("tracks twice", .tracks) { $0.tracks = [.day, .day] })
    all.append(Edit("tracks", nil) { $0.tracks = ProgramTrack.catalogue })
    all.append(
      Edit("ownership twice", .ownership) {
        let entry = try ServiceOwnership(.diagnostics, roles: [.nurse], source: .programPolicy)
        $0.ownership = [entry, entry]
      })
    return all
  }()

  @Test("A number that no program can have is refused: made, read and written", arguments: edits)
  func faults(edit: Edit) throws {
    var program = ProgramProfile.adultDay
    try edit.edit(&program)
    #expect(program.faults == (edit.fault.map { [$0] } ?? []))
    let reason = refusal { () throws(ProgramProfile.Invalid) in
      try ProgramProfile(
        id: program.id, title: program.title, level: program.level,
        minimumAge: program.minimumAge, weeklyHours: program.weeklyHours,
        daysPerWeek: program.daysPerWeek, hoursPerDay: program.hoursPerDay, weeks: program.weeks,
        longestWeeks: program.longestWeeks, ladder: program.ladder,
        hoursHoldInEveryPhase: program.hoursHoldInEveryPhase,
        sessionLength: program.sessionLength, individualPerWeek: program.individualPerWeek,
        services: program.services, modalities: program.modalities,
        deliveries: program.deliveries, dayparts: program.dayparts, languages: program.languages,
        planWithinDays: program.planWithinDays, reviewEveryDays: program.reviewEveryDays,
        measureEveryDays: program.measureEveryDays, noChangeWeeks: program.noChangeWeeks,
        followUpWithinDays: program.followUpWithinDays, attendance: program.attendance,
        maximumAge: program.maximumAge, leastHoursPerDay: program.leastHoursPerDay,
        weeklyHoursEnd: program.weeklyHoursEnd, recertifyEveryDays: program.recertifyEveryDays,
        groupSize: program.groupSize, tracks: program.tracks, ownership: program.ownership,
        accreditations: program.accreditations)
    }
    #expect(reason == edit.fault)
    if let fault = edit.fault {
      #expect(throws: fault) { try FoundationJSON.text(of: program) }
    } else {
      let text = try FoundationJSON.text(of: program)
      #expect(try FoundationJSON.read(text, as: ProgramProfile.self) == program)
    }
  }

  @Test("Reading refuses the same numbers, at the place of the profile")
  func decoding() throws {
    let good = try FoundationJSON.text(of: [ProgramProfile.adultDay])
    let edits: [(String, String, ProgramProfile.Invalid)] = [
      (#""value":{"max":12,"min":9}"#, #""value":{"max":169,"min":9}"#, .weeklyHours),
      (#""value":{"max":4,"min":3}"#, #""value":{"max":8,"min":3}"#, .daysPerWeek),
      (#""value":18}"#, #""value":121}"#, .age),
      (#""value":16}"#, #""value":11}"#, .longestWeeks),
      (#""value":30}"#, #""value":0}"#, .interval),
    ]
    for (old, new, rule) in edits {
      let parts = good.components(separatedBy: old)
      try #require(parts.count == 2, "\(rule)")
      let found = DecodingRefusal(of: parts.joined(separator: new), as: [ProgramProfile].self)
      #expect(found?.rule as? ProgramProfile.Invalid == rule)
      #expect(found?.path == ["0"])
    }
  }

  @Test("A ladder steps one rung down and one up, also from between two rungs")
  func steps() throws {
    let ladder = StepDownLadder.fromFive
    #expect(ladder.daysPerWeek == [5, 4, 3, 2])
    #expect(StepDownLadder.fromFour.daysPerWeek == [4, 3, 2])
    #expect([6, 5, 4, 3, 2, 1].map { ladder.stepDown(from: $0) } == [5, 4, 3, 2, nil, nil])
    #expect([6, 5, 4, 3, 2, 1].map { ladder.stepUp(from: $0) } == [nil, nil, 5, 4, 3, 2])
    let own = try StepDownLadder([5, 2])
    #expect(own.stepDown(from: 4) == 2 && own.stepUp(from: 4) == 5)
  }

  @Test("A track has days and parts of the day, each once, and says what belongs to it")
  func tracks() throws {
    let id = try Identifier<ProgramTrack>("t")
    let rows: [([Preferences.Daypart], [Weekday], ProgramTrack.Invalid?)] = [
      ([.morning], [.monday], nil), ([], [.monday], .empty), ([.morning], [], .empty),
      ([.morning, .morning], [.monday], .repeated), ([.morning], [.monday, .monday], .repeated),
    ]
    for (dayparts, weekdays, reason) in rows {
      #expect(
        refusal { () throws(ProgramTrack.Invalid) in
          try ProgramTrack(id: id, title: "T", dayparts: dayparts, weekdays: weekdays)
        } == reason)
      let parts = dayparts.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
      let days = weekdays.map { "\"\($0.code)\"" }.joined(separator: ",")
      let text = #"{"id":"t","title":"T","dayparts":[\#(parts)],"weekdays":[\#(days)]}"#
      let found = DecodingRefusal(of: "[\(text)]", as: [ProgramTrack].self)
      #expect(found?.rule as? ProgramTrack.Invalid == reason)
      #expect((found == nil) == (reason == nil))
    }
    // Evening begins at 17:00.
    #expect(try !ProgramTrack.evening.includes(TimeOfDay("16:59"), on: .friday))
    #expect(try ProgramTrack.evening.includes(TimeOfDay("17:00"), on: .friday))
    #expect(try !ProgramTrack.evening.includes(TimeOfDay("17:00"), on: .saturday))
    #expect(try ProgramTrack.weekend.includes(TimeOfDay("09:00"), on: .saturday))
    #expect(try !ProgramTrack.day.includes(TimeOfDay("17:00"), on: .monday))
  }

  @Test("An accreditation holds from its first through its last day, and is unknown without them")
  func accreditation() throws {
    let (first, last) = (try CalendarDate("2026-01-01"), try CalendarDate("2026-12-31"))
    func entry(_ from: CalendarDate?, _ through: CalendarDate?) throws -> Accreditation {
      try Accreditation(.licence, by: .state, from: from, through: through)
    }
    let whole = try entry(first, last)
    #expect(try whole.isValid(on: first.adding(days: -1)) == false)
    #expect(whole.isValid(on: first) == true && whole.isValid(on: last) == true)
    #expect(try whole.isValid(on: last.adding(days: 1)) == false)
    #expect(try entry(nil, last).isValid(on: first) == nil)
    #expect(try entry(nil, last).isValid(on: last.adding(days: 1)) == false)
    #expect(try entry(first, nil).isValid(on: last) == nil)
    #expect(try entry(first, nil).isValid(on: first.adding(days: -1)) == false)
    #expect(throws: Accreditation.Invalid.order) { try entry(last, first) }
    #expect(try entry(first, first).isValid(on: first) == true)
    let text = #"[{"kind":"licence","body":"state","from":"2026-12-31","through":"2026-01-01"}]"#
    let found = DecodingRefusal(of: text, as: [Accreditation].self)
    #expect(found?.rule as? Accreditation.Invalid == .order && found?.path == ["0"])

    var program = ProgramProfile.adultDay
    #expect(program.holds(.licence, on: first) == nil)
    program.accreditations = [try entry(first, first), whole]
    #expect(program.holds(.licence, on: last) == true)
    #expect(try program.holds(.licence, on: last.adding(days: 1)) == false)
    #expect(program.holds(.accreditation, on: last) == nil)
  }

  @Test("Hours make a level: below 9, 9 to 19, from 20 on; for adolescents 6 takes the place of 9")
  func hours() {
    func level(_ hours: Int, _ minutes: Int, _ group: LevelOfCare.AgeGroup) -> LevelOfCare? {
      LevelOfCare.ofWeekly(minutes: hours * 60 + minutes, for: group)
    }
    #expect(level(0, 0, .adult) == .outpatient && level(8, 59, .adult) == .outpatient)
    #expect(level(9, 0, .adult) == .intensiveOutpatient)
    #expect(level(19, 59, .adult) == .intensiveOutpatient)
    #expect(level(20, 0, .adult) == .partialHospitalization)
    #expect(level(5, 59, .adolescent) == .outpatient)
    #expect(level(6, 0, .adolescent) == .intensiveOutpatient)
    #expect(level(20, 0, .adolescent) == .partialHospitalization)
    #expect(level(0, -1, .adult) == nil)
    #expect(LevelOfCare.ofWeekly(minutes: .max, for: .adult) == .partialHospitalization)
    for level in LevelOfCare.allCases {
      #expect((level.weeklyHours(for: .adult) == nil) == level.isOvernight)
      #expect((level.supervision == .aroundTheClock) == level.isOvernight)
    }
    #expect(LevelOfCare.outpatient.distance(to: .inpatient) == 4)
    #expect(LevelOfCare.partialHospitalization.distance(to: .intensiveOutpatient) == -1)
  }

  @Test("Two levels are compared aspect by aspect, and what no source says stays open")
  func comparison() throws {
    let found = LevelComparison(.intensiveOutpatient, .inpatient, for: .adult)
    #expect(found.rows.map(\.aspect) == LevelComparison.Aspect.allCases)
    #expect(found.rows.map(\.differs) == [true, true, true, true])
    #expect(found.firstCostsLess?.value == true)
    let close = LevelComparison(.intensiveOutpatient, .partialHospitalization, for: .adult)
    #expect(close.rows.map(\.differs) == [false, false, true, nil])
    #expect(close.rows[2].first == "at least 9 and less than 20 hours a week")
    #expect(close.rows[2].second == "at least 20 hours a week")
    #expect(close.firstCostsLess == nil)
    let same = LevelComparison(.outpatient, .outpatient, for: .adolescent)
    #expect(same.rows.allSatisfy { $0.differs == false })
  }
}
