import IOPModels
import IOPPlanning
import Testing

/// One small change of the good course, and the one rule that then has something to say.
struct RuleEdit: Sendable, CustomTestStringConvertible {
  let rule: String
  let asOf: CalendarDate
  let change: @Sendable (inout CareRecord) -> Void

  init(
    _ rule: String, asOf: CalendarDate = GoodCourse.today,
    _ change: @escaping @Sendable (inout CareRecord) -> Void
  ) {
    self.rule = rule
    self.asOf = asOf
    self.change = change
  }

  /// An edit of what the plan says.
  static func plan(
    _ rule: String, asOf: CalendarDate = GoodCourse.today,
    _ change: @escaping @Sendable (inout PlanContent) -> Void
  ) -> RuleEdit {
    RuleEdit(rule, asOf: asOf) { $0.changePlan(change) }
  }

  /// The good course after the edit.
  var record: CareRecord {
    var record = GoodCourse.record
    change(&record)
    return record
  }

  var testDescription: String { rule }

  static let all = thread + values + team + program + selfCareAndSobriety
}

extension RuleEdit {
  static let thread: [RuleEdit] = [
    .plan("thread-link") { $0.interventions[0].serves.append(ObjectiveID(known: "o-9")) },
    RuleEdit("condition-problem") {
      $0.intake.conditions.append(
        ClinicalCondition(
          id: Identifier(known: "c-new"), kind: .panic, role: .coOccurring, course: .active))
    },
    RuleEdit("condition-course") {
      $0.intake.conditions.append(
        ClinicalCondition(id: Identifier(known: "c-new"), kind: .panic, role: .coOccurring))
    },
    RuleEdit("condition-contradiction") {
      $0.intake.conditions[0].remissionSince = GoodCourse.day("2025-12-01")
    },
    .plan("problem-condition") { $0.problems[0].condition = Identifier(known: "c-9") },
    .plan("deferral-reason") { $0.problems[2].deferral = " " },
    .plan("problem-evidence") { $0.problems[1].evidence = [] },
    .plan("evidence-resolves") {
      $0.problems[0].evidence.append(.measure(Identifier(known: "m-9")))
    },
    .plan("evidence-kind") {
      $0.problems[0].evidence += [try? FactReference("dream:d-1")].compactMap(\.self)
    },
    .plan("problem-goal") { $0.problems[2].status = .active },
    .plan("goal-problem") { $0.goals[2].problems = [] },
    .plan("goal-own-words") { $0.goals[0].ownWords = nil },
    .plan("goal-stated") { $0.goals[2].statedGoal = Identifier(known: "sg-9") },
    RuleEdit("stated-goal-used") {
      $0.intake.statedGoals.append(
        StatedGoal(id: Identifier(known: "sg-3"), words: GoodCourse.text("sleep")))
    },
    .plan("goal-scripted") { $0.goals[2].ownWords = $0.goals[0].ownWords },
    .plan("goal-objective", asOf: GoodCourse.earlyDay) {
      $0.goals.append(
        Goal(
          id: GoalID(known: "g-4"), problems: [ProblemID(known: "p-1")],
          ownWords: GoodCourse.text("sleep"), statement: GoodCourse.text("sleep"),
          status: .active))
    },
    RuleEdit("goal-worked-on") { record in
      record.changeSessions(note: { _, note in note.addresses = [ObjectiveID(known: "o-1")] })
      record.changePlan { $0.goals[2].status = .met }
    },
    .plan("objective-served") { $0.interventions[2].serves = [ObjectiveID(known: "o-1")] },
    .plan("objective-scheduled") { $0.schedule.remove(at: 1) },
    .plan("objective-duplicate") {
      $0.objectives.append($0.objectives[2])
      $0.objectives[3].id = ObjectiveID(known: "o-4")
      $0.interventions[1].serves.append(ObjectiveID(known: "o-4"))
    },
    .plan("intervention-serves") { $0.interventions[3].serves = [] },
    .plan("intervention-dose") { $0.interventions[3].dose = nil },
    .plan("intervention-owner") { $0.interventions[3].owner = nil },
    .plan("modality-known") {
      $0.interventions[5].modality = Modality(rawValue: "horticulture") ?? .cbt
    },
    .plan("modality-offered") { $0.interventions[5].modality = .interpersonal },
    RuleEdit("service-offered") { $0.program.services.removeAll { $0 == .psychoeducation } },
    .plan("modality-evidence") { $0.interventions[5].modality = .dbt },
    RuleEdit("skill-practised") { $0.changeSessions(homework: { $0 = [] }) },
    RuleEdit("session-objective") { record in
      let first = record.sessions[0].id
      record.changeSessions(note: { if $0.id == first { $1.addresses = [] } })
    },
    RuleEdit("session-link") { record in
      let first = record.sessions[0].id
      record.changeSessions(note: {
        if $0.id == first { $1.addresses.append(ObjectiveID(known: "o-9")) }
      })
    },
  ]

