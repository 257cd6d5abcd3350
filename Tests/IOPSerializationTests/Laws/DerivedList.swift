import IOPModels
import IOPPlanning

/// Why a public type of the planning is not written to the wire.
enum WhyDerived {
  /// It is computed from what is written, and computed again where it is needed.
  case result
  /// It holds code: criteria, rules and what evaluates them.
  case code
  /// It stands in a catalogue of this package and says nothing of a person.
  case knowledge
  /// It is a question or a setting that a caller hands over with a call.
  case question
  /// It names a kind of identifier, and has no values.
  case namespace
}

/// A public type of the planning that is not written.
struct DerivedLaw: Sendable {
  let name: String
  let reason: WhyDerived
  let isPersonal: Bool

  private init(_ type: Any.Type, _ reason: WhyDerived) {
    let full = String(reflecting: type).split(separator: "<").first ?? ""
    name = full.split(separator: ".").dropFirst().joined(separator: ".")
    self.reason = reason
    isPersonal = type is any PersonalData.Type
  }

  /// A value that is computed: Sendable and Hashable, as the compiler proves here.
  static func result<Value: Hashable & Sendable>(_ type: Value.Type) -> DerivedLaw {
    DerivedLaw(type, .result)
  }

  /// Something that holds code: Sendable, and not to be compared.
  static func code<Value: Sendable>(_ type: Value.Type) -> DerivedLaw { DerivedLaw(type, .code) }

  /// A value of a catalogue.
  static func knowledge<Value: Hashable & Sendable>(_ type: Value.Type) -> DerivedLaw {
    DerivedLaw(type, .knowledge)
  }

  /// A value that a caller hands over.
  static func question<Value: Hashable & Sendable>(_ type: Value.Type) -> DerivedLaw {
    DerivedLaw(type, .question)
  }

  /// A type without values.
  static func namespace<Value>(_ type: Value.Type) -> DerivedLaw { DerivedLaw(type, .namespace) }
}

extension Laws {
  /// The public types of the models that are no errors and still have no value on a wire, each with the reason.
  static let withoutValues: [String: String] = [
    "CalendarDateRange.Dates": "a view of the range that is written",
    "ThreadNode": "a namespace",
    "ThreadNode.Goal": "names a kind of identifier",
    "ThreadNode.Intervention": "names a kind of identifier",
    "ThreadNode.Objective": "names a kind of identifier",
    "ThreadNode.Problem": "names a kind of identifier",
  ]

  /// The computed types that print themselves: words and places without a text of anybody, or personal parts that print nothing.
  static let impersonalResults: Set<String> = [
    "Determination.Changes",
    "DoseLedger.Standing",
    "ExternalComparison.Relation",
    "GoalJudgement.Status",
    "GoldenThread.Broken",
    "LengthEstimate.Input",
    "LevelStep.Direction",
    "Milestone.Event",
    "PivotalFact",
    "Placement.Route",
    "PlanDifference.Change",
    "PlanRule.Hit",
    "PlannedLine.Standing",
    "Redraft.Kept.Reason",
  ]

