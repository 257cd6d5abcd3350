import IOPModels

extension ContinuedStayCriteria {
  /// What 42 CFR 424.24(d) asks a recertification to say, on top of what 42 CFR 410.44(c) asks at any time.
  ///
  /// The person continues to need the program's lowest weekly hours, by the plan of care; the response to treatment can be described;
  /// symptoms continue to place the person at risk of relapse or hospitalization; goals for coordinating services toward leaving
  /// stand (``/IOPModels/Citation/cfr424_24d``). Which recorded facts say so is this library's reading
  /// (``/IOPModels/Citation/commonPractice``), to be reviewed by the adopting clinic. Attendance and progress support a stay and
  /// cannot end it; the age of the physician's signature is shown.
  public static let standard = ContinuedStayCriteria(
    [ofFacts(.noEmergency), dangerNow] + circumstances.map(ofFacts)
      + [hours, response, symptoms, coordination, progress, attendance, certified])

  private static let circumstances: [Criterion<KnownFacts>] = [
    .noHigherLevel, .noWithdrawal, .medicallyStable, .diagnosis, .canParticipate, .willing,
    .safeHome, .support,
  ]

  private static func ofFacts(_ criterion: Criterion<KnownFacts>) -> Criterion<TaperCase> {
    criterion.asked { $0.facts }
  }

  private static let dangerNow = Criterion<TaperCase>(
    "not-dangerous", "There is no danger beyond what the program can hold.", source: .cfr410_44c
  ) { $0.dangerNow }

  private static let hours = Criterion<TaperCase>(
    "hours", "The plan gives the lowest weekly hours of the program wherever they hold.",
    source: .cfr410_44c
  ) { stay in
    let lowest = stay.record.program.weeklyHours
    guard stay.phase.number == 1 || stay.record.program.hoursHoldInEveryPhase else {
      return Judgement(
        .met,
        remark: "The program's lowest hours hold in the first phase; this is phase "
          + "\(stay.phase.number).",
        source: lowest.source)
    }
    guard !stay.phase.mix.isEmpty, let minutes = stay.phase.weeklyMinutes else {
      return Judgement(.unknown, missing: [MissingFact("the services of the phase in the plan")])
    }
    return Judgement(
      Verdict(minutes >= lowest.value.lowest.times(60)),
      remark: "\(minutes) minutes a week are planned; the program asks for "
        + "\(lowest.value.lowest) hours.",
      source: lowest.source)
  }

  private static let response = Criterion<TaperCase>(
    "response", "The response to treatment can be described by at least one objective.",
    source: .cfr424_24d
  ) { stay in
    stay.ofObjectives(.any, closed: .met) { $0.status == .unknown ? nil : true }
  }

  /// One sign is enough; a no needs every one of them denied.
  private static let symptoms = Criterion<TaperCase>.any(
    "symptoms", "Symptoms continue to place the person at risk of relapse or hospitalization.",
    source: .cfr424_24d,
    of: [
      Criterion(
        "open-objective", "An objective is not reached yet, or was reached and lost.",
        source: .commonPractice
      ) { stay in
        stay.ofObjectives(.any, closed: .notMet) { judgement in
          if judgement.gotWorse { return true }
          return judgement.status == .unknown ? nil : judgement.status != .reached
        }
      },
      Criterion(
        "moderate-symptoms",
        "Symptoms are moderate or severe, or a screen is positive, by a current measure.",
        source: .commonPractice
      ) { $0.moderateSymptoms },
      Criterion(
        "suicidal-thoughts", "There are thoughts of suicide.", source: .commonPractice
      ) { $0.suicidalThoughts },
      Criterion(
        "moderate-risk", "The risk is judged moderate or higher.", source: .commonPractice
      ) { stay in
        .on(
          stay.facts.risk.flatMap { $0.part($0.value.level) },
          orMissing: "the overall level of risk", at: .intake(.risk)
        ) { ($0 >= .moderate, "risk judged \($0.rawValue)") }
      },
    ])

  private static let coordination = Criterion<TaperCase>.any(
    "coordination", "Goals for coordinating services toward leaving stand.", source: .cfr424_24d,
    of: [
      Criterion(
        "discharge-criteria", "The plan says what has to be reached before leaving.",
        source: .jointCommissionPlan
      ) { stay in
        let count = stay.plan.content.dischargeCriteria.count
        return Judgement(
          Verdict(count > 0),
          remark: count > 0
            ? "Criteria for leaving stand in the plan: \(count)."
            : "The plan has no criterion for leaving.")
      },
      Criterion(
        "discharge-plan", "A discharge plan is under way.", source: .cfr485_914
      ) { stay in
        guard let plan = stay.record.dischargePlan(on: stay.asOf) else {
          return Judgement(.notMet, remark: "There is no discharge plan yet.")
        }
        return Judgement(
          .met, [Evidence(.dischargePlan(plan.id), on: plan.date, says: "discharge plan")])
      },
    ])

