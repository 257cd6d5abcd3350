public import IOPModels

extension Drawback {
  /// Whether a drawback applies to a person, with the words and the facts why.
  public struct Applying: PersonalData, Hashable, Sendable {
    /// The drawback.
    public let drawback: Drawback
    /// Whether it applies; unknown when the fact that decides is missing.
    public let verdict: Verdict
    /// Why it applies, where it does.
    public let because: PrivateText
  }

  /// Returns for each drawback of ``catalogue`` whether it applies to a person, by what is recorded.
  ///
  /// - At night and between sessions nobody is there: always, in a program without nights.
  /// - Motivation: before the stage of preparation, or when the person does not want treatment.
  /// - Home: when it is unstable or unsafe.
  /// - Taking part: when earlier treatment was stopped before its end, or once the person stayed away without a word as often as
  ///   the program's policy asks about.
  /// - Support: when it is not adequate.
  /// - Time: when there are commitments.
  /// - Sessions from home: where they are wished for, planned or held, unless connection and private place are there.
  ///
  /// - Parameters:
  ///   - patient: the person.
  ///   - facts: what is known of the person.
  ///   - telehealth: what was asked about sessions from home.
  ///   - sessions: the sessions so far.
  public static func applying(
    to patient: Patient, _ facts: KnownFacts, telehealth: TelehealthReadiness?,
    sessions: [Session] = []
  ) -> [Applying] {
    let motivation =
      facts.isWilling?.value == false
      ? Verdict.met : Verdict(facts.readiness.map { $0.value < .preparation })
    let stopped = Verdict(facts.priorTreatment?.value.contains { $0.outcome == .stopped })
    let stayedAway = Verdict(staysAway(sessions, facts.program))
    let duties = patient.commitments?.filter { $0.holds(on: facts.asOf) }
    let kinds = (duties ?? []).map(\.kind.title).unique.joined(separator: ", ")
    return [
      Applying(
        drawback: .noSupportAtNight, verdict: Verdict(!facts.program.level.isOvernight),
        because: "Outside of sessions nobody of the program is there."),
      Applying(
        drawback: .needsMotivation, verdict: motivation,
        because: "The person still weighs up whether to change."),
      Applying(
        drawback: .unstableHome,
        verdict: .any([!Verdict(facts.homeIsStable?.value), !Verdict(facts.homeIsSafe?.value)]),
        because: "The home is not stable or not safe."),
      Applying(
        drawback: .needsEngagement, verdict: .any([stayedAway, stopped]),
        because: stayedAway == .met
          ? "Sessions were missed without a word."
          : "Earlier treatment was stopped before its end."),
      Applying(
        drawback: .littleOutsideSupport, verdict: !Verdict(facts.supportIsAdequate?.value),
        because: "Support between sessions is not adequate."),
      Applying(
        drawback: .limitedTime, verdict: Verdict(duties.map { !$0.isEmpty }),
        because: PrivateText("The week also holds: \(kinds).")),
      Applying(
        drawback: .remoteConditions, verdict: lacksRemoteConditions(patient, telehealth, sessions),
        because: "Some sessions are from home, and connection and private place are not settled."),
    ]
  }

  private static func staysAway(_ sessions: [Session], _ program: ProgramProfile) -> Bool {
    guard let policy = program.attendance else { return false }
    let days = sessions.filter { $0.attendance == .noShow }.map(\.date).sorted()
    let count = policy.noShowsToReview
    guard days.count >= count else { return false }
    return zip(days, days.dropFirst(count - 1)).contains { $0.days(to: $1) < 7 }
  }

  private static func lacksRemoteConditions(
    _ patient: Patient, _ telehealth: TelehealthReadiness?, _ sessions: [Session]
  ) -> Verdict {
    let wished = patient.preferences?.deliveries ?? []
    guard
      wished.contains(where: { $0 != .onsite })
        || sessions.contains(where: { $0.delivery != .onsite })
    else { return .notMet }
    // Not asked is answered like missing: a session by video cannot begin on a guess.
    return Verdict(
      !(telehealth?.hasStableConnection == true && telehealth?.hasPrivateSpace == true))
  }
}
