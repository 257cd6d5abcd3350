import IOPModels

extension PlanRule {
  /// That means of harm are dealt with, and not only talked about.
  static let crisisMeans: [PlanRule] = [
    PlanRule(
      "crisis.means-at-reach",
      "Where the person can reach means of harm, something is done about them.",
      severity: .error,
      remedy: "Agree on how a means is removed, locked away, handed over or disposed of.",
      source: .stanleyBrown
    ) { plan in
      guard let crisis = plan.crisisPlan, plan.canReachMeans, !crisis.declinesAllMeans,
        !crisis.means.contains(where: { $0.action.isDone || plan.confirmsLater($0, in: crisis) })
      else { return [] }
      return [
        Hit(
          crisis.place("means"),
          "The assessment of risk says that means are in reach, and no action puts them out of reach."
        )
      ]
    },
    PlanRule(
      "crisis.means-none-agreed", "Not every action about means of harm was declined.",
      severity: .error,
      remedy:
        "Come back to it at the next contact, and agree on one step that the person can take.",
      source: .stanleyBrown
    ) { plan in
      guard let crisis = plan.crisisPlan, crisis.declinesAllMeans else { return [] }
      return [Hit(crisis.place("means"), "Every action about means of harm was declined.")]
    },
    PlanRule(
      "crisis.means-declined", "A declined action about a means of harm is followed up.",
      severity: .warning, remedy: "Come back to it at the next contact, and record what is agreed.",
      source: .stanleyBrown
    ) { plan in
      guard let crisis = plan.crisisPlan, !crisis.declinesAllMeans else { return [] }
      return crisis.means.indices.filter { crisis.means[$0].action == .declined }.map { index in
        Hit(
          crisis.place("means/\(index + 1)"),
          "An action about \(crisis.means[index].means.title) was declined.")
      }
    },
    PlanRule(
      "crisis.means-specific", "An agreement about means of harm says which means.",
      severity: .warning, remedy: "Write down which means, and what was agreed about it.",
      source: .stanleyBrown
    ) { plan in
      guard let crisis = plan.crisisPlan else { return [] }
      return crisis.means.indices
        .filter { crisis.means[$0].means == .other && !crisis.means[$0].note.isFilled }
        .map {
          Hit(
            crisis.place("means/\($0 + 1)"),
            "An agreement is about another means, and does not say which.")
        }
    },
  ]
}

extension CrisisPlan {
  /// Whether actions about means were talked about and every one was declined.
  fileprivate var declinesAllMeans: Bool {
    !means.isEmpty && means.allSatisfy { $0.action == .declined }
  }
}

extension PlanCase {
  /// Whether the latest assessment of risk says that the person can reach means.
  var canReachMeans: Bool { facts.risk?.value.accessToMeans == true }

  /// Whether an agreement confirms after the assessment of risk that there is no access any more.
  fileprivate func confirmsLater(_ agreement: MeansSafety, in crisis: CrisisPlan) -> Bool {
    agreement.action == .noAccess && facts.risk.map { $0.date < crisis.date } ?? false
  }
}
