import IOPModels

// What single facts say about outpatient treatment. Admission, taper gate, review and discharge ask the same questions, and so get
// the same answers.
extension KnownFacts {
  /// Whether there is no acute emergency.
  var noEmergency: Judgement {
    .on(
      isAcuteEmergency, orMissing: "whether there is an acute emergency", at: .intake(.emergency)
    ) { (!$0, $0 ? "acute emergency" : "no acute emergency") }
  }

  /// Whether no care around the clock is needed.
  var noRoundTheClockCare: Judgement {
    .on(
      needs24HourCare, orMissing: "whether care around the clock is needed",
      at: .intake(.needs24HourCare)
    ) { (!$0, $0 ? "needs care around the clock" : "needs no care around the clock") }
  }

  /// Whether withdrawal is not active.
  var noWithdrawal: Judgement {
    .on(withdrawal, orMissing: "where withdrawal stands", at: .intake(.withdrawal)) {
      ($0 != .active, "withdrawal: \($0.rawValue)")
    }
  }

  /// Whether physical health allows outpatient treatment.
  var medicallyStable: Judgement {
    .on(
      medicalStability, orMissing: "whether physical health is stable",
      at: .intake(.medicalStability)
    ) { ($0 != .unstable, "physical health: \($0.rawValue)") }
  }

  /// Whether the person is able to take part.
  var ableToParticipate: Judgement {
    .on(
      canParticipate, orMissing: "whether the person is able to take part",
      at: .intake(.canParticipate)
    ) { ($0, $0 ? "able to take part" : "not able to take part") }
  }

  /// Whether the person wants treatment and agrees to attend.
  var wantsTreatment: Judgement {
    .on(isWilling, orMissing: "whether the person wants treatment", at: .intake(.willing)) {
      ($0, $0 ? "wants treatment and agrees to attend" : "does not want treatment")
    }
  }

  /// Whether the home is safe, and nothing in the daily environment is an acute danger.
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

extension Judgement {
  /// Returns the judgement that all of several judgements give: the evidence of those that decide, and everything that is missing.
  static func all(_ judgements: [Judgement]) -> Judgement {
    let verdict = Verdict.all(judgements.map(\.verdict))
    let deciding = judgements.filter { verdict == .met || $0.verdict == verdict }
    return Judgement(
      verdict, deciding.flatMap(\.evidence).unique, missing: judgements.flatMap(\.missing).unique,
      remark: deciding.compactMap(\.remark).first)
  }
}
