import IOPModels
import IOPPlanning
import Testing

@Suite("Rules about crisis, relapse and discharge")
struct CareRuleTests {
  static let edits =
    CareFixture.crisisEdits + CareFixture.relapseEdits + CareFixture.dischargeEdits

  @Test("A course in which everything stands has no finding")
  func goodCourse() throws {
    #expect(try CareFixture.findings(in: CareFixture.record()).map(\.description) == [])
  }

  @Test("One edit of a good course breaks one rule", arguments: edits)
  func oneEditOneRule(_ edit: CareEdit) throws {
    var record = try CareFixture.record(after: edit.setUp)
    let before = Set(try CareFixture.findings(in: record).map(\.rule))
    // Some courses carry a note by their nature; the rule of the edit is never among them.
    #expect(!before.contains(edit.rule))
    try edit.edit(&record)
    let findings = try CareFixture.findings(in: record)
    #expect(Set(findings.map(\.rule)).subtracting(before) == edit.also.union([edit.rule]))
    #expect(before.isSubset(of: findings.map(\.rule)))
  }

  @Test("The prepared courses carry no finding of their own")
  func preparedCourses() throws {
    for changes in [
      [CareFixture.stillThere], [CareFixture.firstPhase], [CareFixture.calm],
      [CareFixture.overridden], [CareFixture.withoutSubstanceUse],
      [CareFixture.firstPhase, CareFixture.calm],
    ] {
      #expect(try CareFixture.findings(in: CareFixture.record(after: changes)).isEmpty)
    }
  }

  @Test("Every rule has an edit that breaks it, and every edit names a rule")
  func everyRuleIsTested() {
    #expect(Set(Self.edits.map(\.rule)) == Set(CareFixture.rules.map(\.id)))
  }

  @Test("A rule has a name of its own in its group, a sentence and something to do")
  func rulesAreWellFormed() {
    let ids = CareFixture.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
    for (prefix, rules) in [
      ("crisis.", PlanRule.crisis), ("relapse.", PlanRule.relapse),
      ("discharge.", PlanRule.discharge),
    ] {
      for rule in rules {
        #expect(rule.id.hasPrefix(prefix))
        #expect(rule.sentence.hasSuffix(".") && rule.remedy.hasSuffix("."))
      }
    }
  }

  @Test("No finding holds a private text", arguments: edits)
  func noPrivateText(_ edit: CareEdit) throws {
    let record = try CareFixture.record(after: edit.setUp + [edit.edit])
    let findings = try CareFixture.findings(in: record)
    #expect(!findings.isEmpty)
    for finding in findings {
      for text in [finding.message, finding.place, finding.remedy, finding.description] {
        #expect(!text.contains(CareFixture.canary))
      }
    }
  }

  @Test(
    "The severity of a rule says whether the plan can stand",
    arguments: [
      ("crisis.plan-at-risk", Finding.Severity.error), ("crisis.plan", .warning),
      ("crisis.filled-at-risk", .error), ("crisis.filled", .warning),
      ("crisis.suggested-number", .advice), ("crisis.around-the-clock", .error),
      ("crisis.line", .error),
      ("crisis.helper-number", .error), ("crisis.helper-consent-unknown", .advice),
      ("crisis.helper-consent-refused", .warning), ("crisis.distraction-and-help", .warning),
      ("crisis.means-at-reach", .error), ("crisis.means-declined", .warning),
      ("crisis.diary-assessed", .error), ("crisis.diary-urge", .warning),
      ("crisis.diary-blank", .advice), ("crisis.threat-judged", .error),
      ("crisis.weapons-at-risk", .error), ("crisis.weapons", .warning),
      ("crisis.helper-consent-ended", .warning), ("discharge.disclosure-consent", .warning),
      ("crisis.review-after-rise", .warning), ("crisis.known-people", .error),
      ("relapse.plan-at-discharge", .error), ("relapse.plan-in-last-phase", .warning),
      ("relapse.sign-action", .error), ("relapse.stages", .warning),
      ("relapse.crisis-leads-on", .error), ("relapse.situation-coping", .error),
      ("relapse.low-confidence", .warning), ("relapse.lapse-script", .warning),
      ("discharge.plan", .error), ("discharge.destination", .error),
      ("discharge.to-outpatient", .advice), ("discharge.first-appointment", .error),
      ("discharge.same-day", .warning), ("discharge.open-needs", .error),
      ("discharge.open-needs-overridden", .warning), ("discharge.summary", .error),
      ("discharge.readiness", .error), ("discharge.forward-to-primary-care", .advice),
    ])
  func severities(_ id: String, _ severity: Finding.Severity) throws {
    let rule = try #require(CareFixture.rules.first { $0.id == id })
    #expect(rule.severity == severity)
  }

  @Test("An override of a discharge is named by clinician and day")
  func overrideIsNamed() throws {
    let record = try CareFixture.record(after: [
      CareFixture.overridden, { $0.dischargePlans[0].handedOver = [] },
    ])
    let finding = try #require(CareFixture.findings(in: record).first)
    #expect(finding.message.contains("c-1") && finding.message.contains("2026-03-19"))
  }

  @Test("A sign that leads to a contact outside the record is no dead end")
  func contactIsEnough() throws {
    var record = try CareFixture.record()
    record.relapsePlans[0].signs[1] = try RelapsePreventionPlan.WarningSign(
      stage: .middle, sign: "Sign",
      actions: [try RelapsePreventionPlan.Action("Call", contact: "Sponsor, 555")])
    #expect(try CareFixture.findings(in: record).isEmpty)
  }

  @Test("A confirmation of no access after the assessment answers it; one before does not")
  func confirmedNoAccess() throws {
    var record = try CareFixture.record()
    record.crisisPlans[0].means = [
      MeansSafety(means: .sharps, action: .noAccess),
      MeansSafety(means: .medication, action: .noAccess),
    ]
    #expect(try CareFixture.findings(in: record).map(\.rule) == ["crisis.means-at-reach"])
    record.crisisPlans[0].date = try CareFixture.day("2026-03-10")
    #expect(try CareFixture.findings(in: record).map(\.rule) == ["crisis.means-at-reach"])
    record.crisisPlans[0].date = try CareFixture.day("2026-03-11")
    #expect(try CareFixture.findings(in: record).isEmpty)
  }

  @Test(
    "The first appointment counts from the day after the last one through the seventh",
    arguments: [
      ("2026-03-20", false), ("2026-03-21", true), ("2026-03-27", true), ("2026-03-28", false),
    ])
  func followUpBoundary(_ date: String, _ isInTime: Bool) throws {
    var record = try CareFixture.record()
    record.dischargePlans[0].appointments = [
      try CareFixture.appointment(.individualTherapy, date),
      try CareFixture.appointment(.medicationManagement, "2026-05-01"),
    ]
    let rules = try CareFixture.findings(in: record).map(\.rule)
    #expect(rules.contains("discharge.first-appointment") == !isInTime)
  }

  @Test("A support group or case management alone is no follow-up")
  func supportGroupIsNoFollowUp() throws {
    for service in [ServiceKind.supportGroup, .caseManagement] {
      var record = try CareFixture.record()
      record.dischargePlans[0].appointments = [try CareFixture.appointment(service, "2026-03-23")]
      let rules = try CareFixture.findings(in: record).map(\.rule)
      #expect(rules.contains("discharge.first-appointment"))
    }
  }
}
