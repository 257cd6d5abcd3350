// Alcohol and other drugs.

extension Instrument {
  private static let drinkingTopics = [
    "how often", "amount on a typical day", "occasions of heavy drinking",
  ]

  /// The Alcohol Use Disorders Identification Test.
  ///
  /// Ten items: items 1 to 8 of 0 to 4, items 9 and 10 of 0, 2 or 4. Total 0 to 40, zones 0–7, 8–15, 16–19 and 20–40, screen
  /// positive from 8 (``Citation/audit``). A screen: no rule of change is given.
  public static let audit = Instrument(
    known: .audit, title: "Alcohol Use Disorders Identification Test",
    items: items(
      drinkingTopics + [
        "stopping once started", "duties left undone", "drinking in the morning", "guilt",
        "memory gaps",
      ], highest: 4)
      + ["injury", "concern of others"].map { Item(topic: $0, highest: 4, answers: [0, 2, 4]) },
    bands: [
      Band(0...7, name: "zone I"), Band(8...15, name: "zone II"), Band(16...19, name: "zone III"),
      Band(20...40, name: "zone IV"),
    ],
    screeningCutoff: Sourced(8, source: .audit), totalLOINC: try? LOINCCode("75624-7"),
    tier: .scoringOnly,
    licence: """
      Copyright WHO 2001: may be reproduced freely, not for sale or commercial use; the wording is \
      not embedded.
      """, source: .audit)

  /// The first three items of the AUDIT: consumption of alcohol.
  ///
  /// Three items of 0 to 4, total 0 to 12 (``Citation/auditC``). The usual cut-offs are 4 for men and 3 for women; they are
  /// conventional, and which one fits a person is never assumed: there is no default, and a caller takes one from ``cutoffs``.
  /// Sources disagree about the LOINC code of item 1, so it has none.
  public static let auditC = Instrument(
    known: .auditC, title: "Alcohol Use Disorders Identification Test, consumption",
    items: items(drinkingTopics, highest: 4, loinc: [nil, "68519-8", "68520-6"]),
    cutoffs: [
      Threshold(name: "men", title: "positive screen in men", value: 4, source: .auditC),
      Threshold(name: "women", title: "positive screen in women", value: 3, source: .auditC),
    ],
    totalLOINC: try? LOINCCode("75626-2"), panelLOINC: try? LOINCCode("72109-2"), tier: .open,
    licence: "Public domain.", source: .auditC)

  /// The Drug Abuse Screening Test with ten items.
  ///
  /// Ten questions of no (0) and yes (1), of which item 3 counts from the other end: answers are given as they stand on the form.
  /// Total 0 to 10, bands none 0, low 1–2, moderate 3–5, substantial 6–8 and severe 9–10 (``Citation/dast10``). They grade
  /// problems with drugs and not the severity of symptoms.
  public static let dast10 = Instrument(
    known: .dast10, title: "Drug Abuse Screening Test (10 items)",
    items: items(
      [
        "use other than medical", "several drugs at once", "able to stop",
        "blackouts or flashbacks", "guilt", "complaints of those close", "neglect of family",
        "unlawful acts", "withdrawal", "medical problems",
      ], highest: 1, reversed: [3]),
    bands: [
      Band(0...0, name: "none"), Band(1...2, name: "low level"),
      Band(3...5, name: "moderate level"), Band(6...8, name: "substantial level"),
      Band(9...10, name: "severe level"),
    ],
    totalLOINC: try? LOINCCode("82667-7"), panelLOINC: try? LOINCCode("82666-9"),
    tier: .scoringOnly,
    licence: "Copyright of the author and CAMH: non-commercial use with credit.", source: .dast10)

  /// The scale of use of the Brief Addiction Monitor, in the form for intensive outpatient programs.
  ///
  /// Total 0 to 12 over the past 7 days (BAM-IOP); its division into three items of 0 to 4 is conventional (``Citation/bam``). The
  /// scales of risk and of protection were not verified and are not shipped, nor is the form of 30 days (BAM-R).
  public static let bamUse = Instrument(
    known: .bamUse, title: "Brief Addiction Monitor, scale of use (7 days)",
    items: items(["alcohol", "heavy drinking", "other drugs"], highest: 4), recallDays: 7,
    tier: .scoringOnly,
    licence: "Work of the US Department of Veterans Affairs; the terms were not verified.",
    source: .bam)
}
