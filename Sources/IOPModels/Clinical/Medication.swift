/// A medicine that the person takes or took; recorded, never recommended by the library.
public struct Medication: PersonalData, Hashable, Sendable, Codable {
  /// How regularly the person takes it.
  public enum Adherence: String, ClosedVocabulary {
    /// As prescribed.
    case regular = "regular"
    /// Some doses are missed.
    case partial = "partial"
    /// Not taken.
    case notTaken = "not-taken"
  }

  /// The identifier of this entry.
  public var id: Identifier<Medication>
  /// The name of the medicine.
  public var name: PrivateText
  /// The code of the medicine in RxNorm; nil when not coded.
  public var code: RxNormCode?
  /// The classes of the medicine, as they were recorded; nil when nobody has recorded any.
  public var classes: [MedicationClass]?
  /// Dose and frequency as prescribed.
  public var dose: PrivateText?
  /// The conditions for which it is given.
  public var treats: [Identifier<ClinicalCondition>]
  /// The clinician who prescribes it; nil when somebody outside the program does.
  public var prescriber: Identifier<Clinician>?
  /// The first day of this dose.
  public var started: CalendarDate?
  /// The last day of this dose.
  public var ended: CalendarDate?
  /// How regularly it is taken; nil when nobody has asked.
  public var adherence: Adherence?

  /// Creates an entry.
  public init(
    id: Identifier<Medication>, name: PrivateText, code: RxNormCode? = nil,
    dose: PrivateText? = nil,
    treats: [Identifier<ClinicalCondition>] = [], prescriber: Identifier<Clinician>? = nil,
    started: CalendarDate? = nil, ended: CalendarDate? = nil, adherence: Adherence? = nil,
    classes: [MedicationClass]? = nil
  ) {
    self.id = id
    self.name = name
    self.code = code
    self.classes = classes
    self.dose = dose
    self.treats = treats
    self.prescriber = prescriber
    self.started = started
    self.ended = ended
    self.adherence = adherence
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case name = "name"
    case code = "code"
    case classes = "classes"
    case dose = "dose"
    case treats = "treats"
    case prescriber = "prescriber"
    case started = "started"
    case ended = "ended"
    case adherence = "adherence"
  }
}
