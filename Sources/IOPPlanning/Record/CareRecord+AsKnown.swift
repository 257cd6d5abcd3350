public import IOPModels

extension CareRecord {
  /// Returns the record as it stood at the end of a day: later entries are left out.
  ///
  /// Of a session after the day only the plan to hold it remains; of a plan version, later signatures are left out. What carries
  /// no day of its own stays as it is: the person without the commitments of which the program learned later, the program, the team, the timetable, and the intake assessment without the
  /// results, counts and needs that are of a later day. What a later correction changed stands as it did on the day. ``KnownFacts`` uses none of its facts before its day.
  public func asKnown(on date: CalendarDate) -> CareRecord {
    guard !corrections.contains(where: { $0.date > date }) else {
      return beforeCorrections(after: date).asKnown(on: date)
    }
    var copy = self
    copy.intake = intake.asKnown(on: date)
    copy.admission = admission.flatMap { $0.date <= date ? $0 : nil }
    copy.plans = plans.keeping { $0.made <= date }.map { $0.asKnown(on: date) }
    copy.measures = measures.keeping { $0.date <= date }
    copy.behaviours = behaviours.keeping { $0.date <= date }
    copy.risks = risks.keeping { $0.date <= date }
    copy.updates = updates.keeping { $0.date <= date }
    copy.medications = medications.keeping { medicine in
      medicine.started.map { $0 <= date } ?? !beginsLater(medicine.id, than: date)
    }
    if !sessions.allSatisfy({ $0.isKnown(on: date) }) {
      copy.sessions = sessions.map { $0.asKnown(on: date) }
    }
    copy.needs = needs.keeping { $0.opened <= date }
    copy.needUpdates = needUpdates.keeping { $0.date <= date }
    copy.reviews = reviews.keeping { $0.date <= date }
    copy.phaseChanges = phaseChanges.keeping { $0.date <= date }
    copy.crisisPlans = crisisPlans.keeping { $0.date <= date }
    copy.relapsePlans = relapsePlans.keeping { $0.date <= date }
    copy.dischargePlans = dischargePlans.keeping { $0.date <= date }
    copy.discharge = discharge.flatMap { $0.date <= date ? $0 : nil }
    copy.medicationChanges = medicationChanges.keeping { $0.date <= date }
    copy.reconciliations = reconciliations.keeping { $0.date <= date }
    copy.adverseReactions = adverseReactions.keeping { $0.noted <= date }
    copy.contactConsents = contactConsents.keeping { $0.date <= date }
    copy.assents = assents.keeping { $0.date <= date }
    if patient.commitments?.contains(where: { $0.isLearned(after: date) }) ?? false {
      copy.patient.commitments = patient.commitments(knownOn: date)
    }
    copy.externalResults = externalResults.keeping { $0.date <= date }
    copy.coverages = coverages.compactMap { $0.asKnown(on: date) }
    copy.authorizations = authorizations.keeping { $0.date <= date }
    copy.aid = aid.keeping { $0.date <= date }
    copy.consents = consents.compactMap { $0.asKnown(on: date) }
    copy.diaryCards = diaryCards.keeping { $0.date <= date }
    copy.skillPractices = skillPractices.keeping { $0.date <= date }
    copy.selfCare = selfCare.keeping { $0.date <= date }
    copy.coordination = coordination.keeping { $0.date <= date }
    copy.formulations = formulations.keeping { $0.date <= date }
    copy.deliveryChanges = deliveryChanges.keeping { $0.date <= date }
    copy.extensions = extensions.compactMap { $0.asKnown(on: date) }
    copy.drafts = drafts.filter { $0.date <= date }
    copy.suggestionDecisions = suggestionDecisions.filter { $0.decided.date <= date }
    return copy
  }

  /// Returns the latest version of the treatment plan that was made by a day, of one day the last entry; nil when there is none.
  public func plan(on date: CalendarDate) -> TreatmentPlan? {
    newestPlanIndex { $0.made <= date }.map { plans[$0].asKnown(on: date) }
  }

  /// Returns the version of the plan that was signed and in force on a day; nil when there is none.
  public func planInForce(on date: CalendarDate) -> TreatmentPlan? {
    newestPlanIndex { plan in plan.signed.map { $0 <= date } ?? false }
      .map { plans[$0].asKnown(on: date) }
  }

