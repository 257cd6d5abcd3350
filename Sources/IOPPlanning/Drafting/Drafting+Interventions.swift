import IOPModels

extension Drafting {
  /// An intervention in the making.
  struct Sketch {
    let profile: ModalityProfile?
    let modality: Modality
    let service: ServiceKind
    var serves: [ObjectiveID]
    var skills: [Skill] = []
    let why: String
    var insteadOf: [Intervention.Alternative] = []
    let dose: Dose?
  }

  mutating func draftInterventions(phases: [Phase]) {
    var planned: [(modality: Modality, choices: [Choice])] = []
    for problem in activeProblems {
      let choice = choose(for: problem)
      guard let chosen = choice.chosen else {
        ask(
          "Which treatment fits \(problem.kind.title)? \(nothingChosen(for: choice))",
          missing: problem.condition.map { .condition($0) },
          why: "Every objective is served by an intervention, here or by referral.")
        continue
      }
      askAbout(choice)
      let modality = chosen.profile.modality
      if let place = planned.firstIndex(where: { $0.modality == modality }) {
        planned[place].choices.append(choice)
      } else {
        planned.append((modality, [choice]))
      }
    }
    for entry in planned { addTherapy(entry.choices, phases) }
    addCompanions(phases)
    addCommonInterventions(phases)
    useTheWeek(phases)
    askAboutHours(phases)
    dropWhatIsPlanned()
    for id in objectives.map(\.id) where !interventions.contains(where: { $0.serves.contains(id) })
    {
      ask(
        "What is done for objective \(id)?", missing: .objective(id), for: [.intervention],
        why: "An objective is served by an intervention.")
    }
  }

  // MARK: Questions about a choice

  private mutating func askAbout(_ choice: Choice) {
    guard let profile = choice.chosen?.profile else { return }
    let title = profile.modality.title
    askAboutReadiness(for: profile, choice.problem)
    if let note = choice.asCommonPractice {
      ask(
        "Does \(title) fit \(choice.problem.kind.title)? \(note.text)",
        missing: choice.problem.condition.map { .condition($0) },
        why: "No guideline on record speaks for a treatment of it (\(note.source.title)).")
    }
    askAboutCautions(of: profile, for: choice.problem)
  }

  /// Asks whether somebody is ready for what asks for readiness, where nobody has recorded any.
  private mutating func askAboutReadiness(for profile: ModalityProfile, _ problem: Problem) {
    guard profile.asksFor != nil, readiness(for: problem) == nil else { return }
    ask(
      "Is the person ready for \(profile.modality.title)?", missing: .intake(.readiness),
      why: "It asks for readiness, and nobody has recorded the readiness to change.")
  }

  /// Asks what decides a caution; what admission and placement ask about already is not asked twice.
  mutating func askAboutCautions(of profile: ModalityProfile, for problem: Problem) {
    for caution in profile.cautions(for: problem.kind)
    where caution.kind == .takeCare && caution.circumstances == [.violence] {
      let (verdict, place) = circumstance(.violence)
      guard verdict == .met, let place else { continue }
      ask(
        "Can \(profile.modality.title) begin now? \(caution.text)", missing: place,
        for: [.violence],
        why: "Violence among the people around is on record (\(caution.source.title)).")
    }
    for caution in profile.cautions(for: problem.kind) where caution.kind == .postpone {
      for cause in caution.circumstances where ![.acuteDanger, .unsafeHome].contains(cause) {
        let (verdict, place) = circumstance(cause)
        guard verdict == .unknown, let place,
          !questions.contains(where: { $0.missing == place && $0.asksFor.contains(cause.subject) })
        else { continue }
        ask(
          "Is there \(cause.title)?", missing: place, for: [cause.subject],
          why: "\(profile.modality.title.capitalizedFirst) waits while there is.")
      }
    }
  }

