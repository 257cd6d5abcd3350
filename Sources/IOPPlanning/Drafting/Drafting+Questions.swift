import IOPModels

// What the draft does not know, and asks for instead of assuming it.
extension Drafting {
  /// Asks what the conditions make a clinician answer, of those that are present here or treated elsewhere.
  mutating func askAboutConditions() {
    askForCrisisPlan()
    for problem in problems where problem.status == .active || problem.status == .referred {
      let known = profile(problem)
      let condition: FactReference? =
        problem.condition.map { .condition($0) }
        ?? (known.isAboutSafety ? facts.risk?.reference : nil)
      if problem.status == .referred {
        ask(
          "\(problem.kind.title.capitalizedFirst) is treated elsewhere: by whom, from when, and may the program "
            + "speak with them?",
          missing: condition, why: problem.deferral?.revealed ?? "")
        if problem.condition == facts.principal?.value.id {
          ask(
            "Is this the right program, when the principal condition is treated elsewhere?",
            missing: condition, why: "The draft holds only what the program treats.")
        }
      }
      if known.isAboutSafety { askAboutWeapons() }
      for question in known.questions where isDue(question) {
        ask(
          question.text, missing: question.place ?? condition,
          why: "\(question.why.text) (\(question.why.source.title)).")
      }
    }
  }

  /// Asks about weapons, where there are thoughts of suicide or self-harm and it is not known that none is within reach.
  private mutating func askAboutWeapons() {
    let environment = facts.weapons?.value
    let asked: (question: String, subjects: [OpenQuestion.Subject])? =
      switch (environment?.weaponsInReach, environment?.weaponsLocked) {
      case (nil, _):
        (
          "Are there weapons within the person's reach, and are they locked away?",
          [.weapons, .lockedWeapons]
        )
      case (true?, nil):
        (
          "Are the weapons within the person's reach locked away, and who has the key?",
          [.lockedWeapons]
        )
      case (true?, false?): ("Who locks the weapons away or takes them, and by when?", [])
      default: nil
      }
    guard let asked, !questions.contains(where: { $0.question.revealed == asked.question }) else {
      return
    }
    ask(
      asked.question, missing: .intake(.environment), for: asked.subjects,
      why: "Safer surroundings are a step of every safety plan (\(Citation.stanleyBrown.title)).")
  }

  private func isDue(_ question: ConditionProfile.Question) -> Bool {
    if questions.contains(where: { $0.question.revealed == question.text }) { return false }
    if let place = question.place, question.isAnsweredByFact, record.fact(at: place) != nil {
      return false
    }
    guard let modality = question.modality else { return true }
    let isDrafted = interventions.contains { $0.modality == modality }
    return question.isForDrafted ? isDrafted : !isDrafted && !isDeclined(modality)
  }

  /// Asks who decides where a determination made elsewhere names another level, and no clinician has judged the level since.
  mutating func askAboutOtherLevels(_ admission: AdmissionDecision) {
    for other in record.externalComparisons(with: admission.placement, asOf: day)
    where other.relation != .agrees && other.level?.value != program.level {
      if let judged = facts.judgedLevel, judged.date >= other.result.date { continue }
      ask(
        "Which level of care is right, and who decides it? \(other.reason)",
        missing: .external(other.result.id), for: [.level],
        why: "A determination made elsewhere and the criteria of the program stand side by side; "
          + "neither replaces the other.")
    }
  }

  mutating func askWhatIsMissing(_ admission: AdmissionDecision) {
    for result in admission.determination.results
    where result.verdict == .unknown && !result.isAboutDanger && !isMeasuredOtherwise(result)
      // The question of placement is asked before anything is planned.
      && result.id != "no-acute-episode"
    {
      askAbout(result)
    }
    let isMinor = facts.age.value < PlanRule.ageOfMajority.value
    if isMinor,
      interventions.contains(where: { knowledge.modality($0.modality)?.evidence.isEmpty == false })
    {
      ask(
        "Which guideline for young people speaks for the treatments of this plan?",
        missing: .patient(.birthDate),
        why: "The person is a minor, and the guidelines on record are about adults "
          + "(\(Citation.commonPractice.title)).")
    }
    let facts: [(Bool, String, FactReference, String)] = [
      (
        patient.strengths == nil, "What is the person good at?", .patient(.strengths),
        "The plan builds on strengths."
      ),
      (
        patient.preferences == nil, "What does the person want from treatment?",
        .patient(.preferences), "Preferences guide the choice of modalities and times."
      ),
      (
        patient.commitments == nil, "What takes up the person's week?", .patient(.commitments),
        "Sessions are fitted around commitments."
      ),
      (
        patient.available == nil, "In which hours could the person come?", .patient(.available),
        "Sessions are fitted into these hours."
      ),
      (
        patient.supports == nil, "Who stands by the person?", .patient(.supports),
        "Crisis plan and relapse-prevention plan name these people."
      ),
      (
        patient.language == nil, "In which language does the person want to be treated?",
        .patient(.language),
        "The program treats in \(program.languages.map(\.text).joined(separator: ", "))."
      ),
      (
        record.medicines(on: day) == nil, "Which medicines does the person take?",
        .intake(.medications), "Medication is reconciled at admission and at discharge."
      ),
    ]
    for (isMissing, question, place, why) in facts where isMissing {
      ask(question, missing: place, why: why)
    }
    askAboutWishes()
    askAboutOthers()
    askAboutMedicalNeeds()
    askAboutReports()
    if program.attendance == nil {
      ask(
        "What does the program ask of attendance before a step down?", missing: nil,
        why: "The taper gate compares attendance with the program's own policy.")
    }
  }

