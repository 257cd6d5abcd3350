public import IOPModels

/// A drafted plan with the admission decision that it rests on.
public struct PlanDraft: PersonalData, Hashable, Sendable {
  /// The plan; a draft that a clinician edits and signs.
  public let plan: TreatmentPlan
  /// Whether the person can be admitted.
  public let admission: AdmissionDecision
  /// Whether it is open that the person is in no danger, and no clinician has decided to go on: the draft waits for that answer.
  ///
  /// The questions about danger are then the first of ``openQuestions``.
  public let isBlockedByOpenDanger: Bool

  /// What was unknown and has to be answered.
  public var openQuestions: [OpenQuestion] { plan.content.openQuestions }
}
