import IOPModels

extension PlanRule {
  /// The rules about the notes of sessions, the last link of the thread.
  static let sessionRules: [PlanRule] = [
    PlanRule(
      "session-objective",
      "The note of a session that the person attended names what it worked on.",
      severity: .warning, remedy: "Name the objectives of the plan that the session worked on.",
      source: .commonPractice
    ) { planCase in
      planCase.work.withoutObjective.map {
        Hit("sessions/\($0)", "the note names no objective of the plan")
      }
    },
    PlanRule(
      "session-link", "A session's note names objectives and interventions of the plan.",
      severity: .error, remedy: "Correct the identifier in the note.", source: .commonPractice
    ) { planCase in
      planCase.work.withUnknownLink.map {
        Hit(
          "sessions/\($0)",
          "the note names an objective or intervention that no version of the plan has")
      }
    },
  ]
}
