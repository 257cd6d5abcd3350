extension Skill {
  /// A word with what people read for it.
  struct Known: Sendable {
    let word: String
    let title: String
    let about: String

    init(_ word: String, _ title: String, _ about: String) {
      self.word = word
      self.title = title
      self.about = about
    }
  }

  /// The texts by the word.
  static let texts: [String: Known] = Dictionary(
    known.map { ($0.word, $0) }, uniquingKeysWith: { first, _ in first })

  /// The words that IOPKit ships, with titles and descriptions of our own.
  static let known: [Known] = [
    Known("mindfulness", "mindfulness", "being here on purpose, without judging"),
    Known("distress-tol", "distress tolerance", "getting through a crisis without making it worse"),
    Known(
      "emotion-reg", "emotion regulation", "understanding feelings and changing how strong they are"
    ),
    Known(
      "interpersonal", "interpersonal effectiveness", "asking, refusing and keeping relationships"),
    Known("thought-record", "thought record", "writing a thought down and testing it"),
    Known("activity-plan", "activity scheduling", "planning activities that matter"),
    Known("grounding", "grounding", "returning attention to the present"),
    Known("urge-surfing", "urge surfing", "watching an urge until it passes"),
    Known("worry-time", "worry time", "putting worry off to a set time"),
    Known("sleep-routine", "sleep routine", "keeping regular hours and a quiet bedtime"),
    Known("assertiveness", "assertiveness", "asking and refusing clearly"),
    Known("values", "values work", "naming what matters and acting on it"),
    Known("relapse-signs", "relapse warning signs", "knowing one's own warning signs"),
    Known(
      "thinking-traps", "spotting thinking traps",
      "noticing the ways in which a thought can mislead"),
    Known(
      "experiment", "behavioural experiment",
      "trying out what happens and comparing it with what was feared"),
    Known("graded-tasks", "graded tasks", "cutting a task into steps that can be done"),
    Known("fear-ladder", "fear ladder", "putting feared situations into an order"),
    Known("facing-fears", "facing fears", "staying with a feared situation until fear changes"),
    Known("resp-prevention", "response prevention", "leaving out the ritual that answers a fear"),
    Known("relaxation", "relaxation", "letting go of tension on a signal"),
    Known("slow-breathing", "slow breathing", "breathing calmly, above all breathing out"),
    Known("wise-mind", "wise mind", "finding the place where reason and feeling meet"),
    Known("observe", "observing", "noticing without words"),
    Known("describe", "describing", "putting words on what is noticed, facts only"),
    Known("participate", "participating", "entering fully into what one does"),
    Known("non-judging", "not judging", "seeing without calling it good or bad"),
    Known("one-thing", "one thing at a time", "doing one thing in one moment"),
    Known("what-works", "doing what works", "acting for one's goal rather than for being right"),
    Known("stop", "STOP", "pausing before acting on an impulse"),
    Known("tipp", "TIPP", "calming the body fast with cold, movement and breath"),
    Known("pros-cons", "pros and cons", "weighing what an urge gives and costs"),
    Known("distraction", "distraction", "turning to something else until the worst is over"),
    Known("self-soothing", "self-soothing", "comforting oneself through the senses"),
    Known("improve-moment", "improving the moment", "making a hard moment easier to bear"),
    Known("radical-accept", "radical acceptance", "accepting what cannot be changed now"),
    Known("turn-the-mind", "turning the mind", "choosing acceptance again and again"),
    Known("willingness", "willingness", "doing what the situation asks for"),
    Known("name-emotions", "naming emotions", "finding the word for a feeling and what set it off"),
    Known("check-facts", "checking the facts", "asking whether a feeling fits what happened"),
    Known(
      "opposite-act", "opposite action", "doing the opposite of what an unfitting feeling urges"),
    Known(
      "problem-solving", "problem solving", "finding, choosing and trying a way out step by step"),
    Known(
      "add-positives", "adding positives", "putting pleasant and worthwhile things into each day"),
    Known("build-mastery", "building mastery", "doing something a little hard every day"),
    Known("cope-ahead", "coping ahead", "rehearsing a hard situation beforehand"),
    Known(
      "body-care", "caring for the body",
      "eating, sleeping, moving and treating illness so that feelings are steadier"),
    Known(
      "ride-the-wave", "riding the wave", "letting a feeling come and go without pushing it away"),
    Known("dear-man", "DEAR MAN", "asking for something so that it can be heard"),
    Known("give", "GIVE", "keeping a relationship while one asks"),
    Known("fast", "FAST", "keeping one's self-respect"),
    Known("validation", "validation", "showing that another's view makes sense"),
    Known("middle-path", "the middle path", "finding what is true on both sides"),
    Known("defusion", "defusion", "seeing a thought as a thought"),
    Known("make-room", "making room", "letting a hard feeling be there"),
    Known("observing-self", "observing self", "being the one who notices, not what is noticed"),
    Known("committed-act", "committed action", "taking steps in the direction of one's values"),
    Known("meditation", "meditation", "sitting with the breath and coming back to it"),
    Known("body-scan", "body scan", "moving attention through the body"),
    Known("mindful-moving", "mindful movement", "moving slowly and noticing"),
    Known("breathing-space", "breathing space", "a short pause to notice before acting"),
    Known("mental-ground", "mental grounding", "counting, naming or describing what is around"),
    Known("physical-ground", "physical grounding", "feeling the feet, an object, cold water"),
    Known("soothing-ground", "soothing grounding", "kind words and good memories"),
    Known("calm-place", "calm place", "picturing a place of calm"),
    Known(
      "stuck-points", "finding stuck points",
      "finding beliefs since the trauma that hold recovery up"),
    Known("safe-coping", "safe coping", "choosing a way to cope that does no harm"),
    Known("risky-places", "high-risk situations", "knowing where and when use is likely"),
    Known("refusal", "refusing an offer", "saying no to a drink or a drug"),
    Known("lapse-plan", "lapse plan", "knowing what to do after one slip"),
    Known("life-balance", "balanced days", "keeping duties and good things in balance"),
    Known("communication", "communication review", "going through a talk that went wrong"),
    Known("listening", "listening", "hearing another out and saying back what was heard"),
    Known("ask-for-help", "asking for help", "turning to somebody before it gets worse"),
    Known("medicine-habit", "medicine routine", "taking medicines as agreed and noting effects"),
    Known(
      "safety-plan", "using the safety plan", "going through the steps of one's own safety plan"),
  ]
}
