public import IOPModels

/// Something that was unknown when the plan was drafted and that a clinician has to answer.
public struct OpenQuestion: PersonalData, Hashable, Sendable, Codable {
  /// The identifier of this question.
  public var id: Identifier<OpenQuestion>
  /// The question.
  public var question: PrivateText
  /// Where the answer would stand in the record.
  public var missing: FactReference?
  /// What it asks for at that place; empty when no rule takes it for an answer.
  public var asksFor: [Subject]
  /// What the answer is needed for.
  public var why: PrivateText
  /// Who answered it, when and how; nil while it is open.
  public var answered: Override?
  /// The facts for which it is asked, beside the place where the answer would stand.
  public var evidence: [FactReference]

  /// Creates a value from its parts.
  public init(
    id: Identifier<OpenQuestion>, question: PrivateText, missing: FactReference? = nil,
    asksFor: [Subject] = [], why: PrivateText, answered: Override? = nil,
    evidence: [FactReference] = []
  ) {
    self.id = id
    self.question = question
    self.missing = missing
    self.asksFor = asksFor
    self.why = why
    self.answered = answered
    self.evidence = evidence
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case question = "question"
    case missing = "missing"
    case asksFor = "asksFor"
    case why = "why"
    case answered = "answered"
    case evidence = "evidence"
  }
}
