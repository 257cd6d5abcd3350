import IOPModels
import Testing

@Suite("Authorizations")
struct AuthorizationTests {
  private static func day(_ number: Int) throws -> CalendarDate {
    try MoneyFixture.day("2026-03-02").adding(days: number)
  }

  /// Twelve units from 2026-03-02 through 2026-03-29: 3 days a week for 4 weeks.
  private static func authorization(
    _ unit: Authorization.Unit, units: Int = 12, services: [ServiceKind] = [],
    shortestDay: Int? = nil
  ) throws -> Authorization {
    try Authorization(
      id: Identifier("auth-1"), coverage: Identifier("cov-1"), date: day(-2), decision: .approved,
      unit: unit, units: units, dates: CalendarDateRange(day(0), through: day(27)),
      services: services, shortestDay: shortestDay.map { try Minutes($0) })
  }

  private static func session(
    _ id: String, _ number: Int, _ status: Session.Status = .held,
    _ attendance: String? = "present",
    minutes: Int = 60, service: ServiceKind = .groupTherapy
  ) throws -> Session {
    try Session(
      id: Identifier(id), date: day(number), start: TimeOfDay("09:00"), minutes: Minutes(minutes),
      service: service, delivery: .onsite, status: status,
      attendance: status == .held ? attendance.map { try Attendance($0) } : nil)
  }

  private static func use(
    _ authorization: Authorization, _ sessions: [Session], on number: Int
  ) throws -> AuthorizationUse {
    try #require(authorization.use(of: sessions, on: day(number)))
  }

  @Test("Days, sessions and hours count what they say")
  func units() throws {
    let sessions = try [
      Self.session("a", 0), Self.session("b", 0), Self.session("c", 0, minutes: 50),
      Self.session("d", 2, .held, "partial:20"), Self.session("e", 4, .held, "no-show"),
      Self.session("f", 4, .held, "excused"), Self.session("g", 5, .cancelledByProgram),
      Self.session("h", 6, .cancelledByPatient),
    ]
    let days = try Self.use(Self.authorization(.day), sessions, on: 10)
    #expect((days.granted, days.used, days.left) == (12, 2, 10))
    let each = try Self.use(Self.authorization(.session), sessions, on: 10)
    #expect((each.granted, each.used, each.left) == (12, 4, 8))
    let hours = try Self.use(Self.authorization(.hour), sessions, on: 10)
    // 60 + 60 + 50 + 20 minutes of 720.
    #expect((hours.scale, hours.granted, hours.used, hours.left) == (60, 720, 190, 530))
    #expect(days.unresolved == [] && each.unresolved == [] && hours.unresolved == [])
  }

  @Test("Only sessions within the dates count, both ends included, and only of its services")
  func scope() throws {
    let sessions = try [
      Self.session("a", -1), Self.session("b", 0), Self.session("c", 27), Self.session("d", 28),
      Self.session("e", 3, service: .medicationManagement),
    ]
    #expect(try Self.use(Self.authorization(.session), sessions, on: 40).used == 3)
    let group = try Self.authorization(.session, services: [.groupTherapy])
    #expect(try Self.use(group, sessions, on: 40).used == 2)
    let other = try Self.authorization(.session, services: [.familyTherapy])
    #expect(try Self.use(other, sessions, on: 40).used == 0)
  }

  @Test("A session that nobody resolved may count, and leaves the answer open")
  func unresolved() throws {
    let held = try Self.session("a", 0, .held, nil)
    let overdue = try Self.session("b", 2, .planned)
    let came = try Self.session("c", 2)
    let each = try Self.use(Self.authorization(.session), [held, overdue, came], on: 10)
    #expect((each.usedAtLeast, each.usedAtMost, each.used, each.left) == (1, 3, nil, nil))
    #expect((each.leftAtLeast, each.leftAtMost) == (9, 11))
    #expect(each.unresolved == [held.id, overdue.id])
    // On the third day somebody came anyway, so only the first day is open.
    let days = try Self.use(Self.authorization(.day), [held, overdue, came], on: 10)
    #expect((days.usedAtLeast, days.usedAtMost, days.used) == (1, 2, nil))
    let decided = try Self.use(Self.authorization(.day), [overdue, came], on: 10)
    #expect(decided.used == 1)
    #expect(decided.unresolved == [overdue.id])
    let hours = try Self.use(Self.authorization(.hour), [held, came], on: 10)
    #expect((hours.usedAtLeast, hours.usedAtMost) == (60, 120))
  }

