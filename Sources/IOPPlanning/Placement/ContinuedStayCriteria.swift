public import IOPModels

/// Whether a person continues to need an intensive outpatient program: what a recertification has to say, each with its source.
///
/// ```swift
/// let stay = ContinuedStayCriteria.standard.evaluate(record, asOf: today)
/// stay?.verdict            // met, not met or unknown
/// stay?.placement.route    // stay, up, down, or undetermined with what is missing
/// stay?.considered         // the steps to which facts lead beside it
/// ```
public struct ContinuedStayCriteria: Sendable {
  /// The criteria, in the order in which they are shown.
  public let criteria: [Criterion<TaperCase>]
  /// What leads to a more intensive level.
  public let stepUp: Criterion<TaperCase>
  /// What leads to a less intensive level.
  public let stepDown: Criterion<TaperCase>

  /// Creates criteria; a program adds its own to the standard ones.
  public init(
    _ criteria: [Criterion<TaperCase>], stepUp: Criterion<TaperCase> = .leadsUp,
    stepDown: Criterion<TaperCase> = .leadsDown
  ) {
    self.criteria = criteria
    self.stepUp = stepUp
    self.stepDown = stepDown
  }

  /// Returns the decision on what a record knows on a day; nil before admission, without a signed plan and after the last day.
  public func evaluate(_ record: CareRecord, asOf date: CalendarDate) -> ContinuedStayDecision? {
    guard !record.hasLeft(before: date), let stay = TaperCase(record, asOf: date) else {
      return nil
    }
    return decide(stay)
  }

  /// Returns the decision on a person in a phase.
  func decide(_ stay: TaperCase) -> ContinuedStayDecision {
    let determination = Determination(
      question: "Does this person continue to need an intensive outpatient program?",
      asOf: stay.asOf, criteria, of: stay)
    return ContinuedStayDecision(
      determination, stepUp: stepUp.evaluate(stay), stepDown: stepDown.evaluate(stay), stay)
  }
}

/// Whether a person continues to need the program, and where the facts lead.
public struct ContinuedStayDecision: PersonalData, Hashable, Sendable {
  /// Every criterion with what it found.
  public let determination: Determination
  /// Whether something leads to a more intensive level.
  public let stepUp: CriterionResult
  /// Whether everything leads to a less intensive level.
  public let stepDown: CriterionResult
  /// Where the facts lead.
  public let placement: Placement
  /// The steps to which facts lead and that a clinician weighs, beside the one that the placement takes.
  public let considered: [LevelStep]

  /// Whether the person continues to need the program.
  public var verdict: Verdict { determination.verdict }

  /// Whether the person no longer needs the program because less care is enough: a review then prepares leaving.
  public var isLessEnough: Bool { placement.route == .outpatient }

  init(
    _ determination: Determination, stepUp: CriterionResult, stepDown: CriterionResult,
    _ stay: TaperCase
  ) {
    self.determination = determination
    self.stepUp = stepUp
    self.stepDown = stepDown
    let start = LevelStep.Start(level: stay.record.program.level, shown: nil)
    let placement = Placement(
      staying: determination, stepUp: stepUp, stepDown: stepDown, stay, from: start)
    self.placement = placement
    let possible: [(CriterionResult, LevelOfCare?)] = [
      (stepUp, start.level.stepUp), (stepDown, start.level.stepDown),
    ]
    // Less care is nothing to weigh while danger, health, the home or a need for more stands in the way, or is open.
    let allowsLess = determination.obstacles.allSatisfy { !Placement.forbidsLess($0) }
    considered = possible.compactMap { result, level in
      guard result.verdict == .met, let level, allowsLess || level > start.level else { return nil }
      return LevelStep(from: start, to: level, because: [result])
    }.filter { $0.to != placement.step?.to }
  }
}

extension Placement {
  /// Whether a criterion is about the need for the program or about the plan, and not about what keeps a person from it.
  fileprivate static func speaksOfNeed(_ result: CriterionResult) -> Bool {
    ["symptoms", "response", "hours", "coordination"].contains(result.id)
  }

  /// The criteria of the need that less care answers, and of the plan.
  private static let isNeedOrPlan = ["symptoms", "hours", "coordination"]

  /// Whether a criterion that is not met, or open, speaks against less care.
  fileprivate static func forbidsLess(_ result: CriterionResult) -> Bool {
    result.isAboutDanger
      || ["no-24h-care", "no-withdrawal", "medically-stable", "safe-home"].contains(result.id)
  }

  /// Derives what follows from a determination about continued stay.
  fileprivate init(
    staying determination: Determination, stepUp: CriterionResult, stepDown: CriterionResult,
    _ stay: TaperCase, from start: LevelStep.Start
  ) {
    if let first = Self.urgent(determination, facts: stay.facts, from: start) {
      self = first
      return
    }
    let obstacles = determination.obstacles
    let negative = obstacles.filter { $0.share == .notMet }
    if obstacles.contains(where: { $0.isAboutDanger && $0.verdict == .unknown }) {
      self = Self.open(determination)
    } else if obstacles.allSatisfy({ $0.id == "no-24h-care" || Self.speaksOfNeed($0) }),
      let higher = negative.first(where: { $0.id == "no-24h-care" })
    {
      self.init(.partialHospitalization, [higher], from: start)
    } else if stepUp.verdict == .met, stay.phase.number == 1, !stay.isIOPJudgedAgain,
      negative.isEmpty
    {
      // In the phase with the most days nothing more is left in the program: whether it is still enough, a clinician judges.
      self.init(
        .undetermined, [stepUp],
        levels: [.intensiveOutpatient, .partialHospitalization],
        missing: (determination.missing + [Self.judgedLevel]).unique)
    } else if obstacles.isEmpty {
      self.init(
        .intensiveOutpatient, determination.results.filter(\.weight.decides),
        missing: stepUp.verdict == .unknown ? stepUp.judgement.missing : [], from: start)
    } else if negative.isEmpty {
      self = Self.open(determination)
    } else if negative.contains(where: { $0.id == "symptoms" }),
      negative.allSatisfy({ Self.isNeedOrPlan.contains($0.id) })
    {
      // What the plan lacks keeps nobody in a program that is not needed any more.
      if stepDown.verdict == .met, obstacles.allSatisfy({ Self.isNeedOrPlan.contains($0.id) }) {
        let need = negative.filter { $0.id == "symptoms" }
        self.init(.outpatient, need + [stepDown], from: start)
      } else {
        // Nothing asks for the program any more, and nothing says that less is enough.
        let named = stay.record.unansweredHigherLevels(stay.facts).map(\.level)
        self.init(
          .undetermined, negative + [stepDown],
          levels: ([.outpatient, .intensiveOutpatient] + named).unique,
          missing: (stepDown.judgement.missing + determination.missing).unique)
      }
    } else if negative.allSatisfy({ ["hours", "coordination"].contains($0.id) }) {
      // What the plan lacks is mended in the plan and leads the person nowhere.
      self.init(.undetermined, negative, missing: determination.missing)
    } else {
      self.init(.notThisProgram, negative)
    }
  }
}

extension TaperCase {
  /// Whether a clinician judged since the phase began that an IOP is the level that is needed.
  fileprivate var isIOPJudgedAgain: Bool {
    facts.judgedLevel.map { $0.value == .intensiveOutpatient && $0.date >= phaseStart } ?? false
  }
}
