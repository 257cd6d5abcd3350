public import IOPModels

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
    let instruments = Set(present.compactMap(\.value.kind.instrument))
    let others = facts.measures.filter {
      !instruments.contains($0.value.instrument) && $0.value.measuresSeverity
    }.map(\.moderate)
    if Judgement.any(named).verdict == .notMet, Judgement.any(others).verdict == .met {
      return Judgement(
        .unknown, (named + others.filter { $0.verdict == .met }).flatMap(\.evidence).unique,
        remark: reconcile)
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
  fileprivate func severity(of condition: Known<ClinicalCondition>) -> Judgement {
    let instrument = condition.value.kind.instrument
    let judged = condition.value.severity.map { $0 >= .moderate }
    let words = Evidence(condition.reference, on: condition.date, says: condition.value.inWords)
    let latest = instrument.flatMap { measure($0) }
    let measured = latest.flatMap { $0.value.score?.severity }.map { $0 >= .moderate }
    // What was judged at intake is compared with what was measured then.
    let own = intakeMeasures.last { $0.instrument == instrument }
    if let judged, let own, let severity = own.score?.severity, (severity >= .moderate) != judged {
      let shown = Evidence(.measure(own.id), on: own.date, says: own.inWords)
      return Judgement(.unknown, [words, shown], remark: reconcile)
    }
    switch (judged, measured) {
    case (let judged?, let measured?) where judged != measured:
      return Judgement(
        .unknown, [words] + (latest.map { [$0.shown] } ?? []),
        missing: [MissingFact("a current judgement of severity", at: condition.reference)])
    case (let judged?, let measured):
      return Judgement(
        Verdict(judged), [words] + (measured == nil ? [] : latest.map { [$0.shown] } ?? []))
    case (nil, let measured?):
      return Judgement(Verdict(measured), latest.map { [$0.shown] } ?? [])
    case (nil, nil):
      let missing = MissingFact(
        "the severity of \(condition.value.kind.title)", at: condition.reference)
      let unjudged = Judgement(.unknown, missing: [missing])
      guard let latest, latest.value.measuresSeverity else { return unjudged }
      return .any([unjudged, latest.moderate])
    }
  }
}

extension ClinicalCondition {
  /// Whether the condition has symptoms now: it is no stressor, and not in full remission.
  fileprivate var hasSymptoms: Bool {
    course != .fullRemission && ![.familyStressor, .lifeTransition].contains(kind)
  }
}

extension MeasureResult {
  /// Whether the instrument has bands of severity, and this result was scored by it.
  fileprivate var measuresSeverity: Bool {
    score != nil
      && Instrument.named(instrument)?.bands.contains { $0.severity != nil } ?? false
  }
}

extension Known<MeasureResult> {
  fileprivate var shown: Evidence { Evidence(reference, on: date, says: value.inWords) }

  /// Whether the result is at least moderate; unknown while items are unanswered.
  fileprivate var moderate: Judgement {
    guard let severity = value.score?.severity else {
      return Judgement(
        .unknown, [shown],
        missing: [MissingFact("a complete \(value.instrument.title)", at: reference)])
    }
    return Judgement(Verdict(severity >= .moderate), [shown])
  }
}

extension ConditionKind {
  /// Whether the kind is a disorder that a code names, rather than a stressor or a symptom that needs no diagnosis.
  var isDisorder: Bool {
    ![.familyStressor, .lifeTransition, .suicidalIdeation, .selfHarm].contains(self)
  }

  /// The instrument of the catalogue that measures the condition's symptoms; nil when there is none.
  ///
  /// PHQ-9 for depressive conditions, bipolar and adjustment disorder and prolonged grief; GAD-7 for generalised and social
  /// anxiety and panic disorder; PCL-5 for post-traumatic stress, OCI-R for obsessive-compulsive disorder, ISI for insomnia. Beyond
  /// the disorder for which an instrument was made the choice is a convention of this library without a published source; the
  /// adopting clinic reviews it. Screens such as the AUDIT, which look back over a long time, measure no condition here.
  public var instrument: InstrumentID? {
    switch self {
    case .majorDepression, .persistentDepression, .bipolar, .adjustment, .grief: .phq9
    case .generalisedAnxiety, .panic, .socialAnxiety: .gad7
    case .postTraumaticStress: .pcl5
    case .obsessiveCompulsive: .ociR
    case .insomnia: .isi
    default: nil
    }
  }
}
