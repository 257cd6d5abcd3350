/// Whether a person's thinking and memory allow them to take part in groups.
public enum CognitiveAbility: String, ClosedVocabulary {
  /// They do.
  case sufficient = "sufficient"
  /// They do, with adaptations such as shorter pieces or written reminders.
  case withSupport = "with-support"
  /// They do not at present.
  case insufficient = "insufficient"

  /// What a person reads.
  public var title: String { rawValue.spacedWord }
}
