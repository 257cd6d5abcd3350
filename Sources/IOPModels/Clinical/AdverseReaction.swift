/// An allergy, or another bad reaction to a medicine, a food or something else.
public struct AdverseReaction: PersonalData, Hashable, Sendable, Codable {
  /// What kind of reaction it is.
  public enum Kind: String, ClosedVocabulary {
    /// The immune system reacts.
    case allergy = "allergy"
    /// The body does not bear it, without an allergy.
    case intolerance = "intolerance"
    /// An unwanted effect of a medicine.
    case sideEffect = "side-effect"
  }

  /// How bad the reaction was.
  public enum Grade: String, ClosedVocabulary, Comparable {
    /// Mild.
    case mild = "mild"
    /// Moderate.
    case moderate = "moderate"
    /// Severe.
    case severe = "severe"
    /// It threatened life.
    case lifeThreatening = "life-threat"

    public static func < (left: Self, right: Self) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// Why a reaction was refused.
  public enum Invalid: InvalidValue {
    /// Nothing is said about what causes it.
    case causeMissing

    public var description: String { "an adverse reaction says what causes it" }
  }

  /// The identifier of this entry.
  public let id: Identifier<AdverseReaction>
  /// The day on which the program learned of it.
  public let noted: CalendarDate
  /// What causes it.
  public let cause: PrivateText
  /// The code of the cause in RxNorm, when it is a medicine; nil when not coded.
  public let code: RxNormCode?
  /// What kind of reaction it is; nil when not known.
  public let kind: Kind?
  /// How bad it was; nil when not known.
  public let grade: Grade?
  /// What happens.
  public let reaction: PrivateText?

  /// Creates an entry.
  ///
  /// - Throws: ``Invalid/causeMissing`` when the cause is blank.
  public init(
    id: Identifier<AdverseReaction>, noted: CalendarDate, cause: PrivateText,
    code: RxNormCode? = nil, kind: Kind? = nil, grade: Grade? = nil, reaction: PrivateText? = nil
  ) throws(Invalid) {
    guard !cause.revealed.isBlank else { throw .causeMissing }
    self.id = id
    self.noted = noted
    self.cause = cause
    self.code = code
    self.kind = kind
    self.grade = grade
    self.reaction = reaction
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case noted = "noted"
    case cause = "cause"
    case code = "code"
    case kind = "kind"
    case grade = "grade"
    case reaction = "reaction"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try AdverseReaction(
        id: container.decode(Identifier<AdverseReaction>.self, forKey: .id),
        noted: container.decode(CalendarDate.self, forKey: .noted),
        cause: container.decode(PrivateText.self, forKey: .cause),
        code: container.decodeIfPresent(RxNormCode.self, forKey: .code),
        kind: container.decodeIfPresent(Kind.self, forKey: .kind),
        grade: container.decodeIfPresent(Grade.self, forKey: .grade),
        reaction: container.decodeIfPresent(PrivateText.self, forKey: .reaction))
    }
  }
}
