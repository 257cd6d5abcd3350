// The PHQ family, and the screen for episodes of high mood.

extension Instrument {
  private static let phqLicence =
    "Free: no permission is required to reproduce, translate, display or distribute."

  private static let phqTopics = [
    "interest", "low mood", "sleep", "energy", "appetite", "self-worth", "concentration",
    "restlessness or slowing", "thoughts of death or self-harm",
  ]

  /// The Patient Health Questionnaire with nine items: depression over the past two weeks.
  ///
  /// Nine items of 0 to 3, total 0 to 27, bands 0–4, 5–9, 10–14, 15–19, 20–27, screen positive from 10
  /// (``Citation/phq9``). Response is a drop of at least 50 %, remission a total below 5; a change of 6 is reliable
  /// (``Citation/iaptReliableChange``). Item 9 is a safety item. The question about difficulty that follows on the form is not
  /// scored and not recorded here. With seven items or more a caller may prorate, though never over item 9.
  public static let phq9 = Instrument(
    known: .phq9, title: "Patient Health Questionnaire (9 items)",
    items: items(
      phqTopics, highest: 3, safety: [9],
      loinc: [
        "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3",
        "44260-8",
      ]),
    bands: [
      Band(0...4, .minimal), Band(5...9, .mild), Band(10...14, .moderate),
      Band(15...19, .moderatelySevere), Band(20...27, .severe),
    ],
    screeningCutoff: Sourced(10, source: .phq9),
    cutoffs: [
      Threshold(
        name: "caseness-10", title: "case in talking therapies in England", value: 10,
        source: .iaptReliableChange),
      Threshold(
        name: "caseness-9", title: "case in one talking therapies service", value: 9,
        source: .buckinghamshireTherapies),
      Threshold(
        name: "baseline", title: "baseline of the measure of response and remission", value: 10,
        source: .hedisDepression),
    ],
    remissionBelow: Sourced(5, source: .phq9), responsePercent: Sourced(50, source: .phq9),
    reliableChange: Sourced(6, source: .iaptReliableChange),
    changes: [
      Threshold(
        name: "important", title: "smallest change that matters to the person", value: 5,
        source: .measureConvention)
    ],
    prorating: Sourced(7, source: .implementerConvention), recallDays: 14,
    intervalDays: Sourced(7, source: .commonPractice), totalLOINC: try? LOINCCode("44261-6"),
    panelLOINC: try? LOINCCode("44249-1"), tier: .open, licence: phqLicence, source: .phq9)

  /// The Patient Health Questionnaire with eight items: the PHQ-9 without the item about death and self-harm.
  ///
  /// Eight items of 0 to 3, total 0 to 24; bands, cut-off, response and remission are those of the PHQ-9 (``Citation/phq8``).
  /// It has no safety item. No reliable change is given: the one of the PHQ-9 was published for nine items.
  public static let phq8 = Instrument(
    known: .phq8, title: "Patient Health Questionnaire (8 items)",
    items: items(Array(phqTopics.prefix(8)), highest: 3),
    bands: [
      Band(0...4, .minimal), Band(5...9, .mild), Band(10...14, .moderate),
      Band(15...19, .moderatelySevere), Band(20...24, .severe),
    ],
    screeningCutoff: Sourced(10, source: .phq8), remissionBelow: Sourced(5, source: .phq8),
    responsePercent: Sourced(50, source: .phq8), recallDays: 14, tier: .open,
    licence: phqLicence, source: .phq8)

  /// The Patient Health Questionnaire for adolescents with nine items.
  ///
  /// Nine items of 0 to 3, total 0 to 27; bands, cut-off, response and remission are those of the PHQ-9 (``Citation/phqA``).
  /// Item 9 is a safety item.
  public static let phqA = Instrument(
    known: .phqA, title: "Patient Health Questionnaire for adolescents (9 items)",
    items: items(phqTopics, highest: 3, safety: [9]),
    bands: phq9.bands, screeningCutoff: Sourced(10, source: .phqA),
    remissionBelow: Sourced(5, source: .phqA), responsePercent: Sourced(50, source: .phqA),
    recallDays: 14, totalLOINC: try? LOINCCode("89204-2"), tier: .open, licence: phqLicence,
    source: .phqA)

  /// The first two items of the PHQ-9: a short screen for depression.
  ///
  /// Two items of 0 to 3, total 0 to 6, screen positive from 3 (``Citation/phq2``). A screen only: it has no bands and no rule of
  /// change.
  public static let phq2 = Instrument(
    known: .phq2, title: "Patient Health Questionnaire (2 items)",
    items: items(Array(phqTopics.prefix(2)), highest: 3),
    screeningCutoff: Sourced(3, source: .phq2), recallDays: 14,
    totalLOINC: try? LOINCCode("55758-7"), panelLOINC: try? LOINCCode("55757-9"), tier: .open,
    licence: phqLicence, source: .phq2)

  /// The Mood Disorder Questionnaire: a screen for bipolar disorder, over the lifetime.
  ///
  /// Thirteen questions of no (0) and yes (1), total 0 to 13. The screen is positive with seven or more yes answers, when several
  /// came at the same time (item 14, yes), and were a moderate (2) or serious (3) problem (item 15, 0 to 3) (``Citation/mdq``).
  /// A screen only: it has no bands and no rule of change.
  public static let mdq = Instrument(
    known: .mdq, title: "Mood Disorder Questionnaire",
    items: items(
      [
        "elated mood", "irritability", "confidence", "little need of sleep", "talkativeness",
        "racing thoughts", "distractibility", "energy", "activity", "sociability",
        "interest in sex", "risky behaviour", "spending",
      ], highest: 1)
      + [
        Item(topic: "several at the same time", highest: 1, isScored: false),
        Item(topic: "how much of a problem", highest: 3, isScored: false),
      ],
    rules: [
      Rule(
        name: Rule.positive, title: "positive screen",
        requirements: [
          Requirement(items: Array(1...13), answeredFrom: 1, count: 7),
          Requirement(items: [14], answeredFrom: 1), Requirement(items: [15], answeredFrom: 2),
        ], source: .mdq)
    ],
    tier: .scoringOnly,
    licence: "Copyright 2000; the terms were not verified: a site checks them before use.",
    source: .mdq)
}
