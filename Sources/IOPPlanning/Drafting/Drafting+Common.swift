import IOPModels

// What every plan of the program has, and what single facts ask for.
extension Drafting {
  mutating func addCommonInterventions(_ phases: [Phase]) {
    let all = objectives.map(\.id)
    guard !all.isEmpty else { return }
    add(
      .groupProcess, .groupTherapy, serving: all, dose: dose(of: .groupTherapy, in: phases),
      why: "Group therapy is the core of the program: support among peers, less isolation."
        + howTheGroupIsMet)
    add(
      .psychoeducation, .psychoeducation, serving: all,
      dose: dose(of: .psychoeducation, in: phases),
      why: "Knowing the illness and its treatment is part of the program.")
    addMotivationalWork(phases)
    addMedicationManagement(all)
    addFamilyAndCaseManagement(all)
  }

  /// Adds an intervention that the program offers and the person has not declined.
  ///
  /// - Returns: whether it was added.
  @discardableResult
  private mutating func add(
    _ modality: Modality, _ service: ServiceKind, serving: [ObjectiveID], dose: Dose?, why: String
  ) -> Bool {
    guard offers(modality, service), !serving.isEmpty else { return false }
    add(
      Sketch(
        profile: knowledge.modality(modality), modality: modality, service: service,
        serves: serving, why: why, dose: dose))
    return true
  }

  /// What this person's wishes and circumstances mean for the group, in sentences after the reason.
  private var howTheGroupIsMet: String {
    var words = ""
    if patient.preferences?.groupWork == .reluctant {
      words += " The person would rather have single sessions: the start in the group is prepared."
    }
    if circumstance(.trauma).verdict == .met {
      words += " It works in a trauma-informed way, and nobody has to tell what happened."
    }
    if patient.needsInterpreter == true { words += " With an interpreter." }
    return words
  }

  /// Where a person is not ready for a change, their own reasons come first, for the problems that it concerns.
  private mutating func addMotivationalWork(_ phases: [Phase]) {
    for problem in activeProblems {
      guard let stage = readiness(for: problem), stage < .preparation else { continue }
      let isKnown = interventions.contains { $0.modality == .motivationalEnhancement }
      let isAdded = add(
        .motivationalEnhancement, .individualTherapy, serving: objectives(of: problem),
        dose: isKnown ? nil : dose(of: .individualTherapy, in: phases),
        why: "Stage of change is \(stage.rawValue): the person's own reasons come first.")
      if !isAdded, !questions.contains(where: { $0.question.revealed == Self.whoMotivates }) {
        ask(
          Self.whoMotivates, missing: .intake(.readiness),
          why:
            "Stage of change is \(stage.rawValue), and motivational work is not offered or not wanted."
        )
      }
    }
  }

  private static var whoMotivates: String {
    "How are the person's own reasons for change brought into treatment?"
  }

  // MARK: Medicines

  private mutating func addMedicationManagement(_ all: [ObjectiveID]) {
    let asking = activeProblems.filter { profile($0).prescriber != nil }
    let medicines = record.medicines(on: day)
    let taken = medicines ?? []
    if medicines != nil { askForTalksAboutMedicine() }
    guard !taken.isEmpty || !asking.isEmpty else { return }
    let treated = Set(taken.flatMap(\.treats))
    let serving =
      activeProblems.filter { problem in
        problem.condition.map { treated.contains($0) } ?? false
          || asking.contains { $0.id == problem.id }
      }.flatMap { objectives(of: $0) }.unique
    var why = asking.compactMap { profile($0).prescriber }.map {
      "\($0.text) (\($0.source.title))."
    }
    .unique
    if !taken.isEmpty {
      why.insert("The person takes medicines; a prescriber of the team follows them.", at: 0)
    }
    let isAdded = add(
      .medicationManagement, .medicationManagement, serving: serving.isEmpty ? all : serving,
      dose: nil, why: why.joined(separator: " "))
    if !isAdded {
      askWhoPrescribes(taken, asking)
    } else if medicines != nil {
      for problem in asking { askAboutMedicine(for: problem) }
    }
    askAboutAdvisedAgainst(taken)
    for pair in record.opioidsWithDepressants(facts) {
      let source: Citation =
        pair.isForOpioidUse ? .fdaOpioidTreatment2017 : .fdaOpioidBenzodiazepine2016
      ask(
        "Has the prescriber weighed that \(pair.words) can slow breathing?",
        missing: .medication(pair.medicine.id),
        why:
          "It is a boxed warning (\(source.title)). Whether anything changes is for the prescriber to decide."
      )
    }
    if let perinatal = facts.perinatal, perinatal.value.state != .neither, !taken.isEmpty {
      ask(
        "Has the prescriber looked at the medicines with regard to pregnancy, birth or breastfeeding?",
        missing: taken.map(\.id).min().map { .medication($0) },
        why: "The person is \(perinatal.value.state.rawValue).",
        because: [perinatal.reference] + taken.map { .medication($0.id) }.ordered())
    }
  }

  /// Asks whether a prescriber has talked with the person about a medicine, where a condition asks for it and none is recorded.
  private mutating func askForTalksAboutMedicine() {
    for problem in activeProblems where medicines(for: problem).isEmpty {
      guard let talk = profile(problem).medicine, let id = problem.condition,
        talk.from.map({ isSevere(problem, from: $0) }) ?? true
      else { continue }
      ask(
        "Has a prescriber talked with the person about a medicine for \(problem.kind.title)?",
        missing: .condition(id), why: "\(talk.why.text) (\(talk.why.source.title))")
    }
  }

