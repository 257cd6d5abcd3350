public import IOPModels

/// Who stood for a version of the plan and when; or why somebody did not.
public struct Signature: PersonalData, Hashable, Sendable, Codable {
  /// In what capacity somebody signs.
  public enum Signer: String, ClosedVocabulary {
    /// The patient.
    case patient = "patient"
    /// The patient's legal guardian.
    case guardian = "guardian"
    /// A caregiver.
    case caregiver = "caregiver"
    /// The clinician who is responsible for the plan.
    case clinician = "clinician"
    /// The physician who certifies it.
    case physician = "physician"
  }

  /// In what capacity.
  public var signer: Signer
  /// Which clinician; nil for the patient, a guardian or a caregiver.
  public var clinician: Identifier<Clinician>?
  /// The day.
  public var date: CalendarDate
  /// Why the signature is missing, when it is.
  public var absentBecause: PrivateText?

  /// Creates a value from its parts.
  public init(
    signer: Signer, clinician: Identifier<Clinician>? = nil, date: CalendarDate,
    absentBecause: PrivateText? = nil
  ) {
    self.signer = signer
    self.clinician = clinician
    self.date = date
    self.absentBecause = absentBecause
  }

  /// Whether somebody signed, rather than a reason standing in place of the signature.
  public var isGiven: Bool { absentBecause == nil }

  enum CodingKeys: String, CodingKey {
    case signer = "signer"
    case clinician = "clinician"
    case date = "date"
    case absentBecause = "absentBecause"
  }
}
