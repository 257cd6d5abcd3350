import IOPModels

extension PlanRule {
  /// The rules about whether the values of an objective make sense together.
  static let objectiveValueRules: [PlanRule] = [
    PlanRule(
      "objective-way", "The direction of an objective is the one in which its measure gets better.",
      severity: .error, remedy: "Correct the direction of the objective.",
      source: .commonPractice, each: .liveObjectives
    ) { objective, planCase in
      let instruments = planCase.record.instruments
      guard let direction = objective.direction,
        let known = objective.measure?.direction(by: instruments)
      else {
        return nil
      }
      return (direction != known).fault("a \(known.rawValue) value of the measure is better")
    },
    PlanRule(
      "objective-range", "Baseline and target are values that the measure can have.",
      severity: .error, remedy: "Correct the value, or choose the measure that it belongs to.",
      source: .commonPractice, each: .liveObjectives
    ) { objective, planCase in
      let instruments = planCase.record.instruments
      func isPossible(_ value: Int?) -> Bool {
        guard let value else { return true }
        switch objective.measure {
        case .instrument(let id)?: return instruments[id]?.totals.contains(value) ?? true
        case .behaviour?: return value >= 0
        case nil: return true
        }
      }
      return (!isPossible(objective.baseline) || !isPossible(objective.target)).fault(
        "the measure cannot have the baseline or the target")
    },
    PlanRule(
      "objective-target-side", "The target of an objective is better than its baseline.",
      severity: .error, remedy: "Correct the baseline, the target or the direction.",
      source: .commonPractice, each: .liveObjectives
    ) { objective, _ in
      (objective.plannedImprovement.map { $0 < 0 } ?? false).fault(
        "the target is worse than the baseline")
    },
    PlanRule(
      "objective-change", "The target of an objective differs from its baseline.",
      severity: .warning,
      remedy: "Set a target that is a change, or say why it is to stay as it is.",
      source: .commonPractice, each: .liveObjectives
    ) { objective, _ in
      // Staying at zero of something that should not happen is an objective of its own.
      let keepsZero = objective.direction == .lower && objective.target == 0
      return (objective.plannedImprovement == 0 && !keepsZero).fault(
        "the target is the baseline")
    },
    PlanRule(
      "objective-window", "An objective is due while the plan can last.", severity: .warning,
      remedy: "Set a due date between the start of the plan and its longest length.",
      source: .sourceDocuments, each: .liveObjectives
    ) { objective, planCase in
      guard let due = objective.due else { return nil }
      let weeks = planCase.record.program.longestWeeks.value
      let last = (try? planCase.content.start.adding(weeks: weeks)) ?? .latest
      if due < planCase.content.start { return "the objective is due before the plan starts" }
      return (due > last).fault("the objective is due more than \(weeks) weeks after the start")
    },
    PlanRule(
      "objective-baseline-fact", "A baseline says what the fact says that it cites.",
      severity: .error, remedy: "Correct the baseline, or cite the fact that gives it.",
      source: .commonPractice, each: .liveObjectives
    ) { objective, planCase in
      guard let fact = objective.baselineFact else { return nil }
      guard let baseline = objective.baseline else {
        // Without a baseline of its own, the objective is judged from the day of the fact on.
        return (planCase.record.fact(at: fact)?.date == nil).fault(
          "the record does not hold the fact \(fact), or it has no day")
      }
      switch planCase.record.value(at: fact, of: objective.measure) {
      case .noFact: return "the record does not hold the fact \(fact)"
      case .otherMeasure: return "the fact \(fact) is not a result of the objective's measure"
      case .noValue: return "the fact \(fact) gives no value"
      case .notScored: return nil
      case .value(let value):
        return (value != baseline).fault("the fact \(fact) says another value")
      }
    },
    PlanRule(
      "objective-baseline-source", "A baseline cites the fact that gives it.", severity: .advice,
      remedy: "Name the measure or count from which the baseline comes.",
      source: .commonPractice, each: .liveObjectives
    ) { objective, _ in
      (objective.baseline != nil && objective.baselineFact == nil).fault(
        "the baseline cites no fact")
    },
  ]
}

extension Objective {
  /// By how much the target is better than the baseline; nil while one of the three values is missing.
  var plannedImprovement: Int? {
    guard let baseline, let target, let direction else { return nil }
    let (first, second) = direction == .lower ? (baseline, target) : (target, baseline)
    let (difference, overflow) = first.subtractingReportingOverflow(second)
    return overflow ? (first > second ? Int.max : Int.min) : difference
  }
}

/// What a record says about the value that a baseline cites.
private enum CitedValue {
  case noFact
  case otherMeasure
  case noValue
  case notScored
  case value(Int)
}

extension CareRecord {
  /// Returns the value that a fact gives for a measure.
  fileprivate func value(at fact: FactReference, of measure: ObjectiveMeasure?) -> CitedValue {
    switch fact.kind {
    case "measure":
      guard let result = (intake.measures + measures).first(where: { $0.id.text == fact.key })
      else { return .noFact }
      if let measure, measure != .instrument(result.instrument) { return .otherMeasure }
      guard let score = result.score(by: instruments) else { return .notScored }
      return score.total.map { .value($0) } ?? .noValue
    case "behaviour":
      guard let count = (intake.behaviours + behaviours).first(where: { $0.id.text == fact.key })
      else { return .noFact }
      if let measure, measure != .behaviour(count.behaviour) { return .otherMeasure }
      return .value(count.count)
    default:
      return self.fact(at: fact) == nil ? .noFact : .otherMeasure
    }
  }
}
