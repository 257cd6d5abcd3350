import IOPModels

extension Criterion where Facts == KnownFacts {
  /// The person is not judged dangerous to self or others.
  ///
  /// Danger is judged by a clinician; a screener that says more than the judgement is a contradiction, not a vote.
  static let notDangerous = Criterion.all(
    "not-dangerous", "The person is not judged dangerous to self or others.", source: .cfr410_44c,
    of: [
      Criterion(
        "risk-level", "The overall level of risk is judged below high.", source: .npsg15
      ) { facts in
        facts.ofRisk { risk in
          guard let level = risk.value.level else {
            return risk.lacks("the overall level of risk")
          }
          return Judgement(Verdict(level < .high), risk.shown)
        }
      },
      Criterion(
        "current", "The assessment of risk is no older than the time between two reviews.",
        source: .commonPractice
      ) { facts in
        facts.ofRisk { risk in
          let days = facts.program.reviewEveryDays
          guard risk.date.days(to: facts.asOf) > days.value else {
            return Judgement(.met, risk.shown)
          }
          let missing = MissingFact("an assessment of risk of the last \(days.value) days")
          return Judgement(.unknown, risk.shown, missing: [missing], source: days.source)
        }
      },
      Criterion("others", "There is no danger to others.", source: .cfr410_44c) { facts in
        facts.ofRisk { risk in
          guard let danger = risk.value.dangerToOthers else {
            return risk.lacks("whether there is danger to others")
          }
          return Judgement(Verdict(!danger), risk.shown)
        }
      },
      Criterion("plan-intent", "There is neither a plan nor intent.", source: .npsg15) { facts in
        facts.ofRisk { risk in
          .all([
            risk.denied(
              risk.value.hasPlan, or: risk.value.screenedPlan,
              orMissing: "whether there is a plan"),
            risk.denied(
              risk.value.hasIntent, or: risk.value.screenedIntent,
              orMissing: "whether there is intent"),
          ])
        }
      },
      Criterion(
        "screen", "A suicide-risk screen is complete and does not contradict the assessment.",
        source: .cssrsTriage
      ) { facts in facts.ofRisk(\.screened) },
      Criterion(
        "safety-items", "Safety items of measures are answered by the assessment of risk.",
        source: .npsg15
      ) { facts in facts.ofRisk { facts.safetyItems($0) } },
      Criterion(
        "diary-cards",
        "Diary cards that speak of suicide or self-harm are answered by the assessment of risk.",
        source: .commonPractice
      ) { facts in facts.ofRisk { facts.cards($0) } },
      Criterion(
        "harm-counts",
        "Counted days with self-harm, thoughts of suicide or strong urges are answered by the assessment of risk.",
        source: .commonPractice
      ) { facts in facts.ofRisk { facts.countedHarm($0) } },
      Criterion(
        "mental-status",
        "Thoughts that a mental status found are answered by an assessment of risk that it supports.",
        source: .commonPractice
      ) { facts in facts.ofRisk { facts.mentalStatus($0) } },
    ])
}

extension Known<RiskAssessment> {
  fileprivate var shown: [Evidence] { [evidence] }

  fileprivate func lacks(_ name: String) -> Judgement {
    Judgement(.unknown, shown, missing: [MissingFact(name, at: reference)])
  }

  /// Whether something was denied in the interview, and not endorsed by the screener; without thoughts nobody has to ask.
  fileprivate func denied(_ told: Bool?, or screened: Bool?, orMissing name: String) -> Judgement {
    if told == true { return Judgement(.notMet, shown) }
    if screened == true {
      return Judgement(
        .unknown, shown,
        remark: told == nil
          ? "The screener endorses a plan or intent and no interview has asked: ask today."
          : "The screener endorses a plan or intent and the interview does not: reconcile them."
      )
    }
    let isAsked =
      told != nil || screened != nil || value.askedIdeation == RiskAssessment.Ideation.absent
    return isAsked ? Judgement(.met, shown) : lacks(name)
  }

  /// Whether a clinician has judged the level of risk to be high.
  fileprivate var isJudgedHigh: Bool { value.level.map { $0 >= .high } ?? false }

