public import IOPModels

/// A fact on which a decision rests: where it stands, of which day it is, and what it says.
public struct Evidence: PersonalData, Hashable, Sendable, Codable {
  /// Where the fact stands in the record.
  public var fact: FactReference
  /// The day of which the fact is; nil for a fact that has no day.
  public var date: CalendarDate?
  /// What the fact says, in words.
  public var says: PrivateText
  /// A short text that differs when anything of the fact does, where the words do not say all of it; nil where only the words count.
  ///
  /// It is made from the fact, so it is as personal as the fact, and no code under which a person may be known elsewhere.
  public var digest: String?

  /// Creates evidence.
  @inline(never)
  public init(
    _ fact: FactReference, on date: CalendarDate? = nil, says: String, digest: String? = nil
  ) {
    self.fact = fact
    self.date = date
    self.says = PrivateText(says)
    self.digest = digest
  }

  enum CodingKeys: String, CodingKey {
    case fact = "fact"
    case date = "date"
    case says = "says"
    case digest = "digest"
  }
}
