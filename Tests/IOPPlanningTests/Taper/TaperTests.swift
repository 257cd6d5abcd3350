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
