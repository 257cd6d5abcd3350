import IOPModels

// What got worse, and what is open before the person goes on.
extension TaperCase {
  typealias Reason = ProgressReview.Reason

  /// Something that got worse.
  struct Worsening {
    let reason: Reason
    /// Whether it asks for more days in a later phase: reliable worsening or a rise of risk since the phase began.
    let asksForMore: Bool
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

  /// Whether a clinician has answered every determination that names a more intensive level.
  var levelAnswered: Judgement { record.higherLevelsAnswered(facts) }

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
