import IOPModels
import IOPPlanning

extension GoodCourse {
  /// The plan, signed on the day of admission.
  static let plan: TreatmentPlan = makePlan(content, signatures)

  /// A version of the plan with these parts.
  static func makePlan(_ content: PlanContent, _ signatures: [Signature]) -> TreatmentPlan {
    let plan = try? TreatmentPlan(
      id: Identifier(known: "tp-1"), versionID: Identifier(known: "tp-1-v1"),
      made: day("2026-01-08"), author: Identifier(known: "c-th"), content: content,
      signatures: signatures)
    guard let plan else { fatalError("a plan of the test") }
    return plan
  }

  private static let signatures = [
    Signature(signer: .patient, date: day("2026-01-12")),
    Signature(
      signer: .clinician, clinician: Identifier(known: "c-th"), date: day("2026-01-12")),
    Signature(
      signer: .physician, clinician: Identifier(known: "c-psy"), date: day("2026-01-12")),
  ]

  private static let content = PlanContent(
    start: day("2026-01-12"), level: .intensiveOutpatient, problems: problems, goals: goals,
    objectives: objectives, interventions: interventions, phases: phases,
    schedule: [
      MeasureSchedule(measure: .instrument(.phq9), everyDays: 7, source: .commonPractice),
      MeasureSchedule(measure: .behaviour(.alcoholDays), everyDays: 7, source: .commonPractice),
      MeasureSchedule(
        measure: .behaviour(.plannedActivities), everyDays: 7, source: .commonPractice),
    ],
    strengths: [text("strength")],
    dischargeCriteria: [
      DischargeCriterion(
        id: Identifier(known: "d-1"), statement: text("criterion"),
        objectives: [ObjectiveID(known: "o-1")], kind: .objectives)
    ],
    mitigations: [
      Mitigation(
        drawback: .noSupportAtNight, because: text("because"), answer: text("crisis plan")),
      Mitigation(drawback: .limitedTime, because: text("because"), answer: text("evenings off")),
      Mitigation(
        drawback: .notForEmergencies, because: text("because"), answer: text("whom to call")),
      Mitigation(drawback: .lessSupervision, because: text("because"), answer: text("a count")),
      Mitigation(drawback: .insuranceLimits, because: text("because"), answer: text("verified")),
    ],
    nextReview: day("2026-02-06"),
    selfCare: [
      SelfCareActivity(
        known: Identifier(known: "sc-1"), kind: .outdoors, what: text("walk"), daysPerWeek: 3,
        problems: [ProblemID(known: "p-1")], why: text("why"))
    ])

  private static let problems = [
    Problem(
      id: ProblemID(known: "p-1"), kind: .majorDepression, condition: Identifier(known: "c-dep"),
      statement: text("depression"),
      evidence: [
        .measure(Identifier(known: "m-1")), .impact(.work),
        .condition(Identifier(known: "c-dep")),
      ], status: .active, why: text("why")),
    Problem(
      id: ProblemID(known: "p-2"), kind: .alcoholUse, condition: Identifier(known: "c-alc"),
      statement: text("alcohol"), evidence: [.behaviour(Identifier(known: "b-1"))],
      status: .active),
    Problem(
      id: ProblemID(known: "p-3"), kind: .postTraumaticStress,
      condition: Identifier(known: "c-ptsd"), statement: text("trauma"),
      evidence: [.condition(Identifier(known: "c-ptsd"))], status: .deferred,
      deferral: text("first steady ground")),
  ]

  private static let goals = [
    goal("g-1", "p-1", "sg-1", "get up in the morning"),
    goal("g-2", "p-2", "sg-2", "stay sober"),
    goal("g-3", "p-1", "sg-1", "see friends again"),
  ]

  private static func goal(
    _ id: String, _ problem: String, _ stated: String, _ words: String
  ) -> Goal {
    Goal(
      id: GoalID(known: id), problems: [ProblemID(known: problem)], ownWords: text(words),
      statedGoal: Identifier(known: stated), statement: text("goal"), status: .active,
      why: text("why"))
  }

