/// A diagnosis, or a stressor that needs none, that the person has on the day of an assessment.
public struct ClinicalCondition: PersonalData, Hashable, Sendable, Codable {
  /// Whether a condition leads the treatment or stands beside it.
  public enum Role: String, ClosedVocabulary {
    /// The condition that is chiefly responsible for the admission.
    case principal = "principal"
    /// A condition that is treated beside the principal one.
    case coOccurring = "co-occurring"
  }

  /// Where a condition stands.
  public enum Course: String, ClosedVocabulary {
    /// It is present.
    case active = "active"
    /// In remission for less than the diagnosis asks for full remission.
    case earlyRemission = "early-remission"
    /// Some symptoms are left, or none for too short a time; the word of mood disorders.
    case partialRemission = "part-remission"
    /// In sustained or full remission.
    case fullRemission = "full-remission"

    /// What a person reads.
    public var title: String {
      self == .partialRemission ? "partial remission" : rawValue.spacedWord
    }

    /// Whether it is any kind of remission.
    public var isRemission: Bool { self != .active }
  }

  /// The identifier of this condition.
  public var id: Identifier<ClinicalCondition>
  /// The group to which the condition belongs.
  public var kind: ConditionKind
  /// The ICD-10-CM code; nil for a stressor without a diagnosis.
  public var code: ICD10CMCode?
  /// Whether it leads the treatment.
  public var role: Role
  /// How severe it is by clinical judgement; nil when not judged.
  public var severity: Severity?
  /// Where it stands; nil when not judged.
  public var course: Course?
  /// When it began; nil when not known.
  public var onset: Onset?
  /// The day since which it has been in remission; nil when it is not, or the day is not known.
  public var remissionSince: CalendarDate?
  /// What the clinician wrote about it.
  public var note: PrivateText?

  /// Creates a condition.
  public init(
    id: Identifier<ClinicalCondition>, kind: ConditionKind, code: ICD10CMCode? = nil, role: Role,
    severity: Severity? = nil, course: Course? = nil, onset: Onset? = nil,
    remissionSince: CalendarDate? = nil, note: PrivateText? = nil
  ) {
    self.id = id
    self.kind = kind
    self.code = code
    self.role = role
    self.severity = severity
    self.course = course
    self.onset = onset
    self.remissionSince = remissionSince
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case kind = "kind"
    case code = "code"
    case role = "role"
    case severity = "severity"
    case course = "course"
    case onset = "onset"
    case remissionSince = "remissionSince"
    case note = "note"
  }
}
