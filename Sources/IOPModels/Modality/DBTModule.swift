/// One of the four modules in which DBT teaches its skills.
public enum DBTModule: String, ClosedVocabulary {
  /// Being present and aware.
  case mindfulness = "mindfulness"
  /// Getting through a crisis without making it worse.
  case distressTolerance = "distress-tol"
  /// Understanding feelings and changing their strength.
  case emotionRegulation = "emotion-reg"
  /// Asking, refusing, keeping relationships and self-respect.
  case interpersonalEffectiveness = "interpersonal"

  /// The word for the module as a whole, as session notes use it.
  public var skill: Skill {
    switch self {
    case .mindfulness: .mindfulness
    case .distressTolerance: .distressTolerance
    case .emotionRegulation: .emotionRegulation
    case .interpersonalEffectiveness: .interpersonalEffectiveness
    }
  }

  /// The single skills of the module; the four modules are after ``Citation/dbtStandard``, the skills after ``Citation/dbtSkills``.
  public var skills: [Skill] {
    switch self {
    case .mindfulness:
      [
        .wiseMind, .observing, .describing, .participating, .nonJudging, .oneThingAtATime,
        .doingWhatWorks,
      ]
    case .distressTolerance:
      [
        .stop, .tipp, .prosAndCons, .distraction, .selfSoothing, .improvingTheMoment,
        .radicalAcceptance, .turningTheMind, .willingness,
      ]
    case .emotionRegulation:
      [
        .namingEmotions, .checkingTheFacts, .oppositeAction, .problemSolving, .addingPositives,
        .buildingMastery, .copingAhead, .bodyCare, .ridingTheWave,
      ]
    case .interpersonalEffectiveness:
      [.dearMan, .give, .fast, .validation, .middlePath]
    }
  }

  /// Returns the modules of which neither the module nor one of its skills stands in a list, in the order of the modules.
  ///
  /// - Parameter skills: skills that were taught, practised or used.
  public static func modules(missingIn skills: some Sequence<Skill>) -> [DBTModule] {
    let found = Set(skills)
    return allCases.filter { !found.contains($0.skill) && found.isDisjoint(with: $0.skills) }
  }
}

extension Skill {
  /// The DBT module that the skill belongs to or stands for; nil for skills of other treatments and for a site's own.
  public var dbtModule: DBTModule? {
    DBTModule.allCases.first { $0.skill == self || $0.skills.contains(self) }
  }
}
