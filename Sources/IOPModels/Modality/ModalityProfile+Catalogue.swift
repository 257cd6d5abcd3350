extension ModalityProfile {
  /// The modalities that IOPKit describes, in the order of ``Modality/catalogue``.
  ///
  /// The evidence follows the guidelines that each entry cites; an entry marked ``Citation/Confidence/conventional`` is common
  /// knowledge of the field and has to be reviewed by the adopting clinic. So have what a modality works on and how, its parts,
  /// services, skills, roles and cautions and the readiness that it asks for: these are descriptions of our own, with
  /// ``Citation/commonPractice`` where no other source stands. A modality without evidence here is not without evidence; no source
  /// for it is on record.
  public static let catalogue: [ModalityProfile] = {
    let described = Dictionary(
      (cognitive + acceptance + trauma + relationships + substanceUse + care + approaches).map {
        ($0.modality, $0)
      }, uniquingKeysWith: { first, _ in first })
    return Modality.catalogue.compactMap { described[$0] }
  }()

  private static let byModality: [Modality: ModalityProfile] = Dictionary(
    catalogue.map { ($0.modality, $0) }, uniquingKeysWith: { first, _ in first })

  /// Returns the profile of a modality, or nil when IOPKit does not describe it.
  public static func of(_ modality: Modality) -> ModalityProfile? { byModality[modality] }

  /// Returns the profile of a modality among those of a site and the catalogue; the site's own comes first.
  ///
  /// - Parameters:
  ///   - modality: the modality.
  ///   - own: the profiles that the site describes.
  public static func of(
    _ modality: Modality, among own: [ModalityProfile]
  ) -> ModalityProfile? {
    own.first { $0.modality == modality } ?? of(modality)
  }

  // Roles that usually give a kind of treatment; each of them may own the service, see ``TeamRole/mayOwn(_:)``.

  static let therapists: [TeamRole] = [.individualTherapist, .psychologist, .psychiatrist]

  static let groupLeaders: [TeamRole] = [.groupTherapist, .individualTherapist, .psychologist]

  static let skillsTrainers: [TeamRole] = groupLeaders + [.nurse, .occupationalTherapist]

  static let addictionStaff: [TeamRole] = [
    .addictionSpecialist, .individualTherapist, .groupTherapist, .psychologist,
  ]

  static let prescribers: [TeamRole] = TeamRole.catalogue.filter(\.mayPrescribe)
}