  static let values: [RuleEdit] = [
    .plan("objective-measure") { $0.objectives[0].measure = nil },
    .plan("objective-baseline") { $0.objectives[0].baseline = nil },
    .plan("objective-target") { $0.objectives[0].target = nil },
    .plan("objective-direction") { $0.objectives[0].direction = nil },
    .plan("objective-due") { $0.objectives[0].due = nil },
    .plan("objective-open", asOf: GoodCourse.dayOfDraft) {
      $0.objectives[0].baseline = nil
      $0.openQuestions = [
        question(at: .objective(ObjectiveID(known: "o-1")), for: [.baseline])
      ]
    },
    .plan("intervention-open", asOf: GoodCourse.dayOfDraft) {
      $0.interventions[4].dose = nil
      $0.openQuestions = [
        question(at: .intervention(InterventionID(known: "i-5")), for: [.dose])
      ]
    },
    .plan("objective-way") {
      $0.objectives[0].direction = .higher
      $0.objectives[0].target = 20
    },
    .plan("objective-range") { $0.objectives[0].target = -1 },
    .plan("objective-target-side") { $0.objectives[0].target = 18 },
    .plan("objective-change") { $0.objectives[0].target = 17 },
    .plan("objective-window") { $0.objectives[0].due = GoodCourse.day("2026-05-05") },
    .plan("objective-baseline-fact") { $0.objectives[0].baseline = 16 },
    .plan("objective-baseline-source") { $0.objectives[0].baselineFact = nil },
    .plan("question-open", asOf: GoodCourse.dayOfDraft) {
      $0.openQuestions = [question(at: .patient(.strengths))]
    },
    .plan("question-signed") { $0.openQuestions = [question(at: .patient(.strengths))] },
  ]

