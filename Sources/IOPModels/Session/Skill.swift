/// A skill that is taught, practised between sessions and used.
///
/// An open vocabulary: a site adds its own. Which modality teaches a skill, and in which of its parts, stands in
/// ``ModalityProfile/catalogue``; the four modules of DBT are ``DBTModule``.
public struct Skill: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  // The four modules of DBT.

  /// DBT module, and a practice of its own: mindfulness.
  public static var mindfulness: Self { Self("mindfulness") }
  /// DBT module: distress tolerance.
  public static var distressTolerance: Self { Self("distress-tol") }
  /// DBT module: emotion regulation.
  public static var emotionRegulation: Self { Self("emotion-reg") }
  /// DBT module: interpersonal effectiveness.
  public static var interpersonalEffectiveness: Self { Self("interpersonal") }

  // Thoughts, activities and fears.

  /// Writing down and testing a thought.
  public static var thoughtRecord: Self { Self("thought-record") }
  /// Planning activities that matter.
  public static var activityScheduling: Self { Self("activity-plan") }
  /// Returning attention to the present.
  public static var grounding: Self { Self("grounding") }
  /// Observing an urge until it passes.
  public static var urgeSurfing: Self { Self("urge-surfing") }
  /// Putting worry off to a set time.
  public static var worryTime: Self { Self("worry-time") }
  /// A regular sleep routine.
  public static var sleepRoutine: Self { Self("sleep-routine") }
  /// Asking and refusing clearly.
  public static var assertiveness: Self { Self("assertiveness") }
  /// Naming what matters and acting on it.
  public static var valuesWork: Self { Self("values") }
  /// Knowing one's own warning signs.
  public static var relapseSigns: Self { Self("relapse-signs") }
  /// Noticing the ways in which a thought can mislead.
  public static var thinkingTraps: Self { Self("thinking-traps") }
  /// Trying out what happens, to test a belief.
  public static var behaviouralExperiment: Self { Self("experiment") }
  /// Cutting a task into steps that can be done.
  public static var gradedTasks: Self { Self("graded-tasks") }
  /// Putting feared situations into an order.
  public static var fearLadder: Self { Self("fear-ladder") }
  /// Staying with a feared situation until fear changes.
  public static var facingFears: Self { Self("facing-fears") }
  /// Leaving out the ritual that answers a fear.
  public static var responsePrevention: Self { Self("resp-prevention") }
  /// Letting go of tension on a signal.
  public static var relaxation: Self { Self("relaxation") }
  /// Breathing calmly.
  public static var slowBreathing: Self { Self("slow-breathing") }

  // DBT: mindfulness.

  /// Where reason and feeling meet.
  public static var wiseMind: Self { Self("wise-mind") }
  /// Noticing without words.
  public static var observing: Self { Self("observe") }
  /// Putting words on what is noticed.
  public static var describing: Self { Self("describe") }
  /// Entering fully into what one does.
  public static var participating: Self { Self("participate") }
  /// Seeing without calling it good or bad.
  public static var nonJudging: Self { Self("non-judging") }
  /// Doing one thing in one moment.
  public static var oneThingAtATime: Self { Self("one-thing") }
  /// Acting for one's goal rather than for being right.
  public static var doingWhatWorks: Self { Self("what-works") }

  // DBT: distress tolerance.

  /// Pausing before acting on an impulse.
  public static var stop: Self { Self("stop") }
  /// Calming the body with cold, movement and breath.
  public static var tipp: Self { Self("tipp") }
  /// Weighing what an urge gives and costs.
  public static var prosAndCons: Self { Self("pros-cons") }
  /// Turning to something else until the worst is over.
  public static var distraction: Self { Self("distraction") }
  /// Comforting oneself through the senses.
  public static var selfSoothing: Self { Self("self-soothing") }
  /// Making a hard moment easier to bear.
  public static var improvingTheMoment: Self { Self("improve-moment") }
  /// Accepting what cannot be changed now.
  public static var radicalAcceptance: Self { Self("radical-accept") }
  /// Choosing acceptance again and again.
  public static var turningTheMind: Self { Self("turn-the-mind") }
  /// Doing what the situation asks for.
  public static var willingness: Self { Self("willingness") }

  // DBT: emotion regulation.

  /// Finding the word for a feeling.
  public static var namingEmotions: Self { Self("name-emotions") }
  /// Asking whether a feeling fits what happened.
  public static var checkingTheFacts: Self { Self("check-facts") }
  /// Doing the opposite of what a feeling urges.
  public static var oppositeAction: Self { Self("opposite-act") }
  /// Finding, choosing and trying a way out.
  public static var problemSolving: Self { Self("problem-solving") }
  /// Putting pleasant and worthwhile things into each day.
  public static var addingPositives: Self { Self("add-positives") }
  /// Doing something a little hard every day.
  public static var buildingMastery: Self { Self("build-mastery") }
  /// Rehearsing a hard situation beforehand.
  public static var copingAhead: Self { Self("cope-ahead") }
  /// Care of the body that steadies feelings.
  public static var bodyCare: Self { Self("body-care") }
  /// Letting a feeling come and go.
  public static var ridingTheWave: Self { Self("ride-the-wave") }

  // DBT: interpersonal effectiveness.

  /// Asking for something so that it can be heard.
  public static var dearMan: Self { Self("dear-man") }
  /// Keeping a relationship while one asks.
  public static var give: Self { Self("give") }
  /// Keeping one's self-respect.
  public static var fast: Self { Self("fast") }
  /// Showing that another's view makes sense.
  public static var validation: Self { Self("validation") }
  /// Finding what is true on both sides.
  public static var middlePath: Self { Self("middle-path") }

  // Acceptance and mindfulness.

  /// Seeing a thought as a thought.
  public static var defusion: Self { Self("defusion") }
  /// Letting a hard feeling be there.
  public static var makingRoom: Self { Self("make-room") }
  /// Being the one who notices.
  public static var observingSelf: Self { Self("observing-self") }
  /// Taking steps in the direction of one's values.
  public static var committedAction: Self { Self("committed-act") }
  /// Sitting with the breath and coming back to it.
  public static var meditation: Self { Self("meditation") }
  /// Moving attention through the body.
  public static var bodyScan: Self { Self("body-scan") }
  /// Moving slowly and noticing.
  public static var mindfulMovement: Self { Self("mindful-moving") }
  /// A short pause to notice before acting.
  public static var breathingSpace: Self { Self("breathing-space") }

  // Trauma and grounding.

  /// Counting, naming or describing what is around.
  public static var mentalGrounding: Self { Self("mental-ground") }
  /// Feeling the feet, an object, cold water.
  public static var physicalGrounding: Self { Self("physical-ground") }
  /// Kind words and good memories.
  public static var soothingGrounding: Self { Self("soothing-ground") }
  /// Picturing a place of calm.
  public static var calmPlace: Self { Self("calm-place") }
  /// Finding beliefs that hold recovery up.
  public static var stuckPoints: Self { Self("stuck-points") }
  /// Choosing a way to cope that does no harm.
  public static var safeCoping: Self { Self("safe-coping") }

  // Recovery, relationships and daily life.

  /// Knowing where and when use is likely.
  public static var highRiskSituations: Self { Self("risky-places") }
  /// Saying no to a drink or a drug.
  public static var refusal: Self { Self("refusal") }
  /// Knowing what to do after one slip.
  public static var lapsePlan: Self { Self("lapse-plan") }
  /// Keeping duties and good things in balance.
  public static var lifeBalance: Self { Self("life-balance") }
  /// Going through a talk that went wrong.
  public static var communication: Self { Self("communication") }
  /// Hearing another out.
  public static var listening: Self { Self("listening") }
  /// Turning to somebody before it gets worse.
  public static var askingForHelp: Self { Self("ask-for-help") }
  /// Taking medicines as agreed.
  public static var medicineRoutine: Self { Self("medicine-habit") }
  /// Going through the steps of one's own safety plan.
  public static var usingSafetyPlan: Self { Self("safety-plan") }

  public static let catalogue: [Self] = known.map { Self($0.word) }

  public var title: String { Self.texts[rawValue]?.title ?? rawValue.spacedWord }

  /// What the skill is, in one plain clause of our own; nil for a site's own skill.
  public var about: String? { Self.texts[rawValue]?.about }

  /// The modalities of the catalogue that teach the skill, in the order of ``Modality/catalogue``.
  public var modalities: [Modality] {
    ModalityProfile.catalogue.filter { $0.allSkills.contains(self) }.map(\.modality)
  }
}