  /// Whether the screener is complete, and neither high where the judged level is not, nor endorses thoughts that the interview denies.
  fileprivate var screened: Judgement {
    var parts = [
      value.screen?.triage == nil
        ? lacks("a complete suicide-risk screen") : Judgement(.met, shown)
    ]
    if value.screen?.atLeast == .high, !isJudgedHigh {
      parts.append(
        Judgement(
          .unknown, shown,
          remark: value.level == nil
            ? "The screener's triage is high and nobody has judged the level of risk: judge it "
              + "today, and reconcile the two."
            : "The screener's triage is high and the clinician's level is not: reconcile them."))
    }
    if value.ideation == RiskAssessment.Ideation.absent,
      value.screen?.wishToBeDead == true || value.screen?.suicidalThoughts == true
    {
      parts.append(
        Judgement(
          .unknown, shown,
          remark: "The screener endorses thoughts of suicide and the interview denies them: "
            + "reconcile them."))
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  /// What facts that tell of thoughts of suicide leave open where the assessment tells of none; nil where it does.
  ///
  /// Where neither the interview nor the screener says anything, nobody is contradicted: they have to be asked about.
  fileprivate func leavesOutThoughts(_ told: Evidence, remark: String) -> Judgement? {
    switch value.askedIdeation {
    case .none:
      Judgement(
        .unknown, shown + [told],
        missing: [MissingFact("whether there are thoughts of suicide", at: reference)])
    case .some(.absent): Judgement(.unknown, shown + [told], remark: remark)
    case .some: nil
    }
  }

  /// What is open where facts tell of self-harm and the assessment does not; nil where it does, or there are none.
  fileprivate func leavesOutSelfHarm(_ told: [Evidence], remark: String) -> Judgement? {
    guard !told.isEmpty, value.selfHarm != true else { return nil }
    return Judgement(
      .unknown, shown + told,
      missing: value.selfHarm == nil
        ? [MissingFact("whether there was self-harm", at: reference)] : [],
      remark: remark)
  }

  /// Whether the assessment answers everything: it does where nothing is open.
  fileprivate func answersAll(but open: [Judgement]) -> Judgement {
    open.isEmpty ? Judgement(.met, shown) : .all(open)
  }
}

extension KnownFacts {
  /// Returns what the latest assessment of risk says; unknown without one.
  fileprivate func ofRisk(_ judge: (Known<RiskAssessment>) -> Judgement) -> Judgement {
    guard let risk else {
      return Judgement(
        .unknown, missing: [MissingFact("an assessment of risk", at: .intake(.risk))])
    }
    return judge(risk)
  }

  /// A later assessment has answered a safety item; one of the same day that says otherwise contradicts it.
  fileprivate func safetyItems(_ risk: Known<RiskAssessment>) -> Judgement {
    var parts: [Judgement] = []
    if let result = measures.first(where: isAcute), !risk.isJudgedHigh {
      parts.append(
        Judgement(
          .unknown, risk.shown + [shown(result)],
          remark: "The \(result.value.instrument.title) is acute and the clinician's level is not "
            + "high: reconcile them."))
    }
    for item in positiveItems {
      if item.date > risk.date {
        let missing = MissingFact(
          "an assessment of risk after the positive safety item", at: item.reference)
        parts.append(Judgement(.unknown, risk.shown + [safetyItem(item)], missing: [missing]))
      } else if item.date == risk.date {
        let open = risk.leavesOutThoughts(
          safetyItem(item),
          remark: "\(safetyItemName(item)) is positive and no ideation is recorded: reconcile them."
        )
        parts += [open].compactMap(\.self)
      }
    }
    return risk.answersAll(but: parts)
  }
}

extension KnownFacts {
  /// Whether a diary card since the latest assessment, or one of its day that says otherwise, speaks of suicide or self-harm.
  fileprivate func cards(_ risk: Known<RiskAssessment>) -> Judgement {
    var parts = openCards.map { card in
      let missing = MissingFact(
        "an assessment of risk since the diary card of \(card.date)", at: card.reference)
      return Judgement(.unknown, risk.shown + [card.evidence], missing: [missing])
    }
    parts += suicideCardsOfAssessment.compactMap {
      risk.leavesOutThoughts(
        $0.evidence,
        remark: "A diary card rates the urge to end one's life above 0 and no ideation is "
          + "recorded: reconcile them.")
    }
    let hurt = risk.leavesOutSelfHarm(
      selfHarmCardsOfAssessment.map(\.evidence),
      remark: "A diary card says that there was self-harm and the assessment of risk does not: "
        + "reconcile them.")
    parts += [hurt].compactMap(\.self)
    return risk.answersAll(but: parts)
  }

  /// Whether the assessment of risk answers what a mental status found, was made while the person was sober, and is not contradicted by it.
  fileprivate func mentalStatus(_ risk: Known<RiskAssessment>) -> Judgement {
    var parts: [Judgement] = []
    if let open = openThoughts.map(\.date).max() {
      let missing = MissingFact(
        "an assessment of risk since the mental status of \(open)",
        at: openThoughts.first { $0.date == open }?.reference)
      parts.append(Judgement(.unknown, risk.shown + thoughtEvidence, missing: [missing]))
    }
    let isLeftOut =
      suicidalThoughts.map { $0.value && $0.date == risk.date } ?? false
      && risk.value.askedIdeation == nil
    if suicidalThoughtsDisagree || isLeftOut {
      parts.append(
        Judgement(
          .unknown, risk.shown + thoughtEvidence,
          remark: "The mental status and the assessment of risk do not say the same about thoughts "
            + "of suicide: reconcile them."))
    }
    if thoughtsOfHarmDisagree {
      parts.append(
        Judgement(
          .unknown, risk.shown + thoughtEvidence,
          remark: "The mental status found thoughts of harming others and the assessment of risk "
            + "no danger to others: reconcile them."))
    }
    if let intoxicated = riskAssessedIntoxicated {
      let shown = evidence(ofStatus: intoxicated, "under the influence of a substance")
      let missing = MissingFact(
        "an assessment of risk while the person is sober", at: risk.reference)
      parts.append(Judgement(.unknown, risk.shown + [shown], missing: [missing]))
    }
    return risk.answersAll(but: parts)
  }

  /// Whether a count since the latest assessment, or one of the time for which it answers that says otherwise, speaks of harm.
  fileprivate func countedHarm(_ risk: Known<RiskAssessment>) -> Judgement {
    var parts = (openCounts + [openUrges].compactMap(\.self)).map { count in
      let missing = MissingFact(
        "an assessment of risk after the \(count.value.behaviour.title) that were counted",
        at: count.reference)
      return Judgement(.unknown, risk.shown + [count.evidence], missing: [missing])
    }
    let hurt = risk.leavesOutSelfHarm(
      countsOfAssessment(.selfHarmDays).map(\.evidence),
      remark: "Self-harm was counted and the assessment of risk of that time does not say so: "
        + "reconcile them.")
    parts += [hurt].compactMap(\.self)
    let thoughts = countsOfAssessment(.ideationDays).map(\.evidence)
    let asked = risk.value.askedIdeation
    if !thoughts.isEmpty, asked == nil || asked == RiskAssessment.Ideation.absent {
      parts.append(
        Judgement(
          .unknown, risk.shown + thoughts,
          missing: asked == nil
            ? [MissingFact("whether there are thoughts of suicide", at: risk.reference)] : [],
          remark: "Days with thoughts of suicide were counted and the assessment of risk of that "
            + "time does not say so: reconcile them."))
    }
    return risk.answersAll(but: parts)
  }
}

extension KnownFacts {
  /// The safety items of a result's instrument that were answered above their lowest answer, by their places.
  fileprivate func safetyItemName(_ result: Known<MeasureResult>) -> String {
    let items = instruments[result.value.instrument]?.items ?? []
    let places = zip(items, result.value.answers).enumerated().filter { _, pair in
      pair.0.isSafetyItem && (pair.1 ?? pair.0.lowest) > pair.0.lowest
    }.map { String($0.offset + 1) }
    return "\(result.value.instrument.title) item \(places.joined(separator: ", "))"
  }

  fileprivate func safetyItem(_ result: Known<MeasureResult>) -> Evidence {
    Evidence(result.reference, on: result.date, says: "\(safetyItemName(result)) above 0")
  }

  /// Whether the instrument's own rule calls the screen acute.
  fileprivate func isAcute(_ result: Known<MeasureResult>) -> Bool {
    score(result)?.outcome(Instrument.Rule.acute) == true
  }
}
