public import IOPModels

/// What a person said to an expectation of the program about sobriety.
public struct SobrietyAgreement: PersonalData, Hashable, Sendable, Codable {
  /// The expectation of the program.
  public var expectation: Identifier<SobrietyExpectation>
  /// Whether the person agreed; nil when nobody has asked.
  public var agreed: Bool?
  /// The day from which it holds; nil when not recorded.
  public var from: CalendarDate?
  /// What the person wants to say about it.
  public var ownWords: PrivateText?

  /// Creates a value from its parts.
  public init(
    expectation: Identifier<SobrietyExpectation>, agreed: Bool? = nil, from: CalendarDate? = nil,
    ownWords: PrivateText? = nil
  ) {
    self.expectation = expectation
    self.agreed = agreed
    self.from = from
    self.ownWords = ownWords
  }

  enum CodingKeys: String, CodingKey {
    case expectation = "expectation"
    case agreed = "agreed"
    case from = "from"
    case ownWords = "ownWords"
  }
}
