import IOPModels

extension Criterion where Facts == KnownFacts {
  /// No severe episode is present that is a question of placement before it is one of planning.
  ///
  /// That it is severe mania or severe psychosis which an IOP does not hold is a convention of this library, after descriptions of
  /// programs that treat psychosis when it is stable.
  static let noAcuteEpisode = Criterion(
    "no-acute-episode", "No severe manic or psychotic episode is present.",
    source: .commonPractice
  ) { facts in facts.noAcuteEpisode { ConditionProfile.of($0)?.placement ?? [] } }
}

extension KnownFacts {
  /// Whether no condition is so severe now that the program is not its place.
  ///
  /// - Parameter placement: the circumstances that make a kind of condition a question of placement.
  func noAcuteEpisode(
    _ placement: (ConditionKind) -> [ModalityProfile.Circumstance]
  ) -> Judgement {
    guard !conditions.isEmpty else {
      return Judgement(.unknown, missing: [MissingFact("the diagnosis", at: .intake(.conditions))])
    }
    let judged = conditions.map { condition in
      let found = condition.value
      let (verdict, signs) = acuteEpisode(of: found, in: placement(found.kind))
      return Judgement(
        !verdict,
        [condition.evidence] + signs,
        missing: verdict == .unknown
          ? [
            MissingFact(
              "whether \(found.kind.title) is active and how severe it is",
              at: condition.reference)
          ] : [])
    }
    return .all(judged + unexplainedSigns.map(\.judgement))
  }

  /// The signs of psychosis or mania in the mental status for which no condition stands that is present and judged in its severity.
  ///
  /// A condition in remission, or of which nobody has judged whether it is present, explains no sign that was seen now.
  var unexplainedSigns: [UnexplainedSign] {
    var found: [UnexplainedSign] = []
    let present = conditions.map(\.value).filter { $0.course == .active && $0.severity != nil }
    if let psychoticSigns, psychoticSigns.value,
      !present.contains(where: { $0.kind == .psychosis || $0.code?.isPsychoticEpisode ?? false })
    {
      found.append(
        UnexplainedSign(
          cause: .activePsychosis, words: "signs of psychosis",
          shown: evidence(ofStatus: psychoticSigns, "signs of psychosis")))
    }
    if let manicSigns, manicSigns.value,
      !present.contains(where: { $0.code?.isManic ?? false })
    {
      found.append(
        UnexplainedSign(
          cause: .mania, words: "signs of mania",
          shown: evidence(ofStatus: manicSigns, "signs of mania")))
    }
    return found
  }
}

/// A sign that a mental status found and that no judged condition explains.
struct UnexplainedSign {
  /// The circumstance that it speaks for.
  let cause: ModalityProfile.Circumstance
  /// The sign, in words.
  let words: String
  /// The mental status as evidence.
  let shown: Evidence

  /// That it is open whether a severe episode is present.
  var judgement: Judgement {
    Judgement(
      .unknown, [shown],
      missing: [
        MissingFact(
          "which condition the \(words) of the mental status belong to, and how severe it is",
          at: shown.fact)
      ])
  }
}

extension KnownFacts {
  /// Whether a severe episode of a condition is present, in one of several circumstances, and the mental status that tells.
  ///
  /// A code that leaves the present state open, such as that of a bipolar disorder without a word about the episode, does not say that
  /// there is none: only a mental status without signs of mania does.
  private func acuteEpisode(
    of condition: ClinicalCondition, in causes: [ModalityProfile.Circumstance]
  ) -> (verdict: Verdict, signs: [Evidence]) {
    if condition.course?.isRemission ?? false { return (.notMet, []) }
    let code = condition.code
    var signs: [Evidence] = []
    let present = causes.map { cause -> Verdict in
      switch cause {
      case .mania:
        if code?.isManic ?? false { return .met }
        if code.map({ $0.isOtherMoodEpisode || $0.isNeverManic }) ?? false { return .notMet }
        guard let manicSigns, !manicSigns.value else { return .unknown }
        signs.append(evidence(ofStatus: manicSigns, "no signs of mania"))
        return .notMet
      case .activePsychosis:
        return code?.isPsychoticEpisode ?? false
          ? .met
          : condition.kind == .psychosis
            ? Verdict(condition.course.map { $0 == .active }) : .notMet
      default: return .notMet
      }
    }
    let severe: Verdict =
      code?.isSevereEpisode ?? false
      ? .met : Verdict(condition.severity.map { $0 == .severe })
    return (.all([.any(present), severe]), signs)
  }
}