  static let team: [RuleEdit] = [
    .plan("owner-known") { $0.interventions[5].owner = Identifier(known: "c-9") },
    .plan("owner-may") { $0.interventions[4].owner = Identifier(known: "c-th") },
    RuleEdit("owner-may-unknown") {
      $0.clinicians[1].role = TeamRole(rawValue: "art-therapist") ?? .peerSpecialist
    },
    .plan("owner-role") { $0.interventions[0].ownerRole = .psychologist },
    RuleEdit("team-prescriber") {
      // A word of the site's own, so that the signature is not judged.
      $0.clinicians[2].role = TeamRole(rawValue: "medical-lead") ?? .peerSpecialist
      $0.changePlan {
        $0.interventions.remove(at: 4)
        $0.phases[0].mix.removeLast()
      }
    },
    RuleEdit("family-consent") { $0.patient.supports?[0].consentToContact = nil },
    RuleEdit("formulation-by-discipline") { $0.formulations.removeLast() },
    RuleEdit("credential-expired") {
      $0.clinicians[0].credentials[0].expires = GoodCourse.day("2026-02-12")
    },
    RuleEdit("credential-expiring") {
      $0.clinicians[0].credentials[0].expires = GoodCourse.day("2026-04-04")
    },
    RuleEdit("credential-unknown") { $0.clinicians[0].credentials[0].expires = nil },
    RuleEdit("plan-unsigned", asOf: GoodCourse.earlyDay) { $0.changeSignatures { $0 = [] } },
    RuleEdit("plan-signed-late") {
      $0.admission = Admission(date: GoodCourse.day("2026-01-04"), by: Identifier(known: "c-th"))
    },
    RuleEdit("patient-signature") { $0.changeSignatures { $0.remove(at: 0) } },
    RuleEdit("physician-signature") { $0.changeSignatures { $0.remove(at: 2) } },
    RuleEdit("recertification-overdue") {
      // Certified on 2026-01-12, 32 days before.
      $0.program.recertifyEveryDays = Sourced(31, source: .programPolicy)
    },
    RuleEdit("recertification-gap") { record in
      record.program.recertifyEveryDays = Sourced(28, source: .programPolicy)
      record.changeSignatures {
        $0.append(
          Signature(
            signer: .physician, clinician: Identifier(known: "c-psy"),
            date: GoodCourse.day("2026-02-10")))
      }
    },
    RuleEdit("signer-known") {
      $0.changeSignatures { $0[2].clinician = Identifier(known: "c-9") }
    },
    RuleEdit("physician-role") {
      $0.changeSignatures { $0[2].clinician = Identifier(known: "c-th") }
    },
    RuleEdit("review-overdue") { $0.reviews = [] },
    .plan("review-next") { $0.nextReview = nil },
    .plan("review-next-late") { $0.nextReview = GoodCourse.day("2026-02-12") },
    RuleEdit("review-taken-part") { $0.reviews[0].personTookPart = false },
    RuleEdit("review-part-unknown") { $0.reviews[0].personTookPart = nil },
    RuleEdit("review-by") { $0.reviews[0].by = Identifier(known: "c-9") },
  ]

