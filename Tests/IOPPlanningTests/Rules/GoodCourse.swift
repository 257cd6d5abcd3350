import IOPModels
import IOPPlanning

/// A course of care in which the rules of plans find nothing: the ground that each test changes in one place.
///
/// Every private text of the record holds ``canary``, so that a test can prove that none gets into a finding.
enum GoodCourse {
  /// What every private text holds.
  static let canary = "canary"
  /// The day on which the course is looked at: 32 days after admission, after the first review.
  static let today = day("2026-02-13")
  /// A day before the plan was signed.
  static let dayOfDraft = day("2026-01-09")
  /// A day on which the plan is signed and treatment is young.
  static let earlyDay = day("2026-01-25")

  /// The record.
  static let record = CareRecord(
    patient: patient, program: .adultDay, clinicians: clinicians, intake: intake,
    admission: Admission(date: day("2026-01-12"), by: Identifier(known: "c-th")), plans: [plan],
    measures: [
      phq("m-2", "2026-01-26", [2, 2, 2, 2, 2, 1, 1, 1, 0]),
      phq("m-3", "2026-02-09", [1, 1, 2, 2, 1, 1, 1, 0, 0]),
    ],
    sessions: sessions,
    reviews: [
      PlanReview(
        id: Identifier(known: "r-1"), date: day("2026-02-06"), by: Identifier(known: "c-th"),
        decision: .continue, because: text("because"), personTookPart: true)
    ],
    selfCare: [
      SelfCareEntry(
        id: Identifier(known: "e-1"), date: day("2026-02-08"), kind: .outdoors,
        activity: Identifier(known: "sc-1"), completion: .done, note: text("note"))
    ],
    formulations: [
      formulation(.individual), formulation(.family), formulation(.psychiatry),
      formulation(.group),
    ])

  private static func formulation(_ discipline: Discipline) -> Formulation {
    let id = Identifier<Formulation>(known: "f-\(discipline.rawValue)")
    let formulation = try? Formulation(
      id: id, of: discipline, date: day("2026-01-06"), author: Identifier(known: "c-th"),
      owner: Identifier(known: "c-th"), statement: text("view"))
    guard let formulation else { fatalError("a formulation of the test") }
    return formulation
  }

  /// A date of the test's own.
  static func day(_ text: String) -> CalendarDate {
    guard let date = try? CalendarDate(text) else { return .earliest }
    return date
  }

  /// A private text that holds the canary.
  static func text(_ words: String) -> PrivateText { PrivateText("\(canary) \(words)") }

  /// A result of the PHQ-9.
  static func phq(_ id: String, _ date: String, _ answers: [Int?]) -> MeasureResult {
    guard
      let result = try? MeasureResult(
        id: Identifier(known: id), instrument: .phq9, date: day(date), answers: answers)
    else { return phq(id, date, Array(repeating: 0, count: 9)) }
    return result
  }

  /// A count of a behaviour over seven days.
  static func count(_ id: String, _ behaviour: Behaviour, _ count: Int) -> BehaviourCount? {
    try? BehaviourCount(
      id: Identifier(known: id), behaviour: behaviour, date: day("2026-01-05"), count: count,
      days: 7)
  }

  static func name(_ given: String) -> PersonName {
    PersonName(given: text(given), family: text("family"), preferred: text("preferred"))
  }

  // MARK: Person and team

  private static let patient = Patient(
    id: Identifier(known: "pt-1"), name: name("patient"), pronouns: text("pronouns"),
    birthDate: Private(day("1991-05-04")), language: LanguageTag(known: "en"),
    needsInterpreter: false, culture: text("culture"),
    timeZone: zone, contacts: [ContactPoint(.phone, text("phone"))],
    supports: [
      SupportPerson(
        id: Identifier(known: "s-1"), name: name("support"), relationship: .sibling,
        contacts: [ContactPoint(.phone, text("phone of support"))], consentToContact: true,
        isEmergencyContact: true)
    ],
    commitments: [
      Commitment(
        id: Identifier(known: "w-1"), kind: .work, times: .empty, flexibility: .fixed,
        note: text("work"))
    ],
    preferences: Preferences(
      declinedModalities: [.emdr], deliveries: [.hybrid], notes: [text("preference")]),
    strengths: [text("strength")])

