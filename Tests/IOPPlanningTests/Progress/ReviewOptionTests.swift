import IOPModels
import IOPPlanning
import Testing

@Suite("A review weighs every decision")
struct ReviewOptionTests {
  typealias Edit = ReviewFixture.Edit

  private func review(
    asOf offset: Int = 15, policy: ReviewPolicy = .standard, _ edits: ReviewFixture.OwnEdit...
  ) throws -> ProgressReview {
    try ReviewFixture.review(asOf: offset, policy: policy, edits)
  }

  /// Four full weeks of nine sessions of an hour, from the Monday of day 7 on; the program asks for nine hours a week.
  static func fourWeeks(
    missing: Int = 0, _ attendance: Attendance? = .noShow
  ) -> Edit {
    { record in
      record.sessions = try (0..<36).map { index in
        let day = 7 * (1 + index / 9) + index % 9 / 3
        return try Session(
          id: .core("s-\(index)"), date: CoreFixture.day(day),
          start: TimeOfDay(hour: 9 + index % 3, minute: 0), minutes: Minutes(known: 60),
          service: .groupTherapy, delivery: .onsite, status: .held,
          attendance: index < missing ? attendance : .present)
      }
    }
  }

  static let noProgress: Edit = { record in
    record.measures = [try CoreFixture.phq("phq-1", 14, 18), try CoreFixture.phq("phq-9", 33, 18)]
    record.risks = [try CoreFixture.risk("risk-9", 33)]
  }

