public import IOPModels

/// What the evidence says at a review: every objective and goal judged, every decision weighed, and a recommendation with its reasons.
///
/// ```swift
/// let review = ProgressReview(record, asOf: today)
/// review?.recommendation   // continue, intensify, change approach, step down …
/// review?.reasons          // why, each with evidence and source
/// review?.options          // every decision, each met, not met or unknown, with what is missing
/// ```
///
/// The library recommends and a clinician decides. No decision is the default: going on as planned is weighed like the others, and where
/// the facts do not decide, the recommendation is to gather them. The first of these that holds gives the recommendation:
///
/// 1. Danger that an IOP cannot hold, or a home, withdrawal or physical health that does not allow it: step up.
/// 2. Facts that ask for an evaluation on the same day, and that nobody followed up: gather the facts. On the recorded last day: gather
///    what is open about danger; else discharge, with what leaving still needs, for no further step in the program is taken.
/// 3. An objective, another measure, the risk or the count of days with self-harm or thoughts of suicide got worse, days with a no-show
///    reached the program's limit, or ability, will, support or the diagnosis is lost: hold; in a
///    later phase step up, when the worsening is reliable or the risk rose since the phase began. What is known to be worse is not
///    hidden by what is missing. Then: how much danger there is, is open, a tool names a more intensive level that no clinician has
///    answered, or no objective can be judged: gather the facts.
///    A result that is not complete, or contradicts another of its day, takes away what was good and never what was bad.
/// 4. In the last phase: discharge when every criterion for leaving is met. In any phase: discharge when continued stay is not met
///    because less care is enough (``ContinuedStayDecision/isLessEnough``); what leaving still needs is then named beside it.
/// 5. Every criterion of the taper gate is met for a step on the Monday after the review: step down.
/// 6. What an IOP asks of health, home, support and will is open, or two values of a day contradict each other: gather the facts.
/// 7. No objective improved in the weeks that the program gives an approach, from the admission, the latest change of the approach or
///    its own first value on. Where the person received the program's hours: change the approach; after a second one without
///    change gather the facts, with a clinician's judgement of the level of care among them. Where it was less: intensify, for an
///    approach that was not received cannot be judged. Where nobody recorded how much it was: gather the facts.
/// 8. The usual length is over, and no extension has been granted: extend. Where another decision comes first, it is said beside it.
/// 9. Better, and short of a response or at a plateau, by the numbers of the ``ReviewPolicy``: intensify.
/// 10. Something has improved, or the weeks of the approach are not over, and continued stay is met: continue. Otherwise: gather the
///    facts.
public struct ProgressReview: PersonalData, Hashable, Sendable {
  /// One reason for a recommendation.
  public struct Reason: PersonalData, Hashable, Sendable {
    /// The reason in words.
    public let words: PrivateText
    /// The facts on which it rests.
    public let evidence: [Evidence]
    /// Where the rule comes from.
    public let source: Citation

    init(_ words: String, _ evidence: [Evidence] = [], source: Citation) {
      self.words = PrivateText(words)
      self.evidence = evidence
      self.source = source
    }
  }

  /// One decision that a review can come to, and whether the facts speak for it.
  public struct Option: PersonalData, Hashable, Sendable {
    /// The decision.
    public let decision: ReviewDecision
    /// Whether the facts speak for it; several decisions can be met at once.
    public let verdict: Verdict
    /// Why.
    public let reasons: [Reason]
    /// The facts that were missing; none where the verdict is met.
    public let missing: [MissingFact]

    init(
      _ decision: ReviewDecision, _ verdict: Verdict, _ reasons: [Reason],
      missing: [MissingFact] = []
    ) {
      self.decision = decision
      self.verdict = verdict
      self.reasons = reasons
      self.missing = verdict == .met ? [] : missing.unique
    }
  }

