extension Instrument {
  /// The instruments that IOPKit scores, in the order of their names.
  public static let catalogue: [Instrument] = [
    .asq, .audit, .auditC, .bamUse, .dast10, .ders16, .gad2, .gad7, .isi, .k10, .k6, .mdq, .ociR,
    .pcl5, .phq2, .phq8, .phq9, .phqA, .pss10, .who5,
  ]

  private static let byName: [InstrumentID: Instrument] = {
    var byName: [InstrumentID: Instrument] = [:]
    for known in catalogue { byName[known.id] = known }
    return byName
  }()

  /// Returns the instrument of a name, or nil when IOPKit does not score it.
  public static func named(_ id: InstrumentID) -> Instrument? { byName[id] }

  /// Items that are all answered alike, with their topics in the order of the form.
  @inline(never)
  static func items(
    _ topics: [String], lowest: Int = 0, highest: Int, reversed: Set<Int> = [],
    safety: Set<Int> = [], loinc: [String?] = []
  ) -> [Item] {
    topics.indices.map { index in
      Item(
        topic: topics[index], lowest: lowest, highest: highest,
        isReversed: reversed.contains(index + 1), isSafetyItem: safety.contains(index + 1),
        loinc: index < loinc.count ? loinc[index].flatMap { try? LOINCCode($0) } : nil)
    }
  }
}