  private static let objectives = [
    Objective(
      id: ObjectiveID(known: "o-1"), goal: GoalID(known: "g-1"), statement: text("mood"),
      measure: .instrument(.phq9), baseline: 17,
      baselineFact: .measure(Identifier(known: "m-1")), target: 9, direction: .lower,
      due: day("2026-03-20")),
    Objective(
      id: ObjectiveID(known: "o-2"), goal: GoalID(known: "g-2"), statement: text("sober"),
      measure: .behaviour(.alcoholDays), baseline: 0,
      baselineFact: .behaviour(Identifier(known: "b-1")), target: 0, direction: .lower,
      due: day("2026-03-20")),
    Objective(
      id: ObjectiveID(known: "o-3"), goal: GoalID(known: "g-3"), statement: text("activities"),
      measure: .behaviour(.plannedActivities), baseline: 1,
      baselineFact: .behaviour(Identifier(known: "b-2")), target: 5, direction: .higher,
      due: day("2026-02-20")),
  ]

  private static let interventions = [
    intervention("i-1", "o-1", .cbt, .individualTherapy, "c-th", role: .individualTherapist),
    intervention("i-2", "o-3", .behaviouralActivation, .skillsGroup, "c-th"),
    intervention("i-3", "o-2", .relapsePrevention, .addictionTreatment, "c-add"),
    intervention("i-4", "o-1", .grounding, .skillsGroup, "c-th"),
    intervention("i-5", "o-1", .medicationManagement, .medicationManagement, "c-psy"),
    intervention("i-6", "o-1", .safetyPlanning, .familyTherapy, "c-fam"),
    intervention("i-7", "o-1", .groupProcess, .groupTherapy, "c-th"),
    intervention("i-8", "o-1", .psychoeducation, .psychoeducation, "c-th"),
  ]

  private static func intervention(
    _ id: String, _ serves: String, _ modality: Modality, _ service: ServiceKind, _ owner: String,
    role: TeamRole? = nil
  ) -> Intervention {
    Intervention(
      id: InterventionID(known: id), serves: [ObjectiveID(known: serves)], modality: modality,
      service: service, dose: Dose(known: 1, everyWeeks: 1, minutes: Minutes(known: 60)),
      owner: Identifier(known: owner), ownerRole: role, skills: [.thoughtRecord],
      why: text("why"), insteadOf: [.init(.act, because: text("because"))])
  }

  /// 10 h 30 min over 4 days, then 7 h over 3 and 4 h over 2; 6 to 12 weeks together.
  private static let phases = [
    Phase(
      number: 1, daysPerWeek: 4, weeks: Bounds(known: 4...6),
      mix: [
        hours(.groupTherapy, 4), hours(.skillsGroup, 2), hours(.addictionTreatment, 1),
        hours(.psychoeducation, 1), hours(.individualTherapy, 1), hours(.familyTherapy, 1),
        .init(.medicationManagement, perWeek: 1, minutes: Minutes(known: 30)),
      ], why: text("why")),
    Phase(
      number: 2, daysPerWeek: 3, weeks: Bounds(known: 1...3),
      mix: [
        hours(.groupTherapy, 3), hours(.skillsGroup, 2), hours(.addictionTreatment, 1),
        hours(.individualTherapy, 1),
      ]),
    Phase(
      number: 3, daysPerWeek: 2, weeks: Bounds(known: 1...3),
      mix: [
        hours(.groupTherapy, 2), hours(.addictionTreatment, 1), hours(.individualTherapy, 1),
      ]),
  ]

  private static func hours(_ service: ServiceKind, _ perWeek: Int) -> Phase.ServiceDose {
    .init(service, perWeek: perWeek, minutes: Minutes(known: 60))
  }
}

extension CareRecord {
  /// Changes what the first plan says, signed or not: a test breaks what the library would not let break.
  mutating func changePlan(_ change: (inout PlanContent) -> Void) {
    var content = plans[0].content
    change(&content)
    plans[0] = GoodCourse.makePlan(content, plans[0].signatures)
  }

  /// Changes who signed the first plan.
  mutating func changeSignatures(_ change: (inout [Signature]) -> Void) {
    var signatures = plans[0].signatures
    change(&signatures)
    plans[0] = GoodCourse.makePlan(plans[0].content, signatures)
  }

  /// Changes the notes and the homework of the sessions that were held.
  mutating func changeSessions(
    note: (Session, inout SessionNote) -> Void = { _, _ in },
    homework: (inout [Homework]) -> Void = { _ in }
  ) {
    sessions = sessions.map { session in
      guard var changed = session.note else { return session }
      note(session, &changed)
      var practice = session.homework
      homework(&practice)
      let result = try? Session(
        id: session.id, date: session.date, start: session.start, minutes: session.minutes,
        service: session.service, modality: session.modality, delivery: session.delivery,
        clinician: session.clinician, status: session.status, attendance: session.attendance,
        note: changed, homework: practice)
      return result ?? session
    }
  }
}
