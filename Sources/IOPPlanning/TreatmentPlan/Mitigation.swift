public import IOPModels

/// What the plan does about a drawback of outpatient treatment that applies to this person.
public struct Mitigation: PersonalData, Hashable, Sendable, Codable {
  /// The drawback.
  public var drawback: Drawback
  /// Why it applies.
  public var because: PrivateText
  /// What the plan does about it.
  public var answer: PrivateText
  /// The facts by which it applies.
  public var evidence: [FactReference]

  /// Creates a value from its parts.
  public init(
    drawback: Drawback, because: PrivateText, answer: PrivateText, evidence: [FactReference] = []
  ) {
    self.drawback = drawback
    self.because = because
    self.answer = answer
    self.evidence = evidence
  }

  enum CodingKeys: String, CodingKey {
    case drawback = "drawback"
    case because = "because"
    case answer = "answer"
    case evidence = "evidence"
  }
}
