import IOPModels

// What single facts say about outpatient treatment. Admission, continued stay, taper gate, review and discharge ask the same questions,
// and so get the same answers.
extension KnownFacts {
  /// Whether there is no acute emergency.
  var noEmergency: Judgement {
    .on(
      isAcuteEmergency, orMissing: "whether there is an acute emergency", at: .intake(.emergency)
    ) { (!$0, $0 ? "acute emergency" : "no acute emergency") }
  }

  /// Whether neither care around the clock nor another level above an IOP is needed.
  ///
  /// It is one question with two places for its answer: the later answer counts, and of one day the graver.
  var noRoundTheClockCare: Judgement {
    let care = needs24HourCare.map { need in
      (
        isNo: need.value, date: need.date,
        shown: Evidence(
          need.reference, on: need.date,
          says: need.value ? "needs care around the clock" : "needs no care around the clock")
      )
    }
    let level = judgedLevel.map { judged in
      (
        isNo: judged.value > .intensiveOutpatient, date: judged.date,
        shown: Evidence(
          judged.reference, on: judged.date,
          says: "level judged to be needed: \(judged.value.title)")
      )
    }
    let answers = [care, level].compactMap(\.self)
    guard let latest = answers.map(\.date).max() else {
      return Judgement(
        .unknown,
        missing: [
          MissingFact("whether care around the clock is needed", at: .intake(.needs24HourCare))
        ])
    }
    let current = answers.filter { $0.date == latest }
    let graver = current.filter(\.isNo)
    return Judgement(
      Verdict(graver.isEmpty), (graver.isEmpty ? current : graver).map(\.shown))
  }

  /// Whether separate outpatient sessions would not be enough.
  var moreThanOutpatient: Judgement {
    let judged = judgedLevel.map {
      Evidence($0.reference, on: $0.date, says: "level judged to be needed: \($0.value.title)")
    }
    let enough = outpatientIsEnough.map {
      Evidence(
        $0.reference, on: $0.date,
        says: $0.value ? "weekly sessions would be enough" : "weekly sessions are not enough")
    }
    let shown = [enough, judged].compactMap(\.self)
    switch (outpatientIsEnough?.value, judgedLevel.map { $0.value == .outpatient }) {
    case (nil, nil):
      return Judgement(
        .unknown,
        missing: [
          MissingFact("whether weekly sessions would be enough", at: .intake(.outpatientIsEnough))
        ])
    case (let isEnough?, let isJudged?) where isEnough != isJudged:
      return Judgement(
        .unknown, shown,
        remark: "Whether weekly sessions would be enough and the level that was judged to be "
          + "needed contradict each other: reconcile them.")
    case (let isEnough?, _), (nil, let isEnough?):
      return Judgement(Verdict(!isEnough), shown)
    }
  }

  /// Whether withdrawal is not active.
  ///
  /// A diagnosis whose code names withdrawal contradicts an answer of the same day, or of an earlier one, that there is none.
  var noWithdrawal: Judgement {
    let told: Judgement = .on(
      withdrawal, orMissing: "where withdrawal stands", at: .intake(.withdrawal)
    ) { ($0 != .active, "withdrawal: \($0.rawValue)") }
    guard let withdrawal, withdrawal.value == .absent else { return told }
    let named = conditions.filter {
      $0.date >= withdrawal.date && !($0.value.course?.isRemission ?? false)
        && $0.value.code?.namesWithdrawal ?? false
    }
    guard !named.isEmpty else { return told }
    return Judgement(
      .unknown,
      told.evidence + named.map(\.evidence),
      remark: "The code of a diagnosis names withdrawal, and the assessment says that there is "
        + "none: reconcile them.")
  }

  /// Whether physical health allows outpatient treatment.
  var medicallyStable: Judgement {
    .on(
      medicalStability, orMissing: "whether physical health is stable",
      at: .intake(.medicalStability)
    ) { ($0 != .unstable, "physical health: \($0.rawValue)") }
  }

