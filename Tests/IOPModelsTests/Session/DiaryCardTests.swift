import IOPModels
import Testing

@Suite("Diary cards")
struct DiaryCardTests {
  static let monday = "2026-03-09"

  static func date(_ offset: Int) throws -> CalendarDate {
    try CalendarDate(monday).adding(days: offset)
  }

  static func week() throws -> CalendarDateRange {
    try CalendarDateRange(date(0), through: date(6))
  }

  static func card(
    _ offset: Int, urges: [DiaryCard.FeltUrge] = [], behaviours: [DiaryCard.Occurrence] = [],
    skills: [SkillUse]? = nil
  ) throws -> DiaryCard {
    try DiaryCard(
      id: Identifier("d\(offset)"), date: date(offset), urges: urges, behaviours: behaviours,
      skills: skills)
  }

  @Test(
    "A feeling or an urge is rated from 0 to 5",
    arguments: [(-1, false), (0, true), (5, true), (6, false), (Int.min, false), (Int.max, false)])
  func rating(value: Int, isFine: Bool) throws {
    let reason = refusal { () throws(DiaryCard.Rating.Invalid) in try DiaryCard.Rating(value) }
    #expect(reason == (isFine ? nil : .range))
    let found = DecodingRefusal(
      of: #"[{"emotion":"joy","rating":\#(value)}]"#, as: [DiaryCard.FeltEmotion].self)
    #expect(found?.rule as? DiaryCard.Rating.Invalid == (isFine ? nil : .range))
    #expect((found == nil) == isFine)
    if let found { #expect(found.path == ["0", "rating"]) }
    #expect(try DiaryCard.Rating(2) < DiaryCard.Rating(3))
  }

  @Test(
    "A count of one day is 0 to 1000 and agrees with the answer",
    arguments: [
      (true, nil, nil), (false, nil, nil), (true, 1, nil), (true, 1_000, nil), (false, 0, nil),
      (true, 0, .contradiction), (false, 1, .contradiction), (true, 1_001, .count),
      (false, -1, .count), (true, Int.max, .count), (false, Int.min, .count),
    ] as [(Bool, Int?, DiaryCard.Occurrence.Invalid?)])
  func occurrence(happened: Bool, count: Int?, rule: DiaryCard.Occurrence.Invalid?) throws {
    let reason = refusal { () throws(DiaryCard.Occurrence.Invalid) in
      try DiaryCard.Occurrence(.panicAttacks, happened: happened, count: count)
    }
    #expect(reason == rule)
    let number = count.map { #","count":\#($0)"# } ?? ""
    let text = #"[{"behaviour":"panic-attacks","happened":\#(happened)\#(number)}]"#
    let found = DecodingRefusal(of: text, as: [DiaryCard.Occurrence].self)
    #expect(found?.rule as? DiaryCard.Occurrence.Invalid == rule)
    #expect((found == nil) == (rule == nil))
    if let found { #expect(found.path == ["0"]) }
  }

  @Test("A card has each feeling, urge, behaviour and skill once")
  func once() throws {
    let lists: [(String, DiaryCard.Invalid)] = [
      (#""emotions":[{"emotion":"E","rating":1},{"emotion":"F","rating":1}]"#, .emotionTwice),
      (#""urges":[{"urge":"E","rating":1},{"urge":"F","rating":2}]"#, .urgeTwice),
      (
        #""behaviours":[{"behaviour":"E","happened":true},{"behaviour":"F","happened":false}]"#,
        .behaviourTwice
      ),
      (#""skills":[{"skill":"E"},{"skill":"F","rating":3}]"#, .skillTwice),
    ]
    for (list, rule) in lists {
      for second in ["other", "canary"] {
        let words = list.split(separator: "E", omittingEmptySubsequences: false)
          .joined(separator: "canary").split(separator: "F", omittingEmptySubsequences: false)
          .joined(separator: second)
        let text = #"[{"id":"d1","date":"\#(Self.monday)",\#(words)}]"#
        let found = DecodingRefusal(of: text, as: [DiaryCard].self)
        #expect(found?.rule as? DiaryCard.Invalid == (second == "other" ? nil : rule), "\(text)")
        #expect((found == nil) == (second == "other"), "\(text)")
        if let found {
          #expect(found.path == ["0"])
          #expect(!found.repeats("canary"))
        }
      }
    }
    let use = try SkillUse(.stop)
    #expect(throws: DiaryCard.Invalid.skillTwice) { try Self.card(0, skills: [use, use]) }
    let yes = try DiaryCard.Occurrence(.alcoholDays, happened: true)
    let no = try DiaryCard.Occurrence(.alcoholDays, happened: false)
    #expect(throws: DiaryCard.Invalid.behaviourTwice) { try Self.card(0, behaviours: [yes, no]) }
  }

  @Test("What is not on a card is missing and not zero; no skill is not the same as not filled in")
  func missing() throws {
    let empty = try Self.card(0)
    #expect(empty.rating(of: DiaryCard.Emotion.joy) == nil)
    #expect(empty.rating(of: DiaryCard.Urge.suicide) == nil)
    #expect(empty.occurrence(of: .alcoholDays) == nil)
    #expect(empty.usedSkill == nil)
    #expect(empty.speaksOfHarm == nil)
    let none = try Self.card(0, skills: [])
    #expect(none.usedSkill == false)
    #expect(none != empty)
    #expect(try FoundationJSON.text(of: empty) == #"{"date":"2026-03-09","id":"d0"}"#)
    #expect(
      try FoundationJSON.text(of: none) == #"{"date":"2026-03-09","id":"d0","skills":[]}"#)
  }

  @Test("A skill was used when one was, and not known when a scale does not tell")
  func usedSkill() throws {
    let silent = try SkillScale(name: "house", highest: 3, source: .programPolicy)
    let open = try SkillUse(.stop, rating: 2, scale: silent)
    let unused = try SkillUse(.wiseMind, rating: 2)
    let used = try SkillUse(.give, rating: 5)
    #expect(try Self.card(0, skills: [unused]).usedSkill == false)
    #expect(try Self.card(0, skills: [unused, open]).usedSkill == nil)
    #expect(try Self.card(0, skills: [unused, open, used]).usedSkill == true)
  }

  @Test("A card speaks of harm from a rating of 1 on, does not when all was answered with no")
  func speaksOfHarm() throws {
    let zero = try DiaryCard.Rating(0)
    let one = try DiaryCard.Rating(1)
    let no = try DiaryCard.Occurrence(.selfHarmDays, happened: false)
    let yes = try DiaryCard.Occurrence(.selfHarmDays, happened: true)
    typealias Urges = [DiaryCard.FeltUrge]
    let both: Urges = [.init(.suicide, zero), .init(.selfHarm, zero)]
    #expect(try Self.card(0, urges: both, behaviours: [no]).speaksOfHarm == false)
    #expect(try Self.card(0, urges: both).speaksOfHarm == nil)
    #expect(
      try Self.card(0, urges: [.init(.suicide, zero)], behaviours: [no]).speaksOfHarm == nil)
    #expect(try Self.card(0, urges: [.init(.suicide, one)]).speaksOfHarm == true)
    #expect(try Self.card(0, urges: [.init(.selfHarm, one)]).speaksOfHarm == true)
    #expect(try Self.card(0, behaviours: [yes]).speaksOfHarm == true)
    #expect(try Self.card(0, urges: [.init(.alcohol, one)]).speaksOfHarm == nil)
  }

  @Test("A week is counted when every day is recorded")
  func wholeWeek() throws {
    let cards = try (0..<7).map { day in
      try Self.card(
        day,
        behaviours: [
          .init(.selfHarmDays, happened: day == 1 || day == 4, count: day == 1 ? 3 : nil),
          .init(.panicAttacks, happened: day > 4, count: day > 4 ? day : 0),
        ])
    }
    let harm = try #require(DiaryCard.Tally(of: .selfHarmDays, in: Self.week(), from: cards))
    #expect(harm.missing == [])
    #expect(harm.count == 2)
    // 5 on Saturday and 6 on Sunday.
    let panic = try #require(DiaryCard.Tally(of: .panicAttacks, in: Self.week(), from: cards))
    #expect(panic.count == 11)
    let measure = try #require(
      try panic.behaviourCount(id: Identifier("b1"), of: .panicAttacks))
    #expect(measure.count == 11)
    #expect(measure.days == 7)
    #expect(measure.date == (try Self.date(6)))
    #expect(measure.behaviour == .panicAttacks)
  }

  @Test("A day without an answer makes the count unknown and is named", arguments: 0..<7)
  func missingDay(missing: Int) throws {
    let all = try (0..<7).map {
      try Self.card($0, behaviours: [.init(.alcoholDays, happened: true)])
    }
    var without = all
    without.remove(at: missing)
    var silent = all
    silent[missing] = try Self.card(missing)
    for cards in [without, silent] {
      let tally = try #require(DiaryCard.Tally(of: .alcoholDays, in: Self.week(), from: cards))
      #expect(tally.missing == [try Self.date(missing)])
      #expect(tally.count == nil)
      #expect(tally.atLeast == 6)
      #expect(try tally.behaviourCount(id: Identifier("b1"), of: .alcoholDays) == nil)
    }
  }

  @Test("Without cards every day is missing, in order; days outside do not count")
  func outside() throws {
    let none = try #require(
      DiaryCard.Tally(of: .alcoholDays, in: Self.week(), from: [DiaryCard]()))
    #expect(none.missing == Array(try Self.week().dates))
    #expect(none.atLeast == 0)
    let cards = try [-1, 0, 1, 7].map {
      try Self.card($0, behaviours: [.init(.alcoholDays, happened: true)])
    }
    let two = CalendarDateRange(only: try Self.date(0))
    let tally = try #require(DiaryCard.Tally(of: .alcoholDays, in: two, from: cards))
    #expect(tally.count == 1)
    let week = try #require(DiaryCard.Tally(of: .alcoholDays, in: Self.week(), from: cards))
    #expect(week.missing.count == 5)
    #expect(week.atLeast == 2)
  }

  @Test("A yes without a number leaves the number of times open, and not the number of days")
  func uncounted() throws {
    let cards = try (0..<7).map { day in
      try Self.card(day, behaviours: [.init(.panicAttacks, happened: day < 2)])
    }
    let times = try DiaryCard.Tally(
      of: .panicAttacks, counting: .times, in: Self.week(), from: cards)
    #expect(times.missing == [try Self.date(0), try Self.date(1)])
    #expect(times.count == nil)
    #expect(times.atLeast == 2)
    let days = try DiaryCard.Tally(
      of: .panicAttacks, counting: .days, in: Self.week(), from: cards)
    #expect(days.count == 2)
  }

  @Test("Of two cards for one day the later one that answers counts")
  func twice() throws {
    let day = CalendarDateRange(only: try Self.date(0))
    let yes = try Self.card(0, behaviours: [.init(.alcoholDays, happened: true)])
    let no = try Self.card(0, behaviours: [.init(.alcoholDays, happened: false)])
    let silent = try Self.card(0)
    for (cards, count) in [
      ([yes, no], 0), ([no, yes], 1), ([yes, silent], 1), ([silent, no], 0),
    ] {
      #expect(DiaryCard.Tally(of: .alcoholDays, in: day, from: cards)?.count == count)
    }
  }

  @Test("Days of skill use come from the skills of the card, or from an answer of its own")
  func skillDays() throws {
    var cards = try (0..<7).map { day in
      try Self.card(day, skills: day < 3 ? [SkillUse(.stop, rating: 5)] : [])
    }
    #expect(DiaryCard.Tally(of: .skillUseDays, in: try Self.week(), from: cards)?.count == 3)
    cards[6] = try Self.card(
      6, behaviours: [.init(.skillUseDays, happened: true)], skills: [])
    #expect(DiaryCard.Tally(of: .skillUseDays, in: try Self.week(), from: cards)?.count == 4)
    cards[6] = try Self.card(6)
    let tally = try #require(DiaryCard.Tally(of: .skillUseDays, in: Self.week(), from: cards))
    #expect(tally.missing == [try Self.date(6)])
  }

  @Test("Days with an urge of some strength are counted where the urge was rated on every day")
  func urgeDays() throws {
    let cards = try (0..<6).map { day in
      try Self.card(day, urges: [.init(.selfHarm, DiaryCard.Rating(day))])
    }
    let six = try CalendarDateRange(Self.date(0), through: Self.date(5))
    for strength in 0...5 {
      let tally = DiaryCard.Tally(
        of: .selfHarm, atLeast: try DiaryCard.Rating(strength), in: six, from: cards)
      #expect(tally.count == 6 - strength)
    }
    let week = DiaryCard.Tally(
      of: .selfHarm, atLeast: try DiaryCard.Rating(3), in: try Self.week(), from: cards)
    #expect(week.count == nil)
    #expect(week.missing == [try Self.date(6)])
    #expect(week.atLeast == 3)
  }

  @Test("The unit of a site's own behaviour is the site's to say")
  func ownBehaviour() throws {
    let own = try #require(Behaviour(rawValue: "own"))
    let cards = try (0..<7).map {
      try Self.card($0, behaviours: [.init(own, happened: true, count: 2)])
    }
    #expect(DiaryCard.Tally(of: own, in: try Self.week(), from: cards) == nil)
    #expect(
      DiaryCard.Tally(of: own, counting: .times, in: try Self.week(), from: cards).count == 14)
    #expect(
      DiaryCard.Tally(of: own, counting: .days, in: try Self.week(), from: cards).count == 7)
    for behaviour in Behaviour.catalogue { #expect(behaviour.diaryUnit != nil, "\(behaviour)") }
  }

  @Test("A measure counts over at most 366 days", arguments: [(366, true), (367, false)])
  func longest(days: Int, isFine: Bool) throws {
    let cards = try (0..<days).map {
      try Self.card($0, behaviours: [.init(.alcoholDays, happened: false)])
    }
    let range = try CalendarDateRange(Self.date(0), through: Self.date(days - 1))
    let tally = try #require(DiaryCard.Tally(of: .alcoholDays, in: range, from: cards))
    let reason = refusal { () throws(BehaviourCount.Invalid) in
      try tally.behaviourCount(id: Identifier(known: "b1"), of: .alcoholDays)
    }
    #expect(reason == (isFine ? nil : .days))
  }
}
