extension Instrument {
  /// What is wrong with the definition of an instrument: every fault, not only the first.
  public struct IllFormed: InvalidValue, Hashable {
    /// One fault.
    public indirect enum Fault: Hashable, Sendable {
      /// There is no item.
      case noItems
      /// An item has fewer than two answers, or one that is not 0 to 1,000.
      case itemRange(index: Int)
      /// The listed answers of an item do not ascend from its lowest to its highest.
      case itemAnswers(index: Int)
      /// An item is asked after an answer that is not an earlier item's.
      case askedIf(index: Int)
      /// The multiplier is not 1 to 100.
      case multiplier
      /// No band covers a total.
      case gap(total: Int)
      /// Two bands cover a total.
      case overlap(total: Int)
      /// A band covers a total that no answers give.
      case unreachableBand(index: Int)
      /// A band has no name.
      case unnamedBand(index: Int)
      /// A scheme of bands has a fault.
      case scheme(name: String, Fault)
      /// A sub-scale has no items, names one twice, or names one that is not there.
      case subscale(name: String)
      /// A rule has no requirement, or one that no answers can meet or miss.
      case rule(name: String)
      /// A name is blank or stands twice among schemes, sub-scales, rules, cut-offs or changes.
      case name(String)
      /// A cut-off, change, percentage or number of items or days is not possible; by the name of the property or of the threshold.
      case threshold(String)
    }

    /// Every fault, in the order of the definition.
    public let faults: [Fault]

    public var description: String { "the instrument's definition has \(faults.count) fault(s)" }
  }

  static let multipliers = 1...100

  /// What is wrong with the definition; empty when it is well formed.
  var faults: [IllFormed.Fault] {
    itemFaults + bandFaults(bands) + schemes.flatMap(schemeFaults) + partFaults + nameFaults
      + thresholdFaults
  }

  private var itemFaults: [IllFormed.Fault] {
    var faults: [IllFormed.Fault] = []
    if items.isEmpty { faults.append(.noItems) }
    for (index, item) in items.enumerated() {
      if !item.hasProperRange { faults.append(.itemRange(index: index)) }
      if !item.hasProperAnswers { faults.append(.itemAnswers(index: index)) }
      if let askedIf = item.askedIf, !isProper(askedIf, before: index + 1) {
        faults.append(.askedIf(index: index))
      }
    }
    if !Self.multipliers.contains(multiplier) { faults.append(.multiplier) }
    return faults
  }

  private func bandFaults(_ bands: [Band]) -> [IllFormed.Fault] {
    guard !bands.isEmpty else { return [] }
    var faults: [IllFormed.Fault] = []
    let totals = self.totals
    for (index, band) in bands.enumerated() {
      if !hasTotal || band.totals.lowerBound < totals.lowerBound
        || band.totals.upperBound > totals.upperBound
      {
        faults.append(.unreachableBand(index: index))
      }
      if band.name.isBlank { faults.append(.unnamedBand(index: index)) }
    }
    guard hasTotal else { return faults }
    for total in totals {
      let covering = bands.count { $0.totals.contains(total) }
      if covering == 0 { faults.append(.gap(total: total)) }
      if covering > 1 { faults.append(.overlap(total: total)) }
    }
    return faults
  }

  private func schemeFaults(_ scheme: BandScheme) -> [IllFormed.Fault] {
    // A scheme without bands leaves every total uncovered.
    let faults = scheme.bands.isEmpty ? totals.map { .gap(total: $0) } : bandFaults(scheme.bands)
    return faults.map { .scheme(name: scheme.name, $0) }
  }

  private var partFaults: [IllFormed.Fault] {
    var faults: [IllFormed.Fault] = []
    for subscale in subscales where !arePlaces(subscale.items, before: items.count + 1) {
      faults.append(.subscale(name: subscale.name))
    }
    for rule in rules {
      let isProper = rule.requirements.allSatisfy { self.isProper($0, before: items.count + 1) }
      if rule.requirements.isEmpty || !isProper { faults.append(.rule(name: rule.name)) }
    }
    return faults
  }

  private var nameFaults: [IllFormed.Fault] {
    let lists = [
      schemes.map(\.name), subscales.map(\.name), rules.map(\.name), cutoffs.map(\.name),
      changes.map(\.name),
    ]
    return lists.flatMap { names in
      names.indices.compactMap { index in
        let name = names[index]
        return name.isBlank || names[..<index].contains(name) ? .name(name) : nil
      }
    }
  }

  private var thresholdFaults: [IllFormed.Fault] {
    let totals = self.totals
    let scored = items.count(where: \.isScored)
    func isTotal(_ value: Int) -> Bool { hasTotal && totals.contains(value) }
    func isChange(_ value: Int) -> Bool {
      hasTotal && value >= 1 && value <= totals.upperBound - totals.lowerBound
    }
    var faults: [IllFormed.Fault] = []
    func check(_ name: String, _ value: Int?, _ isPossible: (Int) -> Bool) {
      if let value, !isPossible(value) { faults.append(.threshold(name)) }
    }
    check("screeningCutoff", screeningCutoff?.value, isTotal)
    for cutoff in cutoffs { check(cutoff.name, cutoff.value, isTotal) }
    check("remissionBelow", remissionBelow?.value, isTotal)
    check("responsePercent", responsePercent?.value) { hasTotal && (1...100).contains($0) }
    check("reliableChange", reliableChange?.value, isChange)
    for change in changes { check(change.name, change.value, isChange) }
    check("prorating", prorating?.value) { $0 >= 1 && $0 < scored }
    check("recallDays", recallDays) { (1...3_660).contains($0) }
    check("intervalDays", intervalDays?.value) { (1...3_660).contains($0) }
    return faults
  }

  /// Whether numbers are places of items before another place, each at most once, and there is one.
  private func arePlaces(_ places: [Int], before end: Int) -> Bool {
    !places.isEmpty && places.allSatisfy { $0 >= 1 && $0 < end }
      && Set(places).count == places.count
  }

  /// Whether some answers meet a requirement and others do not.
  private func isProper(_ requirement: Requirement, before end: Int) -> Bool {
    guard arePlaces(requirement.items, before: end), requirement.count >= 1 else { return false }
    let deciding = requirement.items.count { place in
      items[place - 1].lowest < requirement.answer && requirement.answer <= items[place - 1].highest
    }
    return deciding >= requirement.count && deciding == requirement.items.count
  }
}

extension Instrument.Item {
  /// Whether the lowest and the highest answer are apart and not beyond reason; sums of such answers cannot overflow.
  var hasProperRange: Bool { lowest >= 0 && lowest < highest && highest <= 1_000 }

  /// Whether the listed answers ascend from the lowest to the highest.
  var hasProperAnswers: Bool {
    guard let answers else { return true }
    return answers.first == lowest && answers.last == highest
      && zip(answers, answers.dropFirst()).allSatisfy { $0 < $1 }
  }
}