  @Test("Every decision is weighed once, in the order of urgency, with reasons")
  func all() throws {
    let found = try review()
    #expect(
      found.options.map(\.decision) == [
        .stepUp, .hold, .discharge, .stepDown, .changeApproach, .extend, .intensify, .continue,
      ])
    #expect(found.options.allSatisfy { !$0.reasons.isEmpty })
    #expect(found.option(.stepDown)?.verdict == .met)
    #expect(found.option(.stepUp)?.verdict == .notMet)
    #expect(found.option(.gatherFacts) == nil)
    #expect(found.goals.map(\.status) == [.progressing])
    #expect(found.length.least == 6)
  }

  @Test("No progress with the hours received asks for another approach")
  func changeApproach() throws {
    let found = try review(asOf: 34, Self.fourWeeks(), Self.noProgress)
    #expect(found.recommendation == .changeApproach)
    #expect(found.option(.intensify)?.verdict == .notMet)
    #expect(found.reasons.first?.source == .measurementBasedCare)
    #expect(found.reasons.contains { $0.words.revealed.contains("received 2160 minutes") })
  }

  @Test("No progress with less than the program's hours asks for more of it, not for another")
  func intensify() throws {
    // One hour of 36 is missed: 35 hours in four full weeks.
    let found = try review(asOf: 34, Self.fourWeeks(missing: 1), Self.noProgress)
    #expect(found.recommendation == .intensify)
    #expect(found.option(.changeApproach)?.verdict == .notMet)
    #expect(found.reasons.contains { $0.words.revealed.contains("received 2100 minutes") })
  }

  @Test("No progress, and nobody recorded what was received: the facts come first")
  func unrecorded() throws {
    let found = try review(asOf: 34, Self.fourWeeks(missing: 1, nil), Self.noProgress)
    #expect(found.recommendation == .gatherFacts)
    #expect(found.missing.contains { $0.place == .session(.core("s-0")) })
    #expect(found.option(.changeApproach)?.verdict == .unknown)
    #expect(found.option(.intensify)?.verdict == .unknown)
  }

  @Test(
    "Better and short of a response asks for more from week 8 on",
    arguments: [(56, false), (57, true)])
  func partialResponse(offset: Int, isLate: Bool) throws {
    // Admitted on day 1; 19 to 12 is reliably better and 36 %.
    let found = try review(asOf: offset) { record in
      record.measures = [
        try CoreFixture.phq("phq-1", 28, 12), try CoreFixture.phq("phq-2", 55, 12),
      ]
      record.risks = [try CoreFixture.risk("risk-9", 55)]
      record.program.attendance = nil
    }
    #expect(found.recommendation == (isLate ? .intensify : .continue))
    #expect(found.option(.intensify)?.verdict == Verdict(isLate))
    if isLate { #expect(found.reasons.first?.source == .measurementBasedCare) }
  }

  @Test("A plateau is spoken of by the number that the caller gives")
  func plateau() throws {
    let policy = ReviewPolicy(
      responseWeeks: nil, plateauValues: Sourced(3, source: .programPolicy))
    let still: Edit = { record in
      record.measures = try [7, 9, 11, 14].map { try CoreFixture.phq("phq-\($0)", $0, 12) }
      record.program.attendance = nil
    }
    #expect(try review(policy: .standard, still).recommendation == .continue)
    let found = try review(policy: policy, still)
    #expect(found.recommendation == .intensify)
    #expect(found.reasons.first?.source == .programPolicy)
  }

  @Test("An open number of weeks decides nothing: without progress the facts are missing")
  func noNumber() throws {
    let found = try review(asOf: 34, Self.noProgress) { $0.program.noChangeWeeks = nil }
    #expect(found.recommendation == .gatherFacts)
    #expect(found.missing.contains { $0.name.hasPrefix("after how many weeks") })
    // With progress it does not matter.
    let better = try review { record in
      record.program.noChangeWeeks = nil
      record.program.attendance = nil
    }
    #expect(better.recommendation == .continue)
  }

  @Test("A plan without objectives is no reason to go on")
  func noObjectives() throws {
    let found = try review(asOf: 34) { record in
      record.plans = [try CoreFixture.plan(objectives: [])]
      record.risks = [try CoreFixture.risk("risk-9", 33)]
    }
    #expect(found.recommendation == .gatherFacts)
    #expect(found.missing.map(\.name).contains("an objective in the plan"))
  }

  @Test("A granted extension carries on until its end; a request that is open is said")
  func extend() throws {
    let late: Edit = { record in
      // Moderate anxiety is a reason to stay.
      record.measures = [
        try CoreFixture.phq("phq-1", 28, 12), try CoreFixture.phq("phq-2", 80, 9),
        try CoreFixture.gad("gad-9", 80, 12),
      ]
      record.risks = [try CoreFixture.risk("risk-9", 80)]
      record.program.attendance = nil
    }
    #expect(try review(asOf: 84, late).recommendation == .continue)
    #expect(try review(asOf: 85, late).recommendation == .extend)
    let granted: Edit = { record in
      record.extensions = [
        try ExtensionRequestTests.request(
          on: 80, decision: ExtensionRequestTests.granted(on: 82, until: 98))
      ]
    }
    #expect(try review(asOf: 85, late, granted).recommendation == .continue)
    #expect(try review(asOf: 98, late, granted).recommendation == .continue)
    let over = try review(asOf: 99, late, granted)
    #expect(over.recommendation == .extend)
    #expect(
      over.reasons.contains { $0.words.revealed == "The extension until 2026-04-13 is over." })
    let asked = try review(asOf: 84, late) { record in
      record.extensions = [try ExtensionRequestTests.request(on: 80)]
    }
    #expect(asked.option(.extend)?.verdict == .unknown)
    #expect(asked.option(.extend)?.missing.map(\.place) == [.extension(.core("ex-1"))])
    let beyond = try review(asOf: 113) { record in
      try late(&record)
      record.measures.append(try CoreFixture.phq("phq-9", 110, 9))
      record.risks.append(try CoreFixture.risk("risk-8", 110))
    }
    #expect(beyond.reasons.contains { $0.words.revealed.contains("longest stay of 16 weeks") })
  }

  @Test("Whatever is recommended to go on names the extension that it needs")
  func extensionBeside() throws {
    func review(_ request: ExtensionRequest?) throws -> ProgressReview {
      try self.review(asOf: 120) { record in
        record.measures = [
          try CoreFixture.phq("phq-1", 28, 12), try CoreFixture.phq("phq-2", 118, 11),
        ]
        record.risks = [try CoreFixture.risk("risk-9", 118)]
        record.sessions = try (0..<17).map { try CoreFixture.session("s-\($0)", 1 + 7 * $0) }
        record.extensions = [request].compactMap(\.self)
      }
    }
    let none = try review(nil)
    #expect(none.recommendation == .stepDown)
    #expect(
      none.reasons.contains { $0.words.revealed.contains("longest stay of 16 weeks is over") })
    #expect(none.length.needsExtension)
    let request = try ExtensionRequestTests.request(on: 105)
    let bare = try review(
      try ExtensionRequest(
        id: .core("ex-1"), date: CoreFixture.day(105), by: .team,
        decision: .init(on: CoreFixture.day(110), granted: true, newEnd: CoreFixture.day(140))))
    #expect(
      bare.reasons.contains {
        $0.words.revealed == "The extension has no documented reason, no approver."
      })
    #expect(bare.option(.extend)?.verdict == .met)
    let full = try review(request.decided(ExtensionRequestTests.granted(on: 110, until: 140)))
    #expect(full.recommendation == .stepDown)
    #expect(!full.reasons.contains { $0.words.revealed.contains("longest stay") })
    let declined = try review(
      request.decided(.init(on: CoreFixture.day(110), granted: false)))
    #expect(declined.reasons.contains { $0.words.revealed.hasSuffix("was declined.") })
    #expect(
      declined.reasons.flatMap(\.evidence).map(\.fact).contains(.extension(.core("ex-1"))))
  }

  @Test("A step up says whether it goes to more days or beyond the program")
  func stepUp() throws {
    let later: Edit = { $0.phaseChanges = [try CoreFixture.change("pc-1", 8, 1, 2)] }
    let rises: Edit = { $0.risks.append(try CoreFixture.risk("risk-8", 15, .moderate)) }
    let days = try review(later, rises)
    #expect(days.recommendation == .stepUp)
    #expect(days.stepUpTo?.daysPerWeek == 4)
    let high: Edit = { $0.risks.append(try CoreFixture.risk("risk-8", 15, .high)) }
    let level = try review(later, high)
    #expect(level.recommendation == .stepUp)
    #expect(level.stepUpTo == nil)
    #expect(try review().stepUpTo == nil)
  }

  @Test("Another approach that did not help, either, asks about the level of care")
  func changedBefore() throws {
    let changed: (Int) -> Edit = { offset in
      { record in
        record.reviews = [
          PlanReview(
            id: .core("r-1"), date: try CoreFixture.day(offset), by: .core("cl-1"),
            decision: .changeApproach, because: "x")
        ]
      }
    }
    // Four weeks before day 34, and a day less.
    let found = try review(asOf: 34, Self.fourWeeks(), Self.noProgress, changed(6))
    #expect(found.recommendation == .gatherFacts)
    #expect(found.option(.stepUp)?.verdict == .unknown)
    #expect(found.option(.changeApproach)?.verdict == .unknown)
    #expect(found.missing.map(\.place).contains(.intake(.judgedLevel)))
    #expect(
      found.reasons.first?.words.revealed
        == "4 weeks after the approach was changed on 2026-01-11 no objective has improved.")
    #expect(found.reasons.last?.words.revealed.contains("another level of care") == true)
    // A clinician who has judged the level since then has answered: a third approach.
    let judged = try review(asOf: 34, Self.fourWeeks(), Self.noProgress, changed(6)) {
      $0.updates = [
        SituationUpdate(
          id: .core("u-1"), date: try CoreFixture.day(34), judgedLevel: .intensiveOutpatient)
      ]
    }
    #expect(judged.recommendation == .changeApproach)
    #expect(judged.option(.stepUp)?.verdict == .notMet)
    #expect(judged.reasons.last?.words.revealed.contains("weigh the level of care") == true)
    // Another approach has its own weeks.
    let soon = try review(asOf: 34, Self.fourWeeks(), Self.noProgress, changed(7))
    #expect(soon.option(.stepUp)?.verdict == .notMet)
    #expect(soon.recommendation == .continue)
    #expect(
      soon.reasons.last?.words.revealed
        == "3 full weeks since the approach was changed on 2026-01-12: an approach is given 4.")
    // What is decided on the day follows from what is found on it.
    let today = try review(asOf: 34, Self.fourWeeks(), Self.noProgress, changed(34))
    #expect(today.recommendation == .changeApproach)
  }

  @Test("The weeks of an objective begin with its first value, of no change and of a response")
  func ownWeeks() throws {
    let begun: (Int) -> Edit = { offset in
      { record in
        record.intake.measures = [try CoreFixture.gad("gad-0", 0, 12)]
        record.measures = [
          try CoreFixture.phq("phq-1", offset, 18), try CoreFixture.phq("phq-9", 33, 18),
        ]
        record.plans = [try CoreFixture.plan(objectives: [CoreFixture.phqObjective()])]
        record.risks = [try CoreFixture.risk("risk-9", 33)]
      }
    }
    #expect(try review(asOf: 34, Self.fourWeeks(), begun(6)).recommendation == .changeApproach)
    let late = try review(asOf: 34, Self.fourWeeks(), begun(27))
    #expect(late.recommendation == .continue)
    #expect(
      late.reasons.last?.words.revealed
        == "1 full week since the objectives began: an approach is given 4.")
    #expect(late.stay.stepUp.parts.first { $0.id == "no-change" }?.verdict == .notMet)
    // 16 to 10 is reliably better and 37 %: short of a response, after one week and after eight.
    let better: (Int) -> Edit = { offset in
      { record in
        record.intake.measures = [try CoreFixture.gad("gad-0", 0, 12)]
        record.measures = [
          try CoreFixture.phq("phq-1", offset, 16), try CoreFixture.phq("phq-9", 63, 10),
        ]
        record.plans = [try CoreFixture.plan(objectives: [CoreFixture.phqObjective()])]
        record.risks = [try CoreFixture.risk("risk-9", 63)]
      }
    }
    #expect(try review(asOf: 64, better(8)).option(.intensify)?.verdict == .met)
    #expect(try review(asOf: 64, better(9)).option(.intensify)?.verdict == .notMet)
  }

  @Test("Nobody goes on as planned while the home, health or withdrawal is not known")
  func openCircumstances() throws {
    let edits: [(Edit, IntakeField)] = [
      ({ $0.intake.living?.isSafe = nil }, .homeIsSafe),
      ({ $0.intake.withdrawal = nil }, .withdrawal),
      ({ $0.intake.medicalStability = nil }, .medicalStability),
      ({ $0.intake.needs24HourCare = nil }, .needs24HourCare),
      ({ $0.intake.supportIsAdequate = nil }, .support),
    ]
    #expect(try review(asOf: 13).recommendation == .continue)
    for (edit, field) in edits {
      let found = try review(asOf: 13, edit)
      #expect(found.recommendation == .gatherFacts, "\(field.rawValue)")
      #expect(found.option(.continue)?.verdict == .unknown, "\(field.rawValue)")
      #expect(found.missing.map(\.place).contains(.intake(field)), "\(field.rawValue)")
      #expect(found.reasons.first?.words.revealed.hasPrefix("What an IOP asks") == true)
      // What got worse comes first, and is not hidden.
      let worse = try review(asOf: 15, edit) {
        $0.measures.append(try CoreFixture.phq("phq-9", 15, 18))
      }
      #expect(worse.recommendation == .hold, "\(field.rawValue)")
    }
  }

  @Test("Continued stay that is not met is named, and nobody goes on as planned without it")
  func unmetStay() throws {
    let found = try review(asOf: 13, ReviewFixture.noDischargeCriteria)
    #expect(found.stay.verdict == .notMet)
    #expect(found.recommendation == .gatherFacts)
    #expect(found.option(.continue)?.verdict == .notMet)
    #expect(found.reasons.first?.words.revealed.hasPrefix("Continued stay is not met: ") == true)
    #expect(!found.missing.isEmpty)
    // The gate stands open, and says so, too.
    let open = try review(ReviewFixture.noDischargeCriteria)
    #expect(open.recommendation == .stepDown)
    #expect(
      open.reasons.last?.words.revealed.hasPrefix("Continued stay is not met: ") == true)
  }

  @Test("Two results of a day that contradict each other are asked about before going on")
  func contradiction() throws {
    let twoObjectives: Edit = { record in
      record = try CoreFixture.record(objectives: [
        CoreFixture.phqObjective(),
        CoreFixture.count(objective: "o-2", .alcoholDays, baseline: 3, target: 0),
      ])
      record.intake.behaviours = [try CoreFixture.count("b-0", .alcoholDays, 0, 3)]
      record.behaviours = [try CoreFixture.count("b-1", .alcoholDays, 14, 1)]
    }
    let two: Edit = {
      $0.measures += [
        try CoreFixture.phq("phq-a", 15, 20), try CoreFixture.phq("phq-b", 15, 9),
      ]
    }
    #expect(try review(twoObjectives).recommendation == .stepDown)
    let found = try review(twoObjectives, two)
    #expect(found.recommendation == .gatherFacts)
    #expect(found.option(.continue)?.verdict == .unknown)
    #expect(
      found.reasons.map(\.words.revealed) == [
        "Find out which PHQ-9 of 2026-01-20 holds, for they contradict each other."
      ])
    #expect(
      Set(found.reasons.flatMap(\.evidence).map(\.fact.key)) == ["phq-a", "phq-b"])
  }

  @Test("What got worse is no reason to go on as planned")
  func worse() throws {
    let found = try review { $0.measures.append(try CoreFixture.phq("phq-9", 15, 18)) }
    #expect(found.option(.hold)?.verdict == .met)
    #expect(found.option(.continue)?.verdict == .notMet)
  }

  @Test("Safety items since the phase began are listed, unanswered ones too")
  func safety() throws {
    let found = try review { record in
      record.measures += try [(Int?.some(1), 11), (nil, 12), (0, 13)].map { last, day in
        try MeasureResult(
          id: .core("item-\(day)"), instrument: .phq9, date: CoreFixture.day(day),
          answers: [2, 2, 2, 2, 2, 0, 0, 0, last])
      }
    }
    #expect(found.safetyItems.map(\.fact.key) == ["item-11", "item-12"])
    #expect(found.safetyItems.map(\.isPositive) == [true, nil])
  }
}
