import IOPModels
import IOPPlanning
import Testing

/// Where rules draw their lines.
@Suite struct RuleBehaviourTests {
  /// The rules that speak about the good course after a change.
  private func rules(
    asOf date: CalendarDate = GoodCourse.today, _ change: (inout CareRecord) -> Void
  ) -> [String] {
    var record = GoodCourse.record
    change(&record)
    return RuleTableTests.rules.findings(in: record, asOf: date).map(\.rule)
  }

  // MARK: What a draft does not know

  @Test("A draft that asks for a missing baseline has a warning, a signed plan has errors")
  func askedBaseline() {
    let change: (inout CareRecord) -> Void = { record in
      record.changePlan {
        $0.objectives[0].baseline = nil
        $0.openQuestions = [
          RuleEdit.question(at: .objective(ObjectiveID(known: "o-1")), for: [.baseline])
        ]
      }
    }
    #expect(rules(asOf: GoodCourse.dayOfDraft, change) == ["objective-open"])
    #expect(rules(change) == ["objective-baseline", "question-signed"])
  }

  @Test(
    "A question about the measures asks for baseline and target of an instrument, and no more")
  func askedMeasures() {
    let asked = rules(asOf: GoodCourse.dayOfDraft) { record in
      record.changePlan {
        $0.objectives[0].baseline = nil
        $0.objectives[0].target = nil
        $0.objectives[0].due = nil
        $0.objectives[1].baseline = nil
        $0.openQuestions = [
          RuleEdit.question(at: .intake(.measures), for: [.baseline, .target, .due])
        ]
      }
    }
    // The question itself points at no objective, so it is listed as well.
    #expect(
      asked == ["objective-baseline", "objective-due", "objective-open", "question-open"])
  }

  @Test("A question that was answered covers nothing any more")
  func answeredQuestion() {
    let found = rules(asOf: GoodCourse.dayOfDraft) { record in
      record.changePlan {
        $0.objectives[0].baseline = nil
        var question = RuleEdit.question(
          at: .objective(ObjectiveID(known: "o-1")), for: [.baseline])
        question.answered = Override(
          by: Identifier(known: "c-th"), date: GoodCourse.dayOfDraft, because: "measured")
        $0.openQuestions = [question]
      }
    }
    #expect(found == ["objective-baseline"])
  }

  @Test("A draft that asks what is done, how much and by whom has warnings only")
  func askedInterventions() {
    let found = rules(asOf: GoodCourse.dayOfDraft) { record in
      record.changePlan {
        $0.interventions[1].serves = [ObjectiveID(known: "o-1")]
        $0.interventions[3].dose = nil
        $0.interventions[3].owner = nil
        $0.openQuestions = [
          RuleEdit.question(at: .objective(ObjectiveID(known: "o-3")), for: [.intervention]),
          RuleEdit.question(
            at: .intervention(InterventionID(known: "i-4")), for: [.dose, .owner]),
        ]
      }
    }
    #expect(found == ["objective-open", "intervention-open"])
  }

  // MARK: Values

  @Test(
    "A target is better than the baseline, or keeps at zero what should not happen",
    arguments: [
      (17, 16, []), (17, 17, ["objective-change"]), (17, 18, ["objective-target-side"]),
      (0, 0, []), (0, 27, ["objective-target-side"]),
      (
        17, 28,
        [
          "objective-range",
          "objective-target-side",
        ]
      ),
    ] as [(Int, Int, [String])])
  func target(_ baseline: Int, _ target: Int, _ expected: [String]) {
    let found = rules { record in
      record.intake.measures[0] = GoodCourse.phq(
        "m-1", "2026-01-05",
        baseline == 0 ? Array(repeating: 0, count: 9) : [2, 2, 2, 2, 2, 2, 2, 2, 1])
      record.changePlan {
        $0.objectives[0].baseline = baseline
        $0.objectives[0].target = target
      }
    }
    #expect(Set(found) == Set(expected))
  }

  @Test(
    "A baseline has to be what its fact says",
    arguments: [
      (FactReference.measure(Identifier(known: "m-1")), []),
      (.measure(Identifier(known: "m-2")), ["objective-baseline-fact"]),
      (.measure(Identifier(known: "m-9")), ["objective-baseline-fact"]),
      (.behaviour(Identifier(known: "b-1")), ["objective-baseline-fact"]),
      (.intake(.homeIsSafe), ["objective-baseline-fact"]),
    ] as [(FactReference, [String])])
  func baselineFact(_ fact: FactReference, _ expected: [String]) {
    let found = rules { $0.changePlan { $0.objectives[0].baselineFact = fact } }
    #expect(found == expected)
  }

  @Test(
    "An objective is due from the start of the plan to its longest length, both included",
    arguments: [
      ("2026-01-11", false), ("2026-01-12", true), ("2026-05-04", true), ("2026-05-05", false),
    ])
  func window(_ due: String, _ isFine: Bool) {
    // Start 2026-01-12 and 16 weeks, the longest length of the profile.
    let found = rules { $0.changePlan { $0.objectives[0].due = GoodCourse.day(due) } }
    #expect(found == (isFine ? [] : ["objective-window"]))
  }

  // MARK: Time

  @Test(
    "A goal is judged once it stood for the days between two reviews",
    arguments: [("2026-02-10", false), ("2026-02-11", true)])
  func goalWorkedOn(_ date: String, _ isJudged: Bool) {
    // Signed 2026-01-12; 30 days later is 2026-02-11.
    let found = rules(asOf: GoodCourse.day(date)) { record in
      record.changeSessions(note: { _, note in
        note.addresses =
          note.addresses.contains(ObjectiveID(known: "o-2"))
          ? [ObjectiveID(known: "o-1")] : note.addresses
      })
    }
    #expect(found == (isJudged ? ["goal-worked-on"] : []))
  }

  @Test(
    "A review is due 30 days after the last one or the signature",
    arguments: [
      (true, "2026-03-08", false), (true, "2026-03-09", true), (false, "2026-02-11", false),
      (false, "2026-02-12", true),
    ])
  func reviewDue(_ hasReview: Bool, _ date: String, _ isOverdue: Bool) {
    let found = rules(asOf: GoodCourse.day(date)) { if !hasReview { $0.reviews = [] } }
    #expect(found.contains("review-overdue") == isOverdue)
  }

  @Test(
    "A plan may be signed on the seventh day after admission and not later",
    arguments: [("2026-01-19", false), ("2026-01-20", true)])
  func unsigned(_ date: String, _ isOverdue: Bool) {
    let found = rules(asOf: GoodCourse.day(date)) { $0.changeSignatures { $0 = [] } }
    #expect(found.contains("plan-unsigned") == isOverdue)
  }

  @Test("A signature counts from its day on")
  func laterSignature() {
    var record = GoodCourse.record
    record.changeSignatures { signatures in
      for index in signatures.indices { signatures[index].date = GoodCourse.day("2026-01-21") }
    }
    let before = RuleTableTests.rules.findings(
      in: record.plans[0], of: record, asOf: GoodCourse.day("2026-01-20"))
    #expect(before.map(\.rule) == ["plan-unsigned"])
    let after = RuleTableTests.rules.findings(
      in: record.plans[0], of: record, asOf: GoodCourse.day("2026-01-21"))
    #expect(after.map(\.rule) == ["plan-signed-late"])
  }

  @Test("A renewed credential takes the place of the one that expired")
  func renewedCredential() {
    let found = rules {
      $0.clinicians[0].credentials.insert(
        Credential(title: GoodCourse.canary, expires: GoodCourse.day("2026-01-31")), at: 0)
    }
    #expect(found == [])
  }

  @Test("A credential that expires after the person has left is no concern")
  func leftBefore() {
    let found = rules(asOf: GoodCourse.day("2026-03-20")) { record in
      record.clinicians[0].credentials[0].expires = GoodCourse.day("2026-03-01")
      record.discharge = Discharge(
        date: GoodCourse.today, kind: .completed, by: Identifier(known: "c-th"),
        because: GoodCourse.text("because"))
    }
    #expect(found == [])
  }

  // MARK: Safety

  @Test(
    "Risk is assessed on the day of a positive safety item or later, before the next result",
    arguments: [
      ("2026-02-01", "safety-item"), ("2026-02-02", nil), ("2026-02-08", nil),
      ("2026-02-09", "safety-item-late"), ("2026-02-13", "safety-item-late"),
    ])
  func safetyItem(_ riskDate: String, _ expected: String?) {
    // The next result is of 2026-02-09.
    let found = rules { record in
      record.measures.insert(
        GoodCourse.phq("m-4", "2026-02-02", [1, 1, 1, 1, 1, 1, 1, 0, 1]), at: 0)
      record.risks = [RiskAssessment(id: Identifier(known: "k-2"), date: GoodCourse.day(riskDate))]
    }
    #expect(found == [expected].compactMap(\.self))
  }

  @Test("Two results of one day wait for the same next result")
  func safetyItemTwice() {
    let found = rules { record in
      record.measures.append(GoodCourse.phq("m-4", "2026-02-02", [1, 1, 1, 1, 1, 1, 1, 0, 1]))
      record.measures.append(GoodCourse.phq("m-5", "2026-02-02", [1, 1, 1, 1, 1, 1, 1, 0, 2]))
      record.risks = [
        RiskAssessment(id: Identifier(known: "k-2"), date: GoodCourse.day("2026-02-12"))
      ]
    }
    #expect(found == ["safety-item-late", "safety-item-late"])
  }

  @Test("The latest result is for the rules about crisis, so that nothing is said twice")
  func latestSafetyItem() {
    var record = GoodCourse.record
    record.measures.append(GoodCourse.phq("m-4", "2026-02-12", [1, 1, 1, 1, 1, 1, 1, 0, 1]))
    let mine = RuleTableTests.rules.findings(in: record, asOf: GoodCourse.today)
    #expect(mine == [])
    let all = RuleSet.standard.findings(in: record, asOf: GoodCourse.today).map(\.rule)
    #expect(all.contains("crisis.item-assessed"))
  }

  @Test("A safety item of the future asks for nothing yet")
  func laterSafetyItem() {
    let found = rules {
      $0.measures.append(GoodCourse.phq("m-4", "2026-02-14", [1, 1, 1, 1, 1, 1, 1, 0, 3]))
    }
    #expect(found == [])
  }

  @Test("Cancelled sessions by video ask for no address, planned ones do")
  func remoteSafety() {
    let cancel: (inout CareRecord) -> Void = { record in
      record.intake.telehealth = nil
      record.patient.preferences?.deliveries = []
      record.sessions = record.sessions.compactMap { session in
        guard session.delivery == .virtual else { return session }
        return try? Session(
          id: session.id, date: session.date, start: session.start, minutes: session.minutes,
          service: session.service, delivery: .virtual, status: .cancelledByProgram)
      }
    }
    // Before its day a cancellation is not known, so look after the last session.
    let afterwards = GoodCourse.day("2026-02-17")
    #expect(!rules(asOf: afterwards, cancel).contains("remote-safety"))
    let planned = rules(asOf: GoodCourse.dayOfDraft) { $0.intake.telehealth = nil }
    #expect(planned == ["remote-safety", "remote-safety", "drawback-answered"])
  }

  // MARK: Circumstances

  @Test(
    "A drawback that applies is answered, and a missing fact is named",
    arguments: [
      (Drawback.unstableHome, Verdict.met, "living.stable"),
      (.unstableHome, .unknown, "living.safe"), (.littleOutsideSupport, .met, "support"),
      (.needsMotivation, .met, "readiness"), (.needsMotivation, .unknown, "readiness"),
      (.limitedTime, .unknown, "commitments"), (.needsEngagement, .met, "priorTreatment"),
      (.needsEngagement, .unknown, "priorTreatment"),
    ])
  func drawbacks(_ drawback: Drawback, _ verdict: Verdict, _ fact: String) {
    var record = GoodCourse.record
    let isKnown = verdict == .met
    switch fact {
    case "living.stable": record.intake.living?.isStable = isKnown ? false : nil
    case "living.safe": record.intake.living?.isSafe = isKnown ? false : nil
    case "support": record.intake.supportIsAdequate = isKnown ? false : nil
    case "readiness": record.intake.readiness = isKnown ? .contemplation : nil
    case "priorTreatment":
      record.intake.priorTreatment =
        isKnown ? [PriorTreatment(level: .outpatient, outcome: .stopped)] : nil
    default: record.patient.commitments = nil
    }
    record.changePlan { $0.mitigations.removeAll { $0.drawback == .limitedTime } }
    record.patient.commitments = fact == "commitments" ? nil : []
    let found = RuleTableTests.rules.findings(in: record, asOf: GoodCourse.today)
    #expect(found.map(\.place) == ["plan/mitigations/\(drawback)"])
    #expect(found.map(\.rule) == [isKnown ? "drawback-answered" : "drawback-unknown"])
  }

  @Test("Staying away as often as the program asks about needs an answer in the plan")
  func stayingAway() throws {
    let policy = try AttendancePolicy(
      percentToStepDown: 80, noShowsToReview: 2, source: .programPolicy)
    let stayAway: (inout CareRecord) -> Void = { record in
      record.sessions = record.sessions.compactMap { session in
        guard ["s-i1", "s-a1"].contains(session.id.text) else { return session }
        return try? Session(
          id: session.id, date: session.date, start: session.start, minutes: session.minutes,
          service: session.service, delivery: session.delivery, status: .held,
          attendance: .noShow)
      }
    }
    #expect(rules(stayAway) == [])
    let found = rules { record in
      stayAway(&record)
      record.program.attendance = policy
    }
    #expect(found == ["drawback-answered"])
  }

  @Test("Another region of a language that the program offers is no other language")
  func language() {
    #expect(rules { $0.patient.language = LanguageTag(known: "en-GB") } == [])
    let spanish = LanguageTag(known: "es")
    #expect(
      rules {
        $0.patient.language = spanish
        $0.patient.needsInterpreter = nil
      } == ["language-answered"])
    #expect(
      rules { record in
        record.patient.language = spanish
        record.patient.needsInterpreter = true
        record.changePlan {
          $0.mitigations += [Drawback(rawValue: "language")].compactMap(\.self).map {
            Mitigation(drawback: $0, because: "because", answer: "an interpreter comes along")
          }
        }
      } == [])
  }

  @Test("A referred condition asks for no treatment in the plan")
  func referred() {
    let found = rules { record in
      record.intake.statedGoals.remove(at: 1)
      record.changePlan {
        $0.problems[1].status = .referred
        $0.goals.remove(at: 1)
        $0.objectives.remove(at: 1)
        $0.interventions.remove(at: 2)
        for index in $0.phases.indices {
          $0.phases[index].mix.removeAll { $0.service == .addictionTreatment }
        }
      }
      record.changeSessions(note: { _, note in
        note.addresses = [
          ObjectiveID(known: "o-1"),
          ObjectiveID(known: "o-3"),
        ]
      })
    }
    #expect(found == [])
  }

  @Test("A profile that asks for its hours in every phase is held to it")
  func hoursInEveryPhase() {
    var record = GoodCourse.record
    record.program.hoursHoldInEveryPhase = true
    let found = RuleTableTests.rules.findings(in: record, asOf: GoodCourse.today)
    #expect(found.map(\.rule) == ["hours-too-few", "hours-too-few"])
    #expect(found.map(\.place) == ["plan/phases/2", "plan/phases/3"])
    #expect(found.map(\.severity) == [.error, .error])
  }

  @Test("Every kind of fact that can be written can be followed or is reported as unknown")
  func factKinds() {
    let facts: [FactReference] = [
      .measure(Identifier(known: "m-1")), .behaviour(Identifier(known: "b-1")),
      .condition(Identifier(known: "c-dep")), .impact(.work), .risk(Identifier(known: "k-1")),
      .intake(.homeIsSafe), .statedGoal(Identifier(known: "sg-1")),
      .support(Identifier(known: "s-1")), .commitment(Identifier(known: "w-1")),
      .session(Identifier(known: "s-i0")), .patient(.language), .review(Identifier(known: "r-1")),
    ]
    #expect(rules { $0.changePlan { $0.problems[0].evidence += facts } } == [])
    let missing: [FactReference] = [
      .update(Identifier(known: "x")), .need(Identifier(known: "x")),
      .medication(Identifier(known: "x")), .crisisPlan(Identifier(known: "x")),
      .relapsePlan(Identifier(known: "x")), .dischargePlan(Identifier(known: "x")),
    ]
    let found = rules { $0.changePlan { $0.problems[0].evidence += missing } }
    #expect(found == Array(repeating: "evidence-resolves", count: missing.count))
  }
}
