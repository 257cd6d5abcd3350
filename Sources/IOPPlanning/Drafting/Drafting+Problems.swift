import IOPModels

extension Drafting {
  /// Drafts the problems: those about staying safe first, then the conditions, the principal one before the others.
  mutating func draftProblems() {
    let conditions = facts.conditions.map(\.value)
    for condition in conditions where knowledge.condition(condition.kind).isAboutSafety {
      draftProblem(for: condition)
    }
    draftSafetyProblems()
    for condition in conditions where !knowledge.condition(condition.kind).isAboutSafety {
      draftProblem(for: condition)
    }
  }

  private mutating func draftProblem(for condition: ClinicalCondition) {
    let known = knowledge.condition(condition.kind)
    let result = instrument(of: known).flatMap { latest($0) }
    var evidence: [FactReference] = [.condition(condition.id)]
    if let result { evidence.append(.measure(result.id)) }
    evidence += known.screens.compactMap { latest($0) }.map { .measure($0.id) }
    evidence += counts(of: condition.kind)
    let isPrincipal = condition.role == .principal
    let limited = isPrincipal ? markedImpacts : []
    evidence += limited.map { .impact($0.domain) }
    var words = condition.inWords.capitalizedFirst
    if let result, score(result)?.total != nil {
      words += "; \(result.inWords(by: facts.instruments))"
    }
    if !limited.isEmpty { words += "; limits \(limited.map(\.domain.title).asList)" }
    let (status, reason) = standing(of: condition, known)
    problems.append(
      Problem(
        id: Identifier(known: "p-\(problems.count + 1)"), kind: condition.kind,
        condition: condition.id, statement: PrivateText(words), evidence: evidence,
        status: status, deferral: reason.map { PrivateText($0) },
        why: PrivateText(why(condition, known))))
  }

  /// The parts of life with marked interference, the most limited first.
  var markedImpacts: [FunctionalImpact] {
    (facts.impacts?.value ?? []).filter { $0.degree >= .marked }
  }

  private func standing(
    of condition: ClinicalCondition, _ known: ConditionProfile
  ) -> (Problem.Status, String?) {
    if condition.course == .fullRemission {
      return (.deferred, "In full remission: watched for return, not treated.")
    }
    if let referral = known.referral, !program.services.contains(referral.service) {
      return (.referred, referral.why.text)
    }
    if known.isSubstanceUse, !treatsSubstanceUse {
      return (
        .referred,
        "The program has no treatment of substance use disorders: somebody else treats it."
      )
    }
    return (.active, nil)
  }

  private func why(_ condition: ClinicalCondition, _ known: ConditionProfile) -> String {
    if condition.role == .principal { return "The principal reason for treatment." }
    let principal = facts.principal.map { knowledge.condition($0.value.kind) }
    guard let principal, principal.isSubstanceUse != known.isSubstanceUse else {
      return "Treated beside the principal condition."
    }
    return "Treated together with \(principal.kind.title), in one plan (\(Citation.tip42.title))."
  }

  /// Whether the program has a service or a way of working for substance use disorders that the person has not declined.
  private var treatsSubstanceUse: Bool {
    program.services.contains(.addictionTreatment)
      || program.modalities.contains { modality in
        modality.isForSubstanceUse && !isDeclined(modality)
          && (knowledge.modality(modality)?.services.contains { program.services.contains($0) }
            ?? false)
      }
  }

  func isDeclined(_ modality: Modality) -> Bool {
    patient.preferences?.declinedModalities.contains(modality) ?? false
  }

  /// The latest counts of the behaviours that show a kind of problem.
  func counts(of kind: ConditionKind) -> [FactReference] {
    knowledge.condition(kind).counts.compactMap { latest($0.behaviour) }.map { .behaviour($0.id) }
  }
}
