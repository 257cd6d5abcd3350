import IOPModels
import IOPPlanning
import Testing

private typealias Fixture = SchedulingFixture

@Suite("A week of sessions around a person's commitments")
struct WeeklySchedulerTests {
  private func fit(
    _ offerings: [SessionOffering], _ phase: Phase, _ patient: Patient, on day: String? = nil,
    movingCommitments: Bool = true, budget: Int = WeeklyScheduler.standardSearchBudget
  ) -> WeekFit {
    WeeklyScheduler(offerings: offerings, searchBudget: budget).fit(
      phase, for: patient, on: day.map(Fixture.date) ?? Fixture.day,
      movingCommitments: movingCommitments)
  }

  private func firstShortfall(_ fit: WeekFit) -> WeekFit.Shortfall? {
    for case .shortfall(let shortfall) in fit.obstacles { return shortfall }
    return nil
  }

  // MARK: - What a week is

  @Test("The week has the services, the numbers, the lengths and the days of the phase")
  func mix() throws {
    let offerings = [
      try Fixture.offering("g1", .groupTherapy, "mon 09:00-10:00"),
      try Fixture.offering("g2", .groupTherapy, "tue 09:00-10:00"),
      try Fixture.offering("g3", .groupTherapy, "wed 09:00-10:00"),
      try Fixture.offering("i1", .individualTherapy, "tue 10:00-10:50"),
      try Fixture.offering("i2", .individualTherapy, "thu 10:00-10:50"),
      try Fixture.offering("f1", .familyTherapy, "tue 11:00-12:00"),
    ]
    let phase = try Fixture.phase(days: 2, (.groupTherapy, 2, 60), (.individualTherapy, 1, 50))
    let fit = self.fit(offerings, phase, try Fixture.patient())
    let week = try #require(fit.week)
    #expect(Fixture.ids(week) == ["g1", "g2", "i1"])
    #expect(week.days == [.monday, .tuesday])
    #expect(week.minutes == 60 + 60 + 50)
    #expect(week.cost == WeekPlan.Cost())
    #expect(week.moves.isEmpty)
    #expect(fit.verdict == .met)
    #expect(fit.obstacles.isEmpty && fit.suggestions.isEmpty && fit.missing.isEmpty)
    #expect(fit.closest == nil)
    #expect(fit.isExhaustive)
  }

  @Test("The number of days is exact: sessions are spread where fewer days would do")
  func exactDays() throws {
    let offerings = [
      try Fixture.offering("a", .groupTherapy, "mon 09:00-10:00"),
      try Fixture.offering("b", .groupTherapy, "mon 10:00-11:00"),
      try Fixture.offering("c", .groupTherapy, "fri 09:00-10:00"),
    ]
    let patient = try Fixture.patient()
    let one = fit(offerings, try Fixture.phase(days: 1, (.groupTherapy, 2, 60)), patient)
    #expect(Fixture.ids(one.week) == ["a", "b"])
    let two = fit(offerings, try Fixture.phase(days: 2, (.groupTherapy, 2, 60)), patient)
    #expect(Fixture.ids(two.week) == ["a", "c"])
    #expect(two.week?.sessions[1].reasons.contains(.keepsTreatmentDays(2)) == true)
  }

  @Test(
    "Sessions that touch do not overlap; five common minutes do",
    arguments: [("mon 10:00-11:00", true), ("mon 09:55-10:55", false)])
  func backToBack(time: String, fits: Bool) throws {
    let offerings = [
      try Fixture.offering("g", .groupTherapy, "mon 09:00-10:00"),
      try Fixture.offering("i", .individualTherapy, time),
    ]
    let phase = try Fixture.phase(days: 1, (.groupTherapy, 1, 60), (.individualTherapy, 1, 60))
    #expect((fit(offerings, phase, try Fixture.patient()).week != nil) == fits)
  }

  @Test(
    "A session may end when a commitment begins and begin when one ends, and not five minutes off",
    arguments: [
      ("mon 10:00-12:00", true), ("mon 09:55-12:00", false), ("mon 07:00-09:00", true),
      ("mon 07:00-09:05", false),
    ])
  func commitmentBoundary(time: String, fits: Bool) throws {
    let offerings = [try Fixture.offering("g", .groupTherapy, "mon 09:00-10:00")]
    let work = try Fixture.commitment("c", .work, time, flexibility: .fixed)
    let fit = self.fit(
      offerings, try Fixture.phase(days: 1, (.groupTherapy, 1, 60)),
      try Fixture.patient(commitments: [work]))
    #expect((fit.week != nil) == fits)
  }

