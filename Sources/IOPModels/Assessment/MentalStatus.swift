/// What a clinician saw and heard of the mental state on the day of an assessment; each part may be missing.
///
/// The parts in free words are for readers: no decision reads them. What has consequences stands beside them as an answer of its own, yes, no
/// or not examined, so that it can be held against the assessment of risk, the diagnoses and the judgement of who can take part.
/// None of the answers diagnoses anything.
public struct MentalStatus: PersonalData, Hashable, Sendable, Codable {
  /// Looks and bearing, in free words; no decision reads them.
  public var appearance: PrivateText?
  /// Behaviour and contact, in free words; no decision reads them.
  public var behaviour: PrivateText?
  /// Speech, in free words; no decision reads them.
  public var speech: PrivateText?
  /// Mood, in the words of the person; no decision reads them.
  public var mood: PrivateText?
  /// Affect, as it was seen, in free words; no decision reads them.
  public var affect: PrivateText?
  /// How thoughts follow one another, in free words; signs of psychosis stand in ``psychoticSigns``.
  public var thoughtProcess: PrivateText?
  /// What the thoughts are about, in free words; what is dangerous stands in ``suicidalThoughts`` and ``thoughtsOfHarm``.
  public var thoughtContent: PrivateText?
  /// Perception, in free words; signs of psychosis stand in ``psychoticSigns``.
  public var perception: PrivateText?
  /// Orientation, attention and memory, in free words; what limits taking part stands in ``isOriented``.
  public var cognition: PrivateText?
  /// Insight and judgement, in free words; no decision reads them.
  public var insight: PrivateText?
  /// What it comes to, in free words; no decision reads them.
  public var summary: PrivateText?
  /// Whether there are thoughts of suicide; nil when not examined.
  public var suicidalThoughts: Bool?
  /// Whether there are thoughts of killing or seriously hurting somebody else; nil when not examined.
  public var thoughtsOfHarm: Bool?
  /// Whether there are hallucinations, delusions or thinking so disordered that it cannot be followed; nil when not examined.
  public var psychoticSigns: Bool?
  /// Whether there are signs of mania, such as much less need for sleep, pressed speech and racing thoughts; nil when not examined.
  public var manicSigns: Bool?
  /// Whether the person is awake and knows person, place and time; nil when not examined.
  public var isOriented: Bool?
  /// Whether the person is under the influence of alcohol, a drug or a medicine; nil when not examined.
  public var isIntoxicated: Bool?

  /// Creates a value from its parts.
  public init(
    appearance: PrivateText? = nil, behaviour: PrivateText? = nil, speech: PrivateText? = nil,
    mood: PrivateText? = nil, affect: PrivateText? = nil, thoughtProcess: PrivateText? = nil,
    thoughtContent: PrivateText? = nil, perception: PrivateText? = nil,
    cognition: PrivateText? = nil, insight: PrivateText? = nil, summary: PrivateText? = nil,
    suicidalThoughts: Bool? = nil, thoughtsOfHarm: Bool? = nil, psychoticSigns: Bool? = nil,
    manicSigns: Bool? = nil, isOriented: Bool? = nil, isIntoxicated: Bool? = nil
  ) {
    self.appearance = appearance
    self.behaviour = behaviour
    self.speech = speech
    self.mood = mood
    self.affect = affect
    self.thoughtProcess = thoughtProcess
    self.thoughtContent = thoughtContent
    self.perception = perception
    self.cognition = cognition
    self.insight = insight
    self.summary = summary
    self.suicidalThoughts = suicidalThoughts
    self.thoughtsOfHarm = thoughtsOfHarm
    self.psychoticSigns = psychoticSigns
    self.manicSigns = manicSigns
    self.isOriented = isOriented
    self.isIntoxicated = isIntoxicated
  }

  enum CodingKeys: String, CodingKey {
    case appearance = "appearance"
    case behaviour = "behaviour"
    case speech = "speech"
    case mood = "mood"
    case affect = "affect"
    case thoughtProcess = "thoughtProcess"
    case thoughtContent = "thoughtContent"
    case perception = "perception"
    case cognition = "cognition"
    case insight = "insight"
    case summary = "summary"
    case suicidalThoughts = "suicidal"
    case thoughtsOfHarm = "harmToOthers"
    case psychoticSigns = "psychotic"
    case manicSigns = "manic"
    case isOriented = "oriented"
    case isIntoxicated = "intoxicated"
  }
}
