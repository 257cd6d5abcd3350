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
      /// No band covers a total; of one list of bands at most the first hundred totals are listed.
      case gap(total: Int)
      /// Two bands cover a total; of one list of bands at most the first hundred totals are listed.
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

    /// The number of faults and the first ten of them, by their places and never with a word of the definition.
    public var description: String {
      let listed = faults.prefix(10).map(\.description).joined(separator: "; ")
      return "the instrument's definition has \(faults.count) fault(s): \(listed)"
        + (faults.count > 10 ? "; and more" : "")
    }
  }

  static let multipliers = 1...100
  /// How many totals of one list of bands are listed as faults at most.
  private static let listedTotals = 100

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
    return faults + coverageFaults(bands.map { $0.totals.clamped(to: totals.widened) })
  }

  /// The totals that no range or more than one covers, in their order.
  ///
  /// It goes from edge to edge and not from total to total: a definition that somebody sent may have millions of totals.
  private func coverageFaults(_ ranges: [ClosedRange<Int>]) -> [IllFormed.Fault] {
    var changes: [Int: Int] = [:]
    for range in ranges {
      changes[range.lowerBound, default: 0] += 1
      changes[range.upperBound + 1, default: 0] -= 1
    }
    let totals = self.totals
    let edges = Set(changes.keys).union([totals.lowerBound, totals.upperBound + 1]).sorted()
    var faults: [IllFormed.Fault] = []
    var covering = 0
    for (edge, next) in zip(edges, edges.dropFirst()) {
      covering += changes[edge] ?? 0
      guard covering != 1, totals.contains(edge) else { continue }
      for total in edge..<next {
        guard faults.count < Self.listedTotals else { return faults }
        faults.append(covering == 0 ? .gap(total: total) : .overlap(total: total))
      }
    }
    return faults
  }

  private func schemeFaults(_ scheme: BandScheme) -> [IllFormed.Fault] {
    // A scheme without bands leaves every total uncovered.
    let faults = scheme.bands.isEmpty ? coverageFaults([]) : bandFaults(scheme.bands)
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
    var faults: [IllFormed.Fault] = []
    for names in lists {
      var seen: Set<String> = []
      for name in names where !seen.insert(name).inserted || name.isBlank {
        faults.append(.name(name))
      }
    }
    return faults
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

extension Instrument.IllFormed.Fault: CustomStringConvertible {
  /// The rule that was broken, with the place and without a word of the definition; items and bands are counted from 1.
  public var description: String {
    switch self {
    case .noItems: "it has an item"
    case .itemRange(let index):
      "item \(index + 1) has at least two answers, and each is 0 to 1000"
    case .itemAnswers(let index):
      "the answers of item \(index + 1) ascend from its lowest to its highest"
    case .askedIf(let index): "item \(index + 1) is asked after answers to earlier items only"
    case .multiplier: "the multiplier is 1 to 100"
    case .gap(let total): "a band covers the total \(total)"
    case .overlap(let total): "one band only covers the total \(total)"
    case .unreachableBand(let index): "the totals of band \(index + 1) are possible"
    case .unnamedBand(let index): "band \(index + 1) has a name"
    case .scheme(_, let fault): "in a scheme of bands, \(fault)"
    case .subscale: "a sub-scale has items of the instrument, each once"
    case .rule: "a rule has requirements, and answers can meet and miss each"
    case .name: "a name is not blank, and stands once in its list"
    case .threshold: "a cut-off, change, percentage or number of items or days is possible"
    }
  }
}

extension ClosedRange<Int> {
  /// The range with one more number at each end, so that what lies beside it is clamped beside it.
  fileprivate var widened: ClosedRange<Int> { (lowerBound - 1)...(upperBound + 1) }
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
