/// What a clinician saw and heard of the mental state on the day of an assessment, in free words; each part may be missing.
public struct MentalStatus: PersonalData, Hashable, Sendable, Codable {
  /// Looks and bearing.
  public var appearance: PrivateText?
  /// Behaviour and contact.
  public var behaviour: PrivateText?
  /// Speech.
  public var speech: PrivateText?
  /// Mood, in the words of the person.
  public var mood: PrivateText?
  /// Affect, as it was seen.
  public var affect: PrivateText?
  /// How thoughts follow one another.
  public var thoughtProcess: PrivateText?
  /// What the thoughts are about.
  public var thoughtContent: PrivateText?
  /// Perception.
  public var perception: PrivateText?
  /// Orientation, attention and memory.
  public var cognition: PrivateText?
  /// Insight and judgement.
  public var insight: PrivateText?
  /// What it comes to.
  public var summary: PrivateText?

  /// Creates a value from its parts.
  public init(
    appearance: PrivateText? = nil, behaviour: PrivateText? = nil, speech: PrivateText? = nil,
    mood: PrivateText? = nil, affect: PrivateText? = nil, thoughtProcess: PrivateText? = nil,
    thoughtContent: PrivateText? = nil, perception: PrivateText? = nil,
    cognition: PrivateText? = nil, insight: PrivateText? = nil, summary: PrivateText? = nil
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
  }
}
