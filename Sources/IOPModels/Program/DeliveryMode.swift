/// Where treatment takes place.
public enum DeliveryMode: String, ClosedVocabulary {
  /// At the program's site.
  case onsite = "onsite"
  /// By video, from where the person is.
  case virtual = "virtual"
  /// Some sessions at the site and some by video.
  case hybrid = "hybrid"
}
