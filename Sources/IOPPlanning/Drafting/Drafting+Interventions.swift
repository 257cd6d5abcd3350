import IOPModels

/// A modality that was weighed for a problem.
struct ModalityChoice {
  let profile: ModalityProfile
  let evidence: ModalityProfile.Evidence
  let isWanted: Bool
  /// How many of the person's active problems it has evidence for.
  let reach: Int

  /// Whether this choice is better than another one: evidence, then the person's wish, then reach.
  func isBetter(than other: ModalityChoice) -> Bool {
    if evidence.strength != other.evidence.strength {
      return evidence.strength > other.evidence.strength
    }
    if isWanted != other.isWanted { return isWanted }
    return reach > other.reach
  }
}

extension Drafting {
  mutating func draftInterventions(phases: [Phase]) {
    let active = problems.filter { $0.status == .active }
    var served: [Modality: [ObjectiveID]] = [:]
    var chosen: [(choice: ModalityChoice, problem: Problem, passed: [Intervention.Alternative])] =
      []
    for problem in active {
      let objectives = self.objectives(of: problem)
      let (best, passed) = choose(for: problem, among: active)
      guard let best else {
        ask(
          "Which treatment fits \(problem.kind.title)? \(nothingChosen(for: problem, passed))",
          missing: nil, why: "Every objective is served by an intervention, here or by referral.")
        continue
      }
      if best.profile.asksFor != nil, facts.readiness == nil {
        ask(
          "Is the person ready for \(best.profile.modality.title)?", missing: .intake(.readiness),
          why: "It asks for readiness, and nobody has recorded the readiness to change.")
      }
      if served[best.profile.modality] == nil { chosen.append((best, problem, passed)) }
      served[best.profile.modality, default: []] += objectives
    }
    for (choice, problem, passed) in chosen {
      let objectives = (served[choice.profile.modality] ?? []).unique
      addTherapy(choice, for: problem, serving: objectives, insteadOf: passed, phases)
    }
    addCommonInterventions(phases)
    for id in objectives.map(\.id) where !interventions.contains(where: { $0.serves.contains(id) })
    {
      ask(
        "What is done for objective \(id)?", missing: .objective(id),
        why: "An objective is served by an intervention.")
    }
  }

  func objectives(of problem: Problem) -> [ObjectiveID] {
    let goals = Set(self.goals.filter { $0.problems.contains(problem.id) }.map(\.id))
    return objectives.filter { goals.contains($0.goal) }.map(\.id)
  }

  /// Returns the best modality for a problem, and those that were passed over with the reason.
  private func choose(
    for problem: Problem, among active: [Problem]
  ) -> (ModalityChoice?, [Intervention.Alternative]) {
    let wanted = Set(patient.preferences?.modalities ?? [])
    let declined = Set(patient.preferences?.declinedModalities ?? [])
    var open: [ModalityChoice] = []
    var passed: [Intervention.Alternative] = []
    for profile in modalities {
      guard let evidence = profile.evidence(for: problem.kind) else { continue }
      let modality = profile.modality
      if declined.contains(modality) {
        passed.append(.init(modality, because: "The person does not want it."))
      } else if !program.modalities.contains(modality) {
        passed.append(.init(modality, because: PrivateText(notOffered)))
      } else if !profile.services.contains(where: { program.services.contains($0) }) {
        passed.append(.init(modality, because: PrivateText(noService)))
      } else if let asked = profile.asksFor, let readiness = facts.readiness?.value,
        readiness < asked
      {
        passed.append(.init(modality, because: "It asks for more readiness than there is now."))
      } else {
        let reach = active.count { profile.evidence(for: $0.kind) != nil }
        open.append(
          ModalityChoice(
            profile: profile, evidence: evidence, isWanted: wanted.contains(modality), reach: reach)
        )
      }
    }
    guard var best = open.first else { return (nil, passed) }
    for choice in open.dropFirst() where choice.isBetter(than: best) { best = choice }
    for choice in open where choice.profile.modality != best.profile.modality {
      passed.append(
        .init(choice.profile.modality, because: PrivateText(reason(choice, against: best))))
    }
    return (best, passed)
  }

  /// Says why no modality was chosen for a problem: what was passed over, or that no source is on record.
  private func nothingChosen(
    for problem: Problem, _ passed: [Intervention.Alternative]
  ) -> String {
    guard !passed.isEmpty else {
      return "IOPKit has no source on record for \(problem.kind.title)."
    }
    return passed.compactMap { alternative in
      guard
        let profile = modalities.first(where: { $0.modality == alternative.modality }),
        let evidence = profile.evidence(for: problem.kind)
      else { return nil }
      let because = alternative.because.revealed
      let next = because == notOffered || because == noService ? " Refer, or arrange it." : ""
      return "\(profile.modality.title.capitalizedFirst) is \(evidence.strength.words) "
        + "(\(evidence.source.title)). \(because)\(next)"
    }.joined(separator: " ")
  }

