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
    /// The facts by which it applies or not; empty where it applies to everybody.
    public let evidence: [FactReference]

    init(
      drawback: Drawback, verdict: Verdict, because: PrivateText, evidence: [FactReference?] = []
    ) {
      self.drawback = drawback
      self.verdict = verdict
      self.because = because
      self.evidence = evidence.compactMap(\.self).unique
    }
  }

  /// Returns for each drawback of ``catalogue`` but that of language whether it applies to a person, by what is recorded.
  ///
  /// - At night and between sessions nobody is there: always, in a program without nights.
  /// - Motivation: before the stage of preparation, or when the person does not want treatment.
  /// - Home: when it is unstable or unsafe.
  /// - Taking part: when earlier treatment was stopped before its end, or once the person stayed away without a word as often as
  ///   the program's policy asks about.
  /// - Support: when it is not adequate.
  /// - Time: when there are commitments.
  /// - Less intensive: after care at a higher level.
  /// - Emergencies: when the latest assessment of risk found more than a low level, or thoughts or acts of harm.
  /// - Less supervision: with a substance use disorder, an eating disorder, self-harm, or medicines that are not taken as agreed.
  /// - Insurance: when no coverage was verified by the day, or a payer approves for a time or a number of sessions.
  /// - Availability: when transport has to be arranged or getting around is limited.
  /// - Hours: when none of the parts of the day that suit the person is one in which the program works.
  /// - Sessions from home: where they are wished for, planned or held, unless connection and private place are there.
  ///
  /// - Parameters:
  ///   - record: the record as it was known on the day of the facts.
  ///   - facts: what is known of the person.
  public static func applying(to record: CareRecord, _ facts: KnownFacts) -> [Applying] {
    let patient = record.patient
    let motivation =
      facts.isWilling?.value == false
      ? Verdict.met : Verdict(facts.readiness.map { $0.value < .preparation })
    let stopped = Verdict(facts.priorTreatment?.value.contains { $0.outcome == .stopped })
    let stayedAway = Verdict(staysAway(record.sessions, facts.program))
    let duties = patient.commitments?.filter { $0.holds(on: facts.asOf) }
    let kinds = (duties ?? []).map(\.kind.title).unique.sorted().joined(separator: ", ")
    return [
      Applying(
        drawback: .noSupportAtNight, verdict: Verdict(!facts.program.level.isOvernight),
        because: "Outside of sessions nobody of the program is there."),
      Applying(
        drawback: .needsMotivation, verdict: motivation,
        because: "The person still weighs up whether to change.",
        evidence: [facts.isWilling?.reference, facts.readiness?.reference]),
      Applying(
        drawback: .unstableHome,
        verdict: .any([!Verdict(facts.homeIsStable?.value), !Verdict(facts.homeIsSafe?.value)]),
        because: "The home is not stable or not safe.",
        evidence: [facts.homeIsStable?.reference, facts.homeIsSafe?.reference]),
      Applying(
        drawback: .needsEngagement, verdict: .any([stayedAway, stopped]),
        because: stayedAway == .met
          ? "Sessions were missed without a word."
          : "Earlier treatment was stopped before its end.",
        evidence: [facts.priorTreatment?.reference]
          + record.sessions.filter { $0.attendance == .noShow }.map { .session($0.id) }),
      Applying(
        drawback: .littleOutsideSupport, verdict: !Verdict(facts.supportIsAdequate?.value),
        because: "Support between sessions is not adequate.",
        evidence: [facts.supportIsAdequate?.reference]),
      Applying(
        drawback: .limitedTime, verdict: Verdict(duties.map { !$0.isEmpty }),
        because: PrivateText("The week also holds: \(kinds)."),
        evidence: (duties ?? []).map { .commitment($0.id) }),
      Applying(
        drawback: .lessIntensive, verdict: comesFromMore(record.intake, facts),
        because: "The care before was more intensive.",
        evidence: [.intake(.route), facts.priorTreatment?.reference]),
      Applying(
        drawback: .notForEmergencies, verdict: Verdict(facts.risk.map { $0.value.showsDanger }),
        because: "The latest assessment of risk found danger that outpatient care holds.",
        evidence: [facts.risk?.reference]),
      lessSupervision(record, facts),
      insuranceLimits(record, on: facts.asOf),
      Applying(
        drawback: .availability,
        verdict: Verdict(
          record.openNeeds(on: facts.asOf).contains { $0.kind == .transport }
            || (facts.impacts?.value ?? []).contains {
              $0.domain == .mobility && $0.degree >= .marked
            }),
        because: "Getting to the program is hard.",
        evidence: record.openNeeds(on: facts.asOf).filter { $0.kind == .transport }.map {
          .need($0.id)
        }
          + [.impact(.mobility)]),
      Applying(
        drawback: .setHours,
        verdict: Verdict(
          patient.preferences.map { wishes in
            !wishes.dayparts.isEmpty
              && !wishes.dayparts.contains { facts.program.dayparts.contains($0) }
          }),
        because: "The program does not work at the time of day that suits the person.",
        evidence: [.patient(.preferences)]),
      Applying(
        drawback: .remoteConditions,
        verdict: lacksRemoteConditions(patient, record.intake.telehealth, record.sessions),
        because: "Some sessions are from home, and connection and private place are not settled.",
        evidence: [.patient(.preferences), .intake(.telehealth)]),
    ]
  }

  /// Whether the person comes from a higher level of care, by the way and by earlier treatment; unknown when neither is recorded.
  private static func comesFromMore(_ intake: IntakeAssessment, _ facts: KnownFacts) -> Verdict {
    let routes: [AdmissionRoute] = [.partialHospital, .residential, .inpatient]
    let level = facts.program.level
    let before = facts.priorTreatment?.value.contains { $0.level > level }
    guard let route = intake.route else { return Verdict(before) }
    return Verdict(routes.contains(route) || before == true)
  }

  private static func lessSupervision(_ record: CareRecord, _ facts: KnownFacts) -> Applying {
    let present = facts.conditions.map(\.value).filter { $0.course != .fullRemission }
    let kinds = present.map(\.kind).filter { $0.isSubstanceUse || $0 == .eatingDisorder }
    var reasons = kinds.map(\.title).unique.sorted()
    if facts.risk?.value.selfHarm == true { reasons.append(ConditionKind.selfHarm.title) }
    let medicines = record.medicines(on: facts.asOf) ?? []
    if medicines.contains(where: { $0.adherence == .partial || $0.adherence == .notTaken }) {
      reasons.append("medicines that are not taken as agreed")
    }
    return Applying(
      drawback: .lessSupervision, verdict: Verdict(!reasons.isEmpty),
      because: PrivateText(
        "Much of it happens between sessions: \(reasons.joined(separator: ", "))."),
      evidence: facts.conditions.filter { kinds.contains($0.value.kind) }.map(\.reference)
        + [facts.risk?.reference] + medicines.map { .medication($0.id) })
  }

  /// Limits of insurance: unknown while nothing about paying is recorded.
  private static func insuranceLimits(_ record: CareRecord, on date: CalendarDate) -> Applying {
    let isLimited = record.authorizations.contains { $0.decision.isApproved }
    let isVerified = record.coverages.contains { $0.isVerified(by: date) }
    let isSettled = isVerified || !record.aid.isEmpty
    let verdict: Verdict =
      isLimited ? .met : isSettled ? .notMet : record.coverages.isEmpty ? .unknown : .met
    return Applying(
      drawback: .insuranceLimits, verdict: verdict,
      because: isLimited
        ? "A payer has approved treatment for a time or a number of sessions."
        : "What the insurance pays was not verified.",
      evidence: record.coverages.map { .coverage($0.id) }
        + record.authorizations.map { .authorization($0.id) } + record.aid.map { .aid($0.id) })
  }

  private static func staysAway(_ sessions: [Session], _ program: ProgramProfile) -> Bool {
    guard let policy = program.attendance else { return false }
    let days = sessions.filter { $0.attendance == .noShow }.map(\.date).unique.ordered()
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

extension RiskAssessment {
  /// Whether the assessment found more than a low level, or thoughts or acts of harm.
  fileprivate var showsDanger: Bool {
    let found = [selfHarm, hasPlan, hasIntent, dangerToOthers].contains(true)
    return found || level.map { $0 > .low } ?? false || ideation.map { $0 > .absent } ?? false
      || screen.map { $0.atLeast > .negative } ?? false
  }
}
