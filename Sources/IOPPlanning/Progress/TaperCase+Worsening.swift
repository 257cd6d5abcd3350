import IOPModels

// What speaks against going on as it is: danger, and what got worse.
extension TaperCase {
  typealias Reason = ProgressReview.Reason

  /// Something that got worse.
  struct Worsening {
    let reason: Reason
    /// Whether it asks for more days in a later phase: reliable worsening or a rise of risk since the phase began.
    let asksForMore: Bool
  }

  /// Danger that outpatient care may not hold.
  var dangers: [Reason] {
    let questions: [(Judgement, String, Citation)] = [
      (dangerNow, "Danger is higher than an IOP can hold.", .cfr410_44c),
      (facts.noEmergency, "There is an acute emergency.", .sourceDocuments),
      (
        facts.noRoundTheClockCare,
        facts.needs24HourCare?.value == true
          ? "Care around the clock is needed."
          : "A more intensive level is judged to be needed.", .cfr410_44c
      ),
      (facts.noWithdrawal, "Withdrawal is active: medical management first.", .sourceDocuments),
      (facts.medicallyStable, "Physical health needs attention first.", .sourceDocuments),
      (facts.safeHome, "The home is not safe: a safe place first.", .sourceDocuments),
    ]
    return questions.compactMap { judgement, words, source in
      judgement.verdict == .notMet ? Reason(words, judgement.evidence, source: source) : nil
    }
  }

  /// Whether it is known how much danger there is: by what less care asks for, by what the program itself can hold, and by what is
  /// around the person.
  ///
  /// Thoughts that speak against less care leave open how much danger there is now, while nobody asked for plan and intent; so does
  /// a threat or violence that nobody has judged.
  var safetyToGoOn: Judgement {
    let now = dangerNow
    let own = safety.verdict == .notMet && now.verdict == .unknown ? now : safety
    guard own.verdict != .notMet, facts.unjudgedThreat != nil, facts.safeHome.verdict == .unknown
    else { return own }
    return own.verdict == .met ? facts.safeHome : .all([own, facts.safeHome])
  }

  /// What has to be found out about danger before anything else is decided.
  func openDanger(_ safety: Judgement) -> [Reason] {
    guard safety.verdict == .unknown else { return [] }
    let names = safety.missing.map(\.name).joined(separator: "; ")
    var words = "How much danger there is, is open. Find out: \(names)."
    if let remark = safety.remark { words += " \(remark)" }
    return [Reason(words, safety.evidence, source: .npsg15)]
  }

  /// Which of the circumstances that an IOP asks for are open.
  var openCircumstances: [Reason] {
    let found = TaperGate.suits.evaluate(self).judgement
    guard found.verdict == .unknown else { return [] }
    let names = found.missing.map(\.name).joined(separator: "; ")
    let words =
      ["What an IOP asks of health, home, support and will is open.", found.remark]
      .compactMap(\.self) + (names.isEmpty ? [] : ["Find out: \(names)."])
    return [Reason(words.joined(separator: " "), found.evidence, source: .cfr410_44c)]
  }

  /// Which values of one day contradict each other, where an objective cannot be judged without knowing which one holds.
  var contradictions: [Reason] {
    objectives.compactMap { judgement in
      guard judgement.status == .unknown, let trajectory = judgement.trajectory else { return nil }
      let open = trajectory.contested.filter {
        judgement.missing.contains(trajectory.whichHolds($0.date))
      }
      guard !open.isEmpty else { return nil }
      let names = open.map { trajectory.whichHolds($0.date).name }.unique
      return Reason(
        "Find out \(names.joined(separator: "; ")).",
        open.compactMap { record.fact(at: $0.fact) }, source: .commonPractice)
    }
  }

  /// Which determinations that name a more intensive level no clinician has answered.
  var unansweredLevels: [Reason] {
    let found = levelAnswered
    guard found.verdict == .unknown else { return [] }
    return [Reason(found.remark ?? "", found.evidence, source: .commonPractice)]
  }

