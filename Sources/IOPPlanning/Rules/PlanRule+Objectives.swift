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
          (planCase.isUnserved(objective)
          && !planCase.asks(for: .intervention, at: .objective(objective.id)))
          .fault("nothing is done to reach the objective")
      },
      PlanRule(
        "objective-scheduled", "What an objective is measured by is measured regularly.",
        severity: .warning, remedy: "Add the measure to the schedule of the plan.",
        source: .sourceDocuments
      ) { planCase in
        let scheduled = Set(planCase.content.schedule.map(\.measure))
        return planCase.liveObjectives.compactMap { objective in
          guard let measure = objective.measure, !scheduled.contains(measure) else { return nil }
          return Hit(
            Place.objective(objective.id),
            "\(measure.title) is not in the schedule of measurements")
        }
      },
      PlanRule(
        "objective-duplicate", "A measure stands in one objective.", severity: .warning,
        remedy: "Join the objectives; one goal may answer several problems.",
        source: .commonPractice
      ) { planCase in
        var firsts: [ObjectiveMeasure: ObjectiveID] = [:]
        for objective in planCase.liveObjectives {
          guard let measure = objective.measure else { continue }
          firsts[measure] = min(firsts[measure] ?? objective.id, objective.id)
        }
        return planCase.liveObjectives.compactMap { objective in
          guard let measure = objective.measure, let first = firsts[measure],
            first != objective.id
          else { return nil }
          return Hit(
            Place.objective(objective.id),
            "\(measure.title) stands in objective \(first) already")
        }
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

  /// What a question asks for that asks for this part.
  var subject: OpenQuestion.Subject {
    switch self {
    case .measure: .measure
    case .baseline: .baseline
    case .target: .target
    case .direction: .direction
    case .due: .due
    }
  }

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
  /// Whether an open question of a draft asks for something at a place; nothing is open in a signed plan.
  ///
  /// A question at the same place that asks for something else is no question for this.
  func asks(for subject: OpenQuestion.Subject, at place: FactReference) -> Bool {
    plan.isDraft && askedFor[place]?.contains(subject) ?? false
  }

  /// Whether no intervention serves an objective that is still to be reached.
  func isUnserved(_ objective: Objective) -> Bool {
    thread.goal(objective.goal)?.status != .met && thread.interventions(for: objective.id).isEmpty
  }

  /// Returns the parts that an objective of a draft lacks and that an open question asks for.
  ///
  /// A question asks for a part when it names it and points at the objective. For the baseline, and for the target that depends on it, it
  /// may point at the fact that the baseline cites, or at the measures of the intake.
  func askedParts(of objective: Objective) -> [ObjectivePart] {
    guard plan.isDraft else { return [] }
    return ObjectivePart.allCases.filter { part in
      part.isMissing(in: objective)
        && places(for: part, of: objective).contains { asks(for: part.subject, at: $0) }
    }
  }

  /// Returns where a question about a part of an objective may stand.
  private func places(for part: ObjectivePart, of objective: Objective) -> [FactReference] {
    guard part == .baseline || part == .target else { return [.objective(objective.id)] }
    return [.objective(objective.id)] + [objective.baselineFact].compactMap(\.self)
      + (objective.measure?.isInstrument == true ? [.intake(.measures)] : [])
  }

  /// Returns what a draft does not know of an objective yet and asks for, in words.
  func openParts(of objective: Objective) -> [String] {
    let isOpen = isUnserved(objective) && asks(for: .intervention, at: .objective(objective.id))
    return askedParts(of: objective).map(\.title) + (isOpen ? ["intervention"] : [])
  }

  /// Returns what a draft does not know of an intervention yet and asks for, in words.
  func openParts(of intervention: Intervention) -> [String] {
    let place = FactReference.intervention(intervention.id)
    let lacksOwner = intervention.owner == nil && intervention.ownerRole == nil
    return (intervention.dose == nil && asks(for: .dose, at: place) ? ["dose"] : [])
      + (lacksOwner && asks(for: .owner, at: place) ? ["owner"] : [])
  }

  /// What is asked for at the parts that lack something, and is listed there; by the place at which a question may stand.
  var listedSubjects: [FactReference: Set<OpenQuestion.Subject>] {
    var listed: [FactReference: Set<OpenQuestion.Subject>] = [:]
    for objective in liveObjectives {
      for part in askedParts(of: objective) {
        // What is asked at the measures of the intake points at no objective, and is listed as well.
        for place in places(for: part, of: objective) where place != .intake(.measures) {
          listed[place, default: []].insert(part.subject)
        }
      }
      if isUnserved(objective) {
        listed[.objective(objective.id), default: []].insert(.intervention)
      }
    }
    for intervention in content.interventions {
      for open in openParts(of: intervention) {
        listed[.intervention(intervention.id), default: []].insert(open == "dose" ? .dose : .owner)
      }
    }
    return listed
  }
}

extension ObjectiveMeasure {
  /// Whether this is an instrument's total.
  var isInstrument: Bool {
    if case .instrument = self { true } else { false }
  }
}
