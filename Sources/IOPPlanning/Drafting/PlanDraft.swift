public import IOPModels

/// A drafted plan with the admission decision that it rests on.
public struct PlanDraft: PersonalData, Hashable, Sendable {
  /// The plan; a draft that a clinician edits and signs.
  public let plan: TreatmentPlan
  /// Whether the person can be admitted.
  public let admission: AdmissionDecision

  /// What was unknown and has to be answered.
  public var openQuestions: [OpenQuestion] { plan.content.openQuestions }
}
