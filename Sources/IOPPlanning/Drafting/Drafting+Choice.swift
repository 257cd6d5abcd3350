import IOPModels

/// A way of working that was weighed for a problem.
struct ModalityChoice {
  let profile: ModalityProfile
  /// What a source says; nil for common practice without one.
  let evidence: ModalityProfile.Evidence?
  let isWanted: Bool
  /// What came of it before: 1 when it helped, -1 when it did not, 0 when nobody knows or both.
  let history: Int
  /// How many of the person's active problems it has evidence for.
  let reach: Int

  /// Whether this choice is better than another one: evidence, then the person's wish, then what helped before, then reach.
  func isBetter(than other: ModalityChoice) -> Bool {
    if evidence?.strength != other.evidence?.strength {
      guard let own = evidence?.strength else { return false }
      return other.evidence.map { own > $0.strength } ?? true
    }
    if isWanted != other.isWanted { return isWanted }
    if history != other.history { return history > other.history }
    return reach > other.reach
  }

  /// Why another choice was better.
  func reason(against best: ModalityChoice) -> String {
    if evidence?.strength != best.evidence?.strength { return "Its evidence here is weaker." }
    if best.isWanted, !isWanted { return "As good by evidence; the person asks for the other." }
    if history < best.history {
      return history < 0
        ? "As good by evidence; it did not help enough before."
        : "As good by evidence; the other helped before."
    }
    if reach != best.reach {
      return "As good by evidence; the other serves more of the problems."
    }
    return "As good by evidence; a clinician can choose it instead."
  }
}

/// What was chosen for a problem, and what was passed over.
struct Choice {
  let problem: Problem
  let chosen: ModalityChoice?
  /// Why it was chosen, where no source speaks for it; nil otherwise.
  let asCommonPractice: ConditionProfile.Note?
  let passed: [Intervention.Alternative]
}

extension Drafting {
  /// Returns the best way of working for a problem, and those that were passed over with the reason.
  func choose(for problem: Problem) -> Choice {
    let known = profile(problem)
    var options = knowledge.options(for: problem.kind)
    if options.isEmpty, let other = known.evidenceOf { options = knowledge.options(for: other) }
    // A medicine is not weighed against a talking treatment: the two go together.
    let talking = options.filter { !$0.profile.isMedicine }
    if !talking.isEmpty { options = talking }
    var open: [ModalityChoice] = []
    var passed: [Intervention.Alternative] = []
    for option in options {
      if let obstacle = obstacle(to: option.profile, for: problem) {
        passed.append(.init(option.profile.modality, because: PrivateText(obstacle)))
      } else {
        open.append(weigh(option.profile, option.evidence))
      }
    }
    if let best = Self.best(of: open) {
      passed += Self.passedOver(open, for: best)
      return Choice(
        problem: problem, chosen: best,
        asCommonPractice: best.evidence?.condition == problem.kind ? nil : known.analogy,
        passed: passed)
    }
    var notes: [Modality: ConditionProfile.Note] = [:]
    for companion in known.fallbacks {
      guard let profile = knowledge.modality(companion.modality) else { continue }
      if let obstacle = obstacle(to: profile, for: problem) {
        passed.append(.init(profile.modality, because: PrivateText(obstacle)))
      } else {
        notes[profile.modality] = companion.why
        open.append(weigh(profile, nil))
      }
    }
    guard let best = open.first(where: \.isWanted) ?? open.first else {
      return Choice(problem: problem, chosen: nil, asCommonPractice: nil, passed: passed)
    }
    passed += open.filter { $0.profile.modality != best.profile.modality }.map {
      .init(
        $0.profile.modality,
        because: best.isWanted && !$0.isWanted
          ? "Common practice as well; the person asks for the other."
          : "Common practice as well; a clinician can choose it instead.")
    }
    return Choice(
      problem: problem, chosen: best, asCommonPractice: notes[best.profile.modality],
      passed: passed)
  }

  private static func best(of open: [ModalityChoice]) -> ModalityChoice? {
    guard var best = open.first else { return nil }
    for choice in open.dropFirst() where choice.isBetter(than: best) { best = choice }
    return best
  }

  private static func passedOver(
    _ open: [ModalityChoice], for best: ModalityChoice
  ) -> [Intervention.Alternative] {
    open.filter { $0.profile.modality != best.profile.modality }.map {
      .init($0.profile.modality, because: PrivateText($0.reason(against: best)))
    }
  }

  private func weigh(
    _ profile: ModalityProfile, _ evidence: ModalityProfile.Evidence?
  ) -> ModalityChoice {
    let outcomes = (facts.priorTreatment?.value ?? [])
      .filter { $0.modalities.contains(profile.modality) }.compactMap(\.outcome)
    let history =
      outcomes.contains(.improved).signum - outcomes.contains(.insufficient).signum
    return ModalityChoice(
      profile: profile, evidence: evidence,
      isWanted: patient.preferences?.modalities.contains(profile.modality) ?? false,
      history: history,
      reach: activeProblems.count { profile.evidence(for: $0.kind) != nil })
  }

  /// Returns why a way of working cannot be drafted for a problem now; nil when nothing stands against it.
  func obstacle(to profile: ModalityProfile, for problem: Problem) -> String? {
    if isDeclined(profile.modality) { return "The person does not want it." }
    if !program.modalities.contains(profile.modality) { return Self.notOffered }
    guard profile.services.contains(where: { program.services.contains($0) }) else {
      return Self.noService
    }
    if let asked = profile.asksFor, let stage = readiness(for: problem), stage < asked {
      return Self.notReady
    }
    if let caution = profile.cautions(for: problem.kind).first(where: {
      $0.kind == .postpone && holds($0) == .met
    }) {
      return "It waits. \(caution.text)"
    }
    if profile.services.contains(.familyTherapy), familyConsent != true {
      return familyConsent == nil
        ? "It is not known whether a family member may be contacted."
        : "No family member may be contacted."
    }
    return nil
  }

  static var notReady: String { "It asks for more readiness than there is now." }
  static var notOffered: String { "The program does not offer it." }
  static var noService: String { "The program lacks the service for it." }

  /// How ready the person is to change with regard to a problem: what was said of its condition, else in general.
  func readiness(for problem: Problem) -> StageOfChange? {
    let own = intake.readinessByCondition.first { $0.condition == problem.condition }?.stage
    guard let general = facts.readiness else { return own }
    // What was found later in general replaces what the assessment said of one condition.
    return general.date > intake.date ? general.value : own ?? general.value
  }

  /// The family members of the person.
  var family: [SupportPerson] {
    (patient.supports ?? []).filter {
      [.partner, .parent, .sibling, .child].contains($0.relationship)
    }
  }

  /// Whether a family member may be contacted; nil when nobody has asked, false when there is none or none may be.
  var familyConsent: Bool? {
    let answers = family.map { record.mayContact($0, on: day) }
    if answers.contains(true) { return true }
    return answers.contains(nil) || patient.supports == nil ? nil : false
  }
}

extension Bool {
  fileprivate var signum: Int { self ? 1 : 0 }
}

extension Modality {
  /// Whether the modality is made for substance use disorders.
  var isForSubstanceUse: Bool {
    [
      .medicationAssisted, .relapsePrevention, .mindfulnessBasedRelapsePrevention,
      .contingencyManagement, .twelveStepFacilitation,
    ].contains(self)
  }
}
