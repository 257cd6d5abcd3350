public import IOPModels

/// Where on the continuum of care the facts lead; there is no default.
///
/// Danger, withdrawal, physical health and an unsafe home come before any level of care. Where the facts do not decide, the route is
/// ``Route/undetermined`` or ``Route/moreIntensive``, ``levels`` says which levels are left and ``missing`` what would decide.
public struct Placement: PersonalData, Hashable, Sendable {
  /// Where to.
  public enum Route: String, Hashable, Sendable, CaseIterable {
    /// An emergency response now; the program waits.
    case emergency
    /// Medical management of withdrawal first.
    case withdrawalManagement
    /// Medical care first.
    case medicalCare
    /// A safe place to live first, or a level of care that includes one.
    case safePlace
    /// Inpatient treatment.
    case inpatient
    /// Residential treatment.
    case residential
    /// A partial hospitalization program.
    case partialHospitalization
    /// A level above an IOP; which one, a clinician decides.
    case moreIntensive
    /// This intensive outpatient program.
    case intensiveOutpatient
    /// Outpatient sessions.
    case outpatient
    /// An IOP does not fit as things are; the criteria say why.
    case notThisProgram
    /// Undetermined until the missing facts are known or contradictions are reconciled.
    case undetermined

    /// What a person reads.
    public var title: String {
      switch self {
      case .emergency: "Emergency response now. An admission decision waits."
      case .withdrawalManagement: "Medical management of withdrawal first, then decide again."
      case .medicalCare: "Medical care first, then decide again."
      case .safePlace: "A safe place first, or a level of care that includes one."
      case .inpatient: "Inpatient treatment."
      case .residential: "Residential treatment."
      case .partialHospitalization: "A partial hospitalization program."
      case .moreIntensive: "A more intensive level than an IOP; a clinician decides which."
      case .intensiveOutpatient: "This intensive outpatient program."
      case .outpatient: "Outpatient sessions."
      case .notThisProgram: "Not this program as things are."
      case .undetermined: "Undetermined. The missing facts decide."
      }
    }

    /// The level of care that the route names; nil when it names none.
    public var level: LevelOfCare? {
      switch self {
      case .outpatient: .outpatient
      case .intensiveOutpatient: .intensiveOutpatient
      case .partialHospitalization: .partialHospitalization
      case .residential: .residential
      case .inpatient: .inpatient
      case .emergency, .withdrawalManagement, .medicalCare, .safePlace, .moreIntensive,
        .notThisProgram, .undetermined:
        nil
      }
    }

    /// The route that leads to a level of care.
    init(_ level: LevelOfCare) {
      switch level {
      case .outpatient: self = .outpatient
      case .intensiveOutpatient: self = .intensiveOutpatient
      case .partialHospitalization: self = .partialHospitalization
      case .residential: self = .residential
      case .inpatient: self = .inpatient
      }
    }
  }

  /// Where to.
  public let route: Route
  /// The criteria that led there.
  public let because: [CriterionResult]
  /// The levels of care that the facts leave, from the least to the most intensive.
  ///
  /// One when the route names a level; several while a clinician has to decide among them; empty where another step comes first, or
  /// where nothing narrows the levels.
  public let levels: [LevelOfCare]
  /// What is missing where the route is not decided.
  public let missing: [MissingFact]
  /// The step from the level from which the person comes or on which they are; nil when there is none or one of the two is not known.
  public let step: LevelStep?

  /// Creates a placement on one route.
  init(
    _ route: Route, _ because: [CriterionResult], levels: [LevelOfCare] = [],
    missing: [MissingFact] = [], from start: LevelStep.Start? = nil
  ) {
    self.route = route
    self.because = because
    self.levels = route.level.map { [$0] } ?? levels.ordered()
    self.missing = missing
    step = route.level.flatMap { level in
      start.flatMap { LevelStep(from: $0, to: level, because: because) }
    }
  }

  /// What has to be known where a clinician decides between levels.
  static let judgedLevel = MissingFact(
    "the level of care that a clinician judges to be needed", at: .intake(.judgedLevel))
}
