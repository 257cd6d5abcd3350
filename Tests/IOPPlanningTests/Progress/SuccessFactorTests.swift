import IOPModels
import IOPPlanning
import Testing

/// What success depends on, as reasons for one person, each in three values.
@Suite struct SuccessFactorTests {
  private static func reason(
    _ factor: SuccessFactor, asOf date: CalendarDate = GoodCourse.today,
    _ change: (inout CareRecord) throws -> Void = { _ in }
  ) throws -> SuccessFactor.Reason {
    var record = GoodCourse.record
    try change(&record)
    let reasons = SuccessFactor.reasons(in: record, asOf: date)
    #expect(reasons.map(\.factor) == SuccessFactor.allCases)
    for reason in reasons {
      #expect(reason.verdict != .unknown || !reason.judgement.missing.isEmpty, "\(reason.factor)")
      #expect((reason.help != nil) == (reason.speaksFor == false))
    }
    return try #require(reasons.first { $0.factor == factor })
  }

  @Test("Five factors help, three are challenges, and support comes afterwards")
  func kinds() {
    #expect(SuccessFactor.allCases.count { $0.kind == .challenge } == 3)
    #expect(SuccessFactor.allCases.count { $0.kind == .help } == 6)
    for factor in SuccessFactor.allCases {
      #expect(factor.sentence.hasSuffix("."))
      #expect(factor.help.hasSuffix("."))
    }
  }

  @Test("Motivation: willing and at least preparing")
  func motivation() throws {
    #expect(try Self.reason(.motivation).verdict == .met)
    let edge = try Self.reason(.motivation) { $0.intake.readiness = .preparation }
    #expect(edge.verdict == .met)
    let early = try Self.reason(.motivation) { $0.intake.readiness = .contemplation }
    #expect(early.verdict == .notMet)
    #expect(early.help == SuccessFactor.motivation.help)
    #expect(try Self.reason(.motivation) { $0.intake.isWilling = nil }.verdict == .unknown)
    let unwilling = try Self.reason(.motivation) {
      $0.intake.isWilling = false
      $0.intake.readiness = nil
    }
    #expect(unwilling.verdict == .notMet)
  }

  @Test("Participation is judged by the program's own policy, and by nothing without one")
  func participation() throws {
    func verdict(_ percent: Int?, missing count: Int) throws -> Verdict {
      try Self.reason(.participation) { record in
        record.program.attendance = try percent.map {
          try AttendancePolicy(percentToStepDown: $0, noShowsToReview: 2, source: .programPolicy)
        }
        let held = record.sessions.filter { $0.status == .held }
        let missed = Set(held.prefix(count).map(\.id))
        record.sessions = try record.sessions.map { session in
          guard missed.contains(session.id) else { return session }
          return try Session(
            id: session.id, date: session.date, start: session.start, minutes: session.minutes,
            service: session.service, delivery: session.delivery, clinician: session.clinician,
            status: .held,
            attendance: .noShow)
        }
      }.verdict
    }
    #expect(try verdict(100, missing: 0) == .met)
    #expect(try verdict(100, missing: 1) == .notMet)
    #expect(try verdict(nil, missing: 0) == .unknown)
    #expect(try Self.reason(.participation) { $0.admission = nil }.verdict == .unknown)
  }

  @Test("Interventions: with evidence, and somebody responsible for each")
  func interventions() throws {
    #expect(try Self.reason(.interventions).verdict == .met)
    let open = try Self.reason(.interventions) { record in
      record.changePlan { $0.interventions[0].owner = nil }
    }
    #expect(open.verdict == .notMet)
    let own = try Self.reason(.interventions) { record in
      record.changePlan { content in
        content.interventions = [content.interventions[0]]
        content.interventions[0].modality = Modality(rawValue: "horticulture") ?? .cbt
      }
    }
    #expect(own.verdict == .unknown)
    #expect(try Self.reason(.interventions) { $0.plans = [] }.verdict == .unknown)
  }

  @Test("Support is the clinician's judgement")
  func support() throws {
    #expect(try Self.reason(.support).verdict == .met)
    #expect(try Self.reason(.support) { $0.intake.supportIsAdequate = false }.verdict == .notMet)
    #expect(try Self.reason(.support) { $0.intake.supportIsAdequate = nil }.verdict == .unknown)
  }