  /// Whether all that a criterion misses is the usual instrument of `ConditionKind.instruments`, and one by which the draft follows the
  /// principal condition was completed, such as a site's own: then nobody is asked to take the usual one beside it.
  private func isMeasuredOtherwise(_ result: CriterionResult) -> Bool {
    guard result.judgement.missing.allSatisfy({ $0.place == .intake(.measures) }),
      !result.judgement.missing.isEmpty, let principal = self.facts.principal
    else { return false }
    return knowledge.condition(principal.value.kind).instruments.contains {
      score(latest($0))?.total != nil
    }
  }

  /// Asks how wishes are met that the draft cannot meet by itself.
  private mutating func askAboutWishes() {
    if patient.isTreatedInAnotherLanguage(by: program) {
      ask(
        "Which interpreter comes along, or which clinician speaks the person's language?",
        missing: .patient(.interpreter), for: [.interpreter],
        why: "The program treats in another language.")
    }
    if patient.culture != nil {
      ask(
        "What does treatment take up of what the person said of culture, faith and background?",
        missing: .patient(.culture),
        why: "An assessment of culture shapes the plan (\(Citation.cfr485_914.title)).")
    }
    guard let wishes = patient.preferences else { return }
    let contradictory = wishes.contradictoryModalities.map(\.title).unique.sorted()
    if !contradictory.isEmpty {
      ask(
        "Does the person want \(contradictory.asList) or not? It is wished for and declined.",
        missing: .patient(.preferences), why: "Until that is clear it is not drafted.")
    }
    if wishes.groupWork == .reluctant {
      ask(
        "What would make the groups easier for the person?", missing: .patient(.preferences),
        why: "The person would rather have single sessions, and groups are the core of the program."
      )
    }
    let deliveries = wishes.deliveries.filter { program.deliveries.contains($0) }
    if deliveries.isEmpty, !wishes.deliveries.isEmpty {
      ask(
        "Can the person come to sessions \(program.deliveries.map(\.inWords).asList)?",
        missing: .patient(.preferences),
        why: "The program does not give sessions \(wishes.deliveries.map(\.inWords).asList).")
    }
    if deliveries.contains(where: { $0 != .onsite }) {
      let remote = intake.telehealth
      if remote?.locationIsKnown != true || remote?.hasLocalEmergencyContact != true {
        ask(
          "Where is the person during sessions by video, and whom near there can the program call?",
          missing: .intake(.telehealth), why: "Both are known before the first session from home.")
      }
    }
    if let gender = wishes.groupGender, gender != .any {
      ask(
        "Which group fits the wish for a group: \(gender.title)?", missing: .patient(.preferences),
        why: "A wish guides the choice of the group.")
    }
    if !wishes.notes.isEmpty {
      ask(
        "How does treatment meet the other wishes that the person put into words?",
        missing: .patient(.preferences),
        why: "What a person asks for in their own words is not lost.")
    }
    if let gender = wishes.clinicianGender, gender != .any {
      ask(
        "Who of the team fits the wish for a clinician: \(gender.title)?",
        missing: .patient(.preferences), why: "A wish guides the choice of who is responsible.")
    }
  }

  /// Asks who decides for the person, and who takes over what depends on them.
  private mutating func askAboutOthers() {
    if facts.age.value < PlanRule.ageOfMajority.value, (patient.guardians ?? []).isEmpty {
      ask(
        patient.guardians == nil
          ? "Who may consent to treatment for the person?"
          : "Who may consent to treatment? Nobody is recorded who may, or why the person may decide alone.",
        missing: .patient(.guardians), why: "The person is a minor.")
    }
    if (patient.guardians ?? []).contains(where: { $0.isDocumented != true }) {
      ask(
        "Which document shows that somebody else may decide for the person?",
        missing: .patient(.guardians), why: "Consent counts when the authority is shown.")
    }
    let open = (patient.responsibilities ?? []).filter { $0.isCovered == nil }
    if !open.isEmpty {
      ask(
        "Who takes over during sessions: \(open.map(\.kind.title).unique.sorted().asList)?",
        missing: .patient(.responsibilities), why: "Sessions are missed when nobody takes over.")
    }
  }

  private mutating func askAboutMedicalNeeds() {
    guard let needs = facts.medicalNeeds else { return }
    let open = needs.value.filter { $0.isManaged != true }
    guard !open.isEmpty else { return }
    ask(
      "Who takes care of \(open.map(\.kind.title).unique.sorted().asList)?",
      missing: .intake(.medicalStability), why: "Physical health is looked after beside treatment.",
      because: [needs.reference])
  }
  /// Asks what is reported to whom, where a court or another authority orders treatment or is to be reported to.
  private mutating func askAboutReports() {
    guard let matters = facts.legalMatters,
      matters.value.contains(where: { $0.ordersTreatment == true || $0.reportsTo != nil })
    else { return }
    ask(
      "What may the program report about treatment, to whom and by when, and by which consent?",
      missing: .intake(.legalMatters),
      why: "Somebody outside asks for treatment or for reports: what they are told is a matter of "
        + "consent.",
      because: [matters.reference])
  }
}
