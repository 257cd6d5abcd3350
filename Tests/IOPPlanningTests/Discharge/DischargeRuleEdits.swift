import IOPModels
import IOPPlanning

extension CareFixture {
  /// A discharge with a reason for leaving although something is open.
  static let overridden: CareChange = { record in
    record.discharge?.override = Override(
      by: try Identifier("c-1"), date: try day("2026-03-19"), because: words("Because"))
  }

  /// Another program of a higher level takes over.
  static let toMoreCare: CareChange = { record in
    record.discharge?.kind = .stepUp
    record.dischargePlans[0].destination = .partialHospitalization
  }

  /// For every rule about leaving, an edit that breaks it.
  static let dischargeEdits: [RuleEdit] = [
    RuleEdit("discharge.begin-in-last-phase", in: [stillThere]) { $0.dischargePlans = [] },
    RuleEdit("discharge.plan", also: ["discharge.open-needs"]) { $0.dischargePlans = [] },
    RuleEdit("discharge.destination") { $0.dischargePlans[0].destination = nil },
    RuleEdit("discharge.to-outpatient") { $0.dischargePlans[0].destination = .residential },
    RuleEdit("discharge.summary") { $0.dischargePlans[0].servicesSummary = " " },
    RuleEdit("discharge.forward-to-primary-care") { $0.discharge?.kind = .againstAdvice },
    RuleEdit("discharge.forward-to-primary-care") { $0.discharge?.kind = .administrative },
    RuleEdit("discharge.forward-to-next-program") { $0.discharge?.kind = .transfer },
    RuleEdit("discharge.forward-to-next-program", edit: toMoreCare),
    // Seven days after the last day at the latest (Citation.fuhFollowUp): the eighth is too late.
    RuleEdit("discharge.first-appointment") { record in
      record.dischargePlans[0].appointments = [
        try appointment(.individualTherapy, "2026-03-28"),
        try appointment(.medicationManagement, "2026-03-28"),
      ]
    },
    RuleEdit("discharge.same-day") { record in
      record.dischargePlans[0].appointments.append(
        try appointment(.individualTherapy, "2026-03-20"))
    },
    RuleEdit("discharge.appointment-particulars") { record in
      record.dischargePlans[0].appointments[1] = try appointment(
        .medicationManagement, "2026-03-26", contact: nil)
    },
    RuleEdit("discharge.appointment-particulars") { record in
      record.dischargePlans[0].appointments[1] = try appointment(.medicationManagement, nil)
    },
    RuleEdit("discharge.known-needs") { record in
      record.dischargePlans[0].handedOver.append(try Identifier("n-9"))
    },
    RuleEdit("discharge.open-needs") { $0.dischargePlans[0].handedOver = [] },
    RuleEdit("discharge.open-needs-overridden", in: [overridden]) { record in
      record.dischargePlans[0].handedOver = []
    },
    RuleEdit("discharge.readiness") { $0.dischargePlans[0].copyGiven = nil },
    RuleEdit("discharge.readiness") { record in
      record.measures[1] = try phq9("phq-3", "2026-03-17", [2, 2, 2, 2, 2, 1, 1, 1, 0])
    },
    RuleEdit("discharge.readiness-overridden", in: [overridden]) { record in
      record.dischargePlans[0].medicationsReconciled = false
    },
  ]
}
