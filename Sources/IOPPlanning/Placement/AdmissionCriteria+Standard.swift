import IOPModels

extension AdmissionCriteria {
  /// The Medicare criteria (42 CFR 410.44(c)) that concern the person, and those of the descriptions of IOP programs.
  ///
  /// Of the seven criteria of 42 CFR 410.44(c), numbers 2 to 7 stand here (``/IOPModels/Citation/cfr410_44c``). Number 1, at least
  /// nine hours a week by the plan of care, is a question to the plan: the rules about its hours ask it, and
  /// ``ContinuedStayCriteria`` asks it of the phase that is under way. Emergency, withdrawal, physical health, severity, daily life,
  /// willingness and a safe home come from the descriptions of programs (``/IOPModels/Citation/sourceDocuments``), the age from the
  /// program itself. That a severe manic or psychotic episode is not for an IOP is a convention of this library.
  ///
  /// Earlier treatment, readiness and a stable home support an admission and cannot prevent it: nobody has to exhaust other options
  /// first, low motivation is answered with motivational work, and an unstable home with case management.
  public static let standard = AdmissionCriteria(
    [.noEmergency, .notDangerous, .noHigherLevel, .noWithdrawal, .medicallyStable]
      + [.noAcuteEpisode, .diagnosis, .severity, .functioning, moreThanWeekly]
      + [.canParticipate, canBenefit, .willing, age, .safeHome, .support]
      + [stableHome, readiness, priorTreatment, measured])

  private static let moreThanWeekly = Criterion<KnownFacts>(
    "more-than-weekly", "The person needs more than separate outpatient sessions.",
    source: .cfr410_44c
  ) { $0.moreThanOutpatient }

  private static let canBenefit = Criterion<KnownFacts>(
    "can-benefit", "The person is likely to benefit from a coordinated program.",
    source: .cfr410_44c
  ) { facts in
    .on(
      facts.expectedToBenefit, orMissing: "whether benefit can be expected",
      at: .intake(.expectedToBenefit)
    ) { ($0, $0 ? "benefit can be expected" : "no benefit can be expected") }
  }

  private static let age = Criterion<KnownFacts>(
    "age", "The person has an age that the program treats.", source: .programPolicy
  ) { facts in
    let (minimum, maximum) = (facts.program.minimumAge, facts.program.maximumAge)
    guard minimum != nil || maximum != nil else {
      return Judgement(.met, remark: "The program sets no minimum age.")
    }
    let words = [minimum.map { "from \($0.value)" }, maximum.map { "through \($0.value)" }]
      .compactMap(\.self).joined(separator: " ")
    return .on(facts.age, orMissing: "the date of birth", at: .patient(.birthDate)) { age in
      let isFine =
        minimum.map { $0.value <= age } ?? true && maximum.map { age <= $0.value } ?? true
      return (isFine, "age \(age), program \(words)")
    }
  }

  private static let stableHome = Criterion<KnownFacts>(
    "stable-home", "The home is stable; an unstable one needs case management.",
    weight: .supporting, source: .sourceDocuments
  ) { $0.stableHome }

  private static let readiness = Criterion<KnownFacts>(
    "readiness", "The person is ready to change; where not, motivational work comes first.",
    weight: .supporting, source: .sourceDocuments
  ) { facts in
    .on(facts.readiness, orMissing: "the readiness to change", at: .intake(.readiness)) {
      ($0 >= .preparation, "stage of change: \($0.rawValue)")
    }
  }

  private static let priorTreatment = Criterion<KnownFacts>(
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
  }

  private static let measured = Criterion<KnownFacts>(
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
    guard let result = facts.measure(of: principal.value.kind), facts.score(result)?.total != nil
    else {
      let missing = MissingFact("a complete \(instrument.title)", at: .intake(.measures))
      return Judgement(.unknown, missing: [missing])
    }
    return Judgement(
      .met, [facts.shown(result)])
  }
}
