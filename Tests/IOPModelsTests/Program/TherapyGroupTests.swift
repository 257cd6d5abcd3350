import IOPModels
import Testing

@Suite("Therapy groups")
struct TherapyGroupTests {
  static func day(_ number: Int) throws -> CalendarDate {
    try CalendarDate("2026-03-01").adding(days: number - 1)
  }

  static func person(_ number: Int) throws -> Identifier<Patient> {
    try Identifier("p-\(number)")
  }

  static func member(
    _ number: Int, _ joined: Int, _ left: Int? = nil, agreed: Int? = nil
  ) throws -> TherapyGroup.Membership {
    try TherapyGroup.Membership(
      person(number), joined: day(joined), left: left.map { try day($0) },
      agreed: agreed.map { try day($0) })
  }

  static func wait(_ number: Int, _ since: Int, _ until: Int? = nil) throws -> TherapyGroup.Waiting
  {
    try TherapyGroup.Waiting(person(number), since: day(since), until: until.map { try day($0) })
  }

  static func group(
    _ members: [TherapyGroup.Membership]?, _ enrolment: TherapyGroup.Enrolment = .open,
    begins: Int? = nil, size: (Int, Int)? = (3, 4), waitlist: [TherapyGroup.Waiting] = []
  ) throws -> TherapyGroup {
    try TherapyGroup(
      id: Identifier("g-1"), title: "Tuesday group", enrolment: enrolment,
      begins: begins.map { try day($0) },
      size: size.map { Sourced(try GroupSize($0.0, $0.1), source: .programPolicy) },
      members: members, waitlist: waitlist)
  }

  @Test(
    "A group has 2 to 200 people, by the initialiser and by decoding alike",
    arguments: [
      (2, 2, true), (9, 13, true), (2, 200, true), (1, 5, false), (5, 4, false), (2, 201, false),
      (Int.min, Int.max, false), (-1, -1, false),
    ])
  func sizes(fewest: Int, most: Int, isFine: Bool) {
    #expect(
      refusal { () throws(GroupSize.Invalid) in try GroupSize(fewest, most) }
        == (isFine ? nil : .range))
    let found = DecodingRefusal(of: #"[{"min":\#(fewest),"max":\#(most)}]"#, as: [GroupSize].self)
    #expect(found?.rule as? GroupSize.Invalid == (isFine ? nil : .range))
    #expect((found == nil) == isFine)
  }

  @Test("8 to 12 other participants are 9 to 13 people")
  func others() throws {
    #expect(try GroupSize(others: 8, 12) == GroupSize(9, 13))
    #expect(try GroupSize.ofDescriptions == (GroupSize(9, 13)))
    #expect(try GroupSize(9, 13).others == Bounds(8, 12))
    #expect(try GroupSize(others: 1, 199) == GroupSize(2, 200))
    for (fewest, most) in [(0, 5), (1, 200), (5, 4), (Int.max, Int.max), (Int.min, 1)] {
      #expect(throws: GroupSize.Invalid.range) { try GroupSize(others: fewest, most) }
    }
  }

