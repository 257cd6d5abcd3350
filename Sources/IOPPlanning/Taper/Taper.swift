public import IOPModels

/// Where a person stands on the ladder of the plan: the rung, its three gates, the next step, and the words for both who read it.
///
/// ```swift
/// let taper = Taper(record, asOf: today)
/// taper?.exit?.verdict     // may the person come on fewer days?
/// taper?.forPerson         // what comes next and what is still needed, in plain words
/// taper?.forClinician      // the same, with evidence and sources
/// ```
///
/// A rung is entered through the gate of the one before it, the first through admission; it is left through its own. Staying has a gate,
/// too: where it does not hold, the person steps back up, which needs no other gate, or needs more care than the program.
public struct Taper: PersonalData, Hashable, Sendable {
  /// The rungs: the phases of the plan in force, from the most days to the fewest.
  public let rungs: [Phase]
  /// The rung on which the person is.
  public let rung: Phase
  /// The first day on it.
  public let since: CalendarDate
  /// The rung above, to which a step back up leads; nil on the first.
  public let above: Phase?
  /// What was asked before the person came to this rung, as it was known then; nil after a step back up.
  public let entry: Determination?
  /// Whether the days of this rung are enough.
  public let stay: Determination
  /// What stands between the person and the next rung; nil on the last.
  public let exit: TaperDecision?
  /// The review on which the next step rests.
  public let review: ProgressReview
  let plainWords: [String: String]
  let circumstances: Circumstances

  /// Places a person on the ladder, by what was known on a day; nil before admission, without a signed plan and after the last day.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - date: the day; later entries are not used.
  ///   - exit: what is asked before a step down.
  ///   - stay: what is asked to stay.
  ///   - readiness: what is asked before leaving.
  ///   - continuedStay: what is asked to continue in the program.
  ///   - policy: the numbers of a review that no profile holds.
  ///   - plainWords: for each criterion of a site's own gate, by its name, what is still needed in words for the person.
  public init?(
    _ record: CareRecord, asOf date: CalendarDate, exit: TaperGate = .standard,
    stay: TaperGate = .stay, readiness: DischargeReadiness = .standard,
    continuedStay: ContinuedStayCriteria = .standard, policy: ReviewPolicy = .standard,
    plainWords: [String: String] = [:]
  ) {
    guard !record.hasLeft(before: date), let taper = TaperCase(record, asOf: date) else {
      return nil
    }
    let review = ProgressReview(
      taper, gate: exit, readiness: readiness, continuedStay: continuedStay, policy: policy)
    rungs = taper.plan.content.phases.ordered { $0.number < $1.number }
    rung = taper.phase
    since = taper.phaseStart
    above = taper.previous
    entry = taper.entry(through: exit)
    self.stay = stay.determine(
      taper, "Are \(taper.phase.daysPerWeek) days a week enough for the person?")
    self.exit = review.gate
    self.review = review
    self.plainWords = plainWords
    circumstances = Circumstances(taper)
  }

  /// The rung below, to which a step down leads; nil on the last.
  public var below: Phase? { exit?.to }

  /// What the review recommends: a step down or back up, to hold, to go on, to leave, or something else first.
  public var recommendation: ReviewDecision { review.recommendation }
}

extension TaperCase {
  /// What was asked before the person came to the phase; nil after a step back up.
  fileprivate func entry(through gate: TaperGate) -> Determination? {
    guard let change = record.phaseChanges.sortedByDate(\.date).last else {
      return AdmissionCriteria.standard.evaluate(record, asOf: phaseStart).determination
    }
    guard !change.isStepBackUp, let before = try? change.date.adding(days: -1) else { return nil }
    return gate.evaluate(record, asOf: before, stepOn: change.date)?.determination
  }
}