  /// Returns the latest crisis plan that was made by a day; of one day the last entry.
  public func crisisPlan(on date: CalendarDate) -> CrisisPlan? {
    crisisPlans.latest(by: \.date) { $0.date <= date }
  }

  /// Returns the latest relapse-prevention plan that was made by a day; of one day the last entry.
  public func relapsePlan(on date: CalendarDate) -> RelapsePreventionPlan? {
    relapsePlans.latest(by: \.date) { $0.date <= date }
  }

  /// Returns the latest discharge plan that was made by a day; of one day the last entry.
  public func dischargePlan(on date: CalendarDate) -> DischargePlan? {
    dischargePlans.latest(by: \.date) { $0.date <= date }
  }

  /// Returns the latest assessment of danger, the one of the intake included, that was made by a day.
  public func risk(on date: CalendarDate) -> RiskAssessment? {
    allRisks(through: date).last
  }

  /// Returns the assessments of danger by a day, the one of the intake included, from the first to the last.
  public func allRisks(through date: CalendarDate) -> [RiskAssessment] {
    let first = intake.risk.map { [$0] } ?? []
    return (first + risks).filter { $0.date <= date }.sortedByDate(\.date)
  }

  /// Returns the results of an instrument by a day, those of the intake included, from the first to the last.
  public func results(
    of instrument: InstrumentID, through date: CalendarDate
  ) -> [MeasureResult] {
    (intake.measures + measures).filter { $0.instrument == instrument && $0.date <= date }
      .sortedByDate(\.date)
  }

  /// Returns the counts of a behaviour by a day, those of the intake included, from the first to the last.
  public func counts(of behaviour: Behaviour, through date: CalendarDate) -> [BehaviourCount] {
    (intake.behaviours + behaviours).filter { $0.behaviour == behaviour && $0.date <= date }
      .sortedByDate(\.date)
  }

  /// Returns the number of the phase in which the person was on a day; nil before admission.
  public func phaseNumber(on date: CalendarDate) -> Int? {
    guard let admission, admission.date <= date else { return nil }
    return phaseChanges.latest(by: \.date) { $0.date <= date }?.to ?? 1
  }

  /// Returns the first day of the phase in which the person was on a day; nil before admission.
  public func phaseStart(on date: CalendarDate) -> CalendarDate? {
    guard let admission, admission.date <= date else { return nil }
    return phaseChanges.filter { $0.date <= date }.map(\.date).max() ?? admission.date
  }

  /// Returns the case-management needs that were known by a day and not yet met or handed over.
  public func openNeeds(on date: CalendarDate) -> [CaseNeed] {
    let known = (intake.needs + needs).filter { $0.opened <= date }
    var status: [Identifier<CaseNeed>: CaseNeedUpdate.Status] = [:]
    for update in needUpdates.filter({ $0.date <= date }).sortedByDate(\.date) {
      status[update.need] = update.status
    }
    return known.filter { !(status[$0.id]?.isClosed ?? false) }
  }

  /// Returns where a need stood on a day; nil when nothing was recorded about it by then.
  public func status(
    of need: Identifier<CaseNeed>, on date: CalendarDate
  ) -> CaseNeedUpdate.Status? {
    needUpdates.filter { $0.need == need && $0.date <= date }.sortedByDate(\.date).last?.status
  }

  /// Returns the medicines that are taken at the end of a day, each with its dose of that day; nil when nobody has asked and none is on record.
  public func medicines(on date: CalendarDate) -> [Medication]? {
    let entries = (intake.medications ?? []) + medications
    let taken = Medication.taken(on: date, of: entries, after: medicationChanges)
    return taken.isEmpty && intake.medications == nil ? nil : taken
  }

  /// Returns the allergies and other bad reactions noted by a day; nil when nobody has asked and none is on record.
  public func reactions(on date: CalendarDate) -> [AdverseReaction]? {
    let known = ((intake.adverseReactions ?? []) + adverseReactions).filter { $0.noted <= date }
    return known.isEmpty && (intake.adverseReactions == nil || intake.date > date) ? nil : known
  }

