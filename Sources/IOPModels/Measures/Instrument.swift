/// A measure as data: its items, its bands and the rules by which change is judged, each with its source.
///
/// Labels are short topics of our own; the wording of items is not part of the library. An instrument that is not in the
/// catalogue can be made with ``init(id:title:items:direction:bands:screeningCutoff:remissionBelow:responsePercent:reliableChange:recallDays:totalLOINC:licence:source:)``;
/// one that is not well formed is refused with every fault listed.
public struct Instrument: Hashable, Sendable {
  /// One item of an instrument.
  public struct Item: Hashable, Sendable {
    /// A short topic of our own; not the wording of the item.
    public let topic: String
    /// The highest answer; the lowest is 0.
    public let highest: Int
    /// Whether the answer counts from the other end.
    public let isReversed: Bool
    /// Whether any answer above 0 asks for an assessment of risk.
    public let isSafetyItem: Bool
    /// The LOINC code of the item, where one was verified.
    public let loinc: LOINCCode?

    /// Creates an item.
    public init(
      topic: String, highest: Int, isReversed: Bool = false, isSafetyItem: Bool = false,
      loinc: LOINCCode? = nil
    ) {
      self.topic = topic
      self.highest = highest
      self.isReversed = isReversed
      self.isSafetyItem = isSafetyItem
      self.loinc = loinc
    }
  }

  /// A range of totals that stands for a severity.
  public struct Band: Hashable, Sendable {
    /// The totals, both ends included.
    public let totals: ClosedRange<Int>
    /// The severity.
    public let severity: Severity

    /// Creates a band.
    public init(_ totals: ClosedRange<Int>, _ severity: Severity) {
      self.totals = totals
      self.severity = severity
    }
  }

  /// What is wrong with the definition of an instrument: every fault, not only the first.
  public struct IllFormed: InvalidValue, Hashable {
    /// One fault.
    public enum Fault: Hashable, Sendable {
      /// There is no item.
      case noItems
      /// An item's highest answer is not 1 to 1,000.
      case itemRange(index: Int)
      /// No band covers a total.
      case gap(total: Int)
      /// Two bands cover a total.
      case overlap(total: Int)
      /// A band covers a total that no answers give.
      case unreachableBand(index: Int)
      /// A cut-off or change lies outside the totals that are possible.
      case threshold
    }

    /// Every fault, in the order of the definition.
    public let faults: [Fault]

    public var description: String { "the instrument's definition has \(faults.count) fault(s)" }
  }

  /// The name of the instrument.
  public let id: InstrumentID
  /// The full name.
  public let title: String
  /// The items in the order of the form.
  public let items: [Item]
  /// Which way the total moves when things go well.
  public let direction: ImprovementDirection
  /// The bands, from the lowest total to the highest.
  public let bands: [Band]
  /// The total from which a screen is positive; nil when the instrument has none.
  public let screeningCutoff: Sourced<Int>?
  /// The total below which the person is in remission (above which, when higher is better).
  public let remissionBelow: Sourced<Int>?
  /// The improvement from the baseline, in percent of the baseline, that counts as response.
  public let responsePercent: Sourced<Int>?
  /// The change of the total, in points, from which it is more than measurement error.
  public let reliableChange: Sourced<Int>?
  /// Over how many days the person looks back.
  public let recallDays: Int?
  /// The LOINC code of the total, where one was verified.
  public let totalLOINC: LOINCCode?
  /// What its licence allows, in one sentence.
  public let licence: String
  /// Where the items' ranges and the bands come from.
  public let source: Citation

  /// Creates an instrument from its definition.
  ///
  /// - Throws: ``IllFormed`` with every fault when a total lies in no band or in two, a band cannot be reached, an item has no
  ///   range, or a threshold lies outside the totals.
  public init(
    id: InstrumentID, title: String, items: [Item], direction: ImprovementDirection,
    bands: [Band], screeningCutoff: Sourced<Int>? = nil, remissionBelow: Sourced<Int>? = nil,
    responsePercent: Sourced<Int>? = nil, reliableChange: Sourced<Int>? = nil,
    recallDays: Int? = nil, totalLOINC: LOINCCode? = nil, licence: String, source: Citation
  ) throws(IllFormed) {
    self.init(
      known: id, title: title, items: items, direction: direction, bands: bands,
      screeningCutoff: screeningCutoff, remissionBelow: remissionBelow,
      responsePercent: responsePercent, reliableChange: reliableChange, recallDays: recallDays,
      totalLOINC: totalLOINC, licence: licence, source: source)
    let faults = self.faults
    guard faults.isEmpty else { throw IllFormed(faults: faults) }
  }

  /// Creates an instrument whose definition a test holds well formed.
  package init(
    known id: InstrumentID, title: String, items: [Item], direction: ImprovementDirection,
    bands: [Band], screeningCutoff: Sourced<Int>?, remissionBelow: Sourced<Int>?,
    responsePercent: Sourced<Int>?, reliableChange: Sourced<Int>?, recallDays: Int?,
    totalLOINC: LOINCCode?, licence: String, source: Citation
  ) {
    self.id = id
    self.title = title
    self.items = items
    self.direction = direction
    self.bands = bands
    self.screeningCutoff = screeningCutoff
    self.remissionBelow = remissionBelow
    self.responsePercent = responsePercent
    self.reliableChange = reliableChange
    self.recallDays = recallDays
    self.totalLOINC = totalLOINC
    self.licence = licence
    self.source = source
  }

  /// The highest answers that an item can have; no form asks for more, and sums of them cannot overflow.
  private static let highestAnswers = 1...1_000

  /// The totals that are possible: from 0 to the sum of the items' highest answers.
  public var totals: ClosedRange<Int> {
    // An answer out of range is a fault of its own and does not count here.
    0...items.reduce(0) { $0 + (Self.highestAnswers.contains($1.highest) ? $1.highest : 0) }
  }

  /// What is wrong with the definition; empty when it is well formed.
  package var faults: [IllFormed.Fault] {
    var faults: [IllFormed.Fault] = []
    if items.isEmpty { faults.append(.noItems) }
    for (index, item) in items.enumerated() where !Self.highestAnswers.contains(item.highest) {
      faults.append(.itemRange(index: index))
    }
    let totals = self.totals
    for (index, band) in bands.enumerated()
    where band.totals.lowerBound < totals.lowerBound || band.totals.upperBound > totals.upperBound {
      faults.append(.unreachableBand(index: index))
    }
    if !bands.isEmpty {
      for total in totals {
        let covering = bands.count { $0.totals.contains(total) }
        if covering == 0 { faults.append(.gap(total: total)) }
        if covering > 1 { faults.append(.overlap(total: total)) }
      }
    }
    let thresholds = [screeningCutoff?.value, remissionBelow?.value, reliableChange?.value]
    let percentIsWrong = responsePercent.map { !(1...100).contains($0.value) } ?? false
    if percentIsWrong || thresholds.contains(where: { $0.map { !totals.contains($0) } ?? false }) {
      faults.append(.threshold)
    }
    return faults
  }

  /// Returns the band in which a total lies, or nil when the instrument has no bands or the total is not possible.
  public func severity(ofTotal total: Int) -> Severity? {
    bands.first { $0.totals.contains(total) }?.severity
  }
}
