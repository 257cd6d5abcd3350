import IOPModels

extension ServiceKind {
  /// Whether the service is a visit with a mental-health clinician; nil for a site's own service.
  var isFollowUp: Bool? {
    guard isInCatalogue else { return nil }
    return self != .caseManagement && self != .supportGroup
  }

  /// Whether a therapist gives the service; nil for a site's own service.
  var isTherapy: Bool? {
    guard isInCatalogue else { return nil }
    return [.individualTherapy, .groupTherapy, .skillsGroup, .familyTherapy, .addictionTreatment]
      .contains(self)
  }

  /// Whether a prescriber gives the service; nil for a site's own service.
  var isPrescribing: Bool? { isInCatalogue ? self == .medicationManagement : nil }
}

extension DischargePlan.Appointment {
  /// Whether the appointment lies after the last day and within a number of days; unknown without a day.
  func isWithin(_ days: Int, of lastDay: CalendarDate) -> Verdict {
    Verdict(date.map { (1...max(1, days)).contains(lastDay.days(to: $0)) })
  }
}

extension CareRecord {
  /// The needs that are open on a day and that no discharge plan hands over.
  func needsLeftOpen(on date: CalendarDate) -> [CaseNeed] {
    let handedOver = dischargePlan(on: date)?.handedOver ?? []
    return openNeeds(on: date).filter { !handedOver.contains($0.id) }
  }
}
