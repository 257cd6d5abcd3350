public import IOPModels

/// One change that a new draft proposes to a plan, for a clinician to accept, modify or reject.
///
/// It never takes effect by itself. ``before`` and ``after`` show the part as the plan says it and as it would say it;
/// a suggestion with ``isConflict`` touches what the clinician has written or changed, and stands apart from what is not in dispute.
public struct Suggestion: PersonalData, Hashable, Sendable, Codable {
  /// What is proposed.
  public enum Kind: String, ClosedVocabulary {
    /// A new part.
    case add = "add"
    /// Other values in some fields of a part.
    case change = "change"
    /// To take a part out of the plan; earlier versions keep it.
    case retire = "retire"
  }

  /// The identifier of this suggestion, made from what it proposes: the same proposal has the same, and another one another.
  ///
  /// So an identifier that was stored while the facts went on never stands for another change.
  public let id: Identifier<Suggestion>
  /// What is proposed.
  public let kind: Kind
  /// Whether the clinician changed or removed what the draft changes as well.
  public let isConflict: Bool
  /// The part as the plan says it; nil for a new part.
  public let before: PlanPart?
  /// The part as the plan would say it; nil for a part that is to be retired.
  public let after: PlanPart?
  /// The part as the new draft says it as a whole; nil for a part that it no longer has.
  public let drafted: PlanPart?
  /// The names of the fields that would change.
  public let fieldNames: [String]
  /// The parts of the draft that name a new part, such as the interventions that serve a new objective.
  public let namedBy: [PlanPart.Name]
  /// The facts that are new or say something else since the draft on which the plan rests.
  ///
  /// Those under the part; where none of them is new, all that are new (``isReasonKnown`` is false then). Empty when no fact changed.
  public let reason: [Evidence]
  /// The facts on which the part rests.
  public let facts: [Evidence]
  /// Who rejected the same before, when and why, where the facts under it have changed since.
  public let rejectedBefore: Override?
  /// The suggestions that have to be accepted before this one or with it.
  ///
  /// All of them: what the required ones require is among them.
  public let requires: [Identifier<Suggestion>]
  private let repetition: Int?

  init(
    id: Identifier<Suggestion>, kind: Kind, occurrence: Int, isConflict: Bool, before: PlanPart?,
    after: PlanPart?, drafted: PlanPart?, fieldNames: [String], namedBy: [PlanPart.Name],
    reason: [Evidence], facts: [Evidence], rejectedBefore: Override?,
    requires: [Identifier<Suggestion>]
  ) {
    self.id = id
    self.kind = kind
    repetition = occurrence == 0 ? nil : occurrence
    self.isConflict = isConflict
    self.before = before
    self.after = after
    self.drafted = drafted
    self.fieldNames = fieldNames
    self.namedBy = namedBy
    self.reason = reason
    self.facts = facts
    self.rejectedBefore = rejectedBefore
    self.requires = requires
  }

  /// The kind of part and which one.
  public var part: PlanPart.Name {
    (before ?? after)?.name ?? PlanPart.Name(.frame, "plan")
  }

  /// Which of several parts of one name it is about; 0 for the first and for the only one.
  public var occurrence: Int { repetition ?? 0 }

  /// Whether the facts of ``reason`` are facts under the part, rather than all that is new since the draft.
  public var isReasonKnown: Bool {
    !reason.isEmpty && reason.allSatisfy { fact in facts.contains { $0.fact == fact.fact } }
  }

  /// The fields that would change, before and after.
  public var fields: [PlanDifference.Field] {
    guard let before, let after else { return [] }
    func differences<Part: HeldPart>(_ old: Part) -> [PlanDifference.Field] {
      guard let new = Part.held(by: after) else { return [] }
      return PlanDifference.fields(from: old, to: new)
    }
    return differences(before.held)
  }

  /// The suggestion and its reason in one line, which holds what plan and record say.
  public var line: PrivateText {
    let words =
      kind == .change
      ? fields.map(\.line.revealed).joined(separator: "; ") : (after ?? before)?.says.revealed ?? ""
    let key = part.kind == .frame || part.kind == .strength ? "" : " \(part.key.revealed)"
    let facts = reason.map { fact in
      fact.says.revealed + (fact.date.map { " (\($0))" } ?? "")
    }
    let link = isReasonKnown ? " because: " : "; new since the draft: "
    let because = facts.isEmpty ? "" : link + facts.joined(separator: ", ")
    let conflict = isConflict ? ", although the clinician decided otherwise" : ""
    return PrivateText("\(kind.rawValue) \(part.kind.title)\(key)\(conflict): \(words)\(because)")
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case kind = "kind"
    case isConflict = "isConflict"
    case before = "before"
    case after = "after"
    case drafted = "drafted"
    case fieldNames = "fields"
    case namedBy = "namedBy"
    case reason = "reason"
    case facts = "facts"
    case rejectedBefore = "rejectedBefore"
    case requires = "requires"
    case repetition = "occurrence"
  }
}

/// What a clinician decided about a suggestion, kept in the record.
public struct SuggestionDecision: PersonalData, Hashable, Sendable, Codable {
  /// What was decided.
  public enum Answer: String, ClosedVocabulary {
    /// It was taken as it was proposed.
    case accepted = "accepted"
    /// It was taken with other words or values.
    case modified = "modified"
    /// It was not taken.
    case rejected = "rejected"
  }

  /// The plan.
  public let plan: Identifier<TreatmentPlan>
  /// The suggestion as it was shown.
  public let suggestion: Suggestion
  /// What was decided.
  public let answer: Answer
  /// Who decided, when and why.
  public let decided: Override

  enum CodingKeys: String, CodingKey {
    case plan = "plan"
    case suggestion = "suggestion"
    case answer = "answer"
    case decided = "decided"
  }
}

/// A draft as it was drafted, before anybody edited it, with the facts on which it could rest.
///
/// The record keeps it, so that a later draft can be told apart from what a clinician changed.
public struct RecordedDraft: PersonalData, Hashable, Sendable, Codable {
  /// The plan that began from the draft.
  public let plan: Identifier<TreatmentPlan>
  /// The day of the draft.
  public let date: CalendarDate
  /// What was drafted.
  public let content: PlanContent
  /// What the record knew on that day.
  public let facts: [Evidence]

  /// Records a draft with the facts of its day.
  ///
  /// - Parameters:
  ///   - draft: the draft, as the drafter gave it.
  ///   - record: the record from which it was drafted.
  public init(_ draft: PlanDraft, from record: CareRecord) {
    self.init(
      plan: draft.plan.id, date: draft.plan.made, content: draft.plan.content,
      facts: record.facts(asOf: draft.plan.made))
  }

  /// Creates a value from its parts.
  public init(
    plan: Identifier<TreatmentPlan>, date: CalendarDate, content: PlanContent,
    facts: [Evidence] = []
  ) {
    self.plan = plan
    self.date = date
    self.content = content
    self.facts = facts
  }

  enum CodingKeys: String, CodingKey {
    case plan = "plan"
    case date = "date"
    case content = "content"
    case facts = "facts"
  }
}
