import IOPModels

// What the draft does not know, and asks for instead of assuming it.
extension Drafting {
  /// Asks what the conditions make a clinician answer, of those that are present here or treated elsewhere.
  mutating func askAboutConditions() {
    for problem in problems where problem.status == .active || problem.status == .referred {
      let known = profile(problem)
      let condition: FactReference? = problem.condition.map { .condition($0) }
      if problem.status == .referred {
        ask(
          "Who treats \(problem.kind.title), where and from when, and may the program speak with them?",
          missing: condition, why: problem.deferral?.revealed ?? "")
        if problem.condition == facts.principal?.value.id {
          ask(
            "Is this the right program, when the principal condition is treated elsewhere?",
            missing: condition, why: "The draft holds only what the program treats.")
        }
      }
      if known.isAboutSafety, record.crisisPlans.isEmpty,
        !questions.contains(where: { $0.question.revealed == Self.writeCrisisPlan })
      {
        ask(
          Self.writeCrisisPlan, missing: facts.risk?.reference ?? .intake(.risk),
          why: "Where there are thoughts of suicide or self-harm it comes first "
            + "(\(Citation.stanleyBrown.title)).")
      }
      for question in known.questions where isDue(question) {
        ask(
          question.text, missing: question.place ?? condition,
          why: "\(question.why.text) (\(question.why.source.title)).")
      }
    }
  }

  private static var writeCrisisPlan: String {
    "Who writes the crisis plan with the person today?"
  }

  private func isDue(_ question: ConditionProfile.Question) -> Bool {
    if questions.contains(where: { $0.question.revealed == question.text }) { return false }
    guard let modality = question.modality else { return true }
    let isDrafted = interventions.contains { $0.modality == modality }
    return question.isForDrafted ? isDrafted : !isDrafted && !isDeclined(modality)
  }

  mutating func askWhatIsMissing(_ admission: AdmissionDecision) {
    for result in admission.determination.results
    where result.verdict == .unknown && !result.isAboutDanger { askAbout(result) }
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
    askAboutMedicalNeeds()
    if program.attendance == nil {
      ask(
        "What does the program ask of attendance before a step down?", missing: nil,
        why: "The taper gate compares attendance with the program's own policy.")
    }
  }

  /// Asks how wishes are met that the draft cannot meet by itself.
  private mutating func askAboutWishes() {
    if patient.isTreatedInAnotherLanguage(by: program) {
      ask(
        "Which interpreter comes along, or which clinician speaks the person's language?",
        missing: .patient(.interpreter), why: "The program treats in another language.")
    }
    guard let wishes = patient.preferences else { return }
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
    if let gender = wishes.clinicianGender, gender != .any {
      ask(
        "Who of the team fits the wish for a clinician: \(gender.title)?",
        missing: .patient(.preferences), why: "A wish guides the choice of who is responsible.")
    }
  }

  private mutating func askAboutMedicalNeeds() {
    let open = (intake.medicalNeeds ?? []).filter { $0.isManaged != true }
    guard !open.isEmpty else { return }
    ask(
      "Who takes care of \(open.map(\.kind.title).unique.sorted().asList)?",
      missing: .intake(.medicalStability), why: "Physical health is looked after beside treatment.")
  }
}