  /// Says why no modality was chosen for a problem: what was passed over, or that no source is on record.
  private func nothingChosen(for choice: Choice) -> String {
    guard !choice.passed.isEmpty else {
      return "IOPKit has no source on record for \(choice.problem.kind.title)."
    }
    let kind = choice.problem.kind
    return choice.passed.map { alternative in
      let because = alternative.because.revealed
      let next = because == Self.notOffered || because == Self.noService
      let title = alternative.modality.title.capitalizedFirst
      let evidence = knowledge.modality(alternative.modality)?.evidence(for: kind)
      return
        (evidence.map { "\(title) is \($0.strength.words) (\($0.source.title)). " }
        ?? "\(title): ") + because + (next ? " Refer, or arrange it." : "")
    }.joined(separator: " ")
  }

  // MARK: Treatments

  private mutating func addTherapy(_ choices: [Choice], _ phases: [Phase]) {
    guard let chosen = choices.first?.chosen else { return }
    let profile = chosen.profile
    let given = choices.map { services(of: profile, for: $0.problem) }
    let places = given.flatMap(\.self).unique
    // Each skill is taught in one place, and practised from there.
    let teaches = places.first { $0 == .skillsGroup } ?? places.first
    for (index, service) in places.enumerated() {
      let here = zip(choices, given).filter { $1.contains(service) }.map(\.0)
      add(
        Sketch(
          profile: profile, modality: profile.modality, service: service,
          serves: here.flatMap { objectives(of: $0.problem) }.unique,
          skills: service == teaches ? skills(of: profile, for: choices.map(\.problem)) : [],
          why: why(here),
          // What was passed over for a problem stands once, at the first service in which that problem is treated.
          insteadOf: passed(
            zip(choices, given).filter {
              $1.first { places.prefix(index + 1).contains($0) } == service
            }
            .map(\.0), but: profile.modality),
          dose: dose(of: service, in: phases)))
    }
  }

  /// Takes a way of working out of what was passed over where the plan has it for the same objectives.
  private mutating func dropWhatIsPlanned() {
    let planned = interventions.map { ($0.modality, Set($0.serves)) }
    for place in interventions.indices {
      let serves = interventions[place].serves
      interventions[place].insteadOf.removeAll { other in
        planned.contains { $0.0 == other.modality && !$0.1.isDisjoint(with: serves) }
      }
    }
  }

  /// Gives the sessions of the week that nothing uses yet to what is planned, and asks what is done in the others.
  private mutating func useTheWeek(_ phases: [Phase]) {
    guard let week = phases.first?.mix, !interventions.isEmpty else { return }
    var idle: [Phase.ServiceDose] = []
    for entry in week where !interventions.contains(where: { $0.service == entry.service }) {
      let service = entry.service
      let fitting = interventions.compactMap { planned in
        knowledge.modality(planned.modality).map { (planned, $0) }
      }.first { $0.1.services.contains(service) && $0.1.kind != .approach }
      guard let (planned, profile) = fitting else {
        idle.append(entry)
        continue
      }
      let problems = activeProblems.filter { problem in
        objectives(of: problem).contains { planned.serves.contains($0) }
      }
      add(
        Sketch(
          profile: profile, modality: profile.modality, service: service, serves: planned.serves,
          skills: service.isGroup ? skills(of: profile, for: problems) : [],
          why: "\(profile.modality.title.capitalizedFirst) goes on in these sessions of the week.",
          dose: dose(of: service, in: phases)))
    }
    guard !idle.isEmpty else { return }
    let sessions = idle.map { "\($0.service.title) (\($0.perWeek) × \($0.minutes))" }
    ask(
      "What is done in these sessions of the week: \(sessions.asList)?", missing: .phase(1),
      for: [.intervention],
      why: "A plan says what each service is for, and nothing that is planned here is given there.")
  }

  private func passed(_ choices: [Choice], but modality: Modality) -> [Intervention.Alternative] {
    var found: [Intervention.Alternative] = []
    for other in choices.flatMap(\.passed)
    where other.modality != modality && !found.contains(where: { $0.modality == other.modality }) {
      found.append(other)
    }
    return found
  }

