/// What the team found out before it decided whether and how to treat.
///
/// Every fact may be missing: nil means that nobody has recorded it. A decision names the facts that it misses; it never
/// fills one in.
public struct IntakeAssessment: PersonalData, Hashable, Sendable, Codable {
  /// The identifier of this assessment.
  public var id: Identifier<IntakeAssessment>
  /// The day of the assessment.
  public var date: CalendarDate
  /// Who assessed.
  public var by: Identifier<Clinician>?
  /// The way on which the person comes to the program.
  public var route: AdmissionRoute?
  /// Why the person comes, in their own words.
  public var presentingConcern: PrivateText?
  /// The diagnoses and stressors.
  public var conditions: [ClinicalCondition]
  /// How symptoms interfere with daily life; nil when not assessed.
  public var impacts: [FunctionalImpact]?
  /// The measures taken for this assessment.
  public var measures: [MeasureResult]
  /// The behaviours counted for this assessment.
  public var behaviours: [BehaviourCount]
  /// The assessment of danger; nil when it was not made.
  public var risk: RiskAssessment?
  /// Whether this is an acute emergency; nil when not judged.
  public var isAcuteEmergency: Bool?
  /// Whether the person needs care around the clock; nil when not judged.
  public var needs24HourCare: Bool?
  /// Whether weekly outpatient sessions would be enough; nil when not judged.
  public var outpatientIsEnough: Bool?
  /// Whether the person has the cognitive and emotional ability to take part; nil when not judged.
  public var canParticipate: Bool?
  /// Whether the person can be expected to benefit from a coordinated program; nil when not judged.
  public var expectedToBenefit: Bool?
  /// Whether the person wants treatment and agrees to attend; nil when not asked.
  public var isWilling: Bool?
  /// How ready the person is to change; nil when not assessed.
  public var readiness: StageOfChange?
  /// Where withdrawal stands; nil when not assessed.
  public var withdrawal: Withdrawal?
  /// Whether physical health allows outpatient treatment; nil when not assessed.
  public var medicalStability: MedicalStability?
  /// The home; nil when not assessed.
  public var living: LivingSituation?
  /// Whether the people around the person are enough of a support between sessions; nil when not judged.
  public var supportIsAdequate: Bool?
  /// Whether sessions from home can work; nil when not assessed.
  public var telehealth: TelehealthReadiness?
  /// Circumstances that raise the risk; nil when not asked.
  public var riskFactors: [RiskFactor]?
  /// Earlier treatment; nil when not asked.
  public var priorTreatment: [PriorTreatment]?
  /// Medicines on the day of the assessment; nil when not asked, empty when there are none.
  public var medications: [Medication]?
  /// What the person wants to reach, in their own words.
  public var statedGoals: [StatedGoal]
  /// What case management has to arrange.
  public var needs: [CaseNeed]

  /// Creates a value from its parts.
  public init(
    id: Identifier<IntakeAssessment>, date: CalendarDate, by: Identifier<Clinician>? = nil,
    route: AdmissionRoute? = nil, presentingConcern: PrivateText? = nil,
    conditions: [ClinicalCondition] = [], impacts: [FunctionalImpact]? = nil,
    measures: [MeasureResult] = [], behaviours: [BehaviourCount] = [],
    risk: RiskAssessment? = nil, isAcuteEmergency: Bool? = nil, needs24HourCare: Bool? = nil,
    outpatientIsEnough: Bool? = nil, canParticipate: Bool? = nil, expectedToBenefit: Bool? = nil,
    isWilling: Bool? = nil, readiness: StageOfChange? = nil, withdrawal: Withdrawal? = nil,
    medicalStability: MedicalStability? = nil, living: LivingSituation? = nil,
    supportIsAdequate: Bool? = nil, telehealth: TelehealthReadiness? = nil,
    riskFactors: [RiskFactor]? = nil, priorTreatment: [PriorTreatment]? = nil,
    medications: [Medication]? = nil, statedGoals: [StatedGoal] = [], needs: [CaseNeed] = []
  ) {
    self.id = id
    self.date = date
    self.by = by
    self.route = route
    self.presentingConcern = presentingConcern
    self.conditions = conditions
    self.impacts = impacts
    self.measures = measures
    self.behaviours = behaviours
    self.risk = risk
    self.isAcuteEmergency = isAcuteEmergency
    self.needs24HourCare = needs24HourCare
    self.outpatientIsEnough = outpatientIsEnough
    self.canParticipate = canParticipate
    self.expectedToBenefit = expectedToBenefit
    self.isWilling = isWilling
    self.readiness = readiness
    self.withdrawal = withdrawal
    self.medicalStability = medicalStability
    self.living = living
    self.supportIsAdequate = supportIsAdequate
    self.telehealth = telehealth
    self.riskFactors = riskFactors
    self.priorTreatment = priorTreatment
    self.medications = medications
    self.statedGoals = statedGoals
    self.needs = needs
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case by = "by"
    case route = "route"
    case presentingConcern = "concern"
    case conditions = "conditions"
    case impacts = "impacts"
    case measures = "measures"
    case behaviours = "behaviours"
    case risk = "risk"
    case isAcuteEmergency = "emergency"
    case needs24HourCare = "needs24h"
    case outpatientIsEnough = "weeklyIsEnough"
    case canParticipate = "canParticipate"
    case expectedToBenefit = "canBenefit"
    case isWilling = "willing"
    case readiness = "readiness"
    case withdrawal = "withdrawal"
    case medicalStability = "medical"
    case living = "living"
    case supportIsAdequate = "support"
    case telehealth = "telehealth"
    case riskFactors = "riskFactors"
    case priorTreatment = "priorTreatment"
    case medications = "medications"
    case statedGoals = "statedGoals"
    case needs = "needs"
  }
}
