import IOPModels

extension PlanRule {
  /// The rules about licences and certificates of those who are responsible for interventions.
  ///
  /// Where a credential was renewed, the one that is valid longest counts.
  static let credentialRules: [PlanRule] = [
    PlanRule(
      "credential-expired", "Nobody is responsible with a credential that has expired.",
      severity: .error, remedy: "Record the renewed credential, or name another clinician.",
      source: .sourceDocuments, each: .owners
    ) { clinician, planCase in
      clinician.lastDaysOfCredentials.contains { $0.map { $0 < planCase.lastDayOfCare } ?? false }
        .fault("a credential has expired")
    },
    PlanRule(
      "credential-expiring", "No credential of whoever is responsible expires during the plan.",
      severity: .warning, remedy: "Have the credential renewed before it expires.",
      source: .sourceDocuments, each: .owners
    ) { clinician, planCase in
      guard !planCase.hasLeft, let end = planCase.lastDay else { return nil }
      let dates = clinician.lastDaysOfCredentials.compactMap(\.self)
      let expiring = dates.filter { $0 >= planCase.asOf && $0 < end }.min()
      return expiring.map { "a credential expires on \($0), before the plan ends" }
    },
    PlanRule(
      "credential-unknown",
      "Of everybody who is responsible it is known how long the credentials are valid.",
      severity: .advice, remedy: "Record the credentials with the day on which they expire.",
      source: .sourceDocuments, each: .owners
    ) { clinician, _ in
      let dates = clinician.lastDaysOfCredentials
      if dates.isEmpty { return "no credential is recorded" }
      return dates.contains(nil).fault("it is not recorded when a credential expires")
    },
  ]
}

extension Each where Node == Clinician {
  /// Every clinician of the record who is responsible for an intervention, in the order of the team.
  static let owners = Each(
    nodes: { planCase in
      let owners = Set(planCase.content.interventions.compactMap(\.owner))
      return planCase.record.clinicians.filter { owners.contains($0.id) }
    }, place: { Place.clinician($0.id) })
}

extension Clinician {
  /// The last day of each different credential, its longest entry counting; nil where no entry has a last day.
  fileprivate var lastDaysOfCredentials: [CalendarDate?] {
    var kinds: [(title: String, jurisdiction: String?, last: CalendarDate?)] = []
    for credential in credentials {
      let known = kinds.firstIndex {
        $0.title == credential.title && $0.jurisdiction == credential.jurisdiction
      }
      guard let known else {
        kinds.append((credential.title, credential.jurisdiction, credential.expires))
        continue
      }
      if let expires = credential.expires {
        kinds[known].last = max(kinds[known].last ?? expires, expires)
      }
    }
    return kinds.map(\.last)
  }
}
