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
  /// The level of care that a clinician judged to be needed; nil when nobody has named one.
  public var judgedLevel: LevelOfCare?
  /// Whether the person has the cognitive and emotional ability to take part; nil when not judged.
  public var canParticipate: Bool?
  /// Whether the person can be expected to benefit from a coordinated program; nil when not judged.
  public var expectedToBenefit: Bool?
  /// Whether the person wants treatment and agrees to attend; nil when not asked.
  public var isWilling: Bool?
  /// How ready the person is to change; nil when not assessed.
  public var readiness: StageOfChange?
  /// How ready the person is to change with regard to single conditions, where it differs.
  public var readinessByCondition: [ConditionReadiness]
  /// Where withdrawal stands; nil when not assessed.
  public var withdrawal: Withdrawal?
  /// Withdrawal by substance; nil when not assessed, empty when there is nothing to withdraw from.
  public var substances: [SubstanceWithdrawal]?
  /// Whether physical health allows outpatient treatment; nil when not assessed.
  public var medicalStability: MedicalStability?
  /// What physical health needs; nil when not assessed, empty when it needs nothing.
  public var medicalNeeds: [MedicalNeed]?
  /// The home; nil when not assessed.
  public var living: LivingSituation?
  /// Dangers in the daily environment; nil when not assessed.
  public var environment: EnvironmentRisk?
  /// Whether the people around the person are enough of a support between sessions; nil when not judged.
  public var supportIsAdequate: Bool?
  /// Whether sessions from home can work; nil when not assessed.
  public var telehealth: TelehealthReadiness?
  /// Circumstances that raise the risk; nil when not asked.
  public var riskFactors: [RiskFactor]?
  /// Whether the person has lived through trauma or abuse; nil when not asked. It diagnoses nothing.
  public var hasTraumaHistory: Bool?
  /// Legal circumstances; nil when not asked, empty when there are none.
  public var legalMatters: [LegalMatter]?
  /// Pregnancy or a recent birth; nil when not asked or without bearing.
  public var perinatal: PerinatalStatus?
  /// The mental state; nil when not written down.
  public var mentalStatus: MentalStatus?
  /// Whether thinking and memory allow the person to take part; nil when not assessed.
  public var cognition: CognitiveAbility?
  /// Earlier treatment; nil when not asked.
  public var priorTreatment: [PriorTreatment]?
  /// Medicines on the day of the assessment; nil when not asked, empty when there are none.
  public var medications: [Medication]?
  /// Allergies and other bad reactions; nil when not asked, empty when there are none.
  public var adverseReactions: [AdverseReaction]?
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
    isWilling: Bool? = nil, readiness: StageOfChange? = nil,
    readinessByCondition: [ConditionReadiness] = [], withdrawal: Withdrawal? = nil,
    substances: [SubstanceWithdrawal]? = nil,
    medicalStability: MedicalStability? = nil, medicalNeeds: [MedicalNeed]? = nil,
    living: LivingSituation? = nil, environment: EnvironmentRisk? = nil,
    supportIsAdequate: Bool? = nil, telehealth: TelehealthReadiness? = nil,
    riskFactors: [RiskFactor]? = nil, hasTraumaHistory: Bool? = nil,
    legalMatters: [LegalMatter]? = nil, perinatal: PerinatalStatus? = nil,
    mentalStatus: MentalStatus? = nil, cognition: CognitiveAbility? = nil,
    priorTreatment: [PriorTreatment]? = nil,
    medications: [Medication]? = nil, adverseReactions: [AdverseReaction]? = nil,
    statedGoals: [StatedGoal] = [], needs: [CaseNeed] = [], judgedLevel: LevelOfCare? = nil
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
    self.judgedLevel = judgedLevel
    self.canParticipate = canParticipate
    self.expectedToBenefit = expectedToBenefit
    self.isWilling = isWilling
    self.readiness = readiness
    self.readinessByCondition = readinessByCondition
    self.withdrawal = withdrawal
    self.substances = substances
    self.medicalStability = medicalStability
    self.medicalNeeds = medicalNeeds
    self.living = living
    self.environment = environment
    self.supportIsAdequate = supportIsAdequate
    self.telehealth = telehealth
    self.riskFactors = riskFactors
    self.hasTraumaHistory = hasTraumaHistory
    self.legalMatters = legalMatters
    self.perinatal = perinatal
    self.mentalStatus = mentalStatus
    self.cognition = cognition
    self.priorTreatment = priorTreatment
    self.medications = medications
    self.adverseReactions = adverseReactions
    self.statedGoals = statedGoals
    self.needs = needs
  }

  /// Where withdrawal stands, the gravest of what is recorded as a whole and by substance; nil when neither is recorded.
  public var gravestWithdrawal: Withdrawal? {
    ([withdrawal].compactMap(\.self) + (substances ?? []).map(\.state)).max()
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
    case judgedLevel = "judgedLevel"
    case canParticipate = "canParticipate"
    case expectedToBenefit = "canBenefit"
    case isWilling = "willing"
    case readiness = "readiness"
    case readinessByCondition = "stages"
    case withdrawal = "withdrawal"
    case substances = "substances"
    case medicalStability = "medical"
    case medicalNeeds = "medicalNeeds"
    case living = "living"
    case environment = "environment"
    case supportIsAdequate = "support"
    case telehealth = "telehealth"
    case riskFactors = "riskFactors"
    case hasTraumaHistory = "trauma"
    case legalMatters = "legal"
    case perinatal = "perinatal"
    case mentalStatus = "mentalStatus"
    case cognition = "cognition"
    case priorTreatment = "priorTreatment"
    case medications = "medications"
    case adverseReactions = "reactions"
    case statedGoals = "statedGoals"
    case needs = "needs"
  }
}