  private func why(_ choices: [Choice]) -> String {
    guard let chosen = choices.first?.chosen else { return "" }
    var reasons: [String] = []
    for choice in choices {
      if let evidence = choice.chosen?.evidence {
        let strength = evidence.strength.rawValue
        reasons.append(
          "\(strength) for \(evidence.condition.title) (\(evidence.source.title))")
      } else {
        reasons.append("common practice for \(choice.problem.kind.title)")
      }
    }
    var sentences = [
      "\(reasons.unique.asList.capitalizedFirst); works on \(chosen.profile.worksOn)."
    ]
    sentences += choices.compactMap(\.asCommonPractice).map(\.text).unique
    if chosen.isWanted { sentences.append("The person asks for it.") }
    if chosen.history > 0 { sentences.append("It helped before.") }
    return sentences.joined(separator: " ")
  }

  /// The services in which a modality is given for a problem: a substance use disorder has a service of its own where there is one.
  private func services(of profile: ModalityProfile, for problem: Problem) -> [ServiceKind] {
    let offered = profile.services.filter { program.services.contains($0) }
    if self.profile(problem).isSubstanceUse, offered.contains(.addictionTreatment) {
      return [.addictionTreatment]
    }
    let others = offered.filter { $0 != .addictionTreatment }
    return others.isEmpty ? offered : others
  }

  /// The skills that a modality teaches for some problems: those that suit the problems first, else those of the modality.
  func skills(of profile: ModalityProfile, for problems: [Problem]) -> [Skill] {
    let steady = [.acuteDanger, .mania, .activePsychosis].allSatisfy {
      circumstance($0).verdict != .met
    }
    let isManic = circumstance(.mania).verdict == .met
    let considersNoChange = !problems.isEmpty && problems.allSatisfy(considersNoChangeOfUse)
    func suits(_ skill: Skill) -> Bool {
      (steady || !Self.exposure.contains(skill)) && !(isManic && Self.activating.contains(skill))
        && !(considersNoChange && Self.keeping.contains(skill))
    }
    let suiting = problems.flatMap { self.profile($0).skills }.unique.filter { skill in
      suits(skill)
        && (profile.skills.contains(skill) || profile.parts.contains { $0.skills.contains(skill) })
    }
    return suiting.isEmpty ? profile.skills.filter(suits) : suiting
  }

  /// Whether a problem is the use of a substance, and the person does not consider a change of it now.
  func considersNoChangeOfUse(_ problem: Problem) -> Bool {
    profile(problem).isSubstanceUse && readiness(for: problem) == .precontemplation
  }

  /// Skills of keeping to a change of use: not taught while somebody does not consider one.
  private static let keeping: Set<Skill> = [.lapsePlan, .refusal, .relapseSigns]

  /// Skills of facing what is feared: not taught in acute danger, mania or psychosis.
  private static let exposure: Set<Skill> = [.fearLadder, .facingFears, .responsePrevention]

  /// Skills of doing more: not taught in mania, which has too much of it.
  private static let activating: Set<Skill> = [.activityScheduling, .gradedTasks]

  /// What stands beside the treatments, problem by problem.
  private mutating func addCompanions(_ phases: [Phase]) {
    for problem in activeProblems {
      addMedicine(for: problem)
      for companion in profile(problem).companions {
        guard let profile = knowledge.modality(companion.modality) else { continue }
        if profile.services.contains(.familyTherapy) {
          askAboutFamily(offering: profile, why: companion.why.text)
        }
        let obstacle = obstacle(to: profile, for: problem)
        if obstacle == Self.notReady {
          ask(
            "When can \(profile.modality.title) begin? \(Self.notReady)",
            missing: problem.condition.map { .condition($0) },
            why: "\(companion.why.text) (\(companion.why.source.title)).")
        }
        guard obstacle == nil, let service = services(of: profile, for: problem).first
        else { continue }
        askAboutReadiness(for: profile, problem)
        let skills =
          interventions.contains { $0.modality == profile.modality }
          ? [] : skills(of: profile, for: [problem])
        add(
          Sketch(
            profile: profile, modality: profile.modality, service: service,
            serves: objectives(of: problem), skills: skills,
            why: "\(companion.why.text) (\(companion.why.source.title)).",
            dose: dose(of: service, in: phases)))
      }
      let serving = interventions.filter { planned in
        objectives(of: problem).contains { planned.serves.contains($0) }
      }
      let isTreated = serving.contains {
        $0.service == .addictionTreatment
          || knowledge.modality($0.modality)?.evidence(for: problem.kind) != nil
      }
      let isOffered = program.services.contains(.addictionTreatment)
      if profile(problem).isSubstanceUse, !isTreated || !isOffered {
        ask(
          isOffered
            ? "Who gives addiction treatment? None of its ways of working can be drafted here."
            : "Who gives addiction treatment? The program does not offer it.",
          missing: problem.condition.map { .condition($0) },
          why: "Active or recent \(problem.kind.title) needs a service of its own.")
      }
    }
  }