  /// What got worse, whatever else is missing.
  var worsening: [Worsening] {
    var found: [Worsening] = []
    for judgement in objectives where judgement.gotWorse {
      guard let trajectory = judgement.trajectory, let latest = trajectory.latest else { continue }
      let best = trajectory.best
      let title = trajectory.measure.title
      var evidence = [best, latest].compactMap { $0 }.compactMap { record.fact(at: $0.fact) }
      var words =
        judgement.isSetback && best != latest
        ? "\(title) fell back from \(best?.value ?? latest.value) to \(latest.value)."
        : "\(title) is worse than at the start."
      let newer = trajectory.afterLastValue
      if !newer.isEmpty {
        // What came later may be what says so; otherwise it leaves open only how it is now.
        switch judgement.certainlyWorse?.cause {
        case .otherDays(let count):
          words = "\(title) got worse: \(count.count) in \(count.days) days."
        case .noTotal:
          words = "\(title) got worse, whatever the unanswered items would say."
        case .contested, nil: break
        }
        evidence += judgement.evidence
        let missing = judgement.missing.map(\.name).joined(separator: "; ")
        words += missing.isEmpty ? "" : " Missing: \(missing)."
      }
      let source = judgement.source ?? .marlattRelapse
      let sincePhase = trajectory.change(since: phaseStart) == .reliablyWorse
      found.append(
        Worsening(reason: Reason(words, evidence.unique, source: source), asksForMore: sincePhase))
    }
    if let rise, rise.verdict == .notMet {
      found.append(
        Worsening(
          reason: Reason(
            rise.remark ?? "Risk has risen since the phase began.", rise.evidence,
            source: .npsg15),
          asksForMore: true))
    }
    let others = otherMeasures
    if others.verdict == .notMet {
      let reason = Reason(others.remark ?? "", others.evidence, source: .commonPractice)
      found.append(Worsening(reason: reason, asksForMore: false))
    }
    if let more = riseOfCounts, more.verdict == .notMet {
      let reason = Reason(more.remark ?? "", more.evidence, source: .commonPractice)
      found.append(Worsening(reason: reason, asksForMore: false))
    }
    let conditions: [(Judgement, String, Citation)] = [
      (facts.ableToParticipate, "The person is not able to take part.", .cfr410_44c),
      (facts.wantsTreatment, "The person does not want treatment.", .sourceDocuments),
      (facts.adequateSupport, "Support between sessions is not adequate.", .cfr410_44c),
      (
        Criterion<KnownFacts>.diagnosis.evaluate(facts).judgement,
        "No diagnosis is left that the program treats.", .cfr410_44c
      ),
    ]
    for (judgement, words, source) in conditions where judgement.verdict == .notMet {
      let reason = Reason(words, judgement.evidence, source: source)
      found.append(Worsening(reason: reason, asksForMore: false))
    }
    let missed = stayingAway
    if missed.verdict == .notMet {
      let reason = Reason(
        missed.remark ?? "", missed.evidence, source: missed.source ?? .programPolicy)
      found.append(Worsening(reason: reason, asksForMore: false))
    }
    return found
  }

  /// Whether the days with a no-show among the last seven are fewer than those from which the program looks again; unknown without
  /// a policy.
  var stayingAway: Judgement {
    guard let policy = record.program.attendance else {
      let missing = MissingFact("the program's attendance policy: it has set none")
      return Judgement(.unknown, missing: [missing])
    }
    let missed = noShowsOfLastSevenDays
    let evidence = missed.map {
      Evidence(.session($0.id), on: $0.date, says: "\($0.service.title): no-show")
    }
    let days = missed.map(\.date).unique.count
    return Judgement(
      Verdict(days < policy.noShowsToReview), evidence,
      remark:
        "\(days.dayWords) with a no-show within seven days; the program looks again from \(policy.noShowsToReview).",
      source: policy.source)
  }

  /// The sessions of the last seven days from which the person stayed away without a word.
  var noShowsOfLastSevenDays: [Session] {
    record.sessions.filter {
      $0.attendance == .noShow && (0...6).contains($0.date.days(to: asOf))
    }.sortedByDate(\.date)
  }

  /// What a judgement says as a reason; none when it says nothing.
  func reasons(_ judgement: Judgement) -> [Reason] {
    let missing = judgement.missing.map(\.name).joined(separator: "; ")
    let words =
      [judgement.remark, missing.isEmpty ? nil : "Missing: \(missing)."].compactMap(\.self)
      .joined(separator: " ")
    guard !words.isEmpty else { return [] }
    return [
      Reason(words, judgement.evidence, source: judgement.source ?? .jointCommissionPlan)
    ]
  }
}