  /// Whether a problem is at least of a severity, by the clinician's judgement or by its instrument.
  private func isSevere(_ problem: Problem, from severity: Severity) -> Bool {
    let judged = facts.conditions.first { $0.value.id == problem.condition }?.value.severity
    let measured = instrument(of: profile(problem)).flatMap { score(latest($0))?.severity }
    return [judged, measured].compactMap(\.self).contains { $0 >= severity }
  }

  /// Asks a prescriber to look where nothing on record treats a problem that needs medicine, or an antidepressant alone treats one
  /// with mania.
  private mutating func askAboutMedicine(for problem: Problem) {
    let own = medicines(for: problem)
    if own.isEmpty {
      ask(
        "No medicine is recorded for \(problem.kind.title): has a prescriber seen the person?",
        missing: .intake(.medications), why: profile(problem).prescriber?.text ?? "")
    }
    let classes = own.map { $0.classes ?? [] }
    if let first = own.first, profile(problem).placement.contains(.mania),
      classes.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 == .antidepressant } })
    {
      ask(
        "Has the prescriber looked at an antidepressant as the only medicine for \(problem.kind.title)?",
        missing: .medication(first.id),
        why: "Whether it needs one that steadies mood beside it is for the prescriber to decide "
          + "(\(Citation.commonPractice.title)).")
    }
  }

  /// Asks a prescriber to look at the medicines where a guideline advises against some for a problem that is present.
  private mutating func askAboutAdvisedAgainst(_ taken: [Medication]) {
    guard !taken.isEmpty, let profile = knowledge.modality(.medicationManagement) else { return }
    let kinds = Set(activeProblems.map(\.kind))
    let advice = profile.cautions.filter {
      $0.kind == .recommendedAgainst && $0.condition.map(kinds.contains) ?? false
    }
    for caution in advice {
      guard let kind = caution.condition, let named = caution.medicine else { continue }
      let known = taken.filter { $0.classes?.contains(named) ?? false }
      // Where a class is not recorded, nobody can tell.
      guard let first = known.first ?? taken.first(where: { $0.classes == nil }) else { continue }
      let others = advice.filter { $0.medicine == nil && $0.condition == kind }.map(\.text)
      ask(
        (known.isEmpty
          ? "Is a \(named.title) among the medicines, and has the prescriber looked at it with regard to "
          : "Has the prescriber looked at the \(named.title) with regard to ")
          + "\(kind.title)? " + ([caution.text] + others).joined(separator: " "),
        missing: known.isEmpty ? .intake(.medications) : .medication(first.id),
        why: "A guideline says so (\(caution.source.title)).")
    }
  }

  private mutating func askWhoPrescribes(_ taken: [Medication], _ asking: [Problem]) {
    if !taken.isEmpty {
      ask(
        "Who follows the person's medicines? Medication management is not offered or not wanted here.",
        missing: .intake(.medications), why: "The person takes medicines.")
    }
    for problem in asking {
      ask(
        "Which prescriber outside is asked in for \(problem.kind.title), and does the person agree?",
        missing: problem.condition.map { .condition($0) },
        why: profile(problem).prescriber?.text ?? "")
    }
  }

  // MARK: Family, and what has to be arranged

  private mutating func addFamilyAndCaseManagement(_ all: [ObjectiveID]) {
    let closeToHome: Set<FunctionalDomain> = [.relationships, .parenting, .home]
    let isStrained = markedImpacts.contains { closeToHome.contains($0.domain) }
    let isMinor = facts.age.value < 18
    if isStrained || isMinor, !family.isEmpty, offers(.familyTherapy, .familyTherapy) {
      let why =
        isStrained
        ? "Symptoms strain life at home, and a family member may be contacted."
        : "The person is a minor, and a family member may be contacted."
      addFamilyTherapy(all, why: why)
    }
    let open = record.openNeeds(on: day)
    var needs = open.map(\.kind.title)
    // What the answers to drawbacks count on is arranged as well.
    for drawback in Drawback.applying(to: record, facts) where drawback.verdict == .met {
      switch drawback.drawback {
      case .unstableHome: needs.append(CaseNeedKind.housing.title)
      case .availability: needs.append(CaseNeedKind.transport.title)
      default: break
      }
    }
    guard !needs.isEmpty else { return }
    let words = needs.unique.sorted().asList
    let isAdded = add(
      .caseManagement, .caseManagement, serving: all, dose: nil,
      why: "Has to be arranged: \(words).")
    if !isAdded {
      ask(
        "Who arranges \(words)? Case management is not offered or not wanted here.",
        missing: open.first.map { .need($0.id) },
        why:
          "Treatment holds better when daily life is settled, and open needs are handed over before discharge."
      )
    }
  }

  /// Asks once whether the family may be contacted, where the person has one and the program works with families.
  mutating func askAboutFamily(offering profile: ModalityProfile, why: String) {
    let question = "Does the person agree that the program contacts a family member?"
    let unasked: FactReference? = family.filter { record.mayContact($0, on: day) == nil }
      .map(\.id).min().map { .support($0) }
    guard familyConsent == nil, !family.isEmpty, offers(profile.modality, .familyTherapy),
      !questions.contains(where: { $0.question.revealed == question })
    else { return }
    ask(question, missing: unasked, why: "\(why) Family work needs consent.")
  }

  private mutating func addFamilyTherapy(_ all: [ObjectiveID], why: String) {
    guard let profile = knowledge.modality(.familyTherapy), let problem = activeProblems.first
    else {
      return
    }
    askAboutFamily(offering: profile, why: why)
    if obstacle(to: profile, for: problem) == nil {
      add(.familyTherapy, .familyTherapy, serving: all, dose: nil, why: why)
      askAboutCautions(of: profile, for: problem)
    }
  }
}
