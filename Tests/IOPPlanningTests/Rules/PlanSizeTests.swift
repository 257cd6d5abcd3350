import IOPModels
import IOPPlanning
import Testing

/// Empty and very large plans: no trap, and an answer to every question.
@Suite("A plan of nothing and a plan of thousands of objectives")
struct PlanSizeTests {
  /// A record with a signed plan of so many objectives, each with a measure of its own, and as many entries of each long list.
  static func record(_ count: Int, shareOneMeasure: Bool = false) throws -> CareRecord {
    let day = try CoreFixture.day()
    let objectives = try (0..<count).map { place in
      Objective(
        id: .core("o-\(place)"), goal: .core("g-1"), statement: "An aim.",
        measure: shareOneMeasure
          ? .instrument(.phq9) : .behaviour(try #require(Behaviour(rawValue: "count-\(place)"))),
        baseline: 19, baselineFact: shareOneMeasure ? .measure(.core("phq-0")) : nil, target: 9,
        direction: .lower, due: try CoreFixture.day(83))
    }
    var record = try CoreFixture.record(objectives: objectives)
    record.consents = try (0..<count).map { place in
      try Consent(
        id: .core("cn-\(place)"), recorded: day, kind: .release, recipients: [],
        expiration: .endOfTreatment, signer: .patient, signed: day)
    }
    record.coordination = try (0..<count).map { place in
      try CareCoordination(
        id: .core("co-\(place)"), date: try CoreFixture.day(2), by: .core("cl-1"),
        with: [CareCoordination.Partner(.professional, name: "Somebody")], means: .phone,
        topics: [.safety],
        disclosure: CareCoordination.Disclosure(
          on: .consent, consent: .core("cn-\(place)"), information: [.medications]))
    }
    record.measures = try (0..<count).map { place in
      try MeasureResult(
        id: .core("m-\(place)"), instrument: .phq9, date: try CoreFixture.day(place % 14),
        answers: [1, 1, 1, 1, 1, 1, 1, 1, 1])
    }
    record.deliveryChanges = try (0..<count).map { place in
      try DeliveryChange(
        id: .core("dl-\(place)"), date: try CoreFixture.day(place % 14),
        from: place % 2 == 0 ? .onsite : .virtual, to: place % 2 == 0 ? .virtual : .onsite,
        reason: .request, by: .core("cl-1"))
    }
    record.medications = (0..<count).map { place in
      Medication(
        id: .core("md-\(place)"), name: "Medicine",
        classes: place % 2 == 0 ? [.opioid] : [.benzodiazepine])
    }
    return record
  }

  @Test("An empty plan gets findings, a review, a ledger and a schedule")
  func empty() throws {
    var record = try CoreFixture.record()
    let content = PlanContent(start: try CoreFixture.day(1), level: .intensiveOutpatient)
    record = CareRecord(
      patient: record.patient, program: record.program, clinicians: record.clinicians,
      intake: record.intake, admission: record.admission,
      plans: [
        try TreatmentPlan(
          id: .core("plan-1"), versionID: .core("plan-1-v1"), made: try CoreFixture.day(1),
          author: .core("cl-1"), content: content,
          signatures: [
            Signature(signer: .clinician, clinician: .core("cl-1"), date: try CoreFixture.day(1))
          ])
      ])
    let day = try CoreFixture.day(14)
    #expect(!RuleSet.standard.findings(in: record, asOf: day).isEmpty)
    // Without a phase there is nothing in which to go on, step or stop: the review says so by being none.
    #expect(ProgressReview(record, asOf: day) == nil)
    #expect(!DoseLedger(record, asOf: day).weeks.isEmpty)
    #expect(TaperGate.standard.evaluate(record, asOf: day)?.verdict != .met)
    let phase = Phase(number: 1, daysPerWeek: 0, weeks: Bounds(known: 1...1), mix: [])
    let fit = WeeklyScheduler(offerings: []).fit(phase, for: record.patient, on: day)
    #expect(fit.isExhaustive)
  }

  @Test(
    "A plan of thousands of objectives gets findings, a review, a ledger, a triage and a schedule")
  func large() throws {
    let count = 1_000 * min(10, testScale)
    let record = try Self.record(count)
    let day = try CoreFixture.day(14)
    let found = RuleSet.standard.findings(in: record, asOf: day)
    // Every second medicine is an opioid, and each of them is named.
    #expect(found.count { $0.rule == "course.opioid-depressant" } == count / 2)
    #expect(found.count { $0.rule == "objective-scheduled" } == count)
    #expect(ProgressReview(record, asOf: day)?.objectives.count == count)
    #expect(!DoseLedger(record, asOf: day).weeks.isEmpty)
    #expect(RiskTriage(record, asOf: day).response != nil)
    let fit = WeeklyScheduler(offerings: []).fit(
      record.plans[0].content.phases[0], for: record.patient, on: day)
    #expect(!fit.obstacles.isEmpty || fit.week == nil)
  }
}
