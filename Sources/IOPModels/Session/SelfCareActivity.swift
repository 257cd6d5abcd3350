/// What a person sets out to do for themself between sessions: what, how often, why, and for which problem.
public struct SelfCareActivity: PersonalData, Hashable, Sendable, Codable {
  /// Why an activity was refused.
  public enum Invalid: InvalidValue {
    /// The number of days is not 1 to 7.
    case daysPerWeek

    public var description: String { "self-care is planned on 1 to 7 days a week" }
  }

  /// The identifier of this activity; stable through the plan's versions.
  public var id: Identifier<SelfCareActivity>
  /// The kind of self-care.
  public var kind: SelfCareKind
  /// What the person does, in their own words where they gave them.
  public var what: PrivateText
  /// On how many days of a week, 1 to 7; nil when it was not agreed.
  public let daysPerWeek: Int?
  /// The problems that it serves.
  public var problems: [ProblemID]
  /// Why it does this person good.
  public var why: PrivateText?

  /// Creates an activity.
  ///
  /// - Throws: ``Invalid/daysPerWeek`` when the number of days is not 1 to 7.
  public init(
    id: Identifier<SelfCareActivity>, kind: SelfCareKind, what: PrivateText,
    daysPerWeek: Int? = nil, problems: [ProblemID] = [], why: PrivateText? = nil
  ) throws(Invalid) {
    guard daysPerWeek.map({ (1...7).contains($0) }) ?? true else { throw .daysPerWeek }
    self.init(
      known: id, kind: kind, what: what, daysPerWeek: daysPerWeek, problems: problems, why: why)
  }

  package init(
    known id: Identifier<SelfCareActivity>, kind: SelfCareKind, what: PrivateText,
    daysPerWeek: Int? = nil, problems: [ProblemID] = [], why: PrivateText? = nil
  ) {
    self.id = id
    self.kind = kind
    self.what = what
    self.daysPerWeek = daysPerWeek
    self.problems = problems
    self.why = why
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case kind = "kind"
    case what = "what"
    case daysPerWeek = "daysPerWeek"
    case problems = "problems"
    case why = "why"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try SelfCareActivity(
        id: container.decode(Identifier<SelfCareActivity>.self, forKey: .id),
        kind: container.decode(SelfCareKind.self, forKey: .kind),
        what: container.decode(PrivateText.self, forKey: .what),
        daysPerWeek: container.decodeIfPresent(Int.self, forKey: .daysPerWeek),
        problems: container.decode([ProblemID].self, forKey: .problems),
        why: container.decodeIfPresent(PrivateText.self, forKey: .why))
    }
  }
}