  /// Returns whether the program may contact a support person on a day; nil when nobody has asked.
  ///
  /// - Parameters:
  ///   - person: the support person.
  ///   - purpose: for what; nil asks whether contact is agreed for at least one purpose.
  ///   - date: the day.
  public func mayContact(
    _ person: SupportPerson, for purpose: ContactConsent.Purpose? = nil, on date: CalendarDate
  ) -> Bool? {
    ContactConsent.allows(person, for: purpose, on: date, by: contactConsents)
  }

  /// Returns what the person last said about a decision that somebody else makes, by a day; nil when nobody has asked.
  public func assent(
    about power: Guardian.Power = .treatment, on date: CalendarDate
  ) -> Assent.Decision? {
    assents.filter { $0.power == power && $0.date <= date }.sortedByDate(\.date).last?.decision
  }

  /// Whether all that is known of a medicine is that it is started after a day.
  private func beginsLater(_ medicine: Identifier<Medication>, than date: CalendarDate) -> Bool {
    let own = medicationChanges.filter { $0.medication == medicine }.sortedByDate(\.date)
    return own.first.map { $0.kind == .started && $0.date > date } ?? false
  }

  /// Returns the clinician of an identifier, or nil when the record does not hold one.
  public func clinician(_ id: Identifier<Clinician>) -> Clinician? {
    clinicians.first { $0.id == id }
  }
}

extension IntakeAssessment {
  /// Returns the assessment without results, counts and needs of after a day, which a later session of the intake added.
  func asKnown(on day: CalendarDate) -> IntakeAssessment {
    var copy = self
    copy.measures = measures.keeping { $0.date <= day }
    copy.behaviours = behaviours.keeping { $0.date <= day }
    copy.risk = risk.flatMap { $0.date <= day ? $0 : nil }
    copy.needs = needs.keeping { $0.opened <= day }
    copy.adverseReactions = adverseReactions?.keeping { $0.noted <= day }
    return copy
  }
}

extension Commitment {
  /// Whether the program learned of the commitment after a day.
  fileprivate func isLearned(after date: CalendarDate) -> Bool {
    knownSince.map { $0 > date } ?? false
  }
}

extension Patient {
  /// Returns the commitments of which the program knew on a day; nil when there is none left, for nobody may have asked by then.
  fileprivate func commitments(knownOn date: CalendarDate) -> [Commitment]? {
    let known = commitments?.filter { !$0.isLearned(after: date) } ?? []
    return known.isEmpty ? nil : known
  }
}

extension TreatmentPlan {
  /// Returns the version without signatures that were given after a day.
  public func asKnown(on date: CalendarDate) -> TreatmentPlan {
    guard signatures.contains(where: { $0.date > date }) else { return self }
    let known = try? TreatmentPlan(
      id: id, versionID: versionID, number: number, supersedes: supersedes, made: made,
      author: author, because: because, content: content,
      signatures: signatures.filter { $0.date <= date })
    return known ?? self
  }
}

extension Session {
  /// Returns the session as it was known at the end of a day: a later one is only planned, unless it was cancelled by then.
  ///
  /// Of an earlier one, later notes, signatures, addenda and answers about homework are left out.
  func asKnown(on day: CalendarDate) -> Session {
    if isKnown(on: day) { return self }
    if date > day { return known(as: .planned) }
    return known(
      as: status, attendance, note?.asKnown(on: day), homework.map { $0.asKnown(on: day) })
  }

  /// Whether nothing of the session is of after a day.
  fileprivate func isKnown(on day: CalendarDate) -> Bool {
    if date > day { return status == .planned || cancellation.map { $0.on <= day } ?? false }
    return note.map { $0.isKnown(on: day) } ?? true
      && homework.allSatisfy { $0.reviewed.map { $0 <= day } ?? true }
  }

  private func known(
    as status: Status, _ attendance: Attendance? = nil, _ note: SessionNote? = nil,
    _ homework: [Homework] = []
  ) -> Session {
    let isPlanned = status == .planned
    let session = try? Session(
      id: id, date: date, start: start, minutes: minutes, service: service, modality: modality,
      delivery: delivery, clinician: clinician, status: status, attendance: attendance,
      note: note, homework: homework, group: group, coFacilitators: coFacilitators,
      makesUpFor: makesUpFor, cancellation: isPlanned ? nil : cancellation,
      telehealth: isPlanned ? nil : telehealth)
    return session ?? self
  }
}