  private var notOffered: String { "The program does not offer it." }
  private var noService: String { "The program lacks the service for it." }

  private func reason(_ choice: ModalityChoice, against best: ModalityChoice) -> String {
    if choice.evidence.strength != best.evidence.strength { return "Its evidence here is weaker." }
    if best.isWanted, !choice.isWanted {
      return "As good by evidence; the person asks for the other."
    }
    if choice.reach != best.reach {
      return "As good by evidence; the other serves more of the problems."
    }
    return "As good by evidence; a clinician can choose it instead."
  }

  private mutating func addTherapy(
    _ choice: ModalityChoice, for problem: Problem, serving objectives: [ObjectiveID],
    insteadOf passed: [Intervention.Alternative], _ phases: [Phase]
  ) {
    let profile = choice.profile
    var why =
      "\(choice.evidence.strength.rawValue.capitalizedFirst) for \(problem.kind.title) "
      + "(\(choice.evidence.source.title)); works on \(profile.worksOn)."
    if choice.isWanted { why += " The person asks for it." }
    for (index, service) in services(of: profile, for: problem).enumerated() {
      add(
        profile.modality, service, serving: objectives, skills: profile.skills, why: why,
        insteadOf: index == 0 ? passed : [], dose: dose(of: service, in: phases))
    }
  }

  /// The services in which a modality is given for a problem: a substance use disorder has a service of its own where there is one.
  private func services(of profile: ModalityProfile, for problem: Problem) -> [ServiceKind] {
    let offered = profile.services.filter { program.services.contains($0) }
    if problem.kind.isSubstanceUse, offered.contains(.addictionTreatment) {
      return [.addictionTreatment]
    }
    let others = offered.filter { $0 != .addictionTreatment }
    return others.isEmpty ? offered : others
  }

  /// What every plan of the program has, and what single facts ask for.
  private mutating func addCommonInterventions(_ phases: [Phase]) {
    let all = objectives.map(\.id)
    guard !all.isEmpty else { return }
    if offers(.groupProcess, .groupTherapy) {
      add(
        .groupProcess, .groupTherapy, serving: all,
        why:
          "Group therapy is the core of the program: support among peers, less isolation.",
        dose: dose(of: .groupTherapy, in: phases))
    }
    if offers(.psychoeducation, .psychoeducation) {
      add(
        .psychoeducation, .psychoeducation, serving: all,
        why: "Knowing the illness and its treatment is part of the program.",
        dose: dose(of: .psychoeducation, in: phases))
    }
    let substance = problems.filter { $0.kind.isSubstanceUse && $0.status == .active }
    if let problem = substance.first {
      let why =
        "Active or recent \(problem.kind.title) needs a service of its own beside the other treatment."
      if offers(.relapsePrevention, .addictionTreatment) {
        add(
          .relapsePrevention, .addictionTreatment,
          serving: substance.flatMap { objectives(of: $0) },
          skills: [.relapseSigns, .urgeSurfing], why: why,
          dose: dose(of: .addictionTreatment, in: phases))
      } else {
        ask(
          "Who gives addiction treatment? It is not offered or not wanted here.",
          missing: problem.condition.map { .condition($0) }, why: why)
      }
    }
    if let readiness = facts.readiness?.value, readiness < .preparation,
      offers(.motivationalEnhancement, .individualTherapy)
    {
      add(
        .motivationalEnhancement, .individualTherapy, serving: all,
        why: "Stage of change is \(readiness.rawValue): the person's own reasons come first.",
        dose: dose(of: .individualTherapy, in: phases))
    }
    addMedicationManagement(all)
    addFamilyAndCaseManagement(all)
  }

  private mutating func addMedicationManagement(_ all: [ObjectiveID]) {
    guard let medicines, !medicines.isEmpty else { return }
    if offers(.medicationManagement, .medicationManagement) {
      let treated = Set(medicines.flatMap(\.treats))
      let serving = problems.filter { $0.condition.map { treated.contains($0) } ?? false }
        .flatMap { objectives(of: $0) }
      add(
        .medicationManagement, .medicationManagement, serving: serving.isEmpty ? all : serving,
        why: "The person takes medicines; a prescriber of the team follows them.", dose: nil)
      ask(
        "How often is medication reviewed?", missing: newest,
        why: "No source gives an interval: the prescriber sets it.")
    } else {
      ask(
        "Who follows the person's medicines? Medication management is not offered or not wanted here.",
        missing: .intake(.medications), why: "The person takes medicines.")
    }
  }