  private static let progress = Criterion<TaperCase>(
    "progress", "At least one objective has improved or was reached.", weight: .supporting,
    source: .commonPractice
  ) { stay in
    stay.ofObjectives(.any) { $0.status == .unknown ? nil : $0.isProgress }
  }

  private static let attendance = Criterion<TaperCase>(
    "attendance", "Attendance in this phase is at least what the program asks for.",
    weight: .supporting, source: .programPolicy
  ) { $0.attendance.judged(by: $0.record.program.attendance) }

  private static let certified = Criterion<TaperCase>(
    "certified", "A physician signed the plan within the days that the payer gives.",
    weight: .informational, source: .cfr424_24d
  ) { stay in
    guard let days = stay.record.program.recertifyEveryDays else {
      return Judgement(.met, remark: "Nobody asks this program for a recertification.")
    }
    let signed = stay.record.plans.flatMap(\.signatures)
      .filter { $0.signer == .physician && $0.isGiven && $0.date <= stay.asOf }.map(\.date).max()
    guard let signed else {
      return Judgement(.unknown, missing: [MissingFact("a physician's signature")])
    }
    return Judgement(
      Verdict(signed.days(to: stay.asOf) <= days.value),
      remark: "Last signed on \(signed); at most \(days.value) days may lie between.",
      source: days.source)
  }
}

extension Criterion where Facts == TaperCase {
  /// What leads to a more intensive level: worsening, a rise of risk, no change in the weeks that the program gives an approach.
  ///
  /// A determination made elsewhere that names one leaves it open until a clinician has judged the level.
  ///
  /// That worsening asks for a higher level stands in the descriptions of programs (``/IOPModels/Citation/sourceDocuments``).
  public static let leadsUp = Criterion.any(
    "step-up", "Something leads to a more intensive level.", source: .sourceDocuments,
    of: [
      Criterion(
        "worse", "An objective is worse than at the start, or fell back from its best value.",
        source: .sourceDocuments
      ) { stay in
        stay.ofObjectives(.any, closed: .notMet) { judgement in
          if judgement.gotWorse { return true }
          return judgement.status == .unknown ? nil : false
        }
      },
      Criterion(
        "risk-rise", "Risk has risen since the phase began.", source: .npsg15
      ) { stay in
        guard let risk = stay.facts.risk else {
          return Judgement(
            .unknown, missing: [MissingFact("an assessment of risk", at: .intake(.risk))])
        }
        guard let rise = stay.anyRise else {
          guard risk.value.level != nil else {
            let missing = MissingFact("the overall level of risk", at: risk.reference)
            return Judgement(.unknown, stay.facts.riskEvidence, missing: [missing])
          }
          return Judgement(.notMet, stay.facts.riskEvidence)
        }
        return Judgement(!rise.verdict, rise.evidence, missing: rise.missing, remark: rise.remark)
      },
      Criterion(
        "no-change", "Nothing has improved in the weeks that the program gives an approach.",
        source: .programPolicy
      ) { $0.nothingChanged },
      Criterion(
        "level-named", "A determination made elsewhere leads to a more intensive level.",
        source: .commonPractice
      ) { stay in
        // Whether it leads there is a clinician's judgement; once made, that judgement speaks for itself.
        let found = stay.levelAnswered
        return Judgement(
          found.verdict == .met ? .notMet : found.verdict, found.evidence, missing: found.missing,
          remark: found.remark)
      },
    ])

  /// What leads to a less intensive level: every objective reached and held, no danger left, and no higher level unanswered.
  ///
  /// The danger is what outpatient care cannot hold; a higher level is one that a determination made elsewhere names.
  public static let leadsDown = Criterion.all(
    "step-down", "Everything leads to a less intensive level.", source: .sourceDocuments,
    of: [
      Criterion(
        "all-reached", "Every objective is reached and held.", source: .sourceDocuments
      ) { stay in
        stay.ofObjectives(.all) { judgement in
          if judgement.gotWorse { return false }
          return judgement.status == .unknown ? nil : judgement.status == .reached
        }
      },
      Criterion(
        "safe-for-less", "There is no danger beyond what outpatient care can hold.",
        source: .npsg15
      ) { $0.safety },
      Criterion(
        "level-answered",
        "A clinician has answered every determination that names a more intensive level.",
        source: .commonPractice
      ) { $0.levelAnswered },
    ])
}
