import IOPModels
import IOPPlanning
import IOPTesting
import Testing

private typealias Fixture = DoseFixture

@Suite("Dose by week and service")
struct DoseLedgerTests {
  /// Admission on a Wednesday, the plan signed on the Friday, four weeks, a move to the second phase.
  static func course() throws -> CareRecord {
    var sessions = [
      try Fixture.session("early", "2026-03-03", .held, .present),
      try Fixture.session(
        "a1", "2026-03-04", .held, .present, modality: .dbt, skills: [.grounding]),
      try Fixture.session("a2", "2026-03-06", .individualTherapy, .held, .noShow, modality: .cbt),
    ]
    for (number, day) in ["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12"].enumerated() {
      sessions.append(
        try Fixture.session(
          "b\(number)", day, .held, .present, modality: .dbt,
          skills: [.grounding, .mindfulness, .grounding]))
      sessions.append(try Fixture.session("bb\(number)", day, .held, .present))
    }
    sessions += [
      try Fixture.session(
        "b-i", "2026-03-10", .individualTherapy, .held, .partial(Minutes(35)), modality: .cbt),
      try Fixture.session("c1", "2026-03-16", .held, .present),
      try Fixture.session(
        "c2", "2026-03-16", .held, .excused, modality: .dbt, skills: [.mindfulness]),
      try Fixture.session("c3", "2026-03-17", .held, .noShow),
      try Fixture.session("c4", "2026-03-17", .held),
      try Fixture.session("c5", "2026-03-18", .cancelledByProgram),
      try Fixture.session("c6", "2026-03-18", .cancelledByPatient),
      try Fixture.session("c7", "2026-03-19", .planned),
      try Fixture.session("c8", "2026-03-19", .held, .present),
      try Fixture.session("c-i", "2026-03-20", .individualTherapy, .held, .present, modality: .cbt),
      try Fixture.session("d1", "2026-03-23", .held, .present),
      try Fixture.session("d2", "2026-03-26", .planned),
      try Fixture.session("d3", "2026-03-27", .planned),
      try Fixture.session("d-f", "2026-03-27", .familyTherapy, minutes: 45, .held, .present),
      try Fixture.session("far", "2026-04-20", .planned),
    ]
    return try Fixture.record(
      plans: [
        try Fixture.plan(
          signed: "2026-03-06",
          phases: [
            try Fixture.phase(1, days: 4, group: 8), try Fixture.phase(2, days: 3, group: 5),
          ])
      ],
      sessions: sessions,
      phaseChanges: [try Fixture.change("2026-03-23", from: 1, to: 2)])
  }

