public import IOPModels

/// One version of a person's treatment plan, along the golden thread.
///
/// A draft can be edited. Once somebody has signed it, it does not change, for a signature stands for the text under which it was given:
/// it is revised into a next version, which says who revised it, when and why. All versions share ``id``; each has its own ``versionID``.
public struct TreatmentPlan: PersonalData, Hashable, Sendable, Codable {
  /// One version of a plan.
  public enum Version {}

  /// Why a change of a plan was refused.
  public enum Refused: InvalidValue {
    /// Somebody has signed the version, and it does not change any more.
    case signed
    /// A draft that nobody has signed is edited, not revised.
    case notSigned
    /// A clinician's signature does not say whose it is.
    case signer
    /// The version's number is below 1.
    case versionNumber
    /// A first version supersedes nothing, and a later version says what it supersedes and why.
    case lineage
    /// A date lies before the one that it follows.
    case date
    /// There is no reason.
    case reason

    public var description: String {
      switch self {
      case .signed: "a signed version does not change; revise it into a next version"
      case .notSigned: "only a signed version is revised; a draft is edited"
      case .signer: "the signature of the responsible clinician says whose it is"
      case .versionNumber: "the number of a version is 1 or more"
      case .lineage:
        "version 1 supersedes nothing; a later version names what it supersedes and why"
      case .date: "a signature or revision is not before the version that it belongs to"
      case .reason: "a revision has a reason"
      }
    }
  }

  /// The identifier of the plan through all its versions.
  public let id: Identifier<TreatmentPlan>
  /// The identifier of this version.
  public let versionID: Identifier<Version>
  /// The number of this version, from 1.
  public let number: Int
  /// The version before this one; nil for the first.
  public let supersedes: Identifier<Version>?
  /// The day on which this version was made.
  public let made: CalendarDate
  /// Who made it; nil for a draft that nobody has taken over yet.
  public let author: Identifier<Clinician>?
  /// Why this version was made; nil for the first.
  public let because: PrivateText?
  /// What the version says.
  public private(set) var content: PlanContent
  /// Who stood for it.
  public private(set) var signatures: [Signature]

  /// Creates a version from its parts.
  ///
  /// - Throws: ``Refused`` when the number, the lineage or a signature's date is inconsistent, or a later version has a blank reason.
  public init(
    id: Identifier<TreatmentPlan>, versionID: Identifier<Version>, number: Int = 1,
    supersedes: Identifier<Version>? = nil, made: CalendarDate,
    author: Identifier<Clinician>? = nil, because: PrivateText? = nil, content: PlanContent,
    signatures: [Signature] = []
  ) throws(Refused) {
    guard number >= 1 else { throw .versionNumber }
    guard (number == 1) == (supersedes == nil), number == 1 || because != nil,
      supersedes != versionID
    else { throw .lineage }
    guard number == 1 || !because.isBlank else { throw .reason }
    guard signatures.allSatisfy({ $0.date >= made }) else { throw .date }
    self.id = id
    self.versionID = versionID
    self.number = number
    self.supersedes = supersedes
    self.made = made
    self.author = author
    self.because = because
    self.content = content
    self.signatures = signatures
  }

  /// The day from which the version is signed by the responsible clinician; nil for a draft.
  ///
  /// A signature that does not say which clinician gave it is none.
  public var signed: CalendarDate? {
    signatures.filter { $0.signer == .clinician && $0.isGiven && $0.clinician != nil }
      .map(\.date).min()
  }

  /// Whether the responsible clinician has not signed the version yet.
  public var isDraft: Bool { signed == nil }

  /// Whether the version can still be edited: a draft under which nobody's signature stands.
  public var isEditable: Bool { !signatures.contains(where: \.isGiven) }

  /// Returns the draft with changed content.
  ///
  /// - Throws: ``Refused/signed`` when somebody has signed the version, the patient as well as a clinician: it is revised then.
  public func edited(
    _ change: (inout PlanContent) -> Void
  ) throws(Refused) -> TreatmentPlan {
    guard isEditable else { throw .signed }
    var copy = self
    change(&copy.content)
    return copy
  }

  /// Returns the version with one more signature; signing changes nothing that the version says.
  ///
  /// - Throws: ``Refused/date`` when the signature is dated before the version was made, ``Refused/signer`` when the responsible
  ///   clinician's does not say whose it is.
  public func adding(_ signature: Signature) throws(Refused) -> TreatmentPlan {
    guard signature.date >= made else { throw .date }
    guard signature.signer != .clinician || signature.clinician != nil || !signature.isGiven else {
      throw .signer
    }
    var copy = self
    copy.signatures.append(signature)
    return copy
  }

  /// Returns the next version of a plan that somebody has signed; this version stays as it is.
  ///
  /// - Parameters:
  ///   - versionID: the identifier of the next version.
  ///   - date: the day of the revision.
  ///   - author: who revises.
  ///   - because: why.
  ///   - change: what changes.
  /// - Throws: ``Refused`` when nobody has signed this version, the reason is empty, or the day is before this version was made or signed.
  public func revised(
    as versionID: Identifier<Version>, on date: CalendarDate, by author: Identifier<Clinician>,
    because: PrivateText, _ change: (inout PlanContent) -> Void
  ) throws(Refused) -> TreatmentPlan {
    guard !isEditable else { throw .notSigned }
    guard !because.revealed.isBlank else { throw .reason }
    var next = content
    change(&next)
    return try superseded(as: versionID, on: date, by: author, because: because, content: next)
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case versionID = "version"
    case number = "number"
    case supersedes = "supersedes"
    case made = "made"
    case author = "author"
    case because = "because"
    case content = "content"
    case signatures = "signatures"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try TreatmentPlan(
        id: container.decode(Identifier<TreatmentPlan>.self, forKey: .id),
        versionID: container.decode(Identifier<Version>.self, forKey: .versionID),
        number: container.decode(Int.self, forKey: .number),
        supersedes: container.decodeIfPresent(Identifier<Version>.self, forKey: .supersedes),
        made: container.decode(CalendarDate.self, forKey: .made),
        author: container.decodeIfPresent(Identifier<Clinician>.self, forKey: .author),
        because: container.decodeIfPresent(PrivateText.self, forKey: .because),
        content: container.decode(PlanContent.self, forKey: .content),
        signatures: container.decode([Signature].self, forKey: .signatures))
    }
  }
}