  @Test("A day of treatment is counted from its shortest length on", arguments: [119, 120, 121])
  func shortestDay(minutes: Int) throws {
    let authorization = try Self.authorization(.day, shortestDay: 120)
    let sessions = try [
      Self.session("a", 0, minutes: 60), Self.session("b", 0, minutes: minutes - 60),
    ]
    #expect(try Self.use(authorization, sessions, on: 1).used == (minutes < 120 ? 0 : 1))
    // With the second half unresolved the day may or may not be long enough.
    let open = try [
      Self.session("a", 0, minutes: 60), Self.session("b", 0, .held, nil, minutes: minutes - 60),
    ]
    #expect(try Self.use(authorization, open, on: 1).used == (minutes < 120 ? 0 : nil))
  }

  @Test("Sessions after the day are planned and not used")
  func planned() throws {
    let sessions = try [
      Self.session("a", 0), Self.session("b", 3, .planned), Self.session("c", 3, .planned),
      Self.session("d", 4, .cancelledByProgram), Self.session("e", 28, .planned),
    ]
    let days = try Self.use(Self.authorization(.day, units: 2), sessions, on: 2)
    #expect((days.used, days.planned, days.coversPlanned) == (1, 1, true))
    let each = try Self.use(Self.authorization(.session, units: 2), sessions, on: 2)
    #expect((each.used, each.planned, each.coversPlanned) == (1, 2, false))
    let later = try Self.use(Self.authorization(.session, units: 2), sessions, on: 3)
    #expect((later.usedAtLeast, later.usedAtMost, later.planned) == (1, 3, 0))
    let open = try Self.use(
      Self.authorization(.session, units: 2),
      [
        Self.session("a", 0, .held, nil), Self.session("b", 3, .planned),
        Self.session("c", 4, .planned),
      ],
      on: 2)
    #expect(open.coversPlanned == nil)
  }

  @Test("What was used beyond the authorization shows as less than nothing")
  func overdrawn() throws {
    let sessions = try (0..<4).map { try Self.session("s\($0)", $0) }
    func exhausted(_ units: Int, _ more: [Session] = []) throws -> Bool? {
      try Self.use(Self.authorization(.day, units: units), sessions + more, on: 10).isExhausted
    }
    #expect(try Self.use(Self.authorization(.day, units: 3), sessions, on: 10).left == -1)
    #expect(try exhausted(3) == true)
    #expect(try exhausted(4) == true)
    #expect(try exhausted(5) == false)
    let open = try Self.session("x", 6, .held, nil)
    #expect(try exhausted(5, [open]) == nil)
    #expect(try exhausted(4, [open]) == true)
    #expect(try exhausted(6, [open]) == false)
  }

  @Test(
    "The last day still counts, the day after is expired, and steps are reached at their numbers")
  func bands() throws {
    let bands = try RenewalBands(
      daysLeft: [14, 7, 0], unitsLeft: [3, 1], source: MoneyFixture.handbook())
    let authorization = try Self.authorization(.day)
    for (number, left, steps) in [
      (12, 15, 0), (13, 14, 1), (19, 8, 1), (20, 7, 2), (26, 1, 2), (27, 0, 3), (28, -1, 3),
    ] {
      let use = try Self.use(authorization, [], on: number)
      #expect(use.daysLeft == left)
      #expect(use.isExpired == (left < 0))
      #expect(use.daySteps(bands) == steps)
    }
    let hours = try RenewalBands(daysLeft: [], unitsLeft: [2], source: MoneyFixture.handbook())
    for (used, steps) in [(8, 0), (9, 1), (10, 1), (11, 2), (12, 2)] {
      let sessions = try (0..<used).map { try Self.session("s\($0)", $0) }
      #expect(try Self.use(authorization, sessions, on: 20).unitSteps(bands) == steps)
      let timed = try Self.use(Self.authorization(.hour), sessions, on: 20)
      #expect(timed.unitSteps(hours) == (used < 10 ? 0 : 1))
    }
    // Three or four left: the step of three is open. Four or five: it is not reached in any case.
    let open = try Self.session("x", 15, .held, nil)
    for (used, steps) in [(8, nil), (7, 0), (9, 1), (10, nil)] {
      let sessions = try (0..<used).map { try Self.session("s\($0)", $0) }
      #expect(try Self.use(authorization, sessions + [open], on: 20).unitSteps(bands) == steps)
    }
  }