  /// Adds treatment with a medicine beside the talking treatment of a problem: where the person asks for it, or takes one for it.
  private mutating func addMedicine(for problem: Problem) {
    for option in knowledge.options(for: problem.kind) {
      let profile = option.profile
      let isWanted = patient.preferences?.modalities.contains(profile.modality) ?? false
      guard profile.isMedicine, isWanted || !medicines(for: problem).isEmpty,
        obstacle(to: profile, for: problem) == nil,
        !interventions.contains(where: { $0.modality == profile.modality })
      else { continue }
      let (strength, source) = (option.evidence.strength.rawValue, option.evidence.source.title)
      add(
        Sketch(
          profile: profile, modality: profile.modality, service: .medicationManagement,
          serves: objectives(of: problem),
          why: "\(strength.capitalizedFirst) for \(problem.kind.title) (\(source)). "
            + (isWanted ? "The person asks for it." : "The person takes a medicine for it."),
          dose: nil))
    }
  }

  /// The medicines that the person takes for a problem, by what is recorded of each.
  func medicines(for problem: Problem) -> [Medication] {
    (record.medicines(on: day) ?? []).filter { medicine in
      problem.condition.map { medicine.treats.contains($0) } ?? false
    }
  }

  // MARK: Adding

  func offers(_ modality: Modality, _ service: ServiceKind) -> Bool {
    program.services.contains(service) && program.modalities.contains(modality)
      && !isDeclined(modality)
  }

  /// Adds an intervention, or lets the one that has its modality and service serve more.
  mutating func add(_ sketch: Sketch) {
    if let place = interventions.firstIndex(where: {
      $0.modality == sketch.modality && $0.service == sketch.service
    }) {
      interventions[place].serves = (interventions[place].serves + sketch.serves).unique
      let why = interventions[place].why?.revealed ?? ""
      if !why.holds(sketch.why) {
        interventions[place].why = PrivateText("\(why) \(sketch.why)")
      }
      return
    }
    // The hours of a service are given once: who shares them is a question for the team.
    let sharing = interventions.filter { $0.service == sketch.service && $0.dose != nil }
    // A skill is taught in one place, and practised from there.
    let taught = Set(interventions.flatMap(\.skills))
    let skills = sketch.skills.filter { !taught.contains($0) }
    let (owner, role) = owner(of: sketch)
    interventions.append(
      Intervention(
        id: InterventionID(known: "i-\(interventions.count + 1)"), serves: sketch.serves,
        modality: sketch.modality, service: sketch.service,
        dose: sharing.isEmpty ? sketch.dose : nil, owner: owner, ownerRole: role,
        skills: skills, practice: practice(of: skills),
        why: PrivateText(sketch.why + cautions(of: sketch)), insteadOf: sketch.insteadOf))
    if let dose = sketch.dose, let first = sharing.first {
      ask(
        "How are the \(dose) of \(sketch.service.title) shared between \(first.modality.title) and "
          + "\(sketch.modality.title)?",
        missing: newest, for: [.dose], why: "The weekly mix has these hours once.")
    } else if interventions.last?.dose == nil, sharing.isEmpty {
      ask(
        "How often is there \(sketch.modality.title), and how long is a session?", missing: newest,
        for: [.dose],
        why: "No source gives a frequency for it here: the team agrees on it with the person.")
    }
  }

