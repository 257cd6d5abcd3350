import IOPModels

extension PlanRule {
  /// The rules about the team: who is responsible, who signed, and when the plan is reviewed.
  public static let team: [PlanRule] =
    ownerRules + credentialRules + signatureRules + reviewRules + formulationRules

  static let ownerRules: [PlanRule] = [
    PlanRule(
      "owner-known", "Whoever is responsible for an intervention is in the team.",
      severity: .error, remedy: "Name a clinician of the record, or add the clinician.",
      source: .ny599_10, each: .interventions
    ) { intervention, planCase in
      intervention.owner.flatMap { id in
        planCase.record.clinician(id) == nil ? "the record has no clinician \(id)" : nil
      }
    },
    PlanRule(
      "owner-may", "Whoever is responsible for an intervention may give its service.",
      severity: .error, remedy: "Name somebody whose role may give the service.",
      source: .cfr410_44a, each: .interventions
    ) { intervention, planCase in
      guard let role = planCase.role(responsibleFor: intervention) else { return nil }
      return (planCase.record.program.mayOwn(role, intervention.service) == false).fault(
        "the role \(role.title) does not give the service \(intervention.service.title)")
    },
    PlanRule(
      "owner-may-unknown",
      "It is known whether whoever is responsible for an intervention may give its service.",
      severity: .advice, remedy: "Check by hand whether the role may give the service.",
      source: .cfr410_44a, each: .interventions
    ) { intervention, planCase in
      guard let role = planCase.role(responsibleFor: intervention) else { return nil }
      return (planCase.record.program.mayOwn(role, intervention.service) == nil).fault(
        """
        IOPKit does not know whether the role \(role.title) gives the service \
        \(intervention.service.title)
        """)
    },
    PlanRule(
      "owner-role", "An intervention and its clinician name the same role.", severity: .warning,
      remedy: "Correct the role of the intervention, or name another clinician.",
      source: .ny599_10, each: .interventions
    ) { intervention, planCase in
      guard let stated = intervention.ownerRole,
        let role = intervention.owner.flatMap({ planCase.record.clinician($0)?.role })
      else { return nil }
      return (role != stated).fault(
        "the intervention asks for the role \(stated.title), its clinician is \(role.title)")
    },
    PlanRule(
      "team-prescriber", "A physician or another prescriber belongs to the team.",
      severity: .warning, remedy: "Add the physician or prescriber who manages the treatment.",
      source: .sourceDocuments, at: "clinicians"
    ) { planCase in
      (!planCase.record.clinicians.contains { $0.role.mayPrescribe }).fault(
        "nobody in the team is a physician or may prescribe")
    },
    PlanRule(
      "family-consent",
      "Family sessions are planned with the consent to contact a support person.",
      severity: .error,
      remedy: "Ask the person whom the program may contact, and record the consent.",
      source: .programPolicy
    ) { planCase in
      let hasConsent =
        planCase.record.patient.supports?.contains {
          planCase.record.mayContact($0, on: planCase.asOf) == true
        } ?? false
      guard !hasConsent else { return [] }
      let message = "a family session is planned, and no consent to contact anybody is recorded"
      return planCase.content.interventions.filter { $0.service == .familyTherapy }.map {
        Hit(Place.intervention($0.id), message)
      }
        + planCase.content.phases.filter { phase in
          phase.mix.contains { $0.service == .familyTherapy }
        }.map { Hit(Place.phase($0), message) }
    },
  ]
}

extension PlanCase {
  /// Returns the role of whoever is responsible for an intervention; nil when nobody is named or the clinician is not known.
  func role(responsibleFor intervention: Intervention) -> TeamRole? {
    guard let owner = intervention.owner else { return intervention.ownerRole }
    return record.clinician(owner)?.role
  }
}
