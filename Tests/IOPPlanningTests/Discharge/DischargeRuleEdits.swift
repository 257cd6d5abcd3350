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
  static let dischargeEdits: [CareEdit] = [
    CareEdit("discharge.begin-in-last-phase", in: [stillThere]) { $0.dischargePlans = [] },
    CareEdit("discharge.plan", also: ["discharge.open-needs"]) { $0.dischargePlans = [] },
    CareEdit("discharge.destination") { $0.dischargePlans[0].destination = nil },
    CareEdit("discharge.to-outpatient") { $0.dischargePlans[0].destination = .residential },
    CareEdit("discharge.summary") { $0.dischargePlans[0].servicesSummary = " " },
    CareEdit("discharge.forward-to-primary-care") { $0.discharge?.kind = .againstAdvice },
    CareEdit("discharge.forward-to-primary-care") { $0.discharge?.kind = .administrative },
    CareEdit("discharge.forward-to-next-program") { $0.discharge?.kind = .transfer },
    CareEdit("discharge.forward-to-next-program", edit: toMoreCare),
    // Seven days after the last day at the latest (Citation.fuhFollowUp): the eighth is too late.
    CareEdit("discharge.first-appointment") { record in
      record.dischargePlans[0].appointments = [
        try appointment(.individualTherapy, "2026-03-28"),
        try appointment(.medicationManagement, "2026-03-28"),
      ]
    },
    CareEdit("discharge.same-day") { record in
      record.dischargePlans[0].appointments.append(
        try appointment(.individualTherapy, "2026-03-20"))
    },
    CareEdit("discharge.appointment-particulars") { record in
      record.dischargePlans[0].appointments[1] = try appointment(
        .medicationManagement, "2026-03-26", contact: nil)
    },
    CareEdit("discharge.appointment-particulars", also: ["discharge.readiness"]) { record in
      record.dischargePlans[0].appointments[1] = try appointment(.medicationManagement, nil)
    },
    CareEdit("discharge.past-appointment") { record in
      record.dischargePlans[0].appointments.append(
        try appointment(.individualTherapy, "2026-03-10"))
    },
    CareEdit("discharge.known-needs") { record in
      record.dischargePlans[0].handedOver.append(try Identifier("n-9"))
    },
    CareEdit("discharge.open-needs") { $0.dischargePlans[0].handedOver = [] },
    CareEdit("discharge.open-needs-overridden", in: [overridden]) { record in
      record.dischargePlans[0].handedOver = []
    },
    CareEdit("discharge.readiness") { $0.dischargePlans[0].copyGiven = nil },
    CareEdit("discharge.readiness") { record in
      record.measures[1] = try phq9("phq-3", "2026-03-17", [2, 2, 2, 2, 2, 1, 1, 1, 0])
    },
    CareEdit("discharge.medicines-compared") { $0.reconciliations = [] },
    CareEdit("discharge.medicines-compared") { record in
      record.medicationChanges = [
        try MedicationChange(
          id: try Identifier("mc-1"), medication: try Identifier("m-1"),
          date: try day("2026-03-19"), kind: .doseChanged, dose: words("Dose"))
      ]
    },
    CareEdit("discharge.disclosure-consent") { $0.consents = [] },
    CareEdit("discharge.disclosure-consent") { $0.consents = [try part2(through: "2026-03-19")] },
    CareEdit("discharge.readiness-overridden", in: [overridden]) { record in
      record.dischargePlans[0].medicationsReconciled = false
    },
  ]
}
