extension Instrument {
  /// The instruments that IOPKit scores, in the order of their names.
  public static let catalogue: [Instrument] = [.gad7, .phq9]

  /// Returns the instrument of a name, or nil when IOPKit does not score it.
  public static func named(_ id: InstrumentID) -> Instrument? {
    catalogue.first { $0.id == id }
  }

  /// The Patient Health Questionnaire with nine items: depression over the past two weeks.
  ///
  /// Nine items of 0 to 3, total 0 to 27, bands 0–4, 5–9, 10–14, 15–19, 20–27, screen positive from 10
  /// (``Citation/phq9``). Response is a drop of at least 50 %, remission a total below 5; a change of 6 is reliable
  /// (``Citation/iaptReliableChange``). Item 9 is a safety item.
  public static let phq9 = Instrument(
    known: .phq9, title: "Patient Health Questionnaire (9 items)",
    items: items(
      [
        ("interest", "44250-9"), ("low mood", "44255-8"), ("sleep", "44259-0"),
        ("energy", "44254-1"), ("appetite", "44251-7"), ("self-worth", "44258-2"),
        ("concentration", "44252-5"), ("restlessness or slowing", "44253-3"),
        ("thoughts of death or self-harm", "44260-8"),
      ], safetyItem: 8),
    direction: .lower,
    bands: [
      Band(0...4, .minimal), Band(5...9, .mild), Band(10...14, .moderate),
      Band(15...19, .moderatelySevere), Band(20...27, .severe),
    ],
    screeningCutoff: Sourced(10, source: .phq9), remissionBelow: Sourced(5, source: .phq9),
    responsePercent: Sourced(50, source: .phq9),
    reliableChange: Sourced(6, source: .iaptReliableChange), recallDays: 14,
    totalLOINC: try? LOINCCode("44261-6"),
    licence: "Free: no permission is required to reproduce, translate, display or distribute.",
    source: .phq9)

  /// The Generalised Anxiety Disorder scale with seven items: anxiety over the past two weeks.
  ///
  /// Seven items of 0 to 3, total 0 to 21, bands 0–4, 5–9, 10–14, 15–21, screen positive from 10
  /// (``Citation/gad7``). Response is a drop of at least 50 %, remission a total below 5; a change of 4 is reliable
  /// (``Citation/iaptReliableChange``).
  public static let gad7 = Instrument(
    known: .gad7, title: "Generalised Anxiety Disorder scale (7 items)",
    items: items(
      [
        ("nervousness", "69725-0"), ("uncontrolled worry", "68509-9"),
        ("worry about many things", "69733-4"), ("trouble relaxing", "69734-2"),
        ("restlessness", "69735-9"), ("irritability", "69689-8"), ("dread", "69736-7"),
      ], safetyItem: nil),
    direction: .lower,
    bands: [
      Band(0...4, .minimal), Band(5...9, .mild), Band(10...14, .moderate), Band(15...21, .severe),
    ],
    screeningCutoff: Sourced(10, source: .gad7), remissionBelow: Sourced(5, source: .gad7),
    responsePercent: Sourced(50, source: .gad7),
    reliableChange: Sourced(4, source: .iaptReliableChange), recallDays: 14,
    totalLOINC: try? LOINCCode("70274-6"),
    licence: "Free: no permission is required to reproduce, translate, display or distribute.",
    source: .gad7)

  private static func items(_ topics: [(String, String)], safetyItem: Int?) -> [Item] {
    topics.enumerated().map { index, entry in
      Item(
        topic: entry.0, highest: 3, isSafetyItem: index == safetyItem,
        loinc: try? LOINCCode(entry.1))
    }
  }
}