  @Test(
    "A session lies wholly within the hours in which the person can come",
    arguments: [("mon 09:00-10:00", true), ("mon 09:05-10:00", false), ("mon 09:00-09:55", false)])
  func availability(time: String, fits: Bool) throws {
    let offerings = [try Fixture.offering("g", .groupTherapy, "mon 09:00-10:00")]
    let fit = self.fit(
      offerings, try Fixture.phase(days: 1, (.groupTherapy, 1, 60)),
      try Fixture.patient(available: try Fixture.times(time)))
    #expect((fit.week != nil) == fits)
  }

  @Test(
    "A commitment counts on the days on which it holds and on no other",
    arguments: [
      ("2026-03-08", true), ("2026-03-09", false), ("2026-03-20", false), ("2026-03-21", true),
    ])
  func dates(day: String, fits: Bool) throws {
    let offerings = [try Fixture.offering("g", .groupTherapy, "mon 09:00-10:00")]
    let school = try Fixture.commitment(
      "c", .school, "mon 08:00-12:00", flexibility: .fixed,
      dates: try CalendarDateRange(
        Fixture.date("2026-03-09"), through: Fixture.date("2026-03-20")))
    let fit = self.fit(
      offerings, try Fixture.phase(days: 1, (.groupTherapy, 1, 60)),
      try Fixture.patient(commitments: [school]), on: day)
    #expect((fit.week != nil) == fits)
  }

  @Test("The same service and length in two lines of the mix is needed as often as both say")
  func sameServiceTwice() throws {
    let offerings = [
      try Fixture.offering("a", .groupTherapy, "mon 09:00-10:00"),
      try Fixture.offering("b", .groupTherapy, "mon 10:00-11:30"),
      try Fixture.offering("c", .groupTherapy, "mon 12:00-13:00"),
    ]
    let phase = try Fixture.phase(
      days: 1, (.groupTherapy, 1, 60), (.groupTherapy, 1, 90), (.groupTherapy, 1, 60))
    #expect(Fixture.ids(fit(offerings, phase, try Fixture.patient()).week) == ["a", "b", "c"])
  }

  // MARK: - Which week is best

  @Test("A later level of the cost counts only between weeks that are equal before")
  func lexicographic() throws {
    let group = try Fixture.phase(days: 1, (.groupTherapy, 1, 60))
    // In the order of the week each is better than the one before, at one level further up.
    let offerings = [
      try Fixture.offering("moved", .groupTherapy, "mon 09:00-10:00", delivery: .virtual),
      try Fixture.offering(
        "declined", .groupTherapy, "tue 09:00-10:00", delivery: .virtual, modality: .dbt),
      try Fixture.offering("evening", .groupTherapy, "wed 18:00-19:00", delivery: .virtual),
      try Fixture.offering("onsite", .groupTherapy, "thu 09:00-10:00"),
      try Fixture.offering("best", .groupTherapy, "fri 09:00-10:00", delivery: .virtual),
      try Fixture.offering("later", .groupTherapy, "sat 09:00-10:00", delivery: .virtual),
    ]
    let patient = try Fixture.patient(
      commitments: [
        try Fixture.commitment("c", .work, "mon 09:00-10:00", flexibility: .movable)
      ],
      preferences: Preferences(
        declinedModalities: [.dbt], dayparts: [.morning], deliveries: [.virtual]))
    let order = ["later", "best", "onsite", "evening", "declined", "moved"]
    var left = offerings
    for expected in ["best", "later"] + order.dropFirst(2) {
      let week = try #require(fit(left, group, patient).week)
      #expect(Fixture.ids(week) == [expected])
      left.removeAll { $0.id.text == expected }
    }
  }

