public import IOPModels

/// What the evidence says at a review: every objective judged, and a recommendation with its reasons.
///
/// ```swift
/// let review = ProgressReview(record, asOf: today)
/// review?.recommendation   // continue, hold, step down, step up …
/// review?.reasons          // why, each with evidence and source
/// ```
///
/// The library recommends and a clinician decides. The first of these that holds gives the recommendation:
///
/// 1. Danger that an IOP cannot hold, or a home, withdrawal or physical health that does not allow it: step up.
/// 2. Facts that ask for an evaluation on the same day, and that nobody followed up: gather the facts.
/// 3. An objective or the risk got worse, no-shows reached the program's limit, or ability, will or support is lost: hold; in a
///    later phase step up, when the worsening is reliable or the risk rose since the phase began. What is known to be worse is not
///    hidden by what is missing. Then: how much danger there is, is open, or no objective can be judged: gather the facts.
/// 4. In the last phase: discharge when every criterion for leaving is met; otherwise go on, or extend beyond the usual length.
/// 5. Every criterion of the taper gate is met for a step on the Monday after the review: step down.
/// 6. No objective improved in the weeks that the program gives an approach: change the approach.
/// 7. The usual length is over: extend. Otherwise: continue.
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

  /// The day.
  public let asOf: CalendarDate
  /// The phase in which the person is.
  public let phase: Phase
  /// What the evidence says about each objective of a goal that is worked on.
  public let objectives: [ObjectiveJudgement]
  /// The attendance since the phase began.
  public let attendance: AttendanceSummary
  /// What stands between the person and the next phase; nil in the last one.
  public let gate: TaperDecision?
  /// Whether the person is ready to leave; nil before the last phase.
  public let readiness: Determination?
  /// What the library recommends.
  public let recommendation: ReviewDecision
  /// Why.
  public let reasons: [Reason]
  /// The facts that were missing.
  public let missing: [MissingFact]

  /// Reviews a record as it was known on a day; nil before admission or without a signed plan.
  public init?(
    _ record: CareRecord, asOf date: CalendarDate, gate: TaperGate = .standard,
    readiness: DischargeReadiness = .standard
  ) {
    // A review decides about the coming week: the next phase would begin on its Monday.
    let monday = try? date.startOfWeek.adding(weeks: 1)
    guard let taper = TaperCase(record, asOf: date, stepOn: monday) else { return nil }
    asOf = date
    phase = taper.phase
    objectives = taper.objectives
    attendance = taper.attendance
    let decision = gate.evaluate(record, asOf: date, stepOn: monday)
    self.gate = decision
    let leaving = taper.next == nil ? readiness.evaluate(taper.record, asOf: date) : nil
    self.readiness = leaving
    var missing = taper.objectives.flatMap(\.missing)
    missing += decision?.determination.missing ?? []
    missing += leaving?.missing ?? []
    self.missing = missing.unique
    let found = Self.recommend(taper, gate: decision, readiness: leaving)
    recommendation = found.0
    reasons = found.1
  }

  /// Whether a clinician's decision is the one that the library recommended.
  public func agrees(with decision: ReviewDecision) -> Bool { decision == recommendation }

  private static func recommend(
    _ taper: TaperCase, gate: TaperDecision?, readiness: Determination?
  ) -> (ReviewDecision, [Reason]) {
    let danger = dangers(taper)
    if !danger.isEmpty { return (.stepUp, danger) }
    let open = openDanger(taper)
    if !open.isEmpty, taper.asksForEvaluation { return (.gatherFacts, open) }
    let worse = worsening(taper)
    if !worse.isEmpty {
      let isLaterPhase = taper.phase.number > 1
      return (
        isLaterPhase && worse.contains { $0.asksForMore } ? .stepUp : .hold,
        worse.map(\.reason) + open
      )
    }
    if !open.isEmpty { return (.gatherFacts, open) }
    let unknown = taper.objectives.filter { $0.status == .unknown }
    if !unknown.isEmpty, unknown.count == taper.objectives.count {
      let names = unknown.flatMap(\.missing).unique.map(\.name).joined(separator: ", ")
      let reason = Reason(
        "No objective can be judged. Missing: \(names).", unknown.flatMap(\.evidence).unique,
        source: .jointCommissionPlan)
      return (.gatherFacts, [reason])
    }
    if let readiness {
      switch readiness.verdict {
      case .met:
        let reason = Reason("Every criterion for leaving is met.", source: .sourceDocuments)
        return (.discharge, [reason])
      case .unknown, .notMet:
        let open = readiness.obstacles.map { "\($0.sentence) (\($0.verdict.title))" }
        let words = "Before leaving: " + open.joined(separator: " ")
        return (
          lengthReasons(taper).isEmpty ? .continue : .extend,
          [
            Reason(
              words, readiness.obstacles.flatMap(\.judgement.evidence).unique,
              source: .sourceDocuments)
          ]
            + lengthReasons(taper)
        )
      }
    }
    if let gate, gate.verdict == .met {
      let reason = Reason(
        "Every criterion for \(gate.to.daysPerWeek) days a week is met.",
        gate.determination.result("progress")?.judgement.evidence ?? [], source: .sourceDocuments)
      return (.stepDown, [reason])
    }
    let stuck = noProgress(taper)
    if !stuck.isEmpty { return (.changeApproach, stuck) }
    let length = lengthReasons(taper)
    if !length.isEmpty { return (.extend, length) }
    return (.continue, [openGate(gate, taper)])
  }

  private static func openGate(_ gate: TaperDecision?, _ taper: TaperCase) -> Reason {
    guard let gate else { return Reason("Treatment goes on as planned.", source: .sourceDocuments) }
    let open = gate.determination.obstacles.map { "\($0.sentence) (\($0.verdict.title))" }
    return Reason(
      "Before \(gate.to.daysPerWeek) days a week: " + open.joined(separator: " "),
      source: .sourceDocuments)
  }

  /// Danger that outpatient care may not hold.
  private static func dangers(_ taper: TaperCase) -> [Reason] {
    let facts = taper.facts
    let questions: [(Judgement, String, Citation)] = [
      (taper.dangerNow, "Danger is higher than an IOP can hold.", .cfr410_44c),
      (facts.noEmergency, "There is an acute emergency.", .sourceDocuments),
      (facts.noRoundTheClockCare, "Care around the clock is needed.", .cfr410_44c),
      (facts.noWithdrawal, "Withdrawal is active: medical management first.", .sourceDocuments),
      (facts.medicallyStable, "Physical health needs attention first.", .sourceDocuments),
      (facts.safeHome, "The home is not safe: a safe place first.", .sourceDocuments),
    ]
    return questions.compactMap { judgement, words, source in
      judgement.verdict == .notMet ? Reason(words, judgement.evidence, source: source) : nil
    }
  }

  /// What has to be found out about danger before anything else is decided.
  private static func openDanger(_ taper: TaperCase) -> [Reason] {
    guard taper.safety.verdict == .unknown else { return [] }
    let names = taper.safety.missing.map(\.name).joined(separator: "; ")
    var words = "How much danger there is, is open. Find out: \(names)."
    if let remark = taper.safety.remark { words += " \(remark)" }
    return [Reason(words, taper.safety.evidence, source: .npsg15)]
  }

  private struct Worsening {
    let reason: Reason
    /// Whether it asks for more days in a later phase: reliable worsening or a rise of risk since the phase began.
    let asksForMore: Bool
  }

  private static func worsening(_ taper: TaperCase) -> [Worsening] {
    var found: [Worsening] = []
    for judgement in taper.objectives where judgement.status == .worse || judgement.isSetback {
      guard let trajectory = judgement.trajectory, let latest = trajectory.latest else { continue }
      let best = trajectory.best
      let evidence = [best, latest].compactMap { $0 }.compactMap { taper.record.fact(at: $0.fact) }
      let words =
        judgement.isSetback && best != latest
        ? "\(trajectory.measure.title) fell back from \(best?.value ?? latest.value) to \(latest.value)."
        : "\(trajectory.measure.title) is worse than at the start."
      let source = judgement.source ?? .marlattRelapse
      let sincePhase = trajectory.change(since: taper.phaseStart) == .reliablyWorse
      found.append(
        Worsening(reason: Reason(words, evidence.unique, source: source), asksForMore: sincePhase))
    }
    if let rise = taper.rise, rise.verdict == .notMet {
      found.append(
        Worsening(
          reason: Reason(
            rise.remark ?? "Risk has risen since the phase began.", rise.evidence,
            source: .npsg15),
          asksForMore: true))
    }
    let facts = taper.facts
    let conditions: [(Judgement, String, Citation)] = [
      (facts.ableToParticipate, "The person is not able to take part.", .cfr410_44c),
      (facts.wantsTreatment, "The person does not want treatment.", .sourceDocuments),
      (facts.adequateSupport, "Support between sessions is not adequate.", .cfr410_44c),
    ]
    for (judgement, words, source) in conditions where judgement.verdict == .notMet {
      let reason = Reason(words, judgement.evidence, source: source)
      found.append(Worsening(reason: reason, asksForMore: false))
    }
    if let policy = taper.record.program.attendance {
      let missed = taper.noShowsOfLastSevenDays
      if missed.count >= policy.noShowsToReview {
        let evidence = missed.map {
          Evidence(.session($0.id), on: $0.date, says: "\($0.service.title): no-show")
        }
        found.append(
          Worsening(
            reason: Reason(
              "\(missed.count) no-shows within seven days; the program looks again from \(policy.noShowsToReview).",
              evidence, source: policy.source),
            asksForMore: false))
      }
    }
    return found
  }

  /// No objective improved, or reached what was not held from the start, in the weeks that the program gives an approach.
  private static func noProgress(_ taper: TaperCase) -> [Reason] {
    guard let admission = taper.record.admission, let rule = taper.record.program.noChangeWeeks,
      admission.date.days(to: taper.asOf) / 7 >= rule.value, !taper.objectives.isEmpty,
      taper.objectives.allSatisfy({ !$0.isProgress })
    else { return [] }
    return [
      Reason(
        "\(rule.value) weeks after admission no objective has improved.",
        taper.objectives.flatMap(\.evidence).unique, source: rule.source)
    ]
  }

  private static func lengthReasons(_ taper: TaperCase) -> [Reason] {
    guard let admission = taper.record.admission else { return [] }
    let weeks = taper.record.program.weeks
    guard admission.date.days(to: taper.asOf) / 7 >= weeks.value.highest else { return [] }
    return [
      Reason(
        "The usual length of \(weeks.value.lowest) to \(weeks.value.highest) weeks is over: going on needs a reason and an approver.",
        source: weeks.source)
    ]
  }
}

extension TaperCase {
  /// The sessions of the last seven days from which the person stayed away without a word.
  var noShowsOfLastSevenDays: [Session] {
    record.sessions.filter {
      $0.attendance == .noShow && (0...6).contains($0.date.days(to: asOf))
    }.sortedByDate(\.date)
  }
}
