import IOPModels
import Testing

@Suite("Measure results and counts")
struct MeasureResultTests {
  static func result(
    _ instrument: InstrumentID, _ answers: [Int?]
  ) throws(MeasureResult.Invalid) -> MeasureResult? {
    guard let id = try? Identifier<MeasureResult>("m-1"), let date = try? CalendarDate("2026-03-09")
    else { return nil }
    return try MeasureResult(id: id, instrument: instrument, date: date, answers: answers)
  }

  static func json(_ instrument: String, _ answers: [Int?]) -> String {
    let list = answers.map { $0.map(String.init) ?? "null" }.joined(separator: ",")
    return
      #"[{"id":"m-1","instrument":"\#(instrument)","date":"2026-03-09","answers":[\#(list)]}]"#
  }

  static let refused: [(InstrumentID, [Int?], MeasureResult.Invalid)] = [
    (.phq9, [], .itemCount),
    (.phq9, [Int?](repeating: 0, count: 8), .itemCount),
    (.phq9, [Int?](repeating: 0, count: 10), .itemCount),
    (.phq9, [Int?](repeating: nil, count: 10), .itemCount),
    (.phq9, [Int?](repeating: 9, count: 10), .itemCount),
    (.phq9, [Int?](repeating: 0, count: 8) + [4], .answerRange),
    (.phq9, [-1] + [Int?](repeating: 0, count: 8), .answerRange),
    (.phq9, [Int.max] + [Int?](repeating: nil, count: 8), .answerRange),
    (.phq9, [Int.min] + [Int?](repeating: nil, count: 8), .answerRange),
    (.gad7, [Int?](repeating: 0, count: 6), .itemCount),
    (.gad7, [Int?](repeating: 0, count: 9), .itemCount),
    (.gad7, [Int?](repeating: 3, count: 6) + [4], .answerRange),
  ]

  @Test("Answers that do not fit are refused, by the initialiser and by decoding alike")
  func refusals() throws {
    for (instrument, answers, reason) in Self.refused {
      let thrown = refusal { () throws(MeasureResult.Invalid) in
        try Self.result(instrument, answers)
      }
      #expect(thrown == reason, "\(answers)")
      let text = Self.json(instrument.rawValue, answers)
      let found = try #require(DecodingRefusal(of: text, as: [MeasureResult].self))
      #expect(found.rule as? MeasureResult.Invalid == reason, "\(answers)")
      #expect(found.path == ["0"])
      #expect(Instrument.named(instrument)?.score(answers) == nil)
    }
  }

  @Test("Answers that fit are kept, unanswered items as null in their places")
  func accepted() throws {
    let answers: [Int?] = [3, nil, 0, 1, 2, nil, 3, 0, nil]
    let result = try #require(try Self.result(.phq9, answers))
    #expect(result.answers == answers)
    #expect(result.score?.total == nil)
    #expect(result.score?.missingItems == [2, 6, 9])
    #expect(result.score?.safetyItemIsPositive == nil)
    let text = try FoundationJSON.text(of: result)
    #expect(text.contains(#""answers":[3,null,0,1,2,null,3,0,null]"#))
    #expect(try FoundationJSON.read(text, as: MeasureResult.self) == result)
  }

  @Test("Answers to an instrument that IOPKit does not know are kept and not scored")
  func unknownInstrument() throws {
    let own = try #require(InstrumentID(rawValue: "site-scale"))
    for answers in [[], [nil], [7, -3, nil], [99, 100]] as [[Int?]] {
      let result = try #require(try Self.result(own, answers))
      #expect(result.score == nil)
      let text = try FoundationJSON.text(of: result)
      #expect(try FoundationJSON.read(text, as: MeasureResult.self) == result)
    }
  }

  static func count(_ count: Int, _ days: Int) throws(BehaviourCount.Invalid) -> BehaviourCount? {
    guard let id = try? Identifier<BehaviourCount>("b-1"),
      let date = try? CalendarDate("2026-03-09")
    else { return nil }
    return try BehaviourCount(
      id: id, behaviour: .alcoholDays, date: date, count: count, days: days)
  }

  @Test(
    "A count is 0 to a million, over 1 to 366 days, by the initialiser and by decoding alike",
    arguments: [
      (0, 1, nil), (0, 366, nil), (7, 7, nil), (40, 7, nil), (-1, 7, .count),
      (Int.min, 7, .count), (0, 0, .days), (0, -1, .days), (0, 367, .days), (0, Int.max, .days),
      (-1, 0, .count), (1_000_000, 7, nil), (1_000_001, 7, .count),
      (Int.max, 7, .count),
    ] as [(Int, Int, BehaviourCount.Invalid?)])
  func counts(number: Int, days: Int, reason: BehaviourCount.Invalid?) throws {
    let thrown = refusal { () throws(BehaviourCount.Invalid) in try Self.count(number, days) }
    #expect(thrown == reason)
    let text =
      #"[{"id":"b-1","behaviour":"alcohol-days","date":"2026-03-09","count":\#(number),"days":\#(days)}]"#
    let found = DecodingRefusal(of: text, as: [BehaviourCount].self)
    #expect(found?.rule as? BehaviourCount.Invalid == reason)
    #expect((found == nil) == (reason == nil))
    if let found {
      #expect(found.path == ["0"])
      #expect(!found.repeats(String(Int.min)) && !found.repeats(String(Int.max)))
    }
  }

  @Test("Fewer is better for harm and use, more is better for practice")
  func behaviourDirections() {
    let lower: [Behaviour] = [
      .selfHarmDays, .alcoholDays, .substanceDays, .urgeDays, .panicAttacks, .missedWorkDays,
      .ideationDays, .drinks,
    ]
    let higher: [Behaviour] = [
      .plannedActivities, .skillUseDays, .restfulNights, .regularNights, .facedFears,
      .medicineDays, .contactDays, .goodTimesAtHome,
    ]
    for behaviour in lower { #expect(behaviour.direction == .lower) }
    for behaviour in higher { #expect(behaviour.direction == .higher) }
    #expect(Set(lower + higher) == Set(Behaviour.catalogue))
  }
}
