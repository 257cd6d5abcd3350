/// A member of the treatment team.
public struct Clinician: PersonalData, Hashable, Sendable, Codable {
  /// The identifier of this clinician.
  public var id: Identifier<Clinician>
  /// The clinician's name.
  public var name: PersonName
  /// What the clinician does in the team.
  public var role: TeamRole
  /// Licences and certificates.
  public var credentials: [Credential]

  /// Creates a value from its parts.
  public init(
    id: Identifier<Clinician>, name: PersonName, role: TeamRole, credentials: [Credential] = []
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.credentials = credentials
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case name = "name"
    case role = "role"
    case credentials = "credentials"
  }
}
