/// Who may disclose or receive information: somebody by name, a class of persons, or an intermediary.
public struct ConsentParty: PersonalData, Hashable, Sendable, Codable {
  /// How a party is described.
  public enum Kind: String, ClosedVocabulary {
    /// A person or an organization by name.
    case named = "named"
    /// A class of persons, such as "my treating providers".
    case group = "class"
    /// An organization that passes information on to its participants, such as a health information exchange.
    case intermediary = "intermediary"
  }

  /// How the party is described.
  public var kind: Kind
  /// The name, or the class in words.
  public var name: PrivateText
  /// The support person of the record who this is; nil when it is nobody of them.
  public var support: Identifier<SupportPerson>?
  /// Whether it is a covered entity or a business associate under HIPAA; nil when nobody has asked.
  public var isCovered: Bool?
  /// The participants of an intermediary who may receive the information.
  public var participants: [PrivateText]
  /// Whether an intermediary's participants are described in general and limited to treating providers; nil when nobody has asked.
  public var isTreatingOnly: Bool?

  /// Creates a party.
  public init(
    kind: Kind, name: PrivateText, support: Identifier<SupportPerson>? = nil,
    isCovered: Bool? = nil, participants: [PrivateText] = [], isTreatingOnly: Bool? = nil
  ) {
    self.kind = kind
    self.name = name
    self.support = support
    self.isCovered = isCovered
    self.participants = participants
    self.isTreatingOnly = isTreatingOnly
  }

  /// Whether the party is described well enough to be a recipient; nil when that is not known.
  var isDescribed: Bool? {
    guard !name.revealed.isBlank else { return false }
    guard kind == .intermediary else { return true }
    if participants.contains(where: { !$0.revealed.isBlank }) { return true }
    return isTreatingOnly
  }

  enum CodingKeys: String, CodingKey {
    case kind = "kind"
    case name = "name"
    case support = "support"
    case isCovered = "covered"
    case participants = "participants"
    case isTreatingOnly = "treatingOnly"
  }
}
