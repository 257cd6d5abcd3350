import IOPKit
import Testing

/// The rules about the course of care, each broken by one edit of a recorded course.
@Suite("Rules about the course of care")
struct CourseRuleTests {
  /// One edit of course (a) and the one rule about the course that it breaks.
  struct Edit: Sendable, CustomTestStringConvertible {
    let rule: String
    let what: String
    let asOf: String
    let change: @Sendable (inout CareRecord) throws -> Void

    init(
      _ rule: String, _ what: String, asOf: String = "2026-03-20",
      _ change: @escaping @Sendable (inout CareRecord) throws -> Void
    ) {
      self.rule = rule
      self.what = what
      self.asOf = asOf
      self.change = change
    }

    var testDescription: String { "\(rule): \(what)" }
  }

  static let rules = RuleSet(PlanRule.course)

  static let edits: [Edit] = careEdits + recordEdits

  private static let careEdits: [Edit] = [
    Edit("course.admission-criteria", "a person who does not want treatment", asOf: "2026-02-01") {
      $0.intake.isWilling = false
    },
    Edit("course.admission-open", "an emergency that nobody asked about", asOf: "2026-02-01") {
      $0.intake.isAcuteEmergency = nil
      $0.updates = []
    },
    Edit("course.admission-date", "before the intake") {
      $0.admission?.date = try CalendarDate("2026-01-06")
      $0.admission?.override = Override(
        by: try Identifier("c-1"), date: try CalendarDate("2026-01-06"), because: "Known before.")
    },
    Edit("course.admission-date", "a birth after the intake") {
      $0.patient.birthDate = Private(try CalendarDate("2026-02-01"))
      $0.admission?.override = Override(
        by: try Identifier("c-1"), date: try CalendarDate("2026-01-12"), because: "A slip.")
    },
    Edit("course.danger-unanswered", "a high level without an answer", asOf: "2026-02-14") {
      $0.risks[3].level = .high
    },
    Edit("course.home-unsafe", "found by an update", asOf: "2026-02-14") {
      $0.updates.append(
        SituationUpdate(
          id: try Identifier("up-9"), date: try CalendarDate("2026-02-12"),
          living: LivingSituation(isSafe: false)))
    },
    Edit("course.home-unsafe", "acute danger found by an update", asOf: "2026-02-14") {
      $0.updates.append(
        SituationUpdate(
          id: try Identifier("up-9"), date: try CalendarDate("2026-02-12"),
          environment: try EnvironmentRisk(acuteDanger: true)))
    },
    Edit("course.level-differs", "a payer's tool names a higher level", asOf: "2026-02-14") {
      $0.externalResults.append(
        try ExternalResult(
          id: try Identifier("x-9"), tool: .locus, version: "20",
          date: try CalendarDate("2026-02-12"), determinedBy: "The payer", level: "4"))
    },
    Edit("course.step-order", "from a phase in which she was not") {
      $0.phaseChanges[1].from = 3
      $0.phaseChanges[1].to = 2
    },
    Edit("course.step-phase", "to a phase that the plan lacks") {
      $0.phaseChanges[1].to = 3
      for index in $0.plans.indices {
        $0.plans[index] = try Self.removingThirdPhase($0.plans[index])
      }
    },
    Edit("course.step-down", "during the setback") {
      $0.phaseChanges[0].date = try CalendarDate("2026-02-16")
      $0.phaseChanges.removeLast()
    },
    Edit("course.step-down-open", "without an attendance policy") { $0.program.attendance = nil },
    Edit("course.plan-lineage", "a version that supersedes nothing known") { record in
      let plan = record.plans[1]
      record.plans[1] = try TreatmentPlan(
        id: plan.id, versionID: plan.versionID, number: 2, supersedes: Identifier("nope-9"),
        made: plan.made, author: plan.author, because: plan.because, content: plan.content,
        signatures: plan.signatures)
    },
    Edit("course.session-outside", "before the admission") { record in
      record.sessions.append(
        try Session(
          id: Identifier("s-early"), date: CalendarDate("2026-01-08"),
          start: TimeOfDay(hour: 9, minute: 0), minutes: Minutes(60), service: .groupTherapy,
          delivery: .onsite, status: .held, attendance: .present))
    },
    Edit("course.session-overlap", "two at one time") { record in
      let first = record.sessions[0]
      record.sessions.append(
        try Session(
          id: Identifier("s-twin"), date: first.date, start: first.start, minutes: first.minutes,
          service: .groupTherapy, delivery: .onsite, status: .held, attendance: .present))
    },
    Edit("course.duplicate-id", "a measure twice") { $0.measures.append($0.measures[0]) },
    Edit("course.correction-by", "somebody whom nobody knows") {
      // Where no team is on record nobody is refused.
      let team = $0.clinicians
      $0.clinicians = []
      let measure = $0.measures[0]
      var answers = measure.answers
      let other = answers.indices.first { answers[$0] != answers[0] } ?? 0
      answers.swapAt(0, other)
      $0 = try $0.correcting(
        .measure(
          MeasureResult(
            id: measure.id, instrument: measure.instrument, date: measure.date, answers: answers)),
        as: Identifier("co-1"), on: CalendarDate("2026-03-01"),
        by: Identifier("c-404"), because: "Typed from another form.")
      $0.clinicians = team
    },
    Edit("course.after-discharge", "a measure") { record in
      record.measures.append(
        try MeasureResult(
          id: Identifier("phq-late"), instrument: .phq9, date: CalendarDate("2026-03-19"),
          answers: [0, 0, 0, 0, 0, 0, 0, 0, 0]))
      record.discharge?.date = try CalendarDate("2026-03-18")
      record.sessions.removeAll { $0.date > record.discharge?.date ?? .latest }
    },
    Edit("course.disclosure-ground", "nobody wrote down a consent") {
      $0.coordination = [try Self.call(nil)]
    },
    Edit("course.disclosure-consent", "a consent that is not there") {
      $0.coordination = [
        try Self.call(
          .init(on: .consent, consent: Identifier("cs-9"), information: [.medications]))
      ]
    },
    Edit("course.disclosure-open", "a ground of the site's own") {
      let ground = try #require(DisclosureGround(rawValue: "site-rule"))
      $0.coordination = [try Self.call(.init(on: ground))]
    },
    Edit("course.delivery-order", "back from a mode that did not hold") {
      $0.deliveryChanges = [
        try Self.change("d-1", "2026-02-01", .virtual, .hybrid),
        try Self.change("d-2", "2026-02-02", .virtual, .hybrid),
      ]
    },
    Edit("course.delivery-readiness", "a session by video without readiness") { record in
      record.deliveryChanges = [try Self.change("d-1", "2026-03-19", .onsite, .hybrid)]
      record.consents.append(
        try Consent(
          id: Identifier("cs-video"), recorded: CalendarDate("2026-03-19"), kind: .telehealth,
          signer: .patient, signed: CalendarDate("2026-03-19")))
      record.sessions.append(
        try Session(
          id: Identifier("s-video"), date: CalendarDate("2026-03-20"),
          start: TimeOfDay(hour: 20, minute: 0), minutes: Minutes(30), service: .groupTherapy,
          delivery: .virtual, status: .held, attendance: .present))
    },
    Edit("course.delivery-contradicted", "on site after a change to video") {
      $0.deliveryChanges = [try Self.change("d-1", "2026-03-19", .onsite, .virtual)]
    },
  ]

