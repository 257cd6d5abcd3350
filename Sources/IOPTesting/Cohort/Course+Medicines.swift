import IOPModels
import IOPPlanning

/// What happens to the medicines: compared, begun, changed, stopped.
extension Course {
  /// The list of the person beside that of another source.
  mutating func compareMedicines(on date: CalendarDate) throws {
    guard !draw.chance(percent: options.missingPercent) else { return }
    let taken = record.medicines(on: date) ?? []
    var discrepancies: [MedicationReconciliation.Discrepancy] = []
    if let medicine = taken.first, draw.chance(percent: 15) {
      let kind =
        draw.element(of: [
          Weighted(MedicationReconciliation.Discrepancy.Kind.dose, 40), Weighted(.notTaken, 35),
          Weighted(.missing, 20), Weighted(.interaction, 5),
        ]) ?? .dose
      discrepancies.append(
        try MedicationReconciliation.Discrepancy(
          kind, medication: medicine.id, finding: draw.marked("The lists differ."),
          resolution: forgets() ? nil : draw.marked("The prescriber was asked and decided.")))
    }
    record.reconciliations.append(
      try MedicationReconciliation(
        id: id("mr"), date: date, by: site.clinician(.nurse),
        sources: [.patient]
          + draw.some(draw.number(in: 1...2), of: [.pharmacy, .prescriber, .containers]),
        discrepancies: discrepancies))
  }

  /// A medicine is begun in the second week, changed in the fourth and stopped in the sixth, each for some.
  mutating func changeMedicines(from monday: CalendarDate, week: Int) throws {
    let date = try monday.adding(days: 2)
    let prescriber = try site.clinician(.psychiatrist)
    switch week {
    case 1 where draw.chance(percent: 18):
      let medicine = Medication(
        id: try id("med"), name: words(Invented.medicines), dose: draw.marked("one a day"),
        treats: record.intake.conditions.prefix(1).map(\.id), prescriber: prescriber, started: date,
        adherence: asked(.regular))
      record.medications.append(medicine)
      record.medicationChanges.append(
        try MedicationChange(
          id: id("mc"), medication: medicine.id, date: date, kind: .started, dose: medicine.dose,
          reason: asked(draw.text()), by: prescriber))
    case 3 where draw.chance(percent: 25):
      guard let medicine = record.medicines(on: date)?.last else { return }
      record.medicationChanges.append(
        try MedicationChange(
          id: id("mc"), medication: medicine.id, date: date, kind: .doseChanged,
          dose: draw.marked("two a day"), reason: asked(draw.text()), by: prescriber))
    case 5 where draw.chance(percent: 12):
      guard let medicine = record.medicines(on: date)?.last else { return }
      record.adverseReactions.append(
        try AdverseReaction(
          id: id("ar"), noted: date, cause: medicine.name, kind: asked(.sideEffect),
          grade: asked(draw.element(of: [.mild, .moderate]) ?? .mild),
          reaction: asked(words(Invented.reactions))))
      record.medicationChanges.append(
        try MedicationChange(
          id: id("mc"), medication: medicine.id, date: date, kind: .stopped,
          reason: draw.marked("It did more harm than good."), by: prescriber))
    default: return
    }
    try compareMedicines(on: date)
  }
}
