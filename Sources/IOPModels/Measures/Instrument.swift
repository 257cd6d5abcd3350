/// A measure as data: its items, its bands and the rules by which change is judged, each with its source.
///
/// Labels are short topics of our own; the wording of items is not part of the library. An instrument that is not in the
/// catalogue can be made with the initialiser; one that is not well formed is refused with every fault listed.
///
/// Where sources disagree, ``schemes``, ``cutoffs`` and ``changes`` hold each proposal by its name and with its source, and
/// ``choosing(bands:cutoff:change:)`` returns the instrument with the proposal that a site has chosen.
public struct Instrument: Hashable, Sendable {
  /// The parts, behind one reference: an instrument is looked up again and again.
  private let parts: Box<Parts>

  private struct Parts: Hashable, Sendable {
    let id: InstrumentID
    let title: String
    let items: [Item]
    let multiplier: Int
    let direction: ImprovementDirection
    var bands: [Band]
    let schemes: [BandScheme]
    let subscales: [Subscale]
    let rules: [Rule]
    var screeningCutoff: Sourced<Int>?
    let cutoffs: [Threshold]
    let remissionBelow: Sourced<Int>?
    let responsePercent: Sourced<Int>?
    var reliableChange: Sourced<Int>?
    let changes: [Threshold]
    let prorating: Sourced<Int>?
    let recallDays: Int?
    let intervalDays: Sourced<Int>?
    let totalLOINC: LOINCCode?
    let panelLOINC: LOINCCode?
    let tier: LicenceTier
    let licence: String
    let source: Citation
    let totals: ClosedRange<Int>
  }

  /// The name of the instrument.
  public var id: InstrumentID { parts.value.id }
  /// The full name.
  public var title: String { parts.value.title }
  /// The items in the order of the form.
  public var items: [Item] { parts.value.items }
  /// The number by which the sum of the answers is multiplied, 1 to 100.
  public var multiplier: Int { parts.value.multiplier }
  /// Which way the total moves when things go well.
  public var direction: ImprovementDirection { parts.value.direction }
  /// The bands by which totals are named, from the lowest total to the highest; empty where none is agreed on or official.
  public var bands: [Band] { parts.value.bands }
  /// Further bands, each by the name of its scheme.
  public var schemes: [BandScheme] { parts.value.schemes }
  /// Parts of the instrument that have totals of their own.
  public var subscales: [Subscale] { parts.value.subscales }
  /// Results that no total gives.
  public var rules: [Rule] { parts.value.rules }
  /// The total from which a screen is positive (down to which, when higher is better); nil when the instrument has none.
  public var screeningCutoff: Sourced<Int>? { parts.value.screeningCutoff }
  /// Cut-offs among which a caller chooses.
  public var cutoffs: [Threshold] { parts.value.cutoffs }
  /// The total below which the person is in remission (above which, when higher is better).
  public var remissionBelow: Sourced<Int>? { parts.value.remissionBelow }
  /// The improvement from the baseline, in percent of the baseline, that counts as response.
  public var responsePercent: Sourced<Int>? { parts.value.responsePercent }
  /// The change of the total, in points, from which it is more than measurement error.
  public var reliableChange: Sourced<Int>? { parts.value.reliableChange }
  /// Changes of the total with other meanings or of other sources, in points.
  public var changes: [Threshold] { parts.value.changes }
  /// How many scored items have to be answered for a prorated total; nil where the total needs all.
  public var prorating: Sourced<Int>? { parts.value.prorating }
  /// Over how many days the person looks back; nil where it was not verified or the instrument has several forms.
  public var recallDays: Int? { parts.value.recallDays }
  /// After how many days the instrument is usually repeated.
  public var intervalDays: Sourced<Int>? { parts.value.intervalDays }
  /// The LOINC code of the total, where one was verified.
  public var totalLOINC: LOINCCode? { parts.value.totalLOINC }
  /// The LOINC code of the whole form, where one was verified.
  public var panelLOINC: LOINCCode? { parts.value.panelLOINC }
  /// How much of the instrument a library may carry.
  public var tier: LicenceTier { parts.value.tier }
  /// What its licence allows, in one sentence.
  public var licence: String { parts.value.licence }
  /// Where the items' ranges and the bands come from.
  public var source: Citation { parts.value.source }

  /// Creates an instrument from its definition.
  ///
  /// - Throws: ``IllFormed`` with every fault when a total lies in no band or in two, a band cannot be reached, an item has no
  ///   range, a sub-scale or a rule names an item that is not there, a name stands twice, or a threshold lies outside the totals.
  public init(
    id: InstrumentID, title: String, items: [Item], multiplier: Int = 1,
    direction: ImprovementDirection, bands: [Band], schemes: [BandScheme] = [],
    subscales: [Subscale] = [], rules: [Rule] = [], screeningCutoff: Sourced<Int>? = nil,
    cutoffs: [Threshold] = [], remissionBelow: Sourced<Int>? = nil,
    responsePercent: Sourced<Int>? = nil, reliableChange: Sourced<Int>? = nil,
    changes: [Threshold] = [], prorating: Sourced<Int>? = nil, recallDays: Int? = nil,
    intervalDays: Sourced<Int>? = nil, totalLOINC: LOINCCode? = nil,
    panelLOINC: LOINCCode? = nil, tier: LicenceTier = .scoringOnly, licence: String,
    source: Citation
  ) throws(IllFormed) {
    self.init(
      known: id, title: title, items: items, multiplier: multiplier, direction: direction,
      bands: bands, schemes: schemes, subscales: subscales, rules: rules,
      screeningCutoff: screeningCutoff, cutoffs: cutoffs, remissionBelow: remissionBelow,
      responsePercent: responsePercent, reliableChange: reliableChange, changes: changes,
      prorating: prorating, recallDays: recallDays, intervalDays: intervalDays,
      totalLOINC: totalLOINC, panelLOINC: panelLOINC, tier: tier, licence: licence,
      source: source)
    let faults = self.faults
    guard faults.isEmpty else { throw IllFormed(faults: faults) }
  }

