import IOPModels

extension PlanRule {
  /// The rules about what particular conditions ask of a plan.
  static let conditionRules: [PlanRule] = [
    PlanRule(
      "substance-treatment", "A substance use disorder that is present has a treatment of its own.",
      severity: .error,
      remedy: "Plan addiction treatment, relapse prevention or medication, or refer for it.",
      source: .vaDoDSUD2021, each: .conditions
    ) { condition, planCase in
      guard condition.kind.isSubstanceUse, condition.isPresent,
        planCase.problem(for: condition.id)?.status != .referred
      else { return nil }
      let content = planCase.content
      let isTreated =
        content.interventions.contains {
          $0.service == .addictionTreatment || Modality.forSubstanceUse.contains($0.modality)
        }
        || content.phases.contains { $0.mix.contains { $0.service == .addictionTreatment } }
      return (!isTreated).fault("nothing in the plan treats \(condition.kind.title)")
    },
    PlanRule(
      "co-occurring-goals",
      "Where mental health and substance use are affected together, both have a goal.",
      severity: .error, remedy: "Add a goal for the other side, or refer for it.",
      source: .tip42, at: "plan/goals"
    ) { planCase in
      let present = planCase.facts.conditions.map(\.value).filter { condition in
        condition.isPresent && planCase.problem(for: condition.id)?.status != .referred
      }
      guard present.contains(where: \.kind.isSubstanceUse),
        present.contains(where: \.kind.isMentalHealth)
      else { return nil }
      let kinds = planCase.content.goals.filter { $0.status != .discontinued }
        .flatMap(\.problems).compactMap { planCase.thread.problem($0)?.kind }
      if !kinds.contains(where: \.isSubstanceUse) { return "no goal is about substance use" }
      return (!kinds.contains(where: \.isMentalHealth)).fault("no goal is about mental health")
    },
    PlanRule(
      "trauma-informed", "Treatment after trauma holds trauma-informed work.",
      severity: .advice,
      remedy:
        "Add grounding or a treatment for trauma, or write down how the plan is trauma-informed.",
      source: .tip57, each: .conditions
    ) { condition, planCase in
      guard condition.kind == .postTraumaticStress, condition.isPresent,
        planCase.problem(for: condition.id)?.status != .referred
      else { return nil }
      let isInformed = planCase.content.interventions.contains {
        Modality.forTrauma.contains($0.modality) || $0.modality.rawValue.hasPrefix("trauma")
      }
      return (!isInformed).fault("nothing in the plan is made for people after trauma")
    },
  ]
}

extension ClinicalCondition {
  /// Whether the condition is active or in early or partial remission, as far as somebody has judged it.
  var isPresent: Bool { course.map { $0 != .fullRemission } ?? false }
}

extension ConditionKind {
  /// Whether this is a mental-health condition: neither a substance use disorder nor a stressor without a diagnosis.
  fileprivate var isMentalHealth: Bool {
    !isSubstanceUse && self != .familyStressor && self != .lifeTransition
  }
}

extension Modality {
  /// The modalities made for substance use disorders.
  fileprivate static let forSubstanceUse: [Modality] = [
    .medicationAssisted, .relapsePrevention, .mindfulnessBasedRelapsePrevention,
    .contingencyManagement, .twelveStepFacilitation,
  ]

  /// The modalities made for people after trauma, stabilising or processing.
  fileprivate static let forTrauma: [Modality] = [
    .grounding, .prolongedExposure, .cognitiveProcessing, .emdr,
  ]
}
