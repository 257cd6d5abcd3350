import IOPModels

extension PlanCase {
  /// Which drawbacks of outpatient treatment apply to the person, in the order of ``Drawback/catalogue``.
  ///
  /// - At night and between sessions nobody is there: applies to every level that the person does not stay at overnight.
  /// - Motivation: applies before the stage of preparation, or when the person does not want treatment.
  /// - Home: applies when it is unstable or unsafe.
  /// - Taking part: applies when earlier treatment was stopped before its end, or once the person stayed away without a word as
  ///   often as the program's policy asks about.
  /// - Support: applies when it is not adequate.
  /// - Time: applies when there are commitments.
  /// - Sessions from home: where they are wished for, planned or held, applies unless connection and private place are there.
  public var drawbacks: [(Drawback, Verdict)] {
    [
      (.noSupportAtNight, Verdict(!content.level.isOvernight)),
      (.needsMotivation, lacksMotivation),
      (
        .unstableHome,
        .any([!Verdict(facts.homeIsStable?.value), !Verdict(facts.homeIsSafe?.value)])
      ),
      (.needsEngagement, .any([Verdict(staysAway), stoppedBefore])),
      (.littleOutsideSupport, !Verdict(facts.supportIsAdequate?.value)),
      (.limitedTime, Verdict(record.patient.commitments?.contains { $0.holds(on: asOf) })),
      (.remoteConditions, lacksRemoteConditions),
    ]
  }

  private var lacksMotivation: Verdict {
    if facts.isWilling?.value == false { return .met }
    return Verdict(facts.readiness.map { $0.value < .preparation })
  }

  private var stoppedBefore: Verdict {
    Verdict(facts.priorTreatment?.value.contains { $0.outcome == .stopped })
  }

  private var staysAway: Bool {
    guard let policy = record.program.attendance else { return false }
    let days = record.sessions.filter { $0.attendance == .noShow }.map(\.date).sorted()
    let count = policy.noShowsToReview
    guard days.count >= count else { return false }
    return zip(days, days.dropFirst(count - 1)).contains { $0.days(to: $1) < 7 }
  }

  private var lacksRemoteConditions: Verdict {
    let wished = record.patient.preferences?.deliveries ?? []
    guard work.isRemote || wished.contains(where: { $0 != .onsite }) else { return .notMet }
    // Not asked is answered like missing: a session by video cannot begin on a guess.
    let telehealth = record.intake.telehealth
    let isReady = telehealth?.hasStableConnection == true && telehealth?.hasPrivateSpace == true
    return Verdict(!isReady)
  }
}
