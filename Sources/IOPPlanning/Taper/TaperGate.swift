public import IOPModels

/// Whether a person can move to the next phase of the plan: progress and stability, each with its source.
///
/// ```swift
/// let gate = TaperGate.standard.evaluate(record, asOf: today)
/// gate?.determination.verdict   // met, not met or unknown
/// gate?.determination.obstacles // what is still needed
/// ```
public struct TaperGate: Sendable {
  /// The criteria, in the order in which they are shown.
  public let criteria: [Criterion<TaperCase>]

  /// Creates a gate; a program adds its own criteria to the standard ones.
  public init(_ criteria: [Criterion<TaperCase>]) { self.criteria = criteria }

  /// Returns what stands between a person and the next phase on a day.
  ///
  /// Nil before admission, without a signed plan, and in the last phase, where the next step is discharge.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - date: the day whose knowledge is used.
  ///   - step: the day on which the next phase would begin; the Monday after `date` when nil, as at a review.
  public func evaluate(
    _ record: CareRecord, asOf date: CalendarDate, stepOn step: CalendarDate? = nil
  ) -> TaperDecision? {
    TaperCase(record, asOf: date, stepOn: step).flatMap { evaluate($0) }
  }

  /// Returns what stands between a person and the next phase; nil in the last one.
  func evaluate(_ taperCase: TaperCase) -> TaperDecision? {
    guard let next = taperCase.next else { return nil }
    let determination = Determination(
      question: "Is the person ready to move from \(taperCase.phase.daysPerWeek) to "
        + "\(next.daysPerWeek) days a week?",
      asOf: taperCase.asOf, criteria, of: taperCase)
    return TaperDecision(from: taperCase.phase, to: next, determination: determination)
  }
}

/// What stands between a person and the next phase.
public struct TaperDecision: PersonalData, Hashable, Sendable {
  /// The phase in which the person is.
  public let from: Phase
  /// The phase that comes next.
  public let to: Phase
  /// Every criterion with what it found.
  public let determination: Determination

  /// Whether the step can be taken.
  public var verdict: Verdict { determination.verdict }
}

/// What the criteria of a taper gate see; built once.
public struct TaperCase: PersonalData, Hashable, Sendable {
  /// The record as it was known on the day.
  public let record: CareRecord
  /// The plan in force.
  public let plan: TreatmentPlan
  /// The phase in which the person is.
  public let phase: Phase
  /// The phase that comes next; nil in the last one.
  public let next: Phase?
  /// The first day of the phase.
  public let phaseStart: CalendarDate
  /// What the evidence says about each objective of a goal that is worked on.
  public let objectives: [ObjectiveJudgement]
  /// The attendance since the phase began.
  public let attendance: AttendanceSummary
  /// What is known of the person.
  public let facts: KnownFacts
  /// The day.
  public let asOf: CalendarDate
  /// The day on which the next phase would begin.
  public let step: CalendarDate

  /// Gathers what the criteria need; nil before admission or without a signed plan that has the phase.
  public init?(_ record: CareRecord, asOf date: CalendarDate, stepOn step: CalendarDate? = nil) {
    let known = record.asKnown(on: date)
    guard let plan = known.planInForce(on: date), let number = known.phaseNumber(on: date),
      let start = known.phaseStart(on: date),
      let phase = plan.content.phases.first(where: { $0.number == number }),
      let days = try? CalendarDateRange(start, through: date)
    else { return nil }
    self.record = known
    self.plan = plan
    self.phase = phase
    // The numbers of a plan may leave one out: the next phase is the one with the lowest number above this one.
    let following = plan.content.phases.map(\.number).filter { $0 > number }.min()
    next = plan.content.phases.first { $0.number == following }
    phaseStart = start
    objectives = plan.activeObjectives(in: known, asOf: date).map {
      ObjectiveJudgement($0, in: known, asOf: date)
    }
    attendance = AttendanceSummary(known.sessions, in: days)
    facts = KnownFacts(known, asOf: date)
    asOf = date
    // A step is decided for the coming week.
    self.step = step ?? (try? date.startOfWeek.adding(weeks: 1)) ?? date
  }

  /// The phase before this one; nil in the first.
  public var previous: Phase? {
    let before = plan.content.phases.map(\.number).filter { $0 < phase.number }.max()
    return plan.content.phases.first { $0.number == before }
  }

  /// Whether the day is the recorded last one: no further step in the program is taken.
  var isLastDay: Bool { record.discharge.map { $0.date <= asOf } ?? false }

  /// That the person leaves, and how, in words for the clinician.
  var lastDayWords: String {
    record.discharge.map { "The last day is \($0.date): \($0.kind.title)." } ?? ""
  }

  /// The full weeks that the phase will have lasted when the next one begins.
  public var weeksInPhase: Int { phaseStart.days(to: step) / 7 }

  /// The assessment of danger that was in force when the phase began.
  public var riskAtPhaseStart: RiskAssessment? { record.risk(on: phaseStart) }
}

