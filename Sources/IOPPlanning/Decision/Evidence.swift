public import IOPModels

/// A fact on which a decision rests: where it stands, of which day it is, and what it says.
public struct Evidence: PersonalData, Hashable, Sendable, Codable {
  /// Where the fact stands in the record.
  public var fact: FactReference
  /// The day of which the fact is; nil for a fact that has no day.
  public var date: CalendarDate?
  /// What the fact says, in words.
  public var says: PrivateText

  /// Creates evidence.
  @inline(never)
  public init(_ fact: FactReference, on date: CalendarDate? = nil, says: String) {
    self.fact = fact
    self.date = date
    self.says = PrivateText(says)
  }

  enum CodingKeys: String, CodingKey {
    case fact = "fact"
    case date = "date"
    case says = "says"
  }
}
