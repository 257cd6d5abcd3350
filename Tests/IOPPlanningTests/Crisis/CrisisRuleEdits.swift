import IOPModels
import IOPPlanning

extension CareFixture {
  /// The crisis plan was gone through in the last week.
  static let crisisPlanNow: CareChange = { $0.crisisPlans[0].date = try day("2026-03-19") }

  /// For every rule about the crisis plan, an edit that breaks it.
  static let crisisEdits: [CareEdit] = [
    CareEdit("crisis.plan-at-risk", in: [firstPhase]) { $0.crisisPlans = [] },
    CareEdit("crisis.plan", in: [firstPhase, calm]) { $0.crisisPlans = [] },
    CareEdit("crisis.filled-at-risk") { $0.crisisPlans[0].reasons = [" "] },
    CareEdit("crisis.filled", in: [calm]) { $0.crisisPlans[0].coping = [] },
    CareEdit("crisis.suggested-number") { $0.crisisPlans[0].warningSigns.removeLast() },
    CareEdit("crisis.suggested-number") { $0.crisisPlans[0].emergencyDepartment = "" },
    CareEdit("crisis.suggested-number") { record in
      let helpers = record.crisisPlans[0].helpers
      record.crisisPlans[0].helpers = [helpers[0], helpers[1], helpers[1]]
    },
    CareEdit("crisis.review-after-rise") { record in
      record.risks.append(try risk("r-4", "2026-03-19") { $0.level = .moderate })
    },
    CareEdit("crisis.risk-contradiction", in: [stillThere]) { record in
      record.risks[1].ideation = RiskAssessment.Ideation.absent
    },
    CareEdit("crisis.item-assessed", in: [stillThere]) { record in
      record.measures.append(try phq9("phq-4", "2026-03-18", [0, 0, 0, 0, 0, 0, 0, 0, 1]))
    },
    CareEdit("crisis.count-assessed", in: [stillThere]) { record in
      record.behaviours.append(
        try BehaviourCount(
          id: Identifier("idea"), behaviour: .ideationDays, date: day("2026-03-18"), count: 2,
          days: 7))
    },
    CareEdit("crisis.count-urge", in: [stillThere]) { record in
      record.behaviours.append(
        try BehaviourCount(
          id: Identifier("urge"), behaviour: .urgeDays, date: day("2026-03-18"), count: 2, days: 7))
    },
    CareEdit("crisis.line", also: ["crisis.around-the-clock"]) { record in
      record.crisisPlans[0].lines = []
    },
    CareEdit("crisis.around-the-clock") { record in
      record.crisisPlans[0].lines = [
        try CrisisLine(
          name: "Line", reach: "000", hours: try WeeklyTimes(["mon 00:00-23:55"]),
          checked: try day("2026-01-05"))
      ]
    },
    CareEdit("crisis.known-people") { record in
      record.crisisPlans[0].distractionPeople.append(try Identifier("s-9"))
    },
    CareEdit("crisis.helper-number") { record in
      record.patient.supports?[0].contacts = []
      record.patient.supports?[1].contacts = [ContactPoint(.text, " ")]
    },
    CareEdit("crisis.helper-consent-unknown") { $0.patient.supports?[2].consentToContact = nil },
    CareEdit("crisis.helper-consent-refused") { $0.patient.supports?[2].consentToContact = false },
    CareEdit("crisis.distraction-and-help") { record in
      record.crisisPlans[0].distractionPeople = record.crisisPlans[0].helpers.reversed()
    },
    CareEdit("crisis.line-checked") { record in
      let line = record.crisisPlans[0].lines[0]
      record.crisisPlans[0].lines = [
        try CrisisLine(name: line.name, reach: line.reach, hours: line.hours)
      ]
    },
    CareEdit("crisis.means-at-reach") { $0.crisisPlans[0].means = [] },
    CareEdit("crisis.means-at-reach") { record in
      record.crisisPlans[0].means = [
        MeansSafety(means: .sharps, action: .noAccess),
        MeansSafety(means: .medication, action: .noAccess),
      ]
    },
    CareEdit("crisis.means-asked", in: [stillThere]) { record in
      // Passive thoughts on a day after the crisis plan, and nobody asked about means.
      record.risks.append(
        try risk("r-4", "2026-03-12") {
          $0.ideation = .passive
          $0.accessToMeans = nil
        })
    },
    CareEdit("crisis.thoughts-assessed", in: [stillThere]) { record in
      record.updates = [try status("2026-03-12", MentalStatus(thoughtsOfHarm: true))]
    },
    CareEdit("crisis.assessed-sober", in: [stillThere]) { record in
      record.updates = [try status("2026-03-10", MentalStatus(isIntoxicated: true))]
    },
    CareEdit("crisis.risk-contradiction", in: [stillThere]) { record in
      record.updates = [try status("2026-03-10", MentalStatus(suicidalThoughts: false))]
    },
    CareEdit("crisis.risk-contradiction", in: [stillThere]) { record in
      record.updates = [try status("2026-03-10", MentalStatus(thoughtsOfHarm: true))]
    },
    CareEdit("crisis.risk-contradiction", in: [stillThere]) { record in
      record.diaryCards = [
        try card("2026-03-09", suicide: 0, selfHarm: 0, happened: true),
        try card("2026-03-12", suicide: 0, selfHarm: 0, happened: false),
      ]
    },
    CareEdit("crisis.means-none-agreed") { record in
      record.crisisPlans[0].means = record.crisisPlans[0].means.map {
        MeansSafety(means: $0.means, action: .declined, note: $0.note)
      }
    },
    CareEdit("crisis.means-declined") { $0.crisisPlans[0].means[0].action = .declined },
    CareEdit("crisis.means-specific") { $0.crisisPlans[0].means[1].means = .other },
    CareEdit("crisis.helper-consent-ended") { record in
      record.consents.append(
        try Consent(
          id: try Identifier("cn-2"), recorded: try day("2026-01-02"), kind: .supportContact,
          recipients: [
            ConsentParty(kind: .named, name: words("Name"), support: try Identifier("s-3"))
          ],
          expiration: .date(try day("2026-03-19")), signer: .patient,
          signed: try day("2026-01-02")))
    },
    // Risk was assessed last on 2026-03-10.
    CareEdit("crisis.diary-assessed", in: [stillThere]) { record in
      record.diaryCards = [try card("2026-03-11", suicide: 1)]
    },
    CareEdit("crisis.diary-assessed", in: [stillThere]) { record in
      record.diaryCards = [
        try card("2026-03-11", suicide: 0, selfHarm: 0, happened: true),
        try card("2026-03-12", suicide: 0, selfHarm: 0, happened: false),
      ]
    },
    CareEdit("crisis.diary-urge", in: [stillThere]) { record in
      record.diaryCards = [try card("2026-03-11", suicide: 0, selfHarm: 1, happened: false)]
    },
    CareEdit("crisis.diary-blank", in: [stillThere]) { record in
      record.diaryCards = [try card("2026-03-11", suicide: 0)]
    },
    // The crisis plan is of 2026-01-06, four days after the intake.
    CareEdit("crisis.threat-judged", in: [stillThere]) { record in
      record.intake.environment = try EnvironmentRisk(isThreatened: true)
    },
    CareEdit("crisis.threat-judged", in: [stillThere, crisisPlanNow]) { record in
      record.intake.environment = try EnvironmentRisk(acuteDanger: false)
      record.updates = [try surroundings("2026-03-12", try EnvironmentRisk(violence: true))]
    },
    CareEdit("crisis.threat-planned", in: [stillThere]) { record in
      record.updates = [
        try surroundings(
          "2026-03-12", try EnvironmentRisk(acuteDanger: false, isThreatened: true))
      ]
    },
    CareEdit("crisis.weapons-at-risk", in: [stillThere]) { record in
      record.updates = [
        try surroundings(
          "2026-03-12", try EnvironmentRisk(weaponsInReach: true, weaponsLocked: false))
      ]
    },
    CareEdit("crisis.weapons-at-risk", in: [stillThere]) { record in
      record.updates = [
        try surroundings("2026-03-12", try EnvironmentRisk(weaponsInReach: true))
      ]
    },
    CareEdit("crisis.weapons", in: [stillThere, calm]) { record in
      record.updates = [
        try surroundings("2026-03-12", try EnvironmentRisk(weaponsInReach: true))
      ]
    },
  ]
}
