import IOPModels

extension Criterion where Facts == KnownFacts {
  /// One condition of at least moderate severity is enough; a no needs every condition judged or measured.
  ///
  /// Stressors are no symptoms and do not count. A measure that belongs to none of the conditions speaks for symptoms, and against a
  /// judgement that there are none.
  static let severity = Criterion(
    "severity", "Symptoms are moderate to severe.", source: .sourceDocuments
  ) { facts in
    let present = facts.conditions.filter { $0.value.hasSymptoms }
    var named = present.map { facts.severity(of: $0) }
    if named.isEmpty {
      let missing = MissingFact("the severity of symptoms", at: .intake(.measures))
      named = [Judgement(.unknown, missing: [missing])]
    }
    let instruments = Set(present.flatMap(\.value.kind.instruments))
    let others = facts.measures.filter {
      !instruments.contains($0.value.instrument) && facts.measuresSeverity($0.value)
    }.map { facts.moderate($0) }
    if Judgement.any(named).verdict == .notMet, Judgement.any(others).verdict == .met {
      let unjudged = present.filter { $0.value.severity == nil }.map(\.missingSeverity)
      return Judgement(
        .unknown, (named + others.filter { $0.verdict == .met }).flatMap(\.evidence).unique,
        missing: unjudged,
        remark: unjudged.count < present.count
          ? reconcile
          : "The measures do not agree, and nobody has judged how severe the symptoms are.")
    }
    return .any(named + others)
  }

  /// Symptoms interfere markedly with at least one part of daily life.
  static let functioning = Criterion(
    "functioning", "Symptoms interfere markedly with daily life.", source: .sourceDocuments
  ) { facts in
    guard let impacts = facts.impacts, !impacts.value.isEmpty else {
      return Judgement(
        .unknown,
        missing: [MissingFact("how symptoms interfere with daily life", at: .intake(.impacts))])
    }
    return .any(
      impacts.value.map { impact in
        let shown = Evidence(.impact(impact.domain), on: impacts.date, says: impact.inWords)
        return Judgement(Verdict(impact.degree >= .marked), [shown])
      })
  }
}

private let reconcile =
  "The clinician's judgement and the measures contradict each other: reconcile them."

extension KnownFacts {
  /// Whether a condition is at least moderate, by judgement and by the latest measure.
  ///
  /// Only an instrument that was made for the condition can say that it is less than moderate: a low depression score says nothing
  /// about mania, and a low score of general worry nothing about social fears.
  fileprivate func severity(of condition: Known<ClinicalCondition>) -> Judgement {
    let kind = condition.value.kind
    func isAtLeastModerate(_ result: MeasureResult) -> Bool? {
      guard let severity = result.score(by: instruments)?.severity else { return nil }
      let isModerate = severity >= .moderate
      return isModerate || kind.isOwn(result.instrument) ? isModerate : nil
    }
    let judged = condition.value.severity.map { $0 >= .moderate }
    let words = condition.evidence
    let latest = measure(of: kind)
    let measured = latest.flatMap { isAtLeastModerate($0.value) }
    // What was judged at intake is compared with what was measured then.
    let own = intakeMeasures.last { kind.instruments.contains($0.instrument) }
    if let judged, let own, let atIntake = isAtLeastModerate(own), atIntake != judged {
      let shown = Evidence(.measure(own.id), on: own.date, says: own.inWords(by: instruments))
      return Judgement(.unknown, [words, shown], remark: reconcile)
    }
    switch (judged, measured) {
    case (let judged?, let measured?) where judged != measured:
      return Judgement(
        .unknown, [words] + (latest.map { [shown($0)] } ?? []),
        missing: [MissingFact("a current judgement of severity", at: condition.reference)])
    case (let judged?, let measured):
      return Judgement(
        Verdict(judged), [words] + (measured == nil ? [] : latest.map { [shown($0)] } ?? []))
    case (nil, let measured?):
      return Judgement(Verdict(measured), latest.map { [shown($0)] } ?? [])
    case (nil, nil):
      let unjudged = Judgement(.unknown, missing: [condition.missingSeverity])
      guard let latest, score(latest)?.severity == nil, measuresSeverity(latest.value) else {
        return unjudged
      }
      return .any([unjudged, moderate(latest)])
    }
  }

  /// The latest result that measures a kind of condition, a complete one before one with blanks; nil when there is none.
  func measure(of kind: ConditionKind) -> Known<MeasureResult>? {
    let results = kind.instruments.compactMap { measure($0) }
    let complete = results.filter { score($0)?.total != nil }
    return (complete.isEmpty ? results : complete).reduce(nil) { best, next in
      best.map { next.date > $0.date } ?? true ? next : best
    }
  }
}

extension Known<ClinicalCondition> {
  /// That nobody has judged how severe the condition is.
  fileprivate var missingSeverity: MissingFact {
    MissingFact("the severity of \(value.kind.title)", at: reference)
  }
}

extension ClinicalCondition {
  /// Whether the condition has symptoms now: it is no stressor, and not in full remission.
  fileprivate var hasSymptoms: Bool {
    course != .fullRemission && ![.familyStressor, .lifeTransition].contains(kind)
  }
}

extension KnownFacts {
  /// Whether the instrument of a result has bands of severity, and the result was scored by it.
  fileprivate func measuresSeverity(_ result: MeasureResult) -> Bool {
    guard let known = instruments[result.instrument], known.score(result.answers) != nil else {
      return false
    }
    return known.bands.contains { $0.severity != nil }
  }

  /// Whether a result is at least moderate; unknown while items are unanswered.
  fileprivate func moderate(_ result: Known<MeasureResult>) -> Judgement {
    guard let severity = score(result)?.severity else {
      let name = "a complete \(result.value.instrument.title)"
      return Judgement(
        .unknown, [shown(result)], missing: [MissingFact(name, at: result.reference)])
    }
    return Judgement(Verdict(severity >= .moderate), [shown(result)])
  }
}