  @Test("A member belongs to a group from the day of joining to the day before leaving")
  func membership() throws {
    let group = try Self.group([Self.member(1, 5, 10), Self.member(2, 5), Self.member(3, 4)])
    #expect(try group.members(on: Self.day(3)) == [])
    #expect(try group.members(on: Self.day(4)) == [Self.person(3)])
    #expect(try group.members(on: Self.day(9)) == [3, 1, 2].map { try Self.person($0) })
    #expect(try group.members(on: Self.day(10)) == [3, 2].map { try Self.person($0) })
    #expect(throws: TherapyGroup.Invalid.order) { try Self.member(1, 5, 4) }
    #expect(try Self.member(1, 5, 5).includes(Self.day(5)) == false)
    #expect(throws: TherapyGroup.Invalid.order) { try Self.wait(1, 5, 4) }
    #expect(throws: TherapyGroup.Invalid.order) {
      try TherapyGroup.Waiting(Self.person(1), since: Self.day(1), end: .withdrawn)
    }
  }

  @Test("Seats are counted at their limits, and unknown where size or members are")
  func seats() throws {
    let day = try Self.day(5)
    let rows: [(Int, seats: Int, isFull: Bool, canRun: Bool)] = [
      (0, 4, false, false), (2, 2, false, false), (3, 1, false, true), (4, 0, true, true),
      (5, 0, true, true),
    ]
    for (count, seats, isFull, canRun) in rows {
      let group = try Self.group((0..<count).map { try Self.member($0, 1) })
      #expect(group.openSeats(on: day) == seats)
      #expect(group.isFull(on: day) == isFull)
      #expect(group.canRun(on: day) == canRun)
      #expect(group.mayJoin(on: day) == !isFull)
    }
    for group in [try Self.group(nil), try Self.group([Self.member(1, 1)], size: nil)] {
      #expect(group.openSeats(on: day) == nil && group.isFull(on: day) == nil)
      #expect(group.canRun(on: day) == nil && group.mayJoin(on: day) == nil)
    }
  }

  @Test("Nobody joins a closed group after its first day, whatever is known about its seats")
  func closed() throws {
    let group = try Self.group([Self.member(1, 5)], .closed, begins: 5)
    #expect(try group.mayJoin(on: Self.day(5)) == true)
    #expect(try group.mayJoin(on: Self.day(6)) == false)
    #expect(try Self.group(nil, .closed, begins: 5).mayJoin(on: Self.day(6)) == false)
    #expect(try Self.group(nil, .closed, begins: 5).mayJoin(on: Self.day(5)) == nil)
    #expect(try Self.group([Self.member(1, 5)], .closed).mayJoin(on: Self.day(5)) == nil)
    #expect(
      try Self.group([Self.member(1, 5), Self.member(2, 5)], .closed, size: (2, 2))
        .mayJoin(on: Self.day(5)) == false)
    #expect(throws: TherapyGroup.Invalid.closed) {
      try Self.group([Self.member(1, 6)], .closed, begins: 5)
    }
    #expect(throws: TherapyGroup.Invalid.closed) {
      try group.joined(by: Self.person(2), on: Self.day(6))
    }
  }

  @Test("Memberships and waits of one person do not contradict each other")
  func contradictions() throws {
    func reason(
      _ members: [TherapyGroup.Membership], _ waitlist: [TherapyGroup.Waiting] = []
    ) -> TherapyGroup.Invalid? {
      do {
        _ = try Self.group(members, waitlist: waitlist)
        return nil
      } catch {
        return error as? TherapyGroup.Invalid
      }
    }
    #expect(try reason([Self.member(1, 1, 5), Self.member(1, 5)]) == nil)
    #expect(try reason([Self.member(1, 5), Self.member(1, 1, 6)]) == .twice)
    #expect(try reason([Self.member(1, 1), Self.member(1, 9)]) == .twice)
    #expect(try reason([Self.member(1, 1), Self.member(2, 1)]) == nil)
    #expect(try reason([], [Self.wait(1, 1), Self.wait(1, 3)]) == .twice)
    #expect(try reason([], [Self.wait(1, 1, 3), Self.wait(1, 3)]) == nil)
    #expect(try reason([Self.member(1, 5)], [Self.wait(1, 1, 5)]) == nil)
    #expect(try reason([Self.member(1, 5)], [Self.wait(1, 1, 6)]) == .alreadyMember)
    #expect(try reason([Self.member(1, 5)], [Self.wait(1, 1)]) == .alreadyMember)
    #expect(try reason([Self.member(1, 5, 8)], [Self.wait(1, 8)]) == nil)
    #expect(try reason([Self.member(1, 5, 8)], [Self.wait(1, 7)]) == .alreadyMember)
    #expect(try reason([Self.member(1, 5)], [Self.wait(2, 1)]) == nil)
    let leaders: [(String?, [String], Bool)] = [
      ("c-1", ["c-2"], true), ("c-1", ["c-1"], false), (nil, ["c-1", "c-1"], false),
    ]
    for (lead, with, isFine) in leaders {
      let ids = try with.map { try Identifier<Clinician>($0) }
      let leader = try lead.map { try Identifier<Clinician>($0) }
      let id = try Identifier<TherapyGroup>("g")
      #expect(
        refusal { () throws(TherapyGroup.Invalid) in
          try TherapyGroup(
            id: id, title: "G", enrolment: .open, facilitator: leader, coFacilitators: ids)
        } == (isFine ? nil : .facilitator))
    }
  }

  @Test("Decoding refuses the same contradictions, without a name")
  func decoding() throws {
    func text(_ members: String, _ waitlist: String = "", begins: String = "") -> String {
      #"[{"id":"g-1","title":"CANARY","service":"group","enrolment":"closed"\#(begins),"#
        + #""members":[\#(members)],"waitlist":[\#(waitlist)]}]"#
    }
    let begins = #","begins":"2026-03-05""#
    let member = #"{"patient":"CANARY","joined":"2026-03-05"}"#
    let late = #"{"patient":"CANARY","joined":"2026-03-06"}"#
    let wait = #"{"patient":"CANARY","since":"2026-03-05"}"#
    let rows: [(String, TherapyGroup.Invalid?)] = [
      (text(member, begins: begins), nil), (text(late, begins: begins), .closed),
      (text(late), nil), (text("\(member),\(late)"), .twice), (text(member, wait), .alreadyMember),
    ]
    for (json, reason) in rows {
      let found = DecodingRefusal(of: json, as: [TherapyGroup].self)
      #expect(found?.rule as? TherapyGroup.Invalid == reason)
      #expect((found == nil) == (reason == nil))
      #expect(!(found?.repeats("CANARY") ?? false))
    }
    let left = #"[{"patient":"p","joined":"2026-03-05","left":"2026-03-04"}]"#
    #expect(
      DecodingRefusal(of: left, as: [TherapyGroup.Membership].self)?.rule as? TherapyGroup.Invalid
        == .order)
    let ended = #"[{"patient":"p","since":"2026-03-05","end":"joined"}]"#
    #expect(
      DecodingRefusal(of: ended, as: [TherapyGroup.Waiting].self)?.rule as? TherapyGroup.Invalid
        == .order)
  }

  @Test("A place goes to who has waited longest, and the wait ends when the person joins")
  func waiting() throws {
    let members = try (1...4).map { try Self.member($0, 1) }
    var group = try Self.group(
      members, waitlist: [Self.wait(7, 3), Self.wait(6, 2), Self.wait(5, 3)])
    let today = try Self.day(5)
    #expect(group.waiting(on: today) == [6, 7, 5].map { try? Self.person($0) })
    #expect(try group.waiting(on: Self.day(2)) == [Self.person(6)])
    #expect(throws: TherapyGroup.Invalid.noPlace) {
      try group.joined(by: Self.person(6), on: today)
    }
    group = try group.left(by: Self.person(2), on: today)
    #expect(group.openSeats(on: today) == 1)
    group = try group.joined(by: Self.person(6), on: today, agreed: today)
    #expect(group.openSeats(on: today) == 0)
    #expect(group.waiting(on: today) == [7, 5].map { try? Self.person($0) })
    #expect(try group.waiting(on: Self.day(4)).first == Self.person(6))
    #expect(group.waitlist.first { $0.end == .joined }?.until == today)
    #expect(throws: TherapyGroup.Invalid.notMember) {
      try group.left(by: Self.person(2), on: today)
    }
    #expect(throws: TherapyGroup.Invalid.alreadyMember) {
      try group.waitlisted(Self.person(1), since: today)
    }
    #expect(throws: TherapyGroup.Invalid.twice) {
      try group.waitlisted(Self.person(7), since: today)
    }
    #expect(try group.waitlisted(Self.person(9), since: today).waiting(on: today).count == 3)
    #expect(throws: TherapyGroup.Invalid.twice) {
      try Self.group([Self.member(1, 1)]).joined(by: Self.person(1), on: today)
    }
  }

  @Test("Who stayed and who has not agreed to the guidelines are listed by name of the record")
  func cohort() throws {
    let group = try Self.group([
      Self.member(1, 1, 10), Self.member(2, 1, agreed: 3), Self.member(3, 6, agreed: 6),
    ])
    let found = try #require(group.stayed(from: try Self.day(5), to: try Self.day(10)))
    #expect(found.of == [1, 2].map { try? Self.person($0) })
    #expect(try found.stayed == [Self.person(2)])
    #expect(try Self.group(nil).stayed(from: Self.day(1), to: Self.day(2)) == nil)
    #expect(try group.withoutAgreement(on: Self.day(2)) == [1, 2].map { try Self.person($0) })
    #expect(try group.withoutAgreement(on: Self.day(6)) == [Self.person(1)])
  }
}
