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
  /// Whether the person is able to take part.
  public var canParticipate: Bool?
  /// Whether the person wants to go on.
  public var isWilling: Bool?
  /// How ready the person is to change.
  public var readiness: StageOfChange?
  /// Where withdrawal stands.
  public var withdrawal: Withdrawal?
  /// Whether physical health allows outpatient treatment.
  public var medicalStability: MedicalStability?
  /// The home.
  public var living: LivingSituation?
  /// Whether the people around the person are enough of a support.
  public var supportIsAdequate: Bool?
  /// What was found, in words.
  public var note: PrivateText?

  /// Creates a value from its parts.
  public init(
    id: Identifier<SituationUpdate>, date: CalendarDate, by: Identifier<Clinician>? = nil,
    isAcuteEmergency: Bool? = nil, needs24HourCare: Bool? = nil, canParticipate: Bool? = nil,
    isWilling: Bool? = nil, readiness: StageOfChange? = nil, withdrawal: Withdrawal? = nil,
    medicalStability: MedicalStability? = nil, living: LivingSituation? = nil,
    supportIsAdequate: Bool? = nil, note: PrivateText? = nil
  ) {
    self.id = id
    self.date = date
    self.by = by
    self.isAcuteEmergency = isAcuteEmergency
    self.needs24HourCare = needs24HourCare
    self.canParticipate = canParticipate
    self.isWilling = isWilling
    self.readiness = readiness
    self.withdrawal = withdrawal
    self.medicalStability = medicalStability
    self.living = living
    self.supportIsAdequate = supportIsAdequate
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case by = "by"
    case isAcuteEmergency = "emergency"
    case needs24HourCare = "needs24h"
    case canParticipate = "canParticipate"
    case isWilling = "willing"
    case readiness = "readiness"
    case withdrawal = "withdrawal"
    case medicalStability = "medical"
    case living = "living"
    case supportIsAdequate = "support"
    case note = "note"
  }
}
