import IOPModels

extension PlanRule {
  /// The rules about what an objective has to have.
  ///
  /// In a draft, what is missing and asked for is a warning of ``objectiveOpen``; in every other case it is an error of the rule
  /// that misses it. So a drafted plan can say "not known yet", and a signed plan cannot.
  static let objectiveRules: [PlanRule] =
    ObjectivePart.allCases.map(\.rule) + [
      objectiveOpen,
      PlanRule(
        "objective-served", "An objective is served by an intervention.", severity: .error,
        remedy: "Say what is done to reach the objective.", source: .cfr424_24d,
        each: .liveObjectives
      ) { objective, planCase in
        return
          (planCase.isUnserved(objective) && !planCase.asks(about: .objective(objective.id)))
          .fault("nothing is done to reach the objective")
      },
      PlanRule(
        "objective-scheduled", "What an objective is measured by is measured regularly.",
        severity: .warning, remedy: "Add the measure to the schedule of the plan.",
        source: .sourceDocuments, each: .liveObjectives
      ) { objective, planCase in
        guard let measure = objective.measure else { return nil }
        return (!planCase.content.schedule.contains { $0.measure == measure }).fault(
          "\(measure.title) is not in the schedule of measurements")
      },
      PlanRule(
        "objective-duplicate", "A measure stands in one objective.", severity: .warning,
        remedy: "Join the objectives; one goal may answer several problems.",
        source: .commonPractice, each: .liveObjectives
      ) { objective, planCase in
        guard let measure = objective.measure,
          let first = planCase.liveObjectives.filter({ $0.measure == measure }).map(\.id).min()
        else { return nil }
        return (first != objective.id).fault(
          "\(measure.title) stands in objective \(first) already")
      },
    ]

  static let objectiveOpen = PlanRule(
    "objective-open", "What a draft does not know of an objective yet is found out.",
    severity: .warning, remedy: "Answer the question of the draft and complete the objective.",
    source: .jointCommissionPlan, each: .liveObjectives
  ) { objective, planCase in
    let open = planCase.openParts(of: objective)
    return (!open.isEmpty).fault(
      "open question of the draft: \(open.joined(separator: ", ")) not known yet")
  }
}

/// What an objective has to have so that it can be judged.
enum ObjectivePart: String, CaseIterable, Sendable {
  case measure
  case baseline
  case target
  case direction
  case due

  /// What a person reads.
  var title: String { self == .due ? "due date" : rawValue }

  /// Whether an objective lacks this part.
  func isMissing(in objective: Objective) -> Bool {
    switch self {
    case .measure: objective.measure == nil
    case .baseline: objective.baseline == nil
    case .target: objective.target == nil
    case .direction: objective.direction == nil
    case .due: objective.due == nil
    }
  }

  /// The rule that asks for this part.
  var rule: PlanRule {
    PlanRule(
      "objective-\(rawValue)", sentence, severity: .error, remedy: remedy,
      source: self == .due || self == .direction ? .commonPractice : .jointCommissionPlan,
      each: .liveObjectives
    ) { objective, planCase in
      (isMissing(in: objective) && !planCase.askedParts(of: objective).contains(self)).fault(
        "the objective has no \(title)")
    }
  }

  private var sentence: String {
    switch self {
    case .measure: "An objective says by what it is measured."
    case .baseline: "An objective says from which value treatment starts."
    case .target: "An objective says which value is to be reached."
    case .direction: "An objective says which way its value has to move."
    case .due: "An objective says by when it is to be reached."
    }
  }

  private var remedy: String {
    switch self {
    case .measure: "Choose an instrument or a behaviour that can be counted."
    case .baseline: "Measure, and enter the value with the fact that gives it."
    case .target: "Agree with the person on the value to reach."
    case .direction: "Say whether a lower or a higher value is better."
    case .due: "Agree with the person on a day."
    }
  }
}

extension PlanCase {
  /// Whether an open question of a draft points at a place; nothing is open in a signed plan.
  func asks(about place: FactReference) -> Bool {
    plan.isDraft && openQuestions.contains { $0.missing == place }
  }

  /// Whether no intervention serves an objective that is still to be reached.
  func isUnserved(_ objective: Objective) -> Bool {
    thread.goal(objective.goal)?.status != .met && thread.interventions(for: objective.id).isEmpty
  }

  /// Returns the parts that an objective of a draft lacks and that an open question asks for.
  ///
  /// A question asks for an objective when it points at it. One that points at the measures of the intake, or at the fact that the
  /// baseline cites, asks for the baseline and for the target that depends on it.
  func askedParts(of objective: Objective) -> [ObjectivePart] {
    guard plan.isDraft else { return [] }
    let missing = ObjectivePart.allCases.filter { $0.isMissing(in: objective) }
    if missing.isEmpty || asks(about: .objective(objective.id)) { return missing }
    let asksForBaseline =
      objective.baselineFact.map { asks(about: $0) } ?? false
      || (objective.measure?.isInstrument == true && asks(about: .intake(.measures)))
    return asksForBaseline ? missing.filter { $0 == .baseline || $0 == .target } : []
  }

  /// Returns what a draft does not know of an objective yet and asks for, in words.
  func openParts(of objective: Objective) -> [String] {
    let isOpen = isUnserved(objective) && asks(about: .objective(objective.id))
    return askedParts(of: objective).map(\.title) + (isOpen ? ["intervention"] : [])
  }

  /// Returns what a draft does not know of an intervention yet and asks for, in words.
  func openParts(of intervention: Intervention) -> [String] {
    guard asks(about: .intervention(intervention.id)) else { return [] }
    return (intervention.dose == nil ? ["dose"] : [])
      + (intervention.owner == nil && intervention.ownerRole == nil ? ["owner"] : [])
  }
}

extension ObjectiveMeasure {
  /// Whether this is an instrument's total.
  var isInstrument: Bool {
    if case .instrument = self { true } else { false }
  }
}
