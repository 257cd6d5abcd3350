public import IOPModels

extension OpenQuestion {
  /// What an open question asks for, so that it answers for this and for nothing else at the same place.
  ///
  /// A rule that lets a draft ask instead of knowing looks for its own subject: a question about violence at home does not stand for
  /// one about weapons there, and one about the baseline of an objective not for one about its target. An open vocabulary: a
  /// site's own subjects are kept, and no rule takes them for one of these.
  public struct Subject: Vocabulary {
    public let rawValue: String

    public init?(rawValue: String) {
      guard InvalidVocabulary.of(rawValue) == nil else { return nil }
      self.rawValue = rawValue
    }

    private init(_ known: String) { rawValue = known }

    /// By what an objective is measured.
    public static var measure: Self { Self("measure") }
    /// From which value an objective starts.
    public static var baseline: Self { Self("baseline") }
    /// Which value an objective aims at.
    public static var target: Self { Self("target") }
    /// Which way the value of an objective has to move.
    public static var direction: Self { Self("direction") }
    /// By when an objective is to be reached.
    public static var due: Self { Self("due") }
    /// What is done for an objective.
    public static var intervention: Self { Self("intervention") }
    /// What fills the hours of a week.
    public static var hours: Self { Self("hours") }
    /// How much of an intervention there is.
    public static var dose: Self { Self("dose") }
    /// Who is responsible for an intervention.
    public static var owner: Self { Self("owner") }
    /// Which level of care is right, where a determination made elsewhere names another one.
    public static var level: Self { Self("level") }
    /// Whether there are weapons within reach.
    public static var weapons: Self { Self("weapons") }
    /// Whether the weapons within reach are locked away.
    public static var lockedWeapons: Self { Self("weapons-locked") }
    /// Whether the person can reach means of harm.
    public static var means: Self { Self("means") }
    /// Who writes the crisis plan with the person.
    public static var crisisPlan: Self { Self("crisis-plan") }
    /// How the person is treated in their language.
    public static var interpreter: Self { Self("interpreter") }
    /// Whether there is an emergency, or danger to life that is more than outpatient care can hold.
    public static var acuteDanger: Self { Self("acute-danger") }
    /// Whether the home is safe.
    public static var unsafeHome: Self { Self("unsafe-home") }
    /// Whether there is violence around the person.
    public static var violence: Self { Self("violence") }
    /// Whether there is a manic episode.
    public static var mania: Self { Self("mania") }
    /// Whether there is active psychosis.
    public static var psychosis: Self { Self("psychosis") }
    /// Whether the person has lived through trauma or abuse.
    public static var trauma: Self { Self("trauma") }
    /// Whether thinking and memory limit what the person can take part in.
    public static var thinking: Self { Self("thinking") }

    public static var catalogue: [Self] {
      [
        .measure, .baseline, .target, .direction, .due, .intervention, .hours, .dose, .owner,
        .level,
        .weapons,
        .lockedWeapons, .means, .crisisPlan, .interpreter, .acuteDanger, .unsafeHome, .violence,
        .mania,
        .psychosis, .trauma, .thinking,
      ]
    }

    public var title: String {
      switch self {
      case .due: "due date"
      case .lockedWeapons: "whether weapons are locked away"
      case .means: "access to means of harm"
      case .interpreter: "treatment in the person's language"
      case .violence: "violence around the person"
      case .thinking: "thinking and memory"
      default: rawValue.spacedWord
      }
    }
  }
}

extension ModalityProfile.Circumstance {
  /// What a question asks for that asks whether the circumstance holds.
  var subject: OpenQuestion.Subject {
    switch self {
    case .acuteDanger: .acuteDanger
    case .unsafeHome: .unsafeHome
    case .violence: .violence
    case .mania: .mania
    case .activePsychosis: .psychosis
    case .trauma: .trauma
    case .limitedThinking: .thinking
    }
  }
}
