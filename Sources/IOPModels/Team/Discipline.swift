/// One of the five disciplines that work together in a program.
///
/// Individual therapy, family therapy, psychiatry, group therapy and case management are those that the descriptions of programs
/// name (``Citation/sourceDocuments``). Which services belong to which is common practice.
public enum Discipline: String, ClosedVocabulary {
  /// Individual therapy.
  case individual = "individual"
  /// Family therapy.
  case family = "family"
  /// Psychiatry.
  case psychiatry = "psychiatry"
  /// Group therapy.
  case group = "group"
  /// Case management.
  case caseManagement = "case-management"

  /// What a person reads.
  public var title: String {
    switch self {
    case .individual: "individual therapy"
    case .family: "family therapy"
    case .psychiatry: "psychiatry"
    case .group: "group therapy"
    case .caseManagement: "case management"
    }
  }

  /// The services that belong to the discipline, the one that it is named after first.
  public var services: [ServiceKind] {
    switch self {
    case .individual: [.individualTherapy]
    case .family: [.familyTherapy]
    case .psychiatry: [.medicationManagement]
    case .group:
      [
        .groupTherapy, .skillsGroup, .skillsWorkshop, .psychoeducation, .addictionTreatment,
        .supportGroup,
      ]
    case .caseManagement: [.caseManagement]
    }
  }

  /// The service that somebody has to be able to own for the discipline to be covered.
  var coreService: ServiceKind {
    switch self {
    case .individual: .individualTherapy
    case .family: .familyTherapy
    case .psychiatry: .medicationManagement
    case .group: .groupTherapy
    case .caseManagement: .caseManagement
    }
  }
}