extension TaperCase {
  /// Whether every objective can be judged, by its latest fact; unknown with what is missing, and without objectives.
  var objectivesAreKnown: Judgement {
    let open = objectives.filter { $0.status == .unknown }
    let evidence = objectives.flatMap { $0.evidence.suffix(1) }.unique
    guard !objectives.isEmpty else {
      return closed.map { Judgement(.met, remark: $0.remark) } ?? noObjective
    }
    return open.isEmpty
      ? Judgement(.met, evidence)
      : Judgement(.unknown, evidence, missing: open.flatMap(\.missing).unique)
  }

  /// Whether there is no danger beyond what outpatient care can hold.
  var safety: Judgement { record.outpatientSafety(on: asOf, facts, since: nil) }

  /// Whether there is no danger beyond what the program as it is can hold.
  var dangerNow: Judgement {
    record.outpatientSafety(on: asOf, facts, since: nil, holdsThoughts: true)
  }

  /// Whether a clinician has answered every determination that names a more intensive level.
  var levelAnswered: Judgement { record.higherLevelsAnswered(facts) }

  /// Whether the facts about danger ask for an evaluation on the same day.
  var asksForEvaluation: Bool { RiskTriage(record, asOf: asOf).atLeast >= .sameDay }

  /// What says that the level of risk has risen since the phase began, or that it cannot be said; nil when it has not.
  ///
  /// The highest level since the last review counts, not the latest alone: a high level yesterday is not gone today. A review drops
  /// what was higher before it, and never the level that was judged last: holding it assesses nobody.
  var rise: Judgement? {
    let window = max(
      phaseStart, record.reviews.map(\.date).filter { $0 < asOf }.max() ?? phaseStart)
    let judged = record.allRisks(through: asOf).filter { $0.level != nil }
    let recent = judged.filter { $0.date >= window } + judged.suffix(1)
    // The lowest level cannot have risen, whatever it was before.
    guard let highest = recent.max(by: { ($0.level ?? .low) < ($1.level ?? .low) }),
      let level = highest.level, level > .low
    else { return nil }
    guard let before = judged.last(where: { $0.date <= phaseStart }), let first = before.level
    else {
      let missing = MissingFact("the level of risk when the phase began on \(phaseStart)")
      return Judgement(.unknown, missing: [missing])
    }
    guard level > first else { return nil }
    return Judgement(
      .notMet, [before, highest].map(\.evidence),
      remark: "Risk has risen from \(first.rawValue) to \(level.rawValue) since the phase began.")
  }

  /// What says that days with self-harm or with thoughts of suicide have become more since the phase began, or that it cannot be
  /// said; nil when they have not.
  ///
  /// Asked is the latest count, where it is no older than the time between two reviews, whether an objective cites it or not. It is
  /// compared with the last count by the first day of the phase; where nobody had counted, with what was denied in the assessment
  /// that was in force on it.
  var riseOfCounts: Judgement? {
    let found = [Behaviour.selfHarmDays, .ideationDays].compactMap { rise(of: $0) }
    let risen = found.filter { $0.verdict == .notMet }
    guard risen.isEmpty else {
      return Judgement(
        .notMet, risen.flatMap(\.evidence).unique,
        remark: risen.compactMap(\.remark).joined(separator: " "))
    }
    guard !found.isEmpty else { return nil }
    return Judgement(
      .unknown, found.flatMap(\.evidence).unique, missing: found.flatMap(\.missing).unique)
  }

  private func rise(of behaviour: Behaviour) -> Judgement? {
    guard let latest = facts.counted(behaviour),
      latest.date.days(to: asOf) <= record.program.reviewEveryDays.value
    else { return nil }
    if let before = facts.harmCounts.last(where: {
      $0.value.behaviour == behaviour && $0.date <= phaseStart
    }) {
      let (first, last) = (before.value, latest.value)
      // Over other numbers of days the share of them is compared.
      guard last.count.times(first.days) > first.count.times(last.days) else { return nil }
      return Judgement(
        .notMet, [before.evidence, latest.evidence].unique,
        remark: "There are more \(behaviour.title) than when the phase began.")
    }
    let start = riskAtPhaseStart
    let isDenied =
      behaviour == .selfHarmDays
      ? start?.selfHarm == false : start?.askedIdeation == RiskAssessment.Ideation.absent
    guard let start, isDenied else {
      let missing = MissingFact("\(behaviour.title) when the phase began on \(phaseStart)")
      return Judgement(.unknown, [latest.evidence], missing: [missing])
    }
    return Judgement(
      .notMet,
      [start.evidence, latest.evidence],
      remark: "There are \(behaviour.title), and there were none when the phase began.")
  }

  /// What says that danger has risen since the phase began, by its level or by counted days, or that it cannot be said.
  var anyRise: Judgement? {
    let found = [rise, riseOfCounts].compactMap(\.self)
    return found.first { $0.verdict == .notMet } ?? found.first
  }
}

extension PlanContent {
  /// The objectives of the goals that are worked on, in the order of the plan, by the plan alone.
  public var activeObjectives: [Objective] {
    let active = Set(goals.filter { $0.status == .active }.map(\.id))
    return objectives.filter { active.contains($0.goal) }
  }
}
