import IOPModels

extension PlanRule {
  /// The rules about what the person does for themself, and about what the program asks about sobriety.
  static let selfCareRules: [PlanRule] = [
    PlanRule(
      "self-care", "The plan holds something that the person does for themself.",
      severity: .advice,
      remedy: "Ask the person what does them good, and write down what, how often and why.",
      source: .sourceDocuments, at: "plan/selfCare"
    ) { planCase in
      planCase.content.selfCare.allSatisfy(\.what.revealed.isBlank).fault(
        "the plan holds no self-care between sessions")
    },
    PlanRule(
      "self-care-asked", "What became of self-care is asked within the time between two reviews.",
      severity: .advice, remedy: "Ask the person what they did, and what got in the way.",
      source: .commonPractice
    ) { planCase in
      let days = planCase.record.program.reviewEveryDays.value
      guard !planCase.hasLeft else { return [] }
      return planCase.content.selfCare.filter { activity in
        guard let since = planCase.selfCareSince(activity.id), since.days(to: planCase.asOf) >= days
        else { return false }
        return !planCase.record.selfCare.contains {
          $0.activity == activity.id && $0.date <= planCase.asOf
            && $0.date.days(to: planCase.asOf) < days
        }
      }.map {
        Hit(
          "plan/selfCare/\($0.id)",
          "nothing is recorded of the last \(days) days about this self-care")
      }
    },
  ]

  /// The rules about what the program asks about sobriety.
  static let sobrietyRules: [PlanRule] = [
    PlanRule(
      "sobriety-asked",
      "Of whom the program expects sobriety was asked whether they agree.", severity: .advice,
      remedy: "Say what the program asks and why, and record what the person says to it.",
      source: .sourceDocuments
    ) { planCase in
      planCase.sobriety.filter { $0.concerns.verdict == .met && $0.agreement?.agreed == nil }.map {
        Hit(
          "plan/sobriety/\($0.expectation.id)",
          "the program expects sobriety, and nobody recorded whether the person agreed")
      }
    },
    PlanRule(
      "sobriety-reviewed", "Use where sobriety was agreed on is looked at in a review.",
      severity: .warning,
      remedy: """
        Look at it together at a review: what led to it, and what helps now. It is no reason by \
        itself to end treatment.
        """,
      source: .sourceDocuments
    ) { planCase in
      planCase.sobriety.filter { state in
        guard state.concerns.verdict == .met, state.agreement?.agreed == true,
          state.holds.verdict == .notMet, let lapsed = state.lapsed
        else { return false }
        return !planCase.record.reviews.contains { $0.date >= lapsed && $0.date <= planCase.asOf }
      }.map {
        Hit(
          "plan/sobriety/\($0.expectation.id)",
          "by the latest count sobriety did not hold, and no review has looked at it since")
      }
    },
  ]
}

extension PlanCase {
  /// Where the program's expectations about sobriety stand for the person.
  fileprivate var sobriety: [SobrietyState] {
    SobrietyState.states(in: record, plan: content, asOf: asOf)
  }

  /// Returns the day from which a self-care activity has stood in signed versions of the plan; nil when it stands in none.
  fileprivate func selfCareSince(_ activity: Identifier<SelfCareActivity>) -> CalendarDate? {
    versions.filter { version in version.content.selfCare.contains { $0.id == activity } }
      .compactMap(\.signed).min()
  }
}
