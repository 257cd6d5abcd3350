/// A class of medicines, as a prescriber or a pharmacy records it; the library never guesses one from a name or a code.
///
/// Only what slows breathing together has consequences here, so that a caution can reach the prescriber. An open vocabulary: a site's own
/// classes are kept, and count as medicines that do not slow breathing.
public struct MedicationClass: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Opioids, those for the treatment of opioid use disorder among them; a medicine that only blocks opioid receptors is none.
  public static var opioid: Self { Self("opioid") }
  /// Medicines that block opioid receptors, such as naltrexone.
  public static var opioidAntagonist: Self { Self("opioid-blocker") }
  /// Benzodiazepines.
  public static var benzodiazepine: Self { Self("benzodiazepine") }
  /// Other medicines for sleep or calming that depress the central nervous system.
  public static var sedative: Self { Self("sedative") }
  /// Muscle relaxants.
  public static var muscleRelaxant: Self { Self("muscle-relaxant") }
  /// Antipsychotics.
  public static var antipsychotic: Self { Self("antipsychotic") }
  /// Antidepressants.
  public static var antidepressant: Self { Self("antidepressant") }
  /// Mood stabilisers.
  public static var moodStabiliser: Self { Self("mood-stabiliser") }
  /// Stimulants.
  public static var stimulant: Self { Self("stimulant") }
  /// Another medicine that depresses the central nervous system.
  public static var otherDepressant: Self { Self("cns-depressant") }

  public static var catalogue: [Self] {
    [
      .opioid, .opioidAntagonist, .benzodiazepine, .sedative, .muscleRelaxant, .antipsychotic,
      .antidepressant, .moodStabiliser, .stimulant, .otherDepressant,
    ]
  }

  public var title: String {
    switch self {
    case .opioidAntagonist: "medicine that blocks opioid receptors"
    case .otherDepressant: "other medicine that depresses the central nervous system"
    default: rawValue.spacedWord
    }
  }

  /// Whether the class, without being an opioid, depresses the central nervous system, so that it adds to what an opioid does to breathing.
  ///
  /// Benzodiazepines (``Citation/fdaOpioidBenzodiazepine2016``), and the kinds that the labels of opioids name beside them: sedatives,
  /// muscle relaxants and antipsychotics. Whether a given medicine is one of these is for the prescriber to record.
  public var isDepressant: Bool {
    [.benzodiazepine, .sedative, .muscleRelaxant, .antipsychotic, .otherDepressant].contains(self)
  }
}
