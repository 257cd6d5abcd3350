/// A person's name; printed nowhere.
public struct PersonName: PersonalData, Hashable, Sendable, Codable {
  /// The given names, as the person writes them.
  public var given: PrivateText
  /// The family name; absent for people who use one name.
  public var family: PrivateText?
  /// What the person wants to be called, when it differs from the given name.
  public var preferred: PrivateText?
  /// The name on documents and insurance cards, when it differs.
  public var legal: PrivateText?

  /// Creates a name.
  public init(
    given: PrivateText, family: PrivateText? = nil, preferred: PrivateText? = nil,
    legal: PrivateText? = nil
  ) {
    self.given = given
    self.family = family
    self.preferred = preferred
    self.legal = legal
  }

  /// What to call the person: the preferred name, or else the given name.
  public var spoken: PrivateText { preferred ?? given }

  enum CodingKeys: String, CodingKey {
    case given = "given"
    case family = "family"
    case preferred = "preferred"
    case legal = "legal"
  }
}
