/// A way to reach a person.
public struct ContactPoint: PersonalData, Hashable, Sendable, Codable {
  /// The kind of a contact point.
  public enum Kind: String, ClosedVocabulary {
    /// A telephone number for calls.
    case phone = "phone"
    /// A number that takes text messages.
    case text = "text"
    /// An email address.
    case email = "email"
    /// A postal or street address.
    case address = "address"
  }

  /// The kind of this contact point.
  public var kind: Kind
  /// The number or address.
  public var value: PrivateText
  /// Whether a message that names the program may be left there; nil when nobody has asked.
  public var mayLeaveMessage: Bool?

  /// Creates a contact point.
  public init(_ kind: Kind, _ value: PrivateText, mayLeaveMessage: Bool? = nil) {
    self.kind = kind
    self.value = value
    self.mayLeaveMessage = mayLeaveMessage
  }

  enum CodingKeys: String, CodingKey {
    case kind = "kind"
    case value = "value"
    case mayLeaveMessage = "mayLeaveMessage"
  }
}
