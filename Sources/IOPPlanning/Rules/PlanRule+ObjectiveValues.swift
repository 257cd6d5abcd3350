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
      source: .commonPractice
    ) { planCase in
      let cited = CitedFacts(planCase.record)
      return planCase.liveObjectives.compactMap { objective in
        cited.fault(of: objective).map { Hit(Place.objective(objective.id), $0) }
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

/// The results and counts of a record by their identifiers, found once for all objectives that cite them.
private struct CitedFacts {
  private let record: CareRecord
  private let measures: [String: MeasureResult]
  private let behaviours: [String: BehaviourCount]

  init(_ record: CareRecord) {
    self.record = record
    // Of two with one identifier the first counts, as it does for the record.
    measures = Dictionary(
      (record.intake.measures + record.measures).map { ($0.id.text, $0) },
      uniquingKeysWith: { first, _ in first })
    behaviours = Dictionary(
      (record.intake.behaviours + record.behaviours).map { ($0.id.text, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns what is wrong with the fact that an objective cites for its baseline; nil when nothing is.
  func fault(of objective: Objective) -> String? {
    guard let fact = objective.baselineFact else { return nil }
    guard let baseline = objective.baseline else {
      // Without a baseline of its own, the objective is judged from the day of the fact on.
      return (record.fact(at: fact)?.date == nil).fault(
        "the record does not hold the fact \(fact), or it has no day")
    }
    switch value(at: fact, of: objective.measure) {
    case .noFact: return "the record does not hold the fact \(fact)"
    case .otherMeasure: return "the fact \(fact) is not a result of the objective's measure"
    case .noValue: return "the fact \(fact) gives no value"
    case .notScored: return nil
    case .value(let value):
      return (value != baseline).fault("the fact \(fact) says another value")
    }
  }

  /// Returns the value that a fact gives for a measure.
  private func value(at fact: FactReference, of measure: ObjectiveMeasure?) -> CitedValue {
    switch fact.kind {
    case "measure":
      guard let result = measures[fact.key] else { return .noFact }
      if let measure, measure != .instrument(result.instrument) { return .otherMeasure }
      guard let score = result.score(by: record.instruments) else { return .notScored }
      return score.total.map { .value($0) } ?? .noValue
    case "behaviour":
      guard let count = behaviours[fact.key] else { return .noFact }
      if let measure, measure != .behaviour(count.behaviour) { return .otherMeasure }
      return .value(count.count)
    default:
      return record.fact(at: fact) == nil ? .noFact : .otherMeasure
    }
  }
}
