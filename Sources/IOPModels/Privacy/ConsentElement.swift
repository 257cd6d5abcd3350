/// The elements of a written consent: the ten of 42 CFR 2.31(a), in its order.
public enum ConsentElement: String, ClosedVocabulary {
  /// The name of the patient.
  case patientName = "patient"
  /// Who may disclose: by name or as a class of persons.
  case discloser = "discloser"
  /// What may be disclosed, specific and meaningful.
  case information = "information"
  /// Who may receive it: by name or as a class, with what the rule asks for of intermediaries and covered entities.
  case recipient = "recipient"
  /// What for, each purpose.
  case purpose = "purpose"
  /// The right to revoke in writing, and how.
  case revocation = "revocation"
  /// A date or an event at which it expires.
  case expiration = "expiration"
  /// The signature of the patient, or of who may sign instead.
  case signature = "signature"
  /// The date of the signature.
  case dateSigned = "date-signed"
  /// What the recipient may do with it, and what follows from refusing to sign.
  case statements = "statements"

  /// What a person reads.
  public var title: String {
    switch self {
    case .patientName: "name of the patient"
    case .discloser: "who may disclose"
    case .information: "what may be disclosed"
    case .recipient: "who may receive it"
    case .purpose: "what it is for"
    case .revocation: "right to revoke, and how"
    case .expiration: "date or event of expiry"
    case .signature: "signature"
    case .dateSigned: "date signed"
    case .statements: "statements on redisclosure and refusal"
    }
  }
}
