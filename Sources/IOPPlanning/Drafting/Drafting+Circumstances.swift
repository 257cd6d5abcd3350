import IOPModels

// Whether the circumstances of cautions hold for this person: read from the record, unknown where nobody has recorded them.
extension Drafting {
  /// Returns whether a circumstance holds, with the place where the fact stands or would stand.
  func circumstance(
    _ circumstance: ModalityProfile.Circumstance
  ) -> (verdict: Verdict, place: FactReference?) {
    switch circumstance {
    case .acuteDanger: (facts.acuteDangerToLife, facts.risk?.reference ?? .intake(.risk))
    case .unsafeHome: (!Verdict(facts.homeIsSafe?.value), .intake(.homeIsSafe))
    case .violence: (Verdict(facts.violence?.value), .intake(.environment))
    case .mania:
      seen(
        facts.manicSigns,
        orCoded: state(of: .bipolar, shownBy: \.isManic, elseBy: \.isOtherMoodEpisode))
    case .activePsychosis: seen(facts.psychoticSigns, orCoded: psychosisNow())
    case .trauma: (trauma, nil)
    case .limitedThinking:
      (
        Verdict(facts.cognition.map { $0.value != .sufficient }),
        facts.cognition?.reference ?? .intake(.cognition)
      )
    }
  }

  /// Whether a state is present by a mental status or by the codes of conditions: the graver answer counts, and a mental status without
  /// signs answers what a code leaves open.
  private func seen(
    _ signs: Known<Bool>?, orCoded coded: (verdict: Verdict, place: FactReference?)
  ) -> (verdict: Verdict, place: FactReference?) {
    guard let signs, coded.verdict != .met else { return coded }
    if signs.value { return (.met, signs.reference) }
    return coded.verdict == .unknown ? (.notMet, signs.reference) : coded
  }

  /// Whether any of a caution's circumstances holds; one without circumstances holds always.
  func holds(_ caution: ModalityProfile.Caution) -> Verdict {
    caution.circumstances.isEmpty
      ? .met : .any(caution.circumstances.map { circumstance($0).verdict })
  }

  private var trauma: Verdict {
    let isPresent = facts.conditions.contains {
      $0.value.kind == .postTraumaticStress && $0.value.course != .fullRemission
    }
    return isPresent ? .met : Verdict(intake.hasTraumaHistory)
  }

  /// Whether a mood state is present, by the codes of the conditions; unknown where a code leaves it open.
  private func state(
    of kind: ConditionKind, shownBy isShown: (ICD10CMCode) -> Bool,
    elseBy isOther: (ICD10CMCode) -> Bool
  ) -> (Verdict, FactReference?) {
    var open: FactReference?
    for condition in facts.conditions where !(condition.value.course?.isRemission ?? false) {
      guard condition.value.kind == kind else { continue }
      guard let code = condition.value.code else {
        open = condition.reference
        continue
      }
      if isShown(code) { return (.met, condition.reference) }
      if !isOther(code) { open = condition.reference }
    }
    return (open == nil ? .notMet : .unknown, open)
  }

  /// Psychotic symptoms are present by the code of a mood episode, or as an active psychotic disorder.
  private func psychosisNow() -> (Verdict, FactReference?) {
    var open: FactReference?
    for condition in facts.conditions {
      let value = condition.value
      if value.course?.isRemission ?? false { continue }
      if value.code?.isPsychoticEpisode ?? false { return (.met, condition.reference) }
      guard value.kind == .psychosis else { continue }
      if value.course == .active { return (.met, condition.reference) }
      open = condition.reference
    }
    return (open == nil ? .notMet : .unknown, open)
  }

  /// Asks whether this is the right place before anything is planned, where a condition makes that a question.
  mutating func askAboutPlacement() {
    var asked: Set<ModalityProfile.Circumstance> = []
    for condition in facts.conditions where condition.value.course != .fullRemission {
      for cause in knowledge.condition(condition.value.kind).placement
      where asked.insert(cause).inserted {
        let (verdict, place) = circumstance(cause)
        let why =
          "Only a stable condition is treated here; otherwise it is a question of placement first "
          + "(\(Citation.sourceDocuments.title))."
        switch verdict {
        case .met:
          ask(
            "With \(cause.title) recorded: is this the right level of care now, and who decides it?",
            missing: place, why: why)
        case .unknown:
          ask(
            "Is there \(cause.title) now?", missing: place ?? condition.reference,
            for: [cause.subject], why: why)
        case .notMet: break
        }
      }
    }
    for sign in facts.unexplainedSigns where !asked.contains(sign.cause) {
      ask(
        "Which condition do the \(sign.words) of the mental status belong to, and is this the right "
          + "level of care now?",
        missing: sign.shown.fact, for: [sign.cause.subject],
        why: "No condition on record stands for them; a severe episode is a question of placement "
          + "first (\(Citation.commonPractice.title)).")
    }
  }
}

extension KnownFacts {
  /// Whether there is an emergency, or danger to the person's life that is more than outpatient care can hold.
  var acuteDangerToLife: Verdict {
    .any([
      Verdict(isAcuteEmergency?.value), Verdict(acuteDanger?.value ?? false),
      Verdict(
        risk.map { known in
          let risk = known.value
          return risk.level.map { $0 >= .high } ?? false || risk.hasPlan == true
            || risk.hasIntent == true || risk.screen.map { $0.atLeast == .high } ?? false
        }),
    ])
  }
}