  static let program: [RuleEdit] = [
    .plan("plan-level") { $0.level = .partialHospitalization },
    .plan("phase-order") { $0.phases[0].number = 2 },
    RuleEdit("phase-days") {
      $0.program.daysPerWeek = Sourced(Bounds(known: 2...3), source: .programPolicy)
    },
    RuleEdit("phase-ladder") {
      $0.program.ladder = Sourced(StepDownLadder(known: [4, 2]), source: .programPolicy)
    },
    .plan("weeks-usual") { $0.phases[0].weeks = Bounds(known: 4...7) },
    .plan("weeks-longest") { $0.phases[0].weeks = Bounds(known: 4...11) },
    .plan("phase-mix") { $0.phases[2].mix[0].perWeek = 0 },
    .plan("hours-too-few") { $0.phases[0].mix[0].perWeek = 2 },
    RuleEdit("hours-too-many") {
      $0.program.weeklyHours = Sourced(Bounds(known: 9...10), source: .programPolicy)
    },
    RuleEdit("hours-per-day") { $0.program.hoursPerDay = Sourced(2, source: .programPolicy) },
    RuleEdit("hours-per-day-least") {
      // 10 h 30 min on four days, and 12 hours are four times three.
      $0.program.leastHoursPerDay = Sourced(3, source: .programPolicy)
    },
    .plan("group-share") { $0.phases[2].mix[2].perWeek = 3 },
    .plan("mix-without-purpose") { $0.interventions[6].service = .skillsGroup },
    .plan("individual-therapy") { $0.phases[2].mix.remove(at: 2) },
    .plan("substance-treatment") {
      $0.interventions[2].modality = .cbt
      $0.interventions[2].service = .groupTherapy
      for index in $0.phases.indices {
        $0.phases[index].mix.removeAll { $0.service == .addictionTreatment }
      }
    },
    RuleEdit("opioid-medication") { $0.intake.conditions[1].kind = .opioidUse },
    .plan("co-occurring-goals") { $0.problems[1].kind = .insomnia },
    .plan("trauma-informed") { $0.interventions[3].modality = .mindfulness },
    .plan("drawback-answered") { $0.mitigations.remove(at: 1) },
    RuleEdit("drawback-unknown") { $0.intake.supportIsAdequate = nil },
    RuleEdit("remote-safety") { $0.intake.telehealth?.locationIsKnown = nil },
    RuleEdit("modality-declined") {
      $0.patient.preferences?.declinedModalities.append(.grounding)
    },
    RuleEdit("language-answered") { $0.patient.needsInterpreter = true },
    RuleEdit("language-unknown") { $0.patient.language = nil },
    RuleEdit("preferences-asked") { $0.patient.strengths = nil },
    .plan("strengths-used") { $0.strengths = [] },
    .plan("discharge-criteria") { $0.dischargeCriteria = [] },
    RuleEdit("instrument-scheduled") { record in
      // Another count in place of the instrument, so that nothing else misses it.
      record.intake.behaviours += [GoodCourse.count("b-9", .skillUseDays, 1)].compactMap(\.self)
      record.changePlan {
        $0.objectives[0] = $0.objectives[2]
        $0.objectives[0].id = ObjectiveID(known: "o-1")
        $0.objectives[0].goal = GoalID(known: "g-1")
        $0.objectives[0].measure = .behaviour(.skillUseDays)
        $0.objectives[0].baselineFact = .behaviour(Identifier(known: "b-9"))
        $0.schedule[0].measure = .behaviour(.skillUseDays)
      }
    },
    RuleEdit("safety-item") {
      // Between the results of 2026-01-26 and 2026-02-09, and nobody assessed the risk since the intake.
      $0.measures.append(GoodCourse.phq("m-4", "2026-02-02", [1, 1, 1, 1, 1, 1, 1, 0, 1]))
    },
    RuleEdit("safety-item-late") {
      $0.measures.append(GoodCourse.phq("m-4", "2026-02-02", [1, 1, 1, 1, 1, 1, 1, 0, 1]))
      $0.risks = [
        RiskAssessment(id: Identifier(known: "k-2"), date: GoodCourse.day("2026-02-09"))
      ]
    },
    RuleEdit("safety-item-blank") {
      $0.measures.append(GoodCourse.phq("m-4", "2026-02-12", [1, 1, 1, 1, 1, 1, 1, 0, nil]))
    },
  ]

  static let selfCareAndSobriety: [RuleEdit] = [
    .plan("self-care") { $0.selfCare = [] },
    RuleEdit("self-care-asked") { $0.selfCare = [] },
    RuleEdit("sobriety-asked") { $0.program.sobriety = sobriety },
    RuleEdit("sobriety-reviewed") { record in
      record.program.sobriety = sobriety
      record.changePlan {
        $0.sobriety = [
          SobrietyAgreement(
            expectation: Identifier(known: "so-1"), agreed: true,
            ownWords: GoodCourse.text("words"))
        ]
      }
      // After the review of 2026-02-06.
      record.behaviours = [
        try? BehaviourCount(
          id: Identifier(known: "b-8"), behaviour: .alcoholDays, date: GoodCourse.day("2026-02-09"),
          count: 1, days: 7)
      ].compactMap(\.self)
    },
    .plan("objective-fits-aim") { $0.goals[0].category = .insight },
  ]

  private static let sobriety = [
    try? SobrietyExpectation(
      id: Identifier(known: "so-1"), conditions: [.alcoholUse], substances: [.alcohol],
      source: .programPolicy)
  ].compactMap(\.self)

  static func question(
    at place: FactReference, for subjects: [OpenQuestion.Subject] = []
  ) -> OpenQuestion {
    OpenQuestion(
      id: Identifier(known: "q-1"), question: GoodCourse.text("question"), missing: place,
      asksFor: subjects, why: GoodCourse.text("why"))
  }
}