  @Test("The weeks run from the admission to the day asked for, and unfinished ones are marked")
  func weeks() throws {
    let ledger = DoseLedger(try Self.course(), asOf: Fixture.date("2026-03-26"))
    #expect(
      ledger.weeks.map(\.monday) == [
        Fixture.date("2026-03-02"), Fixture.date("2026-03-09"), Fixture.date("2026-03-16"),
        Fixture.date("2026-03-23"),
      ])
    #expect(ledger.weeks.map(\.dates.first.day) == [4, 9, 16, 23])
    #expect(ledger.weeks.map(\.dates.last.day) == [8, 15, 22, 26])
    #expect(ledger.weeks.map(\.isComplete) == [false, true, true, false])
    #expect(ledger.weeks.map(\.phases) == [[1], [1], [1], [2]])
    #expect(ledger.weeks.map(\.lowestApplies) == [true, true, true, false])
    #expect(ledger.weeks.map(\.planned) == [.of(9, 540), .of(9, 540), .of(9, 540), .of(6, 360)])
    #expect(ledger.weeks.allSatisfy { $0.weeklyHours.source == .sourceDocuments })
    #expect(ledger.outside.map(\.text) == ["early"])
    #expect(ledger.missing.isEmpty)
    #expect(ledger.week(of: Fixture.date("2026-03-15"))?.monday == Fixture.date("2026-03-09"))
    #expect(ledger.week(of: Fixture.date("2026-03-01")) == nil)
  }

  @Test("Each week counts every outcome in a place of its own")
  func outcomes() throws {
    let ledger = DoseLedger(try Self.course(), asOf: Fixture.date("2026-03-26"))
    let first = ledger.weeks[0].account
    #expect(first.scheduled == .of(2, 120))
    #expect(first.delivered == .of(2, 120))
    #expect(first.attended == .of(1, 60))
    #expect(first.noShow == .of(1, 60))

    let second = ledger.weeks[1].account
    #expect(second.scheduled == .of(9, 540))
    #expect(second.delivered == .of(9, 540))
    // Eight hours of groups, and 35 of 60 minutes.
    #expect(second.attended == .of(9, 515))
    #expect(second.missedInPart == .of(1, 25))

    let third = ledger.weeks[2].account
    #expect(third.scheduled == .of(9, 540))
    #expect(third.delivered == .of(6, 360))
    #expect(third.attended == .of(3, 180))
    #expect(third.excused == .of(1, 60))
    #expect(third.noShow == .of(1, 60))
    #expect(third.unrecorded == .of(1, 60))
    #expect(third.cancelledByProgram == .of(1, 60))
    #expect(third.cancelledByPatient == .of(1, 60))
    #expect(third.unresolved == .of(1, 60))
    #expect(third.upcoming == .of(0, 0))

    let fourth = ledger.weeks[3].account
    #expect(fourth.scheduled == .of(4, 225))
    #expect(fourth.delivered == .of(1, 60))
    // The session of the day itself, and two of the next day, of which one is recorded too early.
    #expect(fourth.upcoming == .of(3, 165))

    #expect(ledger.total.scheduled == .of(24, 1425))
    #expect(ledger.total.attended == .of(14, 815))
  }

  @Test("Each service stands beside what was planned of it; an unplanned one is planned as nothing")
  func services() throws {
    let ledger = DoseLedger(try Self.course(), asOf: Fixture.date("2026-03-26"))
    let third = ledger.weeks[2].services
    #expect(third.map(\.service) == [.groupTherapy, .individualTherapy])
    #expect(third.map(\.planned) == [.of(8, 480), .of(1, 60)])
    #expect(third.map(\.account.delivered) == [.of(5, 300), .of(1, 60)])
    let fourth = ledger.weeks[3].services
    #expect(fourth.map(\.service) == [.familyTherapy, .groupTherapy, .individualTherapy])
    #expect(fourth.map(\.planned) == [.of(0, 0), .of(5, 300), .of(1, 60)])
    #expect(fourth.map(\.account.scheduled) == [.of(1, 45), .of(3, 180), .of(0, 0)])
  }

  @Test("Totals by way of working and by skill count what was held")
  func totals() throws {
    let ledger = DoseLedger(try Self.course(), asOf: Fixture.date("2026-03-26"))
    #expect(ledger.modalities.map(\.modality) == [.cbt, .dbt])
    #expect(ledger.modalities.map(\.account.delivered) == [.of(3, 180), .of(6, 360)])
    #expect(ledger.modalities.map(\.account.attended) == [.of(2, 95), .of(5, 300)])
    // 4 second groups, then c1, c3, c4, c8 and d1.
    #expect(ledger.withoutModality.delivered == .of(9, 540))
    #expect(ledger.skills.map(\.skill) == [.grounding, .mindfulness])
    #expect(ledger.skills.map(\.sessions) == [5, 5])
    // The person was excused from one of the sessions with mindfulness.
    #expect(ledger.skills.map(\.attended) == [5, 4])
    #expect(ledger.skills.map(\.first) == [Fixture.date("2026-03-04"), Fixture.date("2026-03-09")])
    #expect(ledger.skills.map(\.last) == [Fixture.date("2026-03-12"), Fixture.date("2026-03-16")])
  }

  @Test("The standings of a course are those that its hours give")
  func standings() throws {
    let ledger = DoseLedger(try Self.course(), asOf: Fixture.date("2026-03-26"))
    #expect(ledger.weeks.map(\.plannedStanding) == [.within, .within, .within, .within])
    #expect(ledger.weeks.map(\.deliveredStanding) == [.unknown, .within, .under, .unknown])
    // 515 minutes are under 9 hours; 180 and at most 120 more are too.
    #expect(ledger.weeks.map(\.attendedStanding) == [.unknown, .under, .under, .unknown])
  }

  /// The hours of the program are 9 to 12, 540 to 720 minutes.
  @Test(
    "A week is judged only as far as its open sessions cannot change the judgement",
    arguments: [
      (535, 0, .under), (540, 0, .within), (720, 0, .within), (725, 0, .over),
      (480, 55, .under), (480, 60, .unknown), (540, 180, .within), (540, 185, .unknown),
      (725, 60, .over),
    ] as [(Int, Int, DoseLedger.Standing)])
  func bounds(held: Int, open: Int, expected: DoseLedger.Standing) throws {
    var sessions = [try Fixture.session("h", "2026-03-10", minutes: held, .held, .present)]
    if open > 0 {
      sessions.append(try Fixture.session("o", "2026-03-11", minutes: open, .planned))
    }
    let record = try Fixture.record(admitted: "2026-03-09", sessions: sessions)
    let week = try #require(DoseLedger(record, asOf: Fixture.date("2026-03-15")).weeks.first)
    #expect(week.isComplete)
    #expect(week.deliveredStanding == expected)
    #expect(week.attendedStanding == expected)
    #expect(week.plannedStanding == .unknown)
    // A day earlier the week is not whole: too much is known, too little is not.
    let earlier = try #require(DoseLedger(record, asOf: Fixture.date("2026-03-14")).weeks.first)
    #expect(!earlier.isComplete)
    #expect(earlier.deliveredStanding == (expected == .over ? .over : .unknown))
  }

  @Test("A held session without attendance is delivered, and leaves open what was attended")
  func unrecorded() throws {
    let record = try Fixture.record(
      admitted: "2026-03-09",
      sessions: [
        try Fixture.session("a", "2026-03-10", minutes: 480, .held, .present),
        try Fixture.session("b", "2026-03-11", minutes: 60, .held),
      ])
    let week = try #require(DoseLedger(record, asOf: Fixture.date("2026-03-15")).weeks.first)
    #expect(week.deliveredStanding == .within)
    #expect(week.attendedStanding == .unknown)
  }

  @Test("A later phase is not under the lowest hours unless the program holds them in every phase")
  func laterPhases() throws {
    var record = try Fixture.record(
      admitted: "2026-03-02",
      sessions: [try Fixture.session("a", "2026-03-10", minutes: 360, .held, .present)],
      phaseChanges: [try Fixture.change("2026-03-09", from: 1, to: 2)])
    let asOf = Fixture.date("2026-03-15")
    #expect(DoseLedger(record, asOf: asOf).weeks.map(\.deliveredStanding) == [.under, .within])
    record.program.hoursHoldInEveryPhase = true
    #expect(DoseLedger(record, asOf: asOf).weeks.map(\.deliveredStanding) == [.under, .under])
  }

  @Test("A week in which the mix changes is planned as it began, and says so")
  func changeWithinAWeek() throws {
    var record = try Self.course()
    record.phaseChanges = [try Fixture.change("2026-03-18", from: 1, to: 2)]
    let week = try #require(
      DoseLedger(record, asOf: Fixture.date("2026-03-26")).week(of: Fixture.date("2026-03-16")))
    #expect(week.phases == [1, 2])
    #expect(week.changedWithin)
    #expect(week.planned == .of(9, 540))
    #expect(week.plannedStanding == .unknown)
    #expect(!week.lowestApplies)
  }

  @Test("Planned follows the version of the plan that was signed by then")
  func versions() throws {
    var record = try Self.course()
    record.plans.append(
      try Fixture.plan(
        signed: "2026-03-16", phases: [try Fixture.phase(1, days: 4, group: 9)], version: 2))
    let ledger = DoseLedger(record, asOf: Fixture.date("2026-03-22"))
    #expect(ledger.weeks.map(\.planned) == [.of(9, 540), .of(9, 540), .of(10, 600)])
    // The version of the 16th is not known on the 15th.
    let before = DoseLedger(record, asOf: Fixture.date("2026-03-15"))
    #expect(before.weeks.map(\.planned) == [.of(9, 540), .of(9, 540)])
  }

  @Test("Without a signed plan nothing is taken as planned, and the plan is named as missing")
  func noPlan() throws {
    let record = try Fixture.record(
      plans: [try Fixture.plan(signed: nil, phases: [try Fixture.phase(1, days: 4, group: 8)])],
      sessions: [try Fixture.session("a", "2026-03-04", .held, .present)])
    let ledger = DoseLedger(record, asOf: Fixture.date("2026-03-08"))
    #expect(ledger.weeks.map(\.planned) == [nil])
    #expect(ledger.weeks[0].services.map(\.planned) == [nil])
    #expect(ledger.weeks[0].plannedStanding == .unknown)
    #expect(ledger.missing.count == 1)
  }

  @Test("A mix whose numbers are out of range plans nothing and traps nothing")
  func impossibleMix() throws {
    var phase = try Fixture.phase(1, days: 4, group: 8)
    phase.mix[0].perWeek = .max
    let record = try Fixture.record(plans: [try Fixture.plan(signed: "2026-03-04", phases: [phase])]
    )
    let ledger = DoseLedger(record, asOf: Fixture.date("2026-03-08"))
    #expect(ledger.weeks.map(\.planned) == [nil])
    #expect(ledger.missing.count == 1)
  }

  @Test("Before admission there is no week; an admission of a later day is not known yet")
  func notAdmitted() throws {
    let sessions = [try Fixture.session("a", "2026-03-03", .held, .present)]
    for record in [
      try Fixture.record(admitted: nil, sessions: sessions),
      try Fixture.record(admitted: "2026-03-04", sessions: sessions),
    ] {
      let ledger = DoseLedger(record, asOf: Fixture.date("2026-03-03"))
      #expect(ledger.weeks.isEmpty)
      #expect(ledger.outside.map(\.text) == ["a"])
      #expect(ledger.missing.map(\.name) == ["the admission"])
    }
  }

  @Test("The discharge ends the last week; a session after it is not counted")
  func discharge() throws {
    let record = try Fixture.record(
      sessions: [
        try Fixture.session("in", "2026-03-12", .held, .present),
        try Fixture.session("out", "2026-03-13", .planned),
      ], discharged: "2026-03-12")
    let ledger = DoseLedger(record, asOf: Fixture.date("2026-05-01"))
    #expect(ledger.weeks.count == 2)
    #expect(ledger.weeks[1].dates.last == Fixture.date("2026-03-12"))
    #expect(ledger.total.scheduled == .of(1, 60))
    #expect(ledger.outside.map(\.text) == ["out"])
  }

  @Test("Everything scheduled has one outcome, whatever the sessions are", arguments: 1...5)
  func balance(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var sessions: [Session] = []
    let attendances: [Attendance?] = [
      .present, .excused, .noShow, nil, .partial(try Minutes(20)), .late(try Minutes(5)),
    ]
    for number in 0..<(200 * testScale) {
      let day = try Fixture.date("2026-02-25").adding(days: Int.random(in: 0...80, using: &random))
      let status = Session.Status.allCases.randomElement(using: &random) ?? .held
      let attendance = attendances.randomElement(using: &random) ?? nil
      sessions.append(
        try Fixture.session(
          "s\(number)", "\(day)",
          ServiceKind.catalogue.randomElement(using: &random) ?? .groupTherapy,
          minutes: 5 * Int.random(in: 4...20, using: &random), status,
          status == .held ? attendance : nil,
          modality: Bool.random(using: &random) ? .dbt : nil))
    }
    let asOf = Fixture.date("2026-04-29")
    let ledger = DoseLedger(try Fixture.record(sessions: sessions), asOf: asOf)
    for account in ledger.weeks.map(\.account) + [ledger.total, ledger.withoutModality] {
      let outcomes = [
        account.delivered, account.cancelledByProgram, account.cancelledByPatient,
        account.unresolved, account.upcoming,
      ]
      let delivered = [account.attended, account.excused, account.noShow, account.unrecorded]
      #expect(outcomes.reduce(0) { $0 + $1.sessions } == account.scheduled.sessions, "seed \(seed)")
      #expect(outcomes.reduce(0) { $0 + $1.minutes } == account.scheduled.minutes, "seed \(seed)")
      #expect(
        delivered.reduce(0) { $0 + $1.sessions } == account.delivered.sessions, "seed \(seed)")
      #expect(
        delivered.reduce(0) { $0 + $1.minutes } + account.missedInPart.minutes
          == account.delivered.minutes, "seed \(seed)")
    }
    for week in ledger.weeks {
      #expect(
        week.services.reduce(0) { $0 + $1.account.scheduled.minutes }
          == week.account.scheduled.minutes)
    }
    let inWeeks = ledger.weeks.reduce(0) { $0 + $1.account.scheduled.sessions }
    #expect(inWeeks == ledger.total.scheduled.sessions, "seed \(seed)")
    // The order of the sessions changes nothing but the list of those outside.
    let other = DoseLedger(
      try Fixture.record(sessions: sessions.shuffled(using: &random)), asOf: asOf)
    #expect(other.weeks == ledger.weeks && other.skills == ledger.skills, "seed \(seed)")
  }
}
