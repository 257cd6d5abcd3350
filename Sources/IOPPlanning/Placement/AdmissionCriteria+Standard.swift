public import IOPModels

extension AdmissionCriteria {
  /// The Medicare criteria (42 CFR 410.44(c)) that concern the person, and those of the descriptions of IOP programs.
  ///
  /// Of the seven criteria of 42 CFR 410.44(c), numbers 2 to 7 stand here (``/IOPModels/Citation/cfr410_44c``). Number 1, at least
  /// nine hours a week by the plan of care, is a question to the plan and is asked by the rules about its hours. Emergency,
  /// withdrawal, physical health, severity, daily life, willingness and a safe home come from the descriptions of programs
  /// (``/IOPModels/Citation/sourceDocuments``), the age from the program itself.
  ///
  /// Earlier treatment, readiness and a stable home support an admission and cannot prevent it: nobody has to exhaust other options
  /// first, low motivation is answered with motivational work, and an unstable home with case management.
  public static let standard = AdmissionCriteria(
    safety + need + ability + circumstances + supporting)

  private static let safety: [Criterion<KnownFacts>] = [
    Criterion(
      "no-emergency", "There is no acute emergency.", source: .sourceDocuments
    ) { $0.noEmergency },
    Criterion(
      "not-dangerous", "The person is not judged dangerous to self or others.",
      source: .cfr410_44c
    ) { facts in notDangerous(facts) },
    Criterion(
      "no-24h-care", "The person does not need care around the clock.", source: .cfr410_44c
    ) { $0.noRoundTheClockCare },
    Criterion(
      "no-withdrawal", "The person is not in active withdrawal.", source: .sourceDocuments
    ) { $0.noWithdrawal },
    Criterion(
      "medically-stable", "Physical health allows outpatient treatment.", source: .sourceDocuments
    ) { $0.medicallyStable },
  ]

  private static let need: [Criterion<KnownFacts>] = [
    Criterion(
      "diagnosis", "There is a mental-health or substance use disorder diagnosis.",
      source: .cfr410_44c
    ) { facts in diagnosis(facts) },
    Criterion(
      "severity", "Symptoms are moderate to severe.", source: .sourceDocuments
    ) { facts in severity(facts) },
    Criterion(
      "functioning", "Symptoms interfere markedly with daily life.", source: .sourceDocuments
    ) { facts in
      guard let impacts = facts.impacts, !impacts.value.isEmpty else {
        return Judgement(
          .unknown,
          missing: [
            MissingFact("how symptoms interfere with daily life", at: .intake(.impacts))
          ])
      }
      let marked = impacts.value.filter { $0.degree >= .marked }
      let shown = marked.isEmpty ? impacts.value : marked
      return Judgement(
        Verdict(!marked.isEmpty),
        shown.map { Evidence(.impact($0.domain), on: impacts.date, says: $0.inWords) })
    },
    Criterion(
      "more-than-weekly", "The person needs more than separate outpatient sessions.",
      source: .cfr410_44c
    ) { facts in
      .on(
        facts.outpatientIsEnough, orMissing: "whether weekly sessions would be enough",
        at: .intake(.outpatientIsEnough)
      ) { (!$0, $0 ? "weekly sessions would be enough" : "weekly sessions are not enough") }
    },
  ]

  private static let ability: [Criterion<KnownFacts>] = [
    Criterion(
      "can-participate", "The person has the cognitive and emotional ability to take part.",
      source: .cfr410_44c
    ) { $0.ableToParticipate },
    Criterion(
      "can-benefit", "The person is likely to benefit from a coordinated program.",
      source: .cfr410_44c
    ) { facts in
      .on(
        facts.expectedToBenefit, orMissing: "whether benefit can be expected",
        at: .intake(.expectedToBenefit)
      ) { ($0, $0 ? "benefit can be expected" : "no benefit can be expected") }
    },
    Criterion(
      "willing", "The person wants treatment and agrees to attend.", source: .sourceDocuments
    ) { $0.wantsTreatment },
    Criterion(
      "age", "The person has reached the age from which the program treats.",
      source: .programPolicy
    ) { facts in
      guard let minimum = facts.program.minimumAge else {
        return Judgement(.met, remark: "The program sets no minimum age.")
      }
      return .on(facts.age, orMissing: "the date of birth", at: .patient(.birthDate)) {
        ($0 >= minimum.value, "age \($0), program from \(minimum.value)")
      }
    },
  ]

