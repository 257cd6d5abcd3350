public import IOPModels

extension CareRecord {
  /// Returns what the record knows on a day of the person, as far as a plan can rest on it, each fact with its day.
  ///
  /// Results and counts, conditions, impacts, assessments of risk, the fields of the assessment and of the person, later updates,
  /// stated goals, strengths, needs, medicines, reactions, days of the diary card and of self-care, support persons, commitments, crisis
  /// plans, coverage with its authorizations and aid, and the team. Of the sessions only those to which somebody stayed away without a
  /// word, and the first that was not on site, for a plan rests on no other.
  ///
  /// A fact differs from what it was when anything of it does, in its words or in its ``Evidence/digest``: a result that repeats itself is
  /// no other fact, whoever took it on which day.
  public func facts(asOf date: CalendarDate) -> [Evidence] {
    var seen: Set<FactReference> = []
    return asKnown(on: date).allFacts(on: date).filter { seen.insert($0.fact).inserted }
  }

  /// The facts of a record that holds nothing of after a day.
  private func allFacts(on date: CalendarDate) -> [Evidence] {
    var facts = intake.conditions.map { shown($0).with($0) }
    facts += (intake.impacts ?? []).map { shown($0).with($0) }
    facts += IntakeField.allCases.compactMap { fact(of: $0) }
    facts += intake.statedGoals.map { shown($0).with($0) }
    facts += (intake.measures + measures).map { shown($0).with($0) }
    facts += externalResults.map { shown($0).with($0) }
    facts += (intake.behaviours + behaviours).map { shown($0).with($0) }
    facts += ((intake.risk.map { [$0] } ?? []) + risks).map { shown($0).with($0) }
    facts += updates.map { shown($0).with($0) }
    facts += factsOfNeeds(on: date)
    facts += factsOfMedicines(on: date)
    facts += ((intake.adverseReactions ?? []) + adverseReactions).map { shown($0).with($0) }
    facts += diaryCards.map { shown($0).with($0) }
    facts += selfCare.map { shown($0).with($0) }
    facts += formulations.map { shown($0).with($0) }
    facts += coordination.map { shown($0).with($0) }
    facts += deliveryChanges.map { shown($0).with($0) }
    facts += crisisPlans.map { shown($0).with($0) }
    facts += coverages.map { shown($0, isVerified: $0.isVerified(by: date)).with($0) }
    facts += authorizations.map { shown($0).with($0) }
    facts += aid.map { shown($0).with($0) }
    facts += PatientField.allCases.compactMap { fact(of: $0) }
    facts += (patient.strengths ?? []).map { shown(strength: $0) }
    facts += factsOfSupports(on: date)
    facts += (patient.commitments ?? []).map { shown($0).with($0) }
    facts += clinicians.map { shown($0).with($0) }
    let missed = sessions.filter { $0.attendance == .noShow }
    let remote = sessions.filter { $0.delivery != .onsite }
      .min { ($0.date, $0.id) < ($1.date, $1.id) }
    facts += (missed + [remote].compactMap(\.self)).map { shown($0) }
    return facts
  }

  private func factsOfNeeds(on date: CalendarDate) -> [Evidence] {
    (intake.needs + needs).map { need in
      let standing = status(of: need.id, on: date)
      return shown(need, standing).with(need)
    }
  }

  private func factsOfMedicines(on date: CalendarDate) -> [Evidence] {
    let entries = (intake.medications ?? []) + medications
    let taken = Dictionary(
      Medication.taken(on: date, of: entries, after: medicationChanges).map { ($0.id, $0) }
    ) { first, _ in first }
    return entries.map { entry in
      let now = taken[entry.id]
      return shown(now ?? entry, isTaken: now != nil).with(now ?? entry)
    }
  }

  private func factsOfSupports(on date: CalendarDate) -> [Evidence] {
    (patient.supports ?? []).map { person in
      let answers = contactConsents.filter { $0.support == person.id }.sortedByDate(\.date)
      return shown(person, mayContact: mayContact(person, on: date))
        .with([StableDigest.of(person) ?? ""] + answers.map { StableDigest.of($0) ?? "" })
    }
  }

  /// The fact of a field of the assessment; what has entries of its own is not told twice.
  private func fact(of field: IntakeField) -> Evidence? {
    let value: String? =
      switch field {
      case .conditions, .impacts, .risk, .measures, .statedGoals: nil
      case .telehealth: StableDigest.of(intake.telehealth)
      case .priorTreatment: StableDigest.of(intake.priorTreatment)
      case .mentalStatus: StableDigest.of(intake.mentalStatus)
      case .environment: StableDigest.of(intake.environment)
      case .substances: StableDigest.of(intake.substances)
      case .medicalNeeds: StableDigest.of(intake.medicalNeeds)
      case .living: StableDigest.of(intake.living)
      case .legalMatters: StableDigest.of(intake.legalMatters)
      case .perinatal: StableDigest.of(intake.perinatal)
      case .medications: StableDigest.of((intake.medications ?? []).map(\.id.text).sorted())
      case .reactions: StableDigest.of((intake.adverseReactions ?? []).map(\.id.text).sorted())
      default: ""
      }
    return value.flatMap { fact(at: .intake(field), digest: $0) }
  }