  /// The day.
  public let asOf: CalendarDate
  /// The phase in which the person is.
  public let phase: Phase
  /// What the evidence says about each objective of a goal that is worked on.
  public let objectives: [ObjectiveJudgement]
  /// What the evidence says about each goal of the plan, and what the clinician has set beside it.
  public let goals: [GoalJudgement]
  /// The attendance since the phase began.
  public let attendance: AttendanceSummary
  /// How the person took part since the phase began.
  public let engagement: EngagementSummary
  /// The results since the phase began in which an item about safety was answered above its lowest answer, or not at all.
  public let safetyItems: [Trajectory.SafetyItem]
  /// What stands between the person and the next phase; nil in the last one.
  public let gate: TaperDecision?
  /// Whether the person is ready to leave; nil before the last phase, unless less care is enough or it is the last day.
  public let readiness: Determination?
  /// Whether the person continues to need the program, by the same facts.
  public let stay: ContinuedStayDecision
  /// How long the stay may last, computed anew.
  public let length: LengthEstimate
  /// Every decision that was weighed, in the order of their urgency.
  public let options: [Option]
  /// What the library recommends.
  public let recommendation: ReviewDecision
  /// Why.
  public let reasons: [Reason]
  /// The phase with more days that a recommended step up goes to; nil when another is recommended, or danger asks for more than the program.
  public let stepUpTo: Phase?
  /// The facts that were missing.
  public let missing: [MissingFact]

  /// Reviews a record as it was known on a day; nil before admission, without a signed plan and after the last day.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - date: the day; later entries are not used.
  ///   - gate: what is asked before a step down.
  ///   - readiness: what is asked before leaving.
  ///   - continuedStay: what is asked to continue in the program.
  ///   - policy: the numbers that no profile holds.
  public init?(
    _ record: CareRecord, asOf date: CalendarDate, gate: TaperGate = .standard,
    readiness: DischargeReadiness = .standard, continuedStay: ContinuedStayCriteria = .standard,
    policy: ReviewPolicy = .standard
  ) {
    guard !record.hasLeft(before: date), let taper = TaperCase(record, asOf: date) else {
      return nil
    }
    self.init(
      taper, gate: gate, readiness: readiness, continuedStay: continuedStay, policy: policy)
  }

  init(
    _ taper: TaperCase, gate: TaperGate, readiness: DischargeReadiness,
    continuedStay: ContinuedStayCriteria, policy: ReviewPolicy
  ) {
    asOf = taper.asOf
    phase = taper.phase
    objectives = taper.objectives
    attendance = taper.attendance
    engagement = EngagementSummary(taper.record.sessions, in: taper.attendance.dates)
    goals = taper.goals
    safetyItems = taper.safetyItems
    let decision = gate.evaluate(taper)
    self.gate = decision
    let stay = continuedStay.decide(taper)
    self.stay = stay
    let leaving =
      taper.next == nil || stay.isLessEnough || taper.isLastDay
      ? readiness.evaluate(taper.record, asOf: taper.asOf) : nil
    self.readiness = leaving
    length = LengthEstimate(taper, stay)
    let weighing = ReviewWeighing(
      taper, gate: decision, readiness: leaving, stay: stay, policy: policy)
    options = weighing.options
    let found = weighing.recommendation
    recommendation = found.0
    reasons = found.1
    stepUpTo = found.0 == .stepUp && weighing.dangers.isEmpty ? taper.previous : nil
    var missing = taper.objectives.flatMap(\.missing)
    missing += decision?.determination.missing ?? []
    missing += leaving?.missing ?? []
    if found.0 == .gatherFacts { missing += weighing.options.flatMap(\.missing) }
    self.missing = missing.unique
  }

  /// Whether a clinician's decision is the one that the library recommended.
  public func agrees(with decision: ReviewDecision) -> Bool { decision == recommendation }

  /// Returns what the facts say about one decision; nil for gathering facts, which is recommended where they do not decide.
  public func option(_ decision: ReviewDecision) -> Option? {
    options.first { $0.decision == decision }
  }
}

extension CareRecord {
  /// Whether the person had left before a day: nobody who left is told on how many days they come now.
  func hasLeft(before date: CalendarDate) -> Bool { discharge.map { $0.date < date } ?? false }
}