  private static let circumstances: [Criterion<KnownFacts>] = [
    Criterion(
      "safe-home", "The home is safe.", source: .sourceDocuments
    ) { $0.safeHome },
    Criterion(
      "support", "There is an adequate support system between sessions.", source: .cfr410_44c
    ) { $0.adequateSupport },
  ]

  private static let supporting: [Criterion<KnownFacts>] = [
    Criterion(
      "stable-home", "The home is stable; an unstable one needs case management.",
      weight: .supporting, source: .sourceDocuments
    ) { $0.stableHome },
    Criterion(
      "readiness", "The person is ready to change; where not, motivational work comes first.",
      weight: .supporting, source: .sourceDocuments
    ) { facts in
      .on(facts.readiness, orMissing: "the readiness to change", at: .intake(.readiness)) {
        ($0 >= .preparation, "stage of change: \($0.rawValue)")
      }
    },
    Criterion(
      "prior-treatment", "Less intensive treatment did not help enough, or more intensive ended.",
      weight: .supporting, source: .sourceDocuments
    ) { facts in
      .on(facts.priorTreatment, orMissing: "earlier treatment", at: .intake(.priorTreatment)) {
        let speaks = $0.contains {
          ($0.level == .outpatient && $0.outcome != nil && $0.outcome != .improved)
            || $0.level > .intensiveOutpatient
        }
        let words =
          $0.isEmpty
          ? "no earlier treatment"
          : $0.map { "\($0.level.title)\($0.outcome.map { ", \($0.rawValue)" } ?? "")" }
            .joined(separator: "; ")
        return (speaks, words)
      }
    },
    Criterion(
      "measured", "The severity is measured, not only judged.", weight: .supporting,
      source: .jointCommissionPlan
    ) { facts in
      guard let principal = facts.principal else {
        return Judgement(
          .unknown, missing: [MissingFact("the principal condition", at: .intake(.conditions))])
      }
      guard let instrument = principal.value.kind.instrument else {
        return Judgement(.met, remark: "IOPKit scores no instrument for this condition.")
      }
      guard let result = facts.measure(instrument), result.value.score?.total != nil else {
        let missing = MissingFact("a complete \(instrument.title)", at: .intake(.measures))
        return Judgement(.unknown, missing: [missing])
      }
      return Judgement(
        .met, [Evidence(result.reference, on: result.date, says: result.value.inWords)])
    },
  ]

  /// Danger is judged by a clinician; a screener that says more than the judgement is a contradiction, not a vote.
  private static func notDangerous(_ facts: KnownFacts) -> Judgement {
    guard let risk = facts.risk else {
      return Judgement(
        .unknown, missing: [MissingFact("an assessment of risk", at: .intake(.risk))])
    }
    let found = risk.value
    let evidence = [Evidence(risk.reference, on: risk.date, says: found.inWords)]
    if let level = found.level, level >= .high { return Judgement(.notMet, evidence) }
    if found.dangerToOthers == true || found.hasIntent == true || found.hasPlan == true {
      return Judgement(.notMet, evidence)
    }
    var missing: [MissingFact] = []
    if found.level == nil {
      missing.append(MissingFact("the overall level of risk", at: risk.reference))
    }
    if found.dangerToOthers == nil {
      missing.append(MissingFact("whether there is danger to others", at: risk.reference))
    }
    if found.screen?.triage == nil {
      missing.append(MissingFact("a complete suicide-risk screen", at: risk.reference))
    }
    let thoughts = found.askedIdeation
    if thoughts == nil || thoughts != RiskAssessment.Ideation.absent {
      if found.askedPlan == nil {
        missing.append(MissingFact("whether there is a plan", at: risk.reference))
      }
      if found.askedIntent == nil {
        missing.append(MissingFact("whether there is intent", at: risk.reference))
      }
    }
    if let screen = found.screen, screen.atLeast == .high, found.level != nil {
      return Judgement(
        .unknown, evidence, missing: missing,
        remark: "The screener's triage is high and the clinician's level is not: reconcile them.")
    }
    if let result = facts.measure(.phq9), result.value.score?.safetyItemIsPositive == true,
      found.ideation == Optional.none || found.ideation == RiskAssessment.Ideation.absent
    {
      return Judgement(
        .unknown,
        evidence + [Evidence(result.reference, on: result.date, says: "PHQ-9 item 9 above 0")],
        missing: missing,
        remark: "PHQ-9 item 9 is positive and no ideation is recorded: reconcile them.")
    }
    return Judgement(missing.isEmpty ? .met : .unknown, evidence, missing: missing)
  }