  @Test("Match: each active problem has a treatment with evidence for it")
  func match() throws {
    /// The verdict with a modality for the problem of alcohol; without one when nothing serves that problem.
    func verdict(_ modality: Modality?) throws -> Verdict {
      try Self.reason(.match) { record in
        record.changePlan { content in
          for index in content.interventions.indices
          where content.interventions[index].serves.contains(ObjectiveID(known: "o-2")) {
            if let modality {
              content.interventions[index].modality = modality
            } else {
              content.interventions[index].serves = []
            }
          }
        }
      }.verdict
    }
    #expect(try verdict(.motivationalEnhancement) == .met)
    #expect(try verdict(.relapsePrevention) == .notMet, "no guideline of the catalogue names it")
    #expect(try verdict(nil) == .notMet)
    #expect(try verdict(Modality(rawValue: "horticulture")) == .unknown)
  }

  @Test("Severity: a challenge where a condition that is present is severe")
  func severity() throws {
    #expect(try Self.reason(.severity).verdict == .notMet)
    #expect(try Self.reason(.severity).speaksFor == true)
    func verdict(_ severity: Severity?) throws -> Verdict {
      try Self.reason(.severity) { $0.intake.conditions[1].severity = severity }.verdict
    }
    #expect(try verdict(.moderatelySevere) == .notMet)
    #expect(try verdict(.severe) == .met)
    #expect(try verdict(nil) == .unknown)
    let measured = try Self.reason(.severity) {
      $0.measures.append(GoodCourse.phq("m-9", "2026-02-13", [3, 3, 3, 3, 3, 2, 2, 1, 0]))
    }
    #expect(measured.verdict == .met, "PHQ-9 20 begins the band that is called severe")
    let below = try Self.reason(.severity) {
      $0.measures.append(GoodCourse.phq("m-9", "2026-02-13", [3, 3, 3, 3, 3, 2, 2, 0, 0]))
    }
    #expect(below.verdict == .notMet)
  }

  @Test("Circumstances: an unsafe or unstable home, or a stressor that is present")
  func circumstances() throws {
    #expect(try Self.reason(.circumstances).verdict == .notMet)
    let unstable = try Self.reason(.circumstances) { $0.intake.living?.isStable = false }
    #expect(unstable.verdict == .met)
    let unknown = try Self.reason(.circumstances) { $0.intake.living?.isStable = nil }
    #expect(unknown.verdict == .unknown)
    let both = try Self.reason(.circumstances) {
      $0.intake.living?.isStable = nil
      $0.intake.living?.isSafe = false
    }
    #expect(both.verdict == .met)
    for (course, expected) in [
      (ClinicalCondition.Course.active, Verdict.met), (.fullRemission, .notMet), (nil, .unknown),
    ] as [(ClinicalCondition.Course?, Verdict)] {
      let stressor = try Self.reason(.circumstances) {
        $0.intake.conditions.append(
          ClinicalCondition(
            id: Identifier(known: "c-fam"), kind: .familyStressor, role: .coOccurring,
            course: course))
      }
      #expect(stressor.verdict == expected)
    }
  }

  @Test(
    "Commitment: a challenge where the person took little part in the latest rated session",
    arguments: [
      (.notEngaged, .met), (.low, .met), (.moderate, .notMet), (.high, .notMet), (nil, .unknown),
    ] as [(Engagement?, Verdict)])
  func commitment(_ engagement: Engagement?, expected: Verdict) throws {
    let reason = try Self.reason(.commitment) { record in
      record.changeSessions(note: { $1.engagement = engagement })
    }
    #expect(reason.verdict == expected)
  }

  @Test("Afterwards: an appointment with a day, or a support group")
  func afterwards() throws {
    func verdict(_ plan: DischargePlan?) throws -> Verdict {
      try Self.reason(.afterwards) { $0.dischargePlans = plan.map { [$0] } ?? [] }.verdict
    }
    var plan = DischargePlan(id: Identifier(known: "dp-1"), date: GoodCourse.today)
    #expect(try verdict(nil) == .unknown)
    #expect(try verdict(plan) == .notMet)
    plan.appointments = [try .init(service: .individualTherapy, with: "Dr Wu")]
    #expect(try verdict(plan) == .notMet)
    plan.supportGroups = [" "]
    #expect(try verdict(plan) == .notMet)
    plan.supportGroups = ["Thursday group"]
    #expect(try verdict(plan) == .met)
    plan.supportGroups = []
    plan.appointments = [
      try .init(service: .individualTherapy, with: "Dr Wu", date: GoodCourse.day("2026-04-01"))
    ]
    #expect(try verdict(plan) == .met)
  }
}