  /// Creates an instrument whose definition a test holds well formed.
  @inline(never)
  init(
    known id: InstrumentID, title: String, items: [Item], multiplier: Int = 1,
    direction: ImprovementDirection = .lower, bands: [Band] = [], schemes: [BandScheme] = [],
    subscales: [Subscale] = [], rules: [Rule] = [], screeningCutoff: Sourced<Int>? = nil,
    cutoffs: [Threshold] = [], remissionBelow: Sourced<Int>? = nil,
    responsePercent: Sourced<Int>? = nil, reliableChange: Sourced<Int>? = nil,
    changes: [Threshold] = [], prorating: Sourced<Int>? = nil, recallDays: Int? = nil,
    intervalDays: Sourced<Int>? = nil, totalLOINC: LOINCCode? = nil,
    panelLOINC: LOINCCode? = nil, tier: LicenceTier, licence: String, source: Citation
  ) {
    parts = Box(
      Parts(
        id: id, title: title, items: items, multiplier: multiplier, direction: direction,
        bands: bands, schemes: schemes, subscales: subscales, rules: rules,
        screeningCutoff: screeningCutoff, cutoffs: cutoffs, remissionBelow: remissionBelow,
        responsePercent: responsePercent, reliableChange: reliableChange, changes: changes,
        prorating: prorating, recallDays: recallDays, intervalDays: intervalDays,
        totalLOINC: totalLOINC, panelLOINC: panelLOINC, tier: tier, licence: licence,
        source: source,
        totals: Self.totals(of: items, times: multiplier)))
  }

  /// Returns the instrument with other bands, another screening cut-off or another reliable change; nil leaves each as it is.
  ///
  /// - Parameters:
  ///   - scheme: bands, such as one of ``schemes``.
  ///   - cutoff: a cut-off, such as one of ``cutoffs``.
  ///   - change: a change, such as one of ``changes``.
  /// - Throws: ``IllFormed`` when the choice does not fit the totals of the instrument.
  public func choosing(
    bands scheme: BandScheme? = nil, cutoff: Threshold? = nil, change: Threshold? = nil
  ) throws(IllFormed) -> Instrument {
    var chosen = parts.value
    if let scheme { chosen.bands = scheme.bands }
    if let cutoff { chosen.screeningCutoff = Sourced(cutoff.value, source: cutoff.source) }
    if let change { chosen.reliableChange = Sourced(change.value, source: change.source) }
    let instrument = Instrument(parts: Box(chosen))
    let faults = instrument.faults
    guard faults.isEmpty else { throw IllFormed(faults: faults) }
    return instrument
  }

  private init(parts: Box<Parts>) { self.parts = parts }

  /// Whether the answers add up to a total; an instrument without one is read by its ``rules``.
  public var hasTotal: Bool { items.contains(where: \.isScored) }

  /// The totals that are possible: from the sum of the lowest answers to that of the highest, times the multiplier.
  public var totals: ClosedRange<Int> { parts.value.totals }

  private static func totals(of items: [Item], times multiplier: Int) -> ClosedRange<Int> {
    let range = range(of: items.filter(\.isScored))
    let factor = multipliers.contains(multiplier) ? multiplier : 1
    return range.lowerBound * factor...range.upperBound * factor
  }

  /// Returns the totals that are possible for a sub-scale of this instrument.
  public func totals(of subscale: Subscale) -> ClosedRange<Int> {
    Self.range(
      of: subscale.items.compactMap { 0 < $0 && $0 <= items.count ? items[$0 - 1] : nil })
  }

  /// The sums that some items can have; an item without a proper range is a fault of its own and does not count.
  private static func range(of items: [Item]) -> ClosedRange<Int> {
    let proper = items.filter(\.hasProperRange)
    return proper.reduce(0) { $0 + $1.lowest }...proper.reduce(0) { $0 + $1.highest }
  }

  /// The identifiers of the items: the name of the instrument and the place, such as `phq-9.1`.
  public var itemIDs: [String] { items.indices.map { "\(id.rawValue).\($0 + 1)" } }

  /// Returns the band in which a total lies, or nil when the instrument has no bands or the total is not possible.
  public func band(ofTotal total: Int) -> Band? { bands.first { $0.totals.contains(total) } }

  /// Returns the severity that a total stands for, or nil when its band is not one of severity.
  public func severity(ofTotal total: Int) -> Severity? { band(ofTotal: total)?.severity }

  /// Returns whether a total is at the cut-off or beyond it on the bad side; nil without a cut-off.
  public func isPositive(total: Int) -> Bool? {
    screeningCutoff.map { reaches($0.value, with: total) }
  }

  /// Returns whether a total is at a cut-off or beyond it on the bad side.
  public func reaches(_ cutoff: Int, with total: Int) -> Bool {
    direction == .lower ? total >= cutoff : total <= cutoff
  }

  /// Returns whether the days over which the person looks back overlap when the instrument is repeated; nil without a recall period.
  public func recallOverlaps(everyDays days: Int) -> Bool? { recallDays.map { days < $0 } }

  /// Returns a scheme of bands by its name.
  public func scheme(named name: String) -> BandScheme? { schemes.first { $0.name == name } }

  /// Returns a cut-off by its name.
  public func cutoff(named name: String) -> Threshold? { cutoffs.first { $0.name == name } }

  /// Returns a change by its name.
  public func change(named name: String) -> Threshold? { changes.first { $0.name == name } }
}