  /// Whether the person is able to take part.
  ///
  /// Thinking and memory that do not allow it at present say no, unless a later judgement says that the person is able; one of the same
  /// day, or an earlier one, contradicts it. A mental status of that day or later in which the person was not oriented, or was under the
  /// influence of a substance, leaves a yes open until it is judged again; both can pass, so they say no to nothing.
  var ableToParticipate: Judgement {
    let judged = ableByJudgement
    guard let canParticipate, judged.verdict == .met else { return judged }
    let states = [
      isOriented.flatMap { $0.value ? nil : evidence(ofStatus: $0, "not oriented") },
      isIntoxicated.flatMap {
        $0.value ? evidence(ofStatus: $0, "under the influence of a substance") : nil
      },
    ].compactMap(\.self).filter { $0.date.map { $0 >= canParticipate.date } ?? false }
    guard !states.isEmpty else { return judged }
    return Judgement(
      .unknown, judged.evidence + states,
      missing: [
        MissingFact("a current judgement of the ability to take part", at: canParticipate.reference)
      ],
      remark: "The ability to take part, and the mental status, contradict each other: "
        + "reconcile them.")
  }

  /// Whether the person is able to take part, by a clinician's judgement and by thinking and memory.
  private var ableByJudgement: Judgement {
    let judged: Judgement = .on(
      canParticipate, orMissing: "whether the person is able to take part",
      at: .intake(.canParticipate)
    ) { ($0, $0 ? "able to take part" : "not able to take part") }
    guard let cognition, cognition.value == .insufficient, judged.verdict != .notMet else {
      return judged
    }
    let shown = Evidence(
      cognition.reference, on: cognition.date,
      says: "thinking and memory for groups: \(cognition.value.title)")
    guard let canParticipate else { return Judgement(.notMet, [shown]) }
    if canParticipate.date > cognition.date { return judged }
    return Judgement(
      .unknown, judged.evidence + [shown],
      missing: [
        MissingFact("a current judgement of the ability to take part", at: canParticipate.reference)
      ],
      remark: "The ability to take part, and thinking and memory, contradict each other: "
        + "reconcile them.")
  }

  /// Whether the person wants treatment and agrees to attend.
  var wantsTreatment: Judgement {
    .on(isWilling, orMissing: "whether the person wants treatment", at: .intake(.willing)) {
      ($0, $0 ? "wants treatment and agrees to attend" : "does not want treatment")
    }
  }

  /// Whether the home is safe, and nothing in the daily environment is an acute danger.
  ///
  /// It is one question with two places for its answer: acute danger around the person is the graver answer.
  var safeHome: Judgement {
    if let acuteDanger, acuteDanger.value {
      let says = "acute danger in the daily environment"
      return Judgement(.notMet, [Evidence(acuteDanger.reference, on: acuteDanger.date, says: says)])
    }
    let home: Judgement = .on(
      homeIsSafe, orMissing: "whether the home is safe", at: .intake(.homeIsSafe)
    ) { ($0, $0 ? "home is safe" : "home is not safe") }
    // Whether a threat or violence is an acute danger is a clinician's judgement, and not open in silence.
    guard home.verdict == .met, let threat = unjudgedThreat else { return home }
    let evidence = Evidence(
      threat.reference, on: threat.date, says: "a threat, or violence around the person")
    return Judgement(
      .unknown, home.evidence + [evidence],
      missing: [
        MissingFact(
          "whether the threat or violence around the person is an acute danger",
          at: .intake(.environment))
      ])
  }

  /// Whether the home is stable.
  var stableHome: Judgement {
    .on(homeIsStable, orMissing: "whether the home is stable", at: .intake(.homeIsStable)) {
      ($0, $0 ? "home is stable" : "home is not stable")
    }
  }

  /// Whether the support between sessions is adequate.
  var adequateSupport: Judgement {
    .on(supportIsAdequate, orMissing: "whether the support is adequate", at: .intake(.support)) {
      ($0, $0 ? "support is adequate" : "support is not adequate")
    }
  }
}