  /// The fact of a field of the person; a list of strengths is told strength by strength.
  private func fact(of field: PatientField) -> Evidence? {
    let value: String? =
      switch field {
      case .strengths: patient.strengths?.isEmpty == true ? "" : nil
      case .birthDate: StableDigest.of(patient.birthDate)
      case .preferences: StableDigest.of(patient.preferences)
      case .supports: StableDigest.of((patient.supports ?? []).map(\.id.text).sorted())
      case .commitments: StableDigest.of((patient.commitments ?? []).map(\.id.text).sorted())
      case .responsibilities: StableDigest.of(patient.responsibilities)
      case .guardians: StableDigest.of(patient.guardians)
      default: ""
      }
    return value.flatMap { fact(at: .patient(field), digest: $0) }
  }

  /// The fact at a place with the digest of its value; an empty one leaves it to what the fact says.
  private func fact(at place: FactReference, digest: String) -> Evidence? {
    guard var fact = fact(at: place) else { return nil }
    fact.digest = digest.isEmpty ? nil : digest
    return fact
  }
}

extension Evidence {
  /// The fact with the digest of what it is about, apart from which entry it is, of which day, and who made it.
  fileprivate func with(_ entry: some Encodable) -> Evidence {
    var copy = self
    copy.digest = StableDigest.of(entry, without: ["id", "date", "by"])
    return copy
  }

  fileprivate func with(_ digests: [String]) -> Evidence {
    var copy = self
    copy.digest = StableDigest.of(digests)
    return copy
  }
}

// MARK: Entries as facts

extension CareRecord {
  func shown(_ entry: some DatedEntry) -> Evidence { entry.evidence }
  func shown(_ entry: MeasureResult) -> Evidence {
    Evidence(.measure(entry.id), on: entry.date, says: entry.inWords(by: instruments))
  }
  func shown(_ entry: Coverage, isVerified: Bool = false) -> Evidence {
    let words = "coverage\(entry.kind.map { ", \($0.title)" } ?? "")"
    return Evidence(
      .coverage(entry.id), on: entry.recorded, says: isVerified ? "\(words), verified" : words)
  }
  func shown(_ entry: Authorization) -> Evidence {
    Evidence(
      .authorization(entry.id), on: entry.date,
      says: "authorization of treatment: \(entry.decision.rawValue.spacedWord)")
  }
  func shown(_ entry: FinancialAid) -> Evidence {
    Evidence(
      .aid(entry.id), on: entry.date,
      says: "\(entry.kind.title): \(entry.decision.rawValue.spacedWord)")
  }
  func shown(_ entry: AdverseReaction) -> Evidence {
    Evidence(.reaction(entry.id), on: entry.noted, says: "bad reaction: \(entry.cause.revealed)")
  }
  func shown(_ entry: Clinician) -> Evidence {
    Evidence(.clinician(entry.id), says: "of the team: \(entry.role.title)")
  }
  func shown(_ entry: ClinicalCondition) -> Evidence {
    Evidence(.condition(entry.id), on: intake.date, says: entry.inWords)
  }
  func shown(_ entry: FunctionalImpact) -> Evidence {
    Evidence(.impact(entry.domain), on: intake.date, says: entry.inWords)
  }
  func shown(_ entry: StatedGoal) -> Evidence {
    Evidence(.statedGoal(entry.id), on: intake.date, says: "“\(entry.words.revealed)”")
  }
  func shown(_ entry: CaseNeed, _ standing: CaseNeedUpdate.Status? = nil) -> Evidence {
    Evidence(
      .need(entry.id), on: entry.opened,
      says: "need: \(entry.kind.title)" + (standing.map { ", \($0.rawValue.spacedWord)" } ?? ""))
  }
  func shown(_ entry: Medication, isTaken: Bool = true) -> Evidence {
    Evidence(
      .medication(entry.id), on: entry.started,
      says: entry.name.revealed + (isTaken ? "" : ", not taken"))
  }
  func shown(_ entry: SupportPerson, mayContact: Bool? = nil) -> Evidence {
    let contact = mayContact.map { $0 ? ", may be contacted" : ", may not be contacted" } ?? ""
    return Evidence(
      .support(entry.id), says: "support person, \(entry.relationship.title)\(contact)")
  }
  func shown(_ entry: Commitment) -> Evidence {
    Evidence(.commitment(entry.id), says: "\(entry.kind.title), \(entry.times)")
  }
  func shown(strength: PrivateText) -> Evidence {
    Evidence(.strength(strength.revealed), says: "named as a strength: \(strength.revealed)")
  }
  func shown(_ entry: Session) -> Evidence {
    Evidence(
      .session(entry.id), on: entry.date,
      says: "\(entry.service.title), \(entry.attendance?.text ?? entry.status.rawValue)")
  }
  func shown(_ entry: CrisisPlan) -> Evidence {
    Evidence(.crisisPlan(entry.id), on: entry.date, says: "crisis plan")
  }
}
