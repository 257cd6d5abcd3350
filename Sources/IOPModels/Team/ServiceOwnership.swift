/// Which roles may own a service, with the source that says so.
public struct ServiceOwnership: Hashable, Sendable, Codable {
  /// Why an entry was refused.
  public enum Invalid: InvalidValue {
    /// There is no role.
    case empty
    /// A role stands there twice.
    case repeated

    public var description: String {
      switch self {
      case .empty: "a service is owned by at least one role"
      case .repeated: "each role that may own a service stands there once"
      }
    }
  }

  /// The service.
  public let service: ServiceKind
  /// The roles that may own it, at least one.
  public let roles: [TeamRole]
  /// Who says so.
  public let source: Citation

  /// Creates an entry.
  ///
  /// - Throws: ``Invalid`` when there is no role, or a role stands there twice.
  public init(_ service: ServiceKind, roles: [TeamRole], source: Citation) throws(Invalid) {
    guard !roles.isEmpty else { throw .empty }
    guard Set(roles).count == roles.count else { throw .repeated }
    self.init(known: service, roles, source)
  }

  private init(known service: ServiceKind, _ roles: [TeamRole], _ source: Citation) {
    self.service = service
    self.roles = roles
    self.source = source
  }

  enum CodingKeys: String, CodingKey {
    case service = "service"
    case roles = "roles"
    case source = "source"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try ServiceOwnership(
        container.decode(ServiceKind.self, forKey: .service),
        roles: container.decode([TeamRole].self, forKey: .roles),
        source: container.decode(Citation.self, forKey: .source))
    }
  }

  /// Returns the entry of the catalogue for a service, or nil for a site's own service.
  public static func of(_ service: ServiceKind) -> ServiceOwnership? {
    catalogue.first { $0.service == service }
  }

  /// Who may own each service that IOPKit ships, in the order of ``ServiceKind/catalogue``.
  ///
  /// After 42 CFR 410.44(a)(4): therapy by physicians, psychologists and other mental-health professionals including those for
  /// substance use disorders; occupational therapy by occupational therapists; services of social workers and trained nurses
  /// (``Citation/cfr410_44a``). The regulation names groups of professions; which single role of the list belongs to which
  /// service is common practice (``Citation/commonPractice``) and has to be reviewed by the adopting clinic. Medication
  /// management belongs to the roles that ``TeamRole/mayPrescribe``; case management, activity therapy and peer support groups
  /// to every role.
  public static let catalogue: [ServiceOwnership] = ServiceKind.catalogue.map {
    ServiceOwnership(
      known: $0, owners(of: $0),
      [.medicationManagement, .occupationalTherapy].contains($0) ? .cfr410_44a : .commonPractice)
  }

  private static func owners(of service: ServiceKind) -> [TeamRole] {
    let all = TeamRole.catalogue
    switch service {
    case .medicationManagement: return all.filter(\.mayPrescribe)
    case .individualTherapy:
      return [
        .individualTherapist, .familyTherapist, .psychologist, .psychiatrist, .physician,
        .nursePractitioner, .addictionSpecialist, .socialWorker, .mentalHealthProfessional,
      ]
    case .groupTherapy, .skillsGroup, .skillsWorkshop:
      return all.filter { ![.peerSpecialist, .caseManager, .physicianAssistant].contains($0) }
    case .familyTherapy:
      return [
        .familyTherapist, .individualTherapist, .psychologist, .psychiatrist, .socialWorker,
        .mentalHealthProfessional,
      ]
    case .psychoeducation, .stepDownCare: return all.filter { $0 != .peerSpecialist }
    case .addictionTreatment:
      return [
        .addictionSpecialist, .individualTherapist, .groupTherapist, .psychologist,
        .psychiatrist, .physician, .nursePractitioner, .nurse, .socialWorker,
        .mentalHealthProfessional,
      ]
    case .eatingDisorderTreatment:
      return [
        .individualTherapist, .groupTherapist, .familyTherapist, .psychologist, .psychiatrist,
        .physician, .nursePractitioner, .nurse, .socialWorker, .mentalHealthProfessional,
      ]
    case .occupationalTherapy: return [.occupationalTherapist]
    case .diagnostics:
      return [
        .psychologist, .psychiatrist, .physician, .nursePractitioner, .physicianAssistant,
        .individualTherapist, .addictionSpecialist, .socialWorker, .mentalHealthProfessional,
      ]
    default: return all
    }
  }
}
