public import IOPModels

// Entries are added, never put in place of others: an identifier that is taken is refused.

extension CareRecord {
  /// Returns the record with a result of an instrument.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: MeasureResult) throws(Refused) -> CareRecord {
    try appending(entry, to: \.measures, by: \.id, beside: intake.measures)
  }

  /// Returns the record with the definition of an instrument that the site uses.
  ///
  /// - Throws: `InstrumentSet.Invalid` when the name is defined already, or is one of the catalogue and the items are others.
  public func adding(_ definition: Instrument) throws(InstrumentSet.Invalid) -> CareRecord {
    var copy = self
    copy.instruments = try instruments.adding(definition)
    return copy
  }

  /// Returns the record with a count of a behaviour.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: BehaviourCount) throws(Refused) -> CareRecord {
    try appending(entry, to: \.behaviours, by: \.id, beside: intake.behaviours)
  }

  /// Returns the record with an assessment of danger.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: RiskAssessment) throws(Refused) -> CareRecord {
    try appending(entry, to: \.risks, by: \.id, beside: [intake.risk].compactMap(\.self))
  }

  /// Returns the record with a later finding about the person's situation.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: SituationUpdate) throws(Refused) -> CareRecord {
    try appending(entry, to: \.updates, by: \.id)
  }

  /// Returns the record with a medicine.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: Medication) throws(Refused) -> CareRecord {
    try appending(entry, to: \.medications, by: \.id, beside: intake.medications ?? [])
  }

  /// Returns the record with a change of a medicine.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: MedicationChange) throws(Refused) -> CareRecord {
    try appending(entry, to: \.medicationChanges, by: \.id)
  }

  /// Returns the record with a comparison of what several sources say about the medicines.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: MedicationReconciliation) throws(Refused) -> CareRecord {
    try appending(entry, to: \.reconciliations, by: \.id)
  }

  /// Returns the record with an allergy or other bad reaction.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: AdverseReaction) throws(Refused) -> CareRecord {
    try appending(entry, to: \.adverseReactions, by: \.id, beside: intake.adverseReactions ?? [])
  }

  /// Returns the record with a session.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: Session) throws(Refused) -> CareRecord {
    try appending(entry, to: \.sessions, by: \.id)
  }

  /// Returns the record with a case-management need.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: CaseNeed) throws(Refused) -> CareRecord {
    try appending(entry, to: \.needs, by: \.id, beside: intake.needs)
  }

  /// Returns the record with a review.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: PlanReview) throws(Refused) -> CareRecord {
    try appending(entry, to: \.reviews, by: \.id)
  }

  /// Returns the record with a move to another phase.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: PhaseChange) throws(Refused) -> CareRecord {
    try appending(entry, to: \.phaseChanges, by: \.id)
  }

  /// Returns the record with a version of the crisis plan.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: CrisisPlan) throws(Refused) -> CareRecord {
    try appending(entry, to: \.crisisPlans, by: \.id)
  }

  /// Returns the record with a version of the relapse-prevention plan.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: RelapsePreventionPlan) throws(Refused) -> CareRecord {
    try appending(entry, to: \.relapsePlans, by: \.id)
  }

  /// Returns the record with a version of the discharge plan.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: DischargePlan) throws(Refused) -> CareRecord {
    try appending(entry, to: \.dischargePlans, by: \.id)
  }

  /// Returns the record with a decision of the person about contact with a support person.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: ContactConsent) throws(Refused) -> CareRecord {
    try appending(entry, to: \.contactConsents, by: \.id)
  }

  /// Returns the record with an answer of the person, where somebody else consents.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: Assent) throws(Refused) -> CareRecord {
    try appending(entry, to: \.assents, by: \.id)
  }

  /// Returns the record with a result of a tool that somebody else scored.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: ExternalResult) throws(Refused) -> CareRecord {
    try appending(entry, to: \.externalResults, by: \.id)
  }

  /// Returns the record with a health coverage.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: Coverage) throws(Refused) -> CareRecord {
    try appending(entry, to: \.coverages, by: \.id)
  }

  /// Returns the record with a request to a payer.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: Authorization) throws(Refused) -> CareRecord {
    try appending(entry, to: \.authorizations, by: \.id)
  }

  /// Returns the record with a request for financial aid.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: FinancialAid) throws(Refused) -> CareRecord {
    try appending(entry, to: \.aid, by: \.id)
  }

  /// Returns the record with a version of a consent.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: Consent) throws(Refused) -> CareRecord {
    try appending(entry, to: \.consents, by: \.id)
  }

  /// Returns the record with a day of the diary card.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: DiaryCard) throws(Refused) -> CareRecord {
    try appending(entry, to: \.diaryCards, by: \.id)
  }

  /// Returns the record with a skill that was taught, practised or used.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: SkillPractice) throws(Refused) -> CareRecord {
    try appending(entry, to: \.skillPractices, by: \.id)
  }

  /// Returns the record with what the person did for themself.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: SelfCareEntry) throws(Refused) -> CareRecord {
    try appending(entry, to: \.selfCare, by: \.id)
  }

  /// Returns the record with an entry about coordination with somebody.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: CareCoordination) throws(Refused) -> CareRecord {
    try appending(entry, to: \.coordination, by: \.id)
  }

  /// Returns the record with a version of what a discipline understands of the person.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: Formulation) throws(Refused) -> CareRecord {
    try appending(entry, to: \.formulations, by: \.id)
  }

  /// Returns the record with a move to another mode of delivery.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: DeliveryChange) throws(Refused) -> CareRecord {
    try appending(entry, to: \.deliveryChanges, by: \.id)
  }

  /// Returns the record with a request for a longer stay.
  ///
  /// - Throws: ``Refused/duplicate`` when its identifier is taken.
  public func adding(_ entry: ExtensionRequest) throws(Refused) -> CareRecord {
    try appending(entry, to: \.extensions, by: \.id)
  }

  /// Returns the record with a word about what happened to a case-management need.
  ///
  /// - Throws: ``Refused/unknown`` when the record does not hold the need.
  public func adding(_ entry: CaseNeedUpdate) throws(Refused) -> CareRecord {
    guard (intake.needs + needs).contains(where: { $0.id == entry.need }) else { throw .unknown }
    var copy = self
    copy.needUpdates.append(entry)
    return copy
  }

  func appending<Entry, ID: Equatable>(
    _ entry: Entry, to list: WritableKeyPath<CareRecord, [Entry]>, by id: (Entry) -> ID,
    beside others: [Entry] = []
  ) throws(Refused) -> CareRecord {
    let own = id(entry)
    for other in self[keyPath: list] where id(other) == own { throw .duplicate }
    for other in others where id(other) == own { throw .duplicate }
    var copy = self
    copy[keyPath: list].append(entry)
    return copy
  }
}
