import IOPModels

extension PlanRule {
  /// The rules about the person's circumstances: drawbacks, sessions from home, wishes and language.
  static let circumstanceRules: [PlanRule] = [
    PlanRule(
      "drawback-answered", "A drawback of outpatient treatment that applies has an answer.",
      severity: .warning, remedy: "Write down what the plan does about it.",
      source: .sourceDocuments
    ) { planCase in
      let answered = planCase.content.mitigations.filter { !$0.answer.revealed.isBlank }
        .map(\.drawback)
      return planCase.drawbacks.filter { $0.verdict == .met && !answered.contains($0.drawback) }.map
      {
        Hit(
          "plan/mitigations/\($0.drawback.rawValue)",
          "the plan has no answer to a drawback that applies: \($0.drawback.title)")
      }
    },
    PlanRule(
      "drawback-unknown",
      "It is known which drawbacks of outpatient treatment apply.", severity: .advice,
      remedy: "Ask and record the missing fact, or write down an answer all the same.",
      source: .sourceDocuments
    ) { planCase in
      let answered = planCase.content.mitigations.map(\.drawback)
      return planCase.drawbacks.filter { $0.verdict == .unknown && !answered.contains($0.drawback) }
        .map {
          Hit(
            "plan/mitigations/\($0.drawback.rawValue)",
            "a fact is missing that decides whether a drawback applies: \($0.drawback.title)")
        }
    },
    PlanRule(
      "remote-safety",
      "Where sessions are by video, it is known where the person is and whom to call there.",
      severity: .error, remedy: "Ask and record it before the next session by video.",
      source: .sourceDocuments
    ) { planCase in
      guard planCase.work.isRemote else { return [] }
      let telehealth = planCase.record.intake.telehealth
      var hits: [Hit] = []
      if telehealth?.locationIsKnown != true {
        hits.append(
          Hit("intake/telehealth", "it is not known where the person is during sessions by video"))
      }
      if telehealth?.hasLocalEmergencyContact != true {
        hits.append(
          Hit(
            "intake/telehealth", "nobody near the person is known who can be called in an emergency"
          ))
      }
      return hits
    },
    PlanRule(
      "modality-declined", "The plan uses nothing that the person has declined.",
      severity: .error, remedy: "Choose another modality, or talk with the person and record it.",
      source: .cfr485_916, each: .interventions
    ) { intervention, planCase in
      let declined = planCase.record.patient.preferences?.declinedModalities ?? []
      return declined.contains(intervention.modality).fault(
        "the person has declined \(intervention.modality.title)")
    },
    PlanRule(
      "language-answered", "The plan says how the person is treated in their language.",
      severity: .warning,
      remedy: """
        Arrange for an interpreter, and write it down as the answer to the drawback \
        “\(Drawback.language.rawValue)”.
        """,
      source: .ny599_10, at: "patient/language"
    ) { planCase in
      guard planCase.record.patient.isTreatedInAnotherLanguage(by: planCase.record.program)
      else { return nil }
      let isAnswered =
        planCase.content.mitigations.contains {
          $0.drawback == .language && !$0.answer.revealed.isBlank
        }
        || planCase.content.openQuestions.contains {
          $0.answered.map { $0.date <= planCase.asOf } ?? false
            && $0.asksFor.contains(.interpreter)
        }
      return (!isAnswered).fault(
        "the program does not treat in the person's language, and nothing is arranged")
    },
    PlanRule(
      "language-unknown", "It is known in which language the person wants to be treated.",
      severity: .advice, remedy: "Ask the person.", source: .ny599_10, at: "patient/language"
    ) { planCase in
      (planCase.record.patient.language == nil).fault("the person's language is not recorded")
    },
    PlanRule(
      "preferences-asked", "The person was asked about wishes and strengths.",
      severity: .advice, remedy: "Ask the person.", source: .cfr485_916
    ) { planCase in
      let patient = planCase.record.patient
      var hits: [Hit] = []
      if patient.preferences == nil {
        hits.append(
          Hit("patient/preferences", "what the person wants from treatment is not recorded"))
      }
      if patient.strengths == nil {
        hits.append(Hit("patient/strengths", "what the person can build on is not recorded"))
      }
      return hits
    },
  ]
}

extension Patient {
  /// Whether the program treats in a language other than the person's, by what is recorded.
  func isTreatedInAnotherLanguage(by program: ProgramProfile) -> Bool {
    if let needsInterpreter { return needsInterpreter }
    let offered = program.languages.map(\.primary)
    return language.map { !offered.contains($0.primary) } ?? false
  }
}

extension LanguageTag {
  /// The first part of the tag in lower case: the language without region or script.
  var primary: String {
    text.split(separator: "-").first.map { $0.lowercased() } ?? text
  }
}