  /// A call to somebody outside of the program.
  private static func call(
    _ disclosure: CareCoordination.Disclosure?
  ) throws -> CareCoordination {
    try CareCoordination(
      id: Identifier("cc-1"), date: CalendarDate("2026-02-02"), by: Identifier("c-1"),
      with: [.init(.professional, name: "The family doctor")], means: .phone,
      topics: [.medication], disclosure: disclosure)
  }

  private static func change(
    _ id: String, _ day: String, _ from: DeliveryMode, _ to: DeliveryMode
  ) throws -> DeliveryChange {
    try DeliveryChange(
      id: Identifier(id), date: CalendarDate(day), from: from, to: to, reason: .request,
      by: Identifier("c-1"))
  }

  private static func removingThirdPhase(_ plan: TreatmentPlan) throws -> TreatmentPlan {
    var content = plan.content
    content.phases.removeAll { $0.number == 3 }
    return try TreatmentPlan(
      id: plan.id, versionID: plan.versionID, number: plan.number, supersedes: plan.supersedes,
      made: plan.made, author: plan.author, because: plan.because, content: content,
      signatures: plan.signatures)
  }

  @Test("The recorded courses break no rule about the course", arguments: [Course.a, .b])
  func recordedCourses(course: Course) throws {
    let record = try course.record()
    for milestone in record.milestones(through: record.latestDate) {
      let findings = Self.rules.findings(in: record, asOf: milestone.date)
      #expect(findings.filter { $0.rule != "no-plan" } == [], "\(milestone.date)")
    }
  }