  /// The intervention that was drafted last.
  var newest: FactReference? { interventions.last.map { .intervention($0.id) } }

  /// Who is responsible: the first of the team whose role usually gives the service and may give the modality, else the role.
  private func owner(of sketch: Sketch) -> (Identifier<Clinician>?, TeamRole?) {
    func fits(_ role: TeamRole) -> Bool {
      program.mayOwn(role, sketch.service) != false
        && sketch.profile?.mayDeliver(role) != false
    }
    let roles = sketch.service.usualOwners.filter(fits)
    for role in roles {
      if let owner = record.clinicians.first(where: { $0.role == role }) { return (owner.id, role) }
    }
    if let owner = record.clinicians.first(where: {
      fits($0.role) && program.mayOwn($0.role, sketch.service) == true
    }) {
      return (owner.id, owner.role)
    }
    let others = sketch.profile?.deliverers.first(where: fits)
    return (nil, roles.first ?? others ?? sketch.service.usualOwners.first)
  }

  /// What to mind with this person, in sentences after the reason.
  private func cautions(of sketch: Sketch) -> String {
    let all = sketch.profile?.cautions ?? []
    guard !all.isEmpty else { return "" }
    let kinds = activeProblems.filter { objectives(of: $0).contains(where: sketch.serves.contains) }
      .map(\.kind)
    let cautions = all.filter { caution in
      guard caution.condition.map(kinds.contains) ?? true else { return false }
      switch caution.kind {
      case .takeCare:
        return caution.circumstances.isEmpty ? caution.condition != nil : holds(caution) == .met
      case .recommendedAgainst: return caution.condition != nil
      case .postpone, .noReasonToWithhold: return false
      }
    }
    return cautions.map { " Mind: \($0.text)" }.joined()
  }

  /// The weekly dose of a service in the first phase; nil when the first phase has none of it.
  func dose(of service: ServiceKind, in phases: [Phase]) -> Dose? {
    guard let entry = phases.first?.mix.first(where: { $0.service == service }) else { return nil }
    return try? Dose(sessions: entry.perWeek, everyWeeks: 1, minutes: entry.minutes)
  }
}

// MARK: Practice between sessions

extension Drafting {
  /// Skills for the moment in which it gets hard, rather than for practice beforehand.
  private static let forHardMoments: Set<Skill> = [
    .usingSafetyPlan, .grounding, .distressTolerance, .distraction, .urgeSurfing, .slowBreathing,
    .askingForHelp, .lapsePlan, .refusal,
  ]

  /// How the person tries out each skill between sessions, in words for the person.
  func practice(of skills: [Skill]) -> [Intervention.Practice] {
    let place = markedImpacts.first?.domain.title
    return skills.map { skill in
      var words = skill.title.capitalizedFirst
      if let about = skill.about { words += ": \(about)" }
      words += ". "
      if Self.exposure.contains(skill) {
        words += "Take only the step that you agreed on in the session, and no other by yourself."
      } else if Self.forHardMoments.contains(skill) {
        words += "Try it once when things are calm, and use it as soon as it gets hard."
      } else if let place {
        words += "Try it between sessions, first where it matters most to you now: \(place)."
      } else {
        words += "Try it between sessions, on a day that suits you."
      }
      return Intervention.Practice(skill, task: PrivateText(words + " Tell us how it went."))
    }
  }
}

extension String {
  /// Whether the text holds another one, byte by byte.
  func holds(_ part: String) -> Bool {
    let (own, sought) = (Array(utf8), Array(part.utf8))
    guard let first = sought.first else { return true }
    guard sought.count <= own.count else { return false }
    return (0...own.count - sought.count).contains { start in
      own[start] == first && own[start..<start + sought.count].elementsEqual(sought)
    }
  }
}

extension ModalityProfile {
  /// Whether the way of working is a treatment with medicines, which stands beside talking treatments and not in their place.
  var isMedicine: Bool { services == [.medicationManagement] }
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
