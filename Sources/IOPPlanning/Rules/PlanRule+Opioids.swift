import IOPModels

extension PlanRule {
  /// The rules about opioids together with what else slows breathing.
  ///
  /// They are cautions for the prescriber and never advice to stop: a medicine that is stopped suddenly can be a danger of its own. They
  /// read the recorded classes of the medicines and guess none.
  static let opioidRules: [PlanRule] = [
    PlanRule(
      "course.opioid-depressant",
      "An opioid together with a benzodiazepine, another depressant or alcohol was weighed by the prescriber.",
      severity: .warning,
      remedy:
        "Ask the prescriber to weigh benefit and risk and what is done for safety, and record it; nothing is stopped without them.",
      source: .fdaOpioidBenzodiazepine2016
    ) { planCase in planCase.opioidHits(forOpioidUse: false) },
    PlanRule(
      "course.opioid-treatment-depressant",
      "A medicine for opioid use disorder together with a depressant or alcohol was weighed by the prescriber.",
      severity: .warning,
      remedy:
        "Ask the prescriber how the risk is lowered, and record it; the treatment of opioid use disorder is not withheld because of it.",
      source: .fdaOpioidTreatment2017
    ) { planCase in planCase.opioidHits(forOpioidUse: true) },
    PlanRule(
      "course.medicine-class",
      "Beside a medicine that slows breathing, the class of every other medicine is recorded.",
      severity: .advice, remedy: "Ask the prescriber or the pharmacy, and record the class.",
      source: .cdcOpioids2022
    ) { planCase in
      guard !planCase.hasLeft else { return [] }
      let taken = planCase.record.medicines(on: planCase.asOf) ?? []
      guard taken.contains(where: { $0.isOpioid || $0.depressant != nil }) else { return [] }
      return taken.filter { $0.classes == nil }.map {
        Hit(
          FactReference.medication($0.id).description,
          "whether the medicine slows breathing is not recorded, beside one that does")
      }
    },
  ]
}

/// A medicine that is taken, and what else the person takes or uses that slows breathing with it.
struct OpioidWithDepressants {
  /// The opioid; a benzodiazepine where the opioids are those of an opioid use disorder.
  let medicine: Medication
  /// Whether it treats an opioid use disorder.
  let isForOpioidUse: Bool
  /// What comes together, in words that name no medicine.
  let words: String
}

extension CareRecord {
  /// Returns the opioids that are taken on the day of the facts together with what else slows breathing, and that nobody has weighed since.
  ///
  /// What else counts: other medicines with a class that depresses the central nervous system, and alcohol: an alcohol use disorder that is
  /// active, or a latest count of drinks or days with alcohol above 0. A benzodiazepine beside an opioid use disorder that is active
  /// counts too, by its own entry, where no opioid is on record. A comparison of medicines that resolved an interaction of one of them,
  /// on the day on which the last of them was begun or later, answers it.
  func opioidsWithDepressants(_ facts: KnownFacts) -> [OpioidWithDepressants] {
    let taken = medicines(on: facts.asOf) ?? []
    let depressants = taken.filter { $0.depressant != nil }
    let opioids = taken.filter(\.isOpioid)
    let drinks = drinksAlcohol(facts)
    let disorders = facts.conditions.map(\.value).filter { $0.kind == .opioidUse }
    let opioidUse = Set(disorders.map(\.id))
    let starts = lastStarts
    func start(_ medicine: Medication) -> CalendarDate {
      starts[medicine.id] ?? medicine.started ?? intake.date
    }
    let weighed = lastWeighed(by: facts.asOf)
    guard !opioids.isEmpty else {
      guard disorders.contains(where: { $0.course == .active }) else { return [] }
      return taken.filter(\.isBenzodiazepine).compactMap { medicine in
        if let seen = weighed[medicine.id], seen >= start(medicine) { return nil }
        return OpioidWithDepressants(
          medicine: medicine, isForOpioidUse: false,
          words: "a benzodiazepine together with opioids, by an opioid use disorder that is active,"
        )
      }
    }
    guard !depressants.isEmpty || drinks else { return [] }
    // What was begun last decides until when nobody could have weighed it.
    let latestStart = depressants.map(start).max()
    let latestWeighed = depressants.compactMap { weighed[$0.id] }.max()
    let words =
      depressants.compactMap { $0.depressant?.title }.unique.sorted().map { "a \($0)" }
      + (drinks ? ["alcohol"] : [])
    return opioids.compactMap { opioid in
      let begun = max(start(opioid), latestStart ?? start(opioid))
      let seen = [weighed[opioid.id], latestWeighed].compactMap(\.self).max()
      if let seen, seen >= begun { return nil }
      // A medicine of two classes is no company to itself.
      if !drinks, depressants.count == 1, depressants[0].id == opioid.id { return nil }
      return OpioidWithDepressants(
        medicine: opioid, isForOpioidUse: opioid.treats.contains(where: opioidUse.contains),
        words: "an opioid together with \(words.asList)")
    }
  }

  /// Whether alcohol is used, as far as it is recorded.
  private func drinksAlcohol(_ facts: KnownFacts) -> Bool {
    if facts.conditions.contains(where: {
      $0.value.kind == .alcoholUse && $0.value.course == .active
    }) {
      return true
    }
    return [Behaviour.alcoholDays, .drinks].contains { behaviour in
      counts(of: behaviour, through: facts.asOf).last.map { $0.count > 0 } ?? false
    }
  }

  /// The last day on which each medicine was begun or its dose changed, by the changes on record.
  private var lastStarts: [Identifier<Medication>: CalendarDate] {
    var days: [Identifier<Medication>: CalendarDate] = [:]
    for change in medicationChanges where change.kind != .stopped {
      days[change.medication] = max(days[change.medication] ?? change.date, change.date)
    }
    return days
  }

  /// The last day by a day on which an interaction of each medicine was resolved.
  private func lastWeighed(by date: CalendarDate) -> [Identifier<Medication>: CalendarDate] {
    var days: [Identifier<Medication>: CalendarDate] = [:]
    for entry in reconciliations where entry.date <= date {
      for what in entry.discrepancies where what.kind == .interaction && what.isResolved {
        guard let medicine = what.medication else { continue }
        days[medicine] = max(days[medicine] ?? entry.date, entry.date)
      }
    }
    return days
  }
}

extension Medication {
  /// Whether an opioid is among the recorded classes.
  var isOpioid: Bool { classes?.contains(.opioid) ?? false }

  /// Whether a benzodiazepine is among the recorded classes.
  var isBenzodiazepine: Bool { classes?.contains(.benzodiazepine) ?? false }

  /// The recorded class that depresses the central nervous system beside an opioid; nil when there is none.
  var depressant: MedicationClass? { classes?.first(where: \.isDepressant) }
}

extension PlanCase {
  fileprivate func opioidHits(forOpioidUse isForOpioidUse: Bool) -> [PlanRule.Hit] {
    guard !hasLeft else { return [] }
    return record.opioidsWithDepressants(facts).filter { $0.isForOpioidUse == isForOpioidUse }
      .map { pair in
        PlanRule.Hit(
          FactReference.medication(pair.medicine.id).description,
          "\(pair.words) can slow breathing, and no prescriber is on record who weighed it"
        )
      }
  }
}
