import IOPModels

extension PlanRule {
  /// That what goes along with the person at discharge is on record, and may be passed on.
  static let dischargeHandover: [PlanRule] = [
    PlanRule(
      "discharge.medicines-compared",
      "What the discharge plan calls a compared list of medicines was compared on record.",
      severity: .warning,
      remedy: "Compare the medicines with another source before the last day, and record it.",
      source: .commonPractice
    ) { plan in
      guard let discharge = plan.record.discharge, let leaving = plan.dischargePlan,
        leaving.medicationsReconciled == true,
        let medicines = plan.record.medicines(on: discharge.date), !medicines.isEmpty
      else { return [] }
      let changed = plan.record.lastMedicineChange(by: discharge.date) ?? plan.record.intake.date
      guard !plan.record.reconciliations.contains(where: { $0.date >= changed }) else { return [] }
      return [
        Hit(
          leaving.place("medsReconciled"),
          "No comparison of the medicines is on record since \(changed), when they changed last.")
      ]
    },
    PlanRule(
      "discharge.disclosure-consent",
      "What is passed on about substance use treatment at discharge has a consent that holds.",
      severity: .warning,
      remedy:
        "Ask for the consent before anything is passed on, where 42 CFR Part 2 holds for the program.",
      source: .cfr2_31
    ) { plan in
      guard let discharge = plan.record.discharge, let leaving = plan.dischargePlan,
        !leaving.handedOver.isEmpty || discharge.kind.isToMoreOrEqualCare
          || plan.record.needUpdates.contains(where: { $0.status == .handedOver }),
        plan.facts.conditions.contains(where: \.value.kind.isSubstanceUse)
      else { return [] }
      switch plan.holds(.part2, on: discharge.date) {
      case true?: return []
      case false?:
        return [
          Hit(
            leaving.place("handedOver"),
            "Something is passed on, and no consent to disclose substance use treatment holds.")
        ]
      case nil:
        return [
          Hit(
            leaving.place("handedOver"),
            "Something is passed on, and it is not known whether the consent holds.")
        ]
      }
    },
  ]
}

extension CareRecord {
  /// Returns the last day by a day on which a medicine was begun, changed or ended; nil when none was since the intake.
  fileprivate func lastMedicineChange(by date: CalendarDate) -> CalendarDate? {
    let entries = (intake.medications ?? []) + medications
    let days =
      medicationChanges.map(\.date)
      + entries.flatMap { [$0.started, $0.ended] }
      .compactMap(\.self)
    return days.filter { $0 >= intake.date && $0 <= date }.max()
  }
}
