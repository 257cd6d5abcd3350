/// A kind of service that an IOP gives.
///
/// An open vocabulary: a site's own services are kept.
public struct ServiceKind: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Individual psychotherapy.
  public static var individualTherapy: Self { Self("individual") }
  /// Process-oriented or therapy group.
  public static var groupTherapy: Self { Self("group") }
  /// Skills-training group.
  public static var skillsGroup: Self { Self("skills-group") }
  /// Psychoeducation group or class.
  public static var psychoeducation: Self { Self("psychoeducation") }
  /// Family therapy or family session.
  public static var familyTherapy: Self { Self("family") }
  /// Medication management.
  public static var medicationManagement: Self { Self("medication") }
  /// Case management.
  public static var caseManagement: Self { Self("case-management") }
  /// Peer support group.
  public static var supportGroup: Self { Self("support-group") }
  /// Addiction treatment group or session.
  public static var addictionTreatment: Self { Self("addiction") }

  /// Workshop in which a skill is built and tried out.
  public static var skillsWorkshop: Self { Self("skills-workshop") }
  /// Occupational therapy.
  public static var occupationalTherapy: Self { Self("occ-therapy") }
  /// Individual activity therapy that is not primarily recreation.
  public static var activityTherapy: Self { Self("activity") }
  /// Diagnostic services, such as psychological testing.
  public static var diagnostics: Self { Self("diagnostics") }
  /// Treatment of an eating disorder.
  public static var eatingDisorderTreatment: Self { Self("eating-disorder") }
  /// Step-down care after more intensive treatment.
  public static var stepDownCare: Self { Self("step-down") }

  public static var catalogue: [Self] {
    [
      .individualTherapy, .groupTherapy, .skillsGroup, .psychoeducation, .familyTherapy,
      .medicationManagement, .caseManagement, .supportGroup, .addictionTreatment,
      .skillsWorkshop, .occupationalTherapy, .activityTherapy, .diagnostics,
      .eatingDisorderTreatment, .stepDownCare,
    ]
  }

  public var title: String {
    switch self {
    case .individualTherapy: "individual therapy"
    case .groupTherapy: "group therapy"
    case .skillsGroup: "skills group"
    case .familyTherapy: "family therapy"
    case .medicationManagement: "medication management"
    case .caseManagement: "case management"
    case .supportGroup: "peer support group"
    case .addictionTreatment: "addiction treatment"
    case .occupationalTherapy: "occupational therapy"
    case .activityTherapy: "activity therapy"
    case .diagnostics: "diagnostic services"
    case .eatingDisorderTreatment: "eating disorder treatment"
    case .stepDownCare: "step-down care"
    default: rawValue.spacedWord
    }
  }

  /// Whether the service is given to a group of people.
  ///
  /// Group services together are the largest part of an IOP (``Citation/sourceDocuments``). A site's own service is never counted
  /// as one, because the library cannot know how it is given.
  public var isGroup: Bool {
    [
      .groupTherapy, .skillsGroup, .psychoeducation, .supportGroup, .addictionTreatment,
      .skillsWorkshop,
    ].contains(self)
  }

  /// The discipline of the team to which the service belongs; nil for those that belong to none and for a site's own.
  public var discipline: Discipline? {
    Discipline.allCases.first { $0.services.contains(self) }
  }
}
