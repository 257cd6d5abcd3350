import IOPModels

extension PlanRule {
  /// The rules about interventions.
  static let interventionRules: [PlanRule] = [
    PlanRule(
      "intervention-serves", "An intervention serves an objective.", severity: .error,
      remedy: "Name the objective that the intervention serves, or take it out.",
      source: .commonPractice, each: .interventions
    ) { intervention, _ in
      intervention.serves.isEmpty.fault("the intervention serves no objective")
    },
    PlanRule(
      "intervention-dose", "An intervention has an amount, a duration and a frequency.",
      severity: .error, remedy: "Say how many sessions of which length, in how many weeks.",
      source: .cfr424_24d, each: .interventions
    ) { intervention, planCase in
      (intervention.dose == nil
        && !planCase.asks(for: .dose, at: .intervention(intervention.id))).fault(
          "the intervention has no dose")
    },
    PlanRule(
      "intervention-owner", "An intervention has somebody who is responsible.", severity: .error,
      remedy: "Name the clinician, or at least the role.", source: .ny599_10,
      each: .interventions
    ) { intervention, planCase in
      guard intervention.owner == nil, intervention.ownerRole == nil else { return nil }
      return (!planCase.asks(for: .owner, at: .intervention(intervention.id))).fault(
        "nobody is responsible for the intervention")
    },
    PlanRule(
      "intervention-open", "What a draft does not know of an intervention yet is found out.",
      severity: .warning,
      remedy: "Answer the question of the draft and complete the intervention.",
      source: .cfr424_24d, each: .interventions
    ) { intervention, planCase in
      let open = planCase.openParts(of: intervention)
      return (!open.isEmpty).fault(
        "open question of the draft: \(open.joined(separator: ", ")) not known yet")
    },
    PlanRule(
      "modality-known", "A modality is one that IOPKit describes, or one of the program's own.",
      severity: .warning,
      remedy: "Check the spelling, or add the modality to the program's profile.",
      source: .programPolicy, each: .interventions
    ) { intervention, planCase in
      let modality = intervention.modality
      return
        (!modality.isInCatalogue && !planCase.record.program.modalities.contains(modality)).fault(
          "\(modality.title) is neither described by IOPKit nor in the program's profile")
    },
    PlanRule(
      "modality-offered", "The program offers every modality of the plan.", severity: .warning,
      remedy: "Choose a modality in which the staff is trained, or arrange for it outside.",
      source: .programPolicy, each: .interventions
    ) { intervention, planCase in
      let offered = planCase.record.program.modalities
      let modality = intervention.modality
      guard !offered.isEmpty, modality.isInCatalogue else { return nil }
      return (!offered.contains(modality)).fault("the program does not offer \(modality.title)")
    },
    PlanRule(
      "service-offered", "The program gives every service of the plan.", severity: .error,
      remedy: "Choose a service that the program gives, or refer for it.", source: .cfr424_24d
    ) { planCase in
      let offered = planCase.record.program.services
      guard !offered.isEmpty else { return [] }
      func fault(_ service: ServiceKind, _ place: String) -> Hit? {
        offered.contains(service)
          ? nil : Hit(place, "the program does not give the service \(service.title)")
      }
      return planCase.content.interventions.compactMap {
        fault($0.service, Place.intervention($0.id))
      }
        + planCase.content.phases.flatMap { phase in
          phase.mix.compactMap { fault($0.service, Place.phase(phase)) }
        }
    },
    PlanRule(
      "modality-evidence", "A modality has evidence for a problem that it serves.",
      severity: .advice,
      remedy: "Choose a modality with evidence for the problem, or keep it and write down why.",
      source: .commonPractice, each: .interventions
    ) { intervention, planCase in
      // What guidelines name only beside others, such as psychoeducation, is at home everywhere; safety planning answers danger,
      // whatever the condition.
      guard intervention.modality != .safetyPlanning,
        let profile = ModalityProfile.of(intervention.modality),
        profile.evidence.contains(where: { $0.strength > .adjunct })
      else { return nil }
      let kinds = planCase.problems(servedBy: intervention).map(\.kind)
      guard !kinds.isEmpty, !kinds.contains(where: { profile.evidence(for: $0) != nil }) else {
        return nil
      }
      var titles: [String] = []
      for kind in kinds where !titles.contains(kind.title) { titles.append(kind.title) }
      return """
        no guideline that IOPKit knows speaks for \(intervention.modality.title) in \
        \(titles.joined(separator: ", "))
        """
    },
    PlanRule(
      "skill-practised", "A skill that was taught is practised between sessions.",
      severity: .advice,
      remedy: "Agree on homework that practises the skill, or record how it was practised.",
      source: .commonPractice, each: .interventions
    ) { intervention, planCase in
      let open = intervention.skills.filter {
        planCase.work.taught.contains($0) && !planCase.work.practised.contains($0)
      }
      return (!open.isEmpty).fault(
        "no homework, entry or diary card practises \(open.map(\.title).joined(separator: ", "))")
    },
  ]
}

extension PlanCase {
  /// Returns the problems to whose objectives an intervention leads, in the order in which it leads to them.
  func problems(servedBy intervention: Intervention) -> [Problem] {
    intervention.serves.compactMap { thread.objective($0) }.compactMap { thread.goal($0.goal) }
      .flatMap(\.problems).compactMap { thread.problem($0) }
  }
}
