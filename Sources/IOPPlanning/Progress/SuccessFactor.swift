public import IOPModels

/// Something on which it depends how much treatment helps, as descriptions of IOP programs name it.
///
/// Five factors that help, three challenges, and support after the program (``/IOPModels/Citation/sourceDocuments``). For one person each is
/// a reason to talk about, with what would help. The library makes no probability and no score of them: no source says how much each
/// weighs, and a number would look like a promise.
public enum SuccessFactor: String, ClosedVocabulary {
  /// Wanting treatment and being ready to change.
  case motivation = "motivation"
  /// Coming regularly.
  case participation = "participation"
  /// Good treatment: with evidence, and with somebody responsible for each part.
  case interventions = "interventions"
  /// People who stand by the person.
  case support = "support"
  /// Treatment that fits what the person is treated for.
  case match = "match"
  /// A challenge: severe symptoms.
  case severity = "severity"
  /// A challenge: a home or circumstances that work against treatment.
  case circumstances = "circumstances"
  /// A challenge: taking part little.
  case commitment = "commitment"
  /// Support after the program.
  case afterwards = "afterwards"

  /// What a factor is to treatment.
  public enum Kind: String, ClosedVocabulary {
    /// It helps when it is there.
    case help = "help"
    /// It makes treatment harder when it is there.
    case challenge = "challenge"
  }

  /// What the factor is to treatment.
  public var kind: Kind {
    switch self {
    case .severity, .circumstances, .commitment: .challenge
    case .motivation, .participation, .interventions, .support, .match, .afterwards: .help
    }
  }

  /// What is asked, as a sentence that names no person.
  public var sentence: String {
    switch self {
    case .motivation: "Treatment is wanted, and the readiness to change is there."
    case .participation: "Sessions are attended as the program asks."
    case .interventions:
      "What is planned has somebody responsible, and treatment with evidence is part of it."
    case .support: "There are people who support treatment between sessions."
    case .match: "Each problem that is worked on has a treatment with evidence for it."
    case .severity: "Symptoms are severe."
    case .circumstances: "The home or the circumstances work against treatment."
    case .commitment: "Taking part in sessions is hard at the moment."
    case .afterwards: "Support for the time after the program is arranged."
    }
  }

  /// What would help where the factor is missing, or the challenge is there; our own words.
  public var help: String {
    switch self {
    case .motivation: "Talk about what the person wants, with motivational work first."
    case .participation:
      "Ask what keeps the person away, and look at days, hours and the way there."
    case .interventions: "Name who is responsible, and choose ways of working with evidence."
    case .support: "Find with the person who could stand by, and offer groups and family sessions."
    case .match: "Look at each problem, and plan a treatment that is made for it."
    case .severity: "Look more often, measure, and weigh whether more care is needed."
    case .circumstances: "Involve case management, and make the home safe and steady first."
    case .commitment: "Ask what makes it hard, and agree on a smaller step."
    case .afterwards: "Arrange the first appointment and a support group before the last day."
    }
  }

  /// One factor for one person: a reason to talk about.
  public struct Reason: PersonalData, Hashable, Sendable {
    /// The factor.
    public let factor: SuccessFactor
    /// Whether its sentence holds, with the facts used and the facts missed.
    public let judgement: Judgement

    /// Whether its sentence holds.
    public var verdict: Verdict { judgement.verdict }

    /// Whether the reason speaks for treatment that helps; nil while it is unknown.
    public var speaksFor: Bool? {
      switch verdict {
      case .met: factor.kind == .help
      case .notMet: factor.kind == .challenge
      case .unknown: nil
      }
    }

    /// What would help; nil where nothing is lacking, or a fact is missing first.
    public var help: String? { speaksFor == false ? factor.help : nil }
  }

  /// Returns what a record says about each factor on a day, in their order; it makes no sum of them.
  public static func reasons(in record: CareRecord, asOf date: CalendarDate) -> [Reason] {
    let known = record.asKnown(on: date)
    let facts = KnownFacts(known, asOf: date)
    return allCases.map { factor in
      var judgement =
        switch factor {
        case .motivation: facts.motivation
        case .participation: known.participation(asOf: date)
        case .interventions: known.qualityOfInterventions(asOf: date)
        case .support: facts.adequateSupport
        case .match: known.matchOfTreatment(asOf: date)
        case .severity: facts.severeSymptoms
        case .circumstances: facts.hardCircumstances
        case .commitment: known.littlePart
        case .afterwards: known.supportAfterwards(asOf: date)
        }
      judgement.source = judgement.source ?? .sourceDocuments
      return Reason(factor: factor, judgement: judgement)
    }
  }
}
