import IOPModels

// The questions about a person's circumstances that several decisions ask, each with one sentence and one source.
extension Criterion where Facts == KnownFacts {
  /// There is no acute emergency.
  static let noEmergency = Criterion(
    "no-emergency", "There is no acute emergency.", source: .sourceDocuments
  ) { $0.noEmergency }

  /// Nothing above an IOP is needed.
  static let noHigherLevel = Criterion(
    "no-24h-care",
    "The person needs neither care around the clock nor another level above an IOP.",
    source: .cfr410_44c
  ) { $0.noRoundTheClockCare }

  /// Withdrawal is not active.
  static let noWithdrawal = Criterion(
    "no-withdrawal", "The person is not in active withdrawal.", source: .sourceDocuments
  ) { $0.noWithdrawal }

  /// Physical health allows outpatient treatment.
  static let medicallyStable = Criterion(
    "medically-stable", "Physical health allows outpatient treatment.", source: .sourceDocuments
  ) { $0.medicallyStable }

  /// The person is able to take part.
  static let canParticipate = Criterion(
    "can-participate", "The person has the cognitive and emotional ability to take part.",
    source: .cfr410_44c
  ) { $0.ableToParticipate }

  /// The person wants treatment.
  static let willing = Criterion(
    "willing", "The person wants treatment and agrees to attend.", source: .sourceDocuments
  ) { $0.wantsTreatment }

  /// The home is safe.
  static let safeHome = Criterion(
    "safe-home", "The home is safe.", source: .sourceDocuments
  ) { $0.safeHome }

  /// The support between sessions is adequate.
  static let support = Criterion(
    "support", "There is an adequate support system between sessions.", source: .cfr410_44c
  ) { $0.adequateSupport }

  /// There is a diagnosis: a code of the chapter of mental and behavioural disorders; codes of circumstances and symptoms are none.
  static let diagnosis = Criterion(
    "diagnosis", "There is a mental-health or substance use disorder diagnosis.",
    source: .cfr410_44c
  ) { facts in
    guard !facts.conditions.isEmpty else {
      return Judgement(
        .unknown, missing: [MissingFact("the diagnosis", at: .intake(.conditions))])
    }
    return .any(
      facts.conditions.map { condition in
        let found = condition.value
        let shown = [condition.evidence]
        if let code = found.code { return Judgement(Verdict(code.isWithin("F")), shown) }
        guard found.kind.isDisorder else { return Judgement(.notMet, shown) }
        let missing = MissingFact(
          "the diagnosis code of \(found.kind.title)", at: condition.reference)
        return Judgement(.unknown, shown, missing: [missing])
      })
  }
}

extension ConditionKind {
  /// Whether the kind is a disorder that a code names, rather than a stressor or a symptom that needs no diagnosis.
  var isDisorder: Bool {
    ![.familyStressor, .lifeTransition, .suicidalIdeation, .selfHarm].contains(self)
  }
}
