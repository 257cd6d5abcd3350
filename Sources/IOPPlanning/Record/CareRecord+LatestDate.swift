public import IOPModels

extension CareRecord {
  /// The latest day of which the record says that something happened.
  ///
  /// Whoever has no clock asks the record as of this day. Days that lie ahead do not count: planned sessions, due dates, next
  /// reviews, appointments, the last days of credentials and medicines.
  public var latestDate: CalendarDate {
    var latest = intake.date
    func include(_ dates: some Sequence<CalendarDate>) {
      for date in dates { latest = max(latest, date) }
    }
    include(intake.measures.lazy.map(\.date))
    include(intake.behaviours.lazy.map(\.date))
    include(CollectionOfOne(intake.risk?.date).lazy.compactMap(\.self))
    include([admission?.date, discharge?.date].lazy.compactMap(\.self))
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
    include(diaryCards.lazy.map(\.date))
    include(skillPractices.lazy.map(\.date))
    return latest
  }
}