  /// Every public type of the planning that is neither written nor an error.
  static let derived: [DerivedLaw] = [
    .code(AdmissionCriteria.self),
    .result(AdmissionDecision.self),
    .result(AttendanceSummary.self),
    .knowledge(Composition.self),
    .knowledge(ConditionProfile.self),
    .knowledge(ConditionProfile.Companion.self),
    .knowledge(ConditionProfile.Count.self),
    .knowledge(ConditionProfile.Leaving.self),
    .knowledge(ConditionProfile.MedicineTalk.self),
    .knowledge(ConditionProfile.Note.self),
    .knowledge(ConditionProfile.Question.self),
    .knowledge(ConditionProfile.Referral.self),
    .code(ContinuedStayCriteria.self),
    .result(ContinuedStayDecision.self),
    .code(Criterion<KnownFacts>.self),
    .question(Correction.Entry.self),
    .result(CriterionResult.self),
    .result(Decision.self),
    .result(Decision.Overridden.self),
    .result(Determination.self),
    .result(DischargeCase.self),
    .code(DischargeReadiness.self),
    .result(DoseAccount.self),
    .result(DoseAccount.Amount.self),
    .result(DoseLedger.self),
    .result(DoseLedger.ModalityTotal.self),
    .result(DoseLedger.ServiceWeek.self),
    .result(DoseLedger.SkillTotal.self),
    .result(DoseLedger.Standing.self),
    .result(DoseLedger.Week.self),
    .result(Drawback.Applying.self),
    .result(EngagementSummary.self),
    .result(EngagementSummary.Rating.self),
    .result(ExternalComparison.self),
    .result(ExternalComparison.Relation.self),
    .result(GoalJudgement.self),
    .result(GoalJudgement.Status.self),
    .result(GoldenThread.self),
    .result(GoldenThread.Broken.self),
    .code(IdentifierSource.self),
    .question(IdentifierSource.Request.self),
    .result(IndicationSign.Finding.self),
    .result(Judgement.self),
    .result(Known<Bool>.self),
    .result(KnownFacts.self),
    .result(LengthEstimate.self),
    .result(LengthEstimate.Input.self),
    .result(LengthEstimate.Reason.self),
    .result(LevelStep.self),
    .result(LevelStep.Direction.self),
    .result(Milestone.self),
    .result(Milestone.Event.self),
    .result(ObjectiveJudgement.self),
    .knowledge(ObjectiveTemplate.self),
    .knowledge(ObjectiveTemplate.Yardstick.self),
    .result(PivotalFact.self),
    .result(Placement.self),
    .result(Placement.Route.self),
    .result(PlacementToolAnswer.self),
    .result(PlanCase.self),
    .result(Determination.Changes.self),
    .result(PlanDifference.self),
    .result(PlanDifference.Change.self),
    .result(PlanDifference.Entry.self),
    .result(PlanDifference.Field.self),
    .result(PlanDraft.self),
    .code(PlanDrafter.self),
    .code(PlanRule.self),
    .result(PlanRule.Hit.self),
    .result(PlannedLine.self),
    .result(PlannedLine.Standing.self),
    .result(ProgramFit.self),
    .result(ProgramFit.Result.self),
    .result(ProgramRanking.self),
    .question(ProgramSearch.self),
    .question(ProgramSearch.Importance.self),
    .question(ProgramSearch.Travel.self),
    .question(ProgramSearch.Travel.Start.self),
    .result(ProgressReview.self),
    .result(ProgressReview.Option.self),
    .result(ProgressReview.Reason.self),
    .result(Redraft.self),
    .result(Redraft.Kept.self),
    .result(Redraft.Kept.Reason.self),
    .result(Redraft.Step.self),
    .result(RelapsePreventionPlan.MeasuredSignState.self),
    .question(ReviewPolicy.self),
    .result(RiskTriage.self),
    .result(RiskTriage.Contradiction.self),
    .result(RiskTriage.Reason.self),
    .code(RuleSet.self),
    .result(SobrietyState.self),
    .result(SuccessFactor.Reason.self),
    .result(SupportCoverage.self),
    .result(Taper.self),
    .result(TaperCase.self),
    .result(TaperDecision.self),
    .code(TaperGate.self),
    .result(Trajectory.self),
    .result(Trajectory.Point.self),
    .result(Trajectory.SafetyItem.self),
    .namespace(TreatmentPlan.Version.self),
    .result(WeekFit.self),
    .result(WeekFit.Cause.self),
    .result(WeekFit.Change.self),
    .result(WeekFit.FallenOut.self),
    .result(WeekFit.Obstacle.self),
    .result(WeekFit.Shortfall.self),
    .result(WeekFit.Suggestion.self),
    .result(WeekPlan.self),
    .result(WeekPlan.Choice.self),
    .result(WeekPlan.Cost.self),
    .result(WeekPlan.Move.self),
    .result(WeekPlan.Reason.self),
    .code(WeeklyScheduler.self),
    .result(WorkDone.self),
  ]
}
