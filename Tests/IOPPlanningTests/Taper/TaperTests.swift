import IOPModels
import IOPPlanning
import Testing

@Suite("Where a person stands on the ladder")
struct TaperTests {
  typealias Edit = @Sendable (inout CareRecord) throws -> Void

  static func taper(
    asOf offset: Int = 15, plainWords: [String: String] = [:], exit: TaperGate = .standard,
    _ edits: Edit...
  ) throws -> Taper {
    var record = try CoreFixture.record()
    for edit in edits { try edit(&record) }
    return try #require(
      Taper(record, asOf: try CoreFixture.day(offset), exit: exit, plainWords: plainWords))
  }

  /// The plan of the fixture with the rungs of a ladder.
  static func rungs(_ ladder: [Int]) -> Edit {
    { record in
      var content = record.plans[0].content
      content.phases = ladder.enumerated().map { index, days in
        Phase(
          number: index + 1, daysPerWeek: days, weeks: Bounds(known: 2...4),
          mix: [.init(.groupTherapy, perWeek: days, minutes: Minutes(known: 60))])
      }
      record.program.ladder = Sourced(try StepDownLadder(ladder), source: .programPolicy)
      record.plans = [
        try TreatmentPlan(
          id: .core("plan-1"), versionID: .core("plan-1-v1"), made: CoreFixture.day(1),
          content: content,
          signatures: [
            Signature(signer: .clinician, clinician: .core("cl-1"), date: CoreFixture.day(1))
          ])
      ]
    }
  }

  static func inPhase(_ number: Int, since offset: Int = 1) -> Edit {
    { record in
      guard number > 1 else { return }
      record.phaseChanges = try (2...number).map {
        try CoreFixture.change("pc-\($0)", offset - number + $0, $0 - 1, $0)
      }
    }
  }

  // MARK: Ladders

  @Test(
    "Each rung leads to the next, a step back up to the one above, and the last to leaving",
    arguments: [[5, 4, 3, 2], [4, 3, 2], [3, 1], [5]])
  func ladders(ladder: [Int]) throws {
    for number in 1...ladder.count {
      let found = try Self.taper(asOf: 20, Self.rungs(ladder), Self.inPhase(number, since: 6))
      #expect(found.rungs.map(\.daysPerWeek) == ladder)
      #expect(found.rung.number == number)
      #expect(found.above?.daysPerWeek == (number > 1 ? ladder[number - 2] : nil))
      #expect(found.below?.daysPerWeek == (number < ladder.count ? ladder[number] : nil))
      #expect((found.exit == nil) == (number == ladder.count))
      #expect(
        try StepDownLadder(ladder).stepDown(from: ladder[number - 1]) == found.below?.daysPerWeek)
      #expect(
        try StepDownLadder(ladder).stepUp(from: ladder[number - 1]) == found.above?.daysPerWeek)
    }
  }

  @Test("The same number of days on two rungs is told as such")
  func repeated() throws {
    // The ladder of a program falls from rung to rung; a plan may not.
    func phases(_ days: [(Int, Int)]) -> Edit {
      { record in
        var content = record.plans[0].content
        content.phases = days.map { number, days in
          Phase(
            number: number, daysPerWeek: days, weeks: Bounds(known: 2...4),
            mix: [.init(.groupTherapy, perWeek: 2, minutes: Minutes(known: 60))])
        }
        record.plans = [
          try TreatmentPlan(
            id: .core("plan-1"), versionID: .core("plan-1-v1"), made: CoreFixture.day(1),
            content: content, signatures: record.plans[0].signatures)
        ]
      }
    }
    let down = try Self.taper(phases([(1, 4), (2, 4), (3, 2)]))
    #expect(down.recommendation == .stepDown)
    #expect(down.forPerson[1].revealed.hasPrefix("You are ready for the next step: still 4 days"))
    let up = try Self.taper(phases([(1, 4), (2, 4), (3, 2)]), Self.inPhase(2, since: 8)) {
      $0.risks.append(try CoreFixture.risk("r", 15, .moderate))
    }
    #expect(up.recommendation == .stepUp && up.review.stepUpTo?.number == 1)
    #expect(up.forPerson[1].revealed.contains("the step before may help again: still 4 days"))
    // A number that the plan leaves out is no end of the ladder.
    let gap = try Self.taper(phases([(1, 4), (3, 2)]))
    #expect(gap.below?.daysPerWeek == 2 && gap.recommendation == .stepDown)
  }

  @Test("Back up and down again, each rung begins anew")
  func upAndDown() throws {
    let edit: Edit = { record in
      record.phaseChanges = [
        try CoreFixture.change("pc-1", 15, 1, 2), try CoreFixture.change("pc-2", 22, 2, 1),
        try CoreFixture.change("pc-3", 36, 1, 2),
      ]
      record.measures.append(try CoreFixture.phq("phq-3", 35, 11))
      record.risks.append(try CoreFixture.risk("risk-3", 35))
      record.sessions += try (2...6).map { try CoreFixture.session("s-1\($0)", 7 * $0) }
    }
    let again = try Self.taper(asOf: 30, edit)
    #expect(try again.rung.number == 1 && again.since == CoreFixture.day(22))
    #expect(again.entry == nil && again.above == nil && again.below?.daysPerWeek == 3)
    let down = try Self.taper(asOf: 37, edit)
    #expect(try down.rung.number == 2 && down.since == CoreFixture.day(36))
    #expect(down.entry?.asOf == (try CoreFixture.day(35)))
    #expect(
      down.forPerson.first?.revealed == "You come 3 days a week now, since February 10, 2026.")
  }

  @Test("Before admission and without a signed plan nobody stands on a ladder")
  func none() throws {
    var record = try CoreFixture.record()
    #expect(Taper(record, asOf: try CoreFixture.day(0)) == nil)
    record.plans = []
    #expect(Taper(record, asOf: try CoreFixture.day(15)) == nil)
  }

  // MARK: Gates

  @Test("The first rung is entered by admission, a later one by the gate before it")
  func entry() throws {
    let first = try Self.taper()
    #expect(first.entry?.verdict == .met)
    #expect(first.entry?.asOf == (try CoreFixture.day(1)))
    let later = try Self.taper(asOf: 22, Self.inPhase(2, since: 15))
    #expect(later.entry?.asOf == (try CoreFixture.day(14)))
    #expect(later.entry?.verdict == .met)
    // A step on day 8, before the two weeks of the phase were over.
    let early = try Self.taper(asOf: 15, Self.inPhase(2, since: 8))
    #expect(early.entry?.result("time")?.verdict == .notMet)
    let back = try Self.taper(
      asOf: 22,
      { record in
        record.phaseChanges = [
          try CoreFixture.change("pc-1", 15, 1, 2), try CoreFixture.change("pc-2", 18, 2, 1),
        ]
      })
    #expect(back.entry == nil)
  }

  static let stays: [(String, Verdict, String, Edit)] = [
    ("held", .met, "as it is", { _ in }),
    ("held", .notMet, "a high level", { $0.risks.append(try CoreFixture.risk("r", 15, .high)) }),
    (
      "held", .unknown, "never assessed",
      {
        $0.risks = []
        $0.intake.risk = nil
      }
    ),
    (
      "suits", .notMet, "a home that is not safe",
      {
        $0.updates.append(
          SituationUpdate(
            id: .core("u"), date: try CoreFixture.day(15), living: LivingSituation(isSafe: false)))
      }
    ),
    ("steady", .met, "as it is", { _ in }),
    (
      "steady", .notMet, "reliably worse since the phase began",
      {
        $0.phaseChanges = [try CoreFixture.change("pc-1", 14, 1, 2)]
        $0.measures.append(try CoreFixture.phq("phq-9", 15, 18))
      }
    ),
    (
      "steady", .met, "five points worse since the phase began",
      {
        $0.phaseChanges = [try CoreFixture.change("pc-1", 14, 1, 2)]
        $0.measures.append(try CoreFixture.phq("phq-9", 15, 17))
      }
    ),
    (
      "steady", .notMet, "risk has risen",
      { $0.risks.append(try CoreFixture.risk("r", 15, .moderate)) }
    ),
    ("steady", .unknown, "no second value", { $0.measures = [] }),
    ("coming", .met, "nobody missed", { _ in }),
    ("coming", .unknown, "no policy", { $0.program.attendance = nil }),
    (
      "coming", .notMet, "two no-shows of two",
      {
        $0.sessions += [
          try CoreFixture.session("s-8", 13, attendance: .noShow),
          try CoreFixture.session("s-9", 14, attendance: .noShow),
        ]
      }
    ),
  ]

  @Test("The gate of staying asks whether the days are enough", arguments: 0..<stays.count)
  func stay(index: Int) throws {
    let (criterion, verdict, what, edit) = Self.stays[index]
    let found = try Self.taper(edit).stay
    #expect(found.result(criterion)?.verdict == verdict, "\(what)")
    #expect(found.results.map(\.id) == ["held", "suits", "level-answered", "steady", "coming"])
  }

  // MARK: Words

  @Test("The person reads what comes next and what is still needed")
  func person() throws {
    let early = try Self.taper(asOf: 8)
    #expect(
      early.forPerson.map(\.revealed) == [
        "You come 4 days a week now, since January 6, 2026.",
        "Things go on as planned for now.",
        "The next step is 3 days a week. This is still needed before it:",
        "The plan is to stay at 4 days a week for at least 2 weeks, so until January 20, 2026.",
        "All of your goals should feel at least a little closer. You and your team look at which ones need more time or help.",
        "As things stand, your time here may be 6 to 12 weeks in all. This can change, and your team looks at it again with you at each review.",
        "Tell your team if a step feels too early or too late. You can ask for more time at any point.",
      ])
    let ready = try Self.taper()
    #expect(
      ready.forPerson.map(\.revealed).contains(
        "You are ready for the next step: 3 days a week. You and your team choose the day together."
      ))
  }

  @Test("Who is to be evaluated today reads that, and of no next step")
  func evaluation() throws {
    let found = try Self.taper {
      $0.measures[1] = try MeasureResult(
        id: .core("phq-2"), instrument: .phq9, date: CoreFixture.day(14),
        answers: [2, 2, 2, 2, 1, 0, 0, 0, 3])
    }
    #expect(found.recommendation == .gatherFacts)
    #expect(
      found.forPerson.map(\.revealed) == [
        "You come 4 days a week now, since January 6, 2026.",
        "Your safety comes first. Your team wants to talk with you today about how safe you feel.",
        "If you are in danger, or feel that you could be, use your crisis plan and call for help right away.",
        "Tell your team if a step feels too early or too late. You can ask for more time at any point.",
      ])
    // What is open and asks for no evaluation today keeps the words about the next step.
    let open = try Self.taper {
      $0.risks = []
      $0.intake.risk?.level = nil
    }
    #expect(open.recommendation == .gatherFacts)
    #expect(open.forPerson.contains { $0.revealed.hasPrefix("Before the next step") })
  }

  @Test("The last day tells one story, and no next step")
  func lastDay() throws {
    let found = try Self.taper(Self.leaves(.againstAdvice))
    let review = found.review
    #expect(review.recommendation == .discharge)
    #expect(
      review.reasons.first?.words.revealed == "The last day is 2026-01-20: left against advice.")
    #expect(review.reasons.contains { $0.words.revealed == "Continued stay: met." })
    #expect(review.reasons.contains { $0.words.revealed.hasPrefix("Before leaving: ") })
    for option in review.options where option.decision != .discharge {
      #expect(option.verdict == .notMet, "\(option.decision.rawValue)")
    }
    var record = try CoreFixture.record()
    try Self.leaves(.againstAdvice)(&record)
    let length = LengthEstimate(record, asOf: try CoreFixture.day(15))
    #expect(length == review.length)
    #expect(length.because.map(\.input) == [.discharge])
    #expect(length.least == 3 && length.most == 3)
    let words = found.forPerson.map(\.revealed)
    #expect(words.first == "Today is your last day in the program.")
    for next in ["next step", "a week", "weeks", "ready", "You come"] {
      #expect(!words.contains { $0.contains(next) }, "\(next)")
    }
    #expect(!found.forClinician.contains { $0.revealed.hasPrefix("Step down to") })
    // The day before, nobody knows of it.
    #expect(try Self.taper(asOf: 14, Self.leaves(.againstAdvice)).recommendation == .stepDown)
  }

  @Test("Danger comes first on the last day, too")
  func dangerOnLastDay() throws {
    let high = try Self.taper(Self.leaves(.againstAdvice)) {
      $0.risks.append(try CoreFixture.risk("r", 15, .high))
    }
    #expect(high.recommendation == .stepUp && high.review.stepUpTo == nil)
    #expect(high.review.length.isWithheld)
    #expect(high.forPerson.contains { $0.revealed.contains("call for help right away") })
    let open = try Self.taper(Self.leaves(.completed)) {
      $0.behaviours = [try CoreFixture.count("b", .ideationDays, 15, 6)]
    }
    #expect(open.recommendation == .gatherFacts)
    #expect(open.forPerson.contains { $0.revealed.contains("today about how safe you feel") })
    let old = try Self.taper(
      asOf: 60,
      { record in
        record.discharge = Discharge(
          date: try CoreFixture.day(60), kind: .completed, by: .core("cl-1"), because: "x")
      })
    #expect(old.recommendation == .gatherFacts)
    #expect(old.forPerson.contains { $0.revealed.hasPrefix("Before you go, ") })
  }

  static func leaves(_ kind: Discharge.Kind) -> Edit {
    {
      $0.discharge = Discharge(
        date: try CoreFixture.day(15), kind: kind, by: .core("cl-1"), because: "x")
    }
  }

  @Test("One missed day is one, however many sessions it had")
  func missedDay() throws {
    func missed(_ days: [Int]) throws -> Taper {
      try Self.taper { record in
        record.program.attendance = try AttendancePolicy(
          percentToStepDown: 40, noShowsToReview: 2, source: .programPolicy)
        for (place, day) in days.enumerated() {
          record.sessions.append(
            try CoreFixture.session("s-9\(place)", day, attendance: .noShow))
        }
      }
    }
    let one = try missed([13, 13, 13])
    #expect(one.stay.result("coming")?.verdict == .met)
    #expect(one.recommendation == .stepDown)
    let two = try missed([13, 14])
    #expect(two.recommendation == .hold)
    #expect(
      two.forPerson.map(\.revealed).prefix(3) == [
        "You come 4 days a week now, since January 6, 2026.",
        "For now you stay at 4 days a week.",
        "You were not there on some days. Your team would like to know how you are. If something stands in the way, you look for an answer together.",
      ])
    let both = try Self.taper { record in
      record.sessions += [
        try CoreFixture.session("s-8", 13, attendance: .noShow),
        try CoreFixture.session("s-9", 14, attendance: .noShow),
      ]
      record.measures.append(try CoreFixture.phq("phq-9", 15, 18))
    }
    #expect(both.forPerson.contains { $0.revealed.contains("Harder times happen") })
    #expect(both.forPerson.contains { $0.revealed.hasPrefix("You were not there on some days.") })
  }

  @Test("Who was excused is not told that it helps to be there")
  func excused() throws {
    func missed(_ attendance: Attendance) throws -> [String] {
      try Self.taper { record in
        record.sessions += [
          try CoreFixture.session("s-8", 9, attendance: attendance),
          try CoreFixture.session("s-9", 10, attendance: attendance),
        ]
        record.program.attendance = try AttendancePolicy(
          percentToStepDown: 80, noShowsToReview: 3, source: .programPolicy)
      }.forPerson.map(\.revealed)
    }
    let excused = try missed(.excused)
    #expect(excused.contains { $0.hasPrefix("You were away for a good reason.") })
    #expect(!excused.contains { $0.hasPrefix("It helps to be there") })
    let away = try missed(.noShow)
    #expect(away.contains { $0.hasPrefix("It helps to be there") })
    #expect(!away.contains { $0.hasPrefix("You were away for a good reason.") })
  }

  @Test("The clinician reads the same step with evidence, missing facts and sources")
  func clinician() throws {
    let lines = try Self.taper { $0.program.attendance = nil }.forClinician.map(\.revealed)
    #expect(
      lines.first
        == "Phase 1 of 3, 4 days a week since 2026-01-06: 2 full weeks, planned 2 to 4.")
    #expect(lines.contains("Step down to 3 days: unknown."))
    #expect(
      lines.contains {
        $0.contains("Missing: the program's attendance policy: it has set none.")
          && $0.hasSuffix("[program-policy]")
      })
    #expect(lines.last?.hasPrefix("Length of stay: ") == true)
    let set = try Self.taper { $0.measures.append(try CoreFixture.phq("phq-9", 15, 18)) }
    #expect(set.forClinician.contains { $0.revealed.contains("(PHQ-9 12 of 27") })
  }

  @Test("A site's own criterion has the site's own words, or says that there is one")
  func ownCriterion() throws {
    let own = Criterion<TaperCase>(
      "site.buddy", "A buddy is named.", source: .programPolicy
    ) { _ in Judgement(.notMet) }
    let gate = TaperGate(TaperGate.standard.criteria + [own])
    let words = "Choose somebody from your group whom you can call."
    #expect(
      try Self.taper(plainWords: ["site.buddy": words], exit: gate).forPerson.map(\.revealed)
        .contains(words))
    #expect(
      try Self.taper(exit: gate).forPerson.map(\.revealed).contains(
        "Your team tells you about one more point that your program asks for."))
  }

  // MARK: Plainness

  /// Edits that between them bring every sentence about.
  static let situations: [Edit] =
    stays.map(\.3)
    + [
      { $0.measures.append(try CoreFixture.phq("phq-9", 15, 18)) },
      { $0.measures = [try CoreFixture.phq("phq-1", 14, 18)] },
      { $0.crisisPlans = [] },
      { $0.intake.living = nil },
      { $0.sessions.append(try CoreFixture.session("s-9", 10, attendance: .noShow)) },
      { $0.sessions.append(try CoreFixture.session("s-9", 10, attendance: nil)) },
      {
        $0.phaseChanges = [
          try CoreFixture.change("pc-1", 5, 1, 2), try CoreFixture.change("pc-2", 10, 2, 3),
        ]
      },
      {
        $0.phaseChanges = [try CoreFixture.change("pc-1", 8, 1, 2)]
        $0.risks.append(try CoreFixture.risk("r", 15, .moderate))
      },
      {
        $0.externalResults = [
          try ExternalResult(
            id: .core("x-1"), tool: .locus, version: "20", date: CoreFixture.day(13),
            determinedBy: "the payer", level: "4")
        ]
      },
      {
        $0.measures = [
          try CoreFixture.phq("phq-1", 7, 8), try CoreFixture.phq("phq-2", 14, 6),
          try CoreFixture.gad("gad-2", 14, 5),
        ]
      },
      {
        $0.measures = [try CoreFixture.phq("phq-2", 120, 12)]
        $0.risks = [try CoreFixture.risk("r", 120)]
      },
      leaves(.completed),
      leaves(.againstAdvice),
      { $0.behaviours = [try CoreFixture.count("b", .ideationDays, 15, 6)] },
      { $0.measures.append(try CoreFixture.gad("gad-1", 14, 20)) },
      {
        try leaves(.completed)(&$0)
        $0.risks.append(try CoreFixture.risk("r", 15, .high))
      },
      { $0.sessions.append(try CoreFixture.session("s-9", 10, attendance: .excused)) },
    ]

  @Test("The words for the person hold no score, no code and no blame, and read easily")
  func plain() throws {
    var sentences: Set<String> = []
    for edit in Self.situations {
      for offset in [8, 15, 36, 85, 121] {
        var record = try CoreFixture.record()
        try edit(&record)
        guard let found = Taper(record, asOf: try CoreFixture.day(offset)) else { continue }
        sentences.formUnion(found.forPerson.map(\.revealed))
      }
    }
    #expect(sentences.count > 20)
    let blaming = [
      "PHQ", "GAD", "score", "fail to", "failed", "refus", "non-", "complian", "must", "poor",
      "criteri", "verdict", "objective", "F33", "phase", "met", "baseline", "deteriorat",
    ]
    for sentence in sentences {
      for word in blaming {
        #expect(
          !sentence.split { !$0.isLetter && $0 != "-" }.contains { $0.hasPrefix(word) },
          "\(word): \(sentence)")
      }
      let marks = sentence.count { ".:?".contains($0) }
      #expect(marks > 0, "\(sentence)")
    }
    let text = sentences.sorted().joined(separator: " ")
    #expect(Self.grade(of: text) <= 8, "grade \(Self.grade(of: text))")
  }

  /// The Flesch-Kincaid grade of a text, with syllables counted as groups of vowels.
  static func grade(of text: String) -> Double {
    let sentences = text.count { ".:?!".contains($0) }
    let words = text.split { !$0.isLetter }.map { $0.lowercased() }
    let syllables = words.reduce(0) { sum, word in
      var groups = 0
      var wasVowel = false
      for letter in word {
        let isVowel = "aeiouy".contains(letter)
        if isVowel, !wasVowel { groups += 1 }
        wasVowel = isVowel
      }
      if word.hasSuffix("e"), groups > 1, !word.hasSuffix("le") { groups -= 1 }
      return sum + max(1, groups)
    }
    return 0.39 * Double(words.count) / Double(sentences)
      + 11.8 * Double(syllables) / Double(words.count) - 15.59
  }

  @Test("What it says prints nothing of itself")
  func redacted() throws {
    let found = try Self.taper()
    #expect("\(found)" == "Taper(redacted)")
    #expect("\(found.review.length)" == "LengthEstimate(redacted)")
    #expect("\(found.forPerson)".contains("redacted"))
  }
}
