public import IOPModels

extension CareRecord {
  /// The latest day of which the record says that something happened.
  ///
  /// Whoever has no clock asks the record as of this day. After a discharge it is the day of the discharge: an entry that is dated later
  /// is reported by the rules and does not move the day. Days that lie ahead do not count: planned sessions, due dates, next
  /// reviews, appointments, the last days of credentials and medicines.
  public var latestDate: CalendarDate {
    if let discharge { return discharge.date }
    var latest = intake.date
    func include(_ dates: some Sequence<CalendarDate>) {
      for date in dates { latest = max(latest, date) }
    }
    include(intake.measures.lazy.map(\.date))
    include(intake.behaviours.lazy.map(\.date))
    include(CollectionOfOne(intake.risk?.date).lazy.compactMap(\.self))
    include([admission?.date].lazy.compactMap(\.self))
    include(plans.lazy.map(\.made))
    include(plans.lazy.flatMap { $0.signatures.lazy.map(\.date) })
    include(measures.lazy.map(\.date))
    include(behaviours.lazy.map(\.date))
    include(risks.lazy.map(\.date))
    include(updates.lazy.map(\.date))
    include(medications.lazy.compactMap(\.started))
    include(sessions.lazy.filter { $0.status == .held }.map(\.date))
    include(needs.lazy.map(\.opened))
    include(needUpdates.lazy.map(\.date))
    include(reviews.lazy.map(\.date))
    include(phaseChanges.lazy.map(\.date))
    include(crisisPlans.lazy.map(\.date))
    include(relapsePlans.lazy.map(\.date))
    include(dischargePlans.lazy.map(\.date))
    include(medicationChanges.lazy.map(\.date))
    include(reconciliations.lazy.map(\.date))
    include((intake.adverseReactions ?? []).lazy.map(\.noted))
    include(adverseReactions.lazy.map(\.noted))
    include(contactConsents.lazy.map(\.date))
    include(assents.lazy.map(\.date))
    include((patient.commitments ?? []).lazy.compactMap(\.knownSince))
    include(coverages.lazy.map(\.recorded))
    include(coverages.lazy.flatMap { $0.checks.lazy.map(\.date) })
    include(authorizations.lazy.map(\.date))
    include(aid.lazy.map(\.date))
    include(consents.lazy.map(\.recorded))
    include(consents.lazy.compactMap { $0.revocation?.date })
    include(consents.lazy.compactMap(\.foundFalse))
    include(diaryCards.lazy.map(\.date))
    include(skillPractices.lazy.map(\.date))
    include(selfCare.lazy.map(\.date))
    include(coordination.lazy.map(\.date))
    include(formulations.lazy.map(\.date))
    include(deliveryChanges.lazy.map(\.date))
    include(extensions.lazy.map(\.date))
    include(extensions.lazy.compactMap { $0.decision?.date })
    include(drafts.lazy.map(\.date))
    include(suggestionDecisions.lazy.map(\.decided.date))
    include(corrections.lazy.map(\.date))
    return latest
  }
}
