// Well-being, distress, stress, sleep and the regulation of emotions.

extension Instrument {
  /// The World Health Organization Well-Being Index: higher is better.
  ///
  /// Five items of 0 to 5, their sum times 4, total 0 to 100. Low well-being at 50 or below; depression is likely at 28 or below
  /// (``Citation/who5``). A change of 10 points is a convention (``Citation/measureConvention``) and not a default. Repositories
  /// contradict each other about its LOINC codes and its licence: it has no codes here.
  public static let who5 = Instrument(
    known: .who5, title: "World Health Organization Well-Being Index (5 items)",
    items: items(
      ["good spirits", "calm", "energy", "waking rested", "interest in daily life"], highest: 5),
    multiplier: 4, direction: .higher, screeningCutoff: Sourced(50, source: .who5),
    cutoffs: [
      Threshold(name: "low", title: "low well-being", value: 50, source: .who5),
      Threshold(name: "depression", title: "likely depression", value: 28, source: .who5),
    ],
    changes: [
      Threshold(
        name: "important", title: "change that matters", value: 10, source: .measureConvention)
    ],
    tier: .scoringOnly,
    licence: """
      Unclear: one source says free without permission, another CC BY-NC-SA: a site checks the \
      terms.
      """, source: .who5)

  private static let kesslerLicence = """
    Free with citation and copyright notice; the Australian Government calls its K10+ public \
    domain.
    """

  /// The Kessler scale of psychological distress with six items.
  ///
  /// Six items of 0 to 4, total 0 to 24; 5–12 is moderate and 13 or more serious distress (``Citation/kessler``).
  public static let k6 = Instrument(
    known: .k6, title: "Kessler Psychological Distress Scale (6 items)",
    items: items(
      ["nervousness", "hopelessness", "restlessness", "low mood", "effort", "worthlessness"],
      highest: 4),
    bands: [
      Band(0...4, name: "below moderate distress"), Band(5...12, name: "moderate distress"),
      Band(13...24, name: "serious distress"),
    ],
    screeningCutoff: Sourced(13, source: .kessler), tier: .scoringOnly, licence: kesslerLicence,
    source: .kessler)

  /// The Kessler scale of psychological distress with ten items.
  ///
  /// Ten items of 1 to 5, total 10 to 50 (``Citation/kessler``). Two schemes of bands are in use, both conventional:
  /// `australia` (10–15, 16–21, 22–29, 30–50) and `united-states` (10–19, 20–24, 25–29, 30–50). None is the default.
  public static let k10 = Instrument(
    known: .k10, title: "Kessler Psychological Distress Scale (10 items)",
    items: items(
      [
        "tiredness", "nervousness", "nervousness beyond calming", "hopelessness", "restlessness",
        "restlessness beyond sitting still", "low mood", "effort", "sadness beyond cheering",
        "worthlessness",
      ], lowest: 1, highest: 5),
    schemes: [
      BandScheme(
        name: "australia", title: "bands in use in Australia",
        bands: [
          Band(10...15, name: "low distress"), Band(16...21, name: "moderate distress"),
          Band(22...29, name: "high distress"), Band(30...50, name: "very high distress"),
        ], source: .measureConvention),
      BandScheme(
        name: "united-states", title: "bands in use in the United States",
        bands: [
          Band(10...19, name: "likely well"), Band(20...24, name: "likely mild disorder"),
          Band(25...29, name: "likely moderate disorder"),
          Band(30...50, name: "likely severe disorder"),
        ], source: .measureConvention),
    ],
    tier: .scoringOnly, licence: kesslerLicence, source: .kessler)

  /// The Perceived Stress Scale with ten items.
  ///
  /// Ten items of 0 to 4, of which items 4, 5, 7 and 8 count from the other end: answers are given as they stand on the form.
  /// Total 0 to 40 (``Citation/pss``, conventional). The bands 0–13, 14–26, 27–40 are unofficial: they are the scheme
  /// `unofficial` and not the default.
  public static let pss10 = Instrument(
    known: .pss10, title: "Perceived Stress Scale (10 items)",
    items: items(
      [
        "unexpected events", "lack of control", "tension", "confidence", "things going well",
        "too much to do", "steering irritation", "being on top", "anger", "difficulties piling up",
      ], highest: 4, reversed: [4, 5, 7, 8]),
    schemes: [
      BandScheme(
        name: "unofficial", title: "unofficial bands",
        bands: [
          Band(0...13, name: "low stress"), Band(14...26, name: "moderate stress"),
          Band(27...40, name: "high stress"),
        ], source: .measureConvention)
    ],
    tier: .scoringOnly, licence: "Copyright of the author: free for non-profit use.",
    source: .pss)

  /// The Difficulties in Emotion Regulation Scale with sixteen items.
  ///
  /// Sixteen items of 1 to 5, total 16 to 80, a lower total is better (``Citation/ders16``, conventional). There is no official
  /// cut-off and no rule of change.
  public static let ders16 = Instrument(
    known: .ders16, title: "Difficulties in Emotion Regulation Scale (16 items)",
    items: items(
      [
        "making sense of feelings", "confusion", "getting things done", "losing hold",
        "upset that lasts", "expecting to sink", "attention", "feeling out of control", "shame",
        "feeling weak", "steering actions", "nothing helps", "annoyance with oneself",
        "thinking badly of oneself", "thinking of nothing else", "being overwhelmed",
      ], lowest: 1, highest: 5),
    tier: .scoringOnly, licence: "The terms were not verified: a site asks the author.",
    source: .ders16)

  /// The Insomnia Severity Index: sleep over the past two weeks.
  ///
  /// Seven items of 0 to 4, total 0 to 28, bands 0–7, 8–14, 15–21, 22–28 (``Citation/isi``). A drop of 8 as response, a change of
  /// 6 that matters and remission below 8 are conventional (``Citation/measureConvention``).
  public static let isi = Instrument(
    known: .isi, title: "Insomnia Severity Index",
    items: items(
      [
        "falling asleep", "staying asleep", "waking early", "satisfaction", "noticed by others",
        "worry", "interference",
      ], highest: 4),
    bands: [
      Band(0...7, name: "no clinical insomnia", severity: .minimal),
      Band(8...14, name: "subthreshold insomnia", severity: .mild),
      Band(15...21, name: "moderate insomnia", severity: .moderate),
      Band(22...28, name: "severe insomnia", severity: .severe),
    ],
    remissionBelow: Sourced(8, source: .measureConvention),
    changes: [
      Threshold(name: "response", title: "response", value: 8, source: .measureConvention),
      Threshold(
        name: "important", title: "smallest change that matters to the person", value: 6,
        source: .measureConvention),
    ],
    recallDays: 14, tier: .scoringOnly,
    licence: "Copyright of the author, licensed through Mapi Research Trust.", source: .isi)
}