  private mutating func addFamilyAndCaseManagement(_ all: [ObjectiveID]) {
    let closeToHome: Set<FunctionalDomain> = [.relationships, .parenting, .home]
    let strained = (facts.impacts?.value ?? []).filter {
      $0.degree >= .marked && closeToHome.contains($0.domain)
    }
    let family = (patient.supports ?? []).filter {
      [.partner, .parent, .sibling, .child].contains($0.relationship)
    }
    if !strained.isEmpty, !family.isEmpty, offers(.familyTherapy, .familyTherapy) {
      if family.contains(where: { $0.consentToContact == true }) {
        add(
          .familyTherapy, .familyTherapy, serving: all,
          why: "Symptoms strain life at home, and a family member may be contacted.", dose: nil)
        ask(
          "How often does the family come?", missing: newest,
          why: "Family sessions are given as needed: the team agrees on it with the person.")
      } else if family.contains(where: { $0.consentToContact == nil }) {
        ask(
          "Does the person agree that the program contacts a family member?",
          missing: .patient(.supports),
          why: "Symptoms strain life at home; family work needs consent.")
      }
    }
    let open = record.openNeeds(on: day)
    if !open.isEmpty, offers(.caseManagement, .caseManagement) {
      let needs = open.map(\.kind.title).unique.joined(separator: ", ")
      add(
        .caseManagement, .caseManagement, serving: all, why: "Has to be arranged: \(needs).",
        dose: nil)
      ask(
        "How often does case management meet the person?", missing: newest,
        why: "It depends on what has to be arranged: \(needs).")
    }
  }

  /// The intervention that was drafted last.
  private var newest: FactReference? { interventions.last.map { .intervention($0.id) } }

  private func offers(_ modality: Modality, _ service: ServiceKind) -> Bool {
    program.services.contains(service) && program.modalities.contains(modality)
      && !(patient.preferences?.declinedModalities.contains(modality) ?? false)
  }

  private mutating func add(
    _ modality: Modality, _ service: ServiceKind, serving objectives: [ObjectiveID],
    skills: [Skill] = [], why: String, insteadOf passed: [Intervention.Alternative] = [],
    dose: Dose?
  ) {
    // The hours of a service are given once: who shares them is a question for the team.
    let sharing = interventions.filter { $0.service == service && $0.dose != nil }
    let given = sharing.isEmpty ? dose : nil
    let owner =
      team.first { service.usualOwners.contains($0.role) }
      ?? team.first { program.mayOwn($0.role, service) == true }
    interventions.append(
      Intervention(
        id: InterventionID(known: "i-\(interventions.count + 1)"), serves: objectives,
        modality: modality, service: service, dose: given, owner: owner?.id,
        ownerRole: owner?.role ?? service.usualOwners.first, skills: skills,
        why: PrivateText(why), insteadOf: passed))
    if let dose, let first = sharing.first {
      ask(
        "How are the \(dose) of \(service.title) shared between \(first.modality.title) and "
          + "\(modality.title)?",
        missing: newest, why: "The weekly mix has these hours once.")
    }
  }

  /// The weekly dose of a service in the first phase; nil when the first phase has none of it.
  private func dose(of service: ServiceKind, in phases: [Phase]) -> Dose? {
    guard let entry = phases.first?.mix.first(where: { $0.service == service }) else { return nil }
    return try? Dose(sessions: entry.perWeek, everyWeeks: 1, minutes: entry.minutes)
  }
}

extension ModalityProfile.Strength {
  /// The strength in a sentence about a modality.
  fileprivate var words: String {
    switch self {
    case .recommended: "recommended"
    case .suggested: "suggested"
    case .adjunct: "suggested beside another treatment"
    }
  }
}

extension ServiceKind {
  /// The roles that usually own the service, the most usual first.
  var usualOwners: [TeamRole] {
    switch self {
    case .individualTherapy: [.individualTherapist, .psychologist]
    case .groupTherapy, .skillsGroup: [.groupTherapist, .individualTherapist]
    case .psychoeducation: [.groupTherapist, .nurse]
    case .familyTherapy: [.familyTherapist]
    case .medicationManagement: [.psychiatrist, .nursePractitioner]
    case .caseManagement: [.caseManager]
    case .addictionTreatment: [.addictionSpecialist]
    case .supportGroup: [.peerSpecialist]
    default: []
    }
  }
}
