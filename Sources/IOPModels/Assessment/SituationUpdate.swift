/// A later finding about circumstances that an intake assessment recorded; only what was found anew is set.
public struct SituationUpdate: PersonalData, Hashable, Sendable, Codable {
  /// The identifier of this update.
  public var id: Identifier<SituationUpdate>
  /// The day on which it was found.
  public var date: CalendarDate
  /// Who found it.
  public var by: Identifier<Clinician>?
  /// Whether there is an acute emergency.
  public var isAcuteEmergency: Bool?
  /// Whether the person needs care around the clock.
  public var needs24HourCare: Bool?
  /// The level of care that a clinician judged to be needed.
  public var judgedLevel: LevelOfCare?
  /// Whether the person is able to take part.
  public var canParticipate: Bool?
  /// Whether the person wants to go on.
  public var isWilling: Bool?
  /// How ready the person is to change.
  public var readiness: StageOfChange?
  /// Where withdrawal stands.
  public var withdrawal: Withdrawal?
  /// Withdrawal by substance.
  public var substances: [SubstanceWithdrawal]?
  /// Whether physical health allows outpatient treatment.
  public var medicalStability: MedicalStability?
  /// What physical health needs.
  public var medicalNeeds: [MedicalNeed]?
  /// The home.
  public var living: LivingSituation?
  /// Dangers in the daily environment.
  public var environment: EnvironmentRisk?
  /// Whether the people around the person are enough of a support.
  public var supportIsAdequate: Bool?
  /// Legal circumstances.
  public var legalMatters: [LegalMatter]?
  /// Pregnancy or a recent birth.
  public var perinatal: PerinatalStatus?
  /// Whether thinking and memory allow the person to take part.
  public var cognition: CognitiveAbility?
  /// The mental state, where it was examined again.
  public var mentalStatus: MentalStatus?
  /// What was found, in words.
  public var note: PrivateText?

  /// Creates a value from its parts.
  public init(
    id: Identifier<SituationUpdate>, date: CalendarDate, by: Identifier<Clinician>? = nil,
    isAcuteEmergency: Bool? = nil, needs24HourCare: Bool? = nil, canParticipate: Bool? = nil,
    isWilling: Bool? = nil, readiness: StageOfChange? = nil, withdrawal: Withdrawal? = nil,
    substances: [SubstanceWithdrawal]? = nil,
    medicalStability: MedicalStability? = nil, medicalNeeds: [MedicalNeed]? = nil,
    living: LivingSituation? = nil, environment: EnvironmentRisk? = nil,
    supportIsAdequate: Bool? = nil, legalMatters: [LegalMatter]? = nil,
    perinatal: PerinatalStatus? = nil, cognition: CognitiveAbility? = nil, note: PrivateText? = nil,
    judgedLevel: LevelOfCare? = nil, mentalStatus: MentalStatus? = nil
  ) {
    self.id = id
    self.date = date
    self.by = by
    self.isAcuteEmergency = isAcuteEmergency
    self.needs24HourCare = needs24HourCare
    self.judgedLevel = judgedLevel
    self.canParticipate = canParticipate
    self.isWilling = isWilling
    self.readiness = readiness
    self.withdrawal = withdrawal
    self.substances = substances
    self.medicalStability = medicalStability
    self.medicalNeeds = medicalNeeds
    self.living = living
    self.environment = environment
    self.supportIsAdequate = supportIsAdequate
    self.legalMatters = legalMatters
    self.perinatal = perinatal
    self.cognition = cognition
    self.mentalStatus = mentalStatus
    self.note = note
  }

  /// Where withdrawal stands, the gravest of what is recorded as a whole and by substance; nil when neither is recorded.
  public var gravestWithdrawal: Withdrawal? {
    ([withdrawal].compactMap(\.self) + (substances ?? []).map(\.state)).max()
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case by = "by"
    case isAcuteEmergency = "emergency"
    case needs24HourCare = "needs24h"
    case judgedLevel = "judgedLevel"
    case canParticipate = "canParticipate"
    case isWilling = "willing"
    case readiness = "readiness"
    case withdrawal = "withdrawal"
    case substances = "substances"
    case medicalStability = "medical"
    case medicalNeeds = "medicalNeeds"
    case living = "living"
    case environment = "environment"
    case supportIsAdequate = "support"
    case legalMatters = "legal"
    case perinatal = "perinatal"
    case cognition = "cognition"
    case mentalStatus = "mentalStatus"
    case note = "note"
  }
}
