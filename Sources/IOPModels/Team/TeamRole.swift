/// What a member of the treatment team does.
///
/// An open vocabulary: a site's own roles are kept.
public struct TeamRole: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Licensed individual therapist.
  public static var individualTherapist: Self { Self("therapist") }
  /// Licensed group therapist.
  public static var groupTherapist: Self { Self("group-therapist") }
  /// Licensed family therapist.
  public static var familyTherapist: Self { Self("family-therapist") }
  /// Psychiatrist.
  public static var psychiatrist: Self { Self("psychiatrist") }
  /// Another physician.
  public static var physician: Self { Self("physician") }
  /// Psychiatric nurse practitioner.
  public static var nursePractitioner: Self { Self("nurse-practit") }
  /// Physician assistant.
  public static var physicianAssistant: Self { Self("phys-assistant") }
  /// Psychologist.
  public static var psychologist: Self { Self("psychologist") }
  /// Psychiatric nurse.
  public static var nurse: Self { Self("nurse") }
  /// Case manager.
  public static var caseManager: Self { Self("case-manager") }
  /// Addiction specialist.
  public static var addictionSpecialist: Self { Self("addiction-spec") }
  /// Occupational therapist.
  public static var occupationalTherapist: Self { Self("occ-therapist") }
  /// Peer specialist.
  public static var peerSpecialist: Self { Self("peer-specialist") }
  /// Social worker.
  public static var socialWorker: Self { Self("social-worker") }
  /// Licensed mental-health professional whose profession is not named further.
  public static var mentalHealthProfessional: Self { Self("mh-professional") }

  public static var catalogue: [Self] {
    [
      .individualTherapist, .groupTherapist, .familyTherapist, .psychiatrist, .physician,
      .nursePractitioner, .physicianAssistant, .psychologist, .nurse, .caseManager,
      .addictionSpecialist, .occupationalTherapist, .peerSpecialist, .socialWorker,
      .mentalHealthProfessional,
    ]
  }

  public var title: String {
    switch self {
    case .individualTherapist: "individual therapist"
    case .groupTherapist: "group therapist"
    case .familyTherapist: "family therapist"
    case .nursePractitioner: "nurse practitioner"
    case .physicianAssistant: "physician assistant"
    case .caseManager: "case manager"
    case .addictionSpecialist: "addiction specialist"
    case .occupationalTherapist: "occupational therapist"
    case .peerSpecialist: "peer specialist"
    case .socialWorker: "social worker"
    case .mentalHealthProfessional: "mental-health professional"
    default: rawValue.spacedWord
    }
  }

  /// Whether the role may prescribe medication.
  ///
  /// Psychiatrist, physician, nurse practitioner and physician assistant, as is common practice. Which professions prescribe is a
  /// matter of state law, so the adopting clinic has to review this. False for a site's own role.
  public var mayPrescribe: Bool {
    [.psychiatrist, .physician, .nursePractitioner, .physicianAssistant].contains(self)
  }
}