  @Test(
    "Bands that are empty, out of range or do not fall are refused",
    arguments: [
      ([], [], RenewalBands.Invalid.empty), ([367], [], .range), ([-1], [], .range),
      ([], [100_001], .range), ([7, 7], [], .order), ([7, 14], [], .order), ([], [1, 2], .order),
    ] as [([Int], [Int], RenewalBands.Invalid)])
  func badBands(days: [Int], units: [Int], reason: RenewalBands.Invalid) throws {
    let source = try MoneyFixture.handbook()
    #expect(throws: reason) {
      try RenewalBands(daysLeft: days, unitsLeft: units, source: source)
    }
    let text =
      #"{"daysLeft":\#(days),"unitsLeft":\#(units),"source":\#(try FoundationJSON.text(of: source))}"#
    #expect(
      DecodingRefusal(of: text, as: RenewalBands.self)?.rule as? RenewalBands.Invalid == reason)
  }

  @Test("Units and dates stand at an authorization that is approved, and only there")
  func grant() throws {
    for decision in Authorization.Decision.allCases {
      for hasUnits in [false, true] {
        for hasDates in [false, true] {
          let units = hasUnits ? #","units":12"# : ""
          let dates = hasDates ? #","dates":{"from":"2026-03-02","to":"2026-03-29"}"# : ""
          let text =
            #"{"id":"a","coverage":"c","date":"2026-03-01","decision":"\#(decision.rawValue)","unit":"day"\#(units)\#(dates)}"#
          let isFine = decision.isApproved ? hasUnits && hasDates : !hasUnits && !hasDates
          let found = DecodingRefusal(of: text, as: Authorization.self)
          #expect(found?.rule as? Authorization.Invalid == (isFine ? nil : .grant))
          #expect((found == nil) == isFine)
          if isFine {
            let read = try FoundationJSON.read(text, as: Authorization.self)
            #expect((read.use(of: [], on: try Self.day(0)) != nil) == decision.isApproved)
          }
        }
      }
    }
  }

  @Test(
    "Numbers out of range, a shortest day of hours and an entry that replaces itself are refused")
  func refused() throws {
    for units in [0, 100_001, -1, Int.max, Int.min] {
      #expect(throws: Authorization.Invalid.units) { try Self.authorization(.day, units: units) }
      #expect(throws: Authorization.Invalid.units) {
        try Authorization(
          id: Identifier("a"), coverage: Identifier("c"), date: Self.day(0), decision: .pending,
          unit: .day, requested: units)
      }
    }
    for units in [1, 100_000] { _ = try Self.authorization(.hour, units: units) }
    for unit in [Authorization.Unit.session, .hour] {
      #expect(throws: Authorization.Invalid.shortestDay) {
        try Self.authorization(unit, shortestDay: 120)
      }
    }
    let text =
      #"{"id":"a","coverage":"c","date":"2026-03-01","decision":"pending","unit":"day","replaces":"a"}"#
    let found = DecodingRefusal(of: text, as: Authorization.self)
    #expect(found?.rule as? Authorization.Invalid == .replacesItself)
  }

  @Test("An entry that was replaced by a day is no longer current on it")
  func current() throws {
    func entry(_ id: String, _ number: Int, replaces: String? = nil) throws -> Authorization {
      try Authorization(
        id: Identifier(id), coverage: Identifier("c"), date: Self.day(number), decision: .pending,
        unit: .day, replaces: replaces.map { try Identifier($0) })
    }
    let all = try [entry("a", 0), entry("b", 5, replaces: "a"), entry("c", 6)]
    func ids(_ number: Int) throws -> [String] {
      Authorization.current(all, on: try Self.day(number)).map(\.id.text)
    }
    #expect(try ids(-1) == [])
    #expect(try ids(4) == ["a"])
    #expect(try ids(5) == ["b"])
    #expect(try ids(6) == ["b", "c"])
  }
}
