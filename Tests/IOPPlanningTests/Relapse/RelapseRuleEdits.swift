import IOPModels
import IOPPlanning

extension CareFixture {
  /// For every rule about the relapse-prevention plan, an edit that breaks it.
  static let relapseEdits: [CareEdit] = [
    CareEdit("relapse.plan-at-discharge") { $0.relapsePlans = [] },
    CareEdit("relapse.plan-at-discharge", in: [stillThere]) { $0.relapsePlans = [] },
    CareEdit(
      "relapse.plan-in-last-phase", also: ["discharge.begin-in-last-phase"], in: [stillThere]
    ) { record in
      record.relapsePlans = []
      record.dischargePlans = []
    },
    CareEdit("relapse.triggers") { $0.relapsePlans[0].triggers = [""] },
    CareEdit("relapse.strengths") { $0.relapsePlans[0].strengths = [] },
    CareEdit("relapse.taught") { record in
      record.sessions[0] = try session("s-1", "2026-03-13", modality: .cbt)
    },
    CareEdit("relapse.taught", in: [stillThere]) { record in
      record.sessions[0] = try session(
        "s-1", "2026-03-13", modality: .relapsePrevention, attendance: .noShow)
    },
    CareEdit("relapse.sign-action") { record in
      record.relapsePlans[0].signs[1] = try RelapsePreventionPlan.WarningSign(
        stage: .middle, sign: words("Sign"), actions: [])
    },
    CareEdit("relapse.sign-contact") { record in
      record.relapsePlans[0].signs[1] = try sign(.middle, with: nil)
    },
    CareEdit("relapse.stages") { $0.relapsePlans[0].signs.remove(at: 0) },
    CareEdit("relapse.crisis-leads-on", also: ["crisis.plan-at-risk"]) { $0.crisisPlans = [] },
    CareEdit("relapse.known-people") { record in
      record.relapsePlans[0].signs[0] = try sign(.early, with: "s-9")
    },
    CareEdit("relapse.consent-unknown") { record in
      record.patient.supports?[3].consentToContact = nil
      record.relapsePlans[0].signs[0] = try sign(.early, with: "s-4")
    },
    CareEdit("relapse.consent-refused") { record in
      record.patient.supports?[3].consentToContact = false
      record.relapsePlans[0].signs[0] = try sign(.early, with: "s-4")
    },
    CareEdit("relapse.measure-direction") { record in
      record.relapsePlans[0].measuredSigns.append(
        try measured(try ObjectiveMeasure("instrument:mood-chart"), from: 3))
    },
    CareEdit("relapse.measure-range") { record in
      // The PHQ-9 goes to 27 (Citation.phq9).
      record.relapsePlans[0].measuredSigns[0] = try measured(.instrument(.phq9), from: 28)
    },
    CareEdit("relapse.measure-range") { record in
      record.relapsePlans[0].measuredSigns[1] = try measured(.behaviour(.alcoholDays), from: 0)
    },
    CareEdit("relapse.measure-range") { record in
      record.relapsePlans[0].measuredSigns[0] = try measured(.instrument(.phq9), from: 0)
    },
    CareEdit("relapse.measure-true-from-start") { record in
      record.relapsePlans[0].measuredSigns[0] = try measured(.instrument(.phq9), from: 8)
    },
    CareEdit("relapse.measure-shows", in: [stillThere]) { record in
      record.behaviours.append(try alcohol("alc-4", "2026-03-19", 1))
    },
    CareEdit("relapse.situations") { $0.relapsePlans[0].situations = [] },
    CareEdit(
      "relapse.situations", in: [withoutSubstanceUse, { $0.relapsePlans[0].situations = [] }]
    ) { record in
      // A problem that came up after the assessment.
      try editPlan(&record) { content in
        content.problems.append(
          Problem(
            id: try Identifier("pr-2"), kind: .opioidUse, statement: words("Problem"),
            status: .active))
      }
    },
    CareEdit("relapse.situation-coping") { record in
      record.relapsePlans[0].situations = [
        try RelapsePreventionPlan.HighRiskSituation(situation: words("Situation"), confidence: 9)
      ]
    },
    CareEdit("relapse.low-confidence", in: [withoutSubstanceUse]) { record in
      record.relapsePlans[0].situations = [
        try RelapsePreventionPlan.HighRiskSituation(situation: words("Situation"), confidence: 4)
      ]
    },
    CareEdit("relapse.lapse-script") { $0.relapsePlans[0].lapseScript = nil },
  ]

  static func measured(
    _ measure: ObjectiveMeasure, from: Int
  ) throws -> RelapsePreventionPlan.MeasuredSign {
    try RelapsePreventionPlan.MeasuredSign(measure: measure, from: from, act: words("Call"))
  }
}
