import IOPModels

extension PlanRule {
  /// The rules about comparing what several sources say about the medicines.
  ///
  /// No public source that was read sets a day for it: that it is done by the day on which the plan is due is this library's convention.
  static let medicineRules: [PlanRule] = [
    PlanRule(
      "course.medicines-compared",
      "After admission, what the person takes is compared with what another source says.",
      severity: .warning,
      remedy:
        "Compare the person's list with a prescriber, a pharmacy or the containers, and record it.",
      source: .commonPractice, at: "reconciliations"
    ) { planCase in
      let record = planCase.record
      guard let due = planCase.dayToSign, planCase.asOf > due,
        record.medicines(on: planCase.asOf) != [],
        !record.reconciliations.contains(where: { $0.date >= record.intake.date })
      else { return nil }
      return record.medicines(on: planCase.asOf) == nil
        ? "nobody has asked which medicines the person takes"
        : "the medicines were not compared with another source since the intake"
    },
    PlanRule(
      "course.medicine-interaction",
      "Medicines that do not go together are dealt with as soon as that is found.",
      severity: .error, remedy: "Ask the prescriber today, and record what was decided.",
      source: .commonPractice
    ) { $0.discrepancyHits { $0 == .interaction } },
    PlanRule(
      "course.medicine-discrepancy", "What differs between lists of medicines is cleared up.",
      severity: .warning, remedy: "Ask the prescriber, and record what was decided.",
      source: .commonPractice
    ) { $0.discrepancyHits { $0 != .interaction } },
  ]
}

extension CareRecord {
  /// Returns what differed between lists of medicines and is still open on a day, each with the comparison that found it.
  ///
  /// A difference stays open until a later comparison names the same one as resolved, or asks at least the same sources: what
  /// that one leaves open stands there.
  func openDiscrepancies(on date: CalendarDate) -> [OpenDiscrepancy] {
    let known = reconciliations.filter { $0.date <= date }.sortedByDate(\.date)
    var open: [OpenDiscrepancy] = []
    for (index, entry) in known.enumerated() {
      let later = known[(index + 1)...]
      guard !later.contains(where: { Set($0.sources).isSuperset(of: entry.sources) }) else {
        continue
      }
      for what in entry.unresolved where !later.contains(where: { $0.resolves(what) }) {
        open.append(OpenDiscrepancy(found: entry, what: what))
      }
    }
    return open
  }
}

/// A difference between lists of medicines that is still open.
struct OpenDiscrepancy {
  /// The comparison that found it.
  let found: MedicationReconciliation
  /// What differs.
  let what: MedicationReconciliation.Discrepancy
}

extension MedicationReconciliation {
  /// Whether this comparison says what was decided about a difference of an earlier one.
  fileprivate func resolves(_ open: Discrepancy) -> Bool {
    open.medication != nil
      && discrepancies.contains {
        $0.isResolved && $0.kind == open.kind && $0.medication == open.medication
      }
  }
}

extension PlanCase {
  fileprivate func discrepancyHits(
    of kind: (MedicationReconciliation.Discrepancy.Kind) -> Bool
  ) -> [PlanRule.Hit] {
    record.openDiscrepancies(on: asOf).filter { kind($0.what.kind) }.map { open in
      PlanRule.Hit(
        "reconciliations/\(open.found.id)",
        "\(open.what.kind.sentence), found on \(open.found.date), and nothing was decided")
    }
  }
}

extension MedicationReconciliation.Discrepancy.Kind {
  /// What differs, in words that name no medicine.
  fileprivate var sentence: String {
    switch self {
    case .missing: "a source lacks a medicine that another one has"
    case .dose: "doses or times of a medicine differ"
    case .duplicate: "two medicines are the same or do the same"
    case .notTaken: "a medicine is not taken as prescribed"
    case .interaction: "two medicines, or a medicine and a reaction on record, do not go together"
    }
  }
}
