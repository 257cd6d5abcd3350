/// What happens to a total when items are unanswered.
public enum MissingItemPolicy: String, ClosedVocabulary {
  /// Without every scored item there is no total: the default.
  case complete = "complete"
  /// A total is prorated where the instrument allows it (``Instrument/prorating``).
  ///
  /// It is a convention of implementers and not part of any instrument (``Citation/implementerConvention``). It never fills
  /// in a safety item.
  case prorated = "prorated"
}