  private static let zone: TimeZoneName = {
    guard let zone = try? TimeZoneName("America/Chicago") else { fatalError("a zone of the test") }
    return zone
  }()

  private static let clinicians = [
    clinician("c-th", .individualTherapist), clinician("c-add", .addictionSpecialist),
    clinician("c-psy", .psychiatrist), clinician("c-fam", .familyTherapist),
  ]

  private static func clinician(_ id: String, _ role: TeamRole) -> Clinician {
    Clinician(
      id: Identifier(known: id), name: name(id), role: role,
      credentials: [Credential(title: canary, expires: day("2027-12-31"))])
  }

  // MARK: Intake

  private static let intake = IntakeAssessment(
    id: Identifier(known: "a-1"), date: day("2026-01-05"), by: Identifier(known: "c-th"),
    route: .selfReferral, presentingConcern: text("concern"),
    conditions: [
      condition("c-dep", .majorDepression, .principal, .active),
      condition("c-alc", .alcoholUse, .coOccurring, .earlyRemission),
      condition("c-ptsd", .postTraumaticStress, .coOccurring, .active),
      condition("c-ins", .insomnia, .coOccurring, .fullRemission),
    ],
    impacts: [FunctionalImpact(.work, .marked, note: text("impact"))],
    measures: [phq("m-1", "2026-01-05", [2, 2, 2, 2, 2, 2, 2, 2, 1])],
    behaviours: [count("b-1", .alcoholDays, 0), count("b-2", .plannedActivities, 1)].compactMap(
      \.self),
    risk: RiskAssessment(
      id: Identifier(known: "k-1"), date: day("2026-01-05"), ideation: .passive, hasPlan: false,
      hasIntent: false, protective: [text("protective")], level: .low,
      mitigation: text("mitigation")),
    isAcuteEmergency: false, needs24HourCare: false, outpatientIsEnough: false,
    canParticipate: true, expectedToBenefit: true, isWilling: true, readiness: .action,
    withdrawal: Withdrawal.absent, medicalStability: .stable,
    living: LivingSituation(isSafe: true, isStable: true, arrangement: text("home")),
    supportIsAdequate: true,
    telehealth: TelehealthReadiness(
      hasStableConnection: true, hasPrivateSpace: true, locationIsKnown: true,
      hasLocalEmergencyContact: true),
    priorTreatment: [], medications: [],
    statedGoals: [
      StatedGoal(id: Identifier(known: "sg-1"), words: text("get up in the morning")),
      StatedGoal(id: Identifier(known: "sg-2"), words: text("stay sober")),
    ])

  private static func condition(
    _ id: String, _ kind: ConditionKind, _ role: ClinicalCondition.Role,
    _ course: ClinicalCondition.Course
  ) -> ClinicalCondition {
    ClinicalCondition(
      id: Identifier(known: id), kind: kind, role: role, severity: .moderate, course: course,
      note: text(id))
  }

  // MARK: Sessions

  private static let sessions: [Session] = (0..<6).flatMap { week in
    [
      session(
        "s-i\(week)", week, 0, .individualTherapy, .onsite, [objective("o-1"), objective("o-3")]),
      session("s-a\(week)", week, 1, .addictionTreatment, .virtual, [objective("o-2")]),
    ]
  }

  private static func objective(_ id: String) -> ObjectiveID { ObjectiveID(known: id) }

  private static func session(
    _ id: String, _ week: Int, _ weekday: Int, _ service: ServiceKind, _ delivery: DeliveryMode,
    _ addresses: [ObjectiveID]
  ) -> Session {
    let date = (try? day("2026-01-12").adding(days: 7 * week + weekday)) ?? .earliest
    // The last week has not come yet on the day on which the course is looked at.
    let isHeld = date <= today
    let session = try? Session(
      id: Identifier(known: id), date: date, start: .noon, minutes: Minutes(known: 60),
      service: service, delivery: delivery, clinician: Identifier(known: "c-th"),
      status: isHeld ? .held : .planned, attendance: isHeld ? .present : nil,
      note: isHeld
        ? SessionNote(
          shared: text("shared"), individual: text("individual"), addresses: addresses,
          interventions: [InterventionID(known: "i-1")], skills: [.thoughtRecord],
          engagement: .moderate) : nil,
      homework: isHeld ? [Homework(task: text("task"), skill: .thoughtRecord)] : [])
    guard let session else { fatalError("a session of the test") }
    return session
  }
}