  @Test("One edit breaks one rule", arguments: edits)
  func oneEdit(edit: Edit) throws {
    var record = try Course.a.record()
    try edit.change(&record)
    let plan = try #require(record.plans.last)
    let findings = Self.rules.findings(in: plan, of: record, asOf: try CalendarDate(edit.asOf))
    #expect(Set(findings.map(\.rule)) == [edit.rule])
  }

  @Test("A record that is complete where a rule looks breaks none", arguments: completeRecords)
  func complete(edit: Edit) throws {
    var record = try Course.a.record()
    try edit.change(&record)
    let plan = try #require(record.plans.last)
    let findings = Self.rules.findings(in: plan, of: record, asOf: try CalendarDate(edit.asOf))
    #expect(findings.map(\.rule) == [])
  }

  @Test("Every rule about the course has an edit that breaks it")
  func complete() {
    #expect(Set(Self.edits.map(\.rule)) == Set(PlanRule.course.map(\.id)))
  }

  @Test("A record without a plan gives a finding, not an empty list")
  func noPlan() throws {
    var record = try Course.a.record()
    record.plans = []
    #expect(
      RuleSet.standard.findings(in: record, asOf: record.latestDate).map(\.rule) == ["no-plan"])
  }

  @Test("A draft does not hide what is wrong with the plan in force")
  func draftDoesNotHide() throws {
    var record = try Course.a.record()
    let date = try CalendarDate("2026-02-17")
    let inForce = try #require(record.planInForce(on: date))
    var content = inForce.content
    content.dischargeCriteria = []
    record.plans[1] = try TreatmentPlan(
      id: inForce.id, versionID: inForce.versionID, number: 2, supersedes: inForce.supersedes,
      made: inForce.made, author: inForce.author, because: inForce.because, content: content,
      signatures: inForce.signatures)
    var draft = inForce.content
    draft.strengths = []
    record.plans.append(
      try TreatmentPlan(
        id: inForce.id, versionID: Identifier("pl-a-v3"), number: 3,
        supersedes: inForce.versionID, made: date, author: inForce.author,
        because: "A draft.", content: draft))
    let findings = RuleSet.standard.findings(in: record, asOf: date)
    #expect(findings.contains { $0.rule == "discharge-criteria" && $0.place.hasPrefix("plan/") })
    #expect(findings.contains { $0.place.hasPrefix("draft/") })
  }

  @Test("What is dated after the discharge does not move the day of the record")
  func latestDate() throws {
    var record = try Course.a.record()
    record.measures.append(
      try MeasureResult(
        id: Identifier("phq-2030"), instrument: .phq9, date: CalendarDate("2030-01-01"),
        answers: [0, 0, 0, 0, 0, 0, 0, 0, 0]))
    #expect(record.latestDate == record.discharge?.date)
  }
}
