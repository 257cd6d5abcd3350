// Anxiety, trauma and obsessive-compulsive symptoms.

extension Instrument {
  private static let gadLicence =
    "Free: no permission is required to reproduce, translate, display or distribute."

  private static let gadTopics = [
    "nervousness", "uncontrolled worry", "worry about many things", "trouble relaxing",
    "restlessness", "irritability", "dread",
  ]

  /// The Generalised Anxiety Disorder scale with seven items: anxiety over the past two weeks.
  ///
  /// Seven items of 0 to 3, total 0 to 21, bands 0–4, 5–9, 10–14, 15–21, screen positive from 10
  /// (``Citation/gad7``). Response is a drop of at least 50 %, remission a total below 5; a change of 4 is reliable, and
  /// talking therapies in England count a case from 8 (``Citation/iaptReliableChange``). With six items a caller may prorate.
  public static let gad7 = Instrument(
    known: .gad7, title: "Generalised Anxiety Disorder scale (7 items)",
    items: items(
      gadTopics, highest: 3,
      loinc: [
        "69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7",
      ]),
    bands: [
      Band(0...4, .minimal), Band(5...9, .mild), Band(10...14, .moderate), Band(15...21, .severe),
    ],
    screeningCutoff: Sourced(10, source: .gad7),
    cutoffs: [
      Threshold(
        name: "caseness-8", title: "case in talking therapies in England", value: 8,
        source: .iaptReliableChange)
    ],
    remissionBelow: Sourced(5, source: .gad7), responsePercent: Sourced(50, source: .gad7),
    reliableChange: Sourced(4, source: .iaptReliableChange),
    prorating: Sourced(6, source: .implementerConvention), recallDays: 14,
    intervalDays: Sourced(7, source: .commonPractice), totalLOINC: try? LOINCCode("70274-6"),
    panelLOINC: try? LOINCCode("69737-5"), tier: .open, licence: gadLicence, source: .gad7)

  /// The first two items of the GAD-7: a short screen for anxiety.
  ///
  /// Two items of 0 to 3, total 0 to 6, screen positive from 3 (``Citation/gad2``). A screen only: it has no bands and no rule of
  /// change. No LOINC code of its total was verified.
  public static let gad2 = Instrument(
    known: .gad2, title: "Generalised Anxiety Disorder scale (2 items)",
    items: items(Array(gadTopics.prefix(2)), highest: 3),
    screeningCutoff: Sourced(3, source: .gad2), recallDays: 14, tier: .open, licence: gadLicence,
    source: .gad2)

  /// The PTSD Checklist for DSM-5.
  ///
  /// Twenty items of 0 to 4, total 0 to 80, with the clusters B (items 1–5), C (6–7), D (8–14) and E (15–20). The published
  /// cut-off is a range of 31 to 33; 33 is the default here, and there are no bands. A provisional diagnosis needs items answered
  /// 2 or higher: one of B, one of C, two of D and two of E. Sources disagree on change: the default is 10, from which it is
  /// clinically meaningful; 5 is reliable, and a program in New York uses 12 (``Citation/pcl5``). There is a monthly and a weekly
  /// form, so no recall period is given. With sixteen items a caller may prorate.
  public static let pcl5 = Instrument(
    known: .pcl5, title: "PTSD Checklist for DSM-5",
    items: items(
      [
        "memories", "dreams", "reliving", "distress at reminders", "bodily reactions",
        "avoidance of thoughts", "avoidance of reminders", "memory gaps", "negative beliefs",
        "blame", "negative feelings", "loss of interest", "distance from people",
        "lack of positive feelings", "anger", "risk taking", "watchfulness", "startle",
        "concentration", "sleep",
      ], highest: 4),
    subscales: [
      Subscale(name: "B", title: "intrusion", items: Array(1...5)),
      Subscale(name: "C", title: "avoidance", items: Array(6...7)),
      Subscale(name: "D", title: "negative thoughts and mood", items: Array(8...14)),
      Subscale(name: "E", title: "arousal and reactivity", items: Array(15...20)),
    ],
    rules: [
      Rule(
        name: Rule.provisional, title: "symptom pattern of a provisional PTSD diagnosis",
        requirements: [
          Requirement(items: Array(1...5), answeredFrom: 2),
          Requirement(items: Array(6...7), answeredFrom: 2),
          Requirement(items: Array(8...14), answeredFrom: 2, count: 2),
          Requirement(items: Array(15...20), answeredFrom: 2, count: 2),
        ], source: .pcl5)
    ],
    screeningCutoff: Sourced(33, source: .pcl5),
    cutoffs: [31, 32, 33].map {
      Threshold(
        name: "from-\($0)", title: "probable PTSD from \($0)", value: $0, source: .pcl5)
    },
    reliableChange: Sourced(10, source: .pcl5),
    changes: [
      Threshold(name: "reliable", title: "reliable change", value: 5, source: .pcl5),
      Threshold(
        name: "meaningful", title: "clinically meaningful change", value: 10, source: .pcl5),
      Threshold(
        name: "new-york", title: "improvement in collaborative care in New York", value: 12,
        source: .newYorkCollaborativeCare),
    ],
    prorating: Sourced(16, source: .implementerConvention),
    totalLOINC: try? LOINCCode("101698-9"), panelLOINC: try? LOINCCode("101697-1"), tier: .open,
    licence: "Public domain and not copyrighted, by the US Department of Veterans Affairs.",
    source: .pcl5)

  /// The Obsessive-Compulsive Inventory, revised.
  ///
  /// Eighteen items of 0 to 4, total 0 to 72, screen positive from 21 (``Citation/ociR``, conventional: to be reviewed by the
  /// adopting clinic). The cut-off of 40 that talking therapies in England use belongs to the long form and is not shipped.
  public static let ociR = Instrument(
    known: .ociR, title: "Obsessive-Compulsive Inventory, revised",
    items: items(
      (1...3).flatMap { round in
        ["keeping things", "checking", "order", "counting", "washing", "unwanted thoughts"]
          .map { "\($0) (\(round))" }
      }, highest: 4),
    screeningCutoff: Sourced(21, source: .ociR), tier: .scoringOnly,
    licence: "Copyright of the author: permission is to be obtained.", source: .ociR)
}