  @Test("Fewer idle minutes win over an earlier session, and preferences win over both")
  func idle() throws {
    let phase = try Fixture.phase(days: 1, (.groupTherapy, 1, 60), (.individualTherapy, 1, 60))
    let offerings = [
      try Fixture.offering("early", .individualTherapy, "mon 08:00-09:00"),
      try Fixture.offering("group", .groupTherapy, "mon 10:00-11:00"),
      try Fixture.offering("next", .individualTherapy, "mon 11:00-12:00"),
      try Fixture.offering("late", .individualTherapy, "mon 17:00-18:00", delivery: .virtual),
    ]
    let plain = try #require(fit(offerings, phase, try Fixture.patient()).week)
    #expect(Fixture.ids(plain) == ["group", "next"])
    #expect(plain.sessions[1].reasons.contains(.keepsDaysTogether))
    let video = try Fixture.patient(preferences: Preferences(deliveries: [.virtual]))
    let remote = try #require(fit(offerings, phase, video).week)
    #expect(Fixture.ids(remote) == ["group", "late"])
    #expect(
      remote.cost == WeekPlan.Cost(outsidePreferredDeliveries: 1, idleMinutes: 6 * 60))
    #expect(remote.sessions[1].reasons.contains(.preferredDelivery(.virtual)))
    #expect(remote.sessions[0].reasons.contains(.outsidePreferredDeliveries(.onsite)))
  }

  @Test("A weekday that suits best counts as much as a part of the day that does")
  func weekdays() throws {
    let phase = try Fixture.phase(days: 1, (.groupTherapy, 1, 60))
    let offerings = [
      try Fixture.offering("mon", .groupTherapy, "mon 18:00-19:00"),
      try Fixture.offering("wed", .groupTherapy, "wed 09:00-10:00"),
      try Fixture.offering("wed-late", .groupTherapy, "wed 18:00-19:00"),
      try Fixture.offering("thu", .groupTherapy, "thu 09:00-10:00"),
    ]
    func week(_ weekdays: [Weekday], _ dayparts: [Preferences.Daypart] = []) throws -> WeekPlan {
      let patient = try Fixture.patient(
        preferences: Preferences(dayparts: dayparts, weekdays: weekdays))
      return try #require(fit(offerings, phase, patient).week)
    }
    #expect(try Fixture.ids(week([])) == ["mon"])
    let wednesday = try week([.wednesday])
    #expect(Fixture.ids(wednesday) == ["wed"])
    #expect(wednesday.cost == WeekPlan.Cost())
    #expect(
      wednesday.sessions[0].reasons.contains(.preferredWeekday(.wednesday)))
    // Both wishes; then the weekday alone or the part of the day alone, whichever is earlier; then neither.
    #expect(try Fixture.ids(week([.wednesday, .thursday], [.evening])) == ["wed-late"])
    let one = try week([.thursday], [.evening])
    #expect(Fixture.ids(one) == ["mon"])
    #expect(one.cost == WeekPlan.Cost(outsidePreferredTimes: 1))
    let neither = try week([.friday], [.afternoon])
    #expect(neither.cost == WeekPlan.Cost(outsidePreferredTimes: 2))
    let reason = WeekPlan.Reason.outsidePreferredWeekdays(.monday)
    #expect(neither.sessions[0].reasons.contains(reason))
    #expect(
      reason.sentence
        == "It is on a Monday, which is not preferred; no week meets more of the wishes about times."
    )
    #expect(
      WeekPlan.Reason.preferredWeekday(.friday).sentence == "It is on a Friday, as preferred.")
  }

  @Test("Of equally good sessions the earliest is taken; at the same time, the identifier decides")
  func ties() throws {
    let phase = try Fixture.phase(days: 1, (.groupTherapy, 1, 60))
    let offerings = [
      try Fixture.offering("b", .groupTherapy, "tue 09:00-10:00"),
      try Fixture.offering("z", .groupTherapy, "mon 09:00-10:00"),
      try Fixture.offering("y", .groupTherapy, "mon 09:00-10:00"),
    ]
    for offerings in [offerings, offerings.reversed()] {
      let week = try #require(fit(offerings, phase, try Fixture.patient()).week)
      #expect(Fixture.ids(week) == ["y"])
      #expect(week.sessions[0].reasons.contains(.earliest))
    }
  }

  // MARK: - Commitments that can move

  @Test("A movable commitment gives way only when nothing else fits, and the choice says so")
  func movable() throws {
    let phase = try Fixture.phase(days: 1, (.groupTherapy, 1, 60))
    let monday = try Fixture.offering("mon", .groupTherapy, "mon 09:00-10:00")
    let tuesday = try Fixture.offering("tue", .groupTherapy, "tue 09:00-10:00")
    let school = try Fixture.commitment("c", .school, "mon 08:00-09:30", flexibility: .movable)
    let patient = try Fixture.patient(commitments: [school])

    let around = try #require(fit([monday, tuesday], phase, patient).week)
    #expect(Fixture.ids(around) == ["tue"])
    #expect(around.moves.isEmpty)
    #expect(around.sessions[0].reasons.contains(.fitsAround(.commitment(school.id), .school)))

    let moved = try #require(fit([monday], phase, patient).week)
    #expect(moved.cost == WeekPlan.Cost(movedCommitments: 1, movedMinutes: 30))
    #expect(
      moved.moves == [
        WeekPlan.Move(
          commitment: .commitment(school.id), kind: .school,
          times: try Fixture.times("mon 09:00-09:30"))
      ])
    #expect(moved.sessions[0].reasons.contains(.needsMove(.commitment(school.id), .school)))

    let refused = fit([monday], phase, patient, movingCommitments: false)
    #expect(refused.week == nil)
    #expect(refused.verdict == .notMet)
    #expect(refused.suggestions.map(\.changes) == [[.move(moved.moves[0])]])
    #expect(refused.suggestions[0].week == moved)
  }

  @Test("One commitment moves rather than two, even for more minutes")
  func fewestMoves() throws {
    let phase = try Fixture.phase(days: 1, (.groupTherapy, 2, 60))
    let offerings = [
      try Fixture.offering("a", .groupTherapy, "mon 09:00-10:00"),
      try Fixture.offering("b", .groupTherapy, "mon 10:00-11:00"),
      try Fixture.offering("c", .groupTherapy, "tue 09:00-10:00"),
      try Fixture.offering("d", .groupTherapy, "tue 10:00-11:00"),
    ]
    let patient = try Fixture.patient(commitments: [
      try Fixture.commitment("c1", .work, "mon 09:00-09:05", flexibility: .movable),
      try Fixture.commitment("c2", .school, "mon 10:00-10:05", flexibility: .movable),
      try Fixture.commitment("c3", .worship, "tue 08:00-12:00", flexibility: .movable),
    ])
    let week = try #require(fit(offerings, phase, patient).week)
    #expect(Fixture.ids(week) == ["c", "d"])
    #expect(week.moves.map(\.kind) == [.worship])
    #expect(week.cost == WeekPlan.Cost(movedCommitments: 1, movedMinutes: 120))
  }

  @Test(
    "A commitment of which nobody asked whether it can move stays, is said so, and is asked for")
  func unasked() throws {
    let offerings = [try Fixture.offering("g", .groupTherapy, "mon 09:00-10:00")]
    let care = try Fixture.commitment("c", .childcare, "mon 09:00-10:00", flexibility: nil)
    let fit = self.fit(
      offerings, try Fixture.phase(days: 1, (.groupTherapy, 1, 60)),
      try Fixture.patient(commitments: [care]))
    #expect(fit.week == nil)
    #expect(fit.verdict == .unknown)
    #expect(
      firstShortfall(fit)?.offerings.map(\.causes) == [
        [.blocked(.commitment(care.id), .childcare, nil)]
      ])
    #expect(
      fit.missing == [
        MissingFact("whether a commitment (childcare) can move", at: .commitment(care.id))
      ])
    let move = WeekPlan.Move(
      commitment: .commitment(care.id), kind: .childcare,
      times: try Fixture.times("mon 09:00-10:00"))
    #expect(fit.suggestions.map(\.changes) == [[.askWhetherItMoves(move)]])
  }

  @Test("When moving is not enough, that is said; when nothing useful could move, it is not")
  func movesAreNotEnough() throws {
    let offerings = [
      try Fixture.offering("g", .groupTherapy, "mon 09:00-10:00"),
      try Fixture.offering("full", .groupTherapy, "tue 09:00-10:00", seats: 0),
    ]
    let phase = try Fixture.phase(days: 1, (.groupTherapy, 2, 60))
    for (time, isSaid) in [("mon 08:00-12:00", true), ("tue 08:00-12:00", false)] {
      let work = try Fixture.commitment("c", .work, time, flexibility: .movable)
      let fit = self.fit(offerings, phase, try Fixture.patient(commitments: [work]))
      #expect(fit.week == nil)
      #expect(fit.verdict == .notMet)
      #expect(fit.obstacles.contains(.movesAreNotEnough) == isSaid)
    }
  }

  // MARK: - What is missing

  @Test("Without the person's hours or commitments nothing is planned and both are named")
  func missingFacts() throws {
    let offerings = [try Fixture.offering("g", .groupTherapy, "mon 09:00-10:00")]
    let phase = try Fixture.phase(days: 1, (.groupTherapy, 1, 60))
    for (available, commitments, places) in [
      (nil, [], [.patient(.available)]),
      (WeeklyTimes.always, nil, [.patient(.commitments)]),
      (nil, nil, [.patient(.available), .patient(.commitments)]),
    ] as [(WeeklyTimes?, [Commitment]?, [FactReference])] {
      let fit = self.fit(
        offerings, phase,
        try Fixture.patient(available: available, commitments: commitments))
      #expect(fit.week == nil && fit.closest == nil)
      #expect(fit.verdict == .unknown)
      #expect(fit.missing.map(\.place) == places)
    }
  }

  @Test("Preferences that nobody asked for are named and prevent nothing")
  func missingPreferences() throws {
    let offerings = [try Fixture.offering("g", .groupTherapy, "mon 09:00-10:00")]
    let fit = self.fit(
      offerings, try Fixture.phase(days: 1, (.groupTherapy, 1, 60)),
      try Fixture.patient(preferences: nil))
    #expect(fit.verdict == .met)
    #expect(fit.missing.map(\.place) == [.patient(.preferences)])
  }

  @Test("Seats that are not known are not taken as room; the answer stays open until somebody asks")
  func unknownSeats() throws {
    let phase = try Fixture.phase(days: 1, (.groupTherapy, 1, 60))
    let unknown = try Fixture.offering("u", .groupTherapy, "mon 09:00-10:00", seats: nil)
    let open = fit([unknown], phase, try Fixture.patient())
    #expect(open.week == nil)
    #expect(open.verdict == .unknown)
    #expect(firstShortfall(open)?.offerings.map(\.causes) == [[.seatsUnknown]])
    #expect(open.suggestions.map(\.changes) == [[.askForSeats(unknown)]])
    #expect(open.missing.count == 1)

    let known = try Fixture.offering("k", .groupTherapy, "fri 09:00-10:00", seats: 1)
    #expect(Fixture.ids(fit([unknown, known], phase, try Fixture.patient()).week) == ["k"])
  }

  // MARK: - What stands in the way

  @Test("Each cause by itself is named")
  func causes() throws {
    let phase = try Fixture.phase(days: 1, (.groupTherapy, 1, 60))
    let work = try Fixture.commitment("c", .work, "tue 09:00-10:00", flexibility: .fixed)
    let patient = try Fixture.patient(
      available: try Fixture.times("mon 00:00-24:00", "tue 00:00-24:00"), commitments: [work])
    for (offering, cause) in [
      (
        try Fixture.offering("o", .groupTherapy, "mon 09:00-10:30"),
        .otherLength(minutes: 90, needed: 60)
      ),
      (try Fixture.offering("o", .groupTherapy, "mon 09:00-10:00", seats: 0), .full),
      (try Fixture.offering("o", .groupTherapy, "mon 09:00-10:00", seats: nil), .seatsUnknown),
      (try Fixture.offering("o", .groupTherapy, "wed 09:00-10:00"), .outsideAvailability),
      (
        try Fixture.offering("o", .groupTherapy, "tue 09:30-10:30"),
        .blocked(.commitment(work.id), .work, .fixed)
      ),
    ] as [(SessionOffering, WeekFit.Cause)] {
      let fit = self.fit([offering], phase, patient)
      let shortfall = try #require(firstShortfall(fit))
      #expect(shortfall.needed == 1 && shortfall.placed == 0)
      #expect(shortfall.offerings.map(\.causes) == [[cause]])
      #expect(fit.closest?.sessions.isEmpty == true)
    }
  }

  @Test("All causes of one session are named together")
  func manyCauses() throws {
    let work = try Fixture.commitment("c", .work, "mon 09:00-10:00", flexibility: .fixed)
    let fit = self.fit(
      [try Fixture.offering("o", .groupTherapy, "mon 09:00-10:30", seats: 0)],
      try Fixture.phase(days: 1, (.groupTherapy, 1, 60)),
      try Fixture.patient(available: WeeklyTimes.empty, commitments: [work]))
    #expect(
      firstShortfall(fit)?.offerings.map(\.causes) == [
        [
          .otherLength(minutes: 90, needed: 60), .full, .outsideAvailability,
          .blocked(.commitment(work.id), .work, .fixed),
        ]
      ])
    #expect(fit.verdict == .notMet)
  }

  @Test("A service that the timetable does not have is named without offerings")
  func noOffering() throws {
    let fit = self.fit(
      [try Fixture.offering("g", .groupTherapy, "mon 09:00-10:00")],
      try Fixture.phase(days: 1, (.groupTherapy, 1, 60), (.familyTherapy, 1, 60)),
      try Fixture.patient())
    let shortfall = try #require(firstShortfall(fit))
    #expect(shortfall.service == .familyTherapy)
    #expect(shortfall.offerings.isEmpty)
    #expect(
      shortfall.sentence
        == "0 of 1 sessions of family therapy can be placed: the timetable has none.")
    #expect(Fixture.ids(fit.closest) == ["g"])
  }

  @Test("A session that overlaps a chosen one is named with that one")
  func overlap() throws {
    let offerings = [
      try Fixture.offering("g", .groupTherapy, "mon 09:00-10:00"),
      try Fixture.offering("i", .individualTherapy, "mon 09:30-10:30"),
    ]
    let fit = self.fit(
      offerings, try Fixture.phase(days: 1, (.groupTherapy, 1, 60), (.individualTherapy, 1, 60)),
      try Fixture.patient())
    #expect(Fixture.ids(fit.closest) == ["g"])
    #expect(firstShortfall(fit)?.offerings.map(\.causes) == [[.overlaps(offerings[0].id)]])
    #expect(fit.suggestions.isEmpty)
  }

  @Test("A session that would need one more day is named, and that day is suggested")
  func anotherDay() throws {
    let offerings = [
      try Fixture.offering("a", .groupTherapy, "mon 09:00-10:00"),
      try Fixture.offering("b", .groupTherapy, "tue 09:00-10:00"),
    ]
    let fit = self.fit(
      offerings, try Fixture.phase(days: 1, (.groupTherapy, 2, 60)), try Fixture.patient())
    #expect(firstShortfall(fit)?.placed == 1)
    #expect(firstShortfall(fit)?.offerings.map(\.causes) == [[.needsAnotherDay(.tuesday)]])
    #expect(fit.suggestions.map(\.changes) == [[.days(2, insteadOf: 1)]])
    #expect(Fixture.ids(fit.suggestions.first?.week) == ["a", "b"])
  }

  @Test("Sessions that all fit on fewer days than wanted are said so, with the fewer days")
  func fewerDays() throws {
    let offerings = [
      try Fixture.offering("a", .groupTherapy, "mon 09:00-10:00"),
      try Fixture.offering("b", .groupTherapy, "mon 10:00-11:00"),
    ]
    let fit = self.fit(
      offerings, try Fixture.phase(days: 2, (.groupTherapy, 2, 60)), try Fixture.patient())
    #expect(fit.obstacles == [.days(wanted: 2, possible: 1)])
    #expect(fit.suggestions.map(\.changes) == [[.days(1, insteadOf: 2)]])
    #expect(fit.verdict == .notMet)
  }

  @Test("A phase that asks for the impossible is answered and never trapped on")
  func impossiblePhases() throws {
    let offerings = [try Fixture.offering("a", .groupTherapy, "mon 09:00-10:00")]
    let patient = try Fixture.patient()
    for (phase, obstacle) in [
      (
        try Fixture.phase(days: 3, (.groupTherapy, 1, 60)),
        .fewerSessionsThanDays(sessions: 1, days: 3)
      ),
      (try Fixture.phase(days: 1), .fewerSessionsThanDays(sessions: 0, days: 1)),
      (
        try Fixture.phase(days: 1, (.groupTherapy, 0, 60)),
        .fewerSessionsThanDays(sessions: 0, days: 1)
      ),
      (try Fixture.phase(days: 0, (.groupTherapy, 1, 60)), .impossibleDays(0)),
      (try Fixture.phase(days: 8, (.groupTherapy, 9, 60)), .impossibleDays(8)),
      (try Fixture.phase(days: -1, (.groupTherapy, 1, 60)), .impossibleDays(-1)),
      (try Fixture.phase(days: 1, (.groupTherapy, -1, 60)), .impossibleMix),
      (try Fixture.phase(days: 1, (.groupTherapy, .max, 60)), .impossibleMix),
    ] as [(Phase, WeekFit.Obstacle)] {
      let fit = self.fit(offerings, phase, patient)
      #expect(fit.week == nil)
      #expect(fit.obstacles == [obstacle])
      #expect(fit.verdict == .notMet)
    }
    let many = fit(offerings, try Fixture.phase(days: 1, (.groupTherapy, 2016, 60)), patient)
    #expect(firstShortfall(many)?.placed == 1)
    #expect(firstShortfall(many)?.needed == 2016)
    #expect(many.isExhaustive)
  }

  @Test("Seats and a move together are suggested when neither alone is enough")
  func together() throws {
    let offerings = [
      try Fixture.offering("g", .groupTherapy, "mon 09:00-10:00", seats: nil),
      try Fixture.offering("i", .individualTherapy, "mon 10:00-11:00"),
    ]
    let work = try Fixture.commitment("c", .work, "mon 10:00-11:00", flexibility: .movable)
    let fit = self.fit(
      offerings, try Fixture.phase(days: 1, (.groupTherapy, 1, 60), (.individualTherapy, 1, 60)),
      try Fixture.patient(commitments: [work]))
    let move = WeekPlan.Move(
      commitment: .commitment(work.id), kind: .work,
      times: try Fixture.times("mon 10:00-11:00"))
    #expect(fit.suggestions.map(\.changes) == [[.move(move), .askForSeats(offerings[0])]])
    #expect(fit.verdict == .unknown)
  }

  // MARK: - The budget

  @Test(
    "A search that runs out of steps says so and claims nothing", arguments: [0, 1, 2, 3, 5, 8])
  func budget(steps: Int) throws {
    let offerings = [
      try Fixture.offering("a", .groupTherapy, "mon 09:00-10:00"),
      try Fixture.offering("b", .groupTherapy, "tue 09:00-10:00"),
      try Fixture.offering("c", .groupTherapy, "wed 09:00-10:00"),
    ]
    let phase = try Fixture.phase(days: 2, (.groupTherapy, 2, 60))
    let fit = self.fit(offerings, phase, try Fixture.patient(), budget: steps)
    if fit.isExhaustive {
      #expect(Fixture.ids(fit.week) == ["a", "b"])
    } else if let week = fit.week {
      #expect(week.sessions.count == 2 && week.days.count == 2)
    } else {
      #expect(fit.verdict == .unknown)
      #expect(fit.obstacles.contains(.searchEnded))
    }
    if steps == 0 { #expect(!fit.isExhaustive) }
  }

  @Test("More sessions of a day than the search holds are said so")
  func crowdedDay() throws {
    let offerings = try (0..<70).map { number in
      SessionOffering(
        id: try Identifier("o\(number)"), service: .groupTherapy, title: "Group",
        window: try WeeklyTimes.Window(
          .monday, TimeOfDay(minuteOfDay: 480 + 5 * number), minutes: 60),
        delivery: .onsite, openSeats: 1)
    }
    let phase = try Fixture.phase(days: 1, (.groupTherapy, 2, 60))
    let fit = self.fit(offerings, phase, try Fixture.patient())
    #expect(!fit.isExhaustive)
    #expect(Fixture.ids(fit.week) == ["o0", "o12"])
    let fewer = self.fit(Array(offerings.prefix(64)), phase, try Fixture.patient())
    #expect(fewer.isExhaustive)
    #expect(Fixture.ids(fewer.week) == ["o0", "o12"])
  }

  @Test(
    "More services than the search holds leave the answer open",
    arguments: [(19, 3, true), (20, 3, false), (29, 1, true), (30, 1, false)])
  func manyServices(count: Int, perWeek: Int, isHeld: Bool) throws {
    var offerings: [SessionOffering] = []
    var phase = try Fixture.phase(days: 6)
    for number in 0..<count {
      let service = try #require(ServiceKind(rawValue: "service-\(number)"))
      phase.mix.append(Phase.ServiceDose(service, perWeek: perWeek, minutes: try Minutes(5)))
      for time in 0..<perWeek {
        offerings.append(
          SessionOffering(
            id: try Identifier("o\(number)-\(time)"), service: service, title: "Session",
            window: try WeeklyTimes.Window(
              Weekday.monday.advanced(by: number % 6),
              TimeOfDay(minuteOfDay: 480 + 5 * (3 * number + time)), minutes: 5),
            delivery: .onsite, openSeats: 1))
      }
    }
    let fit = self.fit(offerings, phase, try Fixture.patient())
    #expect(fit.isExhaustive == isHeld)
    #expect(fit.verdict == (isHeld ? .met : .unknown))
  }

  @Test("A timetable of sixty offerings and thirteen sessions is searched whole within the budget")
  func large() throws {
    var offerings: [SessionOffering] = []
    let services: [ServiceKind] = [
      .groupTherapy, .skillsGroup, .psychoeducation, .individualTherapy, .familyTherapy,
    ]
    for (number, day) in ["mon", "tue", "wed", "thu", "fri"].enumerated() {
      for slot in 0..<12 {
        let hour = 9 + slot * 10 / 12
        let text = "\(hour < 10 ? "0" : "")\(hour):00"
        let end = "\(hour + 1 < 10 ? "0" : "")\(hour + 1):00"
        offerings.append(
          try Fixture.offering(
            "\(day)-\(slot)", services[(slot * 3 + number) % 5], "\(day) \(text)-\(end)",
            delivery: slot % 2 == 0 ? .onsite : .virtual))
      }
    }
    let phase = try Fixture.phase(
      days: 4, (.groupTherapy, 5, 60), (.skillsGroup, 3, 60), (.psychoeducation, 2, 60),
      (.individualTherapy, 2, 60), (.familyTherapy, 1, 60))
    let patient = try Fixture.patient(
      commitments: [
        try Fixture.commitment(
          "w", .work, "mon 13:00-17:00", "wed 13:00-17:00", flexibility: .fixed)
      ], preferences: Preferences(dayparts: [.morning], deliveries: [.onsite]))
    let fit = self.fit(offerings, phase, patient)
    let week = try #require(fit.week)
    #expect(fit.isExhaustive)
    #expect(week.sessions.count == 13)
    #expect(week.days.count == 4)
  }

  // MARK: - Words and privacy

  @Test("Reasons, obstacles and suggestions read as sentences without private text")
  func sentences() throws {
    let secret = "kept by the hospital in Springfield"
    let note = Commitment(
      id: try Identifier("c"), kind: .medical, times: try Fixture.times("mon 09:00-10:00"),
      flexibility: .movable, note: PrivateText(secret))
    let offerings = [
      try Fixture.offering("g", .groupTherapy, "mon 09:00-10:00", modality: .dbt),
      try Fixture.offering("h", .groupTherapy, "tue 18:00-19:30"),
    ]
    let patient = try Fixture.patient(
      commitments: [note],
      preferences: Preferences(
        declinedModalities: [.dbt], dayparts: [.evening], deliveries: [.virtual]))
    let phase = try Fixture.phase(days: 1, (.groupTherapy, 1, 60))
    let fit = self.fit(offerings, phase, patient)
    let sentences = try #require(fit.week).sessions.flatMap(\.reasons).map(\.sentence)
    #expect(
      sentences == [
        "The phase has group therapy, 1 × 60 minutes a week.",
        "No other session of group therapy fits.",
        "It takes place only if a commitment (medical) moves; no week fits without that.",
        "It is in the morning, which is not preferred; "
          + "no week meets more of the wishes about times.",
        "It is at the site, which is not preferred; no better week has more sessions as preferred.",
        "It uses dialectical behaviour therapy (DBT), which the person declined; "
          + "no week fits with fewer such sessions. Talk about it before booking.",
      ])
    let refused = self.fit(offerings, phase, patient, movingCommitments: false)
    #expect(
      refused.obstacles.map(\.sentence) == [
        "0 of 1 sessions of group therapy can be placed."
      ])
    #expect(
      firstShortfall(refused)?.offerings.map(\.sentence) == [
        "Monday 09:00-10:00: it runs into a commitment (medical), which could move.",
        "Tuesday 18:00-19:30: it has 90 minutes in place of 60.",
      ])
    #expect(
      refused.suggestions.map(\.sentence) == ["Move a commitment (medical) from mon 09:00-10:00."])
    for value in ["\(fit)", "\(refused)", "\(refused.obstacles)", "\(refused.suggestions)"] {
      #expect(!value.contains("medical") && !value.contains("Springfield"))
    }
  }
}