  /// A code of the chapter of mental and behavioural disorders is a diagnosis; codes of circumstances and symptoms are none.
  private static func diagnosis(_ facts: KnownFacts) -> Judgement {
    guard !facts.conditions.isEmpty else {
      return Judgement(
        .unknown, missing: [MissingFact("the diagnosis", at: .intake(.conditions))])
    }
    func evidence(_ conditions: [Known<ClinicalCondition>]) -> [Evidence] {
      conditions.map { Evidence($0.reference, on: $0.date, says: $0.value.inWords) }
    }
    let diagnosed = facts.conditions.filter { $0.value.code?.isWithin("F") ?? false }
    if !diagnosed.isEmpty { return Judgement(.met, evidence(diagnosed)) }
    let open = facts.conditions.filter { $0.value.code == nil && $0.value.kind.isDisorder }
    return Judgement(
      open.isEmpty ? .notMet : .unknown, evidence(facts.conditions),
      missing: open.map {
        MissingFact("the diagnosis code of \($0.value.kind.title)", at: $0.reference)
      })
  }

  /// One condition of at least moderate severity is enough; a no needs every condition judged or measured.
  private static func severity(_ facts: KnownFacts) -> Judgement {
    let reconcile =
      "The clinician's judgement and the measures contradict each other: reconcile them."
    var evidence: [Evidence] = []
    var open: [MissingFact] = []
    var verdicts: [Verdict] = []
    var isContradicted = false
    let present = facts.conditions.filter { $0.value.course != .fullRemission }
    for condition in present {
      let judged = condition.value.severity
      let measured = condition.value.kind.instrument.flatMap {
        facts.measure($0)?.value.score?.severity
      }
      if judged != nil {
        evidence.append(
          Evidence(condition.reference, on: condition.date, says: condition.value.inWords))
      }
      switch (judged.map { $0 >= .moderate }, measured.map { $0 >= .moderate }) {
      case (let judged?, let measured?) where judged != measured:
        verdicts.append(.unknown)
        isContradicted = true
      case (let answer?, _), (nil, let answer?):
        verdicts.append(Verdict(answer))
      case (nil, nil) where condition.value.kind.isDisorder:
        verdicts.append(.unknown)
        open.append(
          MissingFact("the severity of \(condition.value.kind.title)", at: condition.reference))
      default: break
      }
    }
    // A measure that belongs to none of the conditions speaks for symptoms, and against a judgement that there are none.
    let named = Set(present.compactMap(\.value.kind.instrument))
    var others: [Verdict] = []
    for result in facts.measures {
      guard let score = result.value.score else { continue }
      if let severity = score.severity {
        evidence.append(Evidence(result.reference, on: result.date, says: result.value.inWords))
        if !named.contains(result.value.instrument) {
          others.append(Verdict(severity >= .moderate))
        }
      } else {
        open.append(
          MissingFact("a complete \(result.value.instrument.title)", at: result.reference))
        if !named.contains(result.value.instrument) { others.append(.unknown) }
      }
    }
    if verdicts.isEmpty {
      verdicts = [.unknown]
      open.append(MissingFact("the severity of symptoms", at: .intake(.measures)))
    }
    let verdict = Verdict.any(verdicts)
    switch (verdict, Verdict.any(others)) {
    case (.met, _), (.unknown, .met): return Judgement(.met, evidence)
    case (.notMet, .met): return Judgement(.unknown, evidence, remark: reconcile)
    case (.notMet, .notMet): return Judgement(.notMet, evidence)
    case (.unknown, _), (.notMet, .unknown):
      return Judgement(
        .unknown, evidence, missing: open, remark: isContradicted ? reconcile : nil)
    }
  }
}

extension ConditionKind {
  /// Whether the kind is a disorder that a code names, rather than a stressor or a symptom that needs no diagnosis.
  var isDisorder: Bool {
    ![.familyStressor, .lifeTransition, .suicidalIdeation, .selfHarm].contains(self)
  }
}

extension ConditionKind {
  /// The instrument of the catalogue that measures the condition's symptoms; nil when there is none.
  ///
  /// PHQ-9 for depressive conditions, bipolar and adjustment disorder and prolonged grief; GAD-7 for generalised and social
  /// anxiety and panic disorder. Beyond major depression and generalised anxiety the choice is a convention of this library
  /// without a published source; the adopting clinic reviews it.
  public var instrument: InstrumentID? {
    switch self {
    case .majorDepression, .persistentDepression, .bipolar, .adjustment, .grief: .phq9
    case .generalisedAnxiety, .panic, .socialAnxiety: .gad7
    default: nil
    }
  }
}
