import IOPModels

extension PlanRule {
  /// The rule about what each discipline understands of the person.
  static let formulationRules: [PlanRule] = [
    PlanRule(
      "formulation-by-discipline",
      "Each discipline that works with the person has written down its view, and somebody keeps it.",
      severity: .advice,
      remedy: "Let the discipline write its view, and name who of the team keeps it up to date.",
      source: .sourceDocuments
    ) { planCase in
      let current = planCase.record.formulations(on: planCase.asOf)
      guard !current.isEmpty else {
        return planCase.disciplines.isEmpty
          ? [] : [Hit("formulations", "no discipline has written down what it understands")]
      }
      return planCase.disciplines.compactMap { discipline in
        let place = "formulations/\(discipline.rawValue)"
        guard let part = current.first(where: { $0.discipline == discipline }) else {
          return Hit(
            place, "nobody has written down the view of \(discipline.title): \(discipline.view)")
        }
        guard let owner = part.owner else {
          return Hit(place, "nobody is named who keeps the view of \(discipline.title)")
        }
        return planCase.record.clinician(owner) == nil
          ? Hit(
            place, "whoever keeps the view of \(discipline.title) is not in the team of the record")
          : nil
      }
    }
  ]
}

extension PlanCase {
  /// The disciplines that the plan's interventions belong to, in the order of the list.
  fileprivate var disciplines: [Discipline] {
    Discipline.allCases.filter { discipline in
      content.interventions.contains { discipline.services.contains($0.service) }
    }
  }
}
