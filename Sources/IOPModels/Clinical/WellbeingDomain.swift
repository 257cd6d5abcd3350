/// A part of mental health in which a goal is to change something: what a person feels, thinks, does, and how they cope.
///
/// The four that descriptions of IOP programs name (``Citation/sourceDocuments``). Parts of daily life, such as work or home, are another
/// list: ``FunctionalDomain``.
public enum WellbeingDomain: String, ClosedVocabulary, Comparable {
  /// What a person feels.
  case emotions = "emotions"
  /// What a person thinks, and how.
  case thoughts = "thoughts"
  /// What a person does.
  case behaviours = "behaviours"
  /// How a person deals with what is hard.
  case coping = "coping"

  /// What a person reads.
  public var title: String { rawValue }

  public static func < (left: Self, right: Self) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}
