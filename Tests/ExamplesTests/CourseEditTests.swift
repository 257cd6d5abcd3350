import ExampleSupport
import IOPKit
import Testing

@testable import IntakeToDischarge

/// One fact of the recorded course is edited, and the decision changes as a clinician expects, and says why.
@Suite("Editing one fact of a course")
struct CourseEditTests {
  let course = Course.a

  /// What is decided at intake after an edit.
  private func admission(_ course: Course) throws -> AdmissionDecision {
    let record = try course.record()
    return AdmissionCriteria.standard.evaluate(record, asOf: record.intake.date)
  }

  /// What the example prints, as one line without line breaks, so that a wrapped sentence is found.
  private func printed(_ course: Course, asOf: String? = nil) throws -> String {
    let record = try course.record()
    let date = try asOf.map { try CalendarDate($0) } ?? record.latestDate
    return CourseReport(record, asOf: date).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("Unedited, the person of course (a) is admitted to the IOP")
  func unedited() throws {
    let decision = try admission(course)
    #expect(decision.verdict == .met)
    #expect(decision.placement.route == .intensiveOutpatient)
  }

  @Test("Without the PHQ-9 there is no baseline and no target, but two open places that ask for it")
  func missingPHQ9() throws {
    let index = try course.index(of: "phq-00", in: "intake", "measures")
    // The plan that was recorded rests on the missing result, so it goes as well.
    let edited = try course.removing("intake", "measures", index)
    let decision = try admission(edited)
    let measured = try #require(decision.determination.result("measured"))
    #expect(measured.verdict == .unknown)
    #expect(measured.judgement.missing.map(\.name) == ["a complete PHQ-9"])
    let record = try edited.record()
    let draft = try PlanDrafter(program: record.program).draft(
      from: record.intake, for: record.patient, asOf: record.intake.date)
    let objective = try #require(
      draft.plan.content.objectives.first { $0.measure == .instrument(.phq9) })
    #expect(objective.baseline == nil)
    #expect(objective.target == nil)
    let question = try #require(
      draft.openQuestions.first { $0.missing == .objective(objective.id) })
    #expect(question.question.revealed == "Take the PHQ-9.")
    let text = try printed(edited, asOf: "2026-01-07")
    #expect(text.contains("missing: a complete PHQ-9"))
    #expect(text.contains("Open question: Take the PHQ-9."))
    #expect(!text.contains("PHQ-9 19 of 27"))
  }

  @Test("A PHQ-9 with an unanswered item has no total, and nothing is prorated")
  func unansweredItem() throws {
    let index = try course.index(of: "phq-00", in: "intake", "measures")
    let edited = try course.setting("intake", "measures", index, "answers", 4, to: "null")
    let text = try printed(edited, asOf: "2026-01-07")
    #expect(text.contains("PHQ-9 without a total: item 5 not answered"))
    #expect(text.contains("Open question: Complete the PHQ-9: item 5 is not answered."))
    #expect(!text.contains("PHQ-9 19 of 27"))
  }

  @Test(
    "A fact that rules an IOP out leads to another place, and says which fact",
    arguments: [
      ("living.safe", "false", "safe-home", Placement.Route.safePlace, "home is not safe"),
      (
        "environment", #"{"acuteDanger":true}"#, "safe-home", .safePlace,
        "acute danger in the daily environment"
      ),
      ("withdrawal", "\"active\"", "no-withdrawal", .withdrawalManagement, "withdrawal: active"),
      ("emergency", "true", "no-emergency", .emergency, "acute emergency"),
      ("needs24h", "true", "no-24h-care", .moreIntensive, "needs care around the clock"),
      ("medical", "\"unstable\"", "medically-stable", .medicalCare, "physical health: unstable"),
      (
        "weeklyIsEnough", "true", "more-than-weekly", .outpatient, "weekly sessions would be enough"
      ),
      ("support", "false", "support", .notThisProgram, "support is not adequate"),
      ("willing", "false", "willing", .notThisProgram, "does not want treatment"),
      ("canParticipate", "false", "can-participate", .notThisProgram, "not able to take part"),
      ("risk.level", "\"high\"", "not-dangerous", .moreIntensive, "risk judged high"),
      ("risk.level", "\"imminent\"", "not-dangerous", .emergency, "risk judged imminent"),
      ("risk.intent", "true", "not-dangerous", .emergency, "intent"),
    ])
  func rulesOut(
    field: String, value: String, criterion: String, route: Placement.Route, says: String
  ) throws {
    let steps = field.split(separator: ".").map { JSONPath.Component.key(String($0)) }
    var edited = course
    edited.tree = try course.tree.setting(
      try JSONReader().read(Array(value.utf8)), at: JSONPath(["content", "intake"] + steps))
    let decision = try admission(edited)
    #expect(decision.verdict == .notMet)
    #expect(decision.placement.route == route)
    let result = try #require(decision.determination.result(criterion))
    #expect(result.verdict == .notMet)
    #expect(result.judgement.evidence.contains { $0.says.revealed.contains(says) })
    let text = try printed(edited, asOf: "2026-01-07")
    #expect(text.contains("now? NOT MET"))
    #expect(text.contains("[-] \(result.sentence)"))
    #expect(text.contains(says))
    #expect(text.contains("What follows: \(route.title)"))
    #expect(text.contains("Nothing: no plan is drafted: \(route.title)"))
  }

  @Test(
    "A missing fact leaves the decision open and is named",
    arguments: [
      ("living.safe", "whether the home is safe"), ("withdrawal", "where withdrawal stands"),
      ("emergency", "whether there is an acute emergency"), ("risk", "an assessment of risk"),
      ("risk.level", "the overall level of risk"), ("risk.cssrs", "a complete suicide-risk screen"),
      ("support", "whether the support is adequate"),
      ("needs24h", "whether care around the clock is needed"),
      ("impacts", "how symptoms interfere with daily life"),
      ("medical", "whether physical health is stable"),
      ("willing", "whether the person wants treatment"),
    ])
  func leavesOpen(field: String, missing: String) throws {
    let steps = field.split(separator: ".").map { JSONPath.Component.key(String($0)) }
    var edited = course
    edited.tree = try course.tree.removing(at: JSONPath(["content", "intake"] + steps))
    let decision = try admission(edited)
    #expect(decision.verdict == .unknown)
    #expect(decision.placement.route == .undetermined)
    #expect(decision.determination.missing.map(\.name) == [missing])
    let text = try printed(edited, asOf: "2026-01-07")
    #expect(text.contains("now? UNKNOWN"))
    #expect(text.contains("Would decide it: \(missing)."))
    #expect(text.contains("Open question: Find out \(missing)."))
  }

  @Test("A screener that says more than the clinician's level is a contradiction to reconcile")
  func screenContradictsLevel() throws {
    let edited = try course.setting(
      "intake", "risk", "cssrs",
      to: #"{"q1":true,"q2":true,"q3":true,"q4":true,"q5":false,"q6Ever":false}"#)
    let decision = try admission(edited)
    let result = try #require(decision.determination.result("not-dangerous"))
    #expect(result.verdict == .unknown)
    #expect(result.judgement.remark?.contains("reconcile") == true)
    #expect(decision.placement.route == .undetermined)
  }

  @Test("A positive PHQ-9 item 9 beside “no ideation” is a contradiction to reconcile")
  func itemNineContradictsIdeation() throws {
    let index = try course.index(of: "phq-00", in: "intake", "measures")
    let edited = try course.setting("intake", "measures", index, "answers", 8, to: "2")
    let decision = try admission(edited)
    #expect(decision.determination.result("not-dangerous")?.verdict == .unknown)
    #expect(try printed(edited, asOf: "2026-01-07").contains("PHQ-9 item 9 is positive"))
  }

  @Test("A person younger than the program treats is not admitted, and the age is said")
  func tooYoung() throws {
    let edited = try course.setting("patient", "birthDate", to: "\"2009-02-01\"")
    let decision = try admission(edited)
    #expect(decision.determination.result("age")?.verdict == .notMet)
    #expect(try printed(edited, asOf: "2026-01-07").contains("age 16, program from 18"))
  }

  @Test("A declined modality is not planned, and the draft says that it was declined")
  func declinedModality() throws {
    let edited = try course.setting("patient", "preferences", to: #"{"declined":["cbt"]}"#)
    let record = try edited.record()
    let draft = try PlanDrafter(program: record.program).draft(
      from: record.intake, for: record.patient, asOf: record.intake.date)
    #expect(!draft.plan.content.interventions.contains { $0.modality == .cbt })
    let alternatives = draft.plan.content.interventions.flatMap(\.insteadOf)
    #expect(
      alternatives.contains {
        $0.modality == .cbt && $0.because == "The person does not want it."
      })
  }

  @Test("Without the crisis line the crisis plan does not stand: no step down, and no leaving")
  func crisisLineRemoved() throws {
    var edited = course
    for index in 0..<2 { edited = try edited.removing("crisisPlans", .index(index), "lines") }
    let record = try edited.record()
    let early = try CalendarDate("2026-01-20")
    let findings = RuleSet.standard.findings(in: record, asOf: early)
    #expect(findings.contains { $0.rule == "crisis.line" && $0.severity == .error })
    #expect(
      !RuleSet.standard.findings(in: try course.record(), asOf: early).contains {
        $0.rule == "crisis.line"
      })
    let review = try #require(ProgressReview(record, asOf: CalendarDate("2026-02-06")))
    #expect(review.recommendation == .continue)
    #expect(review.gate?.determination.result("crisis-plan")?.verdict == .notMet)
    let leaving = DischargeReadiness.standard.evaluate(record, asOf: record.latestDate)
    #expect(leaving.verdict == .notMet)
    #expect(try printed(edited).contains("names no crisis line"))
  }

  @Test("Without the line and without hours for helpers nobody is known to answer at every hour")
  func nobodyAnswers() throws {
    var edited = course
    for index in 0..<2 {
      edited = try edited.removing("crisisPlans", .index(index), "lines")
      edited = try edited.removing("crisisPlans", .index(index), "professionals")
    }
    let supports = try #require(course.tree[["content", "patient", "supports"]])
    if case .array(let people) = supports {
      for (index, person) in people.enumerated() where person["reachable"] != nil {
        edited = try edited.removing("patient", "supports", .index(index), "reachable")
      }
    }
    let findings = RuleSet.standard.findings(
      in: try edited.record(), asOf: try CalendarDate("2026-01-20"))
    #expect(findings.contains { $0.rule == "crisis.around-the-clock" && $0.severity == .error })
  }

  @Test("Without the setback IOPKit recommends the step down that the setback held")
  func setbackGone() throws {
    let date = try CalendarDate("2026-02-13")
    let before = try #require(ProgressReview(course.record(), asOf: date))
    #expect(before.recommendation == .hold)
    #expect(
      before.objectives.contains { $0.isSetback && $0.objective.measure == .instrument(.phq9) })
    var edited = course
    for list in ["measures", "behaviours", "risks"] {
      let all = try #require(course.tree[["content", .key(list)]])
      guard case .array(let entries) = all else { continue }
      let kept = entries.filter { $0["date"] != .string("2026-02-10") }
      #expect(kept.count < entries.count)
      edited.tree = try edited.tree.setting(.array(kept), at: ["content", .key(list)])
    }
    // The plan was revised because of the setback; the baseline of the objective that was added then is among what is gone.
    let lost = try #require(ProgressReview(edited.record(), asOf: date))
    #expect(lost.recommendation == .continue)
    #expect(lost.missing.contains { $0.place?.description == "behaviour:skill-05" })
    let plans = try #require(course.tree[["content", "plans"]])
    guard case .array(let versions) = plans else { return }
    edited.tree = try edited.tree.setting(
      .array(versions.filter { $0["supersedes"] == nil }), at: ["content", "plans"])
    let after = try #require(ProgressReview(edited.record(), asOf: date))
    #expect(after.recommendation == .stepDown)
    #expect(!after.objectives.contains { $0.isSetback })
  }

  @Test("Without an attendance policy the gate is open and names what the program has not set")
  func noAttendancePolicy() throws {
    let edited = try course.removing("program", "attendance")
    let gate = try #require(
      TaperGate.standard.evaluate(edited.record(), asOf: CalendarDate("2026-02-06")))
    #expect(gate.verdict == .unknown)
    #expect(
      gate.determination.missing.map(\.name) == ["the program's attendance policy: it has set none"]
    )
  }

  @Test("A session that nobody resolved leaves the gate open and is named")
  func unresolvedSession() throws {
    let record = try course.record()
    let date = try CalendarDate("2026-02-06")
    let session = try #require(
      record.sessions.first { $0.status == .held && $0.date >= record.admission?.date ?? date })
    let index = try course.index(of: session.id.text, in: "sessions")
    let edited = try course.removing("sessions", index, "attendance")
    let gate = try #require(TaperGate.standard.evaluate(edited.record(), asOf: date))
    #expect(gate.verdict == .unknown)
    #expect(gate.determination.missing.map(\.place) == [.session(session.id)])
    #expect(TaperGate.standard.evaluate(record, asOf: date)?.verdict == .met)
  }

  @Test("Risk that rises to high asks for more than an IOP, whatever else went well")
  func riskRises() throws {
    let index = try course.index(of: "rk-8", in: "risks")
    let edited = try course.setting("risks", index, "level", to: "\"high\"")
    let review = try #require(ProgressReview(edited.record(), asOf: CalendarDate("2026-03-17")))
    #expect(review.recommendation == .stepUp)
    #expect(review.reasons.flatMap(\.evidence).contains { $0.fact.key == "rk-8" })
  }
}
